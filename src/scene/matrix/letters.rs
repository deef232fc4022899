//! Texts of a drawn matrix.

use crate::geometry::Point;
use crate::layout::{FontWeight, Ruler};
use crate::scene::shape::{Anchor, Colour, Shape, TextShape, Weight};

/// `text` in at most so many lines, the last one shortened where it has no room.
pub(super) fn in_lines(
    weight: FontWeight,
    text: &str,
    size: f32,
    room: f32,
    most: usize,
) -> Vec<String> {
    let ruler = Ruler::of(weight);
    let mut lines = ruler.lines(text, size, room);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(shortened(ruler, &rest, size, room));
    }
    lines
}

fn shortened(ruler: &Ruler, text: &str, size: f32, room: f32) -> String {
    if ruler.width(text, size) <= room {
        return text.to_owned();
    }
    let mut letters: Vec<char> = text.chars().collect();
    while letters.pop().is_some() {
        let shorter: String = letters.iter().collect();
        let shorter = format!("{}…", shorter.trim_end());
        if ruler.width(&shorter, size) <= room {
            return shorter;
        }
    }
    String::new()
}

/// A line of text; none where it is empty.
pub(super) fn text_shape(
    text: &str,
    at: Point,
    anchor: Anchor,
    size: f32,
    weight: FontWeight,
    colour: Colour,
) -> Option<Shape> {
    let shape = TextShape {
        at,
        anchor,
        size,
        weight: match weight {
            FontWeight::Regular => Weight::Regular,
            FontWeight::SemiBold => Weight::SemiBold,
        },
        colour,
        text: text.to_owned(),
        width: Ruler::of(weight).width(text, size),
    };
    (!text.is_empty()).then_some(Shape::Text(shape))
}
