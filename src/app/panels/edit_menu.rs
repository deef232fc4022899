//! The menu of what can be done to the map and to what is selected.

use egui::Button;

use super::top_bar::{TopBar, commands_ui};
use crate::app::action::AppAction;
use crate::app::shortcuts::Command;
use crate::edit::Step;
use crate::model::Deed;

pub(super) fn edit_menu_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let history = bar.map.map(|(map, _)| map.session.history());
    let undone = history.and_then(|history| history.last());
    let redone = history.and_then(|history| history.next());
    deed_ui(ui, bar, (Command::Undo, "menu-undo-deed"), undone, actions);
    deed_ui(ui, bar, (Command::Redo, "menu-redo-deed"), redone, actions);
    ui.separator();
    let clipboard = [
        Command::Cut,
        Command::Copy,
        Command::Paste,
        Command::Duplicate,
        Command::Delete,
        Command::SelectAll,
    ];
    commands_ui(ui, bar, &clipboard, actions);
    ui.separator();
    let of_selection = [
        Command::Rename,
        Command::Connect,
        Command::Reverse,
        Command::MergeActors,
    ];
    commands_ui(ui, bar, &of_selection, actions);
    ui.separator();
    commands_ui(ui, bar, &[Command::TogglePin, Command::TidyUp], actions);
}

/// A line that says in words which step it turns back or does again.
fn deed_ui(
    ui: &mut egui::Ui,
    bar: &TopBar<'_>,
    (command, said): (Command, &str),
    step: Option<&Step>,
    actions: &mut Vec<AppAction>,
) {
    let deed = step.zip(bar.map).map(|(step, (map, _))| {
        let deed = Deed::of(&step.change, map.document());
        bar.texts.deed(&deed)
    });
    let text = match &deed {
        Some(deed) => bar.texts.say_with(said, &[("what", deed.into())]),
        None => bar.texts.say(command.label()),
    };
    let button = Button::new(text).shortcut_text(command.shortcut_text(ui.ctx()));
    if ui.add_enabled(deed.is_some(), button).clicked() {
        actions.push(command.action());
    }
}
