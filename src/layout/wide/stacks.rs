//! Stacks: how deep they are, who stands in which, and how large that makes the picture.

use super::super::place::{Place, Wish};
use super::super::plan::Plan;
use super::super::staying::{Seats, asked_room};
use super::frame::{LINE_GAP, USUAL_HEIGHT, channel, pitch};
use super::hierarchy::{Hierarchy, Row};
use super::order::RowOrder;
use super::spread::Along;

/// Width to height the whole picture should come near.
pub const ASPECT: f32 = 1.6;
/// Room a column has beyond what its fullest row needs, so that new nodes move nobody.
pub const SLACK: f32 = 1.04;
/// How much deeper stacks may be than they would be if all were equally deep.
pub const CROWDING: f32 = 1.6;

/// Gives `plan` lines and slots for all its nodes: at least the room that is asked for, and else
/// such a depth of stacks that the picture has its shape.
pub fn make_room(plan: &mut Plan, node_width: f32) {
    let mut counts = vec![vec![0_usize; plan.columns]; plan.bands];
    for node in &plan.nodes {
        counts[node.band][node.column] += 1;
    }
    // Who is pinned far out gets there, and so does who stands already.
    let asked = asked_room(plan);
    let is_used = |band: usize| counts[band].iter().any(|count| *count > 0);
    let used = (0..plan.bands).filter(|band| is_used(*band)).count();
    let depth = if has_kept(plan) {
        asked.lines.iter().copied().max().unwrap_or(1)
    } else {
        shapely_depth(&counts, plan.columns, used, node_width)
    };
    let lines: Vec<usize> = (0..plan.bands)
        .map(|band| if is_used(band) { depth } else { 1 })
        .enumerate()
        .map(|(band, lines)| lines.max(asked.lines_of(band)))
        .collect();
    let mut slots = slots(&counts, plan.columns, depth);
    for (column, slots) in slots.iter_mut().enumerate() {
        *slots = (*slots).max(asked.slots_of(column));
    }
    plan.lines = repeated(&lines);
    plan.slots = repeated(&slots);
    plan.at = vec![vec![None; plan.slots.len()]; plan.lines.len()];
}

/// How deep stacks are for the picture to have its shape, where so many rows are `used`.
fn shapely_depth(counts: &[Vec<usize>], columns: usize, used: usize, node_width: f32) -> usize {
    let width = |depth: usize| {
        let slots = slots(counts, columns, depth).iter().sum::<usize>();
        slots as f32 * pitch(node_width)
    };
    let height = |depth: usize| used as f32 * (band_height(depth) + channel(band_height(depth)));
    let mut depth = 1;
    while width(depth) > ASPECT * height(depth) {
        depth += 1;
    }
    depth
}

/// Each number as often as its count says.
pub fn repeated(counts: &[usize]) -> Vec<usize> {
    let owners = counts.iter().enumerate();
    owners
        .flat_map(|(owner, count)| std::iter::repeat_n(owner, *count))
        .collect()
}

/// The slots each column needs for stacks of this depth.
fn slots(counts: &[Vec<usize>], columns: usize, depth: usize) -> Vec<usize> {
    let slots = |column: usize| {
        let most = counts.iter().map(|cells| cells[column]).max().unwrap_or(0);
        ((most as f32 * SLACK).ceil() as usize)
            .div_ceil(depth)
            .max(1)
    };
    (0..columns).map(slots).collect()
}

fn band_height(depth: usize) -> f32 {
    depth as f32 * (USUAL_HEIGHT + 20.0 + LINE_GAP)
}

/// Says whether some nodes stand already.
pub fn has_kept(plan: &Plan) -> bool {
    plan.nodes
        .iter()
        .any(|node| matches!(node.wish, Wish::Stay(_)))
}

/// Where along its row a node stands, in slots; lower ones of a stack a little further right.
pub fn along(plan: &Plan, node: usize) -> f64 {
    let node = &plan.nodes[node];
    let first = plan.lines.partition_point(|band| *band < node.band);
    let depth = plan.lines[first..].partition_point(|band| *band == node.band);
    node.slot as f64 + ((node.line - first) as f64 + 0.5) / depth.max(1) as f64
}

/// Seats every node where `spread` would have it, as many in a slot as there are lines; who is
/// pinned comes first.
pub fn seat(plan: &mut Plan, hierarchy: &Hierarchy, orders: &[RowOrder], spread: &Along) {
    let (first_lines, first_slots) = (plan.first_lines(), plan.first_slots());
    let mut goals = vec![(0, 0); plan.nodes.len()];
    for (band, (row, order)) in hierarchy.rows.iter().zip(orders).enumerate() {
        let depth = plan.lines.iter().filter(|it| **it == band).count();
        let depths = depths(plan, row, band);
        let mut cells: Vec<Vec<usize>> = vec![Vec::new(); plan.columns];
        for vertex in &order.vertices {
            if let Some(column) = row.column(*vertex) {
                cells[column as usize].push(*vertex as usize);
            }
        }
        for (column, cell) in cells.iter().enumerate() {
            let slots = plan.slots.iter().filter(|it| **it == column).count();
            let first = first_slots[column];
            let wanted = cell
                .iter()
                .map(|vertex| spread[band][*vertex] - first as f64);
            for stack in stacks(&filled(wanted, slots, depths[column])) {
                let top = first_lines[band] + (depth - stack.len()) / 2;
                for (place, number) in stack.nodes().enumerate() {
                    let node = row.nodes[cell[number]] as usize;
                    goals[node] = (top + place, first + stack.slot);
                }
            }
        }
    }
    let mut seats = Seats::of(plan);
    seats.seat_kept(plan);
    seats.seat_at(plan, &goals);
}

/// How many nodes of a row may share a slot, in each column: fewer than there are lines where the
/// row has few nodes there, so that they spread over the column.
pub fn depths(plan: &Plan, row: &Row, band: usize) -> Vec<usize> {
    let lines = plan.lines.iter().filter(|it| **it == band).count();
    let mut counts = vec![0; plan.columns];
    for column in &row.columns {
        counts[*column as usize] += 1;
    }
    let depth = |(column, count): (usize, usize)| {
        let slots = plan.slots.iter().filter(|it| **it == column).count();
        let even = count as f32 / slots.max(1) as f32;
        ((even * CROWDING).ceil() as usize).clamp(1, lines.max(1))
    };
    counts.into_iter().enumerate().map(depth).collect()
}

/// The slot of each of a cell's nodes, whose wanted places rise: the nearest that keeps the order
/// and puts no more than `depth` into one.
fn filled(wanted: impl ExactSizeIterator<Item = f64>, slots: usize, depth: usize) -> Vec<usize> {
    let count = wanted.len();
    let (mut slot, mut taken) = (0, 0);
    wanted
        .enumerate()
        .map(|(number, wanted)| {
            // Behind the last possible slot there would be too little room for the rest.
            let last = slots - 1 - ((count - 1 - number) / depth).min(slots - 1);
            let goal = (wanted.max(0.0) as usize).min(last);
            let least = if taken == depth { slot + 1 } else { slot };
            let next = goal.max(least).min(slots - 1);
            taken = if next == slot { taken + 1 } else { 1 };
            slot = next;
            slot
        })
        .collect()
}

/// Nodes of a cell, one after the other, that share a slot.
struct Stack {
    slot: usize,
    first: usize,
    end: usize,
}

impl Stack {
    fn len(&self) -> usize {
        self.end - self.first
    }

    fn nodes(&self) -> std::ops::Range<usize> {
        self.first..self.end
    }
}

fn stacks(slots: &[usize]) -> Vec<Stack> {
    let mut first = 0;
    slots
        .chunk_by(|a, b| a == b)
        .map(|chunk| {
            let stack = Stack {
                slot: chunk[0],
                first,
                end: first + chunk.len(),
            };
            first = stack.end;
            stack
        })
        .collect()
}

/// Seats those that stand already where they stand, and the new ones near their neighbours.
pub fn seat_among_kept(plan: &mut Plan) {
    let mut seats = Seats::of(plan);
    seats.seat_kept(plan);
    let neighbours = plan.neighbours();
    let (first_lines, first_slots) = (plan.first_lines(), plan.first_slots());
    let goals: Vec<(usize, usize)> = (0..plan.nodes.len())
        .map(|number| {
            if seats.is_seated(number) {
                return (0, 0);
            }
            let node = &plan.nodes[number];
            let seated = neighbours[number].iter().filter(|it| seats.is_seated(**it));
            let places: Vec<Place> = seated
                .map(|next| Place {
                    line: plan.nodes[*next].line,
                    slot: plan.nodes[*next].slot,
                })
                .collect();
            let middle = |place: fn(&Place) -> usize| {
                let sum: usize = places.iter().map(place).sum();
                sum.checked_div(places.len()).unwrap_or(0)
            };
            let within = |goal: usize, firsts: &[usize], owner: usize, end: usize| {
                let end = firsts.get(owner + 1).copied().unwrap_or(end);
                goal.clamp(firsts[owner], end.max(firsts[owner] + 1) - 1)
            };
            (
                within(
                    middle(|it| it.line),
                    &first_lines,
                    node.band,
                    plan.lines.len(),
                ),
                within(
                    middle(|it| it.slot),
                    &first_slots,
                    node.column,
                    plan.slots.len(),
                ),
            )
        })
        .collect();
    seats.seat_at(plan, &goals);
}
