//! What is seen of a map: a projection, a perspective and a filter make a [`VisibleMap`].

mod actors;
mod assembly;
mod counts;
mod finishing;
mod focus;
mod layered;
mod mixer;
mod search;
mod shown;
mod visible;

pub use search::{Hit, search};
pub use visible::{
    Behind, BehindEdges, Column, Counts, EdgeColour, Emphasis, Folded, NodeKey, VisibleEdge,
    VisibleMap, VisibleNode, VisibleRow,
};

use crate::graph::MapGraph;
use crate::model::{Distance, Filter, Id, MapDocument, Perspective, Projection, Rest, View};

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
    /// The records it is limited to; empty means all.
    pub ids: Vec<Id>,
    /// Puts the columns of the perspective's own sectors first.
    pub own_columns_first: bool,
}

impl From<&View> for ViewRequest {
    fn from(view: &View) -> Self {
        Self {
            projection: view.projection,
            perspective: view.perspective.clone(),
            distance: view.distance,
            rest: view.rest,
            filter: view.filter.clone(),
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
            let all = actors::gather(document, graph, &whole, &whole_focus).without_lonely_nodes();
            let focus = focus.measured_along(&all);
            match request.rest {
                Rest::Show | Rest::Dim => all.seen_from(request, &focus).finish(),
                Rest::Fold | Rest::Hide => actors::project(document, graph, request, &focus),
            }
        }
    }
}
