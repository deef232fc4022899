//! Surfaces and lines as triangles with soft edges.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Vec2};

use super::drawing::{Part, parts};

/// The surfaces and lines of `shapes` at one point for a map unit, from `origin`; texts are left
/// out.
pub fn mesh_of(shapes: &[crate::scene::Shape], origin: Pos2) -> Mesh {
    let mut mesh = Mesh::default();
    let moved = |points: &[Pos2]| -> Vec<Pos2> {
        points
            .iter()
            .map(|point| *point + origin.to_vec2())
            .collect()
    };
    for part in shapes.iter().flat_map(parts) {
        match part {
            Part::Surface {
                outline,
                triangles,
                colour,
            } => {
                let outline = moved(&outline);
                surface(&mut mesh, &outline, &triangles, colour);
            }
            Part::Line {
                fine,
                is_closed,
                width,
                colour,
                ..
            } => {
                line(&mut mesh, &moved(&fine), is_closed, width, colour);
            }
            Part::Words { .. } => {}
        }
    }
    mesh
}

/// Writes a surface with soft edges.
pub fn surface(mesh: &mut Mesh, outline: &[Pos2], triangles: &[u32], colour: Color32) {
    hard_surface(mesh, outline, triangles, colour);
    line(mesh, outline, true, 0.75, colour);
}

/// Writes a surface whose edges a line will be drawn over.
pub fn hard_surface(mesh: &mut Mesh, outline: &[Pos2], triangles: &[u32], colour: Color32) {
    let first = mesh.vertices.len() as u32;
    mesh.vertices
        .extend(outline.iter().map(|pos| vertex(*pos, colour)));
    mesh.indices
        .extend(triangles.iter().map(|number| first + number));
}

/// Writes a line with soft edges: transparent at both sides.
pub fn line(mesh: &mut Mesh, points: &[Pos2], is_closed: bool, width: f32, colour: Color32) {
    let count = points.len();
    if count < 2 {
        return;
    }
    // A line thinner than a point is drawn as wide as one, but fainter.
    let colour = colour.gamma_multiply(width.clamp(0.25, 1.0));
    let (inner, outer) = ((width - 1.0).max(0.0) / 2.0, (width.max(1.0) + 1.0) / 2.0);
    let wide = [
        (outer, Color32::TRANSPARENT),
        (inner, colour),
        (-inner, colour),
        (-outer, Color32::TRANSPARENT),
    ];
    // A thin line has one point in its middle for two.
    let thin = [wide[0], wide[1], wide[3]];
    let profile = if inner > 0.0 { &wide[..] } else { &thin[..] };
    let breadth = profile.len() as u32;
    let first = mesh.vertices.len() as u32;
    for (number, at) in points.iter().enumerate() {
        let before = match number {
            0 if is_closed => points[count - 1],
            0 => *at,
            _ => points[number - 1],
        };
        let after = match number {
            last if last + 1 < count => points[last + 1],
            _ if is_closed => points[0],
            _ => *at,
        };
        let across = mitre(*at - before, after - *at);
        for (distance, color) in profile {
            mesh.vertices.push(vertex(*at + across * *distance, *color));
        }
    }
    let pieces = if is_closed { count } else { count - 1 };
    for piece in 0..pieces {
        let (a, b) = (
            first + breadth * piece as u32,
            first + breadth * ((piece + 1) % count) as u32,
        );
        for k in 0..breadth - 1 {
            mesh.indices
                .extend([a + k, a + k + 1, b + k, b + k, a + k + 1, b + k + 1]);
        }
    }
}

/// A line without the points that nobody would miss: nearer than `least` to the one before, or on
/// the straight way between the two beside them.
pub fn thinned(points: impl Iterator<Item = Pos2>, least: f32) -> Vec<Pos2> {
    let mut kept: Vec<Pos2> = Vec::with_capacity(points.size_hint().0);
    let mut last = None;
    for point in points {
        if let Some(last) = last.replace(point) {
            keep(&mut kept, last, point, least);
        }
    }
    kept.extend(last);
    kept
}

fn keep(kept: &mut Vec<Pos2>, point: Pos2, next: Pos2, least: f32) {
    if let Some(before) = kept.last() {
        let (way, step) = (next - *before, point - *before);
        let aside = (way.x * step.y - way.y * step.x).abs();
        let is_ahead = way.dot(step) >= 0.0;
        if step.length_sq() < least * least || (is_ahead && aside < 0.2 * way.length()) {
            return;
        }
    }
    kept.push(point);
}

/// The pieces of an open line that may be seen within `clip`.
pub fn runs(points: &[Pos2], clip: Rect) -> impl Iterator<Item = &[Pos2]> {
    let is_seen = move |at: usize| Rect::from_two_pos(points[at], points[at + 1]).intersects(clip);
    let last = points.len().saturating_sub(1);
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < last && !is_seen(at) {
            at += 1;
        }
        let first = at;
        while at < last && is_seen(at) {
            at += 1;
        }
        (first < at).then(|| &points[first..=at])
    })
}

/// The direction across a line where two pieces meet, long enough to keep its width there.
fn mitre(before: Vec2, after: Vec2) -> Vec2 {
    let (one, other) = (before.normalized().rot90(), after.normalized().rot90());
    let across = one + other;
    let length = across.length_sq();
    if length < 0.2 {
        return if other == Vec2::ZERO { one } else { other };
    }
    if one == Vec2::ZERO || other == Vec2::ZERO {
        return across;
    }
    across * (2.0 / length).min(1.8)
}

fn vertex(pos: Pos2, color: Color32) -> Vertex {
    Vertex {
        pos,
        uv: WHITE_UV,
        color,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn a_line_is_cut_where_it_leaves_what_is_seen() {
        let clip = Rect::from_min_max(pos2(0.0, 0.0), pos2(10.0, 10.0));
        let points = [
            (1.0, 1.0),
            (30.0, 1.0),
            (30.0, 40.0),
            (5.0, 40.0),
            (5.0, 5.0),
        ];
        let points = points.map(|(x, y)| pos2(x, y));
        let lengths: Vec<usize> = runs(&points, clip).map(<[Pos2]>::len).collect();
        assert_eq!(lengths, [2, 2]);
        assert_eq!(runs(&points[..1], clip).count(), 0);
    }

    #[test]
    fn only_points_that_nobody_would_miss_are_left_out() {
        let points = [(0.0, 0.0), (0.5, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 9.0)];
        let points = points.map(|(x, y)| pos2(x, y));
        let kept = thinned(points.into_iter(), 1.0);
        assert_eq!(kept, [points[0], points[3], points[4]]);
    }
}
