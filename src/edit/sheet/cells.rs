//! What stands in the cells.

use super::SheetRow;
use crate::model::{
    Id, Known, MapDocument, Money, RecordRef, Relation, Sheet, SheetColumn, SheetWords,
};

/// All rows of a sheet, in the order of the document.
pub fn rows(document: &MapDocument, sheet: Sheet) -> Vec<SheetRow> {
    match sheet {
        Sheet::Actors => document
            .actors()
            .keys()
            .cloned()
            .map(SheetRow::Record)
            .collect(),
        Sheet::Resources => document
            .resources()
            .keys()
            .cloned()
            .map(SheetRow::Record)
            .collect(),
        Sheet::Relations => document
            .relations()
            .keys()
            .cloned()
            .map(SheetRow::Relation)
            .collect(),
    }
}

/// The headings of these columns.
pub fn column_heads(columns: &[SheetColumn], words: &SheetWords) -> Vec<String> {
    let head = |column: &SheetColumn| words.columns.word(*column).to_owned();
    columns.iter().map(head).collect()
}

/// What stands in a cell; nothing where the row is not in the map or has no such column. How many
/// relations lead to and from a record is for the graph to tell, and is left out.
pub fn cell(
    document: &MapDocument,
    row: &SheetRow,
    column: SheetColumn,
    words: &SheetWords,
) -> String {
    match row {
        SheetRow::Record(id) => match document.record(id) {
            Some(record) => of_record(document, record, column, words),
            None => String::new(),
        },
        SheetRow::Relation(key) => match document.relations().get(key) {
            Some(relation) => of_relation(document, relation, column, words),
            None => String::new(),
        },
    }
}

fn of_record(
    document: &MapDocument,
    record: RecordRef<'_>,
    column: SheetColumn,
    words: &SheetWords,
) -> String {
    use SheetColumn as C;
    let (sector, url, note) = match record {
        RecordRef::Actor(it) => (it.sector, &it.url, &it.note),
        RecordRef::Resource(it) => (it.sector, &it.url, &it.note),
    };
    let shared = match column {
        C::Id => record.id().to_string(),
        C::Name => record.name().main.clone(),
        C::Short => record.short().main.clone(),
        C::Aliases => record.aliases().join("; "),
        C::Tags => record.tags().join("; "),
        C::Url => url.clone().unwrap_or_default(),
        C::Note => note.main.clone(),
        C::Sector => match (record, sector) {
            (RecordRef::Resource(_), None) => String::new(),
            _ => words.sectors.word(sector).to_owned(),
        },
        _ => String::new(),
    };
    match (record, column) {
        (RecordRef::Actor(it), C::OrgNumber) => it.org_number.clone().unwrap_or_default(),
        (RecordRef::Actor(it), C::Parent) => it
            .parent
            .as_ref()
            .map_or(String::new(), |id| named(document, id)),
        (RecordRef::Resource(it), C::Capability) => {
            let capability = document.capability_model().capability(&it.capability);
            capability.map_or(String::new(), |it| it.name.main.clone())
        }
        (RecordRef::Resource(it), C::Status) => words.statuses.word(it.status).to_owned(),
        (RecordRef::Resource(it), C::ValidFrom) => year(it.valid_from, words),
        (RecordRef::Resource(it), C::ValidTo) => year(it.valid_to, words),
        _ => shared,
    }
}

fn of_relation(
    document: &MapDocument,
    relation: &Relation,
    column: SheetColumn,
    words: &SheetWords,
) -> String {
    use SheetColumn as C;
    let end = |end: &Known<Id>| match end {
        Known::Known(id) => named(document, id),
        Known::Unknown => words.unknown.word(()).to_owned(),
    };
    let of = |id: &Option<Id>| id.as_ref().map_or(String::new(), |id| named(document, id));
    match column {
        C::From => end(&relation.from),
        C::To => end(&relation.to),
        C::Kind => words.kinds.word(relation.kind).to_owned(),
        C::Carries => of(&relation.resource),
        C::Scheme => of(&relation.scheme),
        C::Status => words.statuses.word(relation.status).to_owned(),
        C::Criticality => relation
            .criticality
            .map_or(String::new(), |it| words.criticalities.word(it).to_owned()),
        C::Alternative => relation.alternative.clone().unwrap_or_default(),
        C::ValidFrom => year(relation.valid_from, words),
        C::ValidTo => year(relation.valid_to, words),
        C::Purpose => relation.purpose.main.clone(),
        C::LegalBasis => relation.legal_basis.main.clone(),
        C::Tags => relation.tags.join("; "),
        C::Note => relation.note.main.clone(),
        C::Money => {
            let amounts: Vec<String> = (relation.money.iter())
                .map(|it| amount(it, words))
                .collect();
            amounts.join("; ")
        }
        C::Obstacles => match relation.obstacles.len() {
            0 => String::new(),
            count => count.to_string(),
        },
        C::Id => relation.id.as_ref().map_or(String::new(), Id::to_string),
        _ => String::new(),
    }
}

/// The full name of a record.
fn named(document: &MapDocument, id: &Id) -> String {
    let Some(record) = document.record(id) else {
        return id.to_string();
    };
    record.name().main.clone()
}

fn year(year: Option<Known<i32>>, words: &SheetWords) -> String {
    match year {
        Some(Known::Known(year)) => year.to_string(),
        Some(Known::Unknown) => words.unknown.word(()).to_owned(),
        None => String::new(),
    }
}

/// "2025: 10 600 000".
fn amount(money: &Money, words: &SheetWords) -> String {
    let nok = match money.nok {
        Known::Known(nok) => grouped(nok),
        Known::Unknown => words.unknown.word(()).to_owned(),
    };
    match money.year {
        Some(_) => format!("{}: {nok}", year(money.year, words)),
        None => nok,
    }
}

fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    if number < 0 {
        grouped.insert(0, '−');
    }
    grouped
}
