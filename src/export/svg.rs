//! The drawing as SVG 1.1: the same shapes as on screen, with names for those who do not see them.

use std::fmt::Write;

use crate::geometry::{Point, Size};
use crate::model::{Fold, Id, Known, RelationKey};
use crate::scene::{
    Anchor, Colour, Dash, NodeKey, PathShape, RectShape, Scene, SceneItem, Shape, Step, Stroke,
    Subject, TextShape, Weight,
};

use super::xml::{Ids, escaped, number};

/// Tried in turn; every text has a set length, so that a stand-in for Inter keeps to its box.
const FONTS: &str = "Inter, 'Helvetica Neue', Arial, sans-serif";

/// Writes `scene` as an SVG document.
pub fn svg(scene: &Scene) -> String {
    let mut out = SvgWriter::new(scene);
    for item in &scene.items {
        out.open(item);
        for shape in &item.shapes {
            match shape {
                Shape::Rect(rect) => out.rect(rect),
                Shape::Path(path) => out.path(path),
                Shape::Text(text) => out.text(text),
            }
        }
        out.close(item);
    }
    out.finish()
}

/// The document as far as it is written. Writing to a `String` cannot fail, so what `write!` gives
/// back says nothing.
struct SvgWriter {
    out: String,
    ids: Ids,
}

impl SvgWriter {
    /// Begins the document: what it is called, what it shows, and its paper.
    fn new(scene: &Scene) -> Self {
        let Size { width, height } = scene.size;
        let (width, height) = (number(width), number(height));
        let mut ids = Ids::default();
        let (title, desc) = (ids.id("drawing title"), ids.id("drawing description"));
        let mut out = String::new();
        let _ = writeln!(
            out,
            r#"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}" height="{height}" viewBox="0 0 {width} {height}" lang="{language}" xml:lang="{language}" role="graphics-document document" aria-labelledby="{title} {desc}" font-family="{FONTS}">
<title id="{title}">{}</title>
<desc id="{desc}">{}</desc>"#,
            escaped(&scene.title),
            escaped(&scene.description),
            language = scene.language.tag(),
        );
        let _ = writeln!(
            out,
            r#"<rect width="{width}" height="{height}"{}/>"#,
            fill(Some(scene.background))
        );
        Self { out, ids }
    }

    /// Begins an item: a group with a name, if the item has one.
    fn open(&mut self, item: &SceneItem) {
        if item.name.is_empty() {
            return;
        }
        let Label { id, attributes } = label(item);
        let (id, name) = (self.ids.id(&id), escaped(&item.name));
        let _ = writeln!(
            self.out,
            r#"<g id="{id}" role="img" aria-label="{name}"{attributes}><title>{name}</title>"#
        );
        if !item.description.is_empty() {
            let _ = writeln!(self.out, "<desc>{}</desc>", escaped(&item.description));
        }
    }

    fn close(&mut self, item: &SceneItem) {
        if !item.name.is_empty() {
            self.out.push_str("</g>\n");
        }
    }

    fn rect(&mut self, shape: &RectShape) {
        let RectShape {
            rect,
            radius,
            fill: inside,
            stroke: outline,
        } = shape;
        let _ = write!(
            self.out,
            r#"<rect x="{}" y="{}" width="{}" height="{}""#,
            number(rect.min.x),
            number(rect.min.y),
            number(rect.width()),
            number(rect.height()),
        );
        if *radius > 0.0 {
            let _ = write!(self.out, r#" rx="{}""#, number(*radius));
        }
        let (fill, stroke) = (fill(*inside), stroke(*outline));
        let _ = writeln!(self.out, "{fill}{stroke}/>");
    }

    fn path(&mut self, shape: &PathShape) {
        let PathShape {
            steps,
            fill: inside,
            stroke: outline,
        } = shape;
        let data: Vec<String> = steps.iter().map(step).collect();
        let _ = write!(self.out, r#"<path d="{}""#, data.join(""));
        let (fill, stroke) = (fill(*inside), stroke(*outline));
        self.out.push_str(&fill);
        self.out.push_str(&stroke);
        if let Some(outline) = outline {
            if outline.dash == Dash::Solid {
                self.out.push_str(r#" stroke-linecap="round""#);
            }
            self.out.push_str(r#" stroke-linejoin="round""#);
        }
        self.out.push_str("/>\n");
    }

    fn text(&mut self, shape: &TextShape) {
        let TextShape {
            at,
            anchor,
            size,
            weight,
            colour,
            text,
            width,
        } = shape;
        let _ = write!(
            self.out,
            r#"<text x="{}" y="{}" font-size="{}" font-weight="{}""#,
            number(at.x),
            number(at.y),
            number(*size),
            match weight {
                Weight::Regular => 400,
                Weight::SemiBold => 600,
            },
        );
        self.out.push_str(match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        });
        if *width > 0.0 {
            let length = number(*width);
            let _ = write!(
                self.out,
                r#" textLength="{length}" lengthAdjust="spacingAndGlyphs""#
            );
        }
        if text.contains("  ") || text.starts_with(' ') || text.ends_with(' ') {
            self.out.push_str(r#" xml:space="preserve""#);
        }
        let _ = writeln!(self.out, "{}>{}</text>", fill(Some(*colour)), escaped(text));
    }

    fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }
}

/// What a group is known by: the words of its id, and the attributes that name its record.
struct Label {
    id: String,
    attributes: String,
}

fn label(item: &SceneItem) -> Label {
    match &item.subject {
        Subject::Node(key) => node_label(key),
        Subject::Edge { relations, .. } => edge_label(relations),
        Subject::Row(Some(capability)) => of_record("row", capability),
        Subject::Row(None) => of_kind("row", "actors"),
        Subject::Column(column) => of_kind("column", &format!("{column:?}")),
        Subject::Ground => of_kind("ground", &item.name),
        Subject::Legend => of_kind("legend", &item.name),
    }
}

fn node_label(key: &NodeKey) -> Label {
    match key {
        NodeKey::Actor(id) | NodeKey::Resource(id) => of_record("node", id),
        NodeKey::Fold(column) => of_kind("node", &format!("fold-{column:?}")),
        NodeKey::RollUp(fold) => of_kind("node", &format!("roll-up-{}", roll_up_id(fold))),
        NodeKey::Unknown(key) => of_kind("node", &format!("unknown-{}", relation_id(key))),
    }
}

/// The label of what stands for one record or one capability.
fn of_record(kind: &str, id: &Id) -> Label {
    let Label {
        id: own,
        attributes,
    } = of_kind(kind, id.as_str());
    Label {
        id: own,
        attributes: format!(r#"{attributes} data-id="{}""#, escaped(id.as_str())),
    }
}

fn of_kind(kind: &str, words: &str) -> Label {
    Label {
        id: format!("{kind}-{words}"),
        attributes: format!(r#" data-kind="{kind}""#),
    }
}

/// The label of an edge: `data-id` names every relation behind it, with a blank between them.
fn edge_label(relations: &[RelationKey]) -> Label {
    let ids: Vec<String> = relations.iter().map(relation_id).collect();
    let first = ids.first().map_or("", String::as_str);
    Label {
        id: format!("edge-{first}"),
        attributes: format!(r#" data-kind="edge" data-id="{}""#, escaped(&ids.join(" "))),
    }
}

/// What makes a roll-up this one, in letters an id may have.
fn roll_up_id(fold: &Fold) -> String {
    match fold {
        Fold::Sector(group) => format!("sector-{group:?}"),
        Fold::Actors(group) => format!("actors-{group:?}"),
        Fold::Capability(id) => format!("capability-{id}"),
        Fold::Parts(id) => format!("parts-{id}"),
        Fold::Records { ids, .. } => {
            let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
            format!("records-{}", ids.join("."))
        }
    }
}

/// A relation's own id, or what makes it this one: `digdir.Provides.altinn`.
fn relation_id(key: &RelationKey) -> String {
    if let Some(id) = &key.id {
        return id.to_string();
    }
    let end = |end: &Known<Id>| match end {
        Known::Known(id) => id.to_string(),
        Known::Unknown => "Unknown".to_owned(),
    };
    let mut id = format!("{}.{:?}.{}", end(&key.from), key.kind, end(&key.to));
    for further in [&key.resource, &key.scheme].into_iter().flatten() {
        let _ = write!(id, ".{further}");
    }
    id
}

fn step(step: &Step) -> String {
    let at = |point: &Point| format!("{} {}", number(point.x), number(point.y));
    match step {
        Step::Move(to) => format!("M{}", at(to)),
        Step::Line(to) => format!("L{}", at(to)),
        Step::Quad(handle, to) => format!("Q{} {}", at(handle), at(to)),
        Step::Cubic(first, second, to) => format!("C{} {} {}", at(first), at(second), at(to)),
        Step::Close => "Z".to_owned(),
    }
}

fn fill(colour: Option<Colour>) -> String {
    let Some(colour) = colour else {
        return r#" fill="none""#.to_owned();
    };
    let mut fill = format!(r#" fill="{}""#, colour.to_hex());
    if let Some(opacity) = opacity(colour) {
        let _ = write!(fill, r#" fill-opacity="{opacity}""#);
    }
    fill
}

fn stroke(stroke: Option<Stroke>) -> String {
    let Some(Stroke {
        width,
        colour,
        dash,
    }) = stroke
    else {
        return String::new();
    };
    let mut out = format!(
        r#" stroke="{}" stroke-width="{}""#,
        colour.to_hex(),
        number(width)
    );
    if let Some(opacity) = opacity(colour) {
        let _ = write!(out, r#" stroke-opacity="{opacity}""#);
    }
    if let Some((line, gap)) = dash.pattern() {
        let (line, gap) = (number(line * width), number(gap * width));
        let _ = write!(out, r#" stroke-dasharray="{line} {gap}""#);
    }
    if dash == Dash::Dotted {
        out.push_str(r#" stroke-linecap="round""#);
    }
    out
}

/// How much of what lies beneath a colour hides, 0–1, unless it hides it all.
fn opacity(colour: Colour) -> Option<String> {
    (colour.alpha < 255).then(|| number(f32::from(colour.alpha) / 255.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample::scene;
    use expect_test::expect;

    #[test]
    fn every_shape_is_written_in_short() {
        expect![[r##"
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="200" height="100" viewBox="0 0 200 100" lang="nb" xml:lang="nb" role="graphics-document document" aria-labelledby="drawing-title drawing-description" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
            <title id="drawing-title">Arv &amp; &lt;dødsfall&gt;</title>
            <desc id="drawing-description">To aktører.</desc>
            <rect width="200" height="100" fill="#ffffff"/>
            <g id="node-nav" role="img" aria-label="NAV &quot;velferd&quot;" data-kind="node" data-id="nav"><title>NAV &quot;velferd&quot;</title>
            <rect x="10" y="10" width="60" height="40" rx="6" fill="#ddeaf6" stroke="#1f2c3d" stroke-width="2" stroke-dasharray="2.5 4.5" stroke-linecap="round"/>
            <text x="40" y="35.5" font-size="14" font-weight="600" text-anchor="middle" textLength="44.12" lengthAdjust="spacingAndGlyphs" fill="#1f2c3d">NAV</text>
            </g>
            <g id="node-ks" role="img" aria-label="KS" data-kind="node" data-id="ks"><title>KS</title>
            <rect x="120" y="10" width="60" height="40" rx="6" fill="#ddeaf6" stroke="#1f2c3d" stroke-width="2" stroke-dasharray="2.5 4.5" stroke-linecap="round"/>
            <text x="150" y="35.5" font-size="14" font-weight="600" text-anchor="middle" textLength="44.12" lengthAdjust="spacingAndGlyphs" fill="#1f2c3d">KS &amp; co</text>
            </g>
            <g id="edge-nav-uses-ks" role="img" aria-label="NAV bruker KS" data-kind="edge" data-id="nav.Uses.ks"><title>NAV bruker KS</title>
            <path d="M70 30Q95 90 120 30" fill="none" stroke="#1f2c3d" stroke-width="1.5" stroke-opacity="0.5" stroke-dasharray="6 4.5" stroke-linejoin="round"/>
            </g>
            </svg>
        "##]].assert_eq(&svg(&scene()));
    }

    #[test]
    fn the_document_is_well_formed_and_names_every_item() {
        let mut scene = scene();
        scene.items[0].name = "a<b>&\"'\u{1}\n".to_owned();
        let text = svg(&scene);
        let document = roxmltree::Document::parse(&text).unwrap();
        let names: Vec<&str> = document
            .descendants()
            .filter_map(|node| node.attribute("aria-label"))
            .collect();
        assert_eq!(names, ["a<b>&\"'\n", "KS", "NAV bruker KS"]);
    }

    #[test]
    fn what_has_no_name_is_not_announced() {
        let mut scene = scene();
        scene.items[0].name.clear();
        assert_eq!(svg(&scene).matches("role=\"img\"").count(), 2);
    }

    #[test]
    fn a_relation_goes_by_its_own_id_or_by_what_it_joins() {
        use crate::model::{Relation, RelationKind};
        let mut relation = Relation::new("nav", RelationKind::Funds, "ks");
        relation.to = Known::Unknown;
        relation.scheme = Some("tilskudd".into());
        assert_eq!(relation_id(&relation.key()), "nav.Funds.Unknown.tilskudd");
        relation.id = Some("r-1".into());
        assert_eq!(relation_id(&relation.key()), "r-1");
    }
}
