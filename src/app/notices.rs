//! Notices: they block nothing and go away by themselves.

use std::time::Duration;

use egui::{Align2, Area, Frame, Id, Order, Stroke, vec2};

use super::style;
use crate::text::Texts;

/// How long a notice stands, in seconds.
const SECONDS: f64 = 6.0;

/// The notices that stand now.
#[derive(Debug, Default)]
pub struct Notices {
    standing: Vec<Notice>,
}

#[derive(Debug)]
struct Notice {
    text: String,
    until: Option<f64>,
}

impl Notices {
    /// Says `text` for a while.
    pub fn say(&mut self, text: String) {
        self.standing.retain(|notice| notice.text != text);
        self.standing.push(Notice { text, until: None });
    }

    /// Shows the notices in the lower right corner, above everything else.
    pub fn ui(&mut self, ctx: &egui::Context, texts: &Texts) {
        let now = ctx.time();
        for notice in &mut self.standing {
            notice.until.get_or_insert(now + SECONDS);
        }
        self.standing
            .retain(|notice| notice.until.is_none_or(|until| until > now));
        let next = self
            .standing
            .iter()
            .filter_map(|notice| notice.until)
            .reduce(f64::min);
        let Some(next) = next else {
            return;
        };
        ctx.request_repaint_after(Duration::from_secs_f64((next - now).max(0.0)));
        Area::new(Id::unique("notices"))
            .order(Order::Tooltip)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -104.0))
            .show(ctx, |ui| {
                let accent = style::colour(style::theme(ui.ctx()).accent);
                self.standing.retain(|notice| {
                    let name = texts.say_with("a11y-notice", &[("message", (&notice.text).into())]);
                    ui.ctx()
                        .accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
                    let frame = Frame::popup(ui.style()).stroke(Stroke::new(1.5, accent));
                    let shown = frame.inner_margin(12).show(ui, |ui| {
                        ui.set_max_width(440.0);
                        ui.horizontal(|ui| {
                            ui.add(egui::Label::new(&notice.text).wrap());
                            let close = ui.small_button("×");
                            close.accessible_name(texts.say("notice-dismiss")).clicked()
                        })
                        .inner
                    });
                    !shown.inner
                });
            });
    }
}
