//! Finding actors, resources and relations by any of their names.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::model::{Id, Known, Language, MapDocument, RelationKey};

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// An actor.
    Actor(Id),
    /// A resource.
    Resource(Id),
    /// A relation, found by the names at its ends.
    Relation(RelationKey),
}

/// The records and relations that `query` may mean, best first, at most `limit`.
///
/// Every word of the query must be found, in order of its letters, in one of the names, short
/// names, aliases or translations; case does not matter, and æ, ø, å are found by `ae`, `o`, `a`.
/// Relations come after the records and are found by the names at both ends and `kind_names`.
pub fn search(
    document: &MapDocument,
    query: &str,
    language: Language,
    kind_names: impl Fn(crate::model::RelationKind) -> String,
    limit: usize,
) -> Vec<Hit> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let pattern = Pattern::parse(&folded(query), CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score =
        |text: &str| pattern.score(Utf32Str::new(&folded(text), &mut buffer), &mut matcher);
    let mut hits: Vec<(u32, Hit)> = Vec::new();
    for record in document.records() {
        let names = record.name().all().chain(record.short().all());
        let names = names.chain(record.aliases().iter().map(String::as_str));
        let best = names
            .filter(|name| !name.is_empty())
            .filter_map(&mut score)
            .max();
        if let Some(best) = best {
            let hit = match record {
                crate::model::RecordRef::Actor(actor) => Hit::Actor(actor.id.clone()),
                crate::model::RecordRef::Resource(it) => Hit::Resource(it.id.clone()),
            };
            hits.push((best, hit));
        }
    }
    hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    if hits.len() >= limit {
        hits.truncate(limit);
        return hits.into_iter().map(|(_, hit)| hit).collect();
    }
    let mut relations: Vec<(u32, Hit)> = Vec::new();
    for key in document.relations().keys() {
        let name = |end: &Known<Id>| {
            let record = end.as_known().and_then(|id| document.record(id));
            record.map_or("?", |record| record.label().in_language(language))
        };
        let carried = key.resource.as_ref().and_then(|id| document.record(id));
        let carried = carried.map_or("", |record| record.label().in_language(language));
        let sentence = format!(
            "{} {} {} {carried}",
            name(&key.from),
            kind_names(key.kind),
            name(&key.to)
        );
        if let Some(score) = score(&sentence) {
            relations.push((score, Hit::Relation(key.clone())));
        }
    }
    relations.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    hits.into_iter()
        .chain(relations)
        .map(|(_, hit)| hit)
        .take(limit)
        .collect()
}

/// The text in small letters, with the Norwegian letters as those without them write them.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'å' => folded.push('a'),
            other => folded.push(other),
        }
    }
    folded
}
