//! What is visible, measured: how a [`VisibleMap`] becomes a [`LayoutRequest`].

use std::collections::BTreeMap;

use crate::geometry::Size;
use crate::model::{Fold, Language, MapDocument, Projection, RecordRef, Status};
use crate::view::{Column, Emphasis, NodeKey, Presence, VisibleEdge, VisibleMap, VisibleNode};

use super::arrangement::Arrangement;
use super::place::{Place, Wish};
use super::request::{
    EDGE_LINE, EDGE_TEXT, Flow, ICON_ROOM, LayoutEdge, LayoutNode, LayoutRequest, NODE_LINE,
    NODE_TEXT, NodeName, ROW_HEADING_WIDTH, ROW_INDENT, ROW_TEXT,
};
use super::ruler::{FontWeight, Measured, Ruler};
use super::{wide, workers};

const NODE_WIDTHS: std::ops::RangeInclusive<f32> = 150.0..=216.0;
/// How much wider nodes get at a time, where they had a width already.
const NODE_WIDTH_STEP: f32 = 22.0;
const NODE_PADDING: f32 = 9.0;
/// Smallest font size a long word is set in before it is broken.
const LEAST_NODE_TEXT: f32 = 12.5;
const EDGE_LABEL_WIDTH: f32 = 150.0;
/// A roll-up has a name of one or two lines, and a line that says how much is in it.
const LINES_OF_ROLL_UP: usize = 3;

impl LayoutRequest {
    /// Measures the names of what is visible in `language`, and asks for the places of the
    /// document and, where it has none, for those of `arrangement`.
    pub fn of(
        visible: &VisibleMap,
        document: &MapDocument,
        language: Language,
        arrangement: &Arrangement,
    ) -> Self {
        let flow = match visible.projection {
            Projection::Layered | Projection::Matrix | Projection::Table => Flow::Down,
            Projection::Actors => Flow::Right,
            Projection::Network => Flow::Free,
        };
        let columns = match flow {
            Flow::Down | Flow::Right => visible.columns.as_slice(),
            Flow::Free => &Column::ALL,
        };
        let names: Vec<String> = visible
            .nodes
            .iter()
            .map(|node| node_name(node, document, language))
            .collect();
        let words = widest_words(&names);
        let width = node_width(&visible.nodes, &words, arrangement.node_width());
        let sizes = measured(&visible.nodes, &names, &words, width);
        let column_numbers: Vec<usize> = visible
            .nodes
            .iter()
            .map(|node| columns.iter().position(|it| *it == node.column))
            .map(Option::unwrap_or_default)
            .collect();
        let nodes = visible.nodes.iter().zip(column_numbers).zip(sizes);
        let nodes = nodes.map(|((node, column), (size, name))| LayoutNode {
            row: if flow == Flow::Down { node.row } else { 0 },
            column,
            size,
            name,
            wish: Wish::Anywhere,
        });
        let pins = pins(visible, document);
        let wishes = arrangement.wishes(visible, &pins);
        let nodes = nodes
            .zip(wishes)
            .map(|(node, wish)| LayoutNode { wish, ..node });
        let rows = match flow {
            Flow::Down => row_headings(visible, document, language),
            Flow::Right => vec![Vec::new()],
            Flow::Free => Vec::new(),
        };
        Self {
            flow,
            nodes: nodes.collect(),
            edges: if wide::is_many(visible.nodes.len(), visible.edges.len()) {
                plain_edges(visible)
            } else {
                edges(visible, document, language)
            },
            rows,
            columns: columns.len(),
            room: arrangement.room(visible),
            node_width: width,
        }
    }
}

/// Where a person placed the nodes. That counts among layers only: among actors there is no place
/// to keep.
fn pins(visible: &VisibleMap, document: &MapDocument) -> Vec<Option<Place>> {
    let is_layered = visible.projection == Projection::Layered;
    let pin = |node: &VisibleNode| {
        let id = node.key.record().filter(|_| is_layered)?;
        let position = document.positions().get(id)?;
        Some(Place::of_position(*position))
    };
    visible.nodes.iter().map(pin).collect()
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
        NodeKey::Actor(_) | NodeKey::Fold(_) | NodeKey::RollUp(_) | NodeKey::Unknown(_) => {
            ICON_ROOM
        }
    }
}

/// Wide enough for the words of nearly all names; the few with longer ones are set smaller. Never
/// less than nodes were wide before, and where that is too little, so much more that the next
/// names will do without.
fn node_width(nodes: &[VisibleNode], words: &[f32], before: Option<f32>) -> f32 {
    let (least, most) = (*NODE_WIDTHS.start(), *NODE_WIDTHS.end());
    let needed = needed_width(nodes, words).clamp(least, most).ceil();
    match before {
        None => needed,
        Some(before) if needed <= before => before,
        Some(_) => {
            let steps = ((needed - least) / NODE_WIDTH_STEP).ceil();
            (least + steps * NODE_WIDTH_STEP).min(most)
        }
    }
}

fn needed_width(nodes: &[VisibleNode], words: &[f32]) -> f32 {
    const NEARLY_ALL: f32 = 0.85;
    let needed = |size: f32| {
        let needed = move |(node, word): (&VisibleNode, &f32)| {
            let padding = icon_room(node) + 2.0 * NODE_PADDING + 2.0;
            word * size / NODE_TEXT + padding
        };
        let mut needed: Vec<f32> = nodes.iter().zip(words).map(needed).collect();
        needed.sort_by(f32::total_cmp);
        needed
    };
    let at_full_size = needed(NODE_TEXT);
    let place = (at_full_size.len() as f32 * NEARLY_ALL) as usize;
    let for_most = at_full_size.get(place).or(at_full_size.last());
    let for_longest = needed(LEAST_NODE_TEXT).pop();
    for_most
        .copied()
        .unwrap_or(0.0)
        .max(for_longest.unwrap_or(0.0))
}

/// So many names are measured by one thread at a time.
const NAMES_AT_A_TIME: usize = 2_000;

/// The width of the widest word of each name at [`NODE_TEXT`], with the hyphen it may end in.
fn widest_words(names: &[String]) -> Vec<f32> {
    let parts: Vec<&[String]> = names.chunks(NAMES_AT_A_TIME).collect();
    let widest = workers::map(&parts, |names| {
        let mut ruler = Measured::with(Ruler::of(FontWeight::SemiBold));
        let widest = |name: &String| {
            let words = name.split_inclusive([' ', '-', '/']);
            words
                .map(|word| ruler.word(word.trim_end(), NODE_TEXT))
                .fold(0.0, f32::max)
        };
        names.iter().map(widest).collect::<Vec<f32>>()
    });
    widest.concat()
}

/// The room each node needs, and its name broken into lines.
fn measured(
    nodes: &[VisibleNode],
    names: &[String],
    words: &[f32],
    width: f32,
) -> Vec<(Size, NodeName)> {
    let numbers: Vec<usize> = (0..nodes.len()).collect();
    let parts: Vec<&[usize]> = numbers.chunks(NAMES_AT_A_TIME).collect();
    let measured = workers::map(&parts, |numbers| {
        let mut ruler = Measured::with(Ruler::of(FontWeight::SemiBold));
        let measured = |number: &usize| {
            let node = &nodes[*number];
            let room = width - icon_room(node) - 2.0 * NODE_PADDING;
            let shrink = (room / words[*number].max(1.0)).min(1.0);
            let size = (NODE_TEXT * shrink).max(LEAST_NODE_TEXT);
            let lines = ruler.lines(&names[*number], size, room + 0.01);
            let count = match node.key {
                NodeKey::Actor(_) | NodeKey::Resource(_) => lines.len().max(1),
                NodeKey::Fold(_) | NodeKey::Unknown(_) => 2,
                NodeKey::RollUp(_) => LINES_OF_ROLL_UP,
            };
            let height = count as f32 * NODE_LINE + 16.0;
            (Size::new(width, height), NodeName { lines, size })
        };
        numbers.iter().map(measured).collect::<Vec<_>>()
    });
    measured.concat()
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

/// Edges of a picture of many have neither names nor company.
fn plain_edges(visible: &VisibleMap) -> Vec<LayoutEdge> {
    let edge = |(bundle, edge): (usize, &VisibleEdge)| LayoutEdge {
        from: edge.from,
        to: edge.to,
        bundle,
        lines: Vec::new(),
        label: Size::default(),
    };
    visible.edges.iter().enumerate().map(edge).collect()
}

fn edges(visible: &VisibleMap, document: &MapDocument, language: Language) -> Vec<LayoutEdge> {
    let bundles = bundles(visible);
    let regular = Ruler::of(FontWeight::Regular);
    let mut ruler = Measured::with(regular);
    let edge = |(edge, bundle): (&VisibleEdge, usize)| {
        let record = edge.resource.as_ref().and_then(|id| document.record(id));
        let name = match &edge.fold {
            Some(fold) => name_of_fold(fold, document, language),
            None => record.map_or("", |record: RecordRef<'_>| {
                record.label().in_language(language)
            }),
        };
        let lines = match name {
            "" => Vec::new(),
            name => ruler.lines(name, EDGE_TEXT, EDGE_LABEL_WIDTH),
        };
        let width = lines
            .iter()
            .map(|line| regular.width(line, EDGE_TEXT))
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

/// The name of a roll-up that a line can bear; such a one has its name from the map.
fn name_of_fold<'a>(fold: &'a Fold, document: &'a MapDocument, language: Language) -> &'a str {
    let of_record = |id| {
        let record = document.record(id);
        record.map_or("", |record| record.label().in_language(language))
    };
    let capability = |id| document.capability_model().capability(id);
    match fold {
        Fold::Capability(id) => capability(id).map_or("", |it| it.name.in_language(language)),
        Fold::Parts(id) => of_record(id),
        Fold::Records { name, ids } if name.is_empty() => ids.first().map_or("", of_record),
        Fold::Records { name, .. } => name,
        Fold::Sector(_) | Fold::Actors(_) => "",
    }
}

/// What edges of one bundle have in common: an end, and their looks.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct BundleKey {
    hub: usize,
    leaves_hub: bool,
    kind: crate::model::RelationKind,
    colour: crate::view::EdgeColour,
    resource: Option<crate::model::Id>,
    fold: Option<std::sync::Arc<Fold>>,
    presence: Presence,
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
        fold: edge.fold.clone(),
        presence: edge.presence,
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
