//! Ever smaller graphs of one graph: nodes that belong together become one.

use crate::geometry::Point;

use super::level::Level;

/// Graphs of no more nodes than this are settled as they are.
const SMALL: usize = 40;
const NOBODY: u32 = u32::MAX;

/// `finest` and what becomes of it step by step, and for each step where its nodes went.
pub(super) fn levels(finest: Level) -> (Vec<Level>, Vec<Vec<u32>>) {
    let (mut levels, mut merged) = (vec![finest], Vec::new());
    loop {
        let level = &levels[levels.len() - 1];
        if level.len() <= SMALL {
            break;
        }
        let into = pairs(level);
        let coarser = merge(level, &into);
        if coarser.len() as f32 > 0.95 * level.len() as f32 {
            break;
        }
        merged.push(into);
        levels.push(coarser);
    }
    (levels, merged)
}

/// The number of the pair each node is in: with the neighbour that draws it most; where all of those
/// have one already, with a node that has the same neighbour; with one of the same side where it
/// has no neighbours.
fn pairs(level: &Level) -> Vec<u32> {
    let count = level.len();
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by_key(|node| level.springs_of(*node as usize).len());
    let mut partner = vec![NOBODY; count];
    for node in &order {
        let number = *node as usize;
        if partner[number] != NOBODY {
            continue;
        }
        let draw = |(other, strength): &(u32, f32)| strength / level.mass[*other as usize];
        let free = level.springs_of(number).iter();
        let free = free.filter(|(other, _)| partner[*other as usize] == NOBODY);
        if let Some((other, _)) = free.max_by(|a, b| draw(a).total_cmp(&draw(b))) {
            partner[number] = *other;
            partner[*other as usize] = *node;
        }
    }
    pair_those_left(level, &mut partner);
    numbered(&partner)
}

fn pair_those_left(level: &Level, partner: &mut [u32]) {
    let alone = (0..partner.len()).filter(|node| partner[*node] == NOBODY);
    let mut alone: Vec<(u32, u32, u32)> = alone
        .map(|node| {
            let strongest = level.springs_of(node).iter();
            let strongest = strongest.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            let home = level.home[node];
            let side = (((home.x + 2.0) * 100.0) as u32) * 1_000 + ((home.y + 2.0) * 100.0) as u32;
            (
                strongest.map_or(NOBODY, |(other, _)| *other),
                side,
                node as u32,
            )
        })
        .collect();
    alone.sort_unstable();
    let mut left = alone.as_slice();
    while let [one, other, rest @ ..] = left {
        if one.0 != other.0 {
            left = &left[1..];
            continue;
        }
        partner[one.2 as usize] = other.2;
        partner[other.2 as usize] = one.2;
        left = rest;
    }
}

fn numbered(partner: &[u32]) -> Vec<u32> {
    let mut numbers = vec![NOBODY; partner.len()];
    let mut next = 0;
    for node in 0..partner.len() {
        if numbers[node] != NOBODY {
            continue;
        }
        numbers[node] = next;
        if let Some(number) = numbers.get_mut(partner[node] as usize) {
            *number = next;
        }
        next += 1;
    }
    numbers
}

fn merge(level: &Level, into: &[u32]) -> Level {
    let count = into.iter().max().map_or(0, |most| *most as usize + 1);
    let mut pairs = Vec::with_capacity(level.springs.len() / 2);
    for node in 0..level.len() {
        for (other, strength) in level.springs_of(node) {
            let (from, to) = (into[node], into[*other as usize]);
            if (node as u32) < *other && from != to {
                pairs.push((from.min(to), from.max(to), *strength));
            }
        }
    }
    let mut coarser = Level::from_pairs(count, pairs);
    coarser.mass = vec![0.0; count];
    coarser.home = vec![Point::default(); count];
    for (node, into) in into.iter().enumerate() {
        let (mass, home) = (level.mass[node], level.home[node]);
        coarser.mass[*into as usize] += mass;
        let sum = &mut coarser.home[*into as usize];
        *sum = sum.moved(mass * home.x, mass * home.y);
    }
    for (home, mass) in coarser.home.iter_mut().zip(&coarser.mass) {
        *home = Point::new(home.x / mass, home.y / mass);
    }
    coarser
}
