//! What is shown until the layout is done: everything in its cell, close together, nothing routed.

use crate::geometry::{Point, Rect, Size};
use crate::layout::{COLUMN_HEADING_HEIGHT, Layout, ROW_HEADING_WIDTH};
use crate::model::Projection;
use crate::view::VisibleMap;

/// The room of a node, and what is free around it.
const NODE: Size = Size::new(150.0, 50.0);
const STEP: Size = Size::new(190.0, 120.0);
const GAP: f32 = 40.0;

/// The quickest arrangement of `visible`; its nodes have neither names nor places, and its edges
/// no ways.
pub fn draft(visible: &VisibleMap) -> Layout {
    let has_rows = visible.projection != Projection::Actors;
    let columns = visible.columns.len().max(1);
    let rows = if has_rows {
        visible.rows.len().max(1)
    } else {
        1
    };
    let column_of = |node: usize| {
        let column = visible.nodes[node].column;
        let mut columns = visible.columns.iter();
        columns.position(|other| *other == column).unwrap_or(0)
    };
    let cell = |node: usize| visible.nodes[node].row.min(rows - 1) * columns + column_of(node);
    let mut counts = vec![0_usize; rows * columns];
    for node in 0..visible.nodes.len() {
        counts[cell(node)] += 1;
    }
    let total = visible.nodes.len().max(1) as f32;
    let slots = (0..columns).map(|column| {
        let own: usize = (0..rows).map(|row| counts[row * columns + column]).sum();
        ((own as f32 / total.sqrt()) as usize).max(2)
    });
    let slots: Vec<usize> = slots.collect();
    let lines = (0..rows).map(|row| {
        let cells =
            (0..columns).map(|column| counts[row * columns + column].div_ceil(slots[column]));
        cells.max().unwrap_or(1).max(1)
    });
    let start = if has_rows { ROW_HEADING_WIDTH } else { 0.0 };
    let across = spans(start, STEP.width, slots.iter().copied());
    let down = spans(COLUMN_HEADING_HEIGHT, STEP.height, lines);
    let end = |spans: &[(f32, f32)]| spans.last().map_or(0.0, |(start, length)| start + length);
    let size = Size::new(end(&across), end(&down));
    let mut taken = vec![0_usize; counts.len()];
    let nodes = (0..visible.nodes.len()).map(|node| {
        let cell = cell(node);
        let (row, column) = (cell / columns, cell % columns);
        let place = taken[cell];
        taken[cell] += 1;
        let (line, slot) = (place / slots[column], place % slots[column]);
        let x = across[column].0 + GAP / 2.0 + (slot as f32 + 0.5) * STEP.width;
        let y = down[row].0 + GAP / 2.0 + (line as f32 + 0.5) * STEP.height;
        Rect::around(Point::new(x, y), NODE)
    });
    let nodes = nodes.collect();
    let band = |(start, length): &(f32, f32)| Rect::new(0.0, *start, size.width, *length);
    let column = |(start, length): &(f32, f32)| Rect::new(*start, 0.0, *length, size.height);
    Layout {
        size,
        nodes,
        rows: down
            .iter()
            .filter(|_| has_rows)
            .take(visible.rows.len())
            .map(band)
            .collect(),
        columns: across
            .iter()
            .take(visible.columns.len())
            .map(column)
            .collect(),
        ..Layout::default()
    }
}

/// Where each begins and how long it is.
fn spans(start: f32, step: f32, counts: impl Iterator<Item = usize>) -> Vec<(f32, f32)> {
    let mut at = start;
    let span = |count: usize| {
        let span = (at, count as f32 * step + GAP);
        at += span.1;
        span
    };
    counts.map(span).collect()
}
