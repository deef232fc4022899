//! Playing the years one after the other.

use super::action::LookAction;
use super::window::App;

/// So long each year stays.
const BETWEEN_YEARS_SECS: f64 = 1.4;

/// The years that are being played.
#[derive(Clone, Copy, Debug, Default)]
pub struct Playing {
    /// When the next year is shown; nothing before the first frame.
    next: Option<f64>,
}

impl App {
    /// Shows the next year once it is its turn; the last one stays.
    pub(super) fn play_years(&mut self, ctx: &egui::Context) {
        let Some(Playing { next }) = self.look.playing else {
            return;
        };
        let last = self
            .map
            .as_ref()
            .and_then(|map| map.derived.amounts().years);
        let year = self.look.request.year;
        if last.is_none_or(|(_, last)| year.is_some_and(|year| year >= last)) {
            self.look.playing = None;
            return;
        }
        let now = ctx.input(|input| input.time);
        if next.is_none_or(|next| now >= next) {
            self.wish(ctx, LookAction::YearBy(1));
            let next = Some(now + BETWEEN_YEARS_SECS);
            self.look.playing = Some(Playing { next });
        }
        let wait = self.look.playing.and_then(|playing| playing.next);
        let wait = wait.map_or(0.0, |next| (next - now).max(0.0));
        ctx.request_repaint_after_secs(wait as f32);
    }

    /// Begins to play the years, from the first one if one looks at the last or at none; stops where
    /// they are played already.
    pub(super) fn toggle_playing(&mut self) {
        if self.look.playing.take().is_some() {
            return;
        }
        let years = self
            .map
            .as_ref()
            .and_then(|map| map.derived.amounts().years);
        let year = &mut self.look.request.year;
        if years.is_some_and(|(_, last)| year.is_some_and(|year| year >= last)) {
            *year = None;
        }
        self.look.playing = years.map(|_| Playing::default());
    }
}
