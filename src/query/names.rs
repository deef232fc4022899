//! The names of one map, as a filter may say them.

use crate::model::{Id, Language, MapDocument, RecordRef, fold, fold_into, nearest};

/// Names looked at for slips, in maps with very many.
const MOST_LOOKED_AT: usize = 5_000;

/// What a filter is read with: the names of a map, and the language its words are offered in. All
/// three languages are understood. Nothing is gathered beforehand, so that it costs nothing to make.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary<'a> {
    pub(super) document: &'a MapDocument,
    pub(super) language: Language,
}

impl<'a> Vocabulary<'a> {
    /// The names of `document`, and words offered in `language`.
    pub fn of(document: &'a MapDocument, language: Language) -> Self {
        Self { document, language }
    }

    /// The record that `name` means: one of this id, else the first one of this name, short name,
    /// alias or organisation number.
    pub(super) fn record(&self, name: &str) -> Option<&'a Id> {
        let found = self.document.record(&Id::new(name));
        if let Some(record) = found {
            return Some(record.id());
        }
        let wanted = fold(name);
        if wanted.is_empty() {
            return None;
        }
        let mut folded = String::new();
        let mut is_name = |text: &str| {
            fold_into(text, &mut folded);
            folded == wanted
        };
        let mut second = None;
        for record in self.document.records() {
            let names = record.name().all().chain(record.short().all());
            if names.into_iter().any(&mut is_name) {
                return Some(record.id());
            }
            let is_other = second.is_none()
                && (record.aliases().iter().any(|it| is_name(it)) || number_of(record) == name);
            if is_other {
                second = Some(record.id());
            }
        }
        second
    }

    /// The name of a record that `name` looks most like.
    pub(super) fn nearest_record(&self, name: &str) -> Option<String> {
        let records = self.document.records().take(MOST_LOOKED_AT);
        let names = records.flat_map(|record| {
            let names = record.short().all().chain(record.name().all());
            names.chain([record.id().as_str()])
        });
        nearest(name, names.filter(|it| !it.is_empty())).map(str::to_owned)
    }

    /// The capability of this id or name.
    pub(super) fn capability(&self, name: &str) -> Option<&'a Id> {
        let rows = &self.document.capability_model().capabilities;
        let wanted = fold(name);
        let of_id = rows.iter().find(|row| row.id.as_str() == name);
        let found = of_id.or_else(|| {
            let is_named = |text: &str| fold(text) == wanted;
            rows.iter()
                .find(|row| fold(row.id.as_str()) == wanted || row.name.all().any(is_named))
        });
        found.map(|row| &row.id)
    }

    pub(super) fn nearest_capability(&self, name: &str) -> Option<String> {
        let rows = self.document.capability_model().capabilities.iter();
        let names = rows.flat_map(|row| {
            let own = [row.name.in_language(self.language), row.id.as_str()];
            own.into_iter().chain(row.name.all())
        });
        nearest(name, names).map(str::to_owned)
    }

    /// The tag as the map writes it.
    pub(super) fn tag(&self, name: &str) -> Option<&'a str> {
        let tags = self.tags();
        let wanted = fold(name);
        let same = tags.iter().find(|it| **it == name);
        same.or_else(|| tags.iter().find(|it| fold(it) == wanted))
            .copied()
    }

    pub(super) fn tags(&self) -> Vec<&'a str> {
        self.document.tags()
    }

    /// The source of this id or title.
    pub(super) fn source(&self, name: &str) -> Option<&'a Id> {
        let sources = self.document.sources();
        let wanted = fold(name);
        sources.keys().find(|id| id.as_str() == name).or_else(|| {
            let is_it = |text: &str| fold(text) == wanted;
            let mut all = sources.values();
            all.find(|it| it.title.all().any(is_it)).map(|it| &it.id)
        })
    }

    pub(super) fn nearest_source(&self, name: &str) -> Option<String> {
        let sources = self.document.sources().values();
        let names = sources.flat_map(|it| it.title.all().chain([it.id.as_str()]));
        nearest(name, names).map(str::to_owned)
    }

    /// What a record is called where a person reads it, if that name means this record alone; else
    /// its id.
    pub(super) fn name_of(&self, id: &'a Id) -> &'a str {
        let Some(record) = self.document.record(id) else {
            return id.as_str();
        };
        let label = record.label().in_language(self.language);
        match self.record(label) == Some(id) {
            true => label,
            false => id.as_str(),
        }
    }
}

fn number_of(record: RecordRef<'_>) -> &str {
    match record {
        RecordRef::Actor(actor) => actor.org_number.as_deref().unwrap_or_default(),
        RecordRef::Resource(_) => "",
    }
}
