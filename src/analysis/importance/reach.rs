//! How much of the whole leans on each record: the rank of Page, Brin, Motwani and Winograd ("The
//! PageRank citation ranking", 1999) over what leans on what.

use crate::analysis::roads::Roads;

/// How much of what a record has it passes on to what it leans on.
const PASSED_ON: f64 = 0.85;
/// It is done when a round moves less than this.
const LITTLE: f64 = 1e-10;
/// More rounds than this are never made.
const MOST_ROUNDS: u32 = 200;

/// The part of each record; together they are one. Everybody begins alike, and passes on most of
/// what they have, in equal shares, to what they lean on; who leans on nothing gives to all.
pub fn reach(roads: &Roads, records: u32, told: &(dyn Fn(f32) + Sync)) -> Vec<f64> {
    let count = f64::from(records.max(1));
    let mut parts = vec![1.0 / count; records as usize];
    for round in 0..MOST_ROUNDS {
        told(round as f32 / MOST_ROUNDS as f32);
        let free = (0..records).filter(|it| roads.from(*it).is_empty());
        let free: f64 = free.map(|record| parts[record as usize]).sum();
        let to_each = (1.0 - PASSED_ON + PASSED_ON * free) / count;
        let mut next = vec![to_each; records as usize];
        for record in 0..records {
            let leans_on = roads.from(record);
            let share = PASSED_ON * parts[record as usize] / leans_on.len().max(1) as f64;
            for other in leans_on {
                next[*other as usize] += share;
            }
        }
        let pairs = parts.iter().zip(&next);
        let moved: f64 = pairs.map(|(before, after)| (before - after).abs()).sum();
        parts = next;
        if moved < LITTLE {
            break;
        }
    }
    parts
}
