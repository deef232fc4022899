//! How many lines each band and how many slots each column gets, and who stands where at first.

use super::nearness::{Burden, improve};
use super::place::{Room, Wish};
use super::plan::Plan;
use super::staying;

/// Width to height the whole picture should come near.
pub(super) const ASPECT: f32 = 1.55;
/// Room for edges beside a node, as a guess before they are routed.
const GAP: f32 = 36.0;
const CHANNEL: f32 = 60.0;
/// From one line of stacked nodes to the next, with the edges between.
pub(super) const STACKED_LINE: f32 = 172.0 + 210.0;

/// Gives every node of `plan` a line and a slot.
pub(super) fn arrange(plan: &mut Plan) {
    staying::keep_within_reason(plan);
    if plan.nodes.iter().any(|node| node.wish != Wish::Anywhere) {
        staying::arrange(plan);
        return;
    }
    let least = plan.room.clone();
    if plan.is_aligned {
        make_aligned_lines(plan, &least);
        fill_aligned_lines(plan);
    } else {
        make_stacked_lines(plan, &least);
    }
    for number in 0..plan.nodes.len() {
        let (line, slot) = (plan.nodes[number].line, plan.nodes[number].slot);
        plan.at[line][slot] = Some(number);
    }
    let may_move = vec![true; plan.nodes.len()];
    improve(plan, &may_move, &Burden::default());
    plan.drop_empty_ends();
}

/// How many nodes stand in each cell: `counts[band][column]`.
fn counts(plan: &Plan) -> Vec<Vec<usize>> {
    let mut counts = vec![vec![0; plan.columns]; plan.bands];
    for node in &plan.nodes {
        counts[node.band][node.column] += 1;
    }
    counts
}

/// How many lines each band needs when column `c` is `widths[c]` slots wide.
fn lines_needed(counts: &[Vec<usize>], widths: &[usize], least: &Room) -> Vec<usize> {
    let band = |(band, cells): (usize, &Vec<usize>)| {
        let needed = cells
            .iter()
            .zip(widths)
            .map(|(count, width)| count.div_ceil(*width));
        needed.max().unwrap_or(0).max(least.lines_of(band))
    };
    counts.iter().enumerate().map(band).collect()
}

/// Makes lines and slots, never fewer than `least`: widens columns, one slot at a time where it
/// saves most lines, until the picture has its shape.
pub(super) fn make_aligned_lines(plan: &mut Plan, least: &Room) {
    let counts = counts(plan);
    let node = plan
        .nodes
        .iter()
        .fold((1.0_f32, 1.0_f32), |(width, height), node| {
            (width.max(node.size.width), height.max(node.size.height))
        });
    let mut widths: Vec<usize> = (0..plan.columns)
        .map(|column| least.slots_of(column))
        .collect();
    loop {
        let lines: usize = lines_needed(&counts, &widths, least).iter().sum();
        let height = lines as f32 * (node.1 + CHANNEL);
        let width = widths.iter().sum::<usize>() as f32 * (node.0 + GAP);
        if width >= height * ASPECT {
            break;
        }
        let saved = |column: usize, by: usize| {
            let mut wider = widths.clone();
            wider[column] += by;
            lines - lines_needed(&counts, &wider, least).iter().sum::<usize>()
        };
        let best = (1..=3)
            .flat_map(|by| (0..plan.columns).map(move |column| (column, by)))
            .filter(|(column, by)| saved(*column, *by) > 0)
            .max_by(|a, b| {
                let worth = |(column, by): &(usize, usize)| saved(*column, *by) as f32 / *by as f32;
                worth(a).total_cmp(&worth(b)).then(b.cmp(a))
            });
        let Some((column, by)) = best else { break };
        widths[column] += by;
    }
    let needed = lines_needed(&counts, &widths, least);
    plan.lines = spread(&needed);
    plan.slots = spread(&widths);
    plan.at = vec![vec![None; plan.slots.len()]; plan.lines.len()];
}

/// Fills each cell line by line, in the order of the nodes.
fn fill_aligned_lines(plan: &mut Plan) {
    let (first_lines, first_slots) = (plan.first_lines(), plan.first_slots());
    let mut widths = vec![0; plan.columns];
    for column in &plan.slots {
        widths[*column] += 1;
    }
    let mut taken = vec![vec![0; plan.columns]; plan.bands];
    for node in &mut plan.nodes {
        let place = &mut taken[node.band][node.column];
        let width = widths[node.column];
        node.line = first_lines[node.band] + *place / width;
        node.slot = first_slots[node.column] + *place % width;
        *place += 1;
    }
}

/// How much of a line each node of a stack takes, as a guess before edges are routed.
pub(super) fn stacked_lengths(plan: &Plan) -> Vec<f32> {
    let neighbours = plan.neighbours();
    let length = |(number, next): (usize, &Vec<usize>)| {
        plan.nodes[number].size.width.max(next.len() as f32 * 11.0) + GAP * 0.7
    };
    neighbours.iter().enumerate().map(length).collect()
}

/// Stacks the nodes of each band into as many lines as give the picture its shape.
fn make_stacked_lines(plan: &mut Plan, least: &Room) {
    let mut lengths = vec![0.0; plan.bands];
    for (node, length) in plan.nodes.iter().zip(stacked_lengths(plan)) {
        lengths[node.band] += length;
    }
    let lines_at = |limit: f32| -> Vec<usize> {
        lengths
            .iter()
            .enumerate()
            .map(|(band, length)| ((length / limit).ceil() as usize).max(least.lines_of(band)))
            .collect()
    };
    // In the turned space the picture's height is the length of a line.
    let shape = |limit: f32| {
        let lines = lines_at(limit);
        let longest = lengths
            .iter()
            .zip(&lines)
            .map(|(length, lines)| length / *lines as f32);
        let height = longest.fold(1.0, f32::max);
        (lines.iter().sum::<usize>() as f32 * STACKED_LINE / height / ASPECT)
            .ln()
            .abs()
    };
    let limits = (1..=40).map(|step| 150.0 * step as f32);
    let limit = limits
        .min_by(|a, b| shape(*a).total_cmp(&shape(*b)))
        .unwrap_or(1000.0);
    let needed = lines_at(limit);
    let first_lines = running_sums(&needed);
    let mut sizes = vec![0; plan.bands];
    for node in &plan.nodes {
        sizes[node.band] += 1;
    }
    plan.lines = spread(&needed);
    let longest = sizes
        .iter()
        .zip(&needed)
        .map(|(size, lines): (&usize, _)| size.div_ceil(*lines));
    plan.slots = vec![0; longest.max().unwrap_or(1).max(1)];
    plan.at = vec![vec![None; plan.slots.len()]; plan.lines.len()];
    let mut taken = vec![0; plan.bands];
    for node in &mut plan.nodes {
        let in_line = sizes[node.band].div_ceil(needed[node.band]);
        node.line = first_lines[node.band] + taken[node.band] / in_line;
        node.slot = taken[node.band] % in_line;
        taken[node.band] += 1;
    }
}

pub(super) fn running_sums(counts: &[usize]) -> Vec<usize> {
    let mut sum = 0;
    let before = |count: &usize| {
        let before = sum;
        sum += count;
        before
    };
    counts.iter().map(before).collect()
}

/// `[2, 1]` becomes `[0, 0, 1]`.
pub(super) fn spread(counts: &[usize]) -> Vec<usize> {
    counts
        .iter()
        .enumerate()
        .flat_map(|(number, count)| vec![number; *count])
        .collect()
}
