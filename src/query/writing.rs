//! Writes a query again, in the words of one language.

use super::names::Vocabulary;
use super::term::{Bounds, Field, Query, Term, Value};
use super::words::{Operator, Words};
use crate::model::{AMOUNT_UNITS, CURRENCY, Id, Language, MapDocument};

impl Query {
    /// The query in the words of `language`, with ids for records: what is kept in a saved view. Read
    /// with the same map, it is the same query.
    pub fn written(&self, language: Language) -> String {
        self.told(&Writing {
            language,
            names: None,
        })
    }

    /// The query as a person reads it, with the names that `document` has for records. Read with the
    /// same map, it is the same query.
    pub fn readable(&self, document: &MapDocument, language: Language) -> String {
        self.told(&Writing {
            language,
            names: Some(Vocabulary::of(document, language)),
        })
    }

    fn told(&self, writing: &Writing<'_>) -> String {
        let mut text = String::new();
        writing.query(self, &mut text);
        text
    }
}

struct Writing<'w> {
    language: Language,
    names: Option<Vocabulary<'w>>,
}

impl Writing<'_> {
    fn query(&self, query: &Query, text: &mut String) {
        let operators = &Words::shared().operators;
        match query {
            Query::All => {}
            Query::Term(term) => self.term(term, text),
            Query::Not(inner) => {
                text.push('-');
                self.part(inner, text);
            }
            Query::And(parts) => {
                for (number, part) in parts.iter().enumerate() {
                    if number > 0 {
                        text.push(' ');
                    }
                    match part {
                        Query::Not(_) => self.query(part, text),
                        part => self.part(part, text),
                    }
                }
            }
            Query::Or(parts) => {
                let or = operators.word(Operator::Or, self.language);
                for (number, part) in parts.iter().enumerate() {
                    if number > 0 {
                        text.push_str(&format!(" {or} "));
                    }
                    match part {
                        Query::And(_) | Query::Not(_) => self.query(part, text),
                        part => self.part(part, text),
                    }
                }
            }
        }
    }

    /// A part as it stands beside others or behind a "not".
    fn part(&self, part: &Query, text: &mut String) {
        if let Query::Term(term) = part {
            self.term(term, text);
        } else {
            text.push('(');
            self.query(part, text);
            text.push(')');
        }
    }

    fn term(&self, term: &Term, text: &mut String) {
        let fields = &Words::shared().fields;
        let mut values = term.values.as_slice();
        match term.field {
            Field::Text => {}
            Field::Within => {
                let steps = values.split_first();
                let (steps, records) = steps.unwrap_or((&Value::Any, &[]));
                text.push_str(fields.word(Field::Within, self.language));
                text.push(':');
                text.push_str(&self.value(steps));
                text.push(' ');
                text.push_str(fields.word(Field::Of, self.language));
                text.push(':');
                values = records;
            }
            field => {
                text.push_str(fields.word(field, self.language));
                text.push_str(sign(values.first()));
            }
        }
        for (number, value) in values.iter().enumerate() {
            // Between digits a comma would be that of a number.
            match text.ends_with(|it: char| it.is_ascii_digit()) {
                _ if number == 0 => {}
                true if !matches!(value, Value::Number(_)) => text.push_str(", "),
                _ => text.push(','),
            }
            text.push_str(&self.value(value));
        }
    }

    fn value(&self, value: &Value) -> String {
        let words = Words::shared();
        let language = self.language;
        match value {
            Value::Any => words.operators.word(Operator::Any, language).to_owned(),
            Value::Text(text) => quoted(text),
            Value::Tag(tag) => quoted(tag),
            Value::Sort(sort) => words.sorts.word(*sort, language).to_owned(),
            Value::Group(group) => words.groups.word(*group, language).to_owned(),
            Value::Kind(kind) => words.kinds.word(*kind, language).to_owned(),
            Value::Status(status) => words.statuses.word(*status, language).to_owned(),
            Value::Criticality(it) => words.criticalities.word(*it, language).to_owned(),
            Value::Dimension(it) => words.dimensions.word(*it, language).to_owned(),
            Value::Severity(it) => words.severities.word(*it, language).to_owned(),
            Value::Thing(thing) => words.things.word(*thing, language).to_owned(),
            Value::Capability(id) | Value::Source(id) => quoted(id.as_str()),
            Value::Record(id) => self.record(id),
            Value::Steps(steps) => steps.to_string(),
            Value::Number(bounds) => number(*bounds),
        }
    }

    fn record(&self, id: &Id) -> String {
        let name = self.names.as_ref().map(|names| names.name_of(id));
        quoted(name.unwrap_or(id.as_str()))
    }
}

/// How a number is held against its field; everything else takes a colon.
fn sign(first: Option<&Value>) -> &'static str {
    match first {
        Some(Value::Number(Bounds::Below(_))) => "<",
        Some(Value::Number(Bounds::AtMost(_))) => "<=",
        Some(Value::Number(Bounds::Above(_))) => ">",
        Some(Value::Number(Bounds::AtLeast(_))) => ">=",
        _ => ":",
    }
}

fn number(bounds: Bounds) -> String {
    match bounds {
        Bounds::Between(low, high) => {
            // A unit behind the second would be taken for that of both.
            let ends = [short(low), short(high)];
            match ends.iter().all(|it| it.ends_with("mill")) {
                true => ends.join(".."),
                false => format!("{low}..{high}"),
            }
        }
        Bounds::Below(it)
        | Bounds::AtMost(it)
        | Bounds::Is(it)
        | Bounds::AtLeast(it)
        | Bounds::Above(it) => short(it),
    }
}

/// A number in millions where it has no more than three decimals there.
fn short(number: i64) -> String {
    if number < 1_000_000 || number % 1_000 != 0 {
        return number.to_string();
    }
    let (whole, part) = (number / 1_000_000, number % 1_000_000 / 1_000);
    match part {
        0 => format!("{whole}mill"),
        part => format!("{whole},{}mill", format!("{part:03}").trim_end_matches('0')),
    }
}

/// A text as it must be written: between quotation marks, unless it is a plain word.
pub(super) fn quoted(text: &str) -> String {
    let small = text.to_lowercase();
    let is_unit = AMOUNT_UNITS.iter().any(|(unit, _)| *unit == small);
    let is_plain = text.starts_with(char::is_alphabetic)
        && !is_unit
        && !CURRENCY.contains(&small.as_str())
        && text
            .chars()
            .all(|it| it.is_alphanumeric() || matches!(it, '-' | '_' | '.' | '/'))
        && Words::shared().operators.find(text).is_none();
    if is_plain {
        return text.to_owned();
    }
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
