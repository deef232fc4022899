//! The bar of what is rolled up and of the year one looks at; there where there is either.

use egui::{Button, ComboBox, RichText, Slider};

use crate::app::action::{AppAction, LookAction, WindowAction};
use crate::app::shortcuts::Command;
use crate::app::signs::choice_ui;
use crate::app::state::{Look, OpenMap};
use crate::model::Fold;
use crate::text::Texts;

/// Says whether there is anything to show in the bar.
pub fn has_time_bar(map: &OpenMap, look: &Look) -> bool {
    map.derived.amounts().years.is_some() || !look.request.folds.is_empty()
}

/// Shows the bar.
pub fn time_bar_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    (look, is_playing): (&Look, bool),
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        ui.spacing_mut().button_padding.x = 7.0;
        if let Some(years) = map.derived.amounts().years {
            years_ui(ui, texts, (look, is_playing), years, actions);
            compare_ui(ui, texts, look, years, actions);
            changes_ui(ui, texts, map, actions);
            ui.add_space(12.0);
        }
        folds_ui(ui, texts, map, &look.request.folds, actions);
    });
}

fn years_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    (look, is_playing): (&Look, bool),
    (first, last): (i32, i32),
    actions: &mut Vec<AppAction>,
) {
    let year = look.request.year;
    let label = ui.label(texts.say("year"));
    label.on_hover_text(texts.say("year-hint"));
    let all = choice_ui(ui, year.is_none(), texts.say("year-all"));
    if all.on_hover_text(texts.say("year-all-hint")).clicked() {
        actions.push(LookAction::Year(None).into());
    }
    let step = |ui: &mut egui::Ui, sign: &str, command: Command| {
        let name = texts.say(command.label());
        let hint = format!("{name} ({})", command.shortcut_text(ui.ctx()));
        let button = ui.add(Button::new(sign)).on_hover_text(hint);
        button.accessible_name(name).clicked()
    };
    if step(ui, "◀", Command::YearBefore) {
        actions.push(Command::YearBefore.action());
    }
    let mut shown = year.unwrap_or(last);
    ui.spacing_mut().slider_width = 150.0;
    let slider = Slider::new(&mut shown, first..=last).show_value(false);
    let slider = ui.add(slider).on_hover_text(texts.say("year-hint"));
    let slider = slider.accessible_name(texts.say("year"));
    if slider.changed() {
        actions.push(LookAction::Year(Some(shown)).into());
    }
    if step(ui, "▶", Command::YearAfter) {
        actions.push(Command::YearAfter.action());
    }
    let (word, name) = match is_playing {
        true => ("year-stop", "year-pause"),
        false => ("year-start", "year-play"),
    };
    let name = texts.say(name);
    let hint = format!("{name} ({})", Command::PlayYears.shortcut_text(ui.ctx()));
    let play = ui.button(texts.say(word)).on_hover_text(hint);
    if play.accessible_name(name).clicked() {
        actions.push(Command::PlayYears.action());
    }
    if let Some(said) = texts.year_seen(year, None) {
        ui.label(RichText::new(said).strong());
    }
}

fn compare_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    look: &Look,
    (first, last): (i32, i32),
    actions: &mut Vec<AppAction>,
) {
    ui.add_space(8.0);
    let other = look.request.compared_with;
    let none = texts.say("year-compare-none");
    let selected = other.map_or_else(|| none.clone(), |year| year.to_string());
    let has_year = look.request.year.is_some();
    ui.add_enabled_ui(has_year, |ui| {
        ui.label(texts.say("year-compare"));
        let choices = ComboBox::from_id_salt("compared year")
            .selected_text(selected)
            .width(76.0)
            .show_ui(ui, |ui| {
                if ui.selectable_label(other.is_none(), none).clicked() {
                    actions.push(LookAction::CompareWith(None).into());
                }
                for year in (first..=last).rev() {
                    let is_taken = other == Some(year);
                    if ui.selectable_label(is_taken, year.to_string()).clicked() {
                        actions.push(LookAction::CompareWith(Some(year)).into());
                    }
                }
            });
        choices.response.accessible_name(texts.say("year-compare"));
    });
}

/// How much is new and gone, and the way to the list of it.
fn changes_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, actions: &mut Vec<AppAction>) {
    let Some(changes) = map.derived.changes() else {
        return;
    };
    let words = [
        ("new", changes.came().into()),
        ("gone", changes.went().into()),
    ];
    ui.label(RichText::new(texts.say_with("year-changes", &words)).strong());
    if ui.button(texts.say("year-show-changes")).clicked() {
        actions.push(WindowAction::ShowChanges.into());
    }
}

/// What is rolled up, each with a cross that unrolls it.
fn folds_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    folds: &[Fold],
    actions: &mut Vec<AppAction>,
) {
    if folds.is_empty() {
        return;
    }
    let label = ui.label(texts.say("folds-are"));
    label.on_hover_text(texts.say("folds-hint"));
    for fold in folds {
        let name = texts.fold(fold, map.document());
        let cross = ui.add(Button::new(format!("{name}  ×")));
        let said = texts.say_with("fold-cross", &[("name", (&name).into())]);
        let cross = cross.on_hover_text(&said);
        if cross.accessible_name(said).clicked() {
            actions.push(LookAction::Unfold(fold.clone()).into());
        }
    }
    if folds.len() > 1 && ui.button(texts.say("menu-unfold-all")).clicked() {
        actions.push(LookAction::UnfoldAll.into());
    }
}
