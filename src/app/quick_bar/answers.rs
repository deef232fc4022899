//! Asking for the sector of a new actor: one key answers.

use egui::{Event, Key, RichText};

use super::QuickBar;
use crate::app::signs::sector_choice_ui;
use crate::app::style;
use crate::model::{Group, Sector};
use crate::text::Texts;
use crate::view::Column;

impl QuickBar {
    /// Takes the key that answers, before the field sees it.
    pub(super) fn answer(&mut self, ui: &egui::Ui, texts: &Texts) {
        if self.asks.is_empty() {
            return;
        }
        let keys = texts.say("quick-sector-keys");
        let mut answer = None;
        let mut is_escaped = false;
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Text(text) => {
                    answer = answer.or(sector_of(&keys, text));
                    false
                }
                Event::Key {
                    key: Key::Enter,
                    pressed: true,
                    ..
                } => {
                    answer = answer.or(Some(None));
                    false
                }
                Event::Key {
                    key: Key::Escape,
                    pressed: true,
                    ..
                } => {
                    is_escaped = true;
                    false
                }
                _ => true,
            });
        });
        if is_escaped {
            self.asks.clear();
        }
        if let Some(sector) = answer {
            self.take_answer(sector);
        }
    }

    fn take_answer(&mut self, sector: Option<Sector>) {
        let name = self.asks.remove(0);
        self.sectors.insert(name, sector);
        if self.asks.is_empty() {
            self.is_answered = true;
        }
    }

    /// Who is asked about, and the answers as chips one can also click.
    pub(super) fn chips_ui(&mut self, ui: &mut egui::Ui, texts: &Texts) {
        let Some(name) = self.asks.first() else {
            return;
        };
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            let words = [("name", name.into())];
            let asks = texts.say_with("quick-asks-sector", &words);
            ui.label(RichText::new(asks).font(style::semibold(14.0)));
            let keys = texts.say("quick-sector-keys");
            for (sector, key) in Sector::ALL.into_iter().zip(keys.chars()) {
                let group = Group::from(Some(sector));
                let said = format!("{key}  {}", texts.group_short(group));
                if sector_choice_ui(ui, false, Column::from(Some(group)), &said).clicked() {
                    answer = Some(Some(sector));
                }
            }
            let none = format!("0  {}", texts.say("quick-no-sector"));
            if sector_choice_ui(ui, false, Column::from(Some(Group::Outside)), &none).clicked() {
                answer = Some(None);
            }
        });
        if let Some(sector) = answer {
            self.take_answer(sector);
        }
    }
}

/// The sector a key stands for; inside, none is outside the sectors.
fn sector_of(keys: &str, text: &str) -> Option<Option<Sector>> {
    if text == "0" {
        return Some(None);
    }
    let letter = text.to_uppercase();
    let at = keys.chars().position(|key| letter == key.to_string())?;
    Sector::ALL.get(at).copied().map(Some)
}
