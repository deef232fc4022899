//! Why nothing passes.

use super::matches::{Matches, matches};
use super::term::Query;
use crate::graph::MapGraph;
use crate::model::MapDocument;

/// A part of a query, and what would pass without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Without {
    /// The part.
    pub part: Query,
    /// What is asked without it.
    pub rest: Query,
    /// Actors and resources that would pass.
    pub records: usize,
    /// Relations that would pass.
    pub relations: usize,
    /// Says that nothing passes the part even where nothing else is asked.
    pub is_empty_alone: bool,
}

/// For each part of `query` but for which something would pass, what that is; for a query of one part,
/// that part. What is empty alone comes first, then what would let most pass.
pub fn without_each(query: &Query, document: &MapDocument, graph: &MapGraph) -> Vec<Without> {
    let parts = query.parts();
    let without = (0..parts.len()).map(|number| {
        let others = parts.iter().enumerate().filter(|(it, _)| *it != number);
        let rest = Query::all_of(others.map(|(_, part)| part.clone()));
        let passing: Matches = matches(&rest, document, graph);
        Without {
            part: parts[number].clone(),
            records: passing.record_count(),
            relations: passing.relation_count(),
            is_empty_alone: matches(&parts[number], document, graph).is_empty(),
            rest,
        }
    });
    let mut found: Vec<Without> = without
        .filter(|it| it.is_empty_alone || it.records + it.relations > 0)
        .collect();
    found.sort_by_key(|it| {
        let passing = it.records + it.relations;
        (!it.is_empty_alone, std::cmp::Reverse(passing))
    });
    found
}
