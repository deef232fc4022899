//! Single points of failure: for every record at once, how much it would take down alone.
//!
//! A record can stop, and it can be hurt: two states, each of which is brought about by states of
//! what it leans on. What alone brings a state about is the union over its needs of what makes all
//! their ways fall. These sets are worked out as bits, a few hundred causes at a time, over the states
//! in an order in which causes come first. States that bring each other about count as one.

use std::thread;

use crate::graph::circles;
use crate::lists::Lists;

use super::needs::{Needs, Way};
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
    let taken_down = taken_down(needs);
    let points = (0..).zip(taken_down);
    let points = points.map(|(record, [stops, hits])| SinglePoint {
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

/// How many stop, and how many are hit.
type Counts = [u32; 2];

/// How much each record would take down alone.
fn taken_down(needs: &Needs) -> Vec<Counts> {
    let groups = Groups::of(needs);
    let causes = groups.causes.len();
    let mut counts: Vec<Counts> = vec![[0; 2]; causes];
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut tasks: Vec<Vec<(usize, &mut [Counts])>> = Vec::new();
    tasks.resize_with(workers, Vec::new);
    for (number, chunk) in counts.chunks_mut(Block::CAUSES).enumerate() {
        tasks[number % workers].push((number * Block::CAUSES, chunk));
    }
    let shared = &groups;
    thread::scope(|scope| {
        for task in tasks {
            scope.spawn(move || {
                let mut block = Block::of(shared);
                for (first, counts) in task {
                    block.count(shared, first, counts);
                }
            });
        }
    });
    let others = |record: u32| {
        let group = groups.of_state[record as usize];
        // Every record takes itself down.
        groups.cause_of[group as usize].map_or([0; 2], |cause| {
            counts[cause as usize].map(|count| count.saturating_sub(1))
        })
    };
    (0..needs.records).map(others).collect()
}

/// States that bring each other about, as one, numbered so that causes come before what they bring
/// about. The state of a record that stops has its number; that of one that is hurt comes after all
/// of those.
struct Groups {
    of_state: Vec<u32>,
    /// How many records stop, and how many are hurt, in a group.
    weights: Vec<Counts>,
    /// Groups in which a record stops: what one asks of.
    causes: Vec<u32>,
    /// Their number among the causes.
    cause_of: Vec<Option<u32>>,
    /// Groups any of which brings a group about.
    any: Lists,
    /// Needs with several ways, by group.
    needs: Lists,
    /// Ways of such needs.
    ways: Lists,
    /// Groups any of which makes a way fall.
    leans: Lists,
    /// Ends of the runs of groups that wait for each other: mostly of one group each.
    runs: Vec<u32>,
}

/// A need of a state: it is brought about when all ways of the need have fallen.
#[derive(Clone, Copy)]
struct StateNeed {
    need: u32,
    effect: Effect,
}

impl StateNeed {
    fn all(needs: &Needs) -> impl Iterator<Item = Self> {
        let effects = |need: u32| Effect::ALL.map(move |effect| Self { need, effect });
        let all = (0..needs.needs.len() as u32).flat_map(effects);
        all.filter(|it| needs.needs[it.need as usize].effect >= Some(it.effect))
    }

    fn has_one_way(self, needs: &Needs) -> bool {
        needs.meeting.list(self.need as usize).len() == 1
    }

    /// The state it brings about.
    fn state(self, needs: &Needs) -> u32 {
        state(needs, needs.needs[self.need as usize].record, self.effect)
    }

    /// The states any of which makes one of its ways fall.
    fn falls_with(self, needs: &Needs, way: &Way) -> impl Iterator<Item = u32> {
        let effect = if way.passes_hurt {
            self.effect
        } else {
            Effect::Stops
        };
        let records = needs.records;
        let leans = way.leans.into_iter().flatten();
        leans.map(move |lean| match effect {
            Effect::Stops => lean.on,
            Effect::Hurts => records + lean.on,
        })
    }
}

fn state(needs: &Needs, record: u32, effect: Effect) -> u32 {
    match effect {
        Effect::Stops => record,
        Effect::Hurts => needs.records + record,
    }
}

impl Groups {
    fn of(needs: &Needs) -> Self {
        let states = 2 * needs.records;
        let of_record = (0..needs.records).map(|it| (it, needs.records + it));
        // What stops is hurt as well.
        let sure: Vec<(u32, u32)> = of_record
            .chain(links(needs, |it| it.has_one_way(needs)))
            .collect();
        let together = circles(states, sure.iter().copied());
        let first = numbered(states, &together);
        let all = sure.iter().copied();
        let all = all.chain(links(needs, |it| !it.has_one_way(needs)));
        let all = all.map(|(on, state)| (first[on as usize], first[state as usize]));
        let order = circles(together.len() as u32, all);
        let runs = order.iter().scan(0, |end, run| {
            *end += run.len() as u32;
            Some(*end)
        });
        let runs = runs.collect();
        let places: Vec<Vec<u32>> = order.into_iter().flatten().map(|it| vec![it]).collect();
        let place = numbered(together.len() as u32, &places);
        let of_state: Vec<u32> = first.iter().map(|it| place[*it as usize]).collect();
        let groups = together.len();
        let mut weights = vec![[0; 2]; groups];
        for (state, group) in (0..).zip(&of_state) {
            weights[*group as usize][usize::from(state >= needs.records)] += 1;
        }
        let mut any: Vec<(u32, u32)> = sure
            .iter()
            .map(|(on, state)| (of_state[*state as usize], of_state[*on as usize]))
            .filter(|(group, on)| group != on)
            .collect();
        any.sort_unstable();
        any.dedup();
        let (needs, ways, leans) = several(needs, &of_state);
        let is_cause = |group: &u32| weights[*group as usize][0] > 0;
        let causes: Vec<u32> = (0..groups as u32).filter(is_cause).collect();
        let mut cause_of = vec![None; groups];
        for (cause, group) in (0..).zip(&causes) {
            cause_of[*group as usize] = Some(cause);
        }
        Self {
            any: Lists::of(groups, any.iter().copied()),
            needs: Lists::of(groups, needs.iter().copied()),
            ways: Lists::of(needs.len(), ways.iter().copied()),
            leans: Lists::of(ways.len(), leans.iter().copied()),
            of_state,
            weights,
            causes,
            cause_of,
            runs,
        }
    }
}

/// Which state makes which fall, over the needs that are wanted.
fn links(needs: &Needs, is_wanted: impl Fn(StateNeed) -> bool) -> impl Iterator<Item = (u32, u32)> {
    let wanted = StateNeed::all(needs).filter(move |it| is_wanted(*it));
    wanted.flat_map(move |it| {
        let ways = needs.ways_of(it.need);
        ways.flat_map(move |(_, way)| {
            let state = it.state(needs);
            it.falls_with(needs, way).map(move |on| (on, state))
        })
    })
}

type Pairs = Vec<(u32, u32)>;

/// The needs with several ways by group, their ways by need, and by way the groups it falls with.
fn several(needs: &Needs, of_state: &[u32]) -> (Pairs, Pairs, Pairs) {
    let (mut owners, mut ways, mut leans) = (Vec::new(), Vec::new(), Vec::new());
    for it in StateNeed::all(needs).filter(|it| !it.has_one_way(needs)) {
        // A way that leans on nothing known never falls.
        if needs
            .ways_of(it.need)
            .any(|(_, way)| way.leans[0].is_none())
        {
            continue;
        }
        let number = owners.len() as u32;
        owners.push((of_state[it.state(needs) as usize], number));
        for (_, way) in needs.ways_of(it.need) {
            let own = ways.len() as u32;
            ways.push((number, own));
            let on = it.falls_with(needs, way);
            leans.extend(on.map(|state| (own, of_state[state as usize])));
        }
    }
    (owners, ways, leans)
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

/// Which causes of one block bring each group about.
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

    /// Counts what the causes from `first` on bring about, one number for each.
    fn count(&mut self, groups: &Groups, first: usize, counts: &mut [Counts]) {
        self.causes.fill([0; WORDS]);
        let mut tallies = [Tally::default(), Tally::default()];
        let mut start = 0;
        for end in groups.runs.iter().map(|end| *end as usize) {
            let run = start..end;
            start = end;
            // Nothing earlier than the first cause is brought about by any of them.
            if end <= groups.causes[first] as usize {
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
                for (which, tally) in tallies.iter_mut().enumerate() {
                    let weight = groups.weights[group][which];
                    tally.add(&self.causes[group], weight, |cause| {
                        counts[cause][which] += weight;
                    });
                }
            }
        }
        for (which, tally) in tallies.iter().enumerate() {
            for (cause, count) in counts.iter_mut().enumerate() {
                count[which] += tally.of(cause);
            }
        }
    }

    /// Works out what brings a group about from what brings its causes about; says whether that is
    /// more than was known.
    fn settle(&mut self, groups: &Groups, group: usize, first: usize) -> bool {
        let before = self.causes[group];
        let mut causes = before;
        let own = groups.cause_of[group].and_then(|own| (own as usize).checked_sub(first));
        if let Some(own) = own.filter(|own| *own < Self::CAUSES) {
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

    /// Counts each cause that weighs one; each that weighs more is handed to `add`.
    fn add(&mut self, causes: &Causes, weight: u32, mut add: impl FnMut(usize)) {
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
            } else if weight > 1 {
                while carry != 0 {
                    add(word * 64 + carry.trailing_zeros() as usize);
                    carry &= carry - 1;
                }
            }
        }
    }

    /// How often a cause was met.
    fn of(&self, cause: usize) -> u32 {
        let bit = |plane: &Causes| (plane[cause / 64] >> (cause % 64) & 1) as u32;
        let planes = self.planes.iter().enumerate();
        planes.map(|(place, plane)| bit(plane) << place).sum()
    }
}
