//! Where to put a picture of what is seen.

use std::path::PathBuf;

use super::{Browse, buttons_ui, field_ui, is_entered, title_ui};
use crate::app::action::{AppAction, FileAction, WindowAction};
use crate::app::style;
use crate::text::Texts;

/// What the dialog holds.
#[derive(Debug, Default)]
pub struct ExportDialog {
    /// The path somebody is writing.
    pub path: String,
}

impl ExportDialog {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        actions: &mut Vec<AppAction>,
    ) -> Option<Browse> {
        title_ui(ui, &texts.say("dialog-export-title"));
        let hint = texts.say("dialog-file-path-hint");
        let field = field_ui(ui, &texts.say("dialog-file-path"), &hint, &mut self.path);
        ui.label(style::aside(texts.say("dialog-picture-files")));
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
            "dialog-export"
        };
        if (buttons_ui(ui, texts, act, is_possible, actions) || is_entered) && is_possible {
            actions.push(WindowAction::CloseDialog.into());
            actions.push(FileAction::Export(path).into());
        }
        browse.then_some(Browse::ForPicture)
    }
}
