//! What the nodes stand on: bands for rows, columns, and their headings.

use crate::geometry::{Point, Rect};
use crate::layout::{
    COLUMN_HEADING_HEIGHT, FontWeight, ROW_HEADING_WIDTH, ROW_INDENT, ROW_LINE, ROW_TEXT, Ruler,
};
use crate::model::Projection;
use crate::view::{Column, VisibleRow};

use super::compose::Composer;
use super::icons::icon;
use super::shape::{
    Anchor, Colour, Dash, PathShape, RectShape, SceneItem, Shape, Step, Stroke, Subject, TextShape,
    Weight,
};

const COLUMN_TEXT: f32 = 18.0;

impl Composer<'_> {
    pub fn ground(&self) -> Vec<SceneItem> {
        let mut items = Vec::new();
        let layout = self.request.layout;
        let visible = self.request.visible;
        for (number, (row, band)) in visible.rows.iter().zip(&layout.rows).enumerate() {
            items.push(self.band(row, self.moved_rect(band), number % 2 == 1));
        }
        for (number, rect) in layout.columns.iter().enumerate() {
            let column = visible.columns[number];
            let next = layout.columns.get(number + 1);
            items.push(self.column(column, self.moved_rect(rect), next.is_some()));
        }
        for ((row, band), lines) in visible.rows.iter().zip(&layout.rows).zip(&layout.row_lines) {
            items.push(self.row_heading(row, self.moved_rect(band), lines));
        }
        items
    }

    fn band(&self, row: &VisibleRow, rect: Rect, is_tinted: bool) -> SceneItem {
        let theme = self.theme();
        let mut shapes = Vec::new();
        if is_tinted {
            shapes.push(filled(rect, 0.0, theme.band));
        }
        let line = [
            Point::new(rect.min.x, rect.max.y),
            Point::new(rect.max.x, rect.max.y),
        ];
        shapes.push(rule(line, theme.rule, Dash::Solid));
        SceneItem::new(Subject::Row(row.capability.clone()), String::new(), shapes)
    }

    fn column(&self, column: Column, rect: Rect, is_followed: bool) -> SceneItem {
        let theme = self.theme();
        let colours = theme.sector(column);
        let mut shapes = Vec::new();
        if self.request.visible.projection == Projection::Actors {
            let mut stack = rect;
            stack.min.x += 5.0;
            stack.max.x -= 5.0;
            let tint = colours.surface.mixed(theme.paper, 0.72);
            shapes.push(filled(stack, 8.0, tint));
        } else if is_followed {
            let top = rect.min.y + COLUMN_HEADING_HEIGHT;
            let line = [
                Point::new(rect.max.x, top),
                Point::new(rect.max.x, rect.max.y),
            ];
            shapes.push(rule(line, theme.rule, Dash::Dashed));
        }
        let heading = Rect::new(
            rect.min.x + 5.0,
            rect.min.y + 4.0,
            rect.width() - 10.0,
            COLUMN_HEADING_HEIGHT - 10.0,
        );
        shapes.push(filled(heading, 6.0, colours.surface));
        let name = self.names.column(column);
        shapes.extend(self.column_heading(column, heading, &name));
        SceneItem::new(Subject::Column(column), name, shapes)
    }

    /// The sign and the name, centred; the short name where the full one has no room.
    fn column_heading(&self, column: Column, rect: Rect, name: &str) -> Vec<Shape> {
        let ruler = Ruler::of(FontWeight::SemiBold);
        let room = rect.width() - 16.0 - 8.0 - 12.0;
        let short = column
            .group()
            .map(|group| self.request.texts.group_short(group));
        let text = if ruler.width(name, COLUMN_TEXT) <= room {
            name.to_owned()
        } else {
            short.unwrap_or_else(|| name.to_owned())
        };
        let width = ruler.width(&text, COLUMN_TEXT);
        let colour = self.theme().sector(column).text;
        let left = rect.center().x - (width + 24.0) / 2.0;
        let mut shapes = icon(column, left, rect.center().y - 8.0, 1.0, colour);
        shapes.push(Shape::Text(TextShape {
            at: Point::new(left + 24.0, rect.center().y + 0.36 * COLUMN_TEXT),
            anchor: Anchor::Start,
            size: COLUMN_TEXT,
            weight: Weight::SemiBold,
            colour,
            text,
            width,
        }));
        shapes
    }

    fn row_heading(&self, row: &VisibleRow, band: Rect, lines: &[String]) -> SceneItem {
        let theme = self.theme();
        let weight = if row.depth == 0 {
            FontWeight::SemiBold
        } else {
            FontWeight::Regular
        };
        let ruler = Ruler::of(weight);
        let left = band.min.x + 14.0 + ROW_INDENT * row.depth as f32;
        let middle = band.center().y - (lines.len() as f32 - 1.0) * ROW_LINE / 2.0;
        let mut shapes: Vec<Shape> = Vec::new();
        if row.depth > 0 {
            let x = left - 8.0;
            let line = [
                Point::new(x, band.min.y + 6.0),
                Point::new(x, band.max.y - 6.0),
            ];
            shapes.push(rule(line, theme.subtle, Dash::Solid));
        }
        let edge = band.min.x + ROW_HEADING_WIDTH - 8.0;
        let line = [Point::new(edge, band.min.y), Point::new(edge, band.max.y)];
        shapes.push(rule(line, theme.rule, Dash::Solid));
        shapes.extend(lines.iter().enumerate().map(|(number, line)| {
            Shape::Text(TextShape {
                at: Point::new(left, middle + 0.36 * ROW_TEXT + number as f32 * ROW_LINE),
                anchor: Anchor::Start,
                size: ROW_TEXT,
                weight: if row.depth == 0 {
                    Weight::SemiBold
                } else {
                    Weight::Regular
                },
                colour: if row.depth == 0 {
                    theme.text
                } else {
                    theme.subtle
                },
                text: line.clone(),
                width: ruler.width(line, ROW_TEXT),
            })
        }));
        let model = self.request.document.capability_model();
        let capability = row.capability.as_ref().and_then(|id| model.capability(id));
        let language = self.request.texts.language();
        let (name, help) = capability.map_or((String::new(), String::new()), |it| {
            (
                it.name.in_language(language).to_owned(),
                it.help.in_language(language).to_owned(),
            )
        });
        SceneItem::new(Subject::Row(row.capability.clone()), name, shapes).described(help)
    }
}

pub(super) fn filled(rect: Rect, radius: f32, colour: Colour) -> Shape {
    Shape::Rect(RectShape {
        rect,
        radius,
        fill: Some(colour),
        stroke: None,
    })
}

pub(super) fn rule([from, to]: [Point; 2], colour: Colour, dash: Dash) -> Shape {
    Shape::Path(PathShape {
        steps: vec![Step::Move(from), Step::Line(to)],
        fill: None,
        stroke: Some(Stroke {
            width: 1.0,
            colour,
            dash,
        }),
    })
}
