//! Actors, resources and sources.

use std::collections::BTreeMap;

use super::id::Id;
use super::kept::Kept;
use super::money::{CostSharing, Known};
use super::relation::Status;
use super::sector::Sector;
use super::text::Text;

/// What a record brought along from foreign formats, and takes out again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreign {
    /// The record's ids in other systems: (system, id).
    pub origin_ids: Vec<(String, String)>,
    /// Fields of other systems that have no place in the model.
    pub extra: BTreeMap<String, String>,
}

/// An organisation, a programme's party, or a group of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Unique over actors and resources; never changes.
    pub id: Id,
    /// The full name.
    pub name: Text,
    /// The name people use in speech, where there is one.
    pub short: Text,
    /// Other names it is found by.
    pub aliases: Vec<String>,
    /// Ids of records that were merged into this one.
    pub aka: Vec<Id>,
    /// Its sector; none means outside the sectors (citizens, foreign bodies).
    pub sector: Option<Sector>,
    /// Norwegian organisation number as written; [`super::is_organisation_number`] checks it.
    pub org_number: Option<String>,
    /// The actor this one is part of.
    pub parent: Option<Id>,
    /// Where to read more; only http(s) and mailto are ever opened.
    pub url: Option<String>,
    /// Anything worth saying.
    pub note: Text,
    /// Free labels.
    pub tags: Vec<String>,
    /// Sources of what is said here.
    pub sources: Vec<Id>,
    /// What foreign formats brought.
    pub foreign: Foreign,
    /// Fields of a newer version.
    pub kept: Kept,
}

/// Something shared or depended on; lies in exactly one capability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Unique over actors and resources; never changes.
    pub id: Id,
    /// The full name.
    pub name: Text,
    /// The name people use in speech, where there is one.
    pub short: Text,
    /// Other names it is found by.
    pub aliases: Vec<String>,
    /// Ids of records that were merged into this one.
    pub aka: Vec<Id>,
    /// The capability it lies in; always one of the map's capability model.
    pub capability: Id,
    /// Its own sector, where it is not simply that of its providers.
    pub sector: Option<Sector>,
    /// Whether it exists.
    pub status: Status,
    /// The year it began.
    pub valid_from: Option<Known<i32>>,
    /// The year it ended or ends.
    pub valid_to: Option<Known<i32>>,
    /// Who pays for being set up and for use.
    pub cost_sharing: Vec<CostSharing>,
    /// Where to read more; only http(s) and mailto are ever opened.
    pub url: Option<String>,
    /// Anything worth saying.
    pub note: Text,
    /// Free labels.
    pub tags: Vec<String>,
    /// Sources of what is said here.
    pub sources: Vec<Id>,
    /// What foreign formats brought.
    pub foreign: Foreign,
    /// Fields of a newer version.
    pub kept: Kept,
}

/// Where something is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Unique among the map's sources.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// Who published it.
    pub publisher: String,
    /// When, as the source writes it.
    pub date: String,
    /// Where to read it; only http(s) and mailto are ever opened.
    pub url: Option<String>,
    /// Anything worth saying.
    pub note: Text,
    /// Fields of a newer version.
    pub kept: Kept,
}

impl Actor {
    /// An actor with this id and name and nothing else said about it.
    pub fn new(id: impl Into<Id>, name: &str) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            short: Text::default(),
            aliases: Vec::new(),
            aka: Vec::new(),
            sector: None,
            org_number: None,
            parent: None,
            url: None,
            note: Text::default(),
            tags: Vec::new(),
            sources: Vec::new(),
            foreign: Foreign::default(),
            kept: Kept::new(),
        }
    }
}

impl Resource {
    /// A resource with this id, name and capability and nothing else said about it.
    pub fn new(id: impl Into<Id>, name: &str, capability: impl Into<Id>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            short: Text::default(),
            aliases: Vec::new(),
            aka: Vec::new(),
            capability: capability.into(),
            sector: None,
            status: Status::Existing,
            valid_from: None,
            valid_to: None,
            cost_sharing: Vec::new(),
            url: None,
            note: Text::default(),
            tags: Vec::new(),
            sources: Vec::new(),
            foreign: Foreign::default(),
            kept: Kept::new(),
        }
    }
}
