//! The line at the bottom: what is seen, what is not, and whether the file has problems.

use egui::{Button, Layout, RichText};

use crate::app::action::{AppAction, LookAction, WindowAction};
use crate::app::keeping::state_text;
use crate::app::shortcuts::Command;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::session::SaveState;
use crate::text::Texts;

/// What the line shows.
pub struct StatusLine<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The open map.
    pub map: &'a OpenMap,
    /// Says that perspective or filter leave something out.
    pub is_limited: bool,
    /// Size on the screen in percent of map units.
    pub percent: u32,
    /// Says that the map is being saved.
    pub is_saving: bool,
}

/// Shows the line.
pub fn status_line_ui(ui: &mut egui::Ui, line: &StatusLine<'_>, actions: &mut Vec<AppAction>) {
    let StatusLine {
        texts,
        map,
        is_limited,
        percent,
        is_saving,
    } = line;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        counts_ui(ui, texts, map, *is_limited, actions);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(style::aside(map.origin.name()));
            saved_ui(ui, texts, map, *is_saving);
            problems_ui(ui, texts, map, actions);
            zoom_ui(ui, texts, *percent, actions);
            working_ui(ui, texts, map, actions);
        });
    });
}

/// How far a picture has come that is being worked out, and what one can do about it.
fn working_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, actions: &mut Vec<AppAction>) {
    if !map.derived.is_working() {
        return;
    }
    let is_paused = map.derived.is_paused();
    if is_paused != Some(true) {
        ui.spinner();
    }
    let said = texts.say("status-line-working");
    let part = map.derived.progress().filter(|part| *part > 0.0);
    let said = part.map_or(said.clone(), |part| {
        let percent = (100.0 * part).round() as usize;
        let words = [("percent", percent.into())];
        format!("{said} {}", texts.say_with("status-line-zoom", &words))
    });
    ui.label(style::aside(said));
    let pause = match is_paused {
        Some(true) => "status-line-continue",
        _ => "status-line-pause",
    };
    let pause = RichText::new(texts.say(pause)).size(14.0);
    if is_paused.is_some() && ui.add(Button::new(pause).small()).clicked() {
        actions.push(WindowAction::PauseDrawing.into());
    }
    let stop = RichText::new(texts.say("status-line-stop")).size(14.0);
    if map.derived.can_stop() && ui.add(Button::new(stop).small()).clicked() {
        actions.push(WindowAction::StopDrawing.into());
    }
}

/// Where the work is: calm while all is well, loud where it is in danger.
fn saved_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, is_saving: bool) {
    let state = state_text(texts, &map.session, is_saving);
    let in_danger = matches!(
        map.session.state(),
        SaveState::Unsafe(_) | SaveState::NotSaved(_)
    );
    if in_danger && !is_saving {
        let words = RichText::new(format!("⚠ {state}")).size(14.0);
        let colour = ui.visuals().error_fg_color;
        ui.label(words.color(colour));
    } else if !state.is_empty() {
        ui.label(style::aside(state));
    }
}

fn counts_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    is_limited: bool,
    actions: &mut Vec<AppAction>,
) {
    let Some(visible) = map.derived.visible() else {
        return;
    };
    let counts = &visible.counts;
    let shown = |id: &str, shown: usize, total: usize| {
        texts.say_with(id, &[("shown", shown.into()), ("total", total.into())])
    };
    let actors = match counts.is_all() {
        true => texts.say_with("status-line-all-shown", &[("total", counts.actors.into())]),
        false => shown("status-line-shown", counts.actors_shown, counts.actors),
    };
    ui.label(RichText::new(actors).size(14.0));
    ui.weak("·");
    let resources = match counts.is_all() {
        true => texts.say_with(
            "outline-resource-count",
            &[("count", counts.resources.into())],
        ),
        false => shown(
            "status-line-resources",
            counts.resources_shown,
            counts.resources,
        ),
    };
    ui.label(RichText::new(resources).size(14.0));
    ui.weak("·");
    let relations = match counts.is_all() {
        true => texts.say_with(
            "outline-relation-count",
            &[("count", counts.relations.into())],
        ),
        false => shown(
            "status-line-relations",
            counts.relations_shown,
            counts.relations,
        ),
    };
    ui.label(RichText::new(relations).size(14.0));
    if is_limited {
        ui.weak("·");
        let leaving = [("count", counts.leading_out.into())];
        ui.label(RichText::new(texts.say_with("status-line-leaving", &leaving)).size(14.0));
        ui.weak("·");
        let everything = texts.say("status-line-show-everything");
        if ui
            .add(Button::new(RichText::new(everything).size(14.0)).small())
            .clicked()
        {
            actions.push(LookAction::ShowEverything.into());
        }
    }
}

fn problems_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, actions: &mut Vec<AppAction>) {
    let count = map.findings.len();
    let text = texts.say_with("status-line-problems", &[("count", count.into())]);
    if count == 0 {
        ui.label(style::aside(format!("✓ {text}")));
        return;
    }
    let text = RichText::new(format!("⚠ {text}"))
        .size(14.0)
        .color(ui.visuals().error_fg_color);
    if ui.add(Button::new(text).small()).clicked() {
        actions.push(WindowAction::ShowProblems.into());
    }
}

fn zoom_ui(ui: &mut egui::Ui, texts: &Texts, percent: u32, actions: &mut Vec<AppAction>) {
    let button = |ui: &mut egui::Ui, text: &str, command: Command| {
        let name = texts.say(command.label());
        let response = ui.add(Button::new(RichText::new(text).size(14.0)).small());
        let hint = format!("{name} ({})", command.shortcut_text(ui.ctx()));
        response.on_hover_text(hint).accessible_name(name).clicked()
    };
    let fit = texts.say(Command::Fit.label());
    for (text, command) in [(fit.as_str(), Command::Fit), ("+", Command::ZoomIn)] {
        if button(ui, text, command) {
            actions.push(command.action());
        }
    }
    ui.label(style::aside(
        texts.say_with("status-line-zoom", &[("percent", percent.into())]),
    ));
    if button(ui, "−", Command::ZoomOut) {
        actions.push(Command::ZoomOut.action());
    }
}
