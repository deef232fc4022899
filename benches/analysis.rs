//! The questions asked of a map, measured on a made-up ecosystem: `cargo bench --bench analysis`.

mod ecosystem;

use std::sync::OnceLock;

use divan::{Bencher, black_box};

use samspill::file;
use samspill::graph::MapGraph;
use samspill::model::{Language, MapDocument};
use samspill::query::{Vocabulary, matches, parse};
use samspill::view::{ViewRequest, visible};

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

fn largest() -> &'static (MapDocument, MapGraph) {
    static CASE: OnceLock<(MapDocument, MapGraph)> = OnceLock::new();
    CASE.get_or_init(|| {
        let opened = file::read(ecosystem::text(LARGEST, 1).as_bytes());
        let document = opened.document.expect("a made-up map can be read");
        let graph = MapGraph::of(&document);
        (document, graph)
    })
}

/// Bound: 50 ms.
#[divan::bench(args = FILTERS, sample_count = 10, sample_size = 1)]
fn what_passes_a_filter(bencher: Bencher<'_, '_>, text: &str) {
    let (document, graph) = largest();
    let query = parse(text, &Vocabulary::of(document, Language::Nb)).expect("it can be read");
    bencher.bench_local(|| matches(black_box(&query), document, graph));
}

/// Every key in the search field costs this once; a name that nobody has is looked for everywhere.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_a_filter_with_a_name(bencher: Bencher<'_, '_>) {
    let (document, _) = largest();
    let vocabulary = Vocabulary::of(document, Language::Nb);
    bencher.bench_local(|| parse(black_box("sektor:kommunal bruker:Ingen"), &vocabulary));
}

/// Bound: 50 ms.
#[divan::bench(args = FILTERS, sample_count = 10, sample_size = 1)]
fn picture_of_what_passes(bencher: Bencher<'_, '_>, text: &str) {
    let (document, graph) = largest();
    let vocabulary = Vocabulary::of(document, Language::Nb);
    let request = ViewRequest {
        query: parse(text, &vocabulary).expect("it can be read"),
        ..ViewRequest::default()
    };
    bencher.bench_local(|| visible(document, graph, black_box(&request)));
}
