//! Small drawings of the scene inside the toolkit's widgets, and the few widgets made of them.

use egui::{Atom, IdSalt, Rect, Response, Shape, Stroke, vec2};

use super::canvas::mesh_of;
use super::style;
use crate::scene::{self, Colour, icon};
use crate::view::Column;

/// Side of a sector's sign, in points.
const SIGN: f32 = 16.0;

/// Paints shapes of the scene with their origin in the upper left corner of `rect`.
pub fn paint_shapes(ui: &egui::Ui, shapes: &[scene::Shape], rect: Rect) {
    let mesh = mesh_of(shapes, rect.min);
    ui.painter().add(Shape::mesh(mesh));
    for shape in shapes {
        if let scene::Shape::Text(text) = shape {
            paint_text(ui, text, rect);
        }
    }
}

/// Paints a few letters of a drawing, which tells where their baseline is.
fn paint_text(ui: &egui::Ui, text: &scene::TextShape, rect: Rect) {
    let font = match text.weight {
        scene::Weight::SemiBold => style::semibold(text.size),
        scene::Weight::Regular => egui::FontId::proportional(text.size),
    };
    let align = match text.anchor {
        scene::Anchor::Start => egui::Align2::LEFT_BOTTOM,
        scene::Anchor::Middle => egui::Align2::CENTER_BOTTOM,
        scene::Anchor::End => egui::Align2::RIGHT_BOTTOM,
    };
    let below_baseline = 0.28 * text.size;
    let at = rect.min + vec2(text.at.x, text.at.y + below_baseline);
    let colour = style::colour(text.colour);
    ui.painter().text(at, align, &text.text, font, colour);
}

/// Paints the sign of a column in `rect`.
pub fn paint_sign(ui: &egui::Ui, column: Column, rect: Rect, colour: Colour) {
    let shapes = icon(column, 0.0, 0.0, rect.width() / SIGN, colour);
    paint_shapes(ui, &shapes, rect);
}

/// A column's sign, as large as text.
pub fn sign_ui(ui: &mut egui::Ui, column: Column) {
    let (rect, _) = ui.allocate_exact_size(vec2(SIGN, SIGN), egui::Sense::hover());
    let colour = style::theme(ui.ctx()).sector(column).text;
    paint_sign(ui, column, rect, colour);
}

/// One choice of several; framed, and filled where it is taken.
pub fn choice_ui(ui: &mut egui::Ui, is_taken: bool, text: impl Into<String>) -> Response {
    ui.add(choice(ui.ctx(), is_taken, egui::RichText::new(text)))
}

/// One choice of several that can be dragged to another place among them.
pub fn movable_choice_ui(ui: &mut egui::Ui, is_taken: bool, text: &str) -> Response {
    let choice = choice(ui.ctx(), is_taken, egui::RichText::new(text));
    ui.add(choice.sense(egui::Sense::click_and_drag()))
}

/// A choice with a column's sign before its text.
pub fn sector_choice_ui(ui: &mut egui::Ui, is_taken: bool, column: Column, text: &str) -> Response {
    let salt = IdSalt::new(("sign", text));
    let sign = Atom::custom(salt, vec2(SIGN, SIGN));
    let button = choice(ui.ctx(), is_taken, (sign, text)).atom_ui(ui);
    if let Some(rect) = button.rect(salt) {
        let colour = style::theme(ui.ctx()).sector(column).text;
        paint_sign(ui, column, rect, colour);
    }
    button.response
}

/// A line of a list to choose from: sign and text to the left, what kind of thing it is to the
/// right.
pub fn hit_row_ui(
    ui: &mut egui::Ui,
    is_chosen: bool,
    column: Column,
    text: &str,
    kind: &str,
) -> Response {
    let salt = IdSalt::new(("sign", text));
    let sign = Atom::custom(salt, vec2(SIGN, SIGN));
    let atoms = (sign, text, Atom::grow(), style::aside(kind));
    let button = egui::Button::selectable(is_chosen, atoms).truncate();
    let button = button
        .min_size(vec2(ui.available_width(), 30.0))
        .atom_ui(ui);
    if let Some(rect) = button.rect(salt) {
        let colour = style::theme(ui.ctx()).sector(column).text;
        paint_sign(ui, column, rect, colour);
    }
    button.response.accessible_name(text)
}

/// A name one can follow: a column's sign and a text that looks like a link.
pub fn record_link_ui(ui: &mut egui::Ui, column: Column, text: &str) -> Response {
    let salt = IdSalt::new(("sign", text));
    let sign = Atom::custom(salt, vec2(SIGN, SIGN));
    let link = ui.visuals().hyperlink_color;
    let words = egui::RichText::new(text).color(link);
    let link = egui::Button::new((sign, words)).frame_when_inactive(false);
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding.x, 3.0);
    let button = link.wrap().atom_ui(ui);
    ui.spacing_mut().button_padding.x = padding;
    if let Some(rect) = button.rect(salt) {
        let colour = style::theme(ui.ctx()).sector(column).text;
        paint_sign(ui, column, rect, colour);
    }
    button.response
}

fn choice<'a>(
    ctx: &egui::Context,
    is_taken: bool,
    atoms: impl egui::IntoAtoms<'a>,
) -> egui::Button<'a> {
    let button = egui::Button::selectable(is_taken, atoms).frame_when_inactive(true);
    if is_taken {
        let theme = style::theme(ctx);
        button
            .fill(style::colour(theme.accent.mixed(theme.paper, 0.82)))
            .stroke(Stroke::new(1.5, style::colour(theme.accent)))
    } else {
        button
    }
}
