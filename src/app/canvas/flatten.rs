//! Curves, corners and dashes as straight lines.

use egui::{Pos2, Rect, pos2};

use crate::geometry;
use crate::scene::Step;

/// A stretch of a path, without a gap.
pub struct Contour {
    /// Its points.
    pub points: Vec<Pos2>,
    /// Whether the last point is joined to the first.
    pub is_closed: bool,
}

/// The outline of a box with rounded corners, each of so many straight pieces.
pub fn rounded(rect: Rect, radius: f32, pieces: usize) -> Vec<Pos2> {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    if radius < 0.5 {
        return vec![
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
    }
    let inner = rect.shrink(radius);
    let corners = [
        inner.left_top(),
        inner.right_top(),
        inner.right_bottom(),
        inner.left_bottom(),
    ];
    let mut outline = Vec::with_capacity(4 * (pieces + 1));
    for (number, corner) in corners.into_iter().enumerate() {
        for piece in 0..=pieces {
            let quarter = (number as f32 + 2.0) + piece as f32 / pieces as f32;
            let angle = quarter * std::f32::consts::FRAC_PI_2;
            outline.push(corner + radius * egui::Vec2::angled(angle));
        }
    }
    outline
}

/// The path as straight lines, every curve in so many pieces.
pub fn contours(steps: &[Step], pieces: usize) -> Vec<Contour> {
    let mut contours: Vec<Contour> = Vec::new();
    for step in steps {
        if let Step::Move(to) = step {
            contours.push(Contour {
                points: vec![point(*to)],
                is_closed: false,
            });
            continue;
        }
        let Some(contour) = contours.last_mut() else {
            continue;
        };
        let from = contour.points.last().copied().unwrap_or_default();
        let parts = (1..=pieces).map(|piece| piece as f32 / pieces as f32);
        match step {
            Step::Move(_) => {}
            Step::Line(to) => contour.points.push(point(*to)),
            Step::Quad(handle, to) => {
                let curve = [from, point(*handle), point(*to)];
                contour.points.extend(parts.map(|t| quadratic(curve, t)));
            }
            Step::Cubic(first, second, to) => {
                let curve = [from, point(*first), point(*second), point(*to)];
                contour.points.extend(parts.map(|t| cubic(curve, t)));
            }
            Step::Close => contour.is_closed = true,
        }
    }
    for contour in &mut contours {
        contour.points.dedup_by(|a, b| (*a - *b).length_sq() < 1e-4);
        let ends = (contour.points.first(), contour.points.last());
        if contour.is_closed && contour.points.len() > 2 && ends.0 == ends.1 {
            contour.points.pop();
        }
    }
    contours.retain(|contour| contour.points.len() > 1);
    contours
}

/// The pieces of a line that are drawn when it is broken into dashes.
pub fn dashes(points: &[Pos2], is_closed: bool, dash: f32, gap: f32) -> Vec<Vec<Pos2>> {
    let mut dashes = Vec::new();
    let mut current: Vec<Pos2> = points.first().copied().into_iter().collect();
    let mut is_drawing = true;
    let mut left = dash.max(0.5);
    let close = is_closed.then(|| points.first().copied()).flatten();
    for to in points.iter().skip(1).copied().chain(close) {
        let Some(mut from) = current.last().copied() else {
            break;
        };
        loop {
            let length = (to - from).length();
            if length <= left {
                left -= length;
                if is_drawing {
                    current.push(to);
                } else {
                    current = vec![to];
                }
                break;
            }
            from = from.lerp(to, left / length);
            if is_drawing {
                current.push(from);
                dashes.push(std::mem::take(&mut current));
            }
            current = vec![from];
            is_drawing = !is_drawing;
            left = if is_drawing { dash } else { gap }.max(0.5);
        }
    }
    if is_drawing && current.len() > 1 {
        dashes.push(current);
    }
    dashes
}

fn quadratic([a, b, c]: [Pos2; 3], t: f32) -> Pos2 {
    a.lerp(b, t).lerp(b.lerp(c, t), t)
}

fn cubic([a, b, c, d]: [Pos2; 4], t: f32) -> Pos2 {
    quadratic([a, b, c], t).lerp(quadratic([b, c, d], t), t)
}

fn point(point: geometry::Point) -> Pos2 {
    pos2(point.x, point.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_and_gaps_take_turns_along_the_line() {
        let line = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0)];
        let lengths: Vec<f32> = dashes(&line, false, 4.0, 2.0)
            .iter()
            .map(|dash| {
                dash.windows(2)
                    .map(|ends| (ends[1] - ends[0]).length())
                    .sum()
            })
            .collect();
        assert_eq!(lengths, [4.0, 4.0, 4.0, 2.0]);
    }

    #[test]
    fn a_rounded_box_keeps_within_its_box() {
        let rect = Rect::from_min_size(pos2(5.0, 5.0), egui::vec2(40.0, 20.0));
        let outline = rounded(rect, 8.0, 4);
        assert!(
            outline
                .iter()
                .all(|point| rect.expand(0.001).contains(*point))
        );
        let around = outline.iter().fold(Rect::NOTHING, |mut around, point| {
            around.extend_with(*point);
            around
        });
        assert!((around.width() - 40.0).abs() < 0.01 && (around.height() - 20.0).abs() < 0.01);
    }
}
