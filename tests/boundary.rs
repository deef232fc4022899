//! The boundaries between sectors, actors and capabilities, counted: maps whose answer one can
//! reason out, and made-up maps counted anew relation by relation.

mod fixture;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use fixture::map;
use proptest::prelude::*;
use samspill::analysis::{
    Axes, Heading, Matrix, MatrixQuestion, Tally, matrix, obstacles, seriate,
};
use samspill::graph::MapGraph;
use samspill::model::{Dimension, Id, Known, MapDocument, Relation, RelationKind, Status};

/// Two of the municipal sector lean on the state, the state gives data to a municipality, everybody
/// takes part in a programme that nobody provides, and somebody unknown pays.
const NEIGHBOURS: &str = "
    digdir: State
    ks: Municipal
    oslo: Municipal
    idporten @ exchange
    skatt @ data
    program @ governance
    digdir Provides idporten
    ks Uses idporten
    oslo Uses idporten
    digdir SharesData oslo (skatt)
    ks ParticipatesIn program
    digdir ParticipatesIn program
    ? Funds program
    ks Governs oslo
";

fn asked(document: &MapDocument, question: &MatrixQuestion) -> Matrix {
    matrix(document, &MapGraph::of(document), question, |_| true)
}

fn by(axes: Axes) -> MatrixQuestion {
    MatrixQuestion {
        axes,
        ..MatrixQuestion::default()
    }
}

fn word(heading: &Heading) -> String {
    match heading {
        Heading::Group(Some(group)) => format!("{group:?}"),
        Heading::Group(None) => "Shared".into(),
        Heading::Unknown => "Unknown".into(),
        Heading::Actor(id) | Heading::Capability(id) => id.to_string(),
        Heading::NoCapability => "-".into(),
    }
}

/// "row → column: relations" for each cell.
fn told(matrix: &Matrix) -> Vec<String> {
    let cells = matrix.cells.iter().map(|cell| {
        let (row, column) = (
            word(&matrix.rows[cell.row]),
            word(&matrix.columns[cell.column]),
        );
        format!("{row} → {column}: {}", cell.tally.relations)
    });
    cells.collect()
}

#[test]
fn a_relation_stands_where_its_ends_lie() {
    // What Digdir provides is the state's, so the use of it crosses from the municipal sector. The
    // data go to Oslo whatever capability they are of. The programme is nobody's: it is shared.
    let found = asked(&map(NEIGHBOURS), &by(Axes::Sectors));
    assert_eq!(
        told(&found),
        [
            "State → State: 1",
            "State → Municipal: 1",
            "State → Shared: 1",
            "Municipal → State: 2",
            "Municipal → Municipal: 1",
            "Municipal → Shared: 1",
            "Unknown → Shared: 1",
        ]
    );
    assert_eq!((found.total.relations, found.left_out), (8, 0));
    let sums: Vec<usize> = found.row_sums.iter().map(|it| it.relations).collect();
    assert_eq!(sums, [3, 4, 0, 0, 0, 0, 1]);
}

#[test]
fn kinds_and_capabilities_narrow_what_is_counted() {
    let document = map(NEIGHBOURS);
    let uses = MatrixQuestion {
        kinds: vec![RelationKind::Uses],
        ..MatrixQuestion::default()
    };
    assert_eq!(told(&asked(&document, &uses)), ["Municipal → State: 2"]);
    // What a relation carries says what it is about; the capability stands for those within it.
    for (capability, expected) in [
        ("data", vec!["State → Municipal: 1"]),
        (
            "services-and-platforms",
            vec![
                "State → State: 1",
                "State → Municipal: 1",
                "Municipal → State: 2",
            ],
        ),
    ] {
        let question = MatrixQuestion {
            capability: Some(Id::new(capability)),
            ..MatrixQuestion::default()
        };
        assert_eq!(told(&asked(&document, &question)), expected);
    }
}

#[test]
fn actors_lean_on_those_that_stand_for_what_they_use() {
    // KS and Oslo lean on Digdir through ID-porten, and KS governs Oslo. Nobody stands for the
    // programme, and that Digdir provides ID-porten only says who stands for it: four left out.
    let found = asked(&map(NEIGHBOURS), &by(Axes::Actors));
    let cells: BTreeSet<String> = told(&found).into_iter().collect();
    let expected = [
        "ks → digdir: 1",
        "oslo → digdir: 1",
        "digdir → oslo: 1",
        "ks → oslo: 1",
    ];
    assert_eq!(cells, expected.map(str::to_owned).into());
    assert_eq!((found.total.relations, found.left_out), (4, 4));
    // Nobody leans on KS; Oslo and Digdir lean on each other.
    let order: Vec<String> = found.rows.iter().map(word).collect();
    assert_eq!(order[0], "ks");
    assert_eq!(found.blocks.first(), Some(&(1..3)));
}

#[test]
fn a_relation_with_what_several_provide_is_one_relation() {
    let found = asked(
        &map(
            "a: State\n b: State\n c: Private\n r @ data\n a Provides r\n b Provides r\n c Uses r",
        ),
        &by(Axes::Actors),
    );
    let cells: BTreeSet<String> = told(&found).into_iter().collect();
    assert_eq!(cells, ["c → a: 1", "c → b: 1"].map(str::to_owned).into());
    assert_eq!(found.total.relations, 1);
    let of_c = found.rows.iter().position(|it| word(it) == "c").unwrap();
    assert_eq!(found.row_sums[of_c].relations, 1);
}

#[test]
fn capabilities_are_counted_by_the_sector_that_acts() {
    let found = asked(&map(NEIGHBOURS), &by(Axes::CapabilitiesAndSectors));
    assert_eq!(
        told(&found),
        [
            "governance → State: 1",
            "governance → Municipal: 1",
            "governance → Unknown: 1",
            "data → State: 1",
            "exchange → State: 1",
            "exchange → Municipal: 2",
            "- → Municipal: 1",
        ]
    );
}

#[test]
fn kroner_are_added_exactly_and_what_cannot_be_added_is_counted() {
    let document = samspill::file::read(
        br#"Map(format: 1, title: "T", actors: [(id: "a", name: "A", sector: State), (id: "b", name: "B", sector: Private)],
        relations: [(from: "a", kind: Funds, to: "b", money: [
            (year: 2025, nok: 9_007_199_254_740_993), (year: 2025, nok: 1), (year: 2026, nok: 5),
            (year: 2025, nok: Unknown), (year: Unknown, nok: 7), (nok: 11)])])"#,
    )
    .document
    .unwrap();
    let check = |year| {
        let question = MatrixQuestion {
            year,
            ..MatrixQuestion::default()
        };
        let kroner = asked(&document, &question).cells[0].tally.kroner;
        (kroner.nok, kroner.amounts, kroner.unknown, kroner.undated)
    };
    assert_eq!(check(None), (9_007_199_254_741_017, 5, 1, 0));
    assert_eq!(check(Some(2025)), (9_007_199_254_740_994, 2, 1, 2));
    assert_eq!(check(Some(2026)), (5, 1, 0, 2));
    assert_eq!(samspill::analysis::years(&document), [2025, 2026]);
}

/// Where an end lies, told by the records alone.
fn sector_of(document: &MapDocument, end: &Known<Id>) -> String {
    let Known::Known(id) = end else {
        return "Unknown".into();
    };
    let of_actor = |id: &Id| document.group_of_actor(id).map(|it| format!("{it:?}"));
    if let Some(group) = of_actor(id) {
        return group;
    }
    if let Some(sector) = document.resources()[id].sector {
        return format!("{sector:?}");
    }
    let providers: BTreeSet<String> = document
        .relations()
        .values()
        .filter(|it| it.kind == RelationKind::Provides && it.to == *end)
        .filter_map(|it| of_actor(it.from.as_known()?))
        .collect();
    let mut providers = providers.into_iter();
    match (providers.next(), providers.next()) {
        (Some(only), None) => only,
        _ => "Shared".into(),
    }
}

/// Who stands for an end among actors, told by the records alone.
fn actors_of(document: &MapDocument, end: &Known<Id>) -> BTreeSet<Id> {
    use RelationKind::{Coordinates, Governs, Provides, Realises};
    let Known::Known(id) = end else {
        return BTreeSet::new();
    };
    if document.actors().contains_key(id) {
        return [id.clone()].into();
    }
    for kinds in [&[Provides][..], &[Coordinates], &[Governs, Realises]] {
        let hosts: BTreeSet<Id> = document
            .relations()
            .values()
            .filter(|it| kinds.contains(&it.kind) && it.to == *end)
            .filter_map(|it| it.from.as_known().cloned())
            .filter(|id| document.actors().contains_key(id))
            .collect();
        if !hosts.is_empty() {
            return hosts;
        }
    }
    BTreeSet::new()
}

fn about(document: &MapDocument, relation: &Relation) -> String {
    let ends = [relation.to.as_known(), relation.from.as_known()];
    let resources = [relation.resource.as_ref()]
        .into_iter()
        .chain(ends)
        .flatten();
    let mut found = resources.filter_map(|id| document.resources().get(id));
    found
        .next()
        .map_or("-".into(), |it| it.capability.to_string())
}

/// The cells a relation stands in, told by the records alone.
fn cells_of(document: &MapDocument, relation: &Relation, axes: Axes) -> Vec<(String, String)> {
    let from = sector_of(document, &relation.from);
    match axes {
        Axes::Sectors => vec![(from, sector_of(document, &relation.to))],
        Axes::CapabilitiesAndSectors => vec![(about(document, relation), from)],
        Axes::Actors => {
            let is_resource = |id: &Id| document.resources().contains_key(id);
            if relation.kind == RelationKind::Provides
                && relation.to.as_known().is_some_and(is_resource)
            {
                return Vec::new();
            }
            let from = actors_of(document, &relation.from);
            let to = actors_of(document, &relation.to);
            let pairs = from
                .iter()
                .flat_map(|from| to.iter().map(move |to| (from, to)));
            pairs
                .filter(|(from, to)| from != to)
                .map(|(from, to)| (from.to_string(), to.to_string()))
                .collect()
        }
    }
}

fn sum(relation: &Relation, year: Option<i32>) -> i128 {
    let of_year = relation
        .money
        .iter()
        .filter(|it| year.is_none() || it.year.and_then(|it| it.as_known().copied()) == year);
    of_year
        .filter_map(|it| it.nok.as_known())
        .map(|nok| i128::from(*nok))
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_cell_is_what_one_counts_relation_by_relation(
        document in support::maps(),
        axes in prop::sample::select(&Axes::ALL[..]),
        kind in prop::option::of(prop::sample::select(&RelationKind::ALL[..])),
        year in prop::option::of(1990..2050_i32),
    ) {
        let question = MatrixQuestion { axes, year, kinds: kind.into_iter().collect(), capability: None };
        let found = asked(&document, &question);
        let known = |year: Option<Known<i32>>| year.and_then(|it| it.as_known().copied());
        let holds = |it: &Relation, year: i32| {
            known(it.valid_from).is_none_or(|from| from <= year)
                && known(it.valid_to).is_none_or(|to| to >= year)
                || it.money.iter().any(|it| known(it.year) == Some(year))
        };
        let mut expected: BTreeMap<(String, String), (Vec<u32>, i128)> = BTreeMap::new();
        let mut counted: BTreeSet<u32> = BTreeSet::new();
        let mut left_out = 0;
        for (number, relation) in (0..).zip(document.relations().values()) {
            if kind.is_some_and(|kind| kind != relation.kind)
                || year.is_some_and(|year| !holds(relation, year))
            {
                continue;
            }
            let cells = cells_of(&document, relation, axes);
            left_out += usize::from(cells.is_empty());
            for cell in cells {
                let cell = expected.entry(cell).or_default();
                cell.0.push(number);
                cell.1 += sum(relation, year);
                counted.insert(number);
            }
        }
        let cells: BTreeMap<_, _> = found.cells.iter().map(|cell| {
            let place = (word(&found.rows[cell.row]), word(&found.columns[cell.column]));
            (place, (found.relations_of(cell).to_vec(), cell.tally.kroner.nok))
        }).collect();
        prop_assert_eq!(&cells, &expected);
        prop_assert_eq!(found.left_out, left_out);
        prop_assert_eq!(found.total.relations, counted.len());
        let relations = |sums: &[Tally]| sums.iter().map(|it| it.relations).sum::<usize>();
        if axes != Axes::Actors {
            prop_assert_eq!(relations(&found.row_sums), counted.len());
            prop_assert_eq!(relations(&found.column_sums), counted.len());
        }
        for (number, row) in found.rows.iter().enumerate() {
            let in_row = expected.iter().filter(|(place, _)| place.0 == word(row));
            let distinct: BTreeSet<u32> = in_row.flat_map(|(_, it)| it.0.iter().copied()).collect();
            prop_assert_eq!(found.row_sums[number].relations, distinct.len());
        }
    }

    #[test]
    fn outside_the_blocks_every_mark_lies_on_one_side(
        arcs in prop::collection::vec((0..12_u32, 0..12_u32), 0..30),
    ) {
        let arcs: BTreeSet<(u32, u32)> = arcs.into_iter().filter(|(from, to)| from != to).collect();
        let arcs: Vec<(u32, u32)> = arcs.into_iter().collect();
        let made = seriate(12, &arcs);
        let numbers: BTreeSet<u32> = made.order.iter().copied().collect();
        prop_assert_eq!((made.order.len(), numbers.len()), (12, 12));
        let place = |it: u32| made.order.iter().position(|other| *other == it).unwrap();
        // Who reach each other, by following all arcs to the end.
        let mut reach = [[false; 12]; 12];
        for (from, to) in &arcs {
            reach[*from as usize][*to as usize] = true;
        }
        for by in 0..12 {
            for from in 0..12 {
                for to in 0..12 {
                    reach[from][to] |= reach[from][by] && reach[by][to];
                }
            }
        }
        let share_a_block = |a: usize, b: usize| {
            made.blocks.iter().any(|block| block.contains(&a) && block.contains(&b))
        };
        for from in 0..12_u32 {
            for to in (0..12_u32).filter(|to| *to != from) {
                let both = reach[from as usize][to as usize] && reach[to as usize][from as usize];
                prop_assert_eq!(share_a_block(place(from), place(to)), both);
            }
        }
        for (from, to) in arcs {
            let (from, to) = (place(from), place(to));
            prop_assert!(from < to || share_a_block(from, to));
        }
    }

    #[test]
    fn every_open_obstacle_is_listed_and_counted_once(document in support::maps()) {
        let found = obstacles(&document, &MapGraph::of(&document), |_| true);
        let mut expected: BTreeMap<(Option<String>, Dimension), usize> = BTreeMap::new();
        let mut past = 0;
        for relation in document.relations().values() {
            for obstacle in &relation.obstacles {
                if relation.status == Status::Ended {
                    past += 1;
                    continue;
                }
                let about = Some(about(&document, relation)).filter(|it| it != "-");
                *expected.entry((about, obstacle.dimension)).or_default() += 1;
            }
        }
        prop_assert_eq!(found.past, past);
        prop_assert_eq!(found.open.len(), expected.values().sum::<usize>());
        let mut counted = BTreeMap::new();
        for (capability, counts) in found.table.capabilities.iter().zip(&found.table.counts) {
            for (dimension, count) in Dimension::ALL.iter().zip(counts).filter(|it| *it.1 > 0) {
                let capability = capability.as_ref().map(ToString::to_string);
                counted.insert((capability, *dimension), *count);
            }
        }
        prop_assert_eq!(counted, expected);
        prop_assert!(found.open.is_sorted_by_key(|it| std::cmp::Reverse(it.severity)));
    }
}
