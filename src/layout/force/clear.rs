//! Edges that run past nodes that are not their own: first nodes make way for them, then the few
//! edges that still meet a node bend around it.

use crate::geometry::{Point, Rect, Size};
use crate::layout::request::LayoutRequest;

use super::room::part_overlapping;

/// Pictures of more nodes or edges than this are drawn with straight lines, whatever they meet.
const MOST_NODES: usize = 250;
const MOST_EDGES: usize = 1_200;
const ROUNDS: usize = 60;
/// How far an edge is to be from a node that is not its own.
const CLEARANCE: f32 = 9.0;
/// How far an edge that bends is from the corners it bends around.
const AROUND: f32 = 6.0;

/// Says whether the picture is small enough for such care.
pub(super) fn is_small(request: &LayoutRequest) -> bool {
    request.nodes.len() <= MOST_NODES && request.edges.len() <= MOST_EDGES
}

/// Moves nodes out of the way of edges; what comes out meets no more than what was there.
pub(super) fn make_way(request: &LayoutRequest, centres: &mut Vec<Point>, sizes: &[Size]) {
    let mut best = (meetings(request, centres, sizes).len(), centres.clone());
    for _ in 0..ROUNDS {
        let found = meetings(request, centres, sizes);
        if found.is_empty() {
            break;
        }
        for (edge, node) in found {
            let (from, to) = (request.edges[edge].from, request.edges[edge].to);
            let by = way_aside(centres[node], centres[from], centres[to], sizes[node]);
            centres[node] = centres[node].moved(0.5 * by.x, 0.5 * by.y);
            for end in [from, to] {
                centres[end] = centres[end].moved(-0.12 * by.x, -0.12 * by.y);
            }
        }
        part_overlapping(centres, sizes);
        let left = meetings(request, centres, sizes).len();
        if left < best.0 {
            best = (left, centres.clone());
        }
    }
    *centres = best.1;
}

/// The edges and the nodes they run through, in order.
fn meetings(request: &LayoutRequest, centres: &[Point], sizes: &[Size]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (number, edge) in request.edges.iter().enumerate() {
        for (node, (at, size)) in centres.iter().zip(sizes).enumerate() {
            let rect = Rect::around(*at, *size).grown(CLEARANCE);
            let is_own = node == edge.from || node == edge.to;
            if !is_own && crosses(&rect, centres[edge.from], centres[edge.to]) {
                found.push((number, node));
            }
        }
    }
    found
}

/// How far a node has to go straight aside to be clear of a line.
fn way_aside(at: Point, from: Point, to: Point, size: Size) -> Point {
    let length = from.distance(to).max(1e-3);
    let aside = Point::new(-(to.y - from.y) / length, (to.x - from.x) / length);
    let distance = (at.x - from.x) * aside.x + (at.y - from.y) * aside.y;
    let reach = (size.width * aside.x.abs() + size.height * aside.y.abs()) / 2.0 + CLEARANCE;
    let missing = (reach - distance.abs()).max(0.0) * if distance < 0.0 { -1.0 } else { 1.0 };
    Point::new(missing * aside.x, missing * aside.y)
}

/// The shortest way between two places past all of `nodes` but the two it runs between, as far as
/// one is found.
pub(super) fn way_past(nodes: &[Rect], ends: [usize; 2], from: Point, to: Point) -> Vec<Point> {
    let others = nodes.iter().enumerate();
    let others = others.filter(|(number, _)| !ends.contains(number));
    let others: Vec<Rect> = others.map(|(_, rect)| *rect).collect();
    let mut met: Vec<Rect> = Vec::new();
    let mut way = vec![from, to];
    for _ in 0..12 {
        let new = others.iter().filter(|rect| {
            let is_met = way.windows(2).any(|leg| crosses(rect, leg[0], leg[1]));
            is_met && !met.contains(rect)
        });
        let new: Vec<Rect> = new.copied().collect();
        if new.is_empty() {
            return way;
        }
        met.extend(new);
        match shortest(&met, from, to) {
            Some(shorter) => way = shorter,
            None => break,
        }
    }
    way
}

/// The shortest way that bends at corners of `met` and runs through none of them.
fn shortest(met: &[Rect], from: Point, to: Point) -> Option<Vec<Point>> {
    let corners = met.iter().flat_map(|rect| {
        let Rect { min, max } = rect.grown(AROUND);
        [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
    });
    let mut stops = vec![from, to];
    stops.extend(corners.filter(|corner| !met.iter().any(|rect| rect.contains(*corner))));
    let mut ways: Vec<(f32, usize)> = vec![(f32::MAX, 0); stops.len()];
    let mut open: Vec<usize> = (0..stops.len()).collect();
    ways[0].0 = 0.0;
    while let Some(next) = nearest(&open, &ways) {
        let stop = open.swap_remove(next);
        if stop == 1 || ways[stop].0 == f32::MAX {
            break;
        }
        for other in &open {
            let (here, there) = (stops[stop], stops[*other]);
            let length = ways[stop].0 + here.distance(there);
            let is_free = || !met.iter().any(|rect| crosses(rect, here, there));
            if length < ways[*other].0 && is_free() {
                ways[*other] = (length, stop);
            }
        }
    }
    if ways[1].0 == f32::MAX {
        return None;
    }
    let before = |stop: &usize| (*stop != 0).then(|| ways[*stop].1);
    let mut way: Vec<Point> = std::iter::successors(Some(1), before)
        .map(|stop| stops[stop])
        .collect();
    way.reverse();
    Some(way)
}

fn nearest(open: &[usize], ways: &[(f32, usize)]) -> Option<usize> {
    let length = |place: &usize| ways[open[*place]].0;
    (0..open.len()).min_by(|a, b| length(a).total_cmp(&length(b)))
}

/// Says whether the straight line between two points touches the box (Liang and Barsky 1984).
fn crosses(rect: &Rect, from: Point, to: Point) -> bool {
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    let (x, y) = (to.x - from.x, to.y - from.y);
    let sides = [
        (-x, from.x - rect.min.x),
        (x, rect.max.x - from.x),
        (-y, from.y - rect.min.y),
        (y, rect.max.y - from.y),
    ];
    for (speed, room) in sides {
        if speed == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if speed < 0.0 {
            enters = enters.max(room / speed);
        } else {
            leaves = leaves.min(room / speed);
        }
    }
    enters <= leaves
}
