//! A picture too large to draw whole: far out what its cells hold and what flows between them,
//! nearer its nodes as boxes, and near enough a part of it with everything on it.
//!
//! What is in view is counted before it is drawn, so that a frame costs what is seen. The part is
//! composed on a thread of its own; until it is there, boxes stand where its nodes will.

mod boxes;
mod bundles;
mod far;
mod headings;
mod labels;
mod near;
mod pointing;
mod words;

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::epaint::Mesh;
use egui::{Pos2, Rect, vec2};

use super::drawing::Drawing;
use crate::app::style;
use crate::geometry;
use crate::model::MapDocument;
use crate::scene::{Marks, Overview, Theme};

pub use far::Far;
pub use near::Near;
pub use pointing::inner;

/// So many nodes in view are drawn with all that is on them.
const MOST_CHIPS: usize = 220;
/// Names on chips smaller than this, in points for a map unit, cannot be read.
const LEAST_SCALE_OF_CHIPS: f32 = 0.42;
/// So many nodes in view are drawn as a box each.
const MOST_BOXES: usize = 12_000;

/// What the canvas shows of a picture too large to draw whole.
#[derive(Clone, Copy)]
pub struct WideView<'a> {
    /// What lies where.
    pub overview: &'a Arc<Overview>,
    /// The map, to be held while a part is composed.
    pub document: &'a Arc<MapDocument>,
    /// What is drawn where there is no part.
    pub ground: &'a Arc<Drawing>,
    /// What an answer lays over it.
    pub marks: &'a Arc<Marks>,
}

/// How near one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Cells with counts.
    Cells,
    /// Nodes as boxes.
    Boxes,
    /// Nodes with all that is on them.
    Chips,
}

/// What of a wide picture the pointer is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The node with this number.
    Node(usize),
    /// The cell with this number.
    Cell(usize),
}

impl WideView<'_> {
    /// How near one is who sees `screen` this way.
    pub fn level(&self, view: TSTransform, screen: Rect) -> Level {
        let count = self.overview.count(&in_view(view, screen));
        let is_near = view.scaling >= LEAST_SCALE_OF_CHIPS;
        match count {
            0..=MOST_CHIPS if is_near && !self.overview.is_draft => Level::Chips,
            0..=MOST_BOXES => Level::Boxes,
            _ => Level::Cells,
        }
    }
}

impl WideView<'_> {
    /// Writes how densely nodes stand, in squares of at least so many points.
    pub fn write_squares(
        &self,
        mesh: &mut Mesh,
        theme: &Theme,
        view: TSTransform,
        (screen, least): (Rect, f32),
    ) {
        let levels = &self.overview.squares;
        let is_large = |side: f32| side * view.scaling >= least;
        let level = levels.iter().find(|level| is_large(level.side));
        let Some(level) = level.or(levels.last()) else {
            return;
        };
        let side = level.side * view.scaling;
        for square in level.within(&in_view(view, screen)) {
            let at = view * Pos2::new(square.at.x, square.at.y);
            let rect = Rect::from_min_size(at, vec2(side, side));
            if rect.intersects(screen) {
                let part = (square.count as f32 / level.most as f32).sqrt();
                let colour = style::colour(theme.sector(square.column).outline);
                let rect = rect.shrink((side * 0.08).min(1.0));
                mesh.add_colored_rect(rect, colour.gamma_multiply(0.18 + 0.5 * part));
            }
        }
    }
}

/// The part of the map that is seen on `screen`.
pub fn in_view(view: TSTransform, screen: Rect) -> geometry::Rect {
    let seen = view.inverse() * screen;
    geometry::Rect {
        min: geometry::Point::new(seen.min.x, seen.min.y),
        max: geometry::Point::new(seen.max.x, seen.max.y),
    }
}
