//! Pasting rows: what they lead to is seen before it is done.

use super::Table;
use super::keys::TableWish;
use crate::app::action::{AppAction, WindowAction};
use crate::app::dialogs::Dialog;
use crate::app::style;
use crate::app::window::App;
use crate::edit::{PastedRow, SheetPaste, paste_sheet, read_table};
use crate::model::{Projection, Sheet};
use crate::text::Texts;

/// So many rows are shown beforehand.
const MOST_SHOWN: usize = 400;

/// What is about to be pasted.
pub struct PasteDialog {
    /// The sheet it goes into.
    pub sheet: Sheet,
    /// What comes of it.
    pub paste: SheetPaste,
}

impl App {
    /// Takes the keys of the table where it is on the screen, before anybody else does.
    pub(in crate::app) fn table_keys(&mut self, ctx: &egui::Context, actions: &mut Vec<AppAction>) {
        let texts = self.texts();
        let is_shown = self.look.request.projection == Projection::Table;
        let Some(map) = self.map.as_ref().filter(|_| is_shown) else {
            return;
        };
        let words = texts.sheet_words();
        let wish = self.table.take_keys(ctx, map.document(), words, actions);
        if let Some(TableWish::Paste(text)) = wish {
            let (sheet, columns) = (self.table.order.sheet, self.table.columns());
            let table = read_table(&text);
            let written: Vec<_> = columns.into_iter().filter(|it| it.is_written()).collect();
            let ids = &mut self.ids;
            let paste = paste_sheet(map.document(), sheet, &table, &written, words, ids);
            self.dialog = Some(Dialog::PasteTable(Box::new(PasteDialog { sheet, paste })));
        }
    }

    /// Brings the rows of the table up to what is seen.
    pub(in crate::app) fn update_table(&mut self, ctx: &egui::Context) {
        let is_shown = self.look.request.projection == Projection::Table;
        if let Some(map) = self.map.as_ref().filter(|_| is_shown) {
            let Table { listing, order, .. } = &mut self.table;
            let document = map.session.snapshot();
            let language = self.settings.language;
            listing.update(ctx, &document, &map.derived, order, language);
        }
    }
}

impl PasteDialog {
    /// Shows what pasting leads to, row by row; says whether it is to be done.
    pub fn ui(&self, ui: &mut egui::Ui, texts: &Texts, actions: &mut Vec<AppAction>) {
        let sheet = texts.sheet(self.sheet);
        let title = texts.say_with("paste-title", &[("sheet", (&sheet).into())]);
        ui.label(style::heading(title, 20.0));
        ui.add_space(8.0);
        let count = |wanted: fn(&PastedRow) -> bool| {
            let rows = self.paste.rows.iter();
            rows.filter(|(_, outcome)| wanted(outcome)).count()
        };
        let new = count(|it| *it == PastedRow::New);
        let changed = count(|it| matches!(it, PastedRow::Changed(_)));
        let refused = count(|it| matches!(it, PastedRow::Refused(..)));
        let counts = [
            ("new", new.into()),
            ("changed", changed.into()),
            ("same", count(|it| *it == PastedRow::Same).into()),
            ("refused", refused.into()),
        ];
        ui.label(texts.say_with("paste-count", &counts));
        if refused > 0 {
            ui.label(style::aside(texts.say("paste-questions")));
        }
        self.rows_ui(ui, texts);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let take = ui.add_enabled(
                self.paste.command.is_some(),
                egui::Button::new(texts.say("paste-take")),
            );
            if take.clicked()
                && let Some(command) = &self.paste.command
            {
                actions.push(command.clone().into());
                actions.push(WindowAction::CloseDialog.into());
                let count = [("count", (new + changed).into())];
                let said = texts.say_with("notice-pasted-rows", &count);
                actions.push(WindowAction::Notice(said).into());
            }
            if ui.button(texts.say("dialog-cancel")).clicked() {
                actions.push(WindowAction::CloseDialog.into());
            }
            if self.paste.command.is_none() {
                ui.weak(texts.say("paste-nothing"));
            }
        });
    }

    fn rows_ui(&self, ui: &mut egui::Ui, texts: &Texts) {
        egui::ScrollArea::both().max_height(360.0).show(ui, |ui| {
            egui::Grid::new("pasted rows").striped(true).show(ui, |ui| {
                ui.strong(texts.say("paste-outcome"));
                for column in &self.paste.columns {
                    ui.strong(texts.sheet_column(*column));
                }
                ui.end_row();
                let rows = self.paste.rows.iter().enumerate();
                for (number, (cells, outcome)) in rows.take(MOST_SHOWN) {
                    self.outcome_ui(ui, texts, number, outcome);
                    for cell in cells {
                        ui.label(cell);
                    }
                    ui.end_row();
                }
            });
        });
    }

    fn outcome_ui(&self, ui: &mut egui::Ui, texts: &Texts, number: usize, outcome: &PastedRow) {
        let error = ui.visuals().error_fg_color;
        let wrong = |column, refusal| {
            let (column, reason) = (texts.sheet_column(column), texts.cell_refusal(refusal));
            let words = [("column", (&column).into()), ("reason", (&reason).into())];
            egui::RichText::new(texts.say_with("paste-refused", &words)).color(error)
        };
        ui.vertical(|ui| {
            match outcome {
                PastedRow::New => ui.label(texts.say("paste-new")),
                PastedRow::Changed(count) => {
                    ui.label(texts.say_with("paste-changed", &[("count", (*count).into())]))
                }
                PastedRow::Same => ui.weak(texts.say("paste-same")),
                PastedRow::Refused(column, refusal) => ui.label(wrong(*column, refusal)),
            };
            let unread = self.paste.unread.iter();
            for (_, column, refusal) in unread.filter(|(row, ..)| *row == number) {
                ui.label(wrong(*column, refusal));
            }
        });
    }
}
