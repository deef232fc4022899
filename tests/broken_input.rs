//! Whatever is in a file, opening it ends soon, never panics, and tells one clear thing for one
//! mistake, at its place.

use std::fs::{self, File};
use std::io::Write;

use samspill::file::{Form, Opened, TextPosition, open, read, sample_maps, write};
use samspill::model::{Problem, RelationKind, Severity};

/// A map with `records` from line 2, after two actors and a resource on line 1.
fn map(records: &str) -> String {
    format!(
        "(format: 1, map: \"m\", title: \"T\", \
         actors: [(id: \"a\", name: \"A\"), (id: \"b\", name: \"B\")], \
         resources: [(id: \"r\", name: \"R\", capability: \"data\")],\n{records}\n)"
    )
}

/// A map with `actors` from line 2.
fn actors(actors: &str) -> String {
    format!("(format: 1, map: \"m\", title: \"T\", actors: [\n{actors}\n])")
}

/// A map with `resources` from line 2.
fn resources(resources: &str) -> String {
    format!("(format: 1, map: \"m\", title: \"T\", resources: [\n{resources}\n])")
}

/// Checks that opening `bytes` tells `problem` alone, at this line and column.
#[track_caller]
fn check(bytes: impl AsRef<[u8]>, at: Option<(usize, usize)>, problem: Problem) -> Opened {
    let opened = read(bytes.as_ref());
    let position = at.map(|(line, column)| TextPosition { line, column });
    let found: Vec<_> = opened
        .findings
        .iter()
        .map(|it| (it.position, &it.problem))
        .collect();
    assert_eq!(found, [(position, &problem)]);
    let is_fatal = problem.severity() == Severity::Fatal;
    assert!(!is_fatal || opened.document.is_none() && !opened.may_save_over);
    opened
}

/// Checks that the map opens all the same.
#[track_caller]
fn check_opens(text: &str, at: (usize, usize), problem: Problem) -> Opened {
    let opened = check(text, Some(at), problem);
    assert!(opened.document.is_some());
    opened
}

fn syntax(expected: &str, found: &str) -> Problem {
    Problem::Syntax {
        expected: expected.into(),
        found: found.into(),
    }
}

fn wrong(field: &str, expected: &str, found: &str) -> Problem {
    Problem::WrongType {
        field: field.into(),
        expected: expected.into(),
        found: found.into(),
    }
}

fn range(field: &str, allowed: &str) -> Problem {
    Problem::OutOfRange {
        field: field.into(),
        allowed: allowed.into(),
    }
}

fn unknown_id(id: &str, nearest: Option<&str>) -> Problem {
    Problem::UnknownId {
        id: id.into(),
        nearest: nearest.map(str::to_owned),
    }
}

fn unknown_field(field: &str, nearest: Option<&str>) -> Problem {
    Problem::UnknownField {
        field: field.into(),
        nearest: nearest.map(str::to_owned),
    }
}

fn missing(field: &str) -> Problem {
    Problem::MissingField(field.into())
}

#[test]
fn a_good_map_has_no_findings() {
    let text = map("relations: [(from: \"a\", kind: Uses, to: \"r\")]");
    for text in [
        text.clone(),
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
    ] {
        let opened = read(text.as_bytes());
        assert_eq!(opened.findings, []);
        assert!(opened.may_save_over);
        assert_eq!(opened.document.expect("opens").relations().len(), 1);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let utf16: Vec<u8> = "Map(format: 1)"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check("", None, Problem::Empty);
    check(" \r\n\t\n", None, Problem::Empty);
    check("\u{feff}", None, Problem::Empty);
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, Problem::NotText);
    check(b"PK\x03\x04\x14\0\x06\0\xff\xee", None, Problem::NotText);
    check(
        [b"\xff\xfe".as_slice(), &utf16].concat(),
        None,
        Problem::Utf16,
    );
    check(utf16, None, Problem::Utf16);
    check(
        b"(format: 1,\n title: \"Bl\xe5b\xe6r\")",
        Some((2, 12)),
        Problem::NotUtf8,
    );
    check(
        b"(format: 1,\n title: \"T\",\0\0\0\0",
        Some((2, 13)),
        Problem::NotText,
    );
}

#[test]
fn what_is_no_map_is_refused() {
    let at = |line, column| Some((line, column));
    check(
        "<?xml version=\"1.0\"?>\n<model/>",
        at(1, 1),
        Problem::NotAMap,
    );
    check("id;name;sector\na;A;State\n", at(1, 1), Problem::NotAMap);
    check("id,name\na,A\n", at(1, 1), Problem::NotAMap);
    check("Dette er et notat (utkast).", at(1, 1), Problem::NotAMap);
    check("# Kart\n\n* punkt (a: 1)", at(1, 1), Problem::NotAMap);
    check(
        "\n {\"name\": \"x\", \"version\": 2}",
        at(2, 2),
        Problem::NotAMap,
    );
    check("[1, 2, 3]", at(1, 1), Problem::NotAMap);
    check("42", at(1, 1), Problem::NotAMap);
    check("Scene(objects: [])", at(1, 1), Problem::NotAMap);
    check("()", at(1, 1), Problem::NotAMap);
    check("// bare en kommentar", at(1, 1), Problem::NotAMap);
    check("(title: \"T\", actors: [])", at(1, 1), Problem::NoFormat);
    check(
        "(format: \"1\", title: \"T\")",
        at(1, 10),
        Problem::NoFormat,
    );
    check("(format: 0, title: \"T\")", at(1, 10), Problem::NoFormat);
    let newer = Problem::NewerFormat {
        format: 2,
        newest: 1,
    };
    check(
        "Map(\n    format: 2,\n    people: [Ola(5)],\n)",
        at(2, 13),
        newer,
    );
    let merge = "(format: 1, title: \"T\",\n<<<<<<< ours\nmap: \"m\",\n=======\n>>>>>>> theirs\n)";
    check(merge, at(2, 1), Problem::MergeMarks);
}

#[test]
fn a_slip_in_the_text_is_told_where_it_is_and_what_stands_before_it_opens() {
    let two = |text: &str, at, problem| {
        let opened = check_opens(text, at, problem);
        assert!(!opened.may_save_over);
        assert_eq!(opened.document.expect("opens").actors().len(), 2);
    };
    two(
        &map("relations: [(from \"a\")]"),
        (2, 19),
        syntax(":", "\""),
    );
    two(
        &map("relations: [(from: \"a\" kind: Uses)]"),
        (2, 24),
        syntax(", )", "kind"),
    );
    two(
        &map("relations: [(from: \"a\", kind: Uses, to: \"r\"]"),
        (2, 44),
        syntax(", )", "]"),
    );
    two(
        &map("relations: [(from: \"a\", kind: = Uses)]"),
        (2, 31),
        syntax("value", "="),
    );
    two(&map("relations: (;)"), (2, 13), syntax("value", ";"));
    two(&map("\"note: 5"), (3, 2), Problem::UnexpectedEnd);
    two(
        &map("description: \"C:\\qqq\""),
        (2, 17),
        syntax("escape", "\\q"),
    );
    two(
        &format!("{} ny tekst", map("")),
        (3, 3),
        syntax("end of file", "ny"),
    );
    two(&format!("{})", map("")), (3, 2), syntax("end of file", ")"));
    two(&map("/* /* */ views: []"), (3, 2), Problem::UnexpectedEnd);
}

#[test]
fn a_file_cut_off_anywhere_tells_where_it_ends() {
    let text = sample_maps()[0].text;
    for end in (10..text.trim_end().len()).step_by(10) {
        let Some(cut) = text.get(..end) else { continue };
        let trimmed = cut.trim_end();
        let line = trimmed.matches('\n').count() + 1;
        let column = trimmed
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        let opened = check(cut, Some((line, column)), Problem::UnexpectedEnd);
        assert!(!opened.may_save_over);
    }
}

#[test]
fn any_byte_changed_never_panics() {
    let text = map("relations: [(from: \"a\", kind: Uses, to: Unknown, valid_from: 2_020)]");
    for at in 0..text.len() {
        for byte in [0, b'(', b')', b'"', b'\\', b'{', b'9', b'\'', b'/', 0xe6] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = byte;
            read(&bytes);
            bytes.remove(at);
            read(&bytes);
        }
    }
}

#[test]
fn brackets_in_brackets_end_at_once() {
    for (open, column) in [("[", 33), ("(", 33), ("{a:", 97), ("A(", 66), ("(a:", 97)] {
        let text = open.repeat(1_000_000);
        check(text, Some((1, column)), Problem::TooDeep(32));
    }
    let deep = map(&format!("note: {}1{}", "[".repeat(31), "]".repeat(31)));
    check_opens(&deep, (2, 1), unknown_field("note", None));
    let deeper = map(&format!("note: {}1{}", "[".repeat(32), "]".repeat(32)));
    check(deeper, Some((2, 38)), Problem::TooDeep(32));
    let comments = format!("{}{}", "/*".repeat(500_000), "*/".repeat(500_000));
    assert_eq!(read(map(&comments).as_bytes()).findings, []);
}

#[test]
fn a_record_that_means_nothing_is_left_out_and_kept() {
    let cases = [
        (actors("(name: \"A\")"), (2, 1), missing("id")),
        (actors("(id: \"a\")"), (2, 1), missing("name")),
        (
            actors("(id: 5, name: \"A\")"),
            (2, 6),
            wrong("id", "text", "5"),
        ),
        (actors("\"a\""), (2, 1), wrong("actors", "record", "\"a\"")),
        (
            map("relations: [(from: \"a\", kind: Bruker, to: \"b\")]"),
            (2, 31),
            Problem::UnknownWord {
                word: "Bruker".into(),
                nearest: None,
                allowed: "Provides, Uses, DependsOn, SharesData, Funds, Benefits, Governs, \
                          Coordinates, ParticipatesIn, Regulates, Realises, Triggers"
                    .into(),
            },
        ),
        (
            map("relations: [(from: \"a\", kind: Uses)]"),
            (2, 13),
            missing("to"),
        ),
        (
            map("relations: [(from: \"aa\", kind: Uses, to: \"b\")]"),
            (2, 20),
            unknown_id("aa", Some("a")),
        ),
        (
            map("relations: [(from: \"a\", kind: Uses, to: \"a\")]"),
            (2, 41),
            Problem::ToItself("a".into()),
        ),
        (
            map("relations: [(from: Unknown, kind: Uses, to: Unknown)]"),
            (2, 45),
            Problem::BothEndsUnknown,
        ),
        (
            map(
                "relations: [(from: \"a\", kind: Uses, to: \"b\"),\n(from: \"a\", kind: Uses, to: \"b\")]",
            ),
            (3, 8),
            Problem::SameRelationTwice {
                from: "a".into(),
                kind: RelationKind::Uses,
                to: "b".into(),
            },
        ),
        (
            actors("(id: \"a\", name: \"A\"), (id: \"a\", name: \"B\")"),
            (2, 28),
            Problem::DuplicateId("a".into()),
        ),
        (
            resources("(id: \"r\", name: \"R\")"),
            (2, 1),
            missing("capability"),
        ),
        (
            resources("(id: \"r\", name: \"R\", capability: \"dta\")"),
            (2, 34),
            Problem::UnknownCapability {
                id: "dta".into(),
                nearest: Some("data".into()),
            },
        ),
        (
            map("positions: [(\"x\", 1, 2)]"),
            (2, 14),
            unknown_id("x", Some("a")),
        ),
        (
            map("positions: [(\"a\", 1.5, 2)]"),
            (2, 19),
            wrong("positions", "whole number", "1.5"),
        ),
        (
            map("positions: [(\"a\", 1)]"),
            (2, 13),
            wrong("positions", "list of 3", "(\"a\", 1)"),
        ),
        (
            map("positions: [(\"a\", 5000000, 2)]"),
            (2, 14),
            range("x, y", "-1000000 … 1000000"),
        ),
        (map("views: [(note: \"x\")]"), (2, 9), missing("name")),
        (
            map("views: [(name: \"V\"), (name: \"V\")]"),
            (2, 29),
            Problem::SameViewTwice("V".into()),
        ),
    ];
    for (text, at, problem) in cases {
        let opened = check_opens(&text, at, problem.clone());
        assert!(opened.may_save_over);
        let document = opened.document.expect("opens");
        assert_eq!(document.unread().len(), 1, "{text}");
        let again = read(write(&document, Form::Ron).as_bytes());
        assert_eq!(again.document.as_ref(), Some(&document), "{text}");
        assert!(
            matches!(&again.findings[..], [one] if one.problem == problem),
            "{text}"
        );
    }
}

#[test]
fn a_field_that_is_wrong_is_told_and_its_record_opens() {
    let sectors = Problem::UnknownWord {
        word: "Stat".into(),
        nearest: Some("State".into()),
        allowed: "State, Municipal, Voluntary, Private".into(),
    };
    let relation = |fields: &str| {
        map(&format!(
            "relations: [(from: \"a\", kind: Uses, to: \"b\", {fields})]"
        ))
    };
    let long = "x".repeat(70_000);
    let cases = [
        (
            actors("(id: \"a\", name: \"A\", sector: Stat)"),
            (2, 30),
            sectors,
        ),
        (
            actors("(id: \"a\", name: \"A\", tags: [\"x\", 5])"),
            (2, 34),
            wrong("tags", "text", "5"),
        ),
        (
            actors("(id: \"a\", name: \"A\", tags: \"x\")"),
            (2, 28),
            wrong("tags", "list", "\"x\""),
        ),
        (
            actors("(id: \"a\", name: \"A\", name_in: [])"),
            (2, 31),
            wrong("name_in", "map", "[]"),
        ),
        (
            actors("(id: \"a\", name: \"A\", org_number: \"123456789\")"),
            (2, 34),
            Problem::BadOrgNumber("123456789".into()),
        ),
        (
            actors("(id: \"a\", name: \"A\", org_number: 991825827)"),
            (2, 34),
            wrong("org_number", "text", "991825827"),
        ),
        (
            actors("(id: \"a\", name: \"A\", parent: \"a\")"),
            (2, 30),
            Problem::ParentCircle("a".into()),
        ),
        (
            actors("(id: \"a\", name: \"A\", url: \"file:///etc/passwd\")"),
            (2, 27),
            Problem::BadLink("file:///etc/passwd".into()),
        ),
        (
            actors("(id: \"a\", name: \" \")"),
            (2, 17),
            Problem::EmptyName,
        ),
        (
            actors("(id: \"A b\", name: \"A\")"),
            (2, 6),
            Problem::BadId("A b".into()),
        ),
        (
            actors(&format!("(id: \"a\", name: \"A\", note: \"{long}\")")),
            (2, 28),
            Problem::TextTooLong(70_000),
        ),
        (
            actors("(id: \"a\", name: \"A\", shrt: \"a\")"),
            (2, 22),
            unknown_field("shrt", Some("short")),
        ),
        (
            actors("(id: \"a\", name: \"A\", sources: [\"s\"])"),
            (2, 32),
            unknown_id("s", None),
        ),
        (relation("valid_from: -5"), (2, 58), Problem::BadYear(-5)),
        (
            relation("valid_from: 99999999999"),
            (2, 58),
            range("valid_from", "1814 … 2100"),
        ),
        (
            relation("valid_from: 99999999999999999999999"),
            (2, 58),
            range("valid_from", "-9223372036854775808 … 9223372036854775807"),
        ),
        (
            relation("valid_from: 2020.5"),
            (2, 58),
            wrong("valid_from", "whole number", "2020.5"),
        ),
        (
            relation("valid_from: NaN"),
            (2, 58),
            wrong("valid_from", "whole number, Unknown", "NaN"),
        ),
        (
            relation("valid_from: 2020, valid_to: 2019"),
            (2, 74),
            Problem::EndsBeforeItBegins,
        ),
        (
            relation("money: [(year: 2020, nok: -5)]"),
            (2, 54),
            Problem::NegativeAmount(-5),
        ),
        (
            relation("money: [(year: 2020, nok: \"mye\")]"),
            (2, 72),
            wrong("nok", "whole number, Unknown", "\"mye\""),
        ),
        (
            relation("money: [(year: 2020, nok: 5), (nok: inf)]"),
            (2, 82),
            wrong("nok", "whole number, Unknown", "inf"),
        ),
        (relation("money: [(year: 2020)]"), (2, 54), missing("nok")),
        (
            relation("resource: \"q\""),
            (2, 56),
            unknown_id("q", Some("r")),
        ),
        (
            map("views: [(name: \"V\", perspective: Sectors(\"x\"))]"),
            (2, 42),
            wrong("perspective", "list", "\"x\""),
        ),
        (
            map("views: [(name: \"V\", perspective: Sectors)]"),
            (2, 34),
            wrong("perspective", "Sectors(…)", "Sectors"),
        ),
        (
            map("views: [(name: \"V\", distance: 0)]"),
            (2, 31),
            range("distance", "1 … 255"),
        ),
        (
            map("views: [(name: \"V\", capabilities: [\"dat\"])]"),
            (2, 36),
            Problem::UnknownCapability {
                id: "dat".into(),
                nearest: Some("data".into()),
            },
        ),
        (
            map("views: [(name: \"V\", camera: (x: 1, y: 2))]"),
            (2, 29),
            missing("percent"),
        ),
        (
            map("questions: [(text: \"?\", at: \"x\")]"),
            (2, 29),
            unknown_id("x", Some("a")),
        ),
        (
            map("capability_model: \"1.3\""),
            (2, 19),
            Problem::UnknownModel {
                id: "1.3".into(),
                known: "1.2, national-architecture".into(),
            },
        ),
        (
            map("langage: \"en\""),
            (2, 1),
            unknown_field("langage", Some("language")),
        ),
        (map("language: 5"), (2, 11), wrong("language", "text", "5")),
        (
            "(format: 1, map: \"m\")".to_owned(),
            (1, 1),
            missing("title"),
        ),
    ];
    for (text, at, problem) in cases {
        let opened = check_opens(&text, at, problem);
        assert!(opened.may_save_over, "{text}");
        assert_eq!(opened.document.expect("opens").unread(), []);
    }
}

#[test]
fn what_saving_would_lose_must_not_be_saved_over() {
    let twice = |field: &str| Problem::FieldTwice(field.into());
    let cases = [
        (
            actors("(id: \"a\", name: \"A\", name: \"B\")"),
            (2, 22),
            twice("name"),
        ),
        (
            actors("(id: \"a\", name: \"A\", x: 1, x: 2)"),
            (2, 28),
            twice("x"),
        ),
        (
            actors("(id: \"a\", name: \"A\", name_in: {\"en\": \"A\", \"en\": \"B\"})"),
            (2, 43),
            twice("en"),
        ),
        (map("actors: []"), (2, 1), twice("actors")),
        (
            map("sectors: {State: (), State: ()}"),
            (2, 22),
            twice("State"),
        ),
        (
            map("relations: 5"),
            (2, 12),
            wrong("relations", "list", "5"),
        ),
        (
            map("capability_model: (id: \"m\")"),
            (2, 19),
            missing("name"),
        ),
    ];
    for (text, at, problem) in cases {
        let opened = read(text.as_bytes());
        let position = Some(TextPosition {
            line: at.0,
            column: at.1,
        });
        let found = opened.findings.iter().find(|it| it.problem == problem);
        assert_eq!(
            found.map(|it| it.position),
            Some(position),
            "{text}\n{:?}",
            opened.findings
        );
        assert!(!opened.may_save_over, "{text}");
    }
}

#[test]
fn one_mistake_is_told_once_and_not_where_it_leads() {
    let text = "(format: 1, map: \"m\", title: \"T\", actors: [(id: \"a\"), (id: \"b\", name: \"B\")],\n\
                relations: [(from: \"b\", kind: Uses, to: \"a\")], positions: [(\"a\", 1, 2)])";
    let opened = check_opens(text, (1, 44), missing("name"));
    assert_eq!(opened.document.expect("opens").unread().len(), 3);
}

#[test]
fn newer_fields_survive_and_are_told_once_each() {
    let text = actors("(id: \"a\", name: \"A\", mood: Good), (id: \"b\", name: \"B\", mood: Bad)")
        .replace("1, map", "1, minor: 4, map");
    let opened = check_opens(&text, (2, 22), Problem::NewerField("mood".into()));
    let written = write(&opened.document.expect("opens"), Form::Ron);
    assert!(
        written.contains("minor: 4")
            && written.contains("mood: Good")
            && written.contains("mood: Bad")
    );
}

#[test]
fn json_is_read_and_told_like_ron() {
    let json =
        |actor: &str| format!("{{\"format\": 1, \"title\": \"T\", \"actors\": [\n{actor}\n]}}");
    let good = json("{\"id\": \"a\", \"name\": \"A\", \"sector\": \"State\", \"url\": null}");
    let opened = read(good.as_bytes());
    assert_eq!(opened.findings, []);
    assert!(
        opened.document.expect("opens").actors()["a"]
            .sector
            .is_some()
    );
    check_opens(
        &json("{\"id\": \"a\", \"name\": 5}"),
        (2, 21),
        wrong("name", "text", "5"),
    );
    check_opens(
        &json("{\"id\": \"a\", \"name\": \"A\", \"shrt\": \"a\"}"),
        (2, 26),
        unknown_field("shrt", Some("short")),
    );
    check_opens(
        &json("{\"id\": \"a\", \"name\": \"A\""),
        (3, 1),
        syntax(", }", "]"),
    );
}

#[test]
fn what_the_disk_holds_is_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let told = |name: &str| {
        let opened = open(&at(name));
        assert!(opened.document.is_none() && !opened.may_save_over);
        let [finding] = &opened.findings[..] else {
            panic!("{:?}", opened.findings)
        };
        finding.problem.clone()
    };
    assert_eq!(told("mangler.ron"), Problem::NotFound);
    assert_eq!(told("."), Problem::IsFolder);

    let mut large = File::create(at("stor.ron")).expect("a file");
    large.write_all(b"[[[[").expect("written");
    large.set_len(200 * 1024 * 1024).expect("a long file");
    assert_eq!(
        told("stor.ron"),
        Problem::TooLarge {
            megabytes: 200,
            limit: 128
        }
    );

    fs::write(at("dyp.ron"), "[".repeat(100_000_000)).expect("written");
    assert_eq!(told("dyp.ron"), Problem::TooDeep(32));

    fs::write(at("godt.ron"), map("")).expect("written");
    assert_eq!(open(&at("godt.ron")).findings, []);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_as_that() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hemmelig.ron");
    fs::write(&path, map("")).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
    if File::open(&path).is_ok() {
        return; // The administrator may read everything.
    }
    assert_eq!(open(&path).findings[0].problem, Problem::NoPermission);
}

#[test]
fn a_misspelt_field_that_is_needed_is_told_as_misspelt() {
    let text = "Map(\n    format: 1,\n    title: \"x\",\n    actors: [(id: \"a\", nme: \"b\")],\n)";
    check_opens(text, (4, 24), unknown_field("nme", Some("name")));
}

#[test]
fn comments_are_told_since_saving_loses_them() {
    let has_comments = |text: &str| read(text.as_bytes()).has_comments;
    assert!(has_comments("// Mitt kart\nMap(format: 1)"));
    assert!(has_comments(
        "Map(format: 1, /* foreløpig */ title: \"Kart\")"
    ));
    assert!(!has_comments(
        "Map(format: 1, title: \"http://nav.no /* */\")"
    ));
}
