//! Among actors: resources that so many provide and use that each stands as a node of its own.

use samspill::graph::MapGraph;
use samspill::model::{Distance, Group, MapDocument, Perspective, Projection, Rest};
use samspill::view::{Emphasis, NodeKey, ViewRequest, VisibleMap, visible};

use super::fixture::map;

/// A resource that so many municipalities provide and so many in the voluntary sector use.
fn shared(providers: usize, users: usize) -> MapDocument {
    let mut lines = vec!["arena @ exchange".to_owned()];
    for number in 0..providers {
        lines.push(format!("p{number}: Municipal\n p{number} Provides arena"));
    }
    for number in 0..users {
        lines.push(format!("u{number}: Voluntary\n u{number} Uses arena"));
    }
    map(&lines.join("\n"))
}

fn look(document: &MapDocument, request: &ViewRequest) -> VisibleMap {
    let request = ViewRequest {
        projection: Projection::Actors,
        ..request.clone()
    };
    visible(document, &MapGraph::of(document), &request)
}

#[test]
fn what_few_provide_is_lines_and_what_many_provide_to_many_is_a_node() {
    let check = |providers: usize, users: usize, nodes: usize, edges: usize| {
        let visible = look(&shared(providers, users), &ViewRequest::default());
        let got = (visible.nodes.len(), visible.edges.len());
        assert_eq!(got, (nodes, edges), "{providers} and {users}");
        let counts = visible.counts;
        assert_eq!(counts.relations_shown, counts.relations);
        assert_eq!((counts.undrawn, counts.resources_shown), (0, 1));
    };
    check(1, 500, 501, 500);
    check(10, 10, 20, 100);
    check(3, 100, 103, 300);
    check(11, 11, 23, 22);
    check(100, 1_000, 1_101, 1_100);
}

#[test]
fn a_relation_between_two_that_many_provide_is_one_line() {
    let mut lines = vec!["a @ exchange\nb @ data\na DependsOn b".to_owned()];
    for number in 0..40 {
        lines.push(format!("x{number}: State\nx{number} Provides a"));
        lines.push(format!("y{number}: Private\ny{number} Provides b"));
    }
    let visible = look(&map(&lines.join("\n")), &ViewRequest::default());
    assert_eq!((visible.nodes.len(), visible.edges.len()), (82, 81));
}

#[test]
fn a_node_between_providers_and_users_is_no_step_of_its_own() {
    let document = shared(20, 30);
    let request = ViewRequest {
        perspective: Perspective::Sectors(vec![Group::Municipal]),
        distance: Distance::Steps(1),
        rest: Rest::Hide,
        ..ViewRequest::default()
    };
    let visible = look(&document, &request);
    assert_eq!(visible.nodes.len(), 51);
    let from_it = ViewRequest {
        perspective: Perspective::Record("arena".into()),
        ..request
    };
    let visible = look(&document, &from_it);
    let arena = visible.node(&NodeKey::Resource("arena".into()));
    let arena = arena.expect("the resource is a node");
    assert_eq!(visible.nodes[arena].emphasis, Emphasis::Own);
    assert_eq!((visible.nodes.len(), visible.edges.len()), (51, 50));
}

#[test]
fn lines_of_its_own_node_bear_no_name() {
    let visible = look(&shared(20, 30), &ViewRequest::default());
    assert!(visible.edges.iter().all(|edge| edge.resource.is_none()));
}

#[test]
fn what_is_dimmed_is_what_would_be_hidden() {
    let document = map("
        a: State
        b: Municipal
        c: Private
        r @ data
        a Provides r
        b Uses r
        c DependsOn b
        c Uses ?
        ? Funds a
    ");
    let request = |rest| ViewRequest {
        perspective: Perspective::Sectors(vec![Group::State]),
        distance: Distance::Steps(1),
        rest,
        ..ViewRequest::default()
    };
    let dimmed = look(&document, &request(Rest::Dim));
    let hidden = look(&document, &request(Rest::Hide));
    let strong = |visible: &VisibleMap| -> Vec<(NodeKey, Emphasis)> {
        let nodes = visible.nodes.iter();
        let strong = nodes.filter(|node| node.emphasis != Emphasis::Dimmed);
        strong
            .map(|node| (node.key.clone(), node.emphasis))
            .collect()
    };
    assert_eq!(strong(&dimmed), strong(&hidden));
    assert_eq!(dimmed.counts, hidden.counts);
    assert_eq!((dimmed.nodes.len(), hidden.nodes.len()), (5, 3));
}
