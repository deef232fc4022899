//! Which file to open: a field for its path, and the system's own dialog beside it.

use std::path::PathBuf;

use super::{Browse, buttons_ui, field_ui, is_entered, title_ui};
use crate::app::action::{AppAction, FileAction, WindowAction};
use crate::app::style;
use crate::text::Texts;

/// What the dialog holds.
#[derive(Debug, Default)]
pub struct OpenDialog {
    /// The path somebody is writing.
    pub path: String,
    /// Says that the system's own dialog did not answer.
    pub no_answer: bool,
    has_begun: bool,
}

impl OpenDialog {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        actions: &mut Vec<AppAction>,
    ) -> Option<Browse> {
        title_ui(ui, &texts.say("dialog-open-title"));
        let hint = texts.say("dialog-file-path-hint");
        let field = field_ui(ui, &texts.say("dialog-file-path"), &hint, &mut self.path);
        if !std::mem::replace(&mut self.has_begun, true) {
            field.request_focus();
        }
        if self.no_answer {
            ui.label(style::aside(texts.say("dialog-no-answer")));
        }
        let browse = ui.button(texts.say("dialog-browse")).clicked();
        let path = self.path.trim().trim_matches('"').to_owned();
        let is_entered = is_entered(ui, &field);
        let acted = buttons_ui(ui, texts, "dialog-open", !path.is_empty(), actions);
        if (acted || is_entered) && !path.is_empty() {
            actions.push(WindowAction::CloseDialog.into());
            actions.push(FileAction::Open(PathBuf::from(path)).into());
        }
        browse.then_some(Browse::ToOpen)
    }
}
