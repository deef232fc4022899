//! What is wrong with a map, in a sentence: first what, then what to do about it.

use super::{Argument, Texts};
use crate::model::{FIRST_YEAR, LAST_YEAR, Problem};

/// So much of a text from a file is repeated in a message.
const LONGEST_QUOTE: usize = 240;

impl Texts {
    /// What is wrong and what to do, in one or two sentences.
    pub fn problem(&self, problem: &Problem) -> String {
        use Problem as P;
        match problem {
            P::NotFound => self.say("problem-not-found"),
            P::NoPermission => self.say("problem-no-permission"),
            P::IsFolder => self.say("problem-is-folder"),
            P::CannotRead(reason) => self.quote("problem-cannot-read", &[("reason", reason)]),
            P::Empty => self.say("problem-empty"),
            P::TooLarge { megabytes, limit } => {
                self.two_numbers("problem-too-large", ("megabytes", *megabytes), *limit)
            }
            P::NotText => self.say("problem-not-text"),
            P::NotUtf8 => self.say("problem-not-utf8"),
            P::Utf16 => self.say("problem-utf16"),
            P::NotAMap => self.say("problem-not-a-map"),
            P::MergeMarks => self.say("problem-merge-marks"),
            P::UnexpectedEnd => self.say("problem-unexpected-end"),
            P::Syntax { expected, found } => self.quote(
                "problem-syntax",
                &[
                    ("expected", &self.thing(expected)),
                    ("found", &self.thing(found)),
                ],
            ),
            P::TooDeep(limit) => self.limit("problem-too-deep", *limit),
            P::TooMany(limit) => self.limit("problem-too-many", *limit),
            P::TextTooLong(limit) => self.limit("problem-text-too-long", *limit),
            P::NewerFormat { format, newest } => self.quote(
                "problem-newer-format",
                &[
                    ("format", &format.to_string()),
                    ("newest", &newest.to_string()),
                ],
            ),
            P::NoFormat => self.say("problem-no-format"),
            P::UnknownField { field, nearest } => {
                self.suggest("problem-unknown-field", &[("field", field)], nearest)
            }
            P::NewerField(field) => self.quote("problem-newer-field", &[("field", field)]),
            P::FieldTwice(field) => self.quote("problem-field-twice", &[("field", field)]),
            P::MissingField(field) => self.quote("problem-missing-field", &[("field", field)]),
            P::WrongType {
                field,
                expected,
                found,
            } => self.quote(
                "problem-wrong-type",
                &[
                    ("field", field),
                    ("expected", &self.thing(expected)),
                    ("found", &self.thing(found)),
                ],
            ),
            P::UnknownWord {
                word,
                nearest,
                allowed,
            } => {
                let arguments = [("word", word.as_str()), ("allowed", allowed)];
                self.suggest("problem-unknown-word", &arguments, nearest)
            }
            P::BadId(id) => self.quote("problem-bad-id", &[("id", id)]),
            P::DuplicateId(id) => self.quote("problem-duplicate-id", &[("id", id)]),
            P::UnknownId { id, nearest } => {
                self.suggest("problem-unknown-id", &[("id", id)], nearest)
            }
            P::UnknownCapability { id, nearest } => {
                self.suggest("problem-unknown-capability", &[("id", id)], nearest)
            }
            P::UnknownModel { id, known } => {
                self.quote("problem-unknown-model", &[("id", id), ("known", known)])
            }
            P::BadOrgNumber(number) => self.quote("problem-bad-org-number", &[("number", number)]),
            P::BadYear(year) => self.quote(
                "problem-bad-year",
                &[
                    ("year", &year.to_string()),
                    ("first", &FIRST_YEAR.to_string()),
                    ("last", &LAST_YEAR.to_string()),
                ],
            ),
            P::EndsBeforeItBegins => self.say("problem-ends-before-it-begins"),
            P::NegativeAmount(nok) => {
                self.quote("problem-negative-amount", &[("amount", &self.nok(*nok))])
            }
            P::ToItself(id) => self.quote("problem-to-itself", &[("id", id)]),
            P::SameRelationTwice { from, kind, to } => self.quote(
                "problem-same-relation-twice",
                &[("from", from), ("kind", &self.kind(*kind)), ("to", to)],
            ),
            P::BothEndsUnknown => self.say("problem-both-ends-unknown"),
            P::ParentCircle(id) => self.quote("problem-parent-circle", &[("id", id)]),
            P::BadLink(link) => self.quote("problem-bad-link", &[("link", link)]),
            P::EmptyName => self.say("problem-empty-name"),
            P::SameViewTwice(name) => self.quote("problem-same-view-twice", &[("name", name)]),
            P::OutOfRange { field, allowed } => self.quote(
                "problem-out-of-range",
                &[("field", field), ("allowed", allowed)],
            ),
        }
    }

    /// The message `id` with words from a file in it, made safe to show.
    fn quote(&self, id: &str, words: &[(&str, &str)]) -> String {
        let words: Vec<_> = words
            .iter()
            .map(|(name, word)| (*name, shown(word)))
            .collect();
        let arguments: Vec<_> = words
            .iter()
            .map(|(name, word)| (*name, Argument::from(word)))
            .collect();
        self.say_with(id, &arguments)
    }

    /// The message `id`, or the one that asks whether `nearest` was meant.
    fn suggest(&self, id: &str, words: &[(&str, &str)], nearest: &Option<String>) -> String {
        match nearest {
            Some(nearest) => {
                let mut words = words.to_vec();
                words.push(("nearest", nearest));
                self.quote(&format!("{id}-nearest"), &words)
            }
            None => self.quote(id, words),
        }
    }

    fn limit(&self, id: &str, limit: usize) -> String {
        self.say_with(id, &[("limit", limit.into())])
    }

    fn two_numbers(&self, id: &str, (name, number): (&str, u64), limit: u64) -> String {
        let whole = |number: u64| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
        self.say_with(id, &[(name, whole(number)), ("limit", whole(limit))])
    }

    /// The name of a kind of value in this language ("whole number"), or `name` as it is where it
    /// is a piece of the file.
    fn thing(&self, name: &str) -> String {
        let bare = name.strip_prefix("a ").or_else(|| name.strip_prefix("an "));
        let id = format!("thing-{}", bare.unwrap_or(name).replace(' ', "-"));
        if self.knows(&id) {
            self.say(&id)
        } else {
            name.to_owned()
        }
    }
}

/// `word` as a message may show it: not endless, and without what a terminal would obey.
fn shown(word: &str) -> String {
    let mut shown: String = word
        .chars()
        .take(LONGEST_QUOTE)
        .map(|sign| if sign.is_control() { '\u{fffd}' } else { sign })
        .collect();
    if shown.len() < word.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::mem::discriminant;

    use super::*;
    use crate::model::{Language, RelationKind};

    fn one_of_each() -> Vec<Problem> {
        use Problem as P;
        let word = || "word".to_owned();
        let near = || Some("nearest".to_owned());
        vec![
            P::NotFound,
            P::NoPermission,
            P::IsFolder,
            P::CannotRead(word()),
            P::Empty,
            P::TooLarge {
                megabytes: 200,
                limit: 128,
            },
            P::NotText,
            P::NotUtf8,
            P::Utf16,
            P::NotAMap,
            P::MergeMarks,
            P::UnexpectedEnd,
            P::Syntax {
                expected: ",".into(),
                found: "text".into(),
            },
            P::TooDeep(32),
            P::TooMany(1_000_000),
            P::TextTooLong(65_536),
            P::NewerFormat {
                format: 2,
                newest: 1,
            },
            P::NoFormat,
            P::UnknownField {
                field: word(),
                nearest: near(),
            },
            P::UnknownField {
                field: word(),
                nearest: None,
            },
            P::NewerField(word()),
            P::FieldTwice(word()),
            P::MissingField(word()),
            P::WrongType {
                field: word(),
                expected: "whole number".into(),
                found: "list".into(),
            },
            P::UnknownWord {
                word: word(),
                nearest: near(),
                allowed: word(),
            },
            P::UnknownWord {
                word: word(),
                nearest: None,
                allowed: word(),
            },
            P::BadId(word()),
            P::DuplicateId(word()),
            P::UnknownId {
                id: word(),
                nearest: near(),
            },
            P::UnknownId {
                id: word(),
                nearest: None,
            },
            P::UnknownCapability {
                id: word(),
                nearest: near(),
            },
            P::UnknownCapability {
                id: word(),
                nearest: None,
            },
            P::UnknownModel {
                id: word(),
                known: word(),
            },
            P::BadOrgNumber(word()),
            P::BadYear(1066),
            P::EndsBeforeItBegins,
            P::NegativeAmount(-5),
            P::ToItself(word()),
            P::SameRelationTwice {
                from: word(),
                kind: RelationKind::Uses,
                to: word(),
            },
            P::BothEndsUnknown,
            P::ParentCircle(word()),
            P::BadLink(word()),
            P::EmptyName,
            P::SameViewTwice(word()),
            P::OutOfRange {
                field: word(),
                allowed: "1–10".into(),
            },
        ]
    }

    fn check(language: Language, problem: Problem) -> String {
        Texts::of(language).problem(&problem)
    }

    #[test]
    fn every_problem_has_a_sentence_in_every_language() {
        for language in Language::ALL {
            let mut said = HashSet::new();
            for problem in one_of_each() {
                let sentence = Texts::of(language).problem(&problem);
                assert!(!sentence.contains(['[', '{', '$']), "{sentence}");
                assert!(sentence.ends_with(['.', '?']), "{sentence}");
                assert!(said.insert(sentence.clone()), "said twice: {sentence}");
            }
        }
    }

    #[test]
    fn the_table_of_problems_has_them_all() {
        let messages = include_str!("../../assets/text/nb/problems.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(id, _)| id.starts_with("problem-") && !id.ends_with("-nearest"))
            .count();
        let table: HashSet<_> = one_of_each().iter().map(discriminant).collect();
        assert_eq!(table.len(), messages);
    }

    #[test]
    fn a_problem_says_what_is_wrong_and_what_to_do() {
        let problem = || Problem::UnknownId {
            id: "skateetaten".into(),
            nearest: Some("skatteetaten".into()),
        };
        assert_eq!(
            check(Language::Nb, problem()),
            "Det finnes ikke noe i kartet med id-en «skateetaten». Mente du «skatteetaten»?"
        );
        assert_eq!(
            check(Language::En, problem()),
            "Nothing in the map has the id “skateetaten”. Did you mean “skatteetaten”?"
        );
        assert_eq!(
            check(Language::Nn, Problem::BadYear(1066)),
            "Årstalet 1066 ligg utanfor 1814–2100. Rett det."
        );
    }

    #[test]
    fn kinds_of_values_are_translated_and_pieces_of_the_file_are_not() {
        let problem = Problem::WrongType {
            field: "nok".into(),
            expected: "a whole number".into(),
            found: "10.5".into(),
        };
        assert_eq!(
            check(Language::Nb, problem),
            "«nok» skal være et heltall, men her står 10.5. Rett verdien."
        );
    }

    #[test]
    fn what_a_file_says_cannot_command_the_terminal() {
        let said = check(Language::En, Problem::BadId("\u{1b}[31mred\n".into()));
        assert!(said.contains("“\u{fffd}[31mred\u{fffd}”"), "{said}");
        let said = check(Language::En, Problem::BadLink("x".repeat(70_000)));
        assert!(said.chars().count() < 400);
    }
}
