//! Where to save the map under another name.

use std::path::{Path, PathBuf};

use super::{Browse, buttons_ui, field_ui, is_entered, title_ui};
use crate::app::action::{AppAction, FileAction, WindowAction};
use crate::text::Texts;

/// What the dialog holds.
#[derive(Debug, Default)]
pub struct SaveAsDialog {
    /// The path somebody is writing.
    pub path: String,
    is_shown: bool,
}

impl SaveAsDialog {
    /// Begins with `path`.
    pub fn at(path: &Path) -> Self {
        Self {
            path: path.to_string_lossy().into_owned(),
            is_shown: false,
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        actions: &mut Vec<AppAction>,
    ) -> Option<Browse> {
        title_ui(ui, &texts.say("dialog-save-as-title"));
        let hint = texts.say("dialog-file-path-hint");
        let field = field_ui(ui, &texts.say("dialog-file-path"), &hint, &mut self.path);
        if !std::mem::replace(&mut self.is_shown, true) {
            field.request_focus();
        }
        let browse = ui.button(texts.say("dialog-browse")).clicked();
        let path = PathBuf::from(self.path.trim());
        let exists = path.exists();
        if exists {
            let name = crate::app::state::file_name(&path);
            let words = texts.say_with("dialog-overwrite", &[("name", (&name).into())]);
            ui.colored_label(ui.visuals().error_fg_color, words);
        }
        let is_possible = !self.path.trim().is_empty();
        let is_entered = is_entered(ui, &field) && !exists;
        let act = if exists {
            "dialog-replace"
        } else {
            "dialog-save"
        };
        if (buttons_ui(ui, texts, act, is_possible, actions) || is_entered) && is_possible {
            actions.push(WindowAction::CloseDialog.into());
            actions.push(FileAction::SaveAs(path).into());
        }
        browse.then_some(Browse::ForMap)
    }
}
