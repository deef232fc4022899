//! What holds today, or in a year: what is promised carries nothing.

use crate::model::{Known, MapDocument, RecordRef, Relation, Resource, Status};

/// Says whether something with this status and these years carries what leans on it.
///
/// Without a year: what exists. In a year: what exists, was there until later, or is promised from
/// that year or before; and only from the year it begins to the year it ends, as far as one knows.
pub fn holds(
    status: Status,
    (valid_from, valid_to): (Option<Known<i32>>, Option<Known<i32>>),
    year: Option<i32>,
) -> bool {
    let Some(year) = year else {
        return status == Status::Existing;
    };
    let known = |year: Option<Known<i32>>| year.as_ref().and_then(Known::as_known).copied();
    let (from, to) = (known(valid_from), known(valid_to));
    let is_within = from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to);
    let is_there = match status {
        Status::Existing => true,
        // A promise without a year is one nobody can lean on.
        Status::Planned | Status::Wanted => from.is_some(),
        Status::Ended => to.is_some(),
    };
    is_within && is_there
}

/// [`holds`] for a relation itself, not for what it joins.
pub fn relation_holds(relation: &Relation, year: Option<i32>) -> bool {
    let years = (relation.valid_from, relation.valid_to);
    holds(relation.status, years, year)
}

/// [`holds`] for a resource.
pub fn resource_holds(resource: &Resource, year: Option<i32>) -> bool {
    let years = (resource.valid_from, resource.valid_to);
    holds(resource.status, years, year)
}

/// The years in which something on the map begins or no longer is, each once.
pub fn turning_years(document: &MapDocument) -> Vec<i32> {
    let relations = document.relations().values();
    let relations = relations.map(|it| (it.valid_from, it.valid_to));
    let resources = document.resources().values();
    let resources = resources.map(|it| (it.valid_from, it.valid_to));
    let known = |year: Option<Known<i32>>| year.as_ref().and_then(Known::as_known).copied();
    let turns = relations.chain(resources).flat_map(|(from, to)| {
        let after = known(to).and_then(|to| to.checked_add(1));
        known(from).into_iter().chain(after)
    });
    let mut years: Vec<i32> = turns.collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Whether each record holds, by its number in the graph; actors always do.
pub(super) fn records_that_hold(document: &MapDocument, year: Option<i32>) -> Vec<bool> {
    let record_holds = |record: RecordRef<'_>| match record {
        RecordRef::Actor(_) => true,
        RecordRef::Resource(resource) => resource_holds(resource, year),
    };
    document.records().map(record_holds).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: Status, from: Option<i32>, to: Option<i32>, year: Option<i32>) -> bool {
        holds(status, (from.map(Known::Known), to.map(Known::Known)), year)
    }

    #[test]
    fn what_is_promised_carries_from_its_year() {
        assert!(!check(Status::Planned, Some(2026), None, None));
        assert!(!check(Status::Planned, Some(2026), None, Some(2025)));
        assert!(check(Status::Planned, Some(2026), None, Some(2026)));
        assert!(!check(Status::Wanted, None, None, Some(2040)));
    }

    #[test]
    fn what_has_ended_carried_until_its_year() {
        assert!(check(Status::Ended, None, Some(2020), Some(2020)));
        assert!(!check(Status::Ended, None, Some(2020), Some(2021)));
        assert!(!check(Status::Ended, None, None, Some(2000)));
        assert!(!check(Status::Existing, Some(2024), None, Some(2023)));
        assert!(check(Status::Existing, None, None, None));
    }
}
