//! What the map says of the selection, to be read and to be changed in place.

mod actor;
mod map;
mod money;
mod neighbours;
mod obstacles;
mod page;
mod questions;
mod relation;
mod resource;
mod several;
mod sources;
mod views;

use egui::ScrollArea;

use crate::app::action::{AppAction, LookAction, Selection, WindowAction};
use crate::app::names;
use crate::app::signs::sign_ui;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::model::{Id, Perspective, RecordRef};
use crate::text::Texts;

use super::fields::{Kind, Shared};
pub(super) use page::Page;
use relation::relations_ui;
pub use views::seen;

/// Shows the inspector; `takes_focus` gives its first button the keyboard.
pub fn inspector_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    takes_focus: bool,
    actions: &mut Vec<AppAction>,
) {
    heading_ui(ui, texts, map, look, actions);
    ui.separator();
    let mut page = Page {
        texts,
        map,
        look,
        subject: format!("{} {:?}", map.document().map(), look.selection),
        actions,
    };
    ScrollArea::vertical()
        .id_salt(("inspector", &page.subject))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.spacing_mut().interact_size.y = 22.0;
            ui.spacing_mut().button_padding.y = 3.0;
            match &look.selection {
                None => page.map_ui(ui),
                Some(Selection::Record(id)) => page.record_ui(ui, id, takes_focus),
                Some(Selection::Records(ids)) => page.several_ui(ui, ids),
                Some(Selection::Relations(keys)) => relations_ui(&mut page, ui, keys),
            }
            ui.add_space(24.0);
        });
}

fn heading_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal(|ui| {
        ui.label(style::heading(texts.say("inspector"), 15.0));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = ui.button("×").on_hover_text(texts.say("dialog-close"));
            let name = format!(
                "{}: {}",
                texts.say("menu-right-panel"),
                texts.say("a11y-close")
            );
            if close.accessible_name(name).clicked() {
                actions.push(WindowAction::ToggleRight.into());
            }
            if let Some(selection) = look.back() {
                let back = ui.button("←").on_hover_text(back_to(texts, map, selection));
                if back.accessible_name(texts.say("menu-back")).clicked() {
                    actions.push(LookAction::Back.into());
                }
            }
        });
    });
}

impl Page<'_> {
    fn record_ui(&mut self, ui: &mut egui::Ui, id: &Id, takes_focus: bool) {
        let Some(record) = self.map.document().record(id) else {
            return;
        };
        let column = names::column_of(self.map.document(), id);
        ui.horizontal(|ui| {
            if matches!(record, RecordRef::Actor(_)) {
                sign_ui(ui, column);
            }
            ui.label(style::aside(self.texts.say(match record {
                RecordRef::Actor(_) => "inspector-actor",
                RecordRef::Resource(_) => "inspector-resource",
            })));
        });
        let set: &dyn Fn(Shared) -> crate::edit::EditCommand = match record {
            RecordRef::Actor(_) => &|field| actor::set(id, field),
            RecordRef::Resource(_) => &|field| resource::set(id, field),
        };
        self.translated_field(ui, "field-name", Kind::Heading, record.name(), &|text| {
            set(Shared::Name(text))
        });
        self.ways_ui(ui, id, takes_focus);
        self.translated_field(
            ui,
            "field-short-name",
            Kind::Short,
            record.short(),
            &|text| set(Shared::Short(text)),
        );
        self.words_field(ui, "field-also-known-as", record.aliases(), &|aliases| {
            set(Shared::Aliases(aliases))
        });
        match record {
            RecordRef::Actor(actor) => self.actor_ui(ui, actor),
            RecordRef::Resource(resource) => self.resource_ui(ui, resource),
        }
        let (note, url, sources, aka, foreign) = match record {
            RecordRef::Actor(it) => (&it.note, &it.url, &it.sources, &it.aka, &it.foreign),
            RecordRef::Resource(it) => (&it.note, &it.url, &it.sources, &it.aka, &it.foreign),
        };
        self.url_field(ui, "url", url, set);
        self.translated_field(ui, "field-note", Kind::Long, note, &|text| {
            set(Shared::Note(text))
        });
        self.tags_field(ui, record.tags(), set);
        self.sources_field(ui, sources, set);
        self.relations_of_ui(ui, id);
        self.questions_about_ui(ui, Some(id));
        ui.separator();
        self.field_ui(ui, "field-id", id.as_str());
        if !aka.is_empty() {
            let ids: Vec<&str> = aka.iter().map(Id::as_str).collect();
            self.field_ui(ui, "field-merged-ids", &ids.join(", "));
        }
        self.foreign_field(ui, foreign, set);
        self.remove_ui(ui, "edit-delete-record", &|| {
            crate::edit::Removal {
                records: vec![id.clone()],
                ..Default::default()
            }
            .into()
        });
    }

    /// The buttons that lead from a record to the map.
    fn ways_ui(&mut self, ui: &mut egui::Ui, id: &Id, takes_focus: bool) {
        ui.horizontal_wrapped(|ui| {
            let here = ui.button(self.texts.say("perspective-take"));
            if takes_focus {
                here.request_focus();
            }
            if here.clicked() {
                let side = Perspective::Record(id.clone());
                self.actions.push(LookAction::SeeFrom(side).into());
            }
            if ui.button(self.texts.say("inquiry-impact")).clicked() {
                self.actions.push(LookAction::AskImpact.into());
            }
            if ui.button(self.texts.say("inspector-show-on-map")).clicked() {
                let selection = Selection::Record(id.clone());
                self.actions.push(LookAction::GoTo(selection).into());
            }
        });
    }
}

/// "Tilbake til Digdir"; relations have no name of their own.
fn back_to(texts: &Texts, map: &OpenMap, selection: &Selection) -> String {
    match selection {
        Selection::Record(id) => {
            let name = names::label(map.document(), id, texts);
            texts.say_with("inspector-back", &[("name", name.into())])
        }
        Selection::Records(_) | Selection::Relations(_) => texts.say("menu-back"),
    }
}
