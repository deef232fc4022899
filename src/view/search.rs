//! Finding actors, resources and relations by any of their names.

use std::collections::HashMap;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::model::{Id, Language, MapDocument, RecordRef, RelationKey, RelationKind};

/// Among more records than this one looks on two threads.
const MANY: usize = 20_000;

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
    let records: Vec<RecordRef<'_>> = document.records().collect();
    let mut hits = in_halves(&records, |records| record_hits(records, &pattern));
    hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    if hits.len() >= limit {
        hits.truncate(limit);
        return hits.into_iter().map(|(_, hit)| hit).collect();
    }
    let relations = Relations::of(&records, query, language, kind_names).hits(document);
    hits.into_iter()
        .chain(relations)
        .map(|(_, hit)| hit)
        .take(limit)
        .collect()
}

/// What `find` finds in both halves of `all`, the first before the second: each half on a thread
/// where they are many.
fn in_halves<A: Sync, F: Send>(all: &[A], find: impl Fn(&[A]) -> Vec<F> + Sync) -> Vec<F> {
    if all.len() < MANY {
        return find(all);
    }
    let (first, second) = all.split_at(all.len() / 2);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| find(second));
        let mut found = find(first);
        // A thread that panicked takes the whole with it.
        found.extend(
            second
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
        );
        found
    })
}

fn record_hits(records: &[RecordRef<'_>], pattern: &Pattern) -> Vec<(u32, Hit)> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score =
        |text: &str| pattern.score(Utf32Str::new(&folded(text), &mut buffer), &mut matcher);
    let mut hits: Vec<(u32, Hit)> = Vec::new();
    for record in records {
        let names = record.name().all().chain(record.short().all());
        let names = names.chain(record.aliases().iter().map(String::as_str));
        let best = names
            .filter(|name| !name.is_empty())
            .filter_map(&mut score)
            .max();
        if let Some(best) = best {
            let hit = match record {
                RecordRef::Actor(actor) => Hit::Actor(actor.id.clone()),
                RecordRef::Resource(it) => Hit::Resource(it.id.clone()),
            };
            hits.push((best, hit));
        }
    }
    hits
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
        records: &[RecordRef<'a>],
        query: &str,
        language: Language,
        kind_names: impl Fn(RelationKind) -> String,
    ) -> Self {
        let words: Vec<Pattern> = folded(query).split_whitespace().map(pattern).collect();
        let fitting = in_halves(records, |records| {
            let mut scoring = Scoring::of(&words);
            let scored = records.iter().map(|record| {
                let label = record.label().in_language(language);
                (record.id(), scoring.scores(label))
            });
            let fits = |(_, scores): &(&Id, Vec<u32>)| scores.iter().any(|score| *score > 0);
            scored.filter(fits).collect()
        });
        let mut scoring = Scoring::of(&words);
        let kinds = RelationKind::ALL.into_iter();
        Self {
            kinds: kinds
                .map(|kind| (kind, scoring.scores(&kind_names(kind))))
                .collect(),
            words: words.len(),
            records: fitting.into_iter().collect(),
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

/// How well each of some words fits a text.
struct Scoring<'w> {
    words: &'w [Pattern],
    matcher: Matcher,
    buffer: Vec<char>,
}

impl<'w> Scoring<'w> {
    fn of(words: &'w [Pattern]) -> Self {
        Self {
            words,
            matcher: Matcher::new(Config::DEFAULT),
            buffer: Vec::new(),
        }
    }

    fn scores(&mut self, text: &str) -> Vec<u32> {
        let text = folded(text);
        let text = Utf32Str::new(&text, &mut self.buffer);
        let score = |word: &Pattern| word.score(text, &mut self.matcher).unwrap_or(0);
        self.words.iter().map(score).collect()
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
