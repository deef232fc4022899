//! Places where some nodes stay and lines are stacks without holes: each keeps its line and its
//! order in it, and the new ones come at the end of a line.

use super::grid::{ASPECT, STACKED_LINE, spread, stacked_lengths};
use super::nearness::{Burden, improve};
use super::place::{Place, Wish};
use super::plan::Plan;
use super::staying::asked_room;

/// Gives every node of `plan`, whose lines are stacks, a line and a slot.
pub(super) fn arrange(plan: &mut Plan) {
    let room = asked_room(plan);
    let mut stacks = Stacks {
        bands: room
            .lines
            .iter()
            .map(|count| vec![Stack::default(); *count])
            .collect(),
        at: vec![None; plan.nodes.len()],
    };
    let lengths = stacked_lengths(plan);
    let mut kept: Vec<(Place, usize)> = Vec::new();
    for (number, node) in plan.nodes.iter().enumerate() {
        if let Wish::Stay(place) | Wish::Pinned(place) = node.wish {
            kept.push((place, number));
        }
    }
    kept.sort();
    for (place, number) in kept {
        stacks.put(plan.nodes[number].band, place.line, number, lengths[number]);
    }
    let is_new: Vec<bool> = stacks.at.iter().map(Option::is_none).collect();
    let neighbours = plan.neighbours();
    for number in (0..plan.nodes.len()).filter(|number| is_new[*number]) {
        let band = plan.nodes[number].band;
        let line = stacks.best_line(band, &neighbours[number], lengths[number]);
        stacks.put(band, line, number, lengths[number]);
    }
    stacks.into_plan(plan);
    improve(plan, &is_new, &Burden::default());
}

#[derive(Clone, Default)]
struct Stack {
    nodes: Vec<usize>,
    length: f32,
}

struct Stacks {
    bands: Vec<Vec<Stack>>,
    /// The band, line and slot of each node that has one.
    at: Vec<Option<(usize, usize, usize)>>,
}

impl Stacks {
    fn put(&mut self, band: usize, line: usize, number: usize, length: f32) {
        let stacks = &mut self.bands[band];
        if stacks.len() <= line {
            stacks.resize(line + 1, Stack::default());
        }
        let stack = &mut stacks[line];
        self.at[number] = Some((band, line, stack.nodes.len()));
        stack.nodes.push(number);
        stack.length += length;
    }

    /// The line of `band` whose end is nearest to the neighbours, of those that do not become
    /// longer than the longest of all; else the shortest or a new one, whichever keeps the shape.
    fn best_line(&self, band: usize, neighbours: &[usize], length: f32) -> usize {
        let all = || self.bands.iter().flatten();
        let longest = all().map(|stack| stack.length).fold(0.0, f32::max);
        let stacks = &self.bands[band];
        let with_room = (0..stacks.len()).filter(|line| stacks[*line].length + length <= longest);
        let best = with_room.min_by(|a, b| {
            let cost = |line: usize| self.cost(band, line, neighbours);
            let by_length = stacks[*a].length.total_cmp(&stacks[*b].length);
            cost(*a).total_cmp(&cost(*b)).then(by_length)
        });
        // In the turned space the picture's height is the length of a line.
        let is_wide = all().count() as f32 * STACKED_LINE >= longest * ASPECT;
        let shortest = (0..stacks.len())
            .min_by(|a, b| stacks[*a].length.total_cmp(&stacks[*b].length))
            .filter(|_| is_wide);
        best.or(shortest).unwrap_or(stacks.len())
    }

    /// How far the end of a line is from the neighbours, in steps.
    fn cost(&self, band: usize, line: usize, neighbours: &[usize]) -> f32 {
        let first = |band: usize| self.bands[..band].iter().map(Vec::len).sum::<usize>();
        let end = self.bands[band][line].nodes.len();
        let way = |(other, its_line, slot): (usize, usize, usize)| {
            let across = (first(band) + line).abs_diff(first(other) + its_line);
            end.abs_diff(slot) as f32 + 0.45 * across as f32
        };
        let places = neighbours.iter().filter_map(|next| self.at[*next]);
        places.map(way).sum()
    }

    fn into_plan(self, plan: &mut Plan) {
        let counts: Vec<usize> = self.bands.iter().map(Vec::len).collect();
        let longest = self.bands.iter().flatten().map(|stack| stack.nodes.len());
        plan.lines = spread(&counts);
        plan.slots = vec![0; longest.max().unwrap_or(1).max(1)];
        plan.at = Vec::new();
        for stack in self.bands.into_iter().flatten() {
            let mut line: Vec<Option<usize>> = stack.nodes.into_iter().map(Some).collect();
            line.resize(plan.slots.len(), None);
            for (slot, number) in line.iter().enumerate() {
                if let Some(number) = number {
                    plan.nodes[*number].line = plan.at.len();
                    plan.nodes[*number].slot = slot;
                }
            }
            plan.at.push(line);
        }
    }
}
