//! Each shortcut of the window does what the list of shortcuts says.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use no_dialogs::NoDialogs;
use samspill::app::{App, AppAction, LookAction, Selection, WindowRequest};
use samspill::model::{Group, Id, Perspective, Position, Projection, RelationKind};
use settling::{Window, settle};

const MAP: &str = r#"Map(
    format: 1,
    map: "m-keys",
    title: "Kart",
    language: "nb",
    capability_model: "1.2",
    actors: [
        (id: "ks", name: "KS", sector: Municipal),
        (id: "nav", name: "NAV", sector: State),
    ],
    resources: [
        (id: "altinn", name: "Altinn", capability: "data"),
    ],
    relations: [
        (from: "nav", kind: Uses, to: "altinn"),
    ],
    positions: [
        ("ks", 0, 0),
    ],
)
"#;

/// A window with the map open and this selected.
fn window(selection: Option<Selection>) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        files: vec![path],
        panels: Some(true),
        ..WindowRequest::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1440.0, 1000.0))
        .with_max_steps(80)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    let look = LookAction::Select(selection);
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, AppAction::Look(look));
    settle(&mut window);
    window.get_by_role(Role::Canvas).focus();
    settle(&mut window);
    window
}

fn nav() -> Option<Selection> {
    Some(Selection::Record(Id::new("nav")))
}

fn relation() -> Option<Selection> {
    let map = samspill::file::read(MAP.as_bytes()).document.unwrap();
    let keys = map.relations().keys().cloned().collect();
    Some(Selection::Relations(keys))
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// What the keyboard is on: its role and its name.
fn focused(window: &Window) -> (Option<Role>, Option<String>) {
    let mut focused = window.query_all_by(|node| node.is_focused());
    let node = focused.next();
    let node = node.as_ref().map(|node| node.accesskit_node());
    let role = node.as_ref().map(|node| node.role());
    (role, node.and_then(|node| node.label()))
}

fn actors(window: &Window) -> usize {
    window.state().document().unwrap().actors().len()
}

/// What must be so after the keys are pressed.
type Then = fn(&Window) -> bool;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn check(what: &str, selection: Option<Selection>, keys: &[(Modifiers, Key)], then: Then) {
    let mut window = window(selection);
    let is_so_before = then(&window);
    for (modifiers, key) in keys {
        window.key_press_modifiers(*modifiers, *key);
        settle(&mut window);
    }
    assert!(then(&window), "{what}: {keys:?}");
    assert!(!is_so_before, "{what} is so before any key is pressed");
}

#[test]
fn keys_that_alter_the_map() {
    check("delete", nav(), &[(NONE, Key::Delete)], |window| {
        actors(window) == 1
    });
    check("duplicate", nav(), &[(CTRL, Key::D)], |window| {
        actors(window) == 3
    });
    let redone = [(NONE, Key::Delete), (CTRL, Key::Z), (CTRL_SHIFT, Key::Z)];
    check("redo", nav(), &redone, |window| actors(window) == 1);
    let redone = [(NONE, Key::Delete), (CTRL, Key::Z), (CTRL, Key::Y)];
    check("redo by the other key", nav(), &redone, |window| {
        actors(window) == 1
    });
    check("pin", nav(), &[(NONE, Key::P)], |window| {
        let positions = window.state().document().unwrap().positions();
        positions.contains_key(&Id::new("nav"))
    });
    check("tidy up", None, &[(NONE, Key::T)], |window| {
        window.state().document().unwrap().positions().is_empty()
    });
    check("reverse", relation(), &[(NONE, Key::R)], |window| {
        let mut keys = window.state().document().unwrap().relations().keys();
        let key = keys.next().unwrap();
        key.kind == RelationKind::Uses && key.from.as_known().unwrap().as_str() == "altinn"
    });
}

#[test]
fn what_a_key_did_is_undone_by_the_next() {
    let tried: [(Option<Selection>, Modifiers, Key); 6] = [
        (nav(), NONE, Key::Delete),
        (relation(), NONE, Key::Delete),
        (nav(), CTRL, Key::D),
        (nav(), NONE, Key::P),
        (None, NONE, Key::T),
        (relation(), NONE, Key::R),
    ];
    for (selection, modifiers, key) in tried {
        let mut window = window(selection);
        let before = window.state().document().unwrap().clone();
        window.key_press_modifiers(modifiers, key);
        settle(&mut window);
        assert!(
            window.state().document() != Some(&before),
            "{key:?} does something"
        );
        window.key_press_modifiers(CTRL, Key::Z);
        settle(&mut window);
        assert!(
            window.state().document() == Some(&before),
            "{key:?} is undone"
        );
    }
}

#[test]
fn keys_that_begin_something() {
    for keys in [(NONE, Key::N), (CTRL, Key::N)] {
        check("quick add", None, &[keys], |window| {
            focused(window) == (Some(Role::TextInput), Some("Hurtigtilføy".to_owned()))
        });
    }
    check("connect", nav(), &[(NONE, Key::C)], |window| {
        says(window, "Koble NAV til …")
    });
    check("rename", nav(), &[(NONE, Key::F2)], |window| {
        focused(window).0 == Some(Role::TextInput)
    });
    check("select all", None, &[(CTRL, Key::A)], |window| {
        window
            .state()
            .selection()
            .is_some_and(|it| it.records().len() == 3)
    });
    check("palette", None, &[(CTRL_SHIFT, Key::P)], |window| {
        focused(window).0 == Some(Role::TextInput)
    });
    check(
        "history",
        nav(),
        &[(NONE, Key::P), (CTRL, Key::H)],
        |window| says(window, "Historikk"),
    );
    check("search", None, &[(CTRL, Key::K)], |window| {
        matches!(focused(window).0, Some(Role::TextInput | Role::SearchInput))
    });
}

#[test]
fn keys_that_open_dialogs_and_close_the_map() {
    check("open", None, &[(CTRL, Key::O)], |window| {
        says(window, "Åpne et kart")
    });
    check("save as", None, &[(CTRL_SHIFT, Key::S)], |window| {
        says(window, "Lagre kartet som")
    });
    check("save", None, &[(CTRL, Key::S)], |window| {
        says(window, "Alt er lagret")
    });
    check("export", None, &[(CTRL, Key::E)], |window| {
        says(window, "Eksporter bilde")
    });
    check("shortcuts", None, &[(NONE, Key::F1)], |window| {
        says(window, "Hurtigtaster")
    });
    check(
        "shortcuts by the other key",
        None,
        &[(NONE, Key::Questionmark)],
        |window| says(window, "Hurtigtaster"),
    );
    check("close", None, &[(CTRL, Key::W)], |window| {
        window.state().document().is_none()
    });
}

#[test]
fn keys_that_change_what_is_seen() {
    check("projection", None, &[(NONE, Key::L)], |window| {
        window.state().view_request().projection == Projection::Actors
    });
    check("perspective", None, &[(NONE, Key::Num2)], |window| {
        let groups = Perspective::Sectors(vec![Group::Municipal]);
        window.state().view_request().perspective == groups
    });
    check("left panel", None, &[(CTRL, Key::B)], |window| {
        !says(window, "Oversikt, filtre")
    });
    check("right panel", None, &[(CTRL, Key::I)], |window| {
        !says(window, "Opplysninger om")
    });
    check("minimap", None, &[(NONE, Key::M)], |window| {
        !window.state().settings().minimap
    });
    check(
        "larger text",
        None,
        &[(CTRL_SHIFT, Key::ArrowUp)],
        |window| window.state().settings().text_percent == 110,
    );
    check(
        "smaller text",
        None,
        &[(CTRL_SHIFT, Key::ArrowDown)],
        |window| window.state().settings().text_percent == 90,
    );
    check("deselect", nav(), &[(NONE, Key::Escape)], |window| {
        window.state().selection().is_none()
    });
    let back = [(CTRL, Key::A), (NONE, Key::Backspace)];
    check("back", nav(), &back[..1], |window| {
        window.state().selection() != nav().as_ref()
    });
    let mut window = window(nav());
    for (modifiers, key) in back {
        window.key_press_modifiers(modifiers, key);
        settle(&mut window);
    }
    assert_eq!(window.state().selection(), nav().as_ref());
}

#[test]
fn a_pin_is_a_place_in_the_cell() {
    let mut window = window(nav());
    window.key_press(Key::P);
    settle(&mut window);
    let positions = window.state().document().unwrap().positions();
    assert_eq!(positions[&Id::new("nav")], Position { x: 0, y: 0 });
}
