//! Nodes by where they stand: equal fields, each with the nodes whose middle lies in it.

use crate::geometry::{Rect, Size};

use super::Lists;

/// So many nodes lie in a field where they lie evenly.
const NODES_IN_FIELD: f32 = 6.0;
/// A node that reaches over more than so many fields is kept apart.
const MOST_FIELDS: f32 = 3.0;

/// The fields.
#[derive(Debug)]
pub(super) struct Grid {
    side: f32,
    columns: usize,
    rows: usize,
    /// Of each field, from the upper left, row by row; the most related first.
    nodes: Lists,
    /// Nodes much larger than a field.
    large: Vec<u32>,
    /// How far a node that is not large reaches from its middle.
    reach: Size,
}

impl Grid {
    /// The grid of `rects` on a picture of this size.
    pub fn of(rects: &[Rect], size: Size, degree: impl Fn(usize) -> usize) -> Self {
        let area = (size.width * size.height).max(1.0);
        let side = (area * NODES_IN_FIELD / rects.len().max(1) as f32).sqrt();
        let side = side.max(size.width.max(size.height) / 2000.0).max(1.0);
        let fields = |length: f32| ((length / side) as usize + 1).min(4000);
        let (columns, rows) = (fields(size.width), fields(size.height));
        let most = MOST_FIELDS * side;
        let is_large = |rect: &Rect| rect.width() > most || rect.height() > most;
        let mut reach = Size::default();
        for rect in rects.iter().filter(|rect| !is_large(rect)) {
            reach.width = reach.width.max(rect.width() / 2.0);
            reach.height = reach.height.max(rect.height() / 2.0);
        }
        let field = |rect: &Rect| {
            let at = |value: f32, count: usize| ((value / side).max(0.0) as usize).min(count - 1);
            let middle = rect.center();
            at(middle.y, rows) * columns + at(middle.x, columns)
        };
        let small = || {
            let rects = rects.iter().enumerate();
            let small = rects.filter(|(_, rect)| !is_large(rect));
            small.map(|(node, rect)| (field(rect), node))
        };
        let mut nodes = Lists::of(columns * rows, small);
        for pair in nodes.starts.windows(2) {
            nodes.items[pair[0] as usize..pair[1] as usize]
                .sort_by_key(|node| std::cmp::Reverse(degree(*node as usize)));
        }
        let large = (0..rects.len() as u32).filter(|node| is_large(&rects[*node as usize]));
        Self {
            side,
            columns,
            rows,
            nodes,
            large: large.collect(),
            reach,
        }
    }

    pub fn count(&self, rect: &Rect) -> usize {
        let starts = &self.nodes.starts;
        let fields = self.runs(rect);
        let counted = fields.map(|(first, end)| (starts[end] - starts[first]) as usize);
        counted.sum::<usize>() + self.large.len()
    }

    /// Every node that may touch `rect`, and some near it.
    pub fn near(&self, rect: &Rect) -> impl Iterator<Item = usize> + '_ {
        let starts = &self.nodes.starts;
        let nodes = self.runs(rect).flat_map(move |(first, end)| {
            &self.nodes.items[starts[first] as usize..starts[end] as usize]
        });
        self.large.iter().chain(nodes).map(|node| *node as usize)
    }

    /// The most related node of each field at `rect`, and the large ones.
    pub fn first_of_fields(&self, rect: &Rect) -> impl Iterator<Item = usize> + '_ {
        let fields = self.runs(rect).flat_map(|(first, end)| first..end);
        let firsts = fields.filter_map(|field| self.nodes.list(field).first());
        self.large.iter().chain(firsts).map(|node| *node as usize)
    }

    /// Runs of fields beside each other, from the first to before the last.
    fn runs(&self, rect: &Rect) -> impl Iterator<Item = (usize, usize)> + use<> {
        let at = |value: f32, count: usize| {
            ((value / self.side).floor().max(0.0) as usize).min(count - 1)
        };
        let Size { width, height } = self.reach;
        let left = at(rect.min.x - width, self.columns);
        let right = at(rect.max.x + width, self.columns);
        let top = at(rect.min.y - height, self.rows);
        let bottom = at(rect.max.y + height, self.rows);
        let columns = self.columns;
        (top..=bottom).map(move |row| (row * columns + left, row * columns + right + 1))
    }
}
