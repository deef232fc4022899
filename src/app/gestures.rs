//! What hands and keys do on the canvas, for the list of shortcuts.

use crate::text::Texts;

/// The lines of the list of shortcuts that are not commands: keys, and what they do.
pub fn gestures(texts: &Texts) -> Vec<(String, String)> {
    let say = |id: &str| texts.say(id);
    let with = |modifier: &str, id: &str| format!("{modifier} + {}", say(id).to_lowercase());
    let lines = [
        (say("key-drag"), "shortcut-move"),
        (say("key-drag-node"), "shortcut-carry"),
        (say("key-drag-handle"), "shortcut-wire"),
        (with("Shift", "key-drag-short"), "shortcut-frame"),
        (with("Shift", "key-click"), "shortcut-add-to-selection"),
        (say("key-double-click"), "menu-rename"),
        (say("key-right-click"), "shortcut-menu"),
        (with(&say("key-space"), "key-drag-short"), "shortcut-move"),
        (with("Ctrl", "key-mouse-wheel"), "shortcut-zoom"),
        (say("key-arrows"), "shortcut-neighbour"),
        (with("Ctrl", "key-arrows"), "shortcut-along-relations"),
        (with("Shift", "key-arrows"), "shortcut-extend"),
        (say("key-home"), "shortcut-first"),
        (say("key-enter"), "inspector"),
        (say("key-escape"), "shortcut-deselect"),
        ("Shift + F10".to_owned(), "shortcut-menu"),
        (say("key-tab"), "shortcut-next-panel"),
        ("0–5".to_owned(), "shortcut-switch-perspective"),
    ];
    let line = |(keys, what): (String, &str)| (keys, say(what));
    lines.into_iter().map(line).collect()
}
