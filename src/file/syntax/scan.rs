//! What stands between and within brackets: blanks, comments, words, texts and numbers.

use super::escape::escape;
use super::parser::{Outcome, Parser};
use super::{Kind, SyntaxError, is_word_letter};
use crate::model::Problem;

impl Parser<'_, '_> {
    /// Passes over blanks and comments.
    pub(super) fn blanks(&mut self) -> Outcome {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'/') => match self.bytes.get(self.at + 1) {
                    Some(b'/') => {
                        self.has_comments = true;
                        let len = self.rest().find('\n');
                        self.at = len.map_or(self.bytes.len(), |len| self.at + len);
                    }
                    Some(b'*') => {
                        self.has_comments = true;
                        self.block_comment()?;
                    }
                    _ => return Ok(()),
                },
                Some(byte) if !byte.is_ascii() => {
                    let Some(letter) = self.rest().chars().next().filter(|l| l.is_whitespace())
                    else {
                        return Ok(());
                    };
                    self.at += letter.len_utf8();
                }
                _ => return Ok(()),
            }
        }
    }

    fn block_comment(&mut self) -> Outcome {
        let mut depth = 0usize;
        loop {
            match self.bytes.get(self.at..self.at + 2) {
                Some(b"/*") => depth += 1,
                Some(b"*/") => depth -= 1,
                Some(_) => {
                    self.at += 1;
                    continue;
                }
                None => return Err(self.end()),
            }
            self.at += 2;
            if depth == 0 {
                return Ok(());
            }
        }
    }

    pub(super) fn pass_word(&mut self) {
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        let rest = self.rest();
        self.at += rest
            .find(|letter| !is_word_letter(letter))
            .unwrap_or(rest.len());
    }

    pub(super) fn quoted(&mut self) -> Outcome {
        let start = self.at;
        let quote = self.bytes[start];
        let mut kind = Kind::Text;
        self.at += 1;
        loop {
            let is_mark = |byte: &u8| *byte == quote || *byte == b'\\';
            let Some(len) = self.bytes[self.at..].iter().position(is_mark) else {
                self.at = self.bytes.len();
                return Err(self.end());
            };
            self.at += len;
            if self.bytes[self.at] == quote {
                self.at += 1;
                return self.push(kind, start).map(drop);
            }
            kind = Kind::EscapedText;
            let Some((_, len)) = escape(self.rest()) else {
                return Err(self.bad_escape());
            };
            self.at += len;
        }
    }

    fn bad_escape(&self) -> SyntaxError {
        if self.rest().len() < 12 && !self.rest().contains('"') {
            return self.end();
        }
        SyntaxError {
            offset: self.at,
            problem: Problem::Syntax {
                expected: "escape".to_owned(),
                found: self.rest().chars().take(2).collect(),
            },
        }
    }

    pub(super) fn is_raw_text(&self) -> bool {
        self.rest()[1..].trim_start_matches('#').starts_with('"')
    }

    pub(super) fn raw_text(&mut self) -> Outcome {
        let start = self.at;
        let rest = &self.text[start + 1..];
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let end_mark = format!("\"{}", "#".repeat(hashes));
        let Some(len) = rest[hashes + 1..].find(&end_mark) else {
            self.at = self.bytes.len();
            return Err(self.end());
        };
        self.at = start + 1 + hashes + 1 + len + end_mark.len();
        self.push(Kind::RawText, start).map(drop)
    }

    pub(super) fn number(&mut self) -> Outcome {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            let before = self.bytes[self.at - 1];
            let is_exponent_sign = matches!(byte, b'+' | b'-') && matches!(before, b'e' | b'E');
            let is_part = byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
            if !is_part && !is_exponent_sign {
                break;
            }
            self.at += 1;
        }
        self.push(Kind::Number, start).map(drop)
    }
}
