//! The part of a picture that is drawn with chips and lines: what is in view, and what is asked for
//! by name wherever it is.

use std::collections::BTreeSet;

use crate::geometry::{Point, Rect, distance_to_segment};

use super::Overview;

/// So many edges of a node that lead out of the part are drawn.
const MOST_LEADING_OUT: usize = 8;
/// So many edges of a node that was asked for are drawn.
const MOST_OF_ASKED: usize = 400;

/// Numbers of the nodes and edges of a part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// The nodes, in their order.
    pub nodes: Vec<usize>,
    /// The edges, in their order.
    pub edges: Vec<usize>,
    /// Where edges are drawn; nothing where they are drawn wherever they run.
    pub region: Option<Rect>,
    /// How many edges the nodes have that are not among them.
    pub left_out: usize,
}

/// A way with more bends than this is cut and made simpler.
const MOST_BENDS: usize = 10;
/// How far from its way an edge is drawn at most that is seen as a whole, in parts of the picture.
const TOLERANCE: f32 = 1.0 / 4000.0;

impl Part {
    /// The pieces of an edge's way that are drawn, and whether its end is among them; `longest` is the
    /// longer side of the picture.
    pub(in crate::scene) fn pieces(&self, way: &[Point], longest: f32) -> (Vec<Vec<Point>>, bool) {
        let Some(last) = way.len().checked_sub(1).filter(|_| way.len() > MOST_BENDS) else {
            return (vec![way.to_vec()], true);
        };
        let Some(region) = &self.region else {
            return (vec![simpler(way, longest * TOLERANCE)], true);
        };
        let is_seen = |step: usize| {
            let (a, b) = (way[step], way[step + 1]);
            let around = Rect {
                min: Point::new(a.x.min(b.x) - 1.0, a.y.min(b.y) - 1.0),
                max: Point::new(a.x.max(b.x) + 1.0, a.y.max(b.y) + 1.0),
            };
            around.overlaps(region)
        };
        let mut pieces: Vec<Vec<Point>> = Vec::new();
        let mut was_seen = false;
        for step in 0..last {
            let seen = is_seen(step);
            if seen && !was_seen {
                pieces.push(vec![way[step]]);
            }
            if let Some(piece) = pieces.last_mut().filter(|_| seen) {
                piece.push(way[step + 1]);
            }
            was_seen = seen;
        }
        (pieces, was_seen)
    }
}

/// The way without bends that lie no further aside than `tolerance`.
fn simpler(way: &[Point], tolerance: f32) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for (number, point) in way.iter().enumerate() {
        let is_needed = match (kept.last(), way.get(number + 1)) {
            (Some(before), Some(next)) => distance_to_segment(*point, *before, *next) > tolerance,
            _ => true,
        };
        if is_needed {
            kept.push(*point);
        }
    }
    kept
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
            // What is asked for is followed wherever it leads.
            region: region.filter(|_| asked.is_empty()).copied(),
            left_out,
        }
    }

    /// The node at the other end of an edge.
    pub fn other_end(&self, edge: usize, node: usize) -> usize {
        let edge = &self.visible.edges[edge];
        if edge.from == node {
            edge.to
        } else {
            edge.from
        }
    }
}
