//! How densely nodes stand: squares of growing size, each with a count and the column most are of.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect, Size};
use crate::layout::Layout;
use crate::view::{Column, VisibleMap};

/// The side of the smallest squares, in map units.
const SMALLEST: f32 = 240.0;
/// There is no need for fewer squares than this along the longer side.
const FEWEST: f32 = 48.0;

/// Squares of one size.
#[derive(Debug)]
pub struct Squares {
    /// Their side, in map units.
    pub side: f32,
    /// The largest count.
    pub most: u32,
    /// Those that hold something, from the top, row by row.
    squares: Vec<Square>,
    /// Where each row begins.
    rows: Vec<u32>,
}

/// A square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Square {
    /// Its upper left corner.
    pub at: Point,
    /// Nodes whose middle lies in it.
    pub count: u32,
    /// The column most of them are of.
    pub column: Column,
}

impl Squares {
    /// The squares that touch the rows `rect` lies in.
    pub fn within(&self, rect: &Rect) -> &[Square] {
        let last = self.rows.len() - 1;
        let row = |y: f32| ((y / self.side).floor().max(0.0) as usize).min(last);
        let (first, end) = (row(rect.min.y), (row(rect.max.y) + 1).min(last));
        &self.squares[self.rows[first] as usize..self.rows[end.max(first)] as usize]
    }
}

/// All sizes, the smallest first.
pub(super) fn pyramid(visible: &VisibleMap, layout: &Layout) -> Vec<Squares> {
    let mut counts: BTreeMap<(u32, u32), [u32; 6]> = BTreeMap::new();
    for (node, rect) in visible.nodes.iter().zip(&layout.nodes) {
        let middle = rect.center();
        let at = |value: f32| (value / SMALLEST).max(0.0) as u32;
        let columns = counts.entry((at(middle.y), at(middle.x))).or_default();
        columns[node.column as usize] += 1;
    }
    let longest = layout.size.width.max(layout.size.height);
    let mut levels = vec![level(&counts, SMALLEST, layout.size)];
    let mut side = SMALLEST;
    while longest / side > FEWEST {
        side *= 2.0;
        let mut larger: BTreeMap<(u32, u32), [u32; 6]> = BTreeMap::new();
        for ((y, x), columns) in counts {
            let sum = larger.entry((y / 2, x / 2)).or_default();
            sum.iter_mut().zip(columns).for_each(|(sum, it)| *sum += it);
        }
        counts = larger;
        levels.push(level(&counts, side, layout.size));
    }
    levels
}

fn level(counts: &BTreeMap<(u32, u32), [u32; 6]>, side: f32, size: Size) -> Squares {
    let mut squares = Vec::with_capacity(counts.len());
    let mut rows = vec![0; (size.height / side) as usize + 3];
    let last = rows.len() - 2;
    for ((y, x), columns) in counts {
        let most = Column::ALL
            .into_iter()
            .max_by_key(|column| columns[*column as usize]);
        squares.push(Square {
            at: Point::new(*x as f32 * side, *y as f32 * side),
            count: columns.iter().sum(),
            column: most.unwrap_or(Column::Shared),
        });
        rows[(*y as usize).min(last) + 1] = squares.len() as u32;
    }
    for row in 1..rows.len() {
        rows[row] = rows[row].max(rows[row - 1]);
    }
    Squares {
        side,
        most: squares.iter().map(|square| square.count).max().unwrap_or(1),
        squares,
        rows,
    }
}
