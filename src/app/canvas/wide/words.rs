//! What cells and nodes of a wide picture are called.

use crate::app::names;
use crate::model::MapDocument;
use crate::scene::{Cell, NodeKey, Overview};
use crate::text::Texts;
use crate::view::Column;

/// Says names in one language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub overview: &'a Overview,
    pub document: &'a MapDocument,
    pub texts: &'a Texts,
}

impl Words<'_> {
    /// The short name of a column.
    pub fn column(&self, column: Column) -> String {
        match column.group() {
            Some(group) => self.texts.group_short(group),
            None => self.texts.shared_column(),
        }
    }

    /// The name of a row.
    pub fn row(&self, row: usize) -> &str {
        let capability = self.overview.visible.rows.get(row);
        let capability = capability.and_then(|row| row.capability.as_ref());
        let model = self.document.capability_model();
        let capability = capability.and_then(|id| model.capability(id));
        capability.map_or("", |it| it.name.in_language(self.texts.language()))
    }

    /// The name of a cell: "Kommunal · Data".
    pub fn cell(&self, cell: &Cell) -> String {
        let column = self.column(cell.column);
        match cell.row.map(|row| self.row(row)) {
            Some(row) if !row.is_empty() => format!("{column} · {row}"),
            _ => column,
        }
    }

    /// A count with its digits in groups.
    pub fn count(&self, count: usize) -> String {
        self.texts.number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// What a screen reader says of a cell.
    pub fn cell_said(&self, number: usize) -> String {
        let cell = &self.overview.cells[number];
        let (name, count) = (self.cell(cell), self.count(cell.actors + cell.resources));
        let words = [("name", (&name).into()), ("count", (&count).into())];
        self.texts.say_with("wide-cell", &words)
    }

    /// What there is to know of a cell: how much it holds, and the heaviest flows from and to it.
    pub fn cell_told(&self, number: usize) -> Vec<String> {
        let cell = &self.overview.cells[number];
        let counts = [cell.actors, cell.resources, cell.within].map(|count| self.count(count));
        let [actors, resources, within] = &counts;
        let words = [
            ("actors", actors.into()),
            ("resources", resources.into()),
            ("relations", within.into()),
        ];
        let mut told = vec![self.texts.say_with("wide-cell-holds", &words)];
        for bundle in self.overview.bundles_of(number).take(5) {
            let (id, other) = match bundle.from == number {
                true => ("wide-flow-to", bundle.to),
                false => ("wide-flow-from", bundle.from),
            };
            let name = self.cell(&self.overview.cells[other]);
            let count = self.count(bundle.count);
            let words = [("name", (&name).into()), ("count", (&count).into())];
            told.push(self.texts.say_with(id, &words));
        }
        told.push(self.texts.say("wide-cell-hint"));
        told
    }

    /// The name of a node as it stands on the drawing.
    pub fn node(&self, number: usize) -> Option<&str> {
        let id = self.overview.visible.nodes[number].key.record()?;
        let record = self.document.record(id)?;
        Some(record.label().in_language(self.texts.language()))
    }

    /// What a screen reader says of a node.
    pub fn node_said(&self, number: usize) -> String {
        let node = &self.overview.visible.nodes[number];
        let group = self.column(node.column);
        let relations = ("relations", self.overview.degree(number).into());
        let name = |id| names::full_name(self.document, id, self.texts);
        match &node.key {
            NodeKey::Actor(id) => {
                let words = [
                    ("name", name(id).into()),
                    ("group", (&group).into()),
                    relations,
                ];
                self.texts.say_with("a11y-actor", &words)
            }
            NodeKey::Resource(id) => {
                let row = ("capability", self.row(node.row).into());
                let words = [("name", name(id).into()), row, relations];
                self.texts.say_with("a11y-resource", &words)
            }
            NodeKey::Fold(_) => {
                let count = ("count", node.folded.actors.into());
                let words = [("group", (&group).into()), count];
                self.texts.say_with("a11y-folded", &words)
            }
            NodeKey::RollUp(fold) => {
                let name = self.texts.fold(fold, self.document);
                let (actors, resources) = (node.folded.actors, node.folded.resources);
                let amounts = self.texts.folded_amounts(actors, resources);
                let words = [
                    ("name", (&name).into()),
                    ("amounts", (&amounts).into()),
                    relations,
                ];
                self.texts.say_with("fold-node", &words)
            }
            NodeKey::Unknown(_) => self.texts.say("unknown-party"),
        }
    }
}
