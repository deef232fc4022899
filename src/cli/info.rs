//! `samspill info`: what a map holds, counted and listed.

use serde_json::{Value, json};

use super::answer::{Answer, name};
use super::arguments::InfoArguments;
use super::columns::{Side, columns};
use super::summary::{Amount, Summary};
use crate::file::{self, Opened};
use crate::model::{Group, Id, Known, Language, MapDocument, RelationKind, Source, Status};
use crate::text::{Texts, printable};

/// Tells what the map holds. Amounts stand as the map has them and are never added up.
pub fn info(asked: &InfoArguments, texts: &Texts) -> Answer {
    let mut opened = file::open(&asked.file);
    opened.tell_of_queries(crate::query::problems(opened.document.as_ref()));
    let Some(document) = &opened.document else {
        return Answer::unreadable(&asked.file, &opened.findings, texts);
    };
    let file = name(&asked.file);
    let mut answer = Answer {
        code: u8::from(!opened.findings.is_empty()),
        ..Answer::default()
    };
    if asked.json {
        answer.push_json(&as_json(&file, document, &opened));
        return answer;
    }
    answer.out = Page::of(document, texts).written(&file);
    if !opened.findings.is_empty() {
        let count = [("problems", opened.findings.len().into())];
        let problems = texts.say_with("cli-info-problems", &count);
        answer.out.push_str(&format!("\n{problems}\n"));
    }
    answer
}

/// A page of text about one map.
struct Page<'a> {
    document: &'a MapDocument,
    summary: Summary<'a>,
    texts: &'a Texts,
}

impl<'a> Page<'a> {
    fn of(document: &'a MapDocument, texts: &'a Texts) -> Self {
        Self {
            document,
            summary: Summary::of(document),
            texts,
        }
    }

    fn written(&self, file: &str) -> String {
        let title = self.document.title().in_language(self.texts.language());
        let mut page = format!("{}\n\n", printable(title));
        page.push_str(&columns(&self.about(file), &[Side::Left; 2]));
        page.push_str(&self.counts());
        let sides = [Side::Right, Side::Right, Side::Left, Side::Left];
        self.list(&mut page, "cli-info-money", self.money(), &sides);
        self.list(
            &mut page,
            "cli-info-questions",
            self.questions(),
            &[Side::Left; 2],
        );
        self.list(
            &mut page,
            "cli-info-sources",
            self.sources(),
            &[Side::Left; 3],
        );
        self.list(&mut page, "cli-info-views", self.views(), &[Side::Left]);
        page
    }

    fn about(&self, file: &str) -> Vec<Vec<String>> {
        let texts = self.texts;
        let row = |id: &str, value: &str| vec![texts.say(id), printable(value)];
        let tag = self.document.language();
        let language = Language::from_tag(tag).map_or_else(
            || tag.to_owned(),
            |language| texts.say(&format!("language-{}", language.tag())),
        );
        let model = &self.document.capability_model().name;
        vec![
            row("cli-info-file", file),
            row("cli-info-map", self.document.map()),
            row("cli-info-language", &language),
            row("cli-info-model", model.in_language(texts.language())),
        ]
    }

    /// Everything that is a word and a number, in columns as wide as the widest of them all.
    fn counts(&self) -> String {
        let actors = self.document.actors().len();
        let resources = self.document.resources().len();
        let relations = self.document.relations().len();
        let groups = [
            ("cli-info-actors", actors, self.actors()),
            ("cli-info-resources", resources, self.resources()),
            ("cli-info-relations", relations, self.kinds()),
            ("cli-info-statuses", relations, self.statuses()),
        ];
        let mut rows = Vec::new();
        for (id, total, parts) in groups {
            rows.push(Vec::new());
            rows.push(self.count_row(self.texts.say(id), total));
            let parts = parts.into_iter();
            rows.extend(parts.map(|(word, count)| self.count_row(format!("  {word}"), count)));
        }
        // Headings keep to the margin; what they count stands two steps in.
        let text = columns(&rows, &[Side::Left, Side::Right]);
        let lines = text
            .lines()
            .map(|line| line.strip_prefix("  ").unwrap_or(line));
        lines.map(|line| format!("{line}\n")).collect()
    }

    fn count_row(&self, word: String, count: usize) -> Vec<String> {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        vec![word, self.texts.number(count)]
    }

    fn actors(&self) -> Vec<(String, usize)> {
        let count = |group| self.summary.actors.get(&group).copied().unwrap_or(0);
        Group::ALL
            .map(|group| (self.texts.group(group), count(group)))
            .into()
    }

    fn resources(&self) -> Vec<(String, usize)> {
        let model = self.document.capability_model();
        let counted = model.capabilities.iter().filter_map(|capability| {
            let count = self.summary.resources.get(&capability.id)?;
            let name = capability.name.in_language(self.texts.language());
            Some((printable(name), *count))
        });
        counted.collect()
    }

    fn kinds(&self) -> Vec<(String, usize)> {
        let kinds = RelationKind::ALL.into_iter().filter_map(|kind| {
            let count = self.summary.kinds.get(&kind)?;
            Some((self.texts.kind(kind), *count))
        });
        kinds.collect()
    }

    fn statuses(&self) -> Vec<(String, usize)> {
        let statuses = Status::ALL.into_iter().filter_map(|status| {
            let count = self.summary.statuses.get(&status)?;
            Some((self.texts.status(status), *count))
        });
        statuses.collect()
    }

    fn list(&self, page: &mut String, id: &str, rows: Vec<Vec<String>>, sides: &[Side]) {
        if !rows.is_empty() {
            page.push_str(&format!("\n{}\n", self.texts.say(id)));
            page.push_str(&columns(&rows, sides));
        }
    }

    fn money(&self) -> Vec<Vec<String>> {
        let amounts = self.summary.money.iter();
        amounts.map(|amount| self.amount(amount)).collect()
    }

    fn amount(&self, amount: &Amount<'_>) -> Vec<String> {
        let year = match amount.money.year {
            Some(Known::Known(year)) => year.to_string(),
            Some(Known::Unknown) => self.texts.say("unknown-year"),
            None => self.texts.say("no-year"),
        };
        let relation = amount.relation;
        let sentence = self.texts.say_with(
            "cli-info-relation",
            &[
                ("from", (&self.end(&relation.from)).into()),
                ("kind", (&self.texts.kind(relation.kind)).into()),
                ("to", (&self.end(&relation.to)).into()),
            ],
        );
        let scheme = amount.scheme().map(|id| self.label(id));
        vec![
            year,
            self.texts.known_nok(amount.money.nok),
            scheme.unwrap_or_else(|| "–".to_owned()),
            sentence,
        ]
    }

    fn end(&self, id: &Known<Id>) -> String {
        match id {
            Known::Known(id) => self.label(id),
            Known::Unknown => self.texts.unknown(),
        }
    }

    fn label(&self, id: &Id) -> String {
        let record = self.document.record(id);
        record.map_or_else(
            || id.to_string(),
            |record| printable(record.label().in_language(self.texts.language())),
        )
    }

    fn questions(&self) -> Vec<Vec<String>> {
        let questions = self.document.questions().iter();
        questions
            .map(|question| vec![printable(&question.text), printable(&question.owner)])
            .collect()
    }

    fn sources(&self) -> Vec<Vec<String>> {
        let row = |source: &Source| {
            let title = source.title.in_language(self.texts.language());
            [title, &source.publisher, &source.date]
                .map(printable)
                .into()
        };
        self.document.sources().values().map(row).collect()
    }

    fn views(&self) -> Vec<Vec<String>> {
        let views = self.document.views().iter();
        views
            .map(|view| vec![printable(view.name.in_language(self.texts.language()))])
            .collect()
    }
}

/// The same for scripts, in the words of the map format.
fn as_json(file: &str, document: &MapDocument, opened: &Opened) -> Value {
    let mut json = Summary::of(document).as_json(document);
    let questions = document.questions().iter().map(|question| {
        let at = question.at.as_ref().map(Id::as_str);
        json!({ "text": question.text, "owner": question.owner, "at": at })
    });
    let sources = document.sources().values().map(|source| {
        json!({
            "id": source.id.as_str(),
            "title": source.title.main,
            "publisher": source.publisher,
            "date": source.date,
            "url": source.url,
        })
    });
    let views = document.views().iter().map(|view| view.name.main.as_str());
    let rest = [
        ("file", file.into()),
        ("map", document.map().into()),
        ("title", document.title().main.as_str().into()),
        ("language", document.language().into()),
        (
            "capability_model",
            document.capability_model().id.as_str().into(),
        ),
        ("questions", questions.collect()),
        ("sources", sources.collect()),
        ("views", views.collect()),
        ("problems", opened.findings.len().into()),
    ];
    json.extend(rest.map(|(name, value): (&str, Value)| (name.to_owned(), value)));
    json.into()
}
