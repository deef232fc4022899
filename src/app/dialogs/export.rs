//! Where to put a picture of what is seen.

use super::{Browse, place_ui, title_ui};
use crate::app::action::{AppAction, FileAction};
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
        let act = ("dialog-export", Some("dialog-picture-files"));
        let (placed, _) = place_ui(ui, texts, &mut self.path, act, actions);
        actions.extend(placed.path.map(|path| FileAction::Export(path).into()));
        placed.browse.then_some(Browse::ForPicture)
    }
}
