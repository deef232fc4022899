//! Where edges are fastened on the sides of nodes.

use std::collections::BTreeMap;

use crate::geometry::Size;

use super::along::Joints;
use super::plan::{Plan, PlanNode};
use super::request::Flow;
use super::route::{End, Side, Wire};

/// Room an edge without a name takes along a node's side.
const PORT: f32 = 9.0;
/// Room left free at the corners of a node.
const CORNER: f32 = 10.0;

/// A place on a node's side where one or several edges of a bundle are fastened.
#[derive(Clone, Debug)]
pub(super) struct Port {
    pub end: End,
    /// Size of the name that stands at it: along the line, across it.
    pub label: Size,
    /// The edge that bears the name.
    pub labelled: Option<usize>,
    pub wires: Vec<(usize, usize)>,
    pub x: f32,
}

impl Port {
    pub fn room(&self, flow: Flow) -> f32 {
        match flow {
            Flow::Down => PORT.max(self.label.width + 8.0),
            Flow::Right | Flow::Free => PORT.max(self.label.width + 7.0),
        }
    }

    /// From where to where along the side no other port may stand.
    pub fn taken(&self, flow: Flow) -> (f32, f32) {
        match (flow, self.labelled) {
            (_, None) => (self.x - 6.0, self.x + 6.0),
            (Flow::Down, Some(_)) => (self.x - 6.0, self.x + self.label.width + 6.0),
            (Flow::Right | Flow::Free, Some(_)) => (self.x - self.label.width - 6.0, self.x + 6.0),
        }
    }
}

pub(super) fn ports(plan: &Plan, wires: &[Wire]) -> Vec<Port> {
    let bundles = wires.iter().map(|wire| wire.bundle + 1).max().unwrap_or(0);
    let mut ports: BTreeMap<(End, usize), Port> = BTreeMap::new();
    // A bundle shares a port where several of its edges end on one side of one node.
    let mut sharing: BTreeMap<(End, usize), usize> = BTreeMap::new();
    for wire in wires {
        for end in wire.ends {
            *sharing.entry((end, wire.bundle)).or_default() += 1;
        }
    }
    for (number, wire) in wires.iter().enumerate() {
        for (which, end) in wire.ends.into_iter().enumerate() {
            // Whoever owns it: the bundle if its edges share the port, else the edge itself.
            let is_shared = sharing[&(end, wire.bundle)] > 1 && end.side != Side::Along;
            let owner = if is_shared {
                wire.bundle
            } else {
                bundles + wire.edge
            };
            let port = ports.entry((end, owner)).or_insert(Port {
                end,
                label: Size::default(),
                labelled: None,
                wires: Vec::new(),
                x: 0.0,
            });
            let is_start = (which == 1) == wire.is_reversed;
            let label = plan.edges[wire.edge].label;
            if is_start && label.width > 0.0 && port.labelled.is_none() {
                port.label = label;
                port.labelled = Some(wire.edge);
            }
            port.wires.push((number, which));
        }
    }
    ports.into_values().collect()
}

/// Nodes as wide along their line as their busier side needs.
pub(super) fn node_widths(plan: &Plan, ports: &[Port]) -> Vec<f32> {
    let mut needed = vec![[0.0_f32; 2]; plan.nodes.len()];
    let mut is_named = vec![!plan.is_aligned; plan.nodes.len()];
    for port in ports {
        is_named[port.end.node] |= port.labelled.is_some();
        match port.end.side {
            Side::Before => needed[port.end.node][0] += port.room(plan.flow),
            Side::After => needed[port.end.node][1] += port.room(plan.flow),
            Side::Along => {}
        }
    }
    let width = |(number, node): (usize, &PlanNode)| {
        let [before, after] = needed[number];
        let needed = before.max(after) + 2.0 * CORNER;
        // Only names need their room; bare lines may lie closer on a node of fixed width.
        let width = if is_named[number] {
            node.size.width.max(needed)
        } else {
            node.size.width
        };
        // Even widths put the middle of a node on a whole unit.
        (width / 2.0).ceil() * 2.0
    };
    plan.nodes.iter().enumerate().map(width).collect()
}

/// Spreads the ports of each side of each node, in the order of where their ways head.
pub(super) fn fasten(plan: &Plan, joints: &Joints<'_>, ports: &mut [Port], widths: &[f32]) {
    let mut sides: BTreeMap<End, Vec<usize>> = BTreeMap::new();
    for (number, port) in ports.iter().enumerate() {
        sides.entry(port.end).or_default().push(number);
    }
    for (end, mut numbers) in sides {
        let heading = |number: &usize| {
            let port = &ports[*number];
            let sum: f32 = port
                .wires
                .iter()
                .map(|(wire, it)| joints.heading(*wire, *it))
                .sum();
            sum / port.wires.len() as f32
        };
        numbers.sort_by(|a, b| heading(a).total_cmp(&heading(b)).then(a.cmp(b)));
        let rooms: Vec<f32> = numbers
            .iter()
            .map(|number| ports[*number].room(plan.flow))
            .collect();
        let needed: f32 = rooms.iter().sum();
        let side = match end.side {
            Side::Before | Side::After => widths[end.node],
            Side::Along => plan.nodes[end.node].size.height,
        };
        let squeeze = ((side - 2.0 * CORNER) / needed).min(1.0);
        let mut x = -needed * squeeze / 2.0;
        for (number, room) in numbers.iter().zip(&rooms) {
            let port = &mut ports[*number];
            let offset = match (plan.flow, port.labelled) {
                (Flow::Right, Some(_)) => room - 4.0,
                (Flow::Down, Some(_)) => 4.0,
                _ => room / 2.0,
            };
            let middle = if end.side == Side::Along {
                0.0
            } else {
                joints.along.node_x[end.node]
            };
            port.x = (middle + x + offset * squeeze).round();
            x += room * squeeze;
        }
    }
}

/// Lines up ports that face each other across one channel, where that makes a way straight.
pub(super) fn straighten(plan: &Plan, joints: &Joints<'_>, ports: &mut [Port], widths: &[f32]) {
    let mut sides: BTreeMap<End, Vec<usize>> = BTreeMap::new();
    let mut at: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (number, port) in ports.iter().enumerate() {
        sides.entry(port.end).or_default().push(number);
        for wire in &port.wires {
            at.insert(*wire, number);
        }
    }
    let is_free = |ports: &[Port], number: usize, x: f32| {
        let end = ports[number].end;
        let half = widths[end.node] / 2.0 - CORNER + 2.0;
        let others = sides[&end].iter().filter(|other| **other != number);
        (x - joints.along.node_x[end.node]).abs() <= half
            && others.into_iter().all(|other| {
                let other = &ports[*other];
                let is_same_side = (other.x - x).signum() == (other.x - ports[number].x).signum();
                let (low, high) = other.taken(plan.flow);
                is_same_side && (x <= low || high <= x)
            })
    };
    for (number, wire) in joints.wires.iter().enumerate() {
        let may_move = |port: &Port| port.labelled.is_none() && port.end.side != Side::Along;
        let (first, second) = (at[&(number, 0)], at[&(number, 1)]);
        let goals: Vec<(usize, f32)> = match (wire.channel, wire.passes.len()) {
            (None, _) => {
                // Neighbours on a line: a level line between them.
                let x = ((ports[first].x + ports[second].x) / 2.0).round();
                ports[first].x = x;
                ports[second].x = x;
                continue;
            }
            (_, 0) => vec![(first, ports[second].x), (second, ports[first].x)],
            (_, passes) => vec![
                (first, joints.pass_x(number, 0)),
                (second, joints.pass_x(number, passes - 1)),
            ],
        };
        for (port, x) in goals {
            let is_near = (ports[port].x - x).abs() < widths[ports[port].end.node] * 0.45;
            if is_near
                && ports[port].wires.len() == 1
                && may_move(&ports[port])
                && is_free(ports, port, x)
            {
                ports[port].x = x;
                if wire.passes.is_empty() {
                    break;
                }
            }
        }
    }
    keep_apart(plan, ports);
}

/// Moves ports that face each other across a channel a little, so that their lines do not meet.
pub(super) fn keep_apart(plan: &Plan, ports: &mut [Port]) {
    let mut taken: BTreeMap<usize, Vec<(f32, usize)>> = BTreeMap::new();
    for port in ports {
        let Port { end, x, .. } = *port;
        let line = plan.nodes[end.node].line;
        let channel = match end.side {
            Side::Before => line,
            Side::After => line + 1,
            Side::Along => continue,
        };
        let wire = port.wires[0].0;
        let others = taken.entry(channel).or_default();
        let clash = |x: f32, others: &[(f32, usize)]| {
            others
                .iter()
                .any(|(other, owner)| *owner != wire && (other - x).abs() < 2.5)
        };
        if port.wires.len() == 1 && clash(x, others) && port.labelled.is_none() {
            let free = [4.0, -4.0, 6.0, -6.0]
                .into_iter()
                .find(|by| !clash(x + by, others));
            port.x += free.unwrap_or(0.0);
        }
        others.push((port.x, wire));
    }
}

pub(super) fn port_places(ports: &[Port]) -> BTreeMap<(usize, usize), f32> {
    ports
        .iter()
        .flat_map(|port| port.wires.iter().map(|wire| (*wire, port.x)))
        .collect()
}
