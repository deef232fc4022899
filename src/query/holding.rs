//! What a record or a relation says something about.

use super::term::Thing;
use crate::model::{Known, RecordRef, Relation};

/// Whether a record says it; nothing where records of its sort cannot. Owners and relations are told
/// by the graph.
pub(super) fn record_has(thing: Thing, record: RecordRef<'_>) -> Option<bool> {
    use RecordRef::{Actor, Resource};
    match (thing, record) {
        (Thing::Parent, Actor(it)) => Some(it.parent.is_some()),
        (Thing::OrgNumber, Actor(it)) => Some(it.org_number.is_some()),
        (Thing::Source, Actor(it)) => Some(!it.sources.is_empty()),
        (Thing::Source, Resource(it)) => Some(!it.sources.is_empty()),
        (Thing::Note, Actor(it)) => Some(!it.note.is_empty()),
        (Thing::Note, Resource(it)) => Some(!it.note.is_empty()),
        (Thing::Url, Actor(it)) => Some(it.url.is_some()),
        (Thing::Url, Resource(it)) => Some(it.url.is_some()),
        (Thing::Tag, record) => Some(!record.tags().is_empty()),
        (Thing::Year, Resource(it)) => Some(it.valid_from.is_some() || it.valid_to.is_some()),
        _ => None,
    }
}

/// Whether a relation says it; nothing where relations cannot.
pub(super) fn relation_has(thing: Thing, relation: &Relation) -> Option<bool> {
    match thing {
        Thing::Money => Some(!relation.money.is_empty()),
        Thing::Obstacle => Some(!relation.obstacles.is_empty()),
        Thing::Purpose => Some(!relation.purpose.is_empty()),
        Thing::LegalBasis => Some(!relation.legal_basis.is_empty()),
        Thing::Scheme => Some(relation.scheme.is_some()),
        Thing::Party => Some(relation.from != Known::Unknown && relation.to != Known::Unknown),
        Thing::Source => Some(!relation.sources.is_empty()),
        Thing::Note => Some(!relation.note.is_empty()),
        Thing::Tag => Some(!relation.tags.is_empty()),
        Thing::Year => Some(relation.valid_from.is_some() || relation.valid_to.is_some()),
        Thing::Owner | Thing::Parent | Thing::Url | Thing::OrgNumber | Thing::Relation => None,
    }
}
