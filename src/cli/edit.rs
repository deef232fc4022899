//! `samspill edit`: the commands of the window without a window.

use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufRead, Write};
use std::path::Path;

use super::answer::{Answer, name, problem_line};
use super::arguments::EditArguments;
use super::script::{Line, Misread, Slip, read_line};
use crate::edit::{
    EditCommand, Gesture, Ids, NameIndex, QuickContext, QuickOutcome, read_quick_line,
};
use crate::file::{self, DataFolder, Finding, Opened};
use crate::model::{Deed, Problem, SaveProblem};
use crate::session::{Recovery, Session};
use crate::text::{Texts, printable};

/// Alters a map as lines of text say, and saves it.
pub fn edit(asked: &EditArguments, texts: &Texts) -> Answer {
    let opened = file::open(&asked.file);
    if opened.document.is_none() {
        return Answer::unreadable(&asked.file, &opened.findings, texts);
    }
    if asked.in_place && !opened.may_save_over {
        return damaged(&asked.file, &opened.findings, texts);
    }
    let Some((session, recovery)) = begin(asked, opened) else {
        return Answer::about(&asked.file, &texts.problem(&Problem::NotFound));
    };
    let seed = asked
        .seed
        .unwrap_or_else(|| RandomState::new().hash_one(()));
    let mut work = Work {
        session,
        ids: Ids::seeded(seed),
        texts,
        deeds: String::new(),
    };
    work.tell_recovery(&recovery);
    match &asked.script {
        Some(script) if script.as_os_str() == "-" => work.converse(asked),
        script => work.run(asked, script.as_deref()),
    }
}

/// Work in place goes into the journal, and takes up what was not finished; a copy needs neither.
fn begin(asked: &EditArguments, opened: Opened) -> Option<(Session, Recovery)> {
    if asked.in_place {
        return Session::open(opened, &asked.file, DataFolder::of_user());
    }
    let session = Session::nameless(opened.document?, None);
    Some((session, Recovery::default()))
}

fn damaged(path: &Path, findings: &[Finding], texts: &Texts) -> Answer {
    let mut answer = Answer::about(path, &texts.say("cli-edit-damaged"));
    for finding in findings {
        let line = problem_line(path, finding, texts);
        answer.err.push_str(&format!("samspill: {line}\n"));
    }
    answer
}

/// A map being altered line by line.
struct Work<'a> {
    session: Session,
    ids: Ids,
    texts: &'a Texts,
    /// What was done, a line each.
    deeds: String,
}

/// A line that was not done, and why.
struct Refused {
    column: Option<usize>,
    message: String,
}

impl Work<'_> {
    /// Does every line, and saves; where one cannot be done, nothing is saved.
    fn run(mut self, asked: &EditArguments, script: Option<&Path>) -> Answer {
        for (number, line) in asked.quick.iter().enumerate() {
            if let Err(refused) = self.quick(line) {
                let place = format!("--quick {}", number + 1);
                return self.not_done(&place, None, &refused);
            }
        }
        if let Some(script) = script {
            let text = match std::fs::read_to_string(script) {
                Ok(text) => text,
                Err(error) => return Answer::not_read(script, &error, self.texts),
            };
            for (number, line) in text.lines().enumerate() {
                if let Err(refused) = self.line(line) {
                    return self.not_done(&name(script), Some(number + 1), &refused);
                }
            }
        }
        self.save(asked)
    }

    fn not_done(&self, place: &str, line: Option<usize>, refused: &Refused) -> Answer {
        let place = match (line, refused.column) {
            (Some(line), Some(column)) => format!("{place}:{line}:{column}"),
            (Some(line), None) => format!("{place}:{line}"),
            (None, _) => place.to_owned(),
        };
        let message = format!("{place}: {}", refused.message);
        let mut answer = Answer::usage(message);
        let nothing = self.texts.say("cli-edit-nothing-saved");
        answer.err.push_str(&format!("samspill: {nothing}\n"));
        answer
    }

    /// Does lines as they come, and answers each at once: `ok` and its number once it is in the
    /// journal, or `no` and why. Saves at the end.
    fn converse(mut self, asked: &EditArguments) -> Answer {
        let mut refusals = 0;
        for (number, line) in io::stdin().lock().lines().enumerate() {
            let Ok(line) = line else { break };
            let reply = match self.line(&line).map(|()| self.session.make_safe()) {
                Ok(Ok(())) => format!("ok {}\n", number + 1),
                Ok(Err(error)) => {
                    let reason = error.to_string();
                    let words = [("reason", (&reason).into())];
                    let why = self.texts.say_with("cli-edit-no-journal", &words);
                    format!("no {}: {why}\n", number + 1)
                }
                Err(Refused { column, message }) => {
                    refusals += 1;
                    let column = column.map_or(String::new(), |column| format!(":{column}"));
                    format!("no {}{column}: {message}\n", number + 1)
                }
            };
            let mut out = io::stdout().lock();
            let told = out.write_all(reply.as_bytes()).and_then(|()| out.flush());
            if told.is_err() {
                break;
            }
        }
        let mut answer = self.save(asked);
        if refusals > 0 {
            answer.code = answer.code.max(1);
        }
        answer
    }

    fn line(&mut self, line: &str) -> Result<(), Refused> {
        let read = read_line(self.session.document(), line, &mut self.ids);
        match read.map_err(|misread| self.misread(&misread))? {
            Line::Blank => Ok(()),
            Line::Quick(line) => self.quick(&line),
            Line::Edit(command) => self.perform(command),
            Line::Undo(count) => self.repeat(count, Session::undo, "cli-edit-nothing-to-undo"),
            Line::Redo(count) => self.repeat(count, Session::redo, "cli-edit-nothing-to-redo"),
            Line::Save => self.save_in_place().map_err(|problem| Refused {
                column: None,
                message: self.texts.save_problem(&problem),
            }),
        }
    }

    fn repeat(
        &mut self,
        count: usize,
        step: impl Fn(&mut Session) -> bool,
        none: &str,
    ) -> Result<(), Refused> {
        for _ in 0..count {
            if !step(&mut self.session) {
                let message = self.texts.say(none);
                return Err(Refused {
                    column: None,
                    message,
                });
            }
        }
        Ok(())
    }

    fn perform(&mut self, command: EditCommand) -> Result<(), Refused> {
        let done = self.session.perform(command, Gesture::Single);
        done.map_err(|refusal| Refused {
            column: None,
            message: self.texts.refusal(&refusal),
        })?;
        let history = self.session.history();
        if let Some(step) = history.last() {
            let deed = Deed::of(&step.change, self.session.document());
            self.deeds.push_str(&printable(&self.texts.deed(&deed)));
            self.deeds.push('\n');
        }
        Ok(())
    }

    fn quick(&mut self, line: &str) -> Result<(), Refused> {
        let document = self.session.document();
        let context = QuickContext {
            seed: self.ids.number(),
            ..QuickContext::default()
        };
        let index = NameIndex::of(document);
        match read_quick_line(document, &index, line, &context).outcome {
            QuickOutcome::Nothing => Ok(()),
            QuickOutcome::Command(command) | QuickOutcome::Question(command) => {
                self.perform(command)
            }
            QuickOutcome::Refused { refusal, place } => Err(Refused {
                column: Some(line[..place.start.min(line.len())].chars().count() + 1),
                message: self.texts.quick_refusal(refusal),
            }),
        }
    }

    fn misread(&self, misread: &Misread) -> Refused {
        Refused {
            column: Some(misread.column),
            message: slip(&misread.slip, self.texts),
        }
    }

    fn save(mut self, asked: &EditArguments) -> Answer {
        let out = asked.output.clone().unwrap_or_else(|| asked.file.clone());
        let saved = match asked.in_place {
            true => self.save_in_place().and_then(|()| self.session.close()),
            false => self.session.save_copy(&out),
        };
        match saved {
            Ok(()) => {
                let name = name(&out);
                let words = [("file", (&name).into())];
                let made = self.texts.say_with("cli-edit-saved", &words);
                Answer {
                    out: format!("{}{made}\n", self.deeds),
                    ..Answer::default()
                }
            }
            Err(problem) => Answer::about(&out, &self.texts.save_problem(&problem)),
        }
    }

    /// Saves; what somebody else saved meanwhile is brought together with what was done here.
    fn save_in_place(&mut self) -> Result<(), SaveProblem> {
        const MOST_TRIES: usize = 20;
        let mut outcome = Ok(());
        for _ in 0..MOST_TRIES {
            if !self.session.has_unsaved_work() {
                return Ok(());
            }
            outcome = self.session.save();
            if outcome != Err(SaveProblem::ChangedByOthers) {
                break;
            }
            if let Some(theirs) = self.session.theirs() {
                let clashes = theirs.clashes.len();
                // Where the two cannot be one map, the next try tells so.
                if self.session.merge_theirs(theirs).is_ok() && clashes > 0 {
                    let words = [("count", clashes.into())];
                    let told = self.texts.say_with("cli-edit-clashes", &words);
                    self.deeds.push_str(&format!("{told}\n"));
                }
            }
        }
        outcome
    }

    fn tell_recovery(&mut self, recovery: &Recovery) {
        if recovery.steps > 0 {
            let words = [("count", recovery.steps.into())];
            let told = self.texts.say_with("cli-edit-recovered", &words);
            self.deeds.push_str(&format!("{told}\n"));
        }
        for kept in &recovery.kept {
            let kept = name(kept);
            let told = self
                .texts
                .say_with("cli-edit-kept", &[("file", (&kept).into())]);
            self.deeds.push_str(&format!("{told}\n"));
        }
    }
}

/// What is wrong with a line, and what to do.
fn slip(slip: &Slip, texts: &Texts) -> String {
    match slip {
        Slip::UnknownWord {
            word,
            allowed,
            nearest,
        } => {
            let word = printable(word);
            let words = [("word", (&word).into()), ("allowed", allowed.into())];
            match nearest {
                None => texts.say_with("problem-unknown-word", &words),
                Some(nearest) => {
                    let words = [words[0], words[1], ("nearest", nearest.into())];
                    texts.say_with("problem-unknown-word-nearest", &words)
                }
            }
        }
        Slip::NoSuchId { id, nearest } => {
            let id = printable(id);
            match nearest {
                None => texts.say_with("problem-unknown-id", &[("id", (&id).into())]),
                Some(nearest) => {
                    let words = [("id", (&id).into()), ("nearest", nearest.into())];
                    texts.say_with("problem-unknown-id-nearest", &words)
                }
            }
        }
        Slip::Missing(what) => texts.say_with("cli-script-missing", &[("what", (*what).into())]),
        Slip::TooMuch(word) => about(texts, "cli-script-too-much", word),
        Slip::OpenQuote => texts.say("cli-script-open-quote"),
        Slip::NotARelation(word) => about(texts, "cli-script-not-a-relation", word),
        Slip::NotANumber(word) => about(texts, "cli-script-not-a-number", word),
    }
}

fn about(texts: &Texts, id: &str, word: &str) -> String {
    let word = printable(word);
    texts.say_with(id, &[("word", (&word).into())])
}
