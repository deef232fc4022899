//! Places along the lines: how wide gaps must be, and where nodes and passing edges stand.

use std::collections::BTreeMap;

use super::place::Span;
use super::plan::Plan;
use super::request::{COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH};
use super::route::{Gaps, Joint, Wire};
use super::tracks::{PITCH, Piece, assign};

/// Narrowest gap.
const MIN_GAP: f32 = 22.0;
/// More room where a column ends.
const COLUMN_EXTRA: f32 = 26.0;
const MARGIN: f32 = 16.0;

/// The tracks of the bundles in each gap.
pub(super) struct GapTracks {
    pub tracks: Vec<BTreeMap<usize, usize>>,
    pub counts: Vec<usize>,
}

pub(super) fn gap_tracks(plan: &Plan, gaps: &Gaps, wires: &[Wire]) -> GapTracks {
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
pub(super) struct Along {
    pub node_x: Vec<f32>,
    /// Where the first track of each gap lies.
    pub gap_x: Vec<f32>,
    pub columns: Vec<(f32, f32)>,
    /// From the start of each slot to its end; nothing in an unaligned plan.
    pub slots: Vec<Span>,
    pub length: f32,
}

impl Along {
    pub fn of(plan: &Plan, gaps: &Gaps, widths: &[f32], tracks: &GapTracks) -> Self {
        if plan.is_aligned {
            Self::aligned(plan, gaps, widths, tracks)
        } else {
            Self::stacked(plan, gaps, widths, tracks)
        }
    }

    pub fn aligned(plan: &Plan, gaps: &Gaps, widths: &[f32], tracks: &GapTracks) -> Self {
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
        let mut spans = Vec::new();
        let mut columns = vec![(0.0, 0.0); plan.columns];
        let mut x = ROW_HEADING_WIDTH;
        for slot in 0..=slots {
            let column = |slot: usize| plan.slots.get(slot).copied();
            let ends_column = slot == 0 || column(slot) != column(slot - 1);
            let count = tracks.counts[slot];
            let extra = if ends_column { COLUMN_EXTRA } else { 0.0 };
            let room = ((count + 1) as f32 * PITCH).max(MIN_GAP) + extra;
            gap_x[slot] = (x + (room - count.saturating_sub(1) as f32 * PITCH) / 2.0).round();
            if ends_column && let Some(before) = slot.checked_sub(1).and_then(column) {
                columns[before].1 = x + room / 2.0;
            }
            if ends_column && let Some(next) = column(slot) {
                columns[next].0 = if slot == 0 { x } else { x + room / 2.0 };
            }
            x += room;
            if slot < slots {
                slot_x[slot] = (x + slot_widths[slot] / 2.0).round();
                let through = gaps.through_slot(slot);
                let count = tracks.counts[through].saturating_sub(1) as f32;
                gap_x[through] = (slot_x[slot] - count * PITCH / 2.0).round();
                spans.push(Span {
                    start: x,
                    end: x + slot_widths[slot],
                });
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
            slots: spans,
            length: x,
        }
    }

    pub fn stacked(plan: &Plan, gaps: &Gaps, widths: &[f32], tracks: &GapTracks) -> Self {
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
                gap_x[gap] = (x + (room - tracks.saturating_sub(1) as f32 * PITCH) / 2.0).round();
                x += room;
                if let Some(node) = node {
                    node_x[node] = (x + widths[node] / 2.0).round();
                    x += widths[node];
                }
            }
            lengths.push(x);
        }
        let longest = lengths.iter().copied().fold(0.0, f32::max);
        let start = COLUMN_HEADING_HEIGHT + MARGIN;
        for (line, length) in lengths.iter().enumerate() {
            let shift = (start + (longest - length) / 2.0).round();
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
            slots: Vec::new(),
            length,
        }
    }
}

/// Where the pieces of ways are joined, along the lines.
pub(super) struct Joints<'a> {
    pub gap_tracks: &'a GapTracks,
    pub along: &'a Along,
    pub wires: &'a [Wire],
}

impl Joints<'_> {
    pub fn pass_x(&self, wire: usize, pass: usize) -> f32 {
        let gap = self.wires[wire].passes[pass].gap;
        let track = self.gap_tracks.tracks[gap][&self.wires[wire].bundle];
        self.along.gap_x[gap] + track as f32 * PITCH
    }

    /// Where a way heads when it leaves one of its ends.
    pub fn heading(&self, wire: usize, which: usize) -> f32 {
        let passes = self.wires[wire].passes.len();
        match (which, passes) {
            (_, 0) => self.along.node_x[self.wires[wire].ends[1 - which].node],
            (0, _) => self.pass_x(wire, 0),
            _ => self.pass_x(wire, passes - 1),
        }
    }
}
