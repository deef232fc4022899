//! What falls if something stops, and how far away on the map.

use super::Answer;
use crate::analysis::{Effect, Hit, Impact, Needs, Step, impact, leans_on};
use crate::graph::MapGraph;
use crate::model::{Id, MapDocument};
use crate::scene::{LegendMark, Mark, Marks, Tone};
use crate::text::Texts;

/// What falls, and what is needed to tell why.
#[derive(Debug)]
pub struct ImpactAnswer {
    /// What falls.
    pub impact: Impact,
    /// What what falls itself leans on, where only one thing falls.
    pub leans_on: Vec<Hit>,
    needs: Needs,
}

impl ImpactAnswer {
    /// The chain of reasons of something that is hit.
    pub fn chain(&self, hit: &Hit) -> Vec<Step> {
        self.impact.chain(&self.needs, hit)
    }

    /// The last step of that chain.
    pub fn step(&self, hit: &Hit) -> Step {
        hit.step(&self.needs)
    }
}

/// What falls when `fallen` stop in `year`; what is hit is marked with its distance.
pub(super) fn answered(
    document: &MapDocument,
    graph: &MapGraph,
    (fallen, year): (&[Id], Option<i32>),
    texts: &Texts,
) -> (Answer, Marks) {
    let needs = Needs::of(document, graph, year);
    let fallen: Vec<u32> = fallen.iter().filter_map(|id| graph.number(id)).collect();
    let leans_on = match fallen[..] {
        [one] => leans_on(&needs, one),
        _ => Vec::new(),
    };
    let impact = impact(&needs, graph, &fallen);
    let marks = marks((graph, &needs), &impact, texts);
    let answer = ImpactAnswer {
        impact,
        leans_on,
        needs,
    };
    (Answer::Impact(Box::new(answer)), marks)
}

fn marks((graph, needs): (&MapGraph, &Needs), impact: &Impact, texts: &Texts) -> Marks {
    let mut marks = Marks {
        dims_the_rest: true,
        ..Marks::default()
    };
    for record in &impact.fallen {
        marks
            .records
            .insert(graph.id(*record).clone(), fallen_mark());
    }
    for hit in &impact.hits {
        let mark = hit_mark(hit.distance, hit.effect);
        marks
            .relations
            .insert(graph.key(hit.step(needs).relation).clone(), mark.tone);
        marks.records.insert(graph.id(hit.record).clone(), mark);
    }
    for spared in &impact.spared {
        let id = graph.id(spared.record).clone();
        marks.records.insert(id, spared_mark());
        marks
            .relations
            .insert(graph.key(spared.left).clone(), Tone::New);
    }
    marks.legend = legend(impact, texts);
    marks
}

fn legend(impact: &Impact, texts: &Texts) -> Vec<LegendMark> {
    let line = |mark: Mark, text: String| LegendMark { mark, text };
    let mut legend = vec![line(fallen_mark(), texts.say("impact-legend-fallen"))];
    let farthest = impact.hits.last().map_or(0, |hit| hit.distance);
    let steps = u32::from(Tone::STEPS);
    for distance in 1..=farthest.min(steps) {
        let is_last = distance == steps && farthest > steps;
        let id = if is_last {
            "impact-legend-far"
        } else {
            "impact-legend-steps"
        };
        let mark = hit_mark(distance, Effect::Hurts);
        let count = [("count", distance.into())];
        legend.push(line(mark, texts.say_with(id, &count)));
    }
    if let Some(hit) = impact.hits.iter().find(|hit| hit.effect == Effect::Stops) {
        let mark = hit_mark(hit.distance, Effect::Stops);
        legend.push(line(mark, texts.say("impact-legend-stops")));
    }
    if !impact.spared.is_empty() {
        legend.push(line(spared_mark(), texts.say("impact-legend-spared")));
    }
    legend
}

fn fallen_mark() -> Mark {
    Mark {
        tone: Tone::Asked,
        badge: "×".to_owned(),
    }
}

/// The colour tells how near it is, the number too, and a cross that it stops.
fn hit_mark(distance: u32, effect: Effect) -> Mark {
    let step = distance.saturating_sub(1).min(u32::from(Tone::STEPS) - 1);
    let cross = match effect {
        Effect::Stops => "×",
        Effect::Hurts => "",
    };
    Mark {
        tone: Tone::Step(u8::try_from(step).unwrap_or(0)),
        badge: format!("{cross}{distance}"),
    }
}

fn spared_mark() -> Mark {
    Mark {
        tone: Tone::New,
        badge: "+".to_owned(),
    }
}
