//! Walking the map by arrow keys.

use egui::{Pos2, Rect, Vec2};

use super::drawing::Drawing;

/// The node nearest to the box `from` in the direction of `way` (a unit vector along an axis); a
/// step aside counts for more than one ahead, so that one stays in the row or the column.
pub fn next_node(drawing: &Drawing, from: Rect, way: Vec2) -> Option<usize> {
    let cost = |rect: Rect| {
        let step = rect.center() - from.center();
        let ahead = step.dot(way);
        let aside = (step - way * ahead).length();
        (ahead > 1.0).then_some(ahead + 2.5 * aside)
    };
    nearest(drawing, cost)
}

/// The node nearest to a place: where a walk begins.
pub fn node_near(drawing: &Drawing, place: Pos2) -> Option<usize> {
    nearest(drawing, |rect| Some(rect.distance_to_pos(place)))
}

fn nearest(drawing: &Drawing, cost: impl Fn(Rect) -> Option<f32>) -> Option<usize> {
    drawing
        .nodes()
        .filter_map(|(_, number)| Some((cost(drawing.node_rect(number))?, number)))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, number)| number)
}
