//! What records and relations are called on the screen.

use crate::model::{Group, Id, Known, MapDocument, RecordRef, RelationKey, RelationKind};
use crate::text::Texts;
use crate::view::Column;

/// The short name of a record, or its full name where it has none.
pub fn label<'a>(document: &'a MapDocument, id: &'a Id, texts: &Texts) -> &'a str {
    document.record(id).map_or(id.as_str(), |record| {
        record.label().in_language(texts.language())
    })
}

/// The full name of a record.
pub fn full_name<'a>(document: &'a MapDocument, id: &'a Id, texts: &Texts) -> &'a str {
    document.record(id).map_or(id.as_str(), |record| {
        record.name().in_language(texts.language())
    })
}

/// The name at the end of a relation.
pub fn end_name(document: &MapDocument, end: &Known<Id>, texts: &Texts) -> String {
    match end {
        Known::Known(id) => label(document, id, texts).to_owned(),
        Known::Unknown => texts.say("unknown-party"),
    }
}

/// A relation as a sentence: "KS bruker ID-porten".
pub fn sentence(document: &MapDocument, key: &RelationKey, texts: &Texts) -> String {
    let (from, to) = (
        end_name(document, &key.from, texts),
        end_name(document, &key.to, texts),
    );
    let kind = texts.kind(key.kind);
    let ends = [
        ("from", (&from).into()),
        ("kind", (&kind).into()),
        ("to", (&to).into()),
    ];
    match &key.resource {
        None => texts.say_with("tooltip-relation", &ends),
        Some(resource) => {
            let [from, kind, to] = ends;
            let resource = ("resource", label(document, resource, texts).into());
            texts.say_with(
                "tooltip-relation-with-resource",
                &[from, kind, to, resource],
            )
        }
    }
}

/// The column a record stands in by itself, for its colours and sign; a resource's own is the
/// shared one unless it names a sector.
pub fn column_of(document: &MapDocument, id: &Id) -> Column {
    match document.record(id) {
        Some(RecordRef::Actor(actor)) => Column::from(Some(Group::from(actor.sector))),
        Some(RecordRef::Resource(resource)) => {
            Column::from(resource.sector.map(|sector| Group::from(Some(sector))))
        }
        None => Column::Shared,
    }
}

/// A word with its first letter large: verbs begin headings and buttons so.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A kind of relation as the name of a choice.
pub fn kind_choice(kind: RelationKind, texts: &Texts) -> String {
    capitalised(&texts.kind(kind))
}
