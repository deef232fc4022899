//! Opening a map, and taking up work that was not finished.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::{Place, Session};
use crate::compare::merge;
use crate::edit::{Done, Editing, Gesture};
use crate::file::{
    Abandoned, DataFolder, Mark, Opened, Recovered, Unreadable, abandoned, read_change,
};
use crate::model::MapDocument;

/// What was found of work that was not finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovery {
    /// How many steps that were not in the file were taken up again.
    pub steps: usize,
    /// When the last of them was done, as far as the disk tells.
    pub when: Option<SystemTime>,
    /// In how many things somebody else changed the file differently meanwhile.
    pub clashes: usize,
    /// Journals that could not be taken up to their end, where they are kept.
    pub kept: Vec<PathBuf>,
}

impl Recovery {
    /// Says whether there was anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Session {
    /// Begins work on the map that was opened at `path`, and takes up what was done to it and not
    /// saved, without a question. None where nothing could be opened.
    pub fn open(opened: Opened, path: &Path, data: Option<DataFolder>) -> Option<(Self, Recovery)> {
        let may_save_over = opened.may_save_over;
        let (document, stamp) = (opened.document?, opened.stamp?);
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let place = Place { path, stamp };
        let mut recovery = Recovery::default();
        let journals = data.as_ref().map(abandoned).unwrap_or_default();
        let mut found = None;
        for journal in journals {
            let Some(data) = &data else { break };
            // A second journal of the same map is taken up the next time.
            if found.is_none() {
                found = take_up(journal, &place, &document, data, &mut recovery);
            }
        }
        let mut session = found.unwrap_or_else(|| {
            let editing = Editing::of(document);
            Self::new(editing, Some(place), may_save_over, data)
        });
        session.may_save_over = may_save_over;
        Some((session, recovery))
    }
}

/// The newest work that was not finished on a map without a file, if there is any.
pub fn recover_nameless(data: &DataFolder) -> Option<(Session, Recovery)> {
    for mut journal in abandoned(data).into_iter().rev() {
        let Ok(recovered) = journal.read() else {
            continue;
        };
        if recovered.at.is_some() || Abandoned::is_finished(&recovered) {
            continue;
        }
        let mut recovery = Recovery::default();
        let replayed = Replayed::of(&recovered, &mut recovery);
        let session = Session::new(replayed.editing, None, true, Some(data.clone()));
        let session = go_on(
            session,
            journal,
            &recovered,
            replayed.is_whole,
            &mut recovery,
        );
        return Some((session, recovery));
    }
    None
}

/// The files of maps on which there is work that was not finished, newest work first.
pub fn unfinished(data: &DataFolder) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for mut journal in abandoned(data).into_iter().rev() {
        let Ok(recovered) = journal.read() else {
            continue;
        };
        let is_finished = Abandoned::is_finished(&recovered);
        if let (Some((path, _)), false) = (recovered.at, is_finished)
            && !paths.contains(&path)
        {
            paths.push(path);
        }
    }
    paths
}

/// The session that `journal` is of, if it is of the map at `place`, which holds `document`.
fn take_up(
    mut journal: Abandoned,
    place: &Place,
    document: &MapDocument,
    data: &DataFolder,
    recovery: &mut Recovery,
) -> Option<Session> {
    let recovered = match journal.read() {
        Ok(recovered) => recovered,
        Err(Unreadable::NoJournal) => {
            set_aside(journal, data, recovery);
            return None;
        }
        Err(Unreadable::Disk(_)) => return None,
    };
    let (lay, was) = recovered.at.as_ref()?;
    if !is_same_file(lay, &place.path) {
        return None;
    }
    if Abandoned::is_finished(&recovered) {
        // One that stays is looked at again the next time.
        let _ = journal.discard();
        return None;
    }
    let replayed = Replayed::of(&recovered, recovery);
    if was.is_same_content(&place.stamp) {
        let editing = replayed.editing;
        let mut session = Session::new(editing, Some(place.clone()), true, Some(data.clone()));
        session.saved = Arc::new(document.clone());
        return Some(go_on(
            session,
            journal,
            &recovered,
            replayed.is_whole,
            recovery,
        ));
    }
    // Somebody changed the file after the crash: both are wanted.
    let mine = replayed.editing.document();
    let merged = merge(&replayed.saved, mine, document);
    recovery.clashes = merged.clashes.len();
    let mut editing = Editing::of(document.clone());
    // Where the two cannot be one map, the file stands and the journal is kept.
    let _ = editing.take(merged.change, Gesture::Single);
    let mut session = Session::new(editing, Some(place.clone()), true, Some(data.clone()));
    session.saved = Arc::new(document.clone());
    session.revision = 1;
    session.begin_anew();
    if session.journal.is_some() {
        set_aside(journal, data, recovery);
    }
    Some(session)
}

/// Lets the session go on in the journal it was taken up from; where that could not be followed to
/// its end, it is kept and another begun.
fn go_on(
    mut session: Session,
    journal: Abandoned,
    recovered: &Recovered,
    is_whole: bool,
    recovery: &mut Recovery,
) -> Session {
    session.revision = 1;
    if is_whole {
        if let (true, Some(data)) = (recovered.is_damaged, &session.data) {
            // What stands after the damage cannot be followed, and is cut off.
            recovery.kept.extend(journal.keep_copy(data).ok());
        }
        match journal.resume(recovered) {
            Ok(journal) => session.journal = Some(journal),
            Err(_) => session.begin_anew(),
        }
    } else {
        session.begin_anew();
        // Where no other journal could be begun, this one is all there is.
        let is_written = session.journal.is_some();
        if let Some(data) = session.data.clone().filter(|_| is_written) {
            set_aside(journal, &data, recovery);
        }
    }
    session
}

fn set_aside(journal: Abandoned, data: &DataFolder, recovery: &mut Recovery) {
    // Where it cannot be moved it stays, and is looked at again the next time.
    recovery.kept.extend(journal.set_aside(data).ok());
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    one == other || real(one) == real(other)
}

/// A journal followed as far as it can be.
struct Replayed {
    editing: Editing,
    /// The map as it was when it was last opened or saved.
    saved: Arc<MapDocument>,
    /// How many steps stood then.
    saved_steps: usize,
    is_whole: bool,
}

impl Replayed {
    fn of(recovered: &Recovered, recovery: &mut Recovery) -> Self {
        let editing = Editing::of(recovered.base.clone());
        let mut replayed = Self {
            saved: editing.snapshot(),
            saved_steps: 0,
            editing,
            is_whole: true,
        };
        for (mark, text) in &recovered.entries {
            if replayed.follow(*mark, text).is_none() {
                replayed.is_whole = false;
                break;
            }
        }
        let standing = replayed.editing.history().standing();
        recovery.steps = standing.abs_diff(replayed.saved_steps);
        recovery.when = recovered.written;
        replayed
    }

    fn follow(&mut self, mark: Mark, text: &str) -> Option<()> {
        if mark == Mark::Saved {
            self.saved = self.editing.snapshot();
            self.saved_steps = self.editing.history().standing();
            return Some(());
        }
        let change = read_change(text, self.editing.document())?;
        let done = match mark {
            Mark::Step => Done::Step(change),
            Mark::Joined => Done::Joined(change),
            Mark::Undo => Done::Undo(change),
            Mark::Redo | Mark::Saved => Done::Redo(change),
        };
        self.editing.replay(&done).ok()
    }
}
