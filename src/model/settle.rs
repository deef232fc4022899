//! The checks between records: what every list of a map must hold.

use std::collections::{BTreeSet, HashSet};

use super::capability::ModelChoice;
use super::check::{Check, Ends};
use super::document::{OpenQuestion, Position};
use super::id::Id;
use super::money::Known;
use super::problem::{Problem, Table};
use super::record::{Actor, Resource, Source};
use super::records::Records;
use super::relation::{Relation, RelationKey};
use super::view::{Perspective, View};

impl Check {
    pub(super) fn sources(&mut self, sources: Vec<Source>) -> Records<Id, Source> {
        let mut table = Records::new();
        for (index, source) in sources.into_iter().enumerate() {
            let mut at = self.at(Table::Sources, index);
            at.source(&source);
            if table.contains_key(&source.id) {
                at.leave_out("id", Problem::DuplicateId(source.id.to_string()));
            } else {
                table.insert(source.id.clone(), source);
            }
        }
        table
    }

    /// Actors and resources share one space of ids.
    pub(super) fn records(
        &mut self,
        actors: Vec<Actor>,
        resources: Vec<Resource>,
        model: &ModelChoice,
        sources: &Records<Id, Source>,
    ) -> (Records<Id, Actor>, Records<Id, Resource>) {
        let actors = self.actors(actors, sources);
        let resources = self.resources(resources, &actors, model, sources);
        (actors, resources)
    }

    fn actors(&mut self, actors: Vec<Actor>, sources: &Records<Id, Source>) -> Records<Id, Actor> {
        let mut given: Records<Id, usize> = Records::new();
        for (index, actor) in actors.iter().enumerate() {
            if !given.contains_key(&actor.id) {
                given.insert(actor.id.clone(), index);
            }
        }
        let mut table = Records::new();
        for (index, mut actor) in actors.into_iter().enumerate() {
            let mut at = self.at(Table::Actors, index);
            at.actor(&actor);
            at.source_ids(&mut actor.sources, sources);
            at.reference(("parent", None), &mut actor.parent, &given);
            if table.contains_key(&actor.id) {
                at.leave_out("id", Problem::DuplicateId(actor.id.to_string()));
            } else {
                table.insert(actor.id.clone(), actor);
            }
        }
        self.break_parent_circles(&mut table, &given);
        table
    }

    fn resources(
        &mut self,
        resources: Vec<Resource>,
        actors: &Records<Id, Actor>,
        model: &ModelChoice,
        sources: &Records<Id, Source>,
    ) -> Records<Id, Resource> {
        let mut table = Records::new();
        for (index, mut resource) in resources.into_iter().enumerate() {
            let mut at = self.at(Table::Resources, index);
            at.resource(&resource);
            at.resource_sources(&mut resource, sources);
            at.period(resource.valid_from, resource.valid_to);
            let is_taken = actors.contains_key(&resource.id) || table.contains_key(&resource.id);
            if model.model().row_of(&resource.capability).is_none() {
                let problem = at.check.unknown_capability(&resource.capability, model);
                at.leave_out("capability", problem);
            } else if is_taken {
                at.leave_out("id", Problem::DuplicateId(resource.id.to_string()));
            } else {
                table.insert(resource.id.clone(), resource);
            }
        }
        table
    }

    fn break_parent_circles(
        &mut self,
        actors: &mut Records<Id, Actor>,
        numbers: &Records<Id, usize>,
    ) {
        let children = actors.values().filter(|actor| actor.parent.is_some());
        let children: Vec<Id> = children.map(|actor| actor.id.clone()).collect();
        let mut is_settled: HashSet<Id> = HashSet::new();
        for id in children {
            let mut path: HashSet<Id> = HashSet::new();
            let mut next = Some(id);
            while let Some(id) = next.filter(|id| !is_settled.contains(id)) {
                let Some(actor) = actors.get_mut(&id) else {
                    break;
                };
                if !path.insert(id.clone()) {
                    actor.parent = None;
                    let problem = Problem::ParentCircle(id.to_string());
                    let index = numbers.get(&id).copied().unwrap_or_default();
                    self.at(Table::Actors, index)
                        .report("parent", None, problem);
                    break;
                }
                next = actor.parent.clone();
            }
            is_settled.extend(path);
        }
    }

    pub(super) fn relations(
        &mut self,
        relations: Vec<Relation>,
        known: &Ends<'_>,
    ) -> Records<RelationKey, Relation> {
        let mut kept = Vec::with_capacity(relations.len());
        for (index, mut relation) in relations.into_iter().enumerate() {
            let mut at = self.at(Table::Relations, index);
            at.ends(&relation, known);
            at.references(&mut relation, known);
            at.period(relation.valid_from, relation.valid_to);
            if !at.is_left_out {
                kept.push((index, relation));
            }
        }
        // In a saved map they stand in order, and this only looks whether they do.
        kept.sort_by(|(_, one), (_, other)| order(one).cmp(&order(other)));
        kept.dedup_by(|(index, relation), (_, before)| {
            let is_twice = order(relation) == order(before);
            if is_twice {
                let mut at = self.at(Table::Relations, *index);
                at.leave_out("from", same_twice(relation));
            }
            is_twice
        });
        let kept = kept.into_iter();
        kept.map(|(_, relation)| (relation.key(), relation))
            .collect()
    }

    pub(super) fn views(
        &mut self,
        views: Vec<View>,
        known: &Ends<'_>,
        model: &ModelChoice,
    ) -> Vec<View> {
        let mut names = BTreeSet::new();
        let mut table = Vec::new();
        for (index, mut view) in views.into_iter().enumerate() {
            let mut at = self.at(Table::Views, index);
            at.name("name", &view.name);
            if let Perspective::Record(id) = &view.perspective
                && !known.has_record(id)
            {
                let problem = at.check.unknown_record(id, known);
                at.report("perspective", None, problem);
                view.perspective = Perspective::All;
            }
            let is_known = |id: &Id| known.has_record(id);
            at.retain_known("ids", &mut view.ids, is_known, |check, id| {
                check.unknown_record(id, known)
            });
            let capabilities = &mut view.filter.capabilities;
            let is_known = |id: &Id| model.model().row_of(id).is_some();
            at.retain_known("capabilities", capabilities, is_known, |check, id| {
                check.unknown_capability(id, model)
            });
            view.folds = at.folds(std::mem::take(&mut view.folds), known, model);
            if names.insert(view.name.main.clone()) {
                table.push(view);
            } else {
                at.leave_out("name", Problem::SameViewTwice(view.name.main.clone()));
            }
        }
        table
    }

    pub(super) fn positions(
        &mut self,
        positions: Vec<(Id, Position)>,
        known: &Ends<'_>,
    ) -> Records<Id, Position> {
        let mut table = Records::new();
        for (index, (id, position)) in positions.into_iter().enumerate() {
            let mut at = self.at(Table::Positions, index);
            let limit = -Position::LIMIT..=Position::LIMIT;
            if !known.has_record(&id) {
                let problem = at.check.unknown_record(&id, known);
                at.leave_out("id", problem);
            } else if !limit.contains(&position.x) || !limit.contains(&position.y) {
                at.leave_out("id", position_out_of_range());
            } else if table.contains_key(&id) {
                at.leave_out("id", Problem::DuplicateId(id.to_string()));
            } else {
                table.insert(id, position);
            }
        }
        table
    }

    pub(super) fn questions(
        &mut self,
        mut questions: Vec<OpenQuestion>,
        known: &Ends<'_>,
    ) -> Vec<OpenQuestion> {
        for (index, question) in questions.iter_mut().enumerate() {
            let mut at = self.at(Table::Questions, index);
            if let Some(id) = question.at.take_if(|id| !known.has_record(id)) {
                let problem = at.check.unknown_record(&id, known);
                at.report("at", None, problem);
            }
        }
        questions
    }
}

/// What [`RelationKey`] orders by, without a key.
fn order(relation: &Relation) -> impl Ord + '_ {
    let Relation {
        from,
        kind,
        to,
        resource,
        scheme,
        id,
        ..
    } = relation;
    (from, kind, to, resource, scheme, id)
}

fn same_twice(relation: &Relation) -> Problem {
    let end = |end: &Known<Id>| end.as_known().map_or("?".into(), Id::to_string);
    Problem::SameRelationTwice {
        from: end(&relation.from),
        kind: relation.kind,
        to: end(&relation.to),
    }
}

fn position_out_of_range() -> Problem {
    Problem::OutOfRange {
        field: "x, y".into(),
        allowed: format!("-{0} … {0}", Position::LIMIT),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Capability, CapabilityModel, Draft, RelationKind, Text};

    fn draft(actors: &[&str], relations: &[(&str, RelationKind, &str)]) -> Draft {
        let capability = Capability {
            id: "data".into(),
            name: "Data".into(),
            help: Text::default(),
            examples: Vec::new(),
            parent: None,
        };
        let model = CapabilityModel {
            id: "m".into(),
            name: "M".into(),
            help: Text::default(),
            actors_in: None,
            capabilities: vec![capability],
        };
        let mut draft = Draft::new("m-1", ModelChoice::Own(Arc::new(model)));
        draft.actors = actors.iter().map(|id| Actor::new(*id, id)).collect();
        draft.relations = relations
            .iter()
            .map(|(from, kind, to)| Relation::new(*from, *kind, *to))
            .collect();
        draft
    }

    fn check(draft: Draft, problems: &[Problem], relations: usize) {
        let settled = draft.settle();
        let found: Vec<Problem> = settled
            .problems
            .into_iter()
            .map(|located| located.problem)
            .collect();
        assert_eq!(found, problems);
        assert_eq!(settled.document.relations().len(), relations);
    }

    #[test]
    fn a_relation_to_nowhere_is_left_out_and_the_nearest_id_named() {
        let problem = Problem::UnknownId {
            id: "digdri".into(),
            nearest: Some("digdir".into()),
        };
        check(
            draft(&["digdir", "ks"], &[("ks", RelationKind::Uses, "digdri")]),
            &[problem],
            0,
        );
    }

    #[test]
    fn a_relation_to_itself_is_left_out() {
        let draft = draft(&["ks"], &[("ks", RelationKind::Uses, "ks")]);
        check(draft, &[Problem::ToItself("ks".into())], 0);
    }

    #[test]
    fn the_same_relation_twice_is_told() {
        let twice = ("a", RelationKind::Funds, "b");
        let problem = Problem::SameRelationTwice {
            from: "a".into(),
            kind: RelationKind::Funds,
            to: "b".into(),
        };
        check(draft(&["a", "b"], &[twice, twice]), &[problem], 1);
    }

    #[test]
    fn two_kinds_between_the_same_two_are_two_relations() {
        let relations = [
            ("a", RelationKind::Funds, "b"),
            ("a", RelationKind::Governs, "b"),
        ];
        check(draft(&["a", "b"], &relations), &[], 2);
    }

    #[test]
    fn a_circle_of_parents_is_broken_once() {
        let mut draft = draft(&["a", "b", "c"], &[]);
        for (child, parent) in [(0, "b"), (1, "c"), (2, "a")] {
            draft.actors[child].parent = Some(parent.into());
        }
        check(draft, &[Problem::ParentCircle("a".into())], 0);
    }

    #[test]
    fn absurd_years_are_told_and_kept() {
        let mut draft = draft(&["a", "b"], &[("a", RelationKind::Funds, "b")]);
        draft.relations[0].valid_from = Some(Known::Known(-5));
        check(draft, &[Problem::BadYear(-5)], 1);
    }
}
