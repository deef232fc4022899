//! Tags on lines: how many relations a line of a roll-up stands for and the kroner that follow
//! them, and whether it is new or gone in the year one looks at.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect};
use crate::layout::{FontWeight, Ruler};
use crate::view::{NodeKey, Presence, Sums, VisibleEdge};

use super::compose::Composer;
use super::shape::{Anchor, RectShape, SceneItem, Shape, Stroke, TextShape, Weight};

const TAG_TEXT: f32 = 12.0;
const TAG_HEIGHT: f32 = 17.0;
const TAG_PADDING: f32 = 6.0;
/// How far a tag stands from the end of its line at least, and by how much it moves on where there
/// is no room.
const FROM_END: f32 = 20.0;
const STEP: f32 = 11.0;

/// What stands on a line, and where.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tag {
    rect: Rect,
    text: String,
    /// What a tooltip says first.
    told: String,
}

impl Composer<'_> {
    /// The tags of these edges: each where it lies on no node and on no tag before it, if there is
    /// such a place.
    pub fn tags(&self, edges: impl Iterator<Item = usize>) -> BTreeMap<usize, Tag> {
        let layout = self.request.layout;
        let mut tags: BTreeMap<usize, Tag> = BTreeMap::new();
        let mut taken: Vec<Rect> = Vec::new();
        for number in edges {
            let edge = &self.request.visible.edges[number];
            let Some((text, told)) = self.words(edge) else {
                continue;
            };
            let Some(route) = layout.edges.get(number) else {
                continue;
            };
            if taken.is_empty() {
                taken.extend(layout.nodes.iter().map(|rect| self.moved_rect(rect)));
            }
            let mut points: Vec<Point> = route.points.iter().map(|it| self.moved(*it)).collect();
            // Lines of a roll-up share a way at its end, and part at the other.
            if !self.is_roll_up(edge.to) {
                points.reverse();
            }
            let width = Ruler::of(FontWeight::SemiBold).width(&text, TAG_TEXT) + 2.0 * TAG_PADDING;
            let Some(rect) = spot(&points, width, &taken) else {
                continue;
            };
            taken.push(rect);
            tags.insert(number, Tag { rect, text, told });
        }
        tags
    }

    fn is_roll_up(&self, node: usize) -> bool {
        let node = &self.request.visible.nodes[node];
        matches!(node.key, NodeKey::RollUp(_))
    }

    /// Says whether an edge stands for what is rolled up.
    pub fn is_summed(&self, edge: &VisibleEdge) -> bool {
        edge.fold.is_some() || self.is_roll_up(edge.from) || self.is_roll_up(edge.to)
    }

    /// What stands on an edge and what is told of it; nothing on one that is a single relation
    /// without money, or a line of an ordinary picture.
    fn words(&self, edge: &VisibleEdge) -> Option<(String, String)> {
        let sign = sign(edge.presence).unwrap_or_default();
        let (short, told) = match self.is_summed(edge) {
            true => self.sum(edge),
            false => Default::default(),
        };
        let parts = [sign.to_owned(), short].into_iter();
        let text = parts.filter(|part| !part.is_empty());
        let text = text.collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some((text, told))
    }

    fn sum(&self, edge: &VisibleEdge) -> (String, String) {
        let texts = self.request.texts;
        let year = self.request.visible.request.year;
        let sums = Sums::of(
            self.request.document,
            self.request.visible.relations_of(edge),
            year,
        );
        let known = Some(sums.nok).filter(|_| sums.amounts > 0);
        let kroner = texts.sum_of_nok(known, sums.unknown > 0);
        let count = texts.say_with("sum-relations", &[("count", sums.relations.into())]);
        let told = [Some(count), kroner.clone()].into_iter().flatten();
        let told = told.collect::<Vec<_>>().join(", ");
        let count = Some(sums.relations.to_string()).filter(|_| sums.relations > 1);
        let short = [count, kroner].into_iter().flatten();
        (short.collect::<Vec<_>>().join(" · "), told)
    }

    /// `item`, the one of an edge, with its tag on it.
    pub fn tagged(&self, mut item: SceneItem, tag: Option<&Tag>) -> SceneItem {
        let Some(tag) = tag else {
            return item;
        };
        let theme = self.theme();
        item.shapes.push(Shape::Rect(RectShape {
            rect: tag.rect,
            radius: TAG_HEIGHT / 2.0,
            fill: Some(theme.paper),
            stroke: Some(Stroke::solid(1.0, theme.subtle)),
        }));
        let middle = tag.rect.center();
        item.shapes.push(Shape::Text(TextShape {
            at: Point::new(middle.x, middle.y + 4.3),
            anchor: Anchor::Middle,
            size: TAG_TEXT,
            weight: Weight::SemiBold,
            colour: theme.text,
            text: tag.text.clone(),
            width: tag.rect.max.x - tag.rect.min.x - 2.0 * TAG_PADDING,
        }));
        item.bounds = item.bounds.union(&tag.rect);
        if !tag.told.is_empty() {
            item.description = match item.description.is_empty() {
                true => tag.told.clone(),
                false => format!("{}\n{}", tag.told, item.description),
            };
        }
        item
    }
}

/// The sign of what is not simply there.
pub(super) fn sign(presence: Presence) -> Option<&'static str> {
    match presence {
        Presence::Sure => None,
        Presence::Perhaps => Some("?"),
        Presence::New => Some("+"),
        Presence::Gone => Some("−"),
    }
}

/// The first place along the line that is free; the first of all where none is.
fn spot(points: &[Point], width: f32, taken: &[Rect]) -> Option<Rect> {
    let lengths = points.windows(2).map(|pair| pair[0].distance(pair[1]));
    let length: f32 = lengths.sum();
    let at = |distance: f32| {
        let middle = along(points, distance)?;
        let corner = (middle.x - width / 2.0, middle.y - TAG_HEIGHT / 2.0);
        Some(Rect::new(corner.0, corner.1, width, TAG_HEIGHT))
    };
    let steps = ((length - 2.0 * FROM_END) / STEP).max(0.0) as usize;
    let places = (0..=steps).filter_map(|step| at(FROM_END + STEP * step as f32));
    let is_free = |rect: &Rect| !taken.iter().any(|other| overlaps(rect, other));
    places.clone().find(is_free).or_else(|| at(length / 2.0))
}

fn overlaps(one: &Rect, other: &Rect) -> bool {
    let apart = |a: (f32, f32), b: (f32, f32)| a.1 + 2.0 < b.0 || b.1 + 2.0 < a.0;
    !apart((one.min.x, one.max.x), (other.min.x, other.max.x))
        && !apart((one.min.y, one.max.y), (other.min.y, other.max.y))
}

/// The point so far along the line.
fn along(points: &[Point], mut distance: f32) -> Option<Point> {
    for pair in points.windows(2) {
        let length = pair[0].distance(pair[1]);
        if distance <= length {
            return Some(pair[0].towards(pair[1], distance / length.max(0.01)));
        }
        distance -= length;
    }
    points.last().copied()
}
