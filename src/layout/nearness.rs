//! Who stands beside whom: the measure of a place, and the search for better ones.

use super::plan::Plan;

/// Passes over all nodes in search of better places.
const PASSES: usize = 16;

/// What a place costs a node besides the way to its neighbours.
#[derive(Default)]
pub(super) struct Burden {
    /// `passing[line][slot]`: the edges that run through the empty place.
    pub passing: Vec<Vec<usize>>,
    /// How high each line is without the new nodes.
    pub heights: Vec<f32>,
    /// How wide each slot is without them.
    pub widths: Vec<f32>,
}

impl Burden {
    /// Each edge that must go another way costs nearly a step, and so does making a line or a
    /// slot much larger.
    pub fn of(&self, plan: &Plan, number: usize, (line, slot): (usize, usize)) -> f32 {
        const PASSING: f32 = 0.8;
        const GROWTH: f32 = 1.0 / 50.0;
        let size = plan.nodes[number].size;
        let passing = self.passing.get(line).and_then(|line| line.get(slot));
        let beyond = |spans: &[f32], number: usize, needed: f32| {
            spans.get(number).map_or(0.0, |has| (needed - has).max(0.0))
        };
        PASSING * passing.copied().unwrap_or(0) as f32
            + GROWTH * beyond(&self.heights, line, size.height)
            + GROWTH * beyond(&self.widths, slot, size.width)
    }
}

/// Exchanges places within cells as long as that brings neighbours nearer to each other. Moves only
/// nodes that may, each to a free place or that of another that may.
pub(super) fn improve(plan: &mut Plan, may_move: &[bool], burden: &Burden) {
    let neighbours = plan.neighbours();
    let places = places(plan);
    let mut lengths = lengths(plan);
    for _ in 0..PASSES {
        let mut is_better = false;
        for number in (0..plan.nodes.len()).filter(|number| may_move[*number]) {
            let cell = &places[plan.nodes[number].band][plan.nodes[number].column];
            let is_open = |(line, slot): &&(usize, usize)| {
                plan.at[*line][*slot].is_none_or(|other| may_move[other])
            };
            let gain = |place: (usize, usize)| {
                gain(plan, &neighbours, &lengths, number, place)
                    + relief(plan, burden, number, place)
            };
            let best = cell
                .iter()
                .filter(is_open)
                .map(|place| (gain(*place), *place))
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            if let Some((gain, place)) = best
                && gain > 0.01
            {
                exchange(plan, number, place);
                lengths = self::lengths(plan);
                is_better = true;
            }
        }
        if !is_better {
            break;
        }
    }
}

/// How many nodes stand on each line.
fn lengths(plan: &Plan) -> Vec<usize> {
    let lines = plan.at.iter();
    lines.map(|line| line.iter().flatten().count()).collect()
}

/// The best of `places`, which are free, for a node that stands nowhere yet.
pub(super) fn best_place(
    plan: &Plan,
    neighbours: &[usize],
    burden: &Burden,
    number: usize,
    places: impl Iterator<Item = (usize, usize)>,
) -> Option<(usize, usize)> {
    let cost = |place: (usize, usize)| {
        let ways = neighbours.iter().map(|next| {
            let next = &plan.nodes[*next];
            length(plan, &[], place, (next.line, next.slot))
        });
        ways.sum::<f32>() + burden.of(plan, number, place)
    };
    let costs = places.map(|place| (cost(place), place));
    let best = costs.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    best.map(|(_, place)| place)
}

/// How much less burden `number` and whoever stands at `place` bear by exchange.
fn relief(plan: &Plan, burden: &Burden, number: usize, place: (usize, usize)) -> f32 {
    let here = (plan.nodes[number].line, plan.nodes[number].slot);
    let own = burden.of(plan, number, here) - burden.of(plan, number, place);
    let other = plan.at[place.0][place.1];
    own + other.map_or(0.0, |other| {
        burden.of(plan, other, place) - burden.of(plan, other, here)
    })
}

/// The places of each cell: `places[band][column]`.
fn places(plan: &Plan) -> Vec<Vec<Vec<(usize, usize)>>> {
    let mut places = vec![vec![Vec::new(); plan.columns]; plan.bands];
    for (line, band) in plan.lines.iter().enumerate() {
        let taken = plan.at[line].iter().flatten().count();
        for (slot, column) in plan.slots.iter().enumerate() {
            if plan.is_aligned || slot < taken {
                places[*band][*column].push((line, slot));
            }
        }
    }
    places
}

fn exchange(plan: &mut Plan, number: usize, (line, slot): (usize, usize)) {
    let from = (plan.nodes[number].line, plan.nodes[number].slot);
    let other = plan.at[line][slot].replace(number);
    plan.at[from.0][from.1] = other;
    (plan.nodes[number].line, plan.nodes[number].slot) = (line, slot);
    if let Some(other) = other {
        (plan.nodes[other].line, plan.nodes[other].slot) = from;
    }
}

/// How much nearer to their neighbours `number` and whoever stands at `place` come by exchange.
fn gain(
    plan: &Plan,
    neighbours: &[Vec<usize>],
    lengths: &[usize],
    number: usize,
    place: (usize, usize),
) -> f32 {
    let here = (plan.nodes[number].line, plan.nodes[number].slot);
    if here == place {
        return 0.0;
    }
    let other = plan.at[place.0][place.1];
    let at = |node: usize| {
        if node == number {
            place
        } else if Some(node) == other {
            here
        } else {
            (plan.nodes[node].line, plan.nodes[node].slot)
        }
    };
    let was = |node: usize| (plan.nodes[node].line, plan.nodes[node].slot);
    let moved = std::iter::once(number).chain(other);
    moved
        .map(|node| {
            let cost = |at: &dyn Fn(usize) -> (usize, usize)| {
                let lengths_of = neighbours[node]
                    .iter()
                    .map(|next| length(plan, lengths, at(node), at(*next)));
                lengths_of.sum::<f32>()
            };
            cost(&was) - cost(&at)
        })
        .sum()
}

/// What an edge between two places costs: the way along the lines and across them, and extra for
/// places on the same line that are no neighbours.
fn length(plan: &Plan, lengths: &[usize], a: (usize, usize), b: (usize, usize)) -> f32 {
    let x = |(line, slot): (usize, usize)| {
        if plan.is_aligned {
            slot as f32
        } else {
            let longest = plan.slots.len() as f32;
            (slot as f32 + 0.5) * longest / lengths[line].max(1) as f32
        }
    };
    let along = (x(a) - x(b)).abs();
    let across = a.0.abs_diff(b.0) as f32;
    let same_line = if across == 0.0 && along > 1.01 {
        0.6
    } else {
        0.0
    };
    along + 0.45 * across + same_line
}
