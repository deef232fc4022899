//! The edges of a picture while it is put together.

use std::num::NonZeroU32;

use super::assembly::Slot;
use super::times::Presence;
use super::visible::EdgeColour;
use crate::model::{RelationKind, Status};

/// What an edge looks like; edges between the same two nodes that look alike are one.
pub(super) struct Look {
    pub kind: RelationKind,
    pub status: Status,
    pub colour: EdgeColour,
    /// The resource that is its label.
    pub resource: Option<u32>,
    /// Whether it leads from a record to itself: such a line is never drawn.
    pub is_loop: bool,
}

/// What makes two edges one to the eye. Ordered as relations are, so that edges made of relations
/// in their order come by rising key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct EdgeKey {
    pub from: Slot,
    pub kind: RelationKind,
    pub to: Slot,
    pub resource: Option<u32>,
    /// The fold its resource lies in, where that is rolled up.
    pub fold: Option<u32>,
}

pub(super) struct EdgeDraft {
    pub key: EdgeKey,
    pub colour: EdgeColour,
    pub status: Status,
    pub presence: Presence,
    pub first: u32,
    /// Where its other relations are in [`More`].
    pub more: Option<NonZeroU32>,
}

impl EdgeDraft {
    pub fn ends(&self) -> [Slot; 2] {
        [self.key.from, self.key.to]
    }

    /// The relations it stands for; some perhaps more than once.
    pub fn relations<'m>(&self, more: &'m More) -> impl Iterator<Item = u32> + use<'m> {
        std::iter::once(self.first).chain(more.of(self).iter().copied())
    }
}

/// The relations of edges that stand for more than one; most stand for one.
pub(super) struct More(Vec<Vec<u32>>);

impl More {
    pub fn none() -> Self {
        // The first is nobody's, so that an edge can say with 0 that it has none.
        Self(vec![Vec::new()])
    }

    fn of(&self, edge: &EdgeDraft) -> &[u32] {
        &self.0[edge.more.map_or(0, NonZeroU32::get) as usize]
    }

    pub fn add(&mut self, edge: &mut EdgeDraft, relations: &[u32]) {
        match edge.more {
            _ if relations.is_empty() => {}
            Some(at) => self.0[at.get() as usize].extend_from_slice(relations),
            None => {
                edge.more = NonZeroU32::new(self.0.len() as u32);
                self.0.push(relations.to_vec());
            }
        }
    }

    /// Brings the relations of an edge into order, each once.
    pub fn sort(&mut self, edge: &mut EdgeDraft) {
        if let Some(at) = edge.more {
            let more = &mut self.0[at.get() as usize];
            more.push(edge.first);
            more.sort_unstable();
            more.dedup();
            edge.first = more.remove(0);
        }
    }
}
