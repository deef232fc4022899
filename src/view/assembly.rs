//! Gathers the nodes and edges of a picture, by numbers.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

use crate::graph::MapGraph;
use crate::model::{MapDocument, Rest, Status};

use super::ViewRequest;
use super::drafts::{EdgeDraft, EdgeKey, Look, More};
use super::focus::Focus;
use super::folding::Folding;
use super::mixer::Mixer;
use super::times::Presence;
use super::visible::{Column, EdgeColour, Emphasis, Folded, NodeKey, VisibleNode};

/// The number of a node while the picture is put together.
pub(super) type Slot = u32;

pub(super) struct Assembly<'a> {
    pub document: &'a MapDocument,
    pub graph: &'a MapGraph,
    pub request: &'a ViewRequest,
    pub focus: &'a Focus<'a>,
    pub nodes: Vec<VisibleNode>,
    /// The record or relation each node stands for, or its column if it is a fold.
    pub numbers: Vec<u32>,
    /// The node of each record that has one of its own.
    pub slots: Vec<Option<Slot>>,
    folds: BTreeMap<Column, Slot>,
    unknown: BTreeMap<u32, Slot>,
    pub edges: Vec<EdgeDraft>,
    pub more: More,
    /// The edge of each key; made when edges no longer come in the order of the document.
    by_key: Option<HashMap<EdgeKey, u32, BuildHasherDefault<Mixer>>>,
    /// The first edge from one node to another, by its key; made when it is first asked for.
    by_ends: Option<HashMap<(Slot, Slot), u32, BuildHasherDefault<Mixer>>>,
    /// Records that are the label of an edge.
    pub is_label: Vec<bool>,
    actors_row: usize,
    /// What is rolled up.
    pub folding: Folding,
    /// Whether each edge is one relation and they come in the order of the document.
    pub is_in_order: bool,
}

impl<'a> Assembly<'a> {
    pub fn new(
        document: &'a MapDocument,
        graph: &'a MapGraph,
        request: &'a ViewRequest,
        focus: &'a Focus<'a>,
    ) -> Self {
        let (records, relations) = (graph.records() as usize, graph.ends().len());
        let row = |record| row_of(document, graph, record);
        Self {
            document,
            graph,
            request,
            focus,
            nodes: Vec::with_capacity(records),
            numbers: Vec::with_capacity(records),
            slots: vec![None; records],
            folds: BTreeMap::new(),
            unknown: BTreeMap::new(),
            edges: Vec::with_capacity(relations),
            more: More::none(),
            by_key: None,
            by_ends: None,
            is_label: vec![false; records],
            actors_row: actors_row(document),
            folding: Folding::of(document, graph, request, row),
            is_in_order: true,
        }
    }

    /// Draws a record as a node, as part of a fold, or not at all.
    pub fn add_record(&mut self, number: u32) {
        if !self.focus.passes(number) {
            return;
        }
        let column = self.focus.column(number);
        let emphasis = self.focus.emphasis(number);
        if emphasis == Emphasis::Dimmed && self.request.rest == Rest::Hide {
            return;
        }
        if let Some(fold) = self.folding.fold_of(number) {
            self.roll_up(fold, number, emphasis);
            return;
        }
        if emphasis == Emphasis::Dimmed && self.request.rest == Rest::Fold {
            let slot = self.fold(column, emphasis);
            let folded = &mut self.nodes[slot as usize].folded;
            if self.graph.is_actor(number) {
                folded.actors += 1;
            } else {
                folded.resources += 1;
            }
            return;
        }
        let id = self.graph.id(number).clone();
        let slot = match self.graph.resource(number) {
            None => self.node(NodeKey::Actor(id), number, column, emphasis),
            Some(look) => {
                let slot = self.node(NodeKey::Resource(id), number, column, emphasis);
                let row = row_of(self.document, self.graph, number);
                let node = &mut self.nodes[slot as usize];
                node.row = row;
                node.status = look.status;
                node.presence = self.focus.presence(number).unwrap_or_default();
                slot
            }
        };
        self.slots[number as usize] = Some(slot);
    }

    fn fold(&mut self, column: Column, emphasis: Emphasis) -> Slot {
        if let Some(slot) = self.folds.get(&column) {
            return *slot;
        }
        let slot = self.node(NodeKey::Fold(column), column as u32, column, emphasis);
        self.folds.insert(column, slot);
        slot
    }

    /// Whether a record exists; an actor does.
    pub fn status_of(&self, record: u32) -> Status {
        let look = self.graph.resource(record);
        look.map_or(Status::Existing, |look| look.status)
    }

    pub fn node(&mut self, key: NodeKey, number: u32, column: Column, emphasis: Emphasis) -> Slot {
        let row = self.actors_row;
        self.numbers.push(number);
        self.nodes.push(VisibleNode {
            key,
            row,
            column,
            emphasis,
            status: Status::Existing,
            hidden_relations: 0,
            folded: Folded::default(),
            presence: Presence::default(),
        });
        (self.nodes.len() - 1) as Slot
    }

    /// The same nodes and edges, as strong as `focus` has them.
    pub fn seen_from(self, request: &'a ViewRequest, focus: &'a Focus<'a>) -> Self {
        let mut seen = Self {
            request,
            focus,
            ..self
        };
        for (node, number) in seen.nodes.iter_mut().zip(&seen.numbers) {
            if node.key.record().is_some() {
                node.emphasis = focus.emphasis(*number);
            }
        }
        let is_unknown = |node: &VisibleNode| matches!(node.key, NodeKey::Unknown(_));
        for [from, to] in seen.edges.iter().map(EdgeDraft::ends) {
            for (unknown, known) in [(from, to), (to, from)] {
                if is_unknown(&seen.nodes[unknown as usize]) {
                    let known = seen.nodes[known as usize].emphasis;
                    seen.nodes[unknown as usize].emphasis = known.max(Emphasis::Near);
                }
            }
        }
        seen
    }

    /// The node that is this record and nothing else.
    pub fn own_node(&self, record: u32) -> Option<Slot> {
        self.slots[record as usize]
    }

    /// The node that draws a record: its own, or the fold it lies in.
    pub fn node_of(&self, record: u32) -> Option<Slot> {
        if let Some(slot) = self.slots[record as usize] {
            return Some(slot);
        }
        let is_folded = self.request.rest == Rest::Fold
            && self.focus.emphasis(record) == Emphasis::Dimmed
            && self.focus.passes(record);
        let fold = self.folds.get(&self.focus.column(record)).copied();
        fold.filter(|_| is_folded)
    }

    /// A node for the unknown end of a relation, as strong as the known end.
    pub fn add_unknown(&mut self, relation: u32, known: Slot) -> Slot {
        if let Some(slot) = self.unknown.get(&relation) {
            return *slot;
        }
        let emphasis = self.nodes[known as usize].emphasis.max(Emphasis::Near);
        let key = NodeKey::Unknown(Box::new(self.graph.key(relation).clone()));
        let slot = self.node(key, relation, Column::Outside, emphasis);
        let presence = self.focus.presence_of(&[relation]);
        self.nodes[slot as usize].presence = presence.unwrap_or_default();
        self.unknown.insert(relation, slot);
        slot
    }

    /// Draws an edge, or lets one that is drawn already stand for `relations` too.
    pub fn add_edge(&mut self, (from, to): (Slot, Slot), look: Look, relations: &[u32]) {
        let [first, more @ ..] = relations else {
            return;
        };
        let Some(presence) = self.focus.presence_of(relations) else {
            return;
        };
        if from == to {
            if self.is_roll_up(from) && !look.is_loop {
                let inside = relations.iter().map(|relation| (from, *relation));
                self.folding.inside.extend(inside);
            }
            return;
        }
        // What leads into a fold stands for so much that a single name would mislead.
        let is_fold = |slot: Slot| matches!(self.nodes[slot as usize].key, NodeKey::Fold(_));
        let is_rolled_up = self.is_roll_up(from) || self.is_roll_up(to);
        let is_folded = !self.folds.is_empty() && (is_fold(from) || is_fold(to)) || is_rolled_up;
        let resource = look.resource.filter(|_| !is_folded);
        let fold = resource.and_then(|resource| self.fold_as_label(resource));
        if let Some(resource) = resource {
            self.is_label[resource as usize] = true;
        }
        let key = EdgeKey {
            from,
            to,
            kind: look.kind,
            resource: resource.filter(|_| fold.is_none()),
            fold,
        };
        if let Some(number) = self.edge_of(key) {
            let edge = &mut self.edges[number];
            if (is_rolled_up || fold.is_some()) && edge.colour != look.colour {
                edge.colour = EdgeColour::Kind(key.kind);
            }
            edge.presence = edge.presence.joined(presence);
            edge.status = edge.status.min(look.status);
            self.more.add(edge, relations);
            self.is_in_order = false;
            return;
        }
        let is_next = self.edges.last().is_none_or(|last| last.first < *first);
        self.is_in_order &= is_next && more.is_empty();
        let number = self.edges.len() as u32;
        let mut edge = EdgeDraft {
            key,
            colour: look.colour,
            status: look.status,
            presence,
            first: *first,
            more: None,
        };
        self.more.add(&mut edge, more);
        self.edges.push(edge);
        if let Some(by_key) = &mut self.by_key {
            by_key.insert(key, number);
        }
        if let Some(by_ends) = &mut self.by_ends {
            note_ends(by_ends, &self.edges, number);
        }
    }

    /// The edge with this key, if it is drawn already.
    fn edge_of(&mut self, key: EdgeKey) -> Option<usize> {
        // Relations come by rising key; so, as long as edges do too, one that is not the last is
        // new.
        let last = self.edges.last()?.key;
        if self.by_key.is_none() && last <= key {
            return (last == key).then(|| self.edges.len() - 1);
        }
        let edges = &self.edges;
        let by_key = self.by_key.get_or_insert_with(|| {
            let keys = edges.iter().map(|edge| edge.key);
            keys.zip(0..).collect()
        });
        by_key.get(&key).map(|number| *number as usize)
    }

    /// Lets an edge between the two, of whatever kind, stand for `relation` too; says whether
    /// there is one.
    pub fn join_edge(&mut self, ends: (Slot, Slot), relation: u32) -> bool {
        let edges = &self.edges;
        let by_ends = self.by_ends.get_or_insert_with(|| {
            let mut by_ends =
                HashMap::with_capacity_and_hasher(edges.len(), BuildHasherDefault::default());
            for number in 0..edges.len() as u32 {
                note_ends(&mut by_ends, edges, number);
            }
            by_ends
        });
        let edge = by_ends.get(&ends);
        if let Some(edge) = edge {
            let edge = &mut self.edges[*edge as usize];
            let presence = self.focus.presence_of(&[relation]).unwrap_or_default();
            edge.presence = edge.presence.joined(presence);
            self.more.add(edge, &[relation]);
            self.is_in_order = false;
        }
        edge.is_some()
    }
}

/// The row of the actors, among all rows of the model.
fn actors_row(document: &MapDocument) -> usize {
    let model = document.capability_model();
    let row = model.actors_in.as_ref().and_then(|id| model.row_of(id));
    row.unwrap_or(0)
}

/// The row of a record, among all rows of the model.
fn row_of(document: &MapDocument, graph: &MapGraph, record: u32) -> usize {
    let first = usize::from(document.capability_model().actors_in.is_none());
    match graph.resource(record) {
        None => actors_row(document),
        Some(look) => look.row.map_or(0, |row| row as usize + first),
    }
}

/// Remembers an edge if it is the first between its ends.
fn note_ends(
    by_ends: &mut HashMap<(Slot, Slot), u32, BuildHasherDefault<Mixer>>,
    edges: &[EdgeDraft],
    number: u32,
) {
    let key = edges[number as usize].key;
    let first = by_ends.entry((key.from, key.to)).or_insert(number);
    if key < edges[*first as usize].key {
        *first = number;
    }
}
