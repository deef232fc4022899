//! What a line says beside who, what and whom: amounts, years, the scheme, status, tags, a note.

use std::ops::Range;

use super::amounts::find_amount;
use super::names::{NameIndex, fold};
use super::vocabulary::status;
use crate::model::{AmountError, Id, Known, Status, read_year};

/// The details of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Details {
    /// The amount.
    pub nok: Option<Known<i64>>,
    /// The year alone: of the amount, or since when.
    pub year: Option<Known<i32>>,
    /// Since when.
    pub from: Option<Known<i32>>,
    /// Until when.
    pub to: Option<Known<i32>>,
    /// The scheme, where it is known; else how it is called.
    pub scheme: Option<Result<Id, String>>,
    /// Whether it is there.
    pub status: Option<Status>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Anything worth saying.
    pub note: String,
}

/// A detail that cannot be taken, and where it stands.
pub(super) type Wrong = (AmountError, Range<usize>);

/// Takes the details out of `line`: what is left has blanks in their place.
pub(super) fn take(line: &str, index: &NameIndex) -> Result<(String, Details), Wrong> {
    let mut rest = line.to_owned();
    let mut details = Details::default();
    take_note(&mut rest, &mut details);
    take_tags(&mut rest, &mut details);
    take_status(&mut rest, &mut details);
    take_scheme(&mut rest, index, &mut details);
    if let Some((range, amount)) = find_amount(&rest) {
        details.nok = Some(amount.map_err(|error| (error, range.clone()))?);
        blank(&mut rest, range);
    }
    take_years(&mut rest, index, &mut details)?;
    if details.nok.is_some() || details.year.is_some() {
        drop_loose_word(&mut rest);
    }
    Ok((rest, details))
}

fn blank(text: &mut String, range: Range<usize>) {
    let blanks = " ".repeat(range.len());
    text.replace_range(range, &blanks);
}

/// A note begins with two strokes that are no part of a link.
fn take_note(rest: &mut String, details: &mut Details) {
    let strokes = rest.match_indices("//").map(|(at, _)| at);
    let found = strokes.into_iter().find(|at| !rest[..*at].ends_with(':'));
    if let Some(at) = found {
        details.note = rest[at + 2..].trim().to_owned();
        blank(rest, at..rest.len());
    }
}

fn take_tags(rest: &mut String, details: &mut Details) {
    while let Some(at) = rest.match_indices('#').map(|(at, _)| at).find(|at| {
        let before = rest[..*at].chars().next_back();
        let after = rest[at + 1..].chars().next();
        before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_alphanumeric)
    }) {
        let len = rest[at..]
            .find(char::is_whitespace)
            .unwrap_or(rest.len() - at);
        let tag = rest[at + 1..at + len].trim_end_matches([',', '.', ';']);
        details.tags.push(tag.to_owned());
        blank(rest, at..at + len);
    }
}

fn take_status(rest: &mut String, details: &mut Details) {
    let mut from = 0;
    while let Some(open) = rest[from..].find('(').map(|at| from + at) {
        let Some(close) = rest[open..].find(')').map(|at| open + at) else {
            break;
        };
        if let Some(found) = status(&fold(&rest[open + 1..close])) {
            details.status = Some(found);
            blank(rest, open..close + 1);
        }
        from = close;
    }
}

fn take_scheme(rest: &mut String, index: &NameIndex, details: &mut Details) {
    const WORDS: [&str; 4] = [" via ", " gjennom ", " gjennem ", " through "];
    let found = WORDS
        .iter()
        .filter_map(|word| Some((rest.find(word)?, word.len())));
    let Some((at, len)) = found.min() else {
        return;
    };
    let text = &rest[at + len..];
    // The longest run of words that is a known name; else all words that are no amount or year.
    let ends: Vec<usize> = text
        .char_indices()
        .filter(|(_, letter)| letter.is_whitespace() || matches!(letter, ',' | ':'))
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let known = ends.iter().rev().find_map(|end| {
        let found = index.find(&text[..*end]).filter(|found| !found.is_guess)?;
        Some((*end, found.id))
    });
    match known {
        Some((end, id)) => {
            details.scheme = Some(Ok(id));
            blank(rest, at..at + len + end);
        }
        None => {
            let amount = find_amount(text).map(|(range, _)| range.start);
            let digit = text.find(|it: char| it.is_ascii_digit());
            let end = amount.into_iter().chain(digit).min().unwrap_or(text.len());
            let name = text[..end].trim().trim_end_matches([',', '.', ';']);
            if !name.is_empty() {
                details.scheme = Some(Err(name.to_owned()));
                blank(rest, at..at + len + end);
            }
        }
    }
}

const FROM: [&str; 5] = ["fra", "fra og med", "siden", "from", "since"];
const UNTIL: [&str; 6] = ["til", "til og med", "fram til", "until", "till", "to"];
const IN: [&str; 6] = ["i", "in", "for", "ar", "aret", "year"];

/// Years that stand alone, or in a span, and the small words before them.
fn take_years(rest: &mut String, index: &NameIndex, details: &mut Details) -> Result<(), Wrong> {
    let mut from = 0;
    while let Some(range) = digits(rest, from) {
        from = range.end;
        if range.len() != 4 || is_in_name(rest, index, &range) {
            continue;
        }
        let year = read_year(&rest[range.clone()]).map_err(|error| (error, range.clone()))?;
        let (word, begin) = word_before(rest, range.start);
        if let Some(second) = span_end(rest, range.end) {
            let last = read_year(&rest[second.clone()]).map_err(|error| (error, second.clone()))?;
            (details.from, details.to) = (Some(year), Some(last));
            let is_small = FROM.contains(&word.as_str()) || IN.contains(&word.as_str());
            let begin = if is_small { begin } else { range.start };
            from = second.end;
            blank(rest, begin..second.end);
        } else if FROM.contains(&word.as_str()) {
            details.from = Some(year);
            blank(rest, begin..range.end);
        } else if UNTIL.contains(&word.as_str()) {
            details.to = Some(year);
            blank(rest, begin..range.end);
        } else {
            details.year = Some(year);
            let begin = if IN.contains(&word.as_str()) {
                begin
            } else {
                range.start
            };
            blank(rest, begin..range.end);
        }
    }
    Ok(())
}

/// The next run of digits that is a word of its own.
fn digits(text: &str, from: usize) -> Option<Range<usize>> {
    let mut from = from;
    loop {
        let start = from + text[from..].find(|it: char| it.is_ascii_digit())?;
        let len = text[start..].find(|it: char| !it.is_ascii_digit());
        let end = len.map_or(text.len(), |len| start + len);
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        let joins = |it: Option<char>, marks: &[char]| {
            it.is_some_and(|it| it.is_alphanumeric() || marks.contains(&it))
        };
        if !joins(before, &['-', '/', ':', '.']) && !joins(after, &['/', ':']) {
            return Some(start..end);
        }
        from = end;
    }
}

/// The year after a dash, where the first one is followed by one.
fn span_end(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text[at..].trim_start();
    let dash = rest
        .chars()
        .next()
        .filter(|it| matches!(it, '-' | '–' | '—'))?;
    let rest = rest[dash.len_utf8()..].trim_start();
    let len = rest
        .find(|it: char| !it.is_ascii_digit())
        .unwrap_or(rest.len());
    let start = text.len() - rest.len();
    (len == 4).then_some(start..start + len)
}

/// The folded word before `at`, and where it begins.
fn word_before(text: &str, at: usize) -> (String, usize) {
    let before = text[..at].trim_end();
    let begin = last_word(before);
    (fold(&before[begin..]), begin)
}

/// Where the last word of `text` begins; blanks may be more than a byte wide.
fn last_word(text: &str) -> usize {
    let before = text.trim_end_matches(|it: char| !it.is_whitespace());
    before.len()
}

/// Says whether the digits belong to a known name.
fn is_in_name(text: &str, index: &NameIndex, range: &Range<usize>) -> bool {
    let starts = text[..range.start].char_indices().rev();
    let starts = starts.filter(|(at, _)| *at == 0 || text[..*at].ends_with(char::is_whitespace));
    starts.take(8).any(|(at, _)| {
        let found = index.find(&text[at..range.end]);
        found.is_some_and(|found| !found.is_guess)
    })
}

/// "finansierer X med 10 mill" leaves a "med" that belongs to the amount.
fn drop_loose_word(rest: &mut String) {
    const LOOSE: [&str; 8] = ["med", "with", "for", "pa", "of", "i", "in", "by"];
    let end = rest
        .trim_end_matches(|it: char| it.is_whitespace() || it == ',')
        .len();
    let begin = last_word(&rest[..end]);
    if begin > 0 && LOOSE.contains(&fold(&rest[begin..end]).as_str()) {
        blank(rest, begin..end);
    }
}
