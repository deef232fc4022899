//! The matrix in the middle of the window: what is asked, what is counted, and where one stands in it.

mod controls;
mod counted;
mod grid;
mod headings;
mod plan;
mod saving;

use egui::Frame;

use super::action::{AppAction, LookAction};
use super::derived::Derived;
use super::state::Look;
use super::style;
use crate::analysis::{Axes, MatrixQuestion};
use crate::model::MapDocument;
use crate::scene::{MatrixValue, MatrixWords};
use crate::text::Texts;

use counted::Counted;

/// What one wants to see of the boundaries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatrixLook {
    /// What is counted.
    pub question: MatrixQuestion,
    /// What the numbers are.
    pub value: MatrixValue,
}

/// What the matrix remembers while one looks at a map.
pub struct MatrixView {
    counted: Counted,
    /// The row and column one stands in.
    current: Option<(usize, usize)>,
    /// The cell one stands in is to be brought into view.
    is_to_be_revealed: bool,
    /// How large the cells of actors are.
    scale: f32,
}

/// What the matrix shows.
pub struct MatrixPage<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The map.
    pub document: &'a MapDocument,
    /// What follows from it.
    pub derived: &'a Derived,
    /// How it is seen.
    pub look: &'a Look,
}

impl Default for MatrixView {
    fn default() -> Self {
        Self {
            counted: Counted::default(),
            current: None,
            is_to_be_revealed: false,
            scale: 1.0,
        }
    }
}

impl MatrixView {
    /// Says whether something is being counted.
    pub fn is_working(&self) -> bool {
        self.counted.is_working()
    }

    /// Shows the matrix.
    pub fn ui(&mut self, ui: &mut egui::Ui, page: &MatrixPage<'_>, actions: &mut Vec<AppAction>) {
        let texts = page.texts;
        let room = ui.available_rect_before_wrap();
        ui.painter().rect_filled(room, 0.0, ui.visuals().panel_fill);
        let frame = Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
        frame.show(ui, |ui| {
            let asked = &page.look.matrix;
            let matrix = self.counted.matrix().cloned();
            let words = matrix.as_ref().map(|matrix| MatrixWords {
                document: page.document,
                texts,
                question: &asked.question,
                matrix,
                value: asked.value,
            });
            self.controls_ui(ui, page, words.as_ref(), actions);
            let Some(words) = words else {
                ui.add_space(40.0);
                ui.vertical_centered(|ui| {
                    ui.spinner();
                    ui.label(texts.say("matrix-counting"));
                });
                return;
            };
            if words.matrix.cells.is_empty() {
                nothing_ui(ui, page, actions);
                return;
            }
            ui.add_space(2.0);
            ui.label(style::heading(words.headline(), 18.0));
            egui::Panel::bottom("matrix notes")
                .resizable(false)
                .show_separator_line(false)
                .frame(Frame::new())
                .show(ui, |ui| {
                    let here = self.current.filter(|(row, column)| {
                        *row < words.matrix.rows.len() && *column < words.matrix.columns.len()
                    });
                    if let Some((row, column)) = here {
                        ui.label(words.sentence(row, column));
                    }
                    ui.label(style::aside(words.notes().join(" ")));
                });
            ui.add_space(4.0);
            self.grid_ui(ui, page, &words, actions);
        });
    }

    /// Forgets where one stood when something else is counted.
    fn stand_anew(&mut self, axes: Axes) {
        if self.counted.axes() != Some(axes) {
            self.current = None;
        }
    }
}

/// Nothing to count, and the way back.
fn nothing_ui(ui: &mut egui::Ui, page: &MatrixPage<'_>, actions: &mut Vec<AppAction>) {
    ui.add_space(60.0);
    ui.vertical_centered(|ui| {
        ui.label(style::heading(page.texts.say("matrix-empty"), 18.0));
        let asked = &page.look.matrix;
        let plain = MatrixLook {
            question: MatrixQuestion {
                axes: asked.question.axes,
                ..MatrixQuestion::default()
            },
            value: asked.value,
        };
        ui.add_space(6.0);
        if plain != *asked && ui.button(page.texts.say("matrix-count-all")).clicked() {
            actions.push(LookAction::AskMatrix(Box::new(plain)).into());
        }
        let is_limited = page.look.is_limited();
        if is_limited && ui.button(page.texts.say("menu-show-everything")).clicked() {
            actions.push(LookAction::ShowEverything.into());
        }
    });
}
