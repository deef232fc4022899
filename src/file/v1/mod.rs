//! Format 1: its structs, the way from them into a [`Draft`](crate::model::Draft), and the way
//! from a map to what is written.

mod capability;
mod fields;
mod fold;
mod from_model;
mod from_relation;
mod into_model;
mod records;
mod words;

pub use capability::{model_of, stand_in};
pub use from_model::{Contents, Part, parts};
pub use into_model::{IntoModel, kept, map_name};
pub use records::{
    Actor, Map, Position, Question, Relation, Resource, SectorProfile, Source, View,
};
pub use words::Sector;

/// The major version.
pub const FORMAT: u64 = 1;
/// The newest minor version this program knows.
pub const MINOR: u64 = 0;

/// The fields by which a file is known as a map.
pub const FIELDS: [&str; 15] = [
    "format",
    "minor",
    "map",
    "origin",
    "title",
    "capability_model",
    "sources",
    "sectors",
    "actors",
    "resources",
    "relations",
    "views",
    "questions",
    "positions",
    "language",
];
