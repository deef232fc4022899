//! What is missing where others have it: capabilities that a sector lacks, and actors that lack what
//! most of their sector has.

use std::collections::BTreeMap;

use crate::graph::MapGraph;
use crate::model::{Group, Id, MapDocument, RelationKind};

use super::boundary::capability_of;
use super::holding::relation_holds;

/// A capability that nobody of a sector has anything in, while others have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorGap {
    /// The sector.
    pub group: Group,
    /// The capability.
    pub capability: Id,
    /// Who has it.
    pub others: Vec<Group>,
}

/// A capability that most of a sector's actors have something in, and some have nothing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorGap {
    /// The sector.
    pub group: Group,
    /// The capability.
    pub capability: Id,
    /// How many of the sector's actors have it.
    pub having: usize,
    /// Those that do not, by number; only such as have something in another capability.
    pub lacking: Vec<u32>,
}

/// A habit of a sector takes at least so many actors.
const FEWEST: usize = 3;

/// Which actors have something in which capability: they provide, use, share, get or take part in a
/// resource of it, or of a capability within it.
pub(super) struct Having<'a> {
    document: &'a MapDocument,
    /// The actors that have something in a capability, by its row and their group, each by number.
    actors: BTreeMap<(usize, Group), Vec<u32>>,
    /// The actors of each group that have anything.
    active: BTreeMap<Group, Vec<u32>>,
}

impl<'a> Having<'a> {
    pub fn of(document: &'a MapDocument, graph: &MapGraph, year: Option<i32>) -> Self {
        let mut having = Self {
            document,
            actors: BTreeMap::new(),
            active: BTreeMap::new(),
        };
        let above = having.rows_above();
        for (relation, ends) in document.relations().values().zip(graph.ends()) {
            use RelationKind as K;
            let is_having = matches!(
                ends.kind,
                K::Provides
                    | K::Uses
                    | K::DependsOn
                    | K::SharesData
                    | K::Benefits
                    | K::ParticipatesIn
            );
            let row = capability_of(graph, ends).filter(|_| is_having);
            let Some(row) = row.filter(|_| relation_holds(relation, year)) else {
                continue;
            };
            let actors = [ends.from, ends.to].into_iter().flatten();
            for actor in actors.filter(|it| graph.is_actor(*it)) {
                let Some(group) = graph.group(actor) else {
                    continue;
                };
                having.active.entry(group).or_default().push(actor);
                for row in &above[row as usize] {
                    having.actors.entry((*row, group)).or_default().push(actor);
                }
            }
        }
        let lists = having.actors.values_mut().chain(having.active.values_mut());
        for list in lists {
            list.sort_unstable();
            list.dedup();
        }
        having
    }

    /// Each capability's own row and the rows of those it lies within.
    fn rows_above(&self) -> Vec<Vec<usize>> {
        let model = self.document.capability_model();
        let rows = model.capabilities.iter().map(|capability| {
            let within = model.capabilities.iter().enumerate();
            let within = within.filter(|(_, it)| model.is_within(&capability.id, &it.id));
            within.map(|(row, _)| row).collect()
        });
        rows.collect()
    }

    fn count(&self, row: usize, group: Group) -> usize {
        self.actors.get(&(row, group)).map_or(0, Vec::len)
    }

    /// What sectors lack, by sector and row; where a whole lacks, its parts are not named.
    pub fn sector_gaps(&self) -> Vec<SectorGap> {
        let model = self.document.capability_model();
        let mut gaps: Vec<SectorGap> = Vec::new();
        for group in self.active.keys().copied() {
            for (row, capability) in model.capabilities.iter().enumerate() {
                let others = Group::ALL.into_iter().filter(|it| self.count(row, *it) > 0);
                let others: Vec<Group> = others.collect();
                let is_named = |gap: &SectorGap| {
                    gap.group == group && model.is_within(&capability.id, &gap.capability)
                };
                let is_lacking = !others.is_empty() && !others.contains(&group);
                if is_lacking && !gaps.iter().any(is_named) {
                    gaps.push(SectorGap {
                        group,
                        capability: capability.id.clone(),
                        others,
                    });
                }
            }
        }
        gaps
    }

    /// What single actors lack, by sector and row.
    pub fn actor_gaps(&self) -> Vec<ActorGap> {
        let capabilities = &self.document.capability_model().capabilities;
        let mut gaps = Vec::new();
        for ((row, group), having) in &self.actors {
            let Some(active) = self.active.get(group) else {
                continue;
            };
            let is_habit = having.len() >= FEWEST && 2 * having.len() > active.len();
            let lacking = active.iter().filter(|it| having.binary_search(it).is_err());
            let lacking: Vec<u32> = lacking.copied().collect();
            if is_habit && !lacking.is_empty() {
                gaps.push(ActorGap {
                    group: *group,
                    capability: capabilities[*row].id.clone(),
                    having: having.len(),
                    lacking,
                });
            }
        }
        gaps.sort_by_key(|gap| gap.group);
        gaps
    }
}
