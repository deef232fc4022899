//! The network: what its layout must hold, on graphs of many shapes.

use samspill::geometry::{Point, Rect, Size};
use samspill::layout::{
    Flow, Layout, LayoutEdge, LayoutNode, LayoutRequest, NodeName, Room, Settling, Watch, Wish,
    lay_out, lay_out_watched,
};
use samspill::view::Column;

fn node(column: usize) -> LayoutNode {
    LayoutNode {
        row: 0,
        column,
        size: Size::new(160.0, 36.0 + 20.0 * (column % 3) as f32),
        name: NodeName::default(),
        wish: Wish::Anywhere,
    }
}

/// A network of so many nodes, those of each column evenly, with these edges.
fn network(nodes: usize, edges: impl IntoIterator<Item = (usize, usize)>) -> LayoutRequest {
    let edge = |(from, to)| LayoutEdge {
        from,
        to,
        bundle: 0,
        lines: Vec::new(),
        label: Size::default(),
    };
    LayoutRequest {
        flow: Flow::Free,
        nodes: (0..nodes)
            .map(|number| node(number % Column::ALL.len()))
            .collect(),
        edges: edges.into_iter().map(edge).collect(),
        rows: Vec::new(),
        columns: Column::ALL.len(),
        room: Room::default(),
        node_width: 160.0,
    }
}

/// Edges that look like chance, four of five within a column.
fn neighbourly(nodes: usize, edges: usize) -> Vec<(usize, usize)> {
    let mut seed = 7_usize;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let columns = Column::ALL.len();
    let pairs = (0..edges).map(|_| {
        let from = next(nodes);
        let is_near = next(5) > 0;
        let to = next(nodes / columns) * columns + from % columns;
        (from, if is_near { to } else { next(nodes) })
    });
    pairs.filter(|(from, to)| from != to).collect()
}

fn overlaps(rects: &[Rect]) -> usize {
    let mut sorted: Vec<&Rect> = rects.iter().collect();
    sorted.sort_by(|a, b| a.min.x.total_cmp(&b.min.x));
    let overlapping = |(number, one): (usize, &&Rect)| {
        let later = sorted[number + 1..].iter();
        let near = later.take_while(|other| other.min.x < one.max.x);
        near.filter(|other| other.overlaps(one)).count()
    };
    sorted.iter().enumerate().map(overlapping).sum()
}

/// Nothing overlaps, everything is on the paper, every edge has a way.
fn check(request: &LayoutRequest) -> Layout {
    let layout = lay_out(request);
    let paper = Rect::new(0.0, 0.0, layout.size.width, layout.size.height);
    assert_eq!(layout.nodes.len(), request.nodes.len());
    assert_eq!(layout.edges.len(), request.edges.len());
    assert_eq!(overlaps(&layout.nodes), 0);
    assert!(layout.nodes.iter().all(|rect| paper.encloses(rect)));
    for edge in &layout.edges {
        assert!(edge.points.len() >= 2);
        assert!(edge.points.iter().all(|it| paper.contains(*it)), "{edge:?}");
    }
    layout
}

#[test]
fn networks_of_every_shape_stand_apart_and_on_the_paper() {
    check(&network(0, []));
    check(&network(1, []));
    check(&network(2, [(0, 1), (1, 0), (0, 1)]));
    check(&network(300, []));
    check(&network(60, neighbourly(60, 150)));
    check(&network(1_000, neighbourly(1_000, 3_000)));
}

#[test]
fn a_star_of_5000_settles_around_its_hub() {
    let layout = check(&network(5_001, (1..=5_000).map(|leaf| (leaf, 0))));
    let hub = layout.nodes[0].center();
    let (mut left, mut above) = (0, 0);
    for leaf in &layout.nodes[1..] {
        left += usize::from(leaf.center().x < hub.x);
        above += usize::from(leaf.center().y < hub.y);
    }
    assert!((1_000..4_000).contains(&left), "{left} to the left");
    assert!((1_000..4_000).contains(&above), "{above} above");
}

#[test]
fn a_chain_of_10000_is_laid_out() {
    check(&network(10_000, (1..10_000).map(|node| (node - 1, node))));
}

#[test]
fn twenty_thousand_edges_between_two_nodes_are_laid_out() {
    check(&network(2, (0..20_000).map(|_| (0, 1))));
}

#[test]
fn the_same_network_has_the_same_layout_twice_and_step_by_step() {
    let request = network(2_500, neighbourly(2_500, 7_000));
    let layout = lay_out(&request);
    assert_eq!(lay_out(&request), layout);
    let mut settling = Settling::of(&request);
    let mut progress = 0.0;
    while settling.step() {
        assert!(settling.progress() >= progress);
        progress = settling.progress();
        let nodes = settling.layout().nodes;
        assert!(
            nodes
                .iter()
                .all(|it| it.min.x.is_finite() && it.min.y.is_finite())
        );
    }
    assert_eq!(settling.layout(), layout);
}

#[test]
fn nodes_of_one_sector_are_nearer_each_other_than_those_of_others() {
    let request = network(600, neighbourly(600, 1_500));
    let layout = check(&request);
    let distance = |a: usize, b: usize| layout.nodes[a].center().distance(layout.nodes[b].center());
    let (mut within, mut between) = ((0.0, 0.0), (0.0, 0.0));
    for one in 0..600 {
        for other in 0..one {
            let is_one_sector = request.nodes[one].column == request.nodes[other].column;
            let sum = if is_one_sector {
                &mut within
            } else {
                &mut between
            };
            *sum = (sum.0 + distance(one, other), sum.1 + 1.0);
        }
    }
    let (within, between) = (within.0 / within.1, between.0 / between.1);
    assert!(within < 0.7 * between, "{within} within, {between} between");
}

#[test]
fn the_picture_of_a_network_has_the_shape_of_a_screen() {
    let layout = check(&network(400, neighbourly(400, 900)));
    let shape = layout.size.width / layout.size.height;
    assert!((1.1..2.1).contains(&shape), "{shape}");
}

#[test]
fn what_stood_stays_when_a_node_is_added_and_comes_back_when_it_goes() {
    let request = network(80, neighbourly(80, 160));
    let before = lay_out(&request);
    let settled = request.settled(&before);
    assert_eq!(check(&settled), before);
    let mut grown = settled.clone();
    grown.nodes.push(node(2));
    grown.edges.push(LayoutEdge {
        from: 80,
        to: 3,
        ..grown.edges[0].clone()
    });
    let after = check(&grown);
    assert_eq!(after.nodes[..80], before.nodes);
    let near: Point = before.nodes[3].center();
    assert!(after.nodes[80].center().distance(near) < 700.0);
}

#[test]
fn a_cancelled_network_has_no_layout() {
    let watch = Watch::default();
    watch.cancel();
    assert_eq!(lay_out_watched(&network(50, []), &watch), None);
}
