//! What falls if something stops: who and what, how hard, how far away and why.

use super::Page;
use crate::analysis::{Hit, Step, turning_years};
use crate::app::action::LookAction;
use crate::app::answers::ImpactAnswer;
use crate::app::inquiry::Inquiry;
use crate::app::names;
use crate::app::signs::choice_ui;
use crate::app::style;
use crate::model::Id;

/// A list on the page is no longer than this; the table has all.
const LONGEST: usize = 200;

impl Page<'_> {
    pub(super) fn impact_ui(&mut self, ui: &mut egui::Ui, found: &ImpactAnswer) {
        let view = self.view;
        let Inquiry::Impact { fallen, year } = view.inquiry else {
            return;
        };
        self.fallen_ui(ui, fallen, *year);
        self.year_ui(ui, fallen, *year);
        ui.add_space(4.0);
        if found.impact.hits.is_empty() {
            ui.label(style::heading(self.say("impact-none"), 14.0));
            ui.label(style::aside(self.say("impact-none-hint")));
        } else {
            let counts = view.in_words(|words| words.counts(found.impact.counts()));
            ui.label(style::heading(counts, 14.0));
            self.copy_ui(ui, |view| {
                let chain_of = |hit: &Hit| found.chain(hit);
                view.in_words(|words| words.impact_rows(&found.impact.hits, chain_of))
            });
        }
        let not_holding = found.impact.not_holding;
        if let Some(said) = view.in_words(|words| words.not_holding(not_holding)) {
            ui.label(style::aside(said));
        }
        self.hits_ui(ui, found);
        self.spared_ui(ui, found);
        if let [one] = &fallen[..] {
            self.leans_on_ui(ui, one, found);
        }
        self.rules_ui(ui);
    }

    /// What stops, each with a way out of the question, and what else might.
    fn fallen_ui(&mut self, ui: &mut egui::Ui, fallen: &[Id], year: Option<i32>) {
        let view = self.view;
        ui.label(style::aside(self.say("impact-fallen")));
        for id in fallen {
            ui.horizontal_wrapped(|ui| {
                self.record_link(ui, id);
                if fallen.len() > 1 {
                    let name = names::label(view.map.document(), id, view.texts);
                    let words = [("name", name.into())];
                    let out = view.texts.say_with("impact-take-out", &words);
                    let button = ui.small_button("×").on_hover_text(&out);
                    if button.accessible_name(out).clicked() {
                        let others = fallen.iter().filter(|other| *other != id);
                        self.ask_impact(others.cloned().collect(), year);
                    }
                }
            });
        }
        let selected = view.selected.iter().filter(|id| !fallen.contains(id));
        let selected: Vec<Id> = selected.cloned().collect();
        if !selected.is_empty() {
            let name = |id| names::label(view.map.document(), id, view.texts);
            let names: Vec<&str> = selected.iter().map(name).collect();
            let add = format!("{} {}", self.say("menu-impact-add"), names.join(", "));
            if ui.button(add).clicked() {
                let all = fallen.iter().cloned().chain(selected);
                self.ask_impact(all.collect(), year);
            }
        }
    }

    fn ask_impact(&mut self, fallen: Vec<Id>, year: Option<i32>) {
        let inquiry = Inquiry::Impact { fallen, year };
        self.actions.push(LookAction::Ask(Some(inquiry)).into());
    }

    /// Today, or one of the years in which something on the map begins or ends.
    fn year_ui(&mut self, ui: &mut egui::Ui, fallen: &[Id], year: Option<i32>) {
        let years = turning_years(self.view.map.document());
        if years.is_empty() && year.is_none() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.label(style::aside(self.say("impact-when")));
            let today = choice_ui(ui, year.is_none(), self.say("impact-today"));
            if today.clicked() {
                self.ask_impact(fallen.to_vec(), None);
            }
            for other in years {
                let choice = choice_ui(ui, year == Some(other), other.to_string());
                if choice.clicked() {
                    self.ask_impact(fallen.to_vec(), Some(other));
                }
            }
        });
    }

    fn hits_ui(&mut self, ui: &mut egui::Ui, found: &ImpactAnswer) {
        let mut left = LONGEST;
        let grouped = self
            .view
            .in_words(|words| words.grouped(&found.impact.hits));
        for (place, hits) in grouped {
            ui.add_space(6.0);
            let name = self.view.in_words(|words| words.place(&place));
            let words = [("name", (&name).into()), ("count", hits.len().into())];
            let heading = self.view.texts.say_with("impact-group", &words);
            ui.label(style::heading(heading, 14.0));
            for hit in hits.iter().take(left) {
                self.hit_ui(ui, hit, &found.chain(hit));
            }
            self.more_ui(ui, hits.len().saturating_sub(left));
            left = left.saturating_sub(hits.len());
        }
    }

    fn more_ui(&self, ui: &mut egui::Ui, count: usize) {
        if count > 0 {
            let count = [("count", count.into())];
            ui.label(self.view.texts.say_with("impact-more", &count));
        }
    }

    fn hit_ui(&mut self, ui: &mut egui::Ui, hit: &Hit, steps: &[Step]) {
        let view = self.view;
        let id = view.graph().id(hit.record).clone();
        ui.horizontal_wrapped(|ui| {
            self.record_link(ui, &id);
            let said = view.in_words(|words| {
                let away = words.steps_away(hit.distance);
                format!("{} · {away}", words.effect(hit.effect))
            });
            ui.label(style::aside(said));
        });
        ui.label(style::aside(view.in_words(|words| words.chain(steps))));
    }

    fn spared_ui(&mut self, ui: &mut egui::Ui, found: &ImpactAnswer) {
        let view = self.view;
        if found.impact.spared.is_empty() {
            return;
        }
        ui.add_space(6.0);
        ui.label(style::heading(self.say("impact-spared"), 14.0));
        let graph = view.graph();
        for spared in found.impact.spared.iter().take(LONGEST) {
            self.record_link(ui, &graph.id(spared.record).clone());
            let left = names::sentence(view.map.document(), graph.key(spared.left), view.texts);
            let words = [("relation", (&left).into())];
            let left = view.texts.say_with("impact-spared-left", &words);
            ui.label(style::aside(left));
        }
        self.more_ui(ui, found.impact.spared.len().saturating_sub(LONGEST));
    }

    fn leans_on_ui(&mut self, ui: &mut egui::Ui, id: &Id, found: &ImpactAnswer) {
        let view = self.view;
        ui.add_space(10.0);
        let name = names::label(view.map.document(), id, view.texts);
        let name = [("name", name.into())];
        if found.leans_on.is_empty() {
            let nothing = view.texts.say_with("impact-leans-on-nothing", &name);
            ui.label(style::aside(nothing));
            return;
        }
        let heading = view.texts.say_with("impact-leans-on", &name);
        let body = |ui: &mut egui::Ui| {
            for hit in found.leans_on.iter().take(LONGEST) {
                let id = view.graph().id(hit.record).clone();
                ui.horizontal_wrapped(|ui| {
                    self.record_link(ui, &id);
                    let mut said = view.in_words(|words| words.steps_away(hit.distance));
                    let step = found.step(hit);
                    if step.spares > 0 {
                        said = format!("{said} · {}", view.texts.say("impact-one-of-several"));
                    }
                    ui.label(style::aside(said));
                });
                let step = Step {
                    spares: 0,
                    ..found.step(hit)
                };
                ui.label(style::aside(view.in_words(|words| words.chain(&[step]))));
            }
            self.more_ui(ui, found.leans_on.len().saturating_sub(LONGEST));
        };
        let count = found.leans_on.len();
        egui::CollapsingHeader::new(format!("{heading} ({count})"))
            .id_salt("leans on")
            .show(ui, body);
    }

    /// How failure spreads, kind by kind.
    fn rules_ui(&self, ui: &mut egui::Ui) {
        ui.add_space(6.0);
        egui::CollapsingHeader::new(self.say("spread-heading")).show(ui, |ui| {
            let view = self.view;
            for rule in view.in_words(|words| words.rules()) {
                ui.label(rule);
            }
            for rule in view.in_words(|words| words.rules_beside()) {
                ui.label(style::aside(rule));
            }
        });
    }
}
