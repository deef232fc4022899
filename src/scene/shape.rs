//! The finished drawing as data: shapes in painting order, nothing left to decide.

use crate::geometry::{Point, Rect, Size};
use crate::model::{Id, Language, RelationKey};
use crate::view::{Column, Emphasis, NodeKey};

/// A colour in sRGB, 0–255; `alpha` 255 hides what lies beneath.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
    /// Opacity.
    pub alpha: u8,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// Into dashes.
    Dashed,
    /// Into dots.
    Dotted,
}

impl Dash {
    /// Length of a stroke and of the gap after it, in units of the line's width; none if solid.
    pub fn pattern(self) -> Option<(f32, f32)> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some((4.0, 3.0)),
            Self::Dotted => Some((1.25, 2.25)),
        }
    }
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// In map units, half on each side of the outline.
    pub width: f32,
    /// Its colour.
    pub colour: Colour,
    /// How it is broken.
    pub dash: Dash,
}

/// The two weights of the bundled font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Inter Regular.
    #[default]
    Regular,
    /// Inter SemiBold.
    SemiBold,
}

/// Which point of a line of text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its left end.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A box, its corners rounded.
#[derive(Clone, Debug, PartialEq)]
pub struct RectShape {
    /// The outline; a stroke lies half on each side of it.
    pub rect: Rect,
    /// Of the corners; at most half the shorter side.
    pub radius: f32,
    /// The inside.
    pub fill: Option<Colour>,
    /// The outline.
    pub stroke: Option<Stroke>,
}

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Begins anew at the point.
    Move(Point),
    /// Straight to the point.
    Line(Point),
    /// Quadratic Bézier by the first point to the second.
    Quad(Point, Point),
    /// Cubic Bézier by the first two points to the third.
    Cubic(Point, Point, Point),
    /// Straight back to the last `Move`.
    Close,
}

/// An open or closed line.
#[derive(Clone, Debug, PartialEq)]
pub struct PathShape {
    /// Begins with a `Move`.
    pub steps: Vec<Step>,
    /// The inside, by the non-zero rule.
    pub fill: Option<Colour>,
    /// The outline; round caps and joins.
    pub stroke: Option<Stroke>,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextShape {
    /// Where [`TextShape::anchor`] stands, on the baseline.
    pub at: Point,
    /// Which point of the text stands there.
    pub anchor: Anchor,
    /// Font size in map units.
    pub size: f32,
    /// Which of the two fonts.
    pub weight: Weight,
    /// Of the letters.
    pub colour: Colour,
    /// Never empty, never with a line break.
    pub text: String,
    /// How wide the ruler found it, in map units.
    pub width: f32,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A box.
    Rect(RectShape),
    /// A line.
    Path(PathShape),
    /// A text.
    Text(TextShape),
}

/// What an item of the drawing stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Paper, bands, headings: nothing one can point at.
    Ground,
    /// The band of a row, or its heading.
    Row(Option<Id>),
    /// The band of a column, or its heading.
    Column(Column),
    /// A node.
    Node(NodeKey),
    /// An edge with the nodes at its ends and the relations behind it.
    Edge {
        /// Where it starts.
        from: NodeKey,
        /// Where it ends.
        to: NodeKey,
        /// Never empty.
        relations: Vec<RelationKey>,
    },
    /// The legend.
    Legend,
}

/// A part of the drawing with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneItem {
    /// What it stands for.
    pub subject: Subject,
    /// What a screen reader says: "KS, kommunal sektor, 4 inn, 2 ut". Empty for what is only paper.
    pub name: String,
    /// More to say, for a tooltip; may be empty.
    pub description: String,
    /// Around all of its shapes' geometry.
    pub bounds: Rect,
    /// How strongly it is drawn; already in the colours.
    pub emphasis: Emphasis,
    /// In painting order.
    pub shapes: Vec<Shape>,
}

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The paper; its upper left corner is (0, 0).
    pub size: Size,
    /// What the drawing is called.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// The language of its texts.
    pub language: Language,
    /// The colour of the paper.
    pub background: Colour,
    /// In painting order: ground, edges, nodes, what lies on top.
    pub items: Vec<SceneItem>,
}

impl Colour {
    /// An opaque colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            red: (rgb >> 16) as u8,
            green: (rgb >> 8) as u8,
            blue: rgb as u8,
            alpha: 255,
        }
    }

    /// The colour mixed with `other`, of which `part` (0–1) is taken; alpha is kept.
    pub fn mixed(self, other: Self, part: f32) -> Self {
        let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part + 0.5) as u8;
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
            alpha: self.alpha,
        }
    }

    /// `#rrggbb`.
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// Contrast ratio to `other` by WCAG 2.1, 1–21.
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance by WCAG 2.1, 0–1.
    fn luminance(self) -> f32 {
        let channel = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(self.red) + 0.7152 * channel(self.green) + 0.0722 * channel(self.blue)
    }
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(width: f32, colour: Colour) -> Self {
        Self {
            width,
            colour,
            dash: Dash::Solid,
        }
    }
}

impl TextShape {
    /// The box of the text: its width, from a little above the capitals to the descenders.
    pub fn rect(&self) -> Rect {
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - self.width / 2.0,
            Anchor::End => self.at.x - self.width,
        };
        Rect::new(left, self.at.y - 0.75 * self.size, self.width, self.size)
    }
}

impl Shape {
    /// The box around the shape's geometry, strokes not counted.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rect(rect) => rect.rect,
            Self::Text(text) => text.rect(),
            Self::Path(path) => {
                let mut bounds: Option<Rect> = None;
                for point in path.points() {
                    let here = Rect {
                        min: point,
                        max: point,
                    };
                    bounds = Some(bounds.map_or(here, |bounds| bounds.union(&here)));
                }
                bounds.unwrap_or_default()
            }
        }
    }
}

impl PathShape {
    /// Every point named in the path, the handles of curves among them.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.steps.iter().flat_map(|step| {
            let points: &[Point] = match step {
                Step::Move(to) | Step::Line(to) => &[*to],
                Step::Quad(handle, to) => &[*handle, *to],
                Step::Cubic(first, second, to) => &[*first, *second, *to],
                Step::Close => &[],
            };
            points.to_vec()
        })
    }
}

impl Shape {
    /// The shape moved by (x, y).
    pub fn moved(mut self, x: f32, y: f32) -> Self {
        match &mut self {
            Self::Rect(rect) => rect.rect = rect.rect.moved(x, y),
            Self::Text(text) => text.at = text.at.moved(x, y),
            Self::Path(path) => path
                .steps
                .iter_mut()
                .for_each(|step| *step = step.moved(x, y)),
        }
        self
    }
}

impl Step {
    fn moved(self, x: f32, y: f32) -> Self {
        let by = |point: Point| point.moved(x, y);
        match self {
            Self::Move(to) => Self::Move(by(to)),
            Self::Line(to) => Self::Line(by(to)),
            Self::Quad(handle, to) => Self::Quad(by(handle), by(to)),
            Self::Cubic(first, second, to) => Self::Cubic(by(first), by(second), by(to)),
            Self::Close => Self::Close,
        }
    }
}
