//! What is to be seen, and the way the camera glides there.

use egui::Rect;

use super::animate;
use super::camera::Camera;
use super::{Canvas, CanvasView, MARGIN};
use crate::model;

/// What is to be seen the next time the canvas is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum CameraWish {
    /// The whole picture.
    Fit,
    /// The selection and what belongs with it.
    FitSelection,
    /// The selection in the middle.
    Centre,
    /// The selection somewhere in the window.
    Reveal,
    /// So many times as large.
    Zoom(f32),
    /// One map unit is one point.
    ActualSize,
    /// This camera.
    Stand(Camera),
}

/// The camera on its way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glide {
    from: Camera,
    to: Camera,
    began: f64,
}

impl Canvas {
    pub(super) fn take_wish(
        &mut self,
        view: &CanvasView<'_>,
        screen: Rect,
        selected: Option<usize>,
        now: f64,
    ) {
        let Some(wish) = self.wish.take() else {
            return;
        };
        let whole = view.whole(screen);
        let current = self.camera.unwrap_or(whole);
        let rect = self
            .aimed_at()
            .or(selected)
            .map(|number| view.drawing.node_rect(number))
            .or_else(|| view.rect_of_record(view.selection?.records().last()?));
        let is_fit = matches!(wish, CameraWish::Fit);
        let to = match wish {
            CameraWish::Fit => Some(whole),
            CameraWish::Stand(camera) => Some(camera),
            CameraWish::ActualSize => Some(Camera {
                scale: 1.0,
                ..current
            }),
            CameraWish::Zoom(factor) => {
                let mut camera = current;
                camera.zoom_at(factor, screen.center(), screen);
                Some(camera)
            }
            CameraWish::FitSelection => selected.map(|number| {
                let company = view.drawing.company(number);
                let around = company.iter().fold(Rect::NOTHING, |around, number| {
                    around.union(view.drawing.node_rect(*number))
                });
                Camera::fitting(around, screen, 3.0 * MARGIN)
            }),
            CameraWish::Centre => rect.map(|rect| Camera {
                centre: rect.center(),
                scale: current.scale.max(0.7),
            }),
            CameraWish::Reveal => rect.and_then(|rect| reveal(current, rect, screen)),
        };
        let Some(to) = to else {
            return;
        };
        self.is_fitted = is_fit;
        if view.reduced_motion || self.camera.is_none() {
            self.look_at(to);
            self.is_fitted = is_fit;
        } else {
            let from = current;
            self.glide = Some(Glide {
                from,
                to,
                began: now,
            });
        }
    }

    pub(super) fn glide_on(&mut self, now: f64) {
        if let Some(Glide { from, to, began }) = self.glide {
            let part = ((now - began) / animate::SECONDS) as f32;
            self.camera = Some(from.towards(&to, animate::ease_out(part)));
            if part >= 1.0 {
                self.glide = None;
            }
        }
        if let Some(change) = &self.change
            && change.progress(now).is_none()
        {
            self.change = None;
        }
    }

    /// Brings the selection into the window once it is in the picture.
    pub fn reveal_when_there(&mut self) {
        self.reveals_new = true;
    }

    /// Where one looks, as a saved view keeps it; none where that is at the whole picture.
    pub fn stand(&self) -> Option<model::Camera> {
        let camera = self.camera.filter(|_| !self.is_fitted)?;
        let percent = (100.0 * camera.scale).round() as u32;
        // From farther away one sees a picture whole rather than at a percent of its size.
        (percent > 0).then_some(model::Camera {
            x: camera.centre.x.round() as i32,
            y: camera.centre.y.round() as i32,
            percent,
        })
    }

    /// The camera and the one that sees the whole picture, once it was drawn.
    pub fn camera_and_whole(&self) -> Option<(Camera, Camera)> {
        self.camera.zip(self.whole)
    }

    /// Moves the camera there at once.
    pub(super) fn look_at(&mut self, camera: Camera) {
        self.camera = Some(camera);
        self.glide = None;
        self.is_fitted = false;
    }
}

/// The camera moved just so far that `rect` is in the window; nothing if it is already.
fn reveal(camera: Camera, rect: Rect, screen: Rect) -> Option<Camera> {
    let seen = camera.screen_from_map(screen) * rect;
    if screen.shrink(0.5 * MARGIN).contains_rect(seen) {
        return None;
    }
    let room = screen.shrink(2.0 * MARGIN);
    let wanted = seen.center().clamp(room.min, room.max);
    let mut camera = camera;
    camera.pan(wanted - seen.center());
    Some(camera)
}
