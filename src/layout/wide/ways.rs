//! The ways of edges: out of the stack, straight through the channels, upright past other rows.

use super::super::place::Span;
use super::super::plan::Plan;
use super::super::request::EdgeRoute;
use super::super::watch::Watch;
use super::frame::Frame;
use super::hierarchy::{Graph, Hierarchy};
use super::order::{self, RowOrder};
use super::sift::{Bars, sift};
use super::spread::Along;
use super::stacks::along;
use crate::geometry::{Point, Rect};

/// The part of a lane on each side that is for the nodes beside it; what passes has the middle.
const BESIDE: f32 = 0.3;
/// Farthest apart that two ways beside a stack run.
const BESIDE_PITCH: f32 = 6.0;
/// The part of a node's breadth where edges leave below and above.
const PORTS: f32 = 0.7;
/// Farthest apart that two edges leave a node.
const PORT_PITCH: f32 = 14.0;

/// The lane in which each virtual vertex passes its row.
pub struct Lanes {
    /// By number in the row, counted from the first virtual one.
    lane: Vec<Vec<u32>>,
    /// Which of the ways in its lane it is, from the left, and how many there are.
    track: Vec<Vec<(u32, u32)>>,
}

/// Nodes of one stack, or ways in one lane, may change places among themselves.
pub fn settle(plan: &mut Plan, hierarchy: &Hierarchy, lanes: &mut Lanes, watch: &Watch) -> u64 {
    let mut orders = lanes.orders(plan, hierarchy);
    let crossings = order::crossings(hierarchy, &orders);
    let groups = lanes.groups(plan, hierarchy);
    sift(
        hierarchy,
        &mut orders,
        crossings,
        &Bars::Groups(&groups),
        watch,
    );
    for (number, (row, order)) in hierarchy.rows.iter().zip(&orders).enumerate() {
        let of_group =
            |a: &u32, b: &u32| groups[number][*a as usize] == groups[number][*b as usize];
        for group in order.vertices.chunk_by(of_group) {
            if (group[0] as usize) < row.nodes.len() {
                let nodes: Vec<usize> = group
                    .iter()
                    .map(|it| row.nodes[*it as usize] as usize)
                    .collect();
                restack(plan, &nodes);
            } else {
                for (track, vertex) in group.iter().enumerate() {
                    lanes.track[number][*vertex as usize - row.nodes.len()].0 = track as u32;
                }
            }
        }
    }
    order::crossings(hierarchy, &orders)
}

/// Lets the nodes of a stack take their lines in this order.
fn restack(plan: &mut Plan, nodes: &[usize]) {
    let mut lines: Vec<usize> = nodes.iter().map(|node| plan.nodes[*node].line).collect();
    lines.sort_unstable();
    for (node, line) in nodes.iter().zip(lines) {
        plan.nodes[*node].line = line;
        let slot = plan.nodes[*node].slot;
        plan.at[line][slot] = Some(*node);
    }
}

impl Lanes {
    /// Lanes near `places`, from the left in their order, past the stacks where nodes sit now.
    pub fn of(plan: &Plan, hierarchy: &Hierarchy, places: &Along) -> Self {
        let rows = hierarchy.rows.iter().zip(places).map(|(row, places)| {
            let mut order: Vec<u32> = (0..row.count as u32).collect();
            let nodes = row.nodes.len();
            let key = |vertex: &u32| match row.nodes.get(*vertex as usize) {
                Some(node) => along(plan, *node as usize),
                None => places[*vertex as usize],
            };
            let keys: Vec<f64> = order.iter().map(key).collect();
            order.sort_by(|a, b| keys[*a as usize].total_cmp(&keys[*b as usize]));
            let mut lanes = vec![0; row.count - nodes];
            let mut ends: Vec<(u32, u32)> = Vec::new();
            let mut tracks = vec![(0, 0); row.count - nodes];
            for vertex in order.into_iter().filter(|it| *it as usize >= nodes) {
                let lane = places[vertex as usize].round().max(0.0) as u32;
                let lane = lane.min(plan.slots.len() as u32);
                let number = vertex as usize - nodes;
                lanes[number] = lane;
                match ends.last_mut() {
                    Some((last, count)) if *last == lane => *count += 1,
                    _ => ends.push((lane, 1)),
                }
                tracks[number].0 = ends.last().map_or(0, |(_, count)| count - 1);
            }
            for (track, lane) in tracks.iter_mut().zip(&lanes) {
                let end = ends.partition_point(|(other, _)| other < lane);
                track.1 = ends.get(end).map_or(1, |(_, count)| *count);
            }
            (lanes, tracks)
        });
        let (lane, track) = rows.unzip();
        Self { lane, track }
    }

    /// The order in which the vertices of each row stand in the end.
    pub fn orders(&self, plan: &Plan, hierarchy: &Hierarchy) -> Vec<RowOrder> {
        let rows = hierarchy.rows.iter().enumerate().map(|(number, row)| {
            // A lane lies before all nodes of the slot to its right.
            let key = |vertex: usize| match row.nodes.get(vertex) {
                Some(node) => (along(plan, *node as usize), 0),
                None => {
                    let passing = vertex - row.nodes.len();
                    let lane = self.lane[number][passing];
                    (f64::from(lane), self.track[number][passing].0)
                }
            };
            let mut order: Vec<u32> = (0..row.count as u32).collect();
            order.sort_by(|a, b| {
                let (a, b) = (key(*a as usize), key(*b as usize));
                a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
            });
            RowOrder::of(order)
        });
        rows.collect()
    }

    /// What each vertex shares with those it may change places with: its lane or its stack.
    fn groups(&self, plan: &Plan, hierarchy: &Hierarchy) -> Vec<Vec<u32>> {
        let rows = hierarchy.rows.iter().zip(&self.lane);
        rows.map(|(row, lanes)| {
            let stacks = row.nodes.iter();
            let stacks = stacks.map(|node| 2 * plan.nodes[*node as usize].slot as u32 + 1);
            stacks.chain(lanes.iter().map(|lane| 2 * lane)).collect()
        })
        .collect()
    }

    /// How far right the way of a virtual vertex lies.
    fn x(&self, hierarchy: &Hierarchy, frame: &Frame, row: usize, vertex: u32) -> f32 {
        let number = vertex as usize - hierarchy.rows[row].nodes.len();
        let Span { start, end } = frame.lane(self.lane[row][number] as usize);
        let (track, count) = self.track[row][number];
        let part = (track as f32 + 1.0) / (count as f32 + 1.0);
        start + (end - start) * (BESIDE + (1.0 - 2.0 * BESIDE) * part)
    }
}

/// Which way an edge leaves a node.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Above,
    Below,
}

/// An end of an edge: where it is and where the edge goes from there.
struct End {
    edge: u32,
    /// 0 for the end the edge starts in.
    which: usize,
    towards: f32,
}

/// The way of each edge.
pub fn ways(
    plan: &Plan,
    graph: &Graph<'_>,
    hierarchy: &Hierarchy,
    lanes: &Lanes,
    frame: &Frame,
    nodes: &[Rect],
) -> Vec<EdgeRoute> {
    let passes = |edge: usize| -> Vec<(usize, f32)> {
        let (from, to) = graph.edges[edge];
        let top = graph.row[from as usize].min(graph.row[to as usize]) as usize;
        let chain = hierarchy.chains[edge].iter().enumerate();
        let x = |(step, vertex): (usize, &u32)| {
            let row = top + 1 + step;
            (row, lanes.x(hierarchy, frame, row, *vertex))
        };
        let mut passes: Vec<(usize, f32)> = chain.map(x).collect();
        if graph.row[from as usize] > graph.row[to as usize] {
            passes.reverse();
        }
        passes
    };
    let passes: Vec<Vec<(usize, f32)>> = (0..graph.edges.len()).map(passes).collect();
    let ports = Ports::of(graph, nodes, &passes);
    let weaver = Weaver {
        plan,
        graph,
        frame,
        nodes,
        ports,
    };
    (0..graph.edges.len())
        .map(|edge| EdgeRoute {
            points: weaver.way(edge, &passes[edge]),
            label: None,
        })
        .collect()
}

/// Where along the breadth of a node each edge leaves it, as a part of the room for edges, −½ to ½.
struct Ports {
    places: Vec<[f32; 2]>,
    /// How far apart the edges of a node leave it, by node and side.
    count: Vec<[u32; 2]>,
}

impl Ports {
    fn of(graph: &Graph<'_>, nodes: &[Rect], passes: &[Vec<(usize, f32)>]) -> Self {
        let mut ends: Vec<[Vec<End>; 2]> = nodes.iter().map(|_| Default::default()).collect();
        for (edge, (from, to)) in graph.edges.iter().enumerate() {
            let (from, to) = (*from as usize, *to as usize);
            let other_x = [
                passes[edge].first().map_or(nodes[to].center().x, |it| it.1),
                passes[edge]
                    .last()
                    .map_or(nodes[from].center().x, |it| it.1),
            ];
            for (which, (node, other)) in [(from, to), (to, from)].into_iter().enumerate() {
                let is_below = graph.row[other] >= graph.row[node];
                ends[node][usize::from(is_below)].push(End {
                    edge: edge as u32,
                    which,
                    towards: other_x[which],
                });
            }
        }
        let mut places = vec![[0.0; 2]; graph.edges.len()];
        let mut count = vec![[0; 2]; nodes.len()];
        for (node, sides) in ends.iter_mut().enumerate() {
            for (side, ends) in sides.iter_mut().enumerate() {
                ends.sort_by(|a, b| a.towards.total_cmp(&b.towards).then(a.edge.cmp(&b.edge)));
                count[node][side] = ends.len() as u32;
                for (place, end) in ends.iter().enumerate() {
                    places[end.edge as usize][end.which] =
                        (place as f32 + 0.5) / ends.len() as f32 - 0.5;
                }
            }
        }
        Self { places, count }
    }
}

struct Weaver<'a> {
    plan: &'a Plan,
    graph: &'a Graph<'a>,
    frame: &'a Frame,
    nodes: &'a [Rect],
    ports: Ports,
}

impl Weaver<'_> {
    fn way(&self, edge: usize, passes: &[(usize, f32)]) -> Vec<Point> {
        let (from, to) = self.graph.edges[edge];
        let (from, to) = (from as usize, to as usize);
        let rows = [self.graph.row[from], self.graph.row[to]];
        if rows[0] == rows[1] {
            return self.way_in_row(edge, from, to);
        }
        let is_down = rows[0] < rows[1];
        let (out, into) = if is_down {
            (Side::Below, Side::Above)
        } else {
            (Side::Above, Side::Below)
        };
        let centre = |node: usize| self.nodes[node].center().x;
        let first_x = passes.first().map_or(centre(to), |pass| pass.1);
        let last_x = passes.last().map_or(centre(from), |pass| pass.1);
        let mut points = self.exit((edge, 0), from, out, first_x);
        for (row, x) in passes {
            let Span { start, end } = self.frame.stacks[*row];
            let (first, second) = if is_down { (start, end) } else { (end, start) };
            points.push(Point::new(*x, first));
            points.push(Point::new(*x, second));
        }
        let mut entry = self.exit((edge, 1), to, into, last_x);
        entry.reverse();
        points.extend(entry);
        points
    }

    /// From the border of a node to the border of its row, past the nodes of its stack.
    fn exit(&self, end: (usize, usize), node: usize, side: Side, towards: f32) -> Vec<Point> {
        let rect = self.nodes[node];
        let seat = &self.plan.nodes[node];
        let stack = self.frame.stacks[seat.band];
        let border = match side {
            Side::Above => stack.start,
            Side::Below => stack.end,
        };
        if self.is_outermost(node, side) {
            let which = usize::from(side == Side::Below);
            let most = self.ports.count[node][which] as f32 * PORT_PITCH;
            let breadth = (rect.size().width * PORTS).min(most);
            let x = rect.center().x + self.ports.places[end.0][end.1] * breadth;
            let y = match side {
                Side::Above => rect.min.y,
                Side::Below => rect.max.y,
            };
            if (y - border).abs() < 0.5 {
                return vec![Point::new(x, y)];
            }
            return vec![Point::new(x, y), Point::new(x, border)];
        }
        let (edge_x, way_x) = self.beside(node, side, towards);
        let y = rect.center().y;
        vec![
            Point::new(edge_x, y),
            Point::new(way_x, y),
            Point::new(way_x, border),
        ]
    }

    /// Where an edge leaves a node sideways, and where it then runs along the stack. Those further
    /// from where they go run further out, so that they do not cross.
    fn beside(&self, node: usize, side: Side, towards: f32) -> (f32, f32) {
        let rect = self.nodes[node];
        let seat = &self.plan.nodes[node];
        let first = self.plan.lines.partition_point(|band| *band < seat.band);
        let depth = self.plan.lines[first..].partition_point(|band| *band == seat.band);
        let line = seat.line - first;
        let out = match side {
            Side::Below => depth - line,
            Side::Above => line + 1,
        };
        let is_left = towards < rect.center().x;
        let lane = self.frame.lane(seat.slot + usize::from(!is_left));
        let room = (lane.end - lane.start) * BESIDE;
        let way = (out as f32 * BESIDE_PITCH).min(room * out as f32 / depth as f32);
        if is_left {
            (rect.min.x, lane.end - way)
        } else {
            (rect.max.x, lane.start + way)
        }
    }

    /// Says whether nobody stands between a node and the border of its row.
    fn is_outermost(&self, node: usize, side: Side) -> bool {
        let seat = &self.plan.nodes[node];
        let is_free = |line: usize| self.plan.at[line][seat.slot].is_none();
        let is_in_row = |line: &usize| self.plan.lines[*line] == seat.band;
        match side {
            Side::Above => (0..seat.line).rev().take_while(is_in_row).all(is_free),
            Side::Below => (seat.line + 1..self.plan.lines.len())
                .take_while(is_in_row)
                .all(is_free),
        }
    }

    /// Between two nodes of a row: straight between neighbours of a stack, along the stack, or
    /// through the channel below.
    fn way_in_row(&self, edge: usize, from: usize, to: usize) -> Vec<Point> {
        let (a, b) = (&self.plan.nodes[from], &self.plan.nodes[to]);
        let rects = [self.nodes[from], self.nodes[to]];
        if a.slot == b.slot {
            let between = a.line.min(b.line) + 1..a.line.max(b.line);
            if between
                .into_iter()
                .all(|line| self.plan.at[line][a.slot].is_none())
            {
                let x = (rects[0].center().x + rects[1].center().x) / 2.0;
                let ys = if a.line < b.line {
                    [rects[0].max.y, rects[1].min.y]
                } else {
                    [rects[0].min.y, rects[1].max.y]
                };
                return ys.map(|y| Point::new(x, y)).to_vec();
            }
            let upper = if a.line < b.line { from } else { to };
            let (_, way_x) = self.beside(upper, Side::Below, f32::INFINITY);
            let [start, end] = rects.map(|rect| Point::new(rect.max.x, rect.center().y));
            return vec![
                start,
                Point::new(way_x, start.y),
                Point::new(way_x, end.y),
                end,
            ];
        }
        let mut points = self.exit((edge, 0), from, Side::Below, rects[1].center().x);
        let mut back = self.exit((edge, 1), to, Side::Below, rects[0].center().x);
        back.reverse();
        let band = self.frame.bands[a.band].end;
        let room = (band - self.frame.stacks[a.band].end).max(1.0);
        let depth = room * (0.2 + 0.6 * (edge % 7) as f32 / 7.0);
        let y = self.frame.stacks[a.band].end + depth;
        let (left, right) = (points.last().map(|it| it.x), back.first().map(|it| it.x));
        points.extend(left.map(|x| Point::new(x, y)));
        points.extend(right.map(|x| Point::new(x, y)));
        points.extend(back);
        points
    }
}
