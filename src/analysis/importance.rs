//! How much each record means to the whole, measured in four ways. Each says one thing only; none
//! says who matters.

mod betweenness;
mod communities;
mod reach;

use crate::graph::MapGraph;
use crate::lists::Lists;

use super::roads::{Along, Roads, steps_of};

pub use betweenness::Betweenness;
pub use communities::Communities;

/// What is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// How many relations touch it.
    #[default]
    Degree,
    /// How large a part of the shortest ways between others leads by it.
    Betweenness,
    /// How much of the whole leans on it, directly and by others.
    Reach,
    /// Who belongs together: more relations among themselves than with others.
    Communities,
}

impl Measure {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Degree,
        Self::Betweenness,
        Self::Reach,
        Self::Communities,
    ];

    /// Its word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::Betweenness => "betweenness",
            Self::Reach => "reach",
            Self::Communities => "communities",
        }
    }
}

/// Relations that touch a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Degree {
    /// Those that end there.
    pub into: u32,
    /// Those that start there.
    pub out: u32,
    /// Those that carry it.
    pub carried: u32,
}

impl Degree {
    /// All of them.
    pub fn all(self) -> u32 {
        self.into + self.out + self.carried
    }
}

/// What came of a measurement; every list is by the number of the record.
#[derive(Clone, Debug, PartialEq)]
pub enum Importance {
    /// Of [`Measure::Degree`].
    Degree(Vec<Degree>),
    /// Of [`Measure::Betweenness`].
    Betweenness(Betweenness),
    /// Of [`Measure::Reach`]: parts that add up to one.
    Reach(Vec<f64>),
    /// Of [`Measure::Communities`].
    Communities(Communities),
}

/// Measures every record of a map; `told` hears how much is done, 0–1. The same map gives the same
/// numbers on every machine, however many cores it has.
pub fn importance(graph: &MapGraph, measure: Measure, told: &(dyn Fn(f32) + Sync)) -> Importance {
    match measure {
        Measure::Degree => Importance::Degree(degrees(graph)),
        Measure::Betweenness => {
            let roads = Roads::of(graph, Along::Any);
            Importance::Betweenness(betweenness::betweenness(&roads, graph.records(), told))
        }
        Measure::Reach => {
            let roads = Roads::of(graph, Along::Dependence);
            Importance::Reach(reach::reach(&roads, graph.records(), told))
        }
        Measure::Communities => {
            Importance::Communities(communities::communities(&Ties::of(graph), told))
        }
    }
}

impl Importance {
    /// How much a record has of what is measured; a larger number ranks higher. Of communities it
    /// is how many belong to the record's own.
    pub fn value(&self, record: u32) -> f64 {
        let record = record as usize;
        match self {
            Self::Degree(degrees) => f64::from(degrees[record].all()),
            Self::Betweenness(betweenness) => betweenness.parts[record],
            Self::Reach(parts) => parts[record],
            Self::Communities(communities) => f64::from(communities.size_of(record)),
        }
    }

    /// The records from the one with most, those with as much by rising number; members of a
    /// community behind each other.
    pub fn ranking(&self, records: u32) -> Vec<u32> {
        let mut ranking: Vec<u32> = (0..records).collect();
        match self {
            Self::Communities(communities) => {
                ranking.sort_by_key(|record| communities.of[*record as usize]);
            }
            _ => ranking.sort_by(|one, other| self.value(*other).total_cmp(&self.value(*one))),
        }
        ranking
    }
}

fn degrees(graph: &MapGraph) -> Vec<Degree> {
    let mut degrees = vec![Degree::default(); graph.records() as usize];
    for ends in graph.ends() {
        if let Some(from) = ends.from {
            degrees[from as usize].out += 1;
        }
        if let Some(to) = ends.to {
            degrees[to as usize].into += 1;
        }
        if let Some(resource) = ends.resource {
            degrees[resource as usize].carried += 1;
        }
    }
    degrees
}

/// Who is tied to whom, and by how many relations; each tie stands at both ends.
#[derive(Clone, Debug, Default)]
struct Ties {
    neighbours: Lists,
    /// How many relations each neighbour stands for, in the same order.
    weights: Lists,
    count: usize,
}

impl Ties {
    fn of(graph: &MapGraph) -> Self {
        let steps = graph.ends().iter();
        let mut steps: Vec<(u32, u32)> = steps.flat_map(|it| steps_of(it, Along::Any)).collect();
        steps.sort_unstable();
        let mut ties: Vec<(u32, u32, u32)> = Vec::with_capacity(steps.len());
        for (from, to) in steps {
            match ties.last_mut() {
                Some((one, other, weight)) if (*one, *other) == (from, to) => *weight += 1,
                _ => ties.push((from, to, 1)),
            }
        }
        Self::of_ties(graph.records() as usize, &ties)
    }

    fn of_ties(count: usize, ties: &[(u32, u32, u32)]) -> Self {
        Self {
            neighbours: Lists::of(count, ties.iter().map(|(from, to, _)| (*from, *to))),
            weights: Lists::of(count, ties.iter().map(|(from, _, weight)| (*from, *weight))),
            count,
        }
    }

    fn of_record(&self, record: usize) -> impl Iterator<Item = (u32, u32)> {
        let neighbours = self.neighbours.list(record).iter().copied();
        neighbours.zip(self.weights.list(record).iter().copied())
    }
}
