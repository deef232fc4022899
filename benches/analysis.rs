//! What is asked of a whole map, measured on a made-up ecosystem.

mod ecosystem;

use std::sync::OnceLock;

use divan::{Bencher, black_box};

use samspill::analysis::{Axes, MatrixQuestion, matrix, obstacles};
use samspill::file;
use samspill::graph::MapGraph;
use samspill::model::MapDocument;
use samspill::view::{ViewRequest, VisibleMap, visible};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// A map with its graph and what is seen of it.
struct Case {
    document: MapDocument,
    graph: MapGraph,
    visible: VisibleMap,
}

fn case(nodes: usize) -> &'static Case {
    static CASES: [OnceLock<Case>; 3] = [const { OnceLock::new() }; 3];
    let number = SIZES.iter().position(|size| *size == nodes);
    CASES[number.expect("one of the sizes")].get_or_init(|| {
        let text = ecosystem::text(nodes, 1);
        let document = file::read(text.as_bytes()).document;
        let document = document.expect("a made-up map can be read");
        let graph = MapGraph::of(&document);
        let visible = visible(&document, &graph, &ViewRequest::default());
        Case {
            document,
            graph,
            visible,
        }
    })
}

fn count(bencher: Bencher<'_, '_>, nodes: usize, axes: Axes) {
    let case = case(nodes);
    let question = MatrixQuestion {
        axes,
        ..MatrixQuestion::default()
    };
    bencher.bench(|| matrix(&case.document, &case.graph, black_box(&question), |_| true));
}

#[divan::bench(args = SIZES)]
fn matrix_of_sectors(bencher: Bencher<'_, '_>, nodes: usize) {
    count(bencher, nodes, Axes::Sectors);
}

#[divan::bench(args = SIZES)]
fn matrix_of_capabilities(bencher: Bencher<'_, '_>, nodes: usize) {
    count(bencher, nodes, Axes::CapabilitiesAndSectors);
}

#[divan::bench(args = SIZES)]
fn matrix_of_actors(bencher: Bencher<'_, '_>, nodes: usize) {
    count(bencher, nodes, Axes::Actors);
}

/// What comes before a matrix of what is seen.
#[divan::bench(args = SIZES)]
fn relations_that_are_seen(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    bencher.bench(|| black_box(&case.visible).shown_relations(&case.graph));
}

#[divan::bench(args = SIZES)]
fn open_obstacles(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    bencher.bench(|| obstacles(&case.document, &case.graph, |_| true));
}
