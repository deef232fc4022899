//! What a sheet has around the drawing: title, perspective, legend, sources and date.

use crate::geometry::{Point, Rect, Size};
use crate::layout::{FontWeight, Ruler};
use crate::model::{MapDocument, Perspective};
use crate::text::Texts;
use crate::view::VisibleMap;

use super::compose::{Composer, SceneRequest};
use super::ground::filled;
use super::legend::{LegendEntry, legend};
use super::names::Names;
use super::shape::{Anchor, Colour, SceneItem, Shape, Subject, TextShape, Weight};

pub(super) const MARGIN: f32 = 28.0;
pub(super) const HEADER: f32 = 100.0;
/// Narrowest drawing area, so that a small map's title has room.
pub(super) const LEAST_WIDTH: f32 = 760.0;
const TITLE: f32 = 32.0;
const SUBTITLE: f32 = 17.0;
const LEGEND: f32 = 15.0;
const SMALL: f32 = 13.0;
const SMALL_LINE: f32 = 18.0;
const LEGEND_LINE: f32 = 28.0;

impl Composer<'_> {
    /// Title and perspective above the drawing.
    pub fn header(&self, width: f32) -> SceneItem {
        let theme = self.theme();
        let title = self
            .request
            .document
            .title()
            .in_language(self.request.texts.language());
        let fitted = |text: &str, size: f32, weight: FontWeight| {
            Ruler::of(weight)
                .lines(text, size, width)
                .into_iter()
                .next()
                .unwrap_or_default()
        };
        let title = fitted(title, TITLE, FontWeight::SemiBold);
        let subtitle = fitted(&self.subtitle(), SUBTITLE, FontWeight::Regular);
        let y = MARGIN + 0.8 * TITLE;
        let mut shapes = Vec::new();
        shapes.extend(text(&title, MARGIN, y, TITLE, Weight::SemiBold, theme.text));
        shapes.extend(text(
            &subtitle,
            MARGIN,
            y + 29.0,
            SUBTITLE,
            Weight::Regular,
            theme.subtle,
        ));
        SceneItem::new(Subject::Ground, String::new(), shapes)
    }

    /// From whose side it is seen, and how much of the map that is.
    fn subtitle(&self) -> String {
        let SceneRequest {
            document,
            visible,
            texts,
            ..
        } = self.request;
        let projection = texts.projection(visible.projection);
        let mut parts = vec![projection];
        parts.extend(texts.year_seen(visible.request.year, visible.request.compared_with));
        parts.extend(seen_from(document, visible, texts));
        parts.push(how_much(visible, texts));
        if visible.counts.undrawn > 0 {
            let count = [("count", visible.counts.undrawn.into())];
            parts.push(texts.say_with("status-line-undrawn", &count));
        }
        let inside: usize = visible.roll_ups.iter().map(|it| it.inside.len()).sum();
        if inside > 0 {
            parts.push(texts.say_with("folds-inside", &[("count", inside.into())]));
        }
        if !visible.request.filter.is_empty() {
            parts.push(texts.say("drawn-with-filter"));
        }
        parts.extend(asked(document, visible, texts));
        parts.join(" · ")
    }

    /// Legend, sources and date below the drawing, from `top` on; says how high they are.
    pub fn footer(&self, top: f32, width: f32, date: (i32, u8, u8)) -> (Vec<SceneItem>, f32) {
        let theme = self.theme();
        let mut y = top + 22.0;
        let mut items = Vec::new();
        let (entries, height) = self.legend_rows(y, width);
        items.push(entries);
        y += height + 8.0;
        let mut shapes = vec![filled(Rect::new(MARGIN, y, width, 1.0), 0.0, theme.rule)];
        y += 20.0;
        for line in source_lines(self.request.document, self.request.texts, width) {
            shapes.extend(text(&line, MARGIN, y, SMALL, Weight::Regular, theme.subtle));
            y += SMALL_LINE;
        }
        let texts = self.request.texts;
        let date = texts.date(date.0, date.1, date.2);
        let drawn = texts.say_with("drawn-on", &[("date", date.as_str().into())]);
        let last = format!("{drawn} · {}", texts.say("drawn-with"));
        shapes.extend(text(&last, MARGIN, y, SMALL, Weight::Regular, theme.subtle));
        items.push(SceneItem::new(Subject::Ground, String::new(), shapes));
        (items, y + MARGIN - top)
    }

    fn legend_rows(&self, top: f32, width: f32) -> (SceneItem, f32) {
        let theme = self.theme();
        let ruler = Ruler::of(FontWeight::Regular);
        let (mut x, mut y) = (MARGIN, top);
        let mut shapes = Vec::new();
        for LegendEntry {
            sample,
            text: words,
        } in legend(self.request)
        {
            let room = LegendEntry::SAMPLE.width + 6.0 + ruler.width(&words, LEGEND) + 22.0;
            if x + room > MARGIN + width && x > MARGIN {
                (x, y) = (MARGIN, y + LEGEND_LINE);
            }
            shapes.extend(sample.into_iter().map(|shape| shape.moved(x, y)));
            let at = x + LegendEntry::SAMPLE.width + 6.0;
            shapes.extend(text(
                &words,
                at,
                y + 15.4,
                LEGEND,
                Weight::Regular,
                theme.text,
            ));
            x += room;
        }
        let name = self.request.texts.say("legend-heading");
        (
            SceneItem::new(Subject::Legend, name, shapes),
            y - top + LEGEND_LINE,
        )
    }
}

/// From whose side the map is seen, if from anybody's.
fn seen_from(document: &MapDocument, visible: &VisibleMap, texts: &Texts) -> Option<String> {
    let seen_from = match &visible.request.perspective {
        Perspective::All => return None,
        Perspective::Sectors(groups) => {
            let names: Vec<String> = groups.iter().map(|group| texts.group(*group)).collect();
            names.join(", ")
        }
        Perspective::Record(id) => Names { document, texts }.label(id),
    };
    let arguments = [("perspective", seen_from.as_str().into())];
    Some(texts.say_with("drawn-seen-from", &arguments))
}

/// How much of the map is seen, and how much leads out of it.
fn how_much(visible: &VisibleMap, texts: &Texts) -> String {
    let counts = visible.counts;
    let shown = [
        ("shown", counts.actors_shown.into()),
        ("total", counts.actors.into()),
    ];
    let mut said = if counts.actors_shown == counts.actors {
        texts.say_with("status-line-all-shown", &shown[1..])
    } else {
        texts.say_with("status-line-shown", &shown)
    };
    if counts.leading_out > 0 {
        let count = [("count", counts.leading_out.into())];
        said = format!("{said} · {}", texts.say_with("status-line-leaving", &count));
    }
    said
}

/// What of the map is seen, for what is no drawing of it: side, how much, and whether a filter is
/// in use.
pub fn seen(document: &MapDocument, visible: &VisibleMap, texts: &Texts) -> String {
    let mut parts: Vec<String> = seen_from(document, visible, texts).into_iter().collect();
    parts.push(how_much(visible, texts));
    if !visible.request.filter.is_empty() {
        parts.push(texts.say("matrix-with-filter"));
    }
    parts.extend(asked(document, visible, texts));
    parts.join(" · ")
}

/// Where the facts are from, in lines of this width.
pub(super) fn source_lines(document: &MapDocument, texts: &Texts, width: f32) -> Vec<String> {
    let titles: Vec<&str> = document
        .sources()
        .values()
        .map(|it| it.title.in_language(texts.language()))
        .collect();
    let line = match &titles[..] {
        [] => return Vec::new(),
        [one] => texts.say_with("source-line", &[("source", (*one).into())]),
        many => {
            let all = many.join(" · ");
            texts.say_with("sources-line", &[("sources", all.as_str().into())])
        }
    };
    Ruler::of(FontWeight::Regular).lines(&line, SMALL, width)
}

fn text(words: &str, x: f32, y: f32, size: f32, weight: Weight, colour: Colour) -> Option<Shape> {
    let ruler = Ruler::of(match weight {
        Weight::Regular => FontWeight::Regular,
        Weight::SemiBold => FontWeight::SemiBold,
    });
    let width = ruler.width(words, size);
    let at = Point::new(x, y);
    let anchor = Anchor::Start;
    let shape = TextShape {
        at,
        anchor,
        size,
        weight,
        colour,
        text: words.to_owned(),
        width,
    };
    (!words.is_empty()).then_some(Shape::Text(shape))
}

/// The paper that a drawing of this size needs.
pub(super) fn drawing_width(size: Size) -> f32 {
    size.width.max(LEAST_WIDTH)
}

/// As much of a filter as there is room for beneath the title.
fn shortened(filter: &str) -> String {
    const MOST: usize = 90;
    if filter.chars().count() <= MOST {
        return filter.to_owned();
    }
    let start: String = filter.chars().take(MOST - 1).collect();
    format!("{start}…")
}

/// What is asked of the map in the filter language.
fn asked(document: &MapDocument, visible: &VisibleMap, texts: &Texts) -> Option<String> {
    let query = &visible.request.query;
    let written = (!query.is_all()).then(|| query.readable(document, texts.language()))?;
    Some(format!(
        "{}: {}",
        texts.say("query-line"),
        shortened(&written)
    ))
}
