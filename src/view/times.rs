//! What of a map holds in the year one looks at, and what of it is new or gone against another.

use crate::graph::MapGraph;
use crate::model::{Holding, Id, MapDocument, RelationKey};

use super::ViewRequest;
use super::focus::Focus;

/// How something stands to the year one looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// It is there; or no year is asked for.
    #[default]
    Sure,
    /// It may be there: the map does not tell from when or until when.
    Perhaps,
    /// It is there, and was not in the year one compares with.
    New,
    /// It was there in the year one compares with, and is not now.
    Gone,
}

impl Presence {
    /// The presence of a line that stands for what is `self` and what is `other`.
    pub(super) fn joined(self, other: Self) -> Self {
        match (self, other) {
            (one, other) if one == other => one,
            (Self::Sure, _) | (_, Self::Sure) => Self::Sure,
            (Self::Perhaps, _) | (_, Self::Perhaps) => Self::Perhaps,
            // One thing came and another went: the line is there in both years.
            _ => Self::Sure,
        }
    }
}

/// Whether something holds in the year one looks at, and in the one it is compared with.
#[derive(Clone, Copy)]
struct Held {
    now: Holding,
    before: Option<Holding>,
}

impl Held {
    fn min(self, other: Self) -> Self {
        Self {
            now: self.now.min(other.now),
            before: self.before.zip(other.before).map(|(a, b)| a.min(b)),
        }
    }

    /// Nothing where it holds in neither year.
    fn presence(self) -> Option<Presence> {
        use Holding::{No, Perhaps, Yes};
        match (self.now, self.before) {
            (No, None | Some(No)) => None,
            (No, Some(Perhaps | Yes)) => Some(Presence::Gone),
            (Perhaps | Yes, Some(No)) => Some(Presence::New),
            (Perhaps, None | Some(Perhaps | Yes)) => Some(Presence::Perhaps),
            (Yes, None | Some(Perhaps | Yes)) => Some(Presence::Sure),
        }
    }
}

/// What holds of every resource and relation, by their numbers in the graph.
pub(super) struct Times {
    records: Vec<Held>,
    relations: Vec<Held>,
}

impl Times {
    /// Nothing where `request` asks for no year.
    pub fn of(document: &MapDocument, graph: &MapGraph, request: &ViewRequest) -> Option<Self> {
        let now = request.year?;
        let before = request.compared_with.filter(|before| *before != now);
        let held = |holds: &dyn Fn(i32) -> Holding| Held {
            now: holds(now),
            before: before.map(holds),
        };
        let actors = document.actors().values().map(|_| held(&|_| Holding::Yes));
        let resources = document.resources().values();
        let resources = resources.map(|resource| held(&|year| resource.holds_in(year)));
        let records: Vec<Held> = actors.chain(resources).collect();
        let relations = document.relations().values().zip(graph.ends());
        let relations = relations.map(|(relation, ends)| {
            // A relation holds no longer than what it joins and carries.
            let joined = [ends.from, ends.to, ends.resource].into_iter().flatten();
            let joined = joined.map(|record| records[record as usize]);
            joined.fold(held(&|year| relation.holds_in(year)), Held::min)
        });
        let relations = relations.collect();
        Some(Self { records, relations })
    }

    /// How a record stands to the year; nothing where it is not there.
    pub fn record(&self, record: u32) -> Option<Presence> {
        self.records[record as usize].presence()
    }

    /// How something stands to the year that takes all of `relations`; nothing where it is not
    /// there, which it may not be although each of them is there in one of two years.
    pub fn relations(&self, relations: &[u32]) -> Option<Presence> {
        let held = relations.iter().map(|it| self.relations[*it as usize]);
        held.reduce(Held::min)?.presence()
    }
}

/// What a year has that another had not, and the other way round, of what passes the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Resources that are new.
    pub new_records: Vec<Id>,
    /// Relations that are new.
    pub new_relations: Vec<RelationKey>,
    /// Resources that are gone.
    pub gone_records: Vec<Id>,
    /// Relations that are gone.
    pub gone_relations: Vec<RelationKey>,
}

impl Changes {
    /// How many resources and relations are new.
    pub fn came(&self) -> usize {
        self.new_records.len() + self.new_relations.len()
    }

    /// How many resources and relations are gone.
    pub fn went(&self) -> usize {
        self.gone_records.len() + self.gone_relations.len()
    }
}

/// What is new and what is gone in the year `request` asks for, against the one it compares with, of
/// what passes its filter; nothing where it compares nothing.
pub fn changes(document: &MapDocument, graph: &MapGraph, request: &ViewRequest) -> Option<Changes> {
    request.compared_with?;
    let focus = Focus::of(document, graph, request);
    let times = Times::of(document, graph, request)?;
    let mut changes = Changes::default();
    for record in (0..graph.records()).filter(|record| focus.passes(*record)) {
        match times.record(record) {
            Some(Presence::New) => changes.new_records.push(graph.id(record).clone()),
            Some(Presence::Gone) => changes.gone_records.push(graph.id(record).clone()),
            Some(Presence::Sure | Presence::Perhaps) | None => {}
        }
    }
    for (relation, ends) in (0..).zip(graph.ends()) {
        let mut ends = [ends.from, ends.to].into_iter().flatten();
        if !focus.passes_relation(relation) || !ends.all(|end| focus.passes(end)) {
            continue;
        }
        match times.relations(&[relation]) {
            Some(Presence::New) => changes.new_relations.push(graph.key(relation).clone()),
            Some(Presence::Gone) => changes.gone_relations.push(graph.key(relation).clone()),
            Some(Presence::Sure | Presence::Perhaps) | None => {}
        }
    }
    Some(changes)
}
