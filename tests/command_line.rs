//! The command line as somebody who types meets it.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const GOOD: &str = r#"Map(
    format: 1,
    map: "m-000000",
    title: "Prøve",
    language: "nb",
    actors: [
        (id: "digdir",
            name: "Digitaliseringsdirektoratet",
            short: "Digdir",
            sector: State,
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
        (from: "digdir", kind: Funds, to: "dodsbo", money: [(year: 2025, nok: 10_600_000), (year: 2024, nok: Unknown)]),
        (from: "etterlatte", kind: Uses, to: "dodsbo"),
    ],
    questions: [
        (text: "Hvem betaler?"),
    ],
)
"#;

/// A folder with map files in it, and the program run inside it.
struct Folder(TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs the program; gives exit code, standard output and standard error.
    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = self.program(arguments).output().unwrap();
        let Output {
            status,
            stdout,
            stderr,
        } = output;
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code().unwrap(), text(stdout), text(stderr))
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_samspill"));
        program.args(arguments).current_dir(self.0.path());
        program.env_remove("LC_ALL").env_remove("LC_MESSAGES");
        program.env("LANG", "C.UTF-8");
        program.env("SAMSPILL_DATA", self.0.path().join("data"));
        program
    }
}

/// [`GOOD`] with one misspelt end of a relation.
fn broken() -> String {
    GOOD.replace(
        r#"kind: Provides, to: "dodsbo""#,
        r#"kind: Provides, to: "dodsbu""#,
    )
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn maps_without_problems_are_counted() {
    let folder = Folder::with(&[("a.ron", GOOD), ("b.ron", GOOD)]);
    let check = |language| folder.run(&["check", "a.ron", "b.ron", "--lang", language]);
    assert_eq!(
        check("en"),
        (0, "2 maps, no problems\n".into(), String::new())
    );
    assert_eq!(
        check("nb"),
        (0, "2 kart, ingen problemer\n".into(), String::new())
    );
    assert_eq!(
        check("nn"),
        (0, "2 kart, ingen problem\n".into(), String::new())
    );
}

#[test]
fn a_problem_stands_at_its_line_and_column() {
    let folder = Folder::with(&[("a.ron", &broken())]);
    let (code, out, err) = folder.run(&["check", "a.ron"]);
    assert_eq!(
        (code, err.as_str()),
        (1, ""),
        "problems are an answer, not a failure"
    );
    assert_eq!(
        out,
        "a.ron:23:46: Nothing in the map has the id “dodsbu”. Did you mean “dodsbo”?\n\
         1 problem in 1 map\n"
    );
    let (_, out, _) = folder.run(&["--lang", "nb", "check", "a.ron"]);
    assert!(
        out.starts_with("a.ron:23:46: Det finnes ikke noe i kartet med id-en «dodsbu»."),
        "{out}"
    );
}

#[test]
fn a_file_that_cannot_be_opened_is_told_on_standard_error() {
    let folder = Folder::with(&[("a.ron", GOOD), ("empty.ron", "")]);
    let (code, out, err) = folder.run(&["check", "a.ron", "gone.ron", "empty.ron"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        err,
        "samspill: gone.ron: There is no such file. Check the name and the folder.\n\
         samspill: empty.ron: The file is empty. Find an earlier copy of the map, or begin a new one.\n"
    );
}

#[test]
fn the_check_is_json_for_scripts() {
    let folder = Folder::with(&[("a.ron", GOOD), ("b.ron", &broken())]);
    let (code, out, err) = folder.run(&["check", "--json", "a.ron", "b.ron", "gone.ron"]);
    assert_eq!((code, err.as_str()), (2, ""));
    let answer = json(&out);
    assert_eq!(answer["problems"], 1);
    assert_eq!(answer["maps"][0]["problems"], Value::Array(Vec::new()));
    let problem = &answer["maps"][1]["problems"][0];
    assert_eq!(problem["line"], 23);
    assert_eq!(problem["problem"], "unknown-id");
    assert_eq!(problem["severity"], "error");
    assert_eq!(answer["maps"][2]["opened"], false);
}

#[test]
fn info_counts_what_a_map_holds() {
    let folder = Folder::with(&[("a.ron", GOOD)]);
    let (code, out, err) = folder.run(&["info", "a.ron", "--lang", "nb"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let out = out.replace('\u{a0}', " ");
    for line in [
        "Prøve",
        "Aktører                  2",
        "  Statlig sektor         1",
        "  leverer                1",
        "  2024   Ukjent beløp  –  Digdir finansierer Digitalt dødsbo",
        "  2025  10 600 000 kr  –  Digdir finansierer Digitalt dødsbo",
        "  Hvem betaler?",
    ] {
        assert!(out.lines().any(|found| found == line), "{line:?} in\n{out}");
    }
}

#[test]
fn info_is_json_for_scripts() {
    let folder = Folder::with(&[("a.ron", GOOD)]);
    let (code, out, _) = folder.run(&["info", "a.ron", "--json"]);
    let answer = json(&out);
    assert_eq!(code, 0);
    assert_eq!(answer["title"], "Prøve");
    assert_eq!(answer["actors"]["by_sector"]["Outside"], 1);
    assert_eq!(answer["resources"]["by_capability"]["end-user-services"], 1);
    assert_eq!(answer["relations"]["by_kind"]["Funds"], 1);
    assert_eq!(answer["money"][0]["nok"], "Unknown");
    assert_eq!(answer["money"][1]["nok"], 10_600_000);
}

#[test]
fn info_on_what_is_no_map_says_where() {
    let folder = Folder::with(&[("a.ron", "Map(format: 2)")]);
    let (code, out, err) = folder.run(&["info", "a.ron"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("samspill: a.ron:1:"), "{err}");
    assert!(err.contains("Update Samspill"), "{err}");
}

#[test]
fn a_new_map_has_its_own_name_and_no_problems() {
    let folder = Folder::with(&[]);
    for name in ["a.ron", "b.json"] {
        let (code, out, err) = folder.run(&["new", "--title", "Sak 5/22", "-o", name]);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.contains(name), "{out}");
        assert_eq!(folder.run(&["check", name]).0, 0);
    }
    let info = |name| json(&folder.run(&["info", "--json", name]).1);
    assert_eq!(info("a.ron")["title"], "Sak 5/22");
    assert_ne!(info("a.ron")["map"], info("b.json")["map"]);
    json(&fs::read_to_string(folder.path("b.json")).unwrap());
}

#[test]
fn a_new_map_never_overwrites() {
    let folder = Folder::with(&[("a.ron", "mine")]);
    let (code, out, err) = folder.run(&["new", "-o", "a.ron", "--lang", "nn"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        err,
        "samspill: a.ron: Fila finst frå før og blir ikkje skriven over. Vel eit anna namn.\n"
    );
    assert_eq!(fs::read_to_string(folder.path("a.ron")).unwrap(), "mine");
    let (code, _, err) = folder.run(&["new", "-o", "nowhere/a.ron"]);
    assert_eq!(code, 2);
    assert!(err.contains("There is no such folder"), "{err}");
}

#[test]
fn an_unknown_template_names_the_nearest_and_all() {
    let folder = Folder::with(&[]);
    let (code, _, err) = folder.run(&["new", "--template", "new-cose", "-o", "a.ron"]);
    assert_eq!(code, 2);
    assert!(err.contains("Did you mean “new-case”?"), "{err}");
    assert!(err.contains("empty-workshop"), "{err}");
    assert!(!Path::new(&folder.path("a.ron")).exists());
}

#[test]
fn help_names_every_command() {
    let folder = Folder::with(&[]);
    let (code, out, _) = folder.run(&["--help"]);
    assert_eq!(code, 0);
    for command in ["check", "info", "new"] {
        assert!(out.contains(&format!("\n  {command} ")), "{out}");
        assert_eq!(folder.run(&[command, "--help"]).0, 0);
    }
    assert_eq!(folder.run(&["--version"]).0, 0);
}

#[test]
fn wrong_usage_ends_with_two() {
    let folder = Folder::with(&[("a.ron", GOOD)]);
    assert_eq!(folder.run(&["check"]).0, 2);
    assert_eq!(folder.run(&["check", "a.ron", "--lang", "sv"]).0, 2);
    let (code, _, err) = folder.run(&["chek", "a.ron"]);
    assert_eq!(code, 2);
    assert!(err.contains("Did you mean “samspill check”?"), "{err}");
    let (code, _, err) = folder.run(&["--theme", "dark", "check", "a.ron"]);
    assert_eq!(code, 2);
    assert!(err.contains("window"), "{err}");
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_failure() {
    let folder = Folder::with(&[("a.ron", GOOD)]);
    let mut program = folder.program(&["info", "a.ron"]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = program
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn a_map_is_edited_by_lines_and_the_original_left_alone() {
    let folder = Folder::with(&[("kart.ron", GOOD)]);
    let (code, out, err) = folder.run(&[
        "edit",
        "kart.ron",
        "--quick",
        "Digdir bruker Digitalt dødsbo 2024",
        "--quick",
        "+ Røde Kors (frivillig)",
        "-o",
        "nytt.ron",
        "--lang",
        "nb",
        "--seed",
        "1",
    ]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(
        out,
        "knytt Digdir → Digitalt dødsbo (bruker)\nlegg til Røde Kors\nLagret nytt.ron\n"
    );
    assert_eq!(fs::read_to_string(folder.path("kart.ron")).unwrap(), GOOD);
    let text = fs::read_to_string(folder.path("nytt.ron")).unwrap();
    assert!(
        text.contains(r#"kind: Uses, to: "dodsbo", valid_from: 2024)"#),
        "{text}"
    );
    assert!(text.contains("sector: Voluntary"), "{text}");
}

#[test]
fn a_script_does_what_the_window_can() {
    let script = "# a comment\n\n:rename etterlatte Etterlatte og arvinger\n:set digdir name@en \"The Agency\"\n\
                  :set digdir>Provides>dodsbo status Planned\n:set digdir>Provides>dodsbo money 2026 5_000 til drift\n\
                  :set digdir>Provides>dodsbo obstacle Legal Major \"Hjemmel mangler\"\n:reverse etterlatte>Uses>dodsbo\n\
                  :move etterlatte sector=Municipal\n:place digdir 200 100\n:view municipal Fra kommunene\n\
                  :goals State Én vei inn; Tillit\n:title Ny tittel\n:undo\n:redo\n:delete question:1\n";
    let folder = Folder::with(&[("kart.ron", GOOD), ("script.txt", script)]);
    let edit = [
        "edit",
        "kart.ron",
        "--script",
        "script.txt",
        "--in-place",
        "--lang",
        "en",
    ];
    let (code, out, err) = folder.run(&edit);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let text = fs::read_to_string(folder.path("kart.ron")).unwrap();
    for said in [
        r#"name: "Etterlatte og arvinger""#,
        r#"name_in: {"en": "The Agency"}"#,
        r#"status: Planned"#,
        r#"money: [(year: 2026, nok: 5000, note: "til drift")]"#,
        r#"(dimension: Legal, severity: Major, note: "Hjemmel mangler")"#,
        r#"(from: "dodsbo", kind: Uses, to: "etterlatte")"#,
        r#"("digdir", 200, 100)"#,
        r#"(name: "Fra kommunene", perspective: Sectors([Municipal]))"#,
        r#"goals: ["Én vei inn", "Tillit"]"#,
        r#"title: "Ny tittel""#,
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert!(!text.contains("questions"), "{text}");
}

/// Checks that a script of one line is refused at this place with these words, and nothing saved.
fn check_refused(line: &str, place: &str, words: &str) {
    let folder = Folder::with(&[("kart.ron", GOOD), ("s.txt", line)]);
    let edit = [
        "edit", "kart.ron", "--script", "s.txt", "-o", "nytt.ron", "--lang", "en",
    ];
    let (code, out, err) = folder.run(&edit);
    assert_eq!((code, out.as_str()), (2, ""), "{line}");
    assert!(
        err.starts_with(&format!("samspill: s.txt:1{place}: ")),
        "{err}"
    );
    assert!(err.contains(words), "{err}");
    assert!(!folder.path("nytt.ron").exists());
}

#[test]
fn a_line_that_cannot_be_done_is_told_with_its_place_and_nothing_is_saved() {
    check_refused(":renam digdir X", ":2", "Did you mean “rename”?");
    check_refused(":rename digdri X", ":9", "Did you mean “digdir”?");
    check_refused(":rename digdir", ":15", "The line ends too soon");
    check_refused(":set digdir colour red", ":13", "colour");
    check_refused(":set digdir url javascript:1", "", "link");
    check_refused(":set digdir note \"open", ":18", "quotation mark");
    check_refused(":merge digdir digdir", "", "change nothing");
    check_refused(
        ":connect digdir>Usess>dodsbo",
        ":10",
        "Did you mean “Uses”?",
    );
    check_refused(":delete digdir>Uses>etterlatte", ":9", "not a relation");
    check_refused(":place digdir 10 mange", ":18", "not a whole number");
    check_refused(":tidy up", ":7", "too much");
    check_refused("Digdir bruker Digdir", ":15", "from something to itself");
    check_refused(
        "Digdir finansierer Etterlatte 1,5 kr",
        ":31",
        "whole kroner",
    );
    check_refused(":undo", "", "nothing more to undo");
}

#[test]
fn editing_asks_where_to_save() {
    let folder = Folder::with(&[("kart.ron", GOOD)]);
    let (code, _, err) = folder.run(&["edit", "kart.ron", "--quick", "+ X"]);
    assert_eq!(code, 2);
    assert!(
        err.contains("--output") && err.contains("--in-place"),
        "{err}"
    );
}

#[test]
fn a_damaged_map_is_not_edited_in_place() {
    let cut = &GOOD[..GOOD.len() - 20];
    let folder = Folder::with(&[("kart.ron", cut)]);
    let (code, _, err) = folder.run(&[
        "edit",
        "kart.ron",
        "--quick",
        "+ X",
        "--in-place",
        "--lang",
        "en",
    ]);
    assert_eq!(code, 2, "{err}");
    assert_eq!(fs::read_to_string(folder.path("kart.ron")).unwrap(), cut);
}

#[test]
fn what_passes_a_filter_is_listed() {
    let folder = Folder::with(&[("a.ron", GOOD)]);
    let find = |text: &str| folder.run(&["find", "a.ron", text, "--lang", "nb"]);
    let (code, out, err) = find("sektor:statlig penger>10mill");
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("digdir") && out.contains("Digitaliseringsdirektoratet"));
    assert!(out.contains("Digdir finansierer Digitalt dødsbo"), "{out}");
    assert!(!out.contains("etterlatte") && out.contains("1 relasjon passer"));
    let (code, out, _) = find("sektor:privat finansierer:dodsbo");
    assert_eq!(code, 0);
    assert!(out.starts_with("Ingenting passer.\n") && out.contains("«sektor:privat»"));
    let found = folder
        .run(&["find", "a.ron", "type:actor uses:*", "--json"])
        .1;
    let found = json(&found);
    assert_eq!(found["records"][0]["id"], "etterlatte");
    assert_eq!(found["relations"][0]["kind"], "Uses");
}

#[test]
fn a_filter_that_cannot_be_read_is_marked_where_it_is_wrong() {
    let folder = Folder::with(&[("a.ron", GOOD)]);
    let (code, out, err) = folder.run(&["find", "a.ron", "år:2025 sektr:statlig", "--lang", "nb"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(
        err.contains("tegn 9") && err.contains("Mente du «sektor»?"),
        "{err}"
    );
    assert!(
        err.ends_with("\n  år:2025 sektr:statlig\n          ^^^^^\n"),
        "{err}"
    );
    let asked = ["export", "a.ron", "-o", "a.svg", "--filter", "sektor:"];
    let (code, _, err) = folder.run(&asked);
    assert_eq!(code, 2);
    assert!(err.contains("^^^^^^^") && !folder.path("a.svg").exists());
    let asked = ["export", "a.ron", "-o", "a.svg", "--filter", "uses:dodsbo"];
    assert_eq!(folder.run(&asked).0, 0);
    let drawing = fs::read_to_string(folder.path("a.svg")).unwrap();
    assert!(drawing.contains("data-id=\"etterlatte\"") && !drawing.contains("data-id=\"digdir\""));
}

#[test]
fn a_filter_in_a_saved_view_that_cannot_be_read_is_a_problem_with_its_place() {
    let views = "    views: [\n        (name: \"En\", query: \"sektor:statlig\"),\n        (name: \"To\", query: \"sektor:stalig\"),\n    ],\n    questions: [";
    let text = GOOD.replace("    questions: [", views);
    let folder = Folder::with(&[("a.ron", &text)]);
    let (code, out, _) = folder.run(&["check", "a.ron", "--lang", "nb"]);
    assert_eq!(code, 1);
    assert!(
        out.starts_with("a.ron:29:29: Filteret i visningen kan ikke leses"),
        "{out}"
    );
    assert!(out.contains("Mente du «statlig»?"), "{out}");
    // It is kept.
    let (code, _, err) = folder.run(&["edit", "a.ron", "--quick", "+ Ny (statlig)", "-o", "b.ron"]);
    assert_eq!(code, 0, "{err}");
    let written = fs::read_to_string(folder.path("b.ron")).unwrap();
    assert!(written.contains("sektor:stalig"));
}

#[test]
fn analyze_finds_the_ways_between_two() {
    let folder = Folder::with(&[("kart.ron", GOOD)]);
    let (code, out, _) = folder.run(&["analyze", "kart.ron", "paths", "etterlatte", "digdir"]);
    assert_eq!(code, 0);
    assert!(
        out.contains("1. Etterlatte → Digitalt dødsbo → Digdir"),
        "{out}"
    );
    let json = [
        "analyze",
        "kart.ron",
        "paths",
        "etterlatte",
        "digdir",
        "--json",
    ];
    let (_, out, _) = folder.run(&json);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["shortest"], 1);
    assert_eq!(
        found["paths"][0]["relations"][1].as_array().unwrap().len(),
        2
    );
}

#[test]
fn analyze_names_the_nearest_record_for_one_that_is_not_there() {
    let folder = Folder::with(&[("kart.ron", GOOD)]);
    let (code, _, err) = folder.run(&["analyze", "kart.ron", "paths", "digdri", "dodsbo"]);
    assert_eq!(code, 2);
    assert!(err.contains("digdri") && err.contains("digdir"), "{err}");
}

#[test]
fn analyze_ranks_records() {
    let folder = Folder::with(&[("kart.ron", GOOD)]);
    for by in ["degree", "betweenness", "reach", "communities"] {
        let line = ["analyze", "kart.ron", "centrality", "--by", by, "--json"];
        let (code, out, _) = folder.run(&line);
        let found: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((code, found["by"].as_str()), (0, Some(by)));
        assert_eq!(found["records"].as_array().unwrap().len(), 3);
    }
    let (_, out, _) = folder.run(&["analyze", "kart.ron", "centrality", "--lang", "en"]);
    assert!(out.contains("1  3  Digital"), "{out}");
}
