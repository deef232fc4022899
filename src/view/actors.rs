//! The actors projection: only actors are nodes; resources and dependencies are the edges between
//! them.
//!
//! A resource stands for the actors that provide it. Whoever uses, depends on, takes part in or
//! gains from a resource gets an edge from each of its providers, labelled with the resource; any
//! other relation with a resource at an end runs from or to its providers. A resource nobody
//! provides stands for those that coordinate, govern or realise it.
//!
//! Where many provide what many use, that would be a line from each to each: a hundred providers and
//! ten thousand users would have a million. So a resource that would take more than
//! [`MOST_LINES`] lines, and more than [`LINES_A_RELATION`] for each relation behind them, is a node
//! after all, a *junction*: each of its relations is one line to or from it. There are thus never
//! many more lines than relations, and no relation is left out.

use crate::graph::{Ends, MapGraph};
use crate::model::{Id, MapDocument, RecordRef, RelationKind};

use super::ViewRequest;
use super::assembly::{Assembly, Slot};
use super::drafts::Look;
use super::focus::Focus;
use super::visible::{EdgeColour, VisibleMap};

/// A resource that would take more lines than this may be a node.
const MOST_LINES: usize = 100;
/// It is one if those are more than so many for each relation behind them.
const LINES_A_RELATION: usize = 4;

pub(super) fn project(
    document: &MapDocument,
    graph: &MapGraph,
    request: &ViewRequest,
    focus: &Focus<'_>,
) -> VisibleMap {
    gather(document, graph, request, focus).finish()
}

/// The nodes and edges, not yet in order.
pub(super) fn gather<'a>(
    document: &'a MapDocument,
    graph: &'a MapGraph,
    request: &'a ViewRequest,
    focus: &'a Focus<'a>,
) -> Assembly<'a> {
    let mut assembly = Assembly::new(document, graph, request, focus);
    for actor in (0..graph.records()).take_while(|record| graph.is_actor(*record)) {
        assembly.add_record(actor);
    }
    let hosts = hosts(graph, |record| focus.passes_in_some_year(record));
    let is_junction = junctions(graph, focus, &hosts);
    for junction in (0..graph.records()).filter(|record| is_junction[*record as usize]) {
        assembly.add_record(junction);
    }
    let capability = |record: RecordRef<'a>| match record {
        RecordRef::Actor(_) => None,
        RecordRef::Resource(resource) => Some(&resource.capability),
    };
    let mut edges = Edges {
        graph,
        assembly: &mut assembly,
        hosts,
        is_junction,
        capabilities: document.records().map(capability).collect(),
    };
    for (relation, ends) in (0..).zip(graph.ends()) {
        if focus.passes_relation(relation) {
            edges.add(relation, ends);
        }
    }
    assembly
}

/// Which records are resources that take too many lines to be lines. That depends on what passes the
/// filter, and never on the perspective, so that a change of it leaves the lines what they are.
fn junctions(graph: &MapGraph, focus: &Focus<'_>, hosts: &[Vec<Host>]) -> Vec<bool> {
    let mut lines = vec![0_usize; hosts.len()];
    let mut relations: Vec<usize> = hosts.iter().map(Vec::len).collect();
    let count = |end: Option<u32>| match end {
        Some(record) if !graph.is_actor(record) => hosts[record as usize].len(),
        _ => 1,
    };
    for (relation, ends) in (0..).zip(graph.ends()) {
        let is_provided = ends.kind == RelationKind::Provides;
        let to_resource = ends.to.is_some_and(|to| !graph.is_actor(to));
        if (is_provided && to_resource) || !focus.relation_passes_in_some_year(relation) {
            continue;
        }
        let needed = count(ends.from) * count(ends.to);
        for record in [ends.from, ends.to].into_iter().flatten() {
            lines[record as usize] += needed;
            relations[record as usize] += 1;
        }
    }
    let is_junction = |(record, hosts): (usize, &Vec<Host>)| {
        let most = MOST_LINES.max(LINES_A_RELATION * relations[record]);
        hosts.len() > 1 && lines[record] > most
    };
    hosts.iter().enumerate().map(is_junction).collect()
}

/// An actor that stands for a resource, and the relation that says why.
#[derive(Clone, Copy)]
pub(super) struct Host {
    pub actor: u32,
    because: u32,
}

/// Those that stand for each record: nobody for an actor and for what is not asked for.
pub(super) fn hosts(graph: &MapGraph, is_asked_for: impl Fn(u32) -> bool) -> Vec<Vec<Host>> {
    let mut hosts: Vec<Vec<Host>> = vec![Vec::new(); graph.records() as usize];
    let mut ranks = vec![u8::MAX; hosts.len()];
    for (because, ends) in (0..).zip(graph.ends()) {
        let rank = standing(ends.kind);
        let (Some(rank), Some(actor), Some(resource)) = (rank, ends.from, ends.to) else {
            continue;
        };
        let may_stand = graph.is_actor(actor) && !graph.is_actor(resource);
        let best = &mut ranks[resource as usize];
        if !may_stand || rank > *best || !is_asked_for(resource) {
            continue;
        }
        let hosts = &mut hosts[resource as usize];
        if rank < *best {
            *best = rank;
            hosts.clear();
        }
        hosts.push(Host { actor, because });
    }
    hosts
}

/// How nearly whoever has a relation of this kind to a resource stands for it; 0 is nearest.
fn standing(kind: RelationKind) -> Option<u8> {
    match kind {
        RelationKind::Provides => Some(0),
        RelationKind::Coordinates => Some(1),
        RelationKind::Governs | RelationKind::Realises => Some(2),
        _ => None,
    }
}

/// One end of an edge: the node, and the relation that led from a resource to it.
#[derive(Clone, Copy)]
struct End {
    node: Slot,
    because: Option<u32>,
}

struct Edges<'e, 'a> {
    graph: &'a MapGraph,
    assembly: &'e mut Assembly<'a>,
    /// Who stands for each resource.
    hosts: Vec<Vec<Host>>,
    /// The resources that are nodes.
    is_junction: Vec<bool>,
    /// The capability of each record that is a resource.
    capabilities: Vec<Option<&'a Id>>,
}

impl Edges<'_, '_> {
    fn add(&mut self, relation: u32, ends: &Ends) {
        let resource = |end: Option<u32>| end.filter(|end| !self.graph.is_actor(*end));
        let to_resource = resource(ends.to);
        let is_host = ends.kind == RelationKind::Provides && to_resource.is_some();
        if is_host && !self.is_junction(to_resource) {
            return;
        }
        let label = ends.resource.or(to_resource).or(resource(ends.from));
        let (from, to) = if runs_to_its_start(ends.kind) && to_resource.is_some() {
            (ends.to, ends.from)
        } else {
            (ends.from, ends.to)
        };
        let own = (from, to);
        // A line needs no name where it runs from or to the node of that name.
        let is_named = !self.is_junction(label) || (label != from && label != to);
        let from = self.ends(from, to, relation);
        let to = self.ends(to, ends.from.or(ends.to), relation);
        for from in &from {
            for to in &to {
                let mut relations = [relation; 3];
                let mut count = 1;
                for because in [from.because, to.because].into_iter().flatten() {
                    relations[count] = because;
                    count += 1;
                }
                let mut look = self.look(label, ends);
                look.resource = look.resource.filter(|_| is_named);
                look.is_loop = self.actor_of(from, own.0) == self.actor_of(to, own.1);
                let behind = &relations[..count];
                self.assembly.add_edge((from.node, to.node), look, behind);
            }
        }
    }

    fn is_junction(&self, record: Option<u32>) -> bool {
        record.is_some_and(|record| self.is_junction[record as usize])
    }

    fn look(&self, label: Option<u32>, ends: &Ends) -> Look {
        let kind = if label.is_some() {
            delivered(ends.kind)
        } else {
            ends.kind
        };
        let capability = label.and_then(|label| self.capabilities[label as usize]);
        Look {
            kind,
            status: ends.status,
            colour: capability.map_or(EdgeColour::Kind(ends.kind), |it| {
                EdgeColour::Capability(it.clone())
            }),
            resource: label,
            is_loop: false,
        }
    }

    /// The actor at an end, which is the record `own` itself or stands for it.
    fn actor_of(&self, end: &End, own: Option<u32>) -> Option<u32> {
        let host = end
            .because
            .map(|because| self.graph.ends()[because as usize]);
        host.map_or(own, |host| host.from)
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
        if self.graph.is_actor(record) || self.is_junction(end) {
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
