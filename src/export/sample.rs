//! A small drawing for the tests of the painters: every shape, and names that want escaping.

use crate::geometry::{Point, Rect, Size};
use crate::model::{Language, Relation, RelationKind};
use crate::scene::{
    Anchor, Colour, Dash, Emphasis, NodeKey, PathShape, RectShape, Scene, SceneItem, Shape, Step,
    Stroke, Subject, TextShape, Weight,
};

const INK: Colour = Colour::hex(0x1f2c3d);

/// Two actors of which one uses the other.
pub(super) fn scene() -> Scene {
    let (nav, ks) = (NodeKey::Actor("nav".into()), NodeKey::Actor("ks".into()));
    let edge = Subject::Edge {
        from: nav.clone(),
        to: ks.clone(),
        relations: vec![Relation::new("nav", RelationKind::Uses, "ks").key()],
    };
    Scene {
        size: Size::new(200.0, 100.0),
        title: "Arv & <dødsfall>".to_owned(),
        description: "To aktører.".to_owned(),
        language: Language::Nb,
        background: Colour::hex(0xffffff),
        items: vec![
            item(Subject::Node(nav), "NAV \"velferd\"", node(10.0, "NAV")),
            item(Subject::Node(ks), "KS", node(120.0, "KS & co")),
            item(edge, "NAV bruker KS", vec![arrow()]),
        ],
    }
}

fn item(subject: Subject, name: &str, shapes: Vec<Shape>) -> SceneItem {
    SceneItem {
        subject,
        name: name.to_owned(),
        description: String::new(),
        bounds: Rect::new(0.0, 0.0, 200.0, 100.0),
        emphasis: Emphasis::Near,
        shapes,
    }
}

fn node(x: f32, text: &str) -> Vec<Shape> {
    let outline = Stroke {
        width: 2.0,
        colour: INK,
        dash: Dash::Dotted,
    };
    vec![
        Shape::Rect(RectShape {
            rect: Rect::new(x, 10.0, 60.0, 40.0),
            radius: 6.0,
            fill: Some(Colour::hex(0xddeaf6)),
            stroke: Some(outline),
        }),
        Shape::Text(TextShape {
            at: Point::new(x + 30.0, 35.5),
            anchor: Anchor::Middle,
            size: 14.0,
            weight: Weight::SemiBold,
            colour: INK,
            text: text.to_owned(),
            width: 44.125,
        }),
    ]
}

fn arrow() -> Shape {
    Shape::Path(PathShape {
        steps: vec![
            Step::Move(Point::new(70.0, 30.0)),
            Step::Quad(Point::new(95.0, 90.0), Point::new(120.0, 30.0)),
        ],
        fill: None,
        stroke: Some(Stroke {
            width: 1.5,
            colour: Colour { alpha: 128, ..INK },
            dash: Dash::Dashed,
        }),
    })
}
