//! What flows between cells, as ribbons: the more relations, the wider.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect};

use crate::app::canvas::strokes::line;
use crate::app::style;
use crate::scene::{Bundle, Overview, Theme};

/// The widest and the narrowest ribbon, in points.
const WIDEST: f32 = 15.0;
const NARROWEST: f32 = 1.2;
/// How far aside of the straight way a ribbon runs, in parts of its length.
const BOW: f32 = 0.16;
/// How much is free around the middle of a cell, in points.
const FREE: f32 = 30.0;

/// A ribbon on the screen.
pub struct Ribbon {
    /// From end to end.
    points: Vec<Pos2>,
    width: f32,
    colour: Color32,
    /// How many relations it stands for.
    pub count: usize,
}

impl Ribbon {
    /// The ribbon of a bundle whose cells are seen at these places; `most` is the largest count.
    pub fn of(
        bundle: &Bundle,
        (overview, theme): (&Overview, &Theme),
        (from, to): (Pos2, Pos2),
        most: usize,
    ) -> Option<Self> {
        let way = to - from;
        let length = way.length();
        if length < 2.6 * FREE {
            return None;
        }
        let side = way.rot90() * BOW;
        let handle = from + way * 0.5 + side;
        let (start, end) = (FREE / length, 1.0 - FREE / length);
        let at = |step: usize| {
            let t = start + (end - start) * step as f32 / 18.0;
            from.lerp(handle, t).lerp(handle.lerp(to, t), t)
        };
        let part = (bundle.count as f32 / most.max(1) as f32).sqrt();
        let sector = theme.sector(overview.cells[bundle.from].column);
        Some(Self {
            points: (0..=18).map(at).collect(),
            width: NARROWEST + (WIDEST - NARROWEST) * part,
            colour: style::colour(sector.outline).gamma_multiply(0.3 + 0.4 * part),
            count: bundle.count,
        })
    }

    /// Says whether anything of it may be seen.
    pub fn is_seen(&self, screen: Rect) -> bool {
        Rect::from_points(&self.points).intersects(screen)
    }

    /// Where its count stands.
    pub fn middle(&self) -> Pos2 {
        self.points[self.points.len() / 2]
    }

    /// Writes it with its head.
    pub fn write(&self, mesh: &mut Mesh) {
        let [.., before, tip] = &self.points[..] else {
            return;
        };
        let along = (*tip - *before).normalized();
        let half = (self.width * 0.5 + 3.5).min(9.0);
        line(mesh, &self.points, false, self.width, self.colour);
        let first = mesh.vertices.len() as u32;
        let corners = [
            *tip + along * half * 1.3,
            *tip + along.rot90() * half,
            *tip - along.rot90() * half,
        ];
        let strong = self.colour.gamma_multiply(1.4);
        mesh.vertices.extend(corners.map(|pos| Vertex {
            pos,
            uv: WHITE_UV,
            color: strong,
        }));
        mesh.indices.extend([first, first + 1, first + 2]);
    }
}
