//! A new map from a template: what it is called, and where it is written.

use std::path::{Path, PathBuf};

use super::{Browse, buttons_ui, field_ui, title_ui};
use crate::app::action::{AppAction, FileAction, NewMap, WindowAction};
use crate::app::files::new_map_name;
use crate::app::state::file_name;
use crate::model::{MapDocument, Text};
use crate::text::Texts;

/// What the dialog holds.
#[derive(Debug)]
pub struct NewMapDialog {
    template: MapDocument,
    title: String,
    /// The path somebody is writing, or that follows from the title.
    pub path: String,
    folder: PathBuf,
    path_is_own: bool,
    has_begun: bool,
}

impl NewMapDialog {
    /// A dialog for a map that begins as `template` and lies in `folder` unless somebody says
    /// otherwise.
    pub fn new(template: MapDocument, folder: &Path) -> Self {
        Self {
            template,
            title: String::new(),
            path: String::new(),
            folder: folder.to_owned(),
            path_is_own: false,
            has_begun: false,
        }
    }

    /// Takes a path from the system's own dialog.
    pub fn place(&mut self, path: &Path) {
        self.path = path.to_string_lossy().into_owned();
        self.path_is_own = true;
    }

    /// The file name that follows from the title.
    pub fn suggestion(&self) -> String {
        format!("{}.ron", slug(&self.title))
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        texts: &Texts,
        actions: &mut Vec<AppAction>,
    ) -> Option<Browse> {
        let language = texts.language();
        title_ui(ui, &texts.say("menu-new-from-template"));
        ui.label(self.template.title().in_language(language));
        ui.label(crate::app::style::aside(
            self.template.description().in_language(language),
        ));
        ui.add_space(8.0);
        let title = field_ui(ui, &texts.say("new-map-title"), "", &mut self.title);
        if !std::mem::replace(&mut self.has_begun, true) {
            title.request_focus();
        }
        if title.changed() && !self.path_is_own {
            let path = self.folder.join(self.suggestion());
            self.path = path.to_string_lossy().into_owned();
        }
        let hint = texts.say("dialog-file-path-hint");
        let path = field_ui(ui, &texts.say("dialog-file-path"), &hint, &mut self.path);
        if path.changed() {
            self.path_is_own = true;
        }
        let browse = ui.button(texts.say("dialog-browse")).clicked();
        let path = PathBuf::from(self.path.trim());
        let exists = !self.path.trim().is_empty() && path.exists();
        if exists {
            let name = file_name(&path);
            let words = texts.say_with("error-file-exists", &[("name", (&name).into())]);
            ui.colored_label(ui.visuals().error_fg_color, words);
        }
        let is_whole = !self.title.trim().is_empty() && !self.path.trim().is_empty();
        if buttons_ui(ui, texts, "new-map-create", is_whole && !exists, actions) {
            let title = Text::from(self.title.trim());
            let document = Box::new(self.template.begun_as(&new_map_name(), title));
            actions.push(WindowAction::CloseDialog.into());
            actions.push(FileAction::New(NewMap { document, path }).into());
        }
        browse.then_some(Browse::ForMap)
    }
}

/// A title as a file name: small letters, digits and hyphens.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' => slug.push_str("ae"),
            'ø' => slug.push('o'),
            'å' => slug.push('a'),
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "kart".to_owned()
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_plain_file_name() {
        assert_eq!(slug("  Blåbær & økonomi (2026)  "), "blabaer-okonomi-2026");
        assert_eq!(slug("…"), "kart");
    }
}
