//! What is remembered of finished layouts, so that the next one leaves everything where it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Id, Projection};
use crate::view::{Column, NodeKey, VisibleMap, VisibleNode};

use super::place::{Place, Room, Wish};
use super::request::{Layout, LayoutRequest};

/// The places of nodes, also of such as are not visible now, and the frame they stand in.
///
/// A place belongs to a cell: a node that changes cell is new there, and if it comes back, it comes
/// back to its place. Lines and slots that the picture had when a row or column was first seen stay
/// even when they become empty, so that taking something away moves nothing. Who had to give way to
/// a pinned node, and who was pinned, goes back where they were once the pin is gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrangement {
    places: BTreeMap<(NodeKey, Band, Column), Kept>,
    lines: BTreeMap<Band, usize>,
    slots: BTreeMap<Column, usize>,
    ranks: BTreeMap<Column, usize>,
    node_width: Option<f32>,
}

/// Where a node stands, and where it stood before a pin moved it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Kept {
    home: Place,
    place: Place,
}

/// What lies across the edges: a row among layers, a column among actors, in the network nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Band {
    Row(Option<Id>),
    Column(Column),
    Whole,
}

impl Arrangement {
    /// The arrangement of `layout`, which is what came of `request` for `visible`.
    pub fn of(visible: &VisibleMap, request: &LayoutRequest, layout: &Layout) -> Self {
        Self::default().extended(visible, request, layout)
    }

    /// This arrangement with `layout` on top, which is what came of `request` for `visible`: what is
    /// visible is where the layout has it, and what is not is remembered.
    pub fn extended(
        mut self,
        visible: &VisibleMap,
        request: &LayoutRequest,
        layout: &Layout,
    ) -> Self {
        let wishes = request.nodes.iter().map(|node| node.wish);
        let nodes = visible.nodes.iter().zip(wishes).zip(&layout.places);
        let pins = nodes.clone().filter_map(|((node, wish), _)| match wish {
            Wish::Pinned(place) => Some((node.row, node.column, place)),
            Wish::Stay(_) | Wish::Anywhere => None,
        });
        let pins: BTreeSet<(usize, Column, Place)> = pins.collect();
        for ((node, wish), place) in nodes {
            let kept = self.places.entry(key(visible, node)).or_insert(Kept {
                home: *place,
                place: *place,
            });
            kept.place = *place;
            let gave_way = match wish {
                Wish::Pinned(_) => true,
                Wish::Stay(_) => pins.contains(&(node.row, node.column, kept.home)),
                Wish::Anywhere => false,
            };
            if !gave_way {
                kept.home = *place;
            }
        }
        let has_ranks = !layout.ranks.is_empty();
        for (band, lines) in bands(visible).into_iter().zip(&layout.lines) {
            let kept = self.lines.entry(band).or_insert(lines.len());
            // Ranks are drawn anew where there were none, and then have lines of their own.
            if has_ranks {
                *kept = lines.len();
            }
        }
        for (column, ranks) in visible.columns.iter().zip(&layout.ranks) {
            self.ranks.insert(*column, *ranks);
        }
        for (column, slots) in visible.columns.iter().zip(&layout.slots) {
            self.slots.entry(*column).or_insert(slots.len());
        }
        self.node_width = Some(layout.node_width);
        self
    }

    /// The same places, and no more room than they need.
    pub fn without_room(self) -> Self {
        Self {
            lines: BTreeMap::new(),
            slots: BTreeMap::new(),
            ..self
        }
    }

    /// Says whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the nodes of `visible` ask for: those with a pin their pin, the others to stay in the
    /// cell they are in now.
    pub(super) fn wishes(&self, visible: &VisibleMap, pins: &[Option<Place>]) -> Vec<Wish> {
        if self.places.is_empty() && pins.iter().all(Option::is_none) {
            return vec![Wish::Anywhere; visible.nodes.len()];
        }
        let nodes = visible.nodes.iter().zip(pins);
        let pinned = nodes
            .clone()
            .filter_map(|(node, pin)| Some((node.row, node.column, (*pin)?)));
        let pinned: BTreeSet<(usize, Column, Place)> = pinned.collect();
        let wish = |(node, pin): (&VisibleNode, &Option<Place>)| {
            if let Some(place) = pin {
                return Wish::Pinned(*place);
            }
            let Some(kept) = self.places.get(&key(visible, node)) else {
                return Wish::Anywhere;
            };
            let is_home_taken = pinned.contains(&(node.row, node.column, kept.home));
            Wish::Stay(if is_home_taken { kept.place } else { kept.home })
        };
        nodes.map(wish).collect()
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
            ranks: if self.ranks.is_empty() || visible.projection != Projection::Actors {
                Vec::new()
            } else {
                let columns = visible.columns.iter();
                let ranks = columns.map(|column| self.ranks.get(column).copied().unwrap_or(0));
                ranks.collect()
            },
        }
    }

    /// How wide nodes were.
    pub(super) fn node_width(&self) -> Option<f32> {
        self.node_width
    }
}

fn key(visible: &VisibleMap, node: &VisibleNode) -> (NodeKey, Band, Column) {
    let (band, column) = match visible.projection {
        Projection::Layered | Projection::Matrix | Projection::Table => {
            (row_of(visible, node.row), node.column)
        }
        Projection::Actors => (Band::Column(node.column), node.column),
        Projection::Network => (Band::Whole, Column::Shared),
    };
    (node.key.clone(), band, column)
}

fn row_of(visible: &VisibleMap, row: usize) -> Band {
    let row = visible.rows.get(row);
    Band::Row(row.and_then(|row| row.capability.clone()))
}

fn bands(visible: &VisibleMap) -> Vec<Band> {
    match visible.projection {
        Projection::Layered | Projection::Matrix | Projection::Table => (0..visible.rows.len())
            .map(|row| row_of(visible, row))
            .collect(),
        Projection::Actors => visible.columns.iter().copied().map(Band::Column).collect(),
        Projection::Network => Vec::new(),
    }
}
