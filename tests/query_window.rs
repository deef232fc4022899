//! Filters written in the search field, by the names its parts have for a screen reader.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

#[path = "support/cpu_renderer.rs"]
mod cpu_renderer;

use cpu_renderer::CpuRenderer;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use no_dialogs::NoDialogs;
use samspill::app::{App, AppAction, LookAction, ThemeChoice, WindowRequest};
use samspill::model::{Language, Projection};
use settling::{Window, settle};

const MAP: &str = r#"Map(
    format: 1,
    map: "m-000001",
    title: "Et kart",
    language: "nb",
    capability_model: "1.2",
    actors: [
        (id: "ks", name: "KS", sector: Municipal),
        (id: "nav", name: "Nav", sector: State),
        (id: "oslo", name: "Oslo kommune", sector: Municipal),
    ],
    resources: [
        (id: "folkereg", name: "Folkeregisteret", capability: "data"),
        (id: "porten", name: "ID-porten", capability: "exchange"),
    ],
    relations: [
        (from: "nav", kind: Provides, to: "folkereg"),
        (from: "ks", kind: Uses, to: "folkereg"),
        (from: "oslo", kind: Uses, to: "porten"),
    ],
    views: [
        (name: "Kommunene", query: "sektor:kommunal"),
        (name: "Skrivefeil", query: "sektr:kommunal"),
    ],
)
"#;

fn window() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        theme: Some(ThemeChoice::Light),
        files: vec![path],
        panels: Some(true),
        ..WindowRequest::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1440.0, 1400.0))
        .with_max_steps(80)
        .renderer(CpuRenderer::default())
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    window
}

fn wish(window: &mut Window, action: impl Into<AppAction>) {
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, action);
    settle(window);
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    window
        .get_by_role_and_label(Role::Button, label)
        .click_accesskit();
    settle(window);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

/// Puts the keyboard in the search field and writes there.
fn write(window: &mut Window, text: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(window);
    let field = window.get_by_role_and_label(Role::TextInput, "Søk");
    field.type_text(text);
    settle(window);
}

/// What stands in the search field.
fn written(window: &Window) -> String {
    let field = window.get_by_role_and_label(Role::TextInput, "Søk");
    field.accesskit_node().value().unwrap_or_default()
}

/// What is asked of the map.
fn asked(window: &Window) -> String {
    window.state().view_request().query.written(Language::Nb)
}

#[test]
fn a_field_word_makes_a_filter_that_enter_puts_in_use() {
    let mut window = window();
    write(&mut window, "sektor:kommunal");
    assert!(says(
        &window,
        "2 aktører og ressurser og 0 relasjoner passer"
    ));
    press(&mut window, Key::Enter);
    assert_eq!(asked(&window), "sektor:kommunal");
    assert!(says(
        &window,
        "2 aktører og ressurser og 0 relasjoner passer"
    ));
    click(&mut window, "Ta bort filteret");
    assert_eq!(asked(&window), "");
}

#[test]
fn plain_words_find_as_before_and_can_become_a_filter() {
    let mut window = window();
    write(&mut window, "kommune");
    // The last row, beneath what was found.
    for _ in 0..4 {
        press(&mut window, Key::ArrowDown);
    }
    press(&mut window, Key::Enter);
    assert_eq!(asked(&window), "kommune");
}

#[test]
fn what_is_wrong_is_told_with_the_nearest_word_and_does_nothing() {
    let mut window = window();
    write(&mut window, "sektr:kommunal");
    assert!(says(&window, "Det finnes ikke noe felt som heter «sektr»"));
    assert!(says(&window, "Mente du «sektor»?"));
    press(&mut window, Key::Enter);
    assert_eq!(asked(&window), "");
    assert_eq!(written(&window), "sektr:kommunal", "one goes on with it");
}

#[test]
fn fields_words_and_names_are_completed_by_keyboard() {
    let mut window = window();
    write(&mut window, "bru");
    press(&mut window, Key::Tab);
    assert_eq!(written(&window), "bruker:");
    let field = window.get_by_role_and_label(Role::TextInput, "Søk");
    assert!(field.is_focused());
    field.type_text("id");
    settle(&mut window);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    assert_eq!(written(&window), "bruker:ID-porten ");
    press(&mut window, Key::Enter);
    assert_eq!(asked(&window), "bruker:porten");
    assert!(says(&window, "1 aktør eller ressurs og 1 relasjon passer"));
}

#[test]
fn nothing_left_says_why_and_offers_the_way_back() {
    let mut window = window();
    write(&mut window, "sektor:privat bruker:folkereg");
    press(&mut window, Key::Enter);
    assert!(says(&window, "Ingenting i kartet passer «sektor:privat»."));
    click(&mut window, "Ta bort «sektor:privat»");
    assert_eq!(asked(&window), "bruker:folkereg");
    assert!(!says(&window, "Ingenting i kartet passer"));
}

#[test]
fn a_filter_in_use_is_taken_up_again_and_escape_takes_it_off() {
    let mut window = window();
    write(&mut window, "sektor:kommunal");
    press(&mut window, Key::Enter);
    write(&mut window, " id:ks");
    assert_eq!(written(&window), "sektor:kommunal id:ks");
    press(&mut window, Key::Enter);
    assert_eq!(asked(&window), "sektor:kommunal id:ks");
    write(&mut window, "");
    press(&mut window, Key::Escape);
    assert_eq!(asked(&window), "");
}

#[test]
fn saved_views_keep_the_filter_and_one_that_cannot_be_read_is_told() {
    let mut window = window();
    assert!(says(&window, "1 problem"));
    wish(&mut window, LookAction::TakeView(0));
    assert_eq!(asked(&window), "sektor:kommunal");
    wish(&mut window, LookAction::Project(Projection::Network));
    let field = window.get_by_role_and_label(Role::TextInput, "Lagre det du ser nå som");
    field.focus();
    settle(&mut window);
    for letter in "Nett".chars() {
        window.event(egui::Event::Text(letter.to_string()));
        settle(&mut window);
    }
    press(&mut window, Key::Enter);
    let views = window.state().document().unwrap().views();
    assert_eq!(views.last().unwrap().query, "sektor:kommunal");
    wish(&mut window, LookAction::TakeView(1));
    assert_eq!(asked(&window), "");
    assert!(says(&window, "Filteret i visningen kan ikke leses"));
}
