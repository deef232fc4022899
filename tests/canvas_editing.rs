//! The canvas as it is edited: by the pointer and by keys alone; no screen is needed.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

#[path = "support/cpu_renderer.rs"]
mod cpu_renderer;

use std::cell::RefCell;
use std::path::Path;

use cpu_renderer::CpuRenderer;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{
    App, AppAction, EditAction, LookAction, SelectedAction, Selection, ThemeChoice, WindowRequest,
};
use samspill::edit::{Additions, EditCommand};
use samspill::model::{Id, MapDocument, RelationKind, Resource, Sector};
use settling::{Window, settle};

/// A system without file dialogs.
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
        (id: "idporten", name: "ID-porten", capability: "exchange", sector: State),
    ],
    relations: [
        (from: "skatt", kind: Provides, to: "folkereg"),
        (from: "nav", kind: Uses, to: "folkereg"),
        (from: "ks", kind: Uses, to: "idporten"),
    ],
)
"#;

fn window() -> Window {
    window_in(ThemeChoice::Light)
}

fn window_in(theme: ThemeChoice) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, MAP).unwrap();
    let request = WindowRequest {
        theme: Some(theme),
        files: vec![path],
        panels: Some(false),
        ..WindowRequest::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1200.0, 900.0))
        .with_max_steps(200)
        .with_step_dt(0.04)
        .with_theme(match theme {
            ThemeChoice::Dark => egui::Theme::Dark,
            _ => egui::Theme::Light,
        })
        .renderer(CpuRenderer::default())
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    settle(&mut window);
    assert_eq!(window.state().title(), Some("Et kart"));
    FOLDERS.with_borrow_mut(|folders| folders.push(folder));
    window
}

thread_local! {
    /// Where the maps of this test lie; there for as long as it runs.
    static FOLDERS: RefCell<Vec<tempfile::TempDir>> = const { RefCell::new(Vec::new()) };
}

fn document(window: &Window) -> &MapDocument {
    window.state().document().unwrap()
}

/// Where the node stands whose name begins so.
fn rect(window: &Window, name: &str) -> Rect {
    let nodes = window.query_all_by_role(Role::TreeItem);
    let mut nodes = nodes.filter(|node| {
        let label = egui_kittest::kittest::NodeT::accesskit_node(node).label();
        label.is_some_and(|label| label.starts_with(name))
    });
    nodes.next().unwrap().rect()
}

fn middle(window: &Window, name: &str) -> Pos2 {
    rect(window, name).center()
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn button(window: &mut Window, at: Pos2, button: PointerButton, pressed: bool, with: Modifiers) {
    window.event(Event::PointerMoved(at));
    window.event(Event::ModifiersChanged(with));
    window.event(Event::PointerButton {
        pos: at,
        button,
        pressed,
        modifiers: with,
    });
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.step();
}

fn click_at(window: &mut Window, at: Pos2, with: Modifiers) {
    button(window, at, PointerButton::Primary, true, with);
    button(window, at, PointerButton::Primary, false, with);
    settle(window);
}

fn right_click(window: &mut Window, at: Pos2) {
    button(window, at, PointerButton::Secondary, true, Modifiers::NONE);
    button(window, at, PointerButton::Secondary, false, Modifiers::NONE);
    settle(window);
}

/// Presses at one place and carries on to another, without letting go.
fn take_hold(window: &mut Window, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.run_steps(2);
    button(window, from, PointerButton::Primary, true, Modifiers::NONE);
    for part in [0.3, 0.7, 1.0] {
        window.hover_at(from + part * (to - from));
        window.run_steps(2);
    }
}

fn let_go(window: &mut Window, at: Pos2) {
    button(window, at, PointerButton::Primary, false, Modifiers::NONE);
    settle(window);
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    take_hold(window, from, to);
    button(window, to, PointerButton::Primary, false, Modifiers::NONE);
    settle(window);
}

/// The handle to the right of a node.
fn handle(window: &mut Window, name: &str) -> Pos2 {
    let rect = rect(window, name);
    window.hover_at(rect.center());
    window.run_steps(2);
    rect.right_center() + vec2(11.0, 0.0)
}

fn choose(window: &mut Window, label: &str) {
    let line = window.query_all_by_label_contains(label).last().unwrap();
    line.click_accesskit();
    settle(window);
}

fn wish(window: &mut Window, action: impl Into<AppAction>) {
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, action);
    settle(window);
}

fn undo(window: &mut Window) {
    press_with(window, Modifiers::COMMAND, Key::Z);
}

fn select(window: &mut Window, ids: &[&str]) {
    let selection = Selection::of_records(ids.iter().map(Id::new));
    wish(window, LookAction::Select(selection));
}

fn selected(window: &Window) -> Vec<&str> {
    let selection = window.state().selection();
    let records = selection.map_or(&[][..], Selection::records);
    records.iter().map(Id::as_str).collect()
}

/// What relations say between two records.
fn kinds(window: &Window, from: &str, to: &str) -> Vec<RelationKind> {
    let (from, to) = (Id::new(from), Id::new(to));
    let keys = document(window).relations().keys();
    let between =
        keys.filter(|key| key.from.as_known() == Some(&from) && key.to.as_known() == Some(&to));
    between.map(|key| key.kind).collect()
}

fn sector(window: &Window, id: &str) -> Option<Sector> {
    document(window).actors()[id].sector
}

#[test]
fn a_line_drawn_from_a_handle_connects_and_is_undone() {
    let mut window = window();
    let from = handle(&mut window, "KS");
    let to = middle(&window, "Folkeregisteret");
    take_hold(&mut window, from, to);
    assert!(says(&window, "Koble KS til Folkeregisteret"));
    let_go(&mut window, to);
    assert!(says(&window, "KS → Folkeregisteret"));
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    assert_eq!(kinds(&window, "ks", "folkereg"), [RelationKind::Uses]);
    assert!(matches!(
        window.state().selection(),
        Some(Selection::Relations(_))
    ));
    undo(&mut window);
    assert_eq!(kinds(&window, "ks", "folkereg"), []);
}

#[test]
fn a_line_let_go_of_on_empty_canvas_begins_a_quick_line() {
    let mut window = window();
    let from = handle(&mut window, "KS");
    drag(&mut window, from, Pos2::new(150.0, 700.0));
    let mut fields = window.query_all_by_role(Role::TextInput);
    assert!(fields.any(|field| field.value().as_deref() == Some("KS -> ")));
}

#[test]
fn a_digit_or_a_click_chooses_what_a_relation_says() {
    let mut window = window();
    let from = handle(&mut window, "KS");
    let to = middle(&window, "NAV");
    drag(&mut window, from, to);
    press(&mut window, Key::Num2);
    assert_eq!(kinds(&window, "ks", "nav").len(), 1);
    let from = handle(&mut window, "KS");
    drag(&mut window, from, to);
    choose(&mut window, "Finansierer");
    assert!(kinds(&window, "ks", "nav").contains(&RelationKind::Funds));
}

#[test]
fn escape_lets_go_of_a_line_a_choice_and_a_node() {
    let mut window = window();
    let before = document(&window).clone();
    let from = handle(&mut window, "KS");
    let to = middle(&window, "Folkeregisteret");
    take_hold(&mut window, from, to);
    press(&mut window, Key::Escape);
    let_go(&mut window, to);
    assert!(!says(&window, "KS → Folkeregisteret"));
    let from = handle(&mut window, "KS");
    drag(&mut window, from, to);
    assert!(says(&window, "KS → Folkeregisteret"));
    press(&mut window, Key::Escape);
    assert!(!says(&window, "KS → Folkeregisteret"));
    let (from, to) = (middle(&window, "NAV"), middle(&window, "KS"));
    take_hold(&mut window, from, to + vec2(0.0, 60.0));
    press(&mut window, Key::Escape);
    let_go(&mut window, to);
    assert_eq!(*document(&window), before);
}

#[test]
fn a_node_dragged_to_another_column_changes_sector_and_says_so_before() {
    let mut window = window();
    let (from, to) = (middle(&window, "NAV"), middle(&window, "KS"));
    take_hold(&mut window, from, to);
    assert!(says(&window, "Flytt NAV til kommunal sektor"));
    assert_eq!(sector(&window, "nav"), Some(Sector::State));
    let_go(&mut window, to);
    assert_eq!(sector(&window, "nav"), Some(Sector::Municipal));
    assert_eq!(selected(&window), ["nav"]);
    undo(&mut window);
    assert_eq!(sector(&window, "nav"), Some(Sector::State));
}

#[test]
fn a_resource_dragged_to_another_row_changes_capability() {
    let mut window = window();
    let from = middle(&window, "Folkeregisteret");
    let to = Pos2::new(from.x, middle(&window, "ID-porten").y);
    drag(&mut window, from, to);
    let capability = &document(&window).resources()["folkereg"].capability;
    assert_eq!(capability.as_str(), "exchange");
}

#[test]
fn a_node_dragged_within_its_cell_is_placed_there() {
    let mut window = window();
    let (from, to) = (middle(&window, "NAV"), middle(&window, "Skatteetaten"));
    drag(&mut window, from, to);
    assert_eq!(sector(&window, "nav"), Some(Sector::State));
    assert!(document(&window).positions().contains_key("nav"));
    press(&mut window, Key::P);
    assert!(document(&window).positions().is_empty());
}

#[test]
fn several_selected_move_together() {
    let mut window = window();
    click_at_node(&mut window, "NAV", Modifiers::NONE);
    click_at_node(&mut window, "Skatteetaten", Modifiers::SHIFT);
    assert_eq!(selected(&window), ["nav", "skatt"]);
    let (from, to) = (middle(&window, "Skatteetaten"), middle(&window, "KS"));
    take_hold(&mut window, from, to);
    assert!(says(
        &window,
        "Flytt Skatteetaten og 1 annen til kommunal sektor"
    ));
    let_go(&mut window, to);
    assert_eq!(sector(&window, "nav"), Some(Sector::Municipal));
    assert_eq!(sector(&window, "skatt"), Some(Sector::Municipal));
    undo(&mut window);
    assert_eq!(sector(&window, "nav"), Some(Sector::State));
    assert_eq!(sector(&window, "skatt"), Some(Sector::State));
}

fn click_at_node(window: &mut Window, name: &str, with: Modifiers) {
    let at = middle(window, name);
    click_at(window, at, with);
}

#[test]
fn a_frame_selects_what_it_touches_and_all_are_selected_by_a_key() {
    let mut window = window();
    let around = rect(&window, "KS")
        .union(rect(&window, "Oslo"))
        .expand(16.0);
    window.hover_at(around.min);
    window.run_steps(2);
    button(
        &mut window,
        around.min,
        PointerButton::Primary,
        true,
        Modifiers::SHIFT,
    );
    window.event(Event::ModifiersChanged(Modifiers::SHIFT));
    window.hover_at(around.center());
    window.hover_at(around.max);
    window.run_steps(4);
    button(
        &mut window,
        around.max,
        PointerButton::Primary,
        false,
        Modifiers::SHIFT,
    );
    settle(&mut window);
    assert_eq!(selected(&window), ["ks", "oslo"]);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(selected(&window).len(), 6);
    press(&mut window, Key::Escape);
    assert!(selected(&window).is_empty());
}

#[test]
fn f2_names_a_node_and_escape_keeps_the_old_name() {
    let mut window = window();
    click_at_node(&mut window, "Oslo", Modifiers::NONE);
    press(&mut window, Key::F2);
    let field = window.get_by_role_and_label(Role::TextInput, "Nytt navn");
    assert!(field.is_focused());
    field.type_text("Oslo kommune");
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert_eq!(
        document(&window).actors()["oslo"].name,
        "Oslo kommune".into()
    );
    press(&mut window, Key::F2);
    window
        .get_by_role_and_label(Role::TextInput, "Nytt navn")
        .type_text("Bergen");
    settle(&mut window);
    press(&mut window, Key::Escape);
    assert_eq!(
        document(&window).actors()["oslo"].name,
        "Oslo kommune".into()
    );
    undo(&mut window);
    assert_eq!(document(&window).actors()["oslo"].name, "Oslo".into());
}

#[test]
fn a_double_click_names_a_node_and_a_click_elsewhere_keeps_the_name() {
    let mut window = window();
    let at = middle(&window, "Oslo");
    window.hover_at(at);
    for pressed in [true, false, true, false] {
        window.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    settle(&mut window);
    let field = window.get_by_role_and_label(Role::TextInput, "Nytt navn");
    field.type_text("Bergen");
    settle(&mut window);
    let elsewhere = middle(&window, "NAV") - vec2(300.0, 0.0);
    click_at(&mut window, elsewhere, Modifiers::NONE);
    assert_eq!(document(&window).actors()["oslo"].name, "Bergen".into());
}

#[test]
fn among_actors_alone_a_drag_changes_only_the_sector() {
    let mut window = window();
    wish(&mut window, LookAction::SwitchProjection);
    let (from, to) = (middle(&window, "KS"), middle(&window, "Skatteetaten"));
    take_hold(&mut window, from, from + vec2(0.0, 30.0));
    assert!(says(&window, "KS blir stående"));
    window.hover_at(to);
    window.run_steps(2);
    assert!(says(&window, "Flytt KS til statlig sektor"));
    let_go(&mut window, to);
    assert_eq!(sector(&window, "ks"), Some(Sector::State));
    assert!(document(&window).positions().is_empty());
}

#[test]
fn the_right_button_pans_when_it_drags_and_opens_no_menu() {
    let mut window = window();
    let (from, by) = (middle(&window, "NAV"), vec2(0.0, 50.0));
    button(
        &mut window,
        from,
        PointerButton::Secondary,
        true,
        Modifiers::NONE,
    );
    window.hover_at(from + 0.5 * by);
    window.hover_at(from + by);
    window.run_steps(2);
    button(
        &mut window,
        from + by,
        PointerButton::Secondary,
        false,
        Modifiers::NONE,
    );
    settle(&mut window);
    assert!((middle(&window, "NAV") - from - by).length() < 1.0);
    assert!(!says(&window, "Dupliser"));
    assert!(document(&window).positions().is_empty());
}

#[test]
fn several_are_put_on_one_line() {
    let mut window = window();
    select(&mut window, &["nav", "skatt"]);
    wish(&mut window, SelectedAction::AlignInLine);
    let (nav, skatt) = (rect(&window, "NAV"), rect(&window, "Skatteetaten"));
    assert!((nav.center().y - skatt.center().y).abs() < 1.0);
    assert!(!nav.intersects(skatt));
    wish(&mut window, SelectedAction::TidyUp);
    assert!(document(&window).positions().is_empty());
}

#[test]
fn keys_alone_connect_two_nodes() {
    let mut window = window();
    select(&mut window, &["ks"]);
    press(&mut window, Key::C);
    assert!(says(&window, "Koble KS til …: velg med piltastene"));
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Enter);
    press(&mut window, Key::Num1);
    assert_eq!(document(&window).relations().len(), 4);
    press(&mut window, Key::C);
    assert!(says(&window, "Velg én aktør eller ressurs først."));
}

#[test]
fn delete_takes_away_what_is_selected_and_undo_brings_it_back() {
    let mut window = window();
    let before = document(&window).clone();
    select(&mut window, &["folkereg"]);
    press(&mut window, Key::Delete);
    assert_eq!(document(&window).relations().len(), 1);
    assert!(selected(&window).is_empty());
    undo(&mut window);
    assert_eq!(*document(&window), before);
}

#[test]
fn what_is_copied_is_pasted_with_ids_of_its_own() {
    let mut window = window();
    select(&mut window, &["nav", "folkereg"]);
    wish(&mut window, SelectedAction::Copy);
    assert!(says(&window, "Kopiert: 1 aktør, 1 ressurs og 1 relasjon."));
    let copied =
        window
            .output()
            .platform_output
            .commands
            .iter()
            .find_map(|command| match command {
                egui::OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
    let text = copied.unwrap_or_else(|| MAP.to_owned());
    window.event(Event::Paste(text));
    settle(&mut window);
    assert!(document(&window).actors().len() > 4);
    assert!(says(&window, "Limt inn: "));
    assert!(!selected(&window).contains(&"nav"));
    undo(&mut window);
    assert_eq!(document(&window).records().count(), 6);
}

#[test]
fn what_is_duplicated_is_one_step() {
    let mut window = window();
    select(&mut window, &["nav", "folkereg"]);
    press_with(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(document(&window).records().count(), 8);
    assert_eq!(document(&window).relations().len(), 4);
    undo(&mut window);
    assert_eq!(document(&window).records().count(), 6);
}

#[test]
fn the_menu_of_a_node_does_what_its_lines_say() {
    let mut window = window();
    let at = middle(&window, "Oslo");
    right_click(&mut window, at);
    assert_eq!(selected(&window), ["oslo"]);
    choose(&mut window, "Dupliser");
    assert_eq!(document(&window).actors().len(), 5);
    select(&mut window, &["ks", "oslo"]);
    let at = middle(&window, "KS");
    right_click(&mut window, at);
    choose(&mut window, "Slå sammen: Oslo blir en del av KS");
    assert_eq!(document(&window).actors().len(), 4);
    assert!(document(&window).record(&"oslo".into()).is_none());
}

#[test]
fn a_new_actor_is_made_and_named_where_the_menu_opened_in_one_step() {
    let mut window = window();
    let beside = rect(&window, "KS").right_center() + vec2(30.0, 0.0);
    right_click(&mut window, beside);
    choose(&mut window, "Ny aktør her");
    let field = window.get_by_role_and_label(Role::TextInput, "Nytt navn");
    field.type_text("Bergen");
    settle(&mut window);
    press(&mut window, Key::Enter);
    let actors = document(&window).actors().values();
    let bergen = actors.clone().find(|actor| actor.name == "Bergen".into());
    assert_eq!(bergen.unwrap().sector, Some(Sector::Municipal));
    undo(&mut window);
    assert_eq!(document(&window).actors().len(), 4);
}

#[test]
fn the_menu_is_used_by_keys_alone() {
    let mut window = window();
    click_at_node(&mut window, "Oslo", Modifiers::NONE);
    press_with(&mut window, Modifiers::SHIFT, Key::F10);
    press(&mut window, Key::Enter);
    let field = window.get_by_role_and_label(Role::TextInput, "Nytt navn");
    assert!(field.is_focused());
}

#[test]
fn what_is_new_is_selected_and_brought_into_the_window() {
    let mut window = window();
    for _ in 0..8 {
        press(&mut window, Key::Plus);
    }
    let resource = Resource::new("altinn", "Altinn", "development-and-analysis");
    let additions = Additions {
        resources: vec![resource],
        ..Additions::default()
    };
    wish(&mut window, EditCommand::from(additions));
    assert_eq!(selected(&window), ["altinn"]);
    let canvas = window.get_by_role(Role::Canvas).rect();
    assert!(canvas.contains(middle(&window, "Altinn")));
}

#[test]
fn the_menu_of_a_relation_turns_it_round_and_keeps_it_selected() {
    let mut window = window();
    let key = document(&window).relations().keys().next().unwrap().clone();
    wish(
        &mut window,
        LookAction::Select(Some(Selection::Relations(vec![key]))),
    );
    press_with(&mut window, Modifiers::SHIFT, Key::F10);
    choose(&mut window, "Snu retningen");
    assert_eq!(kinds(&window, "idporten", "ks"), [RelationKind::Uses]);
    assert!(matches!(
        window.state().selection(),
        Some(Selection::Relations(_))
    ));
}

#[test]
fn keys_walk_along_relations_extend_and_go_home() {
    let mut window = window();
    wish(&mut window, LookAction::Select(None));
    press(&mut window, Key::Home);
    assert_eq!(selected(&window).len(), 1);
    select(&mut window, &["ks"]);
    press_with(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(selected(&window), ["idporten"]);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(selected(&window).len(), 2);
}

#[test]
fn the_camera_stays_when_the_map_is_altered() {
    let mut window = window();
    let (from, by) = (Pos2::new(150.0, 700.0), Vec2::new(40.0, -60.0));
    let before = middle(&window, "KS");
    drag(&mut window, from, from + by);
    let panned = middle(&window, "KS");
    assert!((panned - before - by).length() < 1.0, "{before} {panned}");
    select(&mut window, &["ks"]);
    press_with(&mut window, Modifiers::COMMAND, Key::D);
    wish(&mut window, EditAction::Undo);
    let after = middle(&window, "KS");
    assert!((after - panned).length() < 1.0, "{panned} {after}");
}

#[test]
fn the_hands_have_pictures_in_light_and_dark() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let mut window = window_in(theme);
        let from = handle(&mut window, "KS");
        picture(&mut window, &format!("handles-{theme:?}"));
        let to = middle(&window, "Folkeregisteret");
        take_hold(&mut window, from, to);
        picture(&mut window, &format!("line-{theme:?}"));
        let_go(&mut window, to);
        picture(&mut window, &format!("chooser-{theme:?}"));
        press(&mut window, Key::Escape);
        let (from, to) = (middle(&window, "NAV"), middle(&window, "KS"));
        take_hold(&mut window, from, to + vec2(30.0, 24.0));
        picture(&mut window, &format!("carried-{theme:?}"));
        press(&mut window, Key::Escape);
        let_go(&mut window, to);
        let (from, to) = (middle(&window, "NAV"), middle(&window, "Skatteetaten"));
        drag(&mut window, from, to);
        picture(&mut window, &format!("pinned-{theme:?}"));
        press(&mut window, Key::F2);
        picture(&mut window, &format!("name-{theme:?}"));
        press(&mut window, Key::Escape);
        press(&mut window, Key::C);
        press(&mut window, Key::ArrowRight);
        picture(&mut window, &format!("aim-{theme:?}"));
        press(&mut window, Key::Escape);
        let at = middle(&window, "Oslo");
        right_click(&mut window, at);
        picture(&mut window, &format!("menu-{theme:?}"));
        press(&mut window, Key::Escape);
        window
            .get_by_role_and_label(Role::Button, "Rediger")
            .click();
        settle(&mut window);
        assert!(says(&window, "Angre: "));
        picture(&mut window, &format!("edit-menu-{theme:?}"));
    }
}

/// Drawn without a hole; kept where SAMSPILL_PICTURES says.
fn picture(window: &mut Window, name: &str) {
    let image = window.render().unwrap();
    if let Some(folder) = std::env::var_os("SAMSPILL_PICTURES") {
        let path = Path::new(&folder).join(format!("hands-{name}.png"));
        image.save(path).unwrap();
    }
    assert!(image.pixels().all(|pixel| pixel.0[3] == 255), "{name}");
}
