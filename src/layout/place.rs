//! Places: where in its cell a node stands, where it is asked to stand, and what lies where in a
//! finished layout.

use crate::geometry::{Point, Rect};
use crate::model::Position;

use super::request::Layout;

/// How far to the right in a [`Position`] one slot is.
pub const SLOT_STEP: i32 = 200;
/// How far down in a [`Position`] one line is.
pub const LINE_STEP: i32 = 100;

/// Where in its cell a node stands.
///
/// Where edges run down, a cell is where a row and a column meet: lines are counted from the top
/// of the row and slots from the left of the column. Where edges run right, a cell is a whole
/// column: lines are counted from its left, and slots from the top of a line, which has no holes
/// unless it is one of many nodes. In the
/// network the middle of the node is so many map units down and to the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Number of the line.
    pub line: usize,
    /// Number of the slot.
    pub slot: usize,
}

impl Place {
    /// The place a position in the map's file stands for. What lies left of or above the cell
    /// stands for its first slot or line.
    pub fn of_position(position: Position) -> Self {
        let steps = |units: i32, step: i32| {
            let whole = (units.max(0).saturating_add(step / 2)) / step;
            usize::try_from(whole).unwrap_or(0)
        };
        Self {
            line: steps(position.y, LINE_STEP),
            slot: steps(position.x, SLOT_STEP),
        }
    }

    /// The position that stands for the place; the nearest one that a file may hold.
    pub fn position(self) -> Position {
        let units = |steps: usize, step: i32| {
            let steps = i32::try_from(steps).unwrap_or(i32::MAX);
            steps.saturating_mul(step).min(Position::LIMIT)
        };
        Position {
            x: units(self.slot, SLOT_STEP),
            y: units(self.line, LINE_STEP),
        }
    }
}

/// What is asked for a node's place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// It is new: any place of its cell, the nearer to its neighbours the better.
    #[default]
    Anywhere,
    /// It stood there, and stays unless a pinned node takes the place.
    Stay(Place),
    /// A person placed it there. The first of those pinned to one place gets it, the others the
    /// nearest free ones. A place far beyond what there are nodes for is drawn nearer. Where edges
    /// run right this means no more than [`Wish::Stay`].
    Pinned(Place),
}

/// A place anywhere in a layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Number of the row.
    pub row: usize,
    /// Number of the column.
    pub column: usize,
    /// The place within the two.
    pub place: Place,
}

/// How many lines and slots there are at least, also where nobody stands. Nothing given means as
/// many as are needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Lines of each row; where edges run right, of each column.
    pub lines: Vec<usize>,
    /// Slots of each column; nothing where edges run right.
    pub slots: Vec<usize>,
    /// In how many ranks the lines of each column are, equally many in each; only where edges of
    /// many nodes run right.
    pub ranks: Vec<usize>,
}

impl Room {
    pub(super) fn lines_of(&self, band: usize) -> usize {
        self.lines.get(band).copied().unwrap_or(0).max(1)
    }

    pub(super) fn slots_of(&self, column: usize) -> usize {
        self.slots.get(column).copied().unwrap_or(0).max(1)
    }
}

/// From where to where something reaches, along one axis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// Where it begins.
    pub start: f32,
    /// Where it ends; never before `start`.
    pub end: f32,
}

impl Layout {
    /// How many lines and slots it has.
    pub fn room(&self) -> Room {
        Room {
            lines: self.lines.iter().map(Vec::len).collect(),
            slots: self.slots.iter().map(Vec::len).collect(),
            ranks: self.ranks.clone(),
        }
    }

    /// The place under `point`, for a node that is let go of there: the nearest of the cell, or a
    /// new one right of or below all of them. Nothing outside the rows and columns, and nothing
    /// where edges run right.
    pub fn cell_at(&self, point: Point) -> Option<Cell> {
        let row = self.rows.iter();
        let row = row.clone().position(|row| row.contains(point))?;
        let column = self.columns.iter();
        let column = column.clone().position(|column| column.contains(point))?;
        let place = Place {
            line: nearest(&self.lines[row], point.y),
            slot: nearest(&self.slots[column], point.x),
        };
        Some(Cell { row, column, place })
    }

    /// The room of a place: that of its line and slot, or of one beyond the last as a new one
    /// would be. Nothing for a cell that is not there.
    pub fn place_rect(&self, cell: Cell) -> Option<Rect> {
        let Cell { row, column, place } = cell;
        let across = span_of(self.lines.get(row)?, place.line)?;
        let along = span_of(self.slots.get(column)?, place.slot)?;
        let size = (along.end - along.start, across.end - across.start);
        Some(Rect::new(along.start, across.start, size.0, size.1))
    }
}

/// The number of the span nearest to `at`; one more than the last if it is beyond them all.
fn nearest(spans: &[Span], at: f32) -> usize {
    if spans.last().is_none_or(|last| at > last.end) {
        return spans.len();
    }
    let distance = |span: &Span| ((span.start + span.end) / 2.0 - at).abs();
    let numbers = 0..spans.len();
    numbers
        .min_by(|a, b| distance(&spans[*a]).total_cmp(&distance(&spans[*b])))
        .unwrap_or(0)
}

fn span_of(spans: &[Span], number: usize) -> Option<Span> {
    let beyond = || {
        let last = spans.last()?;
        let by = (last.end - last.start) * (number + 1).saturating_sub(spans.len()) as f32;
        Some(Span {
            start: last.start + by,
            end: last.end + by,
        })
    };
    spans.get(number).copied().or_else(beyond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_position_in_steps_and_back() {
        for (line, slot) in [(0, 0), (1, 0), (0, 3), (7, 12)] {
            let place = Place { line, slot };
            assert_eq!(Place::of_position(place.position()), place);
        }
    }

    #[test]
    fn a_position_stands_for_the_nearest_place() {
        let check = |x, y, line, slot| {
            let place = Place::of_position(Position { x, y });
            assert_eq!(place, Place { line, slot }, "{x} {y}");
        };
        check(0, 0, 0, 0);
        check(99, 49, 0, 0);
        check(100, 50, 1, 1);
        check(-1_000_000, -1, 0, 0);
        check(Position::LIMIT, Position::LIMIT, 10_000, 5_000);
    }

    #[test]
    fn every_place_has_a_position_a_file_may_hold() {
        let place = Place {
            line: usize::MAX,
            slot: usize::MAX,
        };
        let Position { x, y } = place.position();
        assert_eq!((x, y), (Position::LIMIT, Position::LIMIT));
    }
}
