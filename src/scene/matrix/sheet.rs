//! A matrix as a finished drawing.

use crate::analysis::{Axes, Heading};
use crate::geometry::{Point, Rect, Size};
use crate::layout::{FontWeight, Ruler};

use crate::scene::compose::Frame;
use crate::scene::ground::filled;
use crate::scene::icons::icon;
use crate::scene::shape::{Anchor, Colour, Scene, SceneItem, Shape, Subject};
use crate::scene::sheet::{MARGIN, source_lines};
use crate::scene::theme::Theme;

use super::letters::{in_lines, text_shape};
use super::words::MatrixWords;

/// All that the drawing of a matrix is made of.
#[derive(Clone, Copy)]
pub struct MatrixSheet<'a> {
    /// What it says.
    pub words: MatrixWords<'a>,
    /// What of the map is counted: perspective and filter, in words; may be empty.
    pub seen: &'a str,
    /// Its colours.
    pub theme: &'a Theme,
    /// What is around it.
    pub frame: Frame,
}

/// How strongly the fullest cell is coloured.
pub const STRONGEST_CELL: f32 = 0.46;

const TITLE: f32 = 32.0;
const SUBTITLE: f32 = 17.0;
const HEADLINE: f32 = 20.0;
pub(super) const SMALL: f32 = 13.0;
const SMALL_LINE: f32 = 18.0;
const GAP: f32 = 4.0;
/// The narrowest and widest column of headings to the left.
const HEADINGS: (f32, f32) = (150.0, 330.0);

/// Sizes that go by what the rows and columns are.
pub(super) struct Plan {
    pub cell: Size,
    pub text: f32,
    pub headings: f32,
    top: f32,
    pub has_numbers_for_names: bool,
}

/// Draws a matrix. The same request gives the same scene on every machine.
pub fn compose_matrix(request: &MatrixSheet<'_>) -> Scene {
    let words = &request.words;
    let mut drawing = Drawing {
        request,
        plan: Plan::of(request),
        items: Vec::new(),
    };
    drawing.head();
    drawing.columns();
    drawing.rows();
    drawing.sums();
    let width = drawing.right() + MARGIN;
    let bottom = drawing.y_of(words.matrix.rows.len() + 1) + 10.0;
    let height = drawing.foot(bottom);
    let language = words.texts.language();
    Scene {
        size: Size::new(width.max(drawing.least_width()), height),
        title: words.document.title().in_language(language).to_owned(),
        description: words.headline(),
        language,
        background: request.theme.paper,
        items: drawing.items,
    }
}

impl Plan {
    fn of(request: &MatrixSheet<'_>) -> Self {
        let words = &request.words;
        let is_of_actors = words.question.axes == Axes::Actors;
        let text = if is_of_actors { 13.0 } else { 16.0 };
        let ruler = Ruler::of(FontWeight::SemiBold);
        let widest = |texts: &mut dyn Iterator<Item = String>| {
            texts.map(|it| ruler.width(&it, text)).fold(0.0, f32::max)
        };
        let cells = words.matrix.cells.iter().map(|it| &it.tally);
        let sums = words
            .matrix
            .row_sums
            .iter()
            .chain(&words.matrix.column_sums);
        let numbers = widest(&mut cells.chain(sums).map(|it| words.number(it)));
        let indent = |it: &Heading| 14.0 * words.depth(it) as f32;
        let rows = words.matrix.rows.iter();
        let names = rows.map(|it| ruler.width(&words.heading(it), text) + indent(it));
        let names = names.fold(0.0, f32::max) + if is_of_actors { 64.0 } else { 48.0 };
        let columns = words.matrix.columns.iter();
        let heads = widest(&mut columns.map(|it| words.short_heading(it))) + 44.0;
        Self {
            cell: if is_of_actors {
                let side = (numbers + 10.0).max(24.0);
                Size::new(side, 24.0)
            } else {
                Size::new((numbers + 28.0).max(heads).max(104.0), 54.0)
            },
            text,
            headings: names.clamp(HEADINGS.0, HEADINGS.1),
            top: 0.0,
            has_numbers_for_names: is_of_actors,
        }
    }
}

pub(super) struct Drawing<'a> {
    pub request: &'a MatrixSheet<'a>,
    pub plan: Plan,
    pub items: Vec<SceneItem>,
}

impl Drawing<'_> {
    pub fn theme(&self) -> &Theme {
        self.request.theme
    }

    fn x_of(&self, column: usize) -> f32 {
        let gap = if column == self.request.words.matrix.columns.len() {
            8.0
        } else {
            0.0
        };
        MARGIN
            + self.plan.headings
            + GAP
            + gap
            + column as f32 * (self.plan.cell.width + self.gap())
    }

    pub fn y_of(&self, row: usize) -> f32 {
        let gap = if row == self.request.words.matrix.rows.len() {
            8.0
        } else {
            0.0
        };
        self.plan.top + gap + row as f32 * (self.plan.cell.height + self.gap())
    }

    fn gap(&self) -> f32 {
        if self.plan.has_numbers_for_names {
            1.0
        } else {
            GAP
        }
    }

    fn right(&self) -> f32 {
        self.x_of(self.request.words.matrix.columns.len()) + self.plan.cell.width
    }

    fn least_width(&self) -> f32 {
        match self.request.frame {
            Frame::Window => 0.0,
            Frame::Sheet { .. } => 760.0,
        }
    }

    fn inner_width(&self) -> f32 {
        (self.right() - MARGIN).max(self.least_width() - 2.0 * MARGIN)
    }

    pub fn rect_of(&self, row: usize, column: usize) -> Rect {
        let size = self.plan.cell;
        Rect::new(self.x_of(column), self.y_of(row), size.width, size.height)
    }

    pub fn push(&mut self, name: String, shapes: Vec<Shape>) {
        self.items
            .push(SceneItem::new(Subject::Ground, name, shapes));
    }

    /// Title, what is counted, and what the numbers say as a whole.
    fn head(&mut self) {
        let words = &self.request.words;
        let theme = self.request.theme;
        let width = self.inner_width();
        let mut shapes = Vec::new();
        let mut y = MARGIN;
        let mut lines = |text: &str, size: f32, weight: FontWeight, colour: Colour, y: &mut f32| {
            for line in Ruler::of(weight).lines(text, size, width) {
                *y += 1.2 * size;
                let at = Point::new(MARGIN, *y - 0.28 * size);
                shapes.extend(text_shape(&line, at, Anchor::Start, size, weight, colour));
            }
        };
        if let Frame::Sheet { .. } = self.request.frame {
            let title = words.document.title().in_language(words.texts.language());
            lines(title, TITLE, FontWeight::SemiBold, theme.text, &mut y);
            let axes = MatrixWords::axes(words.texts, words.question.axes);
            let value = MatrixWords::value(words.texts, words.value);
            let mut parts = vec![axes, value];
            parts.extend(words.narrowed());
            parts.extend(Some(self.request.seen.to_owned()).filter(|it| !it.is_empty()));
            lines(
                &parts.join(" · "),
                SUBTITLE,
                FontWeight::Regular,
                theme.subtle,
                &mut y,
            );
            y += 12.0;
        }
        lines(
            &words.headline(),
            HEADLINE,
            FontWeight::SemiBold,
            theme.text,
            &mut y,
        );
        self.push(String::new(), shapes);
        let heads = if self.plan.has_numbers_for_names {
            24.0
        } else {
            40.0
        };
        self.plan.top = y + 16.0 + heads + GAP;
    }

    fn columns(&mut self) {
        let words = self.request.words;
        let theme = self.request.theme;
        let height = if self.plan.has_numbers_for_names {
            24.0
        } else {
            40.0
        };
        for (number, heading) in words.matrix.columns.iter().enumerate() {
            let rect = Rect::new(
                self.x_of(number),
                self.plan.top - GAP - height,
                self.plan.cell.width,
                height,
            );
            let full = words.heading(heading);
            let shapes = if self.plan.has_numbers_for_names {
                let number = (number + 1).to_string();
                let at = Point::new(rect.center().x, rect.max.y - 7.0);
                let size = self.plan.text - 2.0;
                let weight = FontWeight::Regular;
                text_shape(&number, at, Anchor::Middle, size, weight, theme.subtle)
                    .into_iter()
                    .collect()
            } else {
                self.heading_box(heading, rect, &words.short_heading(heading), true)
            };
            self.push(full, shapes);
        }
        let sum = words.texts.say("matrix-sum");
        let x = self.x_of(words.matrix.columns.len()) + self.plan.cell.width / 2.0;
        let at = Point::new(
            x,
            self.plan.top - GAP - height / 2.0 + 0.36 * self.plan.text,
        );
        let shape = text_shape(
            &sum,
            at,
            Anchor::Middle,
            self.plan.text,
            FontWeight::SemiBold,
            theme.subtle,
        );
        self.push(sum, shape.into_iter().collect());
    }

    pub fn heading_box(
        &self,
        heading: &Heading,
        rect: Rect,
        name: &str,
        is_centred: bool,
    ) -> Vec<Shape> {
        let theme = self.theme();
        let words = &self.request.words;
        let column = words.column(heading);
        let colours = column.map(|it| theme.sector(it));
        let surface = colours.map_or(theme.band, |it| it.surface);
        let colour = colours.map_or(theme.text, |it| it.text);
        let weight = if words.depth(heading) == 0 {
            FontWeight::SemiBold
        } else {
            FontWeight::Regular
        };
        let ruler = Ruler::of(weight);
        let sign = if column.is_some() { 22.0 } else { 0.0 };
        let indent = 14.0 * words.depth(heading) as f32;
        let room = rect.width() - sign - indent - 20.0;
        let size = self.plan.text;
        let most = if rect.height() >= 2.6 * size { 2 } else { 1 };
        let lines = in_lines(weight, name, size, room, most);
        let widest = lines.iter().map(|line| ruler.width(line, size));
        let widest = widest.fold(0.0, f32::max);
        let left = if is_centred {
            rect.center().x - (widest + sign) / 2.0
        } else {
            rect.min.x + 10.0 + indent
        };
        let mut shapes = vec![filled(rect, 6.0, surface)];
        if let Some(column) = column {
            let scale = if self.plan.has_numbers_for_names {
                0.8
            } else {
                1.0
            };
            shapes.extend(icon(
                column,
                left,
                rect.center().y - 8.0 * scale,
                scale,
                colour,
            ));
        }
        let first = rect.center().y + 0.36 * size - (lines.len() as f32 - 1.0) * 0.6 * size;
        for (number, line) in lines.iter().enumerate() {
            let at = Point::new(left + sign, first + number as f32 * 1.2 * size);
            shapes.extend(text_shape(line, at, Anchor::Start, size, weight, colour));
        }
        shapes
    }

    /// How to read it, sources and date; gives the height of the whole.
    fn foot(&mut self, top: f32) -> f32 {
        let words = self.request.words;
        let theme = self.request.theme;
        let width = self.inner_width();
        let mut shapes = Vec::new();
        let mut y = top + 16.0;
        let mut lines = |text: &str, y: &mut f32| {
            for line in Ruler::of(FontWeight::Regular).lines(text, SMALL, width) {
                let at = Point::new(MARGIN, *y);
                let weight = FontWeight::Regular;
                shapes.extend(text_shape(
                    &line,
                    at,
                    Anchor::Start,
                    SMALL,
                    weight,
                    theme.subtle,
                ));
                *y += SMALL_LINE;
            }
        };
        lines(&words.notes().join(" "), &mut y);
        if let Frame::Sheet { date } = self.request.frame {
            y += 6.0;
            for line in source_lines(words.document, words.texts, width) {
                lines(&line, &mut y);
            }
            let date = words.texts.date(date.0, date.1, date.2);
            let drawn = words
                .texts
                .say_with("drawn-on", &[("date", date.as_str().into())]);
            lines(
                &format!("{drawn} · {}", words.texts.say("drawn-with")),
                &mut y,
            );
        }
        self.push(String::new(), shapes);
        y + MARGIN - SMALL
    }
}
