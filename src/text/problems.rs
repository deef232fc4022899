//! What is wrong with a map, in a sentence: first what, then what to do about it.

use super::quoting::{printable, shortened};
use super::{Argument, Texts};
use crate::model::{FIRST_YEAR, LAST_YEAR, Problem};

/// The name of what is wrong, for scripts and for finding its message; never changes.
pub fn problem_id(problem: &Problem) -> &'static str {
    use Problem as P;
    match problem {
        P::NotFound => "not-found",
        P::NoPermission => "no-permission",
        P::IsFolder => "is-folder",
        P::CannotRead(_) => "cannot-read",
        P::Empty => "empty",
        P::TooLarge { .. } => "too-large",
        P::NotText => "not-text",
        P::NotUtf8 => "not-utf8",
        P::Utf16 => "utf16",
        P::NotAMap => "not-a-map",
        P::MergeMarks => "merge-marks",
        P::UnexpectedEnd => "unexpected-end",
        P::Syntax { .. } => "syntax",
        P::TooDeep(_) => "too-deep",
        P::TooMany(_) => "too-many",
        P::TextTooLong(_) => "text-too-long",
        P::NewerFormat { .. } => "newer-format",
        P::NoFormat => "no-format",
        P::UnknownField { .. } => "unknown-field",
        P::NewerField(_) => "newer-field",
        P::FieldTwice(_) => "field-twice",
        P::MissingField(_) => "missing-field",
        P::WrongType { .. } => "wrong-type",
        P::UnknownWord { .. } => "unknown-word",
        P::BadId(_) => "bad-id",
        P::DuplicateId(_) => "duplicate-id",
        P::UnknownId { .. } => "unknown-id",
        P::UnknownCapability { .. } => "unknown-capability",
        P::UnknownModel { .. } => "unknown-model",
        P::BadOrgNumber(_) => "bad-org-number",
        P::BadYear(_) => "bad-year",
        P::EndsBeforeItBegins => "ends-before-it-begins",
        P::NegativeAmount(_) => "negative-amount",
        P::ToItself(_) => "to-itself",
        P::SameRelationTwice { .. } => "same-relation-twice",
        P::BothEndsUnknown => "both-ends-unknown",
        P::ParentCircle(_) => "parent-circle",
        P::BadLink(_) => "bad-link",
        P::EmptyName => "empty-name",
        P::SameViewTwice(_) => "same-view-twice",
        P::OutOfRange { .. } => "out-of-range",
        P::UnreadableQuery(_) => "unreadable-query",
    }
}

impl Texts {
    /// What is wrong and what to do, in one or two sentences on one line.
    pub fn problem(&self, problem: &Problem) -> String {
        use Problem as P;
        let id = &format!("problem-{}", problem_id(problem));
        match problem {
            P::NotFound
            | P::NoPermission
            | P::IsFolder
            | P::Empty
            | P::NotText
            | P::NotUtf8
            | P::Utf16
            | P::NotAMap
            | P::MergeMarks
            | P::UnexpectedEnd
            | P::NoFormat
            | P::EndsBeforeItBegins
            | P::BothEndsUnknown
            | P::EmptyName => self.say(id),
            P::CannotRead(reason) => self.quote(id, &[("reason", reason)]),
            P::TooLarge { megabytes, limit } => {
                let [megabytes, limit] = [megabytes, limit].map(u64::to_string);
                self.quote(id, &[("megabytes", &megabytes), ("limit", &limit)])
            }
            P::Syntax { expected, found } => {
                let expected = &self.expected(expected);
                self.quote(id, &[("expected", expected), ("found", found)])
            }
            P::TooDeep(limit) | P::TooMany(limit) => {
                self.say_with(id, &[("limit", (*limit).into())])
            }
            P::TextTooLong(size) => self.say_with(id, &[("size", (*size).into())]),
            P::NewerFormat { format, newest } => {
                let [format, newest] = [format, newest].map(u64::to_string);
                self.quote(id, &[("format", &format), ("newest", &newest)])
            }
            P::UnknownField { field, nearest } => self.suggest(id, &[("field", field)], nearest),
            P::NewerField(field) | P::FieldTwice(field) | P::MissingField(field) => {
                self.quote(id, &[("field", field)])
            }
            P::WrongType {
                field,
                expected,
                found,
            } => {
                let expected = &self.expected(expected);
                let words = [("field", field), ("expected", expected), ("found", found)];
                self.quote(id, &words.map(|(name, word)| (name, word.as_str())))
            }
            P::UnknownWord {
                word,
                nearest,
                allowed,
            } => self.suggest(id, &[("word", word), ("allowed", allowed)], nearest),
            P::BadId(text) | P::DuplicateId(text) | P::ToItself(text) | P::ParentCircle(text) => {
                self.quote(id, &[("id", text)])
            }
            P::UnknownId { id: text, nearest } | P::UnknownCapability { id: text, nearest } => {
                self.suggest(id, &[("id", text)], nearest)
            }
            P::UnknownModel { id: text, known } => {
                self.quote(id, &[("id", text), ("known", known)])
            }
            P::BadOrgNumber(number) => self.quote(id, &[("number", number)]),
            P::BadYear(year) => {
                let year = &year.to_string();
                let [first, last] = &[FIRST_YEAR, LAST_YEAR].map(|year| year.to_string());
                self.quote(id, &[("year", year), ("first", first), ("last", last)])
            }
            P::NegativeAmount(nok) => self.quote(id, &[("amount", &self.nok(*nok))]),
            P::SameRelationTwice { from, kind, to } => {
                let kind = &self.kind(*kind);
                self.quote(id, &[("from", from), ("kind", kind), ("to", to)])
            }
            P::BadLink(link) => self.quote(id, &[("link", link)]),
            P::SameViewTwice(name) => self.quote(id, &[("name", name)]),
            P::UnreadableQuery(misread) => {
                let column = misread.column.to_string();
                let reason = self.misread(misread);
                self.quote(id, &[("column", &column), ("reason", &reason)])
            }
            P::OutOfRange { field, allowed } => {
                self.quote(id, &[("field", field), ("allowed", allowed)])
            }
        }
    }

    /// The message `id` with words from a file in it, made safe to show.
    pub(super) fn quote(&self, id: &str, words: &[(&str, &str)]) -> String {
        let words: Vec<_> = words
            .iter()
            .map(|(name, word)| (*name, printable(&shortened(word))))
            .collect();
        let arguments: Vec<_> = words
            .iter()
            .map(|(name, word)| (*name, Argument::from(word)))
            .collect();
        self.say_with(id, &arguments)
    }

    /// The message `id`, or the one that asks whether `nearest` was meant.
    pub(super) fn suggest(
        &self,
        id: &str,
        words: &[(&str, &str)],
        nearest: &Option<String>,
    ) -> String {
        match nearest {
            Some(nearest) => {
                let mut words = words.to_vec();
                words.push(("nearest", nearest));
                self.quote(&format!("{id}-nearest"), &words)
            }
            None => self.quote(id, words),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::mem::discriminant;

    use super::*;
    use crate::model::{Language, Misread, MisreadReason, RelationKind};

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
            P::UnreadableQuery(Box::new(Misread {
                place: 0..4,
                column: 1,
                reason: MisreadReason::UnknownField(word()),
                nearest: near(),
            })),
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
            expected: "whole number, Unknown".into(),
            found: "10.5".into(),
        };
        assert_eq!(
            check(Language::Nb, problem),
            "«nok» skal være et heltall eller «Unknown», men her står «10.5». Rett verdien."
        );
        let problem = Problem::Syntax {
            expected: ", ]".into(),
            found: "(".into(),
        };
        assert_eq!(
            check(Language::En, problem),
            "Expected “,” or “]” here, but found “(”. Correct the text here or just before."
        );
        let problem = Problem::WrongType {
            field: "positions".into(),
            expected: "list of 3".into(),
            found: "text".into(),
        };
        assert_eq!(
            check(Language::Nn, problem),
            "«positions» skal vere ei liste med 3, men her står «text». Rett verdien."
        );
    }

    #[test]
    fn what_a_file_says_cannot_command_the_terminal() {
        let said = check(Language::En, Problem::BadId("\u{1b}[31mred\n".into()));
        assert!(said.contains("“\u{fffd}[31mred ”"), "{said}");
        let said = check(Language::En, Problem::BadLink("x".repeat(70_000)));
        assert!(said.chars().count() < 400);
    }
}
