//! Loopless ways by length, one after the other.

use std::collections::{BTreeSet, VecDeque};

use crate::analysis::roads::Roads;
use crate::graph::FAR;

/// The search stops once it has looked at so many steps.
const MOST_WORK: u64 = 60_000_000;

/// Ways in order.
#[derive(Debug, Default)]
pub struct Ways {
    /// By length, then by the numbers of their records.
    pub ways: Vec<Vec<u32>>,
    /// Whether there is another way after them, or may be.
    pub has_more: bool,
}

/// A way that was found and not yet given out; sorts by length, then by its records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    len: usize,
    records: Vec<u32>,
    /// It leaves the way it was found from after so many records.
    left_at: usize,
}

/// What of the map a search may not use.
struct Closed {
    /// When each record was closed last; it is closed if that is now.
    records: Vec<u32>,
    now: u32,
    /// Where one may not go first.
    first: BTreeSet<u32>,
}

/// The first `wanted` ways between the two ends, which are not the same record.
pub fn ways(roads: &Roads, records: u32, ends: (u32, u32), wanted: usize) -> Ways {
    let mut search = Search {
        roads,
        goal: ends.1,
        steps: vec![FAR; records as usize],
        touched: Vec::new(),
        work: 0,
    };
    let mut closed = Closed {
        records: vec![0; records as usize],
        now: 0,
        first: BTreeSet::new(),
    };
    let mut found = Ways::default();
    let mut candidates = BTreeSet::new();
    if let Some(way) = search.shortest(ends.0, &mut closed) {
        candidates.insert(candidate(way, 0));
    }
    while found.ways.len() < wanted && search.work <= MOST_WORK {
        let Some(Candidate {
            records, left_at, ..
        }) = candidates.pop_first()
        else {
            break;
        };
        found.ways.push(records.clone());
        for at in left_at..records.len() - 1 {
            let root = &records[..=at];
            closed.now += 1;
            for record in &root[..at] {
                closed.records[*record as usize] = closed.now;
            }
            let same_root = found.ways.iter().filter(|way| way.starts_with(root));
            closed.first = same_root.map(|way| way[at + 1]).collect();
            if let Some(rest) = search.shortest(records[at], &mut closed) {
                let way = [&root[..at], &rest].concat();
                candidates.insert(candidate(way, at));
            }
            if search.work > MOST_WORK {
                break;
            }
        }
    }
    found.has_more = !candidates.is_empty() || search.work > MOST_WORK;
    found
}

fn candidate(records: Vec<u32>, left_at: usize) -> Candidate {
    Candidate {
        len: records.len(),
        records,
        left_at,
    }
}

struct Search<'a> {
    roads: &'a Roads,
    goal: u32,
    /// How far it is to the goal, as far as that was asked; all far between two searches.
    steps: Vec<u32>,
    touched: Vec<u32>,
    work: u64,
}

impl Search<'_> {
    /// The shortest open way from `start` to the goal; of several the one with the smallest numbers.
    fn shortest(&mut self, start: u32, closed: &mut Closed) -> Option<Vec<u32>> {
        self.spread(start, closed);
        let way = self.walk(start, closed);
        for record in self.touched.drain(..) {
            self.steps[record as usize] = FAR;
        }
        way
    }

    /// Tells each record around the goal how far it is, until the start is known.
    fn spread(&mut self, start: u32, closed: &Closed) {
        self.steps[self.goal as usize] = 0;
        self.touched.push(self.goal);
        let mut queue = VecDeque::from([self.goal]);
        while let Some(record) = queue.pop_front() {
            if self.steps[record as usize] >= self.steps[start as usize] {
                break;
            }
            let before = self.roads.to(record);
            self.work += before.len() as u64;
            for before in before {
                let is_open = closed.records[*before as usize] != closed.now || closed.now == 0;
                let may_step = *before != start || !closed.first.contains(&record);
                if is_open && may_step && self.steps[*before as usize] == FAR {
                    self.steps[*before as usize] = self.steps[record as usize] + 1;
                    self.touched.push(*before);
                    queue.push_back(*before);
                }
            }
        }
    }

    /// Goes nearer to the goal with every step.
    fn walk(&mut self, start: u32, closed: &Closed) -> Option<Vec<u32>> {
        let mut left = self.steps[start as usize];
        if left == FAR {
            return None;
        }
        let mut way = vec![start];
        let mut here = start;
        while left > 0 {
            left -= 1;
            let next = self.roads.from(here).iter().find(|next| {
                let is_barred = here == start && closed.first.contains(next);
                self.steps[**next as usize] == left && !is_barred
            });
            here = *next?;
            way.push(here);
        }
        Some(way)
    }
}
