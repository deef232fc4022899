//! Records that take each other down: circles of needs that have no spare.

use std::collections::HashMap;

use crate::graph::circles;

use super::impact::Step;
use super::needs::Needs;
use super::spread::Effect;

/// Records each of which takes down all the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutual {
    /// What becomes of the others when one of them stops.
    pub effect: Effect,
    /// All of them, by rising number.
    pub records: Vec<u32>,
    /// A shortest way around through the first of them: it is the first that is hit, and the last
    /// cause.
    pub round: Vec<Step>,
}

/// Those that stop each other first, then those that hurt each other; the largest first.
pub fn mutual(needs: &Needs) -> Vec<Mutual> {
    let mut found: Vec<Mutual> = Vec::new();
    for effect in Effect::ALL {
        let links = needs.sure_links(effect);
        let groups = circles(needs.records, links).into_iter();
        let is_new = |group: &Vec<u32>| found.iter().all(|it| it.records != *group);
        let mut groups: Vec<Vec<u32>> = groups.filter(|it| it.len() > 1).filter(is_new).collect();
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0]));
        found.extend(groups.into_iter().map(|records| Mutual {
            effect,
            round: round(needs, &records, effect),
            records,
        }));
    }
    found
}

impl Needs {
    /// Links that take down alone whoever leans, through needs at least as grave as `effect`: what it
    /// leans on, and who leans.
    fn sure_links(&self, effect: Effect) -> impl Iterator<Item = (u32, u32)> {
        let ways = self.ways.iter().filter(move |way| {
            let is_only = self.meeting.list(way.need as usize).len() == 1;
            let is_through = way.passes_hurt || effect == Effect::Stops;
            is_only && is_through && self.needs[way.need as usize].effect >= Some(effect)
        });
        ways.flat_map(|way| {
            let record = self.needs[way.need as usize].record;
            way.leans
                .iter()
                .flatten()
                .map(move |lean| (lean.on, record))
        })
    }
}

/// A shortest way from the first of `records` through others of them back to itself.
fn round(needs: &Needs, records: &[u32], effect: Effect) -> Vec<Step> {
    let first = records[0];
    // The step by which each was reached, in which it is the cause.
    let mut reached: HashMap<u32, Step> = HashMap::new();
    let mut front = vec![first];
    while !front.is_empty() && !reached.contains_key(&first) {
        let mut next = Vec::new();
        for record in front {
            for step in needs.sure_steps(record, effect) {
                let is_among = records.binary_search(&step.cause).is_ok();
                if is_among && !reached.contains_key(&step.cause) {
                    reached.insert(step.cause, step);
                    next.push(step.cause);
                }
            }
        }
        front = next;
    }
    let mut round = Vec::new();
    let mut at = first;
    while let Some(step) = reached.get(&at) {
        round.push(*step);
        at = step.hit;
        if at == first {
            break;
        }
    }
    round.reverse();
    round
}
