//! A failure that spreads round by round, until nothing more is hit.
//!
//! Most of a map may be hit, and each record that is must be looked up somewhere else in memory. So
//! all that is asked on the way lies together, beside the record that asks it, and a need that can be
//! met in one way only is not looked up at all.

use crate::lists::Lists;

use super::impact::{Hit, Spared};
use super::needs::{Need, Needs, Way, leans_of};
use super::spread::Effect;

/// Why a record is hit: the way that fell last, and the number of what it leaned on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reason(u32);

impl Reason {
    /// What stands, or falls to begin with, has no reason.
    pub const NONE: Self = Self(u32::MAX);

    /// A way leans on three at most, so that the number takes two bits.
    pub fn of(way: u32, lean: u8) -> Self {
        Self(way << 2 | u32::from(lean))
    }

    pub fn way(self) -> u32 {
        self.0 >> 2
    }

    pub fn lean(self) -> u8 {
        (self.0 & 3) as u8
    }
}

/// What a record that fails pulls at: a way that leans on it.
#[derive(Clone, Copy, Debug)]
struct Pull {
    /// The record that needs it.
    record: u32,
    /// The number of the need among those with several ways, or [`ONLY`].
    need: u32,
    reason: Reason,
}

/// The need has this one way.
const ONLY: u32 = u32::MAX;

/// What each record pulls at, one behind the other.
#[derive(Clone, Debug)]
struct Pulls {
    starts: Vec<u32>,
    pulls: Vec<Pull>,
}

impl Pulls {
    fn none() -> Self {
        Self {
            starts: vec![0],
            pulls: Vec::new(),
        }
    }

    fn end_record(&mut self) {
        self.starts.push(self.pulls.len() as u32);
    }

    #[inline]
    fn list(&self, record: u32) -> &[Pull] {
        let record = record as usize;
        &self.pulls[self.starts[record] as usize..self.starts[record + 1] as usize]
    }
}

/// A need that can be met in several ways.
#[derive(Clone, Copy, Debug)]
struct Several {
    need: u32,
    ways: u32,
}

/// What every record pulls at when it fails.
#[derive(Clone, Debug)]
pub(super) struct AllPulls {
    /// What stops when it stops.
    stopping: Pulls,
    /// What is at least hurt when it stops, and did not stop for certain.
    hurting: Pulls,
    /// What is hurt when it is hurt.
    hurt: Pulls,
    several: Vec<Several>,
}

impl AllPulls {
    /// Those of `records` records: `meeting` are the ways to meet each need, `leaning` those that
    /// lean on each record.
    pub fn of(
        (needs, ways): (&[Need], &[Way]),
        meeting: &Lists,
        leaning: &Lists,
        records: u32,
    ) -> Self {
        let mut several = Vec::new();
        let numbers: Vec<u32> = (0..needs.len() as u32)
            .map(|need| match meeting.list(need as usize).len() as u32 {
                0 | 1 => ONLY,
                ways => {
                    several.push(Several { need, ways });
                    several.len() as u32 - 1
                }
            })
            .collect();
        let (mut stopping, mut hurting) = (Pulls::none(), Pulls::none());
        let mut hurt = Pulls::none();
        for record in 0..records {
            for number in leaning.list(record as usize) {
                let way = &ways[*number as usize];
                let Need {
                    record: hit,
                    effect,
                } = needs[way.need as usize];
                let Some(effect) = effect else { continue };
                let lean = leans_of(way).find(|(_, lean)| lean.on == record);
                let lean = lean.map_or(0, |(lean, _)| lean);
                let pull = Pull {
                    record: hit,
                    need: numbers[way.need as usize],
                    reason: Reason::of(*number, lean),
                };
                if effect == Effect::Stops {
                    stopping.pulls.push(pull);
                }
                if effect != Effect::Stops || pull.need != ONLY {
                    hurting.pulls.push(pull);
                }
                if way.passes_hurt {
                    hurt.pulls.push(pull);
                }
            }
            for pulls in [&mut stopping, &mut hurting, &mut hurt] {
                pulls.end_record();
            }
        }
        Self {
            stopping,
            hurting,
            hurt,
            several,
        }
    }
}

/// Records by the round in which they were hit, the first round being those that fail to begin with.
#[derive(Default)]
struct Rounds {
    records: Vec<u32>,
    ends: Vec<usize>,
}

impl Rounds {
    fn beginning(records: &[u32]) -> Self {
        Self {
            records: records.to_vec(),
            ends: vec![records.len()],
        }
    }

    /// The places of those hit in a round; none in one that never came.
    fn round(&self, round: usize) -> std::ops::Range<usize> {
        let end = |round: usize| self.ends.get(round).copied();
        let start = round.checked_sub(1).map_or(Some(0), end);
        let start = start.unwrap_or(self.records.len());
        start..end(round).unwrap_or(self.records.len())
    }

    fn end_round(&mut self) {
        self.ends.push(self.records.len());
    }
}

/// The rank of what is not hit.
const STANDS: u32 = u32::MAX;

/// The place of a hit among the others: the nearest first, of those what stops first.
fn rank(distance: u32, effect: Effect) -> u32 {
    2 * distance + u32::from(effect == Effect::Hurts)
}

/// A failure that has spread.
pub(super) struct Fall<'a> {
    needs: &'a Needs,
    ranks: Vec<u32>,
    reasons: Vec<Reason>,
    stopped: Rounds,
    hurt: Rounds,
    losses: Losses,
}

impl<'a> Fall<'a> {
    /// What happens when `fallen` fail: by number, each once.
    pub fn of(needs: &'a Needs, fallen: &[u32]) -> Self {
        let records = needs.records as usize;
        let mut fall = Self {
            needs,
            ranks: vec![STANDS; records],
            reasons: vec![Reason::NONE; records],
            stopped: Rounds::beginning(fallen),
            hurt: Rounds::beginning(&[]),
            losses: Losses::none(needs),
        };
        for record in fallen {
            fall.ranks[*record as usize] = rank(0, Effect::Stops);
        }
        fall.stop();
        fall.losses = Losses::none(needs);
        fall.hurt();
        fall
    }

    /// Lets what stops spread.
    fn stop(&mut self) {
        let pulls = &self.needs.pulls.stopping;
        let mut rounds = std::mem::take(&mut self.stopped);
        for round in 0.. {
            let front = rounds.round(round);
            if front.is_empty() {
                break;
            }
            let rank = rank(round as u32 + 1, Effect::Stops);
            for place in front {
                let list = pulls.list(rounds.records[place]);
                self.pull(list, rank, &mut rounds.records);
            }
            rounds.end_round();
        }
        self.stopped = rounds;
    }

    /// Lets what is hurt, and goes on, spread, when all that stops has. That takes part from its own
    /// round on.
    fn hurt(&mut self) {
        let pulls = &self.needs.pulls;
        let stopped = std::mem::take(&mut self.stopped);
        let mut rounds = std::mem::take(&mut self.hurt);
        for round in 0.. {
            let (stopping, front) = (stopped.round(round), rounds.round(round));
            if stopping.is_empty() && front.is_empty() {
                break;
            }
            let rank = rank(round as u32 + 1, Effect::Hurts);
            for record in &stopped.records[stopping] {
                self.pull(pulls.hurting.list(*record), rank, &mut rounds.records);
            }
            for place in front {
                let list = pulls.hurt.list(rounds.records[place]);
                self.pull(list, rank, &mut rounds.records);
            }
            rounds.end_round();
        }
        (self.stopped, self.hurt) = (stopped, rounds);
    }

    fn pull(&mut self, pulls: &[Pull], rank: u32, reached: &mut Vec<u32>) {
        for pull in pulls {
            let known = &mut self.ranks[pull.record as usize];
            if *known != STANDS {
                continue;
            }
            if pull.need == ONLY || self.losses.is_last(&self.needs.pulls.several, *pull) {
                *known = rank;
                self.reasons[pull.record as usize] = pull.reason;
                reached.push(pull.record);
            }
        }
    }

    /// What is hit: the nearest first, of those what stops first, of those by number.
    pub fn hits(&self) -> Vec<Hit> {
        // One knows how many there are of each rank, and so where each belongs, without sorting.
        let mut next = vec![0];
        let mut total = 0;
        for round in 1..self.stopped.ends.len().max(self.hurt.ends.len()) {
            for rounds in [&self.stopped, &self.hurt] {
                next.push(total);
                total += rounds.round(round).len();
            }
        }
        let mut hits = vec![Hit::of(0, (0, Effect::Hurts), Reason::NONE); total];
        let found = (0..).zip(&self.ranks).zip(&self.reasons);
        for ((record, rank), reason) in found.filter(|(_, reason)| **reason != Reason::NONE) {
            let effect = if rank % 2 == 0 {
                Effect::Stops
            } else {
                Effect::Hurts
            };
            let place = &mut next[*rank as usize - 1];
            hits[*place] = Hit::of(record, (rank / 2, effect), *reason);
            *place += 1;
        }
        hits
    }

    /// Records that lost a way and stand all the same, by number.
    pub fn spared(&self) -> Vec<Spared> {
        let mut spared = Vec::new();
        for number in &self.losses.touched {
            let need = self.needs.pulls.several[*number as usize].need;
            let record = self.needs.needs[need as usize].record;
            if self.ranks[record as usize] != STANDS {
                continue;
            }
            let lost = |way: u32| self.losses.lean_of(way);
            let mut ways = self.needs.ways_of(need);
            let first = ways.find_map(|(way, _)| Some(Reason::of(way, lost(way)?)));
            let mut ways = self.needs.ways_of(need);
            let left = ways.find(|(way, _)| lost(*way).is_none());
            if let (Some(first), Some((_, left))) = (first, left) {
                spared.push(Spared {
                    record,
                    lost: self.needs.step(first),
                    left: left.relation,
                });
            }
        }
        spared.sort_by_key(|it| (it.record, it.left));
        spared
    }

    /// The reason of each record.
    pub fn into_reasons(self) -> Vec<Reason> {
        self.reasons
    }
}

/// What needs with several ways have lost.
struct Losses {
    /// One more than the number of what each way leaned on, where that failed; else nothing.
    lost: Vec<u8>,
    /// How many ways of each such need have fallen.
    counts: Vec<u32>,
    /// Such needs that lost a way, each once.
    touched: Vec<u32>,
}

impl Losses {
    fn none(needs: &Needs) -> Self {
        Self {
            lost: vec![0; needs.ways.len()],
            counts: vec![0; needs.pulls.several.len()],
            touched: Vec::new(),
        }
    }

    /// Takes a way from a need; says whether it was the last one.
    fn is_last(&mut self, several: &[Several], pull: Pull) -> bool {
        let lost = &mut self.lost[pull.reason.way() as usize];
        if *lost != 0 {
            return false;
        }
        *lost = pull.reason.lean() + 1;
        let count = &mut self.counts[pull.need as usize];
        *count += 1;
        if *count == 1 {
            self.touched.push(pull.need);
        }
        *count == several[pull.need as usize].ways
    }

    fn lean_of(&self, way: u32) -> Option<u8> {
        self.lost[way as usize].checked_sub(1)
    }
}
