//! Makes a [`VisibleMap`] of what was gathered: in order, with its rows and columns.

use std::sync::Arc;

use crate::model::{Id, Projection, RecordRef};

use super::assembly::{Assembly, Slot};
use super::drafts::EdgeDraft;
use super::visible::{
    Behind, BehindEdges, Column, Emphasis, Folded, NodeKey, VisibleEdge, VisibleMap, VisibleNode,
    VisibleRow,
};

/// Models with more capabilities than this show only the rows that hold something.
const ROWS_ALWAYS_SHOWN: usize = 12;

/// Of more edges than this, making them and counting them are done on two threads.
const MANY_EDGES: usize = 20_000;

impl Assembly<'_> {
    /// What is left where a filter leaves nodes without edges.
    pub fn without_lonely_nodes(mut self) -> Self {
        if !self.request.filter.is_empty() {
            self.drop_lonely_nodes();
        }
        self
    }

    pub fn finish(self) -> VisibleMap {
        self.without_lonely_nodes().in_order()
    }

    fn in_order(mut self) -> VisibleMap {
        self.sort_nodes();
        let emphases: Vec<Emphasis> = self.nodes.iter().map(|node| node.emphasis).collect();
        self.sort_edges();
        let ((counts, hidden), (edges, behind)) = together(
            self.edges.len() >= MANY_EDGES,
            || self.count(&emphases),
            || self.visible_edges(&emphases),
        );
        for (slot, hidden) in self.slots.iter().zip(hidden.of_records) {
            if let Some(slot) = slot.filter(|slot| !self.is_roll_up(*slot)) {
                self.nodes[slot as usize].hidden_relations = hidden as usize;
            }
        }
        for (slot, hidden) in hidden.of_roll_ups {
            self.nodes[slot as usize].hidden_relations = hidden;
        }
        let roll_ups = self.roll_ups();
        let mut columns: Vec<Column> = Column::ALL
            .into_iter()
            .filter(|column| self.nodes.iter().any(|node| node.column == *column))
            .collect();
        if self.request.own_columns_first {
            columns.sort_by_key(|column| !self.is_own(*column));
        }
        let rows = used_rows(self.rows(), &mut self.nodes);
        VisibleMap {
            projection: if self.request.projection.is_picture() {
                self.request.projection
            } else {
                Projection::Layered
            },
            request: self.request.clone(),
            nodes: self.nodes,
            edges,
            behind,
            rows,
            columns,
            counts,
            roll_ups,
            matching: self.focus.matching(),
        }
    }

    /// Brings the nodes into the order of their keys.
    fn sort_nodes(&mut self) {
        let rank = |slot: &Slot| {
            let slot = *slot as usize;
            let class = match self.nodes[slot].key {
                NodeKey::Actor(_) | NodeKey::Resource(_) => 0,
                NodeKey::Fold(_) => 1,
                NodeKey::RollUp(_) => 2,
                NodeKey::Unknown(_) => 3,
            };
            (class, self.numbers[slot])
        };
        let mut order: Vec<Slot> = (0..self.nodes.len() as Slot).collect();
        if order.is_sorted_by_key(rank) {
            return;
        }
        order.sort_unstable_by_key(rank);
        self.reorder(&order);
    }

    /// Keeps the nodes of `order` alone, in that order; every edge must be between two of them.
    fn reorder(&mut self, order: &[Slot]) {
        let mut place = vec![None; self.nodes.len()];
        for (number, slot) in order.iter().enumerate() {
            place[*slot as usize] = Some(number as Slot);
        }
        self.nodes = order
            .iter()
            .map(|slot| self.nodes[*slot as usize].clone())
            .collect();
        self.numbers = order
            .iter()
            .map(|slot| self.numbers[*slot as usize])
            .collect();
        self.folding.renumber(&place);
        for slot in &mut self.slots {
            *slot = slot.and_then(|slot| place[slot as usize]);
        }
        for edge in &mut self.edges {
            for end in [&mut edge.key.from, &mut edge.key.to] {
                *end = place[*end as usize].unwrap_or(*end);
            }
        }
    }

    /// Brings the edges into the order of the relations behind them.
    fn sort_edges(&mut self) {
        if self.is_in_order {
            return;
        }
        for edge in &mut self.edges {
            self.more.sort(edge);
        }
        let more = &self.more;
        self.edges.sort_by(|a, b| {
            let by_relations = a.relations(more).cmp(b.relations(more));
            by_relations.then_with(|| a.key.cmp(&b.key))
        });
    }

    /// The edges as they are seen, and the relations behind them.
    fn visible_edges(&self, emphases: &[Emphasis]) -> (Vec<VisibleEdge>, BehindEdges) {
        let mut numbers = Vec::with_capacity(self.edges.len());
        let edge = |edge: &EdgeDraft| {
            let start = numbers.len();
            numbers.extend(edge.relations(&self.more));
            let behind = Behind {
                start: start as u32,
                count: (numbers.len() - start) as u32,
            };
            self.visible_edge(edge, behind, emphases)
        };
        let edges = self.edges.iter().map(edge).collect();
        let keys = Arc::clone(self.graph.keys());
        (edges, BehindEdges { numbers, keys })
    }

    fn visible_edge(&self, edge: &EdgeDraft, behind: Behind, emphases: &[Emphasis]) -> VisibleEdge {
        let ends = edge.ends().map(|end| emphases[end as usize]);
        let is_dimmed = ends.contains(&Emphasis::Dimmed);
        VisibleEdge {
            from: edge.key.from as usize,
            to: edge.key.to as usize,
            kind: edge.key.kind,
            colour: edge.colour.clone(),
            resource: edge.key.resource.map(|it| self.graph.id(it).clone()),
            status: edge.status,
            presence: edge.presence,
            fold: edge.key.fold.map(|fold| self.fold_shared(fold)),
            emphasis: if is_dimmed {
                Emphasis::Dimmed
            } else {
                ends[0].min(ends[1])
            },
            behind,
        }
    }

    fn is_own(&self, column: Column) -> bool {
        match &self.request.perspective {
            crate::model::Perspective::All => false,
            crate::model::Perspective::Sectors(groups) => {
                column.group().is_some_and(|group| groups.contains(&group))
            }
            crate::model::Perspective::Record(id) => {
                let record = self.graph.number(id);
                record.map_or(Column::Shared, |it| self.focus.column(it)) == column
            }
        }
    }

    /// Under a filter a record that no drawn relation touches has nothing to say, unless it is
    /// itself what the filter asks for or what the perspective is taken from.
    fn drop_lonely_nodes(&mut self) {
        let mut is_touched = vec![false; self.nodes.len()];
        for end in self.edges.iter().flat_map(EdgeDraft::ends) {
            is_touched[end as usize] = true;
        }
        let filter = &self.request.filter;
        let asked_for = |id: &Id| match self.document.record(id) {
            Some(RecordRef::Resource(_)) if !filter.capabilities.is_empty() => true,
            Some(record) => record.tags().iter().any(|tag| filter.tags.contains(tag)),
            None => false,
        };
        self.drop_lonely_members(asked_for);
        let stays = |slot: &Slot| {
            let node = &self.nodes[*slot as usize];
            is_touched[*slot as usize]
                || node.emphasis == Emphasis::Own
                || node.key.record().is_some_and(asked_for)
                || (self.is_roll_up(*slot) && node.folded != Folded::default())
        };
        let kept: Vec<Slot> = (0..self.nodes.len() as Slot).filter(stays).collect();
        self.reorder(&kept);
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

/// Does both, on two threads where they are `many`.
fn together<A: Send, B>(
    many: bool,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if !many {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        // A thread that panicked takes the whole with it.
        let one = one
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (one, other)
    })
}

/// Leaves out the rows that need not be kept and hold nothing, and renumbers the nodes' rows.
fn used_rows(rows: Vec<(VisibleRow, bool)>, nodes: &mut [VisibleNode]) -> Vec<VisibleRow> {
    let mut is_used = vec![false; rows.len()];
    for node in nodes.iter() {
        is_used[node.row] = true;
    }
    let mut numbers = vec![0; rows.len()];
    let mut kept = Vec::new();
    for (number, (row, keep)) in rows.into_iter().enumerate() {
        if keep || is_used[number] {
            numbers[number] = kept.len();
            kept.push(row);
        }
    }
    for node in nodes {
        node.row = numbers[node.row];
    }
    kept
}
