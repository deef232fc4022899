//! Where everything stands: a [`LayoutRequest`] in, a [`Layout`] out, plain data on both sides.
//!
//! Rows are capabilities and columns are sectors. Each row has as many lines of nodes as its
//! fullest cell needs; nodes stand where they are near their neighbours; edges run at right angles
//! in the channels between lines and the gaps between nodes, each bundle on a track of its own, and
//! so never through a node. In the actors projection the same is done on its side: sectors are
//! stacks beside each other, and edges leave actors to the left and right with their names at the
//! start.
//!
//! A picture of hundreds of nodes or more has its nodes in stacks and its edges straight between the
//! rows instead, in an order with few crossings; among actors, between ranks of the sectors.
//!
//! The network has neither rows nor columns: relations draw its nodes together, see [`Settling`].
//!
//! A layout tells the place of each node in its cell, and a request may ask for places: what a
//! person placed and what stood somewhere stays there, and what is new takes what is free.

mod across;
mod along;
mod arrangement;
mod coordinates;
mod crossings;
mod force;
mod grid;
mod measure;
mod nearness;
mod part;
mod place;
mod plan;
mod ports;
mod request;
mod route;
mod ruler;
mod stacks;
mod staying;
mod tracks;
mod watch;
mod wide;
mod workers;

pub use arrangement::Arrangement;
pub use force::Settling;
pub use place::{Cell, LINE_STEP, Place, Room, SLOT_STEP, Span, Wish};
pub use request::{
    COLUMN_HEADING_HEIGHT, EDGE_LINE, EDGE_TEXT, EdgeRoute, Flow, ICON_ROOM, Layout, LayoutEdge,
    LayoutNode, LayoutRequest, NODE_LINE, NODE_TEXT, NodeName, ROW_HEADING_WIDTH, ROW_INDENT,
    ROW_LINE, ROW_TEXT,
};
pub use ruler::{FontWeight, INTER_REGULAR, INTER_SEMIBOLD, Ruler};
pub use watch::Watch;

use crate::geometry::{Rect, Size};

/// Lays out `request`. The same request gives the same layout on every machine.
pub fn lay_out(request: &LayoutRequest) -> Layout {
    lay_out_watched(request, &Watch::default()).unwrap_or_default()
}

/// Lays out `request` and tells `watch` how far it has come; nothing once that is cancelled.
pub fn lay_out_watched(request: &LayoutRequest, watch: &Watch) -> Option<Layout> {
    lay_out_shown(request, watch, &mut |_| {})
}

/// Lays out `request` like [`lay_out_watched`], and hands over a network as it settles.
pub fn lay_out_shown(
    request: &LayoutRequest,
    watch: &Watch,
    show: &mut dyn FnMut(&Settling<'_>),
) -> Option<Layout> {
    if request.flow == Flow::Free {
        force::lay_out(request, watch, show)
    } else if wide::is_wide(request) {
        wide::lay_out(request, watch)
    } else {
        (!watch.is_cancelled()).then(|| lay_out_narrow(request))
    }
}

/// Lays out a picture of some dozen nodes with care for every edge.
fn lay_out_narrow(request: &LayoutRequest) -> Layout {
    let mut plan = plan::Plan::of(request);
    grid::arrange(&mut plan);
    let gaps = route::Gaps::of(&plan);
    let wires = route::route(&plan, &gaps);
    let places = coordinates::place(&plan, request, &gaps, &wires);
    finished(request, &plan, places)
}

/// Turns the places back if the layout lies on its side.
fn finished(request: &LayoutRequest, plan: &plan::Plan, places: coordinates::Places) -> Layout {
    let coordinates::Places {
        mut nodes,
        mut edges,
        bands,
        columns,
        lines,
        slots,
        mut size,
    } = places;
    let mut rows = Vec::new();
    let mut column_rects = Vec::new();
    match request.flow {
        Flow::Down => {
            let band = |(start, end): &(f32, f32)| Rect::new(0.0, *start, size.width, end - start);
            rows.extend(bands.iter().map(band));
            let column =
                |(start, end): &(f32, f32)| Rect::new(*start, 0.0, end - start, size.height);
            column_rects.extend(columns.iter().map(column));
        }
        // The network is laid out elsewhere.
        Flow::Free => {}
        Flow::Right => {
            size = size.transposed();
            nodes.iter_mut().for_each(|node| *node = node.transposed());
            for edge in &mut edges {
                edge.points
                    .iter_mut()
                    .for_each(|point| *point = point.transposed());
                edge.label = edge.label.map(|label| label.transposed());
            }
            let band = |(start, end): &(f32, f32)| Rect::new(*start, 0.0, end - start, size.height);
            column_rects.extend(bands.iter().map(band));
        }
    }
    Layout {
        size: Size::new(size.width, size.height),
        nodes,
        edges,
        rows,
        columns: column_rects,
        node_names: request.nodes.iter().map(|node| node.name.clone()).collect(),
        edge_lines: request
            .edges
            .iter()
            .map(|edge| edge.lines.clone())
            .collect(),
        row_lines: request.rows.clone(),
        places: places_in_cells(plan),
        lines: by_owner(&plan.lines, plan.bands, &lines),
        slots: if plan.is_aligned {
            by_owner(&plan.slots, plan.columns, &slots)
        } else {
            Vec::new()
        },
        ranks: Vec::new(),
        node_width: request.node_width,
        row_crossings: None,
    }
}

fn places_in_cells(plan: &plan::Plan) -> Vec<Place> {
    let (first_lines, first_slots) = (plan.first_lines(), plan.first_slots());
    let place = |node: &plan::PlanNode| Place {
        line: node.line - first_lines[node.band],
        slot: node.slot - first_slots[node.column],
    };
    plan.nodes.iter().map(place).collect()
}

/// The spans of each band or column.
fn by_owner(owners: &[usize], count: usize, spans: &[Span]) -> Vec<Vec<Span>> {
    let mut owned = vec![Vec::new(); count];
    for (owner, span) in owners.iter().zip(spans) {
        owned[*owner].push(*span);
    }
    owned
}
