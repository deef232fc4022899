//! The part of a picture that is drawn with chips and lines: what is in view, and what is asked for
//! by name wherever it is.

use std::collections::BTreeSet;

use crate::geometry::Rect;

use super::Overview;

/// So many edges of a node that lead out of the part are drawn.
const MOST_LEADING_OUT: usize = 12;
/// So many edges of a node that was asked for are drawn.
const MOST_OF_ASKED: usize = 400;

/// Numbers of the nodes and edges of a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The nodes, in their order.
    pub nodes: Vec<usize>,
    /// The edges, in their order.
    pub edges: Vec<usize>,
    /// How many edges the nodes have that are not among them.
    pub left_out: usize,
}

impl Overview {
    /// The part with everything in `region`, and with each of `asked` and what it is related to;
    /// at most `most` edges.
    pub fn part(&self, region: Option<&Rect>, asked: &[usize], most: usize) -> Part {
        let inside: BTreeSet<usize> = region
            .into_iter()
            .flat_map(|region| self.within(region))
            .collect();
        let mut nodes = inside.clone();
        let mut edges = BTreeSet::new();
        let mut left_out = 0;
        for node in asked {
            nodes.insert(*node);
            for edge in self.edges_of(*node).take(MOST_OF_ASKED) {
                if edges.len() < most {
                    edges.insert(edge);
                    nodes.insert(self.other_end(edge, *node));
                }
            }
            left_out += self.degree(*node).saturating_sub(MOST_OF_ASKED);
        }
        let mut leading_out = Vec::new();
        for node in &inside {
            let mut out = 0;
            for edge in self.edges_of(*node) {
                let is_between = inside.contains(&self.other_end(edge, *node));
                match is_between {
                    true if edges.len() < most => {
                        edges.insert(edge);
                    }
                    false if out < MOST_LEADING_OUT => {
                        leading_out.push(edge);
                        out += 1;
                    }
                    _ => left_out += 1,
                }
            }
        }
        let room = most.saturating_sub(edges.len());
        left_out += leading_out.len().saturating_sub(room);
        edges.extend(leading_out.into_iter().take(room));
        Part {
            nodes: nodes.into_iter().collect(),
            edges: edges.into_iter().collect(),
            left_out,
        }
    }

    /// The node at the other end of an edge.
    pub fn other_end(&self, edge: usize, node: usize) -> usize {
        let edge = &self.visible.edges[edge];
        if edge.from == node { edge.to } else { edge.from }
    }
}
