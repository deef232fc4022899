//! Puts nodes and edges together into a [`VisibleMap`], and counts what is left outside.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::MapGraph;
use crate::model::{Id, MapDocument, RecordRef, RelationKey, RelationKind, Rest, Status};

use super::ViewRequest;
use super::focus::Focus;
use super::visible::{
    Column, EdgeColour, Emphasis, Folded, NodeKey, VisibleEdge, VisibleMap, VisibleNode, VisibleRow,
};

/// Models with more capabilities than this show only the rows that hold something.
const ROWS_ALWAYS_SHOWN: usize = 12;

/// What makes two edges one to the eye.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct EdgeKey {
    pub from: NodeKey,
    pub to: NodeKey,
    kind: RelationKind,
    resource: Option<Id>,
}

pub(super) struct EdgeDraft {
    colour: EdgeColour,
    status: Status,
    pub relations: Vec<RelationKey>,
}

pub(super) struct Assembly<'a> {
    pub document: &'a MapDocument,
    pub graph: &'a MapGraph,
    pub request: &'a ViewRequest,
    pub focus: &'a Focus<'a>,
    pub nodes: BTreeMap<NodeKey, VisibleNode>,
    pub edges: BTreeMap<EdgeKey, EdgeDraft>,
    pub resources_as_edges: BTreeSet<Id>,
}

impl<'a> Assembly<'a> {
    pub fn new(
        document: &'a MapDocument,
        graph: &'a MapGraph,
        request: &'a ViewRequest,
        focus: &'a Focus<'a>,
    ) -> Self {
        Self {
            document,
            graph,
            request,
            focus,
            nodes: BTreeMap::new(),
            edges: BTreeMap::new(),
            resources_as_edges: BTreeSet::new(),
        }
    }

    /// Draws a record as a node, as part of a fold, or not at all.
    pub fn add_record(&mut self, record: RecordRef<'_>) {
        let id = record.id();
        if !self.focus.passes(record) {
            return;
        }
        let column = self.focus.column(id);
        let emphasis = self.focus.emphasis(id);
        if emphasis == Emphasis::Dimmed && self.request.rest == Rest::Hide {
            return;
        }
        if emphasis == Emphasis::Dimmed && self.request.rest == Rest::Fold {
            let node = self.node(NodeKey::Fold(column), column, emphasis);
            match record {
                RecordRef::Actor(_) => node.folded.actors += 1,
                RecordRef::Resource(_) => node.folded.resources += 1,
            }
            return;
        }
        match record {
            RecordRef::Actor(_) => {
                self.node(NodeKey::Actor(id.clone()), column, emphasis);
            }
            RecordRef::Resource(resource) => {
                let row = self
                    .document
                    .capability_model()
                    .row_of(&resource.capability);
                let first = usize::from(self.document.capability_model().actors_in.is_none());
                let node = self.node(NodeKey::Resource(id.clone()), column, emphasis);
                node.row = row.map_or(0, |row| row + first);
                node.status = resource.status;
            }
        }
    }

    fn node(&mut self, key: NodeKey, column: Column, emphasis: Emphasis) -> &mut VisibleNode {
        let row = self.actors_row();
        self.nodes.entry(key.clone()).or_insert(VisibleNode {
            key,
            row,
            column,
            emphasis,
            status: Status::Existing,
            hidden_relations: 0,
            folded: Folded::default(),
        })
    }

    /// The row of the actors, among all rows of the model.
    fn actors_row(&self) -> usize {
        let model = self.document.capability_model();
        model
            .actors_in
            .as_ref()
            .and_then(|id| model.row_of(id))
            .unwrap_or(0)
    }

    /// The node that draws the record `id`: its own, or the fold it lies in.
    pub fn node_of(&self, id: &Id) -> Option<NodeKey> {
        let record = self.document.record(id)?;
        let own = match record {
            RecordRef::Actor(_) => NodeKey::Actor(id.clone()),
            RecordRef::Resource(_) => NodeKey::Resource(id.clone()),
        };
        if self.nodes.contains_key(&own) {
            return Some(own);
        }
        let fold = NodeKey::Fold(self.focus.column(id));
        let is_folded = self.focus.emphasis(id) == Emphasis::Dimmed
            && self.request.rest == Rest::Fold
            && self.focus.passes(record)
            && self.nodes.contains_key(&fold);
        is_folded.then_some(fold)
    }

    /// A node for the unknown end of a relation, as strong as the known end.
    pub fn add_unknown(&mut self, key: &RelationKey, known: &NodeKey) -> NodeKey {
        let unknown = NodeKey::Unknown(key.clone());
        let emphasis = self
            .nodes
            .get(known)
            .map_or(Emphasis::Near, |node| node.emphasis);
        self.node(
            unknown.clone(),
            Column::Outside,
            emphasis.max(Emphasis::Near),
        );
        unknown
    }

    /// Draws an edge, or lets one that is drawn already stand for `relations` too.
    pub fn add_edge(
        &mut self,
        (from, to): (NodeKey, NodeKey),
        (kind, status): (RelationKind, Status),
        (colour, resource): (EdgeColour, Option<Id>),
        relations: &[RelationKey],
    ) {
        if from == to {
            return;
        }
        // What leads into a fold stands for so much that a single name would mislead.
        let is_folded = [&from, &to]
            .iter()
            .any(|end| matches!(end, NodeKey::Fold(_)));
        let resource = resource.filter(|_| !is_folded);
        self.resources_as_edges.extend(resource.clone());
        let key = EdgeKey {
            from,
            to,
            kind,
            resource,
        };
        let edge = self.edges.entry(key).or_insert(EdgeDraft {
            colour,
            status,
            relations: Vec::new(),
        });
        edge.status = edge.status.min(status);
        edge.relations.extend_from_slice(relations);
    }

    /// Lets an edge between the two, of whatever kind, stand for `relation` too; says whether
    /// there is one.
    pub fn join_edge(&mut self, from: &NodeKey, to: &NodeKey, relation: &RelationKey) -> bool {
        let first = EdgeKey {
            from: from.clone(),
            to: to.clone(),
            kind: RelationKind::ALL[0],
            resource: None,
        };
        match self.edges.range_mut(first..).next() {
            Some((key, edge)) if key.from == *from && key.to == *to => {
                edge.relations.push(relation.clone());
                true
            }
            _ => false,
        }
    }

    pub fn finish(mut self) -> VisibleMap {
        if !self.request.filter.is_empty() {
            self.drop_lonely_nodes();
        }
        let counts = self.counts();
        self.count_hidden();
        let rows = self.rows();
        let numbers: BTreeMap<&NodeKey, usize> = self
            .nodes
            .keys()
            .enumerate()
            .map(|(number, key)| (key, number))
            .collect();
        let nodes: Vec<&VisibleNode> = self.nodes.values().collect();
        let mut edges: Vec<VisibleEdge> = self
            .edges
            .iter()
            .filter_map(|(key, draft)| {
                let (from, to) = (*numbers.get(&key.from)?, *numbers.get(&key.to)?);
                let ends = [nodes[from].emphasis, nodes[to].emphasis];
                let is_dimmed = ends.contains(&Emphasis::Dimmed);
                let strongest = ends[0].min(ends[1]);
                let mut relations = draft.relations.clone();
                relations.sort_unstable();
                relations.dedup();
                Some(VisibleEdge {
                    from,
                    to,
                    kind: key.kind,
                    colour: draft.colour.clone(),
                    resource: key.resource.clone(),
                    status: draft.status,
                    emphasis: if is_dimmed {
                        Emphasis::Dimmed
                    } else {
                        strongest
                    },
                    relations,
                })
            })
            .collect();
        edges.sort_by(|a, b| {
            a.relations
                .cmp(&b.relations)
                .then((a.from, a.to).cmp(&(b.from, b.to)))
        });
        let mut columns: Vec<Column> = Column::ALL
            .into_iter()
            .filter(|column| nodes.iter().any(|node| node.column == *column))
            .collect();
        if self.request.own_columns_first {
            columns.sort_by_key(|column| !self.is_own(*column));
        }
        let mut nodes: Vec<VisibleNode> = nodes.into_iter().cloned().collect();
        let rows = used_rows(rows, &mut nodes);
        VisibleMap {
            projection: self.request.projection,
            request: self.request.clone(),
            nodes,
            edges,
            rows,
            columns,
            counts,
        }
    }

    fn is_own(&self, column: Column) -> bool {
        match &self.request.perspective {
            crate::model::Perspective::All => false,
            crate::model::Perspective::Sectors(groups) => {
                column.group().is_some_and(|group| groups.contains(&group))
            }
            crate::model::Perspective::Record(id) => self.focus.column(id) == column,
        }
    }

    /// Under a filter a record that no drawn relation touches has nothing to say, unless it is
    /// itself what the filter asks for or what the perspective is taken from.
    fn drop_lonely_nodes(&mut self) {
        let touched: BTreeSet<&NodeKey> = self
            .edges
            .keys()
            .flat_map(|edge| [&edge.from, &edge.to])
            .collect();
        let filter = &self.request.filter;
        let asked_for = |key: &NodeKey| {
            let record = key.record().and_then(|id| self.document.record(id));
            match record {
                Some(RecordRef::Resource(_)) if !filter.capabilities.is_empty() => true,
                Some(record) => record.tags().iter().any(|tag| filter.tags.contains(tag)),
                None => false,
            }
        };
        let lonely: Vec<NodeKey> = self
            .nodes
            .iter()
            .filter(|(key, node)| {
                !touched.contains(key) && node.emphasis != Emphasis::Own && !asked_for(key)
            })
            .map(|(key, _)| key.clone())
            .collect();
        for key in lonely {
            self.nodes.remove(&key);
        }
    }

    fn rows(&self) -> Vec<(VisibleRow, bool)> {
        let model = self.document.capability_model();
        let keep_all = model.capabilities.len() <= ROWS_ALWAYS_SHOWN;
        let actors_row = model.actors_in.is_none().then_some((
            VisibleRow {
                capability: None,
                depth: 0,
            },
            keep_all,
        ));
        let capabilities = model.capabilities.iter().map(|capability| {
            let depth = model.depth_of(capability);
            (
                VisibleRow {
                    capability: Some(capability.id.clone()),
                    depth,
                },
                keep_all,
            )
        });
        actors_row.into_iter().chain(capabilities).collect()
    }
}

/// Leaves out the rows that need not be kept and hold nothing, and renumbers the nodes' rows.
fn used_rows(rows: Vec<(VisibleRow, bool)>, nodes: &mut [VisibleNode]) -> Vec<VisibleRow> {
    let used: BTreeSet<usize> = nodes.iter().map(|node| node.row).collect();
    let mut numbers = BTreeMap::new();
    let mut kept = Vec::new();
    for (number, (row, keep)) in rows.into_iter().enumerate() {
        if keep || used.contains(&number) {
            numbers.insert(number, kept.len());
            kept.push(row);
        }
    }
    for node in nodes {
        node.row = numbers[&node.row];
    }
    kept
}
