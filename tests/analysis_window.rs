//! What falls if something stops, and where the map is weak: in the window by the names its parts
//! have for a screen reader, and in the terminal.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/cpu_renderer.rs"]
mod cpu_renderer;
#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use std::path::Path;
use std::process::Command;

use cpu_renderer::CpuRenderer;
use egui::{Key, Modifiers, OutputCommand, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, FileAction, LookAction, Selection, ThemeChoice, WindowRequest};
use samspill::file::sample_maps;
use samspill::model::{Id, Language};
use settling::{Window, settle};

/// Digdir alone provides the login that the estate cannot do without; mail has two providers.
const MAP: &str = r#"Map(format: 1, map: "m-1", title: "Kart", language: "nb", capability_model: "1.2",
    actors: [
        (id: "digdir", name: "Digdir", sector: State),
        (id: "heirs", name: "Arvingene"),
        (id: "ks", name: "KS", sector: Municipal),
    ],
    resources: [
        (id: "estate", name: "Dødsboet", capability: "end-user-services"),
        (id: "login", name: "Innlogging", capability: "exchange"),
        (id: "mail", name: "Posten", capability: "exchange"),
    ],
    relations: [
        (from: "digdir", kind: Provides, to: "login"),
        (from: "digdir", kind: Provides, to: "mail"),
        (from: "estate", kind: DependsOn, to: "login"),
        (from: "heirs", kind: Uses, to: "estate"),
        (from: "ks", kind: Provides, to: "mail"),
        (from: "ks", kind: DependsOn, to: "mail", status: Planned, valid_from: 2027),
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
        .with_size(vec2(1440.0, 1600.0))
        .with_max_steps(80)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    (window, folder)
}

fn select(window: &mut Window, id: &str) {
    let selection = Selection::Record(Id::new(id));
    let ctx = window.ctx.clone();
    let action = LookAction::Select(Some(selection));
    window.state_mut().wish(&ctx, action);
    settle(window);
}

/// Clicks the last button of this name: one name may stand in several lists.
fn click(window: &mut Window, label: &str) {
    let buttons = window.get_all_by_role_and_label(Role::Button, label);
    buttons.last().unwrap().click_accesskit();
    settle(window);
}

fn ask_by_key(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::ALT, key);
    settle(window);
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn selected(window: &Window) -> Option<&str> {
    match window.state().selection()? {
        Selection::Record(id) => Some(id.as_str()),
        Selection::Records(_) | Selection::Relations(_) => None,
    }
}

fn copied(window: &Window) -> String {
    let commands = window.output().platform_output.commands.iter();
    let mut texts = commands.filter_map(|it| match it {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    texts.next().unwrap()
}

#[test]
fn a_key_asks_what_falls_and_every_line_says_why_and_leads_there() {
    let (mut window, _folder) = window();
    select(&mut window, "digdir");
    ask_by_key(&mut window, Key::F);
    assert!(says(&window, "Hva faller hvis dette stopper?"));
    assert!(says(&window, "2 stopper, og 1 svekkes"));
    assert!(says(
        &window,
        "Arvingene bruker Dødsboet, som avhenger av Innlogging, som leveres av Digdir"
    ));
    assert!(says(&window, "Klarer seg på en annen måte"));
    assert!(says(&window, "KS leverer Posten"));
    click(&mut window, "Arvingene");
    assert_eq!(selected(&window), Some("heirs"));
}

#[test]
fn the_answer_is_copied_as_a_table() {
    let (mut window, _folder) = window();
    select(&mut window, "login");
    ask_by_key(&mut window, Key::F);
    let button = window.get_by_role_and_label(Role::Button, "Kopier som tabell");
    button.click_accesskit();
    window.step();
    let table = copied(&window);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines,
        [
            "Hvem eller hva\tSektor eller kapabilitet\tVirkning\tLedd\tHvorfor",
            "Arvingene\tInnbyggere og andre\tsvekkes\t2\tArvingene bruker Dødsboet, som avhenger av Innlogging",
            "Dødsboet\tSluttbrukertjenester\tstopper\t1\tDødsboet avhenger av Innlogging",
        ]
    );
}

#[test]
fn more_may_fall_at_once_and_be_taken_out_again() {
    let (mut window, _folder) = window();
    select(&mut window, "digdir");
    ask_by_key(&mut window, Key::F);
    select(&mut window, "ks");
    click(&mut window, "Hva faller hvis også dette stopper? KS");
    assert!(says(&window, "3 stopper, og 1 svekkes"));
    click(&mut window, "Ta ut av spørsmålet: Digdir");
    assert!(says(&window, "Ingenting i kartet henger på dette."));
}

#[test]
fn what_is_promised_counts_from_its_year() {
    let (mut window, _folder) = window();
    select(&mut window, "mail");
    ask_by_key(&mut window, Key::F);
    assert!(says(&window, "Ingenting i kartet henger på dette."));
    assert!(says(&window, "Én relasjon er bare planlagt"));
    click(&mut window, "2027");
    assert!(says(&window, "KS avhenger av Posten"));
}

#[test]
fn escape_leads_out_of_the_question() {
    let (mut window, _folder) = window();
    select(&mut window, "digdir");
    ask_by_key(&mut window, Key::F);
    assert!(says(&window, "2 stopper, og 1 svekkes"));
    for _ in 0..2 {
        window.key_press(Key::Escape);
        settle(&mut window);
    }
    assert!(!says(&window, "2 stopper, og 1 svekkes"));
    assert_eq!(selected(&window), None);
}

#[test]
fn without_a_selection_it_says_that_something_is_to_be_selected() {
    let (mut window, _folder) = window();
    ask_by_key(&mut window, Key::F);
    assert!(!says(&window, "Svaret følger relasjonene"));
    assert!(says(&window, "Velg"));
}

#[test]
fn the_menu_asks_where_the_map_is_weak_and_a_single_point_leads_to_what_falls() {
    let (mut window, _folder) = window();
    let menu = window.get_by_role_and_label(Role::Button, "Analyser");
    menu.click_accesskit();
    settle(&mut window);
    let line = window.get_all_by_label_contains("Svake punkter").next();
    line.unwrap().click_accesskit();
    settle(&mut window);
    assert!(says(&window, "Kan alene stoppe andre (2)"));
    assert!(says(&window, "2 stopper, 3 rammes i alt"));
    assert!(says(&window, "I bruk, men ingen er oppgitt å betale"));
    click(&mut window, "Hva faller? Digdir");
    assert!(says(&window, "2 stopper, og 1 svekkes"));
}

#[test]
fn the_answers_are_drawn_on_the_map_in_light_and_dark() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let request = WindowRequest {
            language: Some(Language::Nb),
            theme: Some(theme),
            ..WindowRequest::default()
        };
        let mut window: Window = Harness::builder()
            .with_size(vec2(1600.0, 1000.0))
            .with_max_steps(80)
            .with_theme(match theme {
                ThemeChoice::Dark => egui::Theme::Dark,
                _ => egui::Theme::Light,
            })
            .renderer(CpuRenderer::default())
            .build_eframe(|creation| {
                App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs))
            });
        settle(&mut window);
        let is_meant = |sample: &samspill::file::Shipped| sample.name == "dodsfall-og-arv";
        let number = sample_maps().iter().position(is_meant).unwrap();
        let ctx = window.ctx.clone();
        let open = FileAction::OpenSample(number);
        window.state_mut().wish(&ctx, open);
        settle(&mut window);
        let plain = window.render().unwrap();
        select(&mut window, "digdir");
        ask_by_key(&mut window, Key::F);
        assert_ne!(picture(&mut window, &format!("impact-{theme:?}")), plain);
        ask_by_key(&mut window, Key::W);
        assert_ne!(
            picture(&mut window, &format!("weak-spots-{theme:?}")),
            plain
        );
    }
}

/// The window as it is; kept where SAMSPILL_PICTURES says.
fn picture(window: &mut Window, name: &str) -> image::RgbaImage {
    let image = window.render().unwrap();
    if let Some(folder) = std::env::var_os("SAMSPILL_PICTURES") {
        let path = Path::new(&folder).join(format!("{name}.png"));
        image.save(path).unwrap();
    }
    image
}

/// Standard output of `samspill analyze` on the map, and the exit code.
fn analyze(words: &[&str]) -> (String, String, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_samspill"));
    program.arg("analyze").arg(&path).args(words);
    let output = program.args(["--lang", "en"]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code(),
    )
}

#[test]
fn the_terminal_tells_what_falls() {
    let (told, _, code) = analyze(&["impact", "digdir"]);
    assert_eq!(code, Some(0));
    assert!(
        told.contains("Stops: Digdir\n2 stopping, 1 weakened\n"),
        "{told}"
    );
    assert!(told.contains("Dødsboet depends on Innlogging, which is provided by Digdir"));
    let (told, ..) = analyze(&["impact", "heirs", "--of"]);
    assert!(told.contains("Innlogging – 2 steps away"), "{told}");
    let (told, ..) = analyze(&["impact", "digdir", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(json["stops"], 2);
    assert_eq!(json["hits"][0]["id"], "login");
    assert_eq!(json["spared"][0]["id"], "mail");
    assert_eq!(json["leans_on"]["digdir"], serde_json::json!([]));
}

#[test]
fn the_terminal_names_the_nearest_id() {
    let (_, error, code) = analyze(&["impact", "digdr"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("digdir"), "{error}");
}

#[test]
fn the_terminal_tells_where_the_map_is_weak() {
    let (told, ..) = analyze(&["weak-spots", "--year", "2026"]);
    assert!(told.starts_with("Can stop others alone (2)\n"), "{told}");
    let (told, ..) = analyze(&["single-points", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        json[0],
        serde_json::json!({ "id": "digdir", "stops": 2, "hits": 3 })
    );
    let (told, ..) = analyze(&["cycles"]);
    assert_eq!(told, "Nothing hangs on each other in a ring.\n");
}
