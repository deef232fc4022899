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
    commands_ui(ui, bar, &[Command::History], actions);
    ui.separator();
    commands_ui(ui, bar, &[Command::QuickAdd, Command::Palette], actions);
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
    let deed = told(bar, said, step);
    let text = deed.clone();
    let text = text.unwrap_or_else(|| bar.texts.say(command.label()));
    let button = Button::new(text).shortcut_text(command.shortcut_text(ui.ctx()));
    if ui.add_enabled(deed.is_some(), button).clicked() {
        actions.push(command.action());
    }
}

/// The buttons in the bar that turn the last step back and do it again.
pub(super) fn steps_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let history = bar.map.map(|(map, _)| map.session.history());
    let undone = history.and_then(|history| history.last());
    let redone = history.and_then(|history| history.next());
    for (sign, command, said, step) in [
        ("↩", Command::Undo, "menu-undo-deed", undone),
        ("↪", Command::Redo, "menu-redo-deed", redone),
    ] {
        let name = bar.texts.say(command.label());
        let deed = told(bar, said, step);
        let button = ui.add_enabled(deed.is_some(), Button::new(sign));
        let button = button.accessible_name(name.as_str());
        let hint = deed.unwrap_or(name);
        let keys = command.shortcut_text(ui.ctx());
        let button = button.on_hover_text(format!("{hint} ({keys})"));
        if button.clicked() {
            actions.push(command.action());
        }
    }
}

/// "Angre: flytt KS"; nothing where there is no step.
fn told(bar: &TopBar<'_>, said: &str, step: Option<&Step>) -> Option<String> {
    let (map, _) = bar.map?;
    let deed = bar.texts.deed(&Deed::of(&step?.change, map.document()));
    Some(bar.texts.say_with(said, &[("what", (&deed).into())]))
}
