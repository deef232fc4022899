//! The rows, cells and sums of a drawn matrix.

use crate::analysis::{Axes, Tally};
use crate::geometry::{Point, Rect};
use crate::layout::FontWeight;

use crate::scene::shape::{Anchor, RectShape, Shape, Stroke};
use crate::scene::sheet::MARGIN;

use super::letters::text_shape;
use super::sheet::{Drawing, SMALL, STRONGEST_CELL};

impl Drawing<'_> {
    /// Headings and cells, and frames around blocks.
    pub fn rows(&mut self) {
        let words = self.request.words;
        for (row, heading) in words.matrix.rows.iter().enumerate() {
            let mut rect = Rect::new(
                MARGIN,
                self.y_of(row),
                self.plan.headings,
                self.plan.cell.height,
            );
            let name = words.heading(heading);
            let mut shapes = Vec::new();
            if self.plan.has_numbers_for_names {
                let number = (row + 1).to_string();
                let at = Point::new(MARGIN + 28.0, rect.center().y + 0.36 * self.plan.text);
                let (size, colour) = (self.plan.text - 2.0, self.theme().subtle);
                shapes.extend(text_shape(
                    &number,
                    at,
                    Anchor::End,
                    size,
                    FontWeight::Regular,
                    colour,
                ));
                rect.min.x += 34.0;
            }
            shapes.extend(self.heading_box(heading, rect, &name, false));
            self.push(name, shapes);
            self.row(row);
        }
        for block in &words.matrix.blocks {
            let first = self.rect_of(block.start, block.start);
            let last = self.rect_of(block.end - 1, block.end - 1);
            let shape = Shape::Rect(RectShape {
                rect: Rect {
                    min: first.min.moved(-1.0, -1.0),
                    max: last.max.moved(1.0, 1.0),
                },
                radius: 2.0,
                fill: None,
                stroke: Some(Stroke::solid(2.0, self.theme().subtle)),
            });
            self.push(String::new(), vec![shape]);
        }
    }

    fn row(&mut self, row: usize) {
        let words = self.request.words;
        let is_square = words.matrix.rows.len() == words.matrix.columns.len()
            && words.question.axes != Axes::CapabilitiesAndSectors;
        let mut filled_here = words.matrix.cells_of_rows(row, row + 1).iter().peekable();
        for column in 0..words.matrix.columns.len() {
            let cell = filled_here.next_if(|it| it.column == column);
            let is_within = is_square && row == column;
            // Among actors most is empty, and paper says that well enough.
            if cell.is_none() && self.plan.has_numbers_for_names && !is_within {
                continue;
            }
            let tally = cell.map(|it| it.tally).unwrap_or_default();
            let shapes = self.cell(&tally, self.rect_of(row, column), is_within);
            self.push(words.sentence(row, column), shapes);
        }
    }

    fn cell(&self, tally: &Tally, rect: Rect, is_within: bool) -> Vec<Shape> {
        let (words, theme) = (&self.request.words, self.theme());
        let share = words.share(tally);
        let fill = match share > 0.0 {
            true => theme
                .paper
                .mixed(theme.accent, 0.05 + (STRONGEST_CELL - 0.05) * share),
            false => theme.band,
        };
        let radius = if self.plan.has_numbers_for_names {
            2.0
        } else {
            6.0
        };
        let stroke = is_within.then(|| Stroke::solid(1.0, theme.subtle.mixed(theme.paper, 0.5)));
        let mut shapes = vec![Shape::Rect(RectShape {
            rect,
            radius,
            fill: Some(fill),
            stroke,
        })];
        let beside = words.beside_number(tally);
        let raised = if beside.is_empty() { 0.0 } else { 8.0 };
        let at = rect.center().moved(0.0, 0.36 * self.plan.text - raised);
        let number = words.number(tally);
        let size = self.plan.text;
        let weight = FontWeight::Regular;
        shapes.extend(text_shape(
            &number,
            at,
            Anchor::Middle,
            size,
            weight,
            theme.text,
        ));
        if !self.plan.has_numbers_for_names {
            let at = rect.center().moved(0.0, 0.36 * SMALL + 10.0);
            shapes.extend(text_shape(
                &beside,
                at,
                Anchor::Middle,
                SMALL,
                weight,
                theme.text,
            ));
        }
        shapes
    }

    /// The sums to the right and below.
    pub fn sums(&mut self) {
        let words = self.request.words;
        let (rows, columns) = (words.matrix.rows.len(), words.matrix.columns.len());
        for (row, sum) in words.matrix.row_sums.iter().enumerate() {
            let name = words.sum_sentence(&words.matrix.rows[row], sum);
            self.sum(sum, self.rect_of(row, columns), name);
        }
        for (column, sum) in words.matrix.column_sums.iter().enumerate() {
            let name = words.sum_sentence(&words.matrix.columns[column], sum);
            self.sum(sum, self.rect_of(rows, column), name);
        }
        let name = words.texts.say("matrix-sum");
        self.sum(
            &words.matrix.total,
            self.rect_of(rows, columns),
            name.clone(),
        );
        let rect = self.rect_of(rows, 0);
        let at = Point::new(MARGIN + 10.0, rect.center().y + 0.36 * self.plan.text);
        let (size, colour) = (self.plan.text, self.theme().subtle);
        let shape = text_shape(&name, at, Anchor::Start, size, FontWeight::SemiBold, colour);
        self.push(name, shape.into_iter().collect());
    }

    fn sum(&mut self, sum: &Tally, rect: Rect, name: String) {
        let words = self.request.words;
        let theme = self.request.theme;
        let beside = words.beside_number(sum);
        let raised = if beside.is_empty() || self.plan.has_numbers_for_names {
            0.0
        } else {
            8.0
        };
        let size = self.plan.text;
        let at = rect.center().moved(0.0, 0.36 * size - raised);
        let number = words.number(sum);
        let weight = FontWeight::SemiBold;
        let mut shapes: Vec<Shape> =
            text_shape(&number, at, Anchor::Middle, size, weight, theme.text)
                .into_iter()
                .collect();
        if !self.plan.has_numbers_for_names {
            let at = rect.center().moved(0.0, 0.36 * SMALL + 10.0);
            let weight = FontWeight::Regular;
            shapes.extend(text_shape(
                &beside,
                at,
                Anchor::Middle,
                SMALL,
                weight,
                theme.subtle,
            ));
        }
        if !shapes.is_empty() {
            self.push(name, shapes);
        }
    }
}
