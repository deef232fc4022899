//! The rooms of `src/` and what each may import, held as data: `docs/house.md` tells it in words.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "architecture/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use source::{SourceFile, files, first_arguments, is_name, named_after, uses_crate, walk};

/// The rooms that are open to all, and import nothing.
const OPEN: [&str; 2] = ["geometry", "lists"];

/// A room and the rooms it may import.
const ROOMS: [(&str, &[&str]); 19] = [
    ("geometry", &[]),
    ("lists", &[]),
    ("model", &[]),
    ("text", &["model"]),
    ("file", &["model"]),
    ("edit", &["model"]),
    ("session", &["model", "edit", "file", "compare"]),
    ("graph", &["model"]),
    ("money", &["model", "graph"]),
    ("query", &["model", "graph"]),
    ("analysis", &["model", "graph"]),
    ("view", &["model", "graph", "query"]),
    ("layout", &["model", "view"]),
    ("scene", &["model", "text", "view", "layout", "analysis"]),
    ("export", &["scene", "model", "text"]),
    ("exchange", &["model", "edit"]),
    ("compare", &["model", "edit"]),
    ("app", &["all but", "cli"]),
    ("cli", &["all but", "app"]),
];

/// A crate and where alone it may be used: rooms, or files by their path in `src/`.
const CRATES: [(&str, &[&str]); 20] = [
    ("egui", &["app"]),
    ("eframe", &["app"]),
    ("rfd", &["app"]),
    ("clap", &["cli"]),
    ("petgraph", &["graph"]),
    ("resvg", &["export"]),
    ("usvg", &["export"]),
    ("tiny_skia", &["export"]),
    ("ron", &["file"]),
    ("serde", &["file", "app/settings.rs"]),
    ("serde_json", &["file", "cli", "app/settings.rs"]),
    ("fluent_bundle", &["text"]),
    ("unic_langid", &["text"]),
    ("nucleo_matcher", &["view"]),
    ("harfrust", &["layout"]),
    ("strsim", &["model"]),
    ("jiff", &["app", "cli"]),
    ("rustix", &["file", "app/flight.rs"]),
    ("crc32fast", &["file"]),
    ("siphasher", &["file"]),
];

/// Crates that tests alone may use, wherever they are.
const TEST_CRATES: [&str; 1] = ["serde_json"];

/// Files that are longer than a file should be, each with its reason.
const LONG_FILES: [(&str, &str); 0] = [];

const LONGEST_FILE: usize = 400;

/// Names that tell nothing about what lies in a module.
const EMPTY_NAMES: [&str; 5] = ["utils", "common", "helpers", "types", "manager"];

#[test]
fn rooms_import_only_what_the_table_allows() {
    check(|file| {
        let rooms = named_after(&file.code, "crate::");
        let mut wrong = Vec::new();
        for room in rooms {
            if !allowed(&file.room, &room) {
                wrong.push(format!("`{}` may not import `{room}`", file.room));
            }
        }
        wrong
    });
}

#[test]
fn every_room_is_in_the_table() {
    check(|file| {
        let known = is_room(&file.room) || ["lib", "main"].contains(&file.room.as_str());
        (!known)
            .then(|| format!("the room `{}` is not in the table", file.room))
            .into_iter()
            .collect()
    });
}

#[test]
fn crates_stay_in_their_rooms() {
    check(|file| {
        let (code, tests) = file.code_and_tests();
        let mut wrong = Vec::new();
        for (name, homes) in CRATES {
            let at_home =
                homes.contains(&file.room.as_str()) || homes.contains(&file.path.as_str());
            let in_tests = uses_crate(tests, name) && !TEST_CRATES.contains(&name);
            if !at_home && (uses_crate(code, name) || in_tests) {
                wrong.push(format!("`{name}` is used outside {homes:?}"));
            }
        }
        wrong
    });
}

#[test]
fn files_say_what_they_hold_and_are_short() {
    check(|file| {
        let mut wrong = Vec::new();
        let lines = file.text.lines().count();
        let excepted = LONG_FILES.iter().any(|(path, _)| *path == file.path);
        if lines > LONGEST_FILE && !excepted {
            wrong.push(format!("{lines} lines: which two subjects live here?"));
        }
        if lines <= LONGEST_FILE && excepted {
            wrong.push("is short now: take it out of LONG_FILES".to_owned());
        }
        if !file.text.starts_with("//! ") {
            wrong.push("does not begin with a `//!` line".to_owned());
        }
        for name in EMPTY_NAMES {
            let stem = Path::new(&file.path).file_stem().unwrap_or_default();
            let folder = file.path.split('/').any(|part| part == name);
            if folder || stem == name || file.code.contains(&format!("mod {name}")) {
                wrong.push(format!("`{name}` tells nothing about what lies in it"));
            }
        }
        wrong
    });
}

#[test]
fn what_is_said_has_a_message_and_every_message_is_said() {
    let messages = messages();
    if messages.is_empty() {
        return;
    }
    let files = files();
    let mut wrong = Vec::new();
    for file in &files {
        for call in ["say", "say_with"] {
            for id in first_arguments(file, call) {
                if !messages.contains_key(id) {
                    wrong.push(format!("src/{}: no message `{id}`", file.path));
                }
            }
        }
    }
    let literals: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| file.literals.iter().map(String::as_str))
        .collect();
    for (id, path) in &messages {
        if !literals.iter().any(|literal| makes(literal, id)) {
            wrong.push(format!("{path}: nobody says `{id}`"));
        }
    }
    report(&wrong);
}

/// Runs `wrong` on every file of `src/` and fails with all it finds.
fn check(wrong: impl Fn(&SourceFile) -> Vec<String>) {
    let files = files();
    assert!(files.len() > 10, "the files of src/ are found");
    let all: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let said = wrong(file).into_iter();
            said.map(|said| format!("src/{}: {said}", file.path))
        })
        .collect();
    report(&all);
}

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, _)| *room == name)
}

fn allowed(from: &str, to: &str) -> bool {
    let row = ROOMS.iter().find(|(room, _)| *room == from);
    match row {
        _ if to == from || OPEN.contains(&to) || !is_room(to) => true,
        Some((_, ["all but", others @ ..])) => !others.contains(&to),
        Some((_, rooms)) => rooms.contains(&to),
        None => true,
    }
}

/// The ids of all messages of all languages, each with a file it stands in.
fn messages() -> BTreeMap<String, String> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&package.join("assets/text"), "ftl", &mut paths);
    let mut messages = BTreeMap::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(package).unwrap().display().to_string();
        for line in text.lines().filter(|line| line.contains('=')) {
            let is_of_id = |letter: &char| *letter == '-' || is_name(*letter);
            let id: String = line.chars().take_while(is_of_id).collect();
            if id.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
                messages.entry(id).or_insert_with(|| path.clone());
            }
        }
    }
    messages
}

/// Says whether `literal` is `id`, or a format whose blanks can be filled so that it is.
fn makes(literal: &str, id: &str) -> bool {
    let Some((start, rest)) = literal.split_once('{') else {
        return literal == id;
    };
    let end = rest.rsplit_once('}').map_or("", |(_, end)| end);
    start.ends_with('-')
        && id.len() >= start.len() + end.len()
        && id.starts_with(start)
        && id.ends_with(end)
}

#[test]
fn the_table_forbids_what_it_should() {
    assert!(allowed("export", "scene") && !allowed("export", "layout"));
    assert!(allowed("cli", "file") && !allowed("cli", "app"));
    assert!(!allowed("model", "text") && allowed("model", "geometry"));
}

#[test]
fn a_format_makes_the_ids_that_fill_its_blanks() {
    assert!(makes("kind-{}", "kind-uses") && makes("a-{x}-b", "a-1-b"));
    assert!(!makes("{name}", "kind-uses") && !makes("kind-{}", "status-planned"));
}
