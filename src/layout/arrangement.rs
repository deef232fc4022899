//! What is remembered of finished layouts, so that the next one leaves everything where it is.

use std::collections::BTreeMap;

use crate::model::{Id, Projection};
use crate::view::{Column, NodeKey, VisibleMap, VisibleNode};

use super::place::{Place, Room};
use super::request::Layout;

/// The places of nodes, also of such as are not visible now, and the frame they stand in.
///
/// A place belongs to a cell: a node that changes cell is new there, and if it comes back, it comes
/// back to its place. Lines and slots that the picture had when a row or column was first seen stay
/// even when they become empty, so that taking something away moves nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrangement {
    places: BTreeMap<(NodeKey, Band, Column), Place>,
    lines: BTreeMap<Band, usize>,
    slots: BTreeMap<Column, usize>,
    node_width: Option<f32>,
}

/// What lies across the edges: a row among layers, a column among actors.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Band {
    Row(Option<Id>),
    Column(Column),
}

impl Arrangement {
    /// The arrangement of `layout`, which is that of `visible`.
    pub fn of(visible: &VisibleMap, layout: &Layout) -> Self {
        Self::default().extended(visible, layout)
    }

    /// This arrangement with `layout`, which is that of `visible`, on top: what is visible is where
    /// the layout has it, and what is not is remembered.
    pub fn extended(mut self, visible: &VisibleMap, layout: &Layout) -> Self {
        for (node, place) in visible.nodes.iter().zip(&layout.places) {
            self.places.insert(key(visible, node), *place);
        }
        for (band, lines) in bands(visible).into_iter().zip(&layout.lines) {
            self.lines.entry(band).or_insert(lines.len());
        }
        for (column, slots) in visible.columns.iter().zip(&layout.slots) {
            self.slots.entry(*column).or_insert(slots.len());
        }
        self.node_width = Some(layout.node_width);
        self
    }

    /// Says whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The place of a node of `visible` in the cell it is in now.
    pub fn place(&self, visible: &VisibleMap, node: &VisibleNode) -> Option<Place> {
        self.places.get(&key(visible, node)).copied()
    }

    /// The lines and slots of what is visible; 0 for what was never seen.
    pub(super) fn room(&self, visible: &VisibleMap) -> Room {
        let lines = bands(visible).into_iter();
        let slots = visible.columns.iter();
        Room {
            lines: lines
                .map(|band| self.lines.get(&band).copied().unwrap_or(0))
                .collect(),
            slots: slots
                .filter(|_| visible.projection == Projection::Layered)
                .map(|column| self.slots.get(column).copied().unwrap_or(0))
                .collect(),
        }
    }

    /// How wide nodes were.
    pub(super) fn node_width(&self) -> Option<f32> {
        self.node_width
    }
}

fn key(visible: &VisibleMap, node: &VisibleNode) -> (NodeKey, Band, Column) {
    let band = match visible.projection {
        Projection::Layered => row_of(visible, node.row),
        Projection::Actors => Band::Column(node.column),
    };
    (node.key.clone(), band, node.column)
}

fn row_of(visible: &VisibleMap, row: usize) -> Band {
    let row = visible.rows.get(row);
    Band::Row(row.and_then(|row| row.capability.clone()))
}

fn bands(visible: &VisibleMap) -> Vec<Band> {
    match visible.projection {
        Projection::Layered => (0..visible.rows.len())
            .map(|row| row_of(visible, row))
            .collect(),
        Projection::Actors => visible.columns.iter().copied().map(Band::Column).collect(),
    }
}
