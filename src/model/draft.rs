//! The way into a [`MapDocument`]: records as somebody gave them.

use super::capability::ModelChoice;
use super::check::{Check, Ends};
use super::document::{MapDocument, OpenQuestion, Position};
use super::id::Id;
use super::kept::{Kept, UnreadRecord};
use super::problem::{Located, Table};
use super::record::{Actor, Resource, Source};
use super::relation::Relation;
use super::sector::{Sector, SectorProfile};
use super::text::Text;
use super::view::View;

/// The parts of a map, unchecked and in the order somebody gave them.
#[derive(Clone, Debug)]
pub struct Draft {
    /// See [`MapDocument::minor`].
    pub minor: u64,
    /// See [`MapDocument::map`].
    pub map: String,
    /// See [`MapDocument::origin`].
    pub origin: Option<String>,
    /// See [`MapDocument::title`].
    pub title: Text,
    /// See [`MapDocument::description`].
    pub description: Text,
    /// See [`MapDocument::language`].
    pub language: String,
    /// See [`MapDocument::model_choice`].
    pub capability_model: ModelChoice,
    /// Sources.
    pub sources: Vec<Source>,
    /// Sector profiles.
    pub sectors: Vec<(Sector, SectorProfile)>,
    /// Actors.
    pub actors: Vec<Actor>,
    /// Resources.
    pub resources: Vec<Resource>,
    /// Relations.
    pub relations: Vec<Relation>,
    /// Saved views.
    pub views: Vec<View>,
    /// Open questions.
    pub questions: Vec<OpenQuestion>,
    /// Positions.
    pub positions: Vec<(Id, Position)>,
    /// See [`MapDocument::kept`].
    pub kept: Kept,
    /// See [`MapDocument::unread`].
    pub unread: Vec<UnreadRecord>,
}

/// A checked map, with what did not add up.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The map; holds what [`MapDocument`] promises.
    pub document: MapDocument,
    /// Everything that did not add up, in the order of the tables.
    pub problems: Vec<Located>,
    /// Records left out of the map because of it: their table and number in it.
    pub left_out: Vec<(Table, usize)>,
}

impl Draft {
    /// An empty map with this name for life and this capability model.
    pub fn new(map: &str, capability_model: ModelChoice) -> Self {
        Self {
            minor: 0,
            map: map.to_owned(),
            origin: None,
            title: Text::default(),
            description: Text::default(),
            language: "nb".to_owned(),
            capability_model,
            sources: Vec::new(),
            sectors: Vec::new(),
            actors: Vec::new(),
            resources: Vec::new(),
            relations: Vec::new(),
            views: Vec::new(),
            questions: Vec::new(),
            positions: Vec::new(),
            kept: Kept::new(),
            unread: Vec::new(),
        }
    }

    /// Checks everything that must hold within and between records and makes the map of what
    /// holds. A reference that leads nowhere is taken out of its record; a record that means
    /// nothing without it (a relation without an end, a second record with the same id, a resource
    /// without a capability) is left out whole.
    pub fn settle(self) -> Settled {
        let Self {
            minor,
            map,
            origin,
            title,
            description,
            language,
            capability_model,
            sources,
            sectors,
            actors,
            resources,
            relations,
            views,
            questions,
            positions,
            kept,
            unread,
        } = self;
        let mut check = Check::default();
        let sources = check.sources(sources);
        let (actors, resources) = check.records(actors, resources, &capability_model, &sources);
        let known = Ends::new(&sources, &actors, &resources);
        let relations = check.relations(relations, &known);
        let views = check.views(views, &known, &capability_model);
        let positions = check.positions(positions, &known);
        let questions = check.questions(questions, &known);
        let Check {
            problems, left_out, ..
        } = check;
        let document = MapDocument {
            minor,
            map,
            origin,
            title,
            description,
            language,
            capability_model,
            sources,
            sectors: sectors.into_iter().collect(),
            actors,
            resources,
            relations,
            views,
            questions,
            positions,
            kept,
            unread,
        };
        Settled {
            document,
            problems,
            left_out,
        }
    }
}
