//! Sifting: every vertex tried at the places around it and left at the best (Matuszewski,
//! Schönfeld and Molitor 1999).
//!
//! While every second row is sifted, those between them stay, so rows need not wait for each
//! other. How far a vertex is tried is bounded by an amount of work, never by a clock: the same
//! graph gives the same order on every machine.

use super::super::watch::Watch;
use super::super::workers;
use super::hierarchy::{Hierarchy, Row};
use super::order::RowOrder;
use crate::lists::Lists;

/// A round that takes away less than this part of the crossings is the last.
const LEAST_GAIN: f64 = 2e-3;
/// A vertex is tried at so many places to each side, at most.
const MOST_REACH: usize = 200;
/// So many places for each node of the graph are tried in a round over all its vertices.
const TRIALS: usize = 1_200;
/// A vertex is tried at so many places to each side, at least.
const LEAST_REACH: usize = 24;
/// Rounds over all rows, at most.
const ROUNDS: usize = 4;

/// Who may not pass whom.
pub enum Bars<'a> {
    /// All may pass each other.
    None,
    /// Nodes of different columns may not.
    Columns,
    /// Only vertices of one group may; by row, then by number in the row.
    Groups(&'a [Vec<u32>]),
}

/// Sifts all rows, which have so many `crossings`, as long as it is worth it.
pub fn sift(
    hierarchy: &Hierarchy,
    orders: &mut [RowOrder],
    mut crossings: u64,
    bars: &Bars<'_>,
    watch: &Watch,
) {
    let nodes: usize = hierarchy.rows.iter().map(|row| row.nodes.len()).sum();
    let vertices: usize = hierarchy.rows.iter().map(|row| row.count).sum();
    let reach = TRIALS * nodes / (2 * vertices.max(1));
    let reach = reach.clamp(LEAST_REACH, MOST_REACH);
    for round in 0..ROUNDS {
        let mut gained = 0;
        for parity in [round % 2, 1 - round % 2] {
            gained += step(hierarchy, orders, (parity, reach), bars, watch);
        }
        crossings = crossings.saturating_sub(gained);
        watch.reach(0.3 + 0.5 * (round + 1) as f32 / ROUNDS as f32);
        if (gained as f64) < LEAST_GAIN * crossings as f64 || watch.is_cancelled() {
            break;
        }
    }
}

/// Sifts every second row while those between them stay.
fn step(
    hierarchy: &Hierarchy,
    orders: &mut [RowOrder],
    (parity, reach): (usize, usize),
    bars: &Bars<'_>,
    watch: &Watch,
) -> u64 {
    let numbers: Vec<usize> = (parity..orders.len()).step_by(2).collect();
    let fixed = &*orders;
    let sifted = workers::map(&numbers, |number| {
        let row = &hierarchy.rows[*number];
        let none = Vec::new();
        let above = number
            .checked_sub(1)
            .map_or(&none, |above| &fixed[above].places);
        let below = fixed.get(number + 1).map_or(&none, |below| &below.places);
        let mut bench = Bench {
            row,
            number: *number,
            above: row.above.mapped(above).sorted_by_key(|place| place),
            below: row.below.mapped(below).sorted_by_key(|place| place),
            reach,
            bars,
            order: fixed[*number].vertices.clone(),
            places: fixed[*number].places.clone(),
        };
        let gained = bench.sift_all(watch);
        let order = RowOrder {
            vertices: bench.order,
            places: bench.places,
        };
        (gained, order)
    });
    let mut gained = 0;
    for (number, (gain, order)) in numbers.into_iter().zip(sifted) {
        gained += gain;
        orders[number] = order;
    }
    gained
}

/// A row while it is sifted; `above` and `below` hold the places of each vertex' neighbours.
struct Bench<'a> {
    row: &'a Row,
    number: usize,
    above: Lists,
    below: Lists,
    reach: usize,
    bars: &'a Bars<'a>,
    order: Vec<u32>,
    places: Vec<u32>,
}

impl Bench<'_> {
    fn sift_all(&mut self, watch: &Watch) -> u64 {
        let count = self.row.count;
        // Neighbours in turn would push each other along; a stride visits all in a mixed order.
        let stride = stride(count);
        let mut gained = 0;
        for turn in (0..count).take_while(|_| !watch.is_cancelled()) {
            gained += self.sift(turn * stride % count);
        }
        gained
    }

    /// Moves a vertex to the best place within reach; gives how many crossings went.
    fn sift(&mut self, vertex: usize) -> u64 {
        let here = self.places[vertex] as usize;
        let (above, below) = (self.above.list(vertex), self.below.list(vertex));
        let first = here.saturating_sub(self.reach);
        let last = (here + self.reach).min(self.order.len() - 1);
        let (mut best, mut best_place) = (0, here);
        let mut change = 0;
        for place in (first..here).rev() {
            let other = self.order[place] as usize;
            if self.is_barred(vertex, other) {
                break;
            }
            change += self.excess(other, above, below);
            if change < best {
                (best, best_place) = (change, place);
            }
        }
        change = 0;
        for place in here + 1..=last {
            let other = self.order[place] as usize;
            if self.is_barred(vertex, other) {
                break;
            }
            change -= self.excess(other, above, below);
            if change < best {
                (best, best_place) = (change, place);
            }
        }
        self.put(here, best_place);
        best.unsigned_abs()
    }

    /// Says whether two vertices may not pass each other.
    #[inline]
    fn is_barred(&self, vertex: usize, other: usize) -> bool {
        match self.bars {
            Bars::None => false,
            Bars::Columns => match (self.row.columns.get(vertex), self.row.columns.get(other)) {
                (Some(a), Some(b)) => a != b,
                _ => false,
            },
            Bars::Groups(groups) => {
                let groups = &groups[self.number];
                groups[vertex] != groups[other]
            }
        }
    }

    /// How many more crossings there are with `other` to the right of the vertex whose neighbours
    /// stand at `above` and `below` than to its left.
    #[inline]
    fn excess(&self, other: usize, above: &[u32], below: &[u32]) -> i64 {
        excess(self.above.list(other), above) + excess(self.below.list(other), below)
    }

    fn put(&mut self, from: usize, to: usize) {
        if from < to {
            self.order[from..=to].rotate_left(1);
        } else {
            self.order[to..=from].rotate_right(1);
        }
        for place in from.min(to)..=from.max(to) {
            self.places[self.order[place] as usize] = place as u32;
        }
    }
}

/// Crossings of edges to `right` and to `left`, which rise, if their owners stand in this order
/// against the other: `left` left of `right`.
#[inline]
fn excess(right: &[u32], left: &[u32]) -> i64 {
    match left {
        [] => 0,
        [only] => right
            .iter()
            .map(|end| i64::from(end < only) - i64::from(end > only))
            .sum(),
        _ if right.len() > 4 * left.len() => -excess(left, right),
        _ => right
            .iter()
            .map(|end| {
                let before = left.partition_point(|other| other < end);
                let same = left[before..].iter().take_while(|other| *other == end);
                let after = left.len() - before - same.count();
                after as i64 - before as i64
            })
            .sum(),
    }
}

/// A number without a common divisor with `count`, about five eighths of it.
fn stride(count: usize) -> usize {
    let mut stride = (count * 5 / 8).max(1);
    while gcd(stride, count) != 1 {
        stride += 1;
    }
    stride
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
