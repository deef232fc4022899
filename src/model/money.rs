//! Amounts, and who pays what for a shared resource.

use super::id::Id;
use super::kept::Kept;
use super::sector::Group;
use super::text::Text;

/// A thing somebody said is there, whether or not they know which: unknown is a value, and not the
/// same as nothing having been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    /// It is known.
    Known(T),
    /// It is there, but not known.
    Unknown,
}

impl<T> Known<T> {
    /// The known value, if it is known.
    pub fn as_known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

/// An amount that follows a relation in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// The calendar year; absent where the source gives none.
    pub year: Option<Known<i32>>,
    /// Whole Norwegian kroner, exactly as the source has them.
    pub nok: Known<i64>,
    /// The funding scheme (a resource) the money comes through.
    pub scheme: Option<Id>,
    /// Where the amount is stated.
    pub source: Option<Id>,
    /// What the amount covers.
    pub note: Text,
    /// Fields of a newer version.
    pub kept: Kept,
}

/// Whether something costs the one who uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostTerm {
    /// It costs nothing.
    Free,
    /// It is paid for.
    Paid,
}

/// A cost-sharing model (DFØ-notat 2025:2): what it costs to be set up, and what it costs to use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostSharing {
    /// Whom it holds for; empty means everyone.
    pub groups: Vec<Group>,
    /// What it costs to be connected.
    pub establishment: Known<CostTerm>,
    /// What it costs to use.
    pub usage: Known<CostTerm>,
    /// Where it is stated.
    pub source: Option<Id>,
    /// What the model means here.
    pub note: Text,
    /// Fields of a newer version.
    pub kept: Kept,
}

impl CostSharing {
    /// The number DFØ-notat 2025:2 gives this model, 1–4; nothing if a term is unknown.
    pub fn number(&self) -> Option<u8> {
        match (self.establishment.as_known()?, self.usage.as_known()?) {
            (CostTerm::Paid, CostTerm::Free) => Some(1),
            (CostTerm::Paid, CostTerm::Paid) => Some(2),
            (CostTerm::Free, CostTerm::Paid) => Some(3),
            (CostTerm::Free, CostTerm::Free) => Some(4),
        }
    }
}
