//! What an overview knows of a picture of many nodes.

use super::*;
use crate::geometry::Size;
use crate::model::{Id, Projection, RelationKind, Status};
use crate::view::{
    Column, Counts, EdgeColour, Emphasis, Folded, NodeKey, ViewRequest, VisibleEdge, VisibleNode,
    VisibleRow,
};

/// Actors in `across` columns of a table, so many of them above each other in each; every one is
/// related to the one that comes next, and the first to all.
fn overview(across: usize, each: usize) -> Overview {
    let columns = Column::ALL[..across].to_vec();
    let node = |number: usize| VisibleNode {
        key: NodeKey::Actor(Id::new(format!("a{number:05}"))),
        row: 0,
        column: columns[number / each],
        emphasis: Emphasis::Near,
        status: Status::Existing,
        hidden_relations: 0,
        folded: Folded::default(),
    };
    let edge = |from: usize, to: usize| VisibleEdge {
        from,
        to,
        kind: RelationKind::Uses,
        colour: EdgeColour::Kind(RelationKind::Uses),
        resource: None,
        status: Status::Existing,
        emphasis: Emphasis::Near,
        relations: Arc::from([]),
    };
    let count = across * each;
    let next = (1..count - 1).map(|node| edge(node, node + 1));
    let all = (1..count).map(|node| edge(0, node));
    let visible = VisibleMap {
        matching: None,
        projection: Projection::Layered,
        request: ViewRequest::default(),
        nodes: (0..count).map(node).collect(),
        edges: next.chain(all).collect(),
        rows: vec![VisibleRow {
            capability: None,
            depth: 0,
        }],
        columns: columns.clone(),
        counts: Counts::default(),
    };
    let layout = draft(&visible);
    Overview::of(Arc::new(visible), Arc::new(layout))
}

fn whole(overview: &Overview) -> Rect {
    let Size { width, height } = overview.layout.size;
    Rect::new(0.0, 0.0, width, height)
}

#[test]
fn every_node_is_found_where_it_stands_and_nowhere_else() {
    let overview = overview(3, 700);
    assert_eq!(overview.count(&whole(&overview)), 2_100);
    for (number, rect) in overview.layout.nodes.iter().enumerate() {
        assert_eq!(overview.node_at(rect.center()), Some(number));
        let found: Vec<usize> = overview.within(rect).collect();
        assert_eq!(found, [number]);
    }
    assert_eq!(overview.node_at(Point::new(1.0, 1.0)), None);
}

#[test]
fn cells_and_bundles_count_everything_once() {
    let overview = overview(3, 100);
    let counts: Vec<(usize, usize)> = overview
        .cells
        .iter()
        .map(|cell| (cell.actors, cell.within))
        .collect();
    assert_eq!(counts, [(100, 197), (100, 99), (100, 99)]);
    let edges: usize = overview.bundles.iter().map(|bundle| bundle.count).sum();
    let within: usize = counts.iter().map(|(_, within)| within).sum();
    assert_eq!(edges + within, overview.visible.edges.len());
    assert!(
        overview
            .bundles
            .is_sorted_by_key(|it| std::cmp::Reverse(it.count))
    );
}

#[test]
fn squares_of_every_size_hold_every_node() {
    let overview = overview(4, 3_000);
    assert!(overview.squares.len() > 1);
    for squares in &overview.squares {
        let all = squares.within(&whole(&overview));
        let count: u32 = all.iter().map(|square| square.count).sum();
        assert_eq!(count, 12_000);
    }
}

#[test]
fn a_part_holds_what_is_in_view_and_what_was_asked_for_and_says_what_it_leaves_out() {
    let overview = overview(2, 500);
    let region = overview.layout.nodes[700];
    let near = overview.part(Some(&region), &[], 1_000);
    assert_eq!(near.nodes, [700]);
    assert_eq!((near.edges.len(), near.left_out), (3, 0));
    let asked = overview.part(Some(&region), &[0], 1_000);
    assert_eq!(asked.nodes.len(), 402);
    // One edge joins the two, and is among the three of the node in view.
    assert_eq!(asked.edges.len(), 400 + 3);
    assert_eq!(asked.left_out, 999 + 3 - 1 - 403);
    let few = overview.part(Some(&whole(&overview)), &[], 50);
    assert_eq!(few.nodes.len(), 1_000);
    assert_eq!(few.edges.len(), 50);
    assert_eq!(few.left_out, overview.visible.edges.len() - 50);
}

#[test]
fn an_edge_counts_once_however_many_of_its_ends_are_seen() {
    let overview = overview(2, 500);
    let all = overview.visible.edges.len();
    assert_eq!(overview.edges_at(&whole(&overview)), all);
    let alone = overview.layout.nodes[700];
    assert_eq!(overview.edges_at(&alone), overview.degree(700));
}

#[test]
fn the_most_related_comes_first() {
    let overview = overview(2, 500);
    assert_eq!(overview.foremost(&whole(&overview), 10)[0], 0);
}

#[test]
fn a_long_way_is_drawn_only_where_it_is_seen() {
    let way: Vec<Point> = (0..40)
        .map(|step| Point::new(100.0 * step as f32, if step % 2 == 0 { 0.0 } else { 50.0 }))
        .collect();
    let part = Part {
        region: Some(Rect::new(950.0, -10.0, 200.0, 100.0)),
        ..Part::default()
    };
    let (pieces, has_end) = part.pieces(&way, 4_000.0);
    assert_eq!(pieces, [way[9..=12].to_vec()]);
    assert!(!has_end);
}
