//! Where the map is weak: what was found, why it is weak, and where it is.

use super::Page;
use crate::analysis::{Mutual, Promise, SinglePoint, WeakSpots};
use crate::app::action::LookAction;
use crate::app::inquiry::Inquiry;
use crate::app::names;
use crate::app::style;

/// A list on the page is no longer than this; the table has all.
const LONGEST: usize = 100;

impl Page<'_> {
    pub(super) fn weak_spots_ui(&mut self, ui: &mut egui::Ui, found: &WeakSpots) {
        if *found == WeakSpots::default() {
            ui.label(self.say("weak-none"));
            return;
        }
        self.copy_ui(ui, |view| view.in_words(|words| words.weak_rows(found)));
        let view = self.view;
        let points = &found.single_points;
        self.list_ui(ui, "single-points", points.len(), |page, ui| {
            for point in points.iter().take(LONGEST) {
                page.single_point_ui(ui, point);
            }
        });
        self.list_ui(ui, "mutual", found.mutual.len(), |page, ui| {
            for mutual in found.mutual.iter().take(LONGEST) {
                page.mutual_ui(ui, mutual);
            }
        });
        self.list_ui(ui, "promises", found.promises.len(), |page, ui| {
            for promise in found.promises.iter().take(LONGEST) {
                page.promise_ui(ui, *promise);
            }
        });
        for (name, records) in found.records() {
            self.records_ui(ui, name, records);
        }
        let gaps = &found.sector_gaps;
        self.list_ui(ui, "sector-gaps", gaps.len(), |_, ui| {
            for gap in gaps {
                ui.label(view.in_words(|words| words.sector_gap(gap)));
                ui.label(style::aside(
                    view.in_words(|words| words.sector_gap_others(gap)),
                ));
            }
        });
        let gaps = &found.actor_gaps;
        self.list_ui(ui, "actor-gaps", gaps.len(), |page, ui| {
            for gap in gaps {
                ui.label(view.in_words(|words| words.actor_gap(gap)));
                for actor in gap.lacking.iter().take(LONGEST) {
                    page.number_link(ui, *actor);
                }
            }
        });
    }

    /// A list that can be folded, under a heading with its count and a line on what it means.
    fn list_ui(
        &mut self,
        ui: &mut egui::Ui,
        name: &str,
        count: usize,
        body: impl FnOnce(&mut Self, &mut egui::Ui),
    ) {
        if count == 0 {
            return;
        }
        ui.add_space(4.0);
        let title = self.say(&format!("weak-{name}"));
        let words = [("name", (&title).into()), ("count", count.into())];
        let heading = self.view.texts.say_with("weak-group", &words);
        let hint = self.say(&format!("weak-{name}-hint"));
        egui::CollapsingHeader::new(style::heading(heading, 14.0))
            .id_salt(name)
            .default_open(true)
            .show(ui, |ui| {
                ui.label(style::aside(hint));
                body(self, ui);
                if count > LONGEST {
                    let count = [("count", (count - LONGEST).into())];
                    ui.label(self.view.texts.say_with("impact-more", &count));
                }
            });
    }

    fn records_ui(&mut self, ui: &mut egui::Ui, name: &str, records: &[u32]) {
        self.list_ui(ui, name, records.len(), |page, ui| {
            for record in records.iter().take(LONGEST) {
                page.number_link(ui, *record);
            }
        });
    }

    fn number_link(&mut self, ui: &mut egui::Ui, record: u32) {
        let id = self.view.graph().id(record).clone();
        self.record_link(ui, &id);
    }

    fn single_point_ui(&mut self, ui: &mut egui::Ui, point: &SinglePoint) {
        let view = self.view;
        let id = view.graph().id(point.record).clone();
        ui.horizontal_wrapped(|ui| {
            self.record_link(ui, &id);
            let ask = self.say("weak-ask-impact");
            let name = names::label(view.map.document(), &id, view.texts);
            let button = ui.small_button(&ask);
            if button.accessible_name(format!("{ask} {name}")).clicked() {
                let inquiry = Inquiry::Impact {
                    fallen: vec![id.clone()],
                    year: None,
                };
                self.actions.push(LookAction::Ask(Some(inquiry)).into());
            }
        });
        ui.label(style::aside(
            view.in_words(|words| words.single_point(point)),
        ));
    }

    fn mutual_ui(&mut self, ui: &mut egui::Ui, mutual: &Mutual) {
        let view = self.view;
        ui.label(view.in_words(|words| words.mutual(mutual)));
        for record in mutual.records.iter().take(12) {
            self.number_link(ui, *record);
        }
        ui.label(style::aside(
            view.in_words(|words| words.chain(&mutual.round)),
        ));
        ui.add_space(4.0);
    }

    fn promise_ui(&mut self, ui: &mut egui::Ui, promise: Promise) {
        match promise {
            Promise::OverdueResource(record, _) => self.number_link(ui, record),
            Promise::OverdueRelation(relation, _)
            | Promise::LeansOnNothing(relation, _)
            | Promise::NeededNow(relation, _) => {
                let key = self.view.graph().key(relation).clone();
                self.relation_link(ui, &key);
            }
        }
        let why = self.view.in_words(|words| words.why_promised(promise));
        ui.label(style::aside(why));
    }
}
