//! What the window remembers from one day to the next.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::Language;
use crate::scene::ThemeName;

/// How many files are remembered.
pub const MAX_RECENT: usize = 10;

/// Which colours somebody wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Whatever the system has.
    #[default]
    System,
}

impl ThemeChoice {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// The id of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
            Self::System => "theme-system",
        }
    }

    /// The same choice in the toolkit's words.
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
            Self::System => egui::ThemePreference::System,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    /// The choice with this word (`light`, `dark`, `system`); any other follows the system.
    pub fn from_word(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|choice| choice.word() == word)
            .unwrap_or_default()
    }
}

impl From<ThemeName> for ThemeChoice {
    /// The window has no colours for print; light ones stand in.
    fn from(name: ThemeName) -> Self {
        match name {
            ThemeName::Dark => Self::Dark,
            ThemeName::Light | ThemeName::Print => Self::Light,
        }
    }
}

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    /// The colours.
    pub theme: ThemeChoice,
    /// Whether things change place without gliding.
    pub reduced_motion: bool,
    /// Whether the panel to the left is open.
    pub left_open: bool,
    /// Whether the panel to the right is open.
    pub right_open: bool,
    /// Whether the minimap is shown.
    pub minimap: bool,
    /// Size of everything, in percent.
    pub text_percent: u32,
    /// Files opened, the last one first; at most [`MAX_RECENT`].
    pub recent: Vec<PathBuf>,
    /// The folder of the last file.
    pub folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Nb,
            theme: ThemeChoice::System,
            reduced_motion: false,
            left_open: true,
            right_open: false,
            minimap: true,
            text_percent: 100,
            recent: Vec::new(),
            folder: None,
        }
    }
}

impl Settings {
    /// Puts `path` first among the recent files, and remembers its folder.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
        self.folder = path.parent().map(Path::to_owned);
        self.recent.insert(0, path);
        self.recent.truncate(MAX_RECENT);
    }

    /// What was stored, as far as it makes sense; otherwise the settings of a new user.
    pub fn load(storage: Option<&dyn eframe::Storage>) -> Self {
        let stored: Option<Stored> =
            storage.and_then(|storage| eframe::get_value(storage, eframe::APP_KEY));
        stored.map_or_else(Self::default, Self::from)
    }

    /// Hands the settings to the storage.
    pub fn store(&self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, eframe::APP_KEY, &Stored::from(self));
    }
}

/// The settings as they lie on disk: plain words, so that an older or newer program can read them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    language: String,
    theme: String,
    reduced_motion: bool,
    left_closed: bool,
    right_open: bool,
    minimap_hidden: bool,
    text_percent: u32,
    recent: Vec<String>,
    folder: String,
}

impl From<Stored> for Settings {
    fn from(stored: Stored) -> Self {
        let recent = stored.recent.into_iter().take(MAX_RECENT);
        Self {
            language: Language::from_tag(&stored.language).unwrap_or_default(),
            theme: ThemeChoice::from_word(&stored.theme),
            reduced_motion: stored.reduced_motion,
            left_open: !stored.left_closed,
            right_open: stored.right_open,
            minimap: !stored.minimap_hidden,
            text_percent: match stored.text_percent {
                percent @ 50..=300 => percent,
                _ => 100,
            },
            recent: recent.map(PathBuf::from).collect(),
            folder: (!stored.folder.is_empty()).then(|| PathBuf::from(stored.folder)),
        }
    }
}

impl From<&Settings> for Stored {
    fn from(settings: &Settings) -> Self {
        let word = |path: &PathBuf| path.to_string_lossy().into_owned();
        Self {
            language: settings.language.tag().to_owned(),
            theme: settings.theme.word().to_owned(),
            reduced_motion: settings.reduced_motion,
            left_closed: !settings.left_open,
            right_open: settings.right_open,
            minimap_hidden: !settings.minimap,
            text_percent: settings.text_percent,
            recent: settings.recent.iter().map(word).collect(),
            folder: settings.folder.as_ref().map(word).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Memory(std::collections::BTreeMap<String, String>);

    impl eframe::Storage for Memory {
        fn get_string(&self, key: &str) -> Option<String> {
            self.0.get(key).cloned()
        }
        fn set_string(&mut self, key: &str, value: String) {
            self.0.insert(key.to_owned(), value);
        }
        fn remove_string(&mut self, key: &str) {
            self.0.remove(key);
        }
        fn flush(&mut self) {}
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let mut settings = Settings {
            language: Language::En,
            theme: ThemeChoice::Dark,
            minimap: false,
            ..Settings::default()
        };
        settings.remember(Path::new("/maps/blåbær.ron"));
        let mut memory = Memory::default();
        settings.store(&mut memory);
        assert_eq!(Settings::load(Some(&memory)), settings);
    }

    #[test]
    fn broken_settings_are_those_of_a_new_user() {
        for text in [
            "",
            "(((",
            "(language: 7)",
            "(language: \"xx\", theme: \"pink\")",
        ] {
            let mut memory = Memory::default();
            memory.0.insert(eframe::APP_KEY.to_owned(), text.to_owned());
            assert_eq!(Settings::load(Some(&memory)), Settings::default(), "{text}");
        }
    }

    #[test]
    fn ten_files_are_remembered_the_last_one_first() {
        let mut settings = Settings::default();
        for number in (0..15).chain([12]) {
            settings.remember(Path::new(&format!("/maps/{number}.ron")));
        }
        assert_eq!(settings.recent.len(), MAX_RECENT);
        assert_eq!(settings.recent[0], Path::new("/maps/12.ron"));
        assert_eq!(settings.recent[1], Path::new("/maps/14.ron"));
    }
}
