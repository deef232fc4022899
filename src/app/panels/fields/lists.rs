//! Fields that hold several words: tags, other names, sources, ids in other systems.

use egui::{Button, RichText};

use super::super::inspector::Page;
use super::choices::Found;
use super::typed::{Line, edit_ui};
use super::{Shared, row_ui, with, without};
use crate::app::style;
use crate::edit::EditCommand;
use crate::model::{Foreign, Id};

impl Page<'_> {
    /// Words side by side, each with a cross, and a line to write another in.
    pub(in crate::app::panels) fn words_field(
        &mut self,
        ui: &mut egui::Ui,
        title: &str,
        words: &[String],
        command: &dyn Fn(Vec<String>) -> EditCommand,
    ) {
        let name = self.texts.say(title);
        let id = self.field_id(title);
        row_ui(ui, &name, |ui| {
            if let Some(gone) = self.chips_ui(ui, words) {
                self.wish(command(without(words, gone)));
            }
            let add = self
                .texts
                .say_with("field-add", &[("name", (&name).into())]);
            if let Some(word) = self.new_word_ui(ui, id, &add)
                && !words.contains(&word)
            {
                self.wish(command(with(words, word)));
            }
        });
    }

    /// The words with their crosses; the number of the one that is to go comes back.
    pub(in crate::app::panels) fn chips_ui(
        &self,
        ui: &mut egui::Ui,
        words: &[String],
    ) -> Option<usize> {
        let mut gone = None;
        if words.is_empty() {
            return None;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            for (number, word) in words.iter().enumerate() {
                let words = RichText::new(format!("{word}  ×")).size(13.0);
                let chip = Button::new(words).small().wrap();
                if self.cross_ui(ui, chip, word) {
                    gone = Some(number);
                }
            }
        });
        gone
    }

    /// A button that takes `what` away.
    pub(in crate::app::panels) fn cross_ui(
        &self,
        ui: &mut egui::Ui,
        button: Button<'_>,
        what: &str,
    ) -> bool {
        let name = self
            .texts
            .say_with("field-remove", &[("what", what.into())]);
        let cross = ui.add(button).on_hover_text(name.as_str());
        cross.accessible_name(name).clicked()
    }

    /// A line in which Enter adds a word and leaves the line empty for the next.
    pub(in crate::app::panels) fn new_word_ui(
        &self,
        ui: &mut egui::Ui,
        id: egui::Id,
        name: &str,
    ) -> Option<String> {
        let draft = id.with("new word");
        let mut text = ui
            .data(|data| data.get_temp::<String>(draft))
            .unwrap_or_default();
        let line = Line {
            hint: format!("+ {name}"),
            size: 13.0,
            ..Line::new(id, name, "")
        };
        let field = edit_ui(ui, &line, &mut text, false);
        let is_entered =
            field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let is_escaped =
            field.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape));
        let mut added = None;
        if is_escaped {
            text.clear();
            field.surrender_focus();
        } else if is_entered && !text.trim().is_empty() {
            added = Some(text.trim().to_owned());
            text.clear();
            field.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(draft, text));
        added
    }

    /// The tags of something.
    pub(in crate::app::panels) fn tags_field(
        &mut self,
        ui: &mut egui::Ui,
        tags: &[String],
        set: &dyn Fn(Shared) -> EditCommand,
    ) {
        self.words_field(ui, "field-tags", tags, &|tags| set(Shared::Tags(tags)));
    }

    /// The sources of something: each with its link, and a list to choose more from.
    pub(in crate::app::panels) fn sources_field(
        &mut self,
        ui: &mut egui::Ui,
        sources: &[Id],
        set: &dyn Fn(Shared) -> EditCommand,
    ) {
        let name = self.texts.say("field-sources");
        let id = self.field_id("field-sources");
        let mut gone = None;
        row_ui(ui, &name, |ui| {
            for (number, source) in sources.iter().enumerate() {
                let title = self.source_title(source);
                let url = self.map.document().sources().get(source);
                let url = url.and_then(|source| source.url.clone());
                ui.horizontal_top(|ui| {
                    let cross = Button::new(RichText::new("×").size(13.0)).small();
                    if self.cross_ui(ui, cross, &title) {
                        gone = Some(number);
                    }
                    match url {
                        Some(url) => self.link_ui(ui, &title, &url),
                        None => {
                            ui.add(egui::Label::new(RichText::new(&title).size(14.0)).wrap());
                        }
                    }
                });
            }
            let add = self
                .texts
                .say_with("field-add", &[("name", (&name).into())]);
            let shown = format!("+ {add}");
            let more = self.find_ui(ui, id, &add, &shown, None, Found::Sources);
            if let Some(Some(more)) = more
                && !sources.contains(&more)
            {
                self.wish(set(Shared::Sources(with(sources, more))));
            }
        });
        if let Some(gone) = gone {
            self.wish(set(Shared::Sources(without(sources, gone))));
        }
    }

    /// A list of one source at most.
    pub(in crate::app::panels) fn source_field(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        source: Option<&Id>,
        command: impl FnOnce(Option<Id>) -> EditCommand,
    ) {
        let name = self.texts.say("field-source");
        let none = Some("not-said");
        let chosen = self.found_field(ui, key, &name, source, none, Found::Sources);
        if let Some(chosen) = chosen.filter(|chosen| chosen.as_ref() != source) {
            self.wish(command(chosen));
        }
    }

    /// Ids in other systems and what came along from there, as `key: value`.
    pub(in crate::app::panels) fn foreign_field(
        &mut self,
        ui: &mut egui::Ui,
        foreign: &Foreign,
        set: &dyn Fn(Shared) -> EditCommand,
    ) {
        let title = egui::RichText::new(self.texts.say("field-origin-and-extra")).size(13.0);
        let header = egui::CollapsingHeader::new(title.weak()).id_salt(self.field_id("foreign"));
        header.show_unindented(ui, |ui| {
            ui.label(style::aside(self.texts.say("field-pair-hint")));
            let pair = |(key, value): (&String, &String)| format!("{key}: {value}");
            let ids = foreign.origin_ids.iter().map(|(key, value)| (key, value));
            let ids: Vec<String> = ids.map(pair).collect();
            self.words_field(ui, "field-origin", &ids, &|words| {
                let origin_ids = words.iter().map(|word| split(word)).collect();
                set(Shared::Foreign(Foreign {
                    origin_ids,
                    ..foreign.clone()
                }))
            });
            let extra: Vec<String> = foreign.extra.iter().map(pair).collect();
            self.words_field(ui, "field-extra", &extra, &|words| {
                let extra = words.iter().map(|word| split(word)).collect();
                set(Shared::Foreign(Foreign {
                    extra,
                    ..foreign.clone()
                }))
            });
        });
    }
}

/// `key: value` taken apart at its first colon.
fn split(pair: &str) -> (String, String) {
    let (key, value) = pair.split_once(':').unwrap_or((pair, ""));
    (key.trim().to_owned(), value.trim().to_owned())
}
