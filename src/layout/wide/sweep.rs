//! Sweeps: every vertex towards the middle of its neighbours in both rows beside it.

use super::super::watch::Watch;
use super::hierarchy::{Hierarchy, Row};
use super::order::{RowOrder, crossings};

/// At most so many sweeps.
const SWEEPS: usize = 40;
/// The search ends after so many sweeps without fewer crossings.
const PATIENCE: usize = 4;

/// Where in a row the neighbours of a vertex pull it.
#[derive(Clone, Copy, PartialEq)]
enum Pull {
    Mean,
    Median,
}

/// Orders with fewer crossings than `orders`, or as many; and how many those are.
pub fn improved(
    hierarchy: &Hierarchy,
    orders: Vec<RowOrder>,
    keeps_columns: bool,
    watch: &Watch,
) -> (u64, Vec<RowOrder>) {
    let mut best = (crossings(hierarchy, &orders), orders.clone());
    let mut orders = orders;
    let mut in_vain = 0;
    for sweep in 0..SWEEPS {
        let pull = if sweep % 4 == 3 {
            Pull::Median
        } else {
            Pull::Mean
        };
        for parity in [sweep % 2, 1 - sweep % 2] {
            step(hierarchy, &mut orders, parity, pull, keeps_columns);
        }
        let now = crossings(hierarchy, &orders);
        watch.reach(0.1 + 0.2 * (sweep + 1) as f32 / SWEEPS as f32);
        if watch.is_cancelled() {
            break;
        }
        if now < best.0 {
            best = (now, orders.clone());
            in_vain = 0;
        } else {
            in_vain += 1;
            if in_vain > PATIENCE {
                break;
            }
        }
    }
    best
}

/// Orders every second row anew, while those between them stay.
fn step(
    hierarchy: &Hierarchy,
    orders: &mut [RowOrder],
    parity: usize,
    pull: Pull,
    keeps_columns: bool,
) {
    let numbers: Vec<usize> = (parity..orders.len()).step_by(2).collect();
    let fixed = &*orders;
    let order = |number: &usize| {
        let row = &hierarchy.rows[*number];
        let above = number.checked_sub(1).map(|above| &fixed[above]);
        let keys = keys(row, above, fixed.get(number + 1), &fixed[*number], pull);
        RowOrder::by_key(row, &keys, &fixed[*number].places, keeps_columns)
    };
    let ordered: Vec<RowOrder> = numbers.iter().map(order).collect();
    for (number, order) in numbers.into_iter().zip(ordered) {
        orders[number] = order;
    }
}

/// Where each vertex of a row would stand, 0–1.
fn keys(
    row: &Row,
    above: Option<&RowOrder>,
    below: Option<&RowOrder>,
    own: &RowOrder,
    pull: Pull,
) -> Vec<f64> {
    let breadth = row.count.max(1) as f64;
    let sides = [(above, &row.above), (below, &row.below)];
    let mut ends = Vec::new();
    let key = |vertex: usize| {
        let (mut sum, mut weight) = (0.0, 0.0);
        for (order, neighbours) in sides {
            let (Some(order), list) = (order, neighbours.list(vertex)) else {
                continue;
            };
            if list.is_empty() {
                continue;
            }
            let places = list.iter().map(|next| order.places[*next as usize]);
            let mean = match pull {
                Pull::Mean => places.map(f64::from).sum::<f64>() / list.len() as f64,
                Pull::Median => {
                    ends.clear();
                    ends.extend(places);
                    median(&mut ends)
                }
            };
            sum += list.len() as f64 * (mean + 0.5) / order.vertices.len() as f64;
            weight += list.len() as f64;
        }
        if weight > 0.0 {
            sum / weight
        } else {
            (f64::from(own.places[vertex]) + 0.5) / breadth
        }
    };
    (0..row.count).map(key).collect()
}

fn median(places: &mut [u32]) -> f64 {
    places.sort_unstable();
    let middle = places.len() / 2;
    if places.len() % 2 == 1 {
        f64::from(places[middle])
    } else {
        (f64::from(places[middle - 1]) + f64::from(places[middle])) / 2.0
    }
}
