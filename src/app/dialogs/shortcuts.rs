//! The list of shortcuts, from the action table.

use egui::RichText;

use super::{close_ui, title_ui};
use crate::app::action::AppAction;
use crate::app::gestures::gestures;
use crate::app::shortcuts::Command;
use crate::app::style;
use crate::text::Texts;

pub(super) fn shortcuts_ui(ui: &mut egui::Ui, texts: &Texts, actions: &mut Vec<AppAction>) {
    title_ui(ui, &texts.say("shortcuts-title"));
    let lines = |is_wanted: fn(&Command) -> bool| -> Vec<(String, String)> {
        let commands = Command::ALL.into_iter().filter(is_wanted);
        let commands = commands.filter(|command| !command.keys().is_empty());
        let line = |command: Command| {
            let keys = command.shortcut_text(ui.ctx());
            (keys, texts.say(command.label()))
        };
        commands.map(line).collect()
    };
    let files = lines(Command::is_about_files);
    let edits = lines(Command::is_about_editing);
    let looks = lines(|command| !command.is_about_files() && !command.is_about_editing());
    let height = ui.ctx().content_rect().height() * 0.7;
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 22.0;
    egui::ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| {
            ui.columns(2, |columns| {
                lines_ui(
                    &mut columns[0],
                    &texts.say("shortcuts-map"),
                    &gestures(texts),
                );
                columns[0].add_space(12.0);
                lines_ui(&mut columns[0], &texts.say("shortcuts-file"), &files);
                lines_ui(&mut columns[1], &texts.say("shortcuts-edit"), &edits);
                columns[1].add_space(12.0);
                lines_ui(&mut columns[1], &texts.say("shortcuts-look"), &looks);
            });
        });
    close_ui(ui, texts, actions);
}

fn lines_ui(ui: &mut egui::Ui, title: &str, lines: &[(String, String)]) {
    ui.label(style::heading(title, 15.0));
    for (keys, what) in lines {
        ui.horizontal(|ui| {
            let size = egui::vec2(118.0, 22.0);
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.set_min_width(118.0);
                ui.label(RichText::new(keys).font(style::semibold(13.0)));
            });
            ui.add(egui::Label::new(RichText::new(what).size(14.0)).wrap());
        });
    }
}
