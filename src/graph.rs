//! The map as a graph, and the questions one asks a graph; alone uses petgraph.
//!
//! Records and relations have numbers here, in the order of the document, so that whoever asks about
//! all of them need not look ids up: records are actors first, then resources, each by rising id.

mod circles;

use std::collections::HashMap;
use std::sync::Arc;

use petgraph::Direction;
use petgraph::graph::{Graph, NodeIndex};

use crate::lists::Lists;
use crate::model::{
    Group, Id, Known, MapDocument, Records, RelationKey, RelationKind, Resource, Status,
};

pub use circles::circles;

/// Distance of a record that is not reached.
pub const FAR: u32 = u32::MAX;

/// What a relation joins, by the numbers of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Where it starts; none if unknown.
    pub from: Option<u32>,
    /// Where it ends; none if unknown.
    pub to: Option<u32>,
    /// The resource it carries.
    pub resource: Option<u32>,
    /// What it says.
    pub kind: RelationKind,
    /// Whether it is there.
    pub status: Status,
}

/// What decides where a resource is drawn, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResourceLook {
    /// The row of its capability in the map's model; none where the model has none for it.
    pub row: Option<u32>,
    /// Whether it is there.
    pub status: Status,
}

/// Actors and resources as nodes, relations as edges.
///
/// A relation with an unknown end has a node of its own for that end. A relation that carries a
/// resource touches the resource too.
#[derive(Clone, Debug)]
pub struct MapGraph {
    graph: Graph<(), u32>,
    ids: Vec<Id>,
    actors: usize,
    numbers: HashMap<Id, u32>,
    groups: Vec<Option<Group>>,
    degrees: Vec<u32>,
    resources: Vec<ResourceLook>,
    keys: Arc<[RelationKey]>,
    ends: Vec<Ends>,
    carried: Lists,
    beside: Lists,
}

impl MapGraph {
    /// The graph of `document`.
    pub fn of(document: &MapDocument) -> Self {
        let ids: Vec<Id> = document.records().map(|it| it.id().clone()).collect();
        let numbers: HashMap<Id, u32> = ids.iter().cloned().zip(0..).collect();
        let number = |id: &Id| numbers.get(id).copied();
        let of_end = |end: &Known<Id>| end.as_known().and_then(number);
        let ends: Vec<Ends> = document
            .relations()
            .iter()
            .map(|(key, relation)| Ends {
                from: of_end(&key.from),
                to: of_end(&key.to),
                resource: key.resource.as_ref().and_then(number),
                kind: key.kind,
                status: relation.status,
            })
            .collect();
        let mut graph = Graph::with_capacity(ids.len(), ends.len());
        for _ in &ids {
            graph.add_node(());
        }
        for (relation, ends) in (0..).zip(&ends) {
            let mut node = |end: Option<u32>| {
                end.map_or_else(|| graph.add_node(()), |end| NodeIndex::new(end as usize))
            };
            let (from, to) = (node(ends.from), node(ends.to));
            graph.add_edge(from, to, relation);
        }
        let carried = (0..).zip(&ends);
        let carried = carried.filter_map(|(relation, it)| Some((it.resource?, relation)));
        let mut made = Self {
            carried: Lists::of(ids.len(), carried),
            beside: Lists::of(ids.len(), ends.iter().flat_map(Ends::pairs)),
            actors: document.actors().len(),
            groups: Vec::new(),
            degrees: degrees(ids.len(), &ends),
            resources: looks(document),
            keys: document.relations().keys().cloned().collect(),
            graph,
            ids,
            numbers,
            ends,
        };
        made.groups = made.groups_of(document);
        made
    }

    /// How many records there are.
    pub fn records(&self) -> u32 {
        self.ids.len() as u32
    }

    /// The number of a record.
    pub fn number(&self, id: &Id) -> Option<u32> {
        self.numbers.get(id).copied()
    }

    /// The record with this number.
    pub fn id(&self, record: u32) -> &Id {
        &self.ids[record as usize]
    }

    /// Says whether a record is an actor; else it is a resource.
    pub fn is_actor(&self, record: u32) -> bool {
        (record as usize) < self.actors
    }

    /// The group a record lies in. A resource lies in its own sector where that is given, else in
    /// that of its providers; nothing where they are of several groups or there are none, which
    /// makes it shared.
    pub fn group(&self, record: u32) -> Option<Group> {
        self.groups[record as usize]
    }

    /// What each relation joins, by its number.
    pub fn ends(&self) -> &[Ends] {
        &self.ends
    }

    /// The relation with this number.
    pub fn key(&self, relation: u32) -> &RelationKey {
        &self.keys[relation as usize]
    }

    /// All relations by their numbers, cheap to clone.
    pub fn keys(&self) -> &Arc<[RelationKey]> {
        &self.keys
    }

    /// The relations that start in `id`, in the document's order.
    pub fn relations_from(&self, id: &Id) -> Vec<&RelationKey> {
        self.keys_of(self.touching(id, Direction::Outgoing))
    }

    /// The relations that end in `id`, in the document's order.
    pub fn relations_to(&self, id: &Id) -> Vec<&RelationKey> {
        self.keys_of(self.touching(id, Direction::Incoming))
    }

    /// The relations that carry `id` from one record to another, in the document's order.
    pub fn relations_carrying(&self, id: &Id) -> Vec<&RelationKey> {
        let carried = self
            .number(id)
            .map(|record| self.carried.list(record as usize));
        self.keys_of(carried.unwrap_or_default().to_vec())
    }

    /// The numbers of the relations that carry a record, in the document's order.
    pub fn carrying(&self, record: u32) -> &[u32] {
        self.carried.list(record as usize)
    }

    fn keys_of(&self, relations: Vec<u32>) -> Vec<&RelationKey> {
        relations.into_iter().map(|it| self.key(it)).collect()
    }

    fn touching(&self, id: &Id, direction: Direction) -> Vec<u32> {
        let record = self.number(id);
        record.map_or_else(Vec::new, |record| self.relations(record, direction))
    }

    fn relations(&self, record: u32, direction: Direction) -> Vec<u32> {
        let node = NodeIndex::new(record as usize);
        let edges = self.graph.edges_directed(node, direction);
        let mut relations: Vec<u32> = edges.map(|edge| *edge.weight()).collect();
        relations.sort_unstable();
        relations
    }

    /// The numbers of the relations that end in a record, in the document's order.
    pub fn ending_in(&self, record: u32) -> Vec<u32> {
        self.relations(record, Direction::Incoming)
    }

    /// The numbers of the relations that start or end in a record or carry it, in the document's
    /// order.
    pub fn relations_at(&self, record: u32) -> Vec<u32> {
        let mut relations = self.relations(record, Direction::Outgoing);
        relations.extend(self.relations(record, Direction::Incoming));
        relations.extend(self.carried.list(record as usize));
        relations.sort_unstable();
        relations.dedup();
        relations
    }

    /// How many relations touch each record: those that start or end there, and those that carry
    /// it.
    pub fn degrees(&self) -> &[u32] {
        &self.degrees
    }

    /// Where a resource is drawn, and how; nothing for an actor.
    pub fn resource(&self, record: u32) -> Option<ResourceLook> {
        let number = (record as usize).checked_sub(self.actors)?;
        self.resources.get(number).copied()
    }

    /// How many relations away from the nearest of `starts` each record lies, whichever way the
    /// relations run: 0 for the starts themselves, [`FAR`] beyond `limit`.
    pub fn distances(&self, starts: impl IntoIterator<Item = u32>, limit: Option<u8>) -> Vec<u32> {
        let mut distances = vec![FAR; self.ids.len()];
        let mut front: Vec<u32> = starts.into_iter().collect();
        for start in &front {
            distances[*start as usize] = 0;
        }
        let mut step = 0;
        while !front.is_empty() && limit.is_none_or(|limit| step < u32::from(limit)) {
            step += 1;
            let mut next = Vec::new();
            for record in front {
                for beside in self.beside.list(record as usize) {
                    let distance = &mut distances[*beside as usize];
                    if *distance == FAR {
                        *distance = step;
                        next.push(*beside);
                    }
                }
            }
            front = next;
        }
        distances
    }

    fn groups_of(&self, document: &MapDocument) -> Vec<Option<Group>> {
        let actors = document.actors().values();
        let mut groups: Vec<Option<Group>> = actors
            .map(|actor| Some(Group::from(actor.sector)))
            .collect();
        for (record, resource) in (self.actors as u32..).zip(document.resources().values()) {
            let group = match resource.sector {
                Some(sector) => Some(Group::from(Some(sector))),
                None => self.group_of_providers(record, &groups),
            };
            groups.push(group);
        }
        groups
    }

    fn group_of_providers(&self, record: u32, groups: &[Option<Group>]) -> Option<Group> {
        let node = NodeIndex::new(record as usize);
        let edges = self.graph.edges_directed(node, Direction::Incoming);
        let mut providers = edges
            .map(|edge| self.ends[*edge.weight() as usize])
            .filter(|ends| ends.kind == RelationKind::Provides)
            .filter_map(|ends| ends.from.filter(|from| self.is_actor(*from)));
        let group = groups[providers.next()? as usize];
        let is_same = |provider: u32| groups[provider as usize] == group;
        if providers.all(is_same) { group } else { None }
    }
}

/// Says whether the graph of `before` is that of `after` too: the same records and relations, each
/// with the same place and look. What else is said of them a graph does not know.
pub fn is_same_graph(before: &MapDocument, after: &MapDocument) -> bool {
    fn is_same<K: Ord, V: PartialEq, L: PartialEq>(
        before: &Records<K, V>,
        after: &Records<K, V>,
        look: impl Fn(&V) -> L,
    ) -> bool {
        let (was, is) = before.differing(after);
        let looks = |(key, value): &(&K, &V)| after.get(*key).map(&look) == Some(look(value));
        was.len() == is.len() && was.iter().all(looks)
    }
    before.model_choice() == after.model_choice()
        && is_same(before.actors(), after.actors(), |actor| actor.sector)
        && is_same(before.resources(), after.resources(), |it| {
            (it.sector, it.capability.clone(), it.status)
        })
        && is_same(before.relations(), after.relations(), |it| it.status)
}

fn degrees(records: usize, ends: &[Ends]) -> Vec<u32> {
    let mut degrees = vec![0; records];
    for ends in ends {
        for record in [ends.from, ends.to, ends.resource].into_iter().flatten() {
            degrees[record as usize] += 1;
        }
    }
    degrees
}

fn looks(document: &MapDocument) -> Vec<ResourceLook> {
    let model = document.capability_model();
    let look = |resource: &Resource| ResourceLook {
        row: model.row_of(&resource.capability).map(|row| row as u32),
        status: resource.status,
    };
    document.resources().values().map(look).collect()
}

impl Ends {
    /// Who is beside whom because of the relation, each with each.
    fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + Clone {
        let Self {
            from, to, resource, ..
        } = *self;
        let both = |a: Option<u32>, b: Option<u32>| {
            let pair = a.zip(b);
            pair.into_iter().chain(pair.map(|(a, b)| (b, a)))
        };
        both(from, to)
            .chain(both(from, resource))
            .chain(both(to, resource))
    }
}
