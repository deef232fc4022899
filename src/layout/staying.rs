//! Places where some nodes stay: whoever asks for a place gets it first, and the new ones the best
//! of what is free.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use super::grid::make_aligned_lines;
use super::nearness::{Burden, best_place, improve};
use super::place::{Place, Room, Wish};
use super::plan::{Plan, PlanNode};
use super::route::{Gaps, route};
use super::stacks;

/// So many lines of its row and slots of its column a pinned node may reach, at least.
const REACH: usize = 8;
/// So many more than there are nodes for it may reach.
const BEYOND: usize = 2;
/// So many places a picture may have because somebody asks for them, and some for each node.
const MOST_PLACES: usize = 1_000_000;
const PLACES_A_NODE: usize = 64;

/// Gives every node of `plan` a line and a slot, where some have wishes.
pub(super) fn arrange(plan: &mut Plan) {
    if !plan.is_aligned {
        stacks::arrange(plan);
        return;
    }
    let least = asked_room(plan);
    make_aligned_lines(plan, &least);
    let mut seats = Seats::of(plan);
    seats.seat_kept(plan);
    let is_new: Vec<bool> = seats.is_seated.iter().map(|seated| !seated).collect();
    let is_kept = |wish: Wish| matches!(wish, Wish::Stay(_));
    let burden = if plan.nodes.iter().any(|node| is_kept(node.wish)) {
        let burden = burden(plan, &seats.is_seated);
        seats.seat_new(plan, &burden);
        burden
    } else {
        seats.fill(plan);
        Burden::default()
    };
    improve(plan, &is_new, &burden);
    plan.drop_empty_ends();
}

/// Draws what is pinned far out nearer, and forgets what stays where the whole would be out of all
/// proportion to what stands in it.
pub(super) fn keep_within_reason(plan: &mut Plan) {
    draw_pins_near(plan);
    let most = MOST_PLACES.saturating_add(PLACES_A_NODE * plan.nodes.len());
    if places(plan, &asked_room(plan)) > most {
        plan.room = Room::default();
        for node in &mut plan.nodes {
            if matches!(node.wish, Wish::Stay(_)) {
                node.wish = Wish::Anywhere;
            }
        }
    }
}

/// How far a pin reaches follows from how many nodes there are, never from where they stand: else
/// the picture would grow each time it is laid out.
fn draw_pins_near(plan: &mut Plan) {
    let is_pinned = |node: &PlanNode| matches!(node.wish, Wish::Pinned(_));
    if !plan.nodes.iter().any(is_pinned) {
        return;
    }
    let mut usual = plan.clone();
    if plan.is_aligned {
        make_aligned_lines(&mut usual, &Room::default());
    }
    let reach = |owners: &[usize], owner: usize| {
        let count = owners.iter().filter(|other| **other == owner).count();
        REACH.max(count + BEYOND)
    };
    let lines: Vec<usize> = (0..plan.bands)
        .map(|band| reach(&usual.lines, band))
        .collect();
    let slots: Vec<usize> = (0..plan.columns)
        .map(|column| reach(&usual.slots, column))
        .collect();
    for node in &mut plan.nodes {
        if let Wish::Pinned(place) = node.wish {
            node.wish = Wish::Pinned(Place {
                line: place.line.min(lines[node.band] - 1),
                slot: place.slot.min(slots[node.column] - 1),
            });
        }
    }
}

/// How many places there are if there is this room.
fn places(plan: &Plan, room: &Room) -> usize {
    let sum = |sum: usize, count: usize| sum.saturating_add(count);
    let lines = (0..plan.bands).map(|band| room.lines_of(band)).fold(0, sum);
    let slots = if plan.is_aligned {
        let columns = 0..plan.columns;
        columns.map(|column| room.slots_of(column)).fold(0, sum)
    } else {
        plan.nodes.len()
    };
    lines.saturating_mul(slots)
}

/// The room asked for, grown so that it holds every place that is asked for.
pub(super) fn asked_room(plan: &Plan) -> Room {
    let (bands, columns) = (0..plan.bands, 0..plan.columns);
    let mut room = Room {
        lines: bands.map(|band| plan.room.lines_of(band)).collect(),
        slots: columns.map(|column| plan.room.slots_of(column)).collect(),
        ranks: Vec::new(),
    };
    for node in &plan.nodes {
        if let Wish::Stay(place) | Wish::Pinned(place) = node.wish {
            let lines = &mut room.lines[node.band];
            *lines = (*lines).max(place.line.saturating_add(1));
            let slots = &mut room.slots[node.column];
            *slots = (*slots).max(place.slot.saturating_add(1));
        }
    }
    room
}

/// Who has a place already, in a plan whose lines and slots are made.
pub(super) struct Seats {
    /// The lines of each band.
    lines: Vec<Range<usize>>,
    /// The slots of each column.
    slots: Vec<Range<usize>>,
    is_seated: Vec<bool>,
}

impl Seats {
    /// Nobody is seated yet.
    pub fn of(plan: &Plan) -> Self {
        Self {
            lines: ranges(&plan.first_lines(), plan.lines.len()),
            slots: ranges(&plan.first_slots(), plan.slots.len()),
            is_seated: vec![false; plan.nodes.len()],
        }
    }

    fn seat(&mut self, plan: &mut Plan, number: usize, (line, slot): (usize, usize)) {
        plan.at[line][slot] = Some(number);
        (plan.nodes[number].line, plan.nodes[number].slot) = (line, slot);
        self.is_seated[number] = true;
    }

    /// The place a node asks for, in the whole plan.
    fn asked(&self, plan: &Plan, number: usize, place: Place) -> (usize, usize) {
        let node = &plan.nodes[number];
        (
            self.lines[node.band].start + place.line,
            self.slots[node.column].start + place.slot,
        )
    }

    /// Seats the pinned nodes, then those that stay, then whoever of them found the place taken.
    pub fn seat_kept(&mut self, plan: &mut Plan) {
        let numbers = 0..plan.nodes.len();
        let wish = |number: usize| plan.nodes[number].wish;
        let pinned = numbers.clone().filter_map(|number| match wish(number) {
            Wish::Pinned(place) => Some((number, place)),
            Wish::Stay(_) | Wish::Anywhere => None,
        });
        let staying = numbers.filter_map(|number| match wish(number) {
            Wish::Stay(place) => Some((number, place)),
            Wish::Pinned(_) | Wish::Anywhere => None,
        });
        let kept: Vec<(usize, Place)> = pinned.chain(staying).collect();
        let mut displaced = Vec::new();
        for (number, place) in kept {
            let (line, slot) = self.asked(plan, number, place);
            if plan.at[line][slot].is_none() {
                self.seat(plan, number, (line, slot));
            } else {
                displaced.push((number, (line, slot)));
            }
        }
        // Around one place nothing becomes free again, so the search goes on where it ended.
        let mut reached: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for (number, goal) in displaced {
            let radius = reached.entry(goal).or_insert(1);
            if let Some(place) = self.nearest_free(plan, number, goal, radius) {
                self.seat(plan, number, place);
            }
        }
    }

    /// Says whether a node has its place.
    pub fn is_seated(&self, number: usize) -> bool {
        self.is_seated[number]
    }

    /// Seats the others, each at its goal or at the nearest free place of its cell.
    pub fn seat_at(&mut self, plan: &mut Plan, goals: &[(usize, usize)]) {
        let mut reached: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for (number, goal) in goals.iter().enumerate() {
            if self.is_seated[number] {
                continue;
            }
            let radius = reached.entry(*goal).or_insert(0);
            if let Some(place) = self.nearest_free(plan, number, *goal, radius) {
                self.seat(plan, number, place);
            }
        }
    }

    /// The free place of the node's cell nearest to `goal`, from `radius` on; a slot is as far as
    /// two lines.
    fn nearest_free(
        &self,
        plan: &Plan,
        number: usize,
        goal: (usize, usize),
        radius: &mut usize,
    ) -> Option<(usize, usize)> {
        let node = &plan.nodes[number];
        let (lines, slots) = (&self.lines[node.band], &self.slots[node.column]);
        let farthest = lines.len() + 2 * slots.len();
        while *radius <= farthest {
            for by_slots in 0..=*radius / 2 {
                let by_lines = *radius - 2 * by_slots;
                for line in both_ways(goal.0, by_lines, lines) {
                    for slot in both_ways(goal.1, by_slots, slots) {
                        if plan.at[line][slot].is_none() {
                            return Some((line, slot));
                        }
                    }
                }
            }
            *radius += 1;
        }
        None
    }

    /// Seats the others one by one, each on the best free place of its cell.
    fn seat_new(&mut self, plan: &mut Plan, burden: &Burden) {
        let neighbours = plan.neighbours();
        for (number, neighbours) in neighbours.iter().enumerate() {
            if self.is_seated[number] {
                continue;
            }
            let seated: Vec<usize> = neighbours
                .iter()
                .copied()
                .filter(|next| self.is_seated[*next])
                .collect();
            let node = &plan.nodes[number];
            let (lines, slots) = (&self.lines[node.band], &self.slots[node.column]);
            let places = lines.clone();
            let places = places.flat_map(|line| slots.clone().map(move |slot| (line, slot)));
            let free = places.filter(|(line, slot)| plan.at[*line][*slot].is_none());
            if let Some(place) = best_place(plan, &seated, burden, number, free) {
                self.seat(plan, number, place);
            }
        }
    }

    /// Fills what is free of each cell line by line, in the order of the nodes.
    fn fill(&mut self, plan: &mut Plan) {
        let mut waiting = vec![vec![VecDeque::new(); plan.columns]; plan.bands];
        for (number, node) in plan.nodes.iter().enumerate() {
            if !self.is_seated[number] {
                waiting[node.band][node.column].push_back(number);
            }
        }
        for line in 0..plan.lines.len() {
            for slot in 0..plan.slots.len() {
                let waiting = &mut waiting[plan.lines[line]][plan.slots[slot]];
                if plan.at[line][slot].is_none()
                    && let Some(number) = waiting.pop_front()
                {
                    self.seat(plan, number, (line, slot));
                }
            }
        }
    }
}

/// From each start to the next.
fn ranges(starts: &[usize], end: usize) -> Vec<Range<usize>> {
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| *start..end)
        .collect()
}

/// `by` after and before `at`, as far as that is within `range`.
fn both_ways(at: usize, by: usize, range: &Range<usize>) -> impl Iterator<Item = usize> {
    let before = (by > 0).then(|| at.checked_sub(by)).flatten();
    let range = range.clone();
    [Some(at + by), before]
        .into_iter()
        .flatten()
        .filter(move |number| range.contains(number))
}

/// What the places cost that are free beside the nodes which stand already.
fn burden(plan: &Plan, is_seated: &[bool]) -> Burden {
    let mut kept = plan.clone();
    kept.edges
        .retain(|edge| is_seated[edge.from] && is_seated[edge.to]);
    let gaps = Gaps::of(&kept);
    let mut passing = vec![vec![0; kept.slots.len()]; kept.lines.len()];
    for wire in route(&kept, &gaps) {
        let [first, second] = wire.ends.map(|end| &kept.nodes[end.node]);
        for pass in &wire.passes {
            if let Some(slot) = gaps.slot_of(pass.gap) {
                for line in &mut passing[first.line + 1..pass.bottom] {
                    line[slot] += 1;
                }
            }
        }
        if wire.channel.is_none() {
            let slots = (first.slot.min(second.slot) + 1)..first.slot.max(second.slot);
            for place in &mut passing[first.line][slots] {
                *place += 1;
            }
        }
    }
    let mut heights = vec![26.0_f32; kept.lines.len()];
    let mut widths = vec![96.0_f32; kept.slots.len()];
    for node in kept
        .nodes
        .iter()
        .zip(is_seated)
        .filter(|(_, seated)| **seated)
    {
        let node = node.0;
        heights[node.line] = heights[node.line].max(node.size.height);
        widths[node.slot] = widths[node.slot].max(node.size.width);
    }
    Burden {
        passing,
        heights,
        widths,
    }
}
