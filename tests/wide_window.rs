//! The window with a map of thousands, driven by the names its parts have for a screen reader.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use std::fmt::Write as _;

use egui::{Shape, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, LookAction, LookRequest, Selection, WindowRequest};
use samspill::model::{Id, Language, Projection};
use settling::{Window, settle};

/// A map of so many actors and half as many registers; each actor uses two registers.
fn map(actors: usize) -> String {
    let sectors = ["State", "Municipal", "Voluntary", "Private"];
    let mut text = "Map(format: 1, map: \"m-wide\", title: \"Mange\", language: \"nb\", \
        capability_model: \"1.2\", actors: ["
        .to_owned();
    for actor in 0..actors {
        let sector = sectors[actor * 4 / actors];
        write!(
            text,
            "(id: \"a{actor}\", name: \"Aktør {actor}\", sector: {sector}),"
        )
        .unwrap();
    }
    text.push_str("], resources: [");
    let resources = actors / 2;
    for number in 0..resources {
        write!(
            text,
            "(id: \"r{number}\", name: \"Register {number}\", capability: \"data\"),"
        )
        .unwrap();
    }
    text.push_str("], relations: [");
    for actor in 0..actors {
        for register in [actor % resources, actor * actor % 97] {
            write!(
                text,
                "(from: \"a{actor}\", kind: Uses, to: \"r{register}\"),"
            )
            .unwrap();
        }
    }
    text.push_str("])");
    text
}

/// A window in which a map of so many actors is being opened.
fn opening(actors: usize) -> (Window, tempfile::TempDir) {
    opening_as(&map(actors), None)
}

fn opening_as(map: &str, projection: Option<Projection>) -> (Window, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, map).unwrap();
    let request = WindowRequest {
        files: vec![path],
        language: Some(Language::Nb),
        look: LookRequest {
            projection,
            ..LookRequest::default()
        },
        ..WindowRequest::default()
    };
    let mut window: Window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(200)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    window.step();
    (window, folder)
}

fn window(actors: usize) -> (Window, tempfile::TempDir) {
    let (mut window, folder) = opening(actors);
    settle_all(&mut window);
    (window, folder)
}

/// Waits until nothing moves, and what is then in view is there too.
fn settle_all(window: &mut Window) {
    settle(window);
    settle(window);
}

fn go_to(window: &mut Window, id: &str) {
    let ctx = window.ctx.clone();
    let selection = Selection::Record(Id::new(id));
    window.state_mut().wish(&ctx, LookAction::GoTo(selection));
    settle_all(window);
}

/// How many corners the shapes of the last frame have that are written by hand.
fn corners(window: &Window) -> usize {
    let shapes = window.output().shapes.iter();
    let corners = shapes.map(|shape| match &shape.shape {
        Shape::Mesh(mesh) => mesh.vertices.len(),
        _ => 0,
    });
    corners.sum()
}

#[test]
fn cells_are_named_with_their_counts_before_the_layout_is_done() {
    let (mut window, _folder) = opening(14_000);
    let is_there = |window: &Window| {
        window
            .query_by_label_contains("Privat · Aktører:")
            .is_some()
    };
    while !is_there(&window) {
        assert!(window.state().is_busy(), "no cell was named");
        std::thread::sleep(std::time::Duration::from_millis(2));
        window.step();
    }
    assert!(corners(&window) < 500_000);
    window.get_by_label_contains("Statlig · Aktører:");
    window.get_by_label_contains("Felles · Data:");
}

#[test]
fn what_is_selected_is_gone_to_and_drawn_with_its_neighbours() {
    let (mut window, _folder) = window(1_600);
    assert!(
        window
            .query_by_label_contains("Register 7, ressurs")
            .is_none()
    );
    go_to(&mut window, "r7");
    window.get_by_label_contains("Register 7, ressurs");
    assert!(corners(&window) < 500_000);
}

#[test]
fn a_cell_is_gone_to_by_a_click() {
    let (mut window, _folder) = window(1_600);
    window
        .get_by_label_contains("Frivillig · Aktører:")
        .click_accesskit();
    settle_all(&mut window);
    assert!(window.query_by_label_contains("Felles · Data:").is_none());
    window.get_by_label_contains("Frivillig · Aktører:");
}

#[test]
fn near_enough_a_node_is_selected_by_a_click() {
    let (mut window, _folder) = window(1_600);
    go_to(&mut window, "a1500");
    let first = window.state().selection().cloned();
    let mut others = window.get_all_by_label_contains("aktør, ");
    others.next().unwrap().click_accesskit();
    drop(others);
    settle_all(&mut window);
    assert!(window.state().selection().is_some());
    assert_ne!(window.state().selection(), first.as_ref());
}

#[test]
fn a_network_that_settles_rests_when_paused_and_goes_on() {
    let (mut window, _folder) = window(4_000);
    let ctx = window.ctx.clone();
    let network = LookAction::Project(Projection::Network);
    window.state_mut().wish(&ctx, network);
    window.step();
    wait_for_button(&mut window, "Pause");
    window.get_by_label("Pause").click_accesskit();
    wait_for_button(&mut window, "Fortsett");
    std::thread::sleep(std::time::Duration::from_millis(50));
    window.run_steps(3);
    assert!(window.state().is_busy());
    window.get_by_label("Fortsett").click_accesskit();
    window.step();
    settle_all(&mut window);
    assert!(window.query_by_label("Pause").is_none());
    go_to(&mut window, "r7");
    window.get_by_label_contains("Register 7, ressurs");
}

fn wait_for_button(window: &mut Window, label: &str) {
    while window.query_by_label(label).is_none() {
        assert!(window.state().is_busy(), "{label} never came");
        std::thread::sleep(std::time::Duration::from_millis(2));
        window.step();
    }
}

/// The map with a provider for every register, which `opening_as` shows among actors.
fn map_with_providers(actors: usize) -> String {
    let mut text = map(actors);
    text.truncate(text.len() - "])".len());
    for register in 0..actors / 2 {
        let provider = actors - 1 - register;
        write!(
            text,
            "(from: \"a{provider}\", kind: Provides, to: \"r{register}\"),"
        )
        .unwrap();
    }
    text.push_str("])");
    text
}

#[test]
fn among_actors_too_one_sees_sectors_with_counts_first_and_what_is_near_by_on_going_there() {
    let map = map_with_providers(2_000);
    let (mut window, _folder) = opening_as(&map, Some(Projection::Actors));
    settle_all(&mut window);
    assert!(corners(&window) < 500_000);
    for sector in ["Statlig", "Kommunal", "Frivillig", "Privat"] {
        window.get_by_label_contains(&format!("{sector}: 500"));
    }
    assert!(window.query_by_label_contains("Aktør 300,").is_none());
    go_to(&mut window, "a300");
    window.get_by_label_contains("Aktør 300, aktør");
}

#[test]
fn a_layout_among_actors_can_be_stopped() {
    let map = map_with_providers(20_000);
    let (mut window, _folder) = opening_as(&map, Some(Projection::Actors));
    wait_for_button(&mut window, "Stopp");
    window.get_by_label("Stopp").click_accesskit();
    window.run_steps(3);
    assert!(!window.state().is_busy());
    window.get_by_label_contains("Statlig: ");
}

#[test]
fn a_search_among_many_finds_what_was_written_last_and_enter_waits_for_it() {
    let (mut window, _folder) = window(4_000);
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, LookAction::FocusSearch);
    window.step();
    window.event(egui::Event::Text("Register 1".to_owned()));
    window.step();
    window.event(egui::Event::Text("234".to_owned()));
    window.step();
    window.key_press(egui::Key::Enter);
    settle_all(&mut window);
    let found = Selection::Record(Id::new("r1234"));
    assert_eq!(window.state().selection(), Some(&found));
}
