//! Places across the lines: how high channels must be, and where lines and bands lie.

use std::collections::BTreeMap;

use super::along::Joints;
use super::plan::Plan;
use super::ports::{Port, port_places};
use super::request::{COLUMN_HEADING_HEIGHT, Flow, LayoutRequest, ROW_LINE};
use super::route::{Joint, Side};
use super::tracks::{PITCH, Piece, assign};

/// Narrowest channel.
const MIN_CHANNEL: f32 = 30.0;
/// More room where a band ends.
const BAND_EXTRA: f32 = 12.0;
const MARGIN: f32 = 16.0;

/// The tracks of the bundles in each channel.
pub(super) struct ChannelTracks {
    pub tracks: Vec<BTreeMap<usize, usize>>,
    pub counts: Vec<usize>,
}

/// The place along the lines of one joint of a wire.
pub(super) fn joint_x(
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

pub(super) fn channel_tracks(plan: &Plan, joints: &Joints<'_>, ports: &[Port]) -> ChannelTracks {
    let places = port_places(ports);
    let mut pieces: Vec<BTreeMap<usize, Piece>> = vec![BTreeMap::new(); plan.lines.len() + 1];
    for (number, wire) in joints.wires.iter().enumerate() {
        for (channel, from, to) in wire.pieces() {
            let x = |joint| joint_x(joints, &places, number, joint);
            if x(from) == x(to) {
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
pub(super) struct Across {
    /// Where the first track of each channel lies.
    pub channel_y: Vec<f32>,
    /// Where each line begins, and how high it is.
    pub lines: Vec<(f32, f32)>,
    pub bands: Vec<(f32, f32)>,
    pub length: f32,
}

impl Across {
    pub fn of(
        plan: &Plan,
        request: &LayoutRequest,
        ports: &[Port],
        channels: &ChannelTracks,
    ) -> Self {
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
            Flow::Right | Flow::Free => 0.0,
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

    pub fn line_center(&self, line: usize) -> f32 {
        let (y, height) = self.lines[line];
        y + height / 2.0
    }
}

/// A band of a single line is at least as high as its heading.
pub(super) fn least_height(plan: &Plan, request: &LayoutRequest, line: usize) -> f32 {
    let band = plan.lines[line];
    let lines = plan.lines.iter().filter(|other| **other == band).count();
    match plan.flow {
        Flow::Down if lines == 1 => {
            (request.rows[band].len() as f32 * ROW_LINE - MIN_CHANNEL + 8.0).max(0.0)
        }
        Flow::Down => 0.0,
        // An empty column keeps room for its heading.
        Flow::Right | Flow::Free => 150.0,
    }
}
