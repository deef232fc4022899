//! What is to be laid out, and the result: plain data on both sides.

use crate::geometry::{Point, Rect, Size};

use super::place::{Place, Room, Span, Wish};

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

/// Which way edges run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Rows are bands; edges leave nodes below and above.
    Down,
    /// Columns are bands; edges leave nodes at the sides.
    Right,
    /// Nodes stand where forces have them; edges leave them at any side. The column of a node is
    /// the number of its [`crate::view::Column`], and there are no rows.
    Free,
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
    /// Where in its cell it is to stand.
    pub wish: Wish,
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
    /// How many lines and slots there are to be at least.
    pub room: Room,
    /// How wide nodes are made for their names.
    pub node_width: f32,
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
    /// Where in its cell each node stands, in the order of the request.
    pub places: Vec<Place>,
    /// The lines of each row from its top; where edges run right, of each column from its left.
    pub lines: Vec<Vec<Span>>,
    /// The slots of each column from its left; none where edges run right.
    pub slots: Vec<Vec<Span>>,
    /// In how many ranks the lines of each column are; only where edges of many nodes run right.
    pub ranks: Vec<usize>,
    /// How wide nodes are made for their names, as in the request.
    pub node_width: f32,
    /// How many pairs of edges cross, counted row by row, where edges run straight between rows.
    pub row_crossings: Option<usize>,
}

impl LayoutRequest {
    /// The request without columns: nodes of all sectors stand side by side in their rows, the
    /// places asked for forgotten. Only where edges run down.
    pub fn without_columns(mut self) -> Self {
        if self.flow == Flow::Down {
            self.columns = 1;
            self.room = Room::default();
            for node in &mut self.nodes {
                node.column = 0;
                node.wish = Wish::Anywhere;
            }
        }
        self
    }

    /// The request that asks for what `layout`, which is its own, gave: the same layout comes of
    /// it, and what is altered in it leaves the rest where it is.
    pub fn settled(mut self, layout: &Layout) -> Self {
        for (node, place) in self.nodes.iter_mut().zip(&layout.places) {
            // In a stack without holes only the order can be asked for.
            if self.flow != Flow::Down || !matches!(node.wish, Wish::Pinned(_)) {
                node.wish = Wish::Stay(*place);
            }
        }
        let given = layout.room();
        settle(&mut self.room.lines, &given.lines);
        settle(&mut self.room.slots, &given.slots);
        if !given.ranks.is_empty() {
            self.room.ranks = given.ranks;
        }
        self
    }
}

/// What was asked for stays as it was, what was left open becomes what was given.
fn settle(asked: &mut Vec<usize>, given: &[usize]) {
    asked.resize(given.len(), 0);
    for (asked, given) in asked.iter_mut().zip(given) {
        if *asked == 0 {
            *asked = *given;
        }
    }
}
