//! What the pages of the inspector are made of: fields, notes, links, sources.

use egui::RichText;

use crate::app::action::{AppAction, FileAction, LookAction, Selection};
use crate::app::names;
use crate::app::signs::{badge_ui, record_link_ui};
use crate::app::state::OpenMap;
use crate::app::style;
use crate::model::{Foreign, Id, OpenQuestion, RelationKey, Status, Text};
use crate::text::Texts;
use crate::view::Column;

/// What every part of the inspector needs.
pub(super) struct Page<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The open map.
    pub map: &'a OpenMap,
    /// Where wishes go.
    pub actions: &'a mut Vec<AppAction>,
}

impl Page<'_> {
    pub(super) fn tags_ui(&self, ui: &mut egui::Ui, tags: &[String]) {
        if tags.is_empty() {
            return;
        }
        self.caption_ui(ui, "field-tags");
        ui.horizontal_wrapped(|ui| {
            for tag in tags {
                badge_ui(ui, tag, ui.visuals().faint_bg_color);
            }
        });
    }

    pub(super) fn note_ui(&self, ui: &mut egui::Ui, note: &Text) {
        let note = self.said(note);
        if !note.is_empty() {
            ui.label(note);
        }
    }

    pub(super) fn questions_ui(
        &self,
        ui: &mut egui::Ui,
        questions: &[&OpenQuestion],
        names_them: bool,
    ) {
        if questions.is_empty() {
            return;
        }
        self.section_ui(ui, "outline-questions", questions.len());
        for question in questions {
            box_ui(ui, |ui| {
                ui.label(&question.text);
                if let Some(at) = question.at.as_ref().filter(|_| names_them) {
                    let name = [(
                        "name",
                        names::label(self.map.document(), at, self.texts).into(),
                    )];
                    ui.label(style::aside(
                        self.texts.say_with("outline-question-at", &name),
                    ));
                }
                if !question.owner.is_empty() {
                    let owner = [("owner", (&question.owner).into())];
                    ui.label(style::aside(
                        self.texts.say_with("outline-question-owner", &owner),
                    ));
                }
            });
        }
    }

    /// What the record was called before and elsewhere, and what came with it from there.
    pub(super) fn origins_ui(&self, ui: &mut egui::Ui, aka: &[Id], foreign: &Foreign) {
        if !aka.is_empty() {
            let ids: Vec<&str> = aka.iter().map(Id::as_str).collect();
            self.field_ui(ui, "field-merged-ids", &ids.join(", "));
        }
        for (system, id) in &foreign.origin_ids {
            self.field_ui(ui, "field-origin", &format!("{id} ({system})"));
        }
        if !foreign.extra.is_empty() {
            self.caption_ui(ui, "field-extra");
            for (key, value) in &foreign.extra {
                ui.label(style::aside(format!("{key}: {value}")));
            }
        }
    }

    pub(super) fn sources_ui(&mut self, ui: &mut egui::Ui, sources: &[Id]) {
        if sources.is_empty() {
            return;
        }
        self.section_ui(ui, "field-sources", sources.len());
        for id in sources {
            let title = self.source_title(id);
            let source = self.map.document().sources().get(id);
            match source.and_then(|source| source.url.clone()) {
                Some(url) => self.link_ui(ui, &title, &url),
                None => {
                    ui.label(RichText::new(&title).size(14.0));
                }
            }
            let said = source.map_or("", |source| self.said(&source.note));
            if !said.is_empty() {
                ui.label(style::aside(said));
            }
        }
    }

    /// Title, publisher and date of a source.
    pub(super) fn source_title(&self, id: &Id) -> String {
        let Some(source) = self.map.document().sources().get(id) else {
            return id.to_string();
        };
        let title = self.said(&source.title);
        let parts = [title, &source.publisher, &source.date];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }

    /// A link that is opened only when somebody asks for it.
    pub(super) fn link_ui(&mut self, ui: &mut egui::Ui, text: &str, url: &str) {
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

    pub(super) fn section_ui(&self, ui: &mut egui::Ui, title: &str, count: usize) {
        ui.add_space(8.0);
        ui.separator();
        let title = format!("{} ({count})", self.texts.say(title));
        ui.label(style::heading(title, 15.0));
    }

    pub(super) fn caption_ui(&self, ui: &mut egui::Ui, title: &str) {
        ui.add_space(2.0);
        ui.label(style::aside(self.texts.say(title)));
    }

    /// A field and its value, one above the other.
    pub(super) fn field_ui(&self, ui: &mut egui::Ui, title: &str, value: &str) {
        ui.horizontal_wrapped(|ui| {
            ui.label(style::aside(format!("{}:", self.texts.say(title))));
            ui.label(value);
        });
    }

    /// The text in the language of the window.
    pub(super) fn said<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.texts.language())
    }

    /// The name of a record; a click goes there.
    pub(super) fn record_link(&mut self, ui: &mut egui::Ui, id: &Id) {
        let document = self.map.document();
        let column = names::column_of(document, id);
        let name = names::full_name(document, id, self.texts);
        if record_link_ui(ui, column, name).clicked() {
            let selection = Selection::Record(id.clone());
            self.actions.push(LookAction::GoTo(selection).into());
        }
    }

    /// Goes to this relation.
    pub(super) fn select_relation(&mut self, key: &RelationKey) {
        let selection = Selection::Relations(vec![key.clone()]);
        self.actions.push(LookAction::GoTo(selection).into());
    }

    pub(super) fn sentence_link(&mut self, ui: &mut egui::Ui, key: &RelationKey) {
        let sentence = names::sentence(self.map.document(), key, self.texts);
        if record_link_ui(ui, Column::Shared, &sentence).clicked() {
            self.select_relation(key);
        }
    }

    pub(super) fn status_ui(&self, ui: &mut egui::Ui, status: Status) {
        self.field_ui(ui, "field-status", &self.texts.status(status));
    }
}

/// A quiet box around what belongs together.
pub(super) fn box_ui(ui: &mut egui::Ui, content: impl FnOnce(&mut egui::Ui)) {
    egui::Frame::new()
        .fill(ui.visuals().faint_bg_color)
        .corner_radius(style::RADIUS)
        .inner_margin(egui::Margin::same(10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui);
        });
}
