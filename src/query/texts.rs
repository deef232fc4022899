//! Finding a text in what records and relations say.

use super::term::{Field, Term, Value};
use crate::model::{RecordRef, Relation, Text, fold, fold_into};

/// Texts that are looked for, one of which is enough.
pub(super) struct Needles {
    field: Field,
    folded: Vec<String>,
    buffer: String,
}

impl Needles {
    pub fn of(term: &Term) -> Self {
        let folded = term.values.iter().filter_map(|value| match value {
            Value::Text(text) => Some(fold(text)),
            _ => None,
        });
        Self {
            field: term.field,
            folded: folded.collect(),
            buffer: String::new(),
        }
    }

    fn are_in(&mut self, text: &str) -> bool {
        if text.is_empty() {
            return false;
        }
        fold_into(text, &mut self.buffer);
        let buffer = &self.buffer;
        self.folded
            .iter()
            .any(|needle| buffer.contains(needle.as_str()))
    }

    fn are_in_text(&mut self, text: &Text) -> bool {
        text.all().any(|text| self.are_in(text))
    }

    pub fn are_in_record(&mut self, record: RecordRef<'_>) -> bool {
        let note = match record {
            RecordRef::Actor(it) => &it.note,
            RecordRef::Resource(it) => &it.note,
        };
        if self.field == Field::Note {
            return self.are_in_text(note);
        }
        self.are_in_text(record.name())
            || self.are_in_text(record.short())
            || record.aliases().iter().any(|it| self.are_in(it))
            || self.field == Field::Text
                && (self.are_in_text(note) || record.tags().iter().any(|it| self.are_in(it)))
    }

    pub fn are_in_relation(&mut self, relation: &Relation) -> bool {
        if self.are_in_text(&relation.note) {
            return true;
        }
        self.field == Field::Text
            && (self.are_in_text(&relation.purpose)
                || self.are_in_text(&relation.legal_basis)
                || relation.tags.iter().any(|it| self.are_in(it))
                || relation
                    .obstacles
                    .iter()
                    .any(|it| self.are_in_text(&it.note))
                || relation.money.iter().any(|it| self.are_in_text(&it.note)))
    }
}
