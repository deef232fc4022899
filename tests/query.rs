//! The filter language: what is read, what is told where it cannot be, and what of a map passes.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "query/by_hand.rs"]
mod by_hand;
#[path = "query/chance.rs"]
mod chance;
mod support;

use proptest::prelude::*;
use samspill::file::read;
use samspill::graph::MapGraph;
use samspill::model::{Language, MapDocument, Misread};
use samspill::query::{Query, Vocabulary, complete, is_filter, matches, parse, without_each};

/// A small ecosystem with something of everything.
const MAP: &str = r#"Map(
    format: 1, map: "m-test", title: "Prøve", language: "nb", capability_model: "1.2",
    sources: [(id: "notat", title: "DFØ-notat 2025:2")],
    actors: [
        (id: "digdir", name: "Digitaliseringsdirektoratet", short: "Digdir", sector: State, parent: "dfd", org_number: "991825827"),
        (id: "dfd", name: "Digitaliserings- og forvaltningsdepartementet", sector: State),
        (id: "ks", name: "KS", sector: Municipal, tags: ["pilot"], note: "Taler for kommunene"),
        (id: "oslo", name: "Oslo kommune", sector: Municipal),
        (id: "rode-kors", name: "Røde Kors", sector: Voluntary),
    ],
    resources: [
        (id: "maskinporten", name: "Maskinporten", capability: "exchange"),
        (id: "dodsbo", name: "Digitalt dødsbo", capability: "end-user-services", status: Planned, valid_from: 2026),
        (id: "register", name: "Register over dødsfall", capability: "data", sources: ["notat"]),
        (id: "ordning", name: "Medfinansieringsordningen", capability: "governance"),
    ],
    relations: [
        (from: "digdir", kind: Provides, to: "maskinporten"),
        (from: "digdir", kind: Provides, to: "dodsbo", status: Planned),
        (from: "ks", kind: Uses, to: "maskinporten", criticality: High, tags: ["pilot"]),
        (from: "oslo", kind: Uses, to: "maskinporten", obstacles: [(dimension: Legal, severity: Blocking), (dimension: Technical, severity: Minor)]),
        (from: "dfd", kind: Funds, to: "dodsbo", scheme: "ordning", money: [(year: 2024, nok: 2_000_000), (year: 2025, nok: 10_600_000, source: "notat")]),
        (from: "dfd", kind: Funds, to: "ks", money: [(year: 2025, nok: Unknown)]),
        (from: "oslo", kind: SharesData, to: "digdir", resource: "register", valid_from: 2020, valid_to: 2023),
        (from: Unknown, kind: Uses, to: "register"),
        (from: "rode-kors", kind: Benefits, to: "dodsbo", note: "Etter avtale om skatt"),
    ],
)"#;

fn map() -> MapDocument {
    let opened = read(MAP.as_bytes());
    assert!(opened.findings.is_empty(), "{:?}", opened.findings);
    opened.document.unwrap()
}

fn read_as(text: &str, document: &MapDocument) -> Result<Query, Misread> {
    parse(text, &Vocabulary::of(document, Language::Nb))
}

/// The ids of what passes: records, then relations as "from to".
fn passing(text: &str) -> String {
    let document = map();
    let graph = MapGraph::of(&document);
    let query = read_as(text, &document).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"));
    let found = matches(&query, &document, &graph);
    let records = (0..).zip(&found.records).filter(|(_, passes)| **passes);
    let records: Vec<&str> = records.map(|(it, _)| graph.id(it).as_str()).collect();
    let relations = (0..).zip(&found.relations).filter(|(_, passes)| **passes);
    let end = |end: Option<u32>| end.map_or("?", |it| graph.id(it).as_str());
    let relations = relations.map(|(it, _): (usize, _)| {
        let ends = graph.ends()[it];
        format!("{}>{}", end(ends.from), end(ends.to))
    });
    let relations: Vec<String> = relations.collect();
    format!("{} / {}", records.join(" "), relations.join(" "))
}

/// Every expression of `expressions` lets through just this.
fn check(expressions: &[&str], expected: &str) {
    for text in expressions {
        assert_eq!(passing(text), expected, "{text}");
    }
}

#[test]
fn what_is_asked_of_records_lets_through_what_lies_between_them() {
    check(
        &["sektor:kommunal", "sektor:kommune", "sector:municipal"],
        "ks oslo / ",
    );
    check(
        &[
            "sektor:statlig,felles",
            "sektor:stat eller sektor:felles",
            "sector:state | sector:shared",
            "(sektor:statleg) OR (sektor:delt)",
        ],
        "dfd digdir dodsbo maskinporten ordning register / \
         dfd>dodsbo digdir>dodsbo digdir>maskinporten ?>register",
    );
    check(&["del-av:dfd", "part-of:dfd", "under:DFD"], "digdir / ");
    check(&["eier:Digdir", "owner:digdir"], "dodsbo maskinporten / ");
    check(&["id:ks"], "ks / ");
}

#[test]
fn a_capability_takes_in_those_within_it() {
    let expected = "dodsbo maskinporten register / ?>register";
    check(
        &[
            "kapabilitet:services-and-platforms",
            "capability:services-and-platforms",
        ],
        expected,
    );
    check(&["kapabilitet:data", "lag:Data"], "register / ?>register");
}

#[test]
fn words_are_found_whatever_the_keyboard_and_the_case() {
    check(
        &["\"roede KORS\"", "navn:\"Røde Kors\"", "name:\"RODE kors\""],
        "rode-kors / ",
    );
    check(&["\"digitalt doedsbo\"", "«Digitalt dødsbo»"], "dodsbo / ");
    check(&["skatt"], " / rode-kors>dodsbo");
    check(&["merknad:kommunene", "note:kommunene"], "ks / ");
}

#[test]
fn doing_something_is_told_by_the_relations_that_say_so() {
    check(
        &[
            "bruker:maskinporten",
            "brukar:Maskinporten",
            "uses:maskinporten",
        ],
        "ks oslo / ks>maskinporten oslo>maskinporten",
    );
    check(
        &["brukes-av:ks", "used-by:KS", "vert-brukt-av:ks"],
        "maskinporten / ks>maskinporten",
    );
    check(
        &["bruker:maskinporten deler-data:digdir"],
        "oslo / oslo>maskinporten oslo>digdir",
    );
    check(&["shares-data:register"], "oslo / oslo>digdir");
    check(
        &["bruker:Digitalt dødsbo eller nytter:maskinporten"],
        "ks oslo / ks>maskinporten oslo>maskinporten",
    );
    check(
        &["fra:oslo", "from:\"Oslo kommune\"", "frå:Oslo kommune"],
        "digdir oslo maskinporten register / oslo>maskinporten oslo>digdir",
    );
}

#[test]
fn an_amount_and_its_year_are_those_of_one_entry() {
    let one = "dfd dodsbo / dfd>dodsbo";
    check(
        &[
            "penger>10mill",
            "penger > 10 mill",
            "pengar>=10,6 mill",
            "money=10 600 000",
            "money:10..20mill",
            "penger:10-20 mill kr",
            "beløp:10 mill til 20 mill",
            "money<=10,6mill money>2mill",
            "penger:10.600.000,-",
            "money>10mill year:2025",
            "ordning:ordning",
            "via:Medfinansieringsordningen",
        ],
        one,
    );
    check(&["money>10mill year:2024", "money>2mrd"], " / ");
    check(
        &["ukjent:penger", "unknown:money", "money:?"],
        "dfd ks / dfd>ks",
    );
}

#[test]
fn years_are_those_something_holds() {
    check(&["år:2021", "year:2021", "year<=2022"], " / oslo>digdir");
    check(
        &["år>2025", "year:2026..2030", "årstall:2027,2028"],
        "dodsbo / ",
    );
}

#[test]
fn obstacles_status_and_the_like_are_those_of_relations() {
    let oslo = "maskinporten oslo / oslo>maskinporten";
    check(
        &[
            "hindring:juridisk",
            "obstacle:legal",
            "hinder:*",
            "has:obstacle",
            "alvor:blokkerende",
            "hindring:juridisk alvor:blokkerende",
        ],
        &oslo.replace("maskinporten oslo /", "oslo maskinporten /"),
    );
    check(&["hindring:teknisk alvor:blokkerende"], " / ");
    check(
        &["kritikalitet:høy", "criticality:high"],
        "ks maskinporten / ks>maskinporten",
    );
    check(
        &["status:planlagt", "status:planned"],
        "dodsbo / digdir>dodsbo",
    );
    check(&["merke:pilot", "tag:PILOT"], "ks / ks>maskinporten");
    check(
        &["kilde:notat", "source:\"DFØ-notat 2025:2\""],
        "register / dfd>dodsbo",
    );
}

#[test]
fn minus_takes_away_what_it_is_about() {
    check(
        &[
            "sektor:kommunal -merke:pilot",
            "sektor:kommunal ikke merke:pilot",
            "sector:municipal not tag:pilot",
            "sektor:kommunal !merke:pilot",
        ],
        "oslo / ",
    );
    // What is said against relations takes no record away.
    check(
        &["-relasjon:bruker,finansierer,leverer,deler-data"],
        "dfd digdir ks oslo rode-kors dodsbo maskinporten ordning register / rode-kors>dodsbo",
    );
    check(
        &["bruker:maskinporten -hindring:juridisk"],
        "ks oslo / ks>maskinporten",
    );
}

#[test]
fn several_things_are_asked_of_one_relation_and_one_of_its_ends() {
    check(
        &["sektor:kommunal penger:ukjent", "sektor:kommunal ukjent:*"],
        "ks / dfd>ks",
    );
    check(&["type:ressurs penger>10mill"], "dodsbo / dfd>dodsbo");
    check(
        &["type:relasjon bruker:maskinporten"],
        " / ks>maskinporten oslo>maskinporten",
    );
}

#[test]
fn what_is_said_and_what_is_missing() {
    check(
        &["mangler:eier", "missing:owner"],
        "ordning register / ?>register",
    );
    check(&["har:orgnummer"], "digdir / ");
    check(
        &["mangler:kilde type:ressurs -type:relasjon"],
        "dodsbo maskinporten ordning / ",
    );
    check(&["mangler:relasjoner"], "ordning / ");
    check(&["unknown:party"], "register / ?>register");
}

#[test]
fn a_distance_is_counted_in_relations() {
    check(
        &[
            "innen:1 av:ks",
            "av:KS",
            "within:1 of:ks",
            "innanfor:1 av:ks",
            "av:ks innen:1",
        ],
        "dfd ks maskinporten / dfd>ks ks>maskinporten",
    );
    check(
        &["innen:1 av:ks,\"Røde Kors\" type:ressurs"],
        "dodsbo maskinporten / ",
    );
}

/// Where the text is wrong, as the marked part, and what may have been meant.
fn check_wrong(text: &str, marked: &str, nearest: Option<&str>) {
    let wrong = read_as(text, &map()).unwrap_err();
    assert_eq!(&text[wrong.place.clone()], marked, "{text}: {wrong:?}");
    assert_eq!(wrong.nearest.as_deref(), nearest, "{text}");
    let before = text[..wrong.place.start].chars().count();
    assert_eq!(wrong.column, before + 1, "{text}");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_the_nearest_word() {
    check_wrong("år:2025 sektr:kommunal", "sektr", Some("sektor"));
    check_wrong("sector:municpal", "municpal", Some("municipal"));
    check_wrong("bruker:maskinportn", "maskinportn", Some("Maskinporten"));
    check_wrong("kapabilitet:exchnge", "exchnge", Some("exchange"));
    check_wrong("merke:pilt", "pilt", Some("pilot"));
    check_wrong("kilde:notatt", "notatt", Some("notat"));
    check_wrong("hindring:jurdisk", "jurdisk", Some("juridisk"));
    check_wrong("ukjent:penge", "penge", Some("penger"));
    check_wrong("bruker:", "bruker:", None);
    check_wrong("a sektor:(b)", "sektor:", None);
    check_wrong("penger>mange", "mange", None);
    check_wrong("penger>1,0000001mill", "1,0000001mill", None);
    check_wrong("år:1200", "1200", None);
    check_wrong("sektor>kommunal", "sektor>", None);
    check_wrong("innen:mange av:ks", "mange", None);
    check_wrong("innen:2", "innen:", None);
    check_wrong("(sektor:statlig", "(", None);
    check_wrong("ks )", ")", None);
    check_wrong("ks \"Røde", "\"Røde", None);
    check_wrong("ks eller", "", None);
    check_wrong("()", ")", None);
    check_wrong("-", "", None);
    assert!(read_as(&"(".repeat(5_000), &map()).is_err());
    assert!(read_as(&"a ".repeat(6_000), &map()).is_err());
}

#[test]
fn words_that_only_look_like_fields_are_words() {
    for text in ["https://digdir.no", "10:30", "e-post", "a<b", "2025"] {
        let query = read_as(text, &map()).unwrap();
        assert_eq!(query.parts().len(), 1, "{text}");
    }
    assert!(!is_filter("digitalt dødsbo") && !is_filter("Barne- og familie"));
    assert!(is_filter("sektor:") && is_filter("ks eller oslo") && is_filter("tull:x \"åpen"));
}

#[test]
fn what_leaves_nothing_is_told() {
    let document = map();
    let graph = MapGraph::of(&document);
    let query = read_as("sektor:kommunal bruker:dodsbo", &document).unwrap();
    assert!(matches(&query, &document, &graph).is_empty());
    let found = without_each(&query, &document, &graph);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].part.written(Language::En), "uses:dodsbo");
    assert_eq!((found[0].records, found[0].is_empty_alone), (2, true));
}

/// What completion offers at the bar in `text`, as the texts that come of it.
fn completed(text: &str) -> Vec<String> {
    let cursor = text.find('|').unwrap();
    let text = text.replace('|', "");
    let document = map();
    let found = complete(&text, cursor, &Vocabulary::of(&document, Language::Nb));
    let texts = found.into_iter().map(|it| {
        let mut whole = text.clone();
        whole.replace_range(it.replaces, &it.with);
        whole
    });
    texts.collect()
}

#[test]
fn fields_words_and_names_are_completed() {
    let first = |text: &str| completed(text).into_iter().next().unwrap_or_default();
    assert_eq!(first("sek|"), "sektor:");
    assert_eq!(first("sec|"), "sektor:");
    assert_eq!(first("sektor:k|"), "sektor:kommunal");
    assert_eq!(first("sektor:stat,ko|"), "sektor:stat,kommunal");
    assert_eq!(first("sektor:mun|"), "sektor:kommunal");
    assert_eq!(first("ks bruker:mask|"), "ks bruker:Maskinporten");
    assert_eq!(first("bruker:digitalt dø|"), "bruker:\"Digitalt dødsbo\"");
    assert_eq!(first("bruker:\"digitalt dø|"), "bruker:\"Digitalt dødsbo\"");
    assert_eq!(first("merke:p| ks"), "merke:pilot ks");
    assert_eq!(first("lag:serv|").split(':').count(), 2);
    assert_eq!(first("innen:2|"), "");
    assert_eq!(first("del-av:mask|"), "", "a resource is no whole");
    assert_eq!(
        first("bruker:maskinporten hin|"),
        "bruker:maskinporten hindring:"
    );
    assert!(completed("|").is_empty() && completed("ks |").is_empty());
}

proptest! {
    /// Whatever somebody writes, it is read or told what is wrong, at a place within it.
    #[test]
    fn no_text_is_too_much(
        pieces in proptest::collection::vec(chance::piece(), 0..12),
        cursor in 0_usize..40,
    ) {
        let text: String = pieces.concat();
        let document = map();
        let vocabulary = Vocabulary::of(&document, Language::Nn);
        if let Err(wrong) = parse(&text, &vocabulary) {
            prop_assert!(text.get(wrong.place.clone()).is_some(), "{text:?} {wrong:?}");
        }
        for offered in complete(&text, cursor, &vocabulary) {
            prop_assert!(text.get(offered.replaces).is_some());
        }
        is_filter(&text);
    }

    /// What is written of a query is that query, in every language.
    #[test]
    fn a_query_is_read_as_it_was_written(
        document in support::maps(),
        numbers in proptest::collection::vec(any::<u16>(), 0..80),
    ) {
        let query = chance::query(&document, numbers);
        for language in Language::ALL {
            let vocabulary = Vocabulary::of(&document, language);
            let written = query.written(language);
            prop_assert_eq!(parse(&written, &vocabulary), Ok(query.clone()), "{}", written);
            let readable = query.readable(&document, language);
            prop_assert_eq!(parse(&readable, &vocabulary), Ok(query.clone()), "{}", readable);
        }
    }

    /// What passes is what passes when every record and relation is judged by hand.
    #[test]
    fn what_passes_is_what_passes_by_hand(
        document in support::maps(),
        numbers in proptest::collection::vec(any::<u16>(), 0..80),
    ) {
        let query = chance::query(&document, numbers);
        let graph = MapGraph::of(&document);
        let found = matches(&query, &document, &graph);
        let (records, relations) = by_hand::passing(&query, &document);
        let written = query.written(Language::En);
        prop_assert_eq!(&found.records, &records, "{}", written);
        prop_assert_eq!(&found.relations, &relations, "{}", written);
    }
}
