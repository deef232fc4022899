//! `samspill analyze FILE impact`: what falls if something falls, and why.

use clap::Args;
use serde_json::{Value as Json, json};

use super::with_words;
use crate::analysis::{Hit, Impact, Needs, Step, impact, leans_on};
use crate::cli::answer::Answer;
use crate::cli::view::known_record;
use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument};
use crate::scene::ReasonWords;
use crate::text::{Texts, printable};

/// `samspill analyze FILE impact`.
#[derive(Args, Debug)]
pub struct ImpactArguments {
    /// What fails: ids of actors and resources; several fail at once
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
    /// Tell what they lean on instead: what must not fail for them to stand
    #[arg(long)]
    pub of: bool,
    /// Ask of this year, in which what is promised by then is there [default: today, when only what
    /// exists is]
    #[arg(long)]
    pub year: Option<i32>,
    /// Tell how failure spreads along each kind of relation
    #[arg(long)]
    pub rules: bool,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// What falls, or what is leaned on; else says what is wrong with the question.
pub fn answer(
    asked: &ImpactArguments,
    document: &MapDocument,
    texts: &Texts,
) -> Result<Answer, String> {
    for id in &asked.ids {
        known_record(id, document).map_err(|unknown| unknown.message(texts))?;
    }
    let graph = MapGraph::of(document);
    let ids = asked.ids.iter();
    let fallen: Vec<u32> = ids.filter_map(|id| graph.number(&Id::new(id))).collect();
    let needs = Needs::of(document, &graph, asked.year);
    let found = Found {
        impact: impact(&needs, &graph, &fallen),
        leans_on: fallen
            .iter()
            .map(|it| (*it, leans_on(&needs, *it)))
            .collect(),
        needs: &needs,
        year: asked.year,
    };
    let mut answer = Answer::default();
    with_words(document, &graph, texts, |words| {
        if asked.json {
            answer.push_json(&found.as_json(words));
        } else if asked.of {
            answer.out = found.leaning(words);
        } else {
            answer.out = found.page(words);
        }
        if asked.rules && !asked.json {
            let rules = words.rules().into_iter().chain(words.rules_beside());
            let rules: String = rules.map(|rule| format!("  {rule}\n")).collect();
            let heading = texts.say("spread-heading");
            answer.out.push_str(&format!("\n{heading}\n{rules}"));
        }
    });
    Ok(answer)
}

struct Found<'a> {
    impact: Impact,
    leans_on: Vec<(u32, Vec<Hit>)>,
    needs: &'a Needs,
    year: Option<i32>,
}

impl Found<'_> {
    fn page(&self, words: &ReasonWords<'_>) -> String {
        let texts = words.texts;
        let fallen = printable(&words.listed(&self.impact.fallen));
        let mut page = format!("{}: {fallen}\n", texts.say("impact-fallen"));
        if self.impact.hits.is_empty() {
            let none = [texts.say("impact-none"), texts.say("impact-none-hint")];
            page.push_str(&format!("{}\n", none.join(" ")));
        } else {
            page.push_str(&format!("{}\n", words.counts(self.impact.counts())));
        }
        if let Some(said) = words.not_holding(self.impact.not_holding) {
            page.push_str(&format!("{said}\n"));
        }
        for (place, hits) in words.grouped(&self.impact.hits) {
            let name = printable(&words.place(&place));
            let heading = [("name", (&name).into()), ("count", hits.len().into())];
            let heading = texts.say_with("impact-group", &heading);
            page.push_str(&format!("\n{heading}\n"));
            for hit in hits {
                let chain = self.impact.chain(self.needs, &hit);
                page.push_str(&format!(
                    "  {} – {}, {}\n      {}\n",
                    printable(&words.name(hit.record)),
                    words.effect(hit.effect),
                    words.steps_away(hit.distance),
                    printable(&words.chain(&chain)),
                ));
            }
        }
        if !self.impact.spared.is_empty() {
            page.push_str(&format!("\n{}\n", texts.say("impact-spared")));
        }
        for spared in &self.impact.spared {
            let left = words.sentence(spared.left);
            let left = texts.say_with("impact-spared-left", &[("relation", (&left).into())]);
            let name = printable(&words.name(spared.record));
            page.push_str(&format!("  {name}\n      {}\n", printable(&left)));
        }
        page
    }

    fn leaning(&self, words: &ReasonWords<'_>) -> String {
        let mut page = String::new();
        for (record, leans_on) in &self.leans_on {
            let name = printable(&words.name(*record));
            let said = [("name", (&name).into())];
            let id = if leans_on.is_empty() {
                "impact-leans-on-nothing"
            } else {
                "impact-leans-on"
            };
            page.push_str(&format!("{}\n", words.texts.say_with(id, &said)));
            for hit in leans_on {
                let mut away = words.steps_away(hit.distance);
                let step = hit.step(self.needs);
                if step.spares > 0 {
                    let spare = words.texts.say("impact-one-of-several");
                    away = format!("{away}, {spare}");
                }
                let alone = Step { spares: 0, ..step };
                page.push_str(&format!(
                    "  {} – {away}\n      {}\n",
                    printable(&words.name(hit.record)),
                    printable(&words.chain(&[alone])),
                ));
            }
        }
        page
    }

    /// The same for scripts, in the words of the map format.
    fn as_json(&self, words: &ReasonWords<'_>) -> Json {
        let id = |record: u32| (words.id_of)(record).to_string();
        let step = |step: &Step| {
            json!({
                "hit": id(step.hit),
                "cause": id(step.cause),
                "relation": relation(words, step.relation),
                "spares": step.spares,
            })
        };
        let hits = self.impact.hits.iter().map(|hit| {
            let chain = self.impact.chain(self.needs, hit);
            json!({
                "id": id(hit.record),
                "effect": format!("{:?}", hit.effect),
                "distance": hit.distance,
                "chain": chain.iter().map(step).collect::<Json>(),
                "sentence": words.chain(&chain),
            })
        });
        let spared = self.impact.spared.iter().map(|it| {
            json!({
                "id": id(it.record),
                "lost": relation(words, it.lost.relation),
                "left": relation(words, it.left),
            })
        });
        let leans_on = self.leans_on.iter().map(|(record, hits)| {
            let hits = hits.iter().map(|hit| {
                json!({
                    "id": id(hit.record),
                    "effect": format!("{:?}", hit.effect),
                    "distance": hit.distance,
                    "step": step(&hit.step(self.needs)),
                })
            });
            (id(*record), hits.collect::<Json>())
        });
        let (stop, hurt) = self.impact.counts();
        json!({
            "fallen": self.impact.fallen.iter().map(|it| id(*it)).collect::<Json>(),
            "year": self.year,
            "stops": stop,
            "hurts": hurt,
            "hits": hits.collect::<Json>(),
            "spared": spared.collect::<Json>(),
            "not_holding": self.impact.not_holding,
            "leans_on": leans_on.collect::<serde_json::Map<_, _>>(),
        })
    }
}

/// What makes a relation this one, for scripts.
pub(super) fn relation(words: &ReasonWords<'_>, number: u32) -> Json {
    let key = (words.key_of)(number);
    let known = |id: &Known<Id>| id.as_known().map_or("Unknown", Id::as_str).to_owned();
    json!({
        "from": known(&key.from),
        "kind": format!("{:?}", key.kind),
        "to": known(&key.to),
        "resource": key.resource.as_ref().map(Id::as_str),
        "scheme": key.scheme.as_ref().map(Id::as_str),
        "id": key.id.as_ref().map(Id::as_str),
    })
}
