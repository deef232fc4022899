//! A map somebody works on: what was done to it, where it lies, and that none of it is lost.
//!
//! Everything done goes into the journal before the hand has left the key; the file is written
//! whenever there is a pause. What lay in the file is kept as an earlier version. If somebody else
//! changes the file meanwhile, that is noticed before it is written, and the two are brought
//! together by choice.

mod ahead;
mod outside;
mod recovery;
mod saving;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::edit::{Done, EditCommand, Editing, Gesture, History, plan};
use crate::file::{Backups, DataFolder, Journal, Mark, RealDisk, Stamp, longest_text};
use crate::model::{MapChange, MapDocument, Problem, Refusal, SaveProblem};

pub use ahead::{JournalAhead, JournalJob};
pub use outside::{OutsideLook, Theirs};
pub use recovery::{Recovery, recover_nameless, unfinished};
pub use saving::{SaveJob, SaveOutcome, SaveState};

/// A map somebody works on.
pub struct Session {
    editing: Editing,
    at: Option<Place>,
    /// The map as the file has it; what others did to the file is compared with it.
    saved: Arc<MapDocument>,
    /// The map can be saved over its file without losing what could not be opened.
    may_save_over: bool,
    data: Option<DataFolder>,
    journal: Option<Journal>,
    /// A journal that lacks what was done last; it goes once another holds all of it.
    lacking: Option<Journal>,
    /// Why nothing is written down, where that is so.
    journal_problem: Option<String>,
    revision: u64,
    saved_revision: u64,
    last_saved: Option<SystemTime>,
    problem: Option<SaveProblem>,
}

/// Where a map lies, and what its file held when we last saw it.
#[derive(Clone, Debug)]
struct Place {
    path: PathBuf,
    stamp: Stamp,
}

impl Session {
    /// Begins work on a map without a file; nothing is on the disk before something is done to it.
    pub fn nameless(document: MapDocument, data: Option<DataFolder>) -> Self {
        Self::new(Editing::of(document), None, true, data)
    }

    fn new(
        editing: Editing,
        at: Option<Place>,
        may_save_over: bool,
        data: Option<DataFolder>,
    ) -> Self {
        Self {
            saved: editing.snapshot(),
            editing,
            at,
            may_save_over,
            data,
            journal: None,
            lacking: None,
            journal_problem: None,
            revision: 0,
            saved_revision: 0,
            last_saved: None,
            problem: None,
        }
    }

    /// The map as it is now.
    pub fn document(&self) -> &MapDocument {
        self.editing.document()
    }

    /// The map as it is now, to be held while work goes on.
    pub fn snapshot(&self) -> Arc<MapDocument> {
        self.editing.snapshot()
    }

    /// What was done.
    pub fn history(&self) -> &History {
        self.editing.history()
    }

    /// The file the map lies in; none where it has no name yet.
    pub fn path(&self) -> Option<&Path> {
        self.at.as_ref().map(|at| at.path.as_path())
    }

    /// A number that is another after every alteration.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The earlier versions of the map's file.
    pub fn backups(&self) -> Option<Backups> {
        let (data, at) = (self.data.as_ref()?, self.at.as_ref()?);
        Some(Backups::of(data, self.document().map(), &at.path))
    }

    /// Does what `command` says.
    pub fn perform(&mut self, command: EditCommand, gesture: Gesture) -> Result<(), Refusal> {
        let change = plan(self.document(), command)?;
        can_be_kept(&change)?;
        let before = self.before_first();
        let done = self.editing.perform_planned(change, gesture)?;
        self.write_down(before, &done);
        Ok(())
    }

    /// Alters the map by a change that was planned elsewhere.
    pub fn take(&mut self, change: MapChange, gesture: Gesture) -> Result<(), Refusal> {
        can_be_kept(&change)?;
        let before = self.before_first();
        let done = self.editing.take(change, gesture)?;
        self.write_down(before, &done);
        Ok(())
    }

    /// Lets the next command be a step of its own.
    pub fn close_step(&mut self) {
        self.editing.close_step();
    }

    /// Turns the last step back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let before = self.before_first();
        let done = self.editing.undo();
        done.inspect(|done| self.write_down(before, done)).is_some()
    }

    /// Does the step again that was turned back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let before = self.before_first();
        let done = self.editing.redo();
        done.inspect(|done| self.write_down(before, done)).is_some()
    }

    /// Goes back or forward until just `standing` steps stand.
    pub fn go_to(&mut self, standing: usize) {
        while self.history().standing() > standing && self.undo() {}
        while self.history().standing() < standing && self.redo() {}
    }

    /// Brings what was written down to the disk; the error tells why it could not be.
    pub fn make_safe(&mut self) -> Result<(), String> {
        if self.lacking.is_some() {
            self.begin_anew();
        }
        if let Some(journal) = &mut self.journal
            && let Err(error) = journal.sync()
        {
            // What was not brought to the disk now never will be; another journal may be.
            self.note(Err(error));
        }
        self.journal_problem.clone().map_or(Ok(()), Err)
    }

    /// The map a journal would begin from, where there is none yet.
    fn before_first(&self) -> Option<Arc<MapDocument>> {
        self.journal.is_none().then(|| self.editing.snapshot())
    }

    fn write_down(&mut self, before: Option<Arc<MapDocument>>, done: &Done) {
        self.revision += 1;
        if self.lacking.is_some() {
            return self.begin_anew();
        }
        let outcome = self.journal(before).and_then(|journal| match journal {
            Some(journal) => journal.append(mark(done), done.change()),
            None => Ok(()),
        });
        self.note(outcome);
    }

    fn note(&mut self, outcome: std::io::Result<()>) {
        self.journal_problem = outcome.err().map(|error| error.to_string());
        if self.journal_problem.is_some() && self.journal.is_some() {
            self.lacking = self.journal.take();
        }
    }

    /// The journal, begun from `before` where there is none yet.
    fn journal(
        &mut self,
        before: Option<Arc<MapDocument>>,
    ) -> std::io::Result<Option<&mut Journal>> {
        if let (None, Some(data), Some(before)) = (&self.journal, &self.data, before) {
            let at = self.at.as_ref().map(|at| (at.path.as_path(), at.stamp));
            self.journal = Some(Journal::begin(&RealDisk, data, &before, at)?);
        }
        Ok(self.journal.as_mut())
    }

    /// Begins another journal: from the map as the file has it, and with all that was done since
    /// as one step.
    fn begin_anew(&mut self) {
        let change = MapChange::between(&self.saved, self.editing.document());
        let saved = Arc::clone(&self.saved);
        let outcome = self.journal(Some(saved)).and_then(|journal| match journal {
            Some(journal) => journal.append(Mark::Step, &change),
            None => Ok(()),
        });
        let is_whole = outcome.is_ok();
        self.journal_problem = outcome.err().map(|error| error.to_string());
        let other = match is_whole {
            true => self.lacking.take(),
            false => self.journal.take(),
        };
        if let Some(other) = other {
            // It would only be looked at in vain.
            let _ = other.close(&RealDisk);
        }
    }
}

/// Refuses what could be written neither in the journal nor in the file.
fn can_be_kept(change: &MapChange) -> Result<(), Refusal> {
    match longest_text(change) {
        Some(len) => Err(Refusal::Problem(Problem::TextTooLong(len))),
        None => Ok(()),
    }
}

fn mark(done: &Done) -> Mark {
    match done {
        Done::Step(_) => Mark::Step,
        Done::Joined(_) => Mark::Joined,
        Done::Undo(_) => Mark::Undo,
        Done::Redo(_) => Mark::Redo,
    }
}
