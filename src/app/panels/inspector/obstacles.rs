//! What stands in the way of a relation.

use super::super::fields::{Kind, changed, with, without};
use super::Page;
use super::page::box_ui;
use crate::edit::{EditCommand, RelationField};
use crate::model::{Dimension, Kept, Obstacle, ObstacleSeverity, RelationKey, Text};

impl Page<'_> {
    pub(super) fn obstacles_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey, all: &[Obstacle]) {
        let command = |all| EditCommand::SetRelation(key.clone(), RelationField::Obstacles(all));
        self.list_heading_ui(ui, "field-obstacles", all.len());
        for (number, obstacle) in all.iter().enumerate() {
            box_ui(ui, |ui| {
                let title = format!("⚠ {}", self.obstacle_title(obstacle));
                if self.entry_heading_ui(ui, &title) {
                    self.wish(command(without(all, number)));
                }
                self.obstacle_ui(ui, all, number, obstacle, &command);
            });
        }
        if self.new_entry_ui(ui, "edit-new-obstacle") {
            let new = Obstacle {
                dimension: Dimension::Legal,
                severity: None,
                note: Text::default(),
                source: None,
                kept: Kept::new(),
            };
            self.wish(command(with(all, new)));
        }
    }

    fn obstacle_title(&self, obstacle: &Obstacle) -> String {
        let dimension = self.texts.dimension(obstacle.dimension);
        let Some(severity) = obstacle.severity else {
            return dimension;
        };
        let severity = self.texts.severity(severity);
        let words = [
            ("dimension", (&dimension).into()),
            ("severity", (&severity).into()),
        ];
        self.texts.say_with("obstacle-line", &words)
    }

    fn obstacle_ui(
        &mut self,
        ui: &mut egui::Ui,
        all: &[Obstacle],
        number: usize,
        obstacle: &Obstacle,
        command: &dyn Fn(Vec<Obstacle>) -> EditCommand,
    ) {
        let name = self.texts.say("field-dimension");
        let choices = Dimension::ALL.map(|it| (it, self.texts.dimension(it)));
        let now = Some(&obstacle.dimension);
        self.choice_field(ui, ("dimension", number), &name, now, &choices, |it| {
            command(changed(all, number, |obstacle| obstacle.dimension = it))
        });
        let name = self.texts.say("field-severity");
        use ObstacleSeverity as S;
        let choices = [S::Minor, S::Major, S::Blocking];
        let choices = choices.map(|it| (Some(it), self.texts.severity(it)));
        let none = (None, self.texts.say("not-said"));
        let choices: Vec<_> = [none].into_iter().chain(choices).collect();
        let now = Some(&obstacle.severity);
        self.choice_field(ui, ("severity", number), &name, now, &choices, |it| {
            command(changed(all, number, |obstacle| obstacle.severity = it))
        });
        let name = self.texts.say("field-note");
        let key = ("obstacle note", number);
        self.named_text(ui, key, &name, Kind::Long, &obstacle.note, &|note| {
            command(changed(all, number, |obstacle| obstacle.note = note))
        });
        let source = obstacle.source.as_ref();
        self.source_field(ui, ("obstacle source", number), source, |source| {
            command(changed(all, number, |obstacle| obstacle.source = source))
        });
    }
}
