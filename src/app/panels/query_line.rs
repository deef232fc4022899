//! The line above the canvas that tells what is asked of the map, what passes, and the way back.

use egui::{Button, RichText};

use crate::app::action::{AppAction, LookAction};
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::query::{Query, Without};
use crate::text::Texts;
use crate::view::Matching;

/// Parts of a query that are told of where nothing passes.
const MOST_PARTS: usize = 3;

/// Shows the line; something must be asked.
pub fn query_line_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    let query = &look.request.query;
    let written = query.readable(map.document(), texts.language());
    let visible = map.derived.visible();
    let current = visible.filter(|visible| visible.request.query == *query);
    let matching = current.and_then(|visible| visible.matching.as_ref());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 4.0);
        ui.label(texts.say("query-line"));
        let theme = style::theme(ui.ctx());
        let chip = Button::new(RichText::new(&written).font(style::semibold(14.0)))
            .fill(style::colour(theme.accent.mixed(theme.paper, 0.82)))
            .stroke(egui::Stroke::new(1.5, style::colour(theme.accent)))
            .wrap();
        let chip = ui.add(chip).on_hover_text(texts.say("query-line-edit"));
        let edit = ui.button(texts.say("query-line-edit"));
        if chip.clicked() || edit.clicked() {
            actions.push(LookAction::FocusSearch.into());
        }
        let off = ui.button(format!("×  {}", texts.say("query-line-off")));
        let off = off.accessible_name(texts.say("query-line-off"));
        if off.clicked() {
            actions.push(LookAction::Narrow(Query::All).into());
        }
        match matching {
            Some(Matching {
                records: 0,
                relations: 0,
                ..
            }) => {
                let said = format!("⚠ {}.", texts.say("search-nothing-passes"));
                ui.colored_label(ui.visuals().error_fg_color, said);
            }
            Some(matching) => {
                let counts = [
                    ("records", matching.records.into()),
                    ("relations", matching.relations.into()),
                ];
                ui.label(texts.say_with("search-passing", &counts));
            }
            None => {
                ui.label(style::aside(texts.say("search-counting")));
            }
        }
    });
    let without = matching.map_or(&[][..], |it| it.without.as_slice());
    for without in without.iter().take(MOST_PARTS) {
        without_ui(ui, texts, map, without, actions);
    }
}

/// Why nothing passes because of one part, and the way to do without it.
fn without_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    without: &Without,
    actions: &mut Vec<AppAction>,
) {
    let part = without.part.readable(map.document(), texts.language());
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.without(
            &part,
            without.records,
            without.relations,
            without.is_empty_alone,
        ));
        let is_whole = without.rest.is_all();
        let drop = texts.say_with("query-line-drop", &[("part", (&part).into())]);
        if !is_whole && ui.button(drop).clicked() {
            actions.push(LookAction::Narrow(without.rest.clone()).into());
        }
    });
}
