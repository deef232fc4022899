//! The words of format 1: one for each variant of the model's enums.

use serde::Deserialize;

use crate::model;

/// A value of the model that the format writes as a bare word.
pub trait Word {
    /// The word.
    fn word(self) -> &'static str;
}

/// An enum of format 1 with the words of one of the model's.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($word:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        pub enum $name {
            $(#[doc = concat!("`", stringify!($word), "`.")] $word),*
        }

        impl From<$name> for model::$name {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$word => Self::$word),*
                }
            }
        }

        impl Word for model::$name {
            fn word(self) -> &'static str {
                match self {
                    $(Self::$word => stringify!($word)),*
                }
            }
        }
    )*};
}

words! {
    /// Words of [`model::Sector`].
    Sector { State, Municipal, Voluntary, Private }
    /// Words of [`model::Group`].
    Group { State, Municipal, Voluntary, Private, Outside }
    /// Words of [`model::RelationKind`].
    RelationKind {
        Provides, Uses, DependsOn, SharesData, Funds, Benefits, Governs, Coordinates,
        ParticipatesIn, Regulates, Realises, Triggers,
    }
    /// Words of [`model::Status`].
    Status { Existing, Planned, Wanted, Ended }
    /// Words of [`model::Criticality`].
    Criticality { Low, Medium, High }
    /// Words of [`model::Dimension`].
    Dimension { Legal, Organisational, Semantic, Technical, Financial, Trust, Inclusion }
    /// Words of [`model::ObstacleSeverity`].
    ObstacleSeverity { Minor, Major, Blocking }
    /// Words of [`model::Projection`].
    Projection { Layered, Actors, Network, Matrix, Table }
    /// Words of [`model::Rest`].
    Rest { Show, Dim, Fold, Hide }
}

/// Words of what something costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum CostTerm {
    /// `Free`.
    Free,
    /// `Paid`.
    Paid,
    /// `Unknown`.
    #[default]
    Unknown,
}

impl From<CostTerm> for model::Known<model::CostTerm> {
    fn from(word: CostTerm) -> Self {
        match word {
            CostTerm::Free => Self::Known(model::CostTerm::Free),
            CostTerm::Paid => Self::Known(model::CostTerm::Paid),
            CostTerm::Unknown => Self::Unknown,
        }
    }
}

impl Word for model::Known<model::CostTerm> {
    fn word(self) -> &'static str {
        match self {
            Self::Known(model::CostTerm::Free) => "Free",
            Self::Known(model::CostTerm::Paid) => "Paid",
            Self::Unknown => "Unknown",
        }
    }
}
