//! Points, sizes and boxes in map units; x to the right, y downward.

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downward.
    pub y: f32,
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Along x.
    pub width: f32,
    /// Along y.
    pub height: f32,
}

/// A box with sides along the axes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The upper left corner.
    pub min: Point,
    /// The lower right corner; never left of or above `min`.
    pub max: Point,
}

impl Point {
    /// The point (x, y).
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The point with x and y exchanged.
    pub fn transposed(self) -> Self {
        Self {
            x: self.y,
            y: self.x,
        }
    }

    /// The straight distance to `other`.
    pub fn distance(self, other: Self) -> f32 {
        ((self.x - other.x) * (self.x - other.x) + (self.y - other.y) * (self.y - other.y)).sqrt()
    }

    /// The point a part `t` of the way to `other`.
    pub fn towards(self, other: Self, t: f32) -> Self {
        Self {
            x: self.x + (other.x - self.x) * t,
            y: self.y + (other.y - self.y) * t,
        }
    }

    /// The point moved by (x, y).
    pub fn moved(self, x: f32, y: f32) -> Self {
        Self {
            x: self.x + x,
            y: self.y + y,
        }
    }
}

impl Size {
    /// The size width × height.
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }

    /// The size with width and height exchanged.
    pub fn transposed(self) -> Self {
        Self {
            width: self.height,
            height: self.width,
        }
    }
}

impl Rect {
    /// The box with this upper left corner and size.
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: Point::new(x, y),
            max: Point::new(x + width, y + height),
        }
    }

    /// The box of this size around `center`.
    pub fn around(center: Point, size: Size) -> Self {
        let (x, y) = (center.x - size.width / 2.0, center.y - size.height / 2.0);
        Self::new(x, y, size.width, size.height)
    }

    /// Along x.
    pub fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    /// Along y.
    pub fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    /// Width and height.
    pub fn size(&self) -> Size {
        Size::new(self.width(), self.height())
    }

    /// The middle.
    pub fn center(&self) -> Point {
        self.min.towards(self.max, 0.5)
    }

    /// The box with x and y exchanged.
    pub fn transposed(&self) -> Self {
        Self {
            min: self.min.transposed(),
            max: self.max.transposed(),
        }
    }

    /// The box grown by `by` on every side.
    pub fn grown(&self, by: f32) -> Self {
        Self {
            min: self.min.moved(-by, -by),
            max: self.max.moved(by, by),
        }
    }

    /// The box moved by (x, y).
    pub fn moved(&self, x: f32, y: f32) -> Self {
        Self {
            min: self.min.moved(x, y),
            max: self.max.moved(x, y),
        }
    }

    /// The smallest box around both.
    pub fn union(&self, other: &Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Says whether the point lies in the box or on its edge.
    pub fn contains(&self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Says whether `other` lies wholly in the box.
    pub fn encloses(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Says whether the insides of the boxes have a point in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }
}

/// The shortest distance from `point` to the straight line between `a` and `b`.
pub fn distance_to_segment(point: Point, a: Point, b: Point) -> f32 {
    let length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    if length == 0.0 {
        return point.distance(a);
    }
    let t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
    point.distance(a.towards(b, t.clamp(0.0, 1.0)))
}
