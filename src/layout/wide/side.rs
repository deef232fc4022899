//! Pictures of many actors: laid out in ranks as a layered picture is in rows, and turned.

use super::super::place::{Place, Span};
use super::super::plan::Plan;
use super::super::request::{EdgeRoute, Layout, LayoutRequest};
use super::super::watch::Watch;
use super::frame::Frame;
use super::ranks::Ranks;
use super::{Numbers, seated, with_texts};
use crate::geometry::{Rect, Size};

/// Lays out `request`, whose edges run right; nothing if `watch` was cancelled before the end.
pub fn lay_out(request: &LayoutRequest, watch: &Watch) -> Option<Layout> {
    let ranks = Ranks::of(request);
    watch.reach(0.05);
    let numbers = Numbers::on_its_side(request, &ranks);
    let graph = numbers.graph();
    let mut plan = ranks.plan(request);
    super::super::staying::keep_within_reason(&mut plan);
    ranks.make_room(&mut plan, request);
    let ordered = seated(&mut plan, &graph, false, watch)?;
    let frame = Frame::on_its_side(&plan, &ranks);
    let (nodes, edges) = ordered.drawn(&plan, &graph, &frame);
    watch.reach(1.0);
    let nodes = nodes.iter().map(Rect::transposed).collect();
    let columns = 0..request.columns;
    Some(Layout {
        size: Size::new(frame.height, frame.width),
        nodes,
        edges: edges.into_iter().map(turned).collect(),
        columns: columns
            .clone()
            .map(|column| column_rect(&ranks, &frame, column))
            .collect(),
        places: places(&plan, &ranks),
        lines: lines(&plan, &ranks, &frame, request.columns),
        ranks: columns
            .map(|column| ranks.column.iter().filter(|it| **it == column).count())
            .collect(),
        row_crossings: usize::try_from(ordered.crossings).ok(),
        ..with_texts(request)
    })
}

fn turned(mut route: EdgeRoute) -> EdgeRoute {
    for point in &mut route.points {
        *point = point.transposed();
    }
    route
}

/// From the first rank of a column to its last.
fn column_rect(ranks: &Ranks, frame: &Frame, column: usize) -> Rect {
    let first = ranks.column.partition_point(|other| *other < column);
    let end = ranks.column.partition_point(|other| *other <= column);
    let Some((first, last)) = frame.bands.get(first).zip(frame.bands.get(end - 1)) else {
        return Rect::default();
    };
    Rect::new(first.start, 0.0, last.end - first.start, frame.width)
}

/// Lines counted from the left of the column, slots from the top.
fn places(plan: &Plan, ranks: &Ranks) -> Vec<Place> {
    let first_lines = plan.first_lines();
    let first_of_column = |column: usize| {
        let rank = ranks.column.partition_point(|other| *other < column);
        first_lines[rank]
    };
    let nodes = plan.nodes.iter();
    let place = nodes.map(|node| Place {
        line: node.line - first_of_column(ranks.column[node.band]),
        slot: node.slot,
    });
    place.collect()
}

/// The lines of each column.
fn lines(plan: &Plan, ranks: &Ranks, frame: &Frame, columns: usize) -> Vec<Vec<Span>> {
    let owners: Vec<usize> = plan.lines.iter().map(|rank| ranks.column[*rank]).collect();
    super::super::by_owner(&owners, columns, &frame.lines)
}
