//! Keeping the work: saved at every pause, watched for what others do to the file, and never lost
//! when the window closes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::action::FileAction;
use super::dialogs::{Dialog, SaveAsDialog, VersionsDialog};
use super::job::{Job, Progress};
use super::state::{OpenMap, Origin, file_name};
use super::window::App;
use crate::edit::Gesture;
use crate::file::{Backup, ConflictCopy};
use crate::model::{MapChange, SaveProblem};
use crate::session::{
    JournalAhead, OutsideLook, Recovery, SaveOutcome, SaveState, Session, Theirs,
};
use crate::text::Texts;

/// How long the hands must rest before the map is saved, in seconds of the window's clock; so are
/// the others.
const PAUSE: f64 = 1.5;
/// How long work may stay out of the file however busy the hands are.
const LONGEST: f64 = 15.0;
/// How often the journal is brought to the disk while there is something new in it.
const JOURNAL: f64 = 0.7;
/// What is under way to keep the work.
#[derive(Default)]
pub struct Keeping {
    /// The journal of a large map, which is begun before it is needed.
    ahead: Option<Job<JournalAhead>>,
    has_looked_ahead: bool,
    pub(super) saving: Option<Job<SaveOutcome>>,
    /// Somebody asked for the map to be saved, and not all of it is yet.
    is_asked: bool,
    pub(super) looking: Option<Job<Option<OutsideLook>>>,
    pub(super) last_look: Option<f64>,
    /// The alteration seen last, when it was, and when the first one since the last save was.
    seen: Option<(u64, f64)>,
    since: Option<f64>,
    synced: u64,
    last_sync: Option<f64>,
    /// What was said of a failed save, so that it is not said at every try.
    pub(super) told: Option<SaveProblem>,
    /// The file as somebody else left it, while nobody has chosen.
    pub theirs: Option<Theirs>,
    /// A copy that lies beside the map, while nobody has chosen.
    pub copy: Option<(ConflictCopy, Theirs)>,
    pub(super) passed_over: Vec<PathBuf>,
    /// The window closes although the map could not be saved.
    pub may_close: bool,
}

impl Keeping {
    /// Says whether somebody must choose between ours and theirs.
    pub fn has_question(&self) -> bool {
        self.theirs.is_some() || self.copy.is_some()
    }

    /// Says whether a save that somebody asked for is still to be done.
    pub fn is_asked(&self) -> bool {
        self.is_asked
    }

    /// Says whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }
}

impl App {
    /// Does what is due: once a frame.
    pub(super) fn keep_work(&mut self, ctx: &egui::Context) {
        self.take_saved();
        self.begin_journal_ahead(ctx);
        self.look_outside(ctx);
        let Some(map) = &mut self.map else {
            return;
        };
        let session = &mut map.session;
        let keeping = &mut self.keeping;
        let now = ctx.time();
        let revision = session.revision();
        if keeping.seen.is_none_or(|(seen, _)| seen != revision) {
            keeping.seen = Some((revision, now));
            keeping.told = None;
        }
        if !session.has_unsaved_work() {
            keeping.is_asked = false;
            keeping.since = None;
            return;
        }
        let since = *keeping.since.get_or_insert(now);
        let is_due = keeping.last_sync.is_none_or(|last| now - last >= JOURNAL);
        if keeping.synced != revision && is_due {
            keeping.last_sync = Some(now);
            keeping.synced = revision;
            // What could not be written down is told in the status line, and tried again.
            let _ = session.make_safe();
        }
        let rested = keeping.seen.is_some_and(|(_, seen)| now - seen >= PAUSE);
        let is_free =
            keeping.saving.is_none() && keeping.theirs.is_none() && keeping.told.is_none();
        if !is_free && keeping.saving.is_none() {
            keeping.is_asked = false;
        }
        if is_free && (keeping.is_asked || rested || now - since >= LONGEST) {
            self.save_now(ctx);
        }
        ctx.request_repaint_after_secs(JOURNAL as f32);
    }

    /// Lets the journal of a large map be there before the first alteration.
    fn begin_journal_ahead(&mut self, ctx: &egui::Context) {
        let Some(map) = &mut self.map else {
            return;
        };
        if !std::mem::replace(&mut self.keeping.has_looked_ahead, true) {
            let job = map.session.journal_job();
            self.keeping.ahead = job.map(|job| Job::spawn(ctx, "begin journal", move || job.run()));
        }
        if let Some(job) = &self.keeping.ahead {
            match job.poll() {
                Progress::Working => return,
                Progress::Done(ahead) => map.session.take_journal(ahead),
                Progress::Lost => {}
            }
            self.keeping.ahead = None;
        }
    }

    /// Begins to save the open map in its own file, on a thread.
    pub(super) fn save_now(&mut self, ctx: &egui::Context) {
        let Some(map) = &mut self.map else {
            return;
        };
        match map.session.save_job() {
            Ok(job) if self.keeping.saving.is_none() => {
                self.keeping.saving = Some(Job::spawn(ctx, "save map", move || job.run()));
            }
            Ok(_) => {}
            Err(problem) => self.keeping.told = Some(problem),
        }
    }

    /// Somebody asks for the map to be saved: where it cannot be in its own file, asks for another.
    pub(super) fn save_asked(&mut self, ctx: &egui::Context) {
        let Some(map) = &self.map else {
            return;
        };
        match map.session.save_job() {
            Ok(_) if !map.session.has_unsaved_work() => self.say("notice-nothing-to-save"),
            Ok(_) => {
                // A save that is under way may lack what was done last; then another follows it.
                self.keeping.told = None;
                self.keeping.is_asked = true;
                self.save_now(ctx);
            }
            Err(problem) => {
                if problem == SaveProblem::WouldLose {
                    self.notices.say(self.texts().save_problem(&problem));
                }
                self.ask_save_as();
            }
        }
    }

    /// Asks where to save the map under another name.
    pub(super) fn ask_save_as(&mut self) {
        let Some(map) = &self.map else {
            return;
        };
        let folder = match map.session.path().and_then(Path::parent) {
            Some(folder) => folder.to_owned(),
            None => self
                .settings
                .folder
                .clone()
                .unwrap_or_else(super::apply::home),
        };
        let path = folder.join(map.origin.name());
        self.dialog = Some(Dialog::SaveAs(SaveAsDialog::at(&path)));
    }

    /// Begins to save the open map at `path`, which becomes its own.
    pub(super) fn save_as(&mut self, ctx: &egui::Context, path: &Path) {
        if let Some(map) = &self.map {
            let job = map.session.save_as_job(path);
            self.keeping.told = None;
            self.keeping.saving = Some(Job::spawn(ctx, "save map", move || job.run()));
        }
    }

    fn take_saved(&mut self) {
        let Some(job) = &self.keeping.saving else {
            return;
        };
        let outcome = match job.poll() {
            Progress::Working => return,
            Progress::Done(outcome) => Some(outcome),
            Progress::Lost => None,
        };
        self.keeping.saving = None;
        let (Some(outcome), Some(map)) = (outcome, &mut self.map) else {
            return;
        };
        match map.session.saved(outcome) {
            Ok(()) => {
                if let Some(path) = map.session.path() {
                    let origin = Origin::File(path.to_owned());
                    if map.origin != origin {
                        self.settings.remember(path);
                        map.origin = origin;
                    }
                }
            }
            Err(problem @ SaveProblem::ChangedByOthers) => {
                // What they did is looked at next; until one has chosen, nothing is written.
                self.keeping.last_look = None;
                self.keeping.told = Some(problem);
            }
            Err(problem) => {
                if self.keeping.told.as_ref() != Some(&problem) {
                    let text = self.texts().save_problem(&problem);
                    self.notices.say(text);
                }
                self.keeping.told = Some(problem);
            }
        }
    }

    /// Shows the earlier versions of the open map.
    pub(super) fn show_versions(&mut self) {
        let Some(map) = &self.map else {
            return;
        };
        let backups = map.session.backups();
        let list = backups.as_ref().map(|backups| backups.list());
        self.dialog = Some(Dialog::Versions(VersionsDialog::of(
            list.unwrap_or_default(),
        )));
    }

    /// Makes the map what an earlier version was; a step that can be undone.
    pub(super) fn restore(&mut self, version: &Backup) {
        let Some(map) = &mut self.map else {
            return;
        };
        let opened = map.session.backups().map(|backups| backups.read(version));
        let Some(document) = opened.and_then(|opened| opened.document) else {
            return self.say("notice-version-unreadable");
        };
        let change = MapChange::between(map.document(), &document);
        let outcome = map.session.take(change, Gesture::Single);
        map.refresh();
        match outcome {
            Ok(()) => self.say("notice-restored"),
            Err(refusal) => {
                let text = self.texts().refusal(&refusal);
                self.notices.say(text);
            }
        }
    }

    /// Ends the work on the open map; where it could not be saved, it stays in the journal.
    pub(super) fn close_session(&mut self) {
        if let Some(job) = self.keeping.saving.take() {
            // The result is wanted before the next save begins.
            while let Progress::Working = job.poll_for(&mut |outcome| {
                if let Some(map) = &mut self.map {
                    let _ = map.session.saved(outcome);
                }
            }) {
                std::thread::sleep(Duration::from_millis(2));
            }
        }
        if let Some(map) = self.map.take() {
            let name = map.origin.name();
            if let Err(problem) = map.session.close() {
                let why = match problem {
                    SaveProblem::NoFile => self
                        .texts()
                        .say_with("notice-left-in-journal", &[("name", (&name).into())]),
                    problem => self.texts().save_problem(&problem),
                };
                self.notices.say(why);
            }
        }
        self.keeping = Keeping::default();
    }

    /// The window is to close: a map that has a name is saved, without a question. Where that
    /// fails, the window stays and says why.
    pub(super) fn save_before_closing(&mut self, ctx: &egui::Context) {
        let is_asked = ctx.input(|input| input.viewport().close_requested());
        if !is_asked || self.keeping.may_close {
            return;
        }
        let Some(map) = &mut self.map else {
            return;
        };
        let is_named = map.session.path().is_some();
        if !is_named || !map.session.has_unsaved_work() {
            return;
        }
        if let Err(problem) = map.session.save() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::NotSaved(problem));
        }
    }

    /// Says what was taken up of work that was not finished.
    pub(super) fn tell_recovery(&mut self, recovery: &Recovery) {
        let texts = self.texts();
        if recovery.steps > 0 {
            let words = [("count", recovery.steps.into())];
            self.notices.say(texts.say_with("notice-recovered", &words));
        }
        if recovery.clashes > 0 {
            let words = [("count", recovery.clashes.into())];
            self.notices
                .say(texts.say_with("notice-recovered-clashes", &words));
        }
        for kept in &recovery.kept {
            let name = file_name(kept);
            let words = [("name", (&name).into())];
            self.notices
                .say(texts.say_with("notice-journal-kept", &words));
        }
    }

    /// Work on a map that never got a file is taken up when the window opens.
    pub(super) fn take_up_unfinished(&mut self, ctx: &egui::Context) {
        let Some(data) = self.request.data.clone() else {
            return;
        };
        let unfinished = crate::session::unfinished(&data);
        if let Some(path) = unfinished.into_iter().find(|path| path.exists()) {
            return self.apply_file(ctx, FileAction::Open(path));
        }
        if let Some((session, recovery)) = crate::session::recover_nameless(&data) {
            self.map = Some(OpenMap::of_session(session, Origin::Nameless));
            self.tell_recovery(&recovery);
            self.set_title(ctx);
        }
    }
}

/// What the status line says of where the work is.
pub fn state_text(texts: &Texts, session: &Session, is_saving: bool) -> String {
    if is_saving {
        return texts.say("state-saving");
    }
    match session.state() {
        SaveState::Untouched => String::new(),
        SaveState::Saved(when) => {
            let time = jiff::Timestamp::try_from(when).unwrap_or_default();
            let time = time.to_zoned(jiff::tz::TimeZone::system());
            let time = time.strftime("%H.%M").to_string();
            texts.say_with("state-saved", &[("time", (&time).into())])
        }
        SaveState::InJournal => texts.say("state-in-journal"),
        SaveState::Nameless => texts.say("state-nameless"),
        SaveState::NotSaved(_) => texts.say("state-not-saved"),
        SaveState::Unsafe(reason) => {
            texts.say_with("state-unsafe", &[("reason", (&reason).into())])
        }
    }
}
