//! If this stops: who and what is hit, how hard, and by which shortest chain; and what a record
//! itself leans on.

use crate::graph::MapGraph;

use super::fall::{Fall, Reason};
use super::needs::{Link, Needs, leans_of};
use super::spread::Effect;

/// One link of a chain of reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The record that is hit.
    pub hit: u32,
    /// The record it is hit through.
    pub cause: u32,
    /// The relation between them, by number.
    pub relation: u32,
    /// How one says it from the side of the one that is hit.
    pub link: Link,
    /// How many other ways there are to meet the same need. Where something falls, they have all
    /// fallen too.
    pub spares: usize,
}

/// A record that is hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub record: u32,
    /// How hard.
    pub effect: Effect,
    /// How many steps away from what falls.
    pub distance: u32,
    reason: Reason,
}

impl Hit {
    #[inline]
    pub(super) fn of(record: u32, (distance, effect): (u32, Effect), reason: Reason) -> Self {
        Self {
            record,
            effect,
            distance,
            reason,
        }
    }

    /// Why: the last step of the shortest chain, whose cause has been hit before.
    pub fn step(&self, needs: &Needs) -> Step {
        needs.step(self.reason)
    }
}

/// A record that would be hit, had it not another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spared {
    /// Its number.
    pub record: u32,
    /// The way that has fallen.
    pub lost: Step,
    /// The relation it has left, by number.
    pub left: u32,
}

/// What happens when records fail.
#[derive(Clone, Debug, Default)]
pub struct Impact {
    /// What fails to begin with.
    pub fallen: Vec<u32>,
    /// The nearest first, of those what stops first, of those by number.
    pub hits: Vec<Hit>,
    /// Who keeps standing thanks to another way, by number.
    pub spared: Vec<Spared>,
    /// Relations of what fails that are promised or have ended, and so carry nothing.
    pub not_holding: usize,
    /// The last step of the shortest chain to each record.
    reasons: Vec<Reason>,
}

/// Works out what is hit when all of `fallen` fail; `graph` is that of the map `needs` are of.
pub fn impact(needs: &Needs, graph: &MapGraph, fallen: &[u32]) -> Impact {
    let mut fallen = fallen.to_vec();
    fallen.sort_unstable();
    fallen.dedup();
    let fall = Fall::of(needs, &fallen);
    let not_holding = needs.promised_of(graph, &fallen);
    Impact {
        hits: fall.hits(),
        spared: fall.spared(),
        reasons: fall.into_reasons(),
        fallen,
        not_holding,
    }
}

impl Impact {
    /// The shortest chain of reasons from a record that is hit to what fails, the record first;
    /// empty for what is not hit.
    pub fn chain(&self, needs: &Needs, hit: &Hit) -> Vec<Step> {
        let mut chain = Vec::new();
        let mut record = hit.record;
        while let Some(reason) = self.reasons.get(record as usize) {
            if *reason == Reason::NONE {
                break;
            }
            let step = needs.step(*reason);
            record = step.cause;
            chain.push(step);
        }
        chain
    }

    /// How many stop, and how many are hurt and go on.
    pub fn counts(&self) -> (usize, usize) {
        let stop = self.hits.iter().filter(|it| it.effect == Effect::Stops);
        let stop = stop.count();
        (stop, self.hits.len() - stop)
    }
}

/// All that `record` leans on, the nearest first: what would hit it, alone or with others. The step
/// of each is the one from a record nearer to `record`, which is its `hit`.
pub fn leans_on(needs: &Needs, record: u32) -> Vec<Hit> {
    let stopping = leaning(needs, record, Effect::Stops);
    let hurting = leaning(needs, record, Effect::Hurts);
    let mut found: Vec<Hit> = Vec::new();
    for number in 0..needs.records as usize {
        found.extend(stopping[number].or(hurting[number]));
    }
    found.sort_by_key(|hit| (hit.distance, std::cmp::Reverse(hit.effect), hit.record));
    found
}

/// What would do `effect` or worse to `record`, by number.
fn leaning(needs: &Needs, record: u32, effect: Effect) -> Vec<Option<Hit>> {
    let mut found: Vec<Option<Hit>> = vec![None; needs.records as usize];
    // Records that hit when they are hurt; the others only when they stop.
    let mut when_hurt = vec![false; needs.records as usize];
    let mut front = vec![(record, effect)];
    let mut distance = 0;
    while !front.is_empty() {
        distance += 1;
        let mut next = Vec::new();
        for (reached, enough) in front {
            let grave = needs.needed.list(reached as usize).iter();
            let grave = grave.filter(|it| needs.needs[**it as usize].effect >= Some(enough));
            for (number, way) in grave.flat_map(|need| needs.ways_of(*need)) {
                let enough = if way.passes_hurt {
                    enough
                } else {
                    Effect::Stops
                };
                for (lean, on) in leans_of(way).filter(|(_, on)| on.on != record) {
                    let known = &mut found[on.on as usize];
                    let is_news = enough == Effect::Hurts && !when_hurt[on.on as usize];
                    if known.is_none() || is_news {
                        when_hurt[on.on as usize] |= enough == Effect::Hurts;
                        next.push((on.on, enough));
                    }
                    let reason = Reason::of(number, lean);
                    known.get_or_insert(Hit::of(on.on, (distance, effect), reason));
                }
            }
        }
        front = next;
    }
    found
}

impl Needs {
    /// The steps by which `record` alone leans on others, through needs at least as grave as `effect`.
    pub(super) fn sure_steps(&self, record: u32, effect: Effect) -> impl Iterator<Item = Step> {
        let grave = self
            .needed
            .list(record as usize)
            .iter()
            .filter(move |need| {
                let is_only = self.meeting.list(**need as usize).len() == 1;
                is_only && self.needs[**need as usize].effect >= Some(effect)
            });
        let ways = grave.flat_map(|need| self.ways_of(*need));
        let ways = ways.filter(move |(_, way)| way.passes_hurt || effect == Effect::Stops);
        ways.flat_map(move |(way, it)| {
            leans_of(it).map(move |(lean, _)| self.step(Reason::of(way, lean)))
        })
    }

    pub(super) fn step(&self, reason: Reason) -> Step {
        let way = &self.ways[reason.way() as usize];
        let hit = self.needs[way.need as usize].record;
        let lean = way.leans[usize::from(reason.lean())];
        let ways = self.meeting.list(way.need as usize).len();
        Step {
            hit,
            cause: lean.map_or(hit, |lean| lean.on),
            relation: way.relation,
            link: lean.map_or_else(Link::default, |lean| lean.link),
            spares: ways.saturating_sub(1),
        }
    }
}
