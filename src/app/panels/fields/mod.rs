//! What the inspector's fields are made of. A field looks like text until one points at it; what is
//! typed is wished at once, and a spell of typing in one field is one step of the history.

mod choices;
mod languages;
mod lists;
mod numbers;
mod periods;
mod texts;
mod typed;

use egui::{Id, Label, Layout, Stroke};

use super::inspector::Page;
use crate::app::action::EditAction;
use crate::app::style;
use crate::edit::{EditCommand, Gesture};
use crate::model::{Foreign, Id as RecordId, Text};

pub(super) use choices::{Found, record_choice_ui};
pub(super) use periods::PeriodEnd;
pub(super) use texts::Kind;
pub(super) use typed::Line;

/// Width of the names to the left of the fields.
const NAMES: f32 = 140.0;

/// The fields that several kinds of records have.
pub(super) enum Shared {
    Name(Text),
    Short(Text),
    Aliases(Vec<String>),
    Url(Option<String>),
    Note(Text),
    Tags(Vec<String>),
    Sources(Vec<RecordId>),
    Foreign(Foreign),
}

impl Page<'_> {
    /// What a field of the record that is shown remembers, it remembers under this.
    pub(super) fn field_id(&self, name: impl std::hash::Hash + std::fmt::Debug) -> Id {
        Id::unique(("field", &self.subject, name))
    }

    /// Wishes for a step of its own.
    pub(super) fn wish(&mut self, command: EditCommand) {
        self.actions
            .push(EditAction::Do(command, Gesture::Single).into());
    }
}

/// A field with its name to the left.
pub(super) fn row_ui<R>(
    ui: &mut egui::Ui,
    name: &str,
    content: impl FnOnce(&mut egui::Ui) -> R,
) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let size = egui::vec2(NAMES, 20.0);
        ui.allocate_ui_with_layout(size, Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(NAMES);
            ui.add_space(4.0);
            ui.add(Label::new(style::aside(name)).wrap());
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
    })
    .inner
}

/// Lets what is drawn in `ui` look like text until one points at it.
pub(super) fn calm(ui: &mut egui::Ui) {
    let quiet = ui.visuals().widgets.noninteractive.bg_stroke.color;
    let inactive = &mut ui.visuals_mut().widgets.inactive;
    inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
    inactive.bg_stroke = Stroke::new(1.0, quiet.gamma_multiply(0.6));
    ui.spacing_mut().button_padding = egui::vec2(6.0, 2.0);
}

/// `list` with one of its entries changed.
pub(super) fn changed<T: Clone>(list: &[T], at: usize, change: impl FnOnce(&mut T)) -> Vec<T> {
    let mut list = list.to_vec();
    if let Some(entry) = list.get_mut(at) {
        change(entry);
    }
    list
}

/// `list` without one of its entries.
pub(super) fn without<T: Clone>(list: &[T], at: usize) -> Vec<T> {
    let mut list = list.to_vec();
    list.remove(at);
    list
}

/// `list` with an entry more.
pub(super) fn with<T: Clone>(list: &[T], entry: T) -> Vec<T> {
    list.iter().cloned().chain([entry]).collect()
}
