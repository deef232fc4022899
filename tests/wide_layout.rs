//! What holds for layouts of many nodes, and of graphs that no well-meaning person draws.

use samspill::geometry::{Point, Rect, Size};
use samspill::layout::{
    Flow, Layout, LayoutEdge, LayoutNode, LayoutRequest, NodeName, Place, Room, Watch, Wish,
    lay_out, lay_out_watched,
};

#[path = "wide_layout/actors.rs"]
mod actors;

/// Numbers that look like chance (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

fn node(row: usize, column: usize, lines: usize) -> LayoutNode {
    LayoutNode {
        row,
        column,
        size: Size::new(160.0, 16.0 + 20.0 * lines as f32),
        name: NodeName::default(),
        wish: Wish::Anywhere,
    }
}

fn request(nodes: Vec<LayoutNode>, edges: &[(usize, usize)]) -> LayoutRequest {
    let edge = |(bundle, (from, to)): (usize, &(usize, usize))| LayoutEdge {
        from: *from,
        to: *to,
        bundle,
        lines: Vec::new(),
        label: Size::default(),
    };
    LayoutRequest {
        flow: Flow::Down,
        nodes,
        edges: edges.iter().enumerate().map(edge).collect(),
        rows: vec![vec!["Rad".to_owned()]; 10],
        columns: 5,
        room: Room::default(),
        node_width: 160.0,
    }
}

/// Nodes anywhere in ten rows and five columns, relations mostly to what is near.
fn ecosystem(count: usize, seed: u64) -> LayoutRequest {
    let mut chance = Chance(seed);
    let nodes: Vec<LayoutNode> = (0..count)
        .map(|_| node(chance.below(10), chance.below(5), 1 + chance.below(3)))
        .collect();
    let edges: Vec<(usize, usize)> = (0..3 * count)
        .map(|_| {
            let from = chance.below(count);
            let near = (from + 1 + chance.below(30)) % count;
            let to = if chance.below(4) == 0 {
                chance.below(count)
            } else {
                near
            };
            (from, if to == from { (to + 1) % count } else { to })
        })
        .collect();
    request(nodes, &edges)
}

fn check(request: &LayoutRequest) -> Layout {
    let layout = lay_out(request);
    assert_eq!(layout.edges.len(), request.edges.len());
    assert_nothing_overlaps(&layout);
    for (node, rect) in request.nodes.iter().zip(&layout.nodes) {
        let (row, column) = (layout.rows[node.row], layout.columns[node.column]);
        assert!(
            row.min.y <= rect.min.y && rect.max.y <= row.max.y,
            "a node in its row"
        );
        assert!(
            column.min.x <= rect.min.x && rect.max.x <= column.max.x,
            "in its column"
        );
    }
    let whole = Rect::new(0.0, 0.0, layout.size.width, layout.size.height);
    let points = layout.edges.iter().flat_map(|edge| &edge.points);
    for point in points {
        assert!(whole.contains(*point), "{point:?} within {whole:?}");
    }
    layout
}

fn assert_nothing_overlaps(layout: &Layout) {
    let mut order: Vec<&Rect> = layout.nodes.iter().collect();
    order.sort_by(|a, b| {
        a.min
            .y
            .total_cmp(&b.min.y)
            .then(a.min.x.total_cmp(&b.min.x))
    });
    let mut open: Vec<&Rect> = Vec::new();
    for rect in order {
        open.retain(|other| other.max.y > rect.min.y);
        let hit = open
            .iter()
            .find(|it| it.min.x < rect.max.x && rect.min.x < it.max.x);
        assert!(hit.is_none(), "{rect:?} lies on {hit:?}");
        open.push(rect);
    }
}

/// Says whether the piece from `a` to `b` runs through the inside of `rect`.
fn runs_through(rect: &Rect, a: Point, b: Point) -> bool {
    let steps = (((b.x - a.x).abs() + (b.y - a.y).abs()) / 10.0)
        .ceil()
        .max(1.0);
    (0..=steps as usize).any(|step| {
        let part = step as f32 / steps;
        let at = Point::new(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part);
        rect.min.x + 1.0 < at.x
            && at.x < rect.max.x - 1.0
            && rect.min.y + 1.0 < at.y
            && at.y < rect.max.y - 1.0
    })
}

#[test]
fn nodes_stand_in_their_cells_and_nothing_overlaps() {
    for (count, seed) in [(251, 1), (400, 2), (1_000, 3), (3_000, 4)] {
        check(&ecosystem(count, seed));
    }
}

#[test]
fn no_edge_runs_through_a_node() {
    let layout = check(&ecosystem(300, 5));
    for edge in &layout.edges {
        for pair in edge.points.windows(2) {
            let hit = layout
                .nodes
                .iter()
                .find(|it| runs_through(it, pair[0], pair[1]));
            assert!(
                hit.is_none(),
                "{pair:?} of {:?} through {hit:?}",
                edge.points
            );
        }
    }
}

#[test]
fn edges_begin_and_end_at_their_nodes() {
    let request = ecosystem(600, 6);
    let layout = check(&request);
    for (edge, route) in request.edges.iter().zip(&layout.edges) {
        let ends = [
            (edge.from, route.points.first()),
            (edge.to, route.points.last()),
        ];
        for (node, end) in ends {
            let rect = layout.nodes[node];
            let end = end.expect("a way has ends");
            let (x, y) = (
                end.x.clamp(rect.min.x, rect.max.x),
                end.y.clamp(rect.min.y, rect.max.y),
            );
            assert!((x - end.x).abs() < 0.1 && (y - end.y).abs() < 0.1);
        }
    }
}

#[test]
fn the_same_request_gives_the_same_layout() {
    let request = ecosystem(800, 7);
    assert_eq!(lay_out(&request), lay_out(&request));
}

#[test]
fn there_are_far_fewer_crossings_than_in_the_order_of_the_map() {
    // A ladder of communities that can be drawn with hardly a crossing, in a mixed order.
    let count = 600;
    let mixed = |number: usize| number * 7 % count;
    let nodes: Vec<LayoutNode> = (0..count).map(|it| node(it % 10, 0, 1)).collect();
    let mut edges = Vec::new();
    for step in 0..count / 10 - 1 {
        for row in 0..9 {
            edges.push((step * 10 + row, step * 10 + row + 1));
            edges.push((step * 10 + row, (step + 1) * 10 + row + 1));
        }
    }
    let renumbered: Vec<LayoutNode> = {
        let mut all = nodes.clone();
        for (number, node) in nodes.iter().enumerate() {
            all[mixed(number)] = node.clone();
        }
        all
    };
    let edges: Vec<(usize, usize)> = edges
        .iter()
        .map(|(from, to)| (mixed(*from), mixed(*to)))
        .collect();
    let layout = check(&request(renumbered, &edges));
    assert!(
        layout.crossings() < edges.len() / 4,
        "{} crossings",
        layout.crossings()
    );
}

#[test]
fn a_new_node_moves_nobody() {
    let request = ecosystem(700, 8);
    let before = lay_out(&request);
    let mut after = request.settled(&before);
    after.nodes.push(node(3, 2, 1));
    let new = after.nodes.len() - 1;
    let mut edge = after.edges[0].clone();
    (edge.from, edge.to) = (new, 5);
    after.edges.push(edge);
    let layout = check(&after);
    assert_eq!(layout.places[..new], before.places[..]);
    assert_eq!(layout.nodes[..new], before.nodes[..]);
}

#[test]
fn a_pinned_node_stands_where_it_is_pinned() {
    let mut request = ecosystem(500, 9);
    let place = Place { line: 1, slot: 3 };
    request.nodes[17].wish = Wish::Pinned(place);
    let layout = check(&request);
    assert_eq!(layout.places[17], place);
}

#[test]
fn a_node_may_be_pinned_beyond_where_the_others_end() {
    let mut request = ecosystem(500, 12);
    request.nodes[17].wish = Wish::Pinned(Place { line: 7, slot: 7 });
    request.nodes[400].wish = Wish::Pinned(Place {
        line: 5_000,
        slot: 5_000,
    });
    let layout = check(&request);
    assert_eq!(layout.places[17], Place { line: 7, slot: 7 });
}

#[test]
fn a_request_without_columns_has_fewer_crossings() {
    let request = ecosystem(600, 10);
    let free = request.clone().without_columns();
    assert!(check(&free).crossings() < check(&request).crossings());
}

#[test]
fn nobody_gets_a_layout_that_was_cancelled() {
    let watch = Watch::default();
    watch.cancel();
    assert_eq!(lay_out_watched(&ecosystem(600, 11), &watch), None);
    let watch = Watch::default();
    assert!(lay_out_watched(&ecosystem(600, 11), &watch).is_some());
    assert_eq!(watch.progress(), 1.0);
}

#[test]
fn one_node_may_have_fifty_thousand_relations() {
    let nodes: Vec<LayoutNode> = (0..50_001).map(|it| node(it % 10, it % 5, 1)).collect();
    let edges: Vec<(usize, usize)> = (1..50_001).map(|it| (it, 0)).collect();
    check(&request(nodes, &edges));
}

#[test]
fn all_nodes_may_stand_in_one_cell() {
    let nodes: Vec<LayoutNode> = (0..20_000).map(|_| node(4, 1, 1)).collect();
    let edges: Vec<(usize, usize)> = (1..20_000).map(|it| (it, it / 2)).collect();
    check(&request(nodes, &edges));
}

#[test]
fn two_nodes_may_have_twenty_thousand_relations() {
    let nodes = vec![node(0, 0, 1), node(9, 4, 1)];
    check(&request(nodes, &vec![(0, 1); 20_000]));
}

#[test]
fn nodes_need_no_relations() {
    let nodes: Vec<LayoutNode> = (0..5_000).map(|it| node(it % 10, it % 5, 1)).collect();
    check(&request(nodes, &[]));
}

#[test]
fn a_chain_may_be_a_hundred_thousand_long() {
    let nodes: Vec<LayoutNode> = (0..100_000).map(|it| node(it % 10, it % 5, 1)).collect();
    let edges: Vec<(usize, usize)> = (1..100_000).map(|it| (it - 1, it)).collect();
    check(&request(nodes, &edges));
}
