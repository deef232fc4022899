//! Where one looks: a place on the map, and how large it is on the screen.

use egui::emath::TSTransform;
use egui::{Pos2, Rect, Vec2, pos2};

/// Smallest and largest scale, in points for a map unit.
const SCALES: std::ops::RangeInclusive<f32> = 0.0005..=8.0;
/// Nothing is drawn larger than this when a whole picture is fitted.
const LARGEST_FIT: f32 = 1.6;

/// A camera above the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The place in the middle of the screen, in map units.
    pub centre: Pos2,
    /// Points for a map unit.
    pub scale: f32,
}

impl Camera {
    /// Straight above the upper left corner.
    pub const ABOVE: Self = Self {
        centre: Pos2::ZERO,
        scale: 1.0,
    };

    /// The camera that has all of `bounds` within `screen`, with a margin in points.
    pub fn fitting(bounds: Rect, screen: Rect, margin: f32) -> Self {
        let room = (screen.size() - Vec2::splat(2.0 * margin)).max(Vec2::splat(1.0));
        let size = bounds.size().max(Vec2::splat(1.0));
        let scale = (room.x / size.x).min(room.y / size.y);
        Self {
            centre: bounds.center(),
            scale: scale.min(LARGEST_FIT).clamp(*SCALES.start(), *SCALES.end()),
        }
    }

    /// The camera that has all of `bounds` within the part `inner` of `screen`.
    pub fn fitting_within(bounds: Rect, inner: Rect, screen: Rect) -> Self {
        let mut camera = Self::fitting(bounds, inner, 0.0);
        camera.pan(inner.center() - screen.center());
        camera
    }

    /// Takes map units to points of a screen that lies in `screen`.
    pub fn screen_from_map(&self, screen: Rect) -> TSTransform {
        TSTransform::new(
            screen.center().to_vec2() - self.centre.to_vec2() * self.scale,
            self.scale,
        )
    }

    /// Moves the picture by so many points.
    pub fn pan(&mut self, points: Vec2) {
        self.centre -= points / self.scale;
    }

    /// Makes everything `factor` times as large; what lies under `at` stays there.
    pub fn zoom_at(&mut self, factor: f32, at: Pos2, screen: Rect) {
        let before = self.screen_from_map(screen).inverse() * at;
        self.scale = (self.scale * factor).clamp(*SCALES.start(), *SCALES.end());
        let after = self.screen_from_map(screen).inverse() * at;
        self.centre += before - after;
    }

    /// Keeps the middle of the screen on the picture, so that nobody gets lost beside it.
    pub fn keep_near(&mut self, bounds: Rect) {
        self.centre = self.centre.clamp(bounds.min, bounds.max);
    }

    /// The camera a part `t` of the way to `other`; the scale goes by ratios.
    pub fn towards(&self, other: &Self, t: f32) -> Self {
        let centre = self.centre.lerp(other.centre, t);
        let scale = self.scale * (other.scale / self.scale).powf(t);
        Self {
            centre: pos2(centre.x, centre.y),
            scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Rect = Rect {
        min: pos2(100.0, 50.0),
        max: pos2(900.0, 650.0),
    };

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let mut camera = Camera {
            centre: pos2(40.0, 30.0),
            scale: 1.0,
        };
        let pointer = pos2(700.0, 200.0);
        let place = camera.screen_from_map(SCREEN).inverse() * pointer;
        for factor in [1.7, 0.3, 2.0] {
            camera.zoom_at(factor, pointer, SCREEN);
            let now = camera.screen_from_map(SCREEN) * place;
            assert!((now - pointer).length() < 0.01, "{now:?}");
        }
    }

    #[test]
    fn fitting_shows_the_whole_picture() {
        let bounds = Rect::from_min_max(pos2(0.0, 0.0), pos2(3000.0, 1000.0));
        let camera = Camera::fitting(bounds, SCREEN, 20.0);
        let seen = camera.screen_from_map(SCREEN) * bounds;
        assert!(SCREEN.contains_rect(seen), "{seen:?}");
    }
}
