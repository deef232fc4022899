//! What a query lets into the picture.

use super::ViewRequest;
use super::actors::hosts;
use super::visible::Matching;
use crate::graph::MapGraph;
use crate::model::{MapDocument, Projection};
use crate::query::{Matches, matches, without_each};

/// What is drawn because of a query, by the numbers of the graph.
pub(super) struct Asked {
    /// Records that pass, and those that passing relations join.
    pub records: Vec<bool>,
    /// Relations that pass.
    pub relations: Vec<bool>,
    /// What passes, in numbers.
    pub matching: Matching,
}

impl Asked {
    /// Nothing where nothing is asked.
    pub fn of(document: &MapDocument, graph: &MapGraph, request: &ViewRequest) -> Option<Self> {
        let query = &request.query;
        if query.is_all() {
            return None;
        }
        let mut found = matches(query, document, graph);
        let without = match found.is_empty() {
            true => without_each(query, document, graph),
            false => Vec::new(),
        };
        let matching = Matching {
            records: found.record_count(),
            relations: found.relation_count(),
            without,
        };
        let among_actors = request.projection == Projection::Actors;
        if among_actors {
            take_in_edges(&mut found, graph);
        }
        let mut records = found.with_ends(graph);
        if among_actors {
            take_in_hosts(&mut records, graph);
        }
        Some(Self {
            records,
            relations: found.relations,
            matching,
        })
    }
}

/// Among actors a resource is an edge: one that passes is drawn with the relations that make it one,
/// unless something is against them.
fn take_in_edges(found: &mut Matches, graph: &MapGraph) {
    let is_edge = |record: u32| !graph.is_actor(record) && found.records[record as usize];
    let relations = graph.ends().iter().zip(&found.held);
    let edges = relations.map(|(ends, held)| {
        let joined = [ends.from, ends.to, ends.resource];
        *held && joined.into_iter().flatten().any(is_edge)
    });
    let edges: Vec<bool> = edges.collect();
    for (passes, is_edge) in found.relations.iter_mut().zip(edges) {
        *passes |= is_edge;
    }
}

/// The actors that stand for the resources that are drawn.
fn take_in_hosts(records: &mut [bool], graph: &MapGraph) {
    let hosts = hosts(graph, |resource| records[resource as usize]);
    for host in hosts.iter().flatten() {
        records[host.actor as usize] = true;
    }
}
