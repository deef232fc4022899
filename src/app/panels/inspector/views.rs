//! The saved views: ways of seeing the map, kept in it, in an order of their own.

use egui::Button;

use super::super::fields::Kind;
use super::Page;
use super::page::box_ui;
use crate::app::action::LookAction;
use crate::app::state::Look;
use crate::edit::{EditCommand, Removal};
use crate::model::{Language, MapDocument, Text, View};
use crate::query::unreadable_views;

impl Page<'_> {
    pub(super) fn views_ui(&mut self, ui: &mut egui::Ui) {
        let views = self.map.document().views();
        self.section_ui(ui, "outline-views", views.len());
        for (number, view) in views.iter().enumerate() {
            box_ui(ui, |ui| self.view_ui(ui, number, view, views.len()));
        }
        let name = self.texts.say("edit-save-view");
        let id = self.field_id("new view");
        if let Some(name) = self.new_word_ui(ui, id, &name) {
            let view = View {
                name: name.as_str().into(),
                ..seen(self.look, self.map.document())
            };
            let command = EditCommand::AddView(views.len(), Box::new(view));
            self.wish(command);
        }
    }

    fn view_ui(&mut self, ui: &mut egui::Ui, number: usize, view: &View, count: usize) {
        let set = |view: View| EditCommand::SetView(number, Box::new(view));
        let title = self.texts.say("field-view-name");
        let key = ("view name", number);
        self.named_text(ui, key, &title, Kind::Needed, &view.name, &|name: Text| {
            set(View {
                name,
                ..view.clone()
            })
        });
        let title = self.texts.say("field-note");
        let key = ("view note", number);
        self.named_text(ui, key, &title, Kind::Long, &view.note, &|note: Text| {
            set(View {
                note,
                ..view.clone()
            })
        });
        let name = self.said(&view.name).to_owned();
        let button = |page: &Self, ui: &mut egui::Ui, is_possible, sign: &str, what: &str| {
            let what = page.texts.say(what);
            let button = ui.add_enabled(is_possible, Button::new(sign).small());
            let button = button.on_hover_text(what.as_str());
            button.accessible_name(format!("{name}: {what}")).clicked()
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if button(self, ui, number > 0, "↑", "edit-move-up") {
                self.wish(EditCommand::MoveView(number, number - 1));
            }
            if button(self, ui, number + 1 < count, "↓", "edit-move-down") {
                self.wish(EditCommand::MoveView(number, number + 1));
            }
            if ui.small_button(self.texts.say("edit-take-view")).clicked() {
                self.actions.push(LookAction::TakeView(number).into());
            }
            let update = ui.small_button(self.texts.say("edit-update-view"));
            let hint = self.texts.say("edit-update-view-hint");
            if update.on_hover_text(hint).clicked() {
                let (name, note) = (view.name.clone(), view.note.clone());
                let kept = view.kept.clone();
                let mut seen = seen(self.look, self.map.document());
                if seen.query.is_empty() && is_unreadable(self.map.document(), number) {
                    seen.query.clone_from(&view.query);
                }
                self.wish(set(View {
                    name,
                    note,
                    kept,
                    ..seen
                }));
            }
            if self.cross_ui(ui, Button::new("×").small(), &name) {
                let views = vec![number];
                self.wish(
                    Removal {
                        views,
                        ..Default::default()
                    }
                    .into(),
                );
            }
        });
    }
}

/// Says whether the query of a view cannot be read; it is kept then.
fn is_unreadable(document: &MapDocument, number: usize) -> bool {
    let unreadable = unreadable_views(document);
    unreadable.iter().any(|(view, _)| *view == number)
}

/// The way the map is seen now, as a view without a name.
pub fn seen(look: &Look, document: &MapDocument) -> View {
    let request = look.request.clone();
    let language = Language::from_tag(document.language()).unwrap_or_default();
    View {
        projection: request.projection,
        perspective: request.perspective,
        distance: request.distance,
        rest: request.rest,
        filter: request.filter,
        query: request.query.written(language),
        year: request.year,
        compared_with: request.compared_with,
        folds: request.folds,
        ids: request.ids,
        camera: look.camera,
        ..View::default()
    }
}
