//! The fields of a record on their way out: those with their default are left out.

use std::collections::BTreeSet;

use super::from_model::Part;
use super::words::Word;
use crate::file::write::Out;
use crate::model::{Foreign, Id, Kept, Known, Text};

/// The fields of one record.
#[derive(Default)]
pub(super) struct Fields<'a>(Vec<(&'a str, Out<'a>)>);

impl<'a> Fields<'a> {
    pub(super) fn add(&mut self, name: &'a str, value: Out<'a>) {
        self.0.push((name, value));
    }

    pub(super) fn number(&mut self, name: &'a str, number: impl TryInto<i64>) {
        self.add(name, Out::Number(number.try_into().unwrap_or(i64::MAX)));
    }

    pub(super) fn always(&mut self, name: &'a str, text: &'a str) {
        self.add(name, Out::Text(text));
    }

    pub(super) fn maybe(&mut self, name: &'a str, text: Option<&'a str>) {
        if let Some(text) = text {
            self.always(name, text);
        }
    }

    pub(super) fn id(&mut self, name: &'a str, id: Option<&'a Id>) {
        self.maybe(name, id.map(Id::as_str));
    }

    pub(super) fn word(&mut self, name: &'a str, word: Option<&'static str>) {
        if let Some(word) = word {
            self.add(name, Out::Word(word));
        }
    }

    pub(super) fn word_unless_default<W: Word + Default + PartialEq>(
        &mut self,
        name: &'a str,
        word: W,
    ) {
        if word != W::default() {
            self.add(name, Out::Word(word.word()));
        }
    }

    pub(super) fn year(&mut self, name: &'a str, year: Option<Known<i32>>) {
        if let Some(year) = year {
            self.add(name, known(year.as_known().copied().map(i64::from)));
        }
    }

    pub(super) fn text(&mut self, [name, translations]: [&'a str; 2], text: &'a Text) {
        if !text.main.is_empty() {
            self.always(name, &text.main);
        }
        self.translations(translations, text);
    }

    pub(super) fn translations(&mut self, name: &'a str, text: &'a Text) {
        let entries = text.translations.iter();
        self.map(
            name,
            entries.map(|(language, text)| (language.as_str(), Out::Text(text))),
        );
    }

    pub(super) fn map(&mut self, name: &'a str, entries: impl Iterator<Item = (&'a str, Out<'a>)>) {
        let entries: Vec<_> = entries
            .map(|(key, value)| (Out::Text(key), value))
            .collect();
        if !entries.is_empty() {
            self.add(name, Out::Map(entries));
        }
    }

    pub(super) fn list(&mut self, name: &'a str, items: impl Iterator<Item = Out<'a>>) {
        let items: Vec<_> = items.collect();
        if !items.is_empty() {
            self.add(name, Out::List(items));
        }
    }

    pub(super) fn strings(&mut self, name: &'a str, texts: &'a [String]) {
        self.list(name, texts.iter().map(|text| Out::Text(text)));
    }

    pub(super) fn ids(&mut self, name: &'a str, ids: &'a [Id]) {
        self.list(name, ids.iter().map(|id| Out::Text(id.as_str())));
    }

    pub(super) fn words<W: Word + Copy>(&mut self, name: &'a str, words: &[W]) {
        self.list(name, words.iter().map(|word| Out::Word(word.word())));
    }

    /// A list of texts, and beside it its translations as lists in the same order.
    pub(super) fn texts(&mut self, [name, translations]: [&'a str; 2], texts: &'a [Text]) {
        let written = texts.iter().rposition(|text| !text.main.is_empty());
        let written = &texts[..written.map_or(0, |last| last + 1)];
        self.list(name, written.iter().map(|text| Out::Text(&text.main)));
        let languages: BTreeSet<&str> = texts
            .iter()
            .flat_map(|text| text.translations.iter())
            .filter(|(_, translation)| !translation.is_empty())
            .map(|(language, _)| language.as_str())
            .collect();
        let list = |language: &'a str| {
            let translated = texts.iter().map(|text| text.translations.get(language));
            let mut list: Vec<&str> = translated
                .map(|text| text.map_or("", |text| text))
                .collect();
            while list.last().is_some_and(|last| last.is_empty()) {
                list.pop();
            }
            let list = list.into_iter().map(Out::Text).collect();
            (language, Out::List(list))
        };
        self.map(translations, languages.into_iter().map(list));
    }

    pub(super) fn foreign(&mut self, foreign: &'a Foreign) {
        let Foreign { origin_ids, extra } = foreign;
        let pair =
            |(system, id): &'a (String, String)| Out::Tuple(vec![Out::Text(system), Out::Text(id)]);
        self.list("origin_ids", origin_ids.iter().map(pair));
        let entries = extra.iter();
        self.map(
            "extra",
            entries.map(|(key, value)| (key.as_str(), Out::Text(value))),
        );
    }

    /// What the format does not know; a field that the record has after all goes first.
    pub(super) fn kept(&mut self, kept: &'a Kept) {
        for (name, value) in kept {
            if !self.0.iter().any(|(other, _)| other == name) {
                self.add(name, Out::Kept(value));
            }
        }
    }

    pub(super) fn named(self, name: &'static str) -> Out<'a> {
        Out::Record(Some(name), self.0)
    }

    pub(super) fn record(self) -> Out<'a> {
        Out::Record(None, self.0)
    }

    pub(super) fn into_parts(self) -> impl Iterator<Item = Part<'a>> {
        self.0
            .into_iter()
            .map(|(name, value)| Part::Field(name, value))
    }
}

/// A number, or the word for one that nobody knows.
pub(super) fn known<'a>(number: Option<i64>) -> Out<'a> {
    number.map_or(Out::Word("Unknown"), Out::Number)
}
