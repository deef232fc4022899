//! The names of columns and rows at the edges of the canvas, where they stay in sight.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Pos2, Rect, Stroke, Vec2, vec2};

use super::far::Sight;
use super::labels::seen_of;
use super::words::Words;
use crate::app::canvas::drawing::rect as rect_of;
use crate::app::signs::paint_sign;
use crate::app::style;

/// Height of the strip above, and width of the one to the left, in points.
const STRIP: Vec2 = vec2(152.0, 34.0);
/// A row less high than this, in points, has no name at the edge.
const LEAST_ROW: f32 = 15.0;

/// How much of the screen the strips of a picture take.
pub fn strips(has_rows: bool, has_columns: bool) -> Vec2 {
    vec2(
        if has_rows { STRIP.x } else { 0.0 },
        if has_columns { STRIP.y } else { 0.0 },
    )
}

/// Paints the strips of what is seen.
pub fn headings_ui(ui: &egui::Ui, sight: &Sight<'_>) {
    let layout = &sight.wide.overview.layout;
    let taken = strips(!layout.rows.is_empty(), !layout.columns.is_empty());
    if taken.x > 0.0 {
        rows_ui(ui, sight, taken.y);
    }
    if taken.y > 0.0 {
        columns_ui(ui, sight, taken.x);
    }
}

fn columns_ui(ui: &egui::Ui, sight: &Sight<'_>, left: f32) {
    let Sight {
        wide,
        theme,
        view,
        screen,
        ..
    } = sight;
    let words = words(sight);
    let strip = Rect::from_min_size(screen.min, vec2(screen.width(), STRIP.y));
    let painter = ui.painter_at(strip);
    painter.rect_filled(strip, 0.0, style::colour(theme.paper));
    let line = Stroke::new(1.0, style::colour(theme.rule));
    painter.hline(strip.x_range(), strip.bottom() - 0.5, line);
    let mut room = strip;
    room.min.x += left;
    let overview = wide.overview;
    for (rect, column) in overview
        .layout
        .columns
        .iter()
        .zip(&overview.visible.columns)
    {
        let rect = *view * rect_of(*rect);
        let rect = Rect::from_x_y_ranges(rect.x_range(), strip.y_range());
        let Some((middle, size)) = seen_of(rect, room) else {
            continue;
        };
        let plate = Rect::from_center_size(middle, size).shrink2(vec2(2.0, 4.0));
        let colours = theme.sector(*column);
        painter.rect_filled(plate, 6.0, style::colour(colours.surface));
        let full = column.group().map(|group| sight.texts.group(group));
        let full = full.unwrap_or_else(|| sight.texts.shared_column());
        let text = style::colour(colours.text);
        let laid_out = |name: String| painter.layout_no_wrap(name, style::semibold(14.0), text);
        let mut name = laid_out(full);
        if name.size().x + 30.0 > plate.width() {
            name = laid_out(words.column(*column));
        }
        let sign = if name.size().x + 30.0 <= plate.width() {
            22.0
        } else {
            0.0
        };
        if name.size().x + sign > plate.width() {
            continue;
        }
        let start = plate.center().x - (name.size().x + sign) / 2.0;
        if sign > 0.0 {
            let at = Pos2::new(start + 7.0, plate.center().y);
            paint_sign(
                ui,
                *column,
                Rect::from_center_size(at, vec2(14.0, 14.0)),
                colours.text,
            );
        }
        let at = Pos2::new(start + sign, plate.center().y - name.size().y / 2.0);
        painter.galley(at.round(), name, text);
    }
}

fn rows_ui(ui: &egui::Ui, sight: &Sight<'_>, top: f32) {
    let Sight {
        wide,
        theme,
        view,
        screen,
        ..
    } = sight;
    let words = words(sight);
    let strip = Rect::from_min_size(screen.min, vec2(STRIP.x, screen.height()));
    let painter = ui.painter_at(strip);
    painter.rect_filled(strip, 0.0, style::colour(theme.paper));
    let line = Stroke::new(1.0, style::colour(theme.rule));
    painter.vline(strip.right() - 0.5, strip.y_range(), line);
    let mut room = strip;
    room.min.y += top;
    let overview = wide.overview;
    for (number, band) in overview.layout.rows.iter().enumerate() {
        let band = *view * rect_of(*band);
        painter.hline(strip.x_range(), band.bottom(), line);
        let rect = Rect::from_x_y_ranges(strip.x_range(), band.y_range());
        let Some((middle, size)) = seen_of(rect, room) else {
            continue;
        };
        if size.y < LEAST_ROW {
            continue;
        }
        let depth = overview.visible.rows[number].depth;
        let (font, colour) = match depth {
            0 => (style::semibold(13.0), theme.text),
            _ => (style::regular(13.0), theme.subtle),
        };
        let indent = 10.0 + 10.0 * depth as f32;
        let colour = style::colour(colour);
        let wrap = STRIP.x - indent - 6.0;
        let lines = (size.y / 17.0).floor().max(1.0) as usize;
        let name = shortened(&painter, words.row(number), (font, colour), (wrap, lines));
        let above = middle.y - name.size().y / 2.0;
        painter.galley(
            Pos2::new(strip.left() + indent, above).round(),
            name,
            colour,
        );
    }
}

/// The text in at most so many lines, cut off where it has no room.
fn shortened(
    painter: &egui::Painter,
    text: &str,
    (font, colour): (FontId, Color32),
    (width, lines): (f32, usize),
) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, colour, width);
    job.wrap.max_rows = lines;
    painter.fonts_mut(|fonts| fonts.layout_job(job))
}

fn words<'a>(sight: &Sight<'a>) -> Words<'a> {
    Words {
        overview: sight.wide.overview,
        document: sight.document,
        texts: sight.texts,
    }
}
