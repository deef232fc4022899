//! What of a map passes a query.

use super::facts::Facts;
use super::term::{Field, Query, Term, Value};
use crate::graph::{Ends, MapGraph};
use crate::model::MapDocument;

/// What passes, by the numbers of the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    /// Whether each actor and resource passes.
    pub records: Vec<bool>,
    /// Whether each relation passes.
    pub relations: Vec<bool>,
    /// Whether each relation has nothing against it: what is asked of it holds, and what is asked of
    /// records holds for what it joins, whether or not it passes.
    pub held: Vec<bool>,
}

/// Works out what of `document` passes `query`; `graph` is the document's.
pub fn matches(query: &Query, document: &MapDocument, graph: &MapGraph) -> Matches {
    let judge = Judge {
        facts: Facts::of(document, graph),
        ends: graph.ends(),
        count: graph.records() as usize,
    };
    let Verdict {
        records,
        own: mut relations,
        held,
    } = judge.verdict(query);
    for ((passes, held), ends) in relations.iter_mut().zip(&held).zip(judge.ends) {
        let known = || [ends.from, ends.to].into_iter().flatten();
        let is_between = || known().all(|end| records[end as usize]);
        *passes |= *held && is_between();
    }
    Matches {
        records,
        relations,
        held,
    }
}

impl Matches {
    /// How many actors and resources pass.
    pub fn record_count(&self) -> usize {
        self.records.iter().filter(|it| **it).count()
    }

    /// How many relations pass.
    pub fn relation_count(&self) -> usize {
        self.relations.iter().filter(|it| **it).count()
    }

    /// Says whether nothing at all passes.
    pub fn is_empty(&self) -> bool {
        !self.records.contains(&true) && !self.relations.contains(&true)
    }

    /// The records that pass, and those that passing relations join: what is drawn.
    pub fn with_ends(&self, graph: &MapGraph) -> Vec<bool> {
        let mut drawn = self.records.clone();
        for (passes, ends) in self.relations.iter().zip(graph.ends()) {
            if *passes {
                for record in joined(ends) {
                    drawn[record as usize] = true;
                }
            }
        }
        drawn
    }
}

/// What a relation joins and carries.
pub(super) fn joined(ends: &Ends) -> impl Iterator<Item = u32> + use<> {
    [ends.from, ends.to, ends.resource].into_iter().flatten()
}

/// What holds for each record and relation.
struct Verdict {
    /// The record passes.
    records: Vec<bool>,
    /// The relation has something by itself that is asked of relations.
    own: Vec<bool>,
    /// The relation has nothing against it.
    held: Vec<bool>,
}

struct Judge<'a> {
    facts: Facts<'a>,
    ends: &'a [Ends],
    count: usize,
}

fn keep(all: &mut [bool], those: &[bool]) {
    for (one, other) in all.iter_mut().zip(those) {
        *one &= *other;
    }
}

fn add(all: &mut [bool], those: &[bool]) {
    for (one, other) in all.iter_mut().zip(those) {
        *one |= *other;
    }
}

fn turn(all: &mut [bool]) {
    for one in all {
        *one = !*one;
    }
}

fn is_of_relations(query: &Query) -> bool {
    query.every_term(&Term::is_of_relations)
}

fn is_of_records(query: &Query) -> bool {
    !matches!(query, Query::Not(_)) && query.every_term(&Term::is_of_records)
}

/// Terms that must hold for one and the same entry of a relation: an amount and its year, an
/// obstacle and its severity.
struct Together<'q> {
    amounts: Vec<&'q [Value]>,
    years: Vec<&'q [Value]>,
    obstacles: Vec<&'q [Value]>,
    severities: Vec<&'q [Value]>,
}

impl<'q> Together<'q> {
    fn of(parts: &'q [Query]) -> Self {
        let of = |field: Field| {
            let terms = parts.iter().filter_map(|part| match part {
                Query::Term(term) if term.field == field => Some(term.values.as_slice()),
                _ => None,
            });
            terms.collect()
        };
        let mut together = Self {
            amounts: of(Field::Money),
            years: of(Field::Year),
            obstacles: of(Field::Obstacle),
            severities: of(Field::Severity),
        };
        if together.amounts.is_empty() {
            together.years.clear();
        }
        if together.obstacles.is_empty() || together.severities.is_empty() {
            together.obstacles.clear();
            together.severities.clear();
        }
        together
    }

    fn tells(&self, part: &Query) -> bool {
        let Query::Term(term) = part else {
            return false;
        };
        match term.field {
            Field::Money => true,
            Field::Year => !self.years.is_empty(),
            Field::Obstacle | Field::Severity => !self.severities.is_empty(),
            _ => false,
        }
    }

    /// The relations of each group of terms there is.
    fn relations(&self, facts: &Facts<'_>) -> Vec<Vec<bool>> {
        let mut groups = Vec::new();
        if !self.amounts.is_empty() {
            groups.push(facts.with_amount(&self.amounts, &self.years));
        }
        for dimensions in &self.obstacles {
            groups.push(facts.with_obstacle(dimensions, &self.severities));
        }
        groups
    }
}

impl Judge<'_> {
    /// Relations that join or carry one of `records`.
    fn joining(&self, records: &[bool]) -> Vec<bool> {
        let joins = |ends: &Ends| joined(ends).any(|record| records[record as usize]);
        self.ends.iter().map(joins).collect()
    }

    /// Records that one of `relations` joins or carries.
    fn joined_by(&self, relations: &[bool]) -> Vec<bool> {
        let mut records = vec![false; self.count];
        for (is_one, ends) in relations.iter().zip(self.ends) {
            if *is_one {
                for record in joined(ends) {
                    records[record as usize] = true;
                }
            }
        }
        records
    }

    fn verdict(&self, query: &Query) -> Verdict {
        match query {
            Query::All => Verdict {
                records: vec![true; self.count],
                own: vec![false; self.ends.len()],
                held: vec![true; self.ends.len()],
            },
            Query::Term(term) => self.term(term),
            Query::Not(inner) => {
                let mut verdict = self.verdict(inner);
                turn(&mut verdict.held);
                verdict.own.fill(false);
                // What is said against relations takes no record away.
                match is_of_relations(inner) {
                    true => verdict.records.fill(true),
                    false => turn(&mut verdict.records),
                }
                verdict
            }
            Query::And(parts) => self.all(parts),
            Query::Or(parts) => {
                let mut verdict = Verdict {
                    records: vec![false; self.count],
                    own: vec![false; self.ends.len()],
                    held: vec![false; self.ends.len()],
                };
                for part in parts {
                    let part = self.verdict(part);
                    add(&mut verdict.records, &part.records);
                    add(&mut verdict.own, &part.own);
                    add(&mut verdict.held, &part.held);
                }
                verdict
            }
        }
    }

    fn term(&self, term: &Term) -> Verdict {
        let own = self.facts.relations(term);
        if term.is_of_relations() {
            let records = self.joined_by(&own);
            let held = own.clone();
            return Verdict { records, own, held };
        }
        let records = self.facts.records(term);
        let mut held = own.clone();
        let is_shared = matches!(
            term.field,
            Field::Text | Field::Note | Field::Tag | Field::Sort
        );
        if is_shared || term.is_of_records() {
            add(&mut held, &self.joining(&records));
        }
        Verdict { records, own, held }
    }

    fn all(&self, parts: &[Query]) -> Verdict {
        let mut all = self.verdict(&Query::All);
        // What is asked of records must hold for one and the same end of a relation.
        let mut of_records: Option<Vec<bool>> = None;
        // What a record does to others is told by several relations.
        let mut doings: Option<Vec<bool>> = None;
        let mut is_of_its_relations = false;
        let together = Together::of(parts);
        for relations in together.relations(&self.facts) {
            is_of_its_relations = true;
            add(&mut all.own, &relations);
            keep(&mut all.held, &relations);
        }
        for part in parts.iter().filter(|part| !together.tells(part)) {
            let Verdict { records, own, held } = self.verdict(part);
            add(&mut all.own, &own);
            if is_of_relations(part) {
                is_of_its_relations |= !matches!(part, Query::Not(_));
                keep(&mut all.held, &held);
                continue;
            }
            let does = matches!(part, Query::Term(term) if matches!(term.field, Field::Does(_) | Field::IsDone(_)));
            if does || is_of_records(part) {
                match &mut of_records {
                    Some(those) => keep(those, &records),
                    None => of_records = Some(records),
                }
                match &mut doings {
                    _ if !does => {}
                    Some(those) => add(those, &held),
                    None => doings = Some(held),
                }
                continue;
            }
            keep(&mut all.records, &records);
            keep(&mut all.held, &held);
        }
        if let Some(records) = of_records {
            keep(&mut all.held, &self.joining(&records));
            keep(&mut all.records, &records);
        }
        if let Some(doings) = doings {
            keep(&mut all.held, &doings);
        }
        if is_of_its_relations {
            keep(&mut all.records, &self.joined_by(&all.held));
        }
        keep(&mut all.own, &all.held);
        all
    }
}
