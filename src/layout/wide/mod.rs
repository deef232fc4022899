//! Layouts of hundreds to hundreds of thousands of nodes: layered, and among actors the same on its
//! side.
//!
//! Nodes stand in stacks, stacks in slots beside each other, and between slots run lanes. The order
//! from the left has few crossings: a start from the whole graph at once, sweeps, then sifting.
//! Edges run straight through the channel between two rows and upright through lanes past the
//! stacks, never through a node. Everything but sorting grows with the number of nodes and edges.

mod frame;
mod hierarchy;
mod order;
mod ranking;
mod ranks;
mod side;
mod sift;
mod spread;
mod stacks;
mod start;
mod sweep;
mod ways;

use super::place::Wish;
use super::plan::Plan;
use super::request::{EdgeRoute, Flow, Layout, LayoutEdge, LayoutRequest};
use super::watch::Watch;
use super::workers;
use crate::geometry::{Rect, Size};

use frame::Frame;
use hierarchy::{Graph, Hierarchy};
use order::RowOrder;
use ranks::Ranks;
use start::Beginning;

/// With more nodes than this a picture is laid out in stacks.
const MANY_NODES: usize = 250;
/// With more edges than this too.
const MANY_EDGES: usize = 1_200;

/// Says whether `request` is laid out here.
pub(super) fn is_wide(request: &LayoutRequest) -> bool {
    request.flow != Flow::Free && is_many(request.nodes.len(), request.edges.len())
}

/// Says whether a picture has so many nodes and edges that the order matters most, and its edges
/// bear no names.
pub(super) fn is_many(nodes: usize, edges: usize) -> bool {
    nodes > 0 && (nodes > MANY_NODES || edges > MANY_EDGES)
}

/// The graph of a request in numbers.
struct Numbers {
    rows: usize,
    row: Vec<u32>,
    column: Vec<u32>,
    edges: Vec<(u32, u32)>,
}

impl Numbers {
    fn of(request: &LayoutRequest) -> Self {
        let nodes = &request.nodes;
        let rows = nodes.iter().map(|node| number(node.row)).collect();
        let columns = nodes.iter().map(|node| number(node.column)).collect();
        Self::with(request, request.rows.len(), rows, columns)
    }

    /// On its side the ranks are the rows, and who stands above whom is free.
    fn on_its_side(request: &LayoutRequest, ranks: &Ranks) -> Self {
        let rows = ranks.of.iter().map(|rank| number(*rank)).collect();
        let columns = vec![0; request.nodes.len()];
        Self::with(request, ranks.column.len(), rows, columns)
    }

    fn with(request: &LayoutRequest, rows: usize, row: Vec<u32>, column: Vec<u32>) -> Self {
        let ends = |edge: &LayoutEdge| (number(edge.from), number(edge.to));
        Self {
            rows,
            row,
            column,
            edges: request.edges.iter().map(ends).collect(),
        }
    }

    fn graph(&self) -> Graph<'_> {
        Graph {
            rows: self.rows,
            row: &self.row,
            column: &self.column,
            edges: &self.edges,
        }
    }
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Lays out `request`; nothing if `watch` was cancelled before the end.
pub(super) fn lay_out(request: &LayoutRequest, watch: &Watch) -> Option<Layout> {
    if watch.is_cancelled() {
        return None;
    }
    if request.flow == Flow::Right {
        return side::lay_out(request, watch);
    }
    let numbers = Numbers::of(request);
    let graph = numbers.graph();
    let mut plan = Plan::of(request);
    super::staying::keep_within_reason(&mut plan);
    stacks::make_room(&mut plan, request.node_width);
    let ordered = seated(&mut plan, &graph, request.columns > 1, watch)?;
    let frame = Frame::of(&plan, request);
    let (nodes, edges) = ordered.drawn(&plan, &graph, &frame);
    watch.reach(1.0);
    let places = super::places_in_cells(&plan);
    let (lines, slots) = (&frame.lines, &frame.slots);
    Some(Layout {
        size: Size::new(frame.width, frame.height),
        nodes,
        edges,
        rows: frame
            .bands
            .iter()
            .map(|band| Rect::new(0.0, band.start, frame.width, band.end - band.start))
            .collect(),
        columns: frame
            .columns
            .iter()
            .map(|column| Rect::new(column.start, 0.0, column.end - column.start, frame.height))
            .collect(),
        places,
        lines: super::by_owner(&plan.lines, plan.bands, lines),
        slots: super::by_owner(&plan.slots, plan.columns, slots),
        row_crossings: usize::try_from(ordered.crossings).ok(),
        ..with_texts(request)
    })
}

/// A layout of what is as in the request, and nothing else.
fn with_texts(request: &LayoutRequest) -> Layout {
    Layout {
        node_names: request.nodes.iter().map(|node| node.name.clone()).collect(),
        edge_lines: vec![Vec::new(); request.edges.len()],
        row_lines: request.rows.clone(),
        node_width: request.node_width,
        ..Layout::default()
    }
}

/// What is known once everybody has a slot.
struct Ordered {
    hierarchy: Hierarchy,
    lanes: ways::Lanes,
    crossings: u64,
}

impl Ordered {
    /// The boxes of the nodes and the ways of the edges, within `frame`.
    fn drawn(&self, plan: &Plan, graph: &Graph<'_>, frame: &Frame) -> (Vec<Rect>, Vec<EdgeRoute>) {
        let nodes: Vec<Rect> = (0..plan.nodes.len())
            .map(|number| frame.rect(plan, number))
            .collect();
        let edges = ways::ways(plan, graph, &self.hierarchy, &self.lanes, frame, &nodes);
        (nodes, edges)
    }
}

/// Seats everybody in `plan`, whose lines and slots are made, so that few edges cross; nothing if
/// `watch` was cancelled.
fn seated(
    plan: &mut Plan,
    graph: &Graph<'_>,
    keeps_columns: bool,
    watch: &Watch,
) -> Option<Ordered> {
    let hierarchy = Hierarchy::of(graph);
    let (lanes, crossings) = if stacks::has_kept(plan) {
        stacks::seat_among_kept(plan);
        let along = spread::straight(graph, &hierarchy, plan);
        let lanes = ways::Lanes::of(plan, &hierarchy, &along);
        let orders = lanes.orders(plan, &hierarchy);
        (lanes, order::crossings(&hierarchy, &orders))
    } else {
        let orders = ordered(graph, &hierarchy, keeps_columns, watch);
        if watch.is_cancelled() {
            return None;
        }
        let along = spread::spread(&hierarchy, &orders, plan);
        stacks::seat(plan, &hierarchy, &orders, &along);
        let mut lanes = ways::Lanes::of(plan, &hierarchy, &along);
        let crossings = match has_pins(plan) {
            true => order::crossings(&hierarchy, &lanes.orders(plan, &hierarchy)),
            false => ways::settle(plan, &hierarchy, &mut lanes, watch),
        };
        (lanes, crossings)
    };
    watch.reach(0.85);
    (!watch.is_cancelled()).then_some(Ordered {
        hierarchy,
        lanes,
        crossings,
    })
}

fn has_pins(plan: &Plan) -> bool {
    let is_pinned = |wish: Wish| matches!(wish, Wish::Pinned(_));
    plan.nodes.iter().any(|node| is_pinned(node.wish))
}

/// The order of the rows with few crossings.
fn ordered(
    graph: &Graph<'_>,
    hierarchy: &Hierarchy,
    keeps_columns: bool,
    watch: &Watch,
) -> Vec<RowOrder> {
    let improved = workers::map(&Beginning::ALL, |beginning| {
        let start = start::start(graph, hierarchy, *beginning, keeps_columns, watch);
        sweep::improved(hierarchy, start, keeps_columns, watch)
    });
    let best = improved.into_iter().min_by_key(|(crossings, _)| *crossings);
    let (crossings, mut orders) = best.unwrap_or_default();
    let bars = if keeps_columns {
        sift::Bars::Columns
    } else {
        sift::Bars::None
    };
    sift::sift(hierarchy, &mut orders, crossings, &bars, watch);
    orders
}
