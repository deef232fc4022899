//! Wishes: everything that can be done to a map.

use crate::model::{
    Actor, CostSharing, Criticality, Foreign, Id, Known, Money, Obstacle, OpenQuestion, Position,
    Relation, RelationKey, RelationKind, Resource, Sector, SectorProfile, Source, Status, Text,
    View,
};

/// Something somebody wants done to a map. It carries everything it needs, ids included, so that
/// the same command does the same to the same map again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditCommand {
    /// Do these one after the other, as one.
    Several(Vec<EditCommand>),
    /// Put new records on the map.
    Add(Box<Additions>),
    /// Take records off the map, with the relations that mean nothing without them.
    Remove(Box<Removal>),
    /// Change a field of an actor.
    SetActor(Id, ActorField),
    /// Change a field of a resource.
    SetResource(Id, ResourceField),
    /// Change a field of a relation.
    SetRelation(RelationKey, RelationField),
    /// Change a field of a source.
    SetSource(Id, SourceField),
    /// Change what a sector wants and what binds it.
    SetProfile(Sector, SectorProfile),
    /// Change a field of the map itself.
    SetMap(MapField),
    /// Let a relation run the other way.
    Reverse(RelationKey),
    /// Move records to another sector, another capability, or both. Actors have no capability and
    /// keep where they are; so does whoever is there already.
    Move {
        /// The records.
        ids: Vec<Id>,
        /// The sector, or outside all of them; absent leaves it as it is.
        sector: Option<Option<Sector>>,
        /// The capability; absent leaves it as it is.
        capability: Option<Id>,
    },
    /// Make two actors one: relations follow, the name of the one that goes becomes an alias.
    MergeActors {
        /// The one that stays.
        keep: Id,
        /// The one that goes.
        gone: Id,
    },
    /// Put records in places of their own, where they stay.
    Place(Vec<(Id, Position)>),
    /// Let records stand where the layout puts them.
    Unpin(Vec<Id>),
    /// Let every record stand where the layout puts it.
    TidyUp,
    /// Put a saved view at this place in the row of views; at the end, if it is past it.
    AddView(usize, Box<View>),
    /// Make the saved view with this number another.
    SetView(usize, Box<View>),
    /// Move the saved view with the first number to the place with the second.
    MoveView(usize, usize),
    /// Make the open question with this number another.
    SetQuestion(usize, OpenQuestion),
}

/// New records, each with an id of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Additions {
    /// Actors.
    pub actors: Vec<Actor>,
    /// Resources.
    pub resources: Vec<Resource>,
    /// Relations between records of the map and these.
    pub relations: Vec<Relation>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Open questions.
    pub questions: Vec<OpenQuestion>,
    /// Places of the new records.
    pub positions: Vec<(Id, Position)>,
}

/// What is to go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removal {
    /// Actors and resources.
    pub records: Vec<Id>,
    /// Relations.
    pub relations: Vec<RelationKey>,
    /// Sources.
    pub sources: Vec<Id>,
    /// Numbers of saved views.
    pub views: Vec<usize>,
    /// Numbers of open questions.
    pub questions: Vec<usize>,
}

/// A field of an actor, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActorField {
    /// [`Actor::name`].
    Name(Text),
    /// [`Actor::short`].
    Short(Text),
    /// [`Actor::aliases`].
    Aliases(Vec<String>),
    /// [`Actor::sector`].
    Sector(Option<Sector>),
    /// [`Actor::org_number`].
    OrgNumber(Option<String>),
    /// [`Actor::parent`].
    Parent(Option<Id>),
    /// [`Actor::url`].
    Url(Option<String>),
    /// [`Actor::note`].
    Note(Text),
    /// [`Actor::tags`].
    Tags(Vec<String>),
    /// [`Actor::sources`].
    Sources(Vec<Id>),
    /// [`Actor::foreign`].
    Foreign(Foreign),
}

/// A field of a resource, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResourceField {
    /// [`Resource::name`].
    Name(Text),
    /// [`Resource::short`].
    Short(Text),
    /// [`Resource::aliases`].
    Aliases(Vec<String>),
    /// [`Resource::capability`].
    Capability(Id),
    /// [`Resource::sector`].
    Sector(Option<Sector>),
    /// [`Resource::status`].
    Status(Status),
    /// [`Resource::valid_from`].
    ValidFrom(Option<Known<i32>>),
    /// [`Resource::valid_to`].
    ValidTo(Option<Known<i32>>),
    /// [`Resource::cost_sharing`].
    CostSharing(Vec<CostSharing>),
    /// [`Resource::url`].
    Url(Option<String>),
    /// [`Resource::note`].
    Note(Text),
    /// [`Resource::tags`].
    Tags(Vec<String>),
    /// [`Resource::sources`].
    Sources(Vec<Id>),
    /// [`Resource::foreign`].
    Foreign(Foreign),
}

/// A field of a relation, with its new value. The first six are what makes it this relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationField {
    /// [`Relation::from`].
    From(Known<Id>),
    /// [`Relation::kind`].
    Kind(RelationKind),
    /// [`Relation::to`].
    To(Known<Id>),
    /// [`Relation::resource`].
    Resource(Option<Id>),
    /// [`Relation::scheme`].
    Scheme(Option<Id>),
    /// [`Relation::id`].
    OwnId(Option<Id>),
    /// [`Relation::status`].
    Status(Status),
    /// [`Relation::criticality`].
    Criticality(Option<Criticality>),
    /// [`Relation::alternative`].
    Alternative(Option<String>),
    /// [`Relation::purpose`].
    Purpose(Text),
    /// [`Relation::legal_basis`].
    LegalBasis(Text),
    /// [`Relation::obstacles`].
    Obstacles(Vec<Obstacle>),
    /// [`Relation::money`].
    Money(Vec<Money>),
    /// [`Relation::valid_from`].
    ValidFrom(Option<Known<i32>>),
    /// [`Relation::valid_to`].
    ValidTo(Option<Known<i32>>),
    /// [`Relation::note`].
    Note(Text),
    /// [`Relation::tags`].
    Tags(Vec<String>),
    /// [`Relation::sources`].
    Sources(Vec<Id>),
    /// [`Relation::foreign`].
    Foreign(Foreign),
}

/// A field of a source, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceField {
    /// [`Source::title`].
    Title(Text),
    /// [`Source::publisher`].
    Publisher(String),
    /// [`Source::date`].
    Date(String),
    /// [`Source::url`].
    Url(Option<String>),
    /// [`Source::note`].
    Note(Text),
}

/// A field of the map itself, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapField {
    /// What the map is called.
    Title(Text),
    /// What the map shows.
    Description(Text),
    /// Tag of the language its texts are in.
    Language(String),
}

impl From<Additions> for EditCommand {
    fn from(additions: Additions) -> Self {
        Self::Add(Box::new(additions))
    }
}

impl From<Removal> for EditCommand {
    fn from(removal: Removal) -> Self {
        Self::Remove(Box::new(removal))
    }
}

impl From<Actor> for Additions {
    fn from(actor: Actor) -> Self {
        Self {
            actors: vec![actor],
            ..Self::default()
        }
    }
}

impl From<Relation> for Additions {
    fn from(relation: Relation) -> Self {
        Self {
            relations: vec![relation],
            ..Self::default()
        }
    }
}
