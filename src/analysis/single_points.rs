//! Single points of failure: for every record at once, how much it would take down alone.
//!
//! What alone takes a record down is the union over its needs of what takes down all their ways.
//! These sets are worked out as bits, a few hundred causes at a time, over the records in an order
//! in which causes come first. Records that take each other down count as one.

use std::thread;

use crate::graph::circles;
use crate::lists::Lists;

use super::needs::Needs;
use super::spread::Effect;

/// A record and what it would take down alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SinglePoint {
    /// Its number.
    pub record: u32,
    /// How many others would stop.
    pub stops: u32,
    /// How many others would be hit, those that stop among them.
    pub hits: u32,
}

/// Every record that would stop another one alone, the one that stops most first, then the one that
/// hits most, then by number.
pub fn single_points(needs: &Needs) -> Vec<SinglePoint> {
    let stops = taken_down(needs, Effect::Stops);
    let hits = taken_down(needs, Effect::Hurts);
    let points = (0..).zip(stops.into_iter().zip(hits));
    let points = points.map(|(record, (stops, hits))| SinglePoint {
        record,
        stops,
        hits,
    });
    let mut points: Vec<SinglePoint> = points.filter(|it| it.stops > 0).collect();
    points.sort_by_key(|it| {
        let most_first = std::cmp::Reverse((it.stops, it.hits));
        (most_first, it.record)
    });
    points
}

/// How many others each record would take down alone, through needs at least as grave as `effect`.
pub(super) fn taken_down(needs: &Needs, effect: Effect) -> Vec<u32> {
    let groups = Groups::of(needs, effect);
    let mut counts = vec![0; groups.weights.len()];
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut tasks: Vec<Vec<(usize, &mut [u32])>> = Vec::new();
    tasks.resize_with(workers, Vec::new);
    for (number, chunk) in counts.chunks_mut(Block::CAUSES).enumerate() {
        tasks[number % workers].push((number * Block::CAUSES, chunk));
    }
    let groups = &groups;
    thread::scope(|scope| {
        for task in tasks {
            scope.spawn(move || {
                let mut block = Block::of(groups);
                for (first, counts) in task {
                    block.count(groups, first, counts);
                }
            });
        }
    });
    let others = |record: u32| counts[groups.of_record[record as usize] as usize] - 1;
    (0..needs.records).map(others).collect()
}

/// Records that take each other down, as one, numbered so that causes come before what they hit.
struct Groups {
    of_record: Vec<u32>,
    weights: Vec<u32>,
    /// Groups any of which takes a group down.
    any: Lists,
    /// Needs with several ways, by group.
    needs: Lists,
    /// Ways of such needs.
    ways: Lists,
    /// Groups any of which a way falls with.
    leans: Lists,
    /// Ends of the runs of groups that wait for each other: mostly of one group each.
    runs: Vec<u32>,
}

impl Groups {
    fn of(needs: &Needs, effect: Effect) -> Self {
        let is_grave = |need: u32| needs.needs[need as usize].effect >= Some(effect);
        let has_one_way = |need: u32| needs.meeting.list(need as usize).len() == 1;
        let ways = || needs.ways.iter().filter(move |way| is_grave(way.need));
        let links = |is_wanted: fn(bool) -> bool| {
            ways()
                .filter(move |way| is_wanted(has_one_way(way.need)))
                .flat_map(|way| {
                    let record = needs.needs[way.need as usize].record;
                    let leans = way.leans.iter().flatten();
                    leans.map(move |lean| (lean.on, record))
                })
        };
        let together = circles(needs.records, links(|has_one_way| has_one_way));
        let first = numbered(needs.records, &together);
        let all = links(|_| true).map(|(on, record)| (first[on as usize], first[record as usize]));
        let order = circles(together.len() as u32, all);
        let runs = order.iter().scan(0, |end, run| {
            *end += run.len() as u32;
            Some(*end)
        });
        let runs = runs.collect();
        let places: Vec<Vec<u32>> = order.into_iter().flatten().map(|it| vec![it]).collect();
        let place = numbered(together.len() as u32, &places);
        let of_record: Vec<u32> = first.iter().map(|it| place[*it as usize]).collect();
        let mut weights = vec![0; together.len()];
        for group in &of_record {
            weights[*group as usize] += 1;
        }
        let mut any: Vec<(u32, u32)> = links(|has_one_way| has_one_way)
            .map(|(on, record)| (of_record[record as usize], of_record[on as usize]))
            .filter(|(group, on)| group != on)
            .collect();
        any.sort_unstable();
        any.dedup();
        let several: Vec<u32> = (0..needs.needs.len() as u32)
            .filter(|need| is_grave(*need) && !has_one_way(*need))
            // A way that leans on nothing known never falls.
            .filter(|need| needs.ways_of(*need).all(|(_, way)| way.leans[0].is_some()))
            .collect();
        let own = (0..).zip(&several).map(|(number, need)| {
            let record = needs.needs[*need as usize].record;
            (of_record[record as usize], number)
        });
        let ways: Vec<(u32, u32)> = (0..)
            .zip(&several)
            .flat_map(|(number, need)| {
                needs
                    .meeting
                    .list(*need as usize)
                    .iter()
                    .map(move |way| (number, *way))
            })
            .collect();
        let leans = (0..).zip(&ways).flat_map(|(number, (_, way))| {
            let leans = needs.ways[*way as usize].leans.into_iter().flatten();
            leans
                .map(|lean| of_record[lean.on as usize])
                .map(move |on| (number, on))
        });
        Self {
            any: Lists::of(together.len(), any.iter().copied()),
            needs: Lists::of(together.len(), own),
            ways: Lists::of(
                several.len(),
                ways.iter().zip(0..).map(|((need, _), way)| (*need, way)),
            ),
            leans: Lists::of(ways.len(), leans),
            of_record,
            weights,
            runs,
        }
    }
}

/// The number of the list each of `count` items stands in.
fn numbered(count: u32, lists: &[Vec<u32>]) -> Vec<u32> {
    let mut numbers = vec![0; count as usize];
    for (number, list) in (0..).zip(lists) {
        for item in list {
            numbers[*item as usize] = number;
        }
    }
    numbers
}

const WORDS: usize = 8;

/// A set of causes out of one block.
type Causes = [u64; WORDS];

/// Which causes of one block take each group down.
struct Block {
    causes: Vec<Causes>,
}

impl Block {
    /// How many causes are worked out at a time.
    const CAUSES: usize = 64 * WORDS;

    fn of(groups: &Groups) -> Self {
        Self {
            causes: vec![[0; WORDS]; groups.weights.len()],
        }
    }

    /// Counts what the groups from `first` on take down, one number for each.
    fn count(&mut self, groups: &Groups, first: usize, counts: &mut [u32]) {
        self.causes.fill([0; WORDS]);
        let mut tally = Tally::default();
        let mut start = 0;
        for end in groups.runs.iter().map(|end| *end as usize) {
            let run = start..end;
            start = end;
            // Nothing earlier than the first cause is hit by any of them.
            if end <= first {
                continue;
            }
            let is_alone = run.len() == 1;
            loop {
                let mut has_changed = false;
                for group in run.clone() {
                    has_changed |= self.settle(groups, group, first);
                }
                if is_alone || !has_changed {
                    break;
                }
            }
            for group in run {
                tally.add(&self.causes[group], groups.weights[group], counts);
            }
        }
        tally.finish(counts);
    }

    /// Works out what takes a group down from what takes its causes down; says whether that is more
    /// than was known.
    fn settle(&mut self, groups: &Groups, group: usize, first: usize) -> bool {
        let before = self.causes[group];
        let mut causes = before;
        if let Some(own) = group.checked_sub(first).filter(|own| *own < Self::CAUSES) {
            causes[own / 64] |= 1 << (own % 64);
        }
        for on in groups.any.list(group) {
            unite(&mut causes, &self.causes[*on as usize]);
        }
        for need in groups.needs.list(group) {
            let mut all = [u64::MAX; WORDS];
            for way in groups.ways.list(*need as usize) {
                let mut one = [0; WORDS];
                for on in groups.leans.list(*way as usize) {
                    unite(&mut one, &self.causes[*on as usize]);
                }
                for (all, one) in all.iter_mut().zip(one) {
                    *all &= one;
                }
            }
            unite(&mut causes, &all);
        }
        self.causes[group] = causes;
        causes != before
    }
}

fn unite(causes: &mut Causes, others: &Causes) {
    for (cause, other) in causes.iter_mut().zip(others) {
        *cause |= other;
    }
}

/// Counts how often each cause of a block was met: sums in columns of bits, so that 512 of them
/// grow by one at once.
#[derive(Default)]
struct Tally {
    planes: [Causes; Self::PLANES],
}

impl Tally {
    const PLANES: usize = 32;

    fn add(&mut self, causes: &Causes, weight: u32, counts: &mut [u32]) {
        for (word, bits) in causes.iter().enumerate() {
            let mut carry = *bits;
            if weight == 1 {
                for plane in &mut self.planes {
                    if carry == 0 {
                        break;
                    }
                    let next = plane[word] & carry;
                    plane[word] ^= carry;
                    carry = next;
                }
            } else {
                while carry != 0 {
                    counts[word * 64 + carry.trailing_zeros() as usize] += weight;
                    carry &= carry - 1;
                }
            }
        }
    }

    fn finish(&self, counts: &mut [u32]) {
        for (cause, count) in counts.iter_mut().enumerate() {
            let bit = |plane: &Causes| (plane[cause / 64] >> (cause % 64) & 1) as u32;
            let planes = self.planes.iter().enumerate();
            *count += planes
                .map(|(place, plane)| bit(plane) << place)
                .sum::<u32>();
        }
    }
}
