//! What a file said that this version does not understand, kept so that saving loses nothing.

use super::problem::Table;

/// A value as it stood in the file, without meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptValue {
    /// `true` or `false`.
    Bool(bool),
    /// A number, digits as written but without underscores.
    Number(String),
    /// A text.
    Text(String),
    /// A bare word, such as an enum's variant.
    Word(String),
    /// `[…]`.
    List(Vec<KeptValue>),
    /// `(…)` or `Name(…)` without field names.
    Tuple(Option<String>, Vec<KeptValue>),
    /// `{key: value}`.
    Map(Vec<(KeptValue, KeptValue)>),
    /// `(field: value)` or `Name(field: value)`.
    Record(Option<String>, Vec<(String, KeptValue)>),
}

/// Fields of one record that this version does not know, by name.
pub type Kept = Vec<(String, KeptValue)>;

/// A whole record that could not be opened, with the table it stood in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadRecord {
    /// The table it stood in and goes back to.
    pub table: Table,
    /// The record as it was written.
    pub value: KeptValue,
}
