//! First orders from the whole graph at once: nodes drawn between their neighbours on one line.
//!
//! Sweeps from row to row find only what is near; where they end is decided by where they begin.
//! So all nodes are first drawn towards their neighbours, whatever their rows, and each row is spread
//! over the whole breadth again after each round (a power iteration kept from collapsing). Nodes
//! begin anywhere, which suits a graph where all are near each other, or by how far they are from
//! two ends of the graph, which suits a long one.

use super::super::watch::Watch;
use super::hierarchy::{Graph, Hierarchy};
use super::order::RowOrder;
use crate::lists::Lists;

/// How often the nodes are drawn towards their neighbours.
const ROUNDS: usize = 80;
/// In the last rounds rows are spread evenly, before that nearly so.
const EVEN_ROUNDS: usize = 10;
/// How much of its place a node keeps in a round.
const INERTIA: f64 = 0.35;
/// How much of a node's place is its rank in the row, before the last rounds.
const SPREAD: f64 = 0.8;

/// Where nodes begin.
#[derive(Clone, Copy)]
pub enum Beginning {
    /// Anywhere.
    Anywhere,
    /// Between two nodes as far from each other as any.
    BetweenEnds,
}

impl Beginning {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Anywhere, Self::BetweenEnds];
}

/// The order each row begins with.
pub fn start(
    graph: &Graph<'_>,
    hierarchy: &Hierarchy,
    beginning: Beginning,
    keeps_columns: bool,
    watch: &Watch,
) -> Vec<RowOrder> {
    let nodes = graph.row.len();
    let both_ways = graph.edges.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]);
    let neighbours = Lists::of(nodes, both_ways);
    let first = match beginning {
        Beginning::Anywhere => (0..nodes).map(|node| scattered(node as u64)).collect(),
        Beginning::BetweenEnds => between_ends(&neighbours, nodes),
    };
    let along = along(graph, hierarchy, &neighbours, first, keeps_columns, watch);
    orders(graph, hierarchy, &along, keeps_columns)
}

/// How much nearer each node is to one end of the graph than to the other, 0–1. Parts of the graph
/// that do not hang together follow each other.
fn between_ends(neighbours: &Lists, nodes: usize) -> Vec<f64> {
    let mut place = vec![0.0; nodes];
    let mut part_of = vec![u32::MAX; nodes];
    let mut distance = vec![u32::MAX; nodes];
    let mut from_first = vec![0_u32; nodes];
    let mut next = 0.0;
    for seed in 0..nodes {
        if part_of[seed] != u32::MAX {
            continue;
        }
        let part = reached(neighbours, seed, &mut distance);
        for node in &part {
            part_of[*node] = seed as u32;
        }
        let first = part.last().copied().unwrap_or(seed);
        forget(&part, &mut distance);
        let from_one_end = reached(neighbours, first, &mut distance);
        for node in &part {
            from_first[*node] = distance[*node];
        }
        let last = from_one_end.last().copied().unwrap_or(seed);
        forget(&part, &mut distance);
        reached(neighbours, last, &mut distance);
        let whole = f64::from(from_first[last].max(1));
        for node in &part {
            let nearer = f64::from(from_first[*node]) - f64::from(distance[*node]);
            let share = (nearer / whole + 1.0) / 2.0;
            // Those as far from both ends keep apart.
            let apart = scattered(*node as u64) / (whole + 1.0);
            place[*node] = next + (share + apart) * part.len() as f64 / nodes as f64;
        }
        next += part.len() as f64 / nodes as f64;
    }
    place
}

/// All nodes that hang together with `from`, the farthest last; tells how far away each is.
fn reached(neighbours: &Lists, from: usize, distance: &mut [u32]) -> Vec<usize> {
    distance[from] = 0;
    let mut reached = vec![from];
    let mut turn = 0;
    while let Some(node) = reached.get(turn).copied() {
        turn += 1;
        for next in neighbours.list(node) {
            if distance[*next as usize] == u32::MAX {
                distance[*next as usize] = distance[node] + 1;
                reached.push(*next as usize);
            }
        }
    }
    reached
}

fn forget(part: &[usize], distance: &mut [u32]) {
    for node in part {
        distance[*node] = u32::MAX;
    }
}

/// The order of the rows where `along` is the place of each node from the left; virtual vertices
/// stand on the straight line between the ends of their edge.
pub fn orders(
    graph: &Graph<'_>,
    hierarchy: &Hierarchy,
    along: &[f64],
    keeps_columns: bool,
) -> Vec<RowOrder> {
    let mut keys: Vec<Vec<f64>> = hierarchy
        .rows
        .iter()
        .map(|row| {
            let mut keys: Vec<f64> = row.nodes.iter().map(|it| along[*it as usize]).collect();
            keys.resize(row.count, 0.0);
            keys
        })
        .collect();
    for ((from, to), chain) in graph.edges.iter().zip(&hierarchy.chains) {
        let (from, to) = (*from as usize, *to as usize);
        let (upper, lower) = if graph.row[from] <= graph.row[to] {
            (from, to)
        } else {
            (to, from)
        };
        let steps = chain.len() as f64 + 1.0;
        for (step, vertex) in chain.iter().enumerate() {
            let part = (step as f64 + 1.0) / steps;
            let row = graph.row[upper] as usize + 1 + step;
            keys[row][*vertex as usize] = along[upper] + (along[lower] - along[upper]) * part;
        }
    }
    let order = |(row, keys): (&super::hierarchy::Row, &Vec<f64>)| {
        let ties: Vec<u32> = (0..row.count as u32).collect();
        RowOrder::by_key(row, keys, &ties, keeps_columns)
    };
    hierarchy.rows.iter().zip(&keys).map(order).collect()
}

/// The place of each node on the line, 0–1, which is `first` before it is drawn; not yet drawn to the
/// end where `watch` is cancelled.
fn along(
    graph: &Graph<'_>,
    hierarchy: &Hierarchy,
    neighbours: &Lists,
    first: Vec<f64>,
    keeps_columns: bool,
    watch: &Watch,
) -> Vec<f64> {
    let nodes = graph.row.len();
    let degree = |node: usize| neighbours.list(node).len().max(1) as f64;
    // Who is known by all says little about who belongs together.
    let weights: Vec<f64> = (0..nodes).map(|node| 1.0 / degree(node).sqrt()).collect();
    let columns = graph.column.iter().max().map_or(1, |most| most + 1);
    let mut place = first;
    if keeps_columns {
        for (place, column) in place.iter_mut().zip(graph.column) {
            *place = (f64::from(*column) + *place) / f64::from(columns);
        }
    }
    let mut rows: Vec<Vec<u32>> = hierarchy.rows.iter().map(|row| row.nodes.clone()).collect();
    for round in (0..ROUNDS).take_while(|_| !watch.is_cancelled()) {
        let mut next = drawn(neighbours, &weights, &place);
        let rank = if round + EVEN_ROUNDS < ROUNDS {
            SPREAD
        } else {
            1.0
        };
        for row in &mut rows {
            row.sort_unstable_by(|a, b| {
                let column = |node: &u32| {
                    if keeps_columns {
                        graph.column[*node as usize]
                    } else {
                        0
                    }
                };
                let by_place = next[*a as usize]
                    .total_cmp(&next[*b as usize])
                    .then(a.cmp(b));
                column(a).cmp(&column(b)).then(by_place)
            });
            let breadth = row.len() as f64;
            for (number, node) in row.iter().enumerate() {
                let place = &mut next[*node as usize];
                *place = (1.0 - rank) * *place + rank * (number as f64 + 0.5) / breadth;
            }
        }
        place = next;
    }
    place
}

/// Every node drawn towards the mean of its neighbours.
fn drawn(neighbours: &Lists, weights: &[f64], place: &[f64]) -> Vec<f64> {
    let drawn = |(node, own): (usize, &f64)| {
        let (mut sum, mut weight) = (0.0, 0.0);
        for next in neighbours.list(node) {
            sum += weights[*next as usize] * place[*next as usize];
            weight += weights[*next as usize];
        }
        if weight > 0.0 {
            INERTIA * own + (1.0 - INERTIA) * sum / weight
        } else {
            *own
        }
    };
    place.iter().enumerate().map(drawn).collect()
}

/// A number in 0–1 that looks like chance and is always the same for `number` (SplitMix64).
fn scattered(number: u64) -> f64 {
    let mut bits = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}
