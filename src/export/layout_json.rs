//! Where everything stands, as JSON, so that a layout can be measured from outside.

use std::fmt::Write;

use crate::geometry::{Point, Rect};

use super::xml::number;

/// A layout on paper, with the ids of the map's records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutSheet {
    /// In the order they are written.
    pub nodes: Vec<SheetNode>,
    /// In the order they are written.
    pub edges: Vec<SheetEdge>,
    /// How many times two edges cross.
    pub crossings: usize,
    /// How long it took to lay out.
    pub layout_seconds: f64,
}

/// A node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetNode {
    /// The record it stands for; unique, also where it stands for none or several.
    pub id: String,
    /// Where it stands.
    pub rect: Rect,
    /// The capability whose row it stands in; empty where the row has none.
    pub capability: String,
    /// The sector whose column it stands in, or `Shared` or `Outside`.
    pub sector: String,
}

/// An edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetEdge {
    /// [`SheetNode::id`] of the node it starts in.
    pub from: String,
    /// [`SheetNode::id`] of the node it ends in.
    pub to: String,
    /// The kind of relation.
    pub kind: String,
    /// From end to end with every bend.
    pub points: Vec<Point>,
}

/// Writes `sheet` as JSON, a node or an edge a line: centres and sizes of the nodes, in map units.
pub fn layout_json(sheet: &LayoutSheet) -> String {
    let nodes = lines(sheet.nodes.iter().map(node));
    let edges = lines(sheet.edges.iter().map(edge));
    format!(
        "{{\"nodes\":[{nodes}],\n\"edges\":[{edges}],\n\"crossings\":{},\"layout_seconds\":{:.6}}}\n",
        sheet.crossings, sheet.layout_seconds
    )
}

fn lines(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.map(|item| format!("\n{item}")).collect();
    items.join(",")
}

fn node(node: &SheetNode) -> String {
    let SheetNode {
        id,
        rect,
        capability,
        sector,
    } = node;
    let (center, size) = (rect.center(), rect.size());
    format!(
        "{{\"id\":{},\"x\":{},\"y\":{},\"w\":{},\"h\":{},\"capability\":{},\"sector\":{}}}",
        quoted(id),
        number(center.x),
        number(center.y),
        number(size.width),
        number(size.height),
        quoted(capability),
        quoted(sector),
    )
}

fn edge(edge: &SheetEdge) -> String {
    let SheetEdge {
        from,
        to,
        kind,
        points,
    } = edge;
    let points: Vec<String> = points
        .iter()
        .map(|point| format!("[{},{}]", number(point.x), number(point.y)))
        .collect();
    format!(
        "{{\"from\":{},\"to\":{},\"kind\":{},\"points\":[{}]}}",
        quoted(from),
        quoted(to),
        quoted(kind),
        points.join(","),
    )
}

/// `text` as a JSON string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_is_written_with_centres_and_every_bend() {
        let node = |id: &str, x| SheetNode {
            id: id.to_owned(),
            rect: Rect::new(x, 0.0, 100.0, 40.0),
            capability: "actors".to_owned(),
            sector: "State".to_owned(),
        };
        let sheet = LayoutSheet {
            nodes: vec![node("nav", 0.0), node("k\"s\\\n", 200.0)],
            edges: vec![SheetEdge {
                from: "nav".to_owned(),
                to: "k\"s\\\n".to_owned(),
                kind: "Uses".to_owned(),
                points: vec![Point::new(100.0, 20.0), Point::new(200.125, 20.0)],
            }],
            crossings: 3,
            layout_seconds: 0.0125,
        };
        let json: serde_json::Value = serde_json::from_str(&layout_json(&sheet)).unwrap();
        assert_eq!(json["nodes"][0]["x"], 50);
        assert_eq!(json["nodes"][1]["id"], "k\"s\\\n");
        assert_eq!(json["edges"][0]["points"][0], serde_json::json!([100, 20]));
        assert_eq!(json["crossings"], 3);
        assert_eq!(json["layout_seconds"], 0.0125);
        let empty: serde_json::Value =
            serde_json::from_str(&layout_json(&LayoutSheet::default())).unwrap();
        assert_eq!(empty["nodes"], serde_json::json!([]));
    }
}
