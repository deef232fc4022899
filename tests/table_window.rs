//! The table in the window, driven by the names its cells have for a screen reader.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, AppAction, LookAction, Selection, WindowRequest};
use samspill::model::{Id, Projection, Sector};
use settling::{Window, settle};

const MAP: &str = r#"Map(
    format: 1,
    map: "m-table",
    title: "Kart",
    language: "nb",
    capability_model: "1.2",
    actors: [
        (id: "ks", name: "KS", sector: Municipal),
        (id: "nav", name: "NAV", sector: State),
        (id: "aa", name: "Ås kommune", sector: Municipal),
    ],
    resources: [
        (id: "altinn", name: "Altinn", capability: "data"),
    ],
    relations: [
        (from: "nav", kind: Uses, to: "altinn"),
    ],
)
"#;

/// A window with the map open as a table.
fn window() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        files: vec![path],
        panels: Some(false),
        ..WindowRequest::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1600.0, 900.0))
        .with_max_steps(80)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    let ctx = window.ctx.clone();
    let table = LookAction::Project(Projection::Table);
    window.state_mut().wish(&ctx, AppAction::Look(table));
    settle(&mut window);
    settle(&mut window);
    window
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    settle(window);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

fn names(window: &Window) -> Vec<String> {
    let document = window.state().document().unwrap();
    let actors = document.actors().values();
    actors.map(|actor| actor.name.main.clone()).collect()
}

#[test]
fn a_cell_is_written_by_keyboard_and_turned_back_in_one_step() {
    let mut window = window();
    click(&mut window, "KS, Navn: KS");
    assert_eq!(
        window.state().selection(),
        Some(&Selection::Record(Id::new("ks")))
    );
    press(&mut window, Key::Enter);
    window.get_by_label("Navn").type_text(" Digital");
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert!(names(&window).contains(&"KS Digital".to_owned()));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert!(names(&window).contains(&"KS".to_owned()));
}

#[test]
fn a_word_that_may_not_stand_there_is_told_and_the_cell_stays_open() {
    let mut window = window();
    click(&mut window, "NAV, Sektor: Statlig sektor");
    press(&mut window, Key::Delete);
    let nav = |window: &Window| {
        let document = window.state().document().unwrap();
        document.actors()[&Id::new("nav")].sector
    };
    assert_eq!(nav(&window), None);
    press(&mut window, Key::Enter);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_label("Sektor").type_text("statslig sektor");
    settle(&mut window);
    press(&mut window, Key::Enter);
    let told = window.query_all_by_label_contains("Mente du");
    assert!(told.count() > 0);
    assert_eq!(nav(&window), None);
    press(&mut window, Key::Escape);
    let event = egui::Event::Paste("Privat sektor".to_owned());
    window.input_mut().events.push(event);
    settle(&mut window);
    assert_eq!(nav(&window), Some(Sector::Private));
}

#[test]
fn rows_are_sorted_by_the_norwegian_alphabet_and_searched() {
    let mut window = window();
    click(&mut window, "Sorter etter Navn");
    let top = |window: &Window, label: &str| window.get_by_label(label).rect().top();
    assert!(top(&window, "NAV, Navn: NAV") < top(&window, "Ås kommune, Navn: Ås kommune"));
    click(&mut window, "Sorter etter Navn");
    assert!(top(&window, "NAV, Navn: NAV") > top(&window, "Ås kommune, Navn: Ås kommune"));
    window.get_by_label("Søk i arket").focus();
    settle(&mut window);
    window.get_by_label("Søk i arket").type_text("finnes ikke");
    settle(&mut window);
    assert!(window.query_by_label("NAV, Navn: NAV").is_none());
    click(&mut window, "Vis alle radene");
    assert!(window.query_by_label("NAV, Navn: NAV").is_some());
}

#[test]
fn rows_are_pasted_after_one_has_seen_what_they_lead_to() {
    let mut window = window();
    let rows = "Navn\tSektor\nDigdir\tStatlig sektor\nNAV\tPrivat sektor\n\tPrivat sektor\n";
    let event = egui::Event::Paste(rows.to_owned());
    window.input_mut().events.push(event);
    settle(&mut window);
    window.get_by_label("1 nye, 1 endres, 0 er like, 1 kan ikke leses");
    assert_eq!(names(&window).len(), 3);
    click(&mut window, "Lim inn");
    assert_eq!(names(&window).len(), 4);
    assert_eq!(window.state().document().unwrap().questions().len(), 1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert_eq!(names(&window).len(), 3);
    assert!(window.state().document().unwrap().questions().is_empty());
}
