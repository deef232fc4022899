//! The window keeps the work: by itself, whatever others do to the file, and over a crash.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, FileAction, WindowRequest};
use samspill::file::{DataFolder, open, save};
use samspill::model::{Actor, MapChange, MapDocument};
use tempfile::TempDir;

type Window = Harness<'static, App>;

const MAP: &str = "Map(\n    format: 1,\n    map: \"m-1\",\n    title: \"Kart\",\n    language: \"nb\",\n    \
                   capability_model: \"1.2\",\n    actors: [\n        (id: \"nav\",\n            name: \"NAV\",\n        ),\n    ],\n)\n";

/// A folder with a map in it, and the program's own data.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("kart.ron"), MAP).unwrap();
        Self(folder)
    }

    fn map(&self) -> PathBuf {
        self.0.path().join("kart.ron")
    }

    fn saved(&self) -> MapDocument {
        open(&self.map()).document.unwrap()
    }

    fn window(&self, files: Vec<PathBuf>) -> Window {
        let request = WindowRequest {
            files,
            data: Some(DataFolder::at(self.0.path().join("data"))),
            ..WindowRequest::default()
        };
        let mut window = Harness::builder()
            .with_size(vec2(1440.0, 900.0))
            .with_max_steps(80)
            .build_eframe(|creation| {
                App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs))
            });
        settle(&mut window);
        window
    }

    fn open(&self) -> Window {
        self.window(vec![self.map()])
    }

    /// Somebody else saves the map with one more actor.
    fn saved_by_others(&self) {
        let mut theirs = self.saved();
        let mut change = MapChange::default();
        change.actors.add("ks".into(), Actor::new("ks", "KS"));
        theirs.apply(&change).unwrap();
        save(&theirs, &self.map()).unwrap();
    }
}

fn settle(window: &mut Window) {
    let began = Instant::now();
    window.step();
    while window.state().is_busy() {
        assert!(began.elapsed() < Duration::from_secs(60), "never done");
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
}

/// Lets frames pass until something is so.
fn wait_for(window: &mut Window, what: &str, is_so: impl Fn(&Window) -> bool) {
    let began = Instant::now();
    while !is_so(window) {
        assert!(began.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(1));
        window.step();
    }
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn say_line(window: &mut Window, line: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    settle(window);
    window.event(egui::Event::Text(line.to_owned()));
    settle(window);
    window.key_press(Key::Enter);
    settle(window);
}

fn click(window: &mut Window, label: &str) {
    window
        .get_by_role_and_label(Role::Button, label)
        .click_accesskit();
    settle(window);
}

fn names(map: &MapDocument) -> Vec<&str> {
    map.actors()
        .values()
        .map(|actor| actor.name.main.as_str())
        .collect()
}

#[test]
fn the_map_is_saved_when_the_hands_rest_and_the_line_says_so() {
    let place = Place::new();
    let mut window = place.open();
    say_line(&mut window, "+ Røde Kors (frivillig)");
    assert!(says(&window, "Lagres når du tar en pause"));
    wait_for(&mut window, "it is saved", |window| says(window, "Lagret "));
    assert_eq!(names(&place.saved()), ["NAV", "Røde Kors"]);
}

#[test]
fn work_that_was_not_saved_is_there_when_the_window_opens_again() {
    let place = Place::new();
    let mut window = place.open();
    say_line(&mut window, "+ Røde Kors (frivillig)");
    // The program ends without a word.
    drop(window);
    assert_eq!(names(&place.saved()), ["NAV"]);
    let window = place.window(Vec::new());
    assert_eq!(
        names(window.state().document().unwrap()),
        ["NAV", "Røde Kors"]
    );
    assert!(says(&window, "Tok opp igjen 1 endring"));
}

#[test]
fn what_others_did_is_told_and_merged_by_choice() {
    let place = Place::new();
    let mut window = place.open();
    say_line(&mut window, "+ Røde Kors (frivillig)");
    place.saved_by_others();
    wait_for(&mut window, "it is told", |window| {
        says(window, "Noen andre har endret filen")
    });
    assert!(says(&window, "legg til KS"));
    assert_eq!(
        names(&place.saved()),
        ["KS", "NAV"],
        "nothing is written before one has chosen"
    );
    click(&mut window, "Flett sammen");
    assert_eq!(
        names(window.state().document().unwrap()),
        ["KS", "NAV", "Røde Kors"]
    );
    wait_for(&mut window, "it is saved", |window| says(window, "Lagret "));
    assert_eq!(names(&place.saved()), ["KS", "NAV", "Røde Kors"]);
}

#[test]
fn ours_can_be_kept_and_theirs_taken() {
    for (choice, expected) in [
        ("Behold min utgave", vec!["NAV", "Røde Kors"]),
        ("Ta deres", vec!["KS", "NAV"]),
    ] {
        let place = Place::new();
        let mut window = place.open();
        say_line(&mut window, "+ Røde Kors (frivillig)");
        place.saved_by_others();
        wait_for(&mut window, "it is told", |window| {
            says(window, "Noen andre har endret")
        });
        click(&mut window, choice);
        wait_for(&mut window, choice, |_| names(&place.saved()) == expected);
    }
}

#[test]
fn a_copy_beside_the_map_is_offered_and_left_where_it_is() {
    let place = Place::new();
    let copy = place
        .0
        .path()
        .join("kart.sync-conflict-20261124-101500-ABCDEFG.ron");
    fs::write(&copy, MAP.replace("NAV", "Nav")).unwrap();
    let mut window = place.open();
    wait_for(&mut window, "it is told", |window| {
        says(window, "Syncthing")
    });
    click(&mut window, "Flett sammen");
    assert_eq!(names(window.state().document().unwrap()), ["Nav"]);
    assert!(copy.exists());
}

#[test]
fn one_goes_back_to_an_earlier_version_and_can_undo_it() {
    let place = Place::new();
    let mut window = place.open();
    say_line(&mut window, "+ Røde Kors (frivillig)");
    wait_for(&mut window, "it is saved", |window| says(window, "Lagret "));
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, FileAction::ShowVersions);
    settle(&mut window);
    window.step();
    let back = window
        .query_all_by_label_contains("Gå tilbake til utgaven")
        .next();
    back.unwrap().click_accesskit();
    settle(&mut window);
    window.step();
    assert_eq!(names(window.state().document().unwrap()), ["NAV"]);
    window.key_press(Key::Escape);
    settle(&mut window);
    window.get_by_role(Role::Canvas).focus();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    window.step();
    assert_eq!(
        names(window.state().document().unwrap()),
        ["NAV", "Røde Kors"]
    );
}

#[test]
fn a_folder_that_may_not_be_written_is_told_and_the_work_goes_on() {
    let place = Place::new();
    let mut window = place.open();
    // The map's folder is gone, as a share that is not there any more.
    let hidden = place.0.path().join("hidden.ron");
    fs::rename(place.map(), &hidden).unwrap();
    fs::create_dir(place.map()).unwrap();
    say_line(&mut window, "+ Røde Kors (frivillig)");
    wait_for(&mut window, "it is told", |window| {
        says(window, "Ikke lagret i filen")
    });
    window.step();
    assert!(says(&window, "ligger trygt i journalen"));
    say_line(&mut window, "+ Kirkens Bymisjon (frivillig)");
    assert_eq!(window.state().document().unwrap().actors().len(), 3);
}

#[test]
fn comments_in_the_file_are_told_before_they_are_lost() {
    let place = Place::new();
    assert!(!says(&place.open(), "kommentarer"));
    fs::write(place.map(), format!("// skrevet for hånd\n{MAP}")).unwrap();
    assert!(says(&place.open(), "kommentarer"));
}
