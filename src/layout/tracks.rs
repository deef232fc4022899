//! In which order the edges in a channel or gap run beside each other, so that few cross.
//!
//! Two pieces that lie in one channel cross where one of them turns off through the other. For
//! each pair both orders are counted; the order of all is found by sifting (Matuszewski, Schönfeld
//! and Molitor 1999) on these counts, then pieces that do not meet share a track.

/// Distance between edges that run beside each other.
pub(super) const PITCH: f32 = 8.0;

/// A piece of an edge in a channel, from `low` to `high` along it.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub low: f32,
    pub high: f32,
    /// Where along the channel it turns off to the near side.
    pub near: Vec<f32>,
    /// Where along the channel it turns off to the far side.
    pub far: Vec<f32>,
}

impl Piece {
    /// A piece that holds nothing yet.
    pub fn empty() -> Self {
        Self {
            low: f32::INFINITY,
            high: f32::NEG_INFINITY,
            near: Vec::new(),
            far: Vec::new(),
        }
    }

    pub fn reach(&mut self, at: f32) {
        self.low = self.low.min(at);
        self.high = self.high.max(at);
    }

    fn meets(&self, other: &Self) -> bool {
        self.low < other.high + CLEARANCE && other.low < self.high + CLEARANCE
    }

    /// How often the two cross if this one runs on the near side of `other`.
    fn crossings_before(&self, other: &Self) -> i32 {
        let inside = |turns: &[f32], piece: &Self| {
            turns
                .iter()
                .filter(|at| piece.low < **at && **at < piece.high)
                .count()
        };
        // Where this one turns off to the far side and the other comes from the near side at the
        // same place, the two would lie on top of each other.
        let on_top = |at: &&f32| other.near.iter().any(|near| (near - **at).abs() < TOGETHER);
        let on_top = self.far.iter().filter(on_top).count();
        (inside(&self.far, other) + inside(&other.near, self) + ON_TOP * on_top) as i32
    }
}

/// Pieces closer to each other than this along a channel do not share a track.
const CLEARANCE: f32 = 10.0;
/// Turns closer to each other than this cannot be told apart.
const TOGETHER: f32 = 3.0;
/// How many crossings two lines on top of each other are worth.
const ON_TOP: usize = 6;
/// Beyond this many pieces sifting costs more than it gives.
const SIFTED: usize = 700;

/// The track of each piece, from 0 on the near side, and how many tracks there are.
pub(super) fn assign(pieces: &[Piece]) -> (Vec<usize>, usize) {
    let order = order(pieces);
    let mut tracks = vec![0; pieces.len()];
    let mut count = 0;
    for (place, number) in order.iter().enumerate() {
        let before = order[..place]
            .iter()
            .filter(|other| pieces[**other].meets(&pieces[*number]));
        let track = before.map(|other| tracks[*other] + 1).max().unwrap_or(0);
        tracks[*number] = track;
        count = count.max(track + 1);
    }
    (tracks, count)
}

fn order(pieces: &[Piece]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    // Pieces that turn off to the near side only belong near it.
    let lean = |piece: &Piece| piece.far.len() as f32 - piece.near.len() as f32;
    order.sort_by(|a, b| {
        let (a, b) = (&pieces[*a], &pieces[*b]);
        lean(a)
            .total_cmp(&lean(b))
            .then((a.high - a.low).total_cmp(&(b.high - b.low)))
    });
    if pieces.len() > SIFTED {
        return order;
    }
    // cost[a][b]: what it costs more to have a before b than b before a.
    let cost: Vec<Vec<i32>> = pieces
        .iter()
        .map(|a| {
            let against = |b: &Piece| {
                if a.meets(b) {
                    a.crossings_before(b) - b.crossings_before(a)
                } else {
                    0
                }
            };
            pieces.iter().map(against).collect()
        })
        .collect();
    for _ in 0..8 {
        let mut is_better = false;
        for number in 0..pieces.len() {
            is_better |= sift(&mut order, &cost, number);
        }
        if !is_better {
            break;
        }
    }
    order
}

/// Moves one piece to where it costs least among the others; says whether that helped.
fn sift(order: &mut Vec<usize>, cost: &[Vec<i32>], number: usize) -> bool {
    let Some(here) = order.iter().position(|other| *other == number) else {
        return false;
    };
    let mut best = (0, here);
    let mut change = 0;
    for place in (0..here).rev() {
        change += cost[number][order[place]];
        best = best.min((change, place));
    }
    change = 0;
    for (place, other) in order.iter().enumerate().skip(here + 1) {
        change += cost[*other][number];
        if change < best.0 {
            best = (change, place);
        }
    }
    if best.0 >= 0 {
        return false;
    }
    order.remove(here);
    order.insert(best.1, number);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(low: f32, high: f32, near: &[f32], far: &[f32]) -> Piece {
        Piece {
            low,
            high,
            near: near.to_vec(),
            far: far.to_vec(),
        }
    }

    #[test]
    fn nested_ways_do_not_cross() {
        // Both come from the near side and leave to the far side; the inner one must lie farther.
        let outer = piece(0.0, 100.0, &[0.0], &[100.0]);
        let inner = piece(20.0, 60.0, &[60.0], &[20.0]);
        let (tracks, count) = assign(&[outer, inner]);
        assert_eq!(count, 2);
        assert_ne!(tracks[0], tracks[1]);
    }

    #[test]
    fn ways_that_do_not_meet_share_a_track() {
        let left = piece(0.0, 40.0, &[0.0], &[40.0]);
        let right = piece(60.0, 90.0, &[60.0], &[90.0]);
        assert_eq!(assign(&[left, right]), (vec![0, 0], 1));
    }

    #[test]
    fn a_bend_on_the_near_side_runs_near() {
        let bend = piece(10.0, 50.0, &[10.0, 50.0], &[]);
        let through = piece(0.0, 100.0, &[], &[0.0, 100.0]);
        assert_eq!(assign(&[through, bend]).0, [1, 0]);
    }
}
