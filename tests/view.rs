//! What is seen of a map: projections, perspectives, filters, and the counts of what is not.

mod fixture;
#[path = "view/junctions.rs"]
mod junctions;

use expect_test::{Expect, expect};
use fixture::map;
use samspill::graph::MapGraph;
use samspill::model::{
    Distance, Filter, Group, MapDocument, Perspective, Projection, RelationKind, Rest, Status,
};
use samspill::view::{Column, Emphasis, Hit, NodeKey, ViewRequest, VisibleMap, search, visible};

const DIGITAL_ESTATE: &str = "
    digdir: State
    skatt: State
    ks: Municipal
    bank: Private
    arving: Outside
    dodsbo @ end-user-services
    maskinporten @ exchange
    dsop @ governance
    digdir Provides dodsbo
    digdir Provides maskinporten
    arving Uses dodsbo
    bank Uses maskinporten
    dodsbo DependsOn maskinporten
    skatt SharesData digdir (dodsbo)
    ks ParticipatesIn dsop
    bank ParticipatesIn dsop
";

fn look(document: &MapDocument, request: &ViewRequest) -> VisibleMap {
    visible(document, &MapGraph::of(document), request)
}

/// The picture in lines: nodes with column and emphasis, edges, and the counts.
fn told(visible: &VisibleMap) -> String {
    let name = |number: usize| told_key(&visible.nodes[number].key);
    let mut lines: Vec<String> = visible
        .nodes
        .iter()
        .map(|node| {
            let hidden = match node.hidden_relations {
                0 => String::new(),
                hidden => format!(" +{hidden}"),
            };
            let faint = if node.emphasis == Emphasis::Dimmed {
                " dimmed"
            } else {
                ""
            };
            format!(
                "{} in {:?}{hidden}{faint}",
                told_key(&node.key),
                node.column
            )
        })
        .collect();
    lines.extend(visible.edges.iter().map(|edge| {
        let label = edge
            .resource
            .as_ref()
            .map(|id| format!(" ({id})"))
            .unwrap_or_default();
        format!(
            "{} {:?} {}{label}",
            name(edge.from),
            edge.kind,
            name(edge.to)
        )
    }));
    let counts = visible.counts;
    lines.push(format!(
        "{}/{} actors, {}/{} resources, {}/{} relations, {} out, {} undrawn",
        counts.actors_shown,
        counts.actors,
        counts.resources_shown,
        counts.resources,
        counts.relations_shown,
        counts.relations,
        counts.leading_out,
        counts.undrawn
    ));
    lines.join("\n")
}

fn told_key(key: &NodeKey) -> String {
    match key {
        NodeKey::Actor(id) | NodeKey::Resource(id) => id.to_string(),
        NodeKey::Fold(column) => format!("fold of {column:?}"),
        NodeKey::RollUp(fold) => format!("{fold:?}"),
        NodeKey::Unknown(_) => "?".to_owned(),
    }
}

fn check(text: &str, request: &ViewRequest, expected: Expect) {
    expected.assert_eq(&told(&look(&map(text), request)));
}

fn municipal(distance: Distance, rest: Rest) -> ViewRequest {
    let perspective = Perspective::Sectors(vec![Group::Municipal]);
    ViewRequest {
        perspective,
        distance,
        rest,
        ..ViewRequest::default()
    }
}

#[test]
fn layers_show_every_record_and_data_runs_through_its_resource() {
    check(
        DIGITAL_ESTATE,
        &ViewRequest::default(),
        expect![[r#"
            arving in Outside
            bank in Private
            digdir in State
            ks in Municipal
            skatt in State
            dodsbo in State
            dsop in Shared
            maskinporten in State
            arving Uses dodsbo
            bank Uses maskinporten
            bank ParticipatesIn dsop
            digdir Provides dodsbo
            digdir Provides maskinporten
            dodsbo DependsOn maskinporten
            ks ParticipatesIn dsop
            skatt SharesData dodsbo
            dodsbo SharesData digdir
            5/5 actors, 3/3 resources, 8/8 relations, 0 out, 0 undrawn"#]],
    );
}

#[test]
fn among_actors_resources_are_the_edges_from_provider_to_user() {
    let request = ViewRequest {
        projection: Projection::Actors,
        ..ViewRequest::default()
    };
    check(
        DIGITAL_ESTATE,
        &request,
        expect![[r#"
        arving in Outside
        bank in Private +1
        digdir in State
        ks in Municipal +1
        skatt in State
        digdir Provides arving (dodsbo)
        digdir Provides bank (maskinporten)
        skatt Provides digdir (dodsbo)
        5/5 actors, 2/3 resources, 5/8 relations, 0 out, 3 undrawn"#]],
    );
}

#[test]
fn a_sector_sees_its_own_and_one_step_and_the_rest_is_counted() {
    check(
        DIGITAL_ESTATE,
        &municipal(Distance::Steps(1), Rest::Hide),
        expect![[r#"
            ks in Municipal
            dsop in Shared +1
            ks ParticipatesIn dsop
            1/5 actors, 1/3 resources, 1/8 relations, 1 out, 0 undrawn"#]],
    );
}

#[test]
fn two_steps_reach_further() {
    check(
        DIGITAL_ESTATE,
        &municipal(Distance::Steps(2), Rest::Hide),
        expect![[r#"
            bank in Private +1
            ks in Municipal
            dsop in Shared
            bank ParticipatesIn dsop
            ks ParticipatesIn dsop
            2/5 actors, 1/3 resources, 2/8 relations, 1 out, 0 undrawn"#]],
    );
}

#[test]
fn the_rest_folds_into_one_node_a_column() {
    check(
        DIGITAL_ESTATE,
        &municipal(Distance::Steps(1), Rest::Fold),
        expect![[r#"
            ks in Municipal
            dsop in Shared
            fold of State in State dimmed
            fold of Private in Private dimmed
            fold of Outside in Outside dimmed
            fold of Outside Uses fold of State
            fold of Private Uses fold of State
            fold of Private ParticipatesIn dsop
            ks ParticipatesIn dsop
            1/5 actors, 1/3 resources, 1/8 relations, 1 out, 0 undrawn"#]],
    );
}

#[test]
fn among_actors_one_step_is_one_edge() {
    let request = ViewRequest {
        projection: Projection::Actors,
        perspective: Perspective::Sectors(vec![Group::Private]),
        rest: Rest::Hide,
        ..ViewRequest::default()
    };
    check(
        DIGITAL_ESTATE,
        &request,
        expect![[r#"
        bank in Private +1
        digdir in State +2
        digdir Provides bank (maskinporten)
        2/5 actors, 1/3 resources, 2/8 relations, 4 out, 0 undrawn"#]],
    );
    let perspective = Perspective::Record("dodsbo".into());
    check(
        DIGITAL_ESTATE,
        &ViewRequest {
            perspective,
            ..request
        },
        expect![[r#"
            arving in Outside
            digdir in State +1
            skatt in State
            digdir Provides arving (dodsbo)
            skatt Provides digdir (dodsbo)
            3/5 actors, 1/3 resources, 3/8 relations, 2 out, 0 undrawn"#]],
    );
}

#[test]
fn an_unknown_end_has_a_node_of_its_own() {
    check(
        "ks: Municipal\n ? Funds ks\n",
        &ViewRequest::default(),
        expect![[r#"
            ks in Municipal
            ? in Outside
            ? Funds ks
            1/1 actors, 0/0 resources, 1/1 relations, 0 out, 0 undrawn"#]],
    );
}

#[test]
fn a_filter_by_kind_leaves_those_it_touches() {
    let filter = Filter {
        kinds: vec![RelationKind::ParticipatesIn],
        ..Filter::default()
    };
    let request = ViewRequest {
        filter,
        ..ViewRequest::default()
    };
    check(
        DIGITAL_ESTATE,
        &request,
        expect![[r#"
        bank in Private +1
        ks in Municipal
        dsop in Shared
        bank ParticipatesIn dsop
        ks ParticipatesIn dsop
        2/5 actors, 1/3 resources, 2/8 relations, 1 out, 0 undrawn"#]],
    );
}

#[test]
fn a_filter_by_capability_takes_those_within_it_too() {
    let filter = Filter {
        capabilities: vec!["services-and-platforms".into()],
        ..Filter::default()
    };
    let request = ViewRequest {
        filter,
        ..ViewRequest::default()
    };
    check(
        DIGITAL_ESTATE,
        &request,
        expect![[r#"
        arving in Outside
        bank in Private +1
        digdir in State
        skatt in State
        dodsbo in State
        maskinporten in State
        arving Uses dodsbo
        bank Uses maskinporten
        digdir Provides dodsbo
        digdir Provides maskinporten
        dodsbo DependsOn maskinporten
        skatt SharesData dodsbo
        dodsbo SharesData digdir
        4/5 actors, 2/3 resources, 6/8 relations, 1 out, 0 undrawn"#]],
    );
}

#[test]
fn a_filter_by_status_hides_what_is_only_wanted() {
    let filter = Filter {
        statuses: vec![Status::Existing],
        ..Filter::default()
    };
    let request = ViewRequest {
        filter,
        ..ViewRequest::default()
    };
    check(
        "ks: Municipal\n nav: State\n ssb: State\n ks Uses nav\n ks Uses ssb !Wanted\n",
        &request,
        expect![[r#"
            ks in Municipal +1
            nav in State
            ks Uses nav
            2/3 actors, 0/0 resources, 1/2 relations, 1 out, 0 undrawn"#]],
    );
}

#[test]
fn own_columns_may_stand_first() {
    let request = ViewRequest {
        own_columns_first: true,
        ..municipal(Distance::All, Rest::Dim)
    };
    let columns = look(&map(DIGITAL_ESTATE), &request).columns;
    assert_eq!(columns[0], Column::Municipal);
    assert_eq!(columns[1], Column::State);
}

#[test]
fn a_resource_of_two_sectors_is_shared() {
    let text = "nav: State\n ks: Municipal\n api @ exchange\n nav Provides api\n ks Provides api\n";
    let visible = look(&map(text), &ViewRequest::default());
    let api = visible.node_of_record(&"api".into()).unwrap();
    assert_eq!(visible.nodes[api].column, Column::Shared);
}

#[test]
fn rest_shown_or_dimmed_never_changes_what_is_there() {
    let document = map(DIGITAL_ESTATE);
    let all = look(&document, &ViewRequest::default());
    for rest in [Rest::Show, Rest::Dim] {
        let seen = look(&document, &municipal(Distance::Steps(1), rest));
        assert_eq!(seen.nodes.len(), all.nodes.len());
        assert_eq!(seen.edges.len(), all.edges.len());
    }
}

fn found(query: &str) -> Vec<Hit> {
    let document = map(
        "skatteetaten: State\n gjovik-kommune: Municipal\n altinn @ exchange\n
        gjovik-kommune Uses altinn\n",
    );
    let kind = |_| "bruker".to_owned();
    search(&document, query, samspill::model::Language::Nb, kind, 10)
}

#[test]
fn search_forgives_case_and_norwegian_letters_and_finds_relations() {
    assert_eq!(found("SKATT"), [Hit::Actor("skatteetaten".into())]);
    assert_eq!(found("Gjøvik")[0], Hit::Actor("gjovik-kommune".into()));
    assert!(matches!(found("gjovik altinn")[..], [Hit::Relation(_)]));
    assert_eq!(found(""), []);
    assert_eq!(found("xyz"), []);
}
