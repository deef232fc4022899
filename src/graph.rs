//! The map as a graph, and the questions one asks a graph; alone uses petgraph.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::graph::{Graph, NodeIndex};

use crate::model::{Group, Id, Known, MapDocument, RelationKey, RelationKind, Resource};

/// Actors and resources as nodes, relations as edges, in the order of the document.
///
/// A relation with an unknown end has a node of its own for that end. A relation that carries a
/// resource touches the resource too.
#[derive(Clone, Debug)]
pub struct MapGraph {
    graph: Graph<Option<Id>, RelationKey>,
    nodes: BTreeMap<Id, NodeIndex>,
    carried: BTreeMap<Id, Vec<RelationKey>>,
}

impl MapGraph {
    /// The graph of `document`.
    pub fn of(document: &MapDocument) -> Self {
        let mut graph = Graph::new();
        let nodes: BTreeMap<Id, NodeIndex> = document
            .records()
            .map(|record| {
                (
                    record.id().clone(),
                    graph.add_node(Some(record.id().clone())),
                )
            })
            .collect();
        let mut carried: BTreeMap<Id, Vec<RelationKey>> = BTreeMap::new();
        for key in document.relations().keys() {
            let mut node = |end: &Known<Id>| match end {
                Known::Known(id) => nodes.get(id).copied(),
                Known::Unknown => Some(graph.add_node(None)),
            };
            let (Some(from), Some(to)) = (node(&key.from), node(&key.to)) else {
                continue;
            };
            graph.add_edge(from, to, key.clone());
            if let Some(resource) = &key.resource {
                carried
                    .entry(resource.clone())
                    .or_default()
                    .push(key.clone());
            }
        }
        Self {
            graph,
            nodes,
            carried,
        }
    }

    /// The relations that start in `id`, in the document's order.
    pub fn relations_from(&self, id: &Id) -> Vec<&RelationKey> {
        self.relations(id, Direction::Outgoing)
    }

    /// The relations that end in `id`, in the document's order.
    pub fn relations_to(&self, id: &Id) -> Vec<&RelationKey> {
        self.relations(id, Direction::Incoming)
    }

    /// The relations that carry `id` from one record to another, in the document's order.
    pub fn relations_carrying(&self, id: &Id) -> &[RelationKey] {
        self.carried.get(id).map_or(&[], Vec::as_slice)
    }

    fn relations(&self, id: &Id, direction: Direction) -> Vec<&RelationKey> {
        let Some(node) = self.nodes.get(id) else {
            return Vec::new();
        };
        let mut relations: Vec<&RelationKey> = self
            .graph
            .edges_directed(*node, direction)
            .map(|edge| edge.weight())
            .collect();
        relations.sort_unstable();
        relations
    }

    /// How many relations touch `id`: those that start or end there, and those that carry it.
    pub fn degree(&self, id: &Id) -> usize {
        let touching = self.nodes.get(id).map_or(0, |node| {
            self.graph.edges(*node).count()
                + self
                    .graph
                    .edges_directed(*node, Direction::Incoming)
                    .count()
        });
        touching + self.relations_carrying(id).len()
    }

    /// The records next to `id`, whichever way the relations run; each once, in no order.
    pub fn neighbours<'a>(&'a self, id: &Id) -> impl Iterator<Item = &'a Id> {
        let along = self.nodes.get(id).into_iter().flat_map(|node| {
            let resources = self
                .graph
                .edges(*node)
                .chain(self.graph.edges_directed(*node, Direction::Incoming))
                .filter_map(|edge| edge.weight().resource.as_ref());
            let ends = self
                .graph
                .neighbors_undirected(*node)
                .filter_map(|other| self.graph[other].as_ref());
            ends.chain(resources)
        });
        let carrying = self
            .relations_carrying(id)
            .iter()
            .flat_map(|key| [&key.from, &key.to])
            .filter_map(Known::as_known);
        along.chain(carrying)
    }

    /// How many relations away from the nearest of `starts` every record within `limit` lies,
    /// whichever way the relations run. The starts themselves have distance 0.
    pub fn distances<'a>(
        &'a self,
        starts: impl IntoIterator<Item = &'a Id>,
        limit: Option<u8>,
    ) -> BTreeMap<&'a Id, u32> {
        let mut distances: BTreeMap<&Id, u32> = starts
            .into_iter()
            .filter(|id| self.nodes.contains_key(*id))
            .map(|id| (id, 0))
            .collect();
        let mut front: Vec<&Id> = distances.keys().copied().collect();
        let mut step = 0;
        while !front.is_empty() && limit.is_none_or(|limit| step < u32::from(limit)) {
            step += 1;
            let next: BTreeSet<&Id> = front
                .iter()
                .flat_map(|id| self.neighbours(id))
                .filter(|id| !distances.contains_key(id))
                .collect();
            distances.extend(next.iter().map(|id| (*id, step)));
            front = next.into_iter().collect();
        }
        distances
    }

    /// The actors that provide the resource `id`, in id order.
    pub fn providers<'a>(&'a self, id: &Id, document: &MapDocument) -> Vec<&'a Id> {
        let mut providers: Vec<&Id> = self
            .relations_to(id)
            .into_iter()
            .filter(|key| key.kind == RelationKind::Provides)
            .filter_map(|key| key.from.as_known())
            .filter(|from| document.actors().contains_key(*from))
            .collect();
        providers.dedup();
        providers
    }

    /// The group a resource lies in: its own sector where given, else that of its providers;
    /// nothing where they are of several groups or there are none, which makes it shared.
    pub fn group_of_resource(&self, resource: &Resource, document: &MapDocument) -> Option<Group> {
        if let Some(sector) = resource.sector {
            return Some(Group::from(Some(sector)));
        }
        let mut groups = self
            .providers(&resource.id, document)
            .into_iter()
            .filter_map(|provider| document.group_of_actor(provider));
        let first = groups.next()?;
        groups.all(|group| group == first).then_some(first)
    }
}
