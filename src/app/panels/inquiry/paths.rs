//! The ways between two records: what is asked, and each way in words.

use super::super::fields::{Found, record_choice_ui, row_ui};
use super::{InquiryView, Page};
use crate::analysis::{Along, Path, Paths};
use crate::app::action::{AppAction, LookAction};
use crate::app::inquiry::{Inquiry, PathsAsked};
use crate::app::names;
use crate::app::signs::choice_ui;
use crate::app::style;
use crate::model::Id;

/// The numbers of ways beside the shortest that one can choose.
const OTHERS: [usize; 4] = [0, 3, 10, 25];

/// The fields that say between what ways are asked for, and which.
pub(super) fn asked_ui(
    ui: &mut egui::Ui,
    view: &InquiryView<'_>,
    asked: &PathsAsked,
    actions: &mut Vec<AppAction>,
) {
    let texts = view.texts;
    let mut wanted = asked.clone();
    for (label, end) in [
        ("paths-from", &mut wanted.from),
        ("paths-to", &mut wanted.to),
    ] {
        let name = texts.say(label);
        let shown = match end.as_ref() {
            Some(id) => names::full_name(view.map.document(), id, texts).to_owned(),
            None => texts.say("paths-choose"),
        };
        let id = egui::Id::unique(label);
        let chosen = row_ui(ui, &name, |ui| {
            record_choice_ui(
                ui,
                texts,
                view.map,
                (id, &name),
                &shown,
                None,
                Found::Records,
            )
        });
        if let Some(Some(id)) = chosen {
            *end = Some(id);
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for along in Along::ALL {
            let (name, hint) = match along {
                Along::Any => ("paths-along-any", "paths-along-any-hint"),
                Along::Dependence => ("paths-along-dependence", "paths-along-dependence-hint"),
            };
            let choice = choice_ui(ui, asked.along == along, texts.say(name));
            if choice.on_hover_text(texts.say(hint)).clicked() {
                wanted.along = along;
            }
        }
        if ui.button(texts.say("paths-turn")).clicked() {
            std::mem::swap(&mut wanted.from, &mut wanted.to);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(texts.say("paths-others"));
        for others in OTHERS {
            let choice = choice_ui(ui, asked.others == others, others.to_string());
            let words = [("count", others.into())];
            let name = texts.say_with("paths-others-count", &words);
            if choice.accessible_name(name).clicked() {
                wanted.others = others;
            }
        }
    });
    ui.separator();
    if wanted != *asked {
        actions.push(LookAction::Ask(Some(Inquiry::Paths(wanted))).into());
    }
}

impl Page<'_> {
    pub(super) fn paths_ui(&mut self, ui: &mut egui::Ui, found: Option<&Paths>) {
        let texts = self.view.texts;
        let Some(found) = found else {
            ui.label(self.say("paths-choose-both"));
            return;
        };
        if found.paths.is_empty() {
            let is_dependence = matches!(self.view.inquiry,
                Inquiry::Paths(asked) if asked.along == Along::Dependence);
            ui.label(self.say(match is_dependence {
                true => "paths-none-dependence",
                false => "paths-none",
            }));
        } else {
            let shortest = usize::try_from(found.shortest).unwrap_or(usize::MAX);
            let words = [
                ("count", shortest.into()),
                ("steps", found.paths[0].steps.len().into()),
            ];
            ui.label(texts.say_with("paths-count", &words));
            if found.has_more {
                let listed = [("count", found.paths.len().into())];
                ui.label(style::aside(texts.say_with("paths-more", &listed)));
            }
            self.copy_ui(ui, |view| rows(view, found));
        }
        for (number, path) in found.paths.iter().enumerate() {
            self.path_ui(ui, number, path);
        }
        self.common_ui(ui, found);
    }

    fn path_ui(&mut self, ui: &mut egui::Ui, number: usize, path: &Path) {
        let texts = self.view.texts;
        ui.add_space(6.0);
        let steps = [
            ("number", (number + 1).into()),
            ("steps", path.steps.len().into()),
        ];
        let title = texts.say_with("paths-one", &steps);
        ui.label(style::heading(title, 14.0));
        ui.label(way(self.view, path));
        let graph = self.view.graph();
        for step in &path.steps {
            for relation in &step.relations {
                self.relation_link(ui, graph.key(*relation));
            }
        }
    }

    fn common_ui(&mut self, ui: &mut egui::Ui, found: &Paths) {
        ui.add_space(8.0);
        ui.separator();
        let words = [("count", found.common.len().into())];
        let title = self.view.texts.say_with("paths-common", &words);
        ui.label(style::heading(title, 15.0));
        let graph = self.view.graph();
        let ids: Vec<Id> = found
            .common
            .iter()
            .map(|it| graph.id(*it).clone())
            .collect();
        for id in ids.iter().take(super::MOST_LISTED) {
            self.record_link(ui, id);
        }
    }
}

/// "KS → ID-porten → Digdir".
fn way(view: &InquiryView<'_>, path: &Path) -> String {
    let graph = view.graph();
    let label = |record: &u32| names::label(view.map.document(), graph.id(*record), view.texts);
    let labels: Vec<&str> = path.records.iter().map(label).collect();
    labels.join(" → ")
}

fn rows(view: &InquiryView<'_>, found: &Paths) -> Vec<Vec<String>> {
    let texts = view.texts;
    let graph = view.graph();
    let heads = ["paths-number", "paths-way", "inspector-relation"];
    let mut rows = vec![heads.map(|id| texts.say(id)).to_vec()];
    for (number, path) in found.paths.iter().enumerate() {
        for relation in path.steps.iter().flat_map(|step| &step.relations) {
            let key = graph.key(*relation);
            rows.push(vec![
                (number + 1).to_string(),
                way(view, path),
                names::sentence(view.map.document(), key, texts),
            ]);
        }
    }
    rows
}
