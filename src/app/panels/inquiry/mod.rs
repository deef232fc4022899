//! The page that answers what is asked of the map: what was found, why, and where.

mod impact;
mod importance;
mod obstacles;
mod paths;
mod weak_spots;

use egui::ScrollArea;

use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::answers::{Answer, Answers};
use crate::app::inquiry::Inquiry;
use crate::app::names;
use crate::app::signs::{choice_ui, record_link_ui};
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::graph::MapGraph;
use crate::model::{Id, RelationKey};
use crate::scene::ReasonWords;
use crate::text::Texts;
use crate::view::Column;

/// So many lines of one kind are listed.
const MOST_LISTED: usize = 100;

/// What the page shows.
pub struct InquiryView<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The map that is asked.
    pub map: &'a OpenMap,
    /// The selected actors and resources.
    pub selected: &'a [Id],
    /// What is asked of it.
    pub inquiry: &'a Inquiry,
    /// What was found.
    pub answers: &'a Answers,
}

impl<'a> InquiryView<'a> {
    /// The graph by whose numbers the answer speaks.
    fn graph(&self) -> &'a MapGraph {
        let (_, graph) = self
            .answers
            .answer()
            .expect("a page is shown of an answer that is there");
        graph
    }

    /// Says what was found.
    fn in_words<R>(&self, say: impl FnOnce(&ReasonWords<'_>) -> R) -> R {
        let graph = self.graph();
        say(&ReasonWords {
            document: self.map.document(),
            texts: self.texts,
            id_of: &|record| graph.id(record).clone(),
            key_of: &|relation| graph.key(relation).clone(),
        })
    }
}

/// The two pages of the panel while something is asked: the answer, and the selection.
pub fn answer_choice_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal(|ui| {
        for (is_answer, name) in [(true, "inquiry-answer"), (false, "inspector")] {
            let choice = choice_ui(ui, look.shows_answer == is_answer, texts.say(name));
            if choice.clicked() {
                actions.push(LookAction::ShowAnswer(is_answer).into());
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = ui.button("×").on_hover_text(texts.say("inquiry-close"));
            if close.accessible_name(texts.say("inquiry-close")).clicked() {
                actions.push(LookAction::Ask(None).into());
            }
        });
    });
    ui.add_space(2.0);
}

/// Shows the answer.
pub fn inquiry_ui(ui: &mut egui::Ui, view: &InquiryView<'_>, actions: &mut Vec<AppAction>) {
    let texts = view.texts;
    ui.label(style::heading(texts.say(view.inquiry.title()), 18.0));
    ui.label(style::aside(texts.say(view.inquiry.meaning())));
    ui.separator();
    match view.inquiry {
        Inquiry::Paths(asked) => paths::asked_ui(ui, view, asked, actions),
        Inquiry::Importance(measure) => importance::asked_ui(ui, view, *measure, actions),
        Inquiry::Impact { .. } | Inquiry::WeakSpots | Inquiry::Obstacles => {}
    }
    let Some((answer, _)) = view.answers.answer() else {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(texts.say("inquiry-working"));
        });
        if let Some(part) = view.answers.progress() {
            ui.add(egui::ProgressBar::new(part).desired_height(6.0));
        }
        return;
    };
    ScrollArea::vertical()
        .id_salt(("inquiry", view.inquiry.title()))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            let mut page = Page { view, actions };
            match answer {
                Answer::Impact(found) => page.impact_ui(ui, found),
                Answer::WeakSpots(found) => page.weak_spots_ui(ui, found),
                Answer::Obstacles(found) => page.obstacles_ui(ui, found),
                Answer::Paths(found) => page.paths_ui(ui, found.as_ref()),
                Answer::Importance(found) => page.importance_ui(ui, found),
            }
            ui.add_space(24.0);
        });
}

/// What the pages have in common.
struct Page<'a> {
    view: &'a InquiryView<'a>,
    actions: &'a mut Vec<AppAction>,
}

impl Page<'_> {
    fn say(&self, id: &str) -> String {
        self.view.texts.say(id)
    }

    /// A record one can follow to its place on the map.
    fn record_link(&mut self, ui: &mut egui::Ui, id: &Id) {
        let document = self.view.map.document();
        let name = names::label(document, id, self.view.texts);
        if record_link_ui(ui, names::column_of(document, id), name).clicked() {
            let selection = Selection::Record(id.clone());
            self.actions.push(LookAction::GoTo(selection).into());
        }
    }

    /// A relation as a sentence, which one can follow to its place on the map.
    fn relation_link(&mut self, ui: &mut egui::Ui, key: &RelationKey) {
        let document = self.view.map.document();
        let sentence = names::sentence(document, key, self.view.texts);
        let from = key.from.as_known();
        let column = from.map_or(Column::Outside, |id| names::column_of(document, id));
        if record_link_ui(ui, column, &sentence).clicked() {
            let selection = Selection::Relations(vec![key.clone()]);
            self.actions.push(LookAction::GoTo(selection).into());
        }
    }

    /// A button that copies `rows` as a table that spreadsheets take.
    fn copy_ui(
        &mut self,
        ui: &mut egui::Ui,
        rows: impl FnOnce(&InquiryView<'_>) -> Vec<Vec<String>>,
    ) {
        if ui.button(self.say("inquiry-copy")).clicked() {
            ui.ctx().copy_text(table_text(&rows(self.view)));
            let said = self.say("notice-copied-table");
            self.actions
                .push(crate::app::action::WindowAction::Notice(said).into());
        }
    }
}

/// Rows as text with a tab between cells; tabs and line breaks within a cell become blanks.
fn table_text(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| text.replace(['\t', '\n', '\r'], " ");
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    let lines: Vec<String> = rows.iter().map(line).collect();
    lines.join("\n") + "\n"
}
