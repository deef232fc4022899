//! What is asked: which matrix, what the numbers are, and what is counted at all.

use crate::analysis::{Axes, years};
use crate::app::action::{AppAction, LookAction, WindowAction};
use crate::app::names;
use crate::app::signs::choice_ui;
use crate::export::tsv;
use crate::model::{Id, RelationKind};
use crate::scene::{MatrixValue, MatrixWords};

use super::{MatrixLook, MatrixPage, MatrixView};

impl MatrixView {
    pub(super) fn controls_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &MatrixPage<'_>,
        words: Option<&MatrixWords<'_>>,
        actions: &mut Vec<AppAction>,
    ) {
        let texts = page.texts;
        let asked = &page.look.matrix;
        let mut wanted = asked.clone();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            for axes in Axes::ALL {
                let is_taken = asked.question.axes == axes;
                let choice = choice_ui(ui, is_taken, MatrixWords::axes(texts, axes));
                let hint = match axes {
                    Axes::Sectors => "matrix-sectors-hint",
                    Axes::Actors => "matrix-actors-hint",
                    Axes::CapabilitiesAndSectors => "matrix-capabilities-hint",
                };
                if choice.on_hover_text(texts.say(hint)).clicked() {
                    wanted.question.axes = axes;
                }
            }
            ui.add_space(10.0);
            for value in MatrixValue::ALL {
                let name = MatrixWords::value(texts, value);
                if choice_ui(ui, asked.value == value, name).clicked() {
                    wanted.value = value;
                }
            }
            ui.add_space(10.0);
            kinds_ui(ui, page, &mut wanted);
            capabilities_ui(ui, page, &mut wanted);
            years_ui(ui, page, &mut wanted);
            ui.add_space(10.0);
            if asked.question.axes == Axes::Actors {
                self.sizes_ui(ui, page);
                ui.add_space(10.0);
            }
            let copy = egui::Button::new(texts.say("matrix-copy"));
            if let Some(words) = words
                && ui.add(copy).clicked()
            {
                ui.ctx().copy_text(tsv(&words.table()));
                let copied = texts.say("matrix-copied");
                actions.push(WindowAction::Notice(copied).into());
            }
        });
        if wanted != *asked {
            actions.push(LookAction::AskMatrix(Box::new(wanted)).into());
        }
    }

    fn sizes_ui(&mut self, ui: &mut egui::Ui, page: &MatrixPage<'_>) {
        for (sign, name, factor) in [("−", "matrix-smaller", 0.8), ("+", "matrix-larger", 1.25)] {
            let name = page.texts.say(name);
            let button = ui.button(sign).on_hover_text(name.as_str());
            if button.accessible_name(name).clicked() {
                self.enlarge(factor);
            }
        }
    }

    /// Lets the cells of actors be so many times as large.
    pub(in crate::app) fn enlarge(&mut self, factor: f32) {
        self.scale = (self.scale * factor).clamp(0.2, 2.0);
    }
}

fn kinds_ui(ui: &mut egui::Ui, page: &MatrixPage<'_>, wanted: &mut MatrixLook) {
    let texts = page.texts;
    let all = texts.say("matrix-all-kinds");
    let kinds = RelationKind::ALL.map(|kind| (Some(kind), names::kind_choice(kind, texts)));
    let choices: Vec<_> = [(None, all)].into_iter().chain(kinds).collect();
    let now = wanted.question.kinds.first().copied();
    if let Some(kind) = choice_of(ui, "kind", &texts.say("matrix-kind"), &now, &choices) {
        wanted.question.kinds = kind.into_iter().collect();
    }
}

fn capabilities_ui(ui: &mut egui::Ui, page: &MatrixPage<'_>, wanted: &mut MatrixLook) {
    let texts = page.texts;
    let model = page.document.capability_model();
    let all = (None, texts.say("matrix-all-capabilities"));
    let each = model.capabilities.iter().map(|it| {
        let indent = "   ".repeat(model.depth_of(it));
        let name = it.name.in_language(texts.language());
        (Some(it.id.clone()), format!("{indent}{name}"))
    });
    let choices: Vec<(Option<Id>, String)> = [all].into_iter().chain(each).collect();
    let name = texts.say("matrix-capability");
    let now = wanted.question.capability.clone();
    if let Some(capability) = choice_of(ui, "capability", &name, &now, &choices) {
        wanted.question.capability = capability;
    }
}

fn years_ui(ui: &mut egui::Ui, page: &MatrixPage<'_>, wanted: &mut MatrixLook) {
    let texts = page.texts;
    let all = (None, texts.say("matrix-all-years"));
    let id = egui::Id::unique(("matrix years", page.document.map()));
    // Years change only when the map does; what is seen changes then too.
    let key = page
        .derived
        .shared_visible()
        .map(|it| std::sync::Arc::as_ptr(it) as usize);
    let kept: Option<(Option<usize>, Vec<i32>)> = ui.data(|data| data.get_temp(id));
    let of_map = match kept.filter(|(of, _)| *of == key) {
        Some((_, years)) => years,
        None => {
            let years = years(page.document);
            ui.data_mut(|data| data.insert_temp(id, (key, years.clone())));
            years
        }
    };
    let each = of_map
        .into_iter()
        .map(|year| (Some(year), year.to_string()));
    let choices: Vec<(Option<i32>, String)> = [all].into_iter().chain(each).collect();
    let name = texts.say("matrix-year");
    let now = wanted.question.year;
    if let Some(year) = choice_of(ui, "year", &name, &now, &choices) {
        wanted.question.year = year;
    }
}

/// A list to choose from; gives what was chosen.
fn choice_of<T: Clone + PartialEq>(
    ui: &mut egui::Ui,
    salt: &str,
    name: &str,
    now: &T,
    choices: &[(T, String)],
) -> Option<T> {
    let text = choices.iter().find(|(value, _)| value == now);
    let text = text.map_or("", |(_, text)| text.trim());
    let mut chosen = None;
    let list = egui::ComboBox::from_id_salt(("matrix", salt))
        .selected_text(text)
        .truncate()
        .width(if salt == "year" { 90.0 } else { 150.0 })
        .show_ui(ui, |ui| {
            for (value, text) in choices {
                if ui.selectable_label(value == now, text).clicked() {
                    chosen = Some(value.clone());
                }
            }
        });
    list.response.accessible_name(name);
    chosen
}
