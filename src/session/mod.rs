//! A map somebody works on: what was done to it, where it lies, and whether that is safe.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::edit::{Done, EditCommand, Editing, Gesture, History};
use crate::model::{MapChange, MapDocument, Refusal};

/// A map somebody works on.
pub struct Session {
    editing: Editing,
    path: Option<PathBuf>,
    revision: u64,
}

impl Session {
    /// Begins work on `document`, which lies at `path` if it has a file.
    pub fn of(document: MapDocument, path: Option<PathBuf>) -> Self {
        Self {
            editing: Editing::of(document),
            path,
            revision: 0,
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
        self.path.as_deref()
    }

    /// A number that is another after every alteration.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Does what `command` says.
    pub fn perform(&mut self, command: EditCommand, gesture: Gesture) -> Result<(), Refusal> {
        let done = self.editing.perform(command, gesture)?;
        self.keep(&done);
        Ok(())
    }

    /// Alters the map by a change that was planned elsewhere.
    pub fn take(&mut self, change: MapChange, gesture: Gesture) -> Result<(), Refusal> {
        let done = self.editing.take(change, gesture)?;
        self.keep(&done);
        Ok(())
    }

    /// Lets the next command be a step of its own.
    pub fn close_step(&mut self) {
        self.editing.close_step();
    }

    /// Turns the last step back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let done = self.editing.undo();
        done.inspect(|done| self.keep(done)).is_some()
    }

    /// Does the step again that was turned back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let done = self.editing.redo();
        done.inspect(|done| self.keep(done)).is_some()
    }

    /// Goes back or forward until just `standing` steps stand.
    pub fn go_to(&mut self, standing: usize) {
        for done in self.editing.go_to(standing) {
            self.keep(&done);
        }
    }

    fn keep(&mut self, _done: &Done) {
        self.revision += 1;
    }
}
