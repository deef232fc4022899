//! What SVG is spelt in: escaped text, short numbers and ids that no two elements share.

use std::collections::BTreeSet;

/// `text` as the content of an element or of an attribute in double quotes; characters that XML 1.0
/// forbids are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
    out
}

/// `number` with at most two decimals and no trailing zeros; what is not a number is 0.
pub(super) fn number(number: f32) -> String {
    if !number.is_finite() {
        return "0".to_owned();
    }
    let written = format!("{number:.2}");
    match written.trim_end_matches('0').trim_end_matches('.') {
        "" | "-" | "-0" => "0".to_owned(),
        short => short.to_owned(),
    }
}

/// Hands out ids of `a–z`, `0–9` and hyphens, each once.
#[derive(Debug, Default)]
pub(super) struct Ids {
    given: BTreeSet<String>,
}

impl Ids {
    /// An id that says `words`, with a number at its end where another item took it first.
    pub(super) fn id(&mut self, words: &str) -> String {
        let slug = slug(words);
        let mut id = slug.clone();
        let mut number = 2;
        while !self.given.insert(id.clone()) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }
}

/// `words` in lower case, with one hyphen for whatever is not a letter of the English alphabet or a
/// digit; the Norwegian letters become those they are spelt with elsewhere.
fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for letter in words.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'æ' => slug.push_str("ae"),
            'ø' => slug.push('o'),
            'å' => slug.push('a'),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_two_decimals_at_most() {
        for (given, written) in [
            (12.0, "12"),
            (100.0, "100"),
            (0.5, "0.5"),
            (1.234, "1.23"),
            (-0.001, "0"),
            (-7.10, "-7.1"),
            (f32::NAN, "0"),
        ] {
            assert_eq!(number(given), written);
        }
    }

    #[test]
    fn nothing_in_a_text_can_end_it() {
        assert_eq!(
            escaped("<a href=\"x\">R&D\u{0}\u{b}\u{fffe}\n"),
            "&lt;a href=&quot;x&quot;&gt;R&amp;D&#10;"
        );
    }

    #[test]
    fn no_two_ids_are_the_same() {
        let mut ids = Ids::default();
        let given = ["node KS", "node-ks", "node ks 2", "Node KS!"].map(|words| ids.id(words));
        assert_eq!(given, ["node-ks", "node-ks-2", "node-ks-2-2", "node-ks-3"]);
        assert_eq!(ids.id("Å være på Ås"), "a-vaere-pa-as");
    }
}
