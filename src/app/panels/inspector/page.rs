//! What the pages of the inspector are made of: fields, notes, links, sources.

use egui::RichText;

use crate::app::action::{AppAction, FileAction, LookAction, Selection};
use crate::app::names;
use crate::app::signs::record_link_ui;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::model::{Id, RelationKey, Text};
use crate::text::Texts;
use crate::view::Column;

/// What every part of the inspector needs.
pub(in crate::app::panels) struct Page<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The open map.
    pub map: &'a OpenMap,
    /// How it is seen.
    pub look: &'a Look,
    /// Of which map and what is shown, for the fields to remember by.
    pub subject: String,
    /// Where wishes go.
    pub actions: &'a mut Vec<AppAction>,
}

impl Page<'_> {
    /// Title, publisher and date of a source.
    pub(in crate::app::panels) fn source_title(&self, id: &Id) -> String {
        let Some(source) = self.map.document().sources().get(id) else {
            return id.to_string();
        };
        let title = self.said(&source.title);
        let parts = [title, &source.publisher, &source.date];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }

    /// A link that is opened only when somebody asks for it.
    pub(in crate::app::panels) fn link_ui(&mut self, ui: &mut egui::Ui, text: &str, url: &str) {
        let words = RichText::new(text)
            .size(14.0)
            .color(ui.visuals().hyperlink_color)
            .underline();
        let link = egui::Button::new(words).frame_when_inactive(false).wrap();
        let padding = std::mem::replace(&mut ui.spacing_mut().button_padding.x, 0.0);
        let link = ui.add(link);
        ui.spacing_mut().button_padding.x = padding;
        if link.on_hover_text(url).clicked() {
            self.actions
                .push(FileAction::OpenLink(url.to_owned()).into());
        }
    }

    pub(in crate::app::panels) fn section_ui(&self, ui: &mut egui::Ui, title: &str, count: usize) {
        ui.add_space(8.0);
        ui.separator();
        let title = format!("{} ({count})", self.texts.say(title));
        ui.label(style::heading(title, 15.0));
    }

    pub(in crate::app::panels) fn caption_ui(&self, ui: &mut egui::Ui, title: &str) {
        ui.add_space(2.0);
        ui.label(style::aside(self.texts.say(title)));
    }

    /// A field and its value, one above the other.
    pub(in crate::app::panels) fn field_ui(&self, ui: &mut egui::Ui, title: &str, value: &str) {
        ui.horizontal_wrapped(|ui| {
            ui.label(style::aside(format!("{}:", self.texts.say(title))));
            ui.label(value);
        });
    }

    /// The text in the language of the window.
    pub(in crate::app::panels) fn said<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.texts.language())
    }

    /// The name of a record; a click goes there.
    pub(in crate::app::panels) fn record_link(&mut self, ui: &mut egui::Ui, id: &Id) {
        let document = self.map.document();
        let column = names::column_of(document, id);
        let name = names::full_name(document, id, self.texts);
        if record_link_ui(ui, column, name).clicked() {
            let selection = Selection::Record(id.clone());
            self.actions.push(LookAction::GoTo(selection).into());
        }
    }

    /// Goes to this relation.
    pub(in crate::app::panels) fn select_relation(&mut self, key: &RelationKey) {
        let selection = Selection::Relations(vec![key.clone()]);
        // Where nothing is drawn one reads on, and goes to the map when one asks for it.
        let is_drawn = self.look.request.projection.is_picture();
        self.actions.push(if is_drawn {
            LookAction::GoTo(selection).into()
        } else {
            LookAction::Select(Some(selection)).into()
        });
    }

    pub(in crate::app::panels) fn sentence_link(&mut self, ui: &mut egui::Ui, key: &RelationKey) {
        let sentence = names::sentence(self.map.document(), key, self.texts);
        if record_link_ui(ui, Column::Shared, &sentence).clicked() {
            self.select_relation(key);
        }
    }
}

/// A quiet box around what belongs together.
pub(in crate::app::panels) fn box_ui(ui: &mut egui::Ui, content: impl FnOnce(&mut egui::Ui)) {
    egui::Frame::new()
        .fill(ui.visuals().faint_bg_color)
        .corner_radius(style::RADIUS)
        .inner_margin(egui::Margin::same(10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui);
        });
}
