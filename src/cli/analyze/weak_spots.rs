//! `samspill analyze FILE weak-spots`, `single-points` and `cycles`: where a map is weak, and why.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::impact::relation;
use super::with_words;
use crate::analysis::{Mutual, Promise, SinglePoint, WeakSpots, weak_spots};
use crate::cli::answer::Answer;
use crate::cli::columns::{Side, columns};
use crate::graph::MapGraph;
use crate::model::MapDocument;
use crate::scene::ReasonWords;
use crate::text::{Texts, printable};

/// `samspill analyze FILE weak-spots` and the two that list a part of it.
#[derive(Args, Debug)]
pub struct WeakSpotsArguments {
    /// The year that promises are held against, and in which things are to hold [default: today]
    #[arg(long)]
    pub year: Option<i32>,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    All,
    /// What would stop others alone.
    SinglePoints,
    /// What takes each other down.
    Cycles,
}

/// Finds what is asked for.
pub fn answer(
    asked: &WeakSpotsArguments,
    part: Part,
    document: &MapDocument,
    texts: &Texts,
) -> Answer {
    let graph = MapGraph::of(document);
    let this_year = asked.year;
    let this_year = this_year.unwrap_or_else(|| i32::from(jiff::Zoned::now().year()));
    let found = weak_spots(document, &graph, asked.year, this_year);
    let mut answer = Answer::default();
    with_words(document, &graph, texts, |words| match (part, asked.json) {
        (Part::All, true) => answer.push_json(&all_json(words, &found).into()),
        (Part::SinglePoints, true) => answer.push_json(&single_points_json(words, &found)),
        (Part::Cycles, true) => answer.push_json(&mutual_json(words, &found)),
        (Part::All, false) => answer.out = page(words, &found),
        (Part::SinglePoints, false) => answer.out = single_points(words, &found),
        (Part::Cycles, false) => answer.out = mutual(words, &found),
    });
    answer
}

fn page(words: &ReasonWords<'_>, found: &WeakSpots) -> String {
    let texts = words.texts;
    let mut page = String::new();
    if !found.single_points.is_empty() {
        page.push_str(&single_points(words, found));
    }
    if !found.mutual.is_empty() {
        page.push_str(&format!("\n{}", mutual(words, found)));
    }
    let mut list = |id: &str, lines: Vec<(String, String)>| {
        if lines.is_empty() {
            return;
        }
        page.push_str(&format!("\n{}", heading(texts, id, lines.len())));
        for (what, why) in lines {
            page.push_str(&format!("  {}\n", printable(&what)));
            if !why.is_empty() {
                page.push_str(&format!("      {}\n", printable(&why)));
            }
        }
    };
    let promises = found.promises.iter();
    let promises = promises.map(|it| (words.promised(*it), words.why_promised(*it)));
    list("promises", promises.collect());
    for (id, records) in found.records() {
        let records = records.iter();
        list(
            id,
            records.map(|it| (words.name(*it), String::new())).collect(),
        );
    }
    let gaps = found.sector_gaps.iter();
    let gaps = gaps.map(|it| (words.sector_gap(it), words.sector_gap_others(it)));
    list("sector-gaps", gaps.collect());
    let gaps = found.actor_gaps.iter();
    let gaps = gaps.map(|it| (words.actor_gap(it), words.listed(&it.lacking)));
    list("actor-gaps", gaps.collect());
    if page.is_empty() {
        page = format!("{}\n", texts.say("weak-none"));
    }
    page.trim_start().to_owned()
}

fn heading(texts: &Texts, id: &str, count: usize) -> String {
    let name = texts.say(&format!("weak-{id}"));
    let words = [("name", (&name).into()), ("count", count.into())];
    let hint = texts.say(&format!("weak-{id}-hint"));
    format!("{}\n{hint}\n", texts.say_with("weak-group", &words))
}

fn single_points(words: &ReasonWords<'_>, found: &WeakSpots) -> String {
    let points = &found.single_points;
    if points.is_empty() {
        return format!("{}\n", words.texts.say("weak-single-points-none"));
    }
    let row = |point: &SinglePoint| {
        let name = printable(&words.name(point.record));
        let id = (words.id_of)(point.record).to_string();
        vec![name, id, words.single_point(point)]
    };
    let rows: Vec<Vec<String>> = points.iter().map(row).collect();
    let heading = heading(words.texts, "single-points", points.len());
    format!("{heading}{}", columns(&rows, &[Side::Left; 3]))
}

fn mutual(words: &ReasonWords<'_>, found: &WeakSpots) -> String {
    if found.mutual.is_empty() {
        return format!("{}\n", words.texts.say("weak-mutual-none"));
    }
    let mut page = heading(words.texts, "mutual", found.mutual.len());
    for mutual in &found.mutual {
        let count = words.mutual(mutual);
        let names = printable(&words.listed(&mutual.records));
        let round = printable(&words.chain(&mutual.round));
        page.push_str(&format!("  {count}: {names}\n      {round}\n"));
    }
    page
}

fn single_points_json(words: &ReasonWords<'_>, found: &WeakSpots) -> Json {
    let point = |point: &SinglePoint| {
        json!({
            "id": (words.id_of)(point.record).as_str(),
            "stops": point.stops,
            "hits": point.hits,
        })
    };
    found.single_points.iter().map(point).collect()
}

fn mutual_json(words: &ReasonWords<'_>, found: &WeakSpots) -> Json {
    let mutual = |mutual: &Mutual| {
        let round = mutual.round.iter();
        json!({
            "effect": format!("{:?}", mutual.effect),
            "ids": ids(words, &mutual.records),
            "round": round.map(|step| relation(words, step.relation)).collect::<Json>(),
            "sentence": words.chain(&mutual.round),
        })
    };
    found.mutual.iter().map(mutual).collect()
}

fn ids(words: &ReasonWords<'_>, records: &[u32]) -> Json {
    let ids = records.iter().map(|it| (words.id_of)(*it).to_string());
    ids.collect()
}

/// The same for scripts, in the words of the map format.
fn all_json(words: &ReasonWords<'_>, found: &WeakSpots) -> Map<String, Json> {
    let promise = |promise: &Promise| {
        let (kind, what) = match *promise {
            Promise::OverdueResource(record, _) => {
                ("Overdue", json!((words.id_of)(record).as_str()))
            }
            Promise::OverdueRelation(it, _) => ("Overdue", relation(words, it)),
            Promise::LeansOnNothing(it, _) => ("LeansOnNothing", relation(words, it)),
            Promise::NeededNow(it, _) => ("NeededNow", relation(words, it)),
        };
        json!({ "kind": kind, "what": what, "why": words.why_promised(*promise) })
    };
    let sector_gaps = found.sector_gaps.iter().map(|gap| {
        let others = gap.others.iter().map(|it| format!("{it:?}"));
        json!({
            "sector": format!("{:?}", gap.group),
            "capability": gap.capability.as_str(),
            "others": others.collect::<Json>(),
        })
    });
    let actor_gaps = found.actor_gaps.iter().map(|gap| {
        json!({
            "sector": format!("{:?}", gap.group),
            "capability": gap.capability.as_str(),
            "having": gap.having,
            "lacking": ids(words, &gap.lacking),
        })
    });
    let all = [
        ("single_points", single_points_json(words, found)),
        ("cycles", mutual_json(words, found)),
        ("promises", found.promises.iter().map(promise).collect()),
        ("unowned", ids(words, &found.unowned)),
        ("unfunded", ids(words, &found.unfunded)),
        ("sector_gaps", sector_gaps.collect()),
        ("actor_gaps", actor_gaps.collect()),
        ("alone", ids(words, &found.alone)),
    ];
    all.map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .collect()
}
