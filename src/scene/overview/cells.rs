//! Where rows and columns meet: how much stands there, and what flows from there to elsewhere.

use crate::geometry::Rect;
use crate::layout::Layout;
use crate::view::{Column, NodeKey, VisibleMap, VisibleNode};

/// Fields along the longer side of a picture without rows and columns.
const FIELDS: f32 = 7.0;

/// A cell of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its row, where the picture has rows.
    pub row: Option<usize>,
    /// The column it is in, or that most of its nodes are of.
    pub column: Column,
    /// Where it lies.
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
    let mut counted = vec![(0, 0, [0_usize; 6]); fields.count()];
    let places: Vec<usize> = (0..visible.nodes.len())
        .map(|node| fields.of_node(visible, layout, node))
        .collect();
    for (node, field) in visible.nodes.iter().zip(&places) {
        let (actors, resources, columns) = &mut counted[*field];
        let (more_actors, more_resources) = amounts(node);
        *actors += more_actors;
        *resources += more_resources;
        columns[node.column as usize] += 1;
    }
    let mut numbers = vec![u32::MAX; counted.len()];
    let mut cells = Vec::new();
    for (field, (actors, resources, columns)) in counted.into_iter().enumerate() {
        let most = Column::ALL
            .into_iter()
            .max_by_key(|column| columns[*column as usize]);
        let Some(column) = most.filter(|column| columns[*column as usize] > 0) else {
            continue;
        };
        numbers[field] = cells.len() as u32;
        cells.push(Cell {
            row: fields.row(field),
            column,
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

/// How the picture is divided.
enum Fields {
    /// By its rows and columns, of which the first may be none.
    Table { rows: usize, columns: Vec<Column> },
    /// Evenly.
    Even {
        side: f32,
        columns: usize,
        rows: usize,
    },
}

impl Fields {
    fn of(visible: &VisibleMap, layout: &Layout) -> Self {
        if layout.columns.len() == visible.columns.len() && !visible.columns.is_empty() {
            return Self::Table {
                rows: layout.rows.len(),
                columns: visible.columns.clone(),
            };
        }
        let side = (layout.size.width.max(layout.size.height) / FIELDS).max(1.0);
        Self::Even {
            side,
            columns: (layout.size.width / side) as usize + 1,
            rows: (layout.size.height / side) as usize + 1,
        }
    }

    fn count(&self) -> usize {
        match self {
            Self::Table { rows, columns } => (*rows).max(1) * columns.len(),
            Self::Even { columns, rows, .. } => columns * rows,
        }
    }

    fn of_node(&self, visible: &VisibleMap, layout: &Layout, node: usize) -> usize {
        match self {
            Self::Table { rows, columns } => {
                let row = visible.nodes[node].row.min(rows.saturating_sub(1));
                let column = visible.nodes[node].column;
                let column = columns.iter().position(|other| *other == column);
                row * columns.len() + column.unwrap_or(0)
            }
            Self::Even {
                side,
                columns,
                rows,
            } => {
                let middle = layout.nodes[node].center();
                let at = |value: f32, most: usize| ((value / side).max(0.0) as usize).min(most - 1);
                at(middle.y, *rows) * columns + at(middle.x, *columns)
            }
        }
    }

    fn row(&self, field: usize) -> Option<usize> {
        match self {
            Self::Table { rows, columns } => (*rows > 0).then_some(field / columns.len()),
            Self::Even { .. } => None,
        }
    }

    fn rect(&self, layout: &Layout, field: usize) -> Rect {
        match self {
            Self::Table { columns, .. } => {
                let mut rect = layout.columns[field % columns.len()];
                if let Some(band) = layout.rows.get(field / columns.len()) {
                    (rect.min.y, rect.max.y) = (band.min.y, band.max.y);
                }
                rect
            }
            Self::Even { side, columns, .. } => {
                let (x, y) = ((field % columns) as f32, (field / columns) as f32);
                Rect::new(x * side, y * side, *side, *side)
            }
        }
    }
}
