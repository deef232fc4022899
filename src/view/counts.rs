//! What is seen and what is not, in numbers.

use crate::model::Projection;

use super::assembly::Assembly;
use super::visible::{Counts, Emphasis};

/// Whether a relation is drawn.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
enum Drawn {
    #[default]
    Not,
    /// At an end that is dimmed.
    Dimmed,
    Strong,
}

impl Assembly<'_> {
    fn drawn_relations(&self) -> Vec<Drawn> {
        let mut drawn = vec![Drawn::Not; self.graph.ends().len()];
        for edge in &self.edges {
            let is_dimmed = |end: u32| self.nodes[end as usize].emphasis == Emphasis::Dimmed;
            let how = if edge.ends().into_iter().any(is_dimmed) {
                Drawn::Dimmed
            } else {
                Drawn::Strong
            };
            for relation in edge.relations() {
                let drawn = &mut drawn[relation as usize];
                if how > *drawn {
                    *drawn = how;
                }
            }
        }
        drawn
    }

    /// Says whether a record is drawn undimmed, as a node or as the label of an edge.
    fn is_strong(&self, record: u32) -> bool {
        let node = self.own_node(record);
        let is_dimmed = self.focus.emphasis(record) == Emphasis::Dimmed;
        node.is_some_and(|_| !is_dimmed) || (self.is_label[record as usize] && !is_dimmed)
    }

    /// Counts what is seen, and for each node what of it is not.
    pub fn count(&mut self) -> Counts {
        let drawn = self.drawn_relations();
        self.count_hidden(&drawn);
        self.counts(&drawn)
    }

    fn counts(&self, drawn: &[Drawn]) -> Counts {
        let records = 0..self.graph.records();
        let is_strong: Vec<bool> = records.map(|record| self.is_strong(record)).collect();
        let actors = self.document.actors().len();
        // In view is what is drawn strongly, and in the actors projection also the resources that
        // are not nodes there: their relations lead nowhere out, they have no line.
        let in_view = |end: Option<u32>| {
            end.is_none_or(|record| {
                let has_no_node =
                    self.request.projection == Projection::Actors && !self.graph.is_actor(record);
                is_strong[record as usize]
                    || (has_no_node && self.focus.emphasis(record) != Emphasis::Dimmed)
            })
        };
        let (mut leading_out, mut undrawn) = (0, 0);
        for (ends, drawn) in self.graph.ends().iter().zip(drawn) {
            if *drawn != Drawn::Strong {
                match (in_view(ends.from), in_view(ends.to)) {
                    (true, true) => undrawn += 1,
                    (false, false) => {}
                    _ => leading_out += 1,
                }
            }
        }
        let count = |strong: &[bool]| strong.iter().filter(|is_strong| **is_strong).count();
        Counts {
            actors_shown: count(&is_strong[..actors]),
            actors,
            resources_shown: count(&is_strong[actors..]),
            resources: is_strong.len() - actors,
            relations_shown: drawn.iter().filter(|it| **it == Drawn::Strong).count(),
            relations: drawn.len(),
            leading_out,
            undrawn,
        }
    }

    fn count_hidden(&mut self, drawn: &[Drawn]) {
        let mut hidden = self.graph.degrees().to_vec();
        for (ends, drawn) in self.graph.ends().iter().zip(drawn) {
            if *drawn != Drawn::Not {
                for record in [ends.from, ends.to, ends.resource].into_iter().flatten() {
                    hidden[record as usize] -= 1;
                }
            }
        }
        for (slot, hidden) in self.slots.iter().zip(hidden) {
            if let Some(slot) = slot.filter(|slot| !self.is_roll_up(*slot)) {
                self.nodes[slot as usize].hidden_relations = hidden as usize;
            }
        }
        self.count_hidden_of_roll_ups(drawn);
    }

    /// What is within a roll-up is not hidden: it is what the roll-up is.
    fn count_hidden_of_roll_ups(&mut self, drawn: &[Drawn]) {
        if self.folding.is_empty() {
            return;
        }
        let mut is_inside = vec![false; drawn.len()];
        for (_, relation) in &self.folding.inside {
            is_inside[*relation as usize] = true;
        }
        let relations = self.graph.ends().iter().zip(drawn).zip(is_inside);
        for ((ends, drawn), is_inside) in relations {
            if *drawn != Drawn::Not || is_inside {
                continue;
            }
            let records = [ends.from, ends.to, ends.resource].into_iter().flatten();
            let slots = records.filter_map(|record| self.slots[record as usize]);
            let mut slots: Vec<u32> = slots.filter(|slot| self.is_roll_up(*slot)).collect();
            slots.sort_unstable();
            slots.dedup();
            for slot in slots {
                self.nodes[slot as usize].hidden_relations += 1;
            }
        }
    }
}
