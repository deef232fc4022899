//! Words that may stand in a cell, offered while one writes in it.

use egui::{Popup, ScrollArea};

use super::Table;
use crate::model::{Id, MapDocument, SheetColumn, SheetWords, Spellings};

/// So many words are offered.
const MOST: usize = 12;

impl Table {
    /// The words that go on from what is written in a cell of `column`; none where any text may stand.
    pub(super) fn suggestions(
        &self,
        document: &MapDocument,
        words: &SheetWords,
        column: SheetColumn,
    ) -> Vec<String> {
        use SheetColumn as C;
        let Some(written) = &self.written else {
            return Vec::new();
        };
        let wanted = written.text.trim().to_lowercase();
        let fitting = |all: &mut dyn Iterator<Item = String>| -> Vec<String> {
            let fits = |word: &String| {
                let word = word.to_lowercase();
                word != wanted && word.contains(&wanted)
            };
            all.filter(fits).take(MOST).collect()
        };
        let named = |ids: &mut dyn Iterator<Item = &Id>| {
            let name = |id: &Id| document.record(id).map(|it| it.name().main.clone());
            fitting(&mut ids.filter_map(name))
        };
        match column {
            C::Sector => fitting(&mut shown(&words.sectors)),
            C::Status => fitting(&mut shown(&words.statuses)),
            C::Kind => fitting(&mut shown(&words.kinds)),
            C::Criticality => fitting(&mut shown(&words.criticalities)),
            C::Capability => {
                let rows = document.capability_model().capabilities.iter();
                fitting(&mut rows.map(|it| it.name.main.clone()))
            }
            C::Parent => named(&mut document.actors().keys()),
            C::Carries | C::Scheme => named(&mut document.resources().keys()),
            C::From | C::To => {
                let records = document.actors().keys().chain(document.resources().keys());
                named(&mut { records })
            }
            _ => Vec::new(),
        }
    }
}

fn shown<T>(spellings: &Spellings<T>) -> impl Iterator<Item = String> + '_ {
    spellings.shown.iter().map(|(_, word)| word.clone())
}

/// Shows the words under a field; the one that was clicked comes back.
pub(super) fn offered_ui(field: &egui::Response, offered: &[String]) -> Option<String> {
    let mut chosen = None;
    Popup::from_response(field)
        .id(egui::Id::unique("table words"))
        .open(true)
        .layout(egui::Layout::top_down_justified(egui::Align::Min))
        .width(field.rect.width().max(220.0))
        .show(|ui| {
            ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
                for word in offered {
                    // A click takes the keyboard from the field before it is let go.
                    if ui.selectable_label(false, word).is_pointer_button_down_on() {
                        chosen = Some(word.clone());
                    }
                }
            });
        });
    chosen
}
