//! Completing a line while it is typed.

use std::ops::Range;

use super::names::{NameIndex, fold};
use super::vocabulary::{offered_sectors, offered_verbs};
use crate::model::{Id, Language, MapDocument, is_slip_of};

/// Completions offered at once.
const MOST: usize = 8;
/// Names looked at for slips, in maps with very many.
const MOST_LOOKED_AT: usize = 20_000;

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it takes the place of, in bytes of the line.
    pub replaces: Range<usize>,
    /// What stands there then.
    pub with: String,
    /// The record it names.
    pub record: Option<Id>,
    /// What it is.
    pub kind: CompletionKind,
}

/// What a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// The name of an actor.
    Actor,
    /// The name of a resource.
    Resource,
    /// A verb.
    Verb,
    /// A sector.
    Sector,
    /// A capability.
    Capability,
}

/// How the word at `cursor`, a byte of `line`, may go on: names of the map first, those of actors
/// before those of resources; verbs behind a name; sectors and capabilities in brackets.
pub fn complete(
    document: &MapDocument,
    index: &NameIndex,
    line: &str,
    cursor: usize,
) -> Vec<Completion> {
    let Some(before) = line.get(..cursor) else {
        return Vec::new();
    };
    let language = document.language();
    let open = before.rfind(['(', '[', '{']);
    if let Some(open) = open.filter(|open| !before[*open..].contains([')', ']', '}'])) {
        let replaces = open + 1..cursor;
        return match before[open..].starts_with('(') {
            true => sectors(language, before, replaces),
            false => capabilities(document, before, replaces),
        };
    }
    let mut found = names(document, index, before, cursor);
    if found.len() < MOST {
        found.extend(verbs(index, language, before, cursor));
    }
    found.truncate(MOST);
    found
}

fn sectors(language: &str, before: &str, replaces: Range<usize>) -> Vec<Completion> {
    let typed = fold(&before[replaces.clone()]);
    let words = offered_sectors(language).into_iter();
    let fit = words.filter(|word| fold(word).starts_with(&typed));
    fit.map(|word| Completion {
        replaces: replaces.clone(),
        with: format!("{word})"),
        record: None,
        kind: CompletionKind::Sector,
    })
    .collect()
}

fn capabilities(document: &MapDocument, before: &str, replaces: Range<usize>) -> Vec<Completion> {
    let typed = fold(&before[replaces.clone()]);
    let model = document.capability_model();
    let rows = model.capabilities.iter().filter(|row| {
        Some(&row.id) != model.actors_in.as_ref()
            && row.name.all().any(|name| {
                let name = fold(name);
                name.starts_with(&typed) || name.contains(&format!(" {typed}"))
            })
    });
    let own = Language::from_tag(document.language()).unwrap_or_default();
    rows.take(MOST)
        .map(|row| Completion {
            replaces: replaces.clone(),
            with: format!("{}]", row.name.in_language(own)),
            record: Some(row.id.clone()),
            kind: CompletionKind::Capability,
        })
        .collect()
}

/// The starts of the words before the cursor that a name may begin at, the longest text first.
fn starts(before: &str) -> Vec<usize> {
    const MOST_WORDS: usize = 5;
    let is_start = |at: usize| {
        let rest = &before[at..];
        rest.starts_with(char::is_alphanumeric)
            && !before[..at].ends_with(|it: char| it.is_alphanumeric() || it == '-')
    };
    let at = before.char_indices().map(|(at, _)| at);
    let mut starts: Vec<usize> = at.filter(|at| is_start(*at)).collect();
    let skip = starts.len().saturating_sub(MOST_WORDS);
    starts.drain(..skip);
    starts
}

fn names(
    document: &MapDocument,
    index: &NameIndex,
    before: &str,
    cursor: usize,
) -> Vec<Completion> {
    for start in starts(before) {
        let typed = fold(&before[start..]);
        let mut fit: Vec<(u8, &Id)> = Vec::new();
        let entries = index.entries().iter();
        for (number, entry) in entries.enumerate() {
            let rank = if entry.folded == typed {
                continue;
            } else if entry.folded.starts_with(&typed) {
                0
            } else if typed.len() > 1 && has_word(&entry.folded, &typed) {
                1
            } else if number < MOST_LOOKED_AT && is_near(&entry.folded, &typed) {
                2
            } else {
                continue;
            };
            fit.push((rank, &entry.id));
        }
        fit.sort_by_key(|(rank, id)| (*rank, !document.actors().contains_key(*id)));
        let mut found: Vec<Completion> = Vec::new();
        for (_, id) in fit {
            let is_told = found.iter().any(|it| it.record.as_ref() == Some(id));
            if !is_told && found.len() < MOST {
                found.extend(named(document, id, start..cursor));
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Says whether a word of `folded` after the first begins with `typed`.
fn has_word(folded: &str, typed: &str) -> bool {
    let words = folded.match_indices(' ').map(|(at, _)| &folded[at + 1..]);
    words.into_iter().any(|rest| rest.starts_with(typed))
}

/// Says whether the beginning of `folded` is a slip away from `typed`.
fn is_near(folded: &str, typed: &str) -> bool {
    if typed.len() < 6 || folded.as_bytes().first() != typed.as_bytes().first() {
        return false;
    }
    let letters = typed.chars().count();
    (letters - 1..=letters + 1).any(|count| {
        let end = folded.char_indices().nth(count);
        let beginning = end.map_or(folded, |(at, _)| &folded[..at]);
        is_slip_of(typed, beginning)
    })
}

fn named(document: &MapDocument, id: &Id, replaces: Range<usize>) -> Option<Completion> {
    let record = document.record(id)?;
    let kind = match document.actors().contains_key(id) {
        true => CompletionKind::Actor,
        false => CompletionKind::Resource,
    };
    Some(Completion {
        replaces,
        with: record.label().main.clone(),
        record: Some(id.clone()),
        kind,
    })
}

/// Verbs that go on with what stands behind a known name.
fn verbs(index: &NameIndex, language: &str, before: &str, cursor: usize) -> Vec<Completion> {
    let begins = before.char_indices().rev();
    let start = begins
        .map(|(at, _)| at)
        .filter(|at| before[..*at].ends_with(char::is_whitespace))
        .chain(
            [cursor]
                .into_iter()
                .filter(|_| before.ends_with(char::is_whitespace)),
        )
        .find(|at| {
            let name = before[..*at].trim_end().trim_start_matches(['+', ' ']);
            index.find(name).is_some_and(|found| !found.is_guess)
        });
    let Some(start) = start else {
        return Vec::new();
    };
    let typed = fold(&before[start..]);
    let verbs = offered_verbs(language).into_iter();
    let fit = verbs.filter(|verb| fold(verb).starts_with(&typed));
    fit.map(|verb| Completion {
        replaces: start..cursor,
        with: verb.to_owned(),
        record: None,
        kind: CompletionKind::Verb,
    })
    .collect()
}
