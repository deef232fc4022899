//! The way into a [`MapDocument`]: records as somebody gave them, and the checks between them.

use std::collections::{BTreeMap, BTreeSet};

use super::capability::ModelChoice;
use super::document::{MapDocument, OpenQuestion, Position};
use super::id::{Id, is_organisation_number};
use super::kept::{Kept, UnreadRecord};
use super::money::{CostSharing, Known, Money};
use super::nearest::nearest;
use super::problem::{Located, Place, Problem, Table};
use super::record::{Actor, Resource, Source};
use super::relation::{Obstacle, Relation};
use super::sector::{Sector, SectorProfile};
use super::text::Text;
use super::view::{Perspective, View};
use super::{FIRST_YEAR, LAST_YEAR};

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
        let mut check = Check {
            problems: Vec::new(),
            left_out: Vec::new(),
            comparisons_left: 2_000_000,
        };
        let sources = check.sources(sources);
        let (actors, resources) = check.records(actors, resources, &capability_model, &sources);
        let known = Ends {
            sources: &sources,
            actors: &actors,
            resources: &resources,
        };
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

/// The records that references may lead to.
struct Ends<'a> {
    sources: &'a BTreeMap<Id, Source>,
    actors: &'a BTreeMap<Id, Actor>,
    resources: &'a BTreeMap<Id, Resource>,
}

impl Ends<'_> {
    fn has_record(&self, id: &Id) -> bool {
        self.actors.contains_key(id) || self.resources.contains_key(id)
    }
}

struct Check {
    problems: Vec<Located>,
    left_out: Vec<(Table, usize)>,
    /// How many more ids may be looked at for suggestions, so that a file with nothing but
    /// mistakes is still read in seconds.
    comparisons_left: usize,
}

/// Reports what is wrong with one record of one list.
struct Record<'a> {
    check: &'a mut Check,
    table: Table,
    index: usize,
}

impl Record<'_> {
    fn report(&mut self, field: &'static str, item: Option<usize>, problem: Problem) {
        let place = Place {
            table: Some(self.table),
            index: self.index,
            field: Some(field),
            item,
        };
        self.check.problems.push(Located { place, problem });
    }

    fn leave_out(&mut self, field: &'static str, problem: Problem) {
        self.report(field, None, problem);
        self.check.left_out.push((self.table, self.index));
    }

    fn id(&mut self, id: &Id) {
        if !id.is_well_formed() {
            self.report("id", None, Problem::BadId(id.to_string()));
        }
    }

    fn name(&mut self, field: &'static str, name: &Text) {
        if name.main.trim().is_empty() {
            self.report(field, None, Problem::EmptyName);
        }
    }

    fn link(&mut self, url: Option<&String>) {
        if let Some(url) = url
            && !is_link(url)
        {
            self.report("url", None, Problem::BadLink(url.clone()));
        }
    }

    fn year(&mut self, field: &'static str, item: Option<usize>, year: Option<Known<i32>>) {
        if let Some(Known::Known(year)) = year
            && !(FIRST_YEAR..=LAST_YEAR).contains(&year)
        {
            self.report(field, item, Problem::BadYear(year.into()));
        }
    }

    /// Takes references to sources that are not there out of `ids`.
    fn source_ids(&mut self, ids: &mut Vec<Id>, sources: &BTreeMap<Id, Source>) {
        let mut item = 0;
        ids.retain(|id| {
            let is_known = sources.contains_key(id);
            if !is_known {
                let problem = self.check.unknown_id(id, sources.keys());
                self.report("sources", Some(item), problem);
            }
            item += 1;
            is_known
        });
    }

    /// Takes `reference` out if `table` has no such record.
    fn reference<T>(
        &mut self,
        at: (&'static str, Option<usize>),
        reference: &mut Option<Id>,
        table: &BTreeMap<Id, T>,
    ) {
        if let Some(id) = reference
            && !table.contains_key(id)
        {
            let problem = self.check.unknown_id(id, table.keys());
            self.report(at.0, at.1, problem);
            *reference = None;
        }
    }
}

impl Check {
    fn at(&mut self, table: Table, index: usize) -> Record<'_> {
        Record {
            check: self,
            table,
            index,
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

    fn unknown_id<'a>(&mut self, id: &Id, known: impl Iterator<Item = &'a Id>) -> Problem {
        Problem::UnknownId {
            id: id.to_string(),
            nearest: self.nearest(id, known),
        }
    }

    fn nearest_record(&mut self, id: &Id, known: &Ends<'_>) -> Problem {
        self.unknown_id(id, known.actors.keys().chain(known.resources.keys()))
    }

    fn sources(&mut self, sources: Vec<Source>) -> BTreeMap<Id, Source> {
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

    fn records(
        &mut self,
        actors: Vec<Actor>,
        resources: Vec<Resource>,
        model: &ModelChoice,
        sources: &BTreeMap<Id, Source>,
    ) -> (BTreeMap<Id, Actor>, BTreeMap<Id, Resource>) {
        let given: BTreeMap<Id, ()> = actors.iter().map(|actor| (actor.id.clone(), ())).collect();
        let mut actor_table = BTreeMap::new();
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
            if actor_table.contains_key(&actor.id) {
                at.leave_out("id", Problem::DuplicateId(actor.id.to_string()));
            } else {
                actor_table.insert(actor.id.clone(), (index, actor));
            }
        }
        self.break_parent_circles(&mut actor_table);
        let mut resource_table = BTreeMap::new();
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
            if model.model().row_of(&resource.capability).is_none() {
                let known = model
                    .model()
                    .capabilities
                    .iter()
                    .map(|capability| &capability.id);
                let nearest = at.check.nearest(&resource.capability, known);
                let id = resource.capability.to_string();
                at.leave_out("capability", Problem::UnknownCapability { id, nearest });
            } else if actor_table.contains_key(&resource.id)
                || resource_table.contains_key(&resource.id)
            {
                at.leave_out("id", Problem::DuplicateId(resource.id.to_string()));
            } else {
                resource_table.insert(resource.id.clone(), resource);
            }
        }
        let actors = actor_table
            .into_iter()
            .map(|(id, (_, actor))| (id, actor))
            .collect();
        (actors, resource_table)
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

    fn relations(
        &mut self,
        relations: Vec<Relation>,
        known: &Ends<'_>,
    ) -> BTreeMap<super::relation::RelationKey, Relation> {
        let mut table = BTreeMap::new();
        for (index, mut relation) in relations.into_iter().enumerate() {
            let mut at = self.at(Table::Relations, index);
            for (field, end) in [("from", &relation.from), ("to", &relation.to)] {
                if let Known::Known(id) = end
                    && !known.has_record(id)
                {
                    let problem = at.check.nearest_record(id, known);
                    at.leave_out(field, problem);
                }
            }
            if relation.from == Known::Unknown && relation.to == Known::Unknown {
                at.leave_out("to", Problem::BothEndsUnknown);
            } else if relation.from == relation.to
                && let Known::Known(id) = &relation.to
                && known.has_record(id)
            {
                at.leave_out("to", Problem::ToItself(id.to_string()));
            }
            at.reference(("resource", None), &mut relation.resource, known.resources);
            at.reference(("scheme", None), &mut relation.scheme, known.resources);
            at.source_ids(&mut relation.sources, known.sources);
            at.year("valid_from", None, relation.valid_from);
            at.year("valid_to", None, relation.valid_to);
            if let (Some(Known::Known(from)), Some(Known::Known(to))) =
                (relation.valid_from, relation.valid_to)
                && to < from
            {
                at.report("valid_to", None, Problem::EndsBeforeItBegins);
            }
            for (item, obstacle) in relation.obstacles.iter_mut().enumerate() {
                let Obstacle { source, .. } = obstacle;
                at.reference(("obstacles", Some(item)), source, known.sources);
            }
            for (item, money) in relation.money.iter_mut().enumerate() {
                let Money {
                    year,
                    nok,
                    scheme,
                    source,
                    ..
                } = money;
                at.year("money", Some(item), *year);
                if let Known::Known(nok) = nok
                    && *nok < 0
                {
                    at.report("money", Some(item), Problem::NegativeAmount(*nok));
                }
                at.reference(("money", Some(item)), scheme, known.resources);
                at.reference(("money", Some(item)), source, known.sources);
            }
            let is_left_out = at.check.left_out.last() == Some(&(Table::Relations, index));
            if is_left_out {
                at.check.left_out.dedup();
                continue;
            }
            let key = relation.key();
            if table.contains_key(&key) {
                let end = |end: &Known<Id>| end.as_known().map_or("?".into(), Id::to_string);
                let problem = Problem::SameRelationTwice {
                    from: end(&relation.from),
                    kind: relation.kind,
                    to: end(&relation.to),
                };
                at.leave_out("from", problem);
            } else {
                table.insert(key, relation);
            }
        }
        table
    }

    fn views(&mut self, views: Vec<View>, known: &Ends<'_>, model: &ModelChoice) -> Vec<View> {
        let mut names = BTreeSet::new();
        let mut table = Vec::new();
        for (index, mut view) in views.into_iter().enumerate() {
            let mut at = self.at(Table::Views, index);
            at.name("name", &view.name);
            if let Perspective::Record(id) = &view.perspective
                && !known.has_record(id)
            {
                let problem = at.check.nearest_record(id, known);
                at.report("perspective", None, problem);
                view.perspective = Perspective::All;
            }
            let mut item = 0;
            view.ids.retain(|id| {
                let is_known = known.has_record(id);
                if !is_known {
                    let problem = at.check.nearest_record(id, known);
                    at.report("ids", Some(item), problem);
                }
                item += 1;
                is_known
            });
            view.filter.capabilities.retain(|id| {
                let is_known = model.model().row_of(id).is_some();
                if !is_known {
                    let all = model
                        .model()
                        .capabilities
                        .iter()
                        .map(|capability| &capability.id);
                    let nearest = at.check.nearest(id, all);
                    let problem = Problem::UnknownCapability {
                        id: id.to_string(),
                        nearest,
                    };
                    at.report("capabilities", None, problem);
                }
                is_known
            });
            if names.insert(view.name.main.clone()) {
                table.push(view);
            } else {
                at.leave_out("name", Problem::SameViewTwice(view.name.main.clone()));
            }
        }
        table
    }

    fn positions(
        &mut self,
        positions: Vec<(Id, Position)>,
        known: &Ends<'_>,
    ) -> BTreeMap<Id, Position> {
        let mut table = BTreeMap::new();
        for (index, (id, position)) in positions.into_iter().enumerate() {
            let mut at = self.at(Table::Positions, index);
            let limit = -Position::LIMIT..=Position::LIMIT;
            if !known.has_record(&id) {
                let problem = at.check.nearest_record(&id, known);
                at.leave_out("id", problem);
            } else if table.contains_key(&id) {
                at.leave_out("id", Problem::DuplicateId(id.to_string()));
            } else if !limit.contains(&position.x) || !limit.contains(&position.y) {
                let allowed = format!("-{0} … {0}", Position::LIMIT);
                at.leave_out(
                    "id",
                    Problem::OutOfRange {
                        field: "x, y".into(),
                        allowed,
                    },
                );
            } else {
                table.insert(id, position);
            }
        }
        table
    }

    fn questions(
        &mut self,
        mut questions: Vec<OpenQuestion>,
        known: &Ends<'_>,
    ) -> Vec<OpenQuestion> {
        for (index, question) in questions.iter_mut().enumerate() {
            let mut at = self.at(Table::Questions, index);
            if let Some(id) = question.at.take_if(|id| !known.has_record(id)) {
                let problem = at.check.nearest_record(&id, known);
                at.report("at", None, problem);
            }
        }
        questions
    }
}

/// Says whether `url` is one a click may open: http(s) or mailto.
fn is_link(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && url.len() > scheme.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Capability, CapabilityModel, RelationKind};
    use std::sync::Arc;

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

    #[test]
    fn only_web_and_mail_links_are_links() {
        assert!(is_link("https://digdir.no"));
        assert!(is_link("MAILTO:post@ks.no"));
        for bad in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://",
            "digdir.no",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
