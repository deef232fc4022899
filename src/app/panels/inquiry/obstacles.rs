//! What stands in the way: how much of each kind in each capability, and each obstacle.

use super::{InquiryView, Page};
use crate::analysis::{Obstacles, OpenObstacle};
use crate::app::names;
use crate::app::style;
use crate::model::Obstacle;

impl Page<'_> {
    pub(super) fn obstacles_ui(&mut self, ui: &mut egui::Ui, found: &Obstacles) {
        let texts = self.view.texts;
        if found.open.is_empty() {
            ui.label(self.say("inquiry-obstacles-none"));
            return;
        }
        let count = [("count", found.open.len().into())];
        ui.label(texts.say_with("inquiry-obstacles-count", &count));
        self.copy_ui(ui, |view| obstacle_rows(view, found));
        for open in &found.open {
            let Some(obstacle) = obstacle(self.view, open) else {
                continue;
            };
            ui.add_space(4.0);
            let dimension = texts.dimension(obstacle.dimension);
            let severity = obstacle.severity.map(|it| texts.severity(it));
            let kind = severity.map_or(dimension.clone(), |it| format!("{dimension} · {it}"));
            ui.label(style::heading(names::capitalised(&kind), 14.0));
            let key = self.view.map.derived.graph().key(open.relation);
            self.relation_link(ui, key);
            let note = obstacle.note.in_language(texts.language());
            if !note.is_empty() {
                ui.label(note);
            }
        }
    }
}

fn obstacle<'a>(view: &InquiryView<'a>, open: &OpenObstacle) -> Option<&'a Obstacle> {
    let key = view.map.derived.graph().key(open.relation);
    let relation = view.map.document().relations().get(key)?;
    relation.obstacles.get(open.number)
}

fn obstacle_rows(view: &InquiryView<'_>, found: &Obstacles) -> Vec<Vec<String>> {
    let texts = view.texts;
    let heads = [
        "field-dimension",
        "field-severity",
        "inspector-relation",
        "field-note",
    ];
    let row = |open: &OpenObstacle| {
        let obstacle = obstacle(view, open)?;
        let key = view.map.derived.graph().key(open.relation);
        let severity = obstacle.severity.map(|it| texts.severity(it));
        Some(vec![
            texts.dimension(obstacle.dimension),
            severity.unwrap_or_default(),
            names::sentence(view.map.document(), key, texts),
            obstacle.note.in_language(texts.language()).to_owned(),
        ])
    };
    let heads = heads.map(|id| texts.say(id)).to_vec();
    let rows = found.open.iter().filter_map(row);
    std::iter::once(heads).chain(rows).collect()
}
