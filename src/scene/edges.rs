//! Edges: a rounded way, a head that tells the family, and a name where it has one.

use crate::geometry::{Point, Rect};
use crate::layout::{EDGE_LINE, EDGE_TEXT, EdgeRoute, FontWeight, Ruler};
use crate::model::{RelationKind, Status};
use crate::view::{EdgeColour, Emphasis, Presence, VisibleEdge};

use super::compose::Composer;
use super::icons::circle;
use super::overview::LineName;
use super::shape::{
    Anchor, Colour, Dash, PathShape, RectShape, SceneItem, Shape, Step, Stroke, Subject, TextShape,
    Weight,
};
use super::theme::Family;

/// Radius of the bends.
const BEND: f32 = 9.0;
const WIDTH: f32 = 1.6;

/// Free room around a name on a line, at its sides and above it.
pub(super) const NAME_ROOM: (f32, f32) = (6.0, 2.0);

/// So many of the relations behind an edge are told.
const MOST_TOLD: usize = 30;

/// The look of a line.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub colour: Colour,
    pub dash: Dash,
    pub width: f32,
    pub family: Family,
}

impl Composer<'_> {
    pub fn look(&self, edge: &VisibleEdge) -> Look {
        let family = Family::from(edge.kind);
        let colour = match &edge.colour {
            EdgeColour::Kind(kind) => self.theme().family(Family::from(*kind)),
            EdgeColour::Capability(id) => self.capability_colour(id),
        };
        let marks = self.request.marks;
        let tone = marks.of_edge(self.request.visible.relations_of(edge));
        let colour = self.theme().presence(edge.presence).unwrap_or(colour);
        let colour = tone.map_or(colour, |tone| self.theme().tone(tone).outline);
        let is_unmarked = tone.is_none() && marks.dims();
        let colour = if edge.emphasis == Emphasis::Dimmed || is_unmarked {
            self.theme().dimmed(colour)
        } else {
            colour
        };
        let mut width = if edge.kind == RelationKind::DependsOn || tone.is_some() {
            WIDTH + 0.6
        } else {
            WIDTH
        };
        if self.is_summed(edge) {
            width += extra_width(edge.behind.count as usize);
        }
        Look {
            colour,
            dash: match edge.presence {
                Presence::Gone => Dash::Dotted,
                _ => dash(edge.status),
            },
            width,
            family,
        }
    }

    pub fn capability_colour(&self, id: &crate::model::Id) -> Colour {
        let row = self.request.document.capability_model().row_of(id);
        row.map_or(self.theme().subtle, |row| self.theme().capability(row))
    }

    pub fn edge(&self, edge: &VisibleEdge, route: &EdgeRoute, lines: &[String]) -> SceneItem {
        let pieces = (vec![route.points.clone()], true);
        self.edge_in_pieces(edge, pieces, route.label, lines)
    }

    /// An edge of which these pieces of its way are drawn; the last one ends in its head, or not.
    pub fn edge_in_pieces(
        &self,
        edge: &VisibleEdge,
        (pieces, has_head): (Vec<Vec<Point>>, bool),
        label: Option<Rect>,
        lines: &[String],
    ) -> SceneItem {
        let look = self.look(edge);
        let count = pieces.len();
        let mut shapes = Vec::new();
        for (number, piece) in pieces.into_iter().enumerate() {
            let points: Vec<Point> = piece.iter().map(|point| self.moved(*point)).collect();
            match has_head && number + 1 == count {
                true => shapes.extend(line_with_head(&points, look)),
                false => shapes.push(bare_line(&points, look)),
            }
        }
        if let Some(label) = label {
            shapes.extend(self.edge_label(self.moved_rect(&label), lines, edge));
        }
        let visible = self.request.visible;
        let relations = || visible.relations_of(edge);
        let nodes = &visible.nodes;
        let subject = Subject::Edge {
            from: nodes[edge.from].key.clone(),
            to: nodes[edge.to].key.clone(),
            relations: relations().cloned().collect(),
        };
        let telling = self.names.telling(edge, relations());
        let name = telling.map_or(String::new(), |key| self.names.relation(key));
        let all: Vec<String> = relations()
            .take(MOST_TOLD)
            .map(|key| self.names.relation(key))
            .collect();
        let rest = relations().len().saturating_sub(MOST_TOLD);
        let description = if rest > 0 {
            format!("{}\n+{rest}", all.join("\n"))
        } else if all.len() > 1 {
            all.join("\n")
        } else {
            String::new()
        };
        SceneItem::new(subject, name, shapes)
            .described(description)
            .with_emphasis(edge.emphasis)
    }

    /// An edge with its name on its line.
    pub fn with_name(&self, item: SceneItem, edge: &VisibleEdge, name: &LineName) -> SceneItem {
        let rect = self.moved_rect(&name.rect);
        let plate = Shape::Rect(RectShape {
            rect,
            radius: 4.0,
            fill: Some(self.theme().paper),
            stroke: None,
        });
        let text = Rect {
            min: rect.min.moved(NAME_ROOM.0, NAME_ROOM.1),
            max: rect.max.moved(-NAME_ROOM.0, -NAME_ROOM.1),
        };
        let mut shapes = item.shapes;
        shapes.push(plate);
        shapes.extend(self.edge_label(text, &name.lines, edge));
        SceneItem {
            bounds: item.bounds.union(&rect),
            shapes,
            ..item
        }
    }

    fn edge_label(&self, rect: Rect, lines: &[String], edge: &VisibleEdge) -> Vec<Shape> {
        let ruler = Ruler::of(FontWeight::Regular);
        let is_dimmed = edge.emphasis == Emphasis::Dimmed;
        let text = self.theme().text;
        let colour = if is_dimmed {
            self.theme().dimmed(text)
        } else {
            text
        };
        // On the left of an actor a name ends at the actor, on the right it begins there.
        let line = |(number, line): (usize, &String)| {
            Shape::Text(TextShape {
                at: Point::new(
                    rect.min.x,
                    rect.min.y + 0.8 * EDGE_LINE + number as f32 * EDGE_LINE,
                ),
                anchor: Anchor::Start,
                size: EDGE_TEXT,
                weight: Weight::Regular,
                colour,
                text: line.clone(),
                width: ruler.width(line, EDGE_TEXT),
            })
        };
        lines.iter().enumerate().map(line).collect()
    }
}

/// How much wider a line is that stands for so many relations: gently, so that a thousand are not
/// in the way.
fn extra_width(relations: usize) -> f32 {
    (0.7 * (relations.max(1) as f32).log2()).min(4.5)
}

/// How lines of a status are broken.
pub(super) fn dash(status: Status) -> Dash {
    match status {
        Status::Existing => Dash::Solid,
        Status::Planned => Dash::Dashed,
        Status::Wanted | Status::Ended => Dash::Dotted,
    }
}

/// The line through `points` with its head at the last one.
pub(super) fn line_with_head(points: &[Point], look: Look) -> Vec<Shape> {
    let [.., before, end] = points else {
        return Vec::new();
    };
    let length = before.distance(*end).max(0.01);
    let back = |by: f32| end.towards(*before, by / length);
    let (head, head_length) = head(look, *end, *before);
    let mut shortened = points.to_vec();
    if let Some(last) = shortened.last_mut() {
        *last = back(head_length.min(length * 0.9));
    }
    vec![bare_line(&shortened, look), head]
}

/// The line through `points` without a head.
fn bare_line(points: &[Point], look: Look) -> Shape {
    let stroke = Stroke {
        width: look.width,
        colour: look.colour,
        dash: look.dash,
    };
    Shape::Path(PathShape {
        steps: rounded(points),
        fill: None,
        stroke: Some(stroke),
    })
}

/// The way through `points` with its bends rounded.
fn rounded(points: &[Point]) -> Vec<Step> {
    let mut steps = Vec::new();
    for (number, point) in points.iter().enumerate() {
        let before = number.checked_sub(1).map(|before| points[before]);
        match (before, points.get(number + 1)) {
            (None, _) => steps.push(Step::Move(*point)),
            (Some(_), None) => steps.push(Step::Line(*point)),
            (Some(before), Some(after)) => {
                let (in_length, out_length) = (before.distance(*point), point.distance(*after));
                let radius = BEND.min(in_length / 2.0).min(out_length / 2.0);
                if radius < 0.5 {
                    steps.push(Step::Line(*point));
                    continue;
                }
                steps.push(Step::Line(point.towards(before, radius / in_length)));
                steps.push(Step::Quad(
                    *point,
                    point.towards(*after, radius / out_length),
                ));
            }
        }
    }
    steps
}

/// The head of a family with its tip at `tip`, and how long it is.
fn head(look: Look, tip: Point, from: Point) -> (Shape, f32) {
    let length = from.distance(tip).max(0.01);
    let (dx, dy) = ((tip.x - from.x) / length, (tip.y - from.y) / length);
    // `along` back from the tip, `aside` to the left of the line.
    let at = |along: f32, aside: f32| tip.moved(-dx * along - dy * aside, -dy * along + dx * aside);
    let polygon = |points: &[(f32, f32)]| {
        let mut steps: Vec<Step> = points
            .iter()
            .map(|(along, aside)| Step::Line(at(*along, *aside)))
            .collect();
        if let Some(Step::Line(first)) = steps.first().copied() {
            steps[0] = Step::Move(first);
        }
        steps.push(Step::Close);
        steps
    };
    let filled = |steps| PathShape {
        steps,
        fill: Some(look.colour),
        stroke: None,
    };
    let drawn = |steps| PathShape {
        steps,
        fill: None,
        stroke: Some(Stroke::solid(look.width, look.colour)),
    };
    let (path, length) = match look.family {
        Family::Delivery => (filled(polygon(&[(0.0, 0.0), (9.0, 4.2), (9.0, -4.2)])), 8.0),
        Family::Use => {
            let steps = vec![
                Step::Move(at(7.5, 4.4)),
                Step::Line(at(0.8, 0.0)),
                Step::Line(at(7.5, -4.4)),
            ];
            (drawn(steps), 1.0)
        }
        Family::Data => {
            let mut steps = polygon(&[(0.0, 0.0), (7.0, 4.0), (7.0, -4.0)]);
            steps.extend(polygon(&[(6.0, 0.0), (13.0, 4.0), (13.0, -4.0)]));
            (filled(steps), 12.0)
        }
        Family::Money => (filled(circle(at(5.5, 0.0), 4.5)), 9.0),
        Family::Steering => (
            filled(polygon(&[(0.0, 0.0), (6.0, 4.2), (12.0, 0.0), (6.0, -4.2)])),
            11.0,
        ),
        Family::TakingPart => (drawn(circle(at(5.0, 0.0), 3.8)), 8.8),
        Family::Event => (drawn(polygon(&[(1.0, 0.0), (9.0, 4.4), (9.0, -4.4)])), 9.0),
    };
    (Shape::Path(path), length)
}
