//! Pieces of a map file inside messages.

use super::Texts;

/// So much of a text from a file is repeated in a message.
const LONGEST_QUOTE: usize = 240;

impl Texts {
    /// What may stand at a place of a file, given as the room `file` gives it: one or several of
    /// "whole number", "list of 3", "Unknown", ")", with ", " between them.
    pub(super) fn expected(&self, expected: &str) -> String {
        // A comma itself stands first, with nothing before it.
        let expected = expected.strip_prefix(", ").map_or_else(
            || expected.replace(", ", "\n"),
            |rest| format!(",\n{}", rest.replace(", ", "\n")),
        );
        let mut things: Vec<String> = expected.lines().map(|name| self.thing(name)).collect();
        let last = things.pop().unwrap_or_default();
        if things.is_empty() {
            return last;
        }
        let first = things.join(", ");
        let arguments = [("first", (&first).into()), ("last", (&last).into())];
        self.say_with("thing-either", &arguments)
    }

    /// One thing that may stand in a file: its name in this language, or itself.
    fn thing(&self, name: &str) -> String {
        let id = format!("thing-{}", name.replace(' ', "-"));
        if self.knows(&id) {
            return self.say(&id);
        }
        match name.strip_prefix("list of ") {
            Some(count) => self.say_with("thing-list-of", &[("count", count.into())]),
            None => self.say_with("thing-literal", &[("text", name.into())]),
        }
    }
}

/// `text` as one line that a terminal shows and does not obey.
pub fn printable(text: &str) -> String {
    let sign = |sign: char| match sign {
        '\n' | '\r' | '\t' => ' ',
        sign if sign.is_control() => '\u{fffd}',
        sign => sign,
    };
    text.chars().map(sign).collect()
}

/// `word`, or its beginning where it is endless.
pub(super) fn shortened(word: &str) -> String {
    let mut shown: String = word.chars().take(LONGEST_QUOTE).collect();
    if shown.len() < word.len() {
        shown.push('…');
    }
    shown
}
