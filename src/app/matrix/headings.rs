//! The headings of rows and columns, with the signs and colours of the sectors.

use std::f32::consts::FRAC_PI_2;
use std::ops::Range;

use egui::epaint::TextShape;
use egui::{Align2, Pos2, Rect, Role, Sense, UiBuilder, WidgetInfo, pos2, vec2};

use crate::analysis::{Heading, Tally};
use crate::app::signs::paint_sign;
use crate::app::style;
use crate::scene::MatrixWords;

use super::plan::Plan;

/// Where the headings stand on the screen.
pub(super) struct Edges {
    /// All that the matrix may take.
    pub room: Rect,
    /// The first cell.
    pub origin: Pos2,
}

pub(super) fn headings_ui(
    ui: &mut egui::Ui,
    words: &MatrixWords<'_>,
    plan: &Plan,
    edges: &Edges,
    (rows, columns): (Range<usize>, Range<usize>),
) {
    let Edges { room, origin } = edges;
    let inner = room.min + vec2(plan.headings, plan.heads);
    let left = Rect::from_min_max(pos2(room.min.x, inner.y), pos2(inner.x, room.max.y));
    let matrix = words.matrix;
    strip_ui(ui, left, |ui| {
        for row in rows {
            let rect = plan.row_heading(*origin, room.min.x, row);
            let heading = &matrix.rows[row];
            heading_ui(
                ui,
                words,
                plan,
                rect,
                (heading, ("row", row)),
                &matrix.row_sums[row],
            );
        }
        let rect = plan.row_heading(*origin, room.min.x, plan.rows);
        sum_ui(
            ui,
            words,
            rect.shrink2(vec2(10.0, 0.0)),
            Align2::LEFT_CENTER,
        );
    });
    let top = Rect::from_min_max(pos2(inner.x, room.min.y), pos2(room.max.x, inner.y));
    strip_ui(ui, top, |ui| {
        for column in columns {
            let rect = plan.column_heading(*origin, room.min.y, column);
            let heading = &matrix.columns[column];
            let sum = &matrix.column_sums[column];
            heading_ui(ui, words, plan, rect, (heading, ("column", column)), sum);
        }
        let rect = plan.column_heading(*origin, room.min.y, plan.columns);
        let align = if plan.is_upright {
            Align2::CENTER_BOTTOM
        } else {
            Align2::CENTER_CENTER
        };
        sum_ui(ui, words, rect, align);
    });
}

/// A part of the window that is drawn in and nowhere else.
fn strip_ui(ui: &mut egui::Ui, rect: Rect, content: impl FnOnce(&mut egui::Ui)) {
    let builder = UiBuilder::new().max_rect(rect);
    let mut strip = ui.new_child(builder);
    strip.set_clip_rect(rect.intersect(ui.clip_rect()));
    content(&mut strip);
}

fn sum_ui(ui: &egui::Ui, words: &MatrixWords<'_>, rect: Rect, align: Align2) {
    let colour = style::colour(style::theme(ui.ctx()).subtle);
    let text = words.texts.say("matrix-sum");
    let place = align.pos_in_rect(&rect);
    ui.painter()
        .text(place, align, text, style::semibold(13.0), colour);
}

fn heading_ui(
    ui: &egui::Ui,
    words: &MatrixWords<'_>,
    plan: &Plan,
    rect: Rect,
    (heading, key): (&Heading, (&str, usize)),
    sum: &Tally,
) {
    let name = || words.heading(heading);
    let theme = style::theme(ui.ctx());
    let column = words.column(heading);
    let colours = column.map(|it| theme.sector(it));
    let surface = style::colour(colours.map_or(theme.band, |it| it.surface));
    let radius = if plan.is_upright { 2.0 } else { 6.0 };
    ui.painter().rect_filled(rect, radius, surface);
    let is_row = key.0 == "row";
    if plan.has_names() {
        let colour = colours.map_or(theme.text, |it| it.text);
        let text = Label {
            words,
            heading,
            plan,
            rect,
        };
        match plan.is_upright && !is_row {
            true => text.upright_ui(ui, style::colour(colour)),
            false => text.level_ui(ui, is_row, colour),
        }
    }
    let id = ui.scope_id().with(("matrix heading", key));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name()));
    response.on_hover_ui(|ui| {
        ui.label(words.sum_sentence(heading, sum));
    });
}

struct Label<'a> {
    words: &'a MatrixWords<'a>,
    heading: &'a Heading,
    plan: &'a Plan,
    rect: Rect,
}

impl Label<'_> {
    fn level_ui(&self, ui: &egui::Ui, is_row: bool, colour: crate::scene::Colour) {
        let Self {
            words,
            heading,
            plan,
            rect,
        } = self;
        let name = if is_row {
            words.heading(heading)
        } else {
            words.short_heading(heading)
        };
        let depth = words.depth(heading);
        let font = match depth {
            0 if !plan.is_upright => style::semibold(plan.text),
            _ => style::regular(plan.text),
        };
        let indent = 14.0 * depth as f32;
        let side = plan.text.max(10.0);
        let column = words.column(heading).filter(|_| rect.height() >= 14.0);
        let sign = if column.is_some() { side + 6.0 } else { 0.0 };
        let room = rect.width() - sign - indent - 16.0;
        let ink = style::colour(colour);
        let lines = if rect.height() >= 36.0 && is_row {
            2
        } else {
            1
        };
        let mut job = egui::text::LayoutJob::simple(name, font, ink, room);
        job.wrap.max_rows = lines;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        // Half a word says less than the sign alone.
        let is_cut = galley.elided && !is_row && column.is_some();
        let sign = if is_cut { side } else { sign };
        let left = match is_row {
            true => rect.min.x + 8.0 + indent,
            false if is_cut => rect.center().x - sign / 2.0,
            false => rect.center().x - (galley.size().x + sign) / 2.0,
        };
        if let Some(column) = column {
            let top = rect.center().y - side / 2.0;
            let place = Rect::from_min_size(pos2(left, top), egui::Vec2::splat(side));
            paint_sign(ui, column, place, colour);
        }
        if !is_cut {
            let place = pos2(left + sign, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, ink);
        }
    }

    /// From the bottom up, beside the rows' own order.
    fn upright_ui(&self, ui: &egui::Ui, ink: egui::Color32) {
        let Self {
            words,
            heading,
            plan,
            rect,
        } = self;
        let font = style::regular(plan.text);
        let name = words.short_heading(heading);
        let mut job = egui::text::LayoutJob::simple(name, font, ink, rect.height() - 10.0);
        job.wrap.max_rows = 1;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let place = pos2(rect.center().x - galley.size().y / 2.0, rect.max.y - 5.0);
        ui.painter()
            .add(TextShape::new(place, galley, ink).with_angle(-FRAC_PI_2));
    }
}
