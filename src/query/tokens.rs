//! A filter in its smallest parts, each with its place.

use std::ops::Range;

use super::term::Field;
use super::words::{Operator, Words};
use crate::model::{Misread, MisreadReason};

/// The smallest part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Open,
    Close,
    Or,
    And,
    Not,
    /// A field, and how it is held against what follows.
    Field(Field, Comparison),
    /// A field that is none.
    NoField(String),
    /// A comma between values.
    Comma,
    /// A word, or a text between quotation marks.
    Word {
        text: String,
        is_quoted: bool,
    },
}

/// How a field is held against its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Is,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// A token and where it stands, in bytes.
pub(super) type Placed = (Token, Range<usize>);

/// Signs that compare, the longest first.
const SIGNS: [(&str, Comparison); 8] = [
    (">=", Comparison::AtLeast),
    ("=>", Comparison::AtLeast),
    ("<=", Comparison::AtMost),
    ("≥", Comparison::AtLeast),
    ("≤", Comparison::AtMost),
    (">", Comparison::More),
    ("<", Comparison::Less),
    ("=", Comparison::Is),
];

/// What is wrong at `place` of `text`.
pub(super) fn misread(
    text: &str,
    place: Range<usize>,
    reason: MisreadReason,
    nearest: Option<String>,
) -> Misread {
    let before = text.get(..place.start).unwrap_or(text);
    Misread {
        column: before.chars().count() + 1,
        place,
        reason,
        nearest,
    }
}

/// Takes `text` apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed>, Misread> {
    let mut tokens: Vec<Placed> = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let end = at + letter.len_utf8();
        let simple = match letter {
            _ if letter.is_whitespace() => {
                at = end;
                continue;
            }
            '(' => Some(Token::Open),
            ')' => Some(Token::Close),
            '|' => Some(Token::Or),
            '&' => Some(Token::And),
            ',' => Some(Token::Comma),
            '-' | '−' | '!' => Some(Token::Not),
            _ => None,
        };
        if let Some(token) = simple {
            // Twice the same sign says no more than once, as in other languages.
            let again = &text[end..];
            let is_twice = matches!(token, Token::Or | Token::And) && again.starts_with(letter);
            let end = if is_twice {
                end + letter.len_utf8()
            } else {
                end
            };
            tokens.push((token, at..end));
            at = end;
            continue;
        }
        if let Some(closing) = closing_of(letter) {
            let (quoted, end) = quoted(text, at, end, closing)?;
            tokens.push((quoted, at..end));
            at = end;
            continue;
        }
        let end = word_end(text, at);
        let placed = word(text, at..end);
        at = placed.1.end;
        tokens.push(placed);
    }
    Ok(tokens)
}

/// The sign that ends what `letter` begins to quote.
fn closing_of(letter: char) -> Option<&'static [char]> {
    match letter {
        '"' => Some(&['"']),
        '«' => Some(&['»']),
        '“' | '”' => Some(&['”', '“']),
        _ => None,
    }
}

/// The text between `from` and the sign that closes it, and where it ends.
fn quoted(
    text: &str,
    start: usize,
    from: usize,
    closing: &[char],
) -> Result<(Token, usize), Misread> {
    let mut quoted = String::new();
    let mut letters = text[from..].char_indices();
    while let Some((at, letter)) = letters.next() {
        if closing.contains(&letter) {
            let is_quoted = true;
            let text = quoted;
            return Ok((
                Token::Word { text, is_quoted },
                from + at + letter.len_utf8(),
            ));
        }
        match letter {
            '\\' => quoted.extend(letters.next().map(|(_, escaped)| escaped)),
            _ => quoted.push(letter),
        }
    }
    let reason = MisreadReason::OpenQuote;
    Err(misread(text, start..text.len(), reason, None))
}

/// Where the word that begins at `start` ends: before blanks, brackets, bars, quotations, and commas
/// other than those in a number.
fn word_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let is_number = rest.starts_with(|it: char| it.is_ascii_digit());
    let mut before = None;
    for (at, letter) in rest.char_indices() {
        let next = rest[at + letter.len_utf8()..].chars().next();
        let is_digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
        let is_decimal = letter == ',' && is_number && is_digit(before) && is_digit(next);
        let ends = letter.is_whitespace()
            || matches!(letter, '(' | ')' | '|' | '"' | '«' | '“')
            || letter == ',' && !is_decimal && next != Some('-');
        if ends {
            return start + at;
        }
        before = Some(letter);
    }
    text.len()
}

/// The word in `place`, which is a field where a colon or a sign that compares follows a known one.
fn word(text: &str, place: Range<usize>) -> Placed {
    let words = Words::shared();
    let written = &text[place.clone()];
    let split = written.find([':', '<', '>', '=', '≤', '≥']);
    if let Some(split) = split.filter(|split| *split > 0) {
        let (name, rest) = written.split_at(split);
        let end = place.start + split;
        let field = words.fields.find(name);
        if let Some(rest) = rest.strip_prefix(':') {
            let mut end = end + 1;
            let mut comparison = Comparison::Is;
            if let Some((sign, said)) = sign_of(rest) {
                (end, comparison) = (end + sign.len(), said);
            }
            let is_word = name.starts_with(char::is_alphabetic);
            let is_link = rest.starts_with("//");
            match field {
                Some(field) => return (Token::Field(field, comparison), place.start..end),
                None if is_word && !is_link => {
                    return (Token::NoField(name.to_owned()), place.start..end);
                }
                None => {}
            }
        } else if let (Some(field), Some((sign, comparison))) = (field, sign_of(rest)) {
            let end = end + sign.len();
            return (Token::Field(field, comparison), place.start..end);
        }
    } else if split.is_none() {
        // "money > 10" means what "money>10" does.
        let rest = &text[place.end..];
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0
            && let Some(field) = words.fields.find(written)
            && let Some((sign, comparison)) = sign_of(rest.trim_start())
        {
            let end = place.end + blank + sign.len();
            return (Token::Field(field, comparison), place.start..end);
        }
    }
    let token = match words.operators.find(written) {
        Some(Operator::Or) => Token::Or,
        Some(Operator::And) => Token::And,
        Some(Operator::Not) => Token::Not,
        Some(Operator::Any | Operator::To) | None => Token::Word {
            text: written.to_owned(),
            is_quoted: false,
        },
    };
    (token, place)
}

fn sign_of(rest: &str) -> Option<(&'static str, Comparison)> {
    SIGNS.into_iter().find(|(sign, _)| rest.starts_with(sign))
}
