//! The layout problem turned so that bands lie across and edges run down, whatever the flow.
//!
//! *Bands* lie on top of each other and hold one or more *lines* of nodes. Between lines run
//! *channels* for the pieces of edges that lie across; between the nodes of a line run *gaps* for
//! the pieces that run down. Along a line places are counted in `x`, from line to line in `y`.

use crate::geometry::Size;

use super::place::{Room, Wish};
use super::request::{Flow, LayoutRequest};

/// A node in the turned space.
#[derive(Clone, Debug)]
pub(super) struct PlanNode {
    pub band: usize,
    pub column: usize,
    /// Along the line, across it.
    pub size: Size,
    pub wish: Wish,
    pub line: usize,
    pub slot: usize,
}

/// An edge in the turned space.
#[derive(Clone, Debug)]
pub(super) struct PlanEdge {
    pub from: usize,
    pub to: usize,
    pub bundle: usize,
    /// Room for its name: along the line, across it.
    pub label: Size,
}

#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub flow: Flow,
    /// Whether the slots of all lines stand exactly above each other.
    pub is_aligned: bool,
    pub bands: usize,
    pub columns: usize,
    pub nodes: Vec<PlanNode>,
    pub edges: Vec<PlanEdge>,
    /// The band of each line.
    pub lines: Vec<usize>,
    /// The column of each slot; in an unaligned plan all slots lie in column 0.
    pub slots: Vec<usize>,
    /// `at[line][slot]` is the node there.
    pub at: Vec<Vec<Option<usize>>>,
    /// How many lines and slots are asked for.
    pub room: Room,
}

impl Plan {
    pub fn of(request: &LayoutRequest) -> Self {
        let turned = request.flow == Flow::Right;
        let nodes = request.nodes.iter().map(|node| PlanNode {
            band: if turned { node.column } else { node.row },
            column: if turned { 0 } else { node.column },
            size: if turned {
                node.size.transposed()
            } else {
                node.size
            },
            wish: node.wish,
            line: 0,
            slot: 0,
        });
        let edges = request.edges.iter().map(|edge| PlanEdge {
            from: edge.from,
            to: edge.to,
            bundle: edge.bundle,
            label: if turned {
                edge.label.transposed()
            } else {
                edge.label
            },
        });
        Self {
            flow: request.flow,
            is_aligned: !turned,
            bands: if turned {
                request.columns
            } else {
                request.rows.len()
            },
            columns: if turned { 1 } else { request.columns },
            nodes: nodes.collect(),
            edges: edges.collect(),
            lines: Vec::new(),
            slots: Vec::new(),
            at: Vec::new(),
            room: request.room.clone(),
        }
    }

    /// The numbers of the nodes next to each node, one for each edge.
    pub fn neighbours(&self) -> Vec<Vec<usize>> {
        let mut neighbours = vec![Vec::new(); self.nodes.len()];
        for edge in &self.edges {
            neighbours[edge.from].push(edge.to);
            neighbours[edge.to].push(edge.from);
        }
        neighbours
    }

    /// The first line of each band.
    pub fn first_lines(&self) -> Vec<usize> {
        let first = |band| self.lines.partition_point(|other| *other < band);
        (0..self.bands).map(first).collect()
    }

    /// The first slot of each column.
    pub fn first_slots(&self) -> Vec<usize> {
        let first = |column| self.slots.partition_point(|other| *other < column);
        (0..self.columns).map(first).collect()
    }

    /// Takes the last lines and slots away where nobody stands on them and more than the room
    /// asked for is left. Where no room is asked for, all stay.
    pub fn drop_empty_ends(&mut self) {
        for band in 0..self.room.lines.len().min(self.bands) {
            let least = self.room.lines_of(band);
            while self.room.lines[band] > 0
                && self.lines.iter().filter(|it| **it == band).count() > least
                && let Some(last) = self.lines.iter().rposition(|it| *it == band)
                && self.at[last].iter().all(Option::is_none)
            {
                self.lines.remove(last);
                self.at.remove(last);
            }
        }
        for column in 0..self.room.slots.len().min(self.columns) {
            let least = self.room.slots_of(column);
            while self.room.slots[column] > 0
                && self.slots.iter().filter(|it| **it == column).count() > least
                && let Some(last) = self.slots.iter().rposition(|it| *it == column)
                && self.is_clear(last, 0..self.lines.len())
            {
                self.slots.remove(last);
                for line in &mut self.at {
                    line.remove(last);
                }
            }
        }
        for (line, nodes) in self.at.iter().enumerate() {
            for (slot, number) in nodes.iter().enumerate() {
                if let Some(number) = number {
                    (self.nodes[*number].line, self.nodes[*number].slot) = (line, slot);
                }
            }
        }
    }

    /// Says whether nothing stands in `slot` on any of `lines`.
    pub fn is_clear(&self, slot: usize, mut lines: std::ops::Range<usize>) -> bool {
        lines.all(|line| self.at[line].get(slot).is_none_or(Option::is_none))
    }
}
