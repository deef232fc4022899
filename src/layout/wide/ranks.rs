//! Many actors: the layered problem on its side. The columns of the sectors are parted into *ranks*,
//! which are the rows of the problem, and edges run to the left and the right between them.
//!
//! A rank holds stacks of nodes beside each other, as a row does. In which rank of its column a node
//! stands is free; [`super::ranking`] finds it.

use super::super::place::{Place, Room, Wish};
use super::super::plan::{Plan, PlanEdge, PlanNode};
use super::super::request::{Flow, LayoutRequest};
use super::super::staying::asked_room;
use super::frame::{LINE_GAP, SIDE_LANE, USUAL_HEIGHT, side_channel};
use super::ranking;
use super::stacks::{ASPECT, CROWDING, SLACK, has_kept, repeated};
use crate::geometry::Size;

/// So many ranks a picture has at most, unless it has more columns; and so many where it has more
/// nodes than that, since every rank an edge passes costs time.
const MOST_RANKS: usize = 16;
const MOST_RANKS_OF_MANY: usize = 12;
const MANY: usize = 2_000;

/// The ranks, and which node stands in which.
pub struct Ranks {
    /// The column of each rank; from the left.
    pub column: Vec<usize>,
    /// The rank of each node.
    pub of: Vec<usize>,
    /// How many lines each rank had; 0 where it is new.
    lines: Vec<usize>,
    /// Where in its rank each node is to stand.
    wishes: Vec<Wish>,
}

impl Ranks {
    /// The ranks of `request`, whose edges run right: those it had, and every node that stood in
    /// one stays there.
    pub fn of(request: &LayoutRequest) -> Self {
        let columns = request.columns.max(1);
        let mut counts = vec![0; columns];
        for node in &request.nodes {
            counts[node.column] += 1;
        }
        let kept: Vec<Option<(usize, usize)>> = (0..columns)
            .map(|column| kept(&request.room, column))
            .collect();
        let ranks: Vec<usize> = if kept.iter().all(Option::is_none) {
            allotted(&counts, &Sizes::of(request))
        } else {
            kept.iter().map(|it| it.map_or(1, |it| it.0)).collect()
        };
        let column = repeated(&ranks);
        let first: Vec<usize> = (0..columns)
            .map(|it| column.partition_point(|other| *other < it))
            .collect();
        let mut wishes = vec![Wish::Anywhere; request.nodes.len()];
        let mut of = vec![None; request.nodes.len()];
        for (number, node) in request.nodes.iter().enumerate() {
            let (Wish::Stay(place) | Wish::Pinned(place), Some((ranks, lines))) =
                (node.wish, kept[node.column])
            else {
                continue;
            };
            if place.line < ranks * lines {
                of[number] = Some(first[node.column] + place.line / lines);
                wishes[number] = Wish::Stay(Place {
                    line: place.line % lines,
                    slot: place.slot,
                });
            }
        }
        let lines = column.iter().map(|it| kept[*it].map_or(0, |it| it.1));
        Self {
            of: ranking::ranked(request, &column, &of),
            lines: lines.collect(),
            column,
            wishes,
        }
    }

    /// The problem turned so that ranks lie across and edges run down, nobody seated yet.
    pub fn plan(&self, request: &LayoutRequest) -> Plan {
        let nodes = request.nodes.iter().zip(&self.of).zip(&self.wishes);
        let nodes = nodes.map(|((node, rank), wish)| PlanNode {
            band: *rank,
            column: 0,
            size: node.size.transposed(),
            wish: *wish,
            line: 0,
            slot: 0,
        });
        let edges = request.edges.iter().map(|edge| PlanEdge {
            from: edge.from,
            to: edge.to,
            bundle: edge.bundle,
            label: Size::default(),
        });
        Plan {
            flow: Flow::Right,
            is_aligned: true,
            bands: self.column.len(),
            columns: 1,
            nodes: nodes.collect(),
            edges: edges.collect(),
            lines: Vec::new(),
            slots: Vec::new(),
            at: Vec::new(),
            room: Room {
                lines: self.lines.clone(),
                ..Room::default()
            },
        }
    }

    /// Gives `plan` lines and slots for all its nodes: those it had, and else so many that the
    /// picture has its shape. The ranks of a column have equally many lines.
    pub fn make_room(&self, plan: &mut Plan, request: &LayoutRequest) {
        let mut counts = vec![0; plan.bands];
        for node in &plan.nodes {
            counts[node.band] += 1;
        }
        let asked = asked_room(plan);
        let (lines, slots) = if has_kept(plan) {
            let deepest = asked.lines.iter().copied().max().unwrap_or(1);
            let fresh = self.lines(&counts, deepest);
            let lines: Vec<usize> = (0..plan.bands)
                .map(|rank| match self.lines[rank] {
                    0 => fresh[rank],
                    had => had.max(asked.lines_of(rank)),
                })
                .collect();
            let slots = slots(&counts, &lines).max(asked.slots_of(0));
            (lines, slots)
        } else {
            let lines = self.shapely_lines(&counts, &Sizes::of(request));
            let slots = slots(&counts, &lines);
            (lines, slots)
        };
        plan.lines = repeated(&lines);
        plan.slots = vec![0; slots];
        plan.at = vec![vec![None; slots]; plan.lines.len()];
    }

    /// As many lines as bring the picture nearest to its shape.
    fn shapely_lines(&self, counts: &[usize], sizes: &Sizes) -> Vec<usize> {
        let mut depth = 1;
        let mut lines = self.lines(counts, depth);
        while slots(counts, &lines) > 1 && sizes.aspect(counts, &lines) < ASPECT {
            depth += 1;
            let more = self.lines(counts, depth);
            let off = |lines: &[usize]| (sizes.aspect(counts, lines) / ASPECT).ln().abs();
            if off(&more) > off(&lines) {
                break;
            }
            lines = more;
        }
        lines
    }

    /// The lines of each rank where the fullest has `depth`: fewer in columns of few nodes, so that
    /// they spread over the height of the picture.
    fn lines(&self, counts: &[usize], depth: usize) -> Vec<usize> {
        let most = counts.iter().copied().max().unwrap_or(0);
        let slots = slots(&[most], &[depth]);
        let lines = |rank: usize| {
            let of_column = (0..counts.len()).filter(|it| self.column[*it] == self.column[rank]);
            let most = of_column.map(|it| counts[it]).max().unwrap_or(0);
            let even = most as f32 / slots as f32;
            ((even * CROWDING).ceil() as usize).clamp(1, depth)
        };
        (0..counts.len()).map(lines).collect()
    }
}

/// How many ranks a column had, and how many lines each.
fn kept(room: &Room, column: usize) -> Option<(usize, usize)> {
    let ranks = room.ranks.get(column).copied()?;
    let lines = room.lines.get(column).copied()?;
    let is_sound = (1..=MOST_RANKS).contains(&ranks) && lines > 0 && lines % ranks == 0;
    is_sound.then(|| (ranks, lines / ranks))
}

/// How many slots so many nodes in so many lines need.
fn slots(counts: &[usize], lines: &[usize]) -> usize {
    let slots = counts.iter().zip(lines).map(|(count, lines)| {
        let count = (*count as f32 * SLACK).ceil() as usize;
        count.div_ceil(*lines)
    });
    slots.max().unwrap_or(1).max(1)
}

/// How broad and high nodes are at most.
struct Sizes {
    breadth: f32,
    height: f32,
}

impl Sizes {
    fn of(request: &LayoutRequest) -> Self {
        let sizes = request.nodes.iter().map(|node| node.size);
        let most = |most: f32, length: f32| most.max(length);
        Self {
            breadth: sizes
                .clone()
                .map(|size| size.width)
                .fold(USUAL_HEIGHT, most),
            height: sizes.map(|size| size.height).fold(USUAL_HEIGHT, most),
        }
    }

    /// Width to height of a picture whose ranks have so many nodes in so many lines.
    fn aspect(&self, counts: &[usize], lines: &[usize]) -> f32 {
        let rank = |lines: &usize| {
            let stack = *lines as f32 * (self.breadth + LINE_GAP);
            stack + side_channel(stack)
        };
        let width: f32 = lines.iter().map(rank).sum();
        width / (slots(counts, lines) as f32 * (self.height + SIDE_LANE))
    }
}

/// How many ranks each column of so many nodes gets: at least one, and else by its nodes; no more
/// than give the picture its shape.
fn allotted(counts: &[usize], sizes: &Sizes) -> Vec<usize> {
    let most = match counts.iter().sum::<usize>() {
        0..=MANY => MOST_RANKS,
        _ => MOST_RANKS_OF_MANY,
    };
    let mut ranks = vec![1; counts.len()];
    for _ in counts.len()..most {
        // The column whose ranks are fullest gets one more, the first of them.
        let fullest = (0..counts.len()).max_by(|a, b| {
            let fill = |column: usize| counts[column] as f32 / ranks[column] as f32;
            fill(*a).total_cmp(&fill(*b)).then(b.cmp(a))
        });
        let Some(column) = fullest.filter(|column| counts[*column] > ranks[*column]) else {
            break;
        };
        ranks[column] += 1;
        let in_ranks = counts.iter().zip(&ranks);
        let in_ranks: Vec<usize> = in_ranks
            .map(|(count, ranks)| count.div_ceil(*ranks))
            .collect();
        let all: Vec<usize> = ranks
            .iter()
            .zip(in_ranks)
            .flat_map(|(ranks, count)| std::iter::repeat_n(count, *ranks))
            .collect();
        if sizes.aspect(&all, &vec![1; all.len()]) > ASPECT {
            ranks[column] -= 1;
            break;
        }
    }
    ranks
}
