//! Looking at a map in the window: from two sides at once, through saved views, and with questions
//! about ways and importance; no screen is needed.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use egui::accesskit::{Role as AccessRole, Toggled};
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use no_dialogs::NoDialogs;
use samspill::app::{
    App, AppAction, BesideAction, LookAction, Selection, ThemeChoice, ViewsAction, WindowRequest,
};
use samspill::model::{Group, Id, Language, Perspective};
use settling::{Window, settle};

/// The state sees Skatteetaten, NAV and the register; the municipal side sees KS, Oslo and NAV, which
/// KS uses. Nobody else sees Oslo's own register.
const MAP: &str = r#"Map(
    format: 1,
    map: "m-000001",
    title: "Et kart",
    language: "nb",
    capability_model: "1.2",
    actors: [
        (id: "ks", name: "KS", sector: Municipal),
        (id: "nav", name: "NAV", sector: State),
        (id: "oslo", name: "Oslo", sector: Municipal),
        (id: "skatt", name: "Skatteetaten", sector: State),
    ],
    resources: [
        (id: "folkereg", name: "Folkeregisteret", capability: "data", sector: State),
        (id: "barnehage", name: "Barnehagelisten", capability: "data", sector: Municipal),
    ],
    relations: [
        (from: "skatt", kind: Provides, to: "folkereg"),
        (from: "nav", kind: Uses, to: "folkereg"),
        (from: "ks", kind: Uses, to: "nav"),
        (from: "oslo", kind: Uses, to: "barnehage"),
    ],
    views: [
        (name: "Stat", perspective: Sectors([State]), note: "Først staten."),
        (name: "Kommune", perspective: Sectors([Municipal]), note: "Så kommunene."),
        (name: "Alt"),
    ],
)
"#;

fn window() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        theme: Some(ThemeChoice::Light),
        language: Some(Language::Nb),
        files: vec![path],
        panels: Some(false),
        ..WindowRequest::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(200)
        .with_step_dt(0.04)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    assert_eq!(window.state().title(), Some("Et kart"));
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

fn wish(window: &mut Window, action: impl Into<AppAction>) {
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, action);
    settle(window);
}

fn select(window: &mut Window, ids: &[&str]) {
    let selection = Selection::of_records(ids.iter().map(|id| Id::new(*id)));
    wish(window, LookAction::Select(selection));
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, label: &str) {
    let node = window.get_by(|node| {
        let role = node.role();
        let is_button = matches!(role, AccessRole::Button | AccessRole::CheckBox);
        is_button && node.label().as_deref() == Some(label)
    });
    node.click_accesskit();
    settle(window);
}

fn canvases(window: &Window) -> Vec<egui::Rect> {
    let canvases = window.query_all_by_role(AccessRole::Canvas);
    canvases.map(|canvas| canvas.rect()).collect()
}

fn names(window: &Window) -> Vec<String> {
    let views = window.state().document().unwrap().views().iter();
    views.map(|view| view.name.main.clone()).collect()
}

fn seen_from(window: &Window) -> &Perspective {
    &window.state().view_request().perspective
}

#[test]
fn two_sides_stand_side_by_side_and_tell_what_each_sees() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::S);
    let canvases = canvases(&window);
    assert_eq!(canvases.len(), 2);
    assert!(canvases[0].right() <= canvases[1].left());
    // The state and what is beside it: Skatteetaten, NAV, the register and KS. The municipalities
    // and what is beside them: KS, Oslo, Barnehagelisten and NAV.
    assert!(says(&window, "Statlig ser 4, Kommunal ser 4, begge ser 2"));
    click(&mut window, "Høyre: Statlig");
    assert!(says(&window, "Statlig ser 4, Statlig ser 4, begge ser 4"));
    press(&mut window, Modifiers::NONE, Key::S);
    assert_eq!(window.query_all_by_role(AccessRole::Canvas).count(), 1);
}

#[test]
fn what_is_selected_in_one_of_both_is_selected_in_the_other() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::S);
    select(&mut window, &["nav"]);
    let nodes = window.query_all_by_role(AccessRole::TreeItem);
    let nav = nodes.filter(|node| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.starts_with("NAV"))
    });
    assert_eq!(
        nav.filter(|node| node.accesskit_node().toggled() == Some(Toggled::True))
            .count(),
        2
    );
}

/// How far to the left a node stands in its own picture, in each of them.
fn places_of(window: &Window, name: &str) -> Vec<f32> {
    let canvases = canvases(window);
    let nodes = window.query_all_by_role(AccessRole::TreeItem);
    let nodes = nodes.filter(|node| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.starts_with(name))
    });
    let mut lefts: Vec<f32> = nodes.map(|node| node.rect().center().x).collect();
    lefts.sort_by(f32::total_cmp);
    lefts
        .iter()
        .zip(&canvases)
        .map(|(x, canvas)| x - canvas.left())
        .collect()
}

#[test]
fn cameras_follow_each_other_until_they_are_let_go() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::S);
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::Minus);
    }
    let places = places_of(&window, "NAV");
    assert!((places[0] - places[1]).abs() < 12.0, "{places:?}");
    click(&mut window, "Følg hverandre");
    let before = places_of(&window, "KS");
    press(&mut window, Modifiers::NONE, Key::Plus);
    let after = places_of(&window, "KS");
    assert!((before[1] - after[1]).abs() < 0.5, "{before:?} {after:?}");
    assert!((before[0] - after[0]).abs() > 2.0, "{before:?} {after:?}");
}

#[test]
fn one_goes_through_the_views_by_keys_and_reads_what_is_to_be_said() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::F6);
    assert!(says(&window, "Først staten."));
    assert!(says(&window, "1 av 3"));
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(says(&window, "Så kommunene."));
    assert_eq!(
        seen_from(&window),
        &Perspective::Sectors(vec![Group::Municipal])
    );
    // Nothing but the map and the row is shown.
    assert!(!says(&window, "Sett fra"));
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert!(says(&window, "Først staten."));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!says(&window, "Først staten."));
    assert!(says(&window, "Sett fra"));
}

#[test]
fn who_looked_about_goes_back_to_the_view_they_were_in() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::PageDown);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    wish(&mut window, LookAction::SeeFrom(Perspective::All));
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert_eq!(
        seen_from(&window),
        &Perspective::Sectors(vec![Group::Municipal])
    );
}

#[test]
fn one_key_keeps_what_one_sees_with_where_one_looks() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::V);
    let camera = |window: &Window| {
        window
            .state()
            .document()
            .unwrap()
            .views()
            .last()
            .unwrap()
            .camera
    };
    assert_eq!(names(&window).last().unwrap(), "Visning 4");
    assert_eq!(camera(&window), None, "the whole picture needs no camera");
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::Plus);
    }
    press(&mut window, Modifiers::NONE, Key::V);
    let kept = camera(&window).unwrap();
    press(&mut window, Modifiers::NONE, Key::F);
    press(&mut window, Modifiers::NONE, Key::PageUp);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    press(&mut window, Modifiers::NONE, Key::V);
    assert_eq!(
        camera(&window),
        Some(kept),
        "one came back to where one looked"
    );
    assert_eq!(window.state().steps(), 3);
}

#[test]
fn the_row_is_put_in_order_by_keys_and_one_stays_in_the_view() {
    let mut window = window();
    press(&mut window, Modifiers::NONE, Key::B);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    press(&mut window, Modifiers::SHIFT, Key::PageDown);
    assert_eq!(names(&window), ["Kommune", "Stat", "Alt"]);
    assert!(says(&window, "2 av 3"));
    wish(&mut window, ViewsAction::Move(2, 0));
    assert_eq!(names(&window), ["Alt", "Kommune", "Stat"]);
    assert!(says(&window, "3 av 3"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&window), ["Kommune", "Stat", "Alt"]);
}

#[test]
fn the_ways_between_two_that_are_selected_are_told_in_words() {
    let mut window = window();
    select(&mut window, &["ks", "skatt"]);
    press(&mut window, Modifiers::ALT, Key::P);
    wish(&mut window, LookAction::ShowAnswer(true));
    if !says(&window, "Veier mellom to") {
        press(&mut window, Modifiers::COMMAND, Key::I);
    }
    assert!(says(&window, "Én korteste vei på 3 steg."));
    assert!(says(&window, "KS → NAV → Folkeregisteret → Skatteetaten"));
    click(&mut window, "Bare avhengighet");
    assert!(says(&window, "KS → NAV → Folkeregisteret → Skatteetaten"));
    click(&mut window, "Bytt om fra og til");
    assert!(says(&window, "ikke avhengig av den andre"));
}

#[test]
fn records_are_ranked_by_the_measure_one_chooses() {
    let mut window = window();
    press(&mut window, Modifiers::ALT, Key::I);
    if !says(&window, "ikke hvor viktig det er") {
        press(&mut window, Modifiers::COMMAND, Key::I);
    }
    assert!(says(&window, "ikke hvor viktig det er"));
    assert!(says(&window, "2 (1 inn, 1 ut, 0 gjennom)"));
    click(&mut window, "Fellesskap");
    // Skatteetaten with its register, KS with NAV, and Oslo with its list: the chain of four has more
    // within it as two pairs than chance would give it as one.
    assert!(says(&window, "3 fellesskap, og 0 alene."));
}

#[test]
fn the_second_picture_follows_what_is_done_to_the_map() {
    let mut window = window();
    wish(&mut window, BesideAction::Toggle);
    assert!(says(&window, "begge ser 2"));
    select(&mut window, &["nav"]);
    press(&mut window, Modifiers::NONE, Key::Delete);
    // Without NAV the two sides have nothing to do with each other.
    assert!(says(&window, "begge ser 0"));
}
