//! Where a map is weak: maps whose weak spots one can point at.

mod fixture;

use std::collections::BTreeSet;

use fixture::map;
use proptest::prelude::*;
use samspill::analysis::{Effect, Needs, Promise, WeakSpots, impact, mutual, weak_spots};
use samspill::graph::MapGraph;
use samspill::model::{Group, MapDocument};

struct Case {
    document: MapDocument,
    graph: MapGraph,
    found: WeakSpots,
}

fn case(text: &str) -> Case {
    let document = map(text);
    let graph = MapGraph::of(&document);
    let found = weak_spots(&document, &graph, None, 2026);
    Case {
        document,
        graph,
        found,
    }
}

impl Case {
    fn names(&self, records: &[u32]) -> Vec<&str> {
        records
            .iter()
            .map(|it| self.graph.id(*it).as_str())
            .collect()
    }

    fn relation(&self, number: u32) -> String {
        let key = self.graph.key(number);
        let end = |end: &samspill::model::Known<samspill::model::Id>| {
            end.as_known().map_or("?", |id| id.as_str()).to_owned()
        };
        format!("{} {:?} {}", end(&key.from), key.kind, end(&key.to))
    }
}

#[test]
fn a_provider_without_a_spare_is_a_single_point_and_one_with_a_spare_is_not() {
    let case = case(
        "
        alone: State
        one: State
        two: State
        ks: Municipal
        mail @ exchange
        login @ exchange
        alone Provides login
        one Provides mail
        two Provides mail
        ks DependsOn login
        ks DependsOn mail
    ",
    );
    let points = case.found.single_points.iter();
    let points: Vec<(&str, u32)> = points
        .map(|point| (case.graph.id(point.record).as_str(), point.stops))
        .collect();
    assert_eq!(points, [("alone", 2), ("login", 1), ("mail", 1)]);
}

#[test]
fn those_that_stop_each_other_are_told_with_a_way_around() {
    let case = case(
        "
        a @ data
        b @ data
        c @ data
        d @ data
        e: State
        f: State
        a DependsOn b
        b DependsOn c
        c DependsOn a
        d DependsOn a
        e Uses f
        f Uses e
    ",
    );
    let [stopping, hurting] = &case.found.mutual[..] else {
        panic!("two rings, not {:?}", case.found.mutual);
    };
    assert_eq!(stopping.effect, Effect::Stops);
    assert_eq!(case.names(&stopping.records), ["a", "b", "c"]);
    let round: Vec<u32> = stopping.round.iter().map(|step| step.cause).collect();
    assert_eq!(case.names(&round), ["b", "c", "a"]);
    assert_eq!(hurting.effect, Effect::Hurts);
    assert_eq!(case.names(&hurting.records), ["e", "f"]);
}

#[test]
fn a_ring_with_a_spare_is_no_ring() {
    let found = case(
        "
        a @ data
        b @ data
        c @ data
        a DependsOn b =way
        a DependsOn c =way
        b DependsOn a
    ",
    );
    assert!(found.found.mutual.is_empty());
}

#[test]
fn promises_are_weak_where_one_counts_on_them_or_their_year_has_passed() {
    let case = case(
        "
        ks: Municipal
        nav: State
        there @ exchange
        late @ exchange !Planned 2025-
        later @ exchange !Planned 2027-
        orphan @ data
        ks Uses late
        nav Uses there !Planned 2024-
        there DependsOn orphan !Wanted
        nav Provides orphan !Wanted
        ks Uses there !Wanted
    ",
    );
    let told: BTreeSet<String> = case
        .found
        .promises
        .iter()
        .map(|promise| match *promise {
            Promise::OverdueRelation(it, year) => format!("{} in {year}", case.relation(it)),
            Promise::OverdueResource(it, year) => format!("{} in {year}", case.graph.id(it)),
            Promise::LeansOnNothing(it, on) => {
                format!("{} without {}", case.relation(it), case.graph.id(on))
            }
            Promise::NeededNow(it, by) => {
                format!("{} for {}", case.relation(it), case.graph.id(by))
            }
        })
        .collect();
    let expected = [
        "ks Uses late without late",
        "late in 2025",
        "nav Provides orphan for orphan",
        "nav Uses there in 2024",
        "there DependsOn orphan for there",
    ];
    assert_eq!(told, BTreeSet::from(expected.map(str::to_owned)));
}

#[test]
fn what_nobody_owns_or_pays_for_is_found() {
    let case = case(
        "
        ks: Municipal
        nav: State
        owned @ exchange
        governed @ governance
        nobodys @ exchange
        somebodys @ exchange
        lonely @ data
        nav Provides owned
        nav Governs governed
        ? Provides somebodys
        ks Uses owned
        ks Uses nobodys
        nav Funds owned
    ",
    );
    assert_eq!(
        case.names(&case.found.unowned),
        ["lonely", "nobodys", "somebodys"]
    );
    // Nobody leans on the others.
    assert_eq!(case.names(&case.found.unfunded), ["nobodys"]);
    assert_eq!(case.names(&case.found.alone), ["lonely"]);
}

#[test]
fn what_a_sector_and_an_actor_lack_is_found() {
    let case = case(
        "
        a: Municipal
        b: Municipal
        c: Municipal
        d: Municipal
        s: State
        register @ data
        login @ exchange
        law @ governance
        a Uses register
        b Uses register
        c Uses register
        a Uses login
        b Uses login
        c Uses login
        d Uses login
        s ParticipatesIn law
        s Provides register
        s Provides login
    ",
    );
    let gaps = case.found.sector_gaps.iter();
    let gaps: Vec<(Group, &str)> = gaps.map(|it| (it.group, it.capability.as_str())).collect();
    assert_eq!(gaps, [(Group::Municipal, "governance")]);
    let [gap] = &case.found.actor_gaps[..] else {
        panic!("one gap, not {:?}", case.found.actor_gaps);
    };
    assert_eq!((gap.capability.as_str(), gap.having), ("data", 3));
    assert_eq!(case.names(&gap.lacking), ["d"]);
}

#[test]
fn a_map_with_nothing_in_it_is_not_weak() {
    assert_eq!(case("").found, WeakSpots::default());
    assert!(case("").document.records().next().is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_of_a_ring_takes_down_all_the_others(
        ends in prop::collection::btree_set((0_usize..8, 0_usize..8, any::<bool>()), 0..20),
    ) {
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let records: String = ids.iter().map(|id| format!("{id} @ data\n")).collect();
        let line = |(from, to, stops): &(usize, usize, bool)| {
            let kind = if *stops { "DependsOn" } else { "Uses" };
            format!("{} {kind} {}\n", ids[*from], ids[*to])
        };
        let relations: String = ends.iter().filter(|it| it.0 != it.1).map(line).collect();
        let document = map(&format!("{records}{relations}"));
        let graph = MapGraph::of(&document);
        let needs = Needs::of(&document, &graph, None);
        let rings = mutual(&needs);
        let reach = |record: u32, effect: Effect| -> BTreeSet<u32> {
            let hits = impact(&needs, &graph, &[record]).hits.into_iter();
            hits.filter(|hit| hit.effect >= effect).map(|hit| hit.record).collect()
        };
        for ring in &rings {
            for one in &ring.records {
                let others = ring.records.iter().filter(|other| *other != one);
                prop_assert!(others.copied().all(|other| reach(*one, ring.effect).contains(&other)));
            }
            let way = ring.round.windows(2).all(|pair| pair[0].cause == pair[1].hit);
            prop_assert!(way && ring.round.first().map(|it| it.hit) == ring.round.last().map(|it| it.cause));
        }
        // Whoever takes each other down stands in a ring.
        for one in 0..needs.records() {
            for other in reach(one, Effect::Hurts) {
                if reach(other, Effect::Hurts).contains(&one) {
                    let holds = |ring: &&samspill::analysis::Mutual| {
                        ring.records.contains(&one) && ring.records.contains(&other)
                    };
                    prop_assert!(rings.iter().find(holds).is_some());
                }
            }
        }
    }
}
