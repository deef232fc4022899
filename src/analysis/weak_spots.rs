//! Where a map is weak: what would take much down, circles, what stands alone, what nobody owns or
//! pays for, what is promised and not there, and what is missing where others have it.

use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument, Relation, RelationKind, Resource, Status};

use super::gaps::{ActorGap, Having, SectorGap};
use super::holding::{records_that_hold, relation_holds};
use super::mutual::{Mutual, mutual};
use super::needs::Needs;
use super::single_points::{SinglePoint, single_points};
use super::spread::{Effect, HitEnd, SpreadRule};

/// Everything that is weak in a map; each list is empty where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeakSpots {
    /// What would stop others alone, the gravest first.
    pub single_points: Vec<SinglePoint>,
    /// What takes each other down.
    pub mutual: Vec<Mutual>,
    /// What is promised, and leaned on or overdue.
    pub promises: Vec<Promise>,
    /// Resources that are there and that nobody known provides, realises, governs or coordinates.
    pub unowned: Vec<u32>,
    /// Resources that others lean on, without a word on who pays.
    pub unfunded: Vec<u32>,
    /// What sectors lack.
    pub sector_gaps: Vec<SectorGap>,
    /// What single actors lack.
    pub actor_gaps: Vec<ActorGap>,
    /// Records without any relation.
    pub alone: Vec<u32>,
}

impl WeakSpots {
    /// The lists of records, each after the end of the id of what it is called.
    pub fn records(&self) -> [(&'static str, &[u32]); 3] {
        [
            ("unowned", &self.unowned),
            ("unfunded", &self.unfunded),
            ("alone", &self.alone),
        ]
    }
}

/// Something that is not there, though one counts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// A relation that was to be there by a year that has passed.
    OverdueRelation(u32, i32),
    /// A resource that was to be there by a year that has passed.
    OverdueResource(u32, i32),
    /// A relation that is there, and leads to a resource that is not (relation, resource).
    LeansOnNothing(u32, u32),
    /// A relation that is only promised, without which a record that is there has what it cannot do
    /// without from nobody (relation, record).
    NeededNow(u32, u32),
}

/// Finds what is weak today, or in a year where there is one. What is overdue is so in `this_year`.
pub fn weak_spots(
    document: &MapDocument,
    graph: &MapGraph,
    year: Option<i32>,
    this_year: i32,
) -> WeakSpots {
    let needs = Needs::of(document, graph, year);
    let having = Having::of(document, graph, year);
    let place = Place {
        document,
        graph,
        needs: &needs,
        year,
        holds: records_that_hold(document, year),
    };
    WeakSpots {
        single_points: single_points(&needs),
        mutual: mutual(&needs),
        promises: place.promises(this_year),
        unowned: place.unowned(),
        unfunded: place.unfunded(),
        sector_gaps: having.sector_gaps(),
        actor_gaps: having.actor_gaps(),
        alone: place.alone(),
    }
}

/// What is looked at.
struct Place<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    needs: &'a Needs,
    year: Option<i32>,
    holds: Vec<bool>,
}

impl Place<'_> {
    fn relations(&self) -> impl Iterator<Item = (u32, &Relation)> {
        (0..).zip(self.document.relations().values())
    }

    fn resources(&self) -> impl Iterator<Item = (u32, &Resource)> {
        let first = self.document.actors().len() as u32;
        (first..).zip(self.document.resources().values())
    }

    /// Relations first, then resources, each by number.
    fn promises(&self, this_year: i32) -> Vec<Promise> {
        let mut promises = Vec::new();
        for (number, relation) in self.relations() {
            let overdue = overdue(relation.status, relation.valid_from, this_year);
            promises.extend(match overdue {
                Some(year) => Some(Promise::OverdueRelation(number, year)),
                None => self.missing(number, relation),
            });
        }
        for (number, resource) in self.resources() {
            let overdue = overdue(resource.status, resource.valid_from, this_year);
            promises.extend(overdue.map(|year| Promise::OverdueResource(number, year)));
        }
        promises
    }

    fn missing(&self, number: u32, relation: &Relation) -> Option<Promise> {
        let ends = self.graph.ends()[number as usize];
        let rule = SpreadRule::of(ends.kind);
        let (hit, cause) = match rule.hit {
            HitEnd::From => (ends.from, ends.to),
            HitEnd::To => (ends.to, ends.from),
        };
        let hit = hit.filter(|hit| self.holds[*hit as usize])?;
        if relation_holds(relation, self.year) {
            let mut leans = [cause, ends.resource].into_iter().flatten();
            let missing = leans.find(|it| !self.holds[*it as usize])?;
            return Some(Promise::LeansOnNothing(number, missing));
        }
        let is_promised = matches!(relation.status, Status::Planned | Status::Wanted);
        let is_grave = rule.effect_of(relation.criticality) == Some(Effect::Stops);
        let is_given = ends.kind == RelationKind::Provides && !self.is_unowned(hit);
        (is_promised && is_grave && !is_given).then_some(Promise::NeededNow(number, hit))
    }

    fn unowned(&self) -> Vec<u32> {
        let there = self.resources().map(|(number, _)| number);
        let there = there.filter(|it| self.holds[*it as usize]);
        there.filter(|it| self.is_unowned(*it)).collect()
    }

    fn is_unowned(&self, resource: u32) -> bool {
        use RelationKind::{Coordinates, Governs, Provides, Realises};
        let owns = |relation: &u32| {
            let ends = self.graph.ends()[*relation as usize];
            let kinds = [Provides, Realises, Governs, Coordinates];
            ends.from.is_some() && kinds.contains(&ends.kind) && self.relation_holds(*relation)
        };
        let carried = self.graph.carrying(resource).iter().any(|relation| {
            owns(relation) && self.graph.ends()[*relation as usize].kind == Provides
        });
        !carried && !self.graph.ending_in(resource).iter().any(owns)
    }

    fn relation_holds(&self, relation: u32) -> bool {
        let key = self.graph.key(relation);
        let relation = self.document.relations().get(key);
        relation.is_some_and(|relation| relation_holds(relation, self.year))
    }

    fn unfunded(&self) -> Vec<u32> {
        let mut is_paid = vec![false; self.holds.len()];
        for (number, relation) in self.relations() {
            let ends = self.graph.ends()[number as usize];
            if ends.kind != RelationKind::Funds || !relation_holds(relation, self.year) {
                continue;
            }
            let scheme = relation.scheme.as_ref();
            let scheme = scheme.and_then(|scheme: &Id| self.graph.number(scheme));
            // Who gives money is not one of those that nobody pays for.
            let paid = [ends.from, ends.to, ends.resource, scheme];
            for record in paid.into_iter().flatten() {
                is_paid[record as usize] = true;
            }
        }
        let is_unfunded = |(number, resource): &(u32, &Resource)| {
            let is_leaned_on = !self.needs.leaning.list(*number as usize).is_empty();
            let is_said = is_paid[*number as usize] || !resource.cost_sharing.is_empty();
            self.holds[*number as usize] && is_leaned_on && !is_said
        };
        let found = self.resources().filter(is_unfunded);
        found.map(|(number, _)| number).collect()
    }

    fn alone(&self) -> Vec<u32> {
        let degrees = (0..).zip(self.graph.degrees());
        degrees
            .filter(|(_, degree)| **degree == 0)
            .map(|(number, _)| number)
            .collect()
    }
}

/// The year something was promised for, where it has passed.
fn overdue(status: Status, from: Option<Known<i32>>, this_year: i32) -> Option<i32> {
    let is_promised = matches!(status, Status::Planned | Status::Wanted);
    let from = from.as_ref().and_then(Known::as_known).copied();
    from.filter(|from| is_promised && *from < this_year)
}
