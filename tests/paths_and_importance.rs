//! Ways between records and how much each means to the whole: maps whose answer one can reason out,
//! and made-up maps counted anew by trying everything.

mod fixture;

use std::collections::{BTreeMap, BTreeSet};

use fixture::map;
use proptest::prelude::*;
use samspill::analysis::{
    Along, Communities, Importance, Measure, PathQuestion, Paths, importance, paths,
};
use samspill::graph::MapGraph;
use samspill::model::{Id, Known, MapDocument, RelationKind, Status};

/// From Oslo to the register there are two ways of two steps, by the portal and by the service, and
/// one of three, by the service and the portal. The ended relation is no way.
const WAYS: &str = "
    oslo: Municipal
    tax: State
    portal @ exchange
    register @ data
    service @ data
    oslo Uses portal
    oslo Uses service
    portal DependsOn register
    service DependsOn register
    service DependsOn portal
    tax Provides register
    oslo Uses register !Ended
";

fn number(graph: &MapGraph, id: &str) -> u32 {
    graph.number(&Id::new(id)).expect("a record of the map")
}

fn asked(text: &str, from: &str, to: &str, along: Along, others: usize) -> Vec<String> {
    let graph = MapGraph::of(&map(text));
    let question = PathQuestion {
        from: number(&graph, from),
        to: number(&graph, to),
        along,
        others,
    };
    told(&graph, &paths(&graph, &question))
}

fn told(graph: &MapGraph, paths: &Paths) -> Vec<String> {
    let name = |record: &u32| graph.id(*record).to_string();
    let paths = paths.paths.iter();
    paths
        .map(|path| path.records.iter().map(name).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn all_shortest_ways_come_before_the_longer_ones() {
    let ways = [
        "oslo portal register",
        "oslo service register",
        "oslo service portal register",
    ];
    assert_eq!(
        asked(WAYS, "oslo", "register", Along::Dependence, 0),
        ways[..2]
    );
    assert_eq!(asked(WAYS, "oslo", "register", Along::Dependence, 5), ways);
}

#[test]
fn dependence_runs_one_way_only() {
    // The register leans on the tax authority that provides it, and nothing on Oslo.
    let empty: [&str; 0] = [];
    assert_eq!(asked(WAYS, "register", "oslo", Along::Dependence, 3), empty);
    assert_eq!(
        asked(WAYS, "oslo", "tax", Along::Dependence, 0),
        ["oslo portal register tax", "oslo service register tax"]
    );
    assert_eq!(
        asked(WAYS, "tax", "oslo", Along::Any, 0),
        ["tax register portal oslo", "tax register service oslo"]
    );
}

#[test]
fn a_relation_leads_through_what_it_carries() {
    let text = "
        ks: Municipal
        tax: State
        income @ data
        tax SharesData ks (income)
    ";
    assert_eq!(
        asked(text, "ks", "tax", Along::Dependence, 2),
        ["ks income tax"]
    );
}

#[test]
fn a_step_tells_every_relation_that_leads_there() {
    let graph = MapGraph::of(&map("
        ks: Municipal
        nav: State
        ks Uses nav
        nav Governs ks
        nav SharesData ks
    "));
    let question = PathQuestion {
        from: number(&graph, "ks"),
        to: number(&graph, "nav"),
        along: Along::Any,
        others: 0,
    };
    let kinds = |question: &PathQuestion| -> Vec<RelationKind> {
        let found = paths(&graph, question);
        let relations = found.paths[0].steps[0].relations.iter();
        relations
            .map(|it| graph.ends()[*it as usize].kind)
            .collect()
    };
    use RelationKind::{Governs, SharesData, Uses};
    assert_eq!(kinds(&question), [Uses, SharesData, Governs]);
    let along = Along::Dependence;
    assert_eq!(
        kinds(&PathQuestion { along, ..question }),
        [Uses, SharesData]
    );
}

#[test]
fn both_ends_share_neighbours() {
    let graph = MapGraph::of(&map(WAYS));
    let question = PathQuestion {
        from: number(&graph, "oslo"),
        to: number(&graph, "register"),
        along: Along::Dependence,
        others: 0,
    };
    let common = paths(&graph, &question).common;
    let names: Vec<&str> = common.iter().map(|it| graph.id(*it).as_str()).collect();
    assert_eq!(names, ["portal", "service"]);
}

/// A star: everybody uses the middle, which uses nobody.
const STAR: &str = "
    a: State
    b: Municipal
    c: Private
    middle @ exchange
    a Uses middle
    b Uses middle
    c Uses middle
";

fn measured(text: &str, measure: Measure) -> (MapGraph, Importance) {
    let graph = MapGraph::of(&map(text));
    let found = importance(&graph, measure, &|_| ());
    (graph, found)
}

#[test]
fn all_ways_of_a_star_lead_by_its_middle() {
    let (graph, found) = measured(STAR, Measure::Betweenness);
    let values: Vec<f64> = (0..graph.records()).map(|it| found.value(it)).collect();
    assert_eq!(values, [0.0, 0.0, 0.0, 1.0]);
    assert_eq!(found.ranking(graph.records()), [3, 0, 1, 2]);
}

#[test]
fn the_middle_of_a_star_is_leant_on_most() {
    // Leaves keep x each and pass 0.85 x to the middle m, which gives 0.85 m to all four alike:
    // x = 0.0375 + 0.2125 m, m = x + 3 · 0.85 x, 3 x + m = 1.
    let (graph, found) = measured(STAR, Measure::Reach);
    let leaf = 1.0 / 6.55;
    for (record, wanted) in [(0, leaf), (1, leaf), (2, leaf), (3, 3.55 * leaf)] {
        let value = found.value(record);
        assert!(
            (value - wanted).abs() < 1e-8,
            "{}: {value}",
            graph.id(record)
        );
    }
}

#[test]
fn degrees_tell_which_way_relations_run() {
    let (graph, found) = measured(WAYS, Measure::Degree);
    let Importance::Degree(degrees) = &found else {
        panic!("degrees were asked for");
    };
    let degree = degrees[number(&graph, "register") as usize];
    assert_eq!((degree.into, degree.out, degree.carried), (4, 0, 0));
}

#[test]
fn two_circles_with_one_bridge_are_two_communities() {
    let (graph, found) = measured(
        "
        a: State
        b: State
        c: State
        x: Private
        y: Private
        z: Private
        alone: Private
        a Uses b
        b Uses c
        c Uses a
        x Uses y
        y Uses z
        z Uses x
        c Uses x
        ",
        Measure::Communities,
    );
    let Importance::Communities(communities) = &found else {
        panic!("communities were asked for");
    };
    let of = |id: &str| communities.of[number(&graph, id) as usize];
    assert_eq!([of("a"), of("b"), of("c")], [0; 3]);
    assert_eq!([of("x"), of("y"), of("z")], [1; 3]);
    assert_eq!(of("alone"), 2);
    assert_eq!(communities.sizes, [3, 3, 1]);
    // Six of seven relations lie within, and each half has half of all ends.
    assert!((communities.modularity - (6.0 / 7.0 - 0.5)).abs() < 1e-12);
}

#[test]
fn a_map_without_records_has_no_importance() {
    for measure in Measure::ALL {
        let (graph, found) = measured("", measure);
        assert_eq!(found.ranking(graph.records()), [0_u32; 0]);
    }
}

/// The steps of a map, told anew from its records.
fn steps(document: &MapDocument, along: Along) -> BTreeMap<Id, BTreeSet<Id>> {
    let mut steps: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for (key, relation) in document.relations() {
        use RelationKind::{
            Benefits, DependsOn, Funds, ParticipatesIn, Provides, Realises, SharesData, Triggers,
            Uses,
        };
        let (there, back) = match (along, key.kind) {
            (Along::Any, _) => (true, true),
            (_, Uses | DependsOn | Benefits | ParticipatesIn) => (true, false),
            (_, Provides | SharesData | Funds | Realises | Triggers) => (false, true),
            _ => (false, false),
        };
        let end = |end: &Known<Id>| end.as_known().cloned();
        let chain: Vec<Option<Id>> = match &key.resource {
            Some(resource) => vec![end(&key.from), Some(resource.clone()), end(&key.to)],
            None => vec![end(&key.from), end(&key.to)],
        };
        for pair in chain.windows(2) {
            let [Some(from), Some(to)] = pair else {
                continue;
            };
            if relation.status == Status::Ended || from == to {
                continue;
            }
            if there {
                steps.entry(from.clone()).or_default().insert(to.clone());
            }
            if back {
                steps.entry(to.clone()).or_default().insert(from.clone());
            }
        }
    }
    steps
}

/// Every way without a loop, by length and then by its records.
fn every_way(
    steps: &BTreeMap<Id, BTreeSet<Id>>,
    way: &mut Vec<Id>,
    to: &Id,
    all: &mut Vec<Vec<Id>>,
) {
    let here = way.last().expect("a way has a start").clone();
    if here == *to {
        all.push(way.clone());
        return;
    }
    for next in steps.get(&here).into_iter().flatten() {
        if !way.contains(next) {
            way.push(next.clone());
            every_way(steps, way, to, all);
            way.pop();
        }
    }
}

fn ways_between(document: &MapDocument, from: &Id, to: &Id, along: Along) -> Vec<Vec<Id>> {
    let mut all = Vec::new();
    let mut way = vec![from.clone()];
    every_way(&steps(document, along), &mut way, to, &mut all);
    all.sort_by_key(|way| (way.len(), way.clone()));
    all
}

/// Maps of four actors and three resources whose ids sort as their numbers do.
fn maps() -> impl Strategy<Value = MapDocument> {
    let line = (0..7_usize, 0..12_usize, 0..7_usize, 0..6_usize, 0..8_usize);
    proptest::collection::btree_set(line, 0..14).prop_map(|lines| {
        let names = ["a0", "a1", "a2", "a3", "r0", "r1", "r2"];
        let mut text: String = names[..4]
            .iter()
            .map(|it| format!("{it}: State\n"))
            .collect();
        text.extend(names[4..].iter().map(|it| format!("{it} @ data\n")));
        let mut said = BTreeSet::new();
        for (from, kind, to, carried, ended) in lines {
            let kind = RelationKind::ALL[kind];
            let carried = names[4..]
                .get(carried)
                .filter(|it| **it != names[from] && **it != names[to]);
            let carried = carried.map_or(String::new(), |it| format!(" ({it})"));
            let line = format!("{} {kind:?} {}{carried}", names[from], names[to]);
            if from != to && said.insert(line.clone()) {
                let ended = if ended == 0 { " !Ended" } else { "" };
                text.push_str(&format!("{line}{ended}\n"));
            }
        }
        map(&text)
    })
}

/// The modularity of groups by its definition: over all pairs, the relations between them less
/// those that chance would give.
fn modularity(document: &MapDocument, graph: &MapGraph, of: &[u32]) -> f64 {
    let count = graph.records() as usize;
    let mut ties = vec![vec![0.0; count]; count];
    for (key, relation) in document.relations() {
        let end = |end: &Known<Id>| end.as_known().and_then(|id| graph.number(id));
        let resource = key.resource.as_ref().map(|id| graph.number(id));
        let chain = match resource {
            Some(resource) => vec![end(&key.from), resource, end(&key.to)],
            None => vec![end(&key.from), end(&key.to)],
        };
        for pair in chain.windows(2) {
            if let [Some(from), Some(to)] = pair
                && relation.status != Status::Ended
                && from != to
            {
                ties[*from as usize][*to as usize] += 1.0;
                ties[*to as usize][*from as usize] += 1.0;
            }
        }
    }
    let degrees: Vec<f64> = ties.iter().map(|row| row.iter().sum()).collect();
    let whole: f64 = degrees.iter().sum();
    if whole == 0.0 {
        return 0.0;
    }
    let mut sum = 0.0;
    for one in 0..count {
        for other in 0..count {
            if of[one] == of[other] {
                sum += ties[one][other] - degrees[one] * degrees[other] / whole;
            }
        }
    }
    sum / whole
}

fn communities(graph: &MapGraph) -> Communities {
    match importance(graph, Measure::Communities, &|_| ()) {
        Importance::Communities(communities) => communities,
        other => panic!("communities were asked for: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn ways_are_the_first_of_all_there_are(document in maps(), ends in (0..7_u32, 0..6_u32), others in 0..5_usize) {
        let graph = MapGraph::of(&document);
        let (from, to) = (ends.0, (ends.0 + 1 + ends.1) % 7);
        for along in Along::ALL {
            let found = paths(&graph, &PathQuestion { from, to, along, others });
            let all = ways_between(&document, graph.id(from), graph.id(to), along);
            let shortest = all.iter().filter(|way| way.len() == all[0].len()).count();
            prop_assert_eq!(found.shortest, shortest as u64);
            let wanted = (shortest + others).min(all.len());
            let ids = |path: &samspill::analysis::Path| -> Vec<Id> {
                path.records.iter().map(|it| graph.id(*it).clone()).collect()
            };
            let listed: Vec<Vec<Id>> = found.paths.iter().map(ids).collect();
            prop_assert_eq!(&listed[..], &all[..if all.is_empty() { 0 } else { wanted }]);
            prop_assert_eq!(found.has_more, all.len() > listed.len());
            for step in found.paths.iter().flat_map(|path| &path.steps) {
                prop_assert!(!step.relations.is_empty());
            }
        }
    }

    #[test]
    fn betweenness_is_the_part_of_all_shortest_ways(document in maps()) {
        let graph = MapGraph::of(&document);
        let mut wanted = [0.0; 7];
        for from in 0..7 {
            for to in (0..7).filter(|to| *to != from) {
                let all = ways_between(&document, graph.id(from), graph.id(to), Along::Any);
                let shortest: Vec<_> = all.iter().filter(|way| way.len() == all[0].len()).collect();
                for way in &shortest {
                    for between in &way[1..way.len() - 1] {
                        let record = graph.number(between).expect("a record") as usize;
                        wanted[record] += 1.0 / shortest.len() as f64 / 30.0;
                    }
                }
            }
        }
        let found = importance(&graph, Measure::Betweenness, &|_| ());
        for record in 0..7 {
            prop_assert!((found.value(record) - wanted[record as usize]).abs() < 1e-9);
        }
    }

    #[test]
    fn reach_is_what_comes_in(document in maps()) {
        let graph = MapGraph::of(&document);
        let found = importance(&graph, Measure::Reach, &|_| ());
        let steps = steps(&document, Along::Dependence);
        let value = |id: &Id| found.value(graph.number(id).expect("a record"));
        let ids: Vec<Id> = (0..7).map(|it| graph.id(it).clone()).collect();
        prop_assert!((ids.iter().map(value).sum::<f64>() - 1.0).abs() < 1e-9);
        for id in &ids {
            let part = |other: &Id| match steps.get(other) {
                Some(leans_on) if leans_on.contains(id) => value(other) / leans_on.len() as f64,
                Some(_) => 0.0,
                None => value(other) / 7.0,
            };
            let wanted = 0.15 / 7.0 + 0.85 * ids.iter().map(part).sum::<f64>();
            prop_assert!((value(id) - wanted).abs() < 1e-8);
        }
    }

    #[test]
    fn no_two_communities_would_be_better_as_one(document in maps()) {
        let graph = MapGraph::of(&document);
        let found = communities(&graph);
        let own = modularity(&document, &graph, &found.of);
        prop_assert!((found.modularity - own).abs() < 1e-9);
        for one in 0..found.sizes.len() as u32 {
            for other in 0..one {
                let merged: Vec<u32> = found.of.iter().map(|it| if *it == one { other } else { *it }).collect();
                prop_assert!(modularity(&document, &graph, &merged) < own + 1e-9);
            }
        }
        prop_assert!(found.sizes.is_sorted_by(|one, next| one >= next));
    }
}
