//! Where lines, slots, rows and columns of a picture of many lie, in map units.

use super::super::place::Span;
use super::super::plan::Plan;
use super::super::request::{COLUMN_HEADING_HEIGHT, LayoutRequest, ROW_HEADING_WIDTH, ROW_LINE};
use super::ranks::Ranks;
use crate::geometry::Rect;

/// Narrowest lane between two slots, and the least from one slot to the next.
const LEAST_LANE: f32 = 48.0;
const LEAST_PITCH: f32 = 250.0;
/// Free room between two nodes of a stack.
pub const LINE_GAP: f32 = 22.0;
/// Height of a node on a line where nobody stands.
pub const USUAL_HEIGHT: f32 = 36.0;
/// Channel between two rows: at least so much, and so much more for a row's height.
const CHANNEL: f32 = 70.0;
const CHANNEL_PART: f32 = 0.16;
/// More room where a column begins.
const COLUMN_GAP: f32 = 40.0;
/// A stack leans so much at most from its first line to its last, so that its nodes have an order.
const LEAN: f32 = 14.0;
/// Among actors the lane between two slots, the channel between two ranks, room around a whole
/// column and at the edge, and the least breadth of a column.
pub const SIDE_LANE: f32 = 50.0;
const SIDE_CHANNEL: f32 = 150.0;
const SIDE_CHANNEL_PART: f32 = 0.12;
const SIDE_COLUMN_GAP: f32 = 30.0;
const SIDE_MARGIN: f32 = 16.0;
const LEAST_COLUMN: f32 = 260.0;

/// From one slot to the next, where edges run down.
pub fn pitch(node_width: f32) -> f32 {
    (node_width + LEAST_LANE).max(LEAST_PITCH)
}

/// The channel beside a row so high, where edges run down.
pub fn channel(band: f32) -> f32 {
    CHANNEL + CHANNEL_PART * band
}

/// The channel beside a rank so broad, where edges run right.
pub fn side_channel(rank: f32) -> f32 {
    SIDE_CHANNEL + SIDE_CHANNEL_PART * rank
}

/// What a row needs around its stacks, by how high those are.
struct Surroundings {
    channel: fn(f32) -> f32,
    /// Of the whole row, at least.
    least: f32,
    /// More room before it and behind it.
    extra: [f32; 2],
}

/// Where lines, slots, rows and columns lie, in map units.
pub struct Frame {
    /// The lines, from the top.
    pub lines: Vec<Span>,
    /// The slots, from the left.
    pub slots: Vec<Span>,
    /// From the first node of each row to its last, without the channels beside.
    pub stacks: Vec<Span>,
    /// The rows with half the channels beside them.
    pub bands: Vec<Span>,
    /// The columns.
    pub columns: Vec<Span>,
    /// Of the whole picture.
    pub width: f32,
    /// Of the whole picture.
    pub height: f32,
    /// How far right of the middle of its slot the node on each line stands.
    lean: Vec<f32>,
    /// Where the first lane begins.
    start: f32,
}

impl Frame {
    /// The frame of `plan`, whose nodes are seated.
    pub fn of(plan: &Plan, request: &LayoutRequest) -> Self {
        let mut frame = Self::empty(ROW_HEADING_WIDTH);
        let width = request.node_width;
        let widths = vec![width; plan.slots.len()];
        frame.lay_slots(plan, &widths, (pitch(width) - width, COLUMN_GAP));
        let rows = request.rows.iter().map(|heading| Surroundings {
            channel,
            least: heading.len() as f32 * ROW_LINE + 20.0,
            extra: [0.0; 2],
        });
        frame.lay_lines(plan, COLUMN_HEADING_HEIGHT, rows);
        frame
    }

    /// The frame of a `plan` on its side, where rows are ranks and slots as broad as what stands in
    /// them is high.
    pub fn on_its_side(plan: &Plan, ranks: &Ranks) -> Self {
        let mut frame = Self::empty(COLUMN_HEADING_HEIGHT);
        let mut widths = vec![USUAL_HEIGHT; plan.slots.len()];
        for node in &plan.nodes {
            widths[node.slot] = widths[node.slot].max(node.size.width);
        }
        frame.lay_slots(plan, &widths, (SIDE_LANE, 0.0));
        let column = |rank: usize| ranks.column.get(rank).copied();
        let bands = (0..plan.bands).map(|rank| {
            let begins = rank == 0 || column(rank) != column(rank - 1);
            let ends = column(rank) != column(rank + 1);
            let gap = |is_edge: bool| if is_edge { SIDE_COLUMN_GAP } else { 0.0 };
            Surroundings {
                channel: side_channel,
                least: if begins && ends { LEAST_COLUMN } else { 0.0 },
                extra: [gap(begins), gap(ends)],
            }
        });
        frame.lay_lines(plan, SIDE_MARGIN, bands);
        frame.height += SIDE_MARGIN;
        frame
    }

    /// Nothing yet, the first lane beginning at `start`.
    fn empty(start: f32) -> Self {
        Self {
            lines: Vec::new(),
            slots: Vec::new(),
            stacks: Vec::new(),
            bands: Vec::new(),
            columns: Vec::new(),
            width: 0.0,
            height: 0.0,
            lean: Vec::new(),
            start,
        }
    }

    fn lay_slots(&mut self, plan: &Plan, widths: &[f32], (lane, gap): (f32, f32)) {
        let mut x = self.start;
        for (slot, column) in plan.slots.iter().enumerate() {
            let begins = slot == 0 || plan.slots[slot - 1] != *column;
            if begins {
                if let Some(before) = self.columns.last_mut() {
                    before.end = x + (lane + gap) / 2.0;
                }
                let start = self.columns.last().map_or(x, |before| before.end);
                self.columns.push(Span { start, end: start });
                x += gap;
            }
            let start = x + lane;
            self.slots.push(Span {
                start,
                end: start + widths[slot],
            });
            x = start + widths[slot];
        }
        self.width = x + lane;
        if let Some(last) = self.columns.last_mut() {
            last.end = self.width;
        }
    }

    fn lay_lines(&mut self, plan: &Plan, start: f32, bands: impl Iterator<Item = Surroundings>) {
        let mut heights = vec![USUAL_HEIGHT; plan.lines.len()];
        for node in &plan.nodes {
            heights[node.line] = heights[node.line].max(node.size.height);
        }
        let (mut start, mut y) = (start, start);
        let firsts = plan.first_lines();
        for (band, around) in bands.enumerate() {
            let end = firsts.get(band + 1).copied().unwrap_or(plan.lines.len());
            let depth = end - firsts[band];
            let stack: f32 = heights[firsts[band]..end].iter().sum::<f32>()
                + LINE_GAP * depth.saturating_sub(1) as f32;
            let Surroundings {
                channel,
                least,
                extra: [before, behind],
            } = around;
            let around = channel(stack);
            let spare = (least - stack - around).max(0.0);
            y += (around + spare) / 2.0 + before;
            let top = y;
            for (place, height) in heights[firsts[band]..end].iter().enumerate() {
                self.lines.push(Span {
                    start: y,
                    end: y + height,
                });
                let part = (place as f32 + 0.5) / depth as f32;
                self.lean.push((part - 0.5) * LEAN);
                y += height + LINE_GAP;
            }
            y -= LINE_GAP;
            self.stacks.push(Span { start: top, end: y });
            y += (around + spare) / 2.0 + behind;
            self.bands.push(Span { start, end: y });
            start = y;
        }
        self.height = y;
    }

    /// The box of a node.
    pub fn rect(&self, plan: &Plan, number: usize) -> Rect {
        let node = &plan.nodes[number];
        let size = node.size;
        let (slot, line) = (self.slots[node.slot], self.lines[node.line]);
        let left = (slot.start + slot.end - size.width) / 2.0 + self.lean[node.line];
        let top = (line.start + line.end - size.height) / 2.0;
        Rect::new(left, top, size.width, size.height)
    }

    /// The lane left of a slot, or right of the last.
    pub fn lane(&self, lane: usize) -> Span {
        let start = lane.checked_sub(1).map(|slot| self.slots[slot].end);
        let end = self.slots.get(lane).map(|slot| slot.start);
        Span {
            start: start.unwrap_or(self.start) + LEAN / 2.0,
            end: end.unwrap_or(self.width) - LEAN / 2.0,
        }
    }
}
