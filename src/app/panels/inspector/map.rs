//! The map itself, while nothing is selected: what it says of itself and of the sectors.

use egui::{Button, CollapsingHeader, RichText};

use super::super::fields::{Kind, changed, with, without};
use super::Page;
use crate::app::style;
use crate::edit::{EditCommand, MapField};
use crate::model::{Language, Sector, SectorProfile, Text};

impl Page<'_> {
    pub(super) fn map_ui(&mut self, ui: &mut egui::Ui) {
        let document = self.map.document();
        let title = document.title();
        ui.label(style::aside(self.texts.say("inspector-map")));
        self.translated_field(ui, "field-map-title", Kind::Heading, title, &|title| {
            EditCommand::SetMap(MapField::Title(title))
        });
        let description = document.description();
        self.translated_field(
            ui,
            "field-map-description",
            Kind::Long,
            description,
            &|text| EditCommand::SetMap(MapField::Description(text)),
        );
        self.language_ui(ui);
        ui.label(style::aside(self.texts.say("inspector-empty")));
        self.views_ui(ui);
        self.questions_about_ui(ui, None);
        self.sources_ui(ui);
        ui.add_space(8.0);
        ui.separator();
        ui.label(style::heading(self.texts.say("inspector-sectors"), 15.0));
        for sector in Sector::ALL {
            self.profile_ui(ui, sector);
        }
    }

    fn language_ui(&mut self, ui: &mut egui::Ui) {
        let name = self.texts.say("field-map-language");
        let now = self.map.document().language().to_owned();
        let said = |language: Language| self.texts.say(&format!("language-{}", language.tag()));
        let mut choices: Vec<(String, String)> = Language::ALL
            .map(|language| (language.tag().to_owned(), said(language)))
            .into();
        if choices.iter().all(|(tag, _)| *tag != now) {
            choices.push((now.clone(), now.clone()));
        }
        self.choice_field(ui, "language", &name, Some(&now), &choices, |tag| {
            EditCommand::SetMap(MapField::Language(tag))
        });
    }

    fn profile_ui(&mut self, ui: &mut egui::Ui, sector: Sector) {
        let nothing = SectorProfile::default();
        let profile = self.map.document().sectors().get(&sector);
        let profile = profile.unwrap_or(&nothing);
        let count = profile.goals.len() + profile.framework_conditions.len();
        let title = match count {
            0 => self.texts.sector(sector),
            count => format!("{} ({count})", self.texts.sector(sector)),
        };
        CollapsingHeader::new(RichText::new(title).font(style::semibold(14.0)))
            .id_salt(("profile", sector))
            .show_unindented(ui, |ui| {
                let goals = &profile.goals;
                self.points_ui(ui, "sector-goals", sector, goals, &|goals| {
                    let profile = profile.clone();
                    EditCommand::SetProfile(sector, SectorProfile { goals, ..profile })
                });
                let conditions = &profile.framework_conditions;
                self.points_ui(
                    ui,
                    "sector-framework-conditions",
                    sector,
                    conditions,
                    &|framework_conditions| {
                        let profile = SectorProfile {
                            framework_conditions,
                            ..profile.clone()
                        };
                        EditCommand::SetProfile(sector, profile)
                    },
                );
                let name = self.texts.say("field-note");
                let key = ("profile note", sector);
                self.named_text(ui, key, &name, Kind::Long, &profile.note, &|note| {
                    let profile = profile.clone();
                    EditCommand::SetProfile(sector, SectorProfile { note, ..profile })
                });
            });
    }

    fn points_ui(
        &mut self,
        ui: &mut egui::Ui,
        title: &str,
        sector: Sector,
        points: &[Text],
        command: &dyn Fn(Vec<Text>) -> EditCommand,
    ) {
        let title = self.texts.say(title);
        ui.label(style::aside(title.as_str()));
        for (number, point) in points.iter().enumerate() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                if self.cross_ui(ui, Button::new("×").small(), self.said(point)) {
                    self.wish(command(without(points, number)));
                }
                ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                    let name = format!("{title} {}", number + 1);
                    let key = ("point", &title, sector, number);
                    self.bare_text(ui, key, &name, point, &|point| {
                        command(changed(points, number, |it| *it = point))
                    });
                });
            });
        }
        let id = self.field_id(("new point", &title, sector));
        let add = self
            .texts
            .say_with("field-add", &[("name", (&title).into())]);
        if let Some(point) = self.new_word_ui(ui, id, &add) {
            self.wish(command(with(points, point.as_str().into())));
        }
    }
}
