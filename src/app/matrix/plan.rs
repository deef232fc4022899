//! How large everything is, and what of it is in view.

use std::ops::Range;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::analysis::Axes;
use crate::scene::{MatrixValue, MatrixWords};

/// Sizes of a matrix on the screen, in points.
pub(super) struct Plan {
    /// A cell with the gap after it.
    pub pitch: Vec2,
    pub gap: f32,
    pub text: f32,
    /// How wide the headings to the left are.
    pub headings: f32,
    /// How high the headings above are.
    pub heads: f32,
    /// Whether the headings above stand upright.
    pub is_upright: bool,
    pub rows: usize,
    pub columns: usize,
}

/// Cells of actors that are smaller than this have no numbers in them.
pub(super) const LEAST_FOR_NUMBERS: f32 = 18.0;
/// Rows that are lower than this have no names.
pub(super) const LEAST_FOR_NAMES: f32 = 12.0;
/// Between the cells and the sums.
const BEFORE_SUMS: f32 = 8.0;

impl Plan {
    pub fn of(words: &MatrixWords<'_>, room: Vec2, scale: f32) -> Self {
        let (rows, columns) = (words.matrix.rows.len(), words.matrix.columns.len());
        let axes = words.question.axes;
        if axes == Axes::Actors {
            let side = (26.0 * scale).round().max(5.0);
            let has_names = side >= LEAST_FOR_NAMES;
            return Self {
                pitch: vec2(side, side),
                gap: if side < 12.0 { 0.0 } else { 1.0 },
                text: (0.5 * side).clamp(9.0, 13.0),
                headings: if has_names { 210.0 } else { 24.0 },
                heads: if has_names { 130.0 } else { 24.0 },
                is_upright: true,
                rows,
                columns,
            };
        }
        let headings = match axes {
            Axes::Sectors => 184.0,
            Axes::Actors | Axes::CapabilitiesAndSectors => (0.3 * room.x).clamp(180.0, 290.0),
        };
        // Amounts need more room than counts; where there is little, the signs stand alone.
        let least = match words.value {
            MatrixValue::Count => 46.0,
            MatrixValue::Nok => 92.0,
        };
        let heads = 38.0;
        let width = (room.x - headings - BEFORE_SUMS) / (columns + 1) as f32;
        let height = (room.y - heads - BEFORE_SUMS) / (rows + 1) as f32;
        Self {
            pitch: vec2(width.floor().clamp(least, 170.0), height.clamp(38.0, 64.0)),
            gap: 4.0,
            text: 15.0,
            headings,
            heads,
            is_upright: false,
            rows,
            columns,
        }
    }

    /// How large cells and sums are together.
    pub fn size(&self) -> Vec2 {
        let sums = vec2(self.sum_width(), self.pitch.y.max(24.0));
        self.pitch * vec2(self.columns as f32, self.rows as f32) + Vec2::splat(BEFORE_SUMS) + sums
    }

    fn sum_width(&self) -> f32 {
        self.pitch.x.max(48.0)
    }

    /// A cell; one past the last column or row is that of the sums.
    pub fn cell(&self, origin: Pos2, row: usize, column: usize) -> Rect {
        let x = self.offset(column, self.columns, self.pitch.x);
        let y = self.offset(row, self.rows, self.pitch.y);
        let width = if column == self.columns {
            self.sum_width()
        } else {
            self.pitch.x
        };
        let height = if row == self.rows {
            self.pitch.y.max(24.0)
        } else {
            self.pitch.y
        };
        Rect::from_min_size(
            origin + vec2(x, y),
            vec2(width - self.gap, height - self.gap),
        )
    }

    fn offset(&self, number: usize, count: usize, pitch: f32) -> f32 {
        let gap = if number == count { BEFORE_SUMS } else { 0.0 };
        number as f32 * pitch + gap
    }

    /// The rows and columns in view.
    pub fn in_view(&self, viewport: Rect) -> (Range<usize>, Range<usize>) {
        let range = |from: f32, to: f32, pitch: f32, count: usize| {
            let first = (from / pitch).floor().max(0.0) as usize;
            let end = (to / pitch).ceil().max(0.0) as usize;
            first.min(count)..end.min(count)
        };
        (
            range(viewport.min.y, viewport.max.y, self.pitch.y, self.rows),
            range(viewport.min.x, viewport.max.x, self.pitch.x, self.columns),
        )
    }

    /// The row and column at a place, counted from the first cell.
    pub fn at(&self, place: Vec2) -> Option<(usize, usize)> {
        if place.x < 0.0 || place.y < 0.0 {
            return None;
        }
        let row = (place.y / self.pitch.y) as usize;
        let column = (place.x / self.pitch.x) as usize;
        (row < self.rows && column < self.columns).then_some((row, column))
    }

    pub fn has_names(&self) -> bool {
        self.pitch.y >= LEAST_FOR_NAMES
    }

    pub fn has_numbers(&self) -> bool {
        self.pitch.x >= LEAST_FOR_NUMBERS
    }

    /// The box of the heading of a row.
    pub fn row_heading(&self, origin: Pos2, left: f32, row: usize) -> Rect {
        let cell = self.cell(origin, row, 0);
        Rect::from_min_max(
            pos2(left, cell.min.y),
            pos2(left + self.headings - self.gap.max(2.0), cell.max.y),
        )
    }

    /// The box of the heading of a column.
    pub fn column_heading(&self, origin: Pos2, top: f32, column: usize) -> Rect {
        let cell = self.cell(origin, 0, column);
        Rect::from_min_max(
            pos2(cell.min.x, top),
            pos2(cell.max.x, top + self.heads - self.gap.max(2.0)),
        )
    }
}
