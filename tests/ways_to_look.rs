//! Rolling up and looking at a year in the window, by the names its parts have for a screen reader.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, LookAction, Selection, WindowRequest};
use samspill::model::{Fold, Group, Id, Language};
use settling::{Window, settle};

const MAP: &str = r#"Map(
    format: 1, map: "m-look", title: "Et kart", language: "nb", capability_model: "1.2",
    actors: [
        (id: "ks", name: "KS", sector: Municipal),
        (id: "oslo", name: "Oslo kommune", sector: Municipal, parent: "ks"),
        (id: "skatt", name: "Skatteetaten", sector: State),
    ],
    resources: [
        (id: "register", name: "Register", capability: "data"),
        (id: "ny", name: "Ny tjeneste", capability: "end-user-services", status: Planned, valid_from: 2027),
    ],
    relations: [
        (from: "skatt", kind: Provides, to: "register"),
        (from: "ks", kind: Uses, to: "register"),
        (from: "oslo", kind: Uses, to: "register", valid_to: 2024),
        (from: "skatt", kind: Provides, to: "ny"),
    ],
)
"#;

fn window() -> (Window, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        files: vec![path],
        language: Some(Language::Nb),
        ..WindowRequest::default()
    };
    let mut window: Window = Harness::builder()
        .with_size(vec2(1600.0, 1000.0))
        .with_max_steps(80)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    (window, folder)
}

fn wish(window: &mut Window, action: LookAction) {
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, action);
    settle(window);
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click_accesskit();
    settle(window);
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

fn folds(window: &Window) -> &[Fold] {
    &window.state().view_request().folds
}

fn year(window: &Window) -> Option<i32> {
    window.state().view_request().year
}

#[test]
fn a_sector_is_rolled_up_and_unrolled_and_the_map_and_the_picture_are_as_before() {
    let (mut window, _folder) = window();
    let request = window.state().view_request().clone();
    wish(
        &mut window,
        LookAction::Fold(Fold::Sector(Group::Municipal)),
    );
    window.get_by_label_contains("Kommunal sektor, brettet sammen: 2 aktører");
    assert!(window.query_by_label_contains("Oslo kommune,").is_none());
    assert_eq!(window.state().steps(), 0);
    click(&mut window, "Brett ut Kommunal sektor");
    assert_eq!(*window.state().view_request(), request);
    window.get_by_label_contains("Oslo kommune,");
}

#[test]
fn what_is_selected_is_rolled_up_by_a_key_and_everything_unrolled_by_another() {
    let (mut window, _folder) = window();
    let chosen = Selection::of_records(["ks", "skatt"].map(Id::new));
    wish(&mut window, LookAction::Select(chosen));
    press(&mut window, Modifiers::NONE, Key::G);
    assert!(matches!(folds(&window), [Fold::Records { ids, .. }] if ids.len() == 2));
    // It is called by the first of what is in it.
    window.get_by_label("Brett ut KS og 1 til");
    press(&mut window, Modifiers::SHIFT, Key::G);
    assert!(folds(&window).is_empty());
}

#[test]
fn one_actor_is_rolled_up_with_its_parts_and_one_without_is_not() {
    let (mut window, _folder) = window();
    let select = |id: &str| LookAction::Select(Some(Selection::Record(Id::new(id))));
    wish(&mut window, select("skatt"));
    press(&mut window, Modifiers::NONE, Key::G);
    assert!(folds(&window).is_empty());
    assert!(
        window
            .query_all_by_label_contains("Velg minst to")
            .next()
            .is_some()
    );
    wish(&mut window, select("ks"));
    press(&mut window, Modifiers::NONE, Key::G);
    assert_eq!(folds(&window), [Fold::Parts("ks".into())]);
}

#[test]
fn a_screen_reader_unrolls_a_node_by_clicking_it() {
    let (mut window, _folder) = window();
    wish(
        &mut window,
        LookAction::Fold(Fold::Capability("data".into())),
    );
    let node = window.get_by_label_contains("brettet sammen: 1 ressurs");
    node.click_accesskit();
    settle(&mut window);
    assert!(folds(&window).is_empty());
}

#[test]
fn keys_step_through_the_years_of_the_map_and_no_further() {
    let (mut window, _folder) = window();
    // Something ends in 2024 and something begins in 2027: a year before and after is shown too.
    press(&mut window, Modifiers::NONE, Key::Period);
    assert_eq!(year(&window), Some(2023));
    assert!(window.query_by_label_contains("Ny tjeneste,").is_none());
    press(&mut window, Modifiers::NONE, Key::Comma);
    assert_eq!(year(&window), Some(2023));
    for _ in 0..9 {
        press(&mut window, Modifiers::NONE, Key::Period);
    }
    assert_eq!(year(&window), Some(2028));
    window.get_by_label("Kartet i 2028");
    window.get_by_label_contains("Ny tjeneste,");
    press(&mut window, Modifiers::SHIFT, Key::Y);
    assert_eq!(year(&window), None);
}

#[test]
fn two_years_are_compared_on_the_map_and_in_a_list() {
    let (mut window, _folder) = window();
    wish(&mut window, LookAction::Year(Some(2027)));
    wish(&mut window, LookAction::CompareWith(Some(2024)));
    // The service and that it is provided came; that Oslo uses the register went.
    window.get_by_label("2 nye, 1 borte");
    window.get_by_label_contains("Ny tjeneste, ");
    assert!(window.query_by_label_contains(", nytt").is_some());
    click(&mut window, "Vis listen");
    window.get_by_label("Fra 2024 til 2027");
    window.get_by_label("− Oslo kommune bruker Register");
    click(&mut window, "+ Ny tjeneste");
    let selected = Selection::Record(Id::new("ny"));
    assert_eq!(window.state().selection(), Some(&selected));
}

#[test]
fn the_years_are_played_to_the_last() {
    let (mut window, _folder) = window();
    click(&mut window, "Spill av årene");
    // Each step of the harness is a moment; enough of them are all years.
    for _ in 0..400 {
        window.step();
    }
    assert_eq!(year(&window), Some(2028));
    window.get_by_label("Spill av årene");
}
