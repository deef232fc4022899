//! The table by keyboard: arrows move, Enter writes, Ctrl+C copies and Ctrl+V pastes.

use egui::{Key, Modifiers};

use super::{Place, Table};
use crate::app::action::{AppAction, LookAction, Selection};
use crate::edit::SheetRow;
use crate::model::{MapDocument, SheetWords};

/// What the keys ask for beyond the table itself.
pub enum TableWish {
    /// To paste this text.
    Paste(String),
}

impl Table {
    /// Takes the keys that are the table's, before anybody else does.
    pub fn take_keys(
        &mut self,
        ctx: &egui::Context,
        document: &MapDocument,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) -> Option<TableWish> {
        if ctx.text_edit_focused() || self.written.is_some() || egui::Popup::is_any_open(ctx) {
            return None;
        }
        let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
        let page = 20;
        let Place { row, column } = self.cursor;
        let moves = [
            (
                Key::ArrowDown,
                Place {
                    row: row + 1,
                    column,
                },
            ),
            (
                Key::ArrowUp,
                Place {
                    row: row.saturating_sub(1),
                    column,
                },
            ),
            (
                Key::ArrowRight,
                Place {
                    row,
                    column: column + 1,
                },
            ),
            (
                Key::ArrowLeft,
                Place {
                    row,
                    column: column.saturating_sub(1),
                },
            ),
            (
                Key::PageDown,
                Place {
                    row: row + page,
                    column,
                },
            ),
            (
                Key::PageUp,
                Place {
                    row: row.saturating_sub(page),
                    column,
                },
            ),
            (Key::Home, Place { row, column: 0 }),
            (
                Key::End,
                Place {
                    row,
                    column: usize::MAX,
                },
            ),
        ];
        for (key, place) in moves {
            if pressed(Modifiers::SHIFT, key) {
                self.anchor = Some(self.anchor.unwrap_or(self.cursor));
                self.go_to(place, actions);
            } else if pressed(Modifiers::NONE, key) {
                self.anchor = None;
                self.go_to(place, actions);
            }
        }
        if pressed(Modifiers::SHIFT, Key::Enter)
            && let Some(SheetRow::Record(id)) = self.row(self.cursor)
        {
            let selection = Selection::Record(id.clone());
            actions.push(LookAction::GoTo(selection).into());
        }
        if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            self.write(document, words, self.cursor);
        }
        if pressed(Modifiers::NONE, Key::Delete) {
            self.empty_marked(document, words, actions);
        }
        self.take_clipboard(ctx, document, words, actions)
    }

    fn take_clipboard(
        &mut self,
        ctx: &egui::Context,
        document: &MapDocument,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) -> Option<TableWish> {
        let mut copies = false;
        let mut pasted = None;
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                egui::Event::Copy => {
                    copies = true;
                    false
                }
                egui::Event::Paste(text) => {
                    pasted = Some(text.clone());
                    false
                }
                _ => true,
            });
        });
        if copies {
            let (rows, columns) = self.marked();
            let columns = self.columns()[columns].to_vec();
            self.copy(ctx, document, words, (rows, columns), false);
        }
        let text = pasted?;
        let is_one = !text.trim_end().contains(['\t', '\n']) && self.anchor.is_none();
        if is_one && self.row(self.cursor).is_some() {
            let set = self.set(document, words, (self.cursor, text.trim()), actions);
            self.refused = set.err().map(|refusal| (self.cursor, refusal));
            return None;
        }
        Some(TableWish::Paste(text))
    }

    /// The rows and the columns that are marked.
    fn marked(&self) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let anchor = self.anchor.unwrap_or(self.cursor);
        let rows = anchor.row.min(self.cursor.row)..anchor.row.max(self.cursor.row) + 1;
        let first = anchor.column.min(self.cursor.column);
        let columns = first..anchor.column.max(self.cursor.column) + 1;
        let (most_rows, most_columns) = (self.listing.rows().len(), self.columns().len());
        (
            rows.start.min(most_rows)..rows.end.min(most_rows),
            columns.start.min(most_columns)..columns.end.min(most_columns),
        )
    }

    /// Empties the cells that are marked, as one step where there are several.
    fn empty_marked(
        &mut self,
        document: &MapDocument,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) {
        let (rows, columns) = self.marked();
        let mut commands = Vec::new();
        self.refused = None;
        for row in rows {
            for column in columns.clone() {
                let place = Place { row, column };
                let mut wished = Vec::new();
                match self.set(document, words, (place, ""), &mut wished) {
                    Ok(()) => commands.extend(wished.into_iter().filter_map(command_of)),
                    Err(refusal) => self.refused = Some((place, refusal)),
                }
            }
        }
        match commands.len() {
            0 => {}
            1 => actions.extend(commands.pop().map(Into::into)),
            _ => actions.push(crate::edit::EditCommand::Several(commands).into()),
        }
    }
}

fn command_of(action: AppAction) -> Option<crate::edit::EditCommand> {
    match action {
        AppAction::Edit(crate::app::action::EditAction::Do(command, _)) => Some(command),
        _ => None,
    }
}
