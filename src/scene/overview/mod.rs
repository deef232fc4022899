//! A picture too large to draw whole: what lies where, how much of it, and what flows between.
//!
//! Made once a layout. A painter counts what is in view by the grid before it draws, and then takes
//! chips, boxes or counts, so that a frame costs what is seen and not what exists.

mod cells;
mod draft;
mod grid;
mod part;
mod squares;

use std::sync::Arc;

use crate::geometry::{Point, Rect};
use crate::layout::Layout;
use crate::view::VisibleMap;

pub use cells::{Bundle, Cell};
pub use draft::draft;
pub use part::Part;
pub use squares::{Square, Squares};

use cells::{bundles, cells};
use grid::Grid;

/// A laid-out map with its indexes.
#[derive(Debug)]
pub struct Overview {
    /// What is seen.
    pub visible: Arc<VisibleMap>,
    /// Where it stands.
    pub layout: Arc<Layout>,
    /// Where rows and columns meet; where there are none, fields of the picture.
    pub cells: Vec<Cell>,
    /// What flows between cells, the heaviest first.
    pub bundles: Vec<Bundle>,
    /// How densely nodes stand, in squares of growing size; never empty.
    pub squares: Vec<Squares>,
    /// Says that this is what stands in until the layout is done: nothing is routed in it.
    pub is_draft: bool,
    cell_of: Vec<u32>,
    grid: Grid,
    edges_of: Lists,
}

/// Lists one behind the other.
#[derive(Debug)]
struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Overview {
    /// The overview of `visible`, which stands as `layout` has it.
    pub fn of(visible: Arc<VisibleMap>, layout: Arc<Layout>) -> Self {
        let edges_of = Lists::of_ends(&visible);
        let degree = |node: usize| edges_of.list(node).len();
        let grid = Grid::of(&layout.nodes, layout.size, degree);
        let (cells, cell_of) = cells(&visible, &layout);
        let bundles = bundles(&visible, &cells, &cell_of);
        let squares = squares::pyramid(&visible, &layout);
        let is_draft = layout.edges.len() < visible.edges.len();
        Self {
            visible,
            layout,
            cells,
            bundles,
            squares,
            is_draft,
            cell_of,
            grid,
            edges_of,
        }
    }

    /// How many nodes lie in or near `rect`; never fewer than touch it.
    pub fn count(&self, rect: &Rect) -> usize {
        self.grid.count(rect)
    }

    /// The nodes that touch `rect`.
    pub fn within<'a>(&'a self, rect: &'a Rect) -> impl Iterator<Item = usize> + 'a {
        let nodes = self.grid.near(rect);
        nodes.filter(|node| self.layout.nodes[*node].overlaps(rect))
    }

    /// The node at `point`.
    pub fn node_at(&self, point: Point) -> Option<usize> {
        let here = Rect {
            min: point,
            max: point,
        };
        let mut nodes = self.grid.near(&here);
        nodes.find(|node| self.layout.nodes[*node].contains(point))
    }

    /// The most related nodes in or near `rect`, one of each small field of it, the most related
    /// first.
    pub fn foremost(&self, rect: &Rect, most: usize) -> Vec<usize> {
        let mut nodes: Vec<usize> = self.grid.first_of_fields(rect).collect();
        nodes.retain(|node| self.layout.nodes[*node].overlaps(rect));
        nodes.sort_by_key(|node| std::cmp::Reverse(self.degree(*node)));
        nodes.truncate(most);
        nodes
    }

    /// The cell at `point`.
    pub fn cell_at(&self, point: Point) -> Option<usize> {
        self.cells.iter().position(|cell| cell.rect.contains(point))
    }

    /// The cell of a node.
    pub fn cell_of(&self, node: usize) -> usize {
        self.cell_of[node] as usize
    }

    /// The edges of a node.
    pub fn edges_of(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        self.edges_of.list(node).iter().map(|edge| *edge as usize)
    }

    /// How many edges a node has.
    pub fn degree(&self, node: usize) -> usize {
        self.edges_of.list(node).len()
    }

    /// What flows into or out of a cell, the heaviest first.
    pub fn bundles_of(&self, cell: usize) -> impl Iterator<Item = &Bundle> {
        let touches = move |bundle: &&Bundle| bundle.from == cell || bundle.to == cell;
        self.bundles.iter().filter(touches)
    }
}

impl Lists {
    /// The numbers of the edges of every node.
    fn of_ends(visible: &VisibleMap) -> Self {
        let ends = || {
            let edges = visible.edges.iter().enumerate();
            edges.flat_map(|(number, edge)| [(edge.from, number), (edge.to, number)])
        };
        Self::of(visible.nodes.len(), ends)
    }

    /// Lists of the second of each pair, by the first.
    fn of<I: Iterator<Item = (usize, usize)>>(count: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (list, _) in pairs() {
            starts[list + 1] += 1;
        }
        for list in 0..count {
            starts[list + 1] += starts[list];
        }
        let mut next = starts.clone();
        let mut items = vec![0; starts[count] as usize];
        for (list, item) in pairs() {
            items[next[list] as usize] = item as u32;
            next[list] += 1;
        }
        Self { starts, items }
    }

    fn list(&self, number: usize) -> &[u32] {
        &self.items[self.starts[number] as usize..self.starts[number + 1] as usize]
    }
}

#[cfg(test)]
mod tests;
