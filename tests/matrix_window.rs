//! The matrix in the window, by the names its cells have for a screen reader.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use egui::{Key, OutputCommand, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, FileAction, Inquiry, LookAction, Selection, WindowRequest};
use samspill::model::{Group, Language, Perspective, Projection, RelationKind};
use settling::{Window, settle};

/// Two municipalities use what the state provides; a third party takes part in what nobody does.
const MAP: &str = r#"Map(format: 1, map: "m-1", title: "Kart", language: "nb", capability_model: "1.2",
    actors: [
        (id: "digdir", name: "Digdir", sector: State),
        (id: "ks", name: "KS", sector: Municipal),
        (id: "oslo", name: "Oslo", sector: Municipal),
    ],
    resources: [(id: "idporten", name: "ID-porten", capability: "exchange")],
    relations: [
        (from: "digdir", kind: Provides, to: "idporten"),
        (from: "ks", kind: Uses, to: "idporten"),
        (from: "oslo", kind: Uses, to: "idporten"),
        (from: "digdir", kind: Funds, to: "ks", money: [(year: 2025, nok: 1_500_000)], obstacles: [
            (dimension: Trust, severity: Major, note: "Ingen vet hvem som betaler neste år."),
        ]),
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
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(80)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    click(&mut window, "Matrise");
    (window, folder)
}

fn click(window: &mut Window, label: &str) {
    let button = window.get_by_role_and_label(Role::Button, label);
    button.click_accesskit();
    settle(window);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// The kinds of the relations that are listed to the right.
fn listed(window: &Window) -> Vec<RelationKind> {
    let selection = window.state().selection().map(Selection::relations);
    selection
        .unwrap_or_default()
        .iter()
        .map(|key| key.kind)
        .collect()
}

/// What was put on the clipboard in the last frame.
fn copied(window: &Window) -> Option<String> {
    let commands = &window.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn a_cell_lists_the_relations_behind_it_and_leads_to_the_map() {
    let (mut window, _folder) = window();
    assert!(says(
        &window,
        "3 av 4 relasjoner går fra én sektor til en annen."
    ));
    click(
        &mut window,
        "2 relasjoner går fra kommunal sektor til statlig sektor.",
    );
    assert_eq!(listed(&window), [RelationKind::Uses; 2]);
    click(&mut window, "KS bruker ID-porten");
    assert_eq!(listed(&window), [RelationKind::Uses]);
    click(&mut window, "Vis på kartet");
    assert_eq!(
        window.state().view_request().projection,
        Projection::Layered
    );
}

#[test]
fn the_cells_are_walked_by_arrows_and_opened_by_enter() {
    let (mut window, _folder) = window();
    window.get_by_role(Role::Grid).focus();
    settle(&mut window);
    // The first arrow stands in the first cell, the state's own; below it is the municipal sector's.
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowDown);
    assert!(says(
        &window,
        "Matrise. 2 relasjoner går fra kommunal sektor"
    ));
    press(&mut window, Key::Enter);
    assert_eq!(listed(&window).len(), 2);
}

#[test]
fn kroner_and_actors_are_counted_when_one_asks() {
    let (mut window, _folder) = window();
    click(&mut window, "Aktør × aktør");
    assert!(says(&window, "3 relasjoner mellom 3 aktører."));
    // KS leans on Digdir, and Digdir pays KS.
    assert!(says(&window, "2 av dem henger sammen i ring."));
    assert!(says(
        &window,
        "1 relasjon går fra Digdir til KS. 1\u{a0}500\u{a0}000 kr følger med."
    ));
    click(&mut window, "Kapabilitet × sektor");
    assert!(says(&window, "2 relasjoner fra kommunal sektor gjelder"));
    click(&mut window, "Kroner");
    assert!(says(
        &window,
        "Samme beløp kan være oppgitt på flere relasjoner."
    ));
}

#[test]
fn what_is_not_seen_is_not_counted() {
    let (mut window, _folder) = window();
    let ctx = window.ctx.clone();
    let municipal = Perspective::Record("oslo".into());
    window
        .state_mut()
        .wish(&ctx, LookAction::SeeFrom(municipal));
    settle(&mut window);
    assert!(says(
        &window,
        "1 av 1 relasjoner går fra én sektor til en annen."
    ));
    let nobody = Perspective::Sectors(vec![Group::Voluntary]);
    window.state_mut().wish(&ctx, LookAction::SeeFrom(nobody));
    settle(&mut window);
    assert!(says(&window, "Det er ingen relasjoner å telle her."));
    let back = window
        .get_all_by_role_and_label(Role::Button, "Vis alt")
        .last();
    back.unwrap().click_accesskit();
    settle(&mut window);
    assert!(says(&window, "3 av 4 relasjoner"));
}

#[test]
fn the_matrix_is_copied_as_a_table_and_saved_as_one() {
    let (mut window, folder) = window();
    let button = window.get_by_role_and_label(Role::Button, "Kopier som tabell");
    button.click_accesskit();
    window.step();
    let copied = window
        .output()
        .platform_output
        .commands
        .iter()
        .find_map(|it| match it {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
    let copied = copied.unwrap();
    let lines: Vec<&str> = copied.lines().collect();
    assert!(lines[0].starts_with("Sektor × sektor\tStatlig sektor\tKommunal sektor\tFelles"));
    assert_eq!(lines[2], "Kommunal sektor\t2\t\t\t\t\t\t2");
    let path = folder.path().join("matrise.csv");
    let ctx = window.ctx.clone();
    window
        .state_mut()
        .wish(&ctx, FileAction::Export(path.clone()));
    settle(&mut window);
    let saved = std::fs::read_to_string(path).unwrap();
    assert_eq!(saved.lines().nth(2), Some("Kommunal sektor,2,,,,,,2"));
}

#[test]
fn obstacles_are_counted_by_capability_and_copied_for_the_minutes() {
    let (mut window, _folder) = window();
    let ctx = window.ctx.clone();
    let ask = LookAction::Ask(Some(Inquiry::Obstacles));
    window.state_mut().wish(&ctx, ask);
    settle(&mut window);
    assert!(says(
        &window,
        "1 åpen hindring. Ingen av dem er sagt å stoppe noe."
    ));
    assert!(says(&window, "Tillit · Hindrer"));
    assert!(says(&window, "Uten ressurs"));
    let button = window.get_by_role_and_label(Role::Button, "Kopier til referatet");
    button.click_accesskit();
    window.step();
    let copied = copied(&window).unwrap();
    assert_eq!(
        copied,
        "Tillit\n- Digdir finansierer KS (hindrer): Ingen vet hvem som betaler neste år.\n"
    );
    settle(&mut window);
    // A cell takes the place of the answer, and the relation leads to the map where it is marked.
    click(
        &mut window,
        "1 relasjon går fra statlig sektor til kommunal sektor. 1\u{a0}500\u{a0}000 kr følger med.",
    );
    assert!(!says(&window, "Kopier til referatet"));
    assert_eq!(listed(&window), [RelationKind::Funds]);
}
