//! The ways between two records, and where they lead on the map.

use super::Answer;
use crate::analysis::{PathQuestion, Paths, paths};
use crate::app::inquiry::PathsAsked;
use crate::graph::MapGraph;
use crate::scene::{LegendMark, Mark, Marks, Tone};
use crate::text::Texts;

/// The ways; those that are shortest are marked first, and both ends by letters.
pub(super) fn answered(graph: &MapGraph, asked: &PathsAsked, texts: &Texts) -> (Answer, Marks) {
    let number = |id: &Option<crate::model::Id>| id.as_ref().and_then(|id| graph.number(id));
    let Some((from, to)) = number(&asked.from).zip(number(&asked.to)) else {
        return (Answer::Paths(None), Marks::default());
    };
    let question = PathQuestion {
        from,
        to,
        along: asked.along,
        others: asked.others,
    };
    let found = paths(graph, &question);
    let marks = marks(graph, &found, (from, to), texts);
    (Answer::Paths(Some(found)), marks)
}

fn marks(graph: &MapGraph, found: &Paths, (from, to): (u32, u32), texts: &Texts) -> Marks {
    let mut marks = Marks {
        dims_the_rest: true,
        ..Marks::default()
    };
    for (record, letter) in [(from, "A"), (to, "B")] {
        let mark = mark(Tone::Asked, letter);
        marks.records.insert(graph.id(record).clone(), mark);
    }
    let shortest = found.paths.first().map_or(0, |path| path.steps.len());
    let is_shortest = |steps: usize| steps == shortest;
    for path in &found.paths {
        let tone = tone(is_shortest(path.steps.len()));
        for step in &path.steps {
            let record = graph.id(step.to);
            let entry = marks.records.entry(record.clone());
            entry.or_insert_with(|| mark(tone, ""));
            for relation in &step.relations {
                let key = graph.key(*relation).clone();
                marks.relations.entry(key).or_insert(tone);
            }
        }
    }
    let has_longer = found.paths.iter().any(|it| !is_shortest(it.steps.len()));
    let line = |mark: Mark, id: &str| LegendMark {
        mark,
        text: texts.say(id),
    };
    marks
        .legend
        .push(line(mark(Tone::Asked, "A"), "paths-from"));
    marks.legend.push(line(mark(Tone::Asked, "B"), "paths-to"));
    if !found.paths.is_empty() {
        marks
            .legend
            .push(line(mark(tone(true), ""), "paths-shortest"));
    }
    if has_longer {
        marks
            .legend
            .push(line(mark(tone(false), ""), "paths-longer"));
    }
    marks
}

fn tone(is_shortest: bool) -> Tone {
    match is_shortest {
        true => Tone::Step(0),
        false => Tone::Step(Tone::STEPS - 2),
    }
}

fn mark(tone: Tone, badge: &str) -> Mark {
    Mark {
        tone,
        badge: badge.to_owned(),
    }
}
