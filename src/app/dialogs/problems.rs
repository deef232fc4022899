//! The list of problems in a file, each with its place and what to do.

use egui::{RichText, ScrollArea};

use super::{close_ui, title_ui};
use crate::app::action::AppAction;
use crate::app::shortcuts::Command;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::file::Finding;
use crate::text::Texts;

/// How many problems are shown.
const MOST: usize = 500;

pub(super) fn problems_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: Option<&OpenMap>,
    actions: &mut Vec<AppAction>,
) {
    title_ui(ui, &texts.say("problems-title"));
    let findings = map.map_or(&[][..], |map| &map.findings);
    if findings.is_empty() {
        ui.label(texts.say("problems-none"));
    } else {
        ui.label(style::aside(texts.say("problems-hint")));
        ui.add_space(6.0);
        let height = ui.ctx().content_rect().height() * 0.6;
        ScrollArea::vertical()
            .max_height(height)
            .show(ui, |ui| findings_ui(ui, texts, findings));
        if ui.button(texts.say(Command::Reload.label())).clicked() {
            actions.push(Command::Reload.action());
        }
    }
    close_ui(ui, texts, actions);
}

/// Shows every problem in words, with line and column where it has a place.
pub fn findings_ui(ui: &mut egui::Ui, texts: &Texts, findings: &[Finding]) {
    ui.set_width(ui.available_width());
    for finding in findings.iter().take(MOST) {
        egui::Frame::new()
            .fill(ui.visuals().faint_bg_color)
            .corner_radius(style::RADIUS)
            .inner_margin(egui::Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let severity = texts.problem_severity(finding.problem.severity());
                let place = finding.position.map(|position| {
                    let place = [
                        ("line", position.line.into()),
                        ("column", position.column.into()),
                    ];
                    texts.say_with("problems-position", &place)
                });
                let heading = match place {
                    Some(place) => format!("{severity} · {place}"),
                    None => severity,
                };
                let colour = ui.visuals().error_fg_color;
                ui.label(
                    RichText::new(heading)
                        .font(style::semibold(13.0))
                        .color(colour),
                );
                ui.label(texts.problem(&finding.problem));
            });
    }
    let more = findings.len().saturating_sub(MOST);
    if more > 0 {
        ui.label(texts.say_with("problems-more", &[("count", more.into())]));
    }
}
