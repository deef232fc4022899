//! Capability models of format 1.

use std::collections::BTreeMap;

use super::into_model::{id, text, texts};
use super::records::{Capability, CapabilityModel};
use crate::file::syntax::{NodeId, Tree};
use crate::model::{self, Id, Problem, Text, nearest};

/// Makes a model of the record at `node`. A row that stands twice is left out, and a parent that
/// does not stand before its part is taken away; both are told in `found`.
pub fn model_of(
    record: CapabilityModel,
    (tree, node): (&Tree<'_>, NodeId),
    found: &mut Vec<(NodeId, Problem)>,
) -> model::CapabilityModel {
    let list = tree.field(node, "capabilities").unwrap_or(node);
    let mut nodes = tree.children(list);
    let mut rows: BTreeMap<Id, ()> = BTreeMap::new();
    let mut capabilities = Vec::with_capacity(record.capabilities.len());
    for row in record.capabilities {
        let row_node = nodes.next().unwrap_or(node);
        let at = |field| tree.field(row_node, field).unwrap_or(row_node);
        let mut capability = capability(row);
        if rows.contains_key(&capability.id) {
            let problem = Problem::DuplicateId(capability.id.to_string());
            found.push((at("id"), problem));
            continue;
        }
        if let Some(parent) = capability
            .parent
            .take_if(|parent| !rows.contains_key(parent))
        {
            found.push((at("parent"), unknown(&parent, rows.keys())));
        }
        rows.insert(capability.id.clone(), ());
        capabilities.push(capability);
    }
    let mut actors_in = record.actors_in.map(id);
    if let Some(wrong) = actors_in.take_if(|row| !rows.contains_key(row)) {
        let at = tree.field(node, "actors_in").unwrap_or(node);
        found.push((at, unknown(&wrong, rows.keys())));
    }
    model::CapabilityModel {
        id: id(record.id),
        name: text(record.name, record.name_in),
        help: text(record.help, record.help_in),
        actors_in,
        capabilities,
    }
}

fn unknown<'a>(id: &Id, known: impl Iterator<Item = &'a Id>) -> Problem {
    Problem::UnknownCapability {
        id: id.to_string(),
        nearest: nearest(id.as_str(), known.map(Id::as_str)).map(str::to_owned),
    }
}

fn capability(row: Capability) -> model::Capability {
    model::Capability {
        id: id(row.id),
        name: text(row.name, row.name_in),
        help: text(row.help, row.help_in),
        examples: texts(row.examples, row.examples_in),
        parent: row.parent.map(id),
    }
}

/// A model that stands in for one we do not have, so that a map that names it still opens: it has
/// the rows that the map's resources ask for, in the order they first do.
pub fn stand_in<'a>(name: &str, asked_for: impl Iterator<Item = &'a Id>) -> model::CapabilityModel {
    let mut rows: BTreeMap<&Id, usize> = BTreeMap::new();
    for id in asked_for {
        let next = rows.len();
        rows.entry(id).or_insert(next);
    }
    let mut ids: Vec<(&Id, usize)> = rows.into_iter().collect();
    ids.sort_by_key(|(_, row)| *row);
    let row = |(id, _): (&Id, usize)| model::Capability {
        id: id.clone(),
        name: id.as_str().into(),
        help: Text::default(),
        examples: Vec::new(),
        parent: None,
    };
    model::CapabilityModel {
        id: name.into(),
        name: name.into(),
        help: Text::default(),
        actors_in: None,
        capabilities: ids.into_iter().map(row).collect(),
    }
}
