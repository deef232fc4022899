//! The checks between records: what every list of a map must hold.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::capability::ModelChoice;
use super::check::{Check, Ends, Record};
use super::document::{OpenQuestion, Position};
use super::id::{Id, is_organisation_number};
use super::money::{CostSharing, Known, Money};
use super::problem::{Problem, Table};
use super::record::{Actor, Resource, Source};
use super::relation::{Obstacle, Relation, RelationKey};
use super::view::{Perspective, View};

impl Check {
    pub(super) fn sources(&mut self, sources: Vec<Source>) -> BTreeMap<Id, Source> {
        let mut table = BTreeMap::new();
        for (index, source) in sources.into_iter().enumerate() {
            let mut at = self.at(Table::Sources, index);
            at.id(&source.id);
            at.name("title", &source.title);
            at.link(source.url.as_ref());
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
        sources: &BTreeMap<Id, Source>,
    ) -> (BTreeMap<Id, Actor>, BTreeMap<Id, Resource>) {
        let actors = self.actors(actors, sources);
        let resources = self.resources(resources, &actors, model, sources);
        (actors, resources)
    }

    fn actors(
        &mut self,
        actors: Vec<Actor>,
        sources: &BTreeMap<Id, Source>,
    ) -> BTreeMap<Id, Actor> {
        let given: BTreeMap<Id, ()> = actors.iter().map(|actor| (actor.id.clone(), ())).collect();
        let mut table = BTreeMap::new();
        for (index, mut actor) in actors.into_iter().enumerate() {
            let mut at = self.at(Table::Actors, index);
            at.id(&actor.id);
            at.name("name", &actor.name);
            at.link(actor.url.as_ref());
            at.source_ids(&mut actor.sources, sources);
            if let Some(number) = &actor.org_number
                && !is_organisation_number(number)
            {
                at.report("org_number", None, Problem::BadOrgNumber(number.clone()));
            }
            at.reference(("parent", None), &mut actor.parent, &given);
            match table.entry(actor.id.clone()) {
                Entry::Occupied(_) => {
                    at.leave_out("id", Problem::DuplicateId(actor.id.to_string()));
                }
                Entry::Vacant(place) => drop(place.insert((index, actor))),
            }
        }
        self.break_parent_circles(&mut table);
        let table = table.into_iter();
        table.map(|(id, (_, actor))| (id, actor)).collect()
    }

    fn resources(
        &mut self,
        resources: Vec<Resource>,
        actors: &BTreeMap<Id, Actor>,
        model: &ModelChoice,
        sources: &BTreeMap<Id, Source>,
    ) -> BTreeMap<Id, Resource> {
        let mut table = BTreeMap::new();
        for (index, mut resource) in resources.into_iter().enumerate() {
            let mut at = self.at(Table::Resources, index);
            at.id(&resource.id);
            at.name("name", &resource.name);
            at.link(resource.url.as_ref());
            at.source_ids(&mut resource.sources, sources);
            for (item, sharing) in resource.cost_sharing.iter_mut().enumerate() {
                let CostSharing { source, .. } = sharing;
                at.reference(("cost_sharing", Some(item)), source, sources);
            }
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

    fn break_parent_circles(&mut self, actors: &mut BTreeMap<Id, (usize, Actor)>) {
        let ids: Vec<Id> = actors.keys().cloned().collect();
        let mut is_settled: BTreeSet<Id> = BTreeSet::new();
        for id in ids {
            let mut path: Vec<Id> = Vec::new();
            let mut on_path: BTreeSet<Id> = BTreeSet::new();
            let mut next = Some(id);
            while let Some(id) = next.filter(|id| !is_settled.contains(id)) {
                if !on_path.insert(id.clone()) {
                    let Some((index, actor)) = actors.get_mut(&id) else {
                        break;
                    };
                    actor.parent = None;
                    let problem = Problem::ParentCircle(id.to_string());
                    self.at(Table::Actors, *index)
                        .report("parent", None, problem);
                    break;
                }
                path.push(id.clone());
                next = actors.get(&id).and_then(|(_, actor)| actor.parent.clone());
            }
            is_settled.extend(path);
        }
    }

    pub(super) fn relations(
        &mut self,
        relations: Vec<Relation>,
        known: &Ends<'_>,
    ) -> BTreeMap<RelationKey, Relation> {
        let mut table = BTreeMap::new();
        for (index, mut relation) in relations.into_iter().enumerate() {
            let mut at = self.at(Table::Relations, index);
            at.ends(&relation, known);
            at.references(&mut relation, known);
            at.period(&relation);
            if at.is_left_out {
                continue;
            }
            match table.entry(relation.key()) {
                Entry::Occupied(_) => at.leave_out("from", same_twice(&relation)),
                Entry::Vacant(place) => drop(place.insert(relation)),
            }
        }
        table
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
    ) -> BTreeMap<Id, Position> {
        let mut table = BTreeMap::new();
        for (index, (id, position)) in positions.into_iter().enumerate() {
            let mut at = self.at(Table::Positions, index);
            let limit = -Position::LIMIT..=Position::LIMIT;
            if !known.has_record(&id) {
                let problem = at.check.unknown_record(&id, known);
                at.leave_out("id", problem);
            } else if table.contains_key(&id) {
                at.leave_out("id", Problem::DuplicateId(id.to_string()));
            } else if !limit.contains(&position.x) || !limit.contains(&position.y) {
                at.leave_out("id", position_out_of_range());
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

impl Record<'_> {
    /// Leaves a relation out whose ends are not there, not known or the same.
    fn ends(&mut self, relation: &Relation, known: &Ends<'_>) {
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
    fn references(&mut self, relation: &mut Relation, known: &Ends<'_>) {
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

    fn period(&mut self, relation: &Relation) {
        self.year("valid_from", None, relation.valid_from);
        self.year("valid_to", None, relation.valid_to);
        if let (Some(Known::Known(from)), Some(Known::Known(to))) =
            (relation.valid_from, relation.valid_to)
            && to < from
        {
            self.report("valid_to", None, Problem::EndsBeforeItBegins);
        }
    }
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
