//! Quick add: lines as people say them, in three languages, and what each must give.
//!
//! The tables lie in `tests/quick_add/`: a line, an arrow, and what it gives on the map there.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use samspill::edit::{
    ActorField, Additions, EditCommand, Editing, Gesture, NameIndex, QuickContext, QuickLine,
    QuickOutcome, RelationField, complete, read_quick_line, read_quick_lines,
};
use samspill::file::read;
use samspill::model::{Id, Known, MapDocument, Money, Relation, Sector};

const TABLES: [&str; 3] = [
    include_str!("quick_add/nb.txt"),
    include_str!("quick_add/nn.txt"),
    include_str!("quick_add/en.txt"),
];

fn map() -> MapDocument {
    read(include_bytes!("quick_add/map.ron")).document.unwrap()
}

fn line(document: &MapDocument, line: &str) -> QuickLine {
    let index = NameIndex::of(document);
    read_quick_line(document, &index, line, &QuickContext::default())
}

/// What a line gives, in the words of the tables.
fn told(read: &QuickLine, said: &str) -> String {
    let mut told = match &read.outcome {
        QuickOutcome::Nothing => "nothing".to_owned(),
        QuickOutcome::Command(command) => command_told(command),
        QuickOutcome::Question(command) => {
            let EditCommand::Add(additions) = command else {
                panic!("{command:?}");
            };
            let at = additions.questions[0].at.as_ref();
            at.map_or("question".to_owned(), |id| format!("question at {id}"))
        }
        QuickOutcome::Refused { refusal, place } => {
            return format!("refused {refusal:?} at {}", &said[place.clone()]);
        }
    };
    for name in &read.asks_sector_of {
        told.push_str(&format!("; sector of {name}?"));
    }
    for (written, taken) in &read.preview.taken {
        told.push_str(&format!("; {written} is {taken}"));
    }
    told
}

fn command_told(command: &EditCommand) -> String {
    let told = |commands: &[EditCommand]| {
        let told: Vec<String> = commands.iter().map(command_told).collect();
        told.join("; ")
    };
    match command {
        EditCommand::Several(commands) => told(commands),
        EditCommand::Add(additions) => additions_told(additions),
        EditCommand::SetActor(id, ActorField::Sector(sector)) => {
            format!("{id} is {}", sector_told(*sector))
        }
        EditCommand::SetRelation(key, field) => {
            let relation = Relation {
                from: key.from.clone(),
                to: key.to.clone(),
                ..Relation::new("", key.kind, "")
            };
            let names = BTreeMap::new();
            let field = match field {
                RelationField::Money(money) => money_told(money),
                RelationField::Status(status) => format!("{status:?}"),
                RelationField::Tags(tags) => format!("#{}", tags.join(" #")),
                RelationField::Note(note) => format!("// {}", note.main),
                RelationField::ValidFrom(Some(year)) => format!("from {}", year_told(year)),
                RelationField::ValidTo(Some(year)) => format!("to {}", year_told(year)),
                other => format!("{other:?}"),
            };
            format!("more: {}, {field}", ends_told(&relation, &names))
        }
        EditCommand::Move {
            ids, capability, ..
        } => format!("{} in {}", ids[0], capability.as_ref().unwrap()),
        other => format!("{other:?}"),
    }
}

fn additions_told(additions: &Additions) -> String {
    let mut names: BTreeMap<Id, String> = BTreeMap::new();
    let mut told = Vec::new();
    for actor in &additions.actors {
        names.insert(actor.id.clone(), format!("«{}»", actor.name.main));
        told.push(format!(
            "+{} {}",
            actor.name.main,
            sector_told(actor.sector)
        ));
    }
    for resource in &additions.resources {
        names.insert(resource.id.clone(), format!("«{}»", resource.name.main));
        told.push(format!("+{} [{}]", resource.name.main, resource.capability));
    }
    let relations = additions.relations.iter();
    told.extend(relations.map(|relation| relation_told(relation, &names)));
    told.join("; ")
}

fn sector_told(sector: Option<Sector>) -> String {
    sector.map_or("(none)".to_owned(), |sector| format!("({sector:?})"))
}

fn ends_told(relation: &Relation, names: &BTreeMap<Id, String>) -> String {
    let named = |id: &Id| names.get(id).cloned().unwrap_or_else(|| id.to_string());
    let end = |end: &Known<Id>| end.as_known().map_or("?".to_owned(), named);
    format!(
        "{} {:?} {}",
        end(&relation.from),
        relation.kind,
        end(&relation.to)
    )
}

fn relation_told(relation: &Relation, names: &BTreeMap<Id, String>) -> String {
    let named = |id: &Id| names.get(id).cloned().unwrap_or_else(|| id.to_string());
    let mut told = ends_told(relation, names);
    if let Some(resource) = &relation.resource {
        told.push_str(&format!(" : {}", named(resource)));
    }
    if let Some(scheme) = &relation.scheme {
        told.push_str(&format!(" via {}", named(scheme)));
    }
    if !relation.money.is_empty() {
        told.push_str(&format!(", {}", money_told(&relation.money)));
    }
    if let Some(year) = &relation.valid_from {
        told.push_str(&format!(", from {}", year_told(year)));
    }
    if let Some(year) = &relation.valid_to {
        told.push_str(&format!(", to {}", year_told(year)));
    }
    if relation.status != Default::default() {
        told.push_str(&format!(", {:?}", relation.status));
    }
    for tag in &relation.tags {
        told.push_str(&format!(", #{tag}"));
    }
    if !relation.note.is_empty() {
        told.push_str(&format!(", // {}", relation.note.main));
    }
    told
}

fn money_told(money: &[Money]) -> String {
    let told = |money: &Money| {
        let nok = money.nok.as_known().map_or("?".to_owned(), i64::to_string);
        let year = money
            .year
            .as_ref()
            .map(|year| format!(" in {}", year_told(year)));
        format!("{nok} kr{}", year.unwrap_or_default())
    };
    money.iter().map(told).collect::<Vec<_>>().join(" and ")
}

fn year_told(year: &Known<i32>) -> String {
    year.as_known().map_or("?".to_owned(), i32::to_string)
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = TABLES.into_iter().flat_map(str::lines);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("## "));
    lines.map(|line| line.split_once(" ==> ").unwrap_or((line, "")))
}

#[test]
fn each_line_gives_what_the_tables_say() {
    let document = map();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (said, expected) in rows() {
        count += 1;
        let found = told(&line(&document, said), said);
        if found != expected {
            wrong.push(format!("{said} ==> {found}\n    not: {expected}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 120, "{count} lines");
}

/// Checks what completion offers at the bar of `line`.
fn check_completion(line: &str, expected: &[&str]) {
    let document = map();
    let index = NameIndex::of(&document);
    let cursor = line.find('|').unwrap();
    let line = line.replace('|', "");
    let offered: Vec<String> = complete(&document, &index, &line, cursor)
        .into_iter()
        .map(|it| {
            format!(
                "{}{}{}",
                &line[..it.replaces.start],
                it.with,
                &line[it.replaces.end..]
            )
        })
        .collect();
    let offered: Vec<&str> = offered.iter().map(String::as_str).collect();
    assert_eq!(offered, expected, "{line}");
}

#[test]
fn names_verbs_sectors_and_capabilities_are_completed() {
    check_completion("ska|", &["Skatteetaten"]);
    check_completion("digi|", &["Digdir", "Digitalt dødsbo"]);
    check_completion("NAV bruker digitalt d|", &["NAV bruker Digitalt dødsbo"]);
    check_completion("velferds|", &["NAV"]);
    check_completion("skateet|", &["Skatteetaten"]);
    check_completion("laane|", &["Lånekassen"]);
    check_completion("NAV br|", &["NAV bruker"]);
    check_completion("NAV sam|", &["NAV samordner"]);
    check_completion("+ Røde Kors (fri|", &["+ Røde Kors (frivillig)"]);
    check_completion("+ X [tjenester o|", &["+ X [Tjenester og plattformer]"]);
    check_completion("hei på deg|", &[]);
}

#[test]
fn lines_that_are_pasted_see_those_before_them() {
    let document = map();
    let text = "+ Røde Kors (frivillig)\nrøde kors bruker Altinn\n\nhva nå?\nNAV bruker NAV";
    let (command, lines) = read_quick_lines(&document, text, &QuickContext::default());
    let outcomes: Vec<_> = lines
        .iter()
        .map(|line| told(line, "NAV bruker NAV"))
        .collect();
    assert_eq!(outcomes[0], "+Røde Kors (Voluntary)");
    assert!(outcomes[1].ends_with("Uses altinn"), "{}", outcomes[1]);
    assert_eq!(
        outcomes[2..],
        ["nothing", "question", "refused ToItself at NAV"]
    );
    let mut editing = Editing::of(document);
    editing.perform(command.unwrap(), Gesture::Single).unwrap();
    assert_eq!(editing.document().actors().len(), 9);
    assert_eq!(editing.document().questions().len(), 1);
    assert_eq!(editing.history().steps().len(), 1, "one paste is one step");
}

#[test]
fn the_selection_is_who_a_line_without_a_subject_is_about() {
    let context = QuickContext {
        selected: Some("nav".into()),
        ..QuickContext::default()
    };
    let document = map();
    let index = NameIndex::of(&document);
    let line = read_quick_line(&document, &index, "-> Maskinporten", &context);
    assert_eq!(told(&line, ""), "nav Uses maskinporten");
}

#[test]
fn an_answer_about_the_sector_is_taken() {
    let mut context = QuickContext::default();
    let sectors = &mut context.sectors;
    sectors.insert("Røde Kors".to_owned(), Some(Sector::Voluntary));
    let document = map();
    let index = NameIndex::of(&document);
    let line = read_quick_line(&document, &index, "Røde Kors bruker Altinn", &context);
    assert_eq!(
        told(&line, ""),
        "+Røde Kors (Voluntary); «Røde Kors» Uses altinn"
    );
}

/// Blanks of other widths come along when people paste.
#[test]
fn a_blank_of_any_width_parts_words() {
    let document = map();
    let index = NameIndex::of(&document);
    let context = QuickContext::default();
    for blank in ["\u{a0}", "\u{2003}", "\u{3000}"] {
        for said in [
            "NAV finansierer Altinn i 2025",
            "NAV finansierer Altinn med 10 mill",
        ] {
            let pasted = said.replace(' ', blank);
            let read = read_quick_line(&document, &index, &pasted, &context);
            let plain = read_quick_line(&document, &index, said, &context);
            assert_eq!(read.outcome, plain.outcome, "{pasted:?}");
        }
    }
}

/// Lines of the tables with things put in and taken out, and other texts.
fn any_line() -> impl Strategy<Value = String> {
    let said: Vec<&'static str> = rows().map(|(said, _)| said).collect();
    let mutated = (
        proptest::sample::select(said),
        any::<proptest::sample::Index>(),
        ".{0,6}",
        0..12usize,
    );
    let mutated = mutated.prop_map(|(line, at, put, taken)| {
        let letters: Vec<char> = line.chars().collect();
        let at = at.index(letters.len());
        let end = (at + taken).min(letters.len());
        let (before, after) = (&letters[..at], &letters[end..]);
        format!(
            "{}{put}{}",
            String::from_iter(before),
            String::from_iter(after)
        )
    });
    prop_oneof![
        mutated,
        ".{0,80}",
        "[A-ZÆØÅa-zæøå0-9 ,.:;()\\[\\]#?/+-]{0,60}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_line_can_be_done_and_undone_or_says_why_not(said in any_line()) {
        let document = map();
        let index = NameIndex::of(&document);
        let context = QuickContext::default();
        let first = read_quick_line(&document, &index, &said, &context);
        prop_assert_eq!(&first, &read_quick_line(&document, &index, &said, &context));
        let _ = complete(&document, &index, &said, said.len());
        match first.outcome {
            QuickOutcome::Command(command) | QuickOutcome::Question(command) => {
                let mut editing = Editing::of(document.clone());
                let done = editing.perform(command, Gesture::Single);
                prop_assert!(done.is_ok(), "{:?}", done);
                editing.undo();
                prop_assert_eq!(editing.document(), &document);
            }
            QuickOutcome::Refused { place, .. } => {
                prop_assert!(said.get(place.clone()).is_some() || place.end <= said.len());
            }
            QuickOutcome::Nothing => prop_assert!(said.trim().replace(char::is_control, "").trim().is_empty()),
        }
    }
}
