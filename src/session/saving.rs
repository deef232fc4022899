//! Saving: at every pause, on a thread, and at the end.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::{Place, Session};
use crate::file::{self, Backups, Expected, RealDisk, Stamp, take_in_leftovers};
use crate::model::{MapDocument, SaveProblem};

/// Where somebody's work is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was done.
    Untouched,
    /// In the file, since this time.
    Saved(SystemTime),
    /// In the journal, not yet in the file.
    InJournal,
    /// In the journal; the map has no file yet.
    Nameless,
    /// In the journal; the file could not be written.
    NotSaved(SaveProblem),
    /// In memory only: neither journal nor file could be written.
    Unsafe(String),
}

/// A save to be run on a thread of its own.
#[derive(Debug)]
pub struct SaveJob {
    document: Arc<MapDocument>,
    path: PathBuf,
    expected: Expected,
    backups: Option<Backups>,
    revision: u64,
}

/// What came of a [`SaveJob`].
#[derive(Debug)]
pub struct SaveOutcome {
    document: Arc<MapDocument>,
    path: PathBuf,
    revision: u64,
    when: SystemTime,
    result: Result<Stamp, SaveProblem>,
}

impl SaveJob {
    /// Saves.
    pub fn run(self) -> SaveOutcome {
        let Self {
            document,
            path,
            expected,
            backups,
            revision,
        } = self;
        let when = SystemTime::now();
        if let Some(backups) = &backups {
            take_in_leftovers(&path, backups, when);
        }
        let mut keep = |old: &[u8]| {
            if let Some(backups) = &backups {
                // A map is worth more than its earlier versions: a full disk at home does not keep
                // it from being saved on a share.
                let _ = backups.keep(old, when);
            }
        };
        let result = file::save_over(&document, &path, expected, &mut keep);
        SaveOutcome {
            document,
            path,
            revision,
            when,
            result: result.map_err(|error| error.problem()),
        }
    }
}

impl Session {
    /// Where the work is.
    pub fn state(&self) -> SaveState {
        if let (Some(problem), true) = (&self.journal_problem, self.has_unsaved_work()) {
            return SaveState::Unsafe(problem.clone());
        }
        match (&self.problem, self.last_saved) {
            (Some(problem), _) => SaveState::NotSaved(problem.clone()),
            (None, Some(when)) if !self.has_unsaved_work() => SaveState::Saved(when),
            _ if self.revision == 0 => SaveState::Untouched,
            _ if self.at.is_none() => SaveState::Nameless,
            _ => SaveState::InJournal,
        }
    }

    /// Says whether something was done that is not in the file.
    pub fn has_unsaved_work(&self) -> bool {
        self.revision != self.saved_revision
    }

    /// Says whether saving would lose something that the file holds and could not be opened.
    pub fn would_lose(&self) -> bool {
        !self.may_save_over
    }

    /// The save of the map as it is now, in its own file.
    pub fn save_job(&self) -> Result<SaveJob, SaveProblem> {
        if !self.may_save_over {
            return Err(SaveProblem::WouldLose);
        }
        let at = self.at.as_ref().ok_or(SaveProblem::NoFile)?;
        Ok(SaveJob {
            document: self.snapshot(),
            path: at.path.clone(),
            expected: Expected::Content(at.stamp),
            backups: self.backups(),
            revision: self.revision,
        })
    }

    /// The save of the map as it is now, in another file, which becomes its own. What stands there
    /// is replaced, and kept as an earlier version.
    pub fn save_as_job(&self, path: &Path) -> SaveJob {
        let data = self.data.as_ref();
        SaveJob {
            document: self.snapshot(),
            path: path.to_owned(),
            expected: Expected::Anything,
            backups: data.map(|data| Backups::of(data, self.document().map(), path)),
            revision: self.revision,
        }
    }

    /// Takes in what came of a save.
    pub fn saved(&mut self, outcome: SaveOutcome) -> Result<(), SaveProblem> {
        let SaveOutcome {
            document,
            path,
            revision,
            when,
            result,
        } = outcome;
        let stamp = match result {
            Ok(stamp) => stamp,
            Err(problem) => {
                self.problem = Some(problem.clone());
                return Err(problem);
            }
        };
        let is_all = revision == self.revision;
        if let (Some(journal), true) = (&mut self.journal, is_all) {
            let noted = journal.append_saved(&path, stamp);
            self.note(noted);
        }
        self.at = Some(Place { path, stamp });
        self.saved = document;
        if !is_all && self.journal.is_some() {
            // What was done while the file was written is not in it: another journal begins from
            // the map as the file has it.
            self.lacking = self.journal.take();
            self.begin_anew();
        }
        self.saved_revision = revision;
        self.last_saved = Some(when);
        self.may_save_over = true;
        self.problem = None;
        Ok(())
    }

    /// Saves the map in its file, and waits for it.
    pub fn save(&mut self) -> Result<(), SaveProblem> {
        let outcome = self.save_job()?.run();
        self.saved(outcome)
    }

    /// Writes a copy of the map; the map stays where it is.
    pub fn save_copy(&self, path: &Path) -> Result<(), SaveProblem> {
        file::save(self.document(), path).map_err(|error| error.problem())
    }

    /// Ends the work: what is not in the file is saved there. What cannot be saved stays in the
    /// journal, and is there the next time.
    pub fn close(mut self) -> Result<(), SaveProblem> {
        let outcome = match self.has_unsaved_work() {
            true => self.save(),
            false => Ok(()),
        };
        if outcome.is_ok() {
            for journal in self.journal.take().into_iter().chain(self.lacking.take()) {
                // One that stays is found to hold nothing more the next time.
                let _ = journal.close(&RealDisk);
            }
        } else {
            self.leave_somewhere();
        }
        outcome
    }

    /// Leaves what could not be saved in the journal; where that cannot be written either, as a
    /// copy wherever one can.
    fn leave_somewhere(&mut self) {
        if self.make_safe().is_err() || self.journal.is_none() {
            let (path, now) = (self.path(), SystemTime::now());
            // If not even that can be written, there is nothing better to do.
            let _ = file::rescue(self.document(), path, self.data.as_ref(), now);
        }
    }
}
