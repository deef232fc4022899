//! How much each record means to the whole, ranked and on the map.

use super::Answer;
use crate::analysis::{Importance, Measure, importance};
use crate::graph::MapGraph;
use crate::scene::{LegendMark, Mark, Marks, Tone};
use crate::text::Texts;

/// So many of the first have their place in the ranking on the map.
const MOST_PLACES: usize = 30;
/// So many colours communities have; beyond them colours come again, with other numbers.
const COLOURS: u32 = 8;

/// A measurement with its ranking.
#[derive(Debug)]
pub struct Ranked {
    /// What was found.
    pub importance: Importance,
    /// The numbers of the records, from the one with most.
    pub ranking: Vec<u32>,
}

/// Measures; records are marked on a scale from the most down, or by their community.
pub(super) fn answered(
    graph: &MapGraph,
    measure: Measure,
    texts: &Texts,
    told: &(dyn Fn(f32) + Sync),
) -> (Answer, Marks) {
    let importance = importance(graph, measure, told);
    let ranking = importance.ranking(graph.records());
    let found = Ranked {
        importance,
        ranking,
    };
    let marks = match &found.importance {
        Importance::Communities(_) => by_community(graph, &found, texts),
        _ => by_value(graph, &found, texts),
    };
    (Answer::Importance(found), marks)
}

fn by_value(graph: &MapGraph, found: &Ranked, texts: &Texts) -> Marks {
    let value = |record: u32| found.importance.value(record);
    let most = found.ranking.first().map_or(0.0, |first| value(*first));
    let mut marks = Marks::default();
    for (place, record) in found.ranking.iter().enumerate() {
        let part = value(*record) / most;
        // Also where all have nothing.
        if part.is_nan() || part <= 0.0 {
            break;
        }
        let badge = match place < MOST_PLACES {
            true => (place + 1).to_string(),
            false => String::new(),
        };
        let tone = step(part);
        let percent = (100.0 * part).round().clamp(1.0, 100.0) as u8;
        marks.sizes.insert(graph.id(*record).clone(), percent);
        marks
            .records
            .insert(graph.id(*record).clone(), Mark { tone, badge });
    }
    let line = |part: f64, id: &str| LegendMark {
        mark: Mark {
            tone: step(part),
            badge: String::new(),
        },
        text: texts.say(id),
    };
    if !marks.records.is_empty() {
        marks.legend = vec![line(1.0, "importance-most"), line(0.0, "importance-least")];
    }
    marks
}

/// The place on the scale of so large a part of the most there is.
fn step(part: f64) -> Tone {
    let steps = f64::from(Tone::STEPS);
    let step = ((1.0 - part) * steps).floor().clamp(0.0, steps - 1.0);
    Tone::Step(step as u8)
}

fn by_community(graph: &MapGraph, found: &Ranked, texts: &Texts) -> Marks {
    let mut marks = Marks::default();
    let Importance::Communities(communities) = &found.importance else {
        return marks;
    };
    let mark = |number: u32| Mark {
        tone: Tone::Class((number % COLOURS) as u8),
        badge: (number + 1).to_string(),
    };
    for record in 0..graph.records() {
        let number = communities.of[record as usize];
        if communities.sizes[number as usize] > 1 {
            marks.records.insert(graph.id(record).clone(), mark(number));
        }
    }
    let line = |(number, size): (u32, &u32)| LegendMark {
        mark: mark(number),
        text: texts.say_with("communities-one", &[("count", (*size).into())]),
    };
    let large = (0..).zip(&communities.sizes).filter(|(_, size)| **size > 1);
    marks.legend = large.take(COLOURS as usize).map(line).collect();
    marks
}
