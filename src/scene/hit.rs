//! What lies under a point of the drawing.

use crate::geometry::{Point, Rect, distance_to_segment};

use super::shape::{PathShape, Scene, SceneItem, Shape, Step, Subject};

/// The number of the topmost node at `point`, or of the nearest edge within `reach` map units.
pub fn item_at(scene: &Scene, point: Point, reach: f32) -> Option<usize> {
    let node = scene
        .items
        .iter()
        .rposition(|item| matches!(item.subject, Subject::Node(_)) && item.bounds.contains(point));
    node.or_else(|| nearest_edge(scene, point, reach))
}

/// The numbers of the nodes that touch `rect`, in painting order.
pub fn items_within(scene: &Scene, rect: &Rect) -> Vec<usize> {
    let touches =
        |item: &SceneItem| matches!(item.subject, Subject::Node(_)) && item.bounds.overlaps(rect);
    (0..scene.items.len())
        .filter(|number| touches(&scene.items[*number]))
        .collect()
}

fn nearest_edge(scene: &Scene, point: Point, reach: f32) -> Option<usize> {
    let edges = scene.items.iter().enumerate().filter(|(_, item)| {
        matches!(item.subject, Subject::Edge { .. }) && item.bounds.grown(reach).contains(point)
    });
    edges
        .filter_map(|(number, item)| Some((number, distance(item, point)?)))
        .filter(|(_, distance)| *distance <= reach)
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(number, _)| number)
}

fn distance(item: &SceneItem, point: Point) -> Option<f32> {
    let of_shape = |shape: &Shape| match shape {
        Shape::Path(path) => distance_to_path(path, point),
        Shape::Text(text) if text.rect().contains(point) => Some(0.0),
        Shape::Rect(_) | Shape::Text(_) => None,
    };
    item.shapes
        .iter()
        .filter_map(of_shape)
        .min_by(f32::total_cmp)
}

/// Curves are taken by their handles, which lie within a corner's radius of them.
fn distance_to_path(path: &PathShape, point: Point) -> Option<f32> {
    let mut at = None;
    let mut nearest: Option<f32> = None;
    for step in &path.steps {
        let to = match step {
            Step::Move(to) => {
                at = Some(*to);
                continue;
            }
            Step::Line(to) | Step::Quad(_, to) | Step::Cubic(_, _, to) => *to,
            Step::Close => continue,
        };
        if let Some(from) = at {
            let distance = distance_to_segment(point, from, to);
            nearest = Some(nearest.map_or(distance, |nearest| nearest.min(distance)));
        }
        at = Some(to);
    }
    nearest
}
