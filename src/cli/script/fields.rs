//! Fields by the names they have in a map's file, with the values a script gives them.

use super::words::{Words, no_such_record, spelt, unknown};
use super::{Misread, Slip};
use crate::cli::words::one_of;
use crate::edit::{ActorField, RelationField, ResourceField, SourceField};
use crate::model::{
    Actor, Criticality, Dimension, Id, Known, MapDocument, Money, Obstacle, ObstacleSeverity,
    Relation, RelationKind, Resource, Sector, Source, Status, Text, nearest,
};

const ACTOR_FIELDS: [&str; 10] = [
    "name",
    "short",
    "aliases",
    "sector",
    "org_number",
    "parent",
    "url",
    "note",
    "tags",
    "sources",
];
const RESOURCE_FIELDS: [&str; 12] = [
    "name",
    "short",
    "aliases",
    "capability",
    "sector",
    "status",
    "valid_from",
    "valid_to",
    "url",
    "note",
    "tags",
    "sources",
];
const RELATION_FIELDS: [&str; 17] = [
    "from",
    "kind",
    "to",
    "resource",
    "scheme",
    "status",
    "criticality",
    "alternative",
    "purpose",
    "legal_basis",
    "valid_from",
    "valid_to",
    "note",
    "tags",
    "sources",
    "money",
    "obstacle",
];
const SOURCE_FIELDS: [&str; 5] = ["title", "publisher", "date", "url", "note"];

/// Says whether the record has a field of this name, which was read last.
pub fn check_field(
    document: &MapDocument,
    id: &Id,
    field: &str,
    words: &Words,
) -> Result<(), Misread> {
    let fields: &[&str] = match document.actors().contains_key(id) {
        true => &ACTOR_FIELDS,
        false => &RESOURCE_FIELDS,
    };
    let (field, _) = in_language(field);
    match fields.contains(&field) {
        true => Ok(()),
        false => Err(words.before(unknown(field, fields))),
    }
}

/// A field of `actor`; nothing after its name takes out what it said. `name@en` is the name in
/// English.
pub fn actor_field(
    document: &MapDocument,
    actor: &Actor,
    field: &str,
    value: &str,
    words: &Words,
) -> Result<ActorField, Misread> {
    let (field, language) = in_language(field);
    let text = |before: &Text| said(before, language, value);
    Ok(match field {
        "name" => ActorField::Name(text(&actor.name)),
        "short" => ActorField::Short(text(&actor.short)),
        "aliases" => ActorField::Aliases(list(value)),
        "sector" => ActorField::Sector(sector(value, words)?),
        "org_number" => ActorField::OrgNumber(something(&value.replace(' ', ""))),
        "parent" => ActorField::Parent(record(document, value, words)?),
        "url" => ActorField::Url(something(value)),
        "note" => ActorField::Note(text(&actor.note)),
        "tags" => ActorField::Tags(list(value)),
        "sources" => ActorField::Sources(sources(document, value, words)?),
        other => return Err(words.before(unknown(other, &ACTOR_FIELDS))),
    })
}

/// A field of `resource`.
pub fn resource_field(
    document: &MapDocument,
    resource: &Resource,
    field: &str,
    value: &str,
    words: &Words,
) -> Result<ResourceField, Misread> {
    let (field, language) = in_language(field);
    let text = |before: &Text| said(before, language, value);
    Ok(match field {
        "name" => ResourceField::Name(text(&resource.name)),
        "short" => ResourceField::Short(text(&resource.short)),
        "aliases" => ResourceField::Aliases(list(value)),
        "capability" => ResourceField::Capability(words.capability_named(document, value)?),
        "sector" => ResourceField::Sector(sector(value, words)?),
        "status" => ResourceField::Status(spelt_as(value, &Status::ALL, words)?),
        "valid_from" => ResourceField::ValidFrom(year(value, words)?),
        "valid_to" => ResourceField::ValidTo(year(value, words)?),
        "url" => ResourceField::Url(something(value)),
        "note" => ResourceField::Note(text(&resource.note)),
        "tags" => ResourceField::Tags(list(value)),
        "sources" => ResourceField::Sources(sources(document, value, words)?),
        other => return Err(words.before(unknown(other, &RESOURCE_FIELDS))),
    })
}

/// A field of `relation`, read from the words that are left. `money` and `obstacle` add one to
/// those there are.
pub fn relation_field(
    document: &MapDocument,
    relation: &Relation,
    words: &mut Words,
) -> Result<RelationField, Misread> {
    use RelationField as Field;
    const CRITICALITIES: [Criticality; 3] =
        [Criticality::Low, Criticality::Medium, Criticality::High];
    let field = words.word("field")?;
    let (field, language) = in_language(&field);
    match field {
        "money" => return money(document, relation, words),
        "obstacle" => return obstacle(relation, words),
        _ => {}
    }
    let at_field = words.before(unknown(field, &RELATION_FIELDS));
    let value = words.rest_or_nothing();
    let text = |before: &Text| said(before, language, &value);
    let end = |value: &str| match value {
        "?" => Ok(Known::Unknown),
        value => match record(document, value, words)? {
            Some(id) => Ok(Known::Known(id)),
            None => Err(words.here(Slip::Missing("id"))),
        },
    };
    Ok(match field {
        "from" => Field::From(end(&value)?),
        "to" => Field::To(end(&value)?),
        "kind" => Field::Kind(spelt_as(&value, &RelationKind::ALL, words)?),
        "resource" => Field::Resource(record(document, &value, words)?),
        "scheme" => Field::Scheme(record(document, &value, words)?),
        "status" => Field::Status(spelt_as(&value, &Status::ALL, words)?),
        "criticality" if value.is_empty() => Field::Criticality(None),
        "criticality" => Field::Criticality(Some(spelt_as(&value, &CRITICALITIES, words)?)),
        "alternative" => Field::Alternative(something(&value)),
        "purpose" => Field::Purpose(text(&relation.purpose)),
        "legal_basis" => Field::LegalBasis(text(&relation.legal_basis)),
        "valid_from" => Field::ValidFrom(year(&value, words)?),
        "valid_to" => Field::ValidTo(year(&value, words)?),
        "note" => Field::Note(text(&relation.note)),
        "tags" => Field::Tags(list(&value)),
        "sources" => Field::Sources(sources(document, &value, words)?),
        _ => return Err(at_field),
    })
}

/// A field of `source`.
pub fn source_field(source: &Source, words: &mut Words) -> Result<SourceField, Misread> {
    let field = words.one_of("field", &SOURCE_FIELDS)?;
    let value = words.rest_or_nothing();
    Ok(match SOURCE_FIELDS[field] {
        "title" => SourceField::Title(said(&source.title, None, &value)),
        "publisher" => SourceField::Publisher(value),
        "date" => SourceField::Date(value),
        "url" => SourceField::Url(something(&value)),
        _ => SourceField::Note(said(&source.note, None, &value)),
    })
}

/// `YEAR NOK [scheme=ID] [source=ID] [NOTE]`, each `?` where it is not known.
fn money(
    document: &MapDocument,
    relation: &Relation,
    words: &mut Words,
) -> Result<RelationField, Misread> {
    let year_word = words.word("year")?;
    let year = year(&year_word, words)?;
    let nok = match words.peek().as_deref() {
        Some("?") => words.word("nok").map(|_| Known::Unknown)?,
        _ => Known::Known(words.number("nok")?),
    };
    let (mut scheme, mut source) = (None, None);
    while let Some(word) = words.peek() {
        if let Some(id) = word.strip_prefix("scheme=") {
            scheme = record(document, id, words)?;
        } else if let Some(id) = word.strip_prefix("source=") {
            source = sources(document, id, words)?.pop();
        } else {
            break;
        }
        words.word("scheme")?;
    }
    let note = words.rest_or_nothing();
    let mut money = relation.money.clone();
    money.push(Money {
        year,
        nok,
        scheme,
        source,
        note: note.as_str().into(),
        kept: Vec::new(),
    });
    Ok(RelationField::Money(money))
}

/// `DIMENSION [SEVERITY] NOTE`.
fn obstacle(relation: &Relation, words: &mut Words) -> Result<RelationField, Misread> {
    const SEVERITIES: [ObstacleSeverity; 3] = [
        ObstacleSeverity::Minor,
        ObstacleSeverity::Major,
        ObstacleSeverity::Blocking,
    ];
    let dimension = words.value("dimension", &Dimension::ALL)?;
    let severity = words
        .peek()
        .and_then(|word| one_of(&word, &SEVERITIES).ok());
    if severity.is_some() {
        words.word("severity")?;
    }
    let note = words.rest_or_nothing();
    let mut obstacles = relation.obstacles.clone();
    obstacles.push(Obstacle {
        dimension,
        severity,
        note: note.as_str().into(),
        source: None,
        kept: Vec::new(),
    });
    Ok(RelationField::Obstacles(obstacles))
}

/// `name@en` as the field and the language.
fn in_language(field: &str) -> (&str, Option<&str>) {
    match field.split_once('@') {
        Some((field, language)) => (field, Some(language)),
        None => (field, None),
    }
}

/// `before` with `value` said in a language, or in the map's own.
fn said(before: &Text, language: Option<&str>, value: &str) -> Text {
    let mut text = before.clone();
    match language {
        None => value.clone_into(&mut text.main),
        Some(language) if value.is_empty() => drop(text.translations.remove(language)),
        Some(language) => drop(
            text.translations
                .insert(language.to_owned(), value.to_owned()),
        ),
    }
    text
}

fn something(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn list(value: &str) -> Vec<String> {
    let items = value.split(',').map(str::trim).filter(|it| !it.is_empty());
    items.map(str::to_owned).collect()
}

fn sector(value: &str, words: &Words) -> Result<Option<Sector>, Misread> {
    match value {
        "" => Ok(None),
        value => words.sector_named(value),
    }
}

fn spelt_as<T: Copy + std::fmt::Debug>(
    value: &str,
    all: &[T],
    words: &Words,
) -> Result<T, Misread> {
    one_of(value, all)
        .ok()
        .ok_or_else(|| words.before(super::words::plain(value, &spelt(all))))
}

fn record(document: &MapDocument, value: &str, words: &Words) -> Result<Option<Id>, Misread> {
    let id = Id::new(value);
    if value.is_empty() {
        return Ok(None);
    }
    match document.record(&id) {
        Some(_) => Ok(Some(id)),
        None => Err(words.before(no_such_record(document, value))),
    }
}

fn sources(document: &MapDocument, value: &str, words: &Words) -> Result<Vec<Id>, Misread> {
    let ids: Vec<Id> = list(value).into_iter().map(Id::new).collect();
    match ids.iter().find(|id| !document.sources().contains_key(*id)) {
        None => Ok(ids),
        Some(id) => Err(words.before(Slip::NoSuchId {
            id: id.to_string(),
            nearest: nearest(id.as_str(), document.sources().keys().map(Id::as_str))
                .map(str::to_owned),
        })),
    }
}

/// A year, `?` for one that is not known, or nothing.
fn year(value: &str, words: &Words) -> Result<Option<Known<i32>>, Misread> {
    match value {
        "" | "-" => Ok(None),
        "?" => Ok(Some(Known::Unknown)),
        value => match value.parse() {
            Ok(year) => Ok(Some(Known::Known(year))),
            Err(_) => Err(words.before(Slip::NotANumber(value.to_owned()))),
        },
    }
}
