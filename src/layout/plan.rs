//! The layout problem turned so that bands lie across and edges run down, whatever the flow.
//!
//! *Bands* lie on top of each other and hold one or more *lines* of nodes. Between lines run
//! *channels* for the pieces of edges that lie across; between the nodes of a line run *gaps* for
//! the pieces that run down. Along a line places are counted in `x`, from line to line in `y`.

use crate::geometry::Size;

use super::request::{Flow, LayoutRequest};

/// A node in the turned space.
#[derive(Clone, Debug)]
pub(super) struct PlanNode {
    pub band: usize,
    pub column: usize,
    /// Along the line, across it.
    pub size: Size,
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

    /// Says whether nothing stands in `slot` on any of `lines`.
    pub fn is_clear(&self, slot: usize, mut lines: std::ops::Range<usize>) -> bool {
        lines.all(|line| self.at[line].get(slot).is_none_or(Option::is_none))
    }
}
