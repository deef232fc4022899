//! Names as people type them: found whatever the case, the accents and the small slips.

use std::collections::HashMap;

pub(super) use crate::model::fold;
use crate::model::{Id, MapDocument, RecordRef, is_slip_of};

/// Longest known name in words.
const MOST_WORDS: usize = 12;

/// The names of a map, folded; made anew when the map changes.
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    /// Every name with the record it is of, actors first.
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
}

/// One of the names of a record.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub folded: String,
    pub id: Id,
}

/// The record a name was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub id: Id,
    /// The name was not quite that.
    pub is_guess: bool,
}

impl NameIndex {
    /// The names of `document`: full and short, in every language, aliases, organisation numbers,
    /// ids.
    pub fn of(document: &MapDocument) -> Self {
        let mut index = Self::default();
        // Of two records with one name, what is said first of either counts: full names of actors
        // before anybody's alias.
        for record in document.records() {
            index.add(record, record.name().all().chain(record.short().all()));
        }
        for record in document.records() {
            index.add(record, record.aliases().iter().map(String::as_str));
            let number = match record {
                RecordRef::Actor(actor) => actor.org_number.as_deref(),
                RecordRef::Resource(_) => None,
            };
            index.add(record, number.into_iter().chain([record.id().as_str()]));
        }
        index
    }

    fn add<'a>(&mut self, record: RecordRef<'_>, names: impl Iterator<Item = &'a str>) {
        for name in names {
            let folded = fold(name);
            if folded.is_empty() {
                continue;
            }
            let number = self.entries.len();
            self.by_name.entry(folded.clone()).or_insert(number);
            self.entries.push(Entry {
                folded,
                id: record.id().clone(),
            });
        }
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The record that `name` means: one of just this name, or else the only one whose name is a
    /// slip away.
    pub(super) fn find(&self, name: &str) -> Option<Found> {
        let folded = fold(name);
        if let Some(id) = self.exact(&folded) {
            return Some(Found {
                id: id.clone(),
                is_guess: false,
            });
        }
        let len = folded.len();
        let near = self.entries.iter().filter(|entry| {
            entry.folded.len().abs_diff(len) <= 6 && is_slip_of(&folded, &entry.folded)
        });
        let mut ids: Vec<&Id> = near.map(|entry| &entry.id).collect();
        ids.dedup();
        match ids.as_slice() {
            [only] => Some(Found {
                id: (*only).clone(),
                is_guess: true,
            }),
            _ => None,
        }
    }

    fn exact(&self, folded: &str) -> Option<&Id> {
        let number = self.by_name.get(folded)?;
        Some(&self.entries[*number].id)
    }

    /// How many of `words`, which are folded, make the longest known name they begin with.
    pub(super) fn longest(&self, words: &[&str]) -> usize {
        let most = words.len().min(MOST_WORDS);
        let is_known = |count: &usize| self.exact(&words[..*count].join(" ")).is_some();
        (1..=most).rev().find(is_known).unwrap_or(0)
    }
}
