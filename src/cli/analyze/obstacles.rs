//! `samspill analyze FILE obstacles`: what stands in the way, for the minutes.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use crate::analysis::{Obstacles, OpenObstacle, obstacles};
use crate::cli::answer::Answer;
use crate::cli::columns::{Side, columns};
use crate::graph::MapGraph;
use crate::model::{Dimension, Id, Known, MapDocument};
use crate::scene::ObstacleWords;
use crate::text::Texts;

/// `samspill analyze FILE obstacles`.
#[derive(Args, Debug)]
pub struct ObstaclesArguments {
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// Lists and counts what stands in the way.
pub fn answer(asked: &ObstaclesArguments, document: &MapDocument, texts: &Texts) -> Answer {
    let graph = MapGraph::of(document);
    let found = obstacles(document, &graph, |_| true);
    let mut answer = Answer::default();
    if asked.json {
        answer.push_json(&as_json(document, &graph, &found));
        return answer;
    }
    let key_of = |relation: u32| graph.key(relation).clone();
    let words = ObstacleWords {
        document,
        texts,
        obstacles: &found,
        key_of: &key_of,
    };
    answer.out = format!("{}\n", words.headline());
    if !found.open.is_empty() {
        let table = words.counts();
        let mut sides = vec![Side::Right; table[0].len()];
        sides[0] = Side::Left;
        answer
            .out
            .push_str(&format!("\n{}\n", columns(&table, &sides)));
        answer.out.push_str(&words.minutes());
    }
    answer
}

/// The same for scripts, in the words of the map format.
fn as_json(document: &MapDocument, graph: &MapGraph, found: &Obstacles) -> Json {
    let open = |it: &OpenObstacle| {
        let key = graph.key(it.relation);
        let obstacle = document
            .relations()
            .get(key)
            .map(|relation| &relation.obstacles[it.number]);
        let known = |id: &Known<Id>| id.as_known().map_or("Unknown", Id::as_str).to_owned();
        json!({
            "dimension": format!("{:?}", it.dimension),
            "severity": it.severity.map(|severity| format!("{severity:?}")),
            "capability": it.capability.as_ref().map(Id::as_str),
            "note": obstacle.map(|it| it.note.main.as_str()),
            "source": obstacle.and_then(|it| it.source.as_ref()).map(Id::as_str),
            "from": known(&key.from),
            "kind": format!("{:?}", key.kind),
            "to": known(&key.to),
            "resource": key.resource.as_ref().map(Id::as_str),
        })
    };
    let rows = found.table.capabilities.iter().zip(&found.table.counts);
    let table = rows.map(|(capability, counts)| {
        let counts = Dimension::ALL.iter().zip(counts);
        let counts = counts.map(|(it, count)| (format!("{it:?}"), Json::from(*count)));
        json!({
            "capability": capability.as_ref().map(Id::as_str),
            "counts": counts.collect::<Map<_, _>>(),
        })
    });
    json!({
        "open": found.open.iter().map(open).collect::<Json>(),
        "by_capability": table.collect::<Json>(),
        "past": found.past,
    })
}
