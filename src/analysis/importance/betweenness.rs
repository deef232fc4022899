//! How large a part of the shortest ways between others leads by each record, as Brandes counts it
//! ("A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25, 2001); in
//! large maps from some of the records only (Brandes and Pich, 2007).

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::analysis::roads::Roads;
use crate::graph::FAR;

/// Ways are counted from every record while that takes no more steps than this, and from as many as
/// it allows beyond.
const MOST_STEPS: usize = 120_000_000;
/// From fewer records than this nothing is estimated.
const LEAST_PIVOTS: usize = 64;
/// What is added up apart, so that the sums are the same on any number of cores.
const LANES: usize = 8;

/// The parts, and how they were found.
#[derive(Clone, Debug, PartialEq)]
pub struct Betweenness {
    /// For each record how large a part of the shortest ways between two others leads by it, 0–1.
    pub parts: Vec<f64>,
    /// From how many records ways were counted, where that was not from all; then the parts are an
    /// estimate.
    pub pivots: Option<usize>,
}

/// Counts the ways; `told` hears how much is done.
pub fn betweenness(roads: &Roads, records: u32, told: &(dyn Fn(f32) + Sync)) -> Betweenness {
    let count = records as usize;
    let steps = (roads.len(records) + count).max(1);
    let affordable = (MOST_STEPS / steps).max(LEAST_PIVOTS);
    let pivots = pivots(records, affordable);
    let sums = add_up(roads, count, &pivots, told);
    // Ways are counted from others alone: a record that is a pivot itself has one pivot fewer.
    let is_pivot = |record: u32| pivots.binary_search(&record).is_ok();
    let others = (count as f64 - 2.0).max(1.0);
    let part = |(record, sum): (u32, f64)| {
        let from = pivots.len() - usize::from(is_pivot(record));
        sum / (from.max(1) as f64 * others)
    };
    Betweenness {
        parts: (0..).zip(sums).map(part).collect(),
        pivots: (pivots.len() < count).then_some(pivots.len()),
    }
}

/// The records that ways are counted from: all, or so many of them, spread as if by chance.
fn pivots(records: u32, most: usize) -> Vec<u32> {
    let mut pivots: Vec<u32> = (0..records).collect();
    if pivots.len() > most {
        pivots.sort_by_key(|record| (mixed(*record), *record));
        pivots.truncate(most);
        pivots.sort_unstable();
    }
    pivots
}

/// A number that looks like chance (the finishing step of SplitMix64).
fn mixed(number: u32) -> u64 {
    let mut mixed = u64::from(number).wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

fn add_up(roads: &Roads, count: usize, pivots: &[u32], told: &(dyn Fn(f32) + Sync)) -> Vec<f64> {
    let done = AtomicUsize::new(0);
    let lane = |lane: usize| {
        let mut ways = Ways::of(count);
        let mut sums = vec![0.0; count];
        for pivot in pivots.iter().skip(lane).step_by(LANES) {
            ways.count_from(*pivot, roads, &mut sums);
            let done = done.fetch_add(1, Ordering::Relaxed);
            told(done as f32 / pivots.len() as f32);
        }
        sums
    };
    let next = AtomicUsize::new(0);
    let labour = || {
        let mut made = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= LANES {
                return made;
            }
            made.push((number, lane(number)));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut lanes = std::thread::scope(|scope| {
        let others = (1..threads.min(LANES)).map(|_| scope.spawn(labour));
        let others: Vec<_> = others.collect();
        let mut lanes = labour();
        for other in others {
            // A thread that panicked takes the whole with it.
            let made = other.join();
            lanes.extend(made.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        lanes
    });
    lanes.sort_unstable_by_key(|(number, _)| *number);
    let mut sums = vec![0.0; count];
    for (_, lane) in lanes {
        for (sum, part) in sums.iter_mut().zip(lane) {
            *sum += part;
        }
    }
    sums
}

/// The shortest ways from one record to all others.
struct Ways {
    steps: Vec<u32>,
    /// How many shortest ways lead to each.
    ways: Vec<f64>,
    /// How much depends on each.
    depends: Vec<f64>,
    /// By rising distance.
    order: Vec<u32>,
}

impl Ways {
    fn of(count: usize) -> Self {
        Self {
            steps: vec![FAR; count],
            ways: vec![0.0; count],
            depends: vec![0.0; count],
            order: Vec::with_capacity(count),
        }
    }

    /// Adds to `sums` how much of the ways from `pivot` leads by each record between.
    fn count_from(&mut self, pivot: u32, roads: &Roads, sums: &mut [f64]) {
        let Self {
            steps,
            ways,
            depends,
            order,
        } = self;
        steps[pivot as usize] = 0;
        ways[pivot as usize] = 1.0;
        order.push(pivot);
        let mut at = 0;
        while let Some(record) = order.get(at).copied() {
            at += 1;
            let next = steps[record as usize] + 1;
            for other in roads.from(record) {
                let other = *other as usize;
                if steps[other] == FAR {
                    steps[other] = next;
                    order.push(other as u32);
                }
                if steps[other] == next {
                    ways[other] += ways[record as usize];
                }
            }
        }
        for record in order.iter().rev() {
            let here = *record as usize;
            let share = (1.0 + depends[here]) / ways[here];
            for before in roads.to(*record) {
                let before = *before as usize;
                // Of those far away none is one step nearer.
                if steps[before].checked_add(1) == Some(steps[here]) {
                    depends[before] += ways[before] * share;
                }
            }
            if *record != pivot {
                sums[here] += depends[here];
            }
        }
        for record in order.drain(..) {
            let record = record as usize;
            (steps[record], ways[record], depends[record]) = (FAR, 0.0, 0.0);
        }
    }
}
