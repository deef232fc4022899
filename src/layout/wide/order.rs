//! Who stands left of whom in each row, and how many edges cross because of it.

use super::hierarchy::{Hierarchy, Row};

/// The order of one row.
#[derive(Clone, Default)]
pub struct RowOrder {
    /// The vertices from the left.
    pub vertices: Vec<u32>,
    /// The place of each vertex in `vertices`.
    pub places: Vec<u32>,
}

impl RowOrder {
    /// The order in which the vertices stand in `vertices`.
    pub fn of(vertices: Vec<u32>) -> Self {
        let mut places = vec![0; vertices.len()];
        for (place, vertex) in vertices.iter().enumerate() {
            places[*vertex as usize] = place as u32;
        }
        Self { vertices, places }
    }

    /// The vertices of `row` by rising `key`, ties by `before`. Where columns are kept, nodes stand
    /// by column first, and virtual vertices among them where their key is.
    pub fn by_key(row: &Row, key: &[f64], before: &[u32], keeps_columns: bool) -> Self {
        let by_key = |a: &u32, b: &u32| {
            let tie = before[*a as usize].cmp(&before[*b as usize]);
            key[*a as usize].total_cmp(&key[*b as usize]).then(tie)
        };
        let mut all: Vec<u32> = (0..row.count as u32).collect();
        if !keeps_columns {
            all.sort_unstable_by(by_key);
            return Self::of(all);
        }
        let passing = &mut all.split_off(row.nodes.len());
        let nodes = &mut all;
        let columns = &row.columns;
        nodes.sort_unstable_by(|a, b| {
            let column = |node: &u32| columns[*node as usize];
            column(a).cmp(&column(b)).then_with(|| by_key(a, b))
        });
        passing.sort_unstable_by(by_key);
        let keys = monotone(nodes.iter().map(|node| key[*node as usize]));
        let mut merged = Vec::with_capacity(row.count);
        let mut passing = passing.iter().copied().peekable();
        for (node, node_key) in nodes.iter().zip(keys) {
            while let Some(next) = passing.next_if(|next| key[*next as usize] < node_key) {
                merged.push(next);
            }
            merged.push(*node);
        }
        merged.extend(passing);
        Self::of(merged)
    }
}

/// The keys made to rise: each halfway between the greatest before it and the least after it.
fn monotone(keys: impl DoubleEndedIterator<Item = f64> + ExactSizeIterator + Clone) -> Vec<f64> {
    let mut least = f64::INFINITY;
    let mut after: Vec<f64> = keys
        .clone()
        .rev()
        .map(|key| {
            least = least.min(key);
            least
        })
        .collect();
    after.reverse();
    let mut greatest = f64::NEG_INFINITY;
    keys.zip(after)
        .map(|(key, after)| {
            greatest = greatest.max(key);
            (greatest + after) / 2.0
        })
        .collect()
}

/// How many pairs of edges cross, over all rows.
pub fn crossings(hierarchy: &Hierarchy, orders: &[RowOrder]) -> u64 {
    let strips = 1..orders.len();
    strips
        .map(|lower| strip_crossings(hierarchy, orders, lower))
        .sum()
}

/// Crossings between the row above `lower` and it, with an accumulator tree (Barth, Jünger and
/// Mutzel 2004).
fn strip_crossings(hierarchy: &Hierarchy, orders: &[RowOrder], lower: usize) -> u64 {
    let size = orders[lower].vertices.len();
    let below = hierarchy.rows[lower - 1]
        .below
        .sorted_by(&orders[lower].places);
    let mut tree = vec![0_u32; size + 1];
    let (mut total, mut seen) = (0_u64, 0_u64);
    for vertex in &orders[lower - 1].vertices {
        let ends = below.list(*vertex as usize);
        for end in ends {
            total += seen - u64::from(sum(&tree, *end as usize + 1));
        }
        for end in ends {
            add(&mut tree, *end as usize + 1);
        }
        seen += ends.len() as u64;
    }
    total
}

/// The sum of what stands up to `place`, counted from 1.
#[inline]
fn sum(tree: &[u32], mut place: usize) -> u32 {
    let mut sum = 0;
    while place > 0 {
        sum += tree[place];
        place &= place - 1;
    }
    sum
}

#[inline]
fn add(tree: &mut [u32], mut place: usize) {
    while place < tree.len() {
        tree[place] += 1;
        place += place & place.wrapping_neg();
    }
}
