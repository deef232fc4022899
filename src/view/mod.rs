//! What is seen of a map: a projection, a perspective and a filter make a [`VisibleMap`].

mod actors;
mod asked;
mod assembly;
mod counts;
mod drafts;
mod finishing;
mod focus;
mod folding;
mod layered;
mod mixer;
mod search;
mod shown;
mod sums;
mod times;
mod visible;

pub use search::{Hit, search};
pub use sums::Sums;
pub use times::{Changes, Presence, changes};
pub use visible::{
    Behind, BehindEdges, Column, Counts, EdgeColour, Emphasis, Folded, Matching, NodeKey, RollUp,
    VisibleEdge, VisibleMap, VisibleNode, VisibleRow,
};

use crate::graph::MapGraph;
use crate::model::{Distance, Filter, Fold, Id, MapDocument, Perspective, Projection, Rest, View};
use crate::query::{self, Query};

/// What somebody asks to see. Equal requests on the same map give equal [`VisibleMap`]s.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ViewRequest {
    /// What becomes a node.
    pub projection: Projection,
    /// From whose side.
    pub perspective: Perspective,
    /// How far.
    pub distance: Distance,
    /// What becomes of the rest.
    pub rest: Rest,
    /// What is drawn at all.
    pub filter: Filter,
    /// What is asked besides; all where nothing is.
    pub query: Query,
    /// The year one looks at; nothing asks for all that is known.
    pub year: Option<i32>,
    /// The year it is compared with; counts only where a year is looked at.
    pub compared_with: Option<i32>,
    /// What is rolled up into one node each: a record lies in the first that has it.
    pub folds: Vec<Fold>,
    /// The records it is limited to; empty means all.
    pub ids: Vec<Id>,
    /// Puts the columns of the perspective's own sectors first.
    pub own_columns_first: bool,
}

impl ViewRequest {
    /// The same of all years: what it shows stands where each year's part of it stands.
    pub fn of_all_years(&self) -> Self {
        Self {
            year: None,
            compared_with: None,
            ..self.clone()
        }
    }

    /// What a saved view of `document` shows. A query that cannot be read asks nothing.
    pub fn of_view(view: &View, document: &MapDocument) -> Self {
        Self {
            projection: view.projection,
            perspective: view.perspective.clone(),
            distance: view.distance,
            rest: view.rest,
            filter: view.filter.clone(),
            query: query::of_view(view, document),
            year: view.year,
            compared_with: view.compared_with,
            folds: view.folds.clone(),
            ids: view.ids.clone(),
            own_columns_first: false,
        }
    }
}

/// What `request`, which asks for a year, shows within `all`, which is what it shows of all years:
/// it has the rows and columns of that, also those with nothing in them in this year.
pub fn visible_within(
    all: &VisibleMap,
    document: &MapDocument,
    graph: &MapGraph,
    request: &ViewRequest,
) -> VisibleMap {
    let mut seen = visible(document, graph, request);
    let row_in_all = |row: &VisibleRow| all.rows.iter().position(|other| other == row);
    let rows: Vec<usize> = seen
        .rows
        .iter()
        .map(|row| row_in_all(row).unwrap_or_default())
        .collect();
    for node in &mut seen.nodes {
        node.row = rows[node.row];
    }
    seen.rows.clone_from(&all.rows);
    seen.columns.clone_from(&all.columns);
    seen
}

/// Works out what `request` shows of `document`; `graph` is the document's. What a matrix or a table
/// shows is what the layered picture would.
pub fn visible(document: &MapDocument, graph: &MapGraph, request: &ViewRequest) -> VisibleMap {
    if !request.projection.is_picture() && !request.folds.is_empty() {
        // Roll-ups are a matter of pictures: a matrix and a table count every relation by itself.
        let unrolled = ViewRequest {
            folds: Vec::new(),
            ..request.clone()
        };
        let seen = visible(document, graph, &unrolled);
        return VisibleMap {
            request: request.clone(),
            ..seen
        };
    }
    let focus = focus::Focus::of(document, graph, request);
    match request.projection {
        Projection::Layered | Projection::Network | Projection::Matrix | Projection::Table => {
            layered::project(document, graph, request, &focus)
        }
        Projection::Actors if request.perspective == Perspective::All => {
            actors::project(document, graph, request, &focus)
        }
        Projection::Actors => {
            // Here one step is one edge, and the edges are known once all are drawn.
            let perspective = Perspective::All;
            let whole = ViewRequest {
                perspective,
                folds: Vec::new(),
                ..request.clone()
            };
            let whole_focus = focus::Focus::of(document, graph, &whole);
            let all = actors::gather(document, graph, &whole, &whole_focus).without_lonely_nodes();
            let focus = focus.measured_along(&all);
            match request.rest {
                Rest::Show | Rest::Dim if request.folds.is_empty() => {
                    all.seen_from(request, &focus).finish()
                }
                Rest::Show | Rest::Dim | Rest::Fold | Rest::Hide => {
                    actors::project(document, graph, request, &focus)
                }
            }
        }
    }
}
