//! What the map says of the selection. Reads only.

use egui::{RichText, ScrollArea};

use crate::app::action::{AppAction, LookAction, Selection, WindowAction};
use crate::app::names;
use crate::app::signs::sign_ui;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::model::{
    Actor, CostSharing, Group, Id, Perspective, RecordRef, RelationKey, Resource, Text,
};
use crate::text::Texts;
use crate::view::Column;

use super::page::{Page, box_ui};
use super::relation::relations_ui;

/// How many relations of a kind are shown before one asks for all.
const MOST_RELATIONS: usize = 40;

/// Shows the inspector; `takes_focus` gives its first button the keyboard.
pub fn inspector_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    takes_focus: bool,
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
    ui.separator();
    let mut page = Page {
        texts,
        map,
        actions,
    };
    ScrollArea::vertical()
        .id_salt("inspector")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            ui.spacing_mut().interact_size.y = 22.0;
            ui.spacing_mut().button_padding.y = 3.0;
            match &look.selection {
                None => page.overview_ui(ui),
                Some(Selection::Record(id)) => page.record_ui(ui, id, takes_focus),
                Some(Selection::Records(ids)) => {
                    for id in ids {
                        page.record_link(ui, id);
                    }
                }
                Some(Selection::Relations(keys)) => relations_ui(&mut page, ui, keys),
            }
            ui.add_space(24.0);
        });
}

impl Page<'_> {
    /// The map as a whole, while nothing is selected.
    fn overview_ui(&mut self, ui: &mut egui::Ui) {
        let document = self.map.document();
        ui.label(style::heading(self.said(document.title()), 20.0));
        self.note_ui(ui, document.description());
        ui.label(style::aside(self.texts.say("inspector-empty")));
        for (sector, profile) in document.sectors() {
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                sign_ui(ui, Column::from(Some(Group::from(Some(*sector)))));
                ui.label(style::heading(self.texts.sector(*sector), 15.0));
            });
            self.points_ui(ui, "sector-goals", &profile.goals);
            self.points_ui(
                ui,
                "sector-framework-conditions",
                &profile.framework_conditions,
            );
            self.note_ui(ui, &profile.note);
        }
        let open: Vec<_> = document.questions().iter().collect();
        self.questions_ui(ui, &open, true);
        let sources: Vec<Id> = document.sources().keys().cloned().collect();
        self.sources_ui(ui, &sources);
    }

    fn points_ui(&self, ui: &mut egui::Ui, title: &str, points: &[Text]) {
        if points.is_empty() {
            return;
        }
        ui.label(style::aside(self.texts.say(title)));
        for point in points {
            ui.label(format!("• {}", self.said(point)));
        }
    }

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
        ui.label(style::heading(self.said(record.name()), 20.0));
        ui.horizontal_wrapped(|ui| {
            let here = ui.button(self.texts.say("perspective-take"));
            if takes_focus {
                here.request_focus();
            }
            if here.clicked() {
                let side = Perspective::Record(id.clone());
                self.actions.push(LookAction::SeeFrom(side).into());
            }
            if ui.button(self.texts.say("inspector-show-on-map")).clicked() {
                let selection = Selection::Record(id.clone());
                self.actions.push(LookAction::GoTo(selection).into());
            }
        });
        self.names_ui(ui, record);
        match record {
            RecordRef::Actor(actor) => self.actor_ui(ui, actor),
            RecordRef::Resource(resource) => self.resource_ui(ui, resource),
        }
        let (note, url, sources) = match record {
            RecordRef::Actor(it) => (&it.note, &it.url, &it.sources),
            RecordRef::Resource(it) => (&it.note, &it.url, &it.sources),
        };
        self.tags_ui(ui, record.tags());
        self.note_ui(ui, note);
        if let Some(url) = url {
            self.link_ui(ui, url, url);
        }
        self.relations_of_ui(ui, id);
        let document = self.map.document();
        let about = document.questions().iter();
        let about: Vec<_> = about
            .filter(|question| question.at.as_ref() == Some(id))
            .collect();
        self.questions_ui(ui, &about, false);
        self.sources_ui(ui, sources);
        self.field_ui(ui, "field-id", id.as_str());
        let (aka, foreign) = match record {
            RecordRef::Actor(it) => (&it.aka, &it.foreign),
            RecordRef::Resource(it) => (&it.aka, &it.foreign),
        };
        self.origins_ui(ui, aka, foreign);
    }

    /// The names that are not the heading: short, in other languages, other names.
    fn names_ui(&self, ui: &mut egui::Ui, record: RecordRef<'_>) {
        let heading = self.said(record.name());
        let short = self.said(record.short());
        if !short.is_empty() {
            self.field_ui(ui, "field-short-name", short);
        }
        let main = std::iter::once((self.map.document().language(), record.name().main.as_str()));
        let translated = record.name().translations.iter();
        let translated = translated.map(|(tag, name)| (tag.as_str(), name.as_str()));
        for (tag, name) in main.chain(translated) {
            if name != heading && !name.is_empty() {
                let language = crate::model::Language::from_tag(tag);
                let language = language.map_or_else(
                    || tag.to_owned(),
                    |language| self.texts.say(&format!("language-{}", language.tag())),
                );
                ui.horizontal_wrapped(|ui| {
                    ui.label(style::aside(format!("{language}:")));
                    ui.label(name);
                });
            }
        }
        if !record.aliases().is_empty() {
            self.field_ui(ui, "field-also-known-as", &record.aliases().join(", "));
        }
    }

    fn actor_ui(&mut self, ui: &mut egui::Ui, actor: &Actor) {
        let group = match actor.sector {
            Some(sector) => self.texts.sector(sector),
            None => self.texts.say("inspector-no-sector"),
        };
        self.field_ui(ui, "field-sector", &group);
        if let Some(number) = &actor.org_number {
            self.field_ui(ui, "field-organisation-number", &spaced(number));
        }
        if let Some(parent) = &actor.parent {
            self.caption_ui(ui, "field-part-of");
            self.record_link(ui, parent);
        }
        let actors = self.map.document().actors().values();
        let parts = actors.filter(|other| other.parent.as_ref() == Some(&actor.id));
        let parts: Vec<Id> = parts.map(|part| part.id.clone()).collect();
        if !parts.is_empty() {
            self.caption_ui(ui, "field-parts");
            for part in &parts {
                self.record_link(ui, part);
            }
        }
    }

    fn resource_ui(&self, ui: &mut egui::Ui, resource: &Resource) {
        let model = self.map.document().capability_model();
        if let Some(capability) = model.capability(&resource.capability) {
            self.field_ui(ui, "field-capability", self.said(&capability.name));
        }
        if let Some(sector) = resource.sector {
            self.field_ui(ui, "field-sector", &self.texts.sector(sector));
        }
        self.status_ui(ui, resource.status);
        if !resource.cost_sharing.is_empty() {
            self.caption_ui(ui, "field-cost-sharing");
            for sharing in &resource.cost_sharing {
                self.cost_sharing_ui(ui, sharing);
            }
            ui.label(style::aside(self.texts.say("cost-sharing-source")));
        }
    }

    fn cost_sharing_ui(&self, ui: &mut egui::Ui, sharing: &CostSharing) {
        let texts = self.texts;
        let whom = if sharing.groups.is_empty() {
            texts.say("cost-sharing-for-everyone")
        } else {
            let groups = sharing.groups.iter().map(|group| texts.group(*group));
            let groups = groups.collect::<Vec<_>>().join(", ");
            texts.say_with("cost-sharing-for", &[("groups", (&groups).into())])
        };
        box_ui(ui, |ui| {
            ui.label(style::aside(whom));
            ui.label(RichText::new(texts.cost_sharing(sharing)).font(style::semibold(14.0)));
            ui.label(RichText::new(texts.cost_sharing_hint(sharing)).size(14.0));
            self.note_ui(ui, &sharing.note);
            if let Some(source) = &sharing.source {
                ui.label(style::aside(self.source_title(source)));
            }
        });
    }

    /// The relations of a record, grouped by what they say, out before in.
    fn relations_of_ui(&mut self, ui: &mut egui::Ui, id: &Id) {
        let graph = self.map.derived.graph();
        let out = owned(graph.relations_from(id));
        let inward = owned(graph.relations_to(id));
        let carrying = graph.relations_carrying(id).to_vec();
        if out.is_empty() && inward.is_empty() && carrying.is_empty() {
            self.caption_ui(ui, "outline-relations");
            ui.label(self.texts.say("relations-none"));
            return;
        }
        for (title, keys, is_out) in [
            ("relations-out", out, true),
            ("relations-in", inward, false),
        ] {
            if keys.is_empty() {
                continue;
            }
            self.section_ui(ui, title, keys.len());
            self.grouped_ui(ui, &keys, is_out);
        }
        if !carrying.is_empty() {
            self.section_ui(ui, "field-carries", carrying.len());
            for key in &carrying {
                self.sentence_link(ui, key);
            }
        }
    }

    fn grouped_ui(&mut self, ui: &mut egui::Ui, keys: &[RelationKey], is_out: bool) {
        for group in keys_by_kind(keys) {
            let kind = match is_out {
                true => self.texts.kind(group[0].kind),
                false => self.texts.kind_inverse(group[0].kind),
            };
            ui.label(style::aside(names::capitalised(&kind)));
            let id = ui.scope_id().with(("all", is_out, group[0].kind));
            let shows_all = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
            let most = if shows_all {
                usize::MAX
            } else {
                MOST_RELATIONS
            };
            for key in group.iter().take(most) {
                self.relation_row_ui(ui, key, is_out);
            }
            let more = group.len().saturating_sub(most);
            let words = [("count", more.into())];
            if more > 0
                && ui
                    .button(self.texts.say_with("relations-more", &words))
                    .clicked()
            {
                ui.data_mut(|data| data.insert_temp(id, true));
            }
        }
    }

    /// The other end, which one can go to, and the relation itself, which one can read.
    fn relation_row_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey, is_out: bool) {
        let end = if is_out { &key.to } else { &key.from };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let arrow = if is_out { "→" } else { "←" };
            let details = ui.add(egui::Button::new(arrow).small());
            let sentence = names::sentence(self.map.document(), key, self.texts);
            let details = details
                .on_hover_text(sentence.as_str())
                .accessible_name(sentence);
            if details.clicked() {
                self.select_relation(key);
            }
            match end.as_known() {
                Some(id) => self.record_link(ui, id),
                None => {
                    ui.label(self.texts.say("unknown-party"));
                }
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

fn owned(keys: Vec<&RelationKey>) -> Vec<RelationKey> {
    keys.into_iter().cloned().collect()
}

/// The keys in groups of one kind each, in the order the kinds are offered.
fn keys_by_kind(keys: &[RelationKey]) -> Vec<Vec<RelationKey>> {
    let kinds = crate::model::RelationKind::ALL.into_iter();
    let of_kind = |kind| keys.iter().filter(move |key| key.kind == kind).cloned();
    kinds
        .map(|kind| of_kind(kind).collect::<Vec<_>>())
        .filter(|group| !group.is_empty())
        .collect()
}

/// An organisation number in groups of three.
fn spaced(number: &str) -> String {
    let digits: Vec<char> = number.chars().collect();
    let groups = digits.chunks(3).map(String::from_iter);
    groups.collect::<Vec<_>>().join("\u{a0}")
}
