//! What the drawings of the sample maps must hold, in every projection, perspective, language and
//! theme: everything is named, nothing overlaps, no text leaves its box, no edge runs through a
//! node that is not its own.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::collections::BTreeSet;

use samspill::export::svg;
use samspill::file;
use samspill::geometry::{Point, Rect};
use samspill::graph::MapGraph;
use samspill::layout::{Arrangement, LayoutRequest, lay_out};
use samspill::model::{Group, Language, MapDocument, Perspective, Projection, Rest};
use samspill::scene::{
    Frame, Marks, PathShape, Scene, SceneItem, SceneRequest, Shape, Step, Subject, ThemeName,
    compose,
};
use samspill::text::Texts;
use samspill::view::{ViewRequest, VisibleMap, visible};

/// The map that is drawn in every combination; the others are drawn in some of each.
const EVERY_WAY: &str = "dodsfall-og-arv";
/// Room for rounding, in map units.
const SLACK: f32 = 0.6;

#[test]
fn the_drawings_of_one_map_hold_in_every_combination() {
    let document = sample(EVERY_WAY);
    let mut drawn = 0;
    for request in requests() {
        for language in Language::ALL {
            let picture = Picture::of(&document, &request, language);
            for theme in ThemeName::ALL {
                picture.check(EVERY_WAY, theme);
                drawn += 1;
            }
        }
    }
    assert_eq!(drawn, 3 * 6 * Rest::ALL.len() * 3 * 3);
}

#[test]
fn the_drawings_of_every_map_hold() {
    let others = file::sample_maps().iter().filter(|it| it.name != EVERY_WAY);
    for (number, shipped) in others.enumerate() {
        let document = sample(shipped.name);
        for (turn, request) in requests().into_iter().enumerate() {
            // Every value of each comes with every projection; not all with all.
            let language = Language::ALL[(turn + number) % 3];
            let theme = ThemeName::ALL[(turn / 3 + number) % 3];
            Picture::of(&document, &request, language).check(shipped.name, theme);
        }
    }
}

#[test]
fn a_map_has_the_same_drawing_twice() {
    for shipped in file::sample_maps() {
        for request in requests().iter().step_by(5) {
            let draw = || {
                let document = sample(shipped.name);
                let picture = Picture::of(&document, request, Language::Nb);
                svg(&picture.scene(ThemeName::Light))
            };
            assert!(draw() == draw(), "{} {request:?}", shipped.name);
        }
    }
}

fn sample(name: &str) -> MapDocument {
    let shipped = file::sample_maps().iter().find(|it| it.name == name);
    let opened = file::read(shipped.unwrap().text.as_bytes());
    opened.document.unwrap()
}

/// All projections, from everybody's side and from each sector's, with the rest drawn in each way.
fn requests() -> Vec<ViewRequest> {
    let sides = Group::ALL.map(|group| Perspective::Sectors(vec![group]));
    let mut requests = Vec::new();
    for projection in Projection::PICTURES {
        for perspective in std::iter::once(&Perspective::All).chain(&sides) {
            for rest in Rest::ALL {
                requests.push(ViewRequest {
                    projection,
                    perspective: perspective.clone(),
                    rest,
                    ..ViewRequest::default()
                });
            }
        }
    }
    requests
}

struct Picture<'a> {
    document: &'a MapDocument,
    visible: VisibleMap,
    layout: samspill::layout::Layout,
    language: Language,
}

impl<'a> Picture<'a> {
    fn of(document: &'a MapDocument, request: &ViewRequest, language: Language) -> Self {
        let visible = visible(document, &MapGraph::of(document), request);
        let layout = lay_out(&LayoutRequest::of(
            &visible,
            document,
            language,
            &Arrangement::default(),
        ));
        Self {
            document,
            visible,
            layout,
            language,
        }
    }

    fn scene(&self, theme: ThemeName) -> Scene {
        compose(&SceneRequest {
            document: self.document,
            visible: &self.visible,
            layout: &self.layout,
            texts: Texts::of(self.language),
            theme: theme.theme(),
            frame: Frame::Sheet { date: (2026, 1, 2) },
            marks: Marks::none(),
        })
    }

    fn check(&self, map: &str, theme: ThemeName) {
        let scene = self.scene(theme);
        let mut wrong = self.unnamed(&scene);
        wrong.extend(overlapping(&scene));
        wrong.extend(texts_out_of_place(&scene));
        wrong.extend(edges_through_nodes(&scene));
        let request = &self.visible.request;
        assert!(
            wrong.is_empty(),
            "{map}, {:?}, {:?}, {:?}, {:?}, {theme:?}:\n{}",
            request.projection,
            request.perspective,
            request.rest,
            self.language,
            wrong.join("\n")
        );
    }

    /// What is seen and has no name in the SVG.
    fn unnamed(&self, scene: &Scene) -> Vec<String> {
        let text = svg(scene);
        let document = match roxmltree::Document::parse(&text) {
            Ok(document) => document,
            Err(error) => return vec![format!("not well formed: {error}")],
        };
        let groups = document.descendants().filter(|it| it.has_tag_name("g"));
        let named: Vec<(&str, Option<&str>, &str)> = groups
            .filter_map(|group| {
                let name = group.attribute("aria-label")?;
                Some((
                    group.attribute("data-kind")?,
                    group.attribute("data-id"),
                    name,
                ))
            })
            .collect();
        let ids: Vec<&str> = document
            .descendants()
            .filter_map(|it| it.attribute("id"))
            .collect();
        let mut wrong = Vec::new();
        if ids.iter().collect::<BTreeSet<_>>().len() != ids.len() {
            wrong.push("two elements have one id".to_owned());
        }
        let name_of = |id: &str| {
            let record = self.document.record(&id.into()).unwrap();
            let names = [record.name(), record.label()];
            names.map(|name| name.in_language(self.language).to_owned())
        };
        for id in self
            .visible
            .nodes
            .iter()
            .filter_map(|node| node.key.record())
        {
            let is_named = named.iter().any(|(kind, record, name)| {
                let says = name_of(id.as_str())
                    .iter()
                    .any(|known| name.contains(known));
                *kind == "node" && *record == Some(id.as_str()) && says
            });
            if !is_named {
                wrong.push(format!("{id} is not named"));
            }
        }
        for resource in self
            .visible
            .edges
            .iter()
            .filter_map(|edge| edge.resource.as_ref())
        {
            let names = name_of(resource.as_str());
            let says = |name: &str| names.iter().any(|known| name.contains(known));
            if !named
                .iter()
                .any(|(kind, _, name)| *kind == "edge" && says(name))
            {
                wrong.push(format!("the edge {resource} is not named"));
            }
        }
        let count = |kind| named.iter().filter(|(it, ..)| *it == kind).count();
        if (count("node"), count("edge")) != (self.visible.nodes.len(), self.visible.edges.len()) {
            wrong.push("not everything that is seen is drawn".to_owned());
        }
        wrong
    }
}

/// The nodes of a drawing.
fn nodes(scene: &Scene) -> impl Iterator<Item = &SceneItem> {
    let items = scene.items.iter();
    items.filter(|item| matches!(item.subject, Subject::Node(_)))
}

fn overlapping(scene: &Scene) -> Vec<String> {
    let nodes: Vec<&SceneItem> = nodes(scene).collect();
    let mut wrong = Vec::new();
    for (number, node) in nodes.iter().enumerate() {
        for other in &nodes[number + 1..] {
            if node.bounds.overlaps(&other.bounds) {
                wrong.push(format!("«{}» lies on «{}»", node.name, other.name));
            }
        }
    }
    wrong
}

/// Texts that leave the box they stand in, and texts that leave the paper.
fn texts_out_of_place(scene: &Scene) -> Vec<String> {
    let paper = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
    let mut wrong = Vec::new();
    for item in &scene.items {
        let boxes: Vec<Rect> = match item.subject {
            Subject::Node(_) => item.shapes.iter().filter_map(box_of).collect(),
            _ => vec![paper],
        };
        for shape in &item.shapes {
            let Shape::Text(text) = shape else { continue };
            let is_inside = |it: &Rect| it.grown(SLACK).encloses(&text.rect());
            if !boxes.iter().any(is_inside) {
                wrong.push(format!("«{}» leaves its box", text.text));
            }
        }
    }
    wrong
}

fn box_of(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Rect(shape) => Some(shape.rect),
        Shape::Path(_) | Shape::Text(_) => None,
    }
}

fn edges_through_nodes(scene: &Scene) -> Vec<String> {
    let nodes: Vec<(&SceneItem, Rect)> = nodes(scene)
        .map(|node| (node, node.bounds.grown(-SLACK)))
        .collect();
    let mut wrong = Vec::new();
    for item in &scene.items {
        let Subject::Edge { from, to, .. } = &item.subject else {
            continue;
        };
        let foreign = |node: &SceneItem| matches!(&node.subject, Subject::Node(key) if key != from && key != to);
        for (node, rect) in nodes.iter().filter(|(node, _)| foreign(node)) {
            if item.shapes.iter().any(|shape| passes(shape, rect)) {
                wrong.push(format!("«{}» runs through «{}»", item.name, node.name));
            }
        }
    }
    wrong
}

fn passes(shape: &Shape, rect: &Rect) -> bool {
    let Shape::Path(path) = shape else {
        return false;
    };
    let crosses = |pair: &[Point]| crosses(rect, pair[0], pair[1]);
    outlines(path)
        .iter()
        .any(|line| line.windows(2).any(crosses))
}

/// The path as straight lines; curves as eight each.
fn outlines(path: &PathShape) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for step in &path.steps {
        if let Step::Move(to) = step {
            lines.push(vec![*to]);
            continue;
        }
        let Some(line) = lines.last_mut() else {
            continue;
        };
        let (start, from) = (line[0], line[line.len() - 1]);
        match *step {
            Step::Move(_) => {}
            Step::Line(to) => line.push(to),
            Step::Quad(handle, to) => line.extend((1..=8_u8).map(|eighth| {
                let t = f32::from(eighth) / 8.0;
                from.towards(handle, t).towards(handle.towards(to, t), t)
            })),
            Step::Cubic(first, second, to) => line.extend((1..=8_u8).map(|eighth| {
                let t = f32::from(eighth) / 8.0;
                let (a, b) = (from.towards(first, t), first.towards(second, t));
                let c = second.towards(to, t);
                a.towards(b, t).towards(b.towards(c, t), t)
            })),
            Step::Close => line.push(start),
        }
    }
    lines
}

/// Says whether the straight line between two points touches the box (Liang and Barsky).
fn crosses(rect: &Rect, from: Point, to: Point) -> bool {
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let sides = [
        (-dx, from.x - rect.min.x),
        (dx, rect.max.x - from.x),
        (-dy, from.y - rect.min.y),
        (dy, rect.max.y - from.y),
    ];
    for (speed, room) in sides {
        if speed == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if speed < 0.0 {
            enters = enters.max(room / speed);
        } else {
            leaves = leaves.min(room / speed);
        }
    }
    enters <= leaves
}

#[test]
fn a_line_is_seen_to_cross_a_box() {
    let rect = Rect::new(10.0, 10.0, 10.0, 10.0);
    let crosses = |x1, y1, x2, y2| crosses(&rect, Point::new(x1, y1), Point::new(x2, y2));
    assert!(crosses(0.0, 15.0, 30.0, 15.0));
    assert!(crosses(15.0, 15.0, 16.0, 16.0));
    assert!(crosses(5.0, 16.0, 16.0, 5.0));
    assert!(!crosses(0.0, 15.0, 9.0, 15.0));
    assert!(!crosses(5.0, 12.0, 12.0, 4.0));
    assert!(!crosses(0.0, 25.0, 30.0, 25.0));
}
