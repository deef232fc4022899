//! The whole map in a corner, with a frame around what is seen.

use egui::{Align2, Pos2, Rect, Role, Sense, Stroke, StrokeKind, WidgetInfo, vec2};

use super::CanvasView;
use super::camera::Camera;
use super::paint::{Moods, Painting};
use crate::app::style;

/// Longest side of the minimap, in points.
const SIDE: f32 = 190.0;

/// Shows the minimap in the lower right corner of `screen`; gives the place on the map that
/// somebody pointed at.
pub fn minimap_ui(
    ui: &mut egui::Ui,
    painting: &mut Painting,
    canvas: &CanvasView<'_>,
    camera: Camera,
    screen: Rect,
    name: &str,
) -> Option<Pos2> {
    let drawing = canvas.drawing;
    let bounds = drawing.bounds();
    let scale = SIDE / bounds.width().max(bounds.height()).max(1.0);
    let size = (bounds.size() * scale).max(vec2(40.0, 40.0));
    let frame = Align2::RIGHT_BOTTOM.align_size_within_rect(size, screen.shrink(14.0));
    let theme = style::theme(ui.ctx());
    let id = ui.scope_id().with("minimap");
    let response = ui.interact(frame, id, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let painter = ui.painter_at(screen);
    let paper = style::colour(theme.paper);
    painter.rect(
        frame.expand(4.0),
        style::RADIUS,
        paper,
        Stroke::new(1.0, style::colour(theme.rule)),
        StrokeKind::Outside,
    );
    let overview = Camera {
        centre: bounds.center(),
        scale,
    };
    let view = overview.screen_from_map(frame);
    let moods = Moods {
        items: None,
        revision: 0,
        is_part: false,
    };
    match &canvas.wide {
        Some(wide) => painting.paint_squares(ui, wide, view, frame),
        None => painting.paint(ui, drawing, view, frame, &moods),
    }
    let seen = camera.screen_from_map(screen).inverse() * screen;
    let seen = (view * seen).intersect(frame.expand(3.0));
    let accent = style::colour(theme.accent);
    ui.painter_at(frame.expand(4.0)).rect(
        seen,
        2.0,
        accent.gamma_multiply(0.08),
        Stroke::new(2.0, accent),
        StrokeKind::Inside,
    );
    let is_held = response.clicked() || response.dragged();
    let pointer = response.interact_pointer_pos().filter(|_| is_held);
    pointer.map(|pointer| view.inverse() * pointer)
}
