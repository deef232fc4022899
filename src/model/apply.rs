//! The one door through which a map is altered, and what it lets through.

use super::change::{MapChange, Swap, TableChange};
use super::check::{Check, Ends};
use super::document::{MapDocument, Position};
use super::fold::Fold;
use super::id::Id;
use super::money::Known;
use super::problem::{Located, Problem, Table};
use super::record::{Actor, Resource};
use super::relation::Relation;
use super::view::Perspective;

/// Why a map was not altered. It is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The map is not what the change begins from: somebody else altered it meanwhile.
    Stale,
    /// There is no such actor, resource, source, view or question.
    NotThere(String),
    /// There is one already.
    AlreadyThere(String),
    /// There is no such relation.
    NoSuchRelation,
    /// There is such a relation already.
    SameRelation,
    /// Something still refers to what was to go.
    StillNeeded(String),
    /// The record would be wrong.
    Problem(Problem),
    /// It would change nothing.
    Nothing,
}

impl MapDocument {
    /// Alters the map by `change`: the only way a map is ever altered. Refused, and nothing is
    /// altered, where the map is not what the change begins from, or would no longer hold what
    /// [`MapDocument`] promises.
    pub fn apply(&mut self, change: &MapChange) -> Result<(), Refusal> {
        self.apply_if(change, |problem, _| !problem.breaks_a_map())
    }

    /// As [`MapDocument::apply`], and refused too where a record would have a problem it did not
    /// have before: for what somebody does, not for what is undone.
    pub fn apply_soundly(&mut self, change: &MapChange) -> Result<(), Refusal> {
        self.apply_if(change, |problem, before| {
            before.iter().any(|old| old.problem == *problem)
        })
    }

    fn apply_if(
        &mut self,
        change: &MapChange,
        is_borne: impl Fn(&Problem, &[Located]) -> bool,
    ) -> Result<(), Refusal> {
        if !self.is_begin_of(change) {
            return Err(Refusal::Stale);
        }
        let before = problems_of(self, change, Side::Before);
        self.overwrite(change);
        let after = problems_of(self, change, Side::After);
        let mut problems = after.into_iter().map(|it| it.problem);
        let outcome = match problems.find(|problem| !is_borne(problem, &before)) {
            Some(problem) => Err(Refusal::Problem(problem)),
            None => self.needs_nothing_gone(change),
        };
        if outcome.is_err() {
            self.overwrite(&change.clone().inverted());
        }
        outcome
    }

    /// Says whether nothing refers to what `change` takes away.
    fn needs_nothing_gone(&self, change: &MapChange) -> Result<(), Refusal> {
        let needed = |id: &Id| Err(Refusal::StillNeeded(id.to_string()));
        if let Some(swap) = &change.questions {
            let ats = swap
                .after
                .iter()
                .filter_map(|question| question.at.as_ref());
            if let Some(id) = ats.into_iter().find(|id| self.record(id).is_none()) {
                return Err(Refusal::NotThere(id.to_string()));
            }
        }
        let records = gone(&change.actors).chain(gone(&change.resources));
        let records: Vec<&Id> = records.filter(|id| self.record(id).is_none()).collect();
        if !records.is_empty()
            && let Some(id) = self.references().find(|id| records.contains(id))
        {
            return needed(id);
        }
        let sources: Vec<&Id> = gone(&change.sources).collect();
        if !sources.is_empty()
            && let Some(id) = self.source_references().find(|id| sources.contains(id))
        {
            return needed(id);
        }
        if change.header.is_some() {
            let model = self.capability_model();
            let mut resources = self.resources.values();
            if let Some(resource) = resources.find(|it| model.row_of(&it.capability).is_none()) {
                let id = resource.capability.to_string();
                let nearest = None;
                return Err(Refusal::Problem(Problem::UnknownCapability { id, nearest }));
            }
            let mut check = Check::default();
            check.views(self.views.clone(), &Ends::of(self), &self.capability_model);
            let mut problems = check.problems.into_iter().map(|it| it.problem);
            if let Some(problem) = problems.find(Problem::breaks_a_map) {
                return Err(Refusal::Problem(problem));
            }
        }
        Ok(())
    }

    /// Every reference to an actor or a resource, wherever it stands.
    fn references(&self) -> impl Iterator<Item = &Id> {
        let parents = self
            .actors
            .values()
            .filter_map(|actor| actor.parent.as_ref());
        let of_relations = self.relations.values().flat_map(relation_references);
        let of_views = self.views.iter().flat_map(|view| {
            let own = match &view.perspective {
                Perspective::Record(id) => Some(id),
                Perspective::All | Perspective::Sectors(_) => None,
            };
            let of_folds = view.folds.iter().flat_map(Fold::named);
            view.ids.iter().chain(own).chain(of_folds)
        });
        let of_questions = self.questions.iter().filter_map(|it| it.at.as_ref());
        parents
            .chain(of_relations)
            .chain(of_views)
            .chain(of_questions)
            .chain(self.positions.keys())
    }

    /// Every reference to a source, wherever it stands.
    fn source_references(&self) -> impl Iterator<Item = &Id> {
        let of_actors = self.actors.values().flat_map(|actor| &actor.sources);
        let of_resources = self.resources.values().flat_map(|resource| {
            let shared = resource.cost_sharing.iter();
            let of_costs = shared.filter_map(|sharing| sharing.source.as_ref());
            resource.sources.iter().chain(of_costs)
        });
        let of_relations = self.relations.values().flat_map(|relation| {
            let money = relation.money.iter().filter_map(|it| it.source.as_ref());
            let obstacles = relation.obstacles.iter();
            let obstacles = obstacles.filter_map(|it| it.source.as_ref());
            relation.sources.iter().chain(money).chain(obstacles)
        });
        of_actors.chain(of_resources).chain(of_relations)
    }
}

fn relation_references(relation: &Relation) -> impl Iterator<Item = &Id> {
    let ends = [&relation.from, &relation.to];
    let ends = ends.into_iter().filter_map(Known::as_known);
    let money = relation.money.iter().filter_map(|it| it.scheme.as_ref());
    ends.chain(&relation.resource)
        .chain(&relation.scheme)
        .chain(money)
}

/// The keys of the records a change takes away.
fn gone<K: Ord + Clone, T: PartialEq + Clone>(
    table: &TableChange<K, T>,
) -> impl Iterator<Item = &K> {
    let swaps = table.iter().filter(|(_, swap)| swap.after.is_none());
    swaps.map(|(key, _)| key)
}

/// One side of a change.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

impl Side {
    fn of<T>(self, swap: &Swap<Option<T>>) -> Option<&T> {
        match self {
            Self::Before => swap.before.as_ref(),
            Self::After => swap.after.as_ref(),
        }
    }

    fn records<K: Ord + Clone, T: PartialEq + Clone>(
        self,
        table: &TableChange<K, T>,
    ) -> impl Iterator<Item = (usize, &T)> {
        let records = table.iter().filter_map(move |(_, swap)| self.of(swap));
        records.enumerate()
    }
}

/// The problems that one side of `change`, which is that of `document` now, has in it.
fn problems_of(document: &MapDocument, change: &MapChange, side: Side) -> Vec<Located> {
    let ends = Ends::of(document);
    let mut check = Check::default();
    for (index, source) in side.records(&change.sources) {
        check.at(Table::Sources, index).source(source);
    }
    for (index, actor) in side.records(&change.actors) {
        check_actor(document, &mut check, index, actor);
    }
    for (index, resource) in side.records(&change.resources) {
        check_resource(document, &mut check, index, resource);
    }
    let relations = side.records(&change.relations);
    let relations = relations.map(|(_, relation)| relation.clone()).collect();
    check.relations(relations, &ends);
    let positions = change.positions.iter();
    let positions = positions.filter_map(|(id, swap)| Some((id.clone(), *side.of(swap)?)));
    check.positions(positions.collect::<Vec<(Id, Position)>>(), &ends);
    if let Some(swap) = &change.views {
        let views = match side {
            Side::Before => &swap.before,
            Side::After => &swap.after,
        };
        check.views(views.clone(), &ends, &document.capability_model);
    }
    check.problems
}

fn check_actor(document: &MapDocument, check: &mut Check, index: usize, actor: &Actor) {
    let mut at = check.at(Table::Actors, index);
    at.actor(actor);
    let mut copy = actor.clone();
    at.source_ids(&mut copy.sources, &document.sources);
    at.reference(("parent", None), &mut copy.parent, &document.actors);
    let parents = std::iter::successors(actor.parent.as_ref(), |id| {
        document.actors.get(*id)?.parent.as_ref()
    });
    let most = document.actors.len();
    if parents.take(most + 1).any(|id| *id == actor.id) {
        at.report("parent", None, Problem::ParentCircle(actor.id.to_string()));
    }
}

fn check_resource(document: &MapDocument, check: &mut Check, index: usize, resource: &Resource) {
    let model = &document.capability_model;
    let mut at = check.at(Table::Resources, index);
    at.resource(resource);
    at.resource_sources(&mut resource.clone(), &document.sources);
    if model.model().row_of(&resource.capability).is_none() {
        let problem = at.check.unknown_capability(&resource.capability, model);
        at.leave_out("capability", problem);
    }
    if document.actors.contains_key(&resource.id) && document.resources.contains_key(&resource.id) {
        at.leave_out("id", Problem::DuplicateId(resource.id.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Capability, CapabilityModel, Draft, ModelChoice, RelationKind, Text};

    fn map(actors: &[&str], relations: &[(&str, &str)]) -> MapDocument {
        let model = CapabilityModel {
            id: "m".into(),
            name: "M".into(),
            help: Text::default(),
            actors_in: None,
            capabilities: vec![Capability {
                id: "data".into(),
                name: "Data".into(),
                help: Text::default(),
                examples: Vec::new(),
                parent: None,
            }],
        };
        let mut draft = Draft::new("m-1", ModelChoice::Own(Arc::new(model)));
        draft.actors = actors.iter().map(|id| Actor::new(*id, id)).collect();
        let uses = |(from, to): &(&str, &str)| Relation::new(*from, RelationKind::Uses, *to);
        draft.relations = relations.iter().map(uses).collect();
        draft.settle().document
    }

    fn check(document: MapDocument, change: &MapChange, outcome: Result<(), Refusal>) {
        let mut altered = document.clone();
        assert_eq!(altered.apply(change), outcome);
        if outcome.is_ok() {
            let back = altered.apply(&change.clone().inverted());
            assert_eq!(back, Ok(()));
        }
        assert_eq!(altered, document);
    }

    #[test]
    fn a_new_actor_comes_and_goes() {
        let mut change = MapChange::default();
        change.actors.add("nav".into(), Actor::new("nav", "NAV"));
        check(map(&["ks"], &[]), &change, Ok(()));
    }

    #[test]
    fn an_actor_that_relations_need_stays() {
        let document = map(&["ks", "nav"], &[("ks", "nav")]);
        let mut change = MapChange::default();
        change
            .actors
            .remove("nav".into(), &document.actors()["nav"]);
        let refusal = Refusal::StillNeeded("nav".into());
        check(document, &change, Err(refusal));
    }

    #[test]
    fn a_change_of_another_map_is_stale() {
        let mut change = MapChange::default();
        change
            .actors
            .remove("nav".into(), &Actor::new("nav", "NAV"));
        check(map(&["ks"], &[]), &change, Err(Refusal::Stale));
    }

    #[test]
    fn no_actor_becomes_part_of_itself() {
        let document = map(&["ks"], &[]);
        let before = &document.actors()["ks"];
        let after = Actor {
            parent: Some("ks".into()),
            ..before.clone()
        };
        let mut change = MapChange::default();
        change.actors.replace("ks".into(), before, after);
        let circle = Problem::ParentCircle("ks".into());
        check(document.clone(), &change, Err(Refusal::Problem(circle)));
    }

    #[test]
    fn a_relation_to_nowhere_is_refused() {
        let relation = Relation::new("ks", RelationKind::Uses, "nva");
        let mut change = MapChange::default();
        change.relations.add(relation.key(), relation);
        let problem = Problem::UnknownId {
            id: "nva".into(),
            nearest: Some("nav".into()),
        };
        let document = map(&["ks", "nav"], &[]);
        check(document, &change, Err(Refusal::Problem(problem)));
    }

    #[test]
    fn two_changes_joined_are_one() {
        let mut one = MapChange::default();
        one.actors.add("nav".into(), Actor::new("nav", "NAV"));
        let mut other = MapChange::default();
        other.actors.remove("nav".into(), &Actor::new("nav", "NAV"));
        assert!(one.then(other).is_empty());
    }
}
