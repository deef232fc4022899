//! Where to save the map under another name.

use std::path::Path;

use super::{Browse, place_ui, title_ui};
use crate::app::action::{AppAction, FileAction};
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
        let act = ("dialog-save", None);
        let (placed, field) = place_ui(ui, texts, &mut self.path, act, actions);
        if !std::mem::replace(&mut self.is_shown, true) {
            field.request_focus();
        }
        actions.extend(placed.path.map(|path| FileAction::SaveAs(path).into()));
        placed.browse.then_some(Browse::ForMap)
    }
}
