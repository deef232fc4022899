//! Matrices and obstacles on the command line, and the drawing of a matrix.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod fixture;

use std::process::Command;

use expect_test::expect;
use fixture::map;
use samspill::analysis::{MatrixQuestion, matrix};
use samspill::graph::MapGraph;
use samspill::model::Language;
use samspill::scene::{
    Frame, MatrixSheet, MatrixValue, MatrixWords, Shape, ThemeName, compose_matrix,
};
use samspill::text::Texts;
use serde_json::Value;

const MAP: &str = r#"Map(format: 1, map: "m-1", title: "Kart", language: "nb", capability_model: "1.2",
    actors: [
        (id: "digdir", name: "Digdir", sector: State),
        (id: "ks", name: "KS", sector: Municipal),
    ],
    resources: [(id: "idporten", name: "ID-porten", capability: "exchange")],
    relations: [
        (from: "digdir", kind: Provides, to: "idporten"),
        (from: "ks", kind: Uses, to: "idporten", obstacles: [
            (dimension: Legal, severity: Blocking, note: "Loven dekker ikke KS."),
            (dimension: Trust),
        ]),
        (from: "digdir", kind: Funds, to: "ks", money: [(year: 2025, nok: 1_500_000), (nok: Unknown)]),
    ],
)
"#;

/// What the program prints, and its exit code.
fn samspill(line: &str) -> (String, i32) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("kart.ron"), MAP).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_samspill"))
        .args(line.split(' '))
        .current_dir(folder.path())
        .env("LC_ALL", "nb_NO.UTF-8")
        .env("SOURCE_DATE_EPOCH", "1763769600")
        .output()
        .unwrap();
    let mut said = String::from_utf8(output.stdout).unwrap();
    said.push_str(&String::from_utf8(output.stderr).unwrap());
    if let Ok(saved) = std::fs::read_to_string(folder.path().join("ut.csv")) {
        said.push_str(&saved);
    }
    (said, output.status.code().unwrap())
}

#[test]
fn a_matrix_is_printed_in_columns() {
    let (said, code) = samspill("analyze kart.ron matrix --value nok --year 2025 --lang en");
    assert_eq!(code, 0);
    expect![[r#"
        Sector × sector · Kroner · 2025

                               Central            Local  Shared  Voluntary  Private  Others              Sum
          Central government         ·  NOK 1.5 million       ·          ·        ·       ·  NOK 1.5 million
          Local government           ·                ·       ·          ·        ·       ·
          Shared                     ·                ·       ·          ·        ·       ·
          Voluntary sector           ·                ·       ·          ·        ·       ·
          Private sector             ·                ·       ·          ·        ·       ·
          Citizens and others        ·                ·       ·          ·        ·       ·
          Sum                           NOK 1.5 million                                      NOK 1.5 million

        2 of 3 relations lead from one sector to another.
        Read from row to column: a relation leads from the sector of the row to that of the column, just as it is said. A resource belongs to the sector of those who provide it; if several sectors do, or none, it is shared.
        Kroner are the sum of the amounts the relations state. The same amount may be stated by several relations.
        1 amount has no year and is not counted.
    "#]]
    .assert_eq(&said);
}

#[test]
fn scripts_get_every_cell_with_its_relations() {
    let (said, _) = samspill("analyze kart.ron matrix --by actor --json");
    let json: Value = serde_json::from_str(&said).unwrap();
    let cells = json["cells"].as_array().unwrap();
    let funds = cells.iter().find(|it| it["row"] == "digdir").unwrap();
    assert_eq!(funds["column"], "ks");
    assert_eq!(funds["nok"], 1_500_000);
    assert_eq!(funds["unknown_amounts"], 1);
    assert_eq!(funds["nok_by_year"]["2025"], 1_500_000);
    assert_eq!(funds["keys"][0]["kind"], "Funds");
    assert_eq!(json["circles"][0].as_array().unwrap().len(), 2);
    assert_eq!(json["left_out"], 1);
}

#[test]
fn a_matrix_is_saved_as_a_table_and_what_is_none_is_refused() {
    let (said, code) = samspill("export kart.ron -o ut.csv --projection matrix --by capability");
    assert_eq!(code, 0);
    assert!(said.contains("Uten ressurs,1,,,,,,1\r\n"), "{said}");
    let (said, code) = samspill("export kart.ron -o ut.csv");
    assert_eq!(code, 2);
    assert!(said.contains("--projection matrix"), "{said}");
    let (said, code) = samspill("analyze kart.ron matrix --capability exhange");
    assert_eq!(code, 2);
    assert!(said.contains("exchange"), "{said}");
}

#[test]
fn obstacles_are_counted_and_listed_for_the_minutes() {
    let (said, _) = samspill("analyze kart.ron obstacles");
    expect![[r#"
        2 åpne hindringer. 1 av dem stopper. Ingen av dem er tekniske.

                                                             Juridisk  Tillit  Sum
          Ressurser for utveksling av data og integrasjoner         1       1    2
          Sum                                                       1       1    2

        Juridisk
        - KS bruker ID-porten (stopper): Loven dekker ikke KS.

        Tillit
        - KS bruker ID-porten
    "#]]
    .assert_eq(&said);
    let (said, _) = samspill("analyze kart.ron obstacles --json");
    let json: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(json["open"][0]["severity"], "Blocking");
    assert_eq!(json["by_capability"][0]["counts"]["Trust"], 1);
}

#[test]
fn the_sheet_of_a_matrix_has_headings_numbers_and_sums() {
    let document = map("a: State\n b: Private\n a Funds b\n b Uses a\n b SharesData a");
    let question = MatrixQuestion::default();
    let counted = matrix(&document, &MapGraph::of(&document), &question, |_| true);
    let scene = compose_matrix(&MatrixSheet {
        words: MatrixWords {
            document: &document,
            texts: Texts::of(Language::Nb),
            question: &question,
            matrix: &counted,
            value: MatrixValue::Count,
        },
        seen: "2 aktører",
        theme: ThemeName::Light.theme(),
        frame: Frame::Sheet {
            date: (2026, 11, 22),
        },
    });
    let texts = scene.items.iter().flat_map(|item| &item.shapes);
    let texts = texts.filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    let told: Vec<&str> = texts.collect();
    let told = told.join(" | ");
    expect!["Test | Sektor × sektor · Antall · 2 aktører | 3 av 3 relasjoner går fra én sektor til en annen. | Statlig | Kommunal | Felles | Frivillig | Privat | Andre | Sum | Statlig sektor | 1 | Kommunal sektor | Felles | Frivillig sektor | Privat sektor | 2 | Innbyggere og andre | 1 | 2 | 2 | 1 | 3 | Sum | Les fra rad til kolonne: en relasjon går fra sektoren i raden til den i kolonnen, slik den er sagt. En ressurs hører til sektoren til dem som leverer den; leverer flere sektorer den, eller | ingen, er den felles. | Tegnet 22. november 2026 · Laget med Samspill"].assert_eq(&told);
    for item in &scene.items {
        assert!(item.bounds.max.x <= scene.size.width && item.bounds.max.y <= scene.size.height);
    }
}
