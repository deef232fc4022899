//! The marks on what is selected and what is pointed at.

use egui::{Pos2, Rect, Vec2};

use super::drawing::{Drawing, Part};
use super::{Canvas, CanvasView};
use crate::app::style;

impl Canvas {
    /// Draws the rings around what is selected and what is pointed at.
    pub(super) fn mark(
        &self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        transform: egui::emath::TSTransform,
        screen: Rect,
        selected: &[usize],
        shows_ring: bool,
    ) {
        let accent = style::colour(style::theme(ui.ctx()).accent);
        let painter = ui.painter_at(screen);
        let pointed = view.pointed.and_then(|id| view.item_of(id));
        let hovered = self.hovered.into_iter().chain(pointed);
        let hovered = hovered.map(|number| (number, 2.0));
        for (number, width) in hovered.chain(selected.iter().map(|number| (*number, 3.5))) {
            let offset = self
                .moods
                .get(number)
                .map_or(Vec2::ZERO, |mood| mood.offset);
            if view.drawing.edges().contains(&number) {
                mark_edge(&painter, view.drawing, number, transform, width, accent);
            } else {
                let rect = transform * view.drawing.node_rect(number).translate(offset);
                if !screen.intersects(rect) {
                    continue;
                }
                let stroke = egui::Stroke::new(width, accent);
                painter.rect_stroke(rect.expand(3.0), 7.0, stroke, egui::StrokeKind::Outside);
                if view.is_pinned(number) {
                    pin(
                        &painter,
                        rect,
                        style::colour(style::theme(ui.ctx()).paper),
                        accent,
                    );
                }
            }
        }
        // In a picture too large to draw whole most nodes are no items of their own.
        let elsewhere = view.pointed.filter(|id| view.item_of(id).is_none());
        if let Some(rect) = elsewhere.and_then(|id| view.rect_of_record(id)) {
            let stroke = egui::Stroke::new(2.0, accent);
            let rect = (transform * rect).expand(3.0);
            painter.rect_stroke(rect, 7.0, stroke, egui::StrokeKind::Outside);
        }
        if shows_ring {
            let stroke = egui::Stroke::new(2.0, accent);
            painter.rect_stroke(screen, 0.0, stroke, egui::StrokeKind::Inside);
        }
    }
}

fn mark_edge(
    painter: &egui::Painter,
    drawing: &Drawing,
    number: usize,
    transform: egui::emath::TSTransform,
    width: f32,
    colour: egui::Color32,
) {
    for part in &drawing.items[number].parts {
        if let Part::Line {
            fine, width: own, ..
        } = part
        {
            let points: Vec<Pos2> = fine.iter().map(|point| transform * *point).collect();
            // A halo, so that the line keeps the colour that tells what it is.
            let halo = colour.gamma_multiply(0.35);
            let stroke = egui::Stroke::new(own * transform.scaling + 2.0 * width, halo);
            painter.add(egui::Shape::line(points, stroke));
        }
    }
}

/// A small pin at the upper right corner of a node that a person placed.
fn pin(painter: &egui::Painter, rect: Rect, paper: egui::Color32, accent: egui::Color32) {
    let at = rect.right_top() + egui::vec2(1.0, -1.0);
    painter.circle(at, 9.0, paper, egui::Stroke::new(1.5, accent));
    let stroke = egui::Stroke::new(2.0, accent);
    painter.line_segment(
        [at + egui::vec2(0.0, 0.5), at + egui::vec2(0.0, 5.5)],
        stroke,
    );
    painter.circle_filled(at - egui::vec2(0.0, 1.8), 3.2, accent);
}
