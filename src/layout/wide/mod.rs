//! Layered layouts of hundreds to hundreds of thousands of nodes.
//!
//! Nodes stand in stacks, stacks in slots beside each other, and between slots run lanes. The order
//! from the left has few crossings: a start from the whole graph at once, sweeps, then sifting.
//! Edges run straight through the channel between two rows and upright through lanes past the
//! stacks, never through a node. Everything but sorting grows with the number of nodes and edges.

mod hierarchy;
mod order;
mod sift;
mod spread;
mod stacks;
mod start;
mod sweep;
mod ways;

use super::place::Wish;
use super::plan::Plan;
use super::request::{Flow, Layout, LayoutRequest};
use super::watch::Watch;
use super::workers;
use crate::geometry::{Rect, Size};

use hierarchy::{Graph, Hierarchy};
use order::RowOrder;
use stacks::Frame;
use start::Beginning;

/// With more nodes than this a picture is laid out in stacks.
const MANY_NODES: usize = 250;
/// With more edges than this too.
const MANY_EDGES: usize = 1_200;

/// Says whether `request` is laid out here.
pub(super) fn is_wide(request: &LayoutRequest) -> bool {
    is_many(request.flow, request.nodes.len(), request.edges.len())
}

/// Says whether a picture of so many nodes and edges is laid out here.
pub(super) fn is_many(flow: Flow, nodes: usize, edges: usize) -> bool {
    flow == Flow::Down && nodes > 0 && (nodes > MANY_NODES || edges > MANY_EDGES)
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
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            rows: request.rows.len(),
            row: nodes.iter().map(|node| number(node.row)).collect(),
            column: nodes.iter().map(|node| number(node.column)).collect(),
            edges: request
                .edges
                .iter()
                .map(|edge| (number(edge.from), number(edge.to)))
                .collect(),
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

/// Lays out `request`; nothing if `watch` was cancelled before the end.
pub(super) fn lay_out(request: &LayoutRequest, watch: &Watch) -> Option<Layout> {
    let numbers = Numbers::of(request);
    let graph = numbers.graph();
    let hierarchy = Hierarchy::of(&graph);
    let keeps_columns = request.columns > 1;
    let mut plan = Plan::of(request);
    super::staying::keep_within_reason(&mut plan);
    stacks::make_room(&mut plan, request.node_width);
    let (lanes, crossings) = if stacks::has_kept(&plan) {
        stacks::seat_among_kept(&mut plan);
        let along = spread::straight(&graph, &hierarchy, &plan);
        let lanes = ways::Lanes::of(&plan, &hierarchy, &along);
        let orders = lanes.orders(&plan, &hierarchy);
        (lanes, order::crossings(&hierarchy, &orders))
    } else {
        let orders = ordered(&graph, &hierarchy, keeps_columns, watch);
        let along = spread::spread(&hierarchy, &orders, &plan);
        stacks::seat(&mut plan, &hierarchy, &orders, &along);
        let mut lanes = ways::Lanes::of(&plan, &hierarchy, &along);
        let crossings = match has_pins(&plan) {
            true => order::crossings(&hierarchy, &lanes.orders(&plan, &hierarchy)),
            false => ways::settle(&mut plan, &hierarchy, &mut lanes, watch),
        };
        (lanes, crossings)
    };
    watch.reach(0.85);
    if watch.is_cancelled() {
        return None;
    }
    let frame = Frame::of(&plan, request);
    let nodes: Vec<Rect> = (0..plan.nodes.len())
        .map(|number| frame.rect(&plan, request, number))
        .collect();
    let edges = ways::ways(&plan, &graph, &hierarchy, &lanes, &frame, &nodes);
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
        node_names: request.nodes.iter().map(|node| node.name.clone()).collect(),
        edge_lines: vec![Vec::new(); request.edges.len()],
        row_lines: request.rows.clone(),
        places,
        lines: super::by_owner(&plan.lines, plan.bands, lines),
        slots: super::by_owner(&plan.slots, plan.columns, slots),
        node_width: request.node_width,
        row_crossings: usize::try_from(crossings).ok(),
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
        let start = start::start(graph, hierarchy, *beginning, keeps_columns);
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
