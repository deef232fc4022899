//! Files that take long to read: one sees how far it is, and may go back.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;
#[path = "support/settling.rs"]
mod settling;

use std::path::Path;

use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use no_dialogs::NoDialogs;
use samspill::app::{App, FileAction, WindowRequest};
use samspill::file::{self, ReadWatch, sample_maps};
use samspill::model::Language;
use settling::{Window, settle};

/// A file that gives nothing until somebody writes into it.
fn slow_file(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("treg.ron");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
    path
}

/// A window over a sample map, in which a slow file is being opened.
fn opening(path: &Path) -> Window {
    let request = WindowRequest {
        language: Some(Language::Nb),
        ..WindowRequest::default()
    };
    let mut window: Window = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(200)
        .build_eframe(|creation| App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs)));
    let ctx = window.ctx.clone();
    window.state_mut().wish(&ctx, FileAction::OpenSample(0));
    settle(&mut window);
    window
        .state_mut()
        .wish(&ctx, FileAction::Open(path.to_owned()));
    for _ in 0..4 {
        window.step();
    }
    window
}

#[test]
fn reading_is_told_and_can_be_stopped_and_the_map_that_was_open_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = slow_file(folder.path());
    let mut window = opening(&path);
    let title = window.state().title().unwrap().to_owned();
    assert!(
        window
            .query_all_by_label_contains("Leser treg.ron … 0 %")
            .next()
            .is_some()
    );
    assert!(window.state().is_busy());
    window.get_by_label("Avbryt lesingen").click();
    settle(&mut window);
    assert!(
        window
            .query_all_by_label_contains("Leser treg.ron")
            .next()
            .is_none()
    );
    // What comes too late changes nothing.
    std::fs::write(&path, sample_maps()[1].text).unwrap();
    settle(&mut window);
    assert_eq!(window.state().title(), Some(title.as_str()));
}

#[test]
fn a_slow_file_is_opened_once_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = slow_file(folder.path());
    let mut window = opening(&path);
    std::fs::write(&path, sample_maps()[1].text).unwrap();
    settle(&mut window);
    let second = file::read(sample_maps()[1].text.as_bytes())
        .document
        .unwrap();
    assert_eq!(window.state().title(), Some(second.title().main.as_str()));
}

#[test]
fn a_reading_that_was_cancelled_gives_nothing_and_one_that_was_not_is_seen_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kart.ron");
    std::fs::write(&path, sample_maps()[0].text).unwrap();
    let watch = ReadWatch::default();
    let opened = file::open_watched(&path, &watch).unwrap();
    assert_eq!(opened.document, file::open(&path).document);
    assert!(watch.progress() > 0.5);
    let watch = ReadWatch::default();
    watch.cancel();
    assert!(file::open_watched(&path, &watch).is_none());
}
