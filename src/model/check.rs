//! What is checked of one record, and how it is told.

use std::collections::HashSet;

use super::capability::ModelChoice;
use super::document::MapDocument;
use super::id::{Id, is_organisation_number};
use super::link::is_link;
use super::money::{CostSharing, Known, Money};
use super::nearest::nearest;
use super::problem::{Located, Place, Problem, Table};
use super::record::{Actor, Resource, Source};
use super::records::Records;
use super::relation::{Obstacle, Relation};
use super::text::Text;
use super::{FIRST_YEAR, LAST_YEAR};

/// The records that references may lead to.
pub(super) struct Ends<'a> {
    pub(super) sources: &'a Records<Id, Source>,
    pub(super) actors: &'a Records<Id, Actor>,
    pub(super) resources: &'a Records<Id, Resource>,
    /// The ids of actors and resources, where many ends will be looked up.
    records: Option<HashSet<&'a str>>,
}

impl<'a> Ends<'a> {
    pub(super) fn new(
        sources: &'a Records<Id, Source>,
        actors: &'a Records<Id, Actor>,
        resources: &'a Records<Id, Resource>,
    ) -> Self {
        Self {
            sources,
            actors,
            resources,
            records: Some(
                actors
                    .keys()
                    .chain(resources.keys())
                    .map(Id::as_str)
                    .collect(),
            ),
        }
    }

    /// The records of a map, for a few lookups.
    pub(super) fn of(document: &'a MapDocument) -> Self {
        Self {
            sources: &document.sources,
            actors: &document.actors,
            resources: &document.resources,
            records: None,
        }
    }

    pub(super) fn has_record(&self, id: &Id) -> bool {
        match &self.records {
            Some(records) => records.contains(id.as_str()),
            None => self.actors.contains_key(id) || self.resources.contains_key(id),
        }
    }
}

/// What the checks have come upon.
pub(super) struct Check {
    pub(super) problems: Vec<Located>,
    pub(super) left_out: Vec<(Table, usize)>,
    /// How many more ids may be looked at for suggestions, so that a file with nothing but
    /// mistakes is still read in seconds.
    comparisons_left: usize,
}

impl Default for Check {
    fn default() -> Self {
        Self {
            problems: Vec::new(),
            left_out: Vec::new(),
            comparisons_left: 1_000_000,
        }
    }
}

impl Check {
    /// The record with this number in its list.
    pub(super) fn at(&mut self, table: Table, index: usize) -> Record<'_> {
        Record {
            check: self,
            table,
            index,
            is_left_out: false,
        }
    }

    fn nearest<'a>(&mut self, id: &Id, known: impl Iterator<Item = &'a Id>) -> Option<String> {
        let mut looked_at = 0;
        let known = known
            .take(self.comparisons_left)
            .inspect(|_| looked_at += 1);
        let found = nearest(id.as_str(), known.map(Id::as_str)).map(str::to_owned);
        self.comparisons_left -= looked_at;
        found
    }

    pub(super) fn unknown_id<'a>(
        &mut self,
        id: &Id,
        known: impl Iterator<Item = &'a Id>,
    ) -> Problem {
        Problem::UnknownId {
            id: id.to_string(),
            nearest: self.nearest(id, known),
        }
    }

    pub(super) fn unknown_record(&mut self, id: &Id, known: &Ends<'_>) -> Problem {
        self.unknown_id(id, known.actors.keys().chain(known.resources.keys()))
    }

    pub(super) fn unknown_capability(&mut self, id: &Id, model: &ModelChoice) -> Problem {
        let capabilities = model.model().capabilities.iter();
        Problem::UnknownCapability {
            id: id.to_string(),
            nearest: self.nearest(id, capabilities.map(|capability| &capability.id)),
        }
    }
}

/// Reports what is wrong with one record of one list.
pub(super) struct Record<'a> {
    pub(super) check: &'a mut Check,
    table: Table,
    index: usize,
    pub(super) is_left_out: bool,
}

impl Record<'_> {
    pub(super) fn report(&mut self, field: &'static str, item: Option<usize>, problem: Problem) {
        let place = Place {
            table: Some(self.table),
            index: self.index,
            field: Some(field),
            item,
        };
        self.check.problems.push(Located { place, problem });
    }

    pub(super) fn leave_out(&mut self, field: &'static str, problem: Problem) {
        self.report(field, None, problem);
        if !self.is_left_out {
            self.is_left_out = true;
            self.check.left_out.push((self.table, self.index));
        }
    }

    pub(super) fn id(&mut self, id: &Id) {
        if !id.is_well_formed() {
            self.report("id", None, Problem::BadId(id.to_string()));
        }
    }

    pub(super) fn name(&mut self, field: &'static str, name: &Text) {
        if name.main.trim().is_empty() {
            self.report(field, None, Problem::EmptyName);
        }
    }

    pub(super) fn link(&mut self, url: Option<&String>) {
        if let Some(url) = url
            && !is_link(url)
        {
            self.report("url", None, Problem::BadLink(url.clone()));
        }
    }

    pub(super) fn year(
        &mut self,
        field: &'static str,
        item: Option<usize>,
        year: Option<Known<i32>>,
    ) {
        if let Some(Known::Known(year)) = year
            && !(FIRST_YEAR..=LAST_YEAR).contains(&year)
        {
            self.report(field, item, Problem::BadYear(year.into()));
        }
    }

    /// Takes the ids of a list that lead nowhere out of it.
    pub(super) fn retain_known(
        &mut self,
        field: &'static str,
        ids: &mut Vec<Id>,
        is_known: impl Fn(&Id) -> bool,
        problem: impl Fn(&mut Check, &Id) -> Problem,
    ) {
        let mut item = 0;
        ids.retain(|id| {
            let is_known = is_known(id);
            if !is_known {
                let problem = problem(self.check, id);
                self.report(field, Some(item), problem);
            }
            item += 1;
            is_known
        });
    }

    /// Takes references to sources that are not there out of `ids`.
    pub(super) fn source_ids(&mut self, ids: &mut Vec<Id>, sources: &Records<Id, Source>) {
        let is_known = |id: &Id| sources.contains_key(id);
        self.retain_known("sources", ids, is_known, |check, id| {
            check.unknown_id(id, sources.keys())
        });
    }

    /// Takes `reference` out if `table` has no such record.
    pub(super) fn reference<T>(
        &mut self,
        at: (&'static str, Option<usize>),
        reference: &mut Option<Id>,
        table: &Records<Id, T>,
    ) {
        if let Some(id) = reference.take_if(|id| !table.contains_key(id)) {
            let problem = self.check.unknown_id(&id, table.keys());
            self.report(at.0, at.1, problem);
        }
    }
}

impl Record<'_> {
    /// What a source must hold by itself.
    pub(super) fn source(&mut self, source: &Source) {
        self.id(&source.id);
        self.name("title", &source.title);
        self.link(source.url.as_ref());
    }

    /// What an actor must hold by itself.
    pub(super) fn actor(&mut self, actor: &Actor) {
        self.id(&actor.id);
        self.name("name", &actor.name);
        self.link(actor.url.as_ref());
        if let Some(number) = &actor.org_number
            && !is_organisation_number(number)
        {
            self.report("org_number", None, Problem::BadOrgNumber(number.clone()));
        }
    }

    /// What a resource must hold by itself.
    pub(super) fn resource(&mut self, resource: &Resource) {
        self.id(&resource.id);
        self.name("name", &resource.name);
        self.link(resource.url.as_ref());
    }

    /// Takes sources that are not there out of a resource.
    pub(super) fn resource_sources(
        &mut self,
        resource: &mut Resource,
        sources: &Records<Id, Source>,
    ) {
        self.source_ids(&mut resource.sources, sources);
        for (item, sharing) in resource.cost_sharing.iter_mut().enumerate() {
            let CostSharing { source, .. } = sharing;
            self.reference(("cost_sharing", Some(item)), source, sources);
        }
    }

    /// Leaves a relation out whose ends are not there, not known or the same.
    pub(super) fn ends(&mut self, relation: &Relation, known: &Ends<'_>) {
        for (field, end) in [("from", &relation.from), ("to", &relation.to)] {
            if let Known::Known(id) = end
                && !known.has_record(id)
            {
                let problem = self.check.unknown_record(id, known);
                self.leave_out(field, problem);
            }
        }
        if self.is_left_out || relation.from != relation.to {
            return;
        }
        let problem = match &relation.to {
            Known::Known(id) => Problem::ToItself(id.to_string()),
            Known::Unknown => Problem::BothEndsUnknown,
        };
        self.leave_out("to", problem);
    }

    /// Takes what leads nowhere out of a relation.
    pub(super) fn references(&mut self, relation: &mut Relation, known: &Ends<'_>) {
        if let Some(id) = &relation.id {
            self.id(id);
        }
        self.reference(("resource", None), &mut relation.resource, known.resources);
        self.reference(("scheme", None), &mut relation.scheme, known.resources);
        self.source_ids(&mut relation.sources, known.sources);
        for (item, obstacle) in relation.obstacles.iter_mut().enumerate() {
            let Obstacle { source, .. } = obstacle;
            self.reference(("obstacles", Some(item)), source, known.sources);
        }
        for (item, money) in relation.money.iter_mut().enumerate() {
            self.money(item, money, known);
        }
    }

    fn money(&mut self, item: usize, money: &mut Money, known: &Ends<'_>) {
        let at = ("money", Some(item));
        self.year(at.0, at.1, money.year);
        if let Known::Known(nok) = money.nok
            && nok < 0
        {
            self.report(at.0, at.1, Problem::NegativeAmount(nok));
        }
        self.reference(at, &mut money.scheme, known.resources);
        self.reference(at, &mut money.source, known.sources);
    }

    pub(super) fn period(&mut self, valid_from: Option<Known<i32>>, valid_to: Option<Known<i32>>) {
        self.year("valid_from", None, valid_from);
        self.year("valid_to", None, valid_to);
        if let (Some(Known::Known(from)), Some(Known::Known(to))) = (valid_from, valid_to)
            && to < from
        {
            self.report("valid_to", None, Problem::EndsBeforeItBegins);
        }
    }
}
