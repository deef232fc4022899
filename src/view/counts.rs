//! What is seen and what is not, in numbers.

use crate::model::Projection;

use super::assembly::{Assembly, Slot};
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

/// How many relations are not drawn.
pub(super) struct Hidden {
    /// Of each record.
    pub of_records: Vec<u32>,
    /// Of the nodes that are roll-ups, by their numbers.
    pub of_roll_ups: Vec<(Slot, usize)>,
}

impl Assembly<'_> {
    fn drawn_relations(&self, emphases: &[Emphasis]) -> Vec<Drawn> {
        let mut drawn = vec![Drawn::Not; self.graph.ends().len()];
        for edge in &self.edges {
            let is_dimmed = |end: u32| emphases[end as usize] == Emphasis::Dimmed;
            let how = if edge.ends().into_iter().any(is_dimmed) {
                Drawn::Dimmed
            } else {
                Drawn::Strong
            };
            for relation in edge.relations(&self.more) {
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

    /// Counts what is seen, and for each record what of it is not. `emphases` are those of the
    /// nodes.
    pub fn count(&self, emphases: &[Emphasis]) -> (Counts, Hidden) {
        let drawn = self.drawn_relations(emphases);
        let hidden = Hidden {
            of_records: self.hidden(&drawn),
            of_roll_ups: self.hidden_of_roll_ups(&drawn),
        };
        (self.counts(&drawn), hidden)
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
        let is_inside = self.is_inside();
        for (number, (ends, drawn)) in self.graph.ends().iter().zip(drawn).enumerate() {
            let is_inside = is_inside.get(number).copied().unwrap_or_default();
            if *drawn != Drawn::Strong && !is_inside {
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

    /// How many relations of each record are not drawn.
    fn hidden(&self, drawn: &[Drawn]) -> Vec<u32> {
        let mut hidden = vec![0_u32; self.slots.len()];
        for (ends, drawn) in self.graph.ends().iter().zip(drawn) {
            if *drawn == Drawn::Not {
                for record in [ends.from, ends.to, ends.resource].into_iter().flatten() {
                    hidden[record as usize] += 1;
                }
            }
        }
        hidden
    }

    /// Whether each relation lies within a roll-up; empty where nothing is rolled up.
    fn is_inside(&self) -> Vec<bool> {
        if self.folding.is_empty() {
            return Vec::new();
        }
        let mut is_inside = vec![false; self.graph.ends().len()];
        for (_, relation) in &self.folding.inside {
            is_inside[*relation as usize] = true;
        }
        is_inside
    }

    /// What is within a roll-up is not hidden: it is what the roll-up is.
    fn hidden_of_roll_ups(&self, drawn: &[Drawn]) -> Vec<(u32, usize)> {
        let mut hidden = std::collections::BTreeMap::new();
        if self.folding.is_empty() {
            return Vec::new();
        }
        let is_inside = self.is_inside();
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
                *hidden.entry(slot).or_default() += 1;
            }
        }
        hidden.into_iter().collect()
    }
}
