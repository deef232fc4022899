//! Records of which both sides changed fields: what one side alone changed is taken from it.

use crate::model::{
    Actor, Header, MapDocument, Relation, Resource, SectorProfile, Source, Text, View,
};

/// A record that can be brought together field by field.
pub(super) trait Fields: Clone + PartialEq {
    /// What `mine` and `theirs` make of `base` together, and whether both changed one field
    /// differently; there `mine` stands.
    fn together(base: &Self, mine: &Self, theirs: &Self) -> (Self, bool);
}

/// One field of the three; says whether both sides changed it differently.
fn field<T: Clone + PartialEq>(base: &T, mine: &T, theirs: &T) -> (T, bool) {
    if mine == base {
        (theirs.clone(), false)
    } else {
        (mine.clone(), theirs != base && theirs != mine)
    }
}

macro_rules! fields {
    ($($record:ident { $($field:ident),* $(,)? })*) => {$(
        impl Fields for $record {
            fn together(base: &Self, mine: &Self, theirs: &Self) -> (Self, bool) {
                // Every field is named here, so that a new one is not forgotten.
                let Self { $($field: _),* } = base;
                let mut clashes = false;
                let record = Self {
                    $($field: {
                        let (value, clash) = field(&base.$field, &mine.$field, &theirs.$field);
                        clashes |= clash;
                        value
                    }),*
                };
                (record, clashes)
            }
        }
    )*};
}

fields! {
    Actor {
        id, name, short, aliases, aka, sector, org_number, parent, url, note, tags, sources,
        foreign, kept,
    }
    Resource {
        id, name, short, aliases, aka, capability, sector, status, cost_sharing, url, note, tags,
        sources, foreign, kept,
    }
    Relation {
        id, from, kind, to, resource, scheme, status, criticality, purpose, legal_basis,
        obstacles, money, valid_from, valid_to, note, tags, sources, foreign, kept,
    }
    Source { id, title, publisher, date, url, note, kept }
    SectorProfile { goals, framework_conditions, note, kept }
    View { name, projection, perspective, distance, rest, filter, ids, camera, note, kept }
    Header {
        minor, map, origin, title, description, language, capability_model, kept, unread,
    }
}

/// The record both sides made under one key: what either alone says is taken from it.
pub(super) trait Blank {
    /// A record of the same key that says nothing.
    fn blank(&self) -> Self;
}

impl Blank for Actor {
    fn blank(&self) -> Self {
        Self::new(self.id.clone(), "")
    }
}

impl Blank for Resource {
    fn blank(&self) -> Self {
        Self::new(self.id.clone(), "", self.capability.clone())
    }
}

impl Blank for Relation {
    fn blank(&self) -> Self {
        Self {
            id: self.id.clone(),
            from: self.from.clone(),
            to: self.to.clone(),
            resource: self.resource.clone(),
            scheme: self.scheme.clone(),
            ..Self::new("", self.kind, "")
        }
    }
}

impl Blank for Source {
    fn blank(&self) -> Self {
        Self {
            id: self.id.clone(),
            title: Text::default(),
            publisher: String::new(),
            date: String::new(),
            url: None,
            note: Text::default(),
            kept: Vec::new(),
        }
    }
}

impl Blank for SectorProfile {
    fn blank(&self) -> Self {
        Self::default()
    }
}

/// What the three maps say of themselves, brought together.
pub(super) fn header(
    base: &MapDocument,
    mine: &MapDocument,
    theirs: &MapDocument,
) -> (Header, bool) {
    Header::together(&base.header(), &mine.header(), &theirs.header())
}
