//! If this stops: who and what is hit, how hard, and by which shortest chain; and what a record
//! itself leans on.

use crate::graph::{FAR, MapGraph};

use super::needs::{Lean, Link, Needs, Way};
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
    /// Why: the last step of the shortest chain, whose cause has been hit before.
    pub step: Step,
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
    reasons: Vec<Option<Reason>>,
}

/// Why a record is hit: the way that fell last, and what it leaned on.
#[derive(Clone, Copy, Debug)]
struct Reason {
    way: u32,
    lean: u8,
}

/// Works out what is hit when all of `fallen` fail; `graph` is that of the map `needs` are of.
pub fn impact(needs: &Needs, graph: &MapGraph, fallen: &[u32]) -> Impact {
    let mut fallen = fallen.to_vec();
    fallen.sort_unstable();
    fallen.dedup();
    let stopping = Fall::stopping(needs, &fallen);
    let hurting = Fall::hurting(needs, &stopping);
    let mut hits = Vec::with_capacity(hurting.reached.len());
    for (effect, reached) in [
        (Effect::Stops, &stopping.reached),
        (Effect::Hurts, &hurting.reached),
    ] {
        hits.extend(reached.iter().filter_map(|record| {
            let reason = hurting.reasons[*record as usize]?;
            Some(Hit {
                record: *record,
                effect,
                distance: hurting.distances[*record as usize],
                step: needs.step(reason),
            })
        }));
    }
    hits.sort_by_key(|hit| (hit.distance, std::cmp::Reverse(hit.effect), hit.record));
    let not_holding = fallen.iter().map(|it| needs.promised_of(graph, *it)).sum();
    Impact {
        spared: hurting.spared(needs),
        fallen,
        hits,
        not_holding,
        reasons: hurting.reasons,
    }
}

impl Impact {
    /// The shortest chain of reasons from a record that is hit to what fails, the record first;
    /// empty for what is not hit.
    pub fn chain(&self, needs: &Needs, hit: &Hit) -> Vec<Step> {
        let mut chain = Vec::new();
        let mut record = hit.record;
        while let Some(reason) = self.reasons.get(record as usize).copied().flatten() {
            let step = needs.step(reason);
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
                    known.get_or_insert_with(|| Hit {
                        record: on.on,
                        effect,
                        distance,
                        step: needs.step(Reason { way: number, lean }),
                    });
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
            leans_of(it).map(move |(lean, _)| self.step(Reason { way, lean }))
        })
    }

    fn step(&self, reason: Reason) -> Step {
        let way = &self.ways[reason.way as usize];
        let hit = self.needs[way.need as usize].record;
        let lean = way.leans[usize::from(reason.lean)];
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

fn leans_of(way: &Way) -> impl Iterator<Item = (u8, Lean)> {
    let leans = (0..).zip(way.leans);
    leans.filter_map(|(number, lean)| Some((number, lean?)))
}

/// A failure that spreads round by round.
struct Fall {
    distances: Vec<u32>,
    reasons: Vec<Option<Reason>>,
    /// What was hit, in the order it was, without what fell to begin with.
    reached: Vec<u32>,
    /// How much of that has spread already.
    spent: usize,
    /// Why each way fell, where it did.
    lost: Vec<Option<u8>>,
    /// How many ways of each need have fallen.
    losses: Vec<u32>,
    /// Needs that lost a way, each once.
    touched: Vec<u32>,
}

impl Fall {
    /// What stops when `fallen` do.
    fn stopping(needs: &Needs, fallen: &[u32]) -> Self {
        let records = needs.records as usize;
        let mut fall = Self::beginning(needs, vec![FAR; records], vec![None; records]);
        for record in fallen {
            fall.distances[*record as usize] = 0;
        }
        let mut front = fallen.to_vec();
        let mut distance = 0;
        while !front.is_empty() {
            distance += 1;
            let before = fall.reached.len();
            for record in front {
                fall.spread(needs, (record, Effect::Stops), Effect::Stops, distance);
            }
            front = fall.reached[before..].to_vec();
        }
        fall
    }

    /// What is hurt, and goes on, when all that `stopping` has reached stops.
    fn hurting(needs: &Needs, stopping: &Self) -> Self {
        let (distances, reasons) = (stopping.distances.clone(), stopping.reasons.clone());
        let mut fall = Self::beginning(needs, distances, reasons);
        // What stops takes part from its own distance on.
        let mut stopped: Vec<u32> = (0..needs.records)
            .filter(|record| stopping.distances[*record as usize] == 0)
            .collect();
        stopped.extend(&stopping.reached);
        let mut stopped = stopped.into_iter().peekable();
        let mut front: Vec<u32> = Vec::new();
        let mut distance = 0;
        while !front.is_empty() || stopped.peek().is_some() {
            distance += 1;
            let is_due = |record: &u32| stopping.distances[*record as usize] < distance;
            while let Some(record) = stopped.next_if(is_due) {
                fall.spread(needs, (record, Effect::Stops), Effect::Hurts, distance);
            }
            for record in front {
                fall.spread(needs, (record, Effect::Hurts), Effect::Hurts, distance);
            }
            let before = fall.reached.len();
            front = fall.reached[fall.spent..before].to_vec();
            fall.spent = before;
        }
        fall
    }

    fn beginning(needs: &Needs, distances: Vec<u32>, reasons: Vec<Option<Reason>>) -> Self {
        Self {
            distances,
            reasons,
            reached: Vec::new(),
            spent: 0,
            lost: vec![None; needs.ways.len()],
            losses: vec![0; needs.needs.len()],
            touched: Vec::new(),
        }
    }

    /// Lets what became of `record` spread through needs at least as grave as `effect`.
    fn spread(
        &mut self,
        needs: &Needs,
        (record, state): (u32, Effect),
        effect: Effect,
        distance: u32,
    ) {
        for number in needs.leaning.list(record as usize) {
            let way = &needs.ways[*number as usize];
            let need = needs.needs[way.need as usize];
            let lost = &mut self.lost[*number as usize];
            let is_through = way.passes_hurt || state == Effect::Stops;
            if lost.is_some() || !is_through || need.effect < Some(effect) {
                continue;
            }
            let lean = leans_of(way).find(|(_, lean)| lean.on == record);
            let lean = lean.map_or(0, |(lean, _)| lean);
            *lost = Some(lean);
            let losses = &mut self.losses[way.need as usize];
            *losses += 1;
            if *losses == 1 {
                self.touched.push(way.need);
            }
            let ways = needs.meeting.list(way.need as usize).len();
            let known = &mut self.distances[need.record as usize];
            if *losses as usize == ways && *known == FAR {
                *known = distance;
                self.reasons[need.record as usize] = Some(Reason { way: *number, lean });
                self.reached.push(need.record);
            }
        }
    }

    /// Records that lost a way and stand all the same.
    fn spared(&self, needs: &Needs) -> Vec<Spared> {
        let mut spared = Vec::new();
        for need in &self.touched {
            let record = needs.needs[*need as usize].record;
            if self.distances[record as usize] != FAR {
                continue;
            }
            let mut ways = needs.ways_of(*need);
            let lost = ways.find_map(|(way, _)| {
                let lean = self.lost[way as usize]?;
                Some(needs.step(Reason { way, lean }))
            });
            let mut ways = needs.ways_of(*need);
            let left = ways.find(|(way, _)| self.lost[*way as usize].is_none());
            if let (Some(lost), Some((_, left))) = (lost, left) {
                let left = left.relation;
                spared.push(Spared { record, lost, left });
            }
        }
        spared.sort_by_key(|it| (it.record, it.left));
        spared
    }
}
