//! Relations and kroner, added up.

use std::collections::BTreeSet;

use crate::model::{Known, MapDocument, RelationKey};

/// How many relations there are, and what follows them in money. Nothing is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Relations.
    pub relations: usize,
    /// Known amounts, in whole kroner.
    pub nok: i128,
    /// Amounts that are known.
    pub amounts: usize,
    /// Amounts that are there, but not known.
    pub unknown: usize,
}

impl Sums {
    /// Adds up `relations`, each once: their amounts of all years, or those that count in `year`.
    pub fn of<'a>(
        document: &MapDocument,
        relations: impl IntoIterator<Item = &'a RelationKey>,
        year: Option<i32>,
    ) -> Self {
        let relations: BTreeSet<&RelationKey> = relations.into_iter().collect();
        let mut sums = Self {
            relations: relations.len(),
            ..Self::default()
        };
        let relations = relations.into_iter();
        let relations = relations.filter_map(|key| document.relations().get(key));
        let money = relations.flat_map(|relation| &relation.money);
        for money in money.filter(|it| year.is_none_or(|year| it.counts_in(year))) {
            match money.nok {
                Known::Known(nok) => {
                    sums.nok += i128::from(nok);
                    sums.amounts += 1;
                }
                Known::Unknown => sums.unknown += 1,
            }
        }
        sums
    }
}
