//! From ways and orders to places: how wide gaps and channels must be, and where all ends up.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect, Size};

use super::plan::Plan;
use super::request::{
    COLUMN_HEADING_HEIGHT, EdgeRoute, Flow, LayoutRequest, ROW_HEADING_WIDTH, ROW_LINE,
};
use super::route::{End, Gaps, Joint, Side, Wire};
use super::tracks::{Piece, assign};

/// Distance between edges that run beside each other.
const PITCH: f32 = 8.0;
/// Room an edge without a name takes along a node's side.
const PORT: f32 = 9.0;
/// Narrowest gap and channel.
const MIN_GAP: f32 = 22.0;
const MIN_CHANNEL: f32 = 30.0;
/// More room where a column or band ends.
const COLUMN_EXTRA: f32 = 26.0;
const BAND_EXTRA: f32 = 12.0;
/// Room left free at the corners of a node.
const CORNER: f32 = 10.0;
const MARGIN: f32 = 16.0;

/// A place on a node's side where one or several edges of a bundle are fastened.
#[derive(Clone, Debug)]
struct Port {
    end: End,
    /// Size of the name that stands at it: along the line, across it.
    label: Size,
    /// The edge that bears the name.
    labelled: Option<usize>,
    wires: Vec<(usize, usize)>,
    x: f32,
}

impl Port {
    fn room(&self, flow: Flow) -> f32 {
        match flow {
            Flow::Down => PORT.max(self.label.width + 8.0),
            Flow::Right => PORT.max(self.label.width + 7.0),
        }
    }

    /// From where to where along the side no other port may stand.
    fn taken(&self, flow: Flow) -> (f32, f32) {
        match (flow, self.labelled) {
            (_, None) => (self.x - 6.0, self.x + 6.0),
            (Flow::Down, Some(_)) => (self.x - 6.0, self.x + self.label.width + 6.0),
            (Flow::Right, Some(_)) => (self.x - self.label.width - 6.0, self.x + 6.0),
        }
    }
}

/// Where everything is, in the turned space.
pub(super) struct Places {
    pub nodes: Vec<Rect>,
    pub edges: Vec<EdgeRoute>,
    /// From the start of each band to its end, across the lines.
    pub bands: Vec<(f32, f32)>,
    /// From the start of each column to its end, along the lines.
    pub columns: Vec<(f32, f32)>,
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
        size,
    }
}

fn ports(plan: &Plan, wires: &[Wire]) -> Vec<Port> {
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
fn node_widths(plan: &Plan, ports: &[Port]) -> Vec<f32> {
    let mut needed = vec![[0.0_f32; 2]; plan.nodes.len()];
    for port in ports {
        match port.end.side {
            Side::Before => needed[port.end.node][0] += port.room(plan.flow),
            Side::After => needed[port.end.node][1] += port.room(plan.flow),
            Side::Along => {}
        }
    }
    let width = |(node, needed): (&super::plan::PlanNode, &[f32; 2])| {
        let needed = needed[0].max(needed[1]) + 2.0 * CORNER;
        // Only names need their room; bare lines may lie closer on a node of fixed width.
        if plan.is_aligned {
            node.size.width
        } else {
            node.size.width.max(needed)
        }
    };
    plan.nodes.iter().zip(&needed).map(width).collect()
}

/// The tracks of the bundles in each gap.
struct GapTracks {
    tracks: Vec<BTreeMap<usize, usize>>,
    counts: Vec<usize>,
}

fn gap_tracks(plan: &Plan, gaps: &Gaps, wires: &[Wire]) -> GapTracks {
    let rough = rough_x(plan, gaps);
    let mut pieces: Vec<BTreeMap<usize, Piece>> = vec![BTreeMap::new(); gaps.count()];
    for wire in wires {
        let x = |joint: Joint| match joint {
            Joint::End(which) => rough.nodes[wire.ends[which].node],
            Joint::Pass(pass) => rough.gaps[wire.passes[pass].gap],
        };
        for (channel, from, to) in wire.pieces() {
            for (here, there) in [(from, to), (to, from)] {
                let Joint::Pass(pass) = here else { continue };
                let gap = wire.passes[pass].gap;
                let piece = pieces[gap].entry(wire.bundle).or_insert_with(Piece::empty);
                piece.reach(channel as f32 * 100.0);
                let turns = if x(there) < x(here) {
                    &mut piece.near
                } else {
                    &mut piece.far
                };
                turns.push(channel as f32 * 100.0);
            }
        }
    }
    let assigned = pieces.into_iter().map(|bundles| {
        let (owners, pieces): (Vec<usize>, Vec<Piece>) = bundles.into_iter().unzip();
        let (tracks, count) = assign(&pieces);
        (owners.into_iter().zip(tracks).collect(), count)
    });
    let (tracks, counts) = assigned.unzip();
    GapTracks { tracks, counts }
}

/// Places along the lines before anything is measured, good enough to tell left from right.
struct Rough {
    nodes: Vec<f32>,
    gaps: Vec<f32>,
}

fn rough_x(plan: &Plan, gaps: &Gaps) -> Rough {
    let nodes: Vec<f32> = (0..plan.nodes.len())
        .map(|node| gaps.node_x(plan, node))
        .collect();
    let line_of = |gap: usize| {
        if plan.is_aligned {
            0
        } else {
            gap / (plan.slots.len() + 1)
        }
    };
    let gaps = (0..gaps.count())
        .map(|gap| gaps.gap_x(line_of(gap), gap))
        .collect();
    Rough { nodes, gaps }
}

/// Places along the lines.
struct Along {
    node_x: Vec<f32>,
    /// Where the first track of each gap lies.
    gap_x: Vec<f32>,
    columns: Vec<(f32, f32)>,
    length: f32,
}

impl Along {
    fn of(plan: &Plan, gaps: &Gaps, widths: &[f32], tracks: &GapTracks) -> Self {
        if plan.is_aligned {
            Self::aligned(plan, gaps, widths, tracks)
        } else {
            Self::stacked(plan, gaps, widths, tracks)
        }
    }

    fn aligned(plan: &Plan, gaps: &Gaps, widths: &[f32], tracks: &GapTracks) -> Self {
        let slots = plan.slots.len();
        let mut slot_widths = vec![0.0_f32; slots];
        for (number, node) in plan.nodes.iter().enumerate() {
            slot_widths[node.slot] = slot_widths[node.slot].max(widths[number]);
        }
        for (slot, width) in slot_widths.iter_mut().enumerate() {
            let through = tracks.counts[gaps.through_slot(slot)];
            *width = width.max((through + 1) as f32 * PITCH).max(96.0);
        }
        let mut gap_x = vec![0.0; gaps.count()];
        let mut slot_x = vec![0.0; slots];
        let mut columns = vec![(0.0, 0.0); plan.columns];
        let mut x = ROW_HEADING_WIDTH;
        for slot in 0..=slots {
            let column = |slot: usize| plan.slots.get(slot).copied();
            let ends_column = slot == 0 || column(slot) != column(slot - 1);
            let count = tracks.counts[slot];
            let extra = if ends_column { COLUMN_EXTRA } else { 0.0 };
            let room = ((count + 1) as f32 * PITCH).max(MIN_GAP) + extra;
            gap_x[slot] = x + (room - count.saturating_sub(1) as f32 * PITCH) / 2.0;
            if ends_column && let Some(before) = slot.checked_sub(1).and_then(column) {
                columns[before].1 = x + room / 2.0;
            }
            if ends_column && let Some(next) = column(slot) {
                columns[next].0 = if slot == 0 { x } else { x + room / 2.0 };
            }
            x += room;
            if slot < slots {
                slot_x[slot] = x + slot_widths[slot] / 2.0;
                let through = gaps.through_slot(slot);
                let count = tracks.counts[through].saturating_sub(1) as f32;
                gap_x[through] = slot_x[slot] - count * PITCH / 2.0;
                x += slot_widths[slot];
            }
        }
        if let Some(last) = plan.slots.last() {
            columns[*last].1 = x;
        }
        let node_x = plan.nodes.iter().map(|node| slot_x[node.slot]).collect();
        Self {
            node_x,
            gap_x,
            columns,
            length: x,
        }
    }

    fn stacked(plan: &Plan, gaps: &Gaps, widths: &[f32], tracks: &GapTracks) -> Self {
        let mut gap_x = vec![0.0; gaps.count()];
        let mut node_x = vec![0.0; plan.nodes.len()];
        let mut lengths = Vec::new();
        for (line, nodes) in plan.at.iter().enumerate() {
            let mut x = 0.0;
            let count = nodes.iter().flatten().count();
            for (slot, node) in nodes
                .iter()
                .take(count + 1)
                .copied()
                .chain([None])
                .enumerate()
                .take(count + 1)
            {
                let gap = gaps.before_slot(line, slot);
                let tracks = tracks.counts[gap];
                let is_outer = slot == 0 || slot == count;
                let least = if is_outer { 0.0 } else { MIN_GAP };
                let room = ((tracks + 1) as f32 * PITCH).max(least);
                gap_x[gap] = x + (room - tracks.saturating_sub(1) as f32 * PITCH) / 2.0;
                x += room;
                if let Some(node) = node {
                    node_x[node] = x + widths[node] / 2.0;
                    x += widths[node];
                }
            }
            lengths.push(x);
        }
        let longest = lengths.iter().copied().fold(0.0, f32::max);
        let start = COLUMN_HEADING_HEIGHT + MARGIN;
        for (line, length) in lengths.iter().enumerate() {
            let shift = start + (longest - length) / 2.0;
            for node in plan.at[line].iter().flatten() {
                node_x[*node] += shift;
            }
            for slot in 0..=plan.slots.len() {
                gap_x[gaps.before_slot(line, slot)] += shift;
            }
        }
        let length = start + longest;
        Self {
            node_x,
            gap_x,
            columns: vec![(0.0, length)],
            length,
        }
    }
}

/// Where the pieces of ways are joined, along the lines.
struct Joints<'a> {
    gap_tracks: &'a GapTracks,
    along: &'a Along,
    wires: &'a [Wire],
}

impl Joints<'_> {
    fn pass_x(&self, wire: usize, pass: usize) -> f32 {
        let gap = self.wires[wire].passes[pass].gap;
        let track = self.gap_tracks.tracks[gap][&self.wires[wire].bundle];
        self.along.gap_x[gap] + track as f32 * PITCH
    }

    /// Where a way heads when it leaves one of its ends.
    fn heading(&self, wire: usize, which: usize) -> f32 {
        let passes = self.wires[wire].passes.len();
        match (which, passes) {
            (_, 0) => self.along.node_x[self.wires[wire].ends[1 - which].node],
            (0, _) => self.pass_x(wire, 0),
            _ => self.pass_x(wire, passes - 1),
        }
    }
}

/// Spreads the ports of each side of each node, in the order of where their ways head.
fn fasten(plan: &Plan, joints: &Joints<'_>, ports: &mut [Port], widths: &[f32]) {
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
            port.x = middle + x + offset * squeeze;
            x += room * squeeze;
        }
    }
}

/// Lines up ports that face each other across one channel, where that makes a way straight.
fn straighten(plan: &Plan, joints: &Joints<'_>, ports: &mut [Port], widths: &[f32]) {
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
                let x = (ports[first].x + ports[second].x) / 2.0;
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
fn keep_apart(plan: &Plan, ports: &mut [Port]) {
    let mut taken: BTreeMap<usize, Vec<(f32, usize)>> = BTreeMap::new();
    for number in 0..ports.len() {
        let Port { end, x, .. } = ports[number];
        let line = plan.nodes[end.node].line;
        let channel = match end.side {
            Side::Before => line,
            Side::After => line + 1,
            Side::Along => continue,
        };
        let wire = ports[number].wires[0].0;
        let others = taken.entry(channel).or_default();
        let clash = |x: f32, others: &[(f32, usize)]| {
            others
                .iter()
                .any(|(other, owner)| *owner != wire && (other - x).abs() < 2.5)
        };
        if ports[number].wires.len() == 1 && clash(x, others) && ports[number].labelled.is_none() {
            let free = [3.5, -3.5, 6.0, -6.0]
                .into_iter()
                .find(|by| !clash(x + by, others));
            ports[number].x += free.unwrap_or(0.0);
        }
        others.push((ports[number].x, wire));
    }
}

/// The tracks of the bundles in each channel.
struct ChannelTracks {
    tracks: Vec<BTreeMap<usize, usize>>,
    counts: Vec<usize>,
}

/// The place along the lines of one joint of a wire.
fn joint_x(
    joints: &Joints<'_>,
    ports: &BTreeMap<(usize, usize), f32>,
    wire: usize,
    joint: Joint,
) -> f32 {
    match joint {
        Joint::End(which) => ports[&(wire, which)],
        Joint::Pass(pass) => joints.pass_x(wire, pass),
    }
}

fn port_places(ports: &[Port]) -> BTreeMap<(usize, usize), f32> {
    ports
        .iter()
        .flat_map(|port| port.wires.iter().map(|wire| (*wire, port.x)))
        .collect()
}

fn channel_tracks(plan: &Plan, joints: &Joints<'_>, ports: &[Port]) -> ChannelTracks {
    let places = port_places(ports);
    let mut pieces: Vec<BTreeMap<usize, Piece>> = vec![BTreeMap::new(); plan.lines.len() + 1];
    for (number, wire) in joints.wires.iter().enumerate() {
        for (channel, from, to) in wire.pieces() {
            let x = |joint| joint_x(joints, &places, number, joint);
            if (x(from) - x(to)).abs() < 0.5 {
                continue;
            }
            let piece = pieces[channel]
                .entry(wire.bundle)
                .or_insert_with(Piece::empty);
            for joint in [from, to] {
                piece.reach(x(joint));
                let comes_from_before = match joint {
                    Joint::End(which) => wire.ends[which].side == Side::After,
                    Joint::Pass(pass) => wire.passes[pass].bottom == channel,
                };
                let turns = if comes_from_before {
                    &mut piece.near
                } else {
                    &mut piece.far
                };
                if !turns.contains(&x(joint)) {
                    turns.push(x(joint));
                }
            }
        }
    }
    let assigned = pieces.into_iter().map(|bundles| {
        let (owners, pieces): (Vec<usize>, Vec<Piece>) = bundles.into_iter().unzip();
        let (tracks, count) = assign(&pieces);
        (owners.into_iter().zip(tracks).collect(), count)
    });
    let (tracks, counts) = assigned.unzip();
    ChannelTracks { tracks, counts }
}

/// Places across the lines.
struct Across {
    /// Where the first track of each channel lies.
    channel_y: Vec<f32>,
    lines: Vec<(f32, f32)>,
    bands: Vec<(f32, f32)>,
    length: f32,
}

impl Across {
    fn of(plan: &Plan, request: &LayoutRequest, ports: &[Port], channels: &ChannelTracks) -> Self {
        let lines = plan.lines.len();
        let mut zones = vec![[0.0_f32; 2]; lines + 1];
        for port in ports.iter().filter(|port| port.labelled.is_some()) {
            let line = plan.nodes[port.end.node].line;
            let room = port.label.height + 12.0;
            match port.end.side {
                Side::Before => zones[line][1] = zones[line][1].max(room),
                Side::After => zones[line + 1][0] = zones[line + 1][0].max(room),
                Side::Along => {}
            }
        }
        let mut heights = vec![26.0_f32; lines];
        for node in &plan.nodes {
            heights[node.line] = heights[node.line].max(node.size.height);
        }
        let start = match plan.flow {
            Flow::Down => COLUMN_HEADING_HEIGHT,
            Flow::Right => 0.0,
        };
        let mut across = Self {
            channel_y: Vec::new(),
            lines: Vec::new(),
            bands: Vec::new(),
            length: 0.0,
        };
        across.bands = vec![(0.0, 0.0); plan.bands];
        let mut y = start;
        for channel in 0..=lines {
            let band = |line: usize| plan.lines.get(line).copied();
            let before = channel.checked_sub(1).and_then(band);
            let after = if channel < lines { band(channel) } else { None };
            let is_boundary = before != after;
            let is_outer = before.is_none() || after.is_none();
            let count = channels.counts[channel];
            let tracks = (count + 1) as f32 * PITCH;
            let least = if is_outer { MARGIN } else { MIN_CHANNEL };
            let extra = if is_boundary { BAND_EXTRA } else { 0.0 };
            let [near, far] = zones[channel];
            let room = (near + tracks + far).max(least) + extra;
            let free = room - near - far - count.saturating_sub(1) as f32 * PITCH;
            across.channel_y.push(y + near + free / 2.0);
            if is_boundary {
                let middle = match (before, after) {
                    (None, _) => y,
                    (_, None) => y + room,
                    _ => y + near + (room - near - far) / 2.0,
                };
                if let Some(band) = before {
                    across.bands[band].1 = middle;
                }
                if let Some(band) = after {
                    across.bands[band].0 = middle;
                }
            }
            y += room;
            if channel < lines {
                let height = heights[channel].max(least_height(plan, request, channel));
                across.lines.push((y, height));
                y += height;
            }
        }
        across.length = y;
        across
    }

    fn line_center(&self, line: usize) -> f32 {
        let (y, height) = self.lines[line];
        y + height / 2.0
    }
}

/// A band of a single line is at least as high as its heading.
fn least_height(plan: &Plan, request: &LayoutRequest, line: usize) -> f32 {
    let band = plan.lines[line];
    let lines = plan.lines.iter().filter(|other| **other == band).count();
    match plan.flow {
        Flow::Down if lines == 1 => {
            (request.rows[band].len() as f32 * ROW_LINE - MIN_CHANNEL + 8.0).max(0.0)
        }
        Flow::Down => 0.0,
        // An empty column keeps room for its heading.
        Flow::Right => 150.0,
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
                        && (x(from) - x(to)).abs() >= 0.5
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
        Flow::Right => port.x - 2.0 - size.width,
        Flow::Down => port.x + 4.0,
    };
    let y = match port.end.side {
        Side::Before => node.min.y - 8.0 - size.height,
        Side::After => node.max.y + 8.0,
        Side::Along => route.points[0].y,
    };
    Rect::new(x, y, size.width, size.height)
}
