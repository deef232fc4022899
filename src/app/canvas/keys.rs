//! Walking the map by arrow keys.

use egui::{Key, Modifiers, Pos2, Rect, Vec2};

use super::drawing::Drawing;

/// The node nearest to the box `from` in the direction of `way` (a unit vector along an axis); a
/// step aside counts for more than one ahead, so that one stays in the row or the column.
pub fn next_node(drawing: &Drawing, from: Rect, way: Vec2) -> Option<usize> {
    next_node_of(drawing, from, way, |_| true)
}

/// The same among those that `may_be_next`.
pub fn next_node_of(
    drawing: &Drawing,
    from: Rect,
    way: Vec2,
    may_be_next: impl Fn(usize) -> bool,
) -> Option<usize> {
    nearest(drawing, |number, rect| {
        cost_of_step(from, rect, way).filter(|_| may_be_next(number))
    })
}

/// The node nearest in the direction of `way` among `neighbours`, however far aside it is.
pub fn neighbour(drawing: &Drawing, from: Rect, way: Vec2, neighbours: &[usize]) -> Option<usize> {
    let angle = |rect: Rect| {
        let step = rect.center() - from.center();
        let ahead = step.dot(way);
        let aside = (step - way * ahead).length();
        (ahead > 1.0).then_some(aside / ahead + 0.001 * ahead)
    };
    nearest(drawing, |number, rect| {
        angle(rect).filter(|_| neighbours.contains(&number))
    })
}

/// The node one reads first: the topmost, and of those the one furthest to the left.
pub fn first_node(drawing: &Drawing) -> Option<usize> {
    nearest(drawing, |_, rect| Some(10.0 * rect.min.y + rect.min.x))
}

/// The direction of the arrow key that was pressed with just these modifiers, taken out of the
/// input.
pub fn arrow(ui: &egui::Ui, modifiers: Modifiers) -> Option<Vec2> {
    ui.input_mut(|input| {
        let is_exact = input.modifiers.matches_exact(modifiers);
        let ways = [
            (Key::ArrowLeft, -Vec2::X),
            (Key::ArrowRight, Vec2::X),
            (Key::ArrowUp, -Vec2::Y),
            (Key::ArrowDown, Vec2::Y),
        ];
        let mut ways = ways.into_iter();
        let pressed = ways.find(|(key, _)| is_exact && input.consume_key(modifiers, *key));
        pressed.map(|(_, way)| way)
    })
}

/// The node nearest to a place: where a walk begins.
pub fn node_near(drawing: &Drawing, place: Pos2) -> Option<usize> {
    nearest(drawing, |_, rect| Some(rect.distance_to_pos(place)))
}

fn cost_of_step(from: Rect, to: Rect, way: Vec2) -> Option<f32> {
    let step = to.center() - from.center();
    let ahead = step.dot(way);
    let aside = (step - way * ahead).length();
    (ahead > 1.0).then_some(ahead + 2.5 * aside)
}

fn nearest(drawing: &Drawing, cost: impl Fn(usize, Rect) -> Option<f32>) -> Option<usize> {
    drawing
        .nodes()
        .filter_map(|(_, number)| Some((cost(number, drawing.node_rect(number))?, number)))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, number)| number)
}
