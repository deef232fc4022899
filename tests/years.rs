//! The map as it was or is planned in a year, and two years compared.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use samspill::file::read;
use samspill::graph::MapGraph;
use samspill::layout::{Arrangement, LayoutRequest, lay_out};
use samspill::model::{
    Id, Known, Language, MapDocument, Projection, Relation, RelationKey, Resource, Status,
};
use samspill::view::{
    Changes, NodeKey, Presence, ViewRequest, VisibleMap, changes, visible, visible_within,
};

const MAP: &str = r#"Map(
    format: 1, map: "m-test", title: "Test", language: "nb", capability_model: "1.2",
    actors: [
        (id: "a", name: "A", sector: State),
        (id: "b", name: "B", sector: Municipal),
    ],
    resources: [
        (id: "gammel", name: "Gammel", capability: "data", valid_to: 2022),
        (id: "ny", name: "Ny", capability: "data", status: Planned, valid_from: 2026),
        (id: "fast", name: "Fast", capability: "data"),
        (id: "plan", name: "Plan", capability: "data", status: Planned),
        (id: "onske", name: "Ønske", capability: "data", status: Wanted),
    ],
    relations: [
        (from: "a", kind: Provides, to: "gammel"),
        (from: "a", kind: Provides, to: "ny"),
        (from: "a", kind: Provides, to: "fast"),
        (from: "b", kind: Uses, to: "fast", valid_from: 2024),
        (from: "b", kind: Uses, to: "gammel", valid_from: 2030),
        (from: "b", kind: Uses, to: "plan"),
    ],
)"#;

fn map() -> MapDocument {
    let opened = read(MAP.as_bytes());
    assert!(opened.findings.is_empty(), "{:?}", opened.findings);
    opened.document.expect("the map opens")
}

fn look(document: &MapDocument, request: &ViewRequest) -> VisibleMap {
    visible(document, &MapGraph::of(document), request)
}

fn in_year(year: i32, compared_with: Option<i32>) -> ViewRequest {
    ViewRequest {
        year: Some(year),
        compared_with,
        ..ViewRequest::default()
    }
}

fn resources(visible: &VisibleMap) -> BTreeMap<String, Presence> {
    let nodes = visible.nodes.iter();
    let resources = nodes.filter_map(|node| match &node.key {
        NodeKey::Resource(id) => Some((id.to_string(), node.presence)),
        _ => None,
    });
    resources.collect()
}

#[test]
fn a_year_shows_what_holds_in_it() {
    let check = |year: i32| {
        let shown = resources(&look(&map(), &in_year(year, None)));
        let lines = look(&map(), &in_year(year, None)).edges.len();
        (shown.into_iter().collect::<Vec<_>>(), lines)
    };
    let (perhaps, sure) = (Presence::Perhaps, Presence::Sure);
    let named = |named: &[(&str, Presence)]| {
        let named = named
            .iter()
            .map(|(id, presence)| ((*id).to_owned(), *presence));
        named.collect::<Vec<_>>()
    };
    // The plan has no year: it is shown, and marked. The wish is not.
    let old = [("fast", sure), ("gammel", sure), ("plan", perhaps)];
    assert_eq!(check(2020), (named(&old), 3));
    let new = [("fast", sure), ("ny", sure), ("plan", perhaps)];
    assert_eq!(check(2027), (named(&new), 4));
}

#[test]
fn two_years_are_compared() {
    let request = in_year(2027, Some(2020));
    let document = map();
    let shown = resources(&look(&document, &request));
    let of = |id: &str| shown.get(id).copied();
    assert_eq!(of("ny"), Some(Presence::New));
    assert_eq!(of("gammel"), Some(Presence::Gone));
    assert_eq!(of("fast"), Some(Presence::Sure));
    let changes = changes(&document, &MapGraph::of(&document), &request);
    let Changes {
        new_records,
        new_relations,
        gone_records,
        gone_relations,
    } = changes.expect("a comparison");
    assert_eq!(new_records, [Id::new("ny")]);
    assert_eq!(gone_records, [Id::new("gammel")]);
    // A comes to provide "ny" and B to use "fast"; A no longer provides "gammel". That B is to use
    // "gammel" from 2030 says nothing of either year, and "gammel" is gone by then.
    assert_eq!((new_relations.len(), gone_relations.len()), (2, 1));
}

#[test]
fn among_actors_a_new_user_of_an_old_resource_is_a_new_line() {
    let request = ViewRequest {
        projection: Projection::Actors,
        ..in_year(2027, Some(2020))
    };
    let shown = look(&map(), &request);
    let lines: Vec<_> = shown.edges.iter().map(|edge| edge.presence).collect();
    assert_eq!(lines, [Presence::New]);
}

/// Whether something holds, written otherwise than in the program: every way it may not hold.
fn holds(status: Status, from: Option<Known<i32>>, to: Option<Known<i32>>, year: i32) -> bool {
    let is_before = matches!(from, Some(Known::Known(from)) if year < from);
    let is_after = matches!(to, Some(Known::Known(to)) if year > to);
    !(status == Status::Wanted || is_before || is_after)
}

fn brute(document: &MapDocument, key: &RelationKey, relation: &Relation, year: i32) -> bool {
    let is_there = |id: &Id| {
        let resource: Option<&Resource> = document.resources().get(id);
        resource.is_none_or(|it| holds(it.status, it.valid_from, it.valid_to, year))
    };
    let ends = [
        key.from.as_known(),
        key.to.as_known(),
        key.resource.as_ref(),
    ];
    holds(
        relation.status,
        relation.valid_from,
        relation.valid_to,
        year,
    ) && ends.into_iter().flatten().all(is_there)
}

fn drawn(visible: &VisibleMap) -> BTreeSet<RelationKey> {
    let lines = visible
        .edges
        .iter()
        .flat_map(|edge| visible.relations_of(edge));
    lines.cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    /// A year shows those of all relations that hold in it, and a comparison those of either year.
    #[test]
    fn a_year_shows_just_what_holds(document in support::maps(), year in 2019..2030, before in 2019..2030) {
        for projection in Projection::PICTURES {
            let request = ViewRequest { projection, ..in_year(year, None) };
            let all = drawn(&look(&document, &request.of_all_years()));
            let relations = document.relations().iter();
            let expected: BTreeSet<RelationKey> = relations
                .filter(|(key, relation)| brute(&document, key, relation, year))
                .map(|(key, _)| key.clone())
                .filter(|key| all.contains(key))
                .collect();
            let shown = drawn(&look(&document, &request));
            // Among actors a line takes a provider too, who may be gone.
            match projection {
                Projection::Actors => prop_assert!(shown.is_subset(&expected)),
                _ => prop_assert_eq!(&shown, &expected),
            }
            if projection == Projection::Actors {
                continue;
            }
            let other = drawn(&look(&document, &ViewRequest { year: Some(before), ..request.clone() }));
            let both = ViewRequest { compared_with: Some(before), ..request };
            let union: BTreeSet<RelationKey> = shown.union(&other).cloned().collect();
            prop_assert_eq!(drawn(&look(&document, &both)), union);
        }
    }

    /// What is counted as new and gone is what one year has and the other has not.
    #[test]
    fn changes_are_the_difference(document in support::maps(), year in 2019..2030, before in 2019..2030) {
        let graph = MapGraph::of(&document);
        let found = changes(&document, &graph, &in_year(year, Some(before))).expect("a comparison");
        let holding = |year: i32| -> BTreeSet<RelationKey> {
            let relations = document.relations().iter();
            let relations = relations.filter(|(key, it)| brute(&document, key, it, year));
            relations.map(|(key, _)| key.clone()).collect()
        };
        let (now, then) = (holding(year), holding(before));
        let new: Vec<RelationKey> = now.difference(&then).cloned().collect();
        let gone: Vec<RelationKey> = then.difference(&now).cloned().collect();
        prop_assert_eq!(found.new_relations, new);
        prop_assert_eq!(found.gone_relations, gone);
    }

    /// Nothing moves when the year changes.
    #[test]
    fn everything_stands_where_it_stands_in_all_years(document in support::maps(), year in 2019..2030) {
        let graph = MapGraph::of(&document);
        for projection in Projection::PICTURES {
            let request = ViewRequest { projection, ..in_year(year, None) };
            let all = look(&document, &request.of_all_years());
            let asked = LayoutRequest::of(&all, &document, Language::Nb, &Arrangement::default());
            let whole = lay_out(&asked);
            let seen = visible_within(&all, &document, &graph, &request);
            let part = whole.part(&all, &seen);
            prop_assert_eq!(part.size, whole.size);
            prop_assert_eq!(seen.rows.len(), all.rows.len());
            for (node, rect) in seen.nodes.iter().zip(&part.nodes) {
                let number = all.node(&node.key).expect("all years have it");
                prop_assert_eq!(rect, &whole.nodes[number]);
                prop_assert_eq!(node.row, all.nodes[number].row);
            }
            for route in &part.edges {
                let is_of_whole = whole.edges.iter().any(|it| it.points == route.points);
                prop_assert!(is_of_whole);
            }
        }
    }
}
