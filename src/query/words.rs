//! The words of the language, in bokmål, nynorsk and English; they are data, in
//! `assets/query/words.txt`.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::OnceLock;

use super::term::{Field, Sort, Thing};
use crate::model::{
    Criticality, Dimension, Group, Language, ObstacleSeverity, RelationKind, Status, fold, nearest,
};

const TEXT: &str = include_str!("../../assets/query/words.txt");

/// The words that are no fields and no values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Any,
    Or,
    And,
    Not,
    To,
}

/// All words.
pub(super) struct Words {
    pub fields: Section<Field>,
    pub kinds: Section<RelationKind>,
    pub sorts: Section<Sort>,
    pub groups: Section<Option<Group>>,
    pub statuses: Section<Status>,
    pub criticalities: Section<Criticality>,
    pub dimensions: Section<Dimension>,
    pub severities: Section<ObstacleSeverity>,
    pub things: Section<Thing>,
    pub operators: Section<Operator>,
}

/// The words for the meanings of one kind.
pub(super) struct Section<T> {
    /// Each meaning with its words in every language, in the order of the languages.
    entries: Vec<(T, [Vec<&'static str>; 3])>,
    by_key: HashMap<String, T>,
}

impl Words {
    /// The words, read once.
    pub fn shared() -> &'static Self {
        static READ: OnceLock<Words> = OnceLock::new();
        READ.get_or_init(Self::read)
    }

    fn read() -> Self {
        use Field as F;
        let plain = [
            F::Name,
            F::Note,
            F::Sort,
            F::Sector,
            F::Capability,
            F::Kind,
            F::From,
            F::To,
            F::Tag,
            F::Status,
            F::Criticality,
            F::Obstacle,
            F::Severity,
            F::Money,
            F::Year,
            F::Scheme,
            F::Source,
            F::Owner,
            F::PartOf,
            F::Has,
            F::Missing,
            F::Unknown,
            F::Within,
            F::Of,
            F::Id,
        ];
        let mut fields = Section::of("[fields]", &plain, |it| format!("{it:?}"));
        let kinds = Section::of("[kinds]", &RelationKind::ALL, |it| format!("{it:?}"));
        let turned = Section::of("[turned]", &RelationKind::ALL, |it| format!("{it:?}"));
        fields.take_in(&kinds, Field::Does);
        fields.take_in(&turned, Field::IsDone);
        let groups: Vec<Option<Group>> = Group::ALL.into_iter().map(Some).chain([None]).collect();
        Self {
            fields,
            kinds,
            sorts: debugged("[sorts]", &[Sort::Actor, Sort::Resource, Sort::Relation]),
            groups: Section::of("[sectors]", &groups, |group| {
                group.map_or_else(|| "Shared".to_owned(), |group| format!("{group:?}"))
            }),
            statuses: debugged("[statuses]", &Status::ALL),
            criticalities: debugged(
                "[criticalities]",
                &[Criticality::Low, Criticality::Medium, Criticality::High],
            ),
            dimensions: debugged("[dimensions]", &Dimension::ALL),
            severities: debugged(
                "[severities]",
                &[
                    ObstacleSeverity::Minor,
                    ObstacleSeverity::Major,
                    ObstacleSeverity::Blocking,
                ],
            ),
            things: debugged(
                "[things]",
                &[
                    Thing::Money,
                    Thing::Owner,
                    Thing::Parent,
                    Thing::Source,
                    Thing::Note,
                    Thing::Url,
                    Thing::OrgNumber,
                    Thing::Tag,
                    Thing::Obstacle,
                    Thing::Purpose,
                    Thing::LegalBasis,
                    Thing::Year,
                    Thing::Scheme,
                    Thing::Relation,
                    Thing::Party,
                ],
            ),
            operators: debugged(
                "[operators]",
                &[
                    Operator::Any,
                    Operator::Or,
                    Operator::And,
                    Operator::Not,
                    Operator::To,
                ],
            ),
        }
    }
}

fn debugged<T: Copy + Debug + PartialEq>(part: &str, meanings: &[T]) -> Section<T> {
    Section::of(part, meanings, |meaning| format!("{meaning:?}"))
}

impl<T: Copy + PartialEq> Section<T> {
    fn of(part: &str, meanings: &[T], name: impl Fn(T) -> String) -> Self {
        let mut section = Self {
            entries: Vec::new(),
            by_key: HashMap::new(),
        };
        let lines = TEXT.lines().skip_while(|line| *line != part).skip(1);
        for line in lines.take_while(|line| !line.starts_with('[')) {
            let Some((meant, words)) = line.split_once(": ") else {
                continue;
            };
            let Some(meaning) = meanings.iter().find(|it| name(**it) == meant) else {
                continue;
            };
            let mut languages = words.split(" | ").map(|it| it.split(", ").collect());
            let words = [(); 3].map(|()| languages.next().unwrap_or_default());
            section.push(*meaning, words);
        }
        section
    }

    fn push(&mut self, meaning: T, words: [Vec<&'static str>; 3]) {
        for word in words.iter().flatten() {
            self.by_key.entry(key(word)).or_insert(meaning);
        }
        self.entries.push((meaning, words));
    }

    fn take_in<U: Copy + PartialEq>(&mut self, other: &Section<U>, turn: impl Fn(U) -> T) {
        for (meaning, words) in &other.entries {
            self.push(turn(*meaning), words.clone());
        }
    }

    /// What a word means, in whatever language it is.
    pub fn find(&self, word: &str) -> Option<T> {
        self.by_key.get(&key(word)).copied()
    }

    /// The word for a meaning.
    pub fn word(&self, meaning: T, language: Language) -> &'static str {
        let found = self.entries.iter().find(|(it, _)| *it == meaning);
        let words = found.map(|(_, words)| &words[number(language)]);
        words.and_then(|it| it.first().copied()).unwrap_or_default()
    }

    /// Every meaning with the word that is offered for it.
    pub fn offered(&self, language: Language) -> impl Iterator<Item = (T, &'static str)> {
        let words = self.entries.iter();
        words.filter_map(move |(meaning, words)| {
            let first = words[number(language)].first()?;
            Some((*meaning, *first))
        })
    }

    /// Every word of a meaning in every language.
    pub fn all_of(&self, meaning: T) -> impl Iterator<Item = &'static str> {
        let found = self.entries.iter().filter(move |(it, _)| *it == meaning);
        found.flat_map(|(_, words)| words.iter().flatten().copied())
    }

    /// The known word that `word` looks most like, in this language rather than in another.
    pub fn nearest(&self, word: &str, language: Language) -> Option<&'static str> {
        let own = self.entries.iter();
        let own = own.flat_map(|(_, words)| words[number(language)].iter().copied());
        let all = self.entries.iter();
        let all = all.flat_map(|(_, words)| words.iter().flatten().copied());
        nearest(word, own.chain(all))
    }

    /// All the words that are offered, with commas between.
    pub fn listed(&self, language: Language) -> String {
        let words: Vec<&str> = self.offered(language).map(|(_, word)| word).collect();
        words.join(", ")
    }
}

fn number(language: Language) -> usize {
    match language {
        Language::Nb => 0,
        Language::Nn => 1,
        Language::En => 2,
    }
}

/// A word whatever its case, accents and hyphens.
fn key(word: &str) -> String {
    fold(word).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Copy + PartialEq + Debug>(section: &Section<T>, count: usize) {
        assert_eq!(section.entries.len(), count, "every meaning has its line");
        for (meaning, words) in &section.entries {
            for word in words.iter().flatten() {
                assert_eq!(section.find(word), Some(*meaning), "{word}");
                assert!(!word.contains(' '), "{word}");
            }
            for language in Language::ALL {
                assert!(!section.word(*meaning, language).is_empty(), "{meaning:?}");
            }
        }
    }

    #[test]
    fn every_meaning_has_words_in_every_language_and_no_word_has_two_meanings() {
        let words = Words::shared();
        check(&words.fields, 25 + 24);
        check(&words.kinds, 12);
        check(&words.sorts, 3);
        check(&words.groups, 6);
        check(&words.statuses, 4);
        check(&words.criticalities, 3);
        check(&words.dimensions, 7);
        check(&words.severities, 3);
        check(&words.things, 15);
        check(&words.operators, 5);
    }
}
