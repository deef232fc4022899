//! What holds for every layout, on generated requests.

#[path = "layout_laws/staying.rs"]
mod staying;

use proptest::prelude::*;
use samspill::geometry::{Point, Rect, Size};
use samspill::layout::{
    Flow, Layout, LayoutEdge, LayoutNode, LayoutRequest, NodeName, Place, Room, Wish, lay_out,
};

/// A request with up to `nodes` nodes in up to 6 rows and 5 columns.
fn requests(nodes: usize) -> impl Strategy<Value = LayoutRequest> {
    let node = (0..6_usize, 0..5_usize, 1..4_u8);
    let edge = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        any::<bool>(),
    );
    let nodes_and_edges = (
        prop::collection::vec(node, 2..nodes),
        prop::collection::vec(edge, 0..nodes * 3),
    );
    (nodes_and_edges, any::<bool>())
        .prop_map(|((nodes, edges), is_down)| request(&nodes, &edges, is_down))
}

fn request(
    nodes: &[(usize, usize, u8)],
    edges: &[(prop::sample::Index, prop::sample::Index, bool)],
    is_down: bool,
) -> LayoutRequest {
    let nodes: Vec<LayoutNode> = nodes
        .iter()
        .map(|(row, column, lines)| LayoutNode {
            row: if is_down { *row } else { 0 },
            column: *column,
            size: Size::new(170.0, 18.0 * f32::from(*lines) + 10.0),
            name: NodeName::default(),
            wish: Wish::Anywhere,
        })
        .collect();
    let edges = edges
        .iter()
        .map(|(from, to, has_name)| (from.index(nodes.len()), to.index(nodes.len()), *has_name))
        .filter(|(from, to, _)| from != to)
        .map(|(from, to, has_name)| LayoutEdge {
            from,
            to,
            bundle: 2 * from + usize::from(has_name),
            lines: if has_name {
                vec!["name".to_owned()]
            } else {
                Vec::new()
            },
            label: if has_name {
                Size::new(90.0, 13.5)
            } else {
                Size::default()
            },
        })
        .collect();
    let rows = if is_down {
        vec![vec!["Row".to_owned(), "name".to_owned()]; 6]
    } else {
        vec![vec![]]
    };
    let flow = if is_down { Flow::Down } else { Flow::Right };
    LayoutRequest {
        flow,
        nodes,
        edges,
        rows,
        columns: 5,
        room: Room::default(),
        node_width: 170.0,
    }
}

/// What nodes may wish: nothing, or a place that is near or, if pinned, out of this world.
fn wishes() -> impl Strategy<Value = Wish> {
    let place = |lines, slots| (0..lines, 0..slots).prop_map(|(line, slot)| Place { line, slot });
    prop_oneof![
        3 => Just(Wish::Anywhere),
        3 => place(4_usize, 4_usize).prop_map(Wish::Stay),
        2 => place(4_usize, 4_usize).prop_map(Wish::Pinned),
        1 => place(20_000, 20_000).prop_map(Wish::Pinned),
    ]
}

/// A request whose nodes have wishes, about half of the time.
fn wishful_requests(nodes: usize) -> impl Strategy<Value = LayoutRequest> {
    let wishes = prop::collection::vec(wishes(), nodes);
    (requests(nodes), wishes, any::<bool>()).prop_map(|(mut request, wishes, has_wishes)| {
        if has_wishes {
            for (node, wish) in request.nodes.iter_mut().zip(wishes) {
                node.wish = wish;
            }
        }
        request
    })
}

fn segments(layout: &Layout) -> impl Iterator<Item = (usize, Point, Point)> {
    layout.edges.iter().enumerate().flat_map(|(number, edge)| {
        edge.points
            .windows(2)
            .map(move |pair| (number, pair[0], pair[1]))
    })
}

fn around(a: Point, b: Point) -> Rect {
    Rect { min: a, max: a }.union(&Rect { min: b, max: b })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn nodes_do_not_overlap_and_stand_in_their_row_and_column(request in wishful_requests(60)) {
        let layout = lay_out(&request);
        for (number, (rect, node)) in layout.nodes.iter().zip(&request.nodes).enumerate() {
            for other in &layout.nodes[..number] {
                prop_assert!(!rect.overlaps(other), "{rect:?} {other:?}");
            }
            prop_assert!(layout.columns[node.column].encloses(rect));
            if request.flow == Flow::Down {
                prop_assert!(layout.rows[node.row].encloses(rect));
            }
            prop_assert!(Rect::new(0.0, 0.0, layout.size.width, layout.size.height).encloses(rect));
            prop_assert!(rect.width() >= node.size.width - 0.01, "{rect:?}");
            prop_assert!(rect.height() >= node.size.height - 0.01, "{rect:?}");
        }
    }

    #[test]
    fn edges_run_at_right_angles_from_node_to_node_and_through_none(request in wishful_requests(60)) {
        let layout = lay_out(&request);
        for (edge, route) in request.edges.iter().zip(&layout.edges) {
            let (first, last) = (route.points[0], route.points[route.points.len() - 1]);
            prop_assert!(layout.nodes[edge.from].grown(0.1).contains(first));
            prop_assert!(layout.nodes[edge.to].grown(0.1).contains(last));
        }
        for (edge, a, b) in segments(&layout) {
            prop_assert!(a.x == b.x || a.y == b.y, "{a:?} {b:?}");
            for (number, node) in layout.nodes.iter().enumerate() {
                let LayoutEdge { from, to, .. } = request.edges[edge];
                let is_end = number == from || number == to;
                // An edge may touch the outline of the nodes it joins, and no other node at all.
                let inside = node.grown(if is_end { -0.5 } else { 2.0 });
                let stretch = around(a, b).grown(0.01);
                prop_assert!(!stretch.overlaps(&inside), "{number}: {a:?} {b:?} {node:?}");
            }
        }
    }

    #[test]
    fn names_of_edges_collide_with_nothing(request in wishful_requests(40)) {
        let layout = lay_out(&request);
        let labels: Vec<Rect> = layout.edges.iter().filter_map(|edge| edge.label).collect();
        for (number, label) in labels.iter().enumerate() {
            for node in &layout.nodes {
                prop_assert!(!label.overlaps(node), "{label:?} {node:?}");
            }
            for other in &labels[..number] {
                prop_assert!(!label.overlaps(other), "{label:?} {other:?}");
            }
        }
    }

    #[test]
    fn each_bundle_with_a_name_bears_it_somewhere(request in wishful_requests(40)) {
        let layout = lay_out(&request);
        for edge in request.edges.iter().filter(|edge| !edge.lines.is_empty()) {
            let of_bundle = request.edges.iter().zip(&layout.edges);
            let mut of_bundle = of_bundle.filter(|(other, _)| other.bundle == edge.bundle);
            prop_assert!(of_bundle.any(|(_, route)| route.label.is_some()));
        }
    }

    #[test]
    fn the_same_request_gives_the_same_layout(request in wishful_requests(60)) {
        prop_assert_eq!(lay_out(&request), lay_out(&request));
    }
}

#[test]
fn a_thousand_nodes_are_laid_out_whole() {
    let index = |number: usize| (number * 7919) % 1000;
    let nodes: Vec<LayoutNode> = (0..1000)
        .map(|number| LayoutNode {
            row: number % 10,
            column: (number / 10) % 5,
            size: Size::new(170.0, 46.0),
            name: NodeName::default(),
            wish: Wish::Anywhere,
        })
        .collect();
    let edges: Vec<LayoutEdge> = (0..2750)
        .map(|number| (index(number), index(number * 3 + 1)))
        .filter(|(from, to)| from != to)
        .map(|(from, to)| LayoutEdge {
            from,
            to,
            bundle: from,
            lines: Vec::new(),
            label: Size::default(),
        })
        .collect();
    let rows = vec![vec!["Row".to_owned()]; 10];
    let request = LayoutRequest {
        flow: Flow::Down,
        nodes,
        edges,
        rows,
        columns: 5,
        room: Room::default(),
        node_width: 170.0,
    };
    let layout = lay_out(&request);
    assert_eq!(layout.nodes.len(), 1000);
    assert!(layout.edges.iter().all(|edge| edge.points.len() >= 2));
}

#[test]
fn an_empty_map_has_a_layout() {
    let request = LayoutRequest {
        flow: Flow::Down,
        nodes: Vec::new(),
        edges: Vec::new(),
        rows: vec![vec!["Row".to_owned()]; 3],
        columns: 0,
        room: Room::default(),
        node_width: 170.0,
    };
    let layout = lay_out(&request);
    assert_eq!(layout.rows.len(), 3);
    let request = LayoutRequest {
        flow: Flow::Right,
        rows: vec![vec![]],
        ..request
    };
    assert!(lay_out(&request).columns.is_empty());
}
