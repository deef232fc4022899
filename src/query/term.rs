//! What a filter asks, as data.

use crate::model::{
    Criticality, Dimension, Group, Id, Known, ObstacleSeverity, RelationKind, Status,
};

/// What somebody asks to see. Equal questions are equal values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Query {
    /// Nothing is asked: everything passes.
    #[default]
    All,
    /// One thing is asked.
    Term(Term),
    /// What the question takes in is taken away.
    Not(Box<Query>),
    /// All of these are asked.
    And(Vec<Query>),
    /// One of these is enough.
    Or(Vec<Query>),
}

/// One thing that is asked: one of the values of a field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// What is looked at.
    pub field: Field,
    /// What it may be; one of them is enough. Never empty. [`Field::Within`] has its steps first.
    pub values: Vec<Value>,
}

/// What a term looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Any text.
    Text,
    /// The names alone.
    Name,
    /// The notes alone.
    Note,
    /// Whether it is an actor, a resource or a relation.
    Sort,
    /// The sector a record stands in.
    Sector,
    /// The capability, or one it lies within.
    Capability,
    /// What a relation says.
    Kind,
    /// What a record does to another, or a relation that says so.
    Does(RelationKind),
    /// What is done to a record by another, or a relation that says so.
    IsDone(RelationKind),
    /// Where a relation starts.
    From,
    /// Where a relation ends.
    To,
    /// Free labels.
    Tag,
    /// Whether it is there.
    Status,
    /// How much a relation matters.
    Criticality,
    /// What stands in the way of a relation.
    Obstacle,
    /// How much an obstacle stands in the way.
    Severity,
    /// An amount.
    Money,
    /// The years it holds, or of an amount.
    Year,
    /// The funding scheme of a relation or an amount.
    Scheme,
    /// Where it is known from.
    Source,
    /// Who provides or governs a resource.
    Owner,
    /// What an actor is part of.
    PartOf,
    /// What it says something about.
    Has,
    /// What it says nothing about.
    Missing,
    /// What is said to be unknown.
    Unknown,
    /// Records some relations away from others.
    Within,
    /// The others; stands with [`Field::Within`] and never in a term.
    Of,
    /// One record.
    Id,
}

/// Something a field may be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Anything at all.
    Any,
    /// A text, found in others whatever its case and accents.
    Text(String),
    /// Actor, resource or relation.
    Sort(Sort),
    /// A group of actors; none is what they share.
    Group(Option<Group>),
    /// A capability.
    Capability(Id),
    /// A kind of relation.
    Kind(RelationKind),
    /// An actor or a resource.
    Record(Id),
    /// A label.
    Tag(String),
    /// A status.
    Status(Status),
    /// A criticality.
    Criticality(Criticality),
    /// A dimension of obstacles.
    Dimension(Dimension),
    /// A severity of obstacles.
    Severity(ObstacleSeverity),
    /// Kroner or years.
    Number(Bounds),
    /// A source.
    Source(Id),
    /// Something one can say of a record or a relation.
    Thing(Thing),
    /// How many relations away.
    Steps(u8),
}

/// What somebody may look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Actors.
    Actor,
    /// Resources.
    Resource,
    /// Relations.
    Relation,
}

/// What one can say, or leave unsaid, of a record or a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// An amount, of a relation.
    Money,
    /// Somebody who provides or governs it, of a resource.
    Owner,
    /// What it is part of, of an actor.
    Parent,
    /// Where it is known from.
    Source,
    /// A note.
    Note,
    /// A link, of a record.
    Url,
    /// The organisation number of an actor.
    OrgNumber,
    /// A label.
    Tag,
    /// An obstacle, of a relation.
    Obstacle,
    /// The purpose of a relation.
    Purpose,
    /// The legal basis of a relation.
    LegalBasis,
    /// A year it begins or ends.
    Year,
    /// A funding scheme, of a relation.
    Scheme,
    /// A relation, of a record.
    Relation,
    /// An end of a relation.
    Party,
}

/// Numbers somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bounds {
    /// Less than this.
    Below(i64),
    /// This or less.
    AtMost(i64),
    /// Just this.
    Is(i64),
    /// This or more.
    AtLeast(i64),
    /// More than this.
    Above(i64),
    /// From the first to the second, both of them taken in.
    Between(i64, i64),
}

impl Bounds {
    /// The least and the greatest number within them.
    pub fn ends(self) -> (i64, i64) {
        match self {
            Self::Below(most) => (i64::MIN, most.saturating_sub(1)),
            Self::AtMost(most) => (i64::MIN, most),
            Self::Is(it) => (it, it),
            Self::AtLeast(least) => (least, i64::MAX),
            Self::Above(least) => (least.saturating_add(1), i64::MAX),
            Self::Between(least, most) => (least, most),
        }
    }

    /// Says whether `number` lies within them.
    pub fn holds(self, number: i64) -> bool {
        let (least, most) = self.ends();
        (least..=most).contains(&number)
    }

    /// Says whether one of the years of a period lies within them. A period that says neither when
    /// it begins nor when it ends says nothing of years.
    pub fn meets(self, from: Option<Known<i32>>, to: Option<Known<i32>>) -> bool {
        let known = |end: Option<Known<i32>>| end.and_then(|it| it.as_known().copied());
        let (from, to) = (known(from), known(to));
        let (least, most) = self.ends();
        (from.is_some() || to.is_some())
            && from.is_none_or(|from| i64::from(from) <= most)
            && to.is_none_or(|to| i64::from(to) >= least)
    }
}

impl Thing {
    /// Says whether only relations can have it.
    pub fn is_of_relations(self) -> bool {
        use Thing as T;
        matches!(
            self,
            T::Money | T::Obstacle | T::Purpose | T::LegalBasis | T::Scheme | T::Party
        )
    }
}

impl Term {
    /// A term of one value.
    pub fn one(field: Field, value: Value) -> Self {
        let values = vec![value];
        Self { field, values }
    }

    /// Says whether it asks something of relations alone; a record passes it by one of its own.
    pub fn is_of_relations(&self) -> bool {
        match self.field {
            Field::Kind
            | Field::From
            | Field::To
            | Field::Criticality
            | Field::Obstacle
            | Field::Severity
            | Field::Money
            | Field::Scheme
            | Field::Unknown => true,
            Field::Has | Field::Missing => self
                .values
                .iter()
                .all(|it| matches!(it, Value::Thing(thing) if thing.is_of_relations())),
            _ => false,
        }
    }

    /// Says whether it asks something of records alone; a relation passes it by one of its ends.
    pub fn is_of_records(&self) -> bool {
        match self.field {
            Field::Sector
            | Field::Capability
            | Field::Name
            | Field::Owner
            | Field::PartOf
            | Field::Within
            | Field::Id => true,
            Field::Sort => !self.values.contains(&Value::Sort(Sort::Relation)),
            Field::Has | Field::Missing => self.values.iter().all(|it| {
                use Thing as T;
                let of_records = [T::Owner, T::Parent, T::Url, T::OrgNumber, T::Relation];
                matches!(it, Value::Thing(thing) if of_records.contains(thing))
            }),
            _ => false,
        }
    }
}

impl Query {
    /// Says whether nothing is asked.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// All of `parts` are asked.
    pub fn all_of(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All => {}
                Self::And(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            0 => Self::All,
            1 => flat.swap_remove(0),
            _ => Self::And(flat),
        }
    }

    /// One of `parts` is enough; everything passes where one asks nothing, or there are none.
    pub fn one_of(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All => return Self::All,
                Self::Or(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            0 => Self::All,
            1 => flat.swap_remove(0),
            _ => Self::Or(flat),
        }
    }

    /// What the question takes in is taken away.
    pub fn negated(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// The parts all of which are asked.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::And(parts) => parts,
            other => std::slice::from_ref(other),
        }
    }

    /// Says whether `holds` is true of every term.
    pub(super) fn every_term(&self, holds: &impl Fn(&Term) -> bool) -> bool {
        match self {
            Self::All => true,
            Self::Term(term) => holds(term),
            Self::Not(inner) => inner.every_term(holds),
            Self::And(parts) | Self::Or(parts) => parts.iter().all(|it| it.every_term(holds)),
        }
    }
}

impl From<Term> for Query {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}
