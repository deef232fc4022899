//! Fields for when something holds, and for a single label.

use super::super::inspector::Page;
use super::row_ui;
use super::typed::Line;
use crate::edit::EditCommand;
use crate::model::Known;

/// An end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum PeriodEnd {
    /// The year it begins.
    From,
    /// The year it ends.
    To,
}

impl Page<'_> {
    /// The years something holds, from and to.
    pub(in crate::app::panels) fn period_field(
        &mut self,
        ui: &mut egui::Ui,
        years: [Option<Known<i32>>; 2],
        command: &dyn Fn(PeriodEnd, Option<Known<i32>>) -> EditCommand,
    ) {
        let ends = [
            (PeriodEnd::From, "valid from", "field-valid-from"),
            (PeriodEnd::To, "valid to", "field-valid-to"),
        ];
        for ((end, key, name), year) in ends.into_iter().zip(years) {
            let name = self.texts.say(name);
            self.known_year_field(ui, key, &name, year, &|year| command(end, year));
        }
    }

    /// A label, or none; `words` are the ids of its name and its hint.
    pub(in crate::app::panels) fn label_field(
        &mut self,
        ui: &mut egui::Ui,
        words: [&'static str; 2],
        label: &Option<String>,
        command: &dyn Fn(Option<String>) -> EditCommand,
    ) {
        let [name, hint] = words.map(|id| self.texts.say(id));
        let id = self.field_id(words[0]);
        let shown = label.as_deref().unwrap_or_default();
        row_ui(ui, &name, |ui| {
            let line = Line {
                hint,
                ..Line::new(id, &name, shown)
            };
            let read = |typed: &str| Ok(Some(typed.to_owned()).filter(|it| !it.trim().is_empty()));
            self.typed_ui(ui, &line, label, read, command);
        });
    }
}
