//! What is wrong in a filter, in a sentence: first what, then what may have been meant.

use super::Texts;
use crate::model::{FIRST_YEAR, LAST_YEAR, Misread, MisreadReason};

impl Texts {
    /// What one part of a filter does where nothing passes: by itself, or beside the others.
    pub fn without(
        &self,
        part: &str,
        records: usize,
        relations: usize,
        is_empty_alone: bool,
    ) -> String {
        if is_empty_alone {
            return self.say_with("query-line-part-alone", &[("part", part.into())]);
        }
        let words = [
            ("part", part.into()),
            ("records", records.into()),
            ("relations", relations.into()),
        ];
        self.say_with("query-line-part", &words)
    }

    /// Why a filter cannot be read, and what to do.
    pub fn misread(&self, misread: &Misread) -> String {
        use MisreadReason as R;
        let id = &format!("misread-{}", name(&misread.reason));
        match &misread.reason {
            R::UnknownField(word)
            | R::UnknownRecord(word)
            | R::UnknownCapability(word)
            | R::UnknownTag(word)
            | R::UnknownSource(word) => self.suggest(id, &[("word", word)], &misread.nearest),
            R::UnknownWord { word, known } => {
                let words = [("word", word.as_str()), ("known", known)];
                self.suggest(id, &words, &misread.nearest)
            }
            R::NoValue(field) | R::NotCompared(field) => self.quote(id, &[("field", field)]),
            R::NotAnAmount(word) | R::NotWhole(word) | R::TooMuch(word) | R::NotSteps(word) => {
                self.quote(id, &[("word", word)])
            }
            R::NotAYear(word) => {
                let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
                let words = [("word", word.as_str()), ("first", &first), ("last", &last)];
                self.quote(id, &words)
            }
            R::NotWithin
            | R::OpenBracket
            | R::StrayBracket
            | R::OpenQuote
            | R::NothingHere
            | R::TooDeep
            | R::TooLong => self.say(id),
        }
    }
}

/// The name of what is wrong, by which its message is found.
fn name(reason: &MisreadReason) -> &'static str {
    use MisreadReason as R;
    match reason {
        R::UnknownField(_) => "field",
        R::UnknownWord { .. } => "word",
        R::UnknownRecord(_) => "record",
        R::UnknownCapability(_) => "capability",
        R::UnknownTag(_) => "tag",
        R::UnknownSource(_) => "source",
        R::NoValue(_) => "no-value",
        R::NotCompared(_) => "not-compared",
        R::NotAnAmount(_) => "amount",
        R::NotWhole(_) => "not-whole",
        R::TooMuch(_) => "too-much",
        R::NotAYear(_) => "year",
        R::NotSteps(_) => "steps",
        R::NotWithin => "within",
        R::OpenBracket => "open-bracket",
        R::StrayBracket => "stray-bracket",
        R::OpenQuote => "open-quote",
        R::NothingHere => "nothing-here",
        R::TooDeep => "too-deep",
        R::TooLong => "too-long",
    }
}
