//! `samspill analyze FILE paths A B`: how one comes from one record to another.

use clap::{Args, ValueEnum};
use serde_json::{Value as Json, json};

use crate::analysis::{Along, Path, PathQuestion, Paths, paths};
use crate::cli::answer::Answer;
use crate::cli::view::known_record;
use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument, RelationKey};
use crate::text::{Texts, printable};

/// `samspill analyze FILE paths A B`.
#[derive(Args, Debug)]
pub struct PathsArguments {
    /// The id of the actor or resource where ways begin
    #[arg(value_name = "A")]
    pub from: String,
    /// The id of the one where they end
    #[arg(value_name = "B")]
    pub to: String,
    /// How many longer ways are listed beside the shortest
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub k: usize,
    /// Follow every relation both ways, or only from what leans on something to what it leans on
    #[arg(
        long,
        value_name = "any|dependence",
        default_value = "any",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub along: AlongArgument,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// Which relations ways follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AlongArgument {
    /// Every one, both ways
    Any,
    /// From what leans on something to what it leans on
    Dependence,
}

impl From<AlongArgument> for Along {
    fn from(along: AlongArgument) -> Self {
        match along {
            AlongArgument::Any => Self::Any,
            AlongArgument::Dependence => Self::Dependence,
        }
    }
}

/// Lists the ways; an id that the map does not have is told in words.
pub fn answer(
    asked: &PathsArguments,
    document: &MapDocument,
    texts: &Texts,
) -> Result<Answer, String> {
    let graph = MapGraph::of(document);
    let number = |word: &str| -> Result<u32, String> {
        known_record(word, document).map_err(|unknown| unknown.message(texts))?;
        let id = Id::new(word);
        Ok(graph.number(&id).unwrap_or_default())
    };
    let (from, to) = (number(&asked.from)?, number(&asked.to)?);
    let question = PathQuestion {
        from,
        to,
        along: asked.along.into(),
        others: asked.k,
    };
    let found = paths(&graph, &question);
    let mut answer = Answer::default();
    let page = Page {
        document,
        graph: &graph,
        texts,
    };
    match asked.json {
        true => answer.push_json(&page.json(&found)),
        false => answer.out = page.written(&found, question.along),
    }
    Ok(answer)
}

struct Page<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    texts: &'a Texts,
}

impl Page<'_> {
    fn written(&self, found: &Paths, along: Along) -> String {
        let mut page = format!("{}\n\n", self.texts.say("inquiry-paths-meaning"));
        let Some(first) = found.paths.first() else {
            let none = match along {
                Along::Any => "paths-none",
                Along::Dependence => "paths-none-dependence",
            };
            page.push_str(&format!("{}\n", self.texts.say(none)));
            return page + &self.common(found);
        };
        let shortest = usize::try_from(found.shortest).unwrap_or(usize::MAX);
        let words = [
            ("count", shortest.into()),
            ("steps", first.steps.len().into()),
        ];
        page.push_str(&format!("{}\n", self.texts.say_with("paths-count", &words)));
        if found.has_more {
            let listed = [("count", found.paths.len().into())];
            page.push_str(&format!("{}\n", self.texts.say_with("paths-more", &listed)));
        }
        for (number, path) in found.paths.iter().enumerate() {
            page.push_str(&format!("\n{}. {}\n", number + 1, self.way(path)));
            for relation in path.steps.iter().flat_map(|step| &step.relations) {
                let sentence = self.sentence(self.graph.key(*relation));
                page.push_str(&format!("   {}\n", printable(&sentence)));
            }
        }
        page + &self.common(found)
    }

    fn common(&self, found: &Paths) -> String {
        let words = [("count", found.common.len().into())];
        let mut page = format!("\n{}\n", self.texts.say_with("paths-common", &words));
        for record in &found.common {
            page.push_str(&format!("  {}\n", self.name(self.graph.id(*record))));
        }
        page
    }

    fn way(&self, path: &Path) -> String {
        let name = |record: &u32| self.name(self.graph.id(*record));
        let names: Vec<String> = path.records.iter().map(name).collect();
        names.join(" → ")
    }

    fn name(&self, id: &Id) -> String {
        let record = self.document.record(id);
        let label = record.map(|it| it.label().in_language(self.texts.language()));
        printable(label.unwrap_or(id.as_str()))
    }

    fn sentence(&self, key: &RelationKey) -> String {
        let end = |end: &Known<Id>| match end {
            Known::Known(id) => self.name(id),
            Known::Unknown => self.texts.say("unknown-party"),
        };
        let (from, to) = (end(&key.from), end(&key.to));
        let kind = self.texts.kind(key.kind);
        let mut words = vec![
            ("from", (&from).into()),
            ("kind", (&kind).into()),
            ("to", (&to).into()),
        ];
        let resource = key.resource.as_ref().map(|id| self.name(id));
        match &resource {
            None => self.texts.say_with("tooltip-relation", &words),
            Some(resource) => {
                words.push(("resource", resource.into()));
                let id = "tooltip-relation-with-resource";
                self.texts.say_with(id, &words)
            }
        }
    }

    fn json(&self, found: &Paths) -> Json {
        let ids = |records: &[u32]| -> Vec<String> {
            let id = |record: &u32| self.graph.id(*record).to_string();
            records.iter().map(id).collect()
        };
        let relation = |number: &u32| {
            let key = self.graph.key(*number);
            let known = |id: &Known<Id>| id.as_known().map_or("Unknown", Id::as_str).to_owned();
            json!({
                "from": known(&key.from),
                "kind": format!("{:?}", key.kind),
                "to": known(&key.to),
                "resource": key.resource.as_ref().map(Id::as_str),
            })
        };
        let path = |path: &Path| {
            let steps = path.steps.iter();
            let steps = steps.map(|step| step.relations.iter().map(relation).collect::<Vec<_>>());
            json!({
                "records": ids(&path.records),
                "relations": steps.collect::<Vec<_>>(),
            })
        };
        json!({
            "shortest": found.shortest,
            "has_more": found.has_more,
            "paths": found.paths.iter().map(path).collect::<Vec<_>>(),
            "common": ids(&found.common),
        })
    }
}
