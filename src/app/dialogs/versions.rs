//! The earlier versions of a map: when, what is another in them, and the way back.

use egui::{RichText, ScrollArea};

use super::{close_ui, title_ui};
use crate::app::action::{AppAction, FileAction, WindowAction};
use crate::app::state::OpenMap;
use crate::app::style;
use crate::file::Backup;
use crate::model::{Deed, MapChange};
use crate::text::Texts;

/// What the dialog holds.
#[derive(Debug, Default)]
pub struct VersionsDialog {
    versions: Vec<Backup>,
    /// What is another in the version that was asked about, in words.
    told: Option<(usize, String)>,
}

impl VersionsDialog {
    /// Shows `versions`, newest first.
    pub fn of(versions: Vec<Backup>) -> Self {
        Self {
            versions,
            told: None,
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        map: Option<&OpenMap>,
        actions: &mut Vec<AppAction>,
    ) {
        title_ui(ui, &texts.say("versions-title"));
        ui.label(style::aside(texts.say("versions-hint")));
        ui.add_space(6.0);
        if self.versions.is_empty() {
            ui.label(texts.say("versions-none"));
        }
        let height = ui.ctx().content_rect().height() * 0.5;
        let rows = self.versions.len();
        let row_height = 34.0;
        ScrollArea::vertical()
            .max_height(height)
            .show_rows(ui, row_height, rows, |ui, range| {
                for number in range {
                    self.row_ui(ui, texts, number, map, actions);
                }
            });
        close_ui(ui, texts, actions);
    }

    fn row_ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        number: usize,
        map: Option<&OpenMap>,
        actions: &mut Vec<AppAction>,
    ) {
        let version = &self.versions[number];
        let time = time_text(version);
        ui.horizontal(|ui| {
            ui.label(RichText::new(&time).font(style::semibold(15.0)));
            let compare = ui.small_button(texts.say("versions-compare"));
            let name = texts.say_with("versions-compare-with", &[("time", (&time).into())]);
            if compare.accessible_name(name).clicked() {
                self.told = difference(texts, map, version).map(|told| (number, told));
            }
            let restore = ui.small_button(texts.say("versions-restore"));
            let name = texts.say_with("versions-restore-from", &[("time", (&time).into())]);
            if restore.accessible_name(name).clicked() {
                actions.push(WindowAction::CloseDialog.into());
                actions.push(FileAction::Restore(version.clone()).into());
            }
            if let Some((told, words)) = &self.told
                && *told == number
            {
                ui.label(style::aside(words));
            }
        });
    }
}

fn time_text(version: &Backup) -> String {
    let time = jiff::Timestamp::try_from(version.when).unwrap_or_default();
    let time = time.to_zoned(jiff::tz::TimeZone::system());
    time.strftime("%Y-%m-%d %H.%M.%S").to_string()
}

/// What going back to `version` would do, in words.
fn difference(texts: &Texts, map: Option<&OpenMap>, version: &Backup) -> Option<String> {
    let map = map?;
    let opened = map.session.backups()?.read(version);
    let Some(document) = opened.document else {
        return Some(texts.say("notice-version-unreadable"));
    };
    let change = MapChange::between(map.document(), &document);
    Some(match change.is_empty() {
        true => texts.say("versions-same"),
        false => texts.deed(&Deed::of(&change, &document)),
    })
}
