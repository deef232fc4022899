//! Reads what stands behind a field.

use super::names::Vocabulary;
use super::term::{Bounds, Field, Term, Thing, Value};
use super::tokens::Comparison;
use super::words::{Operator, Section, Words};
use crate::model::{AmountError, Known, MisreadReason, read_amount, read_year};

/// What is wrong, and what may have been meant.
pub(super) type Wrong = (MisreadReason, Option<String>);

/// What `written` means behind `field`.
pub(super) fn value(
    field: Field,
    written: &str,
    is_quoted: bool,
    vocabulary: &Vocabulary<'_>,
) -> Result<Value, Wrong> {
    use Field as F;
    let words = Words::shared();
    let may_be_any = matches!(
        field,
        F::Tag
            | F::Source
            | F::Scheme
            | F::Obstacle
            | F::Owner
            | F::PartOf
            | F::Does(_)
            | F::IsDone(_)
    );
    if may_be_any && !is_quoted && is_any(written) {
        return Ok(Value::Any);
    }
    match field {
        F::Text | F::Name | F::Note => Ok(Value::Text(written.to_owned())),
        F::Sort => word(&words.sorts, written, vocabulary).map(Value::Sort),
        F::Sector => word(&words.groups, written, vocabulary).map(Value::Group),
        F::Kind => word(&words.kinds, written, vocabulary).map(Value::Kind),
        F::Status => word(&words.statuses, written, vocabulary).map(Value::Status),
        F::Criticality => word(&words.criticalities, written, vocabulary).map(Value::Criticality),
        F::Obstacle => word(&words.dimensions, written, vocabulary).map(Value::Dimension),
        F::Severity => word(&words.severities, written, vocabulary).map(Value::Severity),
        F::Has | F::Missing => word(&words.things, written, vocabulary).map(Value::Thing),
        F::Unknown => unknown(written, vocabulary),
        F::Capability => match vocabulary.capability(written) {
            Some(id) => Ok(Value::Capability(id.clone())),
            None => Err((
                MisreadReason::UnknownCapability(written.to_owned()),
                vocabulary.nearest_capability(written),
            )),
        },
        F::Tag => match vocabulary.tag(written) {
            Some(tag) => Ok(Value::Tag(tag.to_owned())),
            None => Err((
                MisreadReason::UnknownTag(written.to_owned()),
                crate::model::nearest(written, vocabulary.tags().into_iter()).map(str::to_owned),
            )),
        },
        F::Source => match vocabulary.source(written) {
            Some(id) => Ok(Value::Source(id.clone())),
            None => Err((
                MisreadReason::UnknownSource(written.to_owned()),
                vocabulary.nearest_source(written),
            )),
        },
        F::Within => match written.parse() {
            Ok(steps) => Ok(Value::Steps(steps)),
            Err(_) => Err((MisreadReason::NotSteps(written.to_owned()), None)),
        },
        F::Does(_) | F::IsDone(_) | F::From | F::To | F::Scheme | F::Owner | F::PartOf | F::Of => {
            record(written, vocabulary)
        }
        F::Id => record(written, vocabulary),
        F::Money | F::Year => Err((MisreadReason::NotAnAmount(written.to_owned()), None)),
    }
}

fn is_any(written: &str) -> bool {
    written == "*" || Words::shared().operators.find(written) == Some(Operator::Any)
}

fn record(written: &str, vocabulary: &Vocabulary<'_>) -> Result<Value, Wrong> {
    match vocabulary.record(written) {
        Some(id) => Ok(Value::Record(id.clone())),
        None => Err((
            MisreadReason::UnknownRecord(written.to_owned()),
            vocabulary.nearest_record(written),
        )),
    }
}

fn word<T: Copy + PartialEq>(
    section: &Section<T>,
    written: &str,
    vocabulary: &Vocabulary<'_>,
) -> Result<T, Wrong> {
    section.find(written).ok_or_else(|| {
        let nearest = section.nearest(written, vocabulary.language);
        let reason = MisreadReason::UnknownWord {
            word: written.to_owned(),
            known: section.listed(vocabulary.language),
        };
        (reason, nearest.map(str::to_owned))
    })
}

/// What is said to be unknown: an amount, an end or a year; or any of them.
fn unknown(written: &str, vocabulary: &Vocabulary<'_>) -> Result<Value, Wrong> {
    const THINGS: [Thing; 3] = [Thing::Money, Thing::Party, Thing::Year];
    let things = &Words::shared().things;
    let found = things.find(written).filter(|it| THINGS.contains(it));
    if is_any(written) {
        return Ok(Value::Any);
    }
    found.map(Value::Thing).ok_or_else(|| {
        let known = THINGS.map(|it| things.word(it, vocabulary.language));
        let nearest = crate::model::nearest(written, known.into_iter());
        let reason = MisreadReason::UnknownWord {
            word: written.to_owned(),
            known: known.join(", "),
        };
        (reason, nearest.map(str::to_owned))
    })
}

/// The term that an amount or a year behind its field makes.
pub(super) fn number_values(
    field: Field,
    comparison: Comparison,
    written: &str,
) -> Result<Term, Wrong> {
    let thing = match field {
        Field::Year => Thing::Year,
        _ => Thing::Money,
    };
    if comparison == Comparison::Is {
        if is_any(written) {
            return Ok(Term::one(Field::Has, Value::Thing(thing)));
        }
        if Words::shared().fields.find(written) == Some(Field::Unknown) || written == "?" {
            return Ok(Term::one(Field::Unknown, Value::Thing(thing)));
        }
    }
    let list: Vec<&str> = match field {
        Field::Year => written.split(',').map(str::trim).collect(),
        _ => vec![written],
    };
    let mut values = Vec::new();
    for item in list.into_iter().filter(|it| !it.is_empty()) {
        let bounds = match range_of(item) {
            Some((low, high)) if comparison == Comparison::Is => {
                // In "10-20 mill" the unit is that of both.
                let unit = high.trim_start_matches(|it: char| {
                    it.is_ascii_digit() || it.is_whitespace() || matches!(it, ',' | '.')
                });
                let has_unit = low.contains(char::is_alphabetic);
                let low = match has_unit {
                    true => low.to_owned(),
                    false => format!("{low} {unit}"),
                };
                let (low, high) = (number(field, &low)?, number(field, high)?);
                Bounds::Between(low.min(high), low.max(high))
            }
            _ => {
                let number = number(field, item)?;
                match comparison {
                    Comparison::Is => Bounds::Is(number),
                    Comparison::Less => Bounds::Below(number),
                    Comparison::AtMost => Bounds::AtMost(number),
                    Comparison::More => Bounds::Above(number),
                    Comparison::AtLeast => Bounds::AtLeast(number),
                }
            }
        };
        if !values.contains(&Value::Number(bounds)) {
            values.push(Value::Number(bounds));
        }
    }
    if values.is_empty() {
        return Err(not_a_number(field, written));
    }
    Ok(Term { field, values })
}

/// The two ends of a range.
fn range_of(written: &str) -> Option<(&str, &str)> {
    let to: Vec<&str> = Words::shared().operators.all_of(Operator::To).collect();
    for mark in ["..", "–", "−"] {
        if let Some((low, high)) = written.split_once(mark) {
            return Some((low.trim(), high.trim()));
        }
    }
    for word in to {
        if let Some((low, high)) = written.split_once(&format!(" {word} ")) {
            return Some((low.trim(), high.trim()));
        }
    }
    // A hyphen that ends an amount ("500,-") divides nothing.
    let (low, high) = written.split_once('-')?;
    let (low, high) = (low.trim(), high.trim());
    let is_range = high.starts_with(|it: char| it.is_ascii_digit()) && !low.ends_with(',');
    is_range.then_some((low, high))
}

fn number(field: Field, written: &str) -> Result<i64, Wrong> {
    if field == Field::Year {
        return match read_year(written) {
            Ok(Known::Known(year)) => Ok(year.into()),
            Ok(Known::Unknown) | Err(_) => Err(not_a_number(field, written)),
        };
    }
    match read_amount(written) {
        Ok(Known::Known(nok)) => Ok(nok),
        Ok(Known::Unknown) | Err(AmountError::NotANumber | AmountError::BadYear) => {
            Err(not_a_number(field, written))
        }
        Err(AmountError::NotWhole) => Err((MisreadReason::NotWhole(written.to_owned()), None)),
        Err(AmountError::TooMuch) => Err((MisreadReason::TooMuch(written.to_owned()), None)),
    }
}

fn not_a_number(field: Field, written: &str) -> Wrong {
    let written = written.to_owned();
    let reason = match field {
        Field::Year => MisreadReason::NotAYear(written),
        _ => MisreadReason::NotAnAmount(written),
    };
    (reason, None)
}
