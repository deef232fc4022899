//! `samspill export` as somebody who types meets it.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const MAP: &str = r#"Map(
    format: 1,
    map: "m-000000",
    title: "Prøve",
    language: "nb",
    actors: [
        (id: "digdir",
            name: "Digitaliseringsdirektoratet",
            short: "Digdir",
            sector: State,
            tags: ["etat"],
        ),
        (id: "etterlatte",
            name: "Etterlatte",
        ),
    ],
    resources: [
        (id: "dodsbo",
            name: "Digitalt dødsbo",
            capability: "end-user-services",
        ),
    ],
    relations: [
        (from: "digdir", kind: Provides, to: "dodsbo"),
        (from: "etterlatte", kind: Uses, to: "dodsbo"),
    ],
    views: [
        (name: "Alle aktører", name_in: {"en": "All actors"}, projection: Actors),
    ],
)
"#;

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("kart.ron"), MAP).unwrap();
        Self(folder)
    }

    /// Exports the map; gives exit code and standard error.
    fn export(&self, line: &str) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_samspill"))
            .args(["export", "kart.ron", "-o"])
            .args(line.split(' ').map(|word| word.replace('_', " ")))
            .current_dir(self.0.path())
            .envs([("LC_ALL", "C.UTF-8"), ("SOURCE_DATE_EPOCH", "1763769600")])
            .output()
            .unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }
}

#[test]
fn a_map_becomes_a_drawing_in_its_own_language_or_another() {
    let folder = Folder::new();
    assert_eq!(folder.export("a.svg"), (0, String::new()));
    let drawing = folder.text("a.svg");
    roxmltree::Document::parse(&drawing).unwrap();
    for part in [
        "<title id=\"drawing-title\">Prøve</title>",
        ">Digdir</text>",
        "data-id=\"dodsbo\"",
        "22. november 2025",
    ] {
        assert!(drawing.contains(part), "{part}");
    }
    assert_eq!(folder.export("b.svg --lang en --theme dark").0, 0);
    let english = folder.text("b.svg");
    assert!(english.contains("22 November 2025") && english.contains("#13181f"));
    assert_eq!(folder.export("c.svg").0, 0);
    assert!(
        folder.text("c.svg") == drawing,
        "the same map, the same bytes"
    );
}

#[test]
fn a_picture_has_the_size_that_its_scale_asks_for() {
    let folder = Folder::new();
    let width = |name: &str| {
        let bytes = fs::read(folder.0.path().join(name)).unwrap();
        image::load_from_memory(&bytes).unwrap().width()
    };
    assert_eq!(folder.export("a.png --scale 1").0, 0);
    assert_eq!(folder.export("b.png").0, 0);
    assert_eq!(width("b.png"), 2 * width("a.png"));
    let (code, err) = folder.export("c.png --scale 500");
    assert_eq!(code, 2);
    assert!(err.contains("The largest scale that works is "), "{err}");
    assert!(!folder.0.path().join("c.png").exists());
}

#[test]
fn a_layout_can_be_measured() {
    let folder = Folder::new();
    assert_eq!(folder.export("a.layout.json").0, 0);
    let layout: Value = serde_json::from_str(&folder.text("a.layout.json")).unwrap();
    let nodes = layout["nodes"].as_array().unwrap();
    let ids: Vec<&str> = nodes.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["digdir", "etterlatte", "dodsbo"]);
    assert_eq!(nodes[2]["capability"], "end-user-services");
    assert_eq!(nodes[0]["sector"], "State");
    let edge = &layout["edges"][0];
    assert_eq!(
        (&edge["from"], &edge["kind"]),
        (&"digdir".into(), &"Provides".into())
    );
    assert!(edge["points"].as_array().unwrap().len() >= 2);
    assert_eq!(layout["crossings"], 0);
    assert!(layout["layout_seconds"].as_f64().unwrap() >= 0.0);
}

#[test]
fn the_map_itself_becomes_json() {
    let folder = Folder::new();
    assert_eq!(folder.export("a.json").0, 0);
    let map: Value = serde_json::from_str(&folder.text("a.json")).unwrap();
    assert_eq!(map["title"], "Prøve");
}

#[test]
fn a_saved_view_goes_by_its_name_in_any_language() {
    let folder = Folder::new();
    for name in ["Alle_aktører", "All_actors"] {
        let line = format!("a.svg --view {name}");
        assert_eq!(folder.export(&line), (0, String::new()));
        assert!(!folder.text("a.svg").contains("data-id=\"dodsbo\""));
    }
    assert_eq!(
        folder
            .export("a.svg --view All_actors --projection layered")
            .0,
        0
    );
    assert!(folder.text("a.svg").contains("data-id=\"dodsbo\""));
}

#[test]
fn what_is_left_out_is_not_drawn() {
    let folder = Folder::new();
    let check = |line: &str, without: &str, with: &str| {
        assert_eq!(folder.export(&format!("a.svg {line}")), (0, String::new()));
        let drawing = folder.text("a.svg");
        let has = |id: &str| drawing.contains(&format!("data-id=\"{id}\""));
        assert!(!has(without) && has(with), "{line}");
    };
    check(
        "--perspective digdir --rest hide --own-first",
        "etterlatte",
        "digdir",
    );
    check(
        "--kind provides",
        "etterlatte.Uses.dodsbo",
        "digdir.Provides.dodsbo",
    );
    check("--tag etat", "dodsbo", "digdir");
    check("--capability data", "dodsbo", "data");
}

#[test]
fn what_cannot_be_done_is_told_with_what_can() {
    let folder = Folder::new();
    let check = |line: &str, expected: &str| {
        let (code, err) = folder.export(line);
        assert_eq!(code, 2, "{line}");
        assert!(err.contains(expected), "{line}: {err}");
    };
    check("kart.pdf", ".svg, .png, .csv, .json or .layout.json");
    check("a.svg --format pdf", "svg, png, csv, json, layout-json");
    check("kart.ron --format svg", "the map itself");
    check("a.svg --view Alle_aktorer", "Did you mean “Alle aktører”?");
    check("a.svg --perspective digdri", "Did you mean “digdir”?");
    check("a.svg --capability datas", "Did you mean “data”?");
    check("a.svg --tag stat", "etat");
    check("a.svg --kind use", "uses, depends-on");
    check("a.svg --date 2026-13-01", "--date");
    check("borte/a.svg", "There is no such folder");
    assert_eq!(folder.text("kart.ron"), MAP);
    assert_eq!(
        fs::read_dir(folder.0.path()).unwrap().count(),
        1,
        "nothing half done is left"
    );
}
