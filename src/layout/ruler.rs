//! How wide a text is: one bundled font and one ruler for screen, paper and layout.

use std::collections::HashMap;
use std::sync::OnceLock;

use harfrust::{FontRef, ShaperData, UnicodeBuffer};

/// Inter Regular, as every painter must draw it.
pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Inter SemiBold, as every painter must draw it.
pub const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");

/// How far the width of a line is from the sum of its words and blanks at most, as a part of it.
const NEARLY: f32 = 0.04;

/// The two weights of the bundled font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FontWeight {
    /// [`INTER_REGULAR`].
    Regular,
    /// [`INTER_SEMIBOLD`].
    SemiBold,
}

/// Measures lines of text in one weight.
pub struct Ruler {
    font: FontRef<'static>,
    data: ShaperData,
}

impl Ruler {
    /// The ruler of a weight; made once.
    pub fn of(weight: FontWeight) -> &'static Self {
        static REGULAR: OnceLock<Ruler> = OnceLock::new();
        static SEMIBOLD: OnceLock<Ruler> = OnceLock::new();
        match weight {
            FontWeight::Regular => REGULAR.get_or_init(|| Self::new(INTER_REGULAR)),
            FontWeight::SemiBold => SEMIBOLD.get_or_init(|| Self::new(INTER_SEMIBOLD)),
        }
    }

    fn new(bytes: &'static [u8]) -> Self {
        let font = FontRef::new(bytes).expect("the bundled font is a font");
        let data = ShaperData::new(&font);
        Self { font, data }
    }

    /// The width of one line of `text` at font size `size`, in the unit of `size`.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let shaper = self.data.shaper(&self.font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let glyphs = shaper.shape(buffer, harfrust::ShapeOptions::new());
        let units: i32 = glyphs
            .glyph_positions()
            .iter()
            .map(|glyph| glyph.x_advance)
            .sum();
        units as f32 * size / shaper.units_per_em() as f32
    }

    /// Breaks `text` into lines no wider than `width`: at blanks and after hyphens and slashes,
    /// and inside a word only where the word alone is wider than a line.
    pub fn lines(&'static self, text: &str, size: f32, width: f32) -> Vec<String> {
        Measured::with(self).lines(text, size, width)
    }
}

/// A ruler that remembers the words it has measured, for many names in a row.
pub struct Measured {
    ruler: &'static Ruler,
    /// The width of each word at font size 1.
    words: HashMap<String, f32>,
}

impl Measured {
    /// Nothing is measured yet.
    pub fn with(ruler: &'static Ruler) -> Self {
        Self {
            ruler,
            words: HashMap::new(),
        }
    }

    /// The width of a word at font size `size`.
    pub fn word(&mut self, word: &str, size: f32) -> f32 {
        let width = match self.words.get(word) {
            Some(width) => *width,
            None => {
                let width = self.ruler.width(word, 1.0);
                self.words.insert(word.to_owned(), width);
                width
            }
        };
        width * size
    }

    /// See [`Ruler::lines`].
    pub fn lines(&mut self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // The sum of the words of the last line: nearly its width.
        let mut about = 0.0;
        for piece in pieces(text) {
            let here = self.word(piece.trim_end(), size);
            let joined = about + self.word(" ", size) + here;
            let fits = match lines.last() {
                None => false,
                Some(_) if joined > width * (1.0 + NEARLY) => false,
                Some(_) if joined < width * (1.0 - NEARLY) => true,
                Some(line) => {
                    let joined = format!("{line}{piece}");
                    self.ruler.width(joined.trim_end(), size) <= width
                }
            };
            match lines.last_mut().filter(|_| fits) {
                Some(line) => {
                    line.push_str(piece);
                    about = joined;
                }
                None if here <= width => {
                    lines.push(piece.to_owned());
                    about = here;
                }
                None => {
                    lines.extend(self.ruler.broken(piece, size, width));
                    let last = lines.last().map_or("", String::as_str);
                    about = self.ruler.width(last.trim_end(), size);
                }
            }
        }
        for line in &mut lines {
            line.truncate(line.trim_end().len());
        }
        lines.retain(|line| !line.is_empty());
        lines
    }
}

impl Ruler {
    /// A word that is too wide, in parts with hyphens.
    fn broken(&self, word: &str, size: f32, width: f32) -> Vec<String> {
        let mut parts = vec![String::new()];
        for letter in word.chars() {
            let part = parts.last().map_or("", String::as_str);
            if part.chars().count() > 1 && self.width(&format!("{part}{letter}-"), size) > width {
                if let Some(part) = parts.last_mut()
                    && part.ends_with(char::is_alphanumeric)
                {
                    part.push('-');
                }
                parts.push(String::new());
            }
            if let Some(part) = parts.last_mut() {
                part.push(letter);
            }
        }
        parts
    }
}

/// The text cut after every place where a line may end.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        let next = letters.peek().map(|(_, next)| *next);
        let may_end = (letter == ' ' && next != Some(' '))
            || (matches!(letter, '-' | '/' | '–') && next.is_some_and(char::is_alphanumeric));
        if may_end {
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_never_wider_than_asked_for() {
        let ruler = Ruler::of(FontWeight::Regular);
        let long = "Arkitektur- og standardiseringsrådet for digitaliseringsrundskrivsfortolkning";
        for width in [60.0, 100.0, 150.0] {
            for line in ruler.lines(long, 14.0, width) {
                assert!(ruler.width(&line, 14.0) <= width, "{line}");
            }
        }
        assert_eq!(
            ruler.lines("Kommuner og fylkes", 14.0, 100.0),
            ["Kommuner og", "fylkes"]
        );
    }

    #[test]
    fn every_letter_of_the_languages_has_a_glyph() {
        use harfrust::UnicodeBuffer;
        let text = "abcæøåÆØÅáčđŋšŧžéüßABC 0123456789 «»–—…·→←↑↓✓●◆▲§×−≥";
        for weight in [FontWeight::Regular, FontWeight::SemiBold] {
            let ruler = Ruler::of(weight);
            let shaper = ruler.data.shaper(&ruler.font).build();
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(text);
            buffer.guess_segment_properties();
            let glyphs = shaper.shape(buffer, harfrust::ShapeOptions::new());
            let missing = glyphs
                .glyph_infos()
                .iter()
                .filter(|glyph| glyph.glyph_id == 0)
                .count();
            assert_eq!(missing, 0);
        }
    }
}
