//! Which kinds of relation are offered between two records, the likeliest first.

use std::cmp::Reverse;

use crate::model::{Id, Known, MapDocument, RecordRef, RelationKind};

/// Whether a record is an actor or a resource; nothing else is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RecordType {
    Actor,
    Resource,
}

/// The kinds that make sense from one record to another: those this map has most of between such
/// records first, then in an order fixed for the two types. Nothing where one of them is not there
/// or they are the same.
pub fn kinds_between(document: &MapDocument, from: &Id, to: &Id) -> Vec<RelationKind> {
    let (Some(start), Some(end)) = (type_of(document, from), type_of(document, to)) else {
        return Vec::new();
    };
    if from == to {
        return Vec::new();
    }
    let mut kinds = sensible(start, end).to_vec();
    let relations = document.relations().values();
    let alike: Vec<RelationKind> = relations
        .filter(|relation| {
            let is_of = |end: &Known<Id>| end.as_known().and_then(|id| type_of(document, id));
            is_of(&relation.from) == Some(start) && is_of(&relation.to) == Some(end)
        })
        .map(|relation| relation.kind)
        .collect();
    for kind in RelationKind::ALL {
        if !kinds.contains(&kind) && alike.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.sort_by_key(|kind| Reverse(alike.iter().filter(|other| *other == kind).count()));
    kinds
}

fn type_of(document: &MapDocument, id: &Id) -> Option<RecordType> {
    Some(match document.record(id)? {
        RecordRef::Actor(_) => RecordType::Actor,
        RecordRef::Resource(_) => RecordType::Resource,
    })
}

fn sensible(from: RecordType, to: RecordType) -> &'static [RelationKind] {
    use RelationKind::{
        Benefits, Coordinates, DependsOn, Funds, Governs, ParticipatesIn, Provides, Realises,
        Regulates, SharesData, Triggers, Uses,
    };
    match (from, to) {
        (RecordType::Actor, RecordType::Resource) => &[
            Provides,
            Uses,
            DependsOn,
            Funds,
            Governs,
            Benefits,
            ParticipatesIn,
            Realises,
            Regulates,
            Coordinates,
        ],
        (RecordType::Actor, RecordType::Actor) => &[
            SharesData,
            Provides,
            Funds,
            DependsOn,
            Coordinates,
            Governs,
            Regulates,
            Benefits,
            ParticipatesIn,
            Triggers,
        ],
        (RecordType::Resource, RecordType::Resource) => {
            &[DependsOn, Uses, Realises, SharesData, Triggers, Regulates]
        }
        (RecordType::Resource, RecordType::Actor) => {
            &[Benefits, Regulates, SharesData, DependsOn, Triggers]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::samples::small_map;

    fn check(from: &str, to: &str, first: &[RelationKind]) {
        let kinds = kinds_between(&small_map(), &from.into(), &to.into());
        assert_eq!(kinds.get(..first.len()), Some(first), "{from} → {to}");
    }

    #[test]
    fn what_the_map_has_most_of_comes_first() {
        check(
            "ks",
            "folkereg",
            &[RelationKind::Uses, RelationKind::Provides],
        );
        check("folkereg", "ks", &[RelationKind::Benefits]);
        check("ks", "skatt", &[RelationKind::SharesData]);
    }

    #[test]
    fn nothing_is_offered_from_a_record_to_itself_or_to_nobody() {
        check("ks", "ks", &[]);
        let kinds = kinds_between(&small_map(), &"ks".into(), &"nobody".into());
        assert!(kinds.is_empty());
        assert!(kinds_between(&small_map(), &"ks".into(), &"ks".into()).is_empty());
    }
}
