//! What others do to the file of the open map: noticed, told, and taken in by choice.

use super::action::{AppAction, FileAction, OutsideChoice};
use super::job::{Job, Progress};
use super::keeping::Keeping;
use super::state::file_name;
use super::style;
use super::window::App;
use crate::session::OutsideLook;
use crate::text::Texts;

/// How often one looks whether somebody else changed the file, in seconds of the window's clock.
const LOOK: f64 = 3.0;

impl App {
    /// Looks now and then whether somebody else changed the file or laid a copy beside it.
    pub(super) fn look_outside(&mut self, ctx: &egui::Context) {
        let Some(map) = &mut self.map else {
            return;
        };
        if let Some(job) = &self.keeping.looking {
            let found = match job.poll() {
                Progress::Working => return,
                Progress::Done(found) => found,
                Progress::Lost => None,
            };
            self.keeping.looking = None;
            let is_saving = self.keeping.saving.is_some();
            if let Some(look) = found.filter(|_| !is_saving) {
                self.keeping.theirs = map.session.theirs_of(&look);
                self.offer_copy(&look);
                ctx.request_repaint();
            }
            return;
        }
        let now = ctx.time();
        let is_due = self.keeping.last_look.is_none_or(|last| now - last >= LOOK);
        let is_free = self.keeping.theirs.is_none() && self.keeping.saving.is_none();
        if let (true, true, Some(look)) = (is_due, is_free, map.session.outside_look()) {
            self.keeping.last_look = Some(now);
            self.keeping.looking = Some(Job::spawn(ctx, "look at file", move || look.look()));
            ctx.request_repaint_after_secs(LOOK as f32);
        }
    }

    fn offer_copy(&mut self, look: &OutsideLook) {
        let Some(map) = &self.map else {
            return;
        };
        if self.keeping.copy.is_some() {
            return;
        }
        let mut copies = look.copies().iter();
        let copy = copies.find(|copy| !self.keeping.passed_over.contains(&copy.path));
        if let Some(copy) = copy {
            match map
                .session
                .copy(copy)
                .filter(|theirs| theirs.says_something_new())
            {
                Some(theirs) => self.keeping.copy = Some((copy.clone(), theirs)),
                None => self.keeping.passed_over.push(copy.path.clone()),
            }
        }
    }

    /// Takes the choice between ours and theirs.
    pub(super) fn choose(&mut self, choice: OutsideChoice) {
        let of_file = self.keeping.theirs.take();
        let of_copy = match of_file.is_none() {
            true => self.keeping.copy.take(),
            false => None,
        };
        let (Some(map), Some(theirs)) = (
            &mut self.map,
            of_file.or(of_copy.as_ref().map(|(_, theirs)| theirs.clone())),
        ) else {
            return;
        };
        let is_copy = of_copy.is_some();
        if let Some((copy, _)) = of_copy {
            self.keeping.passed_over.push(copy.path);
        }
        let outcome = match choice {
            OutsideChoice::Merge => map.session.merge_theirs(theirs),
            OutsideChoice::TakeTheirs => map.session.take_theirs(theirs),
            // A copy beside the map is left where it is.
            OutsideChoice::KeepMine if is_copy => Ok(()),
            OutsideChoice::KeepMine => {
                map.session.keep_mine(theirs);
                Ok(())
            }
        };
        map.refresh();
        self.keeping.told = None;
        if let Err(refusal) = outcome {
            let text = self.texts().refusal(&refusal);
            self.notices.say(text);
        }
    }
}

/// The bar that tells what somebody else did to the file, with the choice between ours and theirs.
pub fn outside_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    keeping: &Keeping,
    actions: &mut Vec<AppAction>,
) {
    let theirs = keeping.theirs.as_ref();
    let copy = keeping.copy.as_ref().filter(|_| theirs.is_none());
    let Some(theirs) = theirs.or(copy.map(|(_, theirs)| theirs)) else {
        return;
    };
    let deed = texts.deed(&theirs.deed);
    let told = match copy {
        None => texts.say_with("outside-changed", &[("deed", (&deed).into())]),
        Some((copy, _)) => {
            let name = file_name(&copy.path);
            let maker = copy
                .maker
                .map_or("none".to_owned(), |maker| format!("{maker:?}"));
            let words = [
                ("name", (&name).into()),
                ("maker", (&maker).into()),
                ("deed", (&deed).into()),
            ];
            texts.say_with("outside-copy", &words)
        }
    };
    let clashes = texts.say_with("outside-clashes", &[("count", theirs.clashes.len().into())]);
    ui.horizontal_wrapped(|ui| {
        ui.label(style::heading(told, 15.0));
        ui.label(style::aside(clashes));
        let keep = match copy {
            None => "outside-keep-mine",
            Some(_) => "outside-not-now",
        };
        let choices = [
            ("outside-merge", OutsideChoice::Merge),
            (keep, OutsideChoice::KeepMine),
            ("outside-take-theirs", OutsideChoice::TakeTheirs),
        ];
        for (words, choice) in choices {
            if ui.button(texts.say(words)).clicked() {
                actions.push(FileAction::Choose(choice).into());
            }
        }
    });
}
