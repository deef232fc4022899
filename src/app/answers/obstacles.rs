//! What stands in the way, and where on the map.

use super::Answer;
use crate::analysis::obstacles;
use crate::graph::MapGraph;
use crate::model::{Dimension, MapDocument};
use crate::scene::{LegendMark, Mark, Marks, Tone};
use crate::text::Texts;

/// The open obstacles; their relations and what these join are marked with the kind of obstacle.
pub(super) fn answered(document: &MapDocument, graph: &MapGraph, texts: &Texts) -> (Answer, Marks) {
    let found = obstacles(document, graph, |_| true);
    let mut marks = Marks {
        dims_the_rest: true,
        ..Marks::default()
    };
    // The most severe come first, and mark what they touch.
    for open in &found.open {
        let key = graph.key(open.relation);
        let tone = Tone::Class(open.dimension as u8);
        marks.relations.entry(key.clone()).or_insert(tone);
        let ends = [
            key.from.as_known(),
            key.to.as_known(),
            key.resource.as_ref(),
        ];
        for id in ends.into_iter().flatten() {
            let mark = || mark(open.dimension, texts);
            marks.records.entry(id.clone()).or_insert_with(mark);
        }
    }
    let is_there = |dimension: &Dimension| found.open.iter().any(|it| it.dimension == *dimension);
    let line = |dimension: Dimension| LegendMark {
        mark: mark(dimension, texts),
        text: texts.dimension(dimension),
    };
    let dimensions = Dimension::ALL.into_iter().filter(is_there);
    marks.legend = dimensions.map(line).collect();
    (Answer::Obstacles(found), marks)
}

/// A dimension by its colour and a letter or two.
fn mark(dimension: Dimension, texts: &Texts) -> Mark {
    Mark {
        tone: Tone::Class(dimension as u8),
        badge: texts.dimension_sign(dimension),
    }
}
