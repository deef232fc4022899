//! The line at the bottom in which one writes what is to be put on the map.

mod answers;
mod field;
mod reading;

use std::collections::BTreeMap;

use egui::RichText;

use super::action::{AppAction, EditAction, Selection};
use super::state::{Look, OpenMap};
use super::style;
use crate::edit::{
    Completion, EditCommand, Gesture, NameIndex, QuickContext, QuickLine, QuickOutcome, plan,
};
use crate::model::{Id, Sector};
use crate::text::Texts;

/// What the line remembers.
#[derive(Default)]
pub struct QuickBar {
    text: String,
    wants_focus: bool,
    /// The names of the map, and the revision they are those of.
    index: Option<(u64, NameIndex)>,
    seed: u64,
    /// What was answered about the sectors of new actors.
    sectors: BTreeMap<String, Option<Sector>>,
    /// New actors whose sector is still to be asked for; while there are any, keys answer.
    asks: Vec<String>,
    /// Says that the last answer was given.
    is_answered: bool,
    read: Option<Reading>,
    completions: Vec<Completion>,
    chosen: usize,
    cursor: usize,
    /// Why the map would not take what was written.
    refusal: Option<String>,
}

/// What was made of the text, and what it was read with.
struct Reading {
    text: String,
    revision: u64,
    context: QuickContext,
    lines: Vec<QuickLine>,
    command: Option<EditCommand>,
}

impl QuickBar {
    /// Gives the line the keyboard, with `text` in it where there is any.
    pub fn open(&mut self, text: String) {
        if !text.trim().is_empty() {
            // A space at the end is where one goes on writing.
            let text = text.trim_start().trim_end_matches(['\r', '\n']);
            self.text = text.replace('\r', "");
        }
        self.wants_focus = true;
    }

    /// Shows the line, and above it what will become of it.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        map: &OpenMap,
        look: &Look,
        actions: &mut Vec<AppAction>,
    ) {
        self.answer(ui, texts);
        self.read_anew(map, look);
        let (field, is_entered) = self.field_ui(ui, texts);
        self.read_anew(map, look);
        if is_entered || std::mem::take(&mut self.is_answered) {
            self.enter(texts, map, actions);
        }
        let is_used = field.has_focus() || !self.asks.is_empty() || self.refusal.is_some();
        if is_used && !self.text.trim().is_empty() {
            self.foresight_ui(ui, texts, map, &field);
        }
    }

    /// What lies over the canvas above the line, which itself stays as thin as it is: ways to go
    /// on, and what will become of what is written.
    fn foresight_ui(
        &mut self,
        ui: &egui::Ui,
        texts: &Texts,
        map: &OpenMap,
        field: &egui::Response,
    ) {
        let area = egui::Area::new(egui::Id::unique("quick add foresight"))
            .order(egui::Order::Foreground)
            .pivot(egui::Align2::LEFT_BOTTOM)
            .fixed_pos(field.rect.left_top() - egui::vec2(0.0, 4.0));
        area.show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_width((field.rect.width() - 16.0).clamp(300.0, 720.0));
                ui.spacing_mut().item_spacing.y = 2.0;
                if self.asks.is_empty() {
                    self.completions_ui(ui, field.id, texts, map);
                    self.preview_ui(ui, texts);
                } else {
                    self.chips_ui(ui, texts);
                }
            });
        });
    }

    /// Does what is written, unless a sector is to be asked for first.
    fn enter(&mut self, texts: &Texts, map: &OpenMap, actions: &mut Vec<AppAction>) {
        self.wants_focus = true;
        let Some(read) = &self.read else {
            return;
        };
        let asked = read.lines.iter().flat_map(|line| &line.asks_sector_of);
        let asked: Vec<String> = asked
            .filter(|name| !self.sectors.contains_key(*name))
            .cloned()
            .collect();
        if !asked.is_empty() {
            self.asks = asked;
            return;
        }
        let Some(command) = read.command.clone() else {
            return;
        };
        if let Err(refusal) = plan(map.document(), command.clone()) {
            self.refusal = Some(texts.refusal(&refusal));
            return;
        }
        actions.push(EditAction::Do(command, Gesture::Single).into());
        let refused = |line: &QuickLine| matches!(line.outcome, QuickOutcome::Refused { .. });
        let kept = self.text.lines().zip(&read.lines);
        let kept: Vec<&str> = kept
            .filter(|(_, line)| refused(line))
            .map(|(text, _)| text)
            .collect();
        self.text = kept.join("\n");
        self.sectors.clear();
        self.completions.clear();
        self.read = None;
        self.seed = 0;
    }

    /// What will become of the text, or why nothing will.
    fn preview_ui(&self, ui: &mut egui::Ui, texts: &Texts) {
        let Some(read) = self.read.as_ref().filter(|_| !self.text.trim().is_empty()) else {
            return;
        };
        if let Some(refusal) = &self.refusal {
            ui.colored_label(ui.visuals().error_fg_color, refusal);
        }
        for (line, text) in read.lines.iter().zip(self.text.lines()).take(6) {
            match &line.outcome {
                QuickOutcome::Nothing => {}
                QuickOutcome::Question(_) => {
                    ui.label(style::aside(texts.say("quick-question")));
                }
                QuickOutcome::Command(_) => {
                    let mut said = texts.quick_sentences(&line.preview);
                    said.insert(0, texts.quick_counts(&line.preview));
                    ui.label(style::aside(said.join("  ·  ")));
                }
                QuickOutcome::Refused { refusal, place } => {
                    let said = texts.quick_refusal(*refusal);
                    let marked = text.get(place.clone()).unwrap_or_default().trim();
                    let said = match marked {
                        "" => said,
                        marked => format!("«{marked}»: {said}"),
                    };
                    let words = RichText::new(said).size(13.0);
                    ui.label(words.color(ui.visuals().error_fg_color));
                }
            }
        }
    }
}

/// Who is meant where a line leaves the subject out.
fn selected(look: &Look) -> Option<Id> {
    match &look.selection {
        Some(Selection::Record(id)) => Some(id.clone()),
        _ => None,
    }
}
