//! What a record has to do with others: its relations, each of which one can follow.

use crate::app::derived::Neighbours;
use crate::app::names;
use crate::app::style;
use crate::model::{Id, RelationKey};

use super::Page;

/// How many relations of a kind are shown before one asks for all.
const MOST_RELATIONS: usize = 40;

impl Page<'_> {
    /// The relations of a record, grouped by what they say, out before in.
    pub(super) fn relations_of_ui(&mut self, ui: &mut egui::Ui, id: &Id) {
        let Neighbours {
            out,
            inward,
            carrying,
        } = self.map.derived.neighbours(self.map.document(), id);
        if out.is_empty() && inward.is_empty() && carrying.is_empty() {
            self.caption_ui(ui, "outline-relations");
            ui.label(self.texts.say("relations-none"));
            return;
        }
        for (title, keys, is_out) in [
            ("relations-out", out, true),
            ("relations-in", inward, false),
        ] {
            if keys.is_empty() {
                continue;
            }
            self.section_ui(ui, title, keys.len());
            self.grouped_ui(ui, &keys, is_out);
        }
        if !carrying.is_empty() {
            self.section_ui(ui, "field-carries", carrying.len());
            for key in &carrying {
                self.sentence_link(ui, key);
            }
        }
    }

    fn grouped_ui(&mut self, ui: &mut egui::Ui, keys: &[RelationKey], is_out: bool) {
        for group in keys_by_kind(keys) {
            let kind = match is_out {
                true => self.texts.kind(group[0].kind),
                false => self.texts.kind_inverse(group[0].kind),
            };
            ui.label(style::aside(names::capitalised(&kind)));
            let id = ui.scope_id().with(("all", is_out, group[0].kind));
            let shows_all = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
            let most = if shows_all {
                usize::MAX
            } else {
                MOST_RELATIONS
            };
            for key in group.iter().take(most) {
                self.relation_row_ui(ui, key, is_out);
            }
            let more = group.len().saturating_sub(most);
            let words = [("count", more.into())];
            if more > 0
                && ui
                    .button(self.texts.say_with("relations-more", &words))
                    .clicked()
            {
                ui.data_mut(|data| data.insert_temp(id, true));
            }
        }
    }

    /// The other end, which one can go to, and the relation itself, which one can read.
    fn relation_row_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey, is_out: bool) {
        let end = if is_out { &key.to } else { &key.from };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let arrow = if is_out { "→" } else { "←" };
            let details = ui.add(egui::Button::new(arrow).small());
            let sentence = names::sentence(self.map.document(), key, self.texts);
            let details = details
                .on_hover_text(sentence.as_str())
                .accessible_name(sentence);
            if details.clicked() {
                self.select_relation(key);
            }
            match end.as_known() {
                Some(id) => self.record_link(ui, id),
                None => {
                    ui.label(self.texts.say("unknown-party"));
                }
            }
        });
    }
}

/// The keys in groups of one kind each, in the order the kinds are offered.
fn keys_by_kind(keys: &[RelationKey]) -> Vec<Vec<RelationKey>> {
    let kinds = crate::model::RelationKind::ALL.into_iter();
    let of_kind = |kind| keys.iter().filter(move |key| key.kind == kind).cloned();
    kinds
        .map(|kind| of_kind(kind).collect::<Vec<_>>())
        .filter(|group| !group.is_empty())
        .collect()
}
