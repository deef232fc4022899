//! What is written is read back the same, and writing it again changes nothing.

mod support;

use proptest::prelude::*;
use samspill::file::{Form, read, sample_maps, save, templates, write};
use samspill::model::{MapDocument, Severity};

fn reread(text: &str) -> MapDocument {
    let opened = read(text.as_bytes());
    assert!(opened.may_save_over, "{:?}\n{text}", opened.findings);
    opened.document.expect("a written map opens")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_map_written_as_ron_is_read_back_the_same(map in support::maps()) {
        let text = write(&map, Form::Ron);
        let again = reread(&text);
        prop_assert_eq!(&again, &map);
        prop_assert_eq!(write(&again, Form::Ron), text);
    }

    /// JSON has no bare words, so what a newer version wrote may lose its spelling, never its text.
    #[test]
    fn a_map_written_as_json_is_read_back_the_same(map in support::maps()) {
        let text = write(&map, Form::Json);
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        prop_assert!(value.is_object());
        let again = reread(&text);
        prop_assert_eq!(again.relations().len(), map.relations().len());
        prop_assert_eq!(write(&again, Form::Json), text);
    }

    #[test]
    fn ron_is_read_by_others_too(map in support::maps()) {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let text = write(&map, Form::Ron);
        let value = options.from_str::<serde::de::IgnoredAny>(&text);
        prop_assert!(value.is_ok(), "{:?}\n{}", value, text);
    }
}

#[test]
fn the_shipped_maps_survive_both_forms() {
    for shipped in sample_maps().iter().chain(templates()) {
        let map = reread(shipped.text);
        for form in [Form::Ron, Form::Json] {
            let text = write(&map, form);
            let again = reread(&text);
            assert!(again == map, "{} {form:?}", shipped.name);
            assert_eq!(write(&again, form), text);
        }
    }
}

/// Checks that `text`, which holds something this version does not understand, is written as it
/// was read.
fn check_survives(text: &str) {
    let opened = read(text.as_bytes());
    assert!(
        opened
            .findings
            .iter()
            .all(|it| it.problem.severity() != Severity::Fatal)
    );
    assert!(opened.may_save_over);
    assert_eq!(write(&opened.document.expect("opens"), Form::Ron), text);
}

#[test]
fn what_is_not_understood_is_written_back() {
    check_survives(
        r#"Map(
    format: 1,
    minor: 7,
    map: "m-1",
    title: "T",
    language: "nb",
    capability_model: "9.9",
    sectors: {
        State: (goals: ["A"], mood: Good),
        Nordic: (goals: []),
    },
    actors: [
        (id: "a",
            name: "A",
            colour: Rgb(1, 2, 30_000),
            shape: (corners: 5, is_round: false),
        ),
        (id: "b",
            name: "B",
        ),
        (name: "Nobody"),
    ],
    relations: [
        (from: "a", kind: Uses, to: "b", money: [(nok: 5, vat: {"no": 25})]),
        (from: "a", kind: Sponsors, to: "b"),
        (from: "gone", kind: Uses, to: "b"),
    ],
    weather: [Sunny, "Rain"],
)
"#,
    );
}

#[test]
fn a_saved_map_is_the_map_and_the_folder_holds_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let map = reread(sample_maps()[0].text);
    for name in ["kart.ron", "kart.json"] {
        let path = folder.path().join(name);
        for _ in 0..2 {
            save(&map, &path).expect("saved");
            let text = std::fs::read_to_string(&path).expect("there");
            assert_eq!(text, write(&map, Form::of_path(&path)));
        }
    }
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        2
    );
}

#[cfg(unix)]
#[test]
fn saving_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let (path, link) = (
        folder.path().join("kart.ron"),
        folder.path().join("lenke.ron"),
    );
    let map = reread(sample_maps()[0].text);
    save(&map, &path).expect("saved");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).expect("permissions");
    symlink(&path, &link).expect("a link");
    save(&map, &link).expect("saved");
    let mode = std::fs::metadata(&path)
        .expect("there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(
        std::fs::symlink_metadata(&link)
            .expect("there")
            .is_symlink()
    );
}

#[test]
fn a_map_that_cannot_be_saved_leaves_no_trace() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kart.ron");
    std::fs::create_dir(&path).expect("a folder in the way");
    let map = reread(sample_maps()[0].text);
    assert!(save(&map, &path).is_err());
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        1
    );
    assert!(save(&map, &folder.path().join("mangler/kart.ron")).is_err());
}
