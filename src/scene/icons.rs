//! The signs of the sectors, drawn in a square of 16 × 16 map units.

use crate::geometry::{Point, Rect};
use crate::view::Column;

use super::shape::{Colour, PathShape, RectShape, Shape, Step, Stroke};

/// The sign of a column with its upper left corner at (x, y), `scale` times 16 units wide.
pub fn icon(column: Column, x: f32, y: f32, scale: f32, colour: Colour) -> Vec<Shape> {
    let pen = Pen {
        x,
        y,
        scale,
        colour,
    };
    match column {
        Column::State => temple(&pen),
        Column::Municipal => town(&pen),
        Column::Shared => rings(&pen),
        Column::Voluntary => heart(&pen),
        Column::Private => briefcase(&pen),
        Column::Outside => person(&pen),
    }
}

struct Pen {
    x: f32,
    y: f32,
    scale: f32,
    colour: Colour,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(self.x + x * self.scale, self.y + y * self.scale)
    }

    fn bar(&self, x: f32, y: f32, width: f32, height: f32) -> Shape {
        let scale = self.scale;
        let min = self.at(x, y);
        Shape::Rect(RectShape {
            rect: Rect::new(min.x, min.y, width * scale, height * scale),
            radius: 0.0,
            fill: Some(self.colour),
            stroke: None,
        })
    }

    fn filled(&self, points: &[(f32, f32)]) -> Shape {
        let mut steps: Vec<Step> = Vec::new();
        for (number, (x, y)) in points.iter().enumerate() {
            let point = self.at(*x, *y);
            steps.push(if number == 0 {
                Step::Move(point)
            } else {
                Step::Line(point)
            });
        }
        steps.push(Step::Close);
        Shape::Path(PathShape {
            steps,
            fill: Some(self.colour),
            stroke: None,
        })
    }

    fn outlined(&self, steps: Vec<Step>) -> Shape {
        let stroke = Some(Stroke::solid(1.5 * self.scale, self.colour));
        Shape::Path(PathShape {
            steps,
            fill: None,
            stroke,
        })
    }

    fn circle(&self, x: f32, y: f32, radius: f32, is_filled: bool) -> Shape {
        let center = self.at(x, y);
        let steps = circle(center, radius * self.scale);
        let stroke = Stroke::solid(1.5 * self.scale, self.colour);
        Shape::Path(PathShape {
            steps,
            fill: is_filled.then_some(self.colour),
            stroke: (!is_filled).then_some(stroke),
        })
    }
}

/// A circle as four cubic Bézier curves.
pub(super) fn circle(center: Point, radius: f32) -> Vec<Step> {
    // The handle length that makes a cubic quarter circle: 4/3·(√2 − 1).
    let handle = 0.552_285 * radius;
    let at = |x: f32, y: f32| center.moved(x, y);
    vec![
        Step::Move(at(radius, 0.0)),
        Step::Cubic(at(radius, handle), at(handle, radius), at(0.0, radius)),
        Step::Cubic(at(-handle, radius), at(-radius, handle), at(-radius, 0.0)),
        Step::Cubic(at(-radius, -handle), at(-handle, -radius), at(0.0, -radius)),
        Step::Cubic(at(handle, -radius), at(radius, -handle), at(radius, 0.0)),
        Step::Close,
    ]
}

fn temple(pen: &Pen) -> Vec<Shape> {
    let mut shapes = vec![pen.filled(&[(8.0, 1.5), (15.0, 5.5), (1.0, 5.5)])];
    shapes.extend([2.5, 5.75, 9.0, 12.0].map(|x| pen.bar(x, 6.8, 1.6, 5.0)));
    shapes.push(pen.bar(1.0, 12.8, 14.0, 1.7));
    shapes
}

fn town(pen: &Pen) -> Vec<Shape> {
    vec![
        pen.filled(&[
            (1.0, 14.5),
            (1.0, 8.0),
            (4.2, 5.0),
            (7.4, 8.0),
            (7.4, 14.5),
            (5.2, 14.5),
            (5.2, 10.8),
            (3.2, 10.8),
            (3.2, 14.5),
        ]),
        pen.filled(&[(8.6, 14.5), (8.6, 1.5), (15.0, 4.0), (15.0, 14.5)]),
    ]
}

fn rings(pen: &Pen) -> Vec<Shape> {
    vec![
        pen.circle(5.6, 8.0, 4.4, false),
        pen.circle(10.4, 8.0, 4.4, false),
    ]
}

fn heart(pen: &Pen) -> Vec<Shape> {
    let at = |x, y| pen.at(x, y);
    let steps = vec![
        Step::Move(at(8.0, 14.2)),
        Step::Cubic(at(2.2, 9.8), at(0.8, 7.4), at(1.2, 5.2)),
        Step::Cubic(at(1.7, 2.2), at(6.0, 1.2), at(8.0, 4.4)),
        Step::Cubic(at(10.0, 1.2), at(14.3, 2.2), at(14.8, 5.2)),
        Step::Cubic(at(15.2, 7.4), at(13.8, 9.8), at(8.0, 14.2)),
        Step::Close,
    ];
    vec![Shape::Path(PathShape {
        steps,
        fill: Some(pen.colour),
        stroke: None,
    })]
}

fn briefcase(pen: &Pen) -> Vec<Shape> {
    let at = |x, y| pen.at(x, y);
    let handle = vec![
        Step::Move(at(5.4, 4.6)),
        Step::Line(at(5.4, 2.6)),
        Step::Line(at(10.6, 2.6)),
        Step::Line(at(10.6, 4.6)),
    ];
    vec![
        pen.outlined(handle),
        pen.bar(1.0, 4.8, 14.0, 4.2),
        pen.bar(1.0, 10.0, 14.0, 4.0),
    ]
}

fn person(pen: &Pen) -> Vec<Shape> {
    let at = |x, y| pen.at(x, y);
    let body = vec![
        Step::Move(at(2.2, 14.6)),
        Step::Cubic(at(2.2, 10.6), at(4.6, 8.8), at(8.0, 8.8)),
        Step::Cubic(at(11.4, 8.8), at(13.8, 10.6), at(13.8, 14.6)),
        Step::Close,
    ];
    vec![
        pen.circle(8.0, 4.6, 3.1, true),
        Shape::Path(PathShape {
            steps: body,
            fill: Some(pen.colour),
            stroke: None,
        }),
    ]
}
