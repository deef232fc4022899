//! The languages of a text: which of them a field shows, and all of them under each other.

use super::super::inspector::Page;
use super::row_ui;
use super::texts::Kind;
use crate::edit::EditCommand;
use crate::model::{Language, Text};

impl Page<'_> {
    /// Every language of a text under each other.
    pub(super) fn languages_ui(
        &mut self,
        ui: &mut egui::Ui,
        id: egui::Id,
        name: &str,
        kind: Kind,
        text: &Text,
        command: &dyn Fn(Text) -> EditCommand,
    ) {
        let own = self.map.document().language();
        for slot in slots(own, text) {
            let kind = match kind {
                Kind::Long => Kind::Long,
                Kind::Heading | Kind::Needed if slot.is_none() => Kind::Needed,
                _ => Kind::Short,
            };
            let tag = slot.as_deref();
            let said = self.said_tag(tag.unwrap_or(own), tag.is_some() && tag == Some(own));
            row_ui(ui, &said, |ui| {
                let name = format!("{name} ({said})");
                let id = id.with(("language", tag));
                self.slot_ui(ui, id, &name, kind, text, tag, command);
            });
        }
    }

    /// The name of the language with this tag; the tag itself where it has none here, or where
    /// the name is that of the map's own text already.
    fn said_tag(&self, tag: &str, is_second: bool) -> String {
        let mut known = Language::ALL.into_iter();
        match known.find(|language| language.tag() == tag) {
            Some(language) if !is_second => self.texts.say(&format!("language-{}", language.tag())),
            _ => tag.to_owned(),
        }
    }
}

/// The languages a text may be written in: the three of the window, and what else it has. None
/// is the map's own text, which stands where its language does.
fn slots(own: &str, text: &Text) -> Vec<Option<String>> {
    let window = Language::ALL.map(Language::tag);
    let first = (!window.contains(&own)).then_some(None);
    let offered = window.map(|tag| (tag != own).then(|| tag.to_owned()));
    let others = text.translations.keys();
    let others = others.filter(|tag| *tag == own || !window.contains(&tag.as_str()));
    let others = others.cloned().map(Some);
    first.into_iter().chain(offered).chain(others).collect()
}

/// The slot that is shown in `language`, which stays the same one while the field has the
/// keyboard: a translation that is emptied and written anew is still that translation.
pub(super) fn held_slot(
    ui: &egui::Ui,
    id: egui::Id,
    text: &Text,
    language: Language,
) -> Option<String> {
    let key = id.with("slot");
    let held = ui.data(|data| data.get_temp::<Option<String>>(key));
    let slot = match held {
        Some(held) if ui.memory(|memory| memory.has_focus(id)) => held,
        _ => shown_slot(text, language),
    };
    ui.data_mut(|data| data.insert_temp(key, slot.clone()));
    slot
}

/// The translation that is read in `language`; none where that is the map's own text.
fn shown_slot(text: &Text, language: Language) -> Option<String> {
    let near: &[&str] = match language {
        Language::Nb => &["nb"],
        Language::Nn => &["nn", "nb"],
        Language::En => &["en"],
    };
    let tag = near
        .iter()
        .find(|tag| text.translations.contains_key(**tag));
    tag.map(|tag| (*tag).to_owned())
}

/// `text` saying `typed` in one language; a translation that says nothing goes.
pub(super) fn with_slot(text: &Text, tag: Option<&str>, typed: &str) -> Text {
    let mut text = text.clone();
    match tag {
        None => text.main = typed.to_owned(),
        Some(tag) if typed.is_empty() => {
            text.translations.remove(tag);
        }
        Some(tag) => {
            text.translations.insert(tag.to_owned(), typed.to_owned());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(own: &str, translations: &[&str]) -> Vec<String> {
        let translations = translations.iter().map(|tag| (*tag).to_owned());
        let text = Text {
            main: "own".to_owned(),
            translations: translations.map(|tag| (tag, String::new())).collect(),
        };
        let said = |slot: Option<String>| slot.unwrap_or_else(|| "own".to_owned());
        slots(own, &text).into_iter().map(said).collect()
    }

    #[test]
    fn every_language_a_text_has_can_be_written() {
        assert_eq!(tags("nb", &[]), ["own", "nn", "en"]);
        assert_eq!(tags("nb", &["en", "se"]), ["own", "nn", "en", "se"]);
        assert_eq!(tags("se", &[]), ["own", "nb", "nn", "en"]);
        assert_eq!(tags("nb", &["nb"]), ["own", "nn", "en", "nb"]);
    }
}
