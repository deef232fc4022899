//! Capability models: the rows of a map, as data.

use std::sync::Arc;

use super::id::Id;
use super::text::Text;

/// One capability: a row of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capability {
    /// Unique within its model.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// What belongs in it, in a sentence or two.
    pub help: Text,
    /// Examples of what belongs in it.
    pub examples: Vec<Text>,
    /// The capability this one is part of; it stands earlier in the model.
    pub parent: Option<Id>,
}

/// The capabilities of a map in the order of its rows: a parent directly before its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapabilityModel {
    /// The id a map names it by.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// What it is and where it comes from.
    pub help: Text,
    /// The capability whose row holds the actors; a row of their own stands first where there is none.
    pub actors_in: Option<Id>,
    /// In the order of the rows.
    pub capabilities: Vec<Capability>,
}

impl CapabilityModel {
    /// The row a capability has, counted from the top; nothing if the model lacks it.
    pub fn row_of(&self, id: &Id) -> Option<usize> {
        self.capabilities
            .iter()
            .position(|capability| capability.id == *id)
    }

    /// The capability with this id.
    pub fn capability(&self, id: &Id) -> Option<&Capability> {
        self.capabilities
            .iter()
            .find(|capability| capability.id == *id)
    }

    /// How deep a capability lies: 0 for one without a parent.
    pub fn depth_of(&self, capability: &Capability) -> usize {
        let parent = capability
            .parent
            .as_ref()
            .and_then(|id| self.capability(id));
        parent.map_or(0, |parent| 1 + self.depth_of(parent))
    }

    /// Says whether `id` is `ancestor` or lies somewhere within it.
    pub fn is_within(&self, id: &Id, ancestor: &Id) -> bool {
        id == ancestor
            || self
                .capability(id)
                .and_then(|capability| capability.parent.as_ref())
                .is_some_and(|parent| self.is_within(parent, ancestor))
    }
}

/// Which capability model a map uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelChoice {
    /// One that ships with the program, by the name it has there.
    BuiltIn(Arc<CapabilityModel>),
    /// One that the map carries itself.
    Own(Arc<CapabilityModel>),
}

impl ModelChoice {
    /// The model, wherever it lives.
    pub fn model(&self) -> &Arc<CapabilityModel> {
        match self {
            Self::BuiltIn(model) | Self::Own(model) => model,
        }
    }
}
