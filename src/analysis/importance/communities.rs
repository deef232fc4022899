//! Who belongs together: groups with more relations among themselves than chance would give, found
//! as Blondel, Guillaume, Lambiotte and Lefebvre do ("Fast unfolding of communities in large
//! networks", 2008).
//!
//! All gains are whole numbers, so that the same map gives the same groups everywhere.

use super::Ties;

/// More rounds than this over all records are never made on one level.
const MOST_ROUNDS: usize = 50;

/// The groups of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Communities {
    /// The number of the group of each record: 0 is the largest, and of two as large the one with
    /// the first record. Whoever has no relation is alone in a group.
    pub of: Vec<u32>,
    /// How many records each group has.
    pub sizes: Vec<u32>,
    /// The modularity: the part of the relations that lies within groups, less the part that would
    /// if they were drawn by chance. 0 says that there are no groups; at most 1.
    pub modularity: f64,
}

impl Communities {
    /// How many records the group of a record has.
    pub fn size_of(&self, record: usize) -> u32 {
        self.sizes[self.of[record] as usize]
    }
}

/// A graph on one level: what was one group on the level below is one node here.
struct Level {
    ties: Ties,
    /// Twice the weight within each node.
    own: Vec<i64>,
    /// The weight of all that ends in each node.
    degrees: Vec<i64>,
    /// Twice the weight of everything.
    whole: i64,
}

/// Finds the groups; `told` hears how much is done.
pub fn communities(ties: &Ties, told: &(dyn Fn(f32) + Sync)) -> Communities {
    let mut level = Level::of(ties);
    let mut of: Vec<u32> = (0..ties.count as u32).collect();
    for depth in 1_u16.. {
        let groups = level.groups();
        let count = groups.iter().max().map_or(0, |most| *most as usize + 1);
        told(1.0 - 1.0 / (1.0 + f32::from(depth)));
        let is_done = count == level.ties.count;
        for group in &mut of {
            *group = groups[*group as usize];
        }
        if is_done {
            break;
        }
        level = level.folded(&groups, count);
    }
    let modularity = level.modularity();
    let (of, sizes) = by_size(of);
    Communities {
        of,
        sizes,
        modularity,
    }
}

/// The same groups, numbered by size, and the sizes.
fn by_size(of: Vec<u32>) -> (Vec<u32>, Vec<u32>) {
    let count = of.iter().max().map_or(0, |most| *most as usize + 1);
    let mut sizes = vec![0_u32; count];
    let mut firsts = vec![usize::MAX; count];
    for (record, group) in of.iter().enumerate() {
        sizes[*group as usize] += 1;
        let first = &mut firsts[*group as usize];
        *first = record.min(*first);
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|group| (std::cmp::Reverse(sizes[*group]), firsts[*group]));
    let mut numbers = vec![0; count];
    for (number, group) in order.iter().enumerate() {
        numbers[*group] = number as u32;
    }
    let of = of.iter().map(|group| numbers[*group as usize]).collect();
    (of, order.iter().map(|group| sizes[*group]).collect())
}

impl Level {
    fn of(ties: &Ties) -> Self {
        let own = vec![0; ties.count];
        Self::with(ties.clone(), own)
    }

    fn with(ties: Ties, own: Vec<i64>) -> Self {
        let weight = |node: usize| {
            ties.of_record(node)
                .map(|(_, it)| i64::from(it))
                .sum::<i64>()
        };
        let degrees: Vec<i64> = (0..ties.count)
            .map(|node| own[node] + weight(node))
            .collect();
        Self {
            whole: degrees.iter().sum(),
            ties,
            own,
            degrees,
        }
    }

    /// Moves nodes to the group where they gain most, until none gains; gives each node's group, by
    /// numbers without holes.
    fn groups(&self) -> Vec<u32> {
        let count = self.ties.count;
        let mut of: Vec<u32> = (0..count as u32).collect();
        let mut totals = self.degrees.clone();
        // The weight from the node at hand to each group beside it.
        let mut weights = vec![0_i64; count];
        let mut beside: Vec<u32> = Vec::new();
        for _ in 0..MOST_ROUNDS {
            let mut has_moved = false;
            for node in 0..count {
                for (other, weight) in self.ties.of_record(node) {
                    let group = of[other as usize];
                    if weights[group as usize] == 0 {
                        beside.push(group);
                    }
                    weights[group as usize] += i64::from(weight);
                }
                let own = of[node];
                totals[own as usize] -= self.degrees[node];
                let gain = |group: u32| {
                    let group = group as usize;
                    let drawn = i128::from(weights[group]) * i128::from(self.whole);
                    drawn - i128::from(totals[group]) * i128::from(self.degrees[node])
                };
                // It stays where it is unless somewhere else is better.
                let mut best = (gain(own), own);
                for group in beside.iter().copied() {
                    let better = gain(group);
                    let is_first = better == best.0 && best.1 != own && group < best.1;
                    if better > best.0 || is_first {
                        best = (better, group);
                    }
                }
                totals[best.1 as usize] += self.degrees[node];
                has_moved |= best.1 != own;
                of[node] = best.1;
                for group in beside.drain(..) {
                    weights[group as usize] = 0;
                }
            }
            if !has_moved {
                break;
            }
        }
        without_holes(&of)
    }

    /// The level above, of which each group is a node.
    fn folded(&self, groups: &[u32], count: usize) -> Self {
        let mut own = vec![0_i64; count];
        let mut ties: Vec<(u32, u32, u32)> = Vec::new();
        for node in 0..self.ties.count {
            own[groups[node] as usize] += self.own[node];
            for (other, weight) in self.ties.of_record(node) {
                let (from, to) = (groups[node], groups[other as usize]);
                if from == to {
                    own[from as usize] += i64::from(weight);
                } else {
                    ties.push((from, to, weight));
                }
            }
        }
        ties.sort_unstable();
        ties.dedup_by(|next, kept| {
            let is_same = (next.0, next.1) == (kept.0, kept.1);
            kept.2 += if is_same { next.2 } else { 0 };
            is_same
        });
        Self::with(Ties::of_ties(count, &ties), own)
    }

    /// The modularity when each node is a group.
    fn modularity(&self) -> f64 {
        if self.whole == 0 {
            return 0.0;
        }
        let whole = self.whole as f64;
        let parts = self.own.iter().zip(&self.degrees);
        parts
            .map(|(own, degree)| *own as f64 / whole - (*degree as f64 / whole).powi(2))
            .sum()
    }
}

/// The same groups with the numbers 0, 1, 2 …, in the order of their first nodes.
fn without_holes(of: &[u32]) -> Vec<u32> {
    let mut numbers = vec![u32::MAX; of.len()];
    let mut next = 0;
    let mut number = |group: u32| {
        let number = &mut numbers[group as usize];
        if *number == u32::MAX {
            *number = next;
            next += 1;
        }
        *number
    };
    of.iter().map(|group| number(*group)).collect()
}
