//! A part of a finished layout: what of the whole is shown stands where it stands in the whole.

use std::collections::BTreeMap;

use super::request::{EdgeRoute, Layout};
use crate::geometry::{Point, Rect};
use crate::view::{VisibleEdge, VisibleMap};

impl Layout {
    /// Where `part` stands in this layout, which is that of `whole`. Nothing moves: what is left out
    /// leaves its room. A line that the whole does not have runs as another between the same two
    /// nodes does, or straight.
    pub fn part(&self, whole: &VisibleMap, part: &VisibleMap) -> Self {
        let places: Vec<Option<usize>> = part
            .nodes
            .iter()
            .map(|node| whole.node(&node.key))
            .collect();
        let of_node = |number: usize| places[number].unwrap_or(usize::MAX);
        let mut between: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (number, edge) in whole.edges.iter().enumerate() {
            between
                .entry((edge.from, edge.to))
                .or_default()
                .push(number);
        }
        let nodes: Vec<Rect> = places
            .iter()
            .map(|place| place.and_then(|place| self.nodes.get(place)).copied())
            .map(Option::unwrap_or_default)
            .collect();
        let mut names = Names::of(self, whole);
        let edges = part.edges.iter().map(|edge| {
            let ends = (of_node(edge.from), of_node(edge.to));
            let same = between.get(&ends).map_or(&[][..], Vec::as_slice);
            let looks_alike = |number: &&usize| is_alike(&whole.edges[**number], edge);
            let number = same.iter().find(looks_alike).or(same.first());
            let route = number.and_then(|number| self.edges.get(*number));
            let points = match route {
                Some(route) => route.points.clone(),
                None => straight(&nodes[edge.from], &nodes[edge.to]),
            };
            let (label, lines) = names.take(ends.0, edge).unwrap_or_default();
            (EdgeRoute { points, label }, lines)
        });
        let (edges, edge_lines): (Vec<EdgeRoute>, Vec<Vec<String>>) = edges.unzip();
        let of_nodes = |place: &Option<usize>| (*place).unwrap_or(usize::MAX);
        Self {
            nodes,
            edges,
            edge_lines,
            node_names: places
                .iter()
                .map(|place| self.node_names.get(of_nodes(place)).cloned())
                .map(Option::unwrap_or_default)
                .collect(),
            places: places
                .iter()
                .map(|place| self.places.get(of_nodes(place)).copied())
                .map(Option::unwrap_or_default)
                .collect(),
            row_crossings: None,
            ..self.clone()
        }
    }
}

fn is_alike(one: &VisibleEdge, other: &VisibleEdge) -> bool {
    (one.kind, &one.resource, &one.fold) == (other.kind, &other.resource, &other.fold)
}

fn straight(from: &Rect, to: &Rect) -> Vec<Point> {
    vec![from.center(), to.center()]
}

/// What makes lines share a name: where they start, and what they are.
type NameKey<'a> = (
    usize,
    crate::model::RelationKind,
    Option<&'a crate::model::Id>,
    Option<&'a crate::model::Fold>,
);

/// The names of lines. One line bears the name for all that leave its start and look like it; if it
/// is left out, the next one does.
struct Names<'a>(BTreeMap<NameKey<'a>, Vec<(Rect, Vec<String>)>>);

impl<'a> Names<'a> {
    fn of(layout: &Layout, whole: &'a VisibleMap) -> Self {
        let mut names: BTreeMap<NameKey<'a>, Vec<(Rect, Vec<String>)>> = BTreeMap::new();
        let edges = whole.edges.iter().zip(&layout.edges);
        for ((edge, route), lines) in edges.zip(&layout.edge_lines) {
            if let Some(label) = route.label {
                let name = (label, lines.clone());
                names
                    .entry(name_key(edge.from, edge))
                    .or_default()
                    .push(name);
            }
        }
        for names in names.values_mut() {
            names.reverse();
        }
        Self(names)
    }

    fn take(&mut self, from: usize, edge: &'a VisibleEdge) -> Option<(Option<Rect>, Vec<String>)> {
        let names = self.0.get_mut(&name_key(from, edge))?;
        let (label, lines) = names.pop()?;
        Some((Some(label), lines))
    }
}

fn name_key(from: usize, edge: &VisibleEdge) -> NameKey<'_> {
    let fold = edge.fold.as_deref();
    (from, edge.kind, edge.resource.as_ref(), fold)
}
