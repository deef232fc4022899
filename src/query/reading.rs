//! Reads a filter.

use std::ops::Range;

use super::names::Vocabulary;
use super::term::{Field, Query, Term, Value};
use super::tokens::{Comparison, Placed, Token, misread, tokens};
use super::values::{Wrong, number_values, value};
use super::words::{Operator, Words};
use crate::model::{AMOUNT_UNITS, CURRENCY, Misread, MisreadReason};

/// Longest filter that is read, in bytes.
pub const LONGEST_QUERY: usize = 10_000;
/// Brackets inside brackets.
const DEEPEST: usize = 40;
/// Words of one name that is not between quotation marks.
const MOST_WORDS: usize = 6;

/// Reads `text` with the words of all three languages and the names of a map, or tells what is wrong
/// in it, where, and what may have been meant. An empty text asks nothing.
pub fn parse(text: &str, vocabulary: &Vocabulary<'_>) -> Result<Query, Misread> {
    if text.len() > LONGEST_QUERY {
        let place = 0..text.len();
        return Err(misread(text, place, MisreadReason::TooLong, None));
    }
    let mut reading = Reading {
        text,
        vocabulary,
        tokens: tokens(text)?,
        at: 0,
        depth: 0,
    };
    if reading.tokens.is_empty() {
        return Ok(Query::All);
    }
    let query = reading.alternatives()?;
    match reading.next() {
        None => Ok(query),
        Some((_, place)) => Err(misread(text, place, MisreadReason::StrayBracket, None)),
    }
}

struct Reading<'r> {
    text: &'r str,
    vocabulary: &'r Vocabulary<'r>,
    tokens: Vec<Placed>,
    at: usize,
    depth: usize,
}

impl Reading<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn next(&mut self) -> Option<Placed> {
        let next = self.tokens.get(self.at).cloned();
        self.at += usize::from(next.is_some());
        next
    }

    /// The place of the token that comes next, or of the end.
    fn here(&self) -> Range<usize> {
        let end = self.text.trim_end().len();
        let place = self.tokens.get(self.at).map(|(_, place)| place.clone());
        place.unwrap_or(end..end)
    }

    fn wrong<T>(&self, place: Range<usize>, reason: MisreadReason) -> Result<T, Misread> {
        Err(misread(self.text, place, reason, None))
    }

    fn refused(&self, place: Range<usize>, (reason, nearest): Wrong) -> Misread {
        misread(self.text, place, reason, nearest)
    }

    fn alternatives(&mut self) -> Result<Query, Misread> {
        let mut parts = vec![self.all()?];
        while self.peek() == Some(&Token::Or) {
            self.at += 1;
            parts.push(self.all()?);
        }
        Ok(Query::one_of(parts))
    }

    fn all(&mut self) -> Result<Query, Misread> {
        let mut parts = Vec::new();
        let mut is_promised = true;
        loop {
            match self.peek() {
                None | Some(Token::Close | Token::Or) => {
                    if is_promised {
                        let place = self.here();
                        return self.wrong(place, MisreadReason::NothingHere);
                    }
                    return Ok(Query::all_of(parts));
                }
                Some(Token::And) if is_promised => {
                    let place = self.here();
                    return self.wrong(place, MisreadReason::NothingHere);
                }
                Some(Token::And) => {
                    self.at += 1;
                    is_promised = true;
                }
                Some(Token::Comma) => self.at += 1,
                _ => {
                    parts.push(self.maybe_not()?);
                    is_promised = false;
                }
            }
        }
    }

    fn maybe_not(&mut self) -> Result<Query, Misread> {
        let mut is_not = false;
        while self.peek() == Some(&Token::Not) {
            self.at += 1;
            is_not = !is_not;
        }
        let part = self.one()?;
        Ok(if is_not { part.negated() } else { part })
    }

    fn one(&mut self) -> Result<Query, Misread> {
        let here = self.here();
        match self.next() {
            Some((Token::Open, place)) => self.bracketed(place),
            Some((Token::Word { text, .. }, _)) => {
                Ok(Term::one(Field::Text, Value::Text(text)).into())
            }
            Some((Token::NoField(name), place)) => {
                let words = &Words::shared().fields;
                let nearest = words.nearest(&name, self.vocabulary.language);
                let reason = MisreadReason::UnknownField(name);
                let nearest = nearest.map(str::to_owned);
                let end = place.end - 1;
                Err(misread(self.text, place.start..end, reason, nearest))
            }
            Some((Token::Field(field, comparison), place)) => {
                self.field(field, comparison, place).map(Query::from)
            }
            _ => self.wrong(here, MisreadReason::NothingHere),
        }
    }

    fn bracketed(&mut self, open: Range<usize>) -> Result<Query, Misread> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.wrong(open, MisreadReason::TooDeep);
        }
        let inner = self.alternatives()?;
        self.depth -= 1;
        match self.next() {
            Some((Token::Close, _)) => Ok(inner),
            _ => self.wrong(open, MisreadReason::OpenBracket),
        }
    }

    fn field(
        &mut self,
        field: Field,
        comparison: Comparison,
        place: Range<usize>,
    ) -> Result<Term, Misread> {
        let is_number = matches!(field, Field::Money | Field::Year);
        if comparison != Comparison::Is && !is_number {
            let name = self.text[place.clone()].to_owned();
            return self.wrong(place, MisreadReason::NotCompared(name));
        }
        match field {
            Field::Money | Field::Year => self.number(field, comparison, place),
            Field::Within => {
                let steps = self.value(Field::Within, &place)?;
                match self.peek() {
                    Some(Token::Field(Field::Of, Comparison::Is)) => {
                        let (_, of) = self.next().unwrap_or((Token::Comma, self.here()));
                        let records = self.values(Field::Of, &of)?;
                        Ok(within(steps, records))
                    }
                    _ => self.wrong(place, MisreadReason::NotWithin),
                }
            }
            Field::Of => {
                let records = self.values(Field::Of, &place)?;
                let mut steps = Value::Steps(1);
                if let Some(Token::Field(Field::Within, Comparison::Is)) = self.peek() {
                    let (_, place) = self.next().unwrap_or((Token::Comma, self.here()));
                    steps = self.value(Field::Within, &place)?;
                }
                Ok(within(steps, records))
            }
            _ => {
                let values = self.values(field, &place)?;
                Ok(tidy(field, values))
            }
        }
    }

    /// The values behind a field, with commas between.
    fn values(&mut self, field: Field, place: &Range<usize>) -> Result<Vec<Value>, Misread> {
        let mut values = vec![self.value(field, place)?];
        while self.peek() == Some(&Token::Comma) {
            self.at += 1;
            let value = self.value(field, place)?;
            if !values.contains(&value) {
                values.push(value);
            }
        }
        Ok(values)
    }

    fn value(&mut self, field: Field, of: &Range<usize>) -> Result<Value, Misread> {
        let (written, is_quoted, place) = self.word(of)?;
        let first = value(field, &written, is_quoted, self.vocabulary);
        if is_quoted || first.is_ok() {
            return first.map_err(|wrong| self.refused(place, wrong));
        }
        // A name of several words need not stand between quotation marks.
        let following = self.tokens[self.at..].iter().take(MOST_WORDS - 1);
        let is_plain = |token: &Token| matches!(token, Token::Word { is_quoted, .. } if !is_quoted);
        let count = following.take_while(|(token, _)| is_plain(token)).count();
        for more in (1..=count).rev() {
            let end = self.tokens[self.at + more - 1].1.end;
            let name = &self.text[place.start..end];
            if let Ok(found) = value(field, name, false, self.vocabulary) {
                self.at += more;
                return Ok(found);
            }
        }
        // Ids are in small letters.
        let small = value(field, &written.to_lowercase(), false, self.vocabulary);
        small.or(first).map_err(|wrong| self.refused(place, wrong))
    }

    /// The word that comes next, which the field in `of` needs.
    fn word(&mut self, of: &Range<usize>) -> Result<(String, bool, Range<usize>), Misread> {
        match self.peek() {
            Some(Token::Word { text, is_quoted }) => {
                let word = (text.clone(), *is_quoted, self.here());
                self.at += 1;
                Ok(word)
            }
            _ => {
                let name = self.text[of.clone()].to_owned();
                self.wrong(of.clone(), MisreadReason::NoValue(name))
            }
        }
    }

    /// An amount or a year, whose words one may write apart: "10 000 kr", "10,6 mill".
    fn number(
        &mut self,
        field: Field,
        comparison: Comparison,
        of: Range<usize>,
    ) -> Result<Term, Misread> {
        let (mut written, is_quoted, mut place) = self.word(&of)?;
        while let Some(Token::Word {
            text,
            is_quoted: false,
        }) = self.peek()
        {
            if is_quoted || !goes_on(&written, text) {
                break;
            }
            written.push(' ');
            written.push_str(text);
            place.end = self.here().end;
            self.at += 1;
        }
        number_values(field, comparison, &written).map_err(|wrong| self.refused(place, wrong))
    }
}

/// Says whether the number `written` goes on with `word`.
fn goes_on(written: &str, word: &str) -> bool {
    let small = word.to_lowercase();
    let plain = small.trim_end_matches([',', '-', '.']);
    let is_unit = AMOUNT_UNITS.iter().any(|(unit, _)| *unit == plain) || CURRENCY.contains(&plain);
    let is_group = word.len() == 3 && word.bytes().all(|it| it.is_ascii_digit());
    let last = written.rsplit(' ').next().unwrap_or_default();
    let last = last.to_lowercase();
    let begins = word.starts_with(|it: char| it.is_ascii_digit());
    let is_to = |word: &str| {
        let to = Words::shared().operators.find(word) == Some(Operator::To);
        to || matches!(word, "–" | "..")
    };
    let may_begin = CURRENCY.contains(&last.as_str()) && !written.contains(' ') || is_to(&last);
    is_unit || is_group || begins && may_begin || is_to(word) && written.len() > 2
}

fn within(steps: Value, records: Vec<Value>) -> Term {
    Term {
        field: Field::Within,
        values: std::iter::once(steps).chain(records).collect(),
    }
}

/// "Any tag" is the same question as "has a tag".
fn tidy(field: Field, values: Vec<Value>) -> Term {
    use super::term::Thing as T;
    let thing = match field {
        Field::Tag => T::Tag,
        Field::Source => T::Source,
        Field::Scheme => T::Scheme,
        Field::Obstacle => T::Obstacle,
        Field::Owner => T::Owner,
        Field::PartOf => T::Parent,
        _ => return Term { field, values },
    };
    match values.contains(&Value::Any) {
        true => Term::one(Field::Has, Value::Thing(thing)),
        false => Term { field, values },
    }
}
