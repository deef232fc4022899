//! Fields one chooses in: a few words in a list, or a record found by its name.

use std::sync::Arc;

use egui::{Key, Modifiers, Popup, PopupCloseBehavior, ScrollArea};

use super::super::inspector::Page;
use super::typed::{Line, edit_ui};
use super::{calm, row_ui};
use crate::app::names;
use crate::app::signs::hit_row_ui;
use crate::app::state::OpenMap;
use crate::edit::EditCommand;
use crate::model::{Id, RecordRef};
use crate::text::Texts;
use crate::view::Column;

/// How many records a list offers at once.
const MOST_FOUND: usize = 60;

/// Which records may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Found {
    Actors,
    Resources,
    Records,
    Sources,
}

/// What was found for a query, kept while map and query are the same.
#[derive(Clone, Default)]
struct Hits {
    query: String,
    revision: u64,
    hits: Arc<Vec<(Id, String)>>,
    chosen: usize,
    has_looked: bool,
}

impl Page<'_> {
    /// One of a few words. `now` is absent where several records differ.
    pub(in crate::app::panels) fn choice_field<T: PartialEq + Clone>(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        now: Option<&T>,
        choices: &[(T, String)],
        command: impl FnOnce(T) -> EditCommand,
    ) {
        let id = self.field_id(key);
        let chosen = row_ui(ui, name, |ui| self.choice_ui(ui, id, name, now, choices));
        if let Some(value) = chosen {
            self.wish(command(value));
        }
    }

    /// The list alone; what was chosen anew comes back.
    pub(in crate::app::panels) fn choice_ui<T: PartialEq + Clone>(
        &self,
        ui: &mut egui::Ui,
        id: egui::Id,
        name: &str,
        now: Option<&T>,
        choices: &[(T, String)],
    ) -> Option<T> {
        let said = |now: &T| choices.iter().find(|(value, _)| value == now);
        let shown = match now {
            Some(now) => said(now).map_or(String::new(), |(_, said)| said.clone()),
            None => self.texts.say("field-several-values"),
        };
        let mut chosen = None;
        ui.scope(|ui| {
            calm(ui);
            let list = egui::ComboBox::from_id_salt(id)
                .selected_text(shown.trim())
                .width(ui.available_width())
                .truncate()
                .height(420.0)
                .show_ui(ui, |ui| {
                    for (value, said) in choices {
                        let is_now = now == Some(value);
                        if ui.selectable_label(is_now, said).clicked() && !is_now {
                            chosen = Some(value.clone());
                        }
                    }
                });
            list.response.accessible_name(name);
        });
        chosen
    }

    /// A record found by its name. What was chosen comes back; inside, none stands for `none`.
    pub(in crate::app::panels) fn found_field(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        now: Option<&Id>,
        none: Option<&str>,
        which: Found,
    ) -> Option<Option<Id>> {
        let shown = match (now, which) {
            (Some(id), Found::Sources) => self.source_title(id),
            (Some(id), _) => names::full_name(self.map.document(), id, self.texts).to_owned(),
            (None, _) => {
                none.map_or_else(|| self.texts.say("not-said"), |none| self.texts.say(none))
            }
        };
        let id = self.field_id(key);
        row_ui(ui, name, |ui| {
            self.find_ui(ui, id, name, &shown, none, which)
        })
    }

    /// A button that opens a list of records with a filter above it.
    pub(in crate::app::panels) fn find_ui(
        &self,
        ui: &mut egui::Ui,
        id: egui::Id,
        name: &str,
        shown: &str,
        none: Option<&str>,
        which: Found,
    ) -> Option<Option<Id>> {
        record_choice_ui(ui, self.texts, self.map, (id, name), shown, none, which)
    }
}

/// A button that opens a list of records with a filter above it.
pub(in crate::app::panels) fn record_choice_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    (id, name): (egui::Id, &str),
    shown: &str,
    none: Option<&str>,
    which: Found,
) -> Option<Option<Id>> {
    let button = ui.scope(|ui| {
        calm(ui);
        let button = egui::Button::new((shown, egui::Atom::grow(), "▼")).truncate();
        ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0)))
    });
    let button = button.inner.accessible_name(name);
    let popup = Popup::menu(&button)
        .id(id.with("list"))
        .width(340.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    if !popup.is_open() {
        ui.data_mut(|data| data.remove::<Hits>(id));
    }
    let shown = popup.show(|ui| {
        ui.set_width(320.0);
        let none = none.map(|none| texts.say(none));
        let taken = hits_ui(ui, id, name, texts, map, none.as_deref(), which);
        if taken.is_some() {
            ui.close();
        }
        taken
    });
    let taken = shown.and_then(|shown| shown.inner);
    if taken.is_some() {
        button.request_focus();
    }
    taken
}

/// The filter and what it finds; up and down move, Enter takes.
fn hits_ui(
    ui: &mut egui::Ui,
    id: egui::Id,
    name: &str,
    texts: &Texts,
    map: &OpenMap,
    none: Option<&str>,
    which: Found,
) -> Option<Option<Id>> {
    let mut hits = ui
        .data(|data| data.get_temp::<Hits>(id))
        .unwrap_or_default();
    let label = texts.say_with("field-filter", &[("name", name.into())]);
    let mut query = hits.query.clone();
    let line = Line {
        hint: texts.say("field-filter-hint"),
        ..Line::new(id.with("filter"), &label, "")
    };
    let count = hits.hits.len();
    let key = |key| move |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, key);
    if ui.input_mut(key(Key::ArrowDown)) {
        hits.chosen = (hits.chosen + 1).min(count.saturating_sub(1));
    }
    if ui.input_mut(key(Key::ArrowUp)) {
        hits.chosen = hits.chosen.saturating_sub(1);
    }
    let is_entered = hits.has_looked && ui.input_mut(key(Key::Enter));
    let field = edit_ui(ui, &line, &mut query, false);
    if !hits.has_looked {
        field.request_focus();
    }
    if query != hits.query || !hits.has_looked || hits.revision != map.session.revision() {
        hits = Hits {
            hits: Arc::new(found(map, texts, which, &query)),
            query,
            revision: map.session.revision(),
            chosen: 0,
            has_looked: true,
        };
    }
    let mut taken = None;
    if is_entered {
        taken = hits.hits.get(hits.chosen).map(|(id, _)| Some(id.clone()));
    }
    if let Some(none) = none
        && ui.selectable_label(false, none).clicked()
    {
        taken = Some(None);
    }
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        if hits.hits.is_empty() {
            ui.weak(texts.say("field-nothing-found"));
        }
        for (number, (id, shown)) in hits.hits.iter().enumerate() {
            let column = match which {
                Found::Sources => Column::Shared,
                _ => names::column_of(map.document(), id),
            };
            if hit_row_ui(ui, number == hits.chosen, column, shown, "").clicked() {
                taken = Some(Some(id.clone()));
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(id, hits));
    taken
}

/// The records whose names hold `query`, by name.
fn found(map: &OpenMap, texts: &Texts, which: Found, query: &str) -> Vec<(Id, String)> {
    let document = map.document();
    let query = query.trim().to_lowercase();
    let language = texts.language();
    let is_hit = |mut names: Box<dyn Iterator<Item = &str> + '_>| {
        query.is_empty() || names.any(|name| name.to_lowercase().contains(&query))
    };
    let mut hits: Vec<(Id, String)> = match which {
        Found::Sources => document
            .sources()
            .values()
            .filter(|source| {
                let publisher = std::iter::once(source.publisher.as_str());
                is_hit(Box::new(source.title.all().chain(publisher)))
            })
            .map(|source| {
                let title = source.title.in_language(language).to_owned();
                (source.id.clone(), title)
            })
            .collect(),
        _ => document
            .records()
            .filter(|record| match record {
                RecordRef::Actor(_) => which != Found::Resources,
                RecordRef::Resource(_) => which != Found::Actors,
            })
            .filter(|record| {
                let aliases = record.aliases().iter().map(String::as_str);
                let names = record.name().all().chain(record.short().all());
                is_hit(Box::new(names.chain(aliases)))
            })
            .map(|record| {
                let name = record.name().in_language(language).to_owned();
                (record.id().clone(), name)
            })
            .collect(),
    };
    hits.sort_by_cached_key(|(_, name)| {
        let name = name.to_lowercase();
        (!name.starts_with(&query), name)
    });
    hits.truncate(MOST_FOUND);
    hits
}
