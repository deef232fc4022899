//! The actors projection: only actors are nodes; resources and dependencies are the edges between
//! them.
//!
//! A resource stands for the actors that provide it. Whoever uses, depends on, takes part in or
//! gains from a resource gets an edge from each of its providers, labelled with the resource; any
//! other relation with a resource at an end runs from or to its providers. A resource nobody
//! provides stands for those that coordinate, govern or realise it.

use crate::graph::{Ends, MapGraph};
use crate::model::{MapDocument, RelationKind};

use super::ViewRequest;
use super::assembly::{Assembly, Look, Slot};
use super::focus::Focus;
use super::visible::{EdgeColour, VisibleMap};

pub(super) fn project(
    document: &MapDocument,
    graph: &MapGraph,
    request: &ViewRequest,
    focus: &Focus<'_>,
) -> VisibleMap {
    let mut assembly = Assembly::new(document, graph, request, focus);
    for actor in (0..graph.records()).take_while(|record| graph.is_actor(*record)) {
        assembly.add_record(actor);
    }
    let hosts = |record: u32| {
        let stands_for_others = !graph.is_actor(record) && focus.passes(record);
        if stands_for_others {
            hosts(graph, record)
        } else {
            Vec::new()
        }
    };
    let mut edges = Edges {
        document,
        graph,
        assembly: &mut assembly,
        hosts: (0..graph.records()).map(hosts).collect(),
    };
    for (relation, ends) in (0..).zip(graph.ends()) {
        if focus.passes_relation(relation) {
            edges.add(relation, ends);
        }
    }
    assembly.finish()
}

/// An actor that stands for a resource, and the relation that says why.
#[derive(Clone, Copy)]
pub(super) struct Host {
    pub actor: u32,
    because: u32,
}

/// The actors that stand for a resource.
pub(super) fn hosts(graph: &MapGraph, resource: u32) -> Vec<Host> {
    use RelationKind::{Coordinates, Governs, Provides, Realises};
    let to = graph.ending_in(resource);
    let of_kinds = |kinds: &[RelationKind]| -> Vec<Host> {
        to.iter()
            .map(|relation| (*relation, graph.ends()[*relation as usize]))
            .filter(|(_, ends)| kinds.contains(&ends.kind))
            .filter_map(|(because, ends)| {
                let actor = ends.from.filter(|from| graph.is_actor(*from))?;
                Some(Host { actor, because })
            })
            .collect()
    };
    [&[Provides][..], &[Coordinates], &[Governs, Realises]]
        .into_iter()
        .map(of_kinds)
        .find(|hosts| !hosts.is_empty())
        .unwrap_or_default()
}

/// One end of an edge: the node, and the relation that led from a resource to it.
#[derive(Clone, Copy)]
struct End {
    node: Slot,
    because: Option<u32>,
}

struct Edges<'e, 'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    assembly: &'e mut Assembly<'a>,
    /// Who stands for each resource.
    hosts: Vec<Vec<Host>>,
}

impl Edges<'_, '_> {
    fn add(&mut self, relation: u32, ends: &Ends) {
        let resource = |end: Option<u32>| end.filter(|end| !self.graph.is_actor(*end));
        let to_resource = resource(ends.to);
        if ends.kind == RelationKind::Provides && to_resource.is_some() {
            return;
        }
        let label = ends.resource.or(to_resource).or(resource(ends.from));
        let (from, to) = if runs_to_its_start(ends.kind) && to_resource.is_some() {
            (ends.to, ends.from)
        } else {
            (ends.from, ends.to)
        };
        let from = self.ends(from, to, relation);
        let to = self.ends(to, ends.from.or(ends.to), relation);
        for from in &from {
            for to in &to {
                let because = [from.because, to.because].into_iter().flatten();
                let relations: Vec<u32> = std::iter::once(relation).chain(because).collect();
                let look = self.look(label, ends);
                self.assembly
                    .add_edge((from.node, to.node), look, &relations);
            }
        }
    }

    fn look(&self, label: Option<u32>, ends: &Ends) -> Look {
        let kind = if label.is_some() {
            delivered(ends.kind)
        } else {
            ends.kind
        };
        let resource = label.map(|label| self.graph.id(label));
        let resource = resource.and_then(|id| self.document.resources().get(id));
        Look {
            kind,
            status: ends.status,
            colour: resource.map_or(EdgeColour::Kind(ends.kind), |it| {
                EdgeColour::Capability(it.capability.clone())
            }),
            resource: label,
        }
    }

    /// The nodes that stand for an end; the `other` one tells how strong an unknown one is.
    fn ends(&mut self, end: Option<u32>, other: Option<u32>, relation: u32) -> Vec<End> {
        let Some(record) = end else {
            let known = other.and_then(|other| self.assembly.node_of(other));
            let unknown = known.map(|known| End {
                node: self.assembly.add_unknown(relation, known),
                because: None,
            });
            return unknown.into_iter().collect();
        };
        if self.graph.is_actor(record) {
            let node = self.assembly.node_of(record);
            let end = node.map(|node| End {
                node,
                because: None,
            });
            return end.into_iter().collect();
        }
        let hosts = self.hosts[record as usize].iter();
        hosts
            .filter_map(|host| {
                let node = self.assembly.node_of(host.actor)?;
                Some(End {
                    node,
                    because: Some(host.because),
                })
            })
            .collect()
    }
}

/// Says whether what a relation of this kind is about comes from its `to` and reaches its `from`.
fn runs_to_its_start(kind: RelationKind) -> bool {
    use RelationKind::{Benefits, DependsOn, ParticipatesIn, Uses};
    matches!(kind, Uses | DependsOn | ParticipatesIn | Benefits)
}

/// Whatever brings a resource from one actor to another is one edge: it is provided. Money and
/// steering around a resource are edges of their own.
fn delivered(kind: RelationKind) -> RelationKind {
    use RelationKind as K;
    match kind {
        K::Funds | K::Governs | K::Coordinates | K::Regulates | K::Triggers => kind,
        K::Provides | K::Uses | K::DependsOn | K::SharesData | K::Benefits => K::Provides,
        K::ParticipatesIn | K::Realises => K::Provides,
    }
}
