//! The window was to close, and the map could not be saved.

use super::title_ui;
use crate::app::action::{AppAction, FileAction, WindowAction};
use crate::model::SaveProblem;
use crate::text::Texts;

pub(super) fn not_saved_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    problem: &SaveProblem,
    actions: &mut Vec<AppAction>,
) {
    title_ui(ui, &texts.say("dialog-not-saved-title"));
    ui.label(texts.save_problem(problem));
    ui.label(texts.say("dialog-not-saved-journal"));
    ui.add_space(14.0);
    ui.horizontal_wrapped(|ui| {
        let choices: [(&str, Vec<AppAction>); 3] = [
            ("menu-save-as", vec![FileAction::AskSaveAs.into()]),
            ("dialog-quit-anyway", vec![FileAction::QuitAnyway.into()]),
            ("dialog-cancel", vec![WindowAction::CloseDialog.into()]),
        ];
        for (words, wishes) in choices {
            if ui.button(texts.say(words)).clicked() {
                actions.extend(wishes);
            }
        }
    });
}
