//! Labels that never lie over each other: whoever comes first has the place.

use std::sync::Arc;

use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Shape, Vec2, vec2};

/// The labels of a picture, ready to be painted.
#[derive(Default)]
pub struct Labels {
    /// In painting order.
    pub shapes: Vec<Shape>,
    taken: Vec<Rect>,
}

/// A line of a label.
pub struct Line<'a> {
    /// What it says.
    pub text: &'a str,
    /// How it is written.
    pub font: FontId,
    /// The colour of its letters.
    pub colour: Color32,
}

impl Labels {
    /// Forgets all of them.
    pub fn clear(&mut self) {
        self.shapes.clear();
        self.taken.clear();
    }

    /// Writes `lines` beneath each other around `middle` on a plate of `plate`, where that lies
    /// within `bounds` and over no other label; gives the place it took.
    pub fn write(
        &mut self,
        ui: &egui::Ui,
        lines: &[Line<'_>],
        (middle, bounds): (Pos2, Rect),
        plate: Color32,
    ) -> Option<Rect> {
        let laid_out = |line: &Line<'_>| {
            let (text, font) = (line.text.to_owned(), line.font.clone());
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, line.colour))
        };
        let galleys: Vec<Arc<Galley>> = lines.iter().map(laid_out).collect();
        let width = galleys.iter().map(|it| it.size().x).fold(0.0, f32::max);
        let height: f32 = galleys.iter().map(|it| it.size().y).sum();
        let size = vec2(width, height) + vec2(12.0, 4.0);
        let rect = Align2::CENTER_CENTER.anchor_size(middle, size);
        let is_free =
            bounds.contains_rect(rect) && self.taken.iter().all(|taken| !taken.intersects(rect));
        if !is_free {
            return None;
        }
        self.taken.push(rect.expand(2.0));
        self.shapes.push(Shape::rect_filled(rect, 6.0, plate));
        let mut top = rect.top() + 2.0;
        for (galley, line) in galleys.into_iter().zip(lines) {
            let at = egui::pos2(rect.center().x - galley.size().x / 2.0, top);
            top += galley.size().y;
            self.shapes
                .push(Shape::galley(at.round(), galley, line.colour));
        }
        Some(rect)
    }
}

/// How much of `rect` is on the screen, by its middle and its size.
pub fn seen_of(rect: Rect, screen: Rect) -> Option<(Pos2, Vec2)> {
    let seen = rect.intersect(screen);
    seen.is_positive().then(|| (seen.center(), seen.size()))
}
