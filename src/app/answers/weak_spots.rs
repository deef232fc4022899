//! Where the map is weak, and where on the map that is.

use super::Answer;
use crate::analysis::{Promise, WeakSpots, weak_spots};
use crate::graph::MapGraph;
use crate::model::MapDocument;
use crate::scene::{LegendMark, Mark, Marks, Tone};
use crate::text::Texts;

/// So many single points are marked with what they stop.
const MARKED: usize = 40;

const SINGLE_POINT: Tone = Tone::Step(0);
const MUTUAL: Tone = Tone::Class(2);
const PROMISED: Tone = Tone::Class(4);
const UNOWNED: Tone = Tone::Class(6);

/// What is weak today; the gravest finding of a record marks it.
pub(super) fn answered(document: &MapDocument, graph: &MapGraph, texts: &Texts) -> (Answer, Marks) {
    let this_year = i32::from(jiff::Zoned::now().year());
    let found = weak_spots(document, graph, None, this_year);
    let marks = marks(graph, &found, texts);
    (Answer::WeakSpots(Box::new(found)), marks)
}

fn marks(graph: &MapGraph, found: &WeakSpots, texts: &Texts) -> Marks {
    let mut marks = Marks {
        dims_the_rest: true,
        ..Marks::default()
    };
    let mark = |tone: Tone, badge: &str| Mark {
        tone,
        badge: badge.to_owned(),
    };
    let mut put = |record: u32, mark: Mark| {
        marks
            .records
            .entry(graph.id(record).clone())
            .or_insert(mark);
    };
    for point in found.single_points.iter().take(MARKED) {
        put(point.record, mark(SINGLE_POINT, &point.stops.to_string()));
    }
    for record in found.mutual.iter().flat_map(|it| &it.records) {
        put(*record, mark(MUTUAL, "o"));
    }
    for record in &found.unowned {
        put(*record, mark(UNOWNED, "?"));
    }
    for step in found.mutual.iter().flat_map(|it| &it.round) {
        marks
            .relations
            .insert(graph.key(step.relation).clone(), MUTUAL);
    }
    for promise in &found.promises {
        match promise {
            Promise::OverdueRelation(relation, _)
            | Promise::LeansOnNothing(relation, _)
            | Promise::NeededNow(relation, _) => {
                let key = graph.key(*relation).clone();
                marks.relations.insert(key, PROMISED);
            }
            Promise::OverdueResource(record, _) => {
                let id = graph.id(*record).clone();
                marks.records.entry(id).or_insert(mark(PROMISED, "!"));
            }
        }
    }
    let legend = [
        (
            !found.single_points.is_empty(),
            SINGLE_POINT,
            "1",
            "weak-legend-single-points",
        ),
        (!found.mutual.is_empty(), MUTUAL, "o", "weak-legend-mutual"),
        (
            !found.promises.is_empty(),
            PROMISED,
            "!",
            "weak-legend-promises",
        ),
        (
            !found.unowned.is_empty(),
            UNOWNED,
            "?",
            "weak-legend-unowned",
        ),
    ];
    let there = legend.into_iter().filter(|(is_there, ..)| *is_there);
    marks.legend = there
        .map(|(_, tone, badge, text)| LegendMark {
            mark: mark(tone, badge),
            text: texts.say(text),
        })
        .collect();
    marks
}
