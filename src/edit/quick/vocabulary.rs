//! The words people use for relations, sectors, statuses and things, in three languages; folded.
//!
//! They are data, in `assets/quick-add/words.txt`.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::{RelationKind, Sector, Status};

const TEXT: &str = include_str!("../../../assets/quick-add/words.txt");

/// Words for an end that is not known, in small letters.
pub(super) const UNKNOWN_END: [&str; 8] = [
    "?", "ukjent", "ukjend", "unknown", "noen", "nokon", "somebody", "hvem",
];

/// A verb phrase, what it says, and whether it says it the other way round.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub words: &'static str,
    pub kind: RelationKind,
    pub is_turned: bool,
}

#[derive(Default)]
struct Vocabulary {
    /// By their first word, the longest phrases first.
    verbs: HashMap<&'static str, Vec<Verb>>,
    sectors: HashMap<&'static str, Option<Sector>>,
    statuses: HashMap<&'static str, Status>,
    things: Vec<(&'static str, &'static str)>,
}

impl Vocabulary {
    fn shared() -> &'static Self {
        static READ: OnceLock<Vocabulary> = OnceLock::new();
        READ.get_or_init(|| Self::read(TEXT))
    }

    fn read(text: &'static str) -> Self {
        let mut vocabulary = Self::default();
        let mut part = "";
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if line.starts_with('[') {
                part = line;
            } else if let Some((meaning, words)) = line.split_once(": ") {
                vocabulary.take(part, meaning, words);
            }
        }
        vocabulary
    }

    fn take(&mut self, part: &str, meaning: &'static str, words: &'static str) {
        let named = |debug: String| debug == meaning;
        match part {
            "[verbs]" => {
                let mut kinds = RelationKind::ALL.into_iter();
                if let Some(kind) = kinds.find(|kind| named(format!("{kind:?}"))) {
                    self.take_verbs(kind, words);
                }
            }
            "[sectors]" => {
                let mut sectors = Sector::ALL.into_iter();
                let sector = sectors.find(|sector| named(format!("{sector:?}")));
                let words = words.split(", ").map(|word| (word, sector));
                self.sectors.extend(words);
            }
            "[statuses]" => {
                let mut statuses = Status::ALL.into_iter();
                let status = statuses.find(|status| named(format!("{status:?}")));
                let words = words.split(", ");
                self.statuses
                    .extend(words.filter_map(|word| Some((word, status?))));
            }
            _ => self
                .things
                .extend(words.split(", ").map(|word| (word, meaning))),
        }
    }

    fn take_verbs(&mut self, kind: RelationKind, words: &'static str) {
        let (ahead, turned) = words.split_once(" | ").unwrap_or((words, ""));
        for (phrases, is_turned) in [(ahead, false), (turned, true)] {
            for words in phrases.split(", ").filter(|it| !it.is_empty()) {
                let first = words.split(' ').next().unwrap_or(words);
                let verbs = self.verbs.entry(first).or_default();
                let place = verbs.partition_point(|it| it.words.len() >= words.len());
                let verb = Verb {
                    words,
                    kind,
                    is_turned,
                };
                verbs.insert(place, verb);
            }
        }
    }
}

/// The longest verb phrase that folded `words` begin with.
pub(super) fn verb(words: &[&str]) -> Option<Verb> {
    let verbs = Vocabulary::shared().verbs.get(words.first()?)?;
    let begins = |verb: &&Verb| {
        let mut there = words.iter();
        verb.words
            .split(' ')
            .all(|word| there.next() == Some(&word))
    };
    verbs.iter().find(begins).copied()
}

/// The sector that a folded word stands for, where it stands for one.
pub(super) fn sector(word: &str) -> Option<Option<Sector>> {
    Vocabulary::shared().sectors.get(word).copied()
}

/// The status that a folded word stands for.
pub(super) fn status(word: &str) -> Option<Status> {
    Vocabulary::shared().statuses.get(word).copied()
}

/// The capability that a thing of this folded name lies in; none where it sounds like an actor.
pub(super) fn thing(folded: &str) -> Option<&'static str> {
    let last = folded.rsplit(' ').next()?;
    let is_one = |(ending, _): &&(&str, &str)| {
        let is_part = ending.len() >= 4 && last.len() > ending.len() + 2;
        last == *ending || is_part && last.ends_with(ending)
    };
    let things = &Vocabulary::shared().things;
    things
        .iter()
        .find(is_one)
        .map(|(_, capability)| *capability)
}

/// What completion offers for each kind of relation, in the order the kinds are offered.
pub(super) fn offered_verbs(language: &str) -> [&'static str; 12] {
    match language {
        "en" => [
            "provides",
            "uses",
            "depends on",
            "shares data with",
            "funds",
            "benefits from",
            "governs",
            "coordinates",
            "participates in",
            "regulates",
            "realises",
            "triggers",
        ],
        "nn" => [
            "leverer",
            "brukar",
            "er avhengig av",
            "deler data med",
            "finansierer",
            "har nytte av",
            "styrer",
            "samordnar",
            "deltek i",
            "regulerer",
            "realiserer",
            "utløyser",
        ],
        _ => [
            "leverer",
            "bruker",
            "avhenger av",
            "deler data med",
            "finansierer",
            "har nytte av",
            "styrer",
            "samordner",
            "deltar i",
            "regulerer",
            "realiserer",
            "utløser",
        ],
    }
}

/// What completion offers for the sectors, the one outside them last.
pub(super) fn offered_sectors(language: &str) -> [&'static str; 5] {
    match language {
        "en" => ["state", "municipal", "voluntary", "private", "none"],
        "nn" => ["statleg", "kommunal", "frivillig", "privat", "ingen"],
        _ => ["statlig", "kommunal", "frivillig", "privat", "ingen"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::quick::names::fold;

    #[test]
    fn what_is_offered_is_understood() {
        for language in ["nb", "nn", "en"] {
            for (phrase, kind) in offered_verbs(language).into_iter().zip(RelationKind::ALL) {
                let folded = fold(phrase);
                let words: Vec<&str> = folded.split(' ').collect();
                let verb = verb(&words).unwrap();
                assert_eq!((verb.kind, verb.is_turned), (kind, false), "{phrase}");
            }
            let sectors = Sector::ALL.map(Some).into_iter().chain([None]);
            for (word, meant) in offered_sectors(language).into_iter().zip(sectors) {
                assert_eq!(sector(word), Some(meant), "{word}");
            }
        }
    }

    #[test]
    fn the_words_are_folded_as_names_are() {
        for line in TEXT.lines().filter(|line| !line.starts_with('#')) {
            let words = line.split_once(": ").map_or("", |(_, words)| words);
            for phrase in words.split([',', '|']) {
                assert_eq!(fold(phrase), phrase.trim());
            }
        }
    }

    #[test]
    fn things_are_told_from_actors() {
        assert_eq!(thing("folkeregisteret"), Some("data"));
        assert_eq!(thing("skatteetaten"), None);
        assert_eq!(thing("rode kors"), None);
    }
}
