//! The table: actors, resources and relations as sheets, to sort, search, edit in place, copy out and
//! paste into.

mod keys;
mod listed;
mod pasting;
mod sheet;
mod suggestions;

use std::collections::{BTreeMap, BTreeSet};

use egui::TextEdit;

use super::action::{AppAction, LookAction, Selection, WindowAction};
use super::signs::choice_ui;
use super::style;
use crate::edit::{SheetRow, cell, column_heads, set_cell};
use crate::model::{CellRefusal, MapDocument, Sheet, SheetColumn, SheetWords};
use crate::text::Texts;

use listed::{Listing, Order};
pub use pasting::PasteDialog;

/// What the table shows.
pub struct TablePage<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The map.
    pub document: &'a MapDocument,
}

/// A cell of the sheet, by its row in the list and its column among those shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    row: usize,
    column: usize,
}

/// A cell that is being written in.
struct Written {
    place: Place,
    text: String,
    is_new: bool,
    refusal: Option<CellRefusal>,
}

/// What the table remembers.
#[derive(Default)]
pub struct Table {
    order: Order,
    hidden: BTreeSet<SheetColumn>,
    widths: BTreeMap<SheetColumn, f32>,
    cursor: Place,
    /// The other corner of what is marked, where more than one cell is.
    anchor: Option<Place>,
    written: Option<Written>,
    /// Why a cell was not written, and which.
    refused: Option<(Place, CellRefusal)>,
    listing: Listing,
    has_moved: bool,
}

impl Table {
    /// Says whether rows are being brought into order.
    pub fn is_working(&self) -> bool {
        self.listing.is_working()
    }

    /// The columns that are shown.
    fn columns(&self) -> Vec<SheetColumn> {
        let all = self.order.sheet.columns().iter().copied();
        all.filter(|it| !self.hidden.contains(it)).collect()
    }

    /// Shows the table.
    pub fn ui(&mut self, ui: &mut egui::Ui, page: &TablePage<'_>, actions: &mut Vec<AppAction>) {
        let words = page.texts.sheet_words();
        let frame = egui::Frame::new()
            .fill(ui.visuals().panel_fill)
            .inner_margin(egui::Margin::symmetric(12, 8));
        frame.show(ui, |ui| {
            self.bar_ui(ui, page, words, actions);
            ui.add_space(4.0);
            if self.listing.all() == 0 && !self.listing.is_working() {
                ui.label(page.texts.say("table-empty"));
                ui.weak(page.texts.say("table-paste-hint"));
            } else if self.listing.rows().is_empty() && !self.listing.is_working() {
                ui.label(page.texts.say("table-nothing-fits"));
                if ui.button(page.texts.say("table-clear-filter")).clicked() {
                    self.order.search.clear();
                }
            } else {
                self.sheet_ui(ui, page, words, actions);
            }
        });
    }

    /// Which sheet, what is searched for, which columns, and how much there is.
    fn bar_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &TablePage<'_>,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) {
        let texts = page.texts;
        ui.horizontal(|ui| {
            for sheet in Sheet::ALL {
                let count = match sheet {
                    Sheet::Actors => page.document.actors().len(),
                    Sheet::Resources => page.document.resources().len(),
                    Sheet::Relations => page.document.relations().len(),
                };
                let count = texts.number(i64::try_from(count).unwrap_or(i64::MAX));
                let name = format!("{} ({count})", texts.sheet(sheet));
                if choice_ui(ui, self.order.sheet == sheet, name).clicked() {
                    self.show(sheet);
                }
            }
            ui.add_space(8.0);
            let name = texts.say("table-filter");
            let field = TextEdit::singleline(&mut self.order.search)
                .id(egui::Id::unique("table search"))
                .desired_width(200.0)
                .hint_text(name.as_str());
            ui.add(field).accessible_name(name);
            ui.menu_button(texts.say("table-columns"), |ui| {
                for column in self.order.sheet.columns() {
                    let mut is_shown = !self.hidden.contains(column);
                    let is_last = is_shown && self.columns().len() == 1;
                    let choice = egui::Checkbox::new(&mut is_shown, words.columns.word(*column));
                    if ui.add_enabled(!is_last, choice).clicked() {
                        match is_shown {
                            true => self.hidden.remove(column),
                            false => self.hidden.insert(*column),
                        };
                    }
                }
            });
            if ui.button(texts.say("table-copy")).clicked() {
                let all = 0..self.listing.rows().len();
                let columns = self.columns();
                self.copy(ui.ctx(), page.document, words, (all, columns), true);
                let said = texts.say("notice-copied-table");
                actions.push(WindowAction::Notice(said).into());
            }
            let numbers = [self.listing.rows().len(), self.listing.all()]
                .map(|count| texts.number(i64::try_from(count).unwrap_or(i64::MAX)));
            let [shown, all] = &numbers;
            let counts = [("shown", shown.into()), ("all", all.into())];
            ui.weak(texts.say_with("table-shown", &counts));
            if self.listing.is_working() {
                ui.spinner();
            }
        });
        if let Some((_, refusal)) = &self.refused {
            let said = texts.cell_refusal(refusal);
            ui.label(egui::RichText::new(said).color(ui.visuals().error_fg_color));
        } else {
            ui.label(style::aside(texts.say("table-paste-hint")));
        }
    }

    /// Shows another sheet, from its first cell.
    fn show(&mut self, sheet: Sheet) {
        self.order = Order {
            sheet,
            ..Order::default()
        };
        (self.cursor, self.anchor) = (Place::default(), None);
        (self.written, self.refused) = (None, None);
    }

    /// Moves to a cell; its record is selected.
    fn go_to(&mut self, place: Place, actions: &mut Vec<AppAction>) {
        let rows = self.listing.rows();
        let last = Place {
            row: rows.len().saturating_sub(1),
            column: self.columns().len().saturating_sub(1),
        };
        self.cursor = Place {
            row: place.row.min(last.row),
            column: place.column.min(last.column),
        };
        self.has_moved = true;
        if let Some(row) = rows.get(self.cursor.row) {
            let selection = match row {
                SheetRow::Record(id) => Selection::Record(id.clone()),
                SheetRow::Relation(key) => Selection::Relations(vec![key.clone()]),
            };
            actions.push(LookAction::Select(Some(selection)).into());
        }
    }

    fn row(&self, place: Place) -> Option<&SheetRow> {
        self.listing.rows().get(place.row)
    }

    /// Begins to write in a cell, on from what stands there.
    fn write(&mut self, document: &MapDocument, words: &SheetWords, place: Place) {
        let columns = self.columns();
        let Some((row, column)) = self.row(place).zip(columns.get(place.column).copied()) else {
            return;
        };
        if !column.is_written() {
            self.refused = Some((place, CellRefusal::OnlyToBeRead));
            return;
        }
        let text = cell(document, row, column, words);
        self.refused = None;
        self.written = Some(Written {
            place,
            text,
            is_new: true,
            refusal: None,
        });
    }

    /// Wishes that a cell holds `text`; says whether it may.
    fn set(
        &mut self,
        document: &MapDocument,
        words: &SheetWords,
        (place, text): (Place, &str),
        actions: &mut Vec<AppAction>,
    ) -> Result<(), CellRefusal> {
        let columns = self.columns();
        let Some((row, column)) = self.row(place).zip(columns.get(place.column).copied()) else {
            return Ok(());
        };
        if cell(document, row, column, words).trim() == text.trim() && column.is_written() {
            return Ok(());
        }
        let command = set_cell(document, row, column, text, words)?;
        actions.push(command.into());
        Ok(())
    }

    /// Copies rows and columns as a table, with or without its headings.
    fn copy(
        &self,
        ctx: &egui::Context,
        document: &MapDocument,
        words: &SheetWords,
        (rows, columns): (std::ops::Range<usize>, Vec<SheetColumn>),
        has_heads: bool,
    ) {
        let heads = has_heads.then(|| column_heads(&columns, words));
        let listed = self.listing.rows();
        let cells = |row: usize| -> Vec<String> {
            let row = &listed[row];
            let of = |column: &SheetColumn| self.listing.cell(document, row, *column, words);
            columns.iter().map(of).collect()
        };
        let lines: Vec<Vec<String>> = heads.into_iter().chain(rows.map(cells)).collect();
        ctx.copy_text(crate::export::tsv(&lines));
    }
}
