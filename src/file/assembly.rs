//! From the tree of a map to the checked map: list by list, record by record.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Deserialize;

use super::reading::Reading;
use super::syntax::{Kind, NodeId};
use super::v1::{self, IntoModel};
use super::{MAX_RECORDS, built_in_models};
use crate::model::{
    Draft, Id, KeptValue, MapDocument, ModelChoice, Place, Problem, Sector, SectorProfile, Table,
    Text, UnreadRecord,
};

impl Reading<'_> {
    /// Reads the lists of the map.
    pub(super) fn draft(&mut self) -> Option<Draft> {
        let (tree, root) = (self.tree, self.root);
        let minor = tree
            .field(root, "minor")
            .map(|minor| tree.slice(minor).parse::<u64>());
        self.is_newer = matches!(minor, Some(Ok(minor)) if minor > v1::MINOR);
        let apart = Table::ALL.iter().map(|table| table.field());
        for field in apart.chain(["capability_model"]) {
            self.dropped.extend(tree.field(root, field));
        }
        let head: v1::Map = self.record(root, "Map")?;
        if tree.field(root, "title").is_none() && !self.is_cut {
            self.report(root, Problem::MissingField("title".to_owned()));
        }
        let sources = self.table::<v1::Source>(Table::Sources);
        let sectors = self.sectors();
        let actors = self.table::<v1::Actor>(Table::Actors);
        let resources = self.table::<v1::Resource>(Table::Resources);
        let asked_for = resources.iter().map(|resource| &resource.capability);
        let capability_model = self.capability_model(asked_for);
        Some(Draft {
            minor: head.minor,
            map: head.map.unwrap_or_else(|| v1::map_name(&head.title)),
            origin: head.origin,
            title: Text {
                main: head.title,
                translations: head.title_in,
            },
            description: Text {
                main: head.description,
                translations: head.description_in,
            },
            language: head.language.unwrap_or_else(|| "nb".to_owned()),
            capability_model,
            sources,
            sectors,
            actors,
            resources,
            relations: self.table::<v1::Relation>(Table::Relations),
            views: self.table::<v1::View>(Table::Views),
            questions: self.table::<v1::Question>(Table::Questions),
            positions: self.table::<v1::Position>(Table::Positions),
            kept: v1::kept(head.kept, tree),
            unread: Vec::new(),
        })
    }

    /// The records of one list.
    fn table<T>(&mut self, table: Table) -> Vec<T::Model>
    where
        T: IntoModel + for<'de> Deserialize<'de>,
    {
        let mut records = Vec::new();
        let Some(list) = self.list(table, [Kind::List, Kind::Tuple], "list") else {
            return records;
        };
        let tree = self.tree;
        for node in tree.children(list) {
            if self.is_one_too_many(node) || !self.goes_on_to(node) {
                break;
            }
            match self.record::<T>(node, table.field()) {
                Some(record) => {
                    records.push(record.into_model(tree));
                    self.nodes.entry(table).or_default().push(node);
                }
                None => drop(self.unread.insert((table, node))),
            }
        }
        records
    }

    /// The node of a list, if the map has it and it is one.
    fn list(&mut self, table: Table, kinds: [Kind; 2], expected: &str) -> Option<NodeId> {
        let list = self.tree.field(self.root, table.field())?;
        let kind = self.tree.kind(list);
        let is_empty = kind == Kind::Tuple && self.tree.children(list).next().is_none();
        if kinds.contains(&kind) || is_empty {
            return Some(list);
        }
        if !matches!(self.tree.slice(list), "None" | "null") {
            let found = self.tree.slice(list).chars().take(40).collect();
            let field = table.field().to_owned();
            let expected = expected.to_owned();
            self.report(
                list,
                Problem::WrongType {
                    field,
                    expected,
                    found,
                },
            );
            self.is_cut = true;
        }
        None
    }

    fn is_one_too_many(&mut self, node: NodeId) -> bool {
        self.records += 1;
        let is_too_many = self.records > MAX_RECORDS;
        if is_too_many && self.records == MAX_RECORDS + 1 {
            self.report(node, Problem::TooMany(MAX_RECORDS));
            self.is_cut = true;
        }
        is_too_many
    }

    fn sectors(&mut self) -> Vec<(Sector, SectorProfile)> {
        let tree = self.tree;
        let mut sectors: Vec<(Sector, SectorProfile)> = Vec::new();
        let Some(map) = self.list(Table::Sectors, [Kind::Map, Kind::Record], "map") else {
            return sectors;
        };
        for (name, value) in tree.pairs(map) {
            let sector = self.record::<v1::Sector>(name, "sectors").map(Sector::from);
            let profile = sector.and_then(|_| self.record::<v1::SectorProfile>(value, "sectors"));
            match (sector, profile) {
                (Some(sector), Some(profile)) => {
                    if sectors.iter().any(|(other, _)| *other == sector) {
                        let word = tree.word(name).unwrap_or_default().into_owned();
                        self.report(name, Problem::FieldTwice(word));
                        self.is_lossy = true;
                        continue;
                    }
                    sectors.push((sector, profile.into_model(tree)));
                }
                _ => drop(self.unread.insert((Table::Sectors, name))),
            }
        }
        sectors
    }

    fn capability_model<'a>(&mut self, asked_for: impl Iterator<Item = &'a Id>) -> ModelChoice {
        let Some(node) = self.tree.field(self.root, "capability_model") else {
            return self.built_in("1.2", None, asked_for);
        };
        if let Some(name) = self.tree.text(node) {
            return self.built_in(&name, Some(node), asked_for);
        }
        let record = self.record(node, "capability_model");
        let Some(record) = record else {
            self.is_lossy = true;
            return ModelChoice::BuiltIn(Arc::new(v1::stand_in("1.2", asked_for)));
        };
        let mut found = Vec::new();
        let model = v1::model_of(record, (self.tree, node), &mut found);
        self.is_lossy |= !found.is_empty();
        for (node, problem) in found {
            self.report(node, problem);
        }
        ModelChoice::Own(Arc::new(model))
    }

    /// The built-in model of this name, or one that stands in for it.
    fn built_in<'a>(
        &mut self,
        name: &str,
        node: Option<NodeId>,
        asked_for: impl Iterator<Item = &'a Id>,
    ) -> ModelChoice {
        let mut models = built_in_models().iter();
        if let Some(model) = models.find(|model| model.id.as_str() == name) {
            return ModelChoice::BuiltIn(Arc::clone(model));
        }
        let known: Vec<&str> = built_in_models()
            .iter()
            .map(|model| model.id.as_str())
            .collect();
        let known = known.join(", ");
        let problem = Problem::UnknownModel {
            id: name.to_owned(),
            known,
        };
        self.report(node.unwrap_or(self.root), problem);
        ModelChoice::BuiltIn(Arc::new(v1::stand_in(name, asked_for)))
    }

    /// Checks the draft, tells what does not add up, and keeps what it leaves out.
    pub(super) fn settle(&mut self, draft: Draft) -> MapDocument {
        let settled = draft.settle();
        for (table, index) in &settled.left_out {
            let node = self.nodes.get(table).and_then(|nodes| nodes.get(*index));
            self.unread.extend(node.map(|node| (*table, *node)));
        }
        let tree = self.tree;
        let id = |(_, node): &(Table, NodeId)| tree.text(tree.field(*node, "id")?);
        let unread_ids: HashSet<_> = self.unread.iter().filter_map(id).collect();
        for located in &settled.problems {
            let is_follow_on = match &located.problem {
                Problem::UnknownId { id, .. } => self.is_cut || unread_ids.contains(id.as_str()),
                Problem::UnknownCapability { .. } => self.is_cut,
                _ => false,
            };
            if !is_follow_on {
                let node = self.node_of(&located.place);
                self.report(node, located.problem.clone());
            }
        }
        let unread = self
            .unread
            .iter()
            .map(|(table, node)| self.kept_record(*table, *node));
        settled.document.with_unread(unread.collect())
    }

    fn kept_record(&self, table: Table, node: NodeId) -> UnreadRecord {
        let value = match table {
            Table::Sectors => {
                let pair = (self.tree.kept(node), self.tree.kept(NodeId(node.0 + 1)));
                KeptValue::Map(vec![pair])
            }
            _ => self.tree.kept(node),
        };
        UnreadRecord { table, value }
    }

    /// The node that a place in the draft came from.
    fn node_of(&self, place: &Place) -> NodeId {
        let tree = self.tree;
        let record = place
            .table
            .and_then(|table| self.nodes.get(&table)?.get(place.index));
        let record = record.copied().unwrap_or(self.root);
        if tree.kind(record) == Kind::Tuple {
            return tree.children(record).next().unwrap_or(record);
        }
        let Some(field) = place.field.and_then(|field| tree.field(record, field)) else {
            return record;
        };
        let items = || {
            tree.children(field)
                .filter(|item| !self.dropped.contains(item))
        };
        place
            .item
            .and_then(|item| items().nth(item))
            .unwrap_or(field)
    }
}
