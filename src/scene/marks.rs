//! What an answer lays over a drawing: colours, and a few letters or digits, so that nothing is told by
//! colour alone.

use std::collections::HashMap;

use crate::geometry::{Point, Rect};
use crate::layout::{FontWeight, Ruler};
use crate::model::{Id, RelationKey};

use super::compose::Composer;
use super::shape::{Anchor, Colour, RectShape, Shape, Stroke, TextShape, Weight};
use super::theme::{SectorColours, Theme};

const BADGE_TEXT: f32 = 12.0;
const BADGE_HEIGHT: f32 = 17.0;
/// Radii of the discs of the largest record and of the least, in map units.
const LARGEST_DISC: f32 = 20.0;
const LEAST_DISC: f32 = 3.0;

/// What a colour of an answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// What is asked about.
    Asked,
    /// A place on a scale, 0 the strongest and [`Tone::STEPS`] − 1 the weakest.
    Step(u8),
    /// One of several that have no order.
    Class(u8),
    /// It is there now, and was not.
    New,
    /// It was there, and is not now.
    Gone,
}

impl Tone {
    /// How many steps a scale has.
    pub const STEPS: u8 = 5;
}

/// How a record is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its colour.
    pub tone: Tone,
    /// What stands at its upper left corner; nothing where it is empty.
    pub badge: String,
}

/// The marks of a drawing. A drawing without any looks as if nothing had been asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// By record.
    pub records: HashMap<Id, Mark>,
    /// By relation; an edge has the first tone of the relations behind it.
    pub relations: HashMap<RelationKey, Tone>,
    /// How large some records are, in percent of the largest: the area of a disc at their corner.
    pub sizes: HashMap<Id, u8>,
    /// Whether what has no mark is drawn faintly.
    pub dims_the_rest: bool,
    /// What the tones mean, in the order of the legend.
    pub legend: Vec<LegendMark>,
}

/// A line of the legend about a tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendMark {
    /// How it is marked.
    pub mark: Mark,
    /// What that means.
    pub text: String,
}

impl Marks {
    /// No marks at all.
    pub fn none() -> &'static Self {
        static NONE: std::sync::LazyLock<Marks> = std::sync::LazyLock::new(Marks::default);
        &NONE
    }

    /// Says whether there is nothing to lay over a drawing.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.relations.is_empty()
    }

    /// Says whether what has no mark is drawn faintly.
    pub fn dims(&self) -> bool {
        self.dims_the_rest && !self.is_empty()
    }

    /// The tone of an edge with these relations behind it: that of what was asked before any other.
    pub fn of_edge<'k>(&self, relations: impl Iterator<Item = &'k RelationKey>) -> Option<Tone> {
        if self.relations.is_empty() {
            return None;
        }
        relations
            .filter_map(|it| self.relations.get(it))
            .min()
            .copied()
    }
}

impl Theme {
    /// The colours of a tone.
    pub fn tone(&self, tone: Tone) -> SectorColours {
        let made = |outline: Colour, part: f32| SectorColours {
            surface: outline.mixed(self.paper, part),
            outline,
            text: self.text,
        };
        match tone {
            Tone::Asked => made(self.accent, 0.72),
            Tone::Step(step) => {
                let part = f32::from(step.min(Tone::STEPS - 1)) / f32::from(Tone::STEPS - 1);
                let outline = self.families[4].mixed(self.families[3], part);
                made(outline, 0.58 + 0.32 * part)
            }
            Tone::Class(class) => made(self.capability(usize::from(class) + 1), 0.76),
            Tone::New => made(self.sectors[4].outline, 0.72),
            Tone::Gone => made(self.families[4], 0.76),
        }
    }
}

impl Composer<'_> {
    /// The disc that says how large a record is, at the lower right corner of `rect`.
    pub(super) fn size_disc(&self, rect: Rect, id: &Id) -> Option<Shape> {
        let percent = *self.request.marks.sizes.get(id)?;
        let mark = self.request.marks.records.get(id)?;
        let colours = self.theme().tone(mark.tone);
        let radius = disc_radius(percent);
        let corner = Rect::new(
            rect.max.x - radius,
            rect.max.y - radius,
            2.0 * radius,
            2.0 * radius,
        );
        Some(Shape::Rect(RectShape {
            rect: corner,
            radius,
            fill: Some(colours.outline),
            stroke: Some(Stroke::solid(1.5, self.theme().paper)),
        }))
    }

    /// The badge of a mark, at the upper left corner of `rect`.
    pub(super) fn mark_badge(&self, rect: Rect, mark: &Mark) -> Vec<Shape> {
        if mark.badge.is_empty() {
            return Vec::new();
        }
        let theme = self.theme();
        let colours = theme.tone(mark.tone);
        let width = Ruler::of(FontWeight::SemiBold).width(&mark.badge, BADGE_TEXT);
        let pill = Rect::new(
            rect.min.x - 6.0,
            rect.min.y - 9.0,
            (width + 10.0).max(BADGE_HEIGHT),
            BADGE_HEIGHT,
        );
        let chip = RectShape {
            rect: pill,
            radius: BADGE_HEIGHT / 2.0,
            fill: Some(theme.paper),
            stroke: Some(Stroke::solid(1.6, colours.outline)),
        };
        let text = TextShape {
            at: Point::new(pill.center().x, pill.center().y + 4.3),
            anchor: Anchor::Middle,
            size: BADGE_TEXT,
            weight: Weight::SemiBold,
            colour: theme.text,
            text: mark.badge.clone(),
            width,
        };
        vec![Shape::Rect(chip), Shape::Text(text)]
    }
}

/// The radius of the disc whose area is so many percent of the largest, where that can be seen.
fn disc_radius(percent: u8) -> f32 {
    (LARGEST_DISC * (f32::from(percent) / 100.0).sqrt()).max(LEAST_DISC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::ThemeName;

    #[test]
    fn names_can_be_read_on_every_tone_and_its_outline_seen() {
        let steps = (0..Tone::STEPS).map(Tone::Step);
        let classes = (0..9).map(Tone::Class);
        let others = [Tone::Asked, Tone::New, Tone::Gone];
        for tone in steps.chain(classes).chain(others) {
            for name in ThemeName::ALL {
                let theme = name.theme();
                let colours = theme.tone(tone);
                let text = theme.text.contrast(colours.surface);
                let outline = colours.outline.contrast(theme.paper);
                assert!(text >= 4.5, "{name:?} {tone:?} text: {text:.2}");
                assert!(outline >= 3.0, "{name:?} {tone:?} outline: {outline:.2}");
            }
        }
    }

    #[test]
    fn the_area_of_a_disc_is_the_share_of_the_largest() {
        let (most, half) = (disc_radius(100), disc_radius(50));
        assert!((2.0 * half * half - most * most).abs() < 0.01);
        assert_eq!(disc_radius(0), LEAST_DISC);
    }
}
