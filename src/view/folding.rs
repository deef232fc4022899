//! Which records are rolled up into one node, and where that node stands.

use std::sync::Arc;

use crate::graph::MapGraph;
use crate::model::{Fold, Id, MapDocument, RelationKey};

use super::ViewRequest;
use super::assembly::{Assembly, Slot};
use super::visible::{Column, Emphasis, NodeKey, RollUp};

/// Of which fold each record is, and what became of the folds.
pub(super) struct Folding {
    /// The number of the fold each record lies in; empty where nothing is rolled up.
    of_record: Vec<Option<u32>>,
    homes: Vec<Home>,
    shared: Vec<Arc<Fold>>,
    slots: Vec<Option<Slot>>,
    /// Relations within a roll-up, some perhaps more than once.
    pub inside: Vec<(Slot, u32)>,
}

/// Where the node of a fold stands. That depends on all its records, also those that a filter
/// leaves out, so that it stays where it is.
#[derive(Clone, Copy)]
struct Home {
    row: usize,
    column: Column,
    has_actors: bool,
}

impl Folding {
    /// Finds out which fold of `request` each record lies in: the first that has it. `row` tells
    /// the row of a record.
    pub fn of(
        document: &MapDocument,
        graph: &MapGraph,
        request: &ViewRequest,
        row: impl Fn(u32) -> usize,
    ) -> Self {
        let folds = &request.folds;
        let mut folding = Self {
            of_record: Vec::new(),
            homes: Vec::new(),
            shared: folds.iter().cloned().map(Arc::new).collect(),
            slots: vec![None; folds.len()],
            inside: Vec::new(),
        };
        if folds.is_empty() {
            return folding;
        }
        folding.of_record = vec![None; graph.records() as usize];
        for (number, fold) in (0..).zip(folds) {
            let mut home: Option<Home> = None;
            for record in members(document, graph, fold) {
                let own = Home {
                    row: row(record),
                    column: Column::from(graph.group(record)),
                    has_actors: graph.is_actor(record),
                };
                home = Some(home.map_or(own, |home| home.joined(own)));
                folding.of_record[record as usize].get_or_insert(number);
            }
            let mut home = home.unwrap_or(Home {
                row: 0,
                column: Column::Shared,
                has_actors: false,
            });
            if let Fold::Capability(id) = fold
                && !home.has_actors
                && let Some(own) = document.capability_model().row_of(id)
            {
                let first = usize::from(document.capability_model().actors_in.is_none());
                home.row = own + first;
            }
            folding.homes.push(home);
        }
        folding
    }

    /// The number of the fold a record lies in.
    pub fn fold_of(&self, record: u32) -> Option<u32> {
        self.of_record.get(record as usize).copied().flatten()
    }

    /// Says whether anything is rolled up.
    pub fn is_empty(&self) -> bool {
        self.of_record.is_empty()
    }

    /// Gives the nodes new numbers; what is within one that goes is forgotten.
    pub fn renumber(&mut self, place: &[Option<Slot>]) {
        let inside = std::mem::take(&mut self.inside).into_iter();
        let inside = inside.filter_map(|(slot, it)| Some((place[slot as usize]?, it)));
        self.inside = inside.collect();
    }
}

impl Home {
    /// Actors draw it to their row, several columns to the shared one.
    fn joined(self, other: Self) -> Self {
        let row = match (self.has_actors, other.has_actors) {
            (true, false) => self.row,
            (false, true) => other.row,
            _ => self.row.min(other.row),
        };
        let is_same = self.column == other.column;
        Self {
            row,
            column: if is_same { self.column } else { Column::Shared },
            has_actors: self.has_actors || other.has_actors,
        }
    }
}

/// The records of a fold, by rising number.
fn members(document: &MapDocument, graph: &MapGraph, fold: &Fold) -> Vec<u32> {
    let records = 0..graph.records();
    match fold {
        Fold::Sector(group) => records
            .filter(|record| graph.group(*record) == Some(*group))
            .collect(),
        Fold::Actors(group) => records
            .filter(|record| graph.is_actor(*record) && graph.group(*record) == Some(*group))
            .collect(),
        Fold::Capability(id) => {
            let model = document.capability_model();
            let actors_in = model.actors_in.as_ref();
            let has_actors = actors_in.is_some_and(|row| model.is_within(row, id));
            let is_member = |record: &u32| match document.resources().get(graph.id(*record)) {
                Some(resource) => model.is_within(&resource.capability, id),
                None => has_actors,
            };
            records.filter(is_member).collect()
        }
        Fold::Parts(id) => {
            let parts = document.parts_of(id);
            let all = parts.iter().chain([id]);
            let mut numbers: Vec<u32> = all.filter_map(|id| graph.number(id)).collect();
            numbers.sort_unstable();
            numbers
        }
        Fold::Records { ids, .. } => {
            let mut numbers: Vec<u32> = ids.iter().filter_map(|id| graph.number(id)).collect();
            numbers.sort_unstable();
            numbers
        }
    }
}

impl Assembly<'_> {
    /// Draws a record as part of a roll-up.
    pub fn roll_up(&mut self, fold: u32, record: u32, emphasis: Emphasis) {
        let slot = match self.folding.slots[fold as usize] {
            Some(slot) => slot,
            None => {
                let folds = &self.request.folds;
                let key = &folds[fold as usize];
                // Nodes are ordered by their keys, and two folds are never equal here: of two equal
                // ones the second has no records.
                let rank = folds.iter().filter(|other| *other < key).count() as u32;
                let home = self.folding.homes[fold as usize];
                let key = NodeKey::RollUp(key.clone());
                let slot = self.node(key, rank, home.column, emphasis);
                self.nodes[slot as usize].row = home.row;
                self.nodes[slot as usize].status = self.status_of(record);
                self.folding.slots[fold as usize] = Some(slot);
                slot
            }
        };
        let status = self.status_of(record);
        let node = &mut self.nodes[slot as usize];
        node.emphasis = node.emphasis.min(emphasis);
        node.status = node.status.min(status);
        match self.graph.is_actor(record) {
            true => node.folded.actors += 1,
            false => node.folded.resources += 1,
        }
        self.slots[record as usize] = Some(slot);
    }

    /// The fold that is the label of a line in the place of `resource`. Where a whole group is
    /// rolled up, a line that does not touch it keeps its own name.
    pub fn fold_as_label(&self, resource: u32) -> Option<u32> {
        let fold = self.folding.fold_of(resource)?;
        let is_named = !matches!(
            self.request.folds[fold as usize],
            Fold::Sector(_) | Fold::Actors(_)
        );
        is_named.then_some(fold)
    }

    /// A fold of the request, cheap to clone.
    pub fn fold_shared(&self, fold: u32) -> Arc<Fold> {
        self.folding.shared[fold as usize].clone()
    }

    /// Says whether a node is a roll-up.
    pub fn is_roll_up(&self, slot: Slot) -> bool {
        !self.folding.is_empty() && matches!(self.nodes[slot as usize].key, NodeKey::RollUp(_))
    }

    /// Leaves out of the roll-ups the records that a filter would leave out for having no relation
    /// to show, and counts the rest.
    pub fn drop_lonely_members(&mut self, is_asked_for: impl Fn(&Id) -> bool) {
        if self.folding.is_empty() {
            return;
        }
        let mut is_touched = vec![false; self.slots.len()];
        let inside = self.folding.inside.iter().map(|(_, relation)| *relation);
        let drawn = self
            .edges
            .iter()
            .flat_map(|edge| edge.relations(&self.more));
        for relation in drawn.chain(inside) {
            let ends = self.graph.ends()[relation as usize];
            for end in [ends.from, ends.to, ends.resource].into_iter().flatten() {
                is_touched[end as usize] = true;
            }
        }
        for record in 0..self.graph.records() {
            let number = record as usize;
            let Some(slot) = self.slots[number].filter(|slot| self.is_roll_up(*slot)) else {
                continue;
            };
            let stays = is_touched[number]
                || self.focus.emphasis(record) == Emphasis::Own
                || is_asked_for(self.graph.id(record));
            if !stays {
                self.slots[number] = None;
                let folded = &mut self.nodes[slot as usize].folded;
                match self.graph.is_actor(record) {
                    true => folded.actors -= 1,
                    false => folded.resources -= 1,
                }
            }
        }
    }

    /// What became of the folds, in the order of the nodes.
    pub fn roll_ups(&mut self) -> Vec<RollUp> {
        if self.folding.is_empty() {
            return Vec::new();
        }
        self.folding.inside.sort_unstable();
        self.folding.inside.dedup();
        let made = |slot: Slot| {
            let records = (0..self.graph.records()).zip(&self.slots);
            let records = records.filter(|(_, own)| **own == Some(slot));
            let inside = self.folding.inside.iter().filter(|(own, _)| *own == slot);
            let inside: Arc<[RelationKey]> = inside
                .map(|(_, relation)| self.graph.key(*relation).clone())
                .collect();
            RollUp {
                node: slot as usize,
                records: records
                    .map(|(record, _)| self.graph.id(record).clone())
                    .collect(),
                inside,
            }
        };
        let slots = 0..self.nodes.len() as Slot;
        slots
            .filter(|slot| self.is_roll_up(*slot))
            .map(made)
            .collect()
    }
}
