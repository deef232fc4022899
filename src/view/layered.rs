//! The layered projection and the network: actors and resources are nodes, capabilities are rows
//! where there are rows.

use crate::graph::{Ends, MapGraph};
use crate::model::MapDocument;

use super::ViewRequest;
use super::assembly::{Assembly, Slot};
use super::drafts::Look;
use super::focus::Focus;
use super::visible::{EdgeColour, VisibleMap};

pub(super) fn project(
    document: &MapDocument,
    graph: &MapGraph,
    request: &ViewRequest,
    focus: &Focus<'_>,
) -> VisibleMap {
    let mut assembly = Assembly::new(document, graph, request, focus);
    for record in 0..graph.records() {
        assembly.add_record(record);
    }
    let passing = || {
        let relations = (0..).zip(graph.ends());
        relations.filter(|(relation, _)| focus.passes_relation(*relation))
    };
    for (relation, ends) in passing().filter(|(_, ends)| ends.resource.is_none()) {
        if let Some(slots) = slots(&mut assembly, relation, ends) {
            assembly.add_edge(slots, Look::of(ends), &[relation]);
        }
    }
    // A relation that carries a resource runs through the resource's own node where that is
    // drawn, and along an edge that is there already where there is one.
    for (relation, ends) in passing() {
        let Some(carried) = ends.resource else {
            continue;
        };
        let Some((from, to)) = slots(&mut assembly, relation, ends) else {
            continue;
        };
        match assembly.own_node(carried) {
            Some(carried) => {
                let loops = [ends.from, ends.to].map(|end| end == ends.resource);
                for (slots, is_loop) in [(from, carried), (carried, to)].into_iter().zip(loops) {
                    if !assembly.join_edge(slots, relation) {
                        let look = Look {
                            is_loop,
                            ..Look::of(ends)
                        };
                        assembly.add_edge(slots, look, &[relation]);
                    }
                }
            }
            None => {
                let look = Look {
                    resource: Some(carried),
                    ..Look::of(ends)
                };
                assembly.add_edge((from, to), look, &[relation]);
            }
        }
    }
    assembly.finish()
}

impl Look {
    /// An edge that looks like the relation it is.
    fn of(ends: &Ends) -> Self {
        Self {
            kind: ends.kind,
            status: ends.status,
            colour: EdgeColour::Kind(ends.kind),
            resource: None,
            is_loop: ends.from == ends.to,
        }
    }
}

/// The nodes at both ends of a relation; none if one of them is not drawn.
fn slots(assembly: &mut Assembly<'_>, relation: u32, ends: &Ends) -> Option<(Slot, Slot)> {
    match (ends.from, ends.to) {
        (Some(from), Some(to)) => Some((assembly.node_of(from)?, assembly.node_of(to)?)),
        (None, Some(to)) => {
            let to = assembly.node_of(to)?;
            Some((assembly.add_unknown(relation, to), to))
        }
        (Some(from), None) => {
            let from = assembly.node_of(from)?;
            Some((from, assembly.add_unknown(relation, from)))
        }
        (None, None) => None,
    }
}
