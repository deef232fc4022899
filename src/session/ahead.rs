//! The journal of a large map, begun on a thread before it is needed.
//!
//! A journal begins with the whole map, and nothing may be done to a map before its journal has
//! that. Written down at the first alteration, a map of a hundred thousand records would stop the
//! hand for a while.

use std::path::PathBuf;
use std::sync::Arc;

use super::Session;
use crate::file::{DataFolder, Journal, RealDisk, Stamp};
use crate::model::MapDocument;

/// Of a map with more records than this the journal is begun ahead.
const LARGE: usize = 5_000;

/// A journal to be begun on a thread of its own.
#[derive(Debug)]
pub struct JournalJob {
    data: DataFolder,
    base: Arc<MapDocument>,
    at: Option<(PathBuf, Stamp)>,
}

/// A journal that was begun ahead, and the map it begins with.
pub struct JournalAhead {
    base: Arc<MapDocument>,
    journal: std::io::Result<Journal>,
}

impl JournalJob {
    /// Begins it.
    pub fn run(self) -> JournalAhead {
        let Self { data, base, at } = self;
        let at = at.as_ref().map(|(path, stamp)| (path.as_path(), *stamp));
        JournalAhead {
            journal: Journal::begin(&RealDisk, &data, &base, at),
            base,
        }
    }
}

impl Session {
    /// The journal that is worth beginning before anything is done; nothing where the map is small,
    /// there is one already, or none is kept.
    pub fn journal_job(&self) -> Option<JournalJob> {
        let document = self.document();
        let is_large = document.actors().len() + document.resources().len() > LARGE;
        let is_wanted = is_large && self.journal.is_none() && self.revision == 0;
        let data = self.data.clone().filter(|_| is_wanted)?;
        let at = self.at.as_ref();
        Some(JournalJob {
            data,
            base: self.snapshot(),
            at: at.map(|at| (at.path.clone(), at.stamp)),
        })
    }

    /// Takes a journal that was begun ahead; one that came too late is of no use and goes.
    pub fn take_journal(&mut self, ahead: JournalAhead) {
        // Where none could be begun, another is tried when something is done, and that is told.
        let Ok(journal) = ahead.journal else {
            return;
        };
        let is_of_now = self.revision == 0 && Arc::ptr_eq(&ahead.base, &self.snapshot());
        if is_of_now && self.journal.is_none() {
            self.journal = Some(journal);
        } else {
            // One that stays is found to hold nothing the next time.
            let _ = journal.close(&RealDisk);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Additions, EditCommand, Gesture};
    use crate::model::{Actor, Draft, ModelChoice};
    use crate::session::recover_nameless;

    fn large_map() -> MapDocument {
        let model = crate::file::built_in_models()[0].clone();
        let mut draft = Draft::new("m-large", ModelChoice::BuiltIn(model));
        let actor = |number: usize| Actor::new(format!("a{number:05}").as_str(), "A");
        draft.actors = (0..=LARGE).map(actor).collect();
        draft.settle().document
    }

    /// What is taken up of an actor that was added before or after a journal begun ahead was there.
    fn check(is_late: bool) {
        let folder = tempfile::tempdir().expect("a folder");
        let data = DataFolder::at(folder.path());
        let mut session = Session::nameless(large_map(), Some(data.clone()));
        let job = session.journal_job().expect("the map is large");
        let ahead = job.run();
        let addition = EditCommand::from(Additions::from(Actor::new("ny", "Ny")));
        let mut ahead = Some(ahead);
        for step in [is_late, !is_late] {
            match step {
                true => session
                    .perform(addition.clone(), Gesture::Single)
                    .expect("it is sound"),
                false => session.take_journal(ahead.take().expect("it is taken once")),
            }
        }
        assert!(session.journal_job().is_none());
        session.make_safe().expect("there is a disk");
        drop(session);
        let (taken_up, recovery) = recover_nameless(&data).expect("a journal");
        assert_eq!(recovery.steps, 1);
        assert!(taken_up.document().actors().contains_key("ny"));
        let journals = std::fs::read_dir(data.journals()).expect("journals");
        assert_eq!(journals.count(), 1);
    }

    #[test]
    fn what_is_done_goes_into_the_journal_that_was_begun_ahead() {
        check(false);
    }

    #[test]
    fn a_journal_begun_ahead_that_comes_too_late_goes() {
        check(true);
    }
}
