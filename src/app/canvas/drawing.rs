//! A scene made ready for the screen: curves flattened, surfaces cut into triangles, lines broken
//! into their dashes. Done once a scene, in map units; a frame only moves and scales it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use egui::{Color32, Pos2, Rect, pos2};

use crate::geometry;
use crate::scene::{
    Anchor, PathShape, RectShape, Scene, Shape, Stroke, Subject, TextShape, Weight,
};
use crate::view::NodeKey;

use super::flatten::{contours, dashes, rounded};
use super::triangles::triangles;
use crate::app::style;

/// A part of an item, in map units.
pub enum Part {
    /// A surface.
    Surface {
        /// Its outline.
        outline: Vec<Pos2>,
        /// Numbers of points in the outline, three for a triangle.
        triangles: Vec<u32>,
        /// Its colour.
        colour: Color32,
    },
    /// A line.
    Line {
        /// Its points, close enough for any scale.
        fine: Vec<Pos2>,
        /// Fewer points, for when it is drawn small.
        coarse: Vec<Pos2>,
        /// Whether the last point is joined to the first.
        is_closed: bool,
        /// How wide it is.
        width: f32,
        /// Its colour.
        colour: Color32,
    },
    /// A line of text.
    Words {
        /// Its left end, on the baseline.
        at: Pos2,
        /// Its font size.
        size: f32,
        /// Its weight.
        weight: Weight,
        /// Its colour.
        colour: Color32,
        /// How wide the ruler found it.
        width: f32,
        /// The text.
        text: String,
    },
}

/// An item of the scene, ready for the screen.
pub struct Item {
    /// Around everything in it.
    pub bounds: Rect,
    /// In painting order.
    pub parts: Vec<Part>,
}

/// A scene, ready for the screen.
pub struct Drawing {
    /// The scene itself; its items have the same numbers as those of the drawing.
    pub scene: Scene,
    /// In painting order.
    pub items: Vec<Item>,
    /// Another number for every drawing ever made.
    pub serial: u64,
    nodes: BTreeMap<NodeKey, usize>,
    edges: Vec<usize>,
}

impl Drawing {
    /// Makes `scene` ready.
    pub fn of(scene: Scene) -> Self {
        let items = scene.items.iter().map(|item| Item {
            bounds: rect(item.bounds).expand(4.0),
            parts: item.shapes.iter().flat_map(parts).collect(),
        });
        let mut nodes = BTreeMap::new();
        let mut edges = Vec::new();
        for (number, item) in scene.items.iter().enumerate() {
            match &item.subject {
                Subject::Node(key) => {
                    nodes.entry(key.clone()).or_insert(number);
                }
                Subject::Edge { .. } => edges.push(number),
                Subject::Ground | Subject::Row(_) | Subject::Column(_) | Subject::Legend => {}
            }
        }
        static SERIALS: AtomicU64 = AtomicU64::new(0);
        Self {
            items: items.collect(),
            serial: SERIALS.fetch_add(1, Ordering::Relaxed),
            nodes,
            edges,
            scene,
        }
    }

    /// The whole paper.
    pub fn bounds(&self) -> Rect {
        Rect::from_min_size(
            Pos2::ZERO,
            egui::vec2(self.scene.size.width, self.scene.size.height),
        )
    }

    /// The number of the item that is this node.
    pub fn node(&self, key: &NodeKey) -> Option<usize> {
        self.nodes.get(key).copied()
    }

    /// Every node with the number of its item, in the order of the keys.
    pub fn nodes(&self) -> impl Iterator<Item = (&NodeKey, usize)> {
        self.nodes.iter().map(|(key, number)| (key, *number))
    }

    /// The box of a node, without the margin items have.
    pub fn node_rect(&self, number: usize) -> Rect {
        rect(self.scene.items[number].bounds)
    }

    /// The numbers of the items that are edges.
    pub fn edges(&self) -> &[usize] {
        &self.edges
    }

    /// The numbers of the items that belong with item `number`: a node with its edges and their
    /// other ends, an edge with its two nodes.
    pub fn company(&self, number: usize) -> Vec<usize> {
        let mut company = vec![number];
        match &self.scene.items[number].subject {
            Subject::Node(key) => {
                for edge in &self.edges {
                    if let Subject::Edge { from, to, .. } = &self.scene.items[*edge].subject
                        && (from == key || to == key)
                    {
                        company.push(*edge);
                        company.extend([from, to].into_iter().filter_map(|end| self.node(end)));
                    }
                }
            }
            Subject::Edge { from, to, .. } => {
                company.extend([from, to].into_iter().filter_map(|end| self.node(end)));
            }
            Subject::Ground | Subject::Row(_) | Subject::Column(_) | Subject::Legend => {}
        }
        company.sort_unstable();
        company.dedup();
        company
    }
}

/// A box of the layout in the toolkit's words.
pub fn rect(rect: geometry::Rect) -> Rect {
    Rect::from_min_max(point(rect.min), point(rect.max))
}

fn point(point: geometry::Point) -> Pos2 {
    pos2(point.x, point.y)
}

/// What a shape is made of.
pub fn parts(shape: &Shape) -> Vec<Part> {
    match shape {
        Shape::Rect(rect) => rect_parts(rect),
        Shape::Path(path) => path_parts(path),
        Shape::Text(text) => vec![words(text)],
    }
}

fn words(text: &TextShape) -> Part {
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - text.width / 2.0,
        Anchor::End => text.at.x - text.width,
    };
    Part::Words {
        at: pos2(left, text.at.y),
        size: text.size,
        weight: text.weight,
        colour: style::colour(text.colour),
        width: text.width,
        text: text.text.clone(),
    }
}

fn rect_parts(shape: &RectShape) -> Vec<Part> {
    let rect = rect(shape.rect);
    let fine = rounded(rect, shape.radius, 4);
    let coarse = rounded(rect, shape.radius, 1);
    let mut parts = Vec::new();
    if let Some(fill) = shape.fill {
        let triangles = (1..fine.len().saturating_sub(1) as u32).flat_map(|i| [0, i, i + 1]);
        parts.push(Part::Surface {
            triangles: triangles.collect(),
            outline: fine.clone(),
            colour: style::colour(fill),
        });
    }
    if let Some(stroke) = shape.stroke {
        parts.extend(lines(&stroke, fine, coarse, true));
    }
    parts
}

fn path_parts(shape: &PathShape) -> Vec<Part> {
    let mut parts = Vec::new();
    for (number, contour) in contours(&shape.steps, 8).into_iter().enumerate() {
        if let Some(fill) = shape.fill {
            parts.push(Part::Surface {
                triangles: triangles(&contour.points),
                outline: contour.points.clone(),
                colour: style::colour(fill),
            });
        }
        if let Some(stroke) = shape.stroke {
            let coarse = contours(&shape.steps, 3).into_iter().nth(number);
            let coarse = coarse.map_or_else(Vec::new, |contour| contour.points);
            parts.extend(lines(&stroke, contour.points, coarse, contour.is_closed));
        }
    }
    // Surfaces lie beneath every line of the same shape.
    parts.sort_by_key(|part| matches!(part, Part::Line { .. }));
    parts
}

fn lines(stroke: &Stroke, fine: Vec<Pos2>, coarse: Vec<Pos2>, is_closed: bool) -> Vec<Part> {
    let (width, colour) = (stroke.width, style::colour(stroke.colour));
    let Some((dash, gap)) = stroke.dash.pattern() else {
        return vec![Part::Line {
            fine,
            coarse,
            is_closed,
            width,
            colour,
        }];
    };
    let dashes = dashes(&fine, is_closed, dash * width, gap * width);
    dashes
        .into_iter()
        .map(|points| Part::Line {
            coarse: points.clone(),
            fine: points,
            is_closed: false,
            width,
            colour,
        })
        .collect()
}
