//! Text a reader sees, in one or several languages.

use std::collections::BTreeMap;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language's tag: `nb`, `nn` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language with this tag; `no` is taken as bokmål, and a region (`nb-NO`) is ignored.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_', '.']).next().unwrap_or(tag);
        match main.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A text in the map's own language, with translations by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text in the map's own language.
    pub main: String,
    /// Translations by language tag (`nb`, `nn`, `en`, or any other the map needs).
    pub translations: BTreeMap<String, String>,
}

impl Text {
    /// The text in `language`, or the nearest one there is: nynorsk and bokmål stand in for each
    /// other before anything else does, and the map's own language stands in for the rest.
    pub fn in_language(&self, language: Language) -> &str {
        let near: &[&str] = match language {
            Language::Nb => &["nb"],
            Language::Nn => &["nn", "nb"],
            Language::En => &["en"],
        };
        near.iter()
            .find_map(|tag| self.translations.get(*tag))
            .map_or(self.main.as_str(), String::as_str)
    }

    /// Says whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.main.is_empty() && self.translations.is_empty()
    }

    /// The text in every language it has, the map's own first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.main.as_str()).chain(self.translations.values().map(String::as_str))
    }
}

impl From<&str> for Text {
    fn from(main: &str) -> Self {
        Self {
            main: main.to_owned(),
            translations: BTreeMap::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_back_to_the_nearest_language() {
        let mut text = Text::from("Skatteetaten");
        text.translations
            .insert("en".into(), "The Tax Administration".into());
        assert_eq!(text.in_language(Language::En), "The Tax Administration");
        assert_eq!(text.in_language(Language::Nn), "Skatteetaten");
        assert_eq!(text.in_language(Language::Nb), "Skatteetaten");
    }

    #[test]
    fn tags_of_the_system_are_understood() {
        assert_eq!(Language::from_tag("nb_NO.UTF-8"), Some(Language::Nb));
        assert_eq!(Language::from_tag("no"), Some(Language::Nb));
        assert_eq!(Language::from_tag("nn-NO"), Some(Language::Nn));
        assert_eq!(Language::from_tag("sv"), None);
    }
}
