//! The actors projection: only actors are nodes; resources and dependencies are the edges between
//! them.
//!
//! A resource stands for the actors that provide it. Whoever uses, depends on, takes part in or
//! gains from a resource gets an edge from each of its providers, labelled with the resource; any
//! other relation with a resource at an end runs from or to its providers. A resource nobody
//! provides stands for those that coordinate, govern or realise it.

use std::collections::BTreeMap;

use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument, RecordRef, Relation, RelationKey, RelationKind};

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
    for actor in document.actors().values() {
        assembly.add_record(RecordRef::Actor(actor));
    }
    let hosts: BTreeMap<&Id, Vec<Host>> = document
        .resources()
        .iter()
        .filter(|(_, resource)| focus.passes(RecordRef::Resource(resource)))
        .map(|(id, _)| (id, hosts(document, graph, id)))
        .collect();
    let mut edges = Edges {
        document,
        assembly: &mut assembly,
        hosts,
    };
    for (key, relation) in document.relations() {
        if focus.passes_relation(relation) {
            edges.add(key, relation);
        }
    }
    assembly.finish()
}

/// An actor that stands for a resource, and the relation that says why.
#[derive(Clone)]
struct Host {
    actor: Id,
    because: RelationKey,
}

fn hosts(document: &MapDocument, graph: &MapGraph, resource: &Id) -> Vec<Host> {
    use RelationKind::{Coordinates, Governs, Provides, Realises};
    let to = graph.relations_to(resource);
    let of_kinds = |kinds: &[RelationKind]| -> Vec<Host> {
        to.iter()
            .filter(|key| kinds.contains(&key.kind))
            .filter_map(|key| Some((key.from.as_known()?, *key)))
            .filter(|(actor, _)| document.actors().contains_key(*actor))
            .map(|(actor, key)| Host {
                actor: actor.clone(),
                because: key.clone(),
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
struct End {
    node: NodeKey,
    because: Option<RelationKey>,
}

struct Edges<'e, 'a> {
    document: &'a MapDocument,
    assembly: &'e mut Assembly<'a>,
    hosts: BTreeMap<&'a Id, Vec<Host>>,
}

impl Edges<'_, '_> {
    fn add(&mut self, key: &RelationKey, relation: &Relation) {
        let to_resource = self.is_resource(&key.to);
        if key.kind == RelationKind::Provides && to_resource {
            return;
        }
        let label = [key.resource.as_ref(), resource(&key.to, to_resource)]
            .into_iter()
            .chain([resource(&key.from, self.is_resource(&key.from))])
            .flatten()
            .next()
            .cloned();
        let (from, to) = if runs_to_its_start(key.kind) && to_resource {
            (self.ends(&key.to, key), self.ends(&key.from, key))
        } else {
            (self.ends(&key.from, key), self.ends(&key.to, key))
        };
        let colour = self.colour(label.as_ref(), key.kind);
        for from in &from {
            for to in &to {
                let because = [&from.because, &to.because].into_iter().flatten().cloned();
                let relations: Vec<RelationKey> =
                    std::iter::once(key.clone()).chain(because).collect();
                let ends = (from.node.clone(), to.node.clone());
                let look = (colour.clone(), label.clone());
                let kind = if label.is_some() {
                    delivered(key.kind)
                } else {
                    key.kind
                };
                self.assembly
                    .add_edge(ends, (kind, relation.status), look, &relations);
            }
        }
    }

    fn is_resource(&self, end: &Known<Id>) -> bool {
        end.as_known()
            .is_some_and(|id| self.document.resources().contains_key(id))
    }

    fn ends(&mut self, end: &Known<Id>, key: &RelationKey) -> Vec<End> {
        let Known::Known(id) = end else {
            let other = if key.from == Known::Unknown {
                &key.to
            } else {
                &key.from
            };
            let known = other.as_known().and_then(|id| self.assembly.node_of(id));
            return known
                .map(|known| End {
                    node: self.assembly.add_unknown(key, &known),
                    because: None,
                })
                .into_iter()
                .collect();
        };
        if self.document.actors().contains_key(id) {
            let node = self.assembly.node_of(id);
            return node
                .map(|node| End {
                    node,
                    because: None,
                })
                .into_iter()
                .collect();
        }
        let hosts = self.hosts.get(id).cloned().unwrap_or_default();
        hosts
            .into_iter()
            .filter_map(|host| {
                let node = self.assembly.node_of(&host.actor)?;
                Some(End {
                    node,
                    because: Some(host.because),
                })
            })
            .collect()
    }

    fn colour(&self, label: Option<&Id>, kind: RelationKind) -> EdgeColour {
        label
            .and_then(|id| self.document.resources().get(id))
            .map_or(EdgeColour::Kind(kind), |it| {
                EdgeColour::Capability(it.capability.clone())
            })
    }
}

fn resource(end: &Known<Id>, is_resource: bool) -> Option<&Id> {
    end.as_known().filter(|_| is_resource)
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
