//! Surfaces and lines as triangles with soft edges.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Vec2};

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

/// Writes a surface.
pub fn surface(mesh: &mut Mesh, outline: &[Pos2], triangles: &[u32], colour: Color32) {
    let first = mesh.vertices.len() as u32;
    mesh.vertices
        .extend(outline.iter().map(|pos| vertex(*pos, colour)));
    mesh.indices
        .extend(triangles.iter().map(|number| first + number));
    line(mesh, outline, true, 0.75, colour);
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
