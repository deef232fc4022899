//! The layered projection and the network: actors and resources are nodes, capabilities are rows
//! where there are rows.

use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument};

use super::ViewRequest;
use super::assembly::Assembly;
use super::focus::Focus;
use super::visible::{EdgeColour, NodeKey, VisibleMap};

pub(super) fn project(
    document: &MapDocument,
    graph: &MapGraph,
    request: &ViewRequest,
    focus: &Focus<'_>,
) -> VisibleMap {
    let mut assembly = Assembly::new(document, graph, request, focus);
    for record in document.records() {
        assembly.add_record(record);
    }
    let passing = || {
        document
            .relations()
            .iter()
            .filter(|(_, it)| focus.passes_relation(it))
    };
    for (key, relation) in passing().filter(|(key, _)| key.resource.is_none()) {
        if let Some(ends) = ends(&mut assembly, key) {
            let colour = EdgeColour::Kind(relation.kind);
            let looks = (relation.kind, relation.status);
            assembly.add_edge(ends, looks, (colour, None), std::slice::from_ref(key));
        }
    }
    // A relation that carries a resource runs through the resource's own node where that is
    // drawn, and along an edge that is there already where there is one.
    for (key, relation) in passing() {
        let Some(carried) = &key.resource else {
            continue;
        };
        let Some((from, to)) = ends(&mut assembly, key) else {
            continue;
        };
        let colour = EdgeColour::Kind(relation.kind);
        let relations = std::slice::from_ref(key);
        let looks = (relation.kind, relation.status);
        match carried_node(&assembly, carried) {
            Some(carried) => {
                for (from, to) in [(from, carried.clone()), (carried, to)] {
                    if !assembly.join_edge(&from, &to, key) {
                        assembly.add_edge((from, to), looks, (colour.clone(), None), relations);
                    }
                }
            }
            None => {
                let label = (colour, Some(carried.clone()));
                assembly.add_edge((from, to), looks, label, relations);
            }
        }
    }
    assembly.finish()
}

fn carried_node(assembly: &Assembly<'_>, id: &Id) -> Option<NodeKey> {
    assembly
        .node_of(id)
        .filter(|key| matches!(key, NodeKey::Resource(_)))
}

/// The nodes at both ends of a relation; none if one of them is not drawn.
fn ends(
    assembly: &mut Assembly<'_>,
    key: &crate::model::RelationKey,
) -> Option<(NodeKey, NodeKey)> {
    match (&key.from, &key.to) {
        (Known::Known(from), Known::Known(to)) => {
            Some((assembly.node_of(from)?, assembly.node_of(to)?))
        }
        (Known::Unknown, Known::Known(to)) => {
            let to = assembly.node_of(to)?;
            Some((assembly.add_unknown(key, &to), to))
        }
        (Known::Known(from), Known::Unknown) => {
            let from = assembly.node_of(from)?;
            Some((from.clone(), assembly.add_unknown(key, &from)))
        }
        (Known::Unknown, Known::Unknown) => None,
    }
}
