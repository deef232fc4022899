//! The field itself, and the list of ways to go on.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{EventFilter, Id, Key, Modifiers, TextEdit};

use super::QuickBar;
use crate::app::names;
use crate::app::shortcuts::Command;
use crate::app::signs::hit_row_ui;
use crate::app::state::OpenMap;
use crate::text::Texts;
use crate::view::Column;

impl QuickBar {
    /// Shows the field; says whether Enter was pressed in it.
    pub(super) fn field_ui(&mut self, ui: &mut egui::Ui, texts: &Texts) -> (egui::Response, bool) {
        let id = Id::unique("quick add field");
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let offers = has_focus && !self.completions.is_empty() && self.asks.is_empty();
        let mut is_entered = false;
        if has_focus {
            let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            is_entered = key(Key::Enter);
            if offers {
                let last = self.completions.len() - 1;
                if key(Key::ArrowDown) {
                    self.chosen = (self.chosen + 1).min(last);
                }
                if key(Key::ArrowUp) {
                    self.chosen = self.chosen.saturating_sub(1);
                }
                if key(Key::Tab) {
                    self.accept(ui, id, self.chosen);
                }
            }
            if key(Key::Escape) {
                ui.memory_mut(|memory| memory.surrender_focus(id));
            }
        }
        let field = match self.text.contains('\n') {
            true => TextEdit::multiline(&mut self.text).desired_rows(2),
            false => TextEdit::singleline(&mut self.text),
        };
        let keys = EventFilter {
            tab: offers,
            escape: true,
            horizontal_arrows: true,
            vertical_arrows: true,
        };
        let shortcut = Command::QuickAdd.shortcut_text(ui.ctx());
        let words = [("keys", (&shortcut).into())];
        let output = field
            .id(id)
            .hint_text(texts.say_with("quick-hint", &words))
            .margin(egui::Margin::symmetric(10, 5))
            .event_filter(keys)
            .desired_width(f32::INFINITY)
            .show(ui);
        let response = output.response.response;
        let response = response.accessible_name(texts.say("menu-quick-add"));
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        if let Some(range) = output.cursor_range {
            let letters = usize::from(range.primary.index);
            let mut starts = self.text.char_indices().map(|(at, _)| at);
            self.cursor = starts.nth(letters).unwrap_or(self.text.len());
        }
        (response, is_entered)
    }

    /// Lets a completion stand in the text, with the cursor behind it.
    fn accept(&mut self, ui: &egui::Ui, id: Id, number: usize) {
        let Some(completion) = self.completions.get(number) else {
            return;
        };
        let range = completion.replaces.clone();
        if self.text.get(range.clone()).is_none() {
            return;
        }
        let end = range.start + completion.with.len();
        self.text.replace_range(range, &completion.with);
        if !self.text[end..].starts_with(' ') {
            self.text.insert(end, ' ');
        }
        self.cursor = end + 1;
        let letters = self.text[..self.cursor].chars().count();
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let cursor = CCursorRange::one(CCursor::new(letters));
        state.cursor.set_char_range(Some(cursor));
        state.store(ui.ctx(), id);
        self.completions.clear();
    }

    /// The ways to go on, one of them chosen.
    pub(super) fn completions_ui(
        &mut self,
        ui: &mut egui::Ui,
        id: Id,
        texts: &Texts,
        map: &OpenMap,
    ) {
        let mut clicked = None;
        for (number, completion) in self.completions.iter().enumerate() {
            let record = completion.record.as_ref();
            let column = record.map_or(Column::Shared, |id| names::column_of(map.document(), id));
            let is_chosen = number == self.chosen;
            let said = completion.with.trim_end_matches([')', ']']);
            let key = if is_chosen {
                texts.say("key-tab")
            } else {
                String::new()
            };
            if hit_row_ui(ui, is_chosen, column, said, &key).clicked() {
                clicked = Some(number);
            }
        }
        if let Some(number) = clicked {
            self.accept(ui, id, number);
            self.wants_focus = true;
        }
    }
}
