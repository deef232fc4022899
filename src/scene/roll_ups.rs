//! Roll-ups: a card on cards, with its name and how much is in it.

use crate::geometry::{Point, Rect};
use crate::layout::{FontWeight, ICON_ROOM, Ruler};
use crate::model::Fold;
use crate::view::{VisibleMap, VisibleNode};

use super::compose::Composer;
use super::icons::icon;
use super::names::Names;
use super::nodes::Ink;
use super::shape::{Anchor, RectShape, Shape, Stroke, TextShape, Weight};

const NAME_TEXT: f32 = 15.0;
const AMOUNT_TEXT: f32 = 13.0;
const LINE: f32 = 18.0;
const PADDING: f32 = 9.0;
const CARD_RADIUS: f32 = 4.0;
const CARD_STEP: f32 = 4.0;
/// So many of the records in a roll-up are told.
const MOST_TOLD: usize = 12;

impl Composer<'_> {
    pub fn roll_up(&self, node: &VisibleNode, rect: Rect, fold: &Fold) -> Vec<Shape> {
        let ink = self.ink(node);
        let mut shapes = cards(rect, &ink);
        let front = card(rect, 0.0);
        let middle = front.center().y;
        shapes.extend(icon(
            node.column,
            front.min.x + PADDING - 1.0,
            middle - 8.0,
            1.0,
            ink.sign,
        ));
        let left = front.min.x + PADDING + ICON_ROOM;
        let room = front.max.x - PADDING - left;
        let texts = self.request.texts;
        let bold = Ruler::of(FontWeight::SemiBold);
        let mut lines = bold.lines(&texts.fold(fold, self.request.document), NAME_TEXT, room);
        if lines.len() > 2 {
            lines.truncate(2);
            lines[1].push('…');
        }
        let amounts = texts.folded_amounts(node.folded.actors, node.folded.resources);
        let regular = Ruler::of(FontWeight::Regular);
        // What is too long for one line is told by the tooltip.
        let amounts = regular.lines(&amounts, AMOUNT_TEXT, room);
        let amounts = amounts.into_iter().take(3 - lines.len());
        let lines = lines
            .into_iter()
            .map(|line| (line, NAME_TEXT, Weight::SemiBold))
            .chain(amounts.map(|line| (line, AMOUNT_TEXT, Weight::Regular)));
        let lines: Vec<_> = lines.collect();
        let top = middle - lines.len() as f32 * LINE / 2.0;
        for (number, (text, size, weight)) in lines.into_iter().enumerate() {
            let ruler = match weight {
                Weight::SemiBold => bold,
                Weight::Regular => regular,
            };
            let baseline = top + number as f32 * LINE + 13.5;
            shapes.push(Shape::Text(TextShape {
                at: Point::new(left, baseline),
                anchor: Anchor::Start,
                size,
                weight,
                colour: ink.text,
                width: ruler.width(&text, size),
                text,
            }));
        }
        shapes
    }
}

fn card(rect: Rect, step: f32) -> Rect {
    let mut card = rect;
    card.min.x += CARD_STEP * step;
    card.min.y += CARD_STEP * step;
    card.max.x -= CARD_STEP * (2.0 - step);
    card.max.y -= CARD_STEP * (2.0 - step);
    card
}

/// Three cards, the one in front last.
fn cards(rect: Rect, ink: &Ink) -> Vec<Shape> {
    let shape = |step: f32| {
        Shape::Rect(RectShape {
            rect: card(rect, step),
            radius: CARD_RADIUS,
            fill: Some(ink.surface),
            stroke: Some(Stroke::solid(1.8, ink.outline)),
        })
    };
    vec![shape(2.0), shape(1.0), shape(0.0)]
}

/// A small stack of cards, for the legend.
pub(super) fn sample(ink: &Ink) -> Vec<Shape> {
    cards(Rect::new(4.0, 1.0, 38.0, 18.0), ink)
}

impl Names<'_> {
    /// What a screen reader says of a roll-up.
    pub fn roll_up(&self, node: &VisibleNode, fold: &Fold, lines: usize) -> String {
        let name = self.texts.fold(fold, self.document);
        let amounts = (self.texts).folded_amounts(node.folded.actors, node.folded.resources);
        let words = [
            ("name", (&name).into()),
            ("amounts", (&amounts).into()),
            ("relations", lines.into()),
        ];
        self.texts.say_with("fold-node", &words)
    }

    /// What is in a roll-up, for a tooltip: the first of its records and how many relations are
    /// within.
    pub fn in_roll_up(&self, visible: &VisibleMap, number: usize) -> String {
        let Some(roll_up) = visible.roll_up(number) else {
            return String::new();
        };
        let told = roll_up.records.iter().take(MOST_TOLD);
        let mut lines: Vec<String> = told.map(|id| self.full(id)).collect();
        let more = roll_up.records.len().saturating_sub(MOST_TOLD);
        if more > 0 {
            lines.push(
                self.texts
                    .say_with("fold-more-in-it", &[("count", more.into())]),
            );
        }
        let inside = roll_up.inside.len();
        lines.push(
            self.texts
                .say_with("fold-inside", &[("count", inside.into())]),
        );
        lines.join("\n")
    }
}
