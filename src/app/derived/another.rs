//! Another picture of the same map.

use std::sync::Arc;

use super::Derived;
use crate::view::VisibleMap;

impl Derived {
    /// Nothing drawn yet, of the same map.
    pub fn another(&self) -> Self {
        Self::of_graph(self.graph.clone())
    }

    /// Takes in that the map of `other` was altered, which is the same one.
    pub fn follow(&mut self, other: &Self) {
        if !Arc::ptr_eq(&self.graph, &other.graph) {
            self.graph = other.graph.clone();
            self.is_stale = true;
        }
    }

    /// What is seen, to be held while one compares.
    pub fn visible_shared(&self) -> Option<&Arc<VisibleMap>> {
        self.visible.as_ref()
    }
}
