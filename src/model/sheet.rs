//! A map as sheets: which columns there are, and the words that stand in them.

use super::nearest::nearest;
use super::relation::{Criticality, RelationKind, Status};
use super::sector::Sector;

/// A sheet of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// A row for each actor.
    #[default]
    Actors,
    /// A row for each resource.
    Resources,
    /// A row for each relation.
    Relations,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetColumn {
    /// The full name.
    Name,
    /// The name used in speech.
    Short,
    /// The sector.
    Sector,
    /// The capability a resource lies in.
    Capability,
    /// Where a relation starts.
    From,
    /// What it says.
    Kind,
    /// Where it ends.
    To,
    /// The resource it carries.
    Carries,
    /// The funding scheme it runs through.
    Scheme,
    /// Whether it is there.
    Status,
    /// How much hangs on it.
    Criticality,
    /// The label of the alternatives it belongs to.
    Alternative,
    /// The organisation number.
    OrgNumber,
    /// The actor it is part of.
    Parent,
    /// The year it began.
    ValidFrom,
    /// The year it ended or ends.
    ValidTo,
    /// What it is for.
    Purpose,
    /// The law it rests on.
    LegalBasis,
    /// Other names.
    Aliases,
    /// Free labels.
    Tags,
    /// Where to read more.
    Url,
    /// Anything worth saying.
    Note,
    /// The amounts that follow it; only to be read.
    Money,
    /// How many obstacles stand in its way; only to be read.
    Obstacles,
    /// How many relations lead to it; only to be read.
    RelationsIn,
    /// How many relations lead from it; only to be read.
    RelationsOut,
    /// Its id; only to be read.
    Id,
}

impl Sheet {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Actors, Self::Resources, Self::Relations];

    /// Its columns, in their order.
    pub fn columns(self) -> &'static [SheetColumn] {
        use SheetColumn as C;
        match self {
            Self::Actors => &[
                C::Name,
                C::Short,
                C::Sector,
                C::OrgNumber,
                C::Parent,
                C::Tags,
                C::Note,
                C::RelationsOut,
                C::RelationsIn,
                C::Aliases,
                C::Url,
                C::Id,
            ],
            Self::Resources => &[
                C::Name,
                C::Short,
                C::Capability,
                C::Sector,
                C::Status,
                C::ValidFrom,
                C::ValidTo,
                C::Tags,
                C::Note,
                C::RelationsOut,
                C::RelationsIn,
                C::Aliases,
                C::Url,
                C::Id,
            ],
            Self::Relations => &[
                C::From,
                C::Kind,
                C::To,
                C::Carries,
                C::Status,
                C::Criticality,
                C::Money,
                C::Scheme,
                C::ValidFrom,
                C::ValidTo,
                C::Obstacles,
                C::Alternative,
                C::Purpose,
                C::LegalBasis,
                C::Tags,
                C::Note,
                C::Id,
            ],
        }
    }
}

impl SheetColumn {
    /// All of them.
    pub const ALL: [Self; 27] = [
        Self::Name,
        Self::Short,
        Self::Sector,
        Self::Capability,
        Self::From,
        Self::Kind,
        Self::To,
        Self::Carries,
        Self::Scheme,
        Self::Status,
        Self::Criticality,
        Self::Alternative,
        Self::OrgNumber,
        Self::Parent,
        Self::ValidFrom,
        Self::ValidTo,
        Self::Purpose,
        Self::LegalBasis,
        Self::Aliases,
        Self::Tags,
        Self::Url,
        Self::Note,
        Self::Money,
        Self::Obstacles,
        Self::RelationsIn,
        Self::RelationsOut,
        Self::Id,
    ];

    /// Says whether a cell of it can be written in.
    pub fn is_written(self) -> bool {
        use SheetColumn as C;
        !matches!(
            self,
            C::Money | C::Obstacles | C::RelationsIn | C::RelationsOut | C::Id
        )
    }
}

/// How each of some values is spelt: as it is shown, and in any way it may be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spellings<T> {
    /// Each value with the word that is shown.
    pub shown: Vec<(T, String)>,
    /// Other words for the same.
    pub read: Vec<(T, String)>,
}

impl<T: Copy + PartialEq> Spellings<T> {
    /// The word that is shown for `value`; empty where there is none.
    pub fn word(&self, value: T) -> &str {
        let found = self.shown.iter().find(|(other, _)| *other == value);
        found.map_or("", |(_, word)| word)
    }

    /// The value `text` spells, in capitals or not; else the nearest word there is.
    pub fn value(&self, text: &str) -> Result<T, Option<String>> {
        let wanted = text.trim().to_lowercase();
        let all = || self.shown.iter().chain(&self.read);
        let found = all().find(|(_, word)| word.to_lowercase() == wanted);
        found.map(|(value, _)| *value).ok_or_else(|| {
            let words = all().map(|(_, word)| word.as_str());
            nearest(text, words).map(str::to_owned)
        })
    }
}

/// The words that stand in the cells and headings of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetWords {
    /// Headings.
    pub columns: Spellings<SheetColumn>,
    /// Sectors, and what stands outside them.
    pub sectors: Spellings<Option<Sector>>,
    /// Statuses.
    pub statuses: Spellings<Status>,
    /// Kinds of relations.
    pub kinds: Spellings<RelationKind>,
    /// How much hangs on a relation.
    pub criticalities: Spellings<Criticality>,
    /// What is there and not known.
    pub unknown: Spellings<()>,
}

/// Why a cell could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellRefusal {
    /// The column is only to be read.
    OnlyToBeRead,
    /// A word that is none of those that may stand there; the nearest of them.
    NoSuchWord(String, Option<String>),
    /// No actor or resource has this name; the nearest that one has.
    NoSuchRecord(String, Option<String>),
    /// Several have it.
    SeveralRecords(String),
    /// No year, or none a map may name.
    NoYear(String),
    /// No organisation number.
    NoOrgNumber(String),
    /// No link a click may open.
    NoLink(String),
    /// Something must stand there.
    Empty(SheetColumn),
    /// It would break the map: the relation is there already, or leads to itself.
    NotPossible,
}
