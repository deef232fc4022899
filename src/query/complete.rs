//! Completing a filter while it is typed: fields, the words they know, and names of the map.

use std::ops::Range;

use super::names::Vocabulary;
use super::term::Field;
use super::tokens::{Token, tokens};
use super::words::{Section, Words};
use super::writing::quoted;
use crate::model::{Id, MapDocument, RecordRef, fold, fold_into};

/// Completions offered at once.
const MOST: usize = 8;
/// In maps with more records than this, names that several bear are not looked for.
const MANY: usize = 20_000;

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it takes the place of, in bytes of the text.
    pub replaces: Range<usize>,
    /// What stands there then.
    pub with: String,
    /// How it is shown.
    pub shown: String,
    /// What it is.
    pub kind: CompletionKind,
}

/// What a completion is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// A field; its value is still to come.
    Field,
    /// A word that a field knows.
    Word,
    /// The name of a record.
    Record(Id),
    /// The name of a capability.
    Capability,
    /// A label.
    Tag,
    /// A source.
    Source,
}

/// Says whether `text` is more than words to look for: it names a field, quotes, or offers a choice.
pub fn is_filter(text: &str) -> bool {
    let found = tokens(text).or_else(|misread| tokens(&text[..misread.place.start]));
    let is_sign = |token: &Token| {
        matches!(
            token,
            Token::Field(..)
                | Token::NoField(_)
                | Token::Or
                | Token::Word {
                    is_quoted: true,
                    ..
                }
        )
    };
    found.is_ok_and(|tokens| tokens.iter().any(|(token, _)| is_sign(token)))
}

/// How the part at `cursor`, a byte of `text`, may go on.
pub fn complete(text: &str, cursor: usize, vocabulary: &Vocabulary<'_>) -> Vec<Completion> {
    let Some(before) = text.get(..cursor) else {
        return Vec::new();
    };
    let Some(context) = Context::of(before) else {
        return Vec::new();
    };
    let mut offers = Offers {
        vocabulary,
        replaces: context.start..cursor,
        typed: fold(&context.typed),
        found: Vec::new(),
    };
    match context.field {
        Some(field) => offers.values(field),
        None => offers.fields(),
    }
    if offers.found.is_empty()
        && let Some((start, typed)) = context.last_word
    {
        offers.replaces = start..cursor;
        offers.typed = fold(&typed);
        offers.fields();
    }
    offers.found.truncate(MOST);
    offers.found
}

/// What stands before the cursor.
struct Context {
    /// The field whose value is being written; none where a field may begin.
    field: Option<Field>,
    /// Where what is being written begins.
    start: usize,
    typed: String,
    /// The last of several words of a value: a field may begin there too.
    last_word: Option<(usize, String)>,
}

impl Context {
    fn of(before: &str) -> Option<Self> {
        let (tokens, open) = match tokens(before) {
            Ok(tokens) => (tokens, None),
            Err(misread) => {
                let start = misread.place.start;
                let sign = before[start..].chars().next()?;
                let typed = before[start + sign.len_utf8()..].to_owned();
                (tokens(&before[..start]).ok()?, Some((start, typed)))
            }
        };
        let is_plain = |token: &Token| matches!(token, Token::Word { is_quoted, .. } if !is_quoted);
        let run = tokens.iter().rev();
        let run = run.take_while(|(token, _)| is_plain(token)).count();
        let run = if open.is_some() { 0 } else { run };
        let (ahead, words) = tokens.split_at(tokens.len() - run);
        let field = field_before(ahead.iter().map(|(token, _)| token).rev());
        let blank = before.ends_with(char::is_whitespace);
        let last = words.last().map(|(_, place)| place.start);
        let last = last.filter(|_| !blank).unwrap_or(before.len());
        let (start, typed) = match (&open, field, words.first()) {
            (Some((start, typed)), ..) => (*start, typed.clone()),
            (None, Some(_), Some((_, first))) => (first.start, before[first.start..].to_owned()),
            _ => (last, before[last..].to_owned()),
        };
        if field.is_none() && (typed.is_empty() || open.is_some()) {
            return None;
        }
        let is_of_several = field.is_some() && (run > 1 || run == 1 && blank);
        let last_word = is_of_several.then(|| (last, before[last..].to_owned()));
        Some(Self {
            field,
            start,
            typed,
            last_word,
        })
    }
}

/// The field whose value comes next, where `tokens`, the last first, end in one or in its values and a
/// comma.
fn field_before<'t>(mut tokens: impl Iterator<Item = &'t Token>) -> Option<Field> {
    loop {
        match tokens.next()? {
            Token::Field(field, _) => return Some(*field),
            Token::Comma => {
                let is_word = matches!(tokens.next()?, Token::Word { .. });
                if !is_word {
                    return None;
                }
            }
            _ => return None,
        }
    }
}

struct Offers<'o> {
    vocabulary: &'o Vocabulary<'o>,
    replaces: Range<usize>,
    typed: String,
    found: Vec<Completion>,
}

impl Offers<'_> {
    fn push(&mut self, with: String, shown: &str, kind: CompletionKind) {
        let is_there = self.found.iter().any(|it| it.with == with);
        if self.found.len() < MOST && !is_there {
            self.found.push(Completion {
                replaces: self.replaces.clone(),
                with,
                shown: shown.to_owned(),
                kind,
            });
        }
    }

    /// Says whether `text`, or a word of it, begins with what is typed.
    fn fits(&self, text: &str) -> bool {
        let folded = fold(text);
        folded.starts_with(&self.typed) || folded.contains(&format!(" {}", self.typed))
    }

    fn fields(&mut self) {
        if self.typed.is_empty() {
            return;
        }
        let fields = &Words::shared().fields;
        let language = self.vocabulary.language;
        let begins = |word: &str| fold(word).starts_with(&self.typed);
        let own = fields.offered(language).filter(|(_, word)| begins(word));
        let others = fields
            .offered(language)
            .filter(|(field, _)| fields.all_of(*field).any(begins));
        let fit: Vec<&str> = own.chain(others).map(|(_, word)| word).collect();
        for word in fit {
            let with = format!("{word}:");
            self.push(with.clone(), &with, CompletionKind::Field);
        }
    }

    fn values(&mut self, field: Field) {
        use Field as F;
        let words = Words::shared();
        match field {
            F::Sort => self.words(&words.sorts, |_| true),
            F::Sector => self.words(&words.groups, |_| true),
            F::Kind => self.words(&words.kinds, |_| true),
            F::Status => self.words(&words.statuses, |_| true),
            F::Criticality => self.words(&words.criticalities, |_| true),
            F::Obstacle => self.words(&words.dimensions, |_| true),
            F::Severity => self.words(&words.severities, |_| true),
            F::Has | F::Missing => self.words(&words.things, |_| true),
            F::Unknown => {
                use super::term::Thing as T;
                let things = [T::Money, T::Party, T::Year];
                self.words(&words.things, |it| things.contains(&it));
            }
            F::Capability => self.capabilities(),
            F::Tag => {
                for tag in self.vocabulary.tags() {
                    if self.fits(tag) {
                        self.push(quoted(tag), tag, CompletionKind::Tag);
                    }
                }
            }
            F::Source => {
                let sources: Vec<_> = self.vocabulary.document.sources().values().collect();
                for source in sources {
                    let title = source.title.in_language(self.vocabulary.language);
                    if self.fits(title) || self.fits(source.id.as_str()) {
                        self.push(quoted(source.id.as_str()), title, CompletionKind::Source);
                    }
                }
            }
            F::Within => {
                for steps in ["1", "2", "3"] {
                    if steps.starts_with(&self.typed) && steps != self.typed {
                        let of = words.fields.word(F::Of, self.vocabulary.language);
                        self.push(format!("{steps} {of}:"), steps, CompletionKind::Field);
                    }
                }
            }
            F::Does(_) | F::IsDone(_) | F::From | F::To | F::Of | F::Id => self.records(|_| true),
            F::Owner | F::PartOf => self.records(|it| matches!(it, RecordRef::Actor(_))),
            F::Scheme => self.records(|it| matches!(it, RecordRef::Resource(_))),
            F::Text | F::Name | F::Note | F::Money | F::Year => {}
        }
    }

    fn words<T: Copy + PartialEq>(&mut self, section: &Section<T>, takes: impl Fn(T) -> bool) {
        let language = self.vocabulary.language;
        for (meaning, word) in section.offered(language).filter(|(it, _)| takes(*it)) {
            let typed = self.typed.replace(' ', "-");
            let begins = |word: &str| fold(word).replace(' ', "-").starts_with(&typed);
            let is_whole = fold(word) == self.typed;
            if section.all_of(meaning).any(begins) && !is_whole {
                self.push(word.to_owned(), word, CompletionKind::Word);
            }
        }
    }

    fn capabilities(&mut self) {
        let document: &MapDocument = self.vocabulary.document;
        for row in &document.capability_model().capabilities {
            let name = row.name.in_language(self.vocabulary.language);
            let fits = row.name.all().any(|it| self.fits(it)) || self.fits(row.id.as_str());
            if fits && fold(name) != self.typed {
                self.push(quoted(name), name, CompletionKind::Capability);
            }
        }
    }

    /// Records whose names begin with what is typed, then those with a word that does.
    fn records(&mut self, takes: impl Fn(RecordRef<'_>) -> bool) {
        let document = self.vocabulary.document;
        let inner = format!(" {}", self.typed);
        let mut folded = String::new();
        let mut fit: Vec<(u8, RecordRef<'_>)> = Vec::new();
        for record in document.records().filter(|it| takes(*it)) {
            let aliases = record.aliases().iter().map(String::as_str);
            let names = record.short().all().chain(record.name().all());
            let names = names.chain(aliases).chain([record.id().as_str()]);
            let mut best = None;
            for name in names {
                fold_into(name, &mut folded);
                let rank = match () {
                    () if folded.starts_with(&self.typed) => Some(0),
                    () if folded.contains(&inner) => Some(1),
                    () => None,
                };
                best = match (best, rank) {
                    (Some(best), Some(rank)) => Some(rank.min(best)),
                    (best, rank) => best.or(rank),
                };
            }
            fit.extend(best.map(|rank| (rank, record)));
        }
        fit.sort_by_key(|(rank, _)| *rank);
        let is_vast = document.actors().len() + document.resources().len() > MANY;
        for (_, record) in fit.into_iter().take(MOST) {
            let id = record.id();
            let label = record.label().in_language(self.vocabulary.language);
            let name = match is_vast {
                true => id.as_str(),
                false => self.vocabulary.name_of(id),
            };
            if fold(name) != self.typed {
                self.push(quoted(name), label, CompletionKind::Record(id.clone()));
            }
        }
    }
}
