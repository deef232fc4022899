//! The saved views as a row of steps: going through them, keeping what one sees as one more, and
//! putting them in order.

use egui::ViewportCommand;

use super::action::LookAction;
use super::panels::seen;
use super::window::App;
use crate::edit::EditCommand;
use crate::model::{MapDocument, View};

/// What somebody wants of the row of views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewsAction {
    /// Show the row, or not.
    ToggleRow,
    /// Show the views one by one, with nothing around the map; or no more.
    TogglePresenting,
    /// Take the next one.
    Next,
    /// Take the one before.
    Previous,
    /// Keep what one sees as a view at the end of the row.
    Keep,
    /// Let the view one is in come one place earlier.
    Earlier,
    /// Let the view one is in come one place later.
    Later,
    /// Move the view with the first number to the place with the second.
    Move(usize, usize),
}

/// Whether views are gone through.
#[derive(Clone, Copy, Debug, Default)]
pub struct Presenting {
    /// Whether nothing but the map and the row is shown.
    pub is_on: bool,
    /// Whether the row is shown beside everything else.
    pub shows_row: bool,
    /// The view that was taken last, also when one looks otherwise since.
    last: Option<usize>,
}

impl App {
    /// Takes a wish about the row of views.
    pub(super) fn apply_views(&mut self, ctx: &egui::Context, action: ViewsAction) {
        let Some(map) = &self.map else {
            return;
        };
        let count = map.document().views().len();
        let here = self.look.view;
        match action {
            ViewsAction::ToggleRow => self.presenting.shows_row = !self.presenting.shows_row,
            ViewsAction::TogglePresenting => self.present(ctx, !self.presenting.is_on),
            ViewsAction::Next => {
                let last = here.or(self.presenting.last);
                self.take_view(last.map_or(0, |number| (number + 1).min(count.saturating_sub(1))));
            }
            ViewsAction::Previous => {
                // Who has looked about goes back to the view they were in.
                let number = match (here, self.presenting.last) {
                    (Some(number), _) => number.saturating_sub(1),
                    (None, Some(last)) => last.min(count.saturating_sub(1)),
                    (None, None) => 0,
                };
                self.take_view(number);
            }
            ViewsAction::Keep => self.keep_view(),
            ViewsAction::Earlier => {
                if let Some(number) = here.filter(|number| *number > 0) {
                    self.move_view(number, number - 1);
                }
            }
            ViewsAction::Later => {
                if let Some(number) = here.filter(|number| number + 1 < count) {
                    self.move_view(number, number + 1);
                }
            }
            ViewsAction::Move(from, to) => self.move_view(from, to),
        }
    }

    fn present(&mut self, ctx: &egui::Context, is_on: bool) {
        self.presenting.is_on = is_on;
        let is_full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
        if is_full != is_on {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(is_on));
        }
        if is_on && self.look.view.is_none() {
            self.take_view(0);
        }
        self.canvas.focus();
    }

    fn take_view(&mut self, number: usize) {
        let views = self.map.as_ref().map(|map| map.document().views().len());
        if views.is_none_or(|count| number >= count) {
            self.say("notice-no-views");
            return;
        }
        self.presenting.last = Some(number);
        self.apply_look(&LookAction::TakeView(number));
    }

    fn keep_view(&mut self) {
        let Some(map) = &self.map else {
            return;
        };
        let count = map.document().views().len();
        let name = self.new_name(map.document());
        let view = View {
            name: name.as_str().into(),
            ..seen(&self.look, map.document())
        };
        let command = EditCommand::AddView(count, Box::new(view));
        self.perform(command);
        self.look.view = Some(count);
        self.presenting.last = Some(count);
        let words = [("name", (&name).into())];
        let text = self.texts().say_with("notice-view-kept", &words);
        self.notices.say(text);
    }

    /// "Visning 3", with the first number that no view has yet.
    fn new_name(&self, document: &MapDocument) -> String {
        let texts = self.texts();
        let name = |number: usize| texts.say_with("view-numbered", &[("number", number.into())]);
        let is_free = |name: &String| {
            let mut views = document.views().iter();
            !views.any(|view| view.name.all().any(|other| other == name.as_str()))
        };
        let first = document.views().len() + 1;
        let free = (first..).map(name).find(is_free);
        free.unwrap_or_default()
    }

    /// Moves a view; whoever is in one stays in it.
    fn move_view(&mut self, from: usize, to: usize) {
        if from == to {
            return;
        }
        self.perform(EditCommand::MoveView(from, to));
        let followed = |number: usize| match number {
            number if number == from => to,
            number if from < number && number <= to => number - 1,
            number if to <= number && number < from => number + 1,
            number => number,
        };
        self.look.view = self.look.view.map(followed);
        self.presenting.last = self.presenting.last.map(followed);
    }
}
