//! One map.

use super::capability::{CapabilityModel, ModelChoice};
use super::id::Id;
use super::kept::{Kept, UnreadRecord};
use super::record::{Actor, Resource, Source};
use super::records::Records;
use super::relation::{Relation, RelationKey};
use super::sector::{Group, Sector, SectorProfile};
use super::text::Text;
use super::view::View;

/// Something a person said that nobody could place on the map yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenQuestion {
    /// What was said.
    pub text: String,
    /// Who follows it up, in words.
    pub owner: String,
    /// The record it is about.
    pub at: Option<Id>,
    /// Fields of a newer version.
    pub kept: Kept,
}

/// Where a person placed a record, in whole map units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// To the right.
    pub x: i32,
    /// Downward.
    pub y: i32,
}

impl Position {
    /// Largest coordinate, either way.
    pub const LIMIT: i32 = 1_000_000;
}

/// One map: actors, resources, relations, saved views, sources and sector profiles.
///
/// Always holds: ids are unique over actors and resources, every reference leads to a record of
/// the map, every resource lies in a capability of the map's model, no relation has two unknown
/// ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapDocument {
    pub(super) minor: u64,
    pub(super) map: String,
    pub(super) origin: Option<String>,
    pub(super) title: Text,
    pub(super) description: Text,
    pub(super) language: String,
    pub(super) capability_model: ModelChoice,
    pub(super) sources: Records<Id, Source>,
    pub(super) sectors: Records<Sector, SectorProfile>,
    pub(super) actors: Records<Id, Actor>,
    pub(super) resources: Records<Id, Resource>,
    pub(super) relations: Records<RelationKey, Relation>,
    pub(super) views: Vec<View>,
    pub(super) questions: Vec<OpenQuestion>,
    pub(super) positions: Records<Id, Position>,
    pub(super) kept: Kept,
    pub(super) unread: Vec<UnreadRecord>,
}

/// An actor or a resource of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordRef<'a> {
    /// An actor.
    Actor(&'a Actor),
    /// A resource.
    Resource(&'a Resource),
}

impl<'a> RecordRef<'a> {
    /// The record's id.
    pub fn id(self) -> &'a Id {
        match self {
            Self::Actor(actor) => &actor.id,
            Self::Resource(resource) => &resource.id,
        }
    }

    /// The full name.
    pub fn name(self) -> &'a Text {
        match self {
            Self::Actor(actor) => &actor.name,
            Self::Resource(resource) => &resource.name,
        }
    }

    /// The name used in speech; may be empty.
    pub fn short(self) -> &'a Text {
        match self {
            Self::Actor(actor) => &actor.short,
            Self::Resource(resource) => &resource.short,
        }
    }

    /// Other names it is found by.
    pub fn aliases(self) -> &'a [String] {
        match self {
            Self::Actor(actor) => &actor.aliases,
            Self::Resource(resource) => &resource.aliases,
        }
    }

    /// Its free labels.
    pub fn tags(self) -> &'a [String] {
        match self {
            Self::Actor(actor) => &actor.tags,
            Self::Resource(resource) => &resource.tags,
        }
    }

    /// The short name where there is one, else the full name.
    pub fn label(self) -> &'a Text {
        if self.short().is_empty() {
            self.name()
        } else {
            self.short()
        }
    }
}

impl MapDocument {
    /// The minor version of format 1 the map was written in.
    pub fn minor(&self) -> u64 {
        self.minor
    }

    /// The map's name for life; never changes.
    pub fn map(&self) -> &str {
        &self.map
    }

    /// Hash of the map this one was handed out as a copy of.
    pub fn origin(&self) -> Option<&str> {
        self.origin.as_deref()
    }

    /// What the map is called.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// What the map shows, in a paragraph.
    pub fn description(&self) -> &Text {
        &self.description
    }

    /// Tag of the language the map's texts are in.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The capability model with its rows.
    pub fn capability_model(&self) -> &CapabilityModel {
        self.capability_model.model()
    }

    /// Which capability model it is: a built-in one or the map's own.
    pub fn model_choice(&self) -> &ModelChoice {
        &self.capability_model
    }

    /// Sources by id.
    pub fn sources(&self) -> &Records<Id, Source> {
        &self.sources
    }

    /// Sector profiles.
    pub fn sectors(&self) -> &Records<Sector, SectorProfile> {
        &self.sectors
    }

    /// Actors by id.
    pub fn actors(&self) -> &Records<Id, Actor> {
        &self.actors
    }

    /// Resources by id.
    pub fn resources(&self) -> &Records<Id, Resource> {
        &self.resources
    }

    /// Relations by what makes them this one.
    pub fn relations(&self) -> &Records<RelationKey, Relation> {
        &self.relations
    }

    /// Saved views in their order.
    pub fn views(&self) -> &[View] {
        &self.views
    }

    /// Open questions in their order.
    pub fn questions(&self) -> &[OpenQuestion] {
        &self.questions
    }

    /// Where people placed records by hand.
    pub fn positions(&self) -> &Records<Id, Position> {
        &self.positions
    }

    /// Fields of the map itself that this version does not know.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Records that could not be opened, kept for saving.
    pub fn unread(&self) -> &[UnreadRecord] {
        &self.unread
    }

    /// A new map that begins as this one, with a name for life and a title of its own.
    pub fn begun_as(&self, map: &str, title: Text) -> Self {
        Self {
            map: map.to_owned(),
            origin: None,
            title,
            ..self.clone()
        }
    }

    /// The same map with other records that could not be opened.
    pub fn with_unread(self, unread: Vec<UnreadRecord>) -> Self {
        Self { unread, ..self }
    }

    /// The actor or resource with this id.
    pub fn record(&self, id: &Id) -> Option<RecordRef<'_>> {
        match self.actors.get(id) {
            Some(actor) => Some(RecordRef::Actor(actor)),
            None => self.resources.get(id).map(RecordRef::Resource),
        }
    }

    /// Actors first, then resources, each by id.
    pub fn records(&self) -> impl Iterator<Item = RecordRef<'_>> {
        self.actors
            .values()
            .map(RecordRef::Actor)
            .chain(self.resources.values().map(RecordRef::Resource))
    }

    /// The group an actor belongs to; nothing if there is no such actor.
    pub fn group_of_actor(&self, id: &Id) -> Option<Group> {
        self.actors.get(id).map(|actor| Group::from(actor.sector))
    }

    /// Every tag in use, each once, in alphabetical order.
    pub fn tags(&self) -> Vec<&str> {
        let of_records = self.records().flat_map(|record| record.tags());
        let of_relations = self.relations.values().flat_map(|relation| &relation.tags);
        let mut tags: Vec<&str> = of_records.chain(of_relations).map(String::as_str).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }
}
