//! A window that opens for a picture or a measurement, and ends by itself.

use super::action::LookAction;
use super::canvas::{Camera, rect_of};
use super::flight::Move;
use super::screenshot::Shot;
use super::window::App;
use crate::model::Group;

impl App {
    /// Goes on with the flight that was asked for.
    pub(super) fn fly(&mut self, ctx: &egui::Context) {
        let is_still = !self.is_busy() && !self.canvas.is_moving();
        let Some(flight) = &mut self.flight else {
            return;
        };
        ctx.request_repaint();
        let drawing = self.map.as_ref().and_then(|map| map.derived.drawing());
        flight.see(drawing.is_some());
        let laid_out = self.map.as_ref().and_then(|map| map.derived.laid_out());
        let place = laid_out.and_then(|(visible, layout)| {
            let middle = visible.nodes.len() / 2;
            let target = rect_of(*layout.nodes.get(middle)?);
            Some((self.canvas.seen_whole()?, target))
        });
        let still = is_still && place.is_some();
        let (whole, target) = place.unwrap_or((Camera::ABOVE, egui::Rect::ZERO));
        match flight.advance(still, whole, target) {
            Move::Wait => {}
            Move::Look(camera) => self.canvas.look_from(camera),
            Move::TakeSide => {
                let side = LookAction::ToggleGroup(Group::State);
                self.apply(ctx, side.into());
            }
            Move::End => {
                let outcome = flight.write();
                self.flight = None;
                self.end(ctx, outcome);
            }
        }
    }

    /// Tells what came of what the window was opened for, and closes it.
    fn end(&mut self, ctx: &egui::Context, outcome: Result<(), String>) {
        self.outcome = Some(outcome.clone());
        if let Some(report) = &self.report {
            // Whoever started the window waits for this; it may have given up.
            let _ = report.send(outcome);
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
    }

    pub(super) fn take_screenshot(&mut self, ctx: &egui::Context) {
        let is_picture = self.look.request.projection.is_picture();
        let is_still = !self.is_busy()
            && (self.map.is_none() || !is_picture || !self.canvas.is_moving())
            && self.request.select.is_none();
        let Some(screenshot) = &mut self.screenshot else {
            return;
        };
        if let Shot::Taken(outcome) = screenshot.advance(ctx, is_still) {
            self.screenshot = None;
            self.end(ctx, outcome);
        }
    }
}
