//! What holds in a year: the one rule by which a map is seen as it was, or as it is planned.

use super::document::MapDocument;
use super::money::{Known, Money};
use super::record::Resource;
use super::relation::{Relation, Status};
use super::{FIRST_YEAR, LAST_YEAR};

/// Whether something holds in a year, as far as the map tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holding {
    /// It does not.
    No,
    /// It may: from when or until when is said to be unknown, or not said of what is planned or
    /// ended.
    Perhaps,
    /// It does.
    Yes,
}

impl Holding {
    /// Whether something of this status and these years holds in `year`.
    ///
    /// Years count whole: what begins or ends in a year holds in it. A wish never holds. What is
    /// planned holds from the year it is to begin, what is ended until the year it ended; where that
    /// year is unknown or not said, it holds perhaps. Of anything else a year that is not said is
    /// no limit, and one that is unknown makes it hold perhaps.
    pub fn of(
        status: Status,
        valid_from: Option<Known<i32>>,
        valid_to: Option<Known<i32>>,
        year: i32,
    ) -> Self {
        let needs_begin = status == Status::Planned;
        let needs_end = status == Status::Ended;
        if status == Status::Wanted {
            return Self::No;
        }
        let limit =
            |limit: Option<Known<i32>>, is_within: fn(i32, i32) -> bool, is_needed| match limit {
                Some(Known::Known(limit)) if is_within(limit, year) => Self::Yes,
                Some(Known::Known(_)) => Self::No,
                Some(Known::Unknown) => Self::Perhaps,
                None if is_needed => Self::Perhaps,
                None => Self::Yes,
            };
        let begun = limit(valid_from, |from, year| from <= year, needs_begin);
        begun.min(limit(valid_to, |to, year| year <= to, needs_end))
    }
}

impl Resource {
    /// Whether it is there in `year`.
    pub fn holds_in(&self, year: i32) -> Holding {
        Holding::of(self.status, self.valid_from, self.valid_to, year)
    }
}

impl Relation {
    /// Whether it holds in `year`, whatever becomes of its ends.
    pub fn holds_in(&self, year: i32) -> Holding {
        Holding::of(self.status, self.valid_from, self.valid_to, year)
    }
}

impl Money {
    /// Says whether the amount counts in `year`: it is of that year, or of none that is known.
    pub fn counts_in(&self, year: i32) -> bool {
        match self.year {
            Some(Known::Known(own)) => own == year,
            Some(Known::Unknown) | None => true,
        }
    }
}

impl MapDocument {
    /// The first and the last year in which the map says that something begins or ends, with a year
    /// before and after in which it has not; nothing where it names no year.
    pub fn years(&self) -> Option<(i32, i32)> {
        let of_resources = self.resources.values();
        let of_resources = of_resources.flat_map(|it| [it.valid_from, it.valid_to]);
        let of_relations = self.relations.values();
        let of_relations = of_relations.flat_map(|it| [it.valid_from, it.valid_to]);
        let years = of_resources.chain(of_relations).flatten();
        let years: Vec<i32> = years.filter_map(|year| year.as_known().copied()).collect();
        let (first, last) = (years.iter().min()?, years.iter().max()?);
        Some(((first - 1).max(FIRST_YEAR), (last + 1).min(LAST_YEAR)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: Status, from: Option<Known<i32>>, to: Option<Known<i32>>) -> [Holding; 3] {
        [2020, 2024, 2027].map(|year| Holding::of(status, from, to, year))
    }

    const UNKNOWN: Option<Known<i32>> = Some(Known::Unknown);

    fn year(year: i32) -> Option<Known<i32>> {
        Some(Known::Known(year))
    }

    #[test]
    fn what_exists_holds_from_its_first_year_to_its_last_both_counted() {
        use Holding::{No, Yes};
        assert_eq!(check(Status::Existing, None, None), [Yes; 3]);
        assert_eq!(check(Status::Existing, year(2024), None), [No, Yes, Yes]);
        assert_eq!(check(Status::Existing, None, year(2024)), [Yes, Yes, No]);
        let only = check(Status::Existing, year(2024), year(2024));
        assert_eq!(only, [No, Yes, No]);
    }

    #[test]
    fn an_unknown_year_excludes_nothing_and_promises_nothing() {
        use Holding::{No, Perhaps};
        assert_eq!(check(Status::Existing, UNKNOWN, None), [Perhaps; 3]);
        let until = check(Status::Existing, UNKNOWN, year(2024));
        assert_eq!(until, [Perhaps, Perhaps, No]);
    }

    #[test]
    fn what_is_planned_needs_a_begin_and_what_is_ended_an_end() {
        use Holding::{No, Perhaps, Yes};
        assert_eq!(check(Status::Planned, year(2027), None), [No, No, Yes]);
        assert_eq!(check(Status::Planned, None, None), [Perhaps; 3]);
        assert_eq!(check(Status::Ended, None, year(2020)), [Yes, No, No]);
        assert_eq!(check(Status::Ended, None, None), [Perhaps; 3]);
    }

    #[test]
    fn a_wish_never_holds() {
        assert_eq!(check(Status::Wanted, year(2020), None), [Holding::No; 3]);
    }
}
