//! The window, driven by the names its parts have for a screen reader; no screen is needed.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/cpu_renderer.rs"]
mod cpu_renderer;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cpu_renderer::CpuRenderer;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use samspill::app::{
    App, AppAction, FileAction, FilePicker, Job, LookAction, PickRequest, Selection, ThemeChoice,
    WindowAction, WindowRequest,
};
use samspill::model::{Group, Id, Language, Perspective, Projection};

/// A system without file dialogs, or one whose dialog answers with this path.
struct Dialogs(Option<PathBuf>);

impl FilePicker for Dialogs {
    fn pick(&self, ctx: &egui::Context, _: PickRequest) -> Job<Option<PathBuf>> {
        let answer = self.0.clone();
        Job::spawn(ctx, "file dialog", move || answer)
    }

    fn place(&self, ctx: &egui::Context, request: PickRequest) -> Job<Option<PathBuf>> {
        self.pick(ctx, request)
    }
}

type Window = Harness<'static, App>;

fn window_of(request: WindowRequest, answer: Option<PathBuf>) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(80)
        .with_theme(match request.theme {
            Some(ThemeChoice::Dark) => egui::Theme::Dark,
            _ => egui::Theme::Light,
        })
        .renderer(CpuRenderer::default())
        .build_eframe(|creation| {
            let dialogs = Box::new(Dialogs(answer));
            App::new(&creation.egui_ctx, None, request, dialogs)
        });
    settle(&mut window);
    window
}

/// A window on its start page, in bokmål and light colours.
fn window() -> Window {
    let request = WindowRequest {
        theme: Some(ThemeChoice::Light),
        ..WindowRequest::default()
    };
    window_of(request, None)
}

/// A window with the sample map "Dødsfall og arv" open.
fn sample() -> Window {
    let mut window = window();
    click(&mut window, "Dødsfall og arv");
    window
}

/// Draws frames until nothing is under way.
fn settle(window: &mut Window) {
    let began = Instant::now();
    window.step();
    while window.state().is_busy() {
        assert!(began.elapsed() < Duration::from_secs(60), "never done");
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
    window.run();
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

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn selected(window: &Window) -> Option<&str> {
    match window.state().selection()? {
        Selection::Record(id) => Some(id.as_str()),
        Selection::Records(_) | Selection::Relations(_) => None,
    }
}

fn broken_map(folder: &Path) -> PathBuf {
    let path = folder.join("broken.ron");
    let text = "Map(\n    format: 1,\n    title: \"Kart\",\n    actors: [\n        (id: \"a\", name: \"A\", colour: 3),\n    ],\n)\n";
    std::fs::write(&path, text).unwrap();
    path
}

fn good_map(folder: &Path) -> PathBuf {
    let path = folder.join("bra.ron");
    let text = "Map(\n    format: 1,\n    map: \"m-000001\",\n    title: \"Et bra kart\",\n    language: \"nb\",\n    capability_model: \"1.2\",\n    actors: [\n        (id: \"ks\", name: \"KS\", sector: Municipal),\n    ],\n)\n";
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_sample_card_opens_its_map() {
    let window = sample();
    assert_eq!(window.state().title(), Some("Dødsfall og arv"));
    assert!(window.query_by_role(Role::Canvas).is_some());
    assert!(window.query_all_by_role(Role::TreeItem).count() > 20);
}

#[test]
fn another_perspective_changes_what_is_counted() {
    let mut window = sample();
    assert!(!says(&window, "Vis alt"));
    click(&mut window, "Kommunal");
    assert_eq!(
        window.state().view_request().perspective,
        Perspective::Sectors(vec![Group::Municipal])
    );
    assert!(says(&window, "ut av dette utsnittet"));
    click(&mut window, "Vis alt");
    assert_eq!(window.state().view_request().perspective, Perspective::All);
    assert!(!says(&window, "Vis alt"));
}

#[test]
fn sectors_are_combined_with_ctrl() {
    let mut window = sample();
    click(&mut window, "Statlig");
    let button = window.get_by_role_and_label(Role::Button, "Privat");
    button.click_modifiers(Modifiers::COMMAND);
    settle(&mut window);
    let both = Perspective::Sectors(vec![Group::State, Group::Private]);
    assert_eq!(window.state().view_request().perspective, both);
}

#[test]
fn a_selected_actor_tells_its_relations_and_one_is_followed() {
    let mut window = sample();
    click(&mut window, "Digitaliseringsdirektoratet");
    assert_eq!(selected(&window), Some("digdir"));
    assert!(says(&window, "Relasjoner ut"));
    let number = window.get_by_role_and_label(Role::TextInput, "Organisasjonsnummer");
    let number = number.accesskit_node().value();
    assert_eq!(number.as_deref(), Some("991\u{a0}825\u{a0}827"));
    // The ministry it is part of stands there as something to follow.
    let ministry = "Digitaliserings- og forvaltningsdepartementet";
    let link = window
        .get_all_by_role_and_label(Role::Button, ministry)
        .last()
        .unwrap();
    link.click_accesskit();
    settle(&mut window);
    assert_eq!(selected(&window), Some("dfd"));
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    settle(&mut window);
    assert_eq!(selected(&window), Some("digdir"));
}

#[test]
fn the_language_changes_at_once() {
    let mut window = sample();
    assert!(says(&window, "Sett fra"));
    window.wish_language(Language::En);
    assert!(says(&window, "Seen from"));
    assert_eq!(window.state().title(), Some("Death and inheritance"));
    window.wish_language(Language::Nn);
    assert!(says(&window, "Sett frå"));
}

#[test]
fn search_finds_in_spite_of_a_slip_and_enter_selects() {
    let mut window = sample();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut window);
    let field = window.get_by_role_and_label(Role::TextInput, "Søk");
    assert!(field.is_focused());
    field.type_text("digitalisringsdirektoratet");
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert_eq!(selected(&window), Some("digdir"));
}

#[test]
fn a_broken_file_tells_its_problem_with_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let request = WindowRequest {
        files: vec![broken_map(folder.path())],
        ..WindowRequest::default()
    };
    let mut window = window_of(request, None);
    assert_eq!(window.state().title(), Some("Kart"));
    let button = window
        .get_all_by_label_contains("1 problem")
        .next()
        .unwrap();
    button.click();
    settle(&mut window);
    assert!(says(&window, "Linje 5, kolonne 30"));
    assert!(says(&window, "colour"));
    press(&mut window, Key::Escape);
    assert!(!says(&window, "Linje 5, kolonne 30"));
}

#[test]
fn a_file_that_is_no_map_gets_a_page_that_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.ron");
    let request = WindowRequest {
        files: vec![path.clone()],
        ..WindowRequest::default()
    };
    let mut window = window_of(request, None);
    assert!(says(&window, "Kunne ikke åpne «none.ron»."));
    click(&mut window, "Lukk");
    click(&mut window, "DigiUng");
    wish(&mut window, FileAction::Open(path.clone()));
    wait_for(&mut window, "Kunne ikke åpne «none.ron».");
    assert_eq!(window.state().title(), Some("DigiUng"));
    std::fs::rename(good_map(folder.path()), path).unwrap();
    click(&mut window, "Prøv på nytt");
    assert_eq!(window.state().title(), Some("Et bra kart"));
}

#[test]
fn the_map_is_walked_by_keys_alone() {
    let mut window = sample();
    let canvas = window.get_by_role(Role::Canvas);
    assert!(canvas.is_focused());
    press(&mut window, Key::ArrowDown);
    let first = selected(&window).unwrap().to_owned();
    press(&mut window, Key::ArrowRight);
    let second = selected(&window).unwrap().to_owned();
    assert_ne!(first, second);
    press(&mut window, Key::Enter);
    let here = window
        .get_all_by_role_and_label(Role::Button, "Se kartet herfra")
        .last();
    assert!(here.unwrap().is_focused());
    press(&mut window, Key::Escape);
    assert_eq!(selected(&window), None);
}

#[test]
fn keys_change_projection_and_perspective_and_show_everything() {
    let mut window = sample();
    press(&mut window, Key::L);
    assert_eq!(window.state().view_request().projection, Projection::Actors);
    press(&mut window, Key::L);
    let projection = window.state().view_request().projection;
    assert_eq!(projection, Projection::Network);
    press(&mut window, Key::Num2);
    assert_eq!(
        window.state().view_request().perspective,
        Perspective::Sectors(vec![Group::Municipal])
    );
    press(&mut window, Key::A);
    assert_eq!(window.state().view_request().perspective, Perspective::All);
    press(&mut window, Key::F1);
    assert!(says(&window, "Hurtigtaster") || says(&window, "Tastatursnarveier"));
}

#[test]
fn a_node_is_selected_by_a_click_and_let_go_by_escape() {
    let mut window = sample();
    window
        .get_all_by_role(Role::TreeItem)
        .nth(3)
        .unwrap()
        .click();
    settle(&mut window);
    assert!(selected(&window).is_some());
    press(&mut window, Key::Escape);
    assert!(selected(&window).is_none());
}

#[test]
fn a_dropped_file_opens() {
    #[derive(Debug)]
    struct Dropped(PathBuf);
    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &Path {
            &self.0
        }
        fn bytes(&self) -> Result<Vec<u8>, String> {
            Ok(Vec::new())
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mut window = window();
    let dropped = std::sync::Arc::new(Dropped(good_map(folder.path())));
    window.input_mut().dropped_files.push(dropped);
    window.step();
    settle(&mut window);
    assert_eq!(window.state().title(), Some("Et bra kart"));
    let recent = &window.state().settings().recent;
    assert!(recent[0].ends_with("bra.ron"));
}

#[test]
fn without_a_file_dialog_the_path_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = good_map(folder.path());
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    wait_for(&mut window, "Fildialogen svarte ikke");
    let field = window.get_by_role_and_label(Role::TextInput, "Hvor filen ligger");
    field.type_text(&path.to_string_lossy());
    settle(&mut window);
    click(&mut window, "Åpne");
    assert_eq!(window.state().title(), Some("Et bra kart"));
}

#[test]
fn the_file_dialog_opens_what_it_answers() {
    let folder = tempfile::tempdir().unwrap();
    let path = good_map(folder.path());
    let mut window = window_of(WindowRequest::default(), Some(path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::O);
    window.step();
    wait(&mut window, |window| window.state().title().is_some());
    assert_eq!(window.state().title(), Some("Et bra kart"));
}

#[test]
fn a_new_map_is_written_and_opened_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.ron");
    let mut window = window();
    click(&mut window, "Ny sak");
    let title = window.get_by_role_and_label(Role::TextInput, "Tittel på kartet");
    title.type_text("Vår egen sak");
    settle(&mut window);
    let field = window.get_by_role_and_label(Role::TextInput, "Hvor filen ligger");
    field.focus();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(&mut window);
    let field = window.get_by_role_and_label(Role::TextInput, "Hvor filen ligger");
    field.type_text(&path.to_string_lossy());
    settle(&mut window);
    click(&mut window, "Opprett");
    wait(&mut window, |window| window.state().title().is_some());
    assert_eq!(window.state().title(), Some("Vår egen sak"));
    let text = std::fs::read_to_string(&path).unwrap();
    wish(&mut window, FileAction::AskNew(0));
    let field = window.get_by_role_and_label(Role::TextInput, "Tittel på kartet");
    field.type_text("Ny");
    settle(&mut window);
    assert!(says(&window, "finnes fra før"));
    let create = window.get_by_role_and_label(Role::Button, "Opprett");
    assert!(create.accesskit_node().is_disabled());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_filter_is_ticked_and_cleared() {
    let mut window = sample();
    click(&mut window, "Filtre");
    let tick = window.get_all_by_role(Role::CheckBox);
    let tick = tick.into_iter().find(|node| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.starts_with("Bruker ("))
    });
    tick.unwrap().click_accesskit();
    settle(&mut window);
    assert_eq!(window.state().view_request().filter.kinds.len(), 1);
    press(&mut window, Key::A);
    assert!(window.state().view_request().filter.is_empty());
}

#[test]
fn every_page_has_a_picture_in_light_and_dark() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let request = WindowRequest {
            theme: Some(theme),
            ..WindowRequest::default()
        };
        let mut window = window_of(request, None);
        check_picture(&mut window, &format!("start-{theme:?}"));
        for (number, sample) in samspill::file::sample_maps().iter().enumerate() {
            window.wish_sample(number);
            for projection in Projection::PICTURES {
                window.wish_projection(projection);
                check_picture(
                    &mut window,
                    &format!("{}-{projection:?}-{theme:?}", sample.name),
                );
            }
        }
    }
}

/// A picture with many colours and no large part of it left out; kept where PICTURES says.
fn check_picture(window: &mut Window, name: &str) {
    let image = window.render().unwrap();
    if let Some(folder) = std::env::var_os("SAMSPILL_PICTURES") {
        image
            .save(Path::new(&folder).join(format!("{name}.png")))
            .unwrap();
    }
    let colours: std::collections::BTreeSet<[u8; 4]> =
        image.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() > 200, "{name}: {} colours", colours.len());
    assert!(
        image.pixels().all(|pixel| pixel.0[3] == 255),
        "{name} has holes"
    );
}

fn wait(window: &mut Window, is_done: impl Fn(&Window) -> bool) {
    let began = Instant::now();
    while !is_done(window) {
        assert!(began.elapsed() < Duration::from_secs(20), "never came");
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
    settle(window);
}

fn wait_for(window: &mut Window, text: &str) {
    wait(window, |window| says(window, text));
}

/// What one could also do from a menu.
trait Wishes {
    fn wish_language(&mut self, language: Language);
    fn wish_sample(&mut self, number: usize);
    fn wish_projection(&mut self, projection: Projection);
}

impl Wishes for Window {
    fn wish_language(&mut self, language: Language) {
        wish(self, WindowAction::Speak(language));
    }

    fn wish_sample(&mut self, number: usize) {
        wish(self, FileAction::OpenSample(number));
    }

    fn wish_projection(&mut self, projection: Projection) {
        wish(self, LookAction::Project(projection));
    }
}

fn wish(window: &mut Window, action: impl Into<AppAction>) {
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, action);
    settle(window);
}

#[test]
fn every_dialog_and_panel_has_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut window);
    window
        .get_by_role_and_label(Role::TextInput, "Søk")
        .type_text("gravferd");
    settle(&mut window);
    check_picture(&mut window, "search");
    press(&mut window, Key::Enter);
    check_picture(&mut window, "found");
    press(&mut window, Key::F1);
    check_picture(&mut window, "shortcuts");
    press(&mut window, Key::Escape);
    click(&mut window, "Filtre");
    click(&mut window, "Kommunal");
    check_picture(&mut window, "municipal");
    click(&mut window, "Slå sammen");
    check_picture(&mut window, "folded");
    wish(&mut window, LookAction::ShowEverything);
    let key = first_with_money();
    wish(
        &mut window,
        LookAction::GoTo(Selection::Relations(vec![key])),
    );
    check_picture(&mut window, "relation");
    for _ in 0..4 {
        press(&mut window, Key::Plus);
    }
    let canvas = window.get_by_role(Role::Canvas).rect().center();
    window.hover_at(canvas);
    window.run_steps(4);
    check_picture(&mut window, "hovered");
    wish(&mut window, FileAction::AskNew(1));
    check_picture(&mut window, "new");
    wish(&mut window, FileAction::AskOpen);
    wait_for(&mut window, "Fildialogen svarte ikke");
    check_picture(&mut window, "open");
    wish(&mut window, WindowAction::ShowAbout);
    check_picture(&mut window, "about");
    wish(&mut window, WindowAction::CloseDialog);
    let broken = broken_map(folder.path());
    wish(&mut window, FileAction::Open(broken));
    wait(&mut window, |window| window.state().title() == Some("Kart"));
    wish(&mut window, WindowAction::ShowProblems);
    check_picture(&mut window, "problems");
    let none = folder.path().join("ingen.ron");
    std::fs::write(&none, "<map/>").unwrap();
    wish(&mut window, WindowAction::CloseDialog);
    wish(&mut window, FileAction::Open(none));
    wait_for(&mut window, "Kunne ikke åpne");
    check_picture(&mut window, "refused");
}

/// A relation of the sample map "Dødsfall og arv" that money follows.
fn first_with_money() -> samspill::model::RelationKey {
    let samples = samspill::file::sample_maps();
    let sample = samples
        .iter()
        .find(|sample| sample.name == "dodsfall-og-arv");
    let document = samspill::file::read(sample.unwrap().text.as_bytes())
        .document
        .unwrap();
    let mut relations = document.relations().iter();
    relations
        .find(|(_, relation)| !relation.money.is_empty())
        .unwrap()
        .0
        .clone()
}

#[test]
fn a_request_selects_what_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let request = WindowRequest {
        files: vec![good_map(folder.path())],
        select: Some(Id::new("ks")),
        ..WindowRequest::default()
    };
    let window = window_of(request, None);
    assert_eq!(selected(&window), Some("ks"));
}
