//! What stands in the way: how much of each kind in each capability, and each obstacle.

use egui::{Grid, RichText};

use super::Page;
use crate::analysis::Obstacles;
use crate::app::action::WindowAction;
use crate::app::style;
use crate::model::{Dimension, RelationKey};
use crate::scene::{ObstacleWords, Tone};

impl Page<'_> {
    pub(super) fn obstacles_ui(&mut self, ui: &mut egui::Ui, found: &Obstacles) {
        let view = self.view;
        let texts = view.texts;
        let key_of = |relation: u32| -> RelationKey { view.graph().key(relation).clone() };
        let words = ObstacleWords {
            document: view.map.document(),
            texts,
            obstacles: found,
            key_of: &key_of,
        };
        if found.open.is_empty() {
            ui.label(self.say("inquiry-obstacles-none"));
            return;
        }
        ui.label(words.headline());
        ui.horizontal_wrapped(|ui| {
            self.copy_ui(ui, |_| words.table());
            if ui.button(self.say("obstacles-copy")).clicked() {
                ui.ctx().copy_text(words.minutes());
                let said = self.say("obstacles-copied");
                self.actions.push(WindowAction::Notice(said).into());
            }
        });
        ui.add_space(6.0);
        ui.label(style::heading(self.say("obstacles-by-capability"), 14.0));
        table_ui(ui, &words);
        for open in &found.open {
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                sign_ui(ui, open.dimension, &words);
                ui.label(style::heading(words.kind(open), 14.0));
            });
            self.relation_link(ui, &key_of(open.relation));
            let note = words.note(open);
            if !note.is_empty() {
                ui.label(note);
            }
        }
    }
}

/// Counts by capability and kind, the kinds by their signs.
fn table_ui(ui: &mut egui::Ui, words: &ObstacleWords<'_>) {
    let table = &words.obstacles.table;
    let totals = table.totals();
    let used: Vec<Dimension> = Dimension::ALL
        .into_iter()
        .filter(|it| totals[*it as usize] > 0)
        .collect();
    let name_width = (ui.available_width() - 38.0 * (used.len() + 1) as f32).max(90.0);
    let grid = Grid::new("obstacles by capability").num_columns(used.len() + 2);
    grid.striped(true).spacing([10.0, 4.0]).show(ui, |ui| {
        ui.label("");
        for dimension in &used {
            sign_ui(ui, *dimension, words);
        }
        ui.label(style::aside(words.texts.say("matrix-sum")));
        ui.end_row();
        for (capability, counts) in table.capabilities.iter().zip(&table.counts) {
            let name = words.capability(capability.as_ref());
            ui.scope(|ui| {
                ui.set_max_width(name_width);
                let label = egui::Label::new(RichText::new(&name).size(13.0)).wrap();
                ui.add(label);
            });
            for dimension in &used {
                count_ui(ui, counts[*dimension as usize]);
            }
            ui.strong(counts.iter().sum::<usize>().to_string());
            ui.end_row();
        }
        ui.label(style::aside(words.texts.say("matrix-sum")));
        for dimension in &used {
            ui.strong(totals[*dimension as usize].to_string());
        }
        ui.strong(words.obstacles.open.len().to_string());
        ui.end_row();
    });
}

fn count_ui(ui: &mut egui::Ui, count: usize) {
    if count == 0 {
        ui.weak("·");
    } else {
        ui.label(count.to_string());
    }
}

/// The sign of a kind of obstacle in its colour, as on the map; its name when one points at it.
fn sign_ui(ui: &mut egui::Ui, dimension: Dimension, words: &ObstacleWords<'_>) {
    let theme = style::theme(ui.ctx());
    let colours = theme.tone(Tone::Class(dimension as u8));
    let name = words.texts.dimension(dimension);
    let sign = RichText::new(words.texts.dimension_sign(dimension));
    let sign = sign
        .font(style::semibold(12.0))
        .color(style::colour(theme.text));
    let button = egui::Button::new(sign)
        .small()
        .sense(egui::Sense::hover())
        .corner_radius(9.0)
        .min_size(egui::vec2(20.0, 18.0))
        .fill(style::colour(theme.paper))
        .stroke(egui::Stroke::new(1.6, style::colour(colours.outline)));
    ui.add(button)
        .on_hover_text(name.as_str())
        .accessible_name(name);
}
