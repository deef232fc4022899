//! Quick add: a line as somebody says it becomes what is to be put on the map.
//!
//! "Skatteetaten deler data med KS: inntektsopplysninger" is a relation that carries a resource;
//! "+ Røde Kors (frivillig)" is an actor with its sector. Names that the map has are found whatever
//! their case, accents and small slips; others become new records. What cannot be read is no
//! mistake: somebody said it, so it becomes an open question. Nothing here alters a map, and the
//! same line with the same seed always gives the same command.

mod amounts;
mod build;
mod complete;
mod details;
mod grammar;
mod names;
mod records;
mod vocabulary;

use std::collections::BTreeMap;
use std::ops::Range;

use super::command::{Additions, EditCommand};
use super::editing::{Editing, Gesture};
use crate::model::{Id, MapDocument, OpenQuestion, QuickPreview, QuickRefusal, Sector};

pub use crate::model::{AmountError, read_amount, read_year};
pub use complete::{Completion, CompletionKind, complete};
pub use names::NameIndex;

use build::Builder;
use grammar::NoSentence;
use names::fold;

/// Longest name a line may give, in letters.
const LONGEST_NAME: usize = 500;

/// What a line is read with, beside the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuickContext {
    /// What the ids of new records depend on.
    pub seed: u64,
    /// The capability of new resources, where one is chosen.
    pub default_capability: Option<Id>,
    /// Who is meant where a line leaves the subject out.
    pub selected: Option<Id>,
    /// What was answered about the sector of new actors, by their names.
    pub sectors: BTreeMap<String, Option<Sector>>,
}

/// What is made of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuickLine {
    /// What it does.
    pub outcome: QuickOutcome,
    /// What is told before it is done.
    pub preview: QuickPreview,
    /// New actors whose sector nobody has said yet.
    pub asks_sector_of: Vec<String>,
}

/// What a line does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuickOutcome {
    /// It says nothing.
    Nothing,
    /// It puts something on the map.
    Command(EditCommand),
    /// It is kept as an open question.
    Question(EditCommand),
    /// It cannot be done.
    Refused {
        /// Why.
        refusal: QuickRefusal,
        /// Where in the line, in bytes.
        place: Range<usize>,
    },
}

/// Reads one line for `document`, whose names `index` holds.
pub fn read_quick_line(
    document: &MapDocument,
    index: &NameIndex,
    line: &str,
    context: &QuickContext,
) -> QuickLine {
    // A name is one line of letters, whatever was pasted.
    let line = &line.replace(|it: char| it.is_control(), " ");
    let said = line.trim();
    if said.is_empty() {
        return QuickLine::of(QuickOutcome::Nothing);
    }
    if let Some(question) = asked(said) {
        return QuickLine::of(question_of(document, index, question));
    }
    let mut builder = Builder::new(document, index, context);
    let outcome = match outcome(line, index, &mut builder) {
        Ok(Some(outcome)) => outcome,
        Ok(None) => return QuickLine::of(question_of(document, index, said)),
        Err((refusal, place)) => QuickOutcome::Refused { refusal, place },
    };
    QuickLine {
        asks_sector_of: builder.asks_sector_of(),
        preview: builder.preview(),
        outcome,
    }
}

/// Reads lines one after the other, each for the map as those before it leave it. Gives one command
/// for all that can be done, and what was made of each line.
pub fn read_quick_lines(
    document: &MapDocument,
    text: &str,
    context: &QuickContext,
) -> (Option<EditCommand>, Vec<QuickLine>) {
    let mut editing = Editing::of(document.clone());
    let mut commands = Vec::new();
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let context = QuickContext {
            seed: context.seed.wrapping_add(number as u64),
            ..context.clone()
        };
        let index = NameIndex::of(editing.document());
        let line = read_quick_line(editing.document(), &index, line, &context);
        if let QuickOutcome::Command(command) | QuickOutcome::Question(command) = &line.outcome
            && editing.perform(command.clone(), Gesture::Single).is_ok()
        {
            commands.push(command.clone());
        }
        lines.push(line);
    }
    let command = match commands.len() {
        0 => None,
        1 => commands.pop(),
        _ => Some(EditCommand::Several(commands)),
    };
    (command, lines)
}

impl QuickLine {
    fn of(outcome: QuickOutcome) -> Self {
        Self {
            outcome,
            preview: QuickPreview::default(),
            asks_sector_of: Vec::new(),
        }
    }
}

type Refused = (QuickRefusal, Range<usize>);

/// What `line` does; nothing where it is neither a relation nor something new.
fn outcome(
    line: &str,
    index: &NameIndex,
    builder: &mut Builder<'_>,
) -> Result<Option<QuickOutcome>, Refused> {
    let begin = line.len() - line.trim_start().len();
    if line[begin..].starts_with('+') {
        return builder.new_records(line, begin + 1..line.len()).map(Some);
    }
    let (rest, details) = details::take(line, index).map_err(|(error, place)| {
        let refusal = match error {
            AmountError::TooMuch => QuickRefusal::TooMuch,
            AmountError::BadYear => QuickRefusal::BadYear,
            AmountError::NotWhole | AmountError::NotANumber => QuickRefusal::NotWhole,
        };
        (refusal, place)
    })?;
    match grammar::read(&rest, index) {
        Ok(sentence) => builder.relations(line, &sentence, &details).map(Some),
        Err(NoSentence::TwoVerbs(place)) => Err((QuickRefusal::TwoVerbs, place)),
        Err(NoSentence::NoVerb) if builder.is_new_record(line) => {
            builder.new_records(line, 0..line.len()).map(Some)
        }
        Err(NoSentence::NoVerb) => Ok(None),
    }
}

/// The question that a line asks on purpose.
fn asked(line: &str) -> Option<&str> {
    const WORDS: [&str; 4] = ["spørsmål:", "sporsmal:", "question:", "spm:"];
    let named = WORDS.iter().find_map(|word| {
        let head = line.get(..word.len())?;
        (head.to_lowercase() == *word).then(|| line[word.len()..].trim())
    });
    let marked = line.strip_prefix("? ").map(str::trim);
    // "? finansierer Altinn" tells of somebody unknown.
    let marked = marked.filter(|rest| !grammar::begins_with_verb(rest));
    // Whoever ends with a question mark asks; one that stands alone is somebody unknown.
    let asks = line.strip_suffix('?');
    let asks = asks.filter(|it| it.ends_with(char::is_alphanumeric));
    let question = named.or(marked).or(asks.map(|_| line));
    question.filter(|question| !question.is_empty())
}

/// Keeps what was said; about the record it names, if it plainly names just one.
fn question_of(document: &MapDocument, index: &NameIndex, said: &str) -> QuickOutcome {
    let folded = fold(said);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut named: Vec<Id> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let count = index.longest(&words[at..]);
        let name = words[at..at + count].join(" ");
        if let Some(found) = index.find(&name).filter(|_| count > 0) {
            named.push(found.id);
        }
        at += count.max(1);
    }
    named.sort();
    named.dedup();
    let at = match named.as_slice() {
        [only] if document.record(only).is_some() => Some(only.clone()),
        _ => None,
    };
    let question = OpenQuestion {
        text: said.to_owned(),
        at,
        ..OpenQuestion::default()
    };
    QuickOutcome::Question(
        Additions {
            questions: vec![question],
            ..Additions::default()
        }
        .into(),
    )
}
