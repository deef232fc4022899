//! Where the map is weak: what was found, why it is weak, and where it is.

use super::{InquiryView, Page, chain};
use crate::analysis::{Effect, Mutual, Promise, SinglePoint, WeakSpots};
use crate::app::action::LookAction;
use crate::app::inquiry::Inquiry;
use crate::app::names;
use crate::app::style;
use crate::model::Id;

/// A list on the page is no longer than this; the table has all.
const LONGEST: usize = 100;

impl Page<'_> {
    pub(super) fn weak_spots_ui(&mut self, ui: &mut egui::Ui, found: &WeakSpots) {
        if *found == WeakSpots::default() {
            ui.label(self.say("weak-none"));
            return;
        }
        self.copy_ui(ui, |view| rows(view, found));
        let view = self.view;
        let points = &found.single_points;
        self.list_ui(ui, "weak-single-points", points.len(), |page, ui| {
            for point in points.iter().take(LONGEST) {
                page.single_point_ui(ui, point);
            }
        });
        self.list_ui(ui, "weak-mutual", found.mutual.len(), |page, ui| {
            for mutual in found.mutual.iter().take(LONGEST) {
                page.mutual_ui(ui, mutual);
            }
        });
        self.list_ui(ui, "weak-promises", found.promises.len(), |page, ui| {
            for promise in found.promises.iter().take(LONGEST) {
                page.promise_ui(ui, *promise);
            }
        });
        self.records_ui(ui, "weak-unowned", &found.unowned);
        self.records_ui(ui, "weak-unfunded", &found.unfunded);
        let gaps = &found.sector_gaps;
        self.list_ui(ui, "weak-sector-gaps", gaps.len(), |_, ui| {
            for gap in gaps {
                ui.label(sector_gap(view, gap.group, &gap.capability));
                ui.label(style::aside(others(view, &gap.others)));
            }
        });
        let gaps = &found.actor_gaps;
        self.list_ui(ui, "weak-actor-gaps", gaps.len(), |page, ui| {
            for gap in gaps {
                ui.label(actor_gap(view, gap));
                for actor in gap.lacking.iter().take(LONGEST) {
                    page.number_link(ui, *actor);
                }
            }
        });
        self.records_ui(ui, "weak-alone", &found.alone);
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
        let title = self.say(name);
        let words = [("name", (&title).into()), ("count", count.into())];
        let heading = self.view.texts.say_with("weak-group", &words);
        let hint = self.say(&format!("{name}-hint"));
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
        let id = self.view.map.derived.graph().id(record).clone();
        self.record_link(ui, &id);
    }

    fn single_point_ui(&mut self, ui: &mut egui::Ui, point: &SinglePoint) {
        let view = self.view;
        let id = view.map.derived.graph().id(point.record).clone();
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
        ui.label(style::aside(single_point(view, point)));
    }

    fn mutual_ui(&mut self, ui: &mut egui::Ui, mutual: &Mutual) {
        ui.label(mutual_count(self.view, mutual));
        for record in mutual.records.iter().take(12) {
            self.number_link(ui, *record);
        }
        ui.label(style::aside(chain(self.view, &mutual.round)));
        ui.add_space(4.0);
    }

    fn promise_ui(&mut self, ui: &mut egui::Ui, promise: Promise) {
        match promise {
            Promise::OverdueResource(record, _) => self.number_link(ui, record),
            Promise::OverdueRelation(relation, _)
            | Promise::LeansOnNothing(relation, _)
            | Promise::NeededNow(relation, _) => {
                let key = self.view.map.derived.graph().key(relation).clone();
                self.relation_link(ui, &key);
            }
        }
        ui.label(style::aside(why_promised(self.view, promise)));
    }
}

fn name(view: &InquiryView<'_>, record: u32) -> String {
    let id = view.map.derived.graph().id(record);
    names::label(view.map.document(), id, view.texts).to_owned()
}

fn single_point(view: &InquiryView<'_>, point: &SinglePoint) -> String {
    let counts = [("stops", point.stops.into()), ("hits", point.hits.into())];
    view.texts.say_with("weak-single-point", &counts)
}

fn mutual_count(view: &InquiryView<'_>, mutual: &Mutual) -> String {
    let count = [("count", mutual.records.len().into())];
    let id = match mutual.effect {
        Effect::Stops => "weak-mutual-stops",
        Effect::Hurts => "weak-mutual-hurts",
    };
    view.texts.say_with(id, &count)
}

fn why_promised(view: &InquiryView<'_>, promise: Promise) -> String {
    let (id, word, said) = match promise {
        Promise::OverdueRelation(_, year) | Promise::OverdueResource(_, year) => {
            ("weak-promise-overdue", "year", year.to_string())
        }
        Promise::LeansOnNothing(_, resource) => {
            ("weak-promise-missing", "name", name(view, resource))
        }
        Promise::NeededNow(_, record) => ("weak-promise-needed", "name", name(view, record)),
    };
    view.texts.say_with(id, &[(word, (&said).into())])
}

fn sector_gap(view: &InquiryView<'_>, group: crate::model::Group, capability: &Id) -> String {
    let group = view.texts.group(group);
    let capability = names::capability(view.map.document(), capability, view.texts);
    let words = [
        ("group", (&group).into()),
        ("capability", (&capability).into()),
    ];
    view.texts.say_with("weak-sector-gap", &words)
}

fn others(view: &InquiryView<'_>, others: &[crate::model::Group]) -> String {
    let others: Vec<String> = others.iter().map(|it| view.texts.group(*it)).collect();
    let others = others.join(", ");
    let words = [("others", (&others).into())];
    view.texts.say_with("weak-sector-gap-others", &words)
}

fn actor_gap(view: &InquiryView<'_>, gap: &crate::analysis::ActorGap) -> String {
    let capability = names::capability(view.map.document(), &gap.capability, view.texts);
    let group = view.texts.group(gap.group);
    let words = [
        ("group", (&group).into()),
        ("capability", (&capability).into()),
        ("having", gap.having.into()),
        ("lacking", gap.lacking.len().into()),
    ];
    view.texts.say_with("weak-actor-gap", &words)
}

/// Every finding as a line: what kind, who or what, and why.
fn rows(view: &InquiryView<'_>, found: &WeakSpots) -> Vec<Vec<String>> {
    let texts = view.texts;
    let heads = ["weak-column-kind", "weak-column-record", "weak-column-why"];
    let mut rows = vec![heads.map(|id| texts.say(id)).to_vec()];
    let mut row = |kind: &str, what: String, why: String| {
        rows.push(vec![texts.say(kind), what, why]);
    };
    for point in &found.single_points {
        let why = single_point(view, point);
        row("weak-single-points", name(view, point.record), why);
    }
    for mutual in &found.mutual {
        let names: Vec<String> = mutual.records.iter().map(|it| name(view, *it)).collect();
        let why = chain(view, &mutual.round);
        row("weak-mutual", names.join(", "), why);
    }
    for promise in &found.promises {
        let what = match *promise {
            Promise::OverdueResource(record, _) => name(view, record),
            Promise::OverdueRelation(relation, _)
            | Promise::LeansOnNothing(relation, _)
            | Promise::NeededNow(relation, _) => {
                let key = view.map.derived.graph().key(relation);
                names::sentence(view.map.document(), key, texts)
            }
        };
        row("weak-promises", what, why_promised(view, *promise));
    }
    let lists = [
        ("weak-unowned", &found.unowned),
        ("weak-unfunded", &found.unfunded),
        ("weak-alone", &found.alone),
    ];
    for (kind, records) in lists {
        for record in records {
            row(
                kind,
                name(view, *record),
                texts.say(&format!("{kind}-hint")),
            );
        }
    }
    for gap in &found.sector_gaps {
        let why = others(view, &gap.others);
        row(
            "weak-sector-gaps",
            sector_gap(view, gap.group, &gap.capability),
            why,
        );
    }
    for gap in &found.actor_gaps {
        for actor in &gap.lacking {
            row("weak-actor-gaps", name(view, *actor), actor_gap(view, gap));
        }
    }
    rows
}
