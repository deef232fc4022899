//! What every record needs, worked out once from the relations: needs, the ways to meet each, and
//! what each way leans on.
//!
//! A record is hit when one of its needs is no longer met; a need, when none of its ways is left; a
//! way, when anything it leans on fails. So a second provider, or an alternative, keeps a record
//! standing.

use std::collections::{HashMap, HashSet};

use crate::graph::{Ends, MapGraph};
use crate::lists::Lists;
use crate::model::{Criticality, MapDocument, Relation, RelationKind};

use super::fall::AllPulls;
use super::holding::{records_that_hold, relation_holds};
use super::spread::{Effect, HitEnd, SpreadRule, Together};

/// Something a record cannot lack without being hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Need {
    pub record: u32,
    /// None where one manages without.
    pub effect: Option<Effect>,
}

/// One way to meet a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub need: u32,
    pub relation: u32,
    /// Whether it is hurt already when what it leans on is.
    pub passes_hurt: bool,
    /// What it leans on; nothing where nobody knows, and such a way never fails.
    pub leans: [Option<Lean>; 3],
}

/// A record that a way leans on, and how one says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lean {
    pub on: u32,
    pub link: Link,
}

/// How the one that is hit is linked to its cause: the words of a kind of relation, from the one end
/// or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// The kind whose words say it.
    pub kind: RelationKind,
    /// Whether the one that is hit is where such a relation starts.
    pub is_forward: bool,
}

impl Default for Link {
    /// That something depends on something.
    fn default() -> Self {
        Self {
            kind: RelationKind::DependsOn,
            is_forward: true,
        }
    }
}

/// What every record of a map needs.
#[derive(Clone, Debug)]
pub struct Needs {
    pub(super) records: u32,
    pub(super) needs: Vec<Need>,
    pub(super) ways: Vec<Way>,
    /// The ways that lean on each record.
    pub(super) leaning: Lists,
    /// The ways to meet each need.
    pub(super) meeting: Lists,
    /// The needs of each record.
    pub(super) needed: Lists,
    /// What each record pulls at when it fails.
    pub(super) pulls: AllPulls,
    /// Relations that do not hold in the year, by number.
    not_holding: Vec<u32>,
}

impl Needs {
    /// What the records of `document` need in `year`, or today where there is no year.
    pub fn of(document: &MapDocument, graph: &MapGraph, year: Option<i32>) -> Self {
        let mut draft = Draft::of(document, graph, year);
        draft.add_all();
        draft.settled()
    }

    /// How many records there are.
    pub fn records(&self) -> u32 {
        self.records
    }

    pub(super) fn ways_of(&self, need: u32) -> impl Iterator<Item = (u32, &Way)> {
        let ways = self.meeting.list(need as usize).iter();
        ways.map(|way| (*way, &self.ways[*way as usize]))
    }

    /// How many relations of each of `records`, summed up, do not hold in the year.
    pub(super) fn promised_of(&self, graph: &MapGraph, records: &[u32]) -> usize {
        let touched = |relation: &u32| {
            let ends = graph.ends()[*relation as usize];
            let ends = [ends.from, ends.to, ends.resource];
            let is_touched = |record: &&u32| ends.contains(&Some(**record));
            records.iter().filter(is_touched).count()
        };
        self.not_holding.iter().map(touched).sum()
    }
}

/// What a way leans on, with its place among that.
pub(super) fn leans_of(way: &Way) -> impl Iterator<Item = (u8, Lean)> {
    let leans = (0..).zip(way.leans);
    leans.filter_map(|(number, lean)| Some((number, lean?)))
}

/// Needs in the making.
struct Draft<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    year: Option<i32>,
    needs: Vec<Need>,
    ways: Vec<Way>,
    /// The need of each resource to be given by somebody.
    given: Vec<Option<u32>>,
    /// Who gives which resource.
    givers: HashSet<(u32, u32)>,
    alternatives: HashMap<(u32, &'a str), u32>,
    not_holding: Vec<u32>,
}

/// A relation that holds.
#[derive(Clone, Copy)]
struct Held<'a> {
    number: u32,
    ends: Ends,
    record: &'a Relation,
}

impl<'a> Draft<'a> {
    fn of(document: &'a MapDocument, graph: &'a MapGraph, year: Option<i32>) -> Self {
        let relations = document.relations().len();
        Self {
            document,
            graph,
            year,
            needs: Vec::with_capacity(relations),
            ways: Vec::with_capacity(relations),
            given: vec![None; graph.records() as usize],
            givers: HashSet::new(),
            alternatives: HashMap::new(),
            not_holding: Vec::new(),
        }
    }

    fn add_all(&mut self) {
        let held = self.held();
        self.add_givers(&held);
        self.add_parts(&held);
        for it in &held {
            let is_given = it.ends.kind == RelationKind::Provides
                && it.ends.resource.is_none()
                && self.is_resource(it.ends.to);
            if !is_given && it.ends.kind != RelationKind::Realises {
                self.add_relation(*it);
            }
        }
    }

    fn held(&mut self) -> Vec<Held<'a>> {
        let holds = records_that_hold(self.document, self.year);
        let mut held = Vec::with_capacity(self.document.relations().len());
        let relations = (0..).zip(self.document.relations().values());
        for ((number, record), ends) in relations.zip(self.graph.ends()) {
            let joined = [ends.from, ends.to, ends.resource].into_iter().flatten();
            let mut joined = joined.map(|it| holds[it as usize]);
            if relation_holds(record, self.year) && joined.all(|it| it) {
                held.push(Held {
                    number,
                    ends: *ends,
                    record,
                });
            } else {
                self.not_holding.push(number);
            }
        }
        held
    }

    fn is_resource(&self, record: Option<u32>) -> bool {
        record.is_some_and(|record| !self.graph.is_actor(record))
    }

    /// A resource needs one of those that give it: those that provide it; where there are none,
    /// those at the giving end of the relations that carry it.
    fn add_givers(&mut self, held: &[Held<'_>]) {
        let rule = SpreadRule::of(RelationKind::Provides);
        for it in held {
            let resource = match it.ends.resource {
                None => it.ends.to.filter(|to| !self.graph.is_actor(*to)),
                carried => carried,
            };
            if let (RelationKind::Provides, Some(resource)) = (it.ends.kind, resource) {
                // To be of use to one receiver says nothing of what the giver is to the resource.
                let said = it.record.criticality.filter(|_| it.ends.resource.is_none());
                self.add_giver(resource, it.ends.from, it.number, rule.effect_of(said));
            }
        }
        let is_provided: Vec<bool> = self.given.iter().map(Option::is_some).collect();
        for it in held {
            let giver = match it.ends.kind {
                RelationKind::SharesData => it.ends.from,
                RelationKind::Uses | RelationKind::DependsOn => it.ends.to,
                _ => continue,
            };
            let resource = it.ends.resource.filter(|it| !is_provided[*it as usize]);
            if let Some(resource) = resource {
                self.add_giver(resource, giver, it.number, rule.effect);
            }
        }
    }

    fn add_giver(
        &mut self,
        resource: u32,
        giver: Option<u32>,
        relation: u32,
        effect: Option<Effect>,
    ) {
        if giver == Some(resource) {
            return;
        }
        if let Some(giver) = giver {
            self.givers.insert((giver, resource));
        }
        let link = Link {
            kind: RelationKind::Provides,
            is_forward: false,
        };
        let leans = [giver.map(|on| Lean { on, link }), None, None];
        let known = self.given[resource as usize];
        let need = known.unwrap_or_else(|| self.need(resource, None));
        self.given[resource as usize] = Some(need);
        self.join(need, relation, leans, effect);
    }

    fn need(&mut self, record: u32, effect: Option<Effect>) -> u32 {
        self.needs.push(Need { record, effect });
        self.needs.len() as u32 - 1
    }

    /// Adds a way to a need, which is as grave as the gravest of its ways.
    fn join(&mut self, need: u32, relation: u32, leans: [Option<Lean>; 3], effect: Option<Effect>) {
        let known = &mut self.needs[need as usize].effect;
        *known = effect.max(*known);
        let kind = self.graph.ends()[relation as usize].kind;
        self.ways.push(Way {
            need,
            relation,
            passes_hurt: SpreadRule::of(kind).passes_hurt,
            leans,
        });
    }

    /// What a record is made real by: to lose all of it has the whole effect, to lose one hurts.
    fn add_parts(&mut self, held: &[Held<'_>]) {
        let rule = SpreadRule::of(RelationKind::Realises);
        debug_assert_eq!(rule.together, Together::Parts);
        let parts = held.iter().filter(|it| it.ends.kind == rule.kind);
        let mut parts: Vec<(u32, Held<'_>)> =
            parts.filter_map(|it| Some((it.ends.to?, *it))).collect();
        parts.sort_by_key(|(whole, it)| (*whole, it.number));
        for same in parts.chunk_by(|a, b| a.0 == b.0) {
            let needed = |it: &Held<'_>| rule.effect_of(it.record.criticality);
            let effect = same.iter().filter_map(|(_, it)| needed(it)).max();
            let all = self.need(same[0].0, effect);
            for (whole, it) in same {
                let leans = self.leans(*it, *whole, it.ends.from);
                self.join(all, it.number, leans, None);
                let alone = match it.record.criticality {
                    None => Some(Effect::Hurts),
                    said => rule.effect_of(said),
                };
                if same.len() > 1 {
                    let need = self.need(*whole, alone);
                    self.join(need, it.number, leans, None);
                }
            }
        }
    }

    fn add_relation(&mut self, it: Held<'a>) {
        let rule = SpreadRule::of(it.ends.kind);
        let (hit, cause) = match rule.hit {
            HitEnd::From => (it.ends.from, it.ends.to),
            HitEnd::To => (it.ends.to, it.ends.from),
        };
        let mut effect = rule.effect_of(it.record.criticality);
        if rule.kind == RelationKind::Provides && it.record.criticality != Some(Criticality::High) {
            effect = effect.map(|_| Effect::Hurts);
        }
        let Some(hit) = hit.filter(|hit| Some(*hit) != cause) else {
            return;
        };
        let label = it.record.alternative.as_deref().map(str::trim);
        let label = label.filter(|label| !label.is_empty() && rule.hit == HitEnd::From);
        let leans = self.leans(it, hit, cause);
        let need = match label {
            Some(label) => {
                let known = self.alternatives.get(&(hit, label)).copied();
                let need = known.unwrap_or_else(|| self.need(hit, None));
                self.alternatives.insert((hit, label), need);
                need
            }
            None => self.need(hit, None),
        };
        self.join(need, it.number, leans, effect);
    }

    /// What a relation leans on, seen from the end that is hit: what it carries, the other end
    /// unless it only gives what is carried, and the funding scheme it runs through.
    fn leans(&self, it: Held<'_>, hit: u32, cause: Option<u32>) -> [Option<Lean>; 3] {
        let carried = it.ends.resource.filter(|resource| *resource != hit);
        let gives =
            |cause: u32| carried.is_some_and(|carried| self.givers.contains(&(cause, carried)));
        let cause = cause.filter(|cause| !gives(*cause));
        let scheme = it.record.scheme.as_ref();
        let scheme = scheme.and_then(|scheme| self.graph.number(scheme));
        let scheme = scheme.filter(|scheme| ![Some(hit), cause, carried].contains(&Some(*scheme)));
        let own = Link {
            kind: it.ends.kind,
            is_forward: SpreadRule::of(it.ends.kind).hit == HitEnd::From,
        };
        let uses = Link {
            kind: RelationKind::Uses,
            is_forward: true,
        };
        let mut leans = [
            carried.map(|on| Lean { on, link: uses }),
            cause.map(|on| Lean { on, link: own }),
            scheme.map(|on| Lean { on, link: own }),
        ];
        // What there is comes first.
        leans.sort_by_key(Option::is_none);
        leans
    }

    fn settled(self) -> Needs {
        let records = self.graph.records();
        let (needs, ways) = (self.needs, self.ways);
        let leaning = (0..).zip(&ways).flat_map(|(number, way)| {
            let leans = way.leans.iter().flatten();
            leans.map(move |lean| (lean.on, number))
        });
        let meeting = (0..).zip(&ways).map(|(number, way)| (way.need, number));
        let needed = (0..)
            .zip(&needs)
            .map(|(number, need)| (need.record, number));
        let leaning = Lists::of(records as usize, leaning);
        let meeting = Lists::of(needs.len(), meeting);
        let pulls = AllPulls::of((&needs, &ways), &meeting, &leaning, records);
        Needs {
            records,
            pulls,
            leaning,
            meeting,
            needed: Lists::of(records as usize, needed),
            not_holding: self.not_holding,
            needs,
            ways,
        }
    }
}
