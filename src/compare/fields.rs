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

/// A list whose order says nothing: what either side put in is in it, what either took out is not.
fn set<T: Clone + PartialEq>(base: &[T], mine: &[T], theirs: &[T]) -> Vec<T> {
    let is_gone = |it: &&T| base.contains(it) && !mine.contains(it);
    let mut together: Vec<T> = theirs.iter().filter(|it| !is_gone(it)).cloned().collect();
    for it in mine {
        if !base.contains(it) && !theirs.contains(it) {
            together.push(it.clone());
        }
    }
    together
}

macro_rules! fields {
    ($($record:ident { $($field:ident),* $(,)? } sets { $($set:ident),* })*) => {$(
        impl Fields for $record {
            fn together(base: &Self, mine: &Self, theirs: &Self) -> (Self, bool) {
                // Every field is named here, so that a new one is not forgotten.
                let Self { $($field: _,)* $($set: _),* } = base;
                let mut clashes = false;
                let record = Self {
                    $($field: {
                        let (value, clash) = field(&base.$field, &mine.$field, &theirs.$field);
                        clashes |= clash;
                        value
                    },)*
                    $($set: match base.$set == theirs.$set {
                        true => mine.$set.clone(),
                        false => set(&base.$set, &mine.$set, &theirs.$set),
                    }),*
                };
                (record, clashes)
            }
        }
    )*};
}

fields! {
    Actor {
        id, name, short, sector, org_number, parent, url, note, foreign, kept,
    } sets { aliases, aka, tags, sources }
    Resource {
        id, name, short, capability, sector, status, valid_from, valid_to, cost_sharing, url, note, foreign, kept,
    } sets { aliases, aka, tags, sources }
    Relation {
        id, from, kind, to, resource, scheme, status, criticality, alternative, purpose, legal_basis,
        obstacles, money, valid_from, valid_to, note, foreign, kept,
    } sets { tags, sources }
    Source { id, title, publisher, date, url, note, kept } sets {}
    SectorProfile { goals, framework_conditions, note, kept } sets {}
    View { name, projection, perspective, distance, rest, filter, query, year, compared_with, folds, ids, camera, note, kept } sets {}
    Header {
        minor, map, origin, title, description, language, capability_model, kept, unread,
    } sets {}
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_both_sides_are_taken_and_those_taken_out_stay_out() {
        let tagged = |tags: &[&str]| Actor {
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            ..Actor::new("nav", "NAV")
        };
        let (base, mine) = (tagged(&["a", "b"]), tagged(&["b", "mine"]));
        let (together, clash) = Actor::together(&base, &mine, &tagged(&["a", "b", "theirs"]));
        assert_eq!(together, tagged(&["b", "theirs", "mine"]));
        assert!(!clash);
    }

    #[test]
    fn one_field_changed_by_both_is_mine_and_told() {
        let named = |name: &str| Actor::new("nav", name);
        let both = Actor::together(&named("NAV"), &named("Nav"), &named("Etaten"));
        assert_eq!(both, (named("Nav"), true));
        let alone = Actor::together(&named("NAV"), &named("NAV"), &named("Etaten"));
        assert_eq!(alone, (named("Etaten"), false));
    }
}
