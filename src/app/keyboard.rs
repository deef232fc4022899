//! Turns the keys that are pressed into wishes.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::action::{AppAction, LookAction};
use super::clipboard::clipboard_action;
use super::shortcuts::Command;
use crate::model::{Group, Perspective};

/// The keys that take a perspective: 0 is the whole map, then the groups in their order.
pub const PERSPECTIVE_KEYS: [(Key, Option<Group>); 6] = [
    (Key::Num0, None),
    (Key::Num1, Some(Group::State)),
    (Key::Num2, Some(Group::Municipal)),
    (Key::Num3, Some(Group::Voluntary)),
    (Key::Num4, Some(Group::Private)),
    (Key::Num5, Some(Group::Outside)),
];

/// Turns the keys that were pressed into wishes. A text field keeps its own keys: only those with
/// Ctrl or a function key reach beyond it.
pub fn take_keys(ctx: &egui::Context, has_map: bool, actions: &mut Vec<AppAction>) {
    let is_typing = ctx.text_edit_focused();
    let may_use = |keys: &KeyboardShortcut| {
        let is_function_key = matches!(keys.logical_key, Key::F1 | Key::F5 | Key::F6 | Key::F11);
        !is_typing || keys.modifiers.command || is_function_key
    };
    ctx.input_mut(|input| {
        for command in Command::ALL {
            if !has_map && !command.works_without_map() {
                continue;
            }
            // A text field takes back its own letters.
            if is_typing && command.belongs_to_text() {
                continue;
            }
            let mut keys = command.keys().iter().filter(|keys| may_use(keys));
            if keys.any(|keys| is_pressed(input, keys)) {
                actions.push(command.action());
            }
        }
        if has_map && !is_typing {
            actions.extend(input.events.iter().filter_map(clipboard_action));
            for (key, group) in PERSPECTIVE_KEYS {
                if is_pressed(input, &KeyboardShortcut::new(Modifiers::NONE, key)) {
                    let groups = group.map(|group| Perspective::Sectors(vec![group]));
                    actions.push(LookAction::SeeFrom(groups.unwrap_or_default()).into());
                }
            }
        }
    });
}

/// Takes the keys out of the input if just these are pressed.
fn is_pressed(input: &mut egui::InputState, keys: &KeyboardShortcut) -> bool {
    let exact = input.modifiers.matches_exact(keys.modifiers);
    exact && input.consume_key(keys.modifiers, keys.logical_key)
}
