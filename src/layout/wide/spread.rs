//! Where along its row each vertex would stand: near its neighbours, in the given order.
//!
//! Places are counted in slots from the left edge of the first. The least squares that keep the
//! order are an isotonic regression, which pooling adjacent violators finds in linear time
//! (Ayer et al. 1955).

use super::super::plan::Plan;
use super::hierarchy::{Graph, Hierarchy, Row};
use super::order::RowOrder;

/// How often all rows are gone through.
const ROUNDS: usize = 8;
/// How much a vertex keeps to where it is.
const INERTIA: f64 = 0.05;

/// The place of every vertex of every row, by number in its row.
pub type Along = Vec<Vec<f64>>;

/// Places that rise in the order of `orders`, `plan` telling how much room there is.
pub fn spread(hierarchy: &Hierarchy, orders: &[RowOrder], plan: &Plan) -> Along {
    let rows: Vec<RowSpread> = hierarchy
        .rows
        .iter()
        .zip(orders)
        .enumerate()
        .map(|(number, (row, order))| RowSpread::of(row, order, number, plan))
        .collect();
    let mut along: Along = rows.iter().map(RowSpread::first).collect();
    for round in 0..ROUNDS {
        for step in 0..rows.len() {
            let number = if round % 2 == 0 {
                step
            } else {
                rows.len() - 1 - step
            };
            along[number] = rows[number].drawn(hierarchy, number, &along);
        }
    }
    along
}

/// The places of nodes that stand already, and for virtual vertices those on the straight line.
pub fn straight(graph: &Graph<'_>, hierarchy: &Hierarchy, plan: &Plan) -> Along {
    let place = |node: usize| super::stacks::along(plan, node);
    let mut along: Along = hierarchy
        .rows
        .iter()
        .map(|row| {
            let mut places: Vec<f64> = row.nodes.iter().map(|it| place(*it as usize)).collect();
            places.resize(row.count, 0.0);
            places
        })
        .collect();
    for ((from, to), chain) in graph.edges.iter().zip(&hierarchy.chains) {
        let ends = [*from as usize, *to as usize];
        let [upper, lower] = if graph.row[ends[0]] <= graph.row[ends[1]] {
            ends
        } else {
            [ends[1], ends[0]]
        };
        let (start, end) = (place(upper), place(lower));
        for (step, vertex) in chain.iter().enumerate() {
            let part = (step as f64 + 1.0) / (chain.len() as f64 + 1.0);
            let row = graph.row[upper] as usize + 1 + step;
            along[row][*vertex as usize] = start + (end - start) * part;
        }
    }
    along
}

/// What is fixed while one row is spread.
struct RowSpread<'a> {
    row: &'a Row,
    order: &'a RowOrder,
    /// How far from the first each vertex of the order is at least.
    offsets: Vec<f64>,
    /// The first and the last place of each vertex of the order, offsets taken off; both rise.
    bounds: Vec<(f64, f64)>,
}

impl<'a> RowSpread<'a> {
    fn of(row: &'a Row, order: &'a RowOrder, number: usize, plan: &Plan) -> Self {
        let halves: Vec<f64> = super::stacks::depths(plan, row, number)
            .into_iter()
            .map(|depth| 0.5 / depth as f64)
            .collect();
        let mut offset = 0.0;
        let offsets: Vec<f64> = order
            .vertices
            .iter()
            .map(|vertex| {
                // A node takes its part of a slot, half of it on each side; an edge takes none.
                let half = row.column(*vertex).map_or(0.0, |it| halves[it as usize]);
                let here = offset + half;
                offset = here + half;
                here
            })
            .collect();
        let bounds = bounds(row, order, &offsets, plan, &halves);
        Self {
            row,
            order,
            offsets,
            bounds,
        }
    }

    /// Every vertex in the middle of what it may have.
    fn first(&self) -> Vec<f64> {
        let mut places = vec![0.0; self.row.count];
        let count = self.order.vertices.len() as f64;
        for (number, vertex) in self.order.vertices.iter().enumerate() {
            let (least, most) = self.bounds[number];
            let part = (number as f64 + 0.5) / count;
            places[*vertex as usize] = self.offsets[number] + least + (most - least) * part;
        }
        places
    }

    /// Every vertex drawn towards its neighbours in the rows beside.
    fn drawn(&self, hierarchy: &Hierarchy, number: usize, along: &Along) -> Vec<f64> {
        let above = number.checked_sub(1).map(|above| (above, &self.row.above));
        let below = (number + 1 < along.len()).then_some((number + 1, &self.row.below));
        let mut blocks: Vec<Block> = Vec::with_capacity(self.order.vertices.len());
        for (vertex, offset) in self.order.vertices.iter().zip(&self.offsets) {
            let own = along[number][*vertex as usize];
            let (mut sum, mut weight) = (INERTIA * own, INERTIA);
            for (other, neighbours) in above.iter().chain(&below) {
                let nodes = hierarchy.rows[*other].nodes.len() as u32;
                for next in neighbours.list(*vertex as usize) {
                    let pull = pull(self.row.column(*vertex).is_some(), *next < nodes);
                    sum += pull * along[*other][*next as usize];
                    weight += pull;
                }
            }
            push(&mut blocks, Block::of(sum / weight - offset, weight));
        }
        let mut places = vec![0.0; self.row.count];
        let mut next = 0;
        for block in blocks {
            for _ in 0..block.count {
                let (least, most) = self.bounds[next];
                let vertex = self.order.vertices[next] as usize;
                places[vertex] = self.offsets[next] + block.mean.clamp(least, most.max(least));
                next += 1;
            }
        }
        places
    }
}

/// How strongly an edge is straightened: the more of it is only passing, the more.
fn pull(is_node: bool, next_is_node: bool) -> f64 {
    match (is_node, next_is_node) {
        (true, true) => 1.0,
        (true, false) | (false, true) => 2.0,
        (false, false) => 8.0,
    }
}

/// Nodes keep within their columns, and what passes between two nodes within theirs.
fn bounds(
    row: &Row,
    order: &RowOrder,
    offsets: &[f64],
    plan: &Plan,
    halves: &[f64],
) -> Vec<(f64, f64)> {
    let starts: Vec<f64> = plan.first_slots().into_iter().map(|it| it as f64).collect();
    let whole = plan.slots.len() as f64;
    let end = |column: usize| starts.get(column + 1).copied().unwrap_or(whole);
    let mut bounds = vec![(0.0_f64, whole); order.vertices.len()];
    let mut least = (None, 0.0_f64);
    for (number, vertex) in order.vertices.iter().enumerate() {
        if let Some(column) = row.column(*vertex).filter(|it| least.0 != Some(*it)) {
            least = (
                Some(column),
                starts[column as usize] + halves[column as usize] - offsets[number],
            );
        }
        bounds[number].0 = least.1;
    }
    let last_offset = offsets.last().copied().unwrap_or(0.0) + 0.5;
    let mut most = (None, whole - last_offset);
    for (number, vertex) in order.vertices.iter().enumerate().rev() {
        if let Some(column) = row.column(*vertex).filter(|it| most.0 != Some(*it)) {
            let last = end(column as usize) - halves[column as usize];
            most = (Some(column), last - offsets[number]);
        }
        bounds[number].1 = most.1;
    }
    bounds
}

/// Vertices side by side that pull each other to one mean.
struct Block {
    mean: f64,
    weight: f64,
    count: usize,
}

impl Block {
    fn of(mean: f64, weight: f64) -> Self {
        Self {
            mean,
            weight,
            count: 1,
        }
    }
}

/// Adds a block, joined to those before it that would stand right of it.
fn push(blocks: &mut Vec<Block>, mut block: Block) {
    while let Some(before) = blocks.pop_if(|before| before.mean > block.mean) {
        let weight = before.weight + block.weight;
        block.mean = (before.mean * before.weight + block.mean * block.weight) / weight;
        block.weight = weight;
        block.count += before.count;
    }
    blocks.push(block);
}
