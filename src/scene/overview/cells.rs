//! Where rows and columns meet: how much stands there, and what flows from there to elsewhere.

use crate::geometry::Rect;
use crate::layout::Layout;
use crate::view::{Column, NodeKey, VisibleMap, VisibleNode};

/// In a picture without rows and columns the cell of a sector is this part of the longer side.
const PART_OF_SIDE: f32 = 1.0 / 7.0;
/// The cells of such a picture lie so much farther from its middle than the middles of their nodes,
/// so that one sees them apart.
const APART: f32 = 1.8;

/// A cell of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its row, where the picture has rows.
    pub row: Option<usize>,
    /// The column its nodes are of.
    pub column: Column,
    /// Where it lies; in a picture without rows and columns, around the middle of its nodes.
    pub rect: Rect,
    /// Actors in it.
    pub actors: usize,
    /// Resources in it.
    pub resources: usize,
    /// Edges that begin and end in it.
    pub within: usize,
}

/// Edges from one cell to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Number of the cell they start in.
    pub from: usize,
    /// Number of the cell they end in; never the same.
    pub to: usize,
    /// How many there are.
    pub count: usize,
}

/// The cells that hold something, and the number of the cell of each node.
pub(super) fn cells(visible: &VisibleMap, layout: &Layout) -> (Vec<Cell>, Vec<u32>) {
    let fields = Fields::of(visible, layout);
    let mut counted = vec![(0, 0, 0_usize); fields.count()];
    let places: Vec<usize> = (visible.nodes.iter())
        .map(|node| fields.of_node(node))
        .collect();
    for (node, field) in visible.nodes.iter().zip(&places) {
        let (actors, resources, nodes) = &mut counted[*field];
        let (more_actors, more_resources) = amounts(node);
        *actors += more_actors;
        *resources += more_resources;
        *nodes += 1;
    }
    let mut numbers = vec![u32::MAX; counted.len()];
    let mut cells = Vec::new();
    for (field, (actors, resources, nodes)) in counted.into_iter().enumerate() {
        if nodes == 0 {
            continue;
        }
        numbers[field] = cells.len() as u32;
        cells.push(Cell {
            row: fields.row(field),
            column: fields.columns[field % fields.columns.len()],
            rect: fields.rect(layout, field),
            actors,
            resources,
            within: 0,
        });
    }
    let cell_of: Vec<u32> = places.into_iter().map(|field| numbers[field]).collect();
    count_within(visible, &mut cells, &cell_of);
    (cells, cell_of)
}

fn amounts(node: &VisibleNode) -> (usize, usize) {
    match node.key {
        NodeKey::Actor(_) => (1, 0),
        NodeKey::Resource(_) => (0, 1),
        NodeKey::Fold(_) | NodeKey::RollUp(_) => (node.folded.actors, node.folded.resources),
        NodeKey::Unknown(_) => (0, 0),
    }
}

fn count_within(visible: &VisibleMap, cells: &mut [Cell], cell_of: &[u32]) {
    for edge in &visible.edges {
        if cell_of[edge.from] == cell_of[edge.to] {
            cells[cell_of[edge.from] as usize].within += 1;
        }
    }
}

/// What flows between the cells, the heaviest first.
pub(super) fn bundles(visible: &VisibleMap, cells: &[Cell], cell_of: &[u32]) -> Vec<Bundle> {
    let count = cells.len();
    let mut counts = vec![0_usize; count * count];
    for edge in &visible.edges {
        let (from, to) = (cell_of[edge.from] as usize, cell_of[edge.to] as usize);
        counts[from * count + to] += usize::from(from != to);
    }
    let bundle = |(pair, edges): (usize, usize)| {
        (edges > 0).then_some(Bundle {
            from: pair / count,
            to: pair % count,
            count: edges,
        })
    };
    let mut bundles: Vec<Bundle> = counts.into_iter().enumerate().filter_map(bundle).collect();
    bundles.sort_by_key(|bundle| std::cmp::Reverse(bundle.count));
    bundles
}

/// How the picture is divided: by its rows and columns, of which there may be only columns.
struct Fields {
    rows: usize,
    columns: Vec<Column>,
    /// Where each column has its cell, where the picture has no columns.
    middles: Vec<Rect>,
}

impl Fields {
    fn of(visible: &VisibleMap, layout: &Layout) -> Self {
        let columns = visible.columns.clone();
        let has_columns = layout.columns.len() == columns.len();
        let middles = if has_columns {
            Vec::new()
        } else {
            let middle = |column: &Column| middle(visible, layout, *column);
            columns.iter().map(middle).collect()
        };
        Self {
            rows: if has_columns { layout.rows.len() } else { 0 },
            columns,
            middles,
        }
    }

    fn count(&self) -> usize {
        self.rows.max(1) * self.columns.len()
    }

    fn of_node(&self, node: &VisibleNode) -> usize {
        let row = node.row.min(self.rows.saturating_sub(1));
        let column = self.columns.iter().position(|it| *it == node.column);
        row * self.columns.len() + column.unwrap_or(0)
    }

    fn row(&self, field: usize) -> Option<usize> {
        (self.rows > 0).then_some(field / self.columns.len())
    }

    fn rect(&self, layout: &Layout, field: usize) -> Rect {
        if let Some(middle) = self.middles.get(field) {
            return *middle;
        }
        let mut rect = layout.columns[field % self.columns.len()];
        if let Some(band) = layout.rows.get(field / self.columns.len()) {
            (rect.min.y, rect.max.y) = (band.min.y, band.max.y);
        }
        rect
    }
}

/// A box at the middle of the nodes of `column`, a little outwards.
fn middle(visible: &VisibleMap, layout: &Layout, column: Column) -> Rect {
    let side = layout.size.width.max(layout.size.height) * PART_OF_SIDE;
    let nodes = visible.nodes.iter().zip(&layout.nodes);
    let middles = nodes.filter(|(node, _)| node.column == column);
    let (mut x, mut y, mut count) = (0.0, 0.0, 0.0_f64);
    for (_, rect) in middles {
        x += f64::from(rect.center().x);
        y += f64::from(rect.center().y);
        count += 1.0;
    }
    let outwards = |sum: f64, length: f32| {
        let half = length / 2.0;
        half + ((sum / count.max(1.0)) as f32 - half) * APART
    };
    let (x, y) = (
        outwards(x, layout.size.width),
        outwards(y, layout.size.height),
    );
    Rect::new(x - side / 2.0, y - side / 2.0, side, side)
}
