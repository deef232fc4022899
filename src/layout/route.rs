//! Which channels and gaps each edge takes: its way without coordinates.
//!
//! Channel `k` lies before line `k` and after line `k - 1`. An edge leaves its upper node into a
//! channel, passes the lines between through gaps, and reaches its lower node from a channel.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::Plan;

/// Which side of a node an edge is fastened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// Towards the line before.
    Before,
    /// Towards the line after.
    After,
    /// Towards the next slot to the left or right, for neighbours on a line.
    Along,
}

/// Where an edge is fastened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct End {
    pub node: usize,
    pub side: Side,
}

/// A passage through one line or several.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pass {
    pub gap: usize,
    /// The channel it leads into.
    pub bottom: usize,
}

/// The way of an edge, from its end on the earlier line to that on the later one.
#[derive(Clone, Debug)]
pub(super) struct Wire {
    pub edge: usize,
    pub bundle: usize,
    pub ends: [End; 2],
    /// Whether the edge starts in the second end.
    pub is_reversed: bool,
    pub passes: Vec<Pass>,
    /// The channel the way begins in; nothing for a straight line between neighbours.
    pub channel: Option<usize>,
}

/// One end of a piece of a way within a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// The wire's first or second end.
    End(usize),
    /// One of the wire's passes.
    Pass(usize),
}

impl Wire {
    /// The pieces of the way that lie in channels: the channel and what is joined in it.
    pub fn pieces(&self) -> Vec<(usize, Joint, Joint)> {
        let Some(first) = self.channel else {
            return Vec::new();
        };
        let mut pieces = Vec::new();
        let mut at = (first, Joint::End(0));
        for (number, pass) in self.passes.iter().enumerate() {
            pieces.push((at.0, at.1, Joint::Pass(number)));
            at = (pass.bottom, Joint::Pass(number));
        }
        pieces.push((at.0, at.1, Joint::End(1)));
        pieces
    }
}

/// The gaps of a plan by number, with where they lie along the lines before anything is measured.
pub(super) struct Gaps {
    is_aligned: bool,
    slots: usize,
    /// Left edge of each node's place, and the width of it, for lines that are not aligned.
    places: Vec<Vec<(f32, f32)>>,
}

/// Width of a slot before anything is measured.
const SLOT: f32 = 210.0;
/// How much of a detour one more edge in a gap is worth.
const CROWDING: f32 = 9.0;

impl Gaps {
    pub fn of(plan: &Plan) -> Self {
        let mut places: Vec<Vec<(f32, f32)>> = Vec::new();
        for line in &plan.at {
            let mut x = 0.0;
            let mut line_places = Vec::new();
            for node in line.iter().flatten() {
                let width = plan.nodes[*node].size.width;
                line_places.push((x, width));
                x += width + 26.0;
            }
            places.push(line_places);
        }
        let length = |line: &Vec<(f32, f32)>| line.last().map_or(0.0, |(x, width)| x + width);
        let longest = places.iter().map(length).fold(0.0, f32::max);
        for line in &mut places {
            let shift = (longest - length(line)) / 2.0;
            line.iter_mut().for_each(|place| place.0 += shift);
        }
        Self {
            is_aligned: plan.is_aligned,
            slots: plan.slots.len(),
            places,
        }
    }

    /// How many gaps there are in all.
    pub fn count(&self) -> usize {
        if self.is_aligned {
            2 * self.slots + 1
        } else {
            self.places.len() * (self.slots + 1)
        }
    }

    /// The gap before slot `slot`, or after the last one.
    pub fn before_slot(&self, line: usize, slot: usize) -> usize {
        if self.is_aligned {
            slot
        } else {
            line * (self.slots + 1) + slot
        }
    }

    /// The way through an empty slot, in aligned plans.
    pub fn through_slot(&self, slot: usize) -> usize {
        self.slots + 1 + slot
    }

    /// The slot whose empty middle `gap` is, if it is one.
    pub fn slot_of(&self, gap: usize) -> Option<usize> {
        (self.is_aligned && gap > self.slots).then(|| gap - self.slots - 1)
    }

    pub fn node_x(&self, plan: &Plan, node: usize) -> f32 {
        let node = &plan.nodes[node];
        if self.is_aligned {
            return (node.slot as f32 + 0.5) * SLOT;
        }
        let (x, width) = self.places[node.line][node.slot];
        x + width / 2.0
    }

    pub fn gap_x(&self, line: usize, gap: usize) -> f32 {
        if let Some(slot) = self.slot_of(gap) {
            return (slot as f32 + 0.5) * SLOT;
        }
        if self.is_aligned {
            return gap as f32 * SLOT;
        }
        let number = gap - line * (self.slots + 1);
        let places = &self.places[line];
        match (
            number.checked_sub(1).and_then(|before| places.get(before)),
            places.get(number),
        ) {
            (_, Some((x, _))) => x - 13.0,
            (Some((x, width)), None) => x + width + 13.0,
            (None, None) => 0.0,
        }
    }
}

/// Finds a way for every edge, short ones first.
pub(super) fn route(plan: &Plan, gaps: &Gaps) -> Vec<Wire> {
    let mut order: Vec<usize> = (0..plan.edges.len()).collect();
    let span = |edge: &usize| {
        let (a, b) = (
            &plan.nodes[plan.edges[*edge].from],
            &plan.nodes[plan.edges[*edge].to],
        );
        (a.line.abs_diff(b.line), a.slot.abs_diff(b.slot))
    };
    order.sort_by_key(|edge| (span(edge), *edge));
    let mut router = Router {
        plan,
        gaps,
        loads: vec![BTreeSet::new(); gaps.count()],
        channels: vec![BTreeSet::new(); plan.lines.len() + 1],
        used: BTreeMap::new(),
    };
    let mut wires: Vec<Wire> = order.into_iter().map(|edge| router.wire(edge)).collect();
    wires.sort_by_key(|wire| wire.edge);
    wires
}

struct Router<'a> {
    plan: &'a Plan,
    gaps: &'a Gaps,
    /// The bundles that run through each gap.
    loads: Vec<BTreeSet<usize>>,
    /// The bundles that run in each channel without leaving it.
    channels: Vec<BTreeSet<usize>>,
    /// The gaps each bundle uses already.
    used: BTreeMap<usize, BTreeSet<usize>>,
}

impl Router<'_> {
    fn wire(&mut self, edge: usize) -> Wire {
        let given = &self.plan.edges[edge];
        let line = |node: usize| self.plan.nodes[node].line;
        let is_reversed = (line(given.from), given.from) > (line(given.to), given.to);
        let (first, second) = if is_reversed {
            (given.to, given.from)
        } else {
            (given.from, given.to)
        };
        let bundle = given.bundle;
        let wire = |sides: [Side; 2], passes, channel| Wire {
            edge,
            bundle,
            ends: [
                End {
                    node: first,
                    side: sides[0],
                },
                End {
                    node: second,
                    side: sides[1],
                },
            ],
            is_reversed,
            passes,
            channel,
        };
        if line(first) == line(second) {
            if self.plan.is_aligned && self.are_neighbours(first, second) {
                return wire([Side::Along; 2], Vec::new(), None);
            }
            let (side, channel) = self.side_of_line(line(first), bundle);
            return wire([side; 2], Vec::new(), Some(channel));
        }
        let passes = self.passes(first, second, bundle);
        wire([Side::After, Side::Before], passes, Some(line(first) + 1))
    }

    /// Says whether nothing stands between two nodes of one line.
    fn are_neighbours(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.plan.nodes[a], &self.plan.nodes[b]);
        let between = a.slot.min(b.slot) + 1..a.slot.max(b.slot);
        self.plan.at[a.line][between].iter().all(Option::is_none)
    }

    /// The side on which an edge between two nodes of a line runs: the emptier one.
    fn side_of_line(&mut self, line: usize, bundle: usize) -> (Side, usize) {
        let load = |channel: usize| {
            let own = usize::from(!self.channels[channel].contains(&bundle));
            // The outermost channels hold nothing but such edges.
            let outermost = channel == 0 || channel == self.plan.lines.len();
            (
                own * (2 * self.channels[channel].len() + 1),
                usize::from(outermost),
            )
        };
        let (side, channel) = if load(line) < load(line + 1) {
            (Side::Before, line)
        } else {
            (Side::After, line + 1)
        };
        self.channels[channel].insert(bundle);
        (side, channel)
    }

    fn passes(&mut self, first: usize, second: usize, bundle: usize) -> Vec<Pass> {
        let (top, bottom) = (
            self.plan.nodes[first].line + 1,
            self.plan.nodes[second].line,
        );
        if top == bottom {
            return Vec::new();
        }
        let (start, goal) = (
            self.gaps.node_x(self.plan, first),
            self.gaps.node_x(self.plan, second),
        );
        if self.plan.is_aligned {
            let gap = self.best_gap(top..bottom, start, goal, bundle);
            return vec![Pass { gap, bottom }];
        }
        let mut at = start;
        let mut passes = Vec::new();
        for line in top..bottom {
            let goal_here = at + (goal - at) / (bottom - line + 1) as f32;
            let gap = self.best_gap(line..line + 1, at, goal_here, bundle);
            passes.push(Pass {
                gap,
                bottom: line + 1,
            });
            at = self.gaps.gap_x(line, gap);
        }
        passes
    }

    fn best_gap(
        &mut self,
        lines: std::ops::Range<usize>,
        start: f32,
        goal: f32,
        bundle: usize,
    ) -> usize {
        let line = lines.start;
        let used = self.used.entry(bundle).or_default();
        let cost = |gap: usize| {
            let x = self.gaps.gap_x(line, gap);
            let detour = (start - x).abs() + (x - goal).abs();
            let crowding = CROWDING * self.loads[gap].len() as f32;
            // A shared way costs no room, and a way through an empty place no bend.
            let shared = if used.contains(&gap) {
                60.0 + crowding
            } else {
                0.0
            };
            let through = if self.gaps.slot_of(gap).is_some() {
                14.0
            } else {
                0.0
            };
            detour + crowding - shared - through
        };
        let between = if self.plan.is_aligned {
            self.plan.slots.len() + 1
        } else {
            self.plan.at[line].iter().flatten().count() + 1
        };
        let between = (0..between).map(|slot| self.gaps.before_slot(line, slot));
        let clear = (0..self.plan.slots.len())
            .filter(|slot| self.plan.is_aligned && self.plan.is_clear(*slot, lines.clone()))
            .map(|slot| self.gaps.through_slot(slot));
        let best = between
            .chain(clear)
            .min_by(|a, b| cost(*a).total_cmp(&cost(*b)).then(a.cmp(b)));
        let best = best.unwrap_or(0);
        used.insert(best);
        self.loads[best].insert(bundle);
        best
    }
}
