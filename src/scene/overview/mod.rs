//! A picture too large to draw whole: what lies where, how much of it, and what flows between.
//!
//! Made once a layout. A painter counts what is in view by the grid before it draws, and then takes
//! chips, boxes or counts, so that a frame costs what is seen and not what exists.

mod cells;
mod draft;
mod grid;
mod naming;
mod part;
mod squares;

use std::sync::Arc;

use crate::geometry::{Point, Rect};
use crate::layout::Layout;
use crate::lists::Lists;
use crate::view::VisibleMap;

pub use cells::{Bundle, Cell};
pub use draft::draft;
pub(super) use naming::{LineName, Naming};
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
    /// Where rows and columns meet; where there are none, one for each sector.
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

impl Overview {
    /// The overview of `visible`, which stands as `layout` has it.
    pub fn of(visible: Arc<VisibleMap>, layout: Arc<Layout>) -> Self {
        let edges_of = edges_of(&visible);
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

    /// How many edges the nodes have that touch `rect`, each counted once.
    pub fn edges_at(&self, rect: &Rect) -> usize {
        let is_in = |node: usize| self.layout.nodes[node].overlaps(rect);
        self.edges_among(self.within(rect), is_in)
    }

    /// How many edges `nodes` have, each counted once; `is_among` says whether a node is one of them.
    fn edges_among(
        &self,
        nodes: impl Iterator<Item = usize>,
        is_among: impl Fn(usize) -> bool,
    ) -> usize {
        let counted = |node: usize| {
            // An edge between two of them is met at both, and counts where it starts.
            let edges = self
                .edges_of(node)
                .map(|edge| self.visible.edges[edge].from);
            edges
                .filter(|from| *from == node || !is_among(*from))
                .count()
        };
        nodes.map(counted).sum()
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

/// The numbers of the edges of every node.
fn edges_of(visible: &VisibleMap) -> Lists {
    let edges = (0..).zip(&visible.edges);
    let ends =
        edges.flat_map(|(number, edge)| [(edge.from as u32, number), (edge.to as u32, number)]);
    Lists::of(visible.nodes.len(), ends)
}

#[cfg(test)]
mod tests;
