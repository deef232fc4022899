//! What is seen and what is not, in numbers.

use std::collections::BTreeMap;

use crate::model::{Id, Known, Projection, RelationKey};

use super::assembly::Assembly;
use super::visible::{Counts, Emphasis, NodeKey};

impl Assembly<'_> {
    fn drawn_relations(&self) -> BTreeMap<&RelationKey, bool> {
        let mut drawn: BTreeMap<&RelationKey, bool> = BTreeMap::new();
        for (key, edge) in &self.edges {
            let is_strong = [&key.from, &key.to].into_iter().all(|end| {
                self.nodes
                    .get(end)
                    .is_some_and(|node| node.emphasis != Emphasis::Dimmed)
            });
            for relation in &edge.relations {
                *drawn.entry(relation).or_default() |= is_strong;
            }
        }
        drawn
    }

    fn is_strong(&self, id: &Id) -> bool {
        let strong = |key: NodeKey| {
            self.nodes
                .get(&key)
                .is_some_and(|node| node.emphasis != Emphasis::Dimmed)
        };
        strong(NodeKey::Actor(id.clone()))
            || strong(NodeKey::Resource(id.clone()))
            || (self.resources_as_edges.contains(id) && self.focus.emphasis(id) != Emphasis::Dimmed)
    }

    pub fn counts(&self) -> Counts {
        let Self { document, .. } = self;
        let drawn = self.drawn_relations();
        // In view is what is drawn strongly, and in the actors projection also the resources that
        // are not nodes there: their relations lead nowhere out, they have no line.
        let in_view = |end: &Known<Id>| match end {
            Known::Unknown => true,
            Known::Known(id) => {
                let has_no_node = self.request.projection == Projection::Actors
                    && document.resources().contains_key(id);
                self.is_strong(id) || (has_no_node && self.focus.emphasis(id) != Emphasis::Dimmed)
            }
        };
        let missing: Vec<&RelationKey> = document
            .relations()
            .keys()
            .filter(|key| drawn.get(key) != Some(&true))
            .collect();
        let ends = |key: &RelationKey| (in_view(&key.from), in_view(&key.to));
        let leading_out = missing.iter().filter(|key| ends(key).0 != ends(key).1);
        let undrawn = missing.iter().filter(|key| ends(key) == (true, true));
        Counts {
            actors_shown: document
                .actors()
                .keys()
                .filter(|id| self.is_strong(id))
                .count(),
            actors: document.actors().len(),
            resources_shown: document
                .resources()
                .keys()
                .filter(|id| self.is_strong(id))
                .count(),
            resources: document.resources().len(),
            relations_shown: drawn.values().filter(|is_strong| **is_strong).count(),
            relations: document.relations().len(),
            leading_out: leading_out.count(),
            undrawn: undrawn.count(),
        }
    }

    pub fn count_hidden(&mut self) {
        let mut touching: BTreeMap<Id, usize> = BTreeMap::new();
        for relation in self.drawn_relations().keys() {
            let ends = [
                relation.from.as_known(),
                relation.to.as_known(),
                relation.resource.as_ref(),
            ];
            for id in ends.into_iter().flatten() {
                *touching.entry(id.clone()).or_default() += 1;
            }
        }
        for node in self.nodes.values_mut() {
            if let Some(id) = node.key.record() {
                let drawn = touching.get(id).copied().unwrap_or(0);
                node.hidden_relations = self.graph.degree(id).saturating_sub(drawn);
            }
        }
    }
}
