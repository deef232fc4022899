//! The row of saved views: where one is in it, what is to be said there, and the steps to go.

use egui::{Button, RichText, ScrollArea};

use crate::app::action::{AppAction, LookAction};
use crate::app::presenting::ViewsAction;
use crate::app::shortcuts::Command;
use crate::app::signs::movable_choice_ui;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::text::Texts;

/// Shows the row; `is_presenting` makes what is to be said large.
pub fn view_row_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    is_presenting: bool,
    actions: &mut Vec<AppAction>,
) {
    let views = map.document().views();
    let here = look.view.filter(|number| *number < views.len());
    if let Some(view) = here.map(|number| &views[number]) {
        let said = |text: &'_ crate::model::Text| text.in_language(texts.language()).to_owned();
        let (name, note) = (said(&view.name), said(&view.note));
        if is_presenting {
            ui.label(style::heading(name, 22.0));
        }
        let size = if is_presenting { 19.0 } else { 15.0 };
        if !note.is_empty() {
            ui.label(RichText::new(note).size(size));
        }
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        step_ui(
            ui,
            texts,
            "◀",
            Command::PreviousView,
            here != Some(0),
            actions,
        );
        let words = [
            ("number", here.map_or(0, |number| number + 1).into()),
            ("count", views.len().into()),
        ];
        let place = match here {
            Some(_) => texts.say_with("view-row-place", &words),
            None => texts.say_with("view-row-count", &words[1..]),
        };
        ui.label(place);
        let has_next = here.is_none_or(|number| number + 1 < views.len());
        step_ui(ui, texts, "▶", Command::NextView, has_next, actions);
        ui.separator();
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let presents = match is_presenting {
                true => "view-row-end",
                false => "view-row-present",
            };
            command_ui(ui, texts, presents, Command::Present, actions);
            command_ui(
                ui,
                texts,
                Command::KeepView.label(),
                Command::KeepView,
                actions,
            );
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                steps_ui(ui, texts, map, here, actions);
            });
        });
    });
}

/// The views by name; each can be taken, and dragged to another place.
fn steps_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    here: Option<usize>,
    actions: &mut Vec<AppAction>,
) {
    let views = map.document().views();
    if views.is_empty() {
        ui.label(style::aside(texts.say("view-row-empty")));
        return;
    }
    ScrollArea::horizontal().id_salt("view row").show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (number, view) in views.iter().enumerate() {
            let name = view.name.in_language(texts.language());
            let text = format!("{} {name}", number + 1);
            let step = movable_choice_ui(ui, here == Some(number), &text);
            let step = step.on_hover_text(texts.say("view-row-drag-hint"));
            step.dnd_set_drag_payload(number);
            if let Some(from) = step.dnd_release_payload::<usize>() {
                actions.push(ViewsAction::Move(*from, number).into());
            } else if step.dnd_hover_payload::<usize>().is_some() {
                let accent = style::colour(style::theme(ui.ctx()).accent);
                let stroke = egui::Stroke::new(2.0, accent);
                let rect = step.rect.expand(1.0);
                let kind = egui::StrokeKind::Outside;
                ui.painter().rect_stroke(rect, 4.0, stroke, kind);
            }
            if step.clicked() {
                actions.push(LookAction::TakeView(number).into());
            }
            if here == Some(number) && !ui.rect_contains_pointer(ui.max_rect()) {
                step.scroll_to_me(None);
            }
        }
    });
}

fn step_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    sign: &str,
    command: Command,
    is_possible: bool,
    actions: &mut Vec<AppAction>,
) {
    let name = texts.say(command.label());
    let button = ui.add_enabled(is_possible, Button::new(sign));
    let hint = format!("{name} ({})", command.shortcut_text(ui.ctx()));
    if button.on_hover_text(hint).accessible_name(name).clicked() {
        actions.push(command.action());
    }
}

fn command_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    label: &str,
    command: Command,
    actions: &mut Vec<AppAction>,
) {
    let button = ui.button(texts.say(label));
    let hint = command.shortcut_text(ui.ctx());
    if button.on_hover_text(hint).clicked() {
        actions.push(command.action());
    }
}
