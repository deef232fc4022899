//! In which rank of its column each node stands: near its neighbours, but rather beside than among
//! them, since edges run between ranks.
//!
//! Nodes are first drawn towards their neighbours from left to right, each column spread over its
//! ranks again after every round. Then one node after the other moves to the rank of its column where
//! its edges are best, as long as that has room.

use super::super::request::LayoutRequest;
use crate::lists::Lists;

/// How often nodes are drawn towards their neighbours.
const DRAWN: usize = 16;
/// How much of its place a node keeps in a round.
const INERTIA: f64 = 0.4;
/// How often all nodes are tried in other ranks, at most.
const ROUNDS: usize = 12;
/// A round that moves a smaller part of the nodes is the last.
const LEAST_MOVED: f64 = 2e-3;
/// How much fuller than the others a rank may be.
const CROWDING: f64 = 1.05;
/// What an edge within a rank costs; one to the next rank costs 1.
const WITHIN: f32 = 2.6;
/// What an edge to the left costs more than one to the right.
const BACKWARDS: f32 = 0.3;

/// The rank of each node; where it is `given`, that one. `columns` are those of the ranks.
pub fn ranked(request: &LayoutRequest, columns: &[usize], given: &[Option<usize>]) -> Vec<usize> {
    let mut ranking = Ranking::of(request, columns, given);
    if given.iter().all(Option::is_none) {
        ranking.draw();
    }
    ranking.seat(given);
    ranking.improve(given);
    ranking.rank
}

struct Ranking {
    /// The first rank of each column, and one after the last.
    ranks: Vec<(usize, usize)>,
    /// The column of each node.
    column: Vec<usize>,
    /// Where each node's edges lead, and where from.
    out: Lists,
    into: Lists,
    /// Where each node would stand, in ranks from the left.
    place: Vec<f64>,
    rank: Vec<usize>,
    /// How many stand in each rank, and how many may.
    taken: Vec<usize>,
    most: Vec<usize>,
    /// What an edge costs from one rank to another, by the ranks.
    cost: Vec<Vec<f32>>,
}

impl Ranking {
    fn of(request: &LayoutRequest, columns: &[usize], given: &[Option<usize>]) -> Self {
        let count = request.nodes.len();
        let ends = |edge: &super::super::request::LayoutEdge| (edge.from as u32, edge.to as u32);
        let edges = request.edges.iter().map(ends);
        let column: Vec<usize> = request.nodes.iter().map(|node| node.column).collect();
        let ranks: Vec<(usize, usize)> = (0..request.columns.max(1))
            .map(|it| {
                let first = columns.partition_point(|other| *other < it);
                (first, columns.partition_point(|other| *other <= it))
            })
            .collect();
        let mut most = vec![0; columns.len()];
        for (number, (first, end)) in ranks.iter().enumerate() {
            let nodes = column.iter().filter(|it| **it == number).count();
            let even = nodes as f64 / (end - first).max(1) as f64;
            most[*first..*end].fill((even * CROWDING).ceil() as usize + 1);
        }
        let mut place = vec![0.0; count];
        let mut seen = vec![0_usize; ranks.len()];
        let mut counts = vec![0_usize; ranks.len()];
        column.iter().for_each(|it| counts[*it] += 1);
        for (node, column) in column.iter().enumerate() {
            let (first, end) = ranks[*column];
            let part = (seen[*column] as f64 + 0.5) / counts[*column] as f64;
            seen[*column] += 1;
            place[node] = given[node].map_or(first as f64 + part * (end - first) as f64, |rank| {
                rank as f64 + 0.5
            });
        }
        let cost = |from: usize, to: usize| match to.cmp(&from) {
            std::cmp::Ordering::Equal => WITHIN,
            std::cmp::Ordering::Greater => (to - from) as f32,
            std::cmp::Ordering::Less => (from - to) as f32 + BACKWARDS,
        };
        let all = 0..columns.len();
        Self {
            out: Lists::of(count, edges.clone()),
            into: Lists::of(count, edges.map(|(from, to)| (to, from))),
            ranks,
            column,
            place,
            rank: vec![0; count],
            taken: vec![0; columns.len()],
            most,
            cost: all
                .clone()
                .map(|from| all.clone().map(|to| cost(from, to)).collect())
                .collect(),
        }
    }

    /// Draws all nodes towards their neighbours.
    fn draw(&mut self) {
        let mut of_column: Vec<Vec<u32>> = vec![Vec::new(); self.ranks.len()];
        for (node, column) in self.column.iter().enumerate() {
            of_column[*column].push(node as u32);
        }
        for _ in 0..DRAWN {
            let mut next: Vec<f64> = (0..self.place.len()).map(|node| self.drawn(node)).collect();
            for (nodes, (first, end)) in of_column.iter_mut().zip(&self.ranks) {
                nodes.sort_unstable_by(|a, b| {
                    let place = |node: &u32| next[*node as usize];
                    place(a).total_cmp(&place(b)).then(a.cmp(b))
                });
                let step = (end - first) as f64 / nodes.len().max(1) as f64;
                for (number, node) in nodes.iter().enumerate() {
                    next[*node as usize] = *first as f64 + (number as f64 + 0.5) * step;
                }
            }
            self.place = next;
        }
    }

    fn drawn(&self, node: usize) -> f64 {
        let ends = [self.out.list(node), self.into.list(node)];
        let count = ends[0].len() + ends[1].len();
        if count == 0 {
            return self.place[node];
        }
        let places = ends.into_iter().flatten();
        let sum: f64 = places.map(|next| self.place[*next as usize]).sum();
        INERTIA * self.place[node] + (1.0 - INERTIA) * sum / count as f64
    }

    /// Puts every node into its rank, and those without one where their place is.
    fn seat(&mut self, given: &[Option<usize>]) {
        for (node, given) in given.iter().enumerate() {
            if let Some(rank) = given {
                self.rank[node] = *rank;
                self.taken[*rank] += 1;
            }
        }
        for node in (0..given.len()).filter(|node| given[*node].is_none()) {
            let (first, end) = self.ranks[self.column[node]];
            let place = (self.place[node].max(0.0) as usize).clamp(first, end - 1);
            self.rank[node] = place;
            self.taken[place] += 1;
        }
    }

    /// Moves nodes that have no rank `given` to better ones.
    fn improve(&mut self, given: &[Option<usize>]) {
        let free: Vec<usize> = (0..given.len()).filter(|it| given[*it].is_none()).collect();
        for _ in 0..ROUNDS {
            let mut moved = 0;
            for node in &free {
                moved += usize::from(self.move_node(*node));
            }
            if (moved as f64) <= LEAST_MOVED * free.len() as f64 {
                break;
            }
        }
    }

    /// Moves a node to the best rank of its column that has room; says whether it did.
    fn move_node(&mut self, node: usize) -> bool {
        let (first, end) = self.ranks[self.column[node]];
        if end - first < 2 {
            return false;
        }
        let count = self.taken.len();
        let mut out = vec![0_u32; count];
        let mut into = vec![0_u32; count];
        for next in self.out.list(node) {
            out[self.rank[*next as usize]] += 1;
        }
        for next in self.into.list(node) {
            into[self.rank[*next as usize]] += 1;
        }
        let here = self.rank[node];
        let cost = |rank: usize| -> f32 {
            let edges = (0..count).map(|other| {
                out[other] as f32 * self.cost[rank][other]
                    + into[other] as f32 * self.cost[other][rank]
            });
            edges.sum()
        };
        let (mut best, mut least) = (here, cost(here));
        let is_crowded = self.taken[here] > self.most[here];
        if is_crowded {
            least = f32::INFINITY;
        }
        for rank in (first..end).filter(|rank| *rank != here) {
            let cost = cost(rank);
            if self.taken[rank] < self.most[rank] && cost < least {
                (best, least) = (rank, cost);
            }
        }
        if best == here {
            return false;
        }
        self.taken[here] -= 1;
        self.taken[best] += 1;
        self.rank[node] = best;
        true
    }
}
