//! Amounts somewhere in a line.

use std::ops::Range;

use crate::model::{AMOUNT_UNITS, AmountError, CURRENCY, Known, read_amount};

/// Where an amount stands in a line, and what it is.
pub(super) type Found = (Range<usize>, Result<Known<i64>, AmountError>);

/// An amount that stands somewhere in a line, with its unit or currency.
pub(super) fn find_amount(line: &str) -> Option<Found> {
    let lower = lowered(line);
    for phrase in [
        "ukjent beløp",
        "ukjend beløp",
        "unknown amount",
        "ukjent sum",
    ] {
        if let Some(at) = lower.find(phrase) {
            return Some((at..at + phrase.len(), Ok(Known::Unknown)));
        }
    }
    let bytes = lower.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let is_start = bytes[at].is_ascii_digit()
            && (at == 0 || !lower[..at].ends_with(|it: char| it.is_alphanumeric() || it == '-'));
        if is_start && let Some(found) = amount_at(&lower, at) {
            return Some(found);
        }
        at += 1;
        while at < bytes.len() && is_start && bytes[at].is_ascii_digit() {
            at += 1;
        }
    }
    None
}

/// Small letters with every byte where it was.
fn lowered(line: &str) -> String {
    let small = |letter: char| {
        let mut lower = letter.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
            _ => letter,
        }
    };
    line.chars().map(small).collect()
}

/// The amount whose digits begin at `start`, if a unit or a currency tells that it is one.
fn amount_at(lower: &str, start: usize) -> Option<Found> {
    let mut end = start;
    for (at, letter) in lower[start..].char_indices() {
        let is_part = letter.is_ascii_digit();
        let next = lower[start + at + letter.len_utf8()..].chars().next();
        let joins = (letter.is_whitespace() || matches!(letter, '.' | ','))
            && next.is_some_and(|it| it.is_ascii_digit());
        if !is_part && !joins {
            break;
        }
        end = start + at + letter.len_utf8();
    }
    let mut after = end;
    let mut is_money = false;
    loop {
        let rest = &lower[after..];
        let spaces = rest.len() - rest.trim_start().len();
        let rest = &rest[spaces..];
        let words = AMOUNT_UNITS.iter().map(|(word, _)| *word).chain(CURRENCY);
        let found = words
            .filter(|word| rest.starts_with(*word))
            .max_by_key(|it| it.len());
        let Some(word) = found else { break };
        let tail = &rest[word.len()..];
        let is_short = matches!(word, "k" | "m") && spaces > 0;
        if is_short || tail.starts_with(|it: char| it.is_alphanumeric()) {
            break;
        }
        after += spaces + word.len();
        is_money = true;
        if tail.starts_with('.') && !tail[1..].starts_with(|it: char| it.is_alphanumeric()) {
            after += 1;
        }
    }
    let mut begin = start;
    for word in ["kroner", "kr.", "kr", "nok"] {
        let before = lower[..start].trim_end();
        if let Some(rest) = before.strip_suffix(word)
            && !rest.ends_with(|it: char| it.is_alphanumeric())
        {
            begin = rest.len();
            is_money = true;
            break;
        }
    }
    let text = lower[begin..after].replace("kr.", "kr");
    is_money.then(|| (begin..after, read_amount(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_found_in_a_line_and_other_numbers_are_not() {
        let check = |line: &str, amount: Option<&str>| {
            let found = find_amount(line).map(|(range, _)| &line[range]);
            assert_eq!(found, amount, "{line}");
        };
        check("A finansierer B 10,6 mill 2025", Some("10,6 mill"));
        check("Støre gir B kr 500 000 i 2025", Some("kr 500 000"));
        check("A bruker ID-porten 2", None);
        check("A bruker DFØ-notat 2025:2", None);
        check("A gir B 300k", Some("300k"));
        check("A gir B ukjent beløp", Some("ukjent beløp"));
    }
}
