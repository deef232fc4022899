//! Roll-ups of format 1: what a saved view shows as one node.

use super::fields::Fields;
use super::into_model::{id, ids};
use super::words::{Group, Word};
use crate::file::write::Out;
use crate::model;

/// What is rolled up into one node.
#[derive(Clone, Debug, serde::Deserialize)]
pub enum Fold {
    /// `Sector(…)`.
    Sector(Group),
    /// `Actors(…)`.
    Actors(Group),
    /// `Capability("…")`.
    Capability(String),
    /// `Parts("…")`.
    Parts(String),
    /// `Records((name: "…", ids: […]))`.
    Records(Together),
}

/// Records under a name of their own.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Together {
    /// `name`.
    #[serde(default)]
    pub name: String,
    /// `ids`.
    pub ids: Vec<String>,
}

impl From<Fold> for model::Fold {
    fn from(fold: Fold) -> Self {
        match fold {
            Fold::Sector(group) => Self::Sector(group.into()),
            Fold::Actors(group) => Self::Actors(group.into()),
            Fold::Capability(capability) => Self::Capability(id(capability)),
            Fold::Parts(record) => Self::Parts(id(record)),
            Fold::Records(Together { name, ids: records }) => Self::Records {
                name,
                ids: ids(records),
            },
        }
    }
}

/// A roll-up as it is written.
pub fn fold(fold: &model::Fold) -> Out<'_> {
    let (word, value) = match fold {
        model::Fold::Sector(group) => ("Sector", Out::Word(group.word())),
        model::Fold::Actors(group) => ("Actors", Out::Word(group.word())),
        model::Fold::Capability(id) => ("Capability", Out::Text(id.as_str())),
        model::Fold::Parts(id) => ("Parts", Out::Text(id.as_str())),
        model::Fold::Records { name, ids } => {
            let mut together = Fields::default();
            together.maybe("name", Some(name.as_str()).filter(|name| !name.is_empty()));
            let ids = ids.iter().map(|id| Out::Text(id.as_str())).collect();
            together.add("ids", Out::List(ids));
            ("Records", together.record())
        }
    };
    Out::Variant(word, Box::new(value))
}
