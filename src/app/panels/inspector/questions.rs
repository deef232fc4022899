//! Open questions: what somebody said that nobody could place on the map yet.

use super::super::fields::{Found, Line, row_ui};
use super::Page;
use super::page::box_ui;
use crate::edit::{Additions, EditCommand, Removal};
use crate::model::{Id, OpenQuestion};

impl Page<'_> {
    /// The questions about a record, or all of them.
    pub(super) fn questions_about_ui(&mut self, ui: &mut egui::Ui, about: Option<&Id>) {
        let questions = self.map.document().questions();
        let shown: Vec<(usize, &OpenQuestion)> = questions
            .iter()
            .enumerate()
            .filter(|(_, it)| about.is_none() || it.at.as_ref() == about)
            .collect();
        self.section_ui(ui, "outline-questions", shown.len());
        for (number, question) in shown {
            box_ui(ui, |ui| self.question_ui(ui, number, question));
        }
        let name = self.texts.say("edit-new-question");
        let id = self.field_id("new question");
        if let Some(text) = self.new_word_ui(ui, id, &name) {
            let question = OpenQuestion {
                text,
                at: about.cloned(),
                ..Default::default()
            };
            self.wish(
                Additions {
                    questions: vec![question],
                    ..Default::default()
                }
                .into(),
            );
        }
    }

    fn question_ui(&mut self, ui: &mut egui::Ui, number: usize, question: &OpenQuestion) {
        let title = self.texts.say("field-question");
        if self.entry_heading_ui(ui, &format!("{title} {}", number + 1)) {
            let questions = vec![number];
            self.wish(
                Removal {
                    questions,
                    ..Default::default()
                }
                .into(),
            );
        }
        let line = Line {
            rows: 2,
            ..Line::new(self.field_id(("question", number)), &title, &question.text)
        };
        let read = |typed: &str| Ok(typed.to_owned());
        self.typed_ui(ui, &line, &question.text, read, |text| {
            let question = question.clone();
            EditCommand::SetQuestion(number, OpenQuestion { text, ..question })
        });
        let name = self.texts.say("field-owner");
        let key = ("owner", number);
        self.line_field(ui, key, &name, &question.owner, |owner| {
            let question = question.clone();
            EditCommand::SetQuestion(number, OpenQuestion { owner, ..question })
        });
        let name = self.texts.say("field-about");
        let now = question.at.as_ref();
        let none = Some("not-said");
        let chosen = self.found_field(ui, ("about", number), &name, now, none, Found::Records);
        if let Some(at) = chosen.filter(|at| *at != question.at) {
            let question = question.clone();
            self.wish(EditCommand::SetQuestion(
                number,
                OpenQuestion { at, ..question },
            ));
        }
        if let Some(id) = now {
            row_ui(ui, "", |ui| self.record_link(ui, id));
        }
    }
}
