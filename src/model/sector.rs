//! The four sectors, and the fifth group outside them.

use super::kept::Kept;
use super::text::Text;

/// The sector an actor belongs to, or that a resource is said to lie in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Central government.
    State,
    /// Municipalities and counties.
    Municipal,
    /// Voluntary organisations.
    Voluntary,
    /// Business.
    Private,
}

impl Sector {
    /// All sectors, in the order their columns stand.
    pub const ALL: [Self; 4] = [Self::State, Self::Municipal, Self::Voluntary, Self::Private];
}

/// A sector, or the group outside the sectors: citizens, foreign bodies, everyone else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// [`Sector::State`].
    State,
    /// [`Sector::Municipal`].
    Municipal,
    /// [`Sector::Voluntary`].
    Voluntary,
    /// [`Sector::Private`].
    Private,
    /// No sector.
    Outside,
}

impl Group {
    /// All groups, in the order their columns stand.
    pub const ALL: [Self; 5] = [
        Self::State,
        Self::Municipal,
        Self::Voluntary,
        Self::Private,
        Self::Outside,
    ];

    /// The sector this group is, if it is one.
    pub fn sector(self) -> Option<Sector> {
        match self {
            Self::State => Some(Sector::State),
            Self::Municipal => Some(Sector::Municipal),
            Self::Voluntary => Some(Sector::Voluntary),
            Self::Private => Some(Sector::Private),
            Self::Outside => None,
        }
    }
}

impl From<Option<Sector>> for Group {
    fn from(sector: Option<Sector>) -> Self {
        match sector {
            Some(Sector::State) => Self::State,
            Some(Sector::Municipal) => Self::Municipal,
            Some(Sector::Voluntary) => Self::Voluntary,
            Some(Sector::Private) => Self::Private,
            None => Self::Outside,
        }
    }
}

/// What a sector brings to the ecosystem: its own goals and framework conditions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectorProfile {
    /// What the sector wants to reach.
    pub goals: Vec<Text>,
    /// What binds it: financing, organisation, law.
    pub framework_conditions: Vec<Text>,
    /// Anything else worth knowing.
    pub note: Text,
    /// Fields of a newer version.
    pub kept: Kept,
}
