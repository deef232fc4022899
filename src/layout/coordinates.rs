//! From ways and orders to places: where all ends up.

use crate::geometry::{Point, Rect, Size};

use super::across::{Across, ChannelTracks, channel_tracks, joint_x};
use super::along::{Along, Joints, gap_tracks};
use super::place::Span;
use super::plan::Plan;
use super::ports::{Port, fasten, node_widths, port_places, ports, straighten};
use super::request::{EdgeRoute, Flow, LayoutRequest};
use super::route::{End, Gaps, Joint, Side, Wire};
use super::tracks::PITCH;

const MARGIN: f32 = 16.0;

/// Where everything is, in the turned space.
pub(super) struct Places {
    pub nodes: Vec<Rect>,
    pub edges: Vec<EdgeRoute>,
    /// From the start of each band to its end, across the lines.
    pub bands: Vec<(f32, f32)>,
    /// From the start of each column to its end, along the lines.
    pub columns: Vec<(f32, f32)>,
    /// From the start of each line to its end, across the lines.
    pub lines: Vec<Span>,
    /// From the start of each slot to its end, along the lines; nothing in an unaligned plan.
    pub slots: Vec<Span>,
    pub size: Size,
}

pub(super) fn place(plan: &Plan, request: &LayoutRequest, gaps: &Gaps, wires: &[Wire]) -> Places {
    let mut ports = ports(plan, wires);
    let widths = node_widths(plan, &ports);
    let gap_tracks = gap_tracks(plan, gaps, wires);
    let along = Along::of(plan, gaps, &widths, &gap_tracks);
    let joints = Joints {
        gap_tracks: &gap_tracks,
        along: &along,
        wires,
    };
    fasten(plan, &joints, &mut ports, &widths);
    straighten(plan, &joints, &mut ports, &widths);
    let channels = channel_tracks(plan, &joints, &ports);
    let across = Across::of(plan, request, &ports, &channels);
    let nodes: Vec<Rect> = plan
        .nodes
        .iter()
        .enumerate()
        .map(|(number, node)| {
            let center = Point::new(along.node_x[number], across.line_center(node.line));
            Rect::around(center, Size::new(widths[number], node.size.height))
        })
        .collect();
    let edges = emit(plan, &joints, &ports, &channels, &across, &nodes);
    let size = Size::new(along.length + MARGIN, across.length);
    Places {
        nodes,
        edges,
        bands: across.bands,
        columns: along.columns,
        lines: across.lines.into_iter().map(span).collect(),
        slots: along.slots,
        size,
    }
}

/// From a start and how long it is.
fn span((start, length): (f32, f32)) -> Span {
    Span {
        start,
        end: start + length,
    }
}

/// Turns ways into points, and says where names stand.
fn emit(
    plan: &Plan,
    joints: &Joints<'_>,
    ports: &[Port],
    channels: &ChannelTracks,
    across: &Across,
    nodes: &[Rect],
) -> Vec<EdgeRoute> {
    let places = port_places(ports);
    let mut routes: Vec<EdgeRoute> = Vec::new();
    for (number, wire) in joints.wires.iter().enumerate() {
        let mut points = match wire.channel {
            None => along_line(plan, nodes, wire, places[&(number, 0)]),
            Some(_) => {
                let x = |joint| joint_x(joints, &places, number, joint);
                let mut points = vec![fastened(nodes, wire.ends[0], x(Joint::End(0)))];
                for (channel, from, to) in wire.pieces() {
                    if let Some(track) = channels.tracks[channel].get(&wire.bundle)
                        && x(from) != x(to)
                    {
                        let y = across.channel_y[channel] + *track as f32 * PITCH;
                        points.extend([Point::new(x(from), y), Point::new(x(to), y)]);
                    }
                }
                points.push(fastened(nodes, wire.ends[1], x(Joint::End(1))));
                points
            }
        };
        if wire.is_reversed {
            points.reverse();
        }
        routes.push(EdgeRoute {
            points: simplified(points),
            label: None,
        });
    }
    for port in ports {
        if let Some(edge) = port.labelled {
            routes[edge].label = Some(label_rect(plan, port, nodes, &routes[edge]));
        }
    }
    routes
}

fn fastened(nodes: &[Rect], end: End, x: f32) -> Point {
    let node = &nodes[end.node];
    match end.side {
        Side::Before => Point::new(x, node.min.y),
        Side::After | Side::Along => Point::new(x, node.max.y),
    }
}

/// A level line between neighbours, `offset` from the middle of their line.
fn along_line(plan: &Plan, nodes: &[Rect], wire: &Wire, offset: f32) -> Vec<Point> {
    let [a, b] = wire.ends.map(|end| end.node);
    let y = nodes[a].center().y + offset;
    let (left, right) = if plan.nodes[a].slot < plan.nodes[b].slot {
        (a, b)
    } else {
        (b, a)
    };
    let points = vec![
        Point::new(nodes[left].max.x, y),
        Point::new(nodes[right].min.x, y),
    ];
    if left == a {
        points
    } else {
        points.into_iter().rev().collect()
    }
}

/// Takes out points that lie on the straight line between their neighbours.
fn simplified(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        if let [.., a, b] = kept[..] {
            let is_straight = (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
            if is_straight || a.distance(b) < 0.01 {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// Beside the first stretch of the way, from the node on.
fn label_rect(plan: &Plan, port: &Port, nodes: &[Rect], route: &EdgeRoute) -> Rect {
    let node = &nodes[port.end.node];
    let size = port.label;
    let x = match plan.flow {
        Flow::Right | Flow::Free => port.x - 2.0 - size.width,
        Flow::Down => port.x + 4.0,
    };
    let y = match port.end.side {
        Side::Before => node.min.y - 8.0 - size.height,
        Side::After => node.max.y + 8.0,
        Side::Along => route.points[0].y,
    };
    Rect::new(x, y, size.width, size.height)
}
