//! What is asked of a whole map, measured on a made-up ecosystem.

mod ecosystem;

use std::sync::OnceLock;

use divan::{Bencher, black_box};

use samspill::analysis::{
    Along, Axes, MatrixQuestion, Measure, Needs, PathQuestion, impact, importance, matrix,
    obstacles, paths, single_points, weak_spots,
};
use samspill::file;
use samspill::graph::MapGraph;
use samspill::model::{Language, MapDocument};
use samspill::query::{Vocabulary, matches, parse};
use samspill::view::{ViewRequest, VisibleMap, visible};

const SIZES: [usize; 3] = [1_000, 10_000, LARGEST];
const LARGEST: usize = 100_000;

/// Filters as people write them.
const FILTERS: [&str; 6] = [
    "sektor:kommunal",
    "registeret",
    "relasjon:bruker -status:planlagt",
    "sektor:kommunal kapabilitet:data relasjon:bruker,deler-data",
    "(penger>10mill år:2025) eller hindring:juridisk",
    "innen:2 av:n000001",
];

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

fn busiest(case: &Case) -> u32 {
    let degrees = (0..).zip(case.graph.degrees());
    let busiest = degrees.max_by_key(|(_, degree)| **degree);
    busiest.expect("there are records").0
}

/// What every record needs, worked out once a map.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn needs_of_map(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    bencher.bench(|| Needs::of(&case.document, &case.graph, None));
}

/// Bound: 10 ms for all that falls with the busiest node.
#[divan::bench(args = SIZES)]
fn impact_of_one_node(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    let needs = Needs::of(&case.document, &case.graph, None);
    let hub = busiest(case);
    bencher.bench(|| impact(&needs, &case.graph, black_box(&[hub])));
}

/// Bound: 2 s for what every node would take down alone.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn all_single_points(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    let needs = Needs::of(&case.document, &case.graph, None);
    bencher.bench(|| single_points(black_box(&needs)));
}

/// Everything that is weak, single points among it.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn all_weak_spots(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    bencher.bench(|| weak_spots(&case.document, &case.graph, None, 2026));
}

fn measure(bencher: Bencher<'_, '_>, nodes: usize, measure: Measure) {
    let case = case(nodes);
    bencher.bench(|| importance(&case.graph, black_box(measure), &|_| ()));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn importance_by_degree(bencher: Bencher<'_, '_>, nodes: usize) {
    measure(bencher, nodes, Measure::Degree);
}

/// From all records in the smallest; an estimate in the others.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn importance_by_betweenness(bencher: Bencher<'_, '_>, nodes: usize) {
    measure(bencher, nodes, Measure::Betweenness);
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn importance_by_reach(bencher: Bencher<'_, '_>, nodes: usize) {
    measure(bencher, nodes, Measure::Reach);
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn importance_by_communities(bencher: Bencher<'_, '_>, nodes: usize) {
    measure(bencher, nodes, Measure::Communities);
}

/// All shortest ways between the first and the last record, and ten more.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn ways_between_two(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = case(nodes);
    let question = PathQuestion {
        from: 0,
        to: case.graph.records() - 1,
        along: Along::Any,
        others: 10,
    };
    bencher.bench(|| paths(&case.graph, black_box(&question)));
}

/// Bound: 50 ms.
#[divan::bench(args = FILTERS, sample_count = 10, sample_size = 1)]
fn what_passes_a_filter(bencher: Bencher<'_, '_>, text: &str) {
    let Case {
        document, graph, ..
    } = case(LARGEST);
    let query = parse(text, &Vocabulary::of(document, Language::Nb)).expect("it can be read");
    bencher.bench_local(|| matches(black_box(&query), document, graph));
}

/// Every key in the search field costs this once; a name that nobody has is looked for everywhere.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_a_filter_with_a_name(bencher: Bencher<'_, '_>) {
    let document = &case(LARGEST).document;
    let vocabulary = Vocabulary::of(document, Language::Nb);
    bencher.bench_local(|| parse(black_box("sektor:kommunal bruker:Ingen"), &vocabulary));
}

/// Bound: 50 ms.
#[divan::bench(args = FILTERS, sample_count = 10, sample_size = 1)]
fn picture_of_what_passes(bencher: Bencher<'_, '_>, text: &str) {
    let Case {
        document, graph, ..
    } = case(LARGEST);
    let vocabulary = Vocabulary::of(document, Language::Nb);
    let request = ViewRequest {
        query: parse(text, &vocabulary).expect("it can be read"),
        ..ViewRequest::default()
    };
    bencher.bench_local(|| visible(document, graph, black_box(&request)));
}
