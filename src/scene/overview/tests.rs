//! What an overview knows of a picture of many nodes.

use super::*;
use crate::geometry::Size;
use crate::model::{Id, Projection, RelationKind, Status};
use crate::view::{
    Behind, BehindEdges, Column, Counts, EdgeColour, Emphasis, Folded, NodeKey, Presence,
    ViewRequest, VisibleEdge, VisibleNode, VisibleRow,
};

/// Actors in `across` columns of a table, so many of them above each other in each; every one is
/// related to the one that comes next, and the first to all.
fn overview(across: usize, each: usize) -> Overview {
    let visible = visible(across, each);
    let layout = draft(&visible);
    Overview::of(Arc::new(visible), Arc::new(layout))
}

fn visible(across: usize, each: usize) -> VisibleMap {
    let columns = Column::ALL[..across].to_vec();
    let node = |number: usize| VisibleNode {
        key: NodeKey::Actor(Id::new(format!("a{number:05}"))),
        row: 0,
        column: columns[number / each],
        emphasis: Emphasis::Near,
        status: Status::Existing,
        hidden_relations: 0,
        folded: Folded::default(),
        presence: Presence::Sure,
    };
    let edge = |from: usize, to: usize| VisibleEdge {
        from,
        to,
        kind: RelationKind::Uses,
        colour: EdgeColour::Kind(RelationKind::Uses),
        resource: None,
        status: Status::Existing,
        presence: Presence::Sure,
        fold: None,
        emphasis: Emphasis::Near,
        behind: Behind::default(),
    };
    let count = across * each;
    let next = (1..count - 1).map(|node| edge(node, node + 1));
    let all = (1..count).map(|node| edge(0, node));
    VisibleMap {
        matching: None,
        projection: Projection::Layered,
        request: ViewRequest::default(),
        nodes: (0..count).map(node).collect(),
        edges: next.chain(all).collect(),
        behind: BehindEdges::default(),
        rows: vec![VisibleRow {
            capability: None,
            depth: 0,
        }],
        columns: columns.clone(),
        counts: Counts::default(),
        roll_ups: Vec::new(),
    }
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

#[test]
fn a_picture_without_columns_has_a_cell_for_each_sector_where_most_of_it_lies() {
    let laid_out = overview(3, 100);
    let mut layout = (*laid_out.layout).clone();
    let thirds: Vec<f32> = layout.columns.iter().map(|it| it.center().x).collect();
    (layout.columns, layout.rows) = (Vec::new(), Vec::new());
    let overview = Overview::of(laid_out.visible, Arc::new(layout));
    let cells: Vec<(Option<usize>, usize)> = (overview.cells.iter())
        .map(|cell| (cell.row, cell.actors))
        .collect();
    assert_eq!(cells, [(None, 100); 3]);
    let middles: Vec<f32> = (overview.cells.iter())
        .map(|cell| cell.rect.center().x)
        .collect();
    assert!(middles[0] <= thirds[0] && middles[1] > thirds[0] && middles[2] >= thirds[2]);
}

#[test]
fn a_draft_of_actors_has_columns_beside_each_other_and_no_rows() {
    let visible = VisibleMap {
        projection: Projection::Actors,
        ..visible(3, 400)
    };
    let layout = draft(&visible);
    assert!(layout.rows.is_empty());
    assert_eq!(layout.columns.len(), 3);
    for (node, rect) in visible.nodes.iter().zip(&layout.nodes) {
        let column = visible.columns.iter().position(|it| *it == node.column);
        assert!(layout.columns[column.expect("a column")].encloses(rect));
    }
    let overview = Overview::of(Arc::new(visible), Arc::new(layout));
    let cells: Vec<(Option<usize>, usize)> = overview
        .cells
        .iter()
        .map(|it| (it.row, it.actors))
        .collect();
    assert_eq!(cells, [(None, 400); 3]);
}

/// The names of the first two edges of the first node, which are the same resource, with the ways
/// of both as long as that.
fn names(projection: Projection, length: f32) -> Vec<Option<Rect>> {
    let mut visible = VisibleMap {
        projection,
        ..visible(2, 3)
    };
    for edge in &mut visible.edges {
        (edge.from, edge.resource) = (0, Some(Id::new("register")));
    }
    let overview = Overview::of(Arc::new(visible.clone()), Arc::new(draft(&visible)));
    let part = Part::default();
    let mut naming = Naming::of(&overview, &part);
    let below = overview.layout.size.height + 100.0;
    let way = |down: f32| {
        let start = Point::new(0.0, below + down);
        vec![vec![start, start.moved(length, 0.0)]]
    };
    let mut name = |edge: usize| naming.name(edge, &way(40.0 * edge as f32), |id| id.to_string());
    let names = [name(0), name(1)];
    names.map(|name| name.map(|it| it.rect)).into()
}

#[test]
fn among_actors_a_line_bears_the_name_of_its_resource_once() {
    let [Some(rect), None] = names(Projection::Actors, 400.0)[..] else {
        panic!("the first is named and the second not");
    };
    assert!(rect.width() > 40.0 && rect.min.x > 0.0 && rect.max.x < 400.0);
    assert_eq!(names(Projection::Actors, 20.0), [None, None]);
    assert_eq!(names(Projection::Layered, 400.0), [None, None]);
}

#[test]
fn a_name_lies_on_no_node() {
    let visible = VisibleMap {
        projection: Projection::Actors,
        ..visible(2, 40)
    };
    let mut visible = visible;
    for (number, edge) in visible.edges.iter_mut().enumerate() {
        edge.resource = Some(Id::new(format!("r{number}")));
    }
    let overview = Overview::of(Arc::new(visible.clone()), Arc::new(draft(&visible)));
    let part = Part::default();
    let mut naming = Naming::of(&overview, &part);
    let nodes = &overview.layout.nodes;
    let mut names: Vec<Rect> = Vec::new();
    for (number, edge) in visible.edges.iter().enumerate() {
        let way = vec![vec![nodes[edge.from].center(), nodes[edge.to].center()]];
        if let Some(name) = naming.name(number, &way, |id| id.to_string()) {
            assert!(nodes.iter().all(|node| !node.overlaps(&name.rect)));
            assert!(names.iter().all(|other| !other.overlaps(&name.rect)));
            names.push(name.rect);
        }
    }
    assert!(names.len() > 5, "{}", names.len());
}
