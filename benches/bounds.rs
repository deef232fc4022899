//! The bounds the program promises to hold, each measured on a made-up ecosystem.
//!
//! `cargo bench --bench bounds` measures them all; `-- --write N FILE` writes the ecosystem of N
//! nodes to a file instead, to look at it in the window.

mod ecosystem;

use std::sync::OnceLock;

use divan::{Bencher, black_box};

use samspill::file::{self, Form};
use samspill::graph::MapGraph;
use samspill::layout::{Arrangement, Layout, LayoutRequest, lay_out};
use samspill::model::{Distance, Group, Language, MapDocument, Perspective, Projection, Rest};
use samspill::scene::{Frame, Marks, SceneRequest, ThemeName, compose};
use samspill::view::{ViewRequest, VisibleMap, search, visible};

const LARGEST: usize = 100_000;
const SIZES: [usize; 3] = [1_000, 10_000, LARGEST];

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if let Some([_, nodes, file]) = words.windows(3).find(|it| it[0] == "--write") {
        let nodes = nodes.parse().expect("--write takes a number and a file");
        std::fs::write(file, ecosystem::text(nodes, 1)).expect("the file can be written");
        return;
    }
    divan::main();
}

/// A map with all that is made of it.
struct Case {
    text: String,
    document: MapDocument,
    graph: MapGraph,
    visible: VisibleMap,
}

impl Case {
    fn of(nodes: usize) -> &'static Self {
        static CASES: [OnceLock<Case>; 3] = [const { OnceLock::new() }; 3];
        let number = SIZES
            .iter()
            .position(|size| *size == nodes)
            .expect("one of the sizes");
        CASES[number].get_or_init(|| {
            let text = ecosystem::text(nodes, 1);
            let document = document(&text);
            let graph = MapGraph::of(&document);
            let visible = visible(&document, &graph, &ViewRequest::default());
            Self {
                text,
                document,
                graph,
                visible,
            }
        })
    }

    fn layout_request(&self) -> LayoutRequest {
        request(&self.visible, &self.document)
    }
}

fn document(text: &str) -> MapDocument {
    file::read(text.as_bytes())
        .document
        .expect("a made-up map can be read")
}

fn request(visible: &VisibleMap, document: &MapDocument) -> LayoutRequest {
    LayoutRequest::of(visible, document, Language::Nb, &Arrangement::default())
}

fn municipal() -> ViewRequest {
    ViewRequest {
        perspective: Perspective::Sectors(vec![Group::Municipal]),
        distance: Distance::Steps(1),
        rest: Rest::Dim,
        ..ViewRequest::default()
    }
}

fn actors() -> ViewRequest {
    ViewRequest {
        projection: Projection::Actors,
        ..ViewRequest::default()
    }
}

/// Bound: 0.08, 1 and 15 s with what is measured below it.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn lay_out_layered(bencher: Bencher<'_, '_>, nodes: usize) {
    let request = Case::of(nodes).layout_request();
    bencher.bench_local(|| lay_out(black_box(&request)));
}

/// Among actors alone.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn lay_out_actors(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    let visible = visible(&case.document, &case.graph, &actors());
    let request = request(&visible, &case.document);
    bencher.bench_local(|| lay_out(black_box(&request)));
}

/// What is seen among actors alone.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn project_actors(bencher: Bencher<'_, '_>, nodes: usize) {
    let (case, request) = (Case::of(nodes), actors());
    bencher.bench_local(|| visible(&case.document, &case.graph, &request));
}

/// From one perspective among actors to another.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn switch_perspective_among_actors(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    let request = ViewRequest {
        projection: Projection::Actors,
        ..municipal()
    };
    bencher.bench_local(|| visible(&case.document, &case.graph, &request));
}

/// Names measured and edges gathered, before anything is laid out.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn measure_for_layout(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    bencher.bench_local(|| case.layout_request());
}

/// Bound: 3 s from the file to what is seen, which is all the first picture needs.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn open_to_first_picture(bencher: Bencher<'_, '_>, nodes: usize) {
    let text = &Case::of(nodes).text;
    bencher.bench_local(|| {
        let document = document(text);
        let graph = MapGraph::of(&document);
        visible(&document, &graph, &ViewRequest::default())
    });
}

/// Bound: 1 s for the whole of saving.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn write_map(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    bencher.bench_local(|| file::write(&case.document, Form::Ron));
}

/// Bound: 50 ms.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn switch_perspective(bencher: Bencher<'_, '_>, nodes: usize) {
    let (case, request) = (Case::of(nodes), municipal());
    bencher.bench_local(|| visible(&case.document, &case.graph, &request));
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn graph_of_map(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    bencher.bench_local(|| MapGraph::of(&case.document));
}

/// Bound: 10 ms for all that one node reaches.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn reach_of_one_node(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    let hub = case
        .document
        .resources()
        .keys()
        .next_back()
        .expect("there are resources");
    bencher.bench_local(|| case.graph.distances(case.graph.number(hub), Some(3)));
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn search_as_one_types(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    let kinds = |_| "bruker".to_owned();
    bencher.bench_local(|| search(&case.document, "regist 77", Language::Nb, kinds, 50));
}

/// One actor more where the others stand already, among actors alone.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn lay_out_one_more_actor(bencher: Bencher<'_, '_>, nodes: usize) {
    let case = Case::of(nodes);
    let visible = visible(&case.document, &case.graph, &actors());
    bench_one_more(bencher, request(&visible, &case.document));
}

/// One actor more where the others stand already.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn lay_out_one_more(bencher: Bencher<'_, '_>, nodes: usize) {
    bench_one_more(bencher, Case::of(nodes).layout_request());
}

fn bench_one_more(bencher: Bencher<'_, '_>, request: LayoutRequest) {
    let layout = lay_out(&request);
    let mut request = request.settled(&layout);
    let mut new = request.nodes[0].clone();
    new.wish = samspill::layout::Wish::Anywhere;
    request.nodes.push(new);
    bencher.bench_local(|| lay_out(&request));
}

/// Bound: 1 s from the start to the first frame, of which this is what the map takes.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn sample_map_to_scene(bencher: Bencher<'_, '_>) {
    let sample = file::sample_maps()
        .iter()
        .next()
        .expect("there are sample maps");
    let texts = samspill::text::Texts::of(Language::Nb);
    bencher.bench_local(|| {
        let document = document(sample.text);
        let graph = MapGraph::of(&document);
        let visible = visible(&document, &graph, &ViewRequest::default());
        let layout: Layout = lay_out(&request(&visible, &document));
        compose(&SceneRequest {
            document: &document,
            visible: &visible,
            layout: &layout,
            texts,
            theme: ThemeName::Light.theme(),
            frame: Frame::Window,
            marks: Marks::none(),
        })
    });
}
