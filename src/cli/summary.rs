//! What a map holds, counted.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::{Group, Id, Known, MapDocument, Money, Relation, RelationKind, Status};

/// What a map holds: only what is in the map is in the tables.
#[derive(Debug)]
pub struct Summary<'a> {
    /// Actors by group.
    pub actors: BTreeMap<Group, usize>,
    /// Resources by the capability they lie in.
    pub resources: BTreeMap<&'a Id, usize>,
    /// Relations by kind.
    pub kinds: BTreeMap<RelationKind, usize>,
    /// Relations by status.
    pub statuses: BTreeMap<Status, usize>,
    /// Amounts by year and scheme: known years first, then unknown ones, then none.
    pub money: Vec<Amount<'a>>,
}

/// An amount with the relation it follows.
#[derive(Clone, Copy, Debug)]
pub struct Amount<'a> {
    /// The relation.
    pub relation: &'a Relation,
    /// The amount.
    pub money: &'a Money,
}

impl<'a> Amount<'a> {
    /// The funding scheme the money comes through: the amount's own, else the relation's.
    pub fn scheme(&self) -> Option<&'a Id> {
        self.money.scheme.as_ref().or(self.relation.scheme.as_ref())
    }

    fn order(&self) -> (bool, Option<Known<i32>>, Option<&'a Id>) {
        (self.money.year.is_none(), self.money.year, self.scheme())
    }
}

impl<'a> Summary<'a> {
    /// Counts what `document` holds.
    pub fn of(document: &'a MapDocument) -> Self {
        let relations = document.relations().values();
        let amounts = relations.clone().flat_map(|relation| {
            let money = relation.money.iter();
            money.map(move |money| Amount { relation, money })
        });
        let mut money: Vec<Amount<'a>> = amounts.collect();
        money.sort_by_key(Amount::order);
        let actors = document.actors().values();
        let resources = document.resources().values();
        Self {
            actors: count(actors.map(|actor| actor.sector.into())),
            resources: count(resources.map(|resource| &resource.capability)),
            kinds: count(relations.clone().map(|relation| relation.kind)),
            statuses: count(relations.map(|relation| relation.status)),
            money,
        }
    }

    /// The counts and amounts as JSON, in the words of the map format.
    pub fn as_json(&self, document: &MapDocument) -> Map<String, Value> {
        let words = |word: String, count: usize| (word, Value::from(count));
        let by_sector = self
            .actors
            .iter()
            .map(|(group, count)| words(format!("{group:?}"), *count));
        let by_capability = self
            .resources
            .iter()
            .map(|(id, count)| words(id.to_string(), *count));
        let by_kind = self
            .kinds
            .iter()
            .map(|(kind, count)| words(format!("{kind:?}"), *count));
        let by_status = self
            .statuses
            .iter()
            .map(|(status, count)| words(format!("{status:?}"), *count));
        let mut json = Map::new();
        json.insert(
            "actors".into(),
            json!({
                "total": document.actors().len(),
                "by_sector": by_sector.collect::<Map<_, _>>(),
            }),
        );
        json.insert(
            "resources".into(),
            json!({
                "total": document.resources().len(),
                "by_capability": by_capability.collect::<Map<_, _>>(),
            }),
        );
        json.insert(
            "relations".into(),
            json!({
                "total": document.relations().len(),
                "by_kind": by_kind.collect::<Map<_, _>>(),
                "by_status": by_status.collect::<Map<_, _>>(),
            }),
        );
        let money = self.money.iter().map(amount_as_json);
        json.insert("money".into(), money.collect());
        json
    }
}

fn count<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

fn amount_as_json(amount: &Amount<'_>) -> Value {
    let Amount { relation, money } = amount;
    json!({
        "year": money.year.as_ref().map(known),
        "nok": known(&money.nok),
        "scheme": amount.scheme().map(Id::as_str),
        "source": money.source.as_ref().map(Id::as_str),
        "from": known_id(&relation.from),
        "kind": format!("{:?}", relation.kind),
        "to": known_id(&relation.to),
    })
}

/// A value, or the word the map format has for one that is not known.
fn known<T: Copy + Into<Value>>(value: &Known<T>) -> Value {
    match value {
        Known::Known(value) => (*value).into(),
        Known::Unknown => "Unknown".into(),
    }
}

fn known_id(id: &Known<Id>) -> &str {
    id.as_known().map_or("Unknown", Id::as_str)
}
