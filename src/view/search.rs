//! Finding actors, resources and relations by any of their names.

use std::collections::HashMap;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::model::{Id, Language, MapDocument, RelationKey, RelationKind};

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
/// Relations come after the records, where those are fewer than the limit, and are found by
/// `kind_names` and the names of what they join and carry, each word in one of them.
pub fn search(
    document: &MapDocument,
    query: &str,
    language: Language,
    kind_names: impl Fn(RelationKind) -> String,
    limit: usize,
) -> Vec<Hit> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let pattern = pattern(&folded(query));
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
    let relations = Relations::of(document, query, language, kind_names).hits(document);
    hits.into_iter()
        .chain(relations)
        .map(|(_, hit)| hit)
        .take(limit)
        .collect()
}

/// What each word of a query is found in, for finding relations by what they join.
struct Relations<'a> {
    words: usize,
    /// How well each word fits a record's label; only records with a word that does.
    records: HashMap<&'a Id, Vec<u32>>,
    /// How well each word fits each kind.
    kinds: Vec<(RelationKind, Vec<u32>)>,
}

impl<'a> Relations<'a> {
    fn of(
        document: &'a MapDocument,
        query: &str,
        language: Language,
        kind_names: impl Fn(RelationKind) -> String,
    ) -> Self {
        let words: Vec<Pattern> = folded(query).split_whitespace().map(pattern).collect();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut scores = |text: &str| -> Vec<u32> {
            let text = folded(text);
            let text = Utf32Str::new(&text, &mut buffer);
            let score = |word: &Pattern| word.score(text, &mut matcher).unwrap_or(0);
            words.iter().map(score).collect()
        };
        let mut records = HashMap::new();
        for record in document.records() {
            let scores = scores(record.label().in_language(language));
            if scores.iter().any(|score| *score > 0) {
                records.insert(record.id(), scores);
            }
        }
        let kinds = RelationKind::ALL.into_iter();
        Self {
            kinds: kinds
                .map(|kind| (kind, scores(&kind_names(kind))))
                .collect(),
            words: words.len(),
            records,
        }
    }

    /// The relations in whose sentence every word is found, the best first.
    fn hits(&self, document: &MapDocument) -> Vec<(u32, Hit)> {
        let keys = document.relations().keys();
        let mut hits: Vec<(u32, Hit)> = keys
            .filter_map(|key| Some((self.score(key)?, Hit::Relation(key.clone()))))
            .collect();
        hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        hits
    }

    fn score(&self, key: &RelationKey) -> Option<u32> {
        let ends = [
            key.from.as_known(),
            key.to.as_known(),
            key.resource.as_ref(),
        ];
        let found = ends.map(|id| self.records.get(id?));
        let kind = self.kinds.iter().find(|(kind, _)| *kind == key.kind);
        let kind = kind.map(|(_, scores)| scores);
        let parts = || found.into_iter().flatten().chain(kind);
        (0..self.words)
            .map(|word| {
                parts()
                    .map(|scores| scores[word])
                    .max()
                    .filter(|it| *it > 0)
            })
            .sum()
    }
}

fn pattern(word: &str) -> Pattern {
    Pattern::parse(word, CaseMatching::Ignore, Normalization::Smart)
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
