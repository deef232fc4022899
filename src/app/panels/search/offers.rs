//! What lies beneath the search field: hits, ways to go on, what passes, and what is wrong.

use egui::{Id, RichText};

use super::Search;
use super::reading::Reading;
use crate::app::action::AppAction;
use crate::app::names;
use crate::app::signs::hit_row_ui;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::query::{Completion, CompletionKind};
use crate::text::Texts;
use crate::view::{Column, Hit};

/// A row one can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Something that was found.
    Hit(usize),
    /// A way to go on.
    Offer(usize),
    /// Show only what passes.
    Show,
}

impl Search {
    /// Shows the rows beneath the field.
    pub(super) fn rows_ui(
        &mut self,
        ui: &egui::Ui,
        field: &egui::Response,
        texts: &Texts,
        map: &OpenMap,
        actions: &mut Vec<AppAction>,
    ) {
        let Some(reading) = &self.reading else {
            return;
        };
        let rows = self.rows();
        let mut clicked = None;
        egui::Area::new(Id::unique("search hits"))
            .order(egui::Order::Foreground)
            .fixed_pos(field.rect.left_bottom() + egui::vec2(0.0, 4.0))
            .show(ui.ctx(), |ui| {
                egui::Frame::popup(ui.style()).show(ui, |ui| {
                    ui.set_width(field.rect.width().max(600.0));
                    ui.spacing_mut().item_spacing.y = 2.0;
                    reading.heading_ui(ui, texts);
                    for (number, row) in rows.iter().enumerate() {
                        let is_chosen = self.chosen == Some(number);
                        if reading.row_ui(ui, texts, map, *row, is_chosen) {
                            clicked = Some(*row);
                        }
                    }
                });
            });
        if let Some(row) = clicked {
            self.take(ui, row, actions);
        }
    }
}

impl Reading {
    /// What passes or was found, or what is wrong.
    fn heading_ui(&self, ui: &mut egui::Ui, texts: &Texts) {
        if let Some(misread) = self.wrong() {
            let reason = RichText::new(texts.misread(misread)).size(14.0);
            ui.label(reason.color(ui.visuals().error_fg_color));
            return;
        }
        if self.is_filter {
            let said = match self.passing() {
                None if self.query.is_err() => return,
                None => texts.say("search-counting"),
                Some((0, 0)) => format!("{}.", texts.say("search-nothing-passes")),
                Some(passing) => format!("{}.", passing_text(texts, passing)),
            };
            ui.label(style::aside(said));
            return;
        }
        if self.hits.is_empty() && self.is_looking() {
            ui.spinner();
            return;
        }
        if self.hits.is_empty() {
            let query = self.text().trim();
            ui.label(texts.say_with("search-no-hits", &[("query", query.into())]));
            ui.label(style::aside(texts.say("search-hint")));
            return;
        }
        let count = [("count", self.hits.len().into())];
        ui.label(style::aside(texts.say_with("search-hits", &count)));
    }

    fn row_ui(
        &self,
        ui: &mut egui::Ui,
        texts: &Texts,
        map: &OpenMap,
        row: Row,
        is_chosen: bool,
    ) -> bool {
        match row {
            Row::Hit(number) => {
                let hit = self.hits.get(number);
                hit.is_some_and(|hit| hit_ui(ui, texts, map, hit, is_chosen))
            }
            Row::Offer(number) => {
                let offer = self.offers.get(number);
                offer.is_some_and(|offer| offer_ui(ui, texts, map, offer, is_chosen))
            }
            Row::Show => self.show_ui(ui, texts, is_chosen),
        }
    }

    fn show_ui(&self, ui: &mut egui::Ui, texts: &Texts, is_chosen: bool) -> bool {
        let said = match self.is_filter {
            true => texts.say("search-only-these"),
            false => {
                let query = self.text().trim();
                texts.say_with("search-only-text", &[("query", query.into())])
            }
        };
        let aside = match self.passing() {
            Some(passing) if !self.is_filter => passing_text(texts, passing),
            _ if self.is_filter => texts.say("key-enter"),
            _ => String::new(),
        };
        hit_row_ui(ui, is_chosen, Column::Shared, &said, &aside).clicked()
    }
}

fn passing_text(texts: &Texts, (records, relations): (usize, usize)) -> String {
    let counts = [("records", records.into()), ("relations", relations.into())];
    texts.say_with("search-passing", &counts)
}

fn offer_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    offer: &Completion,
    is_chosen: bool,
) -> bool {
    let document = map.document();
    let (column, kind) = match &offer.kind {
        CompletionKind::Record(id) => {
            let kind = match document.actors().contains_key(id) {
                true => "inspector-actor",
                false => "inspector-resource",
            };
            (names::column_of(document, id), texts.say(kind))
        }
        CompletionKind::Field => (Column::Shared, texts.say("search-kind-field")),
        CompletionKind::Word => (Column::Shared, texts.say("search-kind-word")),
        CompletionKind::Capability => (Column::Shared, texts.say("search-kind-capability")),
        CompletionKind::Tag => (Column::Shared, texts.say("search-kind-tag")),
        CompletionKind::Source => (Column::Shared, texts.say("search-kind-source")),
    };
    hit_row_ui(ui, is_chosen, column, &offer.shown, &kind).clicked()
}

fn hit_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, hit: &Hit, is_chosen: bool) -> bool {
    let document = map.document();
    let (column, text) = match hit {
        Hit::Actor(id) | Hit::Resource(id) => {
            let name = names::full_name(document, id, texts).to_owned();
            (names::column_of(document, id), name)
        }
        Hit::Relation(key) => (Column::Shared, names::sentence(document, key, texts)),
    };
    let outside = match is_seen(map, hit) {
        true => String::new(),
        false => format!("{} · ", texts.say("search-hit-outside")),
    };
    let kind = texts.say(match hit {
        Hit::Actor(_) => "inspector-actor",
        Hit::Resource(_) => "inspector-resource",
        Hit::Relation(_) => "inspector-relation",
    });
    let kind = format!("{outside}{kind}");
    hit_row_ui(ui, is_chosen, column, &text, &kind).clicked()
}

/// Says whether a hit is on the picture.
fn is_seen(map: &OpenMap, hit: &Hit) -> bool {
    map.derived.visible().is_none_or(|visible| match hit {
        Hit::Actor(id) | Hit::Resource(id) => visible.node_of_record(id).is_some(),
        Hit::Relation(key) => {
            let behind = &visible.behind;
            let number = behind.keys.binary_search(key).ok();
            number.is_some_and(|number| behind.numbers.contains(&(number as u32)))
        }
    })
}
