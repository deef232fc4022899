//! From a line to who, what and whom: words, known names, verbs and arrows.

use std::ops::Range;

use super::names::{NameIndex, fold};
use super::vocabulary::verb;
use crate::model::RelationKind;

/// A word of a line.
#[derive(Clone, Debug)]
struct Word {
    range: Range<usize>,
    folded: String,
    /// The known name it is part of, by number.
    name: Option<usize>,
}

impl Word {
    fn is_named(&self) -> bool {
        self.name.is_some()
    }
}

/// What a line says, in pieces of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Who; empty where the line leaves it out.
    pub subjects: Vec<Range<usize>>,
    /// What, and whether the line says it the other way round; none for an arrow.
    pub verb: Option<(RelationKind, bool)>,
    /// Whom.
    pub objects: Vec<Range<usize>>,
    /// The resources it is about.
    pub resources: Vec<Range<usize>>,
}

/// Why a line is no sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoSentence {
    /// It says nothing of a relation.
    NoVerb,
    /// It says two things at once; the second stands here.
    TwoVerbs(Range<usize>),
}

const ARROWS: [(&str, bool); 10] = [
    ("-->", false),
    ("==>", false),
    ("->", false),
    ("=>", false),
    ("→", false),
    ("⇒", false),
    ("<--", true),
    ("<-", true),
    ("←", true),
    ("<=", true),
];

/// Words between what is shared or given and whom.
const TO: [&str; 8] = ["med", "til", "with", "to", "for", "hos", "mot", "at"];
/// What is shared where nothing is named.
const ANYTHING: [&str; 7] = [
    "data",
    "opplysninger",
    "opplysningar",
    "informasjon",
    "information",
    "tjenester",
    "penger",
];

/// Reads `line`, in which what is no part of the sentence is blank.
pub(super) fn read(line: &str, index: &NameIndex) -> Result<Sentence, NoSentence> {
    let words = words(line, index);
    if let Some(sentence) = arrow(line, &words) {
        return Ok(sentence);
    }
    let (first, count, kind, is_turned) = verb_in(&words, 0).ok_or(NoSentence::NoVerb)?;
    let end_of_verb = words[first + count - 1].range.end;
    let before = 0..words[first].range.start;
    let after = end_of_verb..line.len();
    if trimmed(line, before.clone()).is_empty() || trimmed(line, after.clone()).is_empty() {
        return Err(NoSentence::NoVerb);
    }
    let (after, mut resources) = colon(line, &words, after);
    let rest: Vec<Word> = within(&words, &after);
    if let Some((second, length, ..)) = verb_in(&rest, 1)
        && rest[..second].iter().all(|word| word.is_named())
        && second + length < rest.len()
    {
        let range = rest[second].range.start..rest[second + length - 1].range.end;
        return Err(NoSentence::TwoVerbs(range));
    }
    let (objects, given) = match resources.is_empty() {
        true => given_to(line, &rest, kind, after),
        false => (after, None),
    };
    resources.extend(given.into_iter().flat_map(|it| pieces(line, &words, it)));
    Ok(Sentence {
        subjects: pieces(line, &words, before),
        verb: Some((kind, is_turned)),
        objects: pieces(line, &words, objects),
        resources,
    })
}

/// Says whether `text` begins with a verb.
pub(super) fn begins_with_verb(text: &str) -> bool {
    let words = words(text, &NameIndex::default());
    verb_in(&words, 0).is_some_and(|(at, ..)| at == 0)
}

fn words(line: &str, index: &NameIndex) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’');
    for (at, letter) in line.char_indices().chain([(line.len(), ' ')]) {
        match start {
            None if is_part(letter) => start = Some(at),
            Some(from) if !is_part(letter) => {
                words.push(Word {
                    range: from..at,
                    folded: fold(&line[from..at]),
                    name: None,
                });
                start = None;
            }
            _ => {}
        }
    }
    words.retain(|word| !word.folded.is_empty());
    let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
    let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
    let mut at = 0;
    while at < words.len() {
        let count = index.longest(&folded[at..]);
        for word in &mut words[at..at + count] {
            word.name = Some(at);
        }
        at += count.max(1);
    }
    words
}

/// The first verb phrase at or after word `from`: where it begins, how many words it has, what it
/// says and whether it says it the other way round. The longest at one place counts.
fn verb_in(words: &[Word], from: usize) -> Option<(usize, usize, RelationKind, bool)> {
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    (from..words.len()).find_map(|at| {
        let verb = verb(&folded[at..]).filter(|_| !words[at].is_named())?;
        let count = verb.words.split(' ').count();
        Some((at, count, verb.kind, verb.is_turned))
    })
}

/// A sentence with an arrow, which may bear a verb: `A - leverer -> B`.
fn arrow(line: &str, words: &[Word]) -> Option<Sentence> {
    let found = ARROWS.iter().filter_map(|(arrow, is_back)| {
        let at = line.find(arrow)?;
        Some((at, std::cmp::Reverse(arrow.len()), *is_back))
    });
    let (at, std::cmp::Reverse(len), is_back) = found.min()?;
    let mut before = 0..at;
    let mut verb = None;
    if let Some(dash) = line[..at].rfind(['-', '–', '—']) {
        let dash_len = line[dash..].chars().next().map_or(1, char::len_utf8);
        let between = within(words, &(dash + dash_len..at));
        if let Some((0, count, kind, is_turned)) = verb_in(&between, 0)
            && count == between.len()
        {
            verb = Some((kind, is_turned != is_back));
            before = 0..dash;
        }
    }
    let (mut after, resources) = colon(line, words, at + len..line.len());
    if let Some((kind, is_turned, end)) = verb_before_dash(line, words, after.clone()) {
        verb = Some((kind, is_turned != is_back));
        after = end..after.end;
    }
    let objects = pieces(line, words, after);
    if objects.is_empty() {
        return None;
    }
    Some(Sentence {
        subjects: pieces(line, words, before),
        verb: verb.or(is_back.then_some((RelationKind::Uses, true))),
        objects,
        resources,
    })
}

/// The verb that `range` begins with, if a dash follows it, and where the dash ends.
fn verb_before_dash(
    line: &str,
    words: &[Word],
    range: Range<usize>,
) -> Option<(RelationKind, bool, usize)> {
    let dash = line[range.clone()].find(['-', '–', '—'])? + range.start;
    let between = within(words, &(range.start..dash));
    let (at, count, kind, is_turned) = verb_in(&between, 0)?;
    let dash_len = line[dash..].chars().next().map_or(1, char::len_utf8);
    (at == 0 && count == between.len()).then_some((kind, is_turned, dash + dash_len))
}

/// What stands before the first colon that ends a name, and the pieces after it.
fn colon(line: &str, words: &[Word], range: Range<usize>) -> (Range<usize>, Vec<Range<usize>>) {
    let colons = line[range.clone()].match_indices(':');
    let divides = |at: usize| {
        let rest = &line[at + 1..];
        rest.is_empty() || rest.starts_with(char::is_whitespace)
    };
    let found = colons
        .map(|(at, _)| range.start + at)
        .find(|at| divides(*at));
    match found {
        Some(at) => (range.start..at, pieces(line, words, at + 1..range.end)),
        None => (range, Vec::new()),
    }
}

/// For what is shared, given or delivered: whom, and what. `deler inntektsopplysninger med KS`.
fn given_to(
    line: &str,
    rest: &[Word],
    kind: RelationKind,
    range: Range<usize>,
) -> (Range<usize>, Option<Range<usize>>) {
    let gives = matches!(kind, RelationKind::SharesData | RelationKind::Provides);
    let to = rest
        .iter()
        .skip(1)
        .find(|word| !word.is_named() && TO.contains(&word.folded.as_str()));
    let Some(to) = to.filter(|_| gives) else {
        return (range, None);
    };
    let what = range.start..to.range.start;
    let whom = to.range.end..range.end;
    if trimmed(line, whom.clone()).is_empty() {
        return (range, None);
    }
    let is_anything = ANYTHING.contains(&fold(&line[what.clone()]).as_str());
    (whom, (!is_anything).then_some(what))
}

/// The names in a list: divided at commas, and at "and" where that does not belong to a name.
fn pieces(line: &str, words: &[Word], range: Range<usize>) -> Vec<Range<usize>> {
    let mut cuts: Vec<Range<usize>> = Vec::new();
    let inside = |at: usize| {
        let before = words.iter().rev().find(|word| word.range.end <= at);
        let after = words.iter().find(|word| word.range.start > at);
        before
            .zip(after)
            .is_some_and(|(one, other)| one.is_named() && one.name == other.name)
    };
    let mut depth = 0usize;
    for (at, letter) in line[range.clone()].char_indices() {
        let at = range.start + at;
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 && !inside(at) => cuts.push(at..at + 1),
            _ => {}
        }
    }
    for (number, word) in words.iter().enumerate() {
        let is_and = matches!(word.folded.as_str(), "og" | "and" | "samt");
        let lies_within = range.start <= word.range.start && word.range.end <= range.end;
        if is_and && lies_within && !word.is_named() && joins_two(line, words, number) {
            cuts.push(word.range.clone());
        }
    }
    cuts.sort_by_key(|cut| cut.start);
    let mut pieces = Vec::new();
    let mut from = range.start;
    for cut in cuts
        .into_iter()
        .chain(std::iter::once(range.end..range.end))
    {
        if cut.start >= from {
            pieces.push(trimmed(line, from..cut.start));
            from = cut.end;
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Says whether "and" stands between two names: known ones, or two that begin with capitals.
fn joins_two(line: &str, words: &[Word], number: usize) -> bool {
    let (Some(before), Some(after)) = (
        number.checked_sub(1).map(|it| &words[it]),
        words.get(number + 1),
    ) else {
        return false;
    };
    let is_cut = line[before.range.end..].starts_with('-');
    let is_capital = |word: &Word| line[word.range.clone()].starts_with(char::is_uppercase);
    !is_cut && (before.is_named() || after.is_named() || is_capital(after))
}

fn within(words: &[Word], range: &Range<usize>) -> Vec<Word> {
    let lies = |word: &&Word| range.start <= word.range.start && word.range.end <= range.end;
    words.iter().filter(lies).cloned().collect()
}

/// The range without what does not belong to a name at its ends.
pub(super) fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let text = &line[range.clone()];
    let is_edge = |it: char| {
        it.is_whitespace()
            || matches!(
                it,
                ',' | ';' | '.' | ':' | '"' | '«' | '»' | '“' | '”' | '-' | '–' | '—'
            )
    };
    let start = text.len() - text.trim_start_matches(is_edge).len();
    let end = text.trim_end_matches(is_edge).len();
    match start < end {
        true => range.start + start..range.start + end,
        false => range.start..range.start,
    }
}
