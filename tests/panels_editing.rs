//! The map is edited in the panels, by the names their fields have for a screen reader.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

#[path = "support/cpu_renderer.rs"]
mod cpu_renderer;

use std::path::Path;

use cpu_renderer::CpuRenderer;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use no_dialogs::NoDialogs;
use samspill::app::{
    App, AppAction, EditAction, FileAction, LookAction, Selection, ThemeChoice, WindowAction,
    WindowRequest,
};
use samspill::model::{CostTerm, Dimension, Id, Known, Language, MapDocument, Relation, Sector};
use settling::{Window, settle};

const MAP: &str = r#"Map(
    format: 1,
    map: "m-000001",
    title: "Et kart",
    language: "nb",
    capability_model: "1.2",
    sources: [
        (id: "rapport", title: "Rapporten"),
    ],
    actors: [
        (id: "ks", name: "KS", sector: Municipal, tags: ["skatt"]),
        (id: "nav", name: "Nav", sector: State),
        (id: "skatt", name: "Skatteetaten"),
    ],
    resources: [
        (id: "folkereg", name: "Folkeregisteret", capability: "data"),
    ],
    relations: [
        (from: "nav", kind: Funds, to: "ks", money: [(year: 2024, nok: 5)]),
        (from: "nav", kind: Uses, to: "folkereg"),
    ],
)
"#;

fn window_of(size: egui::Vec2, theme: ThemeChoice) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        theme: Some(theme),
        files: vec![path],
        panels: Some(true),
        ..WindowRequest::default()
    };
    let mut window = Harness::builder()
        .with_size(size)
        .with_max_steps(80)
        .with_theme(match theme {
            ThemeChoice::Dark => egui::Theme::Dark,
            _ => egui::Theme::Light,
        })
        .renderer(CpuRenderer::default())
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    window
}

/// A window high enough that the whole inspector is in view.
fn window() -> Window {
    window_of(vec2(1440.0, 2400.0), ThemeChoice::Light)
}

fn wish(window: &mut Window, action: impl Into<AppAction>) {
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, action);
    settle(window);
}

fn select(window: &mut Window, id: &str) {
    let selection = Selection::Record(Id::new(id));
    wish(window, LookAction::Select(Some(selection)));
}

fn select_money(window: &mut Window) {
    let key = money(window).key();
    let selection = Selection::Relations(vec![key]);
    wish(window, LookAction::Select(Some(selection)));
}

fn money(window: &Window) -> &Relation {
    let mut relations = map(window).relations().values();
    relations.find(|it| !it.money.is_empty()).unwrap()
}

fn map(window: &Window) -> &MapDocument {
    window.state().document().unwrap()
}

fn steps(window: &Window) -> usize {
    window.state().steps()
}

fn undo(window: &mut Window) {
    wish(window, EditAction::Undo);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

/// Makes what is in the field this, letter by letter.
fn write(window: &mut Window, label: &str, text: &str) {
    focus(window, label);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(window);
    type_on(window, text);
}

fn type_on(window: &mut Window, text: &str) {
    for letter in text.chars() {
        window.event(egui::Event::Text(letter.to_string()));
        settle(window);
    }
}

fn focus(window: &mut Window, label: &str) {
    field(window, label).focus();
    settle(window);
}

fn field<'w>(window: &'w Window, label: &'w str) -> egui_kittest::Node<'w> {
    let fields = window.get_all_by(move |node| {
        let role = node.role();
        let is_field = matches!(role, Role::TextInput | Role::MultilineTextInput);
        is_field && node.label().as_deref() == Some(label)
    });
    fields.into_iter().next().unwrap()
}

fn value(window: &Window, label: &str) -> String {
    field(window, label).accesskit_node().value().unwrap()
}

fn click(window: &mut Window, label: &str) {
    let node = window.get_by(|node| {
        let role = node.role();
        let is_button = matches!(role, Role::Button | Role::ComboBox | Role::CheckBox);
        is_button && node.label().as_deref() == Some(label)
    });
    node.click_accesskit();
    settle(window);
}

fn choose(window: &mut Window, label: &str, choice: &str) {
    click(window, label);
    let nodes = window.query_all_by_role_and_label(Role::Button, choice);
    nodes.last().unwrap().click_accesskit();
    settle(window);
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn a_spell_of_typing_in_a_name_is_one_step() {
    let mut window = window();
    select(&mut window, "ks");
    write(&mut window, "Navn", "Kommunene");
    assert_eq!(map(&window).actors()["ks"].name.main, "Kommunene");
    press(&mut window, Key::Enter);
    assert_eq!(steps(&window), 1);
    write(&mut window, "Navn", "KS igjen");
    press(&mut window, Key::Enter);
    assert_eq!(steps(&window), 2);
    undo(&mut window);
    undo(&mut window);
    assert_eq!(map(&window).actors()["ks"].name.main, "KS");
}

#[test]
fn escape_brings_back_what_stood_there_and_keeps_the_selection() {
    let mut window = window();
    select(&mut window, "ks");
    write(&mut window, "Navn", "Noe annet");
    press(&mut window, Key::Escape);
    assert_eq!(map(&window).actors()["ks"].name.main, "KS");
    assert_eq!(steps(&window), 0);
    assert!(window.state().selection().is_some());
}

#[test]
fn an_empty_name_is_told_and_not_taken() {
    let mut window = window();
    select(&mut window, "ks");
    focus(&mut window, "Navn");
    for _ in 0..2 {
        press(&mut window, Key::Backspace);
    }
    assert!(says(&window, "Navnet er tomt"));
    assert_eq!(map(&window).actors()["ks"].name.main, "K");
}

#[test]
fn a_wrong_organisation_number_is_told_kept_in_the_field_and_not_taken() {
    let mut window = window();
    select(&mut window, "ks");
    write(&mut window, "Organisasjonsnummer", "97103208");
    assert!(says(&window, "ikke et gyldig organisasjonsnummer"));
    press(&mut window, Key::Enter);
    select(&mut window, "nav");
    select(&mut window, "ks");
    assert_eq!(value(&window, "Organisasjonsnummer"), "97103208");
    assert_eq!(map(&window).actors()["ks"].org_number, None);
    focus(&mut window, "Organisasjonsnummer");
    press(&mut window, Key::End);
    type_on(&mut window, "1");
    assert_eq!(
        map(&window).actors()["ks"].org_number.as_deref(),
        Some("971032081")
    );
    assert!(!says(&window, "ikke et gyldig organisasjonsnummer"));
}

#[test]
fn a_link_is_taken_once_it_is_one() {
    let mut window = window();
    select(&mut window, "folkereg");
    write(&mut window, "Lenke", "skatt.no");
    assert!(says(&window, "ikke en lenke"));
    assert_eq!(map(&window).resources()["folkereg"].url, None);
    write(&mut window, "Lenke", "https://skatt.no");
    press(&mut window, Key::Enter);
    let url = map(&window).resources()["folkereg"].url.as_deref();
    assert_eq!(url, Some("https://skatt.no"));
    assert_eq!(steps(&window), 1);
}

#[test]
fn a_sector_is_chosen_and_a_parent_found_by_its_name() {
    let mut window = window();
    select(&mut window, "skatt");
    choose(&mut window, "Sektor", "Statlig sektor");
    assert_eq!(map(&window).actors()["skatt"].sector, Some(Sector::State));
    click(&mut window, "Del av");
    type_on(&mut window, "na");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).actors()["skatt"].parent, Some(Id::new("nav")));
    undo(&mut window);
    undo(&mut window);
    assert_eq!(map(&window).actors()["skatt"].sector, None);
}

#[test]
fn tags_and_sources_are_added_and_taken_away() {
    let mut window = window();
    select(&mut window, "ks");
    focus(&mut window, "Legg til: Stikkord");
    type_on(&mut window, "penger");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).actors()["ks"].tags, ["skatt", "penger"]);
    click(&mut window, "Fjern skatt");
    assert_eq!(map(&window).actors()["ks"].tags, ["penger"]);
    click(&mut window, "Legg til: Kilder");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).actors()["ks"].sources, [Id::new("rapport")]);
    assert_eq!(steps(&window), 3);
}

#[test]
fn a_translation_is_written_under_the_text() {
    let mut window = window();
    select(&mut window, "skatt");
    click(&mut window, "Navn på andre språk");
    write(&mut window, "Navn (English)", "The Tax Administration");
    press(&mut window, Key::Enter);
    let name = &map(&window).actors()["skatt"].name;
    assert_eq!(name.main, "Skatteetaten");
    assert_eq!(name.translations["en"], "The Tax Administration");
    assert_eq!(steps(&window), 1);
}

#[test]
fn an_amount_is_read_as_one_says_it_and_may_be_unknown() {
    let mut window = window();
    select_money(&mut window);
    write(&mut window, "Beløp", "10,6 mill");
    press(&mut window, Key::Enter);
    assert_eq!(money(&window).money[0].nok, Known::Known(10_600_000));
    assert_eq!(steps(&window), 1);
    click(&mut window, "Beløp: ukjent");
    assert_eq!(money(&window).money[0].nok, Known::Unknown);
    click(&mut window, "År: ukjent");
    assert_eq!(money(&window).money[0].year, Some(Known::Unknown));
    undo(&mut window);
    assert_eq!(money(&window).money[0].year, Some(Known::Known(2024)));
}

#[test]
fn a_relation_is_turned_given_another_kind_and_stays_selected() {
    let mut window = window();
    select_money(&mut window);
    click(&mut window, "↕ Snu retningen");
    assert_eq!(money(&window).from, Known::Known(Id::new("ks")));
    choose(&mut window, "Type", "Styrer");
    let key = money(&window).key();
    assert_eq!(
        window.state().selection(),
        Some(&Selection::Relations(vec![key]))
    );
    click(&mut window, "Slett relasjonen");
    assert_eq!(map(&window).relations().len(), 1);
}

#[test]
fn several_records_change_in_one_step() {
    let mut window = window();
    let ids = ["ks", "nav", "folkereg"].map(Id::new);
    let selection = Selection::of_records(ids);
    wish(&mut window, LookAction::Select(selection));
    assert!(says(&window, "3 valgte"));
    choose(&mut window, "Sektor", "Privat sektor");
    assert_eq!(map(&window).actors()["ks"].sector, Some(Sector::Private));
    assert_eq!(
        map(&window).resources()["folkereg"].sector,
        Some(Sector::Private)
    );
    assert_eq!(steps(&window), 1);
    focus(&mut window, "Legg til: Stikkord");
    type_on(&mut window, "ny");
    press(&mut window, Key::Enter);
    assert!(
        map(&window).resources()["folkereg"]
            .tags
            .contains(&"ny".into())
    );
    assert_eq!(steps(&window), 2);
}

#[test]
fn the_map_itself_its_views_questions_and_sources_are_edited() {
    let mut window = window();
    write(&mut window, "Tittel", "Et annet kart");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().title(), Some("Et annet kart"));
    for (field, text) in [
        ("Lagre det du ser nå som", "Alt"),
        ("Nytt spørsmål", "Hvem betaler?"),
        ("Ny kilde", "Brevet"),
    ] {
        focus(&mut window, field);
        type_on(&mut window, text);
        press(&mut window, Key::Enter);
    }
    assert_eq!(map(&window).views()[0].name.main, "Alt");
    assert_eq!(map(&window).questions()[0].text, "Hvem betaler?");
    assert_eq!(map(&window).sources().len(), 2);
    write(&mut window, "Følges opp av", "Kari");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).questions()[0].owner, "Kari");
    assert_eq!(steps(&window), 5);
}

#[test]
fn the_panels_have_pictures() {
    for (theme, size) in [
        (ThemeChoice::Light, vec2(1600.0, 1000.0)),
        (ThemeChoice::Dark, vec2(1600.0, 1000.0)),
        (ThemeChoice::Light, vec2(1280.0, 720.0)),
    ] {
        let mut window = window_of(size, theme);
        picture(&mut window, &format!("map-{theme:?}-{}", size.x));
        select(&mut window, "ks");
        picture(&mut window, &format!("actor-{theme:?}-{}", size.x));
        select(&mut window, "folkereg");
        picture(&mut window, &format!("resource-{theme:?}-{}", size.x));
        select_money(&mut window);
        picture(&mut window, &format!("relation-{theme:?}-{}", size.x));
    }
}

/// Kept where PICTURES says.
fn picture(window: &mut Window, name: &str) {
    if let Some(folder) = std::env::var_os("SAMSPILL_PICTURES") {
        let image = window.render().unwrap();
        image
            .save(Path::new(&folder).join(format!("{name}.png")))
            .unwrap();
    }
    assert!(window.query_by_role(Role::Canvas).is_some());
}

#[test]
fn the_history_goes_back_to_a_step_that_is_clicked() {
    let mut window = window();
    for (id, name) in [("ks", "En"), ("nav", "To")] {
        select(&mut window, id);
        write(&mut window, "Navn", name);
        press(&mut window, Key::Enter);
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::H);
    settle(&mut window);
    click(&mut window, "Kartet slik det ble åpnet");
    assert_eq!(steps(&window), 0);
    assert_eq!(map(&window).actors()["nav"].name.main, "Nav");
    click(&mut window, "gi Nav navnet To");
    assert_eq!(steps(&window), 2);
    picture(&mut window, "history");
}

#[test]
fn the_buttons_of_the_bar_turn_a_step_back_and_do_it_again() {
    let mut window = window();
    select(&mut window, "ks");
    choose(&mut window, "Sektor", "Privat sektor");
    click(&mut window, "Angre");
    assert_eq!(map(&window).actors()["ks"].sector, Some(Sector::Municipal));
    click(&mut window, "Gjør om");
    assert_eq!(map(&window).actors()["ks"].sector, Some(Sector::Private));
}

#[test]
fn the_palette_moves_what_is_selected_and_goes_to_names_by_keys_alone() {
    let mut window = window();
    select(&mut window, "ks");
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    settle(&mut window);
    type_on(&mut window, "flytt priv");
    picture(&mut window, "palette");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).actors()["ks"].sector, Some(Sector::Private));
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    settle(&mut window);
    type_on(&mut window, "folkereg");
    press(&mut window, Key::Enter);
    let folkereg = Selection::Record(Id::new("folkereg"));
    assert_eq!(window.state().selection(), Some(&folkereg));
}

#[test]
fn a_line_is_written_foreseen_done_and_undone() {
    let mut window = window();
    window.get_by_role(Role::Canvas).focus();
    settle(&mut window);
    press(&mut window, Key::N);
    assert!(field(&window, "Hurtigtilføy").is_focused());
    type_on(&mut window, "KS bruker Folkeregisteret");
    assert!(says(&window, "1 relasjon  ·  KS bruker Folkeregisteret"));
    picture(&mut window, "quick");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).relations().len(), 3);
    assert!(field(&window, "Hurtigtilføy").is_focused());
    assert_eq!(value(&window, "Hurtigtilføy"), "");
    undo(&mut window);
    assert_eq!(map(&window).relations().len(), 2);
}

#[test]
fn the_sector_of_a_new_actor_is_answered_with_one_key() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    settle(&mut window);
    type_on(&mut window, "Røde Kors bruker Folkeregisteret");
    press(&mut window, Key::Enter);
    assert!(says(&window, "Hvilken sektor hører Røde Kors til?"));
    picture(&mut window, "quick-sector");
    type_on(&mut window, "f");
    let mut actors = map(&window).actors().values();
    let new = actors.find(|actor| actor.name.main == "Røde Kors").unwrap();
    assert_eq!(new.sector, Some(Sector::Voluntary));
    assert_eq!(steps(&window), 1);
}

#[test]
fn tab_takes_the_way_to_go_on_that_is_offered() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    settle(&mut window);
    type_on(&mut window, "Skattee");
    picture(&mut window, "quick-completions");
    press(&mut window, Key::Tab);
    assert_eq!(value(&window, "Hurtigtilføy"), "Skatteetaten ");
    type_on(&mut window, "b");
    assert_eq!(value(&window, "Hurtigtilføy"), "Skatteetaten b");
}

#[test]
fn a_line_that_cannot_be_done_is_told_and_kept() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    settle(&mut window);
    type_on(&mut window, "KS bruker KS");
    press(&mut window, Key::Enter);
    assert!(says(&window, "fra noe til seg selv"));
    assert_eq!(value(&window, "Hurtigtilføy"), "KS bruker KS");
    assert_eq!(steps(&window), 0);
}

#[test]
fn pasted_lines_are_done_in_one_step() {
    let mut window = window();
    let lines = "KS bruker Folkeregisteret\nSkatteetaten styrer Folkeregisteret";
    wish(&mut window, WindowAction::QuickAdd(lines.to_owned()));
    picture(&mut window, "quick-lines");
    press(&mut window, Key::Enter);
    assert_eq!(map(&window).relations().len(), 4);
    assert_eq!(steps(&window), 1);
}

#[test]
fn the_outline_tells_a_new_name_at_once() {
    let mut window = window();
    select(&mut window, "skatt");
    write(&mut window, "Navn", "Etaten");
    let lines = window.query_all_by_role_and_label(Role::Button, "Etaten");
    assert_eq!(lines.count(), 1);
}

#[test]
fn obstacles_and_cost_sharing_are_added_and_filled_in() {
    let mut window = window();
    select_money(&mut window);
    click(&mut window, "+ Ny hindring");
    choose(&mut window, "Hva slags", "Tillit");
    assert_eq!(money(&window).obstacles[0].dimension, Dimension::Trust);
    click(&mut window, "Fjern ⚠ Tillit");
    assert!(money(&window).obstacles.is_empty());
    select(&mut window, "folkereg");
    click(&mut window, "+ Ny kostnadsdeling");
    choose(&mut window, "Etablering", "Gratis");
    let sharing = &map(&window).resources()["folkereg"].cost_sharing[0];
    assert_eq!(sharing.establishment, Known::Known(CostTerm::Free));
    assert_eq!(sharing.usage, Known::Unknown);
}

#[test]
fn a_translation_that_is_emptied_and_written_anew_leaves_the_maps_own_text_alone() {
    let mut window = window();
    select(&mut window, "skatt");
    click(&mut window, "Navn på andre språk");
    write(&mut window, "Navn (English)", "Tax");
    press(&mut window, Key::Enter);
    wish(&mut window, WindowAction::Speak(Language::En));
    focus(&mut window, "Name");
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(&mut window);
    press(&mut window, Key::Backspace);
    type_on(&mut window, "Revenue");
    press(&mut window, Key::Enter);
    let name = &map(&window).actors()["skatt"].name;
    assert_eq!(name.main, "Skatteetaten");
    assert_eq!(name.translations["en"], "Revenue");
}

#[test]
fn what_could_not_be_taken_stays_with_its_own_entry() {
    let mut window = window();
    select_money(&mut window);
    click(&mut window, "+ Nytt beløp");
    write(&mut window, "Beløp", "tull");
    press(&mut window, Key::Enter);
    click(&mut window, "Fjern 2024: 5 kr");
    assert_eq!(money(&window).money.len(), 1);
    assert_eq!(value(&window, "Beløp"), "");
    assert!(!says(&window, "ikke et beløp"));
}

#[test]
fn what_could_not_be_taken_stays_with_its_own_map() {
    let mut window = window();
    select(&mut window, "ks");
    write(&mut window, "Organisasjonsnummer", "123");
    press(&mut window, Key::Enter);
    let other = tempfile::tempdir().unwrap();
    let path = other.path().join("annet.ron");
    std::fs::write(&path, MAP.replace("m-000001", "m-000002")).unwrap();
    wish(&mut window, FileAction::Open(path));
    select(&mut window, "ks");
    assert_eq!(value(&window, "Organisasjonsnummer"), "");
}
