//! `samspill find`: what of a map passes a filter.

use serde_json::{Value, json};

use super::answer::{Answer, name};
use super::arguments::FindArguments;
use super::columns::{Side, columns};
use super::view::{WrongView, query};
use crate::file;
use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument, RecordRef, RelationKey};
use crate::query::{Matches, Query, matches, without_each};
use crate::text::{Texts, printable};

/// Lists the records and the relations that pass; where nothing does, says why.
pub fn find(asked: &FindArguments, texts: &Texts) -> Answer {
    let mut opened = file::open(&asked.file);
    opened.tell_of_queries(crate::query::problems(opened.document.as_ref()));
    let Some(document) = &opened.document else {
        return Answer::unreadable(&asked.file, &opened.findings, texts);
    };
    let query = match query(&asked.filter, document, texts.language()) {
        Ok(query) => query,
        Err(misread) => {
            let wrong = WrongView::of_filter(&asked.filter, misread);
            return Answer::about(&asked.file, &wrong.message(texts));
        }
    };
    let graph = MapGraph::of(document);
    let listing = Listing {
        document,
        graph: &graph,
        found: matches(&query, document, &graph),
        texts,
    };
    let mut answer = Answer {
        code: u8::from(!opened.findings.is_empty()),
        ..Answer::default()
    };
    if asked.json {
        answer.push_json(&listing.as_json(&query));
        return answer;
    }
    answer.out = listing.written(&query);
    if !opened.findings.is_empty() {
        let count = [("problems", opened.findings.len().into())];
        let problems = texts.say_with("cli-info-problems", &count);
        answer.err = format!("samspill: {}: {problems}\n", name(&asked.file));
    }
    answer
}

struct Listing<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    found: Matches,
    texts: &'a Texts,
}

impl Listing<'_> {
    fn records(&self) -> impl Iterator<Item = RecordRef<'_>> {
        let passing = self.document.records().zip(&self.found.records);
        passing.filter(|(_, passes)| **passes).map(|(it, _)| it)
    }

    fn relations(&self) -> impl Iterator<Item = &RelationKey> {
        let passing = (0..).zip(&self.found.relations);
        let passing = passing.filter(|(_, passes)| **passes);
        passing.map(|(relation, _)| self.graph.key(relation))
    }

    fn written(&self, query: &Query) -> String {
        if self.found.is_empty() {
            return self.nothing(query);
        }
        let records = self.records().map(|record| {
            let sort = match record {
                RecordRef::Actor(_) => "inspector-actor",
                RecordRef::Resource(_) => "inspector-resource",
            };
            let name = record.name().in_language(self.texts.language());
            vec![
                record.id().to_string(),
                printable(name),
                self.texts.say(sort),
            ]
        });
        let records: Vec<Vec<String>> = records.collect();
        let mut page = columns(&records, &[Side::Left; 3]);
        let relations = self.relations().map(|key| vec![self.sentence(key)]);
        let relations: Vec<Vec<String>> = relations.collect();
        if !records.is_empty() && !relations.is_empty() {
            page.push('\n');
        }
        page.push_str(&columns(&relations, &[Side::Left]));
        let counts = [
            ("records", self.found.record_count().into()),
            ("relations", self.found.relation_count().into()),
        ];
        let counts = self.texts.say_with("search-passing", &counts);
        page.push_str(&format!("\n{counts}.\n"));
        page
    }

    /// Why nothing passes.
    fn nothing(&self, query: &Query) -> String {
        let mut page = format!("{}\n", self.texts.say("cli-find-nothing"));
        for without in without_each(query, self.document, self.graph) {
            let part = without.part.readable(self.document, self.texts.language());
            let said = self.texts.without(
                &part,
                without.records,
                without.relations,
                without.is_empty_alone,
            );
            page.push_str(&format!("{}\n", printable(&said)));
        }
        page
    }

    fn sentence(&self, key: &RelationKey) -> String {
        let (from, to) = (self.end(&key.from), self.end(&key.to));
        let kind = self.texts.kind(key.kind);
        let words = [
            ("from", (&from).into()),
            ("kind", (&kind).into()),
            ("to", (&to).into()),
        ];
        let sentence = self.texts.say_with("cli-info-relation", &words);
        match &key.resource {
            Some(id) => format!("{sentence} ({})", self.label(id)),
            None => sentence,
        }
    }

    fn end(&self, end: &Known<Id>) -> String {
        match end {
            Known::Known(id) => self.label(id),
            Known::Unknown => self.texts.unknown(),
        }
    }

    fn label(&self, id: &Id) -> String {
        let record = self.document.record(id);
        let label = record.map(|it| it.label().in_language(self.texts.language()));
        printable(label.unwrap_or(id.as_str()))
    }

    /// The same for scripts, in the words of the map format.
    fn as_json(&self, query: &Query) -> Value {
        let records = self.records().map(|record| {
            let sort = match record {
                RecordRef::Actor(_) => "actor",
                RecordRef::Resource(_) => "resource",
            };
            json!({ "id": record.id().as_str(), "name": record.name().main, "type": sort })
        });
        let end = |end: &Known<Id>| end.as_known().map(|id| id.as_str().to_owned());
        let relations = self.relations().map(|key| {
            json!({
                "from": end(&key.from),
                "kind": format!("{:?}", key.kind),
                "to": end(&key.to),
                "resource": key.resource.as_ref().map(Id::as_str),
                "scheme": key.scheme.as_ref().map(Id::as_str),
                "id": key.id.as_ref().map(Id::as_str),
            })
        });
        json!({
            "filter": query.written(self.texts.language()),
            "records": records.collect::<Vec<_>>(),
            "relations": relations.collect::<Vec<_>>(),
        })
    }
}
