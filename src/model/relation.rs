//! Relations: directed, typed edges between any two of actors and resources.

use super::id::Id;
use super::kept::Kept;
use super::money::{Known, Money};
use super::record::Foreign;
use super::text::Text;

/// What a relation says of its two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// `from` offers `to`, or offers it the resource the relation carries.
    Provides,
    /// `from` uses `to`.
    Uses,
    /// `from` cannot do without `to`.
    DependsOn,
    /// `from` gives data to `to`.
    SharesData,
    /// `from` pays for `to`.
    Funds,
    /// `from` gains from `to`.
    Benefits,
    /// `from` decides over `to`.
    Governs,
    /// `from` brings `to` together with others.
    Coordinates,
    /// `from` takes part in `to`.
    ParticipatesIn,
    /// `from` (a law, an authority) sets the rules of `to`.
    Regulates,
    /// `from` makes `to` real.
    Realises,
    /// `from` sets off `to`.
    Triggers,
}

impl RelationKind {
    /// All kinds, in the order they are offered and written.
    pub const ALL: [Self; 12] = [
        Self::Provides,
        Self::Uses,
        Self::DependsOn,
        Self::SharesData,
        Self::Funds,
        Self::Benefits,
        Self::Governs,
        Self::Coordinates,
        Self::ParticipatesIn,
        Self::Regulates,
        Self::Realises,
        Self::Triggers,
    ];
}

/// Whether something is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is there.
    #[default]
    Existing,
    /// It is decided, not yet there.
    Planned,
    /// Somebody wants it, or it is only inferred.
    Wanted,
    /// It was there.
    Ended,
}

impl Status {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Existing, Self::Planned, Self::Wanted, Self::Ended];
}

/// How much hangs on a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criticality {
    /// One manages without.
    Low,
    /// It hurts.
    Medium,
    /// Nothing works without it.
    High,
}

/// What kind of thing stands in the way: the four layers of the European Interoperability
/// Framework, and money, trust and inclusion beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Law.
    Legal,
    /// Organisation.
    Organisational,
    /// Meaning of data.
    Semantic,
    /// Technology.
    Technical,
    /// Money.
    Financial,
    /// Trust.
    Trust,
    /// All user groups.
    Inclusion,
}

impl Dimension {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Legal,
        Self::Organisational,
        Self::Semantic,
        Self::Technical,
        Self::Financial,
        Self::Trust,
        Self::Inclusion,
    ];
}

/// How much an obstacle stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObstacleSeverity {
    /// It slows.
    Minor,
    /// It hinders.
    Major,
    /// It stops.
    Blocking,
}

/// Something that stands in the way of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// What kind of thing it is.
    pub dimension: Dimension,
    /// How much it stops; absent where nobody has said.
    pub severity: Option<ObstacleSeverity>,
    /// What it is.
    pub note: Text,
    /// Where it is stated.
    pub source: Option<Id>,
    /// Fields of a newer version.
    pub kept: Kept,
}

/// A directed, typed edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Its own id, only where two relations with the same [`RelationKey`] are meant.
    pub id: Option<Id>,
    /// Where it starts; never both ends unknown.
    pub from: Known<Id>,
    /// What it says.
    pub kind: RelationKind,
    /// Where it ends.
    pub to: Known<Id>,
    /// The resource it carries.
    pub resource: Option<Id>,
    /// The funding scheme (a resource) it runs through.
    pub scheme: Option<Id>,
    /// Whether it is there.
    pub status: Status,
    /// How much hangs on it.
    pub criticality: Option<Criticality>,
    /// The label of the alternatives it belongs to: of the relations that leave one record with the
    /// same label, one is enough for what they are for. Empty labels mean nothing.
    pub alternative: Option<String>,
    /// What it is for.
    pub purpose: Text,
    /// The law it rests on.
    pub legal_basis: Text,
    /// What stands in its way.
    pub obstacles: Vec<Obstacle>,
    /// The amounts that follow it.
    pub money: Vec<Money>,
    /// The year it began.
    pub valid_from: Option<Known<i32>>,
    /// The year it ended or ends.
    pub valid_to: Option<Known<i32>>,
    /// Anything worth saying.
    pub note: Text,
    /// Free labels.
    pub tags: Vec<String>,
    /// Sources of what is said here.
    pub sources: Vec<Id>,
    /// What foreign formats brought.
    pub foreign: Foreign,
    /// Fields of a newer version.
    pub kept: Kept,
}

/// What makes a relation this one and not another; also the order relations have in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationKey {
    /// [`Relation::from`].
    pub from: Known<Id>,
    /// [`Relation::kind`].
    pub kind: RelationKind,
    /// [`Relation::to`].
    pub to: Known<Id>,
    /// [`Relation::resource`].
    pub resource: Option<Id>,
    /// [`Relation::scheme`].
    pub scheme: Option<Id>,
    /// [`Relation::id`].
    pub id: Option<Id>,
}

impl Relation {
    /// A relation with these ends and nothing else said about it.
    pub fn new(from: impl Into<Id>, kind: RelationKind, to: impl Into<Id>) -> Self {
        Self {
            id: None,
            from: Known::Known(from.into()),
            kind,
            to: Known::Known(to.into()),
            resource: None,
            scheme: None,
            status: Status::Existing,
            criticality: None,
            alternative: None,
            purpose: Text::default(),
            legal_basis: Text::default(),
            obstacles: Vec::new(),
            money: Vec::new(),
            valid_from: None,
            valid_to: None,
            note: Text::default(),
            tags: Vec::new(),
            sources: Vec::new(),
            foreign: Foreign::default(),
            kept: Kept::new(),
        }
    }

    /// What makes this relation this one.
    pub fn key(&self) -> RelationKey {
        RelationKey {
            from: self.from.clone(),
            kind: self.kind,
            to: self.to.clone(),
            resource: self.resource.clone(),
            scheme: self.scheme.clone(),
            id: self.id.clone(),
        }
    }
}
