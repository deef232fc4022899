//! Filters made by chance: texts that may mean nothing, and queries about a map.

use proptest::prelude::*;
use samspill::model::{
    Criticality, Dimension, Group, Id, MapDocument, ObstacleSeverity, RelationKind, Status,
};
use samspill::query::{Bounds, Field, Query, Sort, Term, Thing, Value};

/// A piece of something that may be a filter.
pub fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "sektor:", "kommunal", " ", "(", ")", "\"", "«", "»", "-", "eller ", "penger>", "10,6",
        " mill", "år:", "2025", ",", "bruker:", "Røde", " Kors", "innen:2 ", "av:", "ks", "ø",
        "\\", "..", "2024-", "til ", "*", "\u{301}", "=", "kr ", "500 ", "😀", ":", "ikke ", "og ",
    ];
    prop_oneof![
        8 => proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => ".{0,3}",
    ]
}

/// A query about `document` that depends on `numbers` alone.
pub fn query(document: &MapDocument, numbers: Vec<u16>) -> Query {
    let mut hand = Hand {
        numbers: numbers.into_iter(),
        document,
        ids: document.records().map(|it| it.id().clone()).collect(),
    };
    hand.query(3)
}

struct Hand<'a> {
    numbers: std::vec::IntoIter<u16>,
    document: &'a MapDocument,
    ids: Vec<Id>,
}

impl Hand<'_> {
    fn below(&mut self, limit: usize) -> usize {
        let number = self.numbers.next().map_or(0, usize::from);
        number.checked_rem(limit).unwrap_or(0)
    }

    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    fn query(&mut self, depth: usize) -> Query {
        let kind = if depth == 0 { 0 } else { self.below(7) };
        let count = 2 + self.below(2);
        match kind {
            1 => self.query(depth - 1).negated(),
            2..=4 => Query::all_of((0..count).map(|_| self.query(depth - 1))),
            5 => Query::one_of((0..count).map(|_| self.query(depth - 1))),
            _ => self.term().into(),
        }
    }

    fn term(&mut self) -> Term {
        use Field as F;
        let kind = self.of(&RelationKind::ALL);
        let fields = [
            F::Text,
            F::Name,
            F::Note,
            F::Sort,
            F::Sector,
            F::Capability,
            F::Kind,
            F::Does(kind),
            F::IsDone(kind),
            F::From,
            F::To,
            F::Tag,
            F::Status,
            F::Criticality,
            F::Obstacle,
            F::Severity,
            F::Money,
            F::Year,
            F::Scheme,
            F::Source,
            F::Owner,
            F::PartOf,
            F::Has,
            F::Missing,
            F::Unknown,
            F::Within,
            F::Id,
        ];
        let field = self.of(&fields);
        let count = if matches!(field, F::Text | F::Money) {
            1
        } else {
            1 + self.below(2)
        };
        let mut values: Vec<Value> = Vec::new();
        for _ in 0..count {
            match self.value(field) {
                Some(value) if !values.contains(&value) => values.push(value),
                _ => {}
            }
        }
        let plain =
            |value: &Value| matches!(value, Value::Number(Bounds::Is(_) | Bounds::Between(..)));
        if field == F::Year && !values.iter().all(plain) {
            values.truncate(1);
        }
        match (field, values.is_empty()) {
            (_, true) => Term::one(F::Sector, Value::Group(None)),
            (F::Within, false) => {
                values.insert(0, Value::Steps(self.below(4) as u8));
                Term { field, values }
            }
            _ => Term { field, values },
        }
    }

    fn value(&mut self, field: Field) -> Option<Value> {
        use Field as F;
        let document = self.document;
        Some(match field {
            F::Text | F::Name | F::Note => {
                let texts = [
                    "skatt",
                    "Skatteetaten",
                    "øl og",
                    "a\"b\\",
                    "mill",
                    "10",
                    "eller",
                    "æ",
                    "",
                    "penger",
                    ">3",
                    "kr",
                    "til",
                ];
                Value::Text(self.of(&texts).to_owned())
            }
            F::Sort => Value::Sort(self.of(&[Sort::Actor, Sort::Resource, Sort::Relation])),
            F::Sector => {
                let groups: Vec<_> = Group::ALL.into_iter().map(Some).chain([None]).collect();
                Value::Group(self.of(&groups))
            }
            F::Capability => {
                let rows = &document.capability_model().capabilities;
                let number = self.below(rows.len());
                Value::Capability(rows.get(number)?.id.clone())
            }
            F::Kind => Value::Kind(self.of(&RelationKind::ALL)),
            F::Tag => {
                let tags = document.tags();
                let number = self.below(tags.len());
                let tag = *tags.get(number)?;
                Value::Tag(tag.to_owned())
            }
            F::Status => Value::Status(self.of(&Status::ALL)),
            F::Criticality => {
                let all = [Criticality::Low, Criticality::Medium, Criticality::High];
                Value::Criticality(self.of(&all))
            }
            F::Obstacle => Value::Dimension(self.of(&Dimension::ALL)),
            F::Severity => {
                use ObstacleSeverity::{Blocking, Major, Minor};
                Value::Severity(self.of(&[Minor, Major, Blocking]))
            }
            F::Money => {
                let amounts = [
                    0,
                    1,
                    500,
                    1_500,
                    999_999,
                    1_000_000,
                    10_600_000,
                    2_000_000_001,
                ];
                let (one, other) = (self.of(&amounts), self.of(&amounts));
                Value::Number(self.bounds(one, other))
            }
            F::Year => {
                let one = 1990 + self.below(60) as i64;
                let other = 1990 + self.below(60) as i64;
                Value::Number(self.bounds(one, other))
            }
            F::Source => {
                let sources: Vec<Id> = document.sources().keys().cloned().collect();
                let number = self.below(sources.len());
                Value::Source(sources.get(number)?.clone())
            }
            F::Has | F::Missing => {
                use Thing as T;
                Value::Thing(self.of(&[
                    T::Money,
                    T::Owner,
                    T::Parent,
                    T::Source,
                    T::Note,
                    T::Url,
                    T::OrgNumber,
                    T::Tag,
                    T::Obstacle,
                    T::Purpose,
                    T::LegalBasis,
                    T::Year,
                    T::Scheme,
                    T::Relation,
                    T::Party,
                ]))
            }
            F::Unknown => match self.below(4) {
                0 => Value::Any,
                1 => Value::Thing(Thing::Money),
                2 => Value::Thing(Thing::Party),
                _ => Value::Thing(Thing::Year),
            },
            F::Does(_) | F::IsDone(_) if self.below(5) == 1 => Value::Any,
            _ => {
                let number = self.below(self.ids.len());
                Value::Record(self.ids.get(number)?.clone())
            }
        })
    }

    fn bounds(&mut self, one: i64, other: i64) -> Bounds {
        match self.below(6) {
            0 => Bounds::Below(one),
            1 => Bounds::AtMost(one),
            2 => Bounds::AtLeast(one),
            3 => Bounds::Above(one),
            4 => Bounds::Between(one.min(other), one.max(other)),
            _ => Bounds::Is(one),
        }
    }
}
