//! What the cells of sheets hold, what may be written in them, and what pasting leads to.

use samspill::edit::{
    Editing, Gesture, Ids, PastedRow, SheetPaste, SheetRow, cell, column_heads, paste_sheet,
    read_table, rows, set_cell,
};
use samspill::model::{CellRefusal, Language, MapDocument, Sheet, SheetColumn as C, SheetWords};
use samspill::text::Texts;

const MAP: &str = r#"Map(format: 1, title: "Kart", capability_model: "1.2",
    actors: [
        (id: "ks", name: "KS", sector: Municipal),
        (id: "nav", name: "Arbeids- og velferdsetaten", short: "NAV", sector: State, org_number: "889640782"),
    ],
    resources: [(id: "altinn", name: "Altinn", capability: "data")],
    relations: [(from: "nav", kind: Uses, to: "altinn", money: [(year: 2025, nok: 10_600_000)])],
)"#;

fn map() -> MapDocument {
    let opened = samspill::file::read(MAP.as_bytes());
    opened.document.expect("the map opens")
}

fn words() -> SheetWords {
    Texts::of(Language::Nb).sheet_words().clone()
}

fn table(document: &MapDocument, sheet: Sheet) -> Vec<Vec<String>> {
    let columns = sheet.columns();
    let line = |row: &SheetRow| {
        let cells = columns.iter().map(|it| cell(document, row, *it, &words()));
        cells.collect()
    };
    let heads = column_heads(columns, &words());
    let rows = rows(document, sheet);
    std::iter::once(heads)
        .chain(rows.iter().map(line))
        .collect()
}

fn pasted(sheet: Sheet, text: &str) -> SheetPaste {
    let columns: Vec<C> = sheet
        .columns()
        .iter()
        .copied()
        .filter(|it| it.is_written())
        .collect();
    paste_sheet(
        &map(),
        sheet,
        &read_table(text),
        &columns,
        &words(),
        &mut Ids::seeded(1),
    )
}

fn after(paste: &SheetPaste) -> MapDocument {
    let mut editing = Editing::of(map());
    let command = paste.command.clone().expect("there is something to do");
    editing
        .perform(command, Gesture::Single)
        .expect("it can be done");
    editing.document().clone()
}

#[test]
fn what_is_copied_out_and_pasted_in_again_changes_nothing() {
    for sheet in Sheet::ALL {
        let rows = table(&map(), sheet);
        let columns = sheet.columns();
        let paste = paste_sheet(&map(), sheet, &rows, columns, &words(), &mut Ids::seeded(1));
        assert_eq!(paste.command, None, "{sheet:?}: {:?}", paste.rows);
        assert!(paste.unread.is_empty());
    }
}

#[test]
fn rows_are_new_or_change_what_is_there_or_are_told() {
    let paste = pasted(
        Sheet::Actors,
        "Navn\tSektor\tOrganisasjonsnummer\n\
         NAV\tkommunal sektor\t\n\
         Brønnøysundregistrene\tStatlig sektor\t974760673\n\
         \tPrivat sektor\t\n\
         SSB\tstatslig sektor\t\n",
    );
    let outcomes: Vec<&PastedRow> = paste.rows.iter().map(|(_, outcome)| outcome).collect();
    assert_eq!(outcomes[0], &PastedRow::Changed(1), "{paste:?}");
    assert_eq!(outcomes[1], &PastedRow::New);
    assert_eq!(
        outcomes[2],
        &PastedRow::Refused(C::Name, CellRefusal::Empty(C::Name))
    );
    assert_eq!(outcomes[3], &PastedRow::New);
    let [(3, C::Sector, CellRefusal::NoSuchWord(text, Some(_)))] = &paste.unread[..] else {
        panic!("{:?}", paste.unread);
    };
    assert_eq!(text, "statslig sektor");
    let map = after(&paste);
    assert_eq!(map.actors().len(), 4);
    assert_eq!(map.questions().len(), 1);
}

#[test]
fn relations_are_pasted_by_names_in_any_language() {
    let paste = pasted(Sheet::Relations, "KS;uses;Altinn\nks;bruker;Altin\n");
    assert_eq!(paste.rows[0].1, PastedRow::New);
    let PastedRow::Refused(C::To, CellRefusal::NoSuchRecord(_, near)) = &paste.rows[1].1 else {
        panic!("{:?}", paste.rows);
    };
    assert_eq!(near.as_deref(), Some("altinn"));
    assert_eq!(after(&paste).relations().len(), 2);
}

#[test]
fn a_cell_says_why_it_cannot_be_written() {
    let check = |row: &SheetRow, column: C, text: &str| {
        set_cell(&map(), row, column, text, &words()).expect_err("it is refused")
    };
    let nav = SheetRow::Record("nav".into());
    assert_eq!(check(&nav, C::Id, "x"), CellRefusal::OnlyToBeRead);
    assert_eq!(check(&nav, C::Name, " "), CellRefusal::Empty(C::Name));
    assert_eq!(
        check(&nav, C::OrgNumber, "123"),
        CellRefusal::NoOrgNumber("123".into())
    );
    assert_eq!(
        check(&nav, C::Url, "nav.no"),
        CellRefusal::NoLink("nav.no".into())
    );
    assert_eq!(check(&nav, C::Parent, "Altinn"), CellRefusal::NotPossible);
    let uses = SheetRow::Relation(map().relations().keys().next().expect("one").clone());
    assert_eq!(
        check(&uses, C::ValidFrom, "i fjor"),
        CellRefusal::NoYear("i fjor".into())
    );
    assert_eq!(check(&uses, C::Money, "1"), CellRefusal::OnlyToBeRead);
}
