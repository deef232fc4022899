//! Roll-ups: many records shown as one, whose lines add up to what they stand for.

mod support;

use std::collections::BTreeSet;

use proptest::prelude::*;
use samspill::file::read;
use samspill::graph::MapGraph;
use samspill::model::{Fold, Group, Id, MapDocument, Projection, RelationKey};
use samspill::view::{Column, NodeKey, Sums, ViewRequest, VisibleMap, visible};

/// Two municipalities and their association use and pay for a register of the state.
const MAP: &str = r#"Map(
    format: 1, map: "m-test", title: "Test", language: "nb", capability_model: "1.2",
    actors: [
        (id: "skatt", name: "Skatteetaten", sector: State),
        (id: "oslo", name: "Oslo kommune", sector: Municipal, parent: "ks"),
        (id: "tromso", name: "Tromsø kommune", sector: Municipal, parent: "ks"),
        (id: "ks", name: "KS", sector: Municipal),
        (id: "bank", name: "Banken", sector: Private, tags: ["Register"]),
    ],
    resources: [
        (id: "register", name: "Register", capability: "data"),
        (id: "liste", name: "Liste", capability: "data", sector: Municipal),
        (id: "regel", name: "Regel", capability: "governance"),
    ],
    relations: [
        (from: "skatt", kind: Provides, to: "register"),
        (from: "oslo", kind: Uses, to: "register"),
        (from: "tromso", kind: Uses, to: "register"),
        (from: "ks", kind: Coordinates, to: "oslo"),
        (from: "oslo", kind: Provides, to: "liste"),
        (from: "liste", kind: Realises, to: "register"),
        (from: "oslo", kind: Funds, to: "skatt", money: [(year: 2024, nok: 1_000_000), (year: 2025, nok: 500_000)]),
        (from: "tromso", kind: Funds, to: "skatt", money: [(year: 2025, nok: 250_000), (nok: Unknown)]),
        (from: "bank", kind: Uses, to: "regel"),
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

fn folded(projection: Projection, folds: &[Fold]) -> (MapDocument, VisibleMap) {
    let document = map();
    let request = ViewRequest {
        projection,
        folds: folds.to_vec(),
        ..ViewRequest::default()
    };
    let visible = look(&document, &request);
    (document, visible)
}

/// Everything that happens between two nodes: kind and relations of each line.
fn between(visible: &VisibleMap, from: &NodeKey, to: &NodeKey) -> Vec<(String, usize)> {
    let (from, to) = (visible.node(from), visible.node(to));
    let edges = visible.edges.iter();
    let edges = edges.filter(|edge| Some(edge.from) == from && Some(edge.to) == to);
    let told = edges.map(|edge| (format!("{:?}", edge.kind), edge.behind.count as usize));
    told.collect()
}

#[test]
fn a_sector_is_one_node_with_its_actors_and_resources_in_its_own_column() {
    let fold = Fold::Sector(Group::Municipal);
    let (_, visible) = folded(Projection::Layered, std::slice::from_ref(&fold));
    let key = NodeKey::RollUp(fold);
    let node = &visible.nodes[visible.node(&key).expect("a roll-up")];
    // Oslo, Tromsø and KS; the list is of the sector because it says so.
    assert_eq!((node.folded.actors, node.folded.resources), (3, 1));
    assert_eq!(node.column, Column::Municipal);
    let register = NodeKey::Resource("register".into());
    let skatt = NodeKey::Actor("skatt".into());
    // Oslo and Tromsø use the register, and the list realises it: one line a kind.
    assert_eq!(
        between(&visible, &key, &register),
        [("Realises".to_owned(), 1), ("Uses".to_owned(), 2)]
    );
    assert_eq!(between(&visible, &key, &skatt), [("Funds".to_owned(), 2)]);
    // KS coordinates Oslo, and Oslo provides the list: both within.
    assert_eq!(visible.roll_ups[0].inside.len(), 2);
    // Everything is accounted for: what is not drawn is within.
    assert_eq!(visible.counts.undrawn, 0);
    assert_eq!(visible.counts.relations_shown + 2, visible.counts.relations);
}

#[test]
fn a_line_of_a_roll_up_adds_up_its_kroner_by_year() {
    let fold = Fold::Actors(Group::Municipal);
    let (document, visible) = folded(Projection::Layered, &[fold]);
    let funds = visible.edges.iter();
    let mut funds = funds.filter(|edge| format!("{:?}", edge.kind) == "Funds");
    let edge = funds.next().expect("money flows");
    let sums = |year| {
        let sums = Sums::of(&document, visible.relations_of(edge), year);
        (sums.relations, sums.nok, sums.unknown)
    };
    // 1 000 000 + 500 000 + 250 000, and one amount nobody knows, of a year nobody knows.
    assert_eq!(sums(None), (2, 1_750_000, 1));
    assert_eq!(sums(Some(2025)), (2, 750_000, 1));
    assert_eq!(sums(Some(2026)), (2, 0, 1));
}

#[test]
fn actors_and_resources_of_several_sectors_stand_in_the_shared_column_among_the_actors() {
    let fold = Fold::Records {
        name: "Oss".into(),
        ids: vec!["bank".into(), "skatt".into(), "regel".into()],
    };
    let (document, visible) = folded(Projection::Layered, std::slice::from_ref(&fold));
    let node = &visible.nodes[visible.node(&NodeKey::RollUp(fold)).expect("a roll-up")];
    assert_eq!(node.column, Column::Shared);
    let row = visible.rows[node.row].capability.as_ref();
    assert_eq!(row, document.capability_model().actors_in.as_ref());
}

#[test]
fn a_capability_stands_in_its_own_row() {
    let fold = Fold::Capability("services-and-platforms".into());
    let (_, visible) = folded(Projection::Network, std::slice::from_ref(&fold));
    let node = &visible.nodes[visible.node(&NodeKey::RollUp(fold)).expect("a roll-up")];
    // Data lies within services and platforms.
    assert_eq!(node.folded.resources, 2);
    let row = visible.rows[node.row].capability.as_ref();
    assert_eq!(row, Some(&Id::new("services-and-platforms")));
}

#[test]
fn parts_are_those_within_an_actor_and_what_is_tagged_with_or_realises_a_programme() {
    let document = map();
    let parts = |id: &str| document.parts_of(&id.into());
    let ids = |ids: &[&str]| ids.iter().map(Id::new).collect::<BTreeSet<Id>>();
    assert_eq!(parts("ks"), ids(&["oslo", "tromso"]));
    assert_eq!(parts("register"), ids(&["bank", "liste"]));
    assert_eq!(parts("oslo"), ids(&[]));
}

#[test]
fn among_actors_a_rolled_up_capability_is_the_name_of_the_lines_it_is() {
    let fold = Fold::Capability("data".into());
    let (_, visible) = folded(Projection::Actors, std::slice::from_ref(&fold));
    let of_fold = visible.edges.iter();
    let of_fold = of_fold.filter(|edge| edge.fold.as_deref() == Some(&fold));
    // The register reaches Oslo and Tromsø from Skatteetaten, and Skatteetaten from Oslo's list.
    assert_eq!(of_fold.count(), 3);
    assert!(visible.roll_ups.is_empty());
}

#[test]
fn a_record_lies_in_the_first_roll_up_that_has_it() {
    let folds = [Fold::Actors(Group::Municipal), Fold::Parts("ks".into())];
    let (_, visible) = folded(Projection::Layered, &folds);
    assert_eq!(visible.roll_ups.len(), 1);
    assert_eq!(visible.roll_ups[0].records.len(), 3);
}

/// Folds by chance, of what the map has and of what it has not.
fn folds() -> impl Strategy<Value = Vec<Fold>> {
    let id = || {
        let kind = prop_oneof![Just("actor"), Just("resource")];
        (kind, 0..6_usize).prop_map(|(kind, number)| Id::new(format!("{kind}-{number}")))
    };
    let group = || proptest::sample::select(Group::ALL.to_vec());
    let fold = prop_oneof![
        group().prop_map(Fold::Sector),
        group().prop_map(Fold::Actors),
        Just(Fold::Capability("services-and-platforms".into())),
        Just(Fold::Capability("actors".into())),
        id().prop_map(Fold::Parts),
        proptest::collection::vec(id(), 1..5).prop_map(|ids| Fold::Records {
            name: "Utvalg".into(),
            ids
        }),
    ];
    proptest::collection::vec(fold, 0..4)
}

/// The relations of all lines and of all that is within roll-ups.
fn all_relations(visible: &VisibleMap) -> BTreeSet<RelationKey> {
    let lines = visible
        .edges
        .iter()
        .flat_map(|edge| visible.relations_of(edge));
    let inside = visible.roll_ups.iter().flat_map(|it| it.inside.iter());
    lines.chain(inside).cloned().collect()
}

fn actors_and_resources(visible: &VisibleMap) -> (usize, usize) {
    let mut counted = (0, 0);
    for node in &visible.nodes {
        match node.key {
            NodeKey::Actor(_) => counted.0 += 1,
            NodeKey::Resource(_) => counted.1 += 1,
            NodeKey::Fold(_) | NodeKey::RollUp(_) => {
                counted.0 += node.folded.actors;
                counted.1 += node.folded.resources;
            }
            NodeKey::Unknown(_) => {}
        }
    }
    counted
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    /// The law of roll-ups: what is drawn and what is within add up to what is drawn without them,
    /// to the last relation and the last krone, and so do the records.
    #[test]
    fn sums_add_up(document in support::maps(), folds in folds()) {
        for projection in Projection::PICTURES {
            let plain = ViewRequest { projection, ..ViewRequest::default() };
            let rolled = ViewRequest { folds: folds.clone(), ..plain.clone() };
            let (plain, rolled) = (look(&document, &plain), look(&document, &rolled));
            let (before, after) = (all_relations(&plain), all_relations(&rolled));
            prop_assert_eq!(&before, &after, "{:?}", projection);
            let sums = |keys: &BTreeSet<RelationKey>| Sums::of(&document, keys, None);
            prop_assert_eq!(sums(&before), sums(&after));
            prop_assert_eq!(actors_and_resources(&plain), actors_and_resources(&rolled));
        }
    }

    /// Where no relation runs by way of a resource and so along two lines, the sums of the single
    /// lines and of what is within add up too.
    #[test]
    fn sums_of_single_lines_add_up(document in support::maps(), folds in folds()) {
        let rolled = look(&document, &ViewRequest { folds, ..ViewRequest::default() });
        let runs_once = |key: &&RelationKey| key.resource.is_none();
        let mut total = (0, 0);
        let lines = rolled.edges.iter().map(|edge| rolled.relations_of(edge).cloned().collect::<Vec<_>>());
        let inside = rolled.roll_ups.iter().map(|it| it.inside.to_vec());
        for relations in lines.chain(inside) {
            let sums = Sums::of(&document, relations.iter().filter(runs_once), None);
            total = (total.0 + sums.relations, total.1 + sums.nok);
        }
        let plain = all_relations(&look(&document, &ViewRequest::default()));
        let sums = Sums::of(&document, plain.iter().filter(runs_once), None);
        prop_assert_eq!(total, (sums.relations, sums.nok));
    }

    /// Nodes keep the order of their keys, which is how they are found.
    #[test]
    fn every_node_is_found_by_its_key(document in support::maps(), folds in folds()) {
        let rolled = look(&document, &ViewRequest { folds, ..ViewRequest::default() });
        for (number, node) in rolled.nodes.iter().enumerate() {
            prop_assert_eq!(rolled.node(&node.key), Some(number));
        }
    }
}
