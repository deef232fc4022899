//! The network: nodes that push each other away, drawn together by their relations.
//!
//! Every node pushes every other, the more the busier both are; relations pull like springs; and
//! each sector has a side of the picture that draws its nodes gently, so that the ecosystems and
//! what they share show, and nothing is the centre. The graph is settled coarse before fine: nodes
//! that belong together are one while the large shape is found. At the end nodes give way to each
//! other until none overlaps.
//!
//! What stood somewhere stays there to the last unit as long as most of the picture stood there,
//! and what is new takes a free place near its neighbours.

mod clear;
mod coarse;
mod level;
mod lines;
mod paper;
mod room;
mod tree;

use super::place::{Place, Wish};
use super::request::{Layout, LayoutRequest};
use super::watch::Watch;
use crate::geometry::Point;

use level::Level;
use paper::Paper;

/// How many iterations the finest level gets; coarser ones get more, the smaller they are.
const ROUNDS: usize = 36;
/// What the work of all levels comes to at least in one [`Settling::step`], in nodes moved.
const STEP: usize = 20_000;
/// Where more of the picture than this is new, it is settled afresh.
const MOST_NEW: f32 = 0.4;
/// How long one that is to rest looks away at a time.
const REST: std::time::Duration = std::time::Duration::from_millis(15);

/// A network that is settling.
pub struct Settling<'a> {
    request: &'a LayoutRequest,
    /// The finest first.
    levels: Vec<Level>,
    /// For each level but the first, where each node of the finer one went.
    merged: Vec<Vec<u32>>,
    /// The level that is at work.
    at: usize,
    round: usize,
    /// What was done and what there is to do, in nodes moved.
    done: usize,
    all: usize,
    settled: Option<Paper>,
}

impl<'a> Settling<'a> {
    /// Everything at its beginning.
    pub fn of(request: &'a LayoutRequest) -> Self {
        let mut settling = Self {
            request,
            levels: Vec::new(),
            merged: Vec::new(),
            at: 0,
            round: 0,
            done: 0,
            all: 0,
            settled: None,
        };
        if stays(request) {
            settling.settled = Some(Paper::kept(request));
            return settling;
        }
        (settling.levels, settling.merged) = coarse::levels(Level::of(request));
        settling.at = settling.levels.len() - 1;
        settling.levels[settling.at].scatter();
        settling.all = settling
            .levels
            .iter()
            .map(|level| level.len() * rounds(level.len()))
            .sum();
        settling
    }

    /// Goes on for some iterations; says whether there is more to do.
    pub fn step(&mut self) -> bool {
        let mut moved = 0;
        while self.settled.is_none() && moved < STEP {
            moved += self.turn();
        }
        self.settled.is_none()
    }

    /// How much is done, 0–1; never falls.
    pub fn progress(&self) -> f32 {
        match self.settled {
            Some(_) => 1.0,
            None => 0.95 * self.done as f32 / self.all.max(1) as f32,
        }
    }

    /// Where everything stands now. Once it is settled, no node overlaps another; before, edges
    /// have no ways.
    pub fn layout(&self) -> Layout {
        match &self.settled {
            Some(paper) => {
                let layout = standing(self.request, paper);
                Layout {
                    edges: lines::lines(self.request, &layout.nodes),
                    ..layout
                }
            }
            None => standing(self.request, &Paper::of(self.request, &self.finest())),
        }
    }

    /// One iteration of the level at work, or the way to the next; says how many nodes moved.
    fn turn(&mut self) -> usize {
        let level = &mut self.levels[self.at];
        let rounds = rounds(level.len());
        if self.round < rounds {
            level.relax(self.round as f32 / rounds as f32);
            self.round += 1;
            self.done += level.len();
            return level.len().max(1);
        }
        self.round = 0;
        if self.at > 0 {
            let (finer, coarser) = self.levels.split_at_mut(self.at);
            self.at -= 1;
            finer[self.at].take_places(&coarser[0], &self.merged[self.at]);
        } else {
            let mut paper = Paper::of(self.request, &self.levels[0]);
            paper.make_room(self.request);
            self.settled = Some(paper);
        }
        1
    }

    /// The finest level, where the level at work has its nodes.
    fn finest(&self) -> Level {
        let mut level = self.levels[self.at].clone();
        for at in (0..self.at).rev() {
            let mut finer = self.levels[at].clone();
            finer.take_places(&level, &self.merged[at]);
            level = finer;
        }
        level
    }
}

fn rounds(nodes: usize) -> usize {
    let small = 2_000_000 / nodes.max(1);
    ROUNDS + small.min(260)
}

/// Says whether most of the picture stays where it stood.
fn stays(request: &LayoutRequest) -> bool {
    let is_new = |wish: Wish| wish == Wish::Anywhere;
    let new = request
        .nodes
        .iter()
        .filter(|node| is_new(node.wish))
        .count();
    new as f32 <= MOST_NEW * request.nodes.len() as f32
}

/// Lays out `request` to the end and hands it to `show` after each step on the way; nothing if
/// `watch` was cancelled before.
pub(super) fn lay_out(
    request: &LayoutRequest,
    watch: &Watch,
    show: &mut dyn FnMut(&Settling<'_>),
) -> Option<Layout> {
    let mut settling = Settling::of(request);
    while !watch.is_cancelled() {
        if watch.is_paused() {
            std::thread::sleep(REST);
            continue;
        }
        let goes_on = settling.step();
        watch.reach(settling.progress());
        if !goes_on {
            return Some(settling.layout());
        }
        show(&settling);
    }
    None
}

fn standing(request: &LayoutRequest, paper: &Paper) -> Layout {
    let nodes = paper.rects(request);
    let whole = |units: f32| units.max(0.0).round() as usize;
    let place = |at: &Point| Place {
        line: whole(at.y),
        slot: whole(at.x),
    };
    Layout {
        size: paper.size(request),
        places: paper.centres.iter().map(place).collect(),
        nodes,
        node_names: request.nodes.iter().map(|node| node.name.clone()).collect(),
        edge_lines: request.edges.iter().map(|it| it.lines.clone()).collect(),
        node_width: request.node_width,
        ..Layout::default()
    }
}
