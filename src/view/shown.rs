//! Which relations of a map are seen, for those who count them.

use crate::graph::MapGraph;
use crate::model::RelationKey;

use super::visible::{Emphasis, VisibleMap};

impl VisibleMap {
    /// Says of each relation of `graph`, by its number, whether it is drawn and not dimmed; `graph`
    /// is that of the map this is seen of.
    pub fn shown_relations(&self, graph: &MapGraph) -> Vec<bool> {
        let drawn = self
            .edges
            .iter()
            .filter(|it| it.emphasis != Emphasis::Dimmed);
        let mut keys: Vec<&RelationKey> = drawn.flat_map(|it| it.relations.iter()).collect();
        // Nearly sorted, for edges come in the order of their relations.
        keys.sort();
        let mut keys = keys.into_iter().peekable();
        let relations = 0..graph.ends().len() as u32;
        relations
            .map(|relation| {
                let key = graph.key(relation);
                let mut is_shown = false;
                while keys.next_if(|shown| *shown <= key).is_some_and(|shown| {
                    is_shown |= shown == key;
                    true
                }) {}
                is_shown
            })
            .collect()
    }
}
