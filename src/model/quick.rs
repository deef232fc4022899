//! What a line of quick add will do and why it cannot, as data; the words are in the room `text`.

use super::relation::RelationKind;

/// Why a line cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuickRefusal {
    /// Neither end of the relation is known.
    BothUnknown,
    /// The relation would run from something to itself.
    ToItself,
    /// The map says just this already.
    AlreadyThere,
    /// The amount is not a whole number of kroner.
    NotWhole,
    /// The amount is more than a map can hold.
    TooMuch,
    /// The year lies outside what a map may name.
    BadYear,
    /// There is no name where one belongs.
    EmptyName,
    /// The name is too long.
    LongName,
    /// The map's capability model has nothing like this.
    NoSuchCapability,
    /// The line says two things at once.
    TwoVerbs,
}

/// What a line will make, before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuickPreview {
    /// New actors.
    pub actors: usize,
    /// New resources.
    pub resources: usize,
    /// New relations.
    pub relations: usize,
    /// Records and relations that are there and say more afterwards.
    pub changes: usize,
    /// The relations in words: who, what, whom.
    pub sentences: Vec<(String, RelationKind, String)>,
    /// Names that were taken for others: as written, as the map has them.
    pub taken: Vec<(String, String)>,
}
