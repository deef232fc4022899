//! Edges from box to box, straight where that meets no node, those between the same two side by side.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect};
use crate::layout::request::{EdgeRoute, LayoutRequest};

use super::clear::{is_small, way_past};

/// How far edges between the same two are from each other.
const ASIDE: f32 = 13.0;
/// How much of a box edges between the same two may take.
const PART_OF_BOX: f32 = 0.8;

/// The ways of all edges; a name is written only where it lies on no node and no other name.
pub(super) fn lines(request: &LayoutRequest, nodes: &[Rect]) -> Vec<EdgeRoute> {
    let mut counts: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
    let pair = |from: usize, to: usize| (from.min(to), from.max(to));
    for edge in &request.edges {
        counts.entry(pair(edge.from, edge.to)).or_default().0 += 1;
    }
    let is_careful = is_small(request);
    let mut labels: Vec<Rect> = Vec::new();
    let route = |edge: &crate::layout::LayoutEdge| {
        let beside = counts.entry(pair(edge.from, edge.to)).or_default();
        let (number, count) = (beside.1, beside.0);
        beside.1 += 1;
        let middle = number as f32 - (count - 1) as f32 / 2.0;
        let is_turned = edge.from > edge.to;
        let middle = if is_turned { -middle } else { middle };
        let (from, to) = (&nodes[edge.from], &nodes[edge.to]);
        let mut points = moved_aside(from, to, middle, count).to_vec();
        if is_careful {
            points = way_past(nodes, [edge.from, edge.to], points[0], points[1]);
        }
        cut(&mut points, from, to);
        let at = points[0].towards(points[1], 0.5);
        let label = Some(Rect::around(at, edge.label)).filter(|label| {
            let mut others = nodes.iter().chain(&labels);
            !edge.lines.is_empty() && !others.any(|other| other.overlaps(label))
        });
        labels.extend(label);
        EdgeRoute { points, label }
    };
    request.edges.iter().map(route).collect()
}

/// The `number`th line of `count`, counted from the middle, from within one box to within the
/// other.
fn moved_aside(from: &Rect, to: &Rect, number: f32, count: usize) -> [Point; 2] {
    let (start, end) = (from.center(), to.center());
    let length = start.distance(end).max(1e-3);
    let (x, y) = ((end.x - start.x) / length, (end.y - start.y) / length);
    let room = |rect: &Rect| {
        let across = rect.width() / y.abs().max(1e-3);
        across.min(rect.height() / x.abs().max(1e-3))
    };
    let room = PART_OF_BOX * room(from).min(room(to));
    let aside = number * ASIDE.min(room / count as f32);
    [start, end].map(|end| end.moved(-y * aside, x * aside))
}

/// Cuts a way off where it leaves the one box and where it enters the other.
fn cut(points: &mut [Point], from: &Rect, to: &Rect) {
    let last = points.len() - 1;
    let leaves = points[0].towards(points[1], way_out(from, points[0], points[1]));
    let enters = points[last].towards(
        points[last - 1],
        way_out(to, points[last], points[last - 1]),
    );
    let is_apart = |rect: &Rect, point| !rect.grown(-0.1).contains(point);
    // Boxes that overlap while everything settles have nothing between them.
    if is_apart(to, leaves) && is_apart(from, enters) {
        (points[0], points[last]) = (leaves, enters);
    }
}

/// Which part of the way to `to` lies within the box `from` is in.
fn way_out(rect: &Rect, from: Point, to: Point) -> f32 {
    let part = |from: f32, to: f32, least: f32, most: f32| {
        let border = if to < from { least } else { most };
        let way = to - from;
        if way.abs() < 1e-6 {
            1.0
        } else {
            (border - from) / way
        }
    };
    let across = part(from.x, to.x, rect.min.x, rect.max.x);
    let down = part(from.y, to.y, rect.min.y, rect.max.y);
    across.min(down).clamp(0.0, 1.0)
}
