//! Changing one field of one record.

use super::command::{ActorField, MapField, RelationField, ResourceField, SourceField};
use crate::model::{Actor, Header, Relation, Resource, Source};

/// `actor` with one field changed.
pub(super) fn set_actor(mut actor: Actor, field: ActorField) -> Actor {
    use ActorField as Field;
    match field {
        Field::Name(name) => actor.name = name,
        Field::Short(short) => actor.short = short,
        Field::Aliases(aliases) => actor.aliases = aliases,
        Field::Sector(sector) => actor.sector = sector,
        Field::OrgNumber(number) => actor.org_number = number,
        Field::Parent(parent) => actor.parent = parent,
        Field::Url(url) => actor.url = url,
        Field::Note(note) => actor.note = note,
        Field::Tags(tags) => actor.tags = tags,
        Field::Sources(sources) => actor.sources = sources,
        Field::Foreign(foreign) => actor.foreign = foreign,
    }
    actor
}

/// `resource` with one field changed.
pub(super) fn set_resource(mut resource: Resource, field: ResourceField) -> Resource {
    use ResourceField as Field;
    match field {
        Field::Name(name) => resource.name = name,
        Field::Short(short) => resource.short = short,
        Field::Aliases(aliases) => resource.aliases = aliases,
        Field::Capability(capability) => resource.capability = capability,
        Field::Sector(sector) => resource.sector = sector,
        Field::Status(status) => resource.status = status,
        Field::ValidFrom(year) => resource.valid_from = year,
        Field::ValidTo(year) => resource.valid_to = year,
        Field::CostSharing(sharing) => resource.cost_sharing = sharing,
        Field::Url(url) => resource.url = url,
        Field::Note(note) => resource.note = note,
        Field::Tags(tags) => resource.tags = tags,
        Field::Sources(sources) => resource.sources = sources,
        Field::Foreign(foreign) => resource.foreign = foreign,
    }
    resource
}

/// `relation` with one field changed.
pub(super) fn set_relation(mut relation: Relation, field: RelationField) -> Relation {
    use RelationField as Field;
    match field {
        Field::From(from) => relation.from = from,
        Field::Kind(kind) => relation.kind = kind,
        Field::To(to) => relation.to = to,
        Field::Resource(resource) => relation.resource = resource,
        Field::Scheme(scheme) => relation.scheme = scheme,
        Field::OwnId(id) => relation.id = id,
        Field::Status(status) => relation.status = status,
        Field::Criticality(criticality) => relation.criticality = criticality,
        Field::Alternative(label) => relation.alternative = label,
        Field::Purpose(purpose) => relation.purpose = purpose,
        Field::LegalBasis(basis) => relation.legal_basis = basis,
        Field::Obstacles(obstacles) => relation.obstacles = obstacles,
        Field::Money(money) => relation.money = money,
        Field::ValidFrom(year) => relation.valid_from = year,
        Field::ValidTo(year) => relation.valid_to = year,
        Field::Note(note) => relation.note = note,
        Field::Tags(tags) => relation.tags = tags,
        Field::Sources(sources) => relation.sources = sources,
        Field::Foreign(foreign) => relation.foreign = foreign,
    }
    relation
}

/// `source` with one field changed.
pub(super) fn set_source(mut source: Source, field: SourceField) -> Source {
    use SourceField as Field;
    match field {
        Field::Title(title) => source.title = title,
        Field::Publisher(publisher) => source.publisher = publisher,
        Field::Date(date) => source.date = date,
        Field::Url(url) => source.url = url,
        Field::Note(note) => source.note = note,
    }
    source
}

/// `header` with one field changed.
pub(super) fn set_map(mut header: Header, field: MapField) -> Header {
    match field {
        MapField::Title(title) => header.title = title,
        MapField::Description(description) => header.description = description,
        MapField::Language(language) => header.language = language,
    }
    header
}
