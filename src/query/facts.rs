//! What each term takes in by itself, for all records and all relations of a map.

use std::collections::HashSet;

use super::holding::{record_has, relation_has};
use super::term::{Field, Sort, Term, Thing, Value};
use super::texts::Needles;
use crate::graph::{Ends, MapGraph};
use crate::model::{Id, Known, MapDocument, RecordRef, Relation, RelationKind};

/// A map that is asked.
pub(super) struct Facts<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
}

/// Says whether one of `values` is `value`.
fn has(values: &[Value], value: &Value) -> bool {
    values.contains(value)
}

fn holds_number(values: &[Value], number: i64) -> bool {
    let holds = |value: &Value| matches!(value, Value::Number(bounds) if bounds.holds(number));
    values.iter().any(holds)
}

impl<'a> Facts<'a> {
    pub fn of(document: &'a MapDocument, graph: &'a MapGraph) -> Self {
        Self { document, graph }
    }

    fn records_that(&self, holds: impl FnMut((u32, RecordRef<'a>)) -> bool) -> Vec<bool> {
        (0..).zip(self.document.records()).map(holds).collect()
    }

    fn relations_that(&self, holds: impl FnMut(&Relation) -> bool) -> Vec<bool> {
        self.document.relations().values().map(holds).collect()
    }

    /// Relations by what they join alone, which is much faster than by all they say.
    fn ends_that(&self, holds: impl FnMut(&Ends) -> bool) -> Vec<bool> {
        self.graph.ends().iter().map(holds).collect()
    }

    /// The numbers of the records among `values`.
    fn numbers(&self, values: &[Value]) -> HashSet<u32> {
        let numbers = values.iter().filter_map(|value| match value {
            Value::Record(id) => self.graph.number(id),
            _ => None,
        });
        numbers.collect()
    }

    fn marked(&self, numbers: impl IntoIterator<Item = u32>) -> Vec<bool> {
        let mut marked = vec![false; self.graph.records() as usize];
        for number in numbers {
            marked[number as usize] = true;
        }
        marked
    }

    /// Whether the term holds for each record by itself; nothing for terms of relations alone.
    pub fn records(&self, term: &Term) -> Vec<bool> {
        let values = term.values.as_slice();
        match term.field {
            Field::Text | Field::Name | Field::Note => {
                let mut needles = Needles::of(term);
                self.records_that(|(_, record)| needles.are_in_record(record))
            }
            Field::Sort => self.records_that(|(_, record)| {
                let sort = match record {
                    RecordRef::Actor(_) => Sort::Actor,
                    RecordRef::Resource(_) => Sort::Resource,
                };
                has(values, &Value::Sort(sort))
            }),
            Field::Sector => self.records_that(|(number, _)| {
                let group = self.graph.group(number);
                has(values, &Value::Group(group))
            }),
            Field::Capability => self.in_capabilities(values),
            Field::Does(_) | Field::IsDone(_) => {
                let is_doing = matches!(term.field, Field::Does(_));
                let relations = self.relations(term);
                let those = relations.iter().zip(self.graph.ends());
                let those = those.filter(|(holds, _)| **holds);
                let ends = those.flat_map(|(_, ends)| match is_doing {
                    true => [ends.from, None],
                    false => [ends.to, ends.resource],
                });
                self.marked(ends.flatten())
            }
            Field::Tag => self.records_that(|(_, record)| has_tag(values, record.tags())),
            Field::Status => self.records_that(|(_, record)| match record {
                RecordRef::Actor(_) => false,
                RecordRef::Resource(it) => has(values, &Value::Status(it.status)),
            }),
            Field::Year => self.records_that(|(_, record)| match record {
                RecordRef::Actor(_) => false,
                RecordRef::Resource(it) => meets(values, it.valid_from, it.valid_to),
            }),
            Field::Source => self.records_that(|(_, record)| match record {
                RecordRef::Actor(it) => has_source(values, it.sources.iter()),
                RecordRef::Resource(it) => {
                    let costs = it.cost_sharing.iter().filter_map(|it| it.source.as_ref());
                    has_source(values, it.sources.iter().chain(costs))
                }
            }),
            Field::Owner => self.owned(Some(&self.numbers(values))),
            Field::PartOf => self.parts_of(&self.numbers(values)),
            Field::Within => {
                let steps = values.iter().find_map(|value| match value {
                    Value::Steps(steps) => Some(*steps),
                    _ => None,
                });
                let starts = self.numbers(values);
                let distances = self.graph.distances(starts, steps);
                let is_near = |distance: &u32| *distance != crate::graph::FAR;
                distances.iter().map(is_near).collect()
            }
            Field::Id => self.marked(self.numbers(values)),
            Field::Has | Field::Missing => {
                let wanted = term.field == Field::Has;
                let owned = match has(values, &Value::Thing(Thing::Owner)) {
                    true => self.owned(None),
                    false => Vec::new(),
                };
                self.records_that(|(number, record)| {
                    values.iter().any(|value| match value {
                        Value::Thing(Thing::Owner) => {
                            let is_owned = owned[number as usize];
                            matches!(record, RecordRef::Resource(_)) && is_owned == wanted
                        }
                        Value::Thing(Thing::Relation) => {
                            (self.graph.degrees()[number as usize] > 0) == wanted
                        }
                        Value::Thing(thing) => record_has(*thing, record) == Some(wanted),
                        _ => false,
                    })
                })
            }
            _ => self.marked([]),
        }
    }

    /// Whether the term holds for each relation by itself; nothing for terms of records alone.
    pub fn relations(&self, term: &Term) -> Vec<bool> {
        let values = term.values.as_slice();
        match term.field {
            Field::Text | Field::Note => {
                let mut needles = Needles::of(term);
                self.relations_that(|it| needles.are_in_relation(it))
            }
            Field::Sort => {
                let takes_all = has(values, &Value::Sort(Sort::Relation));
                vec![takes_all; self.graph.ends().len()]
            }
            Field::Kind => self.ends_that(|ends| has(values, &Value::Kind(ends.kind))),
            Field::Does(kind) => {
                let others = self.others(values);
                self.ends_that(|ends| {
                    ends.kind == kind && is_one(&others, [ends.to, ends.resource])
                })
            }
            Field::IsDone(kind) => {
                let others = self.others(values);
                self.ends_that(|ends| ends.kind == kind && is_one(&others, [ends.from, None]))
            }
            Field::From => {
                let starts = self.others(values);
                self.ends_that(|ends| is_one(&starts, [ends.from, None]))
            }
            Field::To => {
                let goals = self.others(values);
                self.ends_that(|ends| is_one(&goals, [ends.to, None]))
            }
            Field::Tag => self.relations_that(|it| has_tag(values, &it.tags)),
            Field::Status => self.ends_that(|ends| has(values, &Value::Status(ends.status))),
            Field::Criticality => self.relations_that(|it| {
                it.criticality
                    .is_some_and(|it| has(values, &Value::Criticality(it)))
            }),
            Field::Obstacle => self.with_obstacle(values, &[]),
            Field::Severity => self.relations_that(|it| {
                let severities = it.obstacles.iter().filter_map(|it| it.severity);
                severities
                    .into_iter()
                    .any(|it| has(values, &Value::Severity(it)))
            }),
            Field::Money => self.with_amount(&[values], &[]),
            Field::Year => self.relations_that(|it| {
                let years = it.money.iter().filter_map(year_of);
                meets(values, it.valid_from, it.valid_to)
                    || years.into_iter().any(|year| holds_number(values, year))
            }),
            Field::Scheme => self.relations_that(|it| {
                let of_money = it.money.iter().filter_map(|it| it.scheme.as_ref());
                let mut schemes = it.scheme.iter().chain(of_money);
                schemes.any(|id| has_record(values, id))
            }),
            Field::Source => self.relations_that(|it| {
                let money = it.money.iter().filter_map(|it| it.source.as_ref());
                let obstacles = it.obstacles.iter().filter_map(|it| it.source.as_ref());
                has_source(values, it.sources.iter().chain(money).chain(obstacles))
            }),
            Field::Has | Field::Missing => {
                let wanted = term.field == Field::Has;
                self.relations_that(|it| {
                    values.iter().any(|value| match value {
                        Value::Thing(thing) => relation_has(*thing, it) == Some(wanted),
                        _ => false,
                    })
                })
            }
            Field::Unknown => self.relations_that(|it| is_unknown(values, it)),
            _ => vec![false; self.graph.ends().len()],
        }
    }

    /// Relations with an amount that is one of each of `amounts`, and for each of `years` in one of
    /// them.
    pub fn with_amount(&self, amounts: &[&[Value]], years: &[&[Value]]) -> Vec<bool> {
        self.relations_that(|relation| {
            relation.money.iter().any(|money| {
                let Known::Known(nok) = money.nok else {
                    return false;
                };
                let year = year_of(money);
                amounts.iter().all(|values| holds_number(values, nok))
                    && years
                        .iter()
                        .all(|values| year.is_some_and(|year| holds_number(values, year)))
            })
        })
    }

    /// Relations with an obstacle of one of `dimensions` and of one of each of `severities`.
    pub fn with_obstacle(&self, dimensions: &[Value], severities: &[&[Value]]) -> Vec<bool> {
        self.relations_that(|relation| {
            relation.obstacles.iter().any(|obstacle| {
                let severity = obstacle.severity.map(Value::Severity);
                has(dimensions, &Value::Dimension(obstacle.dimension))
                    && severities
                        .iter()
                        .all(|values| severity.as_ref().is_some_and(|it| has(values, it)))
            })
        })
    }

    /// The records among `values`; none where anybody will do.
    fn others(&self, values: &[Value]) -> Option<HashSet<u32>> {
        match has(values, &Value::Any) {
            true => None,
            false => Some(self.numbers(values)),
        }
    }

    fn in_capabilities(&self, values: &[Value]) -> Vec<bool> {
        let model = self.document.capability_model();
        let is_within = |id: &Id| {
            values.iter().any(|value| {
                matches!(value, Value::Capability(ancestor) if model.is_within(id, ancestor))
            })
        };
        let rows = model.capabilities.iter().map(|row| is_within(&row.id));
        let rows: Vec<bool> = rows.collect();
        let takes_actors = model.actors_in.as_ref().is_some_and(is_within);
        self.records_that(|(number, record)| match record {
            RecordRef::Actor(_) => takes_actors,
            RecordRef::Resource(_) => {
                let row = self.graph.resource(number).and_then(|it| it.row);
                row.is_some_and(|row| rows[row as usize])
            }
        })
    }

    /// Resources that one of `owners`, or anybody, provides or governs.
    fn owned(&self, owners: Option<&HashSet<u32>>) -> Vec<bool> {
        let owns = |ends: &&Ends| {
            matches!(ends.kind, RelationKind::Provides | RelationKind::Governs)
                && ends
                    .from
                    .is_some_and(|from| owners.is_none_or(|owners| owners.contains(&from)))
        };
        let owned = self.graph.ends().iter().filter(owns);
        let owned = owned.filter_map(|ends| ends.to);
        self.marked(owned.filter(|to| !self.graph.is_actor(*to)))
    }

    /// Actors that are part of one of `wholes`, however far down.
    fn parts_of(&self, wholes: &HashSet<u32>) -> Vec<bool> {
        let parent = |record: RecordRef<'_>| match record {
            RecordRef::Actor(actor) => actor.parent.as_ref().and_then(|id| self.graph.number(id)),
            RecordRef::Resource(_) => None,
        };
        let parents: Vec<Option<u32>> = self.document.records().map(parent).collect();
        let is_part = |record: usize| {
            let mut above = parents[record];
            // No actor is part of itself, so this ends.
            while let Some(whole) = above {
                if wholes.contains(&whole) {
                    return true;
                }
                above = parents[whole as usize];
            }
            false
        };
        (0..parents.len()).map(is_part).collect()
    }
}

fn is_one(wanted: &Option<HashSet<u32>>, records: [Option<u32>; 2]) -> bool {
    match wanted {
        None => true,
        Some(wanted) => records.into_iter().flatten().any(|it| wanted.contains(&it)),
    }
}

fn has_tag(values: &[Value], tags: &[String]) -> bool {
    let is_one = |tag: &String| {
        let is_it = |value: &Value| matches!(value, Value::Tag(wanted) if wanted == tag);
        values.iter().any(is_it)
    };
    tags.iter().any(is_one)
}

fn has_source<'s>(values: &[Value], mut sources: impl Iterator<Item = &'s Id>) -> bool {
    sources.any(|id| {
        let is_it = |value: &Value| matches!(value, Value::Source(wanted) if wanted == id);
        values.iter().any(is_it)
    })
}

fn has_record(values: &[Value], id: &Id) -> bool {
    let is_it = |value: &Value| matches!(value, Value::Record(wanted) if wanted == id);
    values.iter().any(is_it)
}

fn meets(values: &[Value], from: Option<Known<i32>>, to: Option<Known<i32>>) -> bool {
    let meets = |value: &Value| matches!(value, Value::Number(years) if years.meets(from, to));
    values.iter().any(meets)
}

fn year_of(money: &crate::model::Money) -> Option<i64> {
    match money.year {
        Some(Known::Known(year)) => Some(year.into()),
        Some(Known::Unknown) | None => None,
    }
}

fn is_unknown(values: &[Value], relation: &Relation) -> bool {
    let wants = |thing: Thing| has(values, &Value::Any) || has(values, &Value::Thing(thing));
    let unknown = Some(Known::Unknown);
    let mut money = relation.money.iter();
    wants(Thing::Party) && (relation.from == Known::Unknown || relation.to == Known::Unknown)
        || wants(Thing::Money) && money.clone().any(|it| it.nok == Known::Unknown)
        || wants(Thing::Year)
            && (relation.valid_from == unknown
                || relation.valid_to == unknown
                || money.any(|it| it.year == Some(Known::Unknown)))
}
