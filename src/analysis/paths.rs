//! The ways from one record to another: the shortest ones, and the next ones after them.
//!
//! The next ones are found as Yen does ("Finding the k shortest loopless paths in a network",
//! Management Science 17, 1971), with Lawler's remark that a way need only be left where it was
//! found or later. Ways come by length, then by the numbers of their records, so that the same map
//! always gives the same ones.

mod yen;

use crate::graph::{FAR, MapGraph};

use super::roads::{Along, Roads, steps_of};

/// The most ways that are listed, however many there are.
pub const MOST_PATHS: usize = 100;

/// What ways are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathQuestion {
    /// Where they begin.
    pub from: u32,
    /// Where they end.
    pub to: u32,
    /// Which relations they follow.
    pub along: Along,
    /// How many longer ways are wanted beside the shortest.
    pub others: usize,
}

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathStep {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// The relations that lead this way, by rising number; never empty.
    pub relations: Vec<u32>,
}

/// A way: its records from the first to the last, none twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The records it comes by.
    pub records: Vec<u32>,
    /// The steps between them.
    pub steps: Vec<PathStep>,
}

/// The ways between two records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// The shortest, then the longer ones; empty where there is no way.
    pub paths: Vec<Path>,
    /// How many shortest ways there are, also where not all are listed.
    pub shortest: u64,
    /// Whether there may be more ways than those listed.
    pub has_more: bool,
    /// Records that both ends have a relation with, by rising number.
    pub common: Vec<u32>,
}

/// Finds the ways `question` asks for. The search is bounded by a count of work, never by a clock.
pub fn paths(graph: &MapGraph, question: &PathQuestion) -> Paths {
    let PathQuestion {
        from, to, along, ..
    } = *question;
    let roads = Roads::of(graph, along);
    let mut found = Paths {
        common: common(graph, from, to),
        ..Paths::default()
    };
    let steps = roads.steps_to(to, graph.records());
    if from == to || steps[from as usize] == FAR {
        return found;
    }
    found.shortest = count_shortest(&roads, from, &steps);
    let shortest = usize::try_from(found.shortest).unwrap_or(usize::MAX);
    let wanted = shortest.saturating_add(question.others).min(MOST_PATHS);
    let ways = yen::ways(&roads, graph.records(), (from, to), wanted);
    found.has_more = ways.has_more;
    found.paths = ways
        .ways
        .into_iter()
        .map(|records| path(graph, records, along))
        .collect();
    found
}

/// The records beside both, whichever way the relations run.
fn common(graph: &MapGraph, one: u32, other: u32) -> Vec<u32> {
    let roads = Roads::of(graph, Along::Any);
    let beside = roads.from(other);
    let is_beside = |record: &u32| beside.binary_search(record).is_ok();
    let all = roads.from(one).iter().copied();
    all.filter(is_beside)
        .filter(|it| *it != one && *it != other)
        .collect()
}

/// How many shortest ways there are from `from`, where `steps` tells how far it is to the end.
fn count_shortest(roads: &Roads, from: u32, steps: &[u32]) -> u64 {
    let mut layer = std::collections::BTreeMap::from([(from, 1_u64)]);
    for left in (0..steps[from as usize]).rev() {
        let mut next = std::collections::BTreeMap::new();
        for (record, ways) in layer {
            for to in roads.from(record) {
                if steps[*to as usize] == left {
                    let count = next.entry(*to).or_insert(0_u64);
                    *count = count.saturating_add(ways);
                }
            }
        }
        layer = next;
    }
    layer
        .values()
        .fold(0, |sum, ways| sum.saturating_add(*ways))
}

fn path(graph: &MapGraph, records: Vec<u32>, along: Along) -> Path {
    let steps = records
        .windows(2)
        .map(|pair| {
            let (from, to) = (pair[0], pair[1]);
            PathStep {
                from,
                to,
                relations: relations_between(graph, (from, to), along),
            }
        })
        .collect();
    Path { records, steps }
}

/// The relations that let one step from the one record to the other.
fn relations_between(graph: &MapGraph, (from, to): (u32, u32), along: Along) -> Vec<u32> {
    let mut touching = graph.relations_at(from);
    touching.retain(|relation| {
        let ends = &graph.ends()[*relation as usize];
        steps_of(ends, along).any(|step| step == (from, to))
    });
    touching
}
