//! What roll-ups are called, and sums of relations and kroner.

use super::Texts;
use crate::model::{Fold, Id, MapDocument};

impl Texts {
    /// What is rolled up, in a word or two.
    pub fn fold(&self, fold: &Fold, document: &MapDocument) -> String {
        let language = self.language();
        match fold {
            Fold::Sector(group) => self.group(*group),
            Fold::Actors(group) => {
                let group = self.group(*group);
                self.say_with("fold-actors", &[("group", (&group).into())])
            }
            Fold::Capability(id) => {
                let capability = document.capability_model().capability(id);
                capability.map_or_else(
                    || id.to_string(),
                    |capability| capability.name.in_language(language).to_owned(),
                )
            }
            Fold::Parts(id) => {
                let record = document.record(id);
                record.map_or_else(
                    || id.to_string(),
                    |record| record.label().in_language(language).to_owned(),
                )
            }
            Fold::Records { name, ids } if name.is_empty() => self.records(ids, document),
            Fold::Records { name, .. } => name.clone(),
        }
    }

    /// Which year is looked at, and which it is compared with.
    pub fn year_seen(&self, year: Option<i32>, compared_with: Option<i32>) -> Option<String> {
        let year = year?.to_string();
        let year = ("year", (&year).into());
        Some(match compared_with {
            None => self.say_with("year-is", &[year]),
            Some(before) => {
                let before = before.to_string();
                self.say_with("year-is-compared", &[year, ("before", (&before).into())])
            }
        })
    }

    /// Records by the name of the first of them.
    fn records(&self, ids: &[Id], document: &MapDocument) -> String {
        let first = ids.first().and_then(|id| document.record(id));
        let first = first.map_or("", |first| first.label().in_language(self.language()));
        match ids.len().saturating_sub(1) {
            0 => first.to_owned(),
            more => {
                let words = [("first", first.into()), ("count", more.into())];
                self.say_with("fold-selection-name", &words)
            }
        }
    }

    /// How many actors and resources a roll-up holds: `12 aktører, 4 ressurser`.
    pub fn folded_amounts(&self, actors: usize, resources: usize) -> String {
        let counted = [
            ("fold-actors-in-it", actors),
            ("fold-resources-in-it", resources),
        ];
        let counted = counted.into_iter().filter(|(_, count)| *count > 0);
        let counted = counted.map(|(id, count)| self.say_with(id, &[("count", count.into())]));
        counted.collect::<Vec<_>>().join(", ")
    }

    /// A sum of known kroner and of amounts that are not known; nothing where there are neither.
    pub fn sum_of_nok(&self, nok: Option<i128>, has_unknown: bool) -> Option<String> {
        // Beyond what a krone is counted to, the sum is written without its short form.
        let sum = nok.map(|nok| match i64::try_from(nok) {
            Ok(nok) => self.nok_short(nok),
            Err(_) => self.say_with("money-full", &[("amount", (&nok.to_string()).into())]),
        });
        match (sum, has_unknown) {
            (Some(sum), true) => Some(self.say_with("sum-and-unknown", &[("sum", (&sum).into())])),
            (None, true) => Some(self.say("unknown-amount")),
            (sum, false) => sum,
        }
    }
}
