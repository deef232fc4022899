//! `samspill export --projection table`: a sheet of the map as lines of cells.

use std::collections::BTreeSet;

use super::export::Drawing;
use crate::edit::{SheetRow, cell, column_heads, rows};
use crate::graph::MapGraph;
use crate::model::{Id, SheetColumn};
use crate::text::Texts;
use crate::view::VisibleMap;

impl Drawing<'_> {
    /// The headings of the sheet that is asked for, then a line for each row that is seen.
    pub(super) fn sheet(&self, graph: &MapGraph, visible: &VisibleMap) -> Vec<Vec<String>> {
        let words = Texts::of(self.language).sheet_words();
        let sheet = self.asked.sheet;
        let records: BTreeSet<&Id> = visible.shown_records().collect();
        let relations = visible.shown_relations(graph);
        let all = rows(self.document, sheet);
        let seen = all.iter().enumerate().filter(|(number, row)| match row {
            SheetRow::Record(id) => records.contains(id),
            SheetRow::Relation(_) => relations[*number],
        });
        let columns = sheet.columns();
        let line = |(_, row): (usize, &SheetRow)| {
            let of = |column: &SheetColumn| match (row, column) {
                (SheetRow::Record(id), SheetColumn::RelationsOut) => {
                    graph.relations_from(id).len().to_string()
                }
                (SheetRow::Record(id), SheetColumn::RelationsIn) => {
                    graph.relations_to(id).len().to_string()
                }
                _ => cell(self.document, row, *column, words),
            };
            columns.iter().map(of).collect()
        };
        let heads = column_heads(columns, words);
        std::iter::once(heads).chain(seen.map(line)).collect()
    }
}
