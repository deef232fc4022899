//! What the map says of one relation, or of those that one line stands for.

use egui::RichText;

use crate::app::names;
use crate::app::style;
use crate::model::{Known, Obstacle, Relation, RelationKey};

use super::money::money_ui;
use super::page::{Page, box_ui};

/// Shows a relation whole, several as a list to choose from.
pub(super) fn relations_ui(page: &mut Page<'_>, ui: &mut egui::Ui, keys: &[RelationKey]) {
    if let [key] = keys {
        if let Some(relation) = page.map.document().relations().get(key) {
            relation_ui(page, ui, key, relation);
        }
        return;
    }
    let count = [("count", keys.len().into())];
    ui.label(style::heading(
        page.texts.say_with("inspector-bundle", &count),
        18.0,
    ));
    for key in keys {
        page.sentence_link(ui, key);
    }
}

fn relation_ui(page: &mut Page<'_>, ui: &mut egui::Ui, key: &RelationKey, relation: &Relation) {
    ui.label(style::aside(page.texts.say("inspector-relation")));
    let sentence = names::sentence(page.map.document(), key, page.texts);
    ui.label(style::heading(sentence, 18.0));
    end_ui(page, ui, &key.from);
    ui.label(format!("{} →", page.texts.kind(key.kind)));
    end_ui(page, ui, &key.to);
    for (title, id) in [
        ("field-carries", &relation.resource),
        ("field-scheme", &relation.scheme),
    ] {
        if let Some(id) = id {
            page.caption_ui(ui, title);
            page.record_link(ui, id);
        }
    }
    page.status_ui(ui, relation.status);
    if let Some(criticality) = relation.criticality {
        page.field_ui(
            ui,
            "field-criticality",
            &page.texts.criticality(criticality),
        );
    }
    if let Some(period) = period(page, relation) {
        page.field_ui(ui, "field-valid", &period);
    }
    for (title, text) in [
        ("field-purpose", &relation.purpose),
        ("field-legal-basis", &relation.legal_basis),
    ] {
        let said = page.said(text);
        if !said.is_empty() {
            page.caption_ui(ui, title);
            ui.label(said);
        }
    }
    page.tags_ui(ui, &relation.tags);
    page.note_ui(ui, &relation.note);
    obstacles_ui(page, ui, &relation.obstacles);
    money_ui(page, ui, &relation.money);
    page.sources_ui(ui, &relation.sources);
}

fn end_ui(page: &mut Page<'_>, ui: &mut egui::Ui, end: &Known<crate::model::Id>) {
    match end {
        Known::Known(id) => page.record_link(ui, id),
        Known::Unknown => {
            ui.label(page.texts.say("unknown-party"));
        }
    }
}

fn obstacles_ui(page: &Page<'_>, ui: &mut egui::Ui, obstacles: &[Obstacle]) {
    if obstacles.is_empty() {
        return;
    }
    page.section_ui(ui, "field-obstacles", obstacles.len());
    for obstacle in obstacles {
        box_ui(ui, |ui| {
            let dimension = page.texts.dimension(obstacle.dimension);
            let title = match obstacle.severity {
                None => dimension,
                Some(severity) => {
                    let severity = page.texts.severity(severity);
                    let words = [
                        ("dimension", (&dimension).into()),
                        ("severity", (&severity).into()),
                    ];
                    page.texts.say_with("obstacle-line", &words)
                }
            };
            ui.label(RichText::new(format!("⚠ {title}")).font(style::semibold(14.0)));
            page.note_ui(ui, &obstacle.note);
            if let Some(source) = &obstacle.source {
                ui.label(style::aside(page.source_title(source)));
            }
        });
    }
}

/// "2019–2024", "fra 2019", "til 2024"; nothing where the map says nothing.
fn period(page: &Page<'_>, relation: &Relation) -> Option<String> {
    let texts = page.texts;
    let year = |year: &Known<i32>| match year {
        Known::Known(year) => year.to_string(),
        Known::Unknown => texts.say("unknown-year"),
    };
    let (from, to) = (relation.valid_from.as_ref(), relation.valid_to.as_ref());
    match (from.map(year), to.map(year)) {
        (None, None) => None,
        (Some(from), None) => {
            Some(texts.say_with("inspector-period-from", &[("from", (&from).into())]))
        }
        (None, Some(to)) => Some(texts.say_with("inspector-period-to", &[("to", (&to).into())])),
        (Some(from), Some(to)) => {
            let years = [("from", (&from).into()), ("to", (&to).into())];
            Some(texts.say_with("inspector-period", &years))
        }
    }
}
