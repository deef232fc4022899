//! From which record one comes to which, by following relations.
//!
//! A relation that carries a resource leads through the resource, as in the picture. An ended
//! relation leads nowhere.

use std::collections::VecDeque;

use crate::graph::{Ends, FAR, MapGraph};
use crate::lists::Lists;
use crate::model::{RelationKind, Status};

use super::spread::{HitEnd, SpreadRule};

/// Which relations one follows, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Along {
    /// Every relation, both ways.
    #[default]
    Any,
    /// From whoever is hit when the other fails to what it leans on.
    Dependence,
}

impl Along {
    /// Both of them, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Any, Self::Dependence];
}

/// Where one comes from each record, each neighbour once and by rising number.
#[derive(Clone, Debug)]
pub(super) struct Roads {
    there: Lists,
    /// The same backwards; none where every road runs both ways.
    back: Option<Lists>,
}

impl Roads {
    /// The roads of a map.
    pub fn of(graph: &MapGraph, along: Along) -> Self {
        let steps = steps(graph, along);
        let records = graph.records() as usize;
        let one = |steps: &[(u32, u32)]| Lists::of(records, steps.iter().copied());
        match along {
            Along::Any => Self {
                there: one(&steps),
                back: None,
            },
            Along::Dependence => {
                let mut turned: Vec<_> = steps.iter().map(|(from, to)| (*to, *from)).collect();
                turned.sort_unstable();
                Self {
                    there: one(&steps),
                    back: Some(one(&turned)),
                }
            }
        }
    }

    /// The records one step from `record`.
    pub fn from(&self, record: u32) -> &[u32] {
        self.there.list(record as usize)
    }

    /// The records from which it is one step to `record`.
    pub fn to(&self, record: u32) -> &[u32] {
        self.back
            .as_ref()
            .unwrap_or(&self.there)
            .list(record as usize)
    }

    /// How many steps there are.
    pub fn len(&self, records: u32) -> usize {
        self.there.between(0, records as usize).len()
    }

    /// How many steps it is from each record to `goal`; [`FAR`] where there is no way.
    pub fn steps_to(&self, goal: u32, records: u32) -> Vec<u32> {
        let mut steps = vec![FAR; records as usize];
        steps[goal as usize] = 0;
        let mut queue = VecDeque::from([goal]);
        while let Some(record) = queue.pop_front() {
            for before in self.to(record) {
                if steps[*before as usize] == FAR {
                    steps[*before as usize] = steps[record as usize] + 1;
                    queue.push_back(*before);
                }
            }
        }
        steps
    }
}

/// Every step from record to record, each once, sorted.
fn steps(graph: &MapGraph, along: Along) -> Vec<(u32, u32)> {
    let mut steps: Vec<(u32, u32)> = Vec::new();
    for ends in graph.ends() {
        steps.extend(steps_of(ends, along));
    }
    steps.sort_unstable();
    steps.dedup();
    steps
}

/// The steps one relation lets one take.
pub(super) fn steps_of(ends: &Ends, along: Along) -> impl Iterator<Item = (u32, u32)> {
    let way = match along {
        Along::Any => Some(Way::Both),
        Along::Dependence => way_of(ends.kind),
    };
    let way = way.filter(|_| ends.status != Status::Ended);
    let pairs = match ends.resource {
        None => [ends.from.zip(ends.to), None],
        Some(resource) => [
            ends.from.map(|from| (from, resource)),
            ends.to.map(|to| (resource, to)),
        ],
    };
    let pairs = pairs.into_iter().flatten().filter(|(from, to)| from != to);
    pairs.flat_map(move |(from, to)| {
        let there = matches!(way, Some(Way::Both | Way::There)).then_some((from, to));
        let back = matches!(way, Some(Way::Both | Way::Back)).then_some((to, from));
        there.into_iter().chain(back)
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Both,
    There,
    Back,
}

/// Which way a kind of relation says that one leans on the other, by the table that also tells how
/// failure spreads: whoever is hit leans on the other. None where it does not spread.
fn way_of(kind: RelationKind) -> Option<Way> {
    let rule = SpreadRule::of(kind);
    rule.effect.map(|_| match rule.hit {
        HitEnd::From => Way::There,
        HitEnd::To => Way::Back,
    })
}
