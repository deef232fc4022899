//! Which place each node gets: how many lines a band needs, and who stands beside whom.

use super::plan::Plan;

/// Width to height the whole picture should come near.
const ASPECT: f32 = 1.55;
/// Room for edges beside a node, as a guess before they are routed.
const GAP: f32 = 36.0;
const CHANNEL: f32 = 60.0;
/// Passes over all nodes in search of better places.
const PASSES: usize = 16;

/// Gives every node of `plan` a line and a slot.
pub(super) fn arrange(plan: &mut Plan) {
    if plan.is_aligned {
        make_aligned_lines(plan);
    } else {
        make_stacked_lines(plan);
    }
    for number in 0..plan.nodes.len() {
        let (line, slot) = (plan.nodes[number].line, plan.nodes[number].slot);
        plan.at[line][slot] = Some(number);
    }
    improve(plan);
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
fn lines_needed(counts: &[Vec<usize>], widths: &[usize]) -> Vec<usize> {
    let band = |cells: &Vec<usize>| {
        let needed = cells
            .iter()
            .zip(widths)
            .map(|(count, width)| count.div_ceil(*width));
        needed.max().unwrap_or(0).max(1)
    };
    counts.iter().map(band).collect()
}

/// Widens columns, one slot at a time where it saves most, until the picture has its shape.
fn make_aligned_lines(plan: &mut Plan) {
    let counts = counts(plan);
    let node = plan
        .nodes
        .iter()
        .fold((1.0_f32, 1.0_f32), |(width, height), node| {
            (width.max(node.size.width), height.max(node.size.height))
        });
    let mut widths = vec![1; plan.columns];
    loop {
        let lines: usize = lines_needed(&counts, &widths).iter().sum();
        let height = lines as f32 * (node.1 + CHANNEL);
        let width = widths.iter().sum::<usize>() as f32 * (node.0 + GAP);
        if width >= height * ASPECT {
            break;
        }
        let saved = |column: usize, by: usize| {
            let mut wider = widths.clone();
            wider[column] += by;
            lines - lines_needed(&counts, &wider).iter().sum::<usize>()
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
    let needed = lines_needed(&counts, &widths);
    let first_slots = running_sums(&widths);
    let first_lines = running_sums(&needed);
    plan.lines = spread(&needed);
    plan.slots = spread(&widths);
    plan.at = vec![vec![None; plan.slots.len()]; plan.lines.len()];
    let mut taken = vec![vec![0; plan.columns]; plan.bands];
    for node in &mut plan.nodes {
        let place = &mut taken[node.band][node.column];
        let width = widths[node.column];
        node.line = first_lines[node.band] + *place / width;
        node.slot = first_slots[node.column] + *place % width;
        *place += 1;
    }
}

/// Stacks the nodes of each band into as many lines as give the picture its shape.
fn make_stacked_lines(plan: &mut Plan) {
    const LINE: f32 = 172.0 + 210.0;
    let mut lengths = vec![0.0; plan.bands];
    let degrees: Vec<usize> = plan.neighbours().iter().map(Vec::len).collect();
    let length = |number: usize| {
        plan.nodes[number]
            .size
            .width
            .max(degrees[number] as f32 * 11.0)
            + GAP * 0.7
    };
    for (number, node) in plan.nodes.iter().enumerate() {
        lengths[node.band] += length(number);
    }
    let lines_at = |limit: f32| -> Vec<usize> {
        lengths
            .iter()
            .map(|length| (length / limit).ceil().max(1.0) as usize)
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
        (lines.iter().sum::<usize>() as f32 * LINE / height / ASPECT)
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

fn running_sums(counts: &[usize]) -> Vec<usize> {
    let mut sum = 0;
    let before = |count: &usize| {
        let before = sum;
        sum += count;
        before
    };
    counts.iter().map(before).collect()
}

/// `[2, 1]` becomes `[0, 0, 1]`.
fn spread(counts: &[usize]) -> Vec<usize> {
    counts
        .iter()
        .enumerate()
        .flat_map(|(number, count)| vec![number; *count])
        .collect()
}

/// Exchanges places within cells as long as that brings neighbours nearer to each other.
fn improve(plan: &mut Plan) {
    let neighbours = plan.neighbours();
    let places = places(plan);
    let mut lengths: Vec<usize> = plan
        .at
        .iter()
        .map(|line| line.iter().flatten().count())
        .collect();
    for _ in 0..PASSES {
        let mut is_better = false;
        for number in 0..plan.nodes.len() {
            let cell = &places[plan.nodes[number].band][plan.nodes[number].column];
            let gain = |place: &(usize, usize)| gain(plan, &neighbours, &lengths, number, *place);
            let best = cell
                .iter()
                .map(|place| (gain(place), *place))
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            if let Some((gain, place)) = best
                && gain > 0.01
            {
                exchange(plan, number, place);
                lengths = plan
                    .at
                    .iter()
                    .map(|line| line.iter().flatten().count())
                    .collect();
                is_better = true;
            }
        }
        if !is_better {
            break;
        }
    }
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
