//! What is seen of a map: a projection, a perspective and a filter make a [`VisibleMap`].

mod actors;
mod asked;
mod assembly;
mod counts;
mod finishing;
mod focus;
mod layered;
mod mixer;
mod search;
mod visible;

pub use search::{Hit, search};
pub use visible::{
    Column, Counts, EdgeColour, Emphasis, Folded, Matching, NodeKey, VisibleEdge, VisibleMap,
    VisibleNode, VisibleRow,
};

use crate::graph::MapGraph;
use crate::model::{Distance, Filter, Id, MapDocument, Perspective, Projection, Rest, View};
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
    /// The records it is limited to; empty means all.
    pub ids: Vec<Id>,
    /// Puts the columns of the perspective's own sectors first.
    pub own_columns_first: bool,
}

impl ViewRequest {
    /// Says whether the map is seen from this record.
    fn perspective_is(&self, id: &Id) -> bool {
        self.perspective == Perspective::Record(id.clone())
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
            ids: view.ids.clone(),
            own_columns_first: false,
        }
    }
}

/// Works out what `request` shows of `document`; `graph` is the document's. What a matrix or a table
/// shows is what the layered picture would.
pub fn visible(document: &MapDocument, graph: &MapGraph, request: &ViewRequest) -> VisibleMap {
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
                ..request.clone()
            };
            let whole_focus = focus::Focus::of(document, graph, &whole);
            let all = actors::project(document, graph, &whole, &whole_focus);
            actors::project(document, graph, request, &focus.measured_along(&all))
        }
    }
}
