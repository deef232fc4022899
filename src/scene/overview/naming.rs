//! The names of resources along the lines of a part: each once from whoever provides it, where it
//! lies on no node and no other name.

use std::collections::{BTreeMap, BTreeSet};

use crate::geometry::{Point, Rect, Size};
use crate::layout::{EDGE_LINE, EDGE_TEXT, FontWeight, Ruler};
use crate::model::{Id, Projection};
use crate::view::Emphasis;

use super::super::edges::NAME_ROOM;
use super::{Overview, Part};

/// A name wider than this is broken, and one of more lines than this is left out.
const WIDEST: f32 = 170.0;
const MOST_LINES: usize = 2;
/// A piece of a line shorter than this has no room for a name.
const LEAST_PIECE: f32 = 30.0;
/// Where on a piece of its line a name may stand, the first that is free.
const STEPS: [f32; 5] = [0.3, 0.5, 0.15, 0.7, 0.85];

/// A name on its line.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scene) struct LineName {
    pub rect: Rect,
    pub lines: Vec<String>,
}

/// Finds room for names, one line after the other.
pub(in crate::scene) struct Naming<'a> {
    overview: &'a Overview,
    part: &'a Part,
    ruler: &'static Ruler,
    taken: Taken,
    /// What is named already: who a line comes from, and the resource it is.
    named: BTreeSet<(usize, &'a Id)>,
}

impl<'a> Naming<'a> {
    /// Nothing is named yet of `part`.
    pub fn of(overview: &'a Overview, part: &'a Part) -> Self {
        Self {
            overview,
            part,
            ruler: Ruler::of(FontWeight::Regular),
            taken: Taken::default(),
            named: BTreeSet::new(),
        }
    }

    /// The name of an edge, whose resource is called `name`, on one of the `pieces` of its way;
    /// nothing where there is no room, where it is faint, or where the same is named already.
    pub fn name(
        &mut self,
        edge: usize,
        pieces: &[Vec<Point>],
        name: impl FnOnce(&Id) -> String,
    ) -> Option<LineName> {
        let visible = &self.overview.visible;
        let edge = &visible.edges[edge];
        let resource = edge.resource.as_ref()?;
        let key = (edge.from, resource);
        let is_faint = edge.emphasis == Emphasis::Dimmed;
        if visible.projection != Projection::Actors || is_faint || self.named.contains(&key) {
            return None;
        }
        let lines = self.ruler.lines(&name(resource), EDGE_TEXT, WIDEST);
        if lines.is_empty() || lines.len() > MOST_LINES {
            return None;
        }
        let widths = lines.iter().map(|line| self.ruler.width(line, EDGE_TEXT));
        let size = Size::new(
            widths.fold(0.0, f32::max).ceil() + 2.0 * NAME_ROOM.0,
            lines.len() as f32 * EDGE_LINE + 2.0 * NAME_ROOM.1,
        );
        let mut places = places(pieces).map(|middle| Rect::around(middle, size));
        let rect = places.find(|rect| self.is_free(rect))?;
        self.taken.take(rect);
        self.named.insert(key);
        Some(LineName { rect, lines })
    }

    fn is_free(&self, rect: &Rect) -> bool {
        let is_seen = self.part.region.is_none_or(|region| region.encloses(rect));
        is_seen && self.taken.is_free(rect) && self.overview.within(rect).next().is_none()
    }
}

/// Rooms that are taken, by the fields they touch.
#[derive(Default)]
struct Taken {
    fields: BTreeMap<(i32, i32), Vec<Rect>>,
}

/// About the size of a name.
const FIELD: Size = Size::new(WIDEST, 40.0);

impl Taken {
    fn is_free(&self, rect: &Rect) -> bool {
        let lists = fields(rect).filter_map(|field| self.fields.get(&field));
        !lists.flatten().any(|other| other.overlaps(rect))
    }

    fn take(&mut self, rect: Rect) {
        for field in fields(&rect) {
            self.fields.entry(field).or_default().push(rect);
        }
    }
}

fn fields(rect: &Rect) -> impl Iterator<Item = (i32, i32)> + use<> {
    let number = |at: f32, side: f32| (at / side).floor() as i32;
    let (left, right) = (
        number(rect.min.x, FIELD.width),
        number(rect.max.x, FIELD.width),
    );
    let (top, bottom) = (
        number(rect.min.y, FIELD.height),
        number(rect.max.y, FIELD.height),
    );
    (top..=bottom).flat_map(move |y| (left..=right).map(move |x| (x, y)))
}

/// Where along the pieces of a way a name may stand, near its start first.
fn places(pieces: &[Vec<Point>]) -> impl Iterator<Item = Point> + '_ {
    let pairs = pieces.iter().flat_map(|piece| piece.windows(2));
    let long = pairs.filter(|pair| pair[0].distance(pair[1]) >= LEAST_PIECE);
    long.flat_map(|pair| {
        let at = |step: &f32| pair[0].towards(pair[1], *step);
        STEPS.iter().map(at)
    })
}
