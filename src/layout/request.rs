//! What is to be laid out, and the result: plain data on both sides.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect, Size};
use crate::model::{Language, MapDocument, Projection, RecordRef, Status};
use crate::view::{Emphasis, NodeKey, VisibleEdge, VisibleMap, VisibleNode};

use super::ruler::{FontWeight, Ruler};

/// Font size of the names on nodes, in map units; a name with a very long word is set smaller.
pub const NODE_TEXT: f32 = 17.0;
/// Distance between the baselines of the lines of a node's name.
pub const NODE_LINE: f32 = 20.0;
/// Font size of the names on edges.
pub const EDGE_TEXT: f32 = 13.0;
/// Distance between the baselines of the lines of an edge's name.
pub const EDGE_LINE: f32 = 15.0;
/// Font size of the headings of rows.
pub const ROW_TEXT: f32 = 15.0;
/// Distance between the baselines of the lines of a row's heading.
pub const ROW_LINE: f32 = 18.5;
/// Room for a row's heading, from the left of the picture.
pub const ROW_HEADING_WIDTH: f32 = 200.0;
/// Room for a column's heading, from the top of the picture.
pub const COLUMN_HEADING_HEIGHT: f32 = 48.0;
/// How much further in a row's heading begins for each level of its capability.
pub const ROW_INDENT: f32 = 14.0;
/// Room for the icon left of an actor's name.
pub const ICON_ROOM: f32 = 23.0;

const NODE_WIDTHS: std::ops::RangeInclusive<f32> = 150.0..=216.0;
const NODE_PADDING: f32 = 9.0;
/// Smallest font size a long word is set in before it is broken.
const LEAST_NODE_TEXT: f32 = 12.5;
const EDGE_LABEL_WIDTH: f32 = 150.0;

/// Which way edges run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Rows are bands; edges leave nodes below and above.
    Down,
    /// Columns are bands; edges leave nodes at the sides.
    Right,
}

/// A node to place.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutNode {
    /// Number of its row.
    pub row: usize,
    /// Number of its column.
    pub column: usize,
    /// How much room it needs; it may get more along the side its edges leave from.
    pub size: Size,
    /// Its name; fits `size`.
    pub name: NodeName,
}

/// The name on a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeName {
    /// Broken into lines.
    pub lines: Vec<String>,
    /// Font size in map units; at most [`NODE_TEXT`].
    pub size: f32,
}

/// An edge to route.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutEdge {
    /// Number of the node it starts in.
    pub from: usize,
    /// Number of the node it ends in; never the same.
    pub to: usize,
    /// Edges of one bundle look alike and have an end in common; they may share a way.
    pub bundle: usize,
    /// Its name, broken into lines; empty where it has none.
    pub lines: Vec<String>,
    /// How much room the name needs.
    pub label: Size,
}

/// What is to be laid out. Equal requests give equal layouts.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutRequest {
    /// Which way edges run.
    pub flow: Flow,
    /// Nodes.
    pub nodes: Vec<LayoutNode>,
    /// Edges.
    pub edges: Vec<LayoutEdge>,
    /// The headings of the rows, broken into lines; from the top.
    pub rows: Vec<Vec<String>>,
    /// How many columns there are; from the left.
    pub columns: usize,
}

/// The way of an edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EdgeRoute {
    /// From end to end with every bend; at least two.
    pub points: Vec<Point>,
    /// Where its name stands, if this edge bears the name of its bundle.
    pub label: Option<Rect>,
}

/// Where everything stands, in map units; the upper left corner is (0, 0).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Of the whole.
    pub size: Size,
    /// The nodes, in the order of the request; none overlaps another.
    pub nodes: Vec<Rect>,
    /// The edges, in the order of the request.
    pub edges: Vec<EdgeRoute>,
    /// The bands of the rows from the left edge on, headings included; none if edges run right.
    pub rows: Vec<Rect>,
    /// The columns from the top edge on, headings included.
    pub columns: Vec<Rect>,
    /// The nodes' names, as in the request.
    pub node_names: Vec<NodeName>,
    /// The edges' names in lines, as in the request.
    pub edge_lines: Vec<Vec<String>>,
    /// The rows' headings in lines, as in the request.
    pub row_lines: Vec<Vec<String>>,
}

impl LayoutRequest {
    /// Measures the names of what is visible in `language`.
    pub fn of(visible: &VisibleMap, document: &MapDocument, language: Language) -> Self {
        let flow = match visible.projection {
            Projection::Layered => Flow::Down,
            Projection::Actors => Flow::Right,
        };
        let names: Vec<String> = visible
            .nodes
            .iter()
            .map(|node| node_name(node, document, language))
            .collect();
        let width = node_width(&visible.nodes, &names);
        let nodes = visible
            .nodes
            .iter()
            .zip(&names)
            .map(|(node, name)| LayoutNode {
                row: if flow == Flow::Down { node.row } else { 0 },
                column: visible
                    .columns
                    .iter()
                    .position(|it| *it == node.column)
                    .unwrap_or(0),
                ..measured(node, name, width)
            });
        let rows = match flow {
            Flow::Down => row_headings(visible, document, language),
            Flow::Right => vec![Vec::new()],
        };
        Self {
            flow,
            nodes: nodes.collect(),
            edges: edges(visible, document, language),
            rows,
            columns: visible.columns.len(),
        }
    }
}

/// What stands on a node: its short name where it has one. Folds and unknown ends are named by
/// the scene, which knows the words; they get room for two lines.
fn node_name(node: &VisibleNode, document: &MapDocument, language: Language) -> String {
    let record = node.key.record().and_then(|id| document.record(id));
    record.map_or(String::new(), |record| {
        record.label().in_language(language).to_owned()
    })
}

fn icon_room(node: &VisibleNode) -> f32 {
    match node.key {
        NodeKey::Resource(_) => 0.0,
        NodeKey::Actor(_) | NodeKey::Fold(_) | NodeKey::Unknown(_) => ICON_ROOM,
    }
}

/// Wide enough for the words of nearly all names; the few with longer ones are set smaller.
fn node_width(nodes: &[VisibleNode], names: &[String]) -> f32 {
    const NEARLY_ALL: f32 = 0.85;
    let needed = |size: f32| {
        let needed = move |(node, name): (&VisibleNode, &String)| {
            let padding = icon_room(node) + 2.0 * NODE_PADDING + 2.0;
            widest_word(name) * size / NODE_TEXT + padding
        };
        let mut needed: Vec<f32> = nodes.iter().zip(names).map(needed).collect();
        needed.sort_by(f32::total_cmp);
        needed
    };
    let at_full_size = needed(NODE_TEXT);
    let place = (at_full_size.len() as f32 * NEARLY_ALL) as usize;
    let for_most = at_full_size.get(place).or(at_full_size.last());
    let for_longest = needed(LEAST_NODE_TEXT).pop();
    let width = for_most
        .copied()
        .unwrap_or(0.0)
        .max(for_longest.unwrap_or(0.0));
    width.clamp(*NODE_WIDTHS.start(), *NODE_WIDTHS.end()).ceil()
}

/// The width of the widest word of a name at [`NODE_TEXT`], with the hyphen it may end in.
fn widest_word(name: &str) -> f32 {
    let ruler = Ruler::of(FontWeight::SemiBold);
    let words = name.split_inclusive([' ', '-', '/']);
    words
        .map(|word| ruler.width(word.trim_end(), NODE_TEXT))
        .fold(0.0, f32::max)
}

fn measured(node: &VisibleNode, name: &str, width: f32) -> LayoutNode {
    let room = width - icon_room(node) - 2.0 * NODE_PADDING;
    let shrink = (room / widest_word(name).max(1.0)).min(1.0);
    let size = (NODE_TEXT * shrink).max(LEAST_NODE_TEXT);
    let lines = Ruler::of(FontWeight::SemiBold).lines(name, size, room + 0.01);
    let is_record = node.key.record().is_some();
    let count = if is_record { lines.len().max(1) } else { 2 };
    let height = count as f32 * NODE_LINE + 16.0;
    let size_of_node = Size::new(width, height);
    LayoutNode {
        row: 0,
        column: 0,
        size: size_of_node,
        name: NodeName { lines, size },
    }
}

fn row_headings(
    visible: &VisibleMap,
    document: &MapDocument,
    language: Language,
) -> Vec<Vec<String>> {
    let ruler = Ruler::of(FontWeight::SemiBold);
    let model = document.capability_model();
    let heading = |row: &crate::view::VisibleRow| {
        let capability = row.capability.as_ref().and_then(|id| model.capability(id));
        let name = capability.map_or("", |capability| capability.name.in_language(language));
        let room = ROW_HEADING_WIDTH - 28.0 - ROW_INDENT * row.depth as f32;
        ruler.lines(name, ROW_TEXT, room)
    };
    visible.rows.iter().map(heading).collect()
}

fn edges(visible: &VisibleMap, document: &MapDocument, language: Language) -> Vec<LayoutEdge> {
    let bundles = bundles(visible);
    let ruler = Ruler::of(FontWeight::Regular);
    let edge = |(edge, bundle): (&VisibleEdge, usize)| {
        let record = edge.resource.as_ref().and_then(|id| document.record(id));
        let name = record.map_or("", |record: RecordRef<'_>| {
            record.label().in_language(language)
        });
        let lines = ruler.lines(name, EDGE_TEXT, EDGE_LABEL_WIDTH);
        let width = lines
            .iter()
            .map(|line| ruler.width(line, EDGE_TEXT))
            .fold(0.0, f32::max);
        let label = Size::new(width.ceil(), lines.len() as f32 * EDGE_LINE);
        LayoutEdge {
            from: edge.from,
            to: edge.to,
            bundle,
            lines,
            label,
        }
    };
    visible.edges.iter().zip(bundles).map(edge).collect()
}

/// What edges of one bundle have in common: an end, and their looks.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct BundleKey {
    hub: usize,
    leaves_hub: bool,
    kind: crate::model::RelationKind,
    colour: crate::view::EdgeColour,
    resource: Option<crate::model::Id>,
    status: Status,
    emphasis: Emphasis,
}

/// The number of each edge's bundle. In the layered projection the busier end of an edge is its
/// hub; in the actors projection the end it starts in, which bears the name of the resource.
fn bundles(visible: &VisibleMap) -> Vec<usize> {
    let key = |edge: &VisibleEdge, leaves_hub: bool| BundleKey {
        hub: if leaves_hub { edge.from } else { edge.to },
        leaves_hub,
        kind: edge.kind,
        colour: edge.colour.clone(),
        resource: edge.resource.clone(),
        status: edge.status,
        emphasis: edge.emphasis,
    };
    let mut sizes: BTreeMap<BundleKey, usize> = BTreeMap::new();
    for edge in &visible.edges {
        for leaves_hub in [true, false] {
            *sizes.entry(key(edge, leaves_hub)).or_default() += 1;
        }
    }
    let mut numbers: BTreeMap<BundleKey, usize> = BTreeMap::new();
    let number = |edge: &VisibleEdge| {
        let (out, into) = (key(edge, true), key(edge, false));
        let leaves = visible.projection == Projection::Actors || sizes[&out] >= sizes[&into];
        let next = numbers.len();
        *numbers
            .entry(if leaves { out } else { into })
            .or_insert(next)
    };
    visible.edges.iter().map(number).collect()
}
