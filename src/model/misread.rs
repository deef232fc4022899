//! Why a filter that somebody wrote cannot be read, as data; the words are in the room `text`.

use std::ops::Range;

/// What is wrong in a filter, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The part that is wrong, in bytes of the text.
    pub place: Range<usize>,
    /// Where it begins, in letters from 1.
    pub column: usize,
    /// What is wrong.
    pub reason: MisreadReason,
    /// The known word or name it looks most like.
    pub nearest: Option<String>,
}

/// What is wrong in a filter. Fields hold what the message needs, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MisreadReason {
    /// There is no such field.
    UnknownField(String),
    /// The field knows no such word.
    UnknownWord {
        /// As it was written.
        word: String,
        /// All the words there are.
        known: String,
    },
    /// The map has no actor or resource of this name.
    UnknownRecord(String),
    /// The map's capability model has nothing like this.
    UnknownCapability(String),
    /// Nothing in the map bears this tag.
    UnknownTag(String),
    /// The map has no such source.
    UnknownSource(String),
    /// Nothing stands behind the field.
    NoValue(String),
    /// The field is no number: it takes nothing but a colon.
    NotCompared(String),
    /// It is no amount.
    NotAnAmount(String),
    /// It is not a whole number of kroner.
    NotWhole(String),
    /// It is more than a map can hold.
    TooMuch(String),
    /// It is no year a map may name.
    NotAYear(String),
    /// It is no number of steps.
    NotSteps(String),
    /// A distance without saying from what, or the other way round.
    NotWithin,
    /// A bracket is opened and never closed.
    OpenBracket,
    /// A bracket is closed that was never opened.
    StrayBracket,
    /// A quotation is begun and never ended.
    OpenQuote,
    /// Something was expected here: beside an "or", behind a "not", between brackets.
    NothingHere,
    /// Brackets inside brackets, deeper than anybody means.
    TooDeep,
    /// It is longer than a filter may be.
    TooLong,
}
