//! What holds among many actors: sectors side by side, edges to the left and the right.

use samspill::geometry::{Rect, Size};
use samspill::layout::{
    Flow, Layout, LayoutNode, LayoutRequest, Place, Watch, Wish, lay_out, lay_out_watched,
};

use super::{Chance, assert_nothing_overlaps, node, request, runs_through};

const COLUMNS: usize = 5;

/// Actors of these columns, with names of one to three lines.
fn actors(columns: impl IntoIterator<Item = usize>, edges: &[(usize, usize)]) -> LayoutRequest {
    let columns = columns.into_iter().enumerate();
    let nodes: Vec<LayoutNode> = columns
        .map(|(number, column)| node(0, column, 1 + number % 3))
        .collect();
    LayoutRequest {
        flow: Flow::Right,
        rows: vec![Vec::new()],
        columns: COLUMNS,
        ..request(nodes, edges)
    }
}

/// Actors of sectors of unlike sizes, relations mostly to what is near.
fn ecosystem(count: usize, seed: u64) -> LayoutRequest {
    let mut chance = Chance(seed);
    let columns: Vec<usize> = (0..count)
        .map(|_| chance.below(COLUMNS).min(chance.below(COLUMNS)))
        .collect();
    let edges: Vec<(usize, usize)> = (0..3 * count)
        .map(|_| {
            let from = chance.below(count);
            let to = match chance.below(4) {
                0 => chance.below(count),
                _ => from + 1 + chance.below(30),
            };
            (from, if to % count == from { from + 1 } else { to })
        })
        .map(|(from, to)| (from, to % count))
        .collect();
    actors(columns, &edges)
}

fn check(request: &LayoutRequest) -> Layout {
    let layout = lay_out(request);
    assert_eq!(layout.edges.len(), request.edges.len());
    assert_nothing_overlaps(&layout);
    assert!(layout.rows.is_empty());
    let columns = &layout.columns;
    assert_eq!(columns.len(), COLUMNS);
    assert!(
        columns.windows(2).all(|it| it[0].max.x <= it[1].min.x),
        "columns stand beside each other"
    );
    for (node, rect) in request.nodes.iter().zip(&layout.nodes) {
        let column = columns[node.column];
        assert!(
            column.min.x <= rect.min.x && rect.max.x <= column.max.x,
            "a node in its column"
        );
    }
    let whole = Rect::new(0.0, 0.0, layout.size.width, layout.size.height);
    for point in layout.edges.iter().flat_map(|edge| &edge.points) {
        assert!(whole.contains(*point), "{point:?} within {whole:?}");
    }
    layout
}

#[test]
fn actors_stand_in_their_columns_and_nothing_overlaps() {
    for (count, seed) in [(251, 1), (400, 2), (1_000, 3), (3_000, 4), (10_000, 5)] {
        let Size { width, height } = check(&ecosystem(count, seed)).size;
        let aspect = width / height;
        assert!((1.0..2.6).contains(&aspect), "{count}: {width} × {height}");
    }
}

#[test]
fn no_edge_runs_through_an_actor() {
    for seed in [5, 6, 7] {
        let layout = check(&ecosystem(300, seed));
        for edge in &layout.edges {
            for pair in edge.points.windows(2) {
                let mut nodes = layout.nodes.iter();
                let hit = nodes.find(|it| runs_through(it, pair[0], pair[1]));
                assert!(hit.is_none(), "{pair:?} of {:?}: {hit:?}", edge.points);
            }
        }
    }
}

#[test]
fn edges_begin_and_end_at_their_actors() {
    let request = ecosystem(600, 6);
    let layout = check(&request);
    for (edge, route) in request.edges.iter().zip(&layout.edges) {
        let ends = [
            (edge.from, route.points.first()),
            (edge.to, route.points.last()),
        ];
        for (node, end) in ends {
            let (rect, end) = (layout.nodes[node], end.expect("a way has ends"));
            assert!(rect.min.x - 0.1 <= end.x && end.x <= rect.max.x + 0.1);
            assert!(rect.min.y - 0.1 <= end.y && end.y <= rect.max.y + 0.1);
        }
    }
}

#[test]
fn the_same_actors_stand_the_same_every_time() {
    let request = ecosystem(800, 7);
    assert_eq!(lay_out(&request), lay_out(&request));
}

#[test]
fn a_layout_of_actors_asked_for_its_own_places_comes_out_the_same() {
    for (count, seed) in [(260, 1), (700, 2), (2_000, 3)] {
        let request = ecosystem(count, seed);
        let layout = lay_out(&request);
        let settled = request.settled(&layout);
        let again = lay_out(&settled);
        assert_eq!(again.places, layout.places);
        assert_eq!(again.nodes, layout.nodes);
        assert_eq!(again.columns, layout.columns);
        assert_eq!(settled.clone().settled(&again), settled);
    }
}

#[test]
fn a_new_actor_moves_nobody() {
    let request = ecosystem(700, 8);
    let before = lay_out(&request);
    for column in 0..COLUMNS {
        let mut after = request.clone().settled(&before);
        after.nodes.push(node(0, column, 1));
        let new = after.nodes.len() - 1;
        let mut edge = after.edges[0].clone();
        (edge.from, edge.to) = (new, 5);
        after.edges.push(edge);
        let layout = check(&after);
        assert_eq!(layout.places[..new], before.places[..]);
        assert_eq!(layout.nodes[..new], before.nodes[..]);
    }
}

#[test]
fn who_is_left_stays_where_others_go() {
    let request = ecosystem(900, 9);
    let before = lay_out(&request);
    let mut after = request.settled(&before);
    let gone = after.nodes.len() - 40;
    after.nodes.truncate(gone);
    after
        .edges
        .retain(|edge| edge.from < gone && edge.to < gone);
    assert_eq!(check(&after).places[..], before.places[..gone]);
}

#[test]
fn places_that_never_were_are_forgotten() {
    let mut request = ecosystem(500, 10);
    for (number, node) in request.nodes.iter_mut().enumerate() {
        node.wish = Wish::Stay(Place {
            line: number * 977,
            slot: usize::MAX - number,
        });
    }
    check(&request);
    request.room.lines = vec![usize::MAX, 7, 0, 12, 12];
    request.room.ranks = vec![usize::MAX, 2, 0, 3, usize::MAX];
    check(&request);
}

#[test]
fn among_actors_there_are_far_fewer_crossings_than_in_the_order_of_the_map() {
    // Small rings whose actors stand far apart in the map.
    let rings = 120;
    let edges: Vec<(usize, usize)> = (0..rings)
        .flat_map(|ring| {
            let actor = move |step: usize| ring + rings * (step % 5);
            (0..5).map(move |step| (actor(step), actor(step + 1)))
        })
        .collect();
    let layout = check(&actors((0..5 * rings).map(|it| it / rings), &edges));
    let crossings = layout.crossings();
    assert!(crossings < edges.len() * 4, "{crossings} crossings");
}

#[test]
fn nobody_gets_actors_that_were_cancelled() {
    let watch = Watch::default();
    watch.cancel();
    assert_eq!(lay_out_watched(&ecosystem(600, 11), &watch), None);
    let watch = Watch::default();
    assert!(lay_out_watched(&ecosystem(600, 11), &watch).is_some());
    assert_eq!(watch.progress(), 1.0);
}

#[test]
fn one_actor_may_provide_to_fifty_thousand() {
    let edges: Vec<(usize, usize)> = (1..50_001).map(|it| (0, it)).collect();
    check(&actors((0..50_001).map(|it| it % COLUMNS), &edges));
}

#[test]
fn all_actors_may_be_of_one_sector() {
    let edges: Vec<(usize, usize)> = (1..20_000).map(|it| (it, it / 2)).collect();
    let layout = check(&actors(vec![2; 20_000], &edges));
    let aspect = layout.size.width / layout.size.height;
    assert!((1.0..2.6).contains(&aspect), "{aspect}");
}

#[test]
fn two_actors_may_have_twenty_thousand_relations() {
    check(&actors([0, 4], &vec![(0, 1); 20_000]));
    check(&actors([3, 3], &vec![(0, 1); 20_000]));
}

#[test]
fn actors_need_no_relations() {
    check(&actors((0..5_000).map(|it| it % COLUMNS), &[]));
}

#[test]
fn a_chain_of_actors_may_be_twenty_thousand_long() {
    let edges: Vec<(usize, usize)> = (1..20_000).map(|it| (it - 1, it)).collect();
    check(&actors((0..20_000).map(|it| it % COLUMNS), &edges));
}
