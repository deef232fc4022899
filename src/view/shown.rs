//! Which relations of a map are seen, for those who count them.

use crate::graph::MapGraph;
use crate::model::Id;

use super::visible::{Behind, Emphasis, VisibleMap};

impl VisibleMap {
    /// The records that have a node of their own which is not dimmed, in the order of the map.
    pub fn shown_records(&self) -> impl Iterator<Item = &Id> {
        let nodes = self.nodes.iter();
        let strong = nodes.filter(|node| node.emphasis != Emphasis::Dimmed);
        strong.filter_map(|node| node.key.record())
    }

    /// Says of each relation of `graph`, by its number, whether it is drawn and not dimmed; `graph`
    /// is that of the map this is seen of.
    pub fn shown_relations(&self, graph: &MapGraph) -> Vec<bool> {
        let mut shown = vec![false; graph.ends().len()];
        let edges = self.edges.iter();
        for edge in edges.filter(|it| it.emphasis != Emphasis::Dimmed) {
            let Behind { start, count } = edge.behind;
            for relation in &self.behind.numbers[start as usize..][..count as usize] {
                if let Some(is_shown) = shown.get_mut(*relation as usize) {
                    *is_shown = true;
                }
            }
        }
        shown
    }
}
