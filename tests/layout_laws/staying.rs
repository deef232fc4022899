//! What holds where some nodes stay, on generated requests.

use proptest::prelude::*;
use proptest::sample::Index;
use samspill::geometry::{Rect, Size};
use samspill::layout::{
    Cell, Flow, Layout, LayoutEdge, LayoutNode, LayoutRequest, NodeName, Place, Wish, lay_out,
};

use super::{around, requests, segments, wishful_requests};

/// The request that asks for what its layout gave, and the layout.
fn settled(request: &LayoutRequest) -> (LayoutRequest, Layout) {
    let layout = lay_out(request);
    (request.clone().settled(&layout), layout)
}

/// Only those whose edges run down.
fn layered(requests: impl Strategy<Value = LayoutRequest>) -> impl Strategy<Value = LayoutRequest> {
    requests.prop_filter("among actors", |request| request.flow == Flow::Down)
}

/// A new node without relations, small enough for every line and slot.
fn small_node(row: usize, column: usize) -> LayoutNode {
    LayoutNode {
        row,
        column,
        size: Size::new(96.0, 26.0),
        name: NodeName::default(),
        wish: Wish::Anywhere,
    }
}

fn edge(from: usize, to: usize) -> LayoutEdge {
    LayoutEdge {
        from,
        to,
        bundle: 1000 + to,
        lines: Vec::new(),
        label: Size::default(),
    }
}

/// The rooms of the places of a cell where nobody stands and no edge runs.
fn empty_places(layout: &Layout, row: usize, column: usize) -> usize {
    let places = (0..layout.lines[row].len())
        .flat_map(|line| (0..layout.slots[column].len()).map(move |slot| Place { line, slot }));
    let rects = places.filter_map(|place| layout.place_rect(Cell { row, column, place }));
    let is_empty = |rect: &Rect| {
        let mut stretches = segments(layout).map(|(_, a, b)| around(a, b).grown(0.01));
        !layout.nodes.iter().any(|node| node.overlaps(rect))
            && !stretches.any(|stretch| stretch.overlaps(rect))
    };
    rects.filter(is_empty).count()
}

/// Says whether another node is pinned to the place of `number` in the same cell, or stays there.
fn is_contested(request: &LayoutRequest, number: usize) -> bool {
    let cell = |node: &LayoutNode| (node.row, node.column);
    let wished = |node: &LayoutNode| match node.wish {
        Wish::Stay(place) | Wish::Pinned(place) => Some(place),
        Wish::Anywhere => None,
    };
    let node = &request.nodes[number];
    let others = request.nodes.iter().enumerate();
    let mut others = others.filter(|(other, _)| *other != number);
    others.any(|(_, other)| cell(other) == cell(node) && wished(other) == wished(node))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn laying_out_again_with_its_own_places_gives_the_same(request in wishful_requests(40)) {
        let (again, layout) = settled(&request);
        prop_assert_eq!(lay_out(&again), layout);
    }

    #[test]
    fn a_new_node_leaves_all_others_in_their_places(
        request in requests(40),
        (row, column) in (0..6_usize, 0..5_usize),
        relations in prop::collection::vec(any::<Index>(), 0..6),
    ) {
        let (mut request, before) = settled(&request);
        let count = request.nodes.len();
        let row = if request.flow == Flow::Down { row } else { 0 };
        request.nodes.push(small_node(row, column));
        request.edges.extend(relations.iter().map(|to| edge(count, to.index(count))));
        let after = lay_out(&request);
        prop_assert_eq!(&after.places[..count], &before.places[..]);
    }

    #[test]
    fn a_new_node_without_relations_in_a_free_place_moves_nothing(
        request in layered(requests(60)),
        (row, column) in (0..6_usize, 0..5_usize),
    ) {
        let (mut request, before) = settled(&request);
        prop_assume!(empty_places(&before, row, column) > 0);
        request.nodes.push(small_node(row, column));
        let after = lay_out(&request);
        prop_assert_eq!(&after.nodes[..before.nodes.len()], &before.nodes[..]);
        prop_assert_eq!(after.edges, before.edges);
    }

    #[test]
    fn a_node_that_is_removed_leaves_all_others_in_their_places_and_its_own_empty(
        request in requests(40),
        removed in any::<Index>(),
    ) {
        let (mut request, before) = settled(&request);
        let removed = removed.index(request.nodes.len());
        let column_of_removed = request.nodes.remove(removed).column;
        request.edges.retain(|edge| edge.from != removed && edge.to != removed);
        for end in request.edges.iter_mut().flat_map(|edge| [&mut edge.from, &mut edge.to]) {
            *end -= usize::from(*end > removed);
        }
        let mut kept = before.places.clone();
        let gone = kept.remove(removed);
        let after = lay_out(&request);
        if request.flow == Flow::Right {
            // A stack closes up.
            let column = column_of_removed;
            for (node, place) in request.nodes.iter().zip(&mut kept) {
                let is_below = node.column == column && place.line == gone.line;
                place.slot -= usize::from(is_below && place.slot > gone.slot);
            }
        }
        prop_assert_eq!(after.room(), before.room());
        prop_assert_eq!(after.places, kept);
    }

    #[test]
    fn a_pinned_node_stands_where_it_was_asked_to(request in layered(wishful_requests(40))) {
        let layout = lay_out(&request);
        for (number, node) in request.nodes.iter().enumerate() {
            if let Wish::Pinned(place) = node.wish
                && place.line < 4
                && place.slot < 4
                && !is_contested(&request, number)
            {
                // Pins from out of this world end at the edge, farther out than these.
                prop_assert_eq!(layout.places[number], place);
            }
        }
    }

    #[test]
    fn who_stays_moves_only_for_whoever_asked_for_the_same_place(request in layered(wishful_requests(40))) {
        let layout = lay_out(&request);
        for (number, node) in request.nodes.iter().enumerate() {
            if let Wish::Stay(place) = node.wish && !is_contested(&request, number) {
                prop_assert_eq!(layout.places[number], place);
            }
        }
    }

    #[test]
    fn pins_from_out_of_this_world_do_not_make_a_giant(
        request in requests(40),
        pins in prop::collection::vec((any::<usize>(), any::<usize>()), 40),
    ) {
        let mut request = request;
        for (node, (line, slot)) in request.nodes.iter_mut().zip(pins) {
            node.wish = Wish::Pinned(Place { line, slot });
        }
        let layout = lay_out(&request);
        let most = 8 + request.nodes.len();
        prop_assert!(layout.lines.iter().chain(&layout.slots).all(|spans| spans.len() <= most));
        prop_assert!(layout.size.width < 20_000.0 && layout.size.height < 20_000.0);
    }

    #[test]
    fn the_place_under_the_middle_of_a_node_is_its_own(request in layered(wishful_requests(40))) {
        let layout = lay_out(&request);
        for ((node, rect), place) in request.nodes.iter().zip(&layout.nodes).zip(&layout.places) {
            let cell = Cell { row: node.row, column: node.column, place: *place };
            prop_assert_eq!(layout.cell_at(rect.center()), Some(cell));
            prop_assert!(layout.place_rect(cell).is_some_and(|room| room.encloses(rect)));
        }
    }
}

#[test]
fn staying_is_bounded_too() {
    let node = |line, slot| LayoutNode {
        wish: Wish::Stay(Place { line, slot }),
        ..small_node(0, 0)
    };
    for flow in [Flow::Down, Flow::Right] {
        let request = LayoutRequest {
            flow,
            nodes: vec![node(usize::MAX, 0), node(0, usize::MAX), node(9, 9)],
            edges: vec![edge(0, 1)],
            rows: vec![vec!["Row".to_owned()]],
            columns: 1,
            room: samspill::layout::Room {
                lines: vec![usize::MAX],
                slots: vec![usize::MAX],
                ranks: vec![usize::MAX],
            },
            node_width: 170.0,
        };
        let layout = lay_out(&request);
        assert!(layout.size.width < 10_000.0 && layout.size.height < 10_000.0);
    }
}

#[test]
fn ten_thousand_nodes_pinned_to_one_place_find_a_place_each() {
    let pinned = LayoutNode {
        wish: Wish::Pinned(Place { line: 0, slot: 0 }),
        ..small_node(0, 0)
    };
    let request = LayoutRequest {
        flow: Flow::Down,
        nodes: vec![pinned; 10_000],
        edges: Vec::new(),
        rows: vec![vec!["Row".to_owned()]],
        columns: 1,
        room: Default::default(),
        node_width: 170.0,
    };
    let mut places = lay_out(&request).places;
    places.sort();
    places.dedup();
    assert_eq!(places.len(), 10_000);
}
