//! Fields for texts, in the language one reads.

use super::super::inspector::Page;
use super::languages::{held_slot, with_slot};
use super::typed::Line;
use super::{Shared, row_ui};
use crate::app::action::FileAction;
use crate::edit::EditCommand;
use crate::model::{Problem, Text, is_link};

/// How a text is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Kind {
    /// In large letters, and never empty.
    Heading,
    /// In one line, and never empty.
    Needed,
    /// In one line.
    Short,
    /// In as many lines as it takes.
    Long,
}

impl Page<'_> {
    /// A text in the language of the window, with a small button that opens the others.
    pub(in crate::app::panels) fn translated_field(
        &mut self,
        ui: &mut egui::Ui,
        title: &str,
        kind: Kind,
        text: &Text,
        command: &dyn Fn(Text) -> EditCommand,
    ) {
        let name = self.texts.say(title);
        self.named_text(ui, title, &name, kind, text, command);
    }

    /// As [`Page::translated_field`], for a text of a list: `key` tells it from the others.
    pub(in crate::app::panels) fn named_text(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        kind: Kind,
        text: &Text,
        command: &dyn Fn(Text) -> EditCommand,
    ) {
        let id = self.field_id(key);
        let all = id.with("languages");
        let is_open = ui.data(|data| data.get_temp::<bool>(all)).unwrap_or(false);
        let tag = held_slot(ui, id, text, self.texts.language());
        let mut toggled = false;
        let mut content = |page: &mut Self, ui: &mut egui::Ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                toggled = page.globe_ui(ui, name, is_open);
                let layout = egui::Layout::top_down(egui::Align::Min);
                ui.with_layout(layout, |ui| {
                    page.slot_ui(ui, id, name, kind, text, tag.as_deref(), command);
                });
            });
        };
        match kind {
            Kind::Heading => content(self, ui),
            _ => row_ui(ui, name, |ui| content(self, ui)),
        }
        if toggled {
            ui.data_mut(|data| data.insert_temp(all, !is_open));
        }
        if is_open {
            self.languages_ui(ui, id, name, kind, text, command);
        }
    }

    fn globe_ui(&self, ui: &mut egui::Ui, name: &str, is_open: bool) -> bool {
        super::calm(ui);
        let hint = self
            .texts
            .say_with("field-languages", &[("name", name.into())]);
        let words = egui::RichText::new("Aa").size(12.0).weak();
        let globe = egui::Button::selectable(is_open, words).small();
        let globe = ui.add(globe).on_hover_text(hint.as_str());
        globe.accessible_name(hint).clicked()
    }

    /// One language of a text; the map's own where there is no tag.
    #[expect(
        clippy::too_many_arguments,
        reason = "each says one thing about the field"
    )]
    pub(super) fn slot_ui(
        &mut self,
        ui: &mut egui::Ui,
        id: egui::Id,
        name: &str,
        kind: Kind,
        text: &Text,
        tag: Option<&str>,
        command: &dyn Fn(Text) -> EditCommand,
    ) {
        let shown = match tag {
            Some(tag) => text.translations.get(tag).map_or("", String::as_str),
            None => text.main.as_str(),
        };
        let line = Line {
            rows: if kind == Kind::Long { 2 } else { 1 },
            size: if kind == Kind::Heading { 19.0 } else { 15.0 },
            ..Line::new(id, name, shown)
        };
        let texts = self.texts;
        let is_needed = tag.is_none() && matches!(kind, Kind::Heading | Kind::Needed);
        let read = |typed: &str| {
            if is_needed && typed.trim().is_empty() {
                return Err(texts.problem(&Problem::EmptyName));
            }
            Ok(with_slot(text, tag, typed))
        };
        self.typed_ui(ui, &line, text, read, command);
    }

    /// A text that is never empty, without a name before it, in the language of the window.
    pub(in crate::app::panels) fn bare_text(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        text: &Text,
        command: &dyn Fn(Text) -> EditCommand,
    ) {
        let id = self.field_id(key);
        let tag = held_slot(ui, id, text, self.texts.language());
        self.slot_ui(ui, id, name, Kind::Needed, text, tag.as_deref(), command);
    }

    /// A plain text in one line.
    pub(in crate::app::panels) fn line_field(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        value: &str,
        command: impl FnOnce(String) -> EditCommand,
    ) {
        let id = self.field_id(key);
        row_ui(ui, name, |ui| {
            let line = Line::new(id, name, value);
            let read = |typed: &str| Ok(typed.to_owned());
            self.typed_ui(ui, &line, &value.to_owned(), read, command);
        });
    }

    /// A link, which a button beside it opens.
    pub(in crate::app::panels) fn url_field(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        url: &Option<String>,
        set: &dyn Fn(Shared) -> EditCommand,
    ) {
        let name = self.texts.say("field-url");
        let id = self.field_id(key);
        let shown = url.as_deref().unwrap_or_default();
        let texts = self.texts;
        row_ui(ui, &name, |ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                if let Some(url) = url.as_ref().filter(|url| is_link(url)) {
                    super::calm(ui);
                    let open = ui.button("↗").on_hover_text(url);
                    let open = open.accessible_name(texts.say("field-url-open"));
                    if open.clicked() {
                        self.actions.push(FileAction::OpenLink(url.clone()).into());
                    }
                }
                let line = Line {
                    hint: "https://".to_owned(),
                    ..Line::new(id, &name, shown)
                };
                let read = |typed: &str| match typed.trim() {
                    "" => Ok(None),
                    typed if is_link(typed) => Ok(Some(typed.to_owned())),
                    typed => Err(texts.problem(&Problem::BadLink(typed.to_owned()))),
                };
                ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                    self.typed_ui(ui, &line, url, read, |url| set(Shared::Url(url)));
                });
            });
        });
    }
}
