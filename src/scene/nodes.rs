//! Nodes: a tinted chip with the sector's sign for an actor, a rounder white one for a resource.

use crate::geometry::{Point, Rect};
use crate::layout::{FontWeight, ICON_ROOM, NODE_LINE, NodeName, Ruler};
use crate::model::Status;
use crate::view::{Column, Emphasis, Folded, NodeKey, Presence, VisibleNode};

use super::compose::{Composer, SceneRequest};
use super::edges::dash;
use super::icons::icon;
use super::marks::Mark;
use super::shape::{
    Anchor, Colour, Dash, RectShape, SceneItem, Shape, Stroke, Subject, TextShape, Weight,
};
use super::tags::sign;

const ACTOR_RADIUS: f32 = 4.0;
const RESOURCE_RADIUS: f32 = 14.0;
const PADDING: f32 = 9.0;
const BADGE_TEXT: f32 = 12.0;

/// The colours of one node, dimmed already where it is.
pub(super) struct Ink {
    pub surface: Colour,
    pub outline: Colour,
    pub sign: Colour,
    pub text: Colour,
}

impl Composer<'_> {
    pub fn node(
        &self,
        node: &VisibleNode,
        rect: &Rect,
        name: &NodeName,
        degree: usize,
    ) -> SceneItem {
        let rect = self.moved_rect(rect);
        let mark = self.mark_of(node);
        let faint;
        let drawn = if mark.is_none() && self.request.marks.dims() {
            faint = VisibleNode {
                emphasis: Emphasis::Dimmed,
                ..node.clone()
            };
            &faint
        } else {
            node
        };
        let mut shapes = match &node.key {
            NodeKey::Actor(_) => self.actor(drawn, rect, name),
            NodeKey::Resource(_) => self.resource(drawn, rect, name),
            NodeKey::Fold(column) => self.fold(drawn, rect, *column),
            NodeKey::RollUp(fold) => self.roll_up(drawn, rect, fold),
            NodeKey::Unknown(_) => self.unknown(drawn, rect),
        };
        shapes.extend(self.presence_sign(node, rect));
        if let Some(mark) = mark {
            let record = node.key.record();
            shapes.extend(record.and_then(|id| self.size_disc(rect, id)));
            shapes.extend(self.mark_badge(rect, mark));
        }
        let texts = self.request.texts;
        if node.hidden_relations > 0 && node.emphasis != Emphasis::Dimmed {
            shapes.extend(self.badge(rect, node.hidden_relations));
        }
        let name = self.names.node(node, degree);
        let name = match node.presence {
            Presence::Sure => name,
            Presence::Perhaps => texts.say_with("a11y-perhaps", &[("name", (&name).into())]),
            Presence::New => texts.say_with("a11y-new", &[("name", (&name).into())]),
            Presence::Gone => texts.say_with("a11y-gone", &[("name", (&name).into())]),
        };
        let name = match node.emphasis {
            Emphasis::Dimmed => texts.say_with("a11y-dimmed", &[("name", name.as_str().into())]),
            Emphasis::Own | Emphasis::Near => name,
        };
        let description = match self.request.visible.node(&node.key) {
            Some(number) if matches!(node.key, NodeKey::RollUp(_)) => {
                self.names.in_roll_up(self.request.visible, number)
            }
            _ => self.names.node_description(node),
        };
        let item = SceneItem::new(Subject::Node(node.key.clone()), name, shapes);
        SceneItem {
            bounds: rect,
            ..item.described(description).with_emphasis(node.emphasis)
        }
    }

    fn mark_of(&self, node: &VisibleNode) -> Option<&Mark> {
        let SceneRequest { visible, marks, .. } = self.request;
        if let NodeKey::RollUp(_) = node.key {
            // A roll-up is marked as the first of its records that is.
            let roll_up = visible.roll_up(visible.node(&node.key)?)?;
            return roll_up.records.iter().find_map(|id| marks.records.get(id));
        }
        marks.records.get(node.key.record()?)
    }

    pub fn ink(&self, node: &VisibleNode) -> Ink {
        let theme = self.theme();
        let sector = theme.sector(node.column);
        let surface = match node.key {
            NodeKey::Resource(_) => theme.surface,
            NodeKey::Actor(_) | NodeKey::Fold(_) | NodeKey::RollUp(_) | NodeKey::Unknown(_) => {
                sector.surface
            }
        };
        let ink = Ink {
            surface,
            outline: theme.presence(node.presence).unwrap_or(sector.outline),
            sign: sector.text,
            text: theme.text,
        };
        let ink = match self.mark_of(node) {
            None => ink,
            Some(mark) => {
                let tone = theme.tone(mark.tone);
                Ink {
                    surface: tone.surface,
                    outline: tone.outline,
                    ..ink
                }
            }
        };
        match node.emphasis {
            Emphasis::Own | Emphasis::Near => ink,
            Emphasis::Dimmed => Ink {
                surface: ink.surface.mixed(theme.paper, 0.6),
                outline: theme.dimmed(ink.outline),
                sign: theme.dimmed(ink.sign),
                text: theme.dimmed(ink.text),
            },
        }
    }

    fn chip(&self, node: &VisibleNode, rect: Rect, radius: f32) -> Shape {
        let ink = self.ink(node);
        let stands_out = node.emphasis == Emphasis::Own
            || self.mark_of(node).is_some()
            || matches!(node.presence, Presence::New | Presence::Gone);
        let width = if stands_out { 2.5 } else { 1.5 };
        let stroke = Stroke {
            width,
            colour: ink.outline,
            dash: match node.presence {
                Presence::Gone => Dash::Dotted,
                _ => dash(node.status),
            },
        };
        let fill = Some(ink.surface);
        Shape::Rect(RectShape {
            rect,
            radius,
            fill,
            stroke: Some(stroke),
        })
    }

    fn actor(&self, node: &VisibleNode, rect: Rect, label: &NodeName) -> Vec<Shape> {
        let ink = self.ink(node);
        let mut shapes = vec![self.chip(node, rect, ACTOR_RADIUS)];
        let sign_y = rect.center().y - 8.0;
        shapes.extend(icon(
            node.column,
            rect.min.x + PADDING - 1.0,
            sign_y,
            1.0,
            ink.sign,
        ));
        let left = rect.min.x + PADDING + ICON_ROOM;
        let middle = Point::new(left, rect.center().y);
        shapes.extend(name(
            label,
            middle,
            Anchor::Start,
            Weight::SemiBold,
            ink.text,
        ));
        shapes
    }

    fn resource(&self, node: &VisibleNode, rect: Rect, label: &NodeName) -> Vec<Shape> {
        let ink = self.ink(node);
        let mut shapes = vec![self.chip(node, rect, RESOURCE_RADIUS)];
        let weight = Weight::Regular;
        shapes.extend(name(label, rect.center(), Anchor::Middle, weight, ink.text));
        if node.status == Status::Ended {
            let mut struck = rect;
            struck.min.y = rect.center().y - 0.5;
            struck.max.y = struck.min.y + 1.0;
            struck.min.x += RESOURCE_RADIUS;
            struck.max.x -= RESOURCE_RADIUS;
            let fill = Some(ink.outline);
            shapes.push(Shape::Rect(RectShape {
                rect: struck,
                radius: 0.0,
                fill,
                stroke: None,
            }));
        }
        shapes
    }

    fn fold(&self, node: &VisibleNode, rect: Rect, column: Column) -> Vec<Shape> {
        let ink = self.ink(&VisibleNode {
            emphasis: Emphasis::Near,
            ..node.clone()
        });
        let stroke = Some(Stroke::solid(1.2, ink.outline));
        let card = |inset: f32| {
            let mut card = rect;
            card.min.x += 4.0 * inset;
            card.min.y += 4.0 * inset;
            card.max.x -= 4.0 * (2.0 - inset);
            card.max.y -= 4.0 * (2.0 - inset);
            let fill = Some(ink.surface);
            Shape::Rect(RectShape {
                rect: card,
                radius: ACTOR_RADIUS,
                fill,
                stroke,
            })
        };
        let mut shapes = vec![card(2.0), card(1.0), card(0.0)];
        let middle = Point::new(rect.min.x, rect.center().y - 4.0);
        shapes.extend(icon(
            column,
            middle.x + PADDING - 1.0,
            middle.y - 8.0,
            1.0,
            ink.sign,
        ));
        let lines = self.fold_lines(node.folded);
        let at = Point::new(middle.x + PADDING + ICON_ROOM, middle.y);
        let label = NodeName { lines, size: 15.0 };
        shapes.extend(name(&label, at, Anchor::Start, Weight::Regular, ink.text));
        shapes
    }

    fn fold_lines(&self, folded: Folded) -> Vec<String> {
        let texts = self.request.texts;
        let mut lines = Vec::new();
        if folded.actors > 0 {
            lines.push(texts.say_with("folded-actors", &[("count", folded.actors.into())]));
        }
        if folded.resources > 0 {
            lines.push(texts.say_with("folded-resources", &[("count", folded.resources.into())]));
        }
        lines
    }

    fn unknown(&self, node: &VisibleNode, rect: Rect) -> Vec<Shape> {
        let ink = self.ink(node);
        let stroke = Stroke {
            width: 1.5,
            colour: ink.outline,
            dash: Dash::Dotted,
        };
        let chip = RectShape {
            rect,
            radius: ACTOR_RADIUS,
            fill: Some(self.theme().paper),
            stroke: Some(stroke),
        };
        let mut shapes = vec![Shape::Rect(chip)];
        let lines = vec![self.request.texts.say("unknown-party")];
        let label = NodeName { lines, size: 15.0 };
        let weight = Weight::Regular;
        shapes.extend(name(
            &label,
            rect.center(),
            Anchor::Middle,
            weight,
            ink.text,
        ));
        shapes
    }

    /// A sign in the upper left corner: new, gone, or nobody knows.
    fn presence_sign(&self, node: &VisibleNode, rect: Rect) -> Vec<Shape> {
        let sign = sign(node.presence).map(str::to_owned);
        sign.map_or_else(Vec::new, |sign| {
            self.pill(sign, rect.min.x + 17.0, rect.min.y)
        })
    }

    /// A small count in the upper right corner: relations that are not drawn.
    fn badge(&self, rect: Rect, count: usize) -> Vec<Shape> {
        self.pill(format!("+{count}"), rect.max.x + 5.0, rect.min.y)
    }

    /// A few signs on the upper edge of a node, up to `right`.
    pub fn pill(&self, text: String, right: f32, top: f32) -> Vec<Shape> {
        let theme = self.theme();
        let width = Ruler::of(FontWeight::SemiBold).width(&text, BADGE_TEXT);
        let pill = Rect::new(right - width - 10.0, top - 8.0, width + 10.0, 16.0);
        let stroke = Some(Stroke::solid(1.0, theme.subtle));
        let fill = Some(theme.paper);
        let chip = RectShape {
            rect: pill,
            radius: 8.0,
            fill,
            stroke,
        };
        let text = TextShape {
            at: Point::new(pill.center().x, pill.center().y + 4.3),
            anchor: Anchor::Middle,
            size: BADGE_TEXT,
            weight: Weight::SemiBold,
            colour: theme.text,
            text,
            width,
        };
        vec![Shape::Rect(chip), Shape::Text(text)]
    }
}

/// Lines of a name around the height of `middle`.
fn name(
    label: &NodeName,
    middle: Point,
    anchor: Anchor,
    weight: Weight,
    colour: Colour,
) -> Vec<Shape> {
    let NodeName { lines, size } = label;
    let ruler = Ruler::of(match weight {
        Weight::Regular => FontWeight::Regular,
        Weight::SemiBold => FontWeight::SemiBold,
    });
    // The middle of a line's capitals lies a little above its baseline.
    let first = middle.y - (lines.len() as f32 - 1.0) * NODE_LINE / 2.0 + 0.36 * size;
    let line = |(number, line): (usize, &String)| {
        Shape::Text(TextShape {
            at: Point::new(middle.x, first + number as f32 * NODE_LINE),
            anchor,
            size: *size,
            weight,
            colour,
            text: line.clone(),
            width: ruler.width(line, *size),
        })
    };
    lines
        .iter()
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(line)
        .collect()
}
