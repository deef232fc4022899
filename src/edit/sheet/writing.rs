//! Writing in one cell.

use super::SheetRow;
use super::reading::{NamesInCells, end, list, year};
use crate::edit::{ActorField, EditCommand, RelationField, ResourceField};
use crate::model::{
    Actor, CellRefusal, Id, MapDocument, RecordRef, Relation, Resource, Sheet, SheetColumn,
    SheetWords, Text, is_link, is_organisation_number,
};

/// The command that makes a cell hold `text`.
pub fn set_cell(
    document: &MapDocument,
    row: &SheetRow,
    column: SheetColumn,
    text: &str,
    words: &SheetWords,
) -> Result<EditCommand, CellRefusal> {
    let names = NamesInCells::of(document);
    command(document, (row, column), text, (&names, words))
}

/// The same, with the names of the records looked up beforehand.
pub(super) fn command(
    document: &MapDocument,
    (row, column): (&SheetRow, SheetColumn),
    text: &str,
    words: (&NamesInCells, &SheetWords),
) -> Result<EditCommand, CellRefusal> {
    match row {
        SheetRow::Record(id) => match document.record(id) {
            Some(RecordRef::Actor(it)) => actor(document, it, column, text, words),
            Some(RecordRef::Resource(it)) => resource(document, it, column, text, words),
            None => Err(CellRefusal::NotPossible),
        },
        SheetRow::Relation(key) => match document.relations().get(key) {
            Some(it) => relation(document, it, column, text, words),
            None => Err(CellRefusal::NotPossible),
        },
    }
}

/// The command for a cell of a row of `sheet` that is about to be put on the map, and holds nothing
/// yet but what makes it this one.
pub(super) fn command_of_new(
    document: &MapDocument,
    (row, sheet): (&SheetRow, Sheet),
    column: SheetColumn,
    text: &str,
    words: (&NamesInCells, &SheetWords),
) -> Result<EditCommand, CellRefusal> {
    match (row, sheet) {
        (SheetRow::Record(id), Sheet::Resources) => {
            let blank = Resource::new(id.clone(), "", "");
            resource(document, &blank, column, text, words)
        }
        (SheetRow::Record(id), _) => {
            let blank = Actor::new(id.clone(), "");
            actor(document, &blank, column, text, words)
        }
        (SheetRow::Relation(key), _) => {
            let blank = Relation {
                id: key.id.clone(),
                from: key.from.clone(),
                to: key.to.clone(),
                resource: key.resource.clone(),
                scheme: key.scheme.clone(),
                ..Relation::new("", key.kind, "")
            };
            relation(document, &blank, column, text, words)
        }
    }
}

fn actor(
    document: &MapDocument,
    actor: &Actor,
    column: SheetColumn,
    text: &str,
    (names, words): (&NamesInCells, &SheetWords),
) -> Result<EditCommand, CellRefusal> {
    use ActorField as F;
    use SheetColumn as C;
    let field = match column {
        C::Name => F::Name(written(&actor.name, needed(text, column)?)),
        C::Short => F::Short(written(&actor.short, text)),
        C::Aliases => F::Aliases(list(text)),
        C::Tags => F::Tags(list(text)),
        C::Note => F::Note(written(&actor.note, text)),
        C::Url => F::Url(link(text)?),
        C::Sector if text.trim().is_empty() => F::Sector(None),
        C::Sector => F::Sector(words.sectors.value(text).map_err(no_word(text))?),
        C::OrgNumber => F::OrgNumber(org_number(text)?),
        C::Parent if text.trim().is_empty() => F::Parent(None),
        C::Parent => {
            let parent = names.record(text)?;
            if !document.actors().contains_key(&parent) || parent == actor.id {
                return Err(CellRefusal::NotPossible);
            }
            F::Parent(Some(parent))
        }
        _ => return Err(CellRefusal::OnlyToBeRead),
    };
    Ok(EditCommand::SetActor(actor.id.clone(), field))
}

fn resource(
    document: &MapDocument,
    resource: &Resource,
    column: SheetColumn,
    text: &str,
    (_, words): (&NamesInCells, &SheetWords),
) -> Result<EditCommand, CellRefusal> {
    use ResourceField as F;
    use SheetColumn as C;
    let field = match column {
        C::Name => F::Name(written(&resource.name, needed(text, column)?)),
        C::Short => F::Short(written(&resource.short, text)),
        C::Aliases => F::Aliases(list(text)),
        C::Tags => F::Tags(list(text)),
        C::Note => F::Note(written(&resource.note, text)),
        C::Url => F::Url(link(text)?),
        C::Sector if text.trim().is_empty() => F::Sector(None),
        C::Sector => F::Sector(words.sectors.value(text).map_err(no_word(text))?),
        C::Status => F::Status(words.statuses.value(text).map_err(no_word(text))?),
        C::Capability => F::Capability(capability(document, text)?),
        C::ValidFrom => F::ValidFrom(year(text, words)?),
        C::ValidTo => F::ValidTo(year(text, words)?),
        _ => return Err(CellRefusal::OnlyToBeRead),
    };
    Ok(EditCommand::SetResource(resource.id.clone(), field))
}

fn relation(
    document: &MapDocument,
    relation: &Relation,
    column: SheetColumn,
    text: &str,
    (names, words): (&NamesInCells, &SheetWords),
) -> Result<EditCommand, CellRefusal> {
    use RelationField as F;
    use SheetColumn as C;
    let of_map = |text: &str| -> Result<Option<Id>, CellRefusal> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let id = names.record(text)?;
        match document.resources().contains_key(&id) {
            true => Ok(Some(id)),
            false => Err(CellRefusal::NotPossible),
        }
    };
    let field = match column {
        C::From => F::From(end(needed(text, column)?, names, words)?),
        C::To => F::To(end(needed(text, column)?, names, words)?),
        C::Kind => F::Kind(words.kinds.value(text).map_err(no_word(text))?),
        C::Carries => F::Resource(of_map(text)?),
        C::Scheme => F::Scheme(of_map(text)?),
        C::Status => F::Status(words.statuses.value(text).map_err(no_word(text))?),
        C::Criticality if text.trim().is_empty() => F::Criticality(None),
        C::Criticality => F::Criticality(Some(
            words.criticalities.value(text).map_err(no_word(text))?,
        )),
        C::Alternative => F::Alternative(Some(text.trim().to_owned()).filter(|it| !it.is_empty())),
        C::ValidFrom => F::ValidFrom(year(text, words)?),
        C::ValidTo => F::ValidTo(year(text, words)?),
        C::Purpose => F::Purpose(written(&relation.purpose, text)),
        C::LegalBasis => F::LegalBasis(written(&relation.legal_basis, text)),
        C::Tags => F::Tags(list(text)),
        C::Note => F::Note(written(&relation.note, text)),
        _ => return Err(CellRefusal::OnlyToBeRead),
    };
    Ok(EditCommand::SetRelation(relation.key(), field))
}

/// The capability with this name, in any of its languages, or this id.
pub(super) fn capability(document: &MapDocument, text: &str) -> Result<Id, CellRefusal> {
    let wanted = text.trim().to_lowercase();
    let capabilities = &document.capability_model().capabilities;
    let found = capabilities.iter().find(|capability| {
        let mut names = capability.name.all();
        names.any(|name| name.to_lowercase() == wanted) || capability.id.as_str() == wanted
    });
    found.map(|it| it.id.clone()).ok_or_else(|| {
        let names = capabilities.iter().flat_map(|it| it.name.all());
        let near = crate::model::nearest(text.trim(), names).map(str::to_owned);
        CellRefusal::NoSuchWord(text.trim().to_owned(), near)
    })
}

fn no_word(text: &str) -> impl FnOnce(Option<String>) -> CellRefusal {
    let text = text.trim().to_owned();
    move |near| CellRefusal::NoSuchWord(text, near)
}

fn needed(text: &str, column: SheetColumn) -> Result<&str, CellRefusal> {
    match text.trim() {
        "" => Err(CellRefusal::Empty(column)),
        text => Ok(text),
    }
}

fn link(text: &str) -> Result<Option<String>, CellRefusal> {
    match text.trim() {
        "" => Ok(None),
        text if is_link(text) => Ok(Some(text.to_owned())),
        text => Err(CellRefusal::NoLink(text.to_owned())),
    }
}

fn org_number(text: &str) -> Result<Option<String>, CellRefusal> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    match digits.as_str() {
        "" => Ok(None),
        _ if is_organisation_number(&digits) => Ok(Some(digits)),
        _ => Err(CellRefusal::NoOrgNumber(text.trim().to_owned())),
    }
}

/// `before` with `text` in the map's own language.
fn written(before: &Text, text: &str) -> Text {
    Text {
        main: text.trim().to_owned(),
        translations: before.translations.clone(),
    }
}
