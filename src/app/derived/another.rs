//! Another picture of the same map.

use std::sync::Arc;

use super::Derived;
use super::facts::Facts;

impl Derived {
    /// Nothing drawn yet, of the same map.
    pub fn another(&self) -> Self {
        Self {
            facts: self.facts.clone(),
            ..Self::default()
        }
    }

    /// Takes in that the map of `other` was altered, which is the same one.
    pub fn follow(&mut self, other: &Self) {
        let document = |facts: &Option<Facts>| facts.as_ref().map(|it| Arc::as_ptr(&it.document));
        if document(&self.facts) != document(&other.facts) {
            self.facts = other.facts.clone();
            self.is_stale = true;
        }
    }
}
