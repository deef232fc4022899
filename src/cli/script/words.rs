//! The words of a line: quoted texts, ids, relations, numbers, each with its place.

use std::fmt::Debug;

use super::{Misread, Slip};
use crate::cli::words::{kind, one_of};
use crate::model::{Id, Known, MapDocument, RelationKey, RelationKind, Sector, nearest};

/// The words of a line that are still to be read.
pub struct Words {
    /// Each with the column it begins in.
    words: Vec<(usize, String)>,
    next: usize,
    /// Where what was read last begins.
    last: usize,
    /// The column after the last word.
    end: usize,
}

impl Words {
    /// The words of `line`, whose first letter stands in column `first`.
    pub fn of(line: &str, first: usize) -> Result<Self, Misread> {
        let mut words = Vec::new();
        let mut letters = line.chars().enumerate().peekable();
        while let Some((at, letter)) = letters.next() {
            if letter.is_whitespace() {
                continue;
            }
            let mut word = String::new();
            if letter == '"' {
                loop {
                    match letters.next() {
                        Some((_, '"')) => break,
                        Some((_, '\\')) => match letters.next() {
                            Some((_, 'n')) => word.push('\n'),
                            Some((_, letter)) => word.push(letter),
                            None => {}
                        },
                        Some((_, letter)) => word.push(letter),
                        None => {
                            return Err(Misread {
                                column: first + at,
                                slip: Slip::OpenQuote,
                            });
                        }
                    }
                }
            } else {
                word.push(letter);
                while let Some((_, letter)) = letters.next_if(|(_, it)| !it.is_whitespace()) {
                    word.push(letter);
                }
            }
            words.push((first + at, word));
        }
        Ok(Self {
            words,
            next: 0,
            last: 0,
            end: first + line.chars().count(),
        })
    }

    /// The next word, left where it is.
    pub fn peek(&self) -> Option<String> {
        self.words.get(self.next).map(|(_, word)| word.clone())
    }

    /// Says whether every word is read.
    pub fn is_at_end(&self) -> bool {
        self.next >= self.words.len()
    }

    /// Something is wrong with the next word.
    pub fn here(&self, slip: Slip) -> Misread {
        let column = self.words.get(self.next).map_or(self.end, |(at, _)| *at);
        Misread { column, slip }
    }

    /// Something is wrong with what was read last.
    pub fn before(&self, slip: Slip) -> Misread {
        let last = self.words.get(self.last);
        let column = last.map_or(self.end, |(at, _)| *at);
        Misread { column, slip }
    }

    /// Says that nothing more may stand.
    pub fn end(&self) -> Result<(), Misread> {
        self.peek()
            .map_or(Ok(()), |word| Err(self.here(Slip::TooMuch(word))))
    }

    /// The next word; `what` names it where it is missing.
    pub fn word(&mut self, what: &'static str) -> Result<String, Misread> {
        let word = self.peek().ok_or_else(|| self.here(Slip::Missing(what)))?;
        self.last = self.next;
        self.next += 1;
        Ok(word)
    }

    /// The number of the next word among `allowed`.
    pub fn one_of(&mut self, what: &'static str, allowed: &[&str]) -> Result<usize, Misread> {
        let word = self.word(what)?;
        let found = allowed.iter().position(|it| *it == word);
        found.ok_or_else(|| self.before(unknown(&word, allowed)))
    }

    /// A value of an enum, spelt as in a map's file or with hyphens.
    pub fn value<T: Copy + Debug>(&mut self, what: &'static str, all: &[T]) -> Result<T, Misread> {
        let word = self.word(what)?;
        one_of(&word, all)
            .ok()
            .ok_or_else(|| self.before(plain(&word, &spelt(all))))
    }

    /// All words that are left, as one text; there must be one.
    pub fn rest(&mut self, what: &'static str) -> Result<String, Misread> {
        if self.is_at_end() {
            return Err(self.here(Slip::Missing(what)));
        }
        Ok(self.rest_or_nothing())
    }

    /// All words that are left, as one text.
    pub fn rest_or_nothing(&mut self) -> String {
        let rest = self.words[self.next..].iter();
        let rest: Vec<&str> = rest.map(|(_, word)| word.as_str()).collect();
        self.last = self.next;
        self.next = self.words.len();
        rest.join(" ")
    }

    /// A whole number.
    pub fn number(&mut self, what: &'static str) -> Result<i64, Misread> {
        let word = self.word(what)?;
        let digits = word.replace(['_', '\u{a0}', '\u{202f}'], "");
        let number = digits.parse().ok();
        number.ok_or_else(|| self.before(Slip::NotANumber(word)))
    }

    /// The id of an actor or a resource of the map.
    pub fn record(&mut self, document: &MapDocument) -> Result<Id, Misread> {
        let id = Id::new(self.word("id")?);
        if document.record(&id).is_none() {
            return Err(self.before(no_such_record(document, id.as_str())));
        }
        Ok(id)
    }

    /// The ids that are left; at least one.
    pub fn records(&mut self, document: &MapDocument) -> Result<Vec<Id>, Misread> {
        let mut ids = vec![self.record(document)?];
        while !self.is_at_end() {
            ids.push(self.record(document)?);
        }
        Ok(ids)
    }

    /// A sector, or `none`.
    pub fn sector(&mut self) -> Result<Option<Sector>, Misread> {
        let word = self.word("sector")?;
        self.next -= 1;
        let sector = self.sector_named(&word)?;
        self.next += 1;
        Ok(sector)
    }

    /// The sector that part of the next word names.
    pub fn sector_named(&self, word: &str) -> Result<Option<Sector>, Misread> {
        if word.eq_ignore_ascii_case("none") {
            return Ok(None);
        }
        let allowed = format!("{}, none", spelt(&Sector::ALL));
        let sector = one_of(word, &Sector::ALL).map(Some);
        sector.ok().ok_or_else(|| self.here(plain(word, &allowed)))
    }

    /// A capability of the map's model.
    pub fn capability(&mut self, document: &MapDocument) -> Result<Id, Misread> {
        let word = self.word("capability")?;
        self.next -= 1;
        let capability = self.capability_named(document, &word)?;
        self.next += 1;
        Ok(capability)
    }

    /// The capability that part of the next word names.
    pub fn capability_named(&self, document: &MapDocument, word: &str) -> Result<Id, Misread> {
        let model = document.capability_model();
        let id = Id::new(word);
        let allowed: Vec<&str> = model.capabilities.iter().map(|it| it.id.as_str()).collect();
        match model.row_of(&id) {
            Some(_) => Ok(id),
            None => Err(self.here(unknown(word, &allowed))),
        }
    }

    /// A relation that the map has, written as [`Words::key`] reads it. Without resource and
    /// scheme it may stand for one that has them, where there is only one such.
    pub fn relation(&mut self, document: &MapDocument) -> Result<RelationKey, Misread> {
        let key = self.key(document)?;
        if document.relations().contains_key(&key) {
            return Ok(key);
        }
        let alike = |other: &&RelationKey| {
            let bare = key.resource.is_none() && key.scheme.is_none() && key.id.is_none();
            bare && other.from == key.from && other.kind == key.kind && other.to == key.to
        };
        let mut alike = document.relations().keys().filter(alike);
        match (alike.next(), alike.next()) {
            (Some(only), None) => Ok(only.clone()),
            _ => {
                let word = self.words[self.next - 1].1.clone();
                Err(self.before(Slip::NotARelation(word)))
            }
        }
    }

    /// A relation as `from>Kind>to`, then `:resource`, `@scheme` and `#id` where it has them; `?`
    /// is an end that is not known.
    pub fn key(&mut self, document: &MapDocument) -> Result<RelationKey, Misread> {
        let word = self.word("relation")?;
        let not_one = || Slip::NotARelation(word.clone());
        let mut parts = word.splitn(3, '>');
        let (Some(from), Some(kind_word), Some(rest)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(self.before(not_one()));
        };
        let kind = kind(kind_word)
            .ok()
            .ok_or_else(|| self.before(plain(kind_word, &spelt(&RelationKind::ALL))))?;
        let (rest, own) = split(rest, '#');
        let (rest, scheme) = split(rest, '@');
        let (to, resource) = split(rest, ':');
        let record = |id: &str| match document.record(&Id::new(id)) {
            Some(record) => Ok(record.id().clone()),
            None => Err(self.before(no_such_record(document, id))),
        };
        let end = |id: &str| match id {
            "?" => Ok(Known::Unknown),
            id => record(id).map(Known::Known),
        };
        Ok(RelationKey {
            from: end(from)?,
            kind,
            to: end(to)?,
            resource: resource.map(record).transpose()?,
            scheme: scheme.map(record).transpose()?,
            id: own.map(Id::new),
        })
    }
}

fn split(text: &str, sign: char) -> (&str, Option<&str>) {
    match text.split_once(sign) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// The map has no such actor or resource.
pub fn no_such_record(document: &MapDocument, id: &str) -> Slip {
    let known = document.records().map(|record| record.id().as_str());
    Slip::NoSuchId {
        nearest: nearest(id, known).map(str::to_owned),
        id: id.to_owned(),
    }
}

/// `word` is none of `allowed`.
pub fn unknown(word: &str, allowed: &[&str]) -> Slip {
    Slip::UnknownWord {
        word: word.to_owned(),
        allowed: allowed.join(", "),
        nearest: nearest(word, allowed.iter().copied()).map(str::to_owned),
    }
}

/// `word` is none of `allowed`, which are given as one text.
pub fn plain(word: &str, allowed: &str) -> Slip {
    let words: Vec<&str> = allowed.split(", ").collect();
    unknown(word, &words)
}

/// The values of an enum as a map's file spells them.
pub fn spelt<T: Debug>(all: &[T]) -> String {
    let words: Vec<String> = all.iter().map(|value| format!("{value:?}")).collect();
    words.join(", ")
}
