//! Which records and relations pass the filter, and which lie within the perspective.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::MapGraph;
use crate::model::{
    Distance, Group, Id, Known, MapDocument, Perspective, RecordRef, Relation, Rest, Status,
};

use super::ViewRequest;
use super::visible::{Column, Emphasis, VisibleMap};

/// The answer to "is it drawn, and how strongly?" for every record and relation.
pub(super) struct Focus<'a> {
    document: &'a MapDocument,
    request: &'a ViewRequest,
    emphasis: BTreeMap<&'a Id, Emphasis>,
    columns: BTreeMap<&'a Id, Column>,
    ids: BTreeSet<&'a Id>,
    /// Records at an end of a relation with a wanted tag; they stay though they lack it.
    tagged_ends: BTreeSet<&'a Id>,
}

impl<'a> Focus<'a> {
    pub fn of(document: &'a MapDocument, graph: &'a MapGraph, request: &'a ViewRequest) -> Self {
        let columns: BTreeMap<&Id, Column> = document
            .records()
            .map(|record| {
                let group = match record {
                    RecordRef::Actor(actor) => Some(Group::from(actor.sector)),
                    RecordRef::Resource(resource) => graph.group_of_resource(resource, document),
                };
                (record.id(), Column::from(group))
            })
            .collect();
        let ids = request.ids.iter().collect();
        let tagged_ends = tagged_ends(document, &request.filter.tags);
        let emphasis = BTreeMap::new();
        let mut focus = Self {
            document,
            request,
            emphasis,
            columns,
            ids,
            tagged_ends,
        };
        focus.emphasis = focus.emphases(graph);
        focus
    }

    fn emphases(&self, graph: &'a MapGraph) -> BTreeMap<&'a Id, Emphasis> {
        let distances = graph.distances(self.own(), self.limit());
        let emphasis = |(id, distance)| (id, Emphasis::at(distance));
        distances.into_iter().map(emphasis).collect()
    }

    /// Measures distances along the edges of `all`, in which actors are the only nodes, instead of
    /// along relations. A resource lies as far away as the edges that it is.
    pub fn measured_along(mut self, all: &VisibleMap) -> Self {
        let own: BTreeSet<&Id> = self.own().into_iter().collect();
        let mut distances: Vec<Option<u32>> = all
            .nodes
            .iter()
            .map(|node| node.key.record().filter(|id| own.contains(id)).map(|_| 0))
            .collect();
        for edge in &all.edges {
            if let Perspective::Record(id) = &self.request.perspective
                && edge.resource.as_ref() == Some(id)
            {
                for end in [edge.from, edge.to] {
                    distances[end].get_or_insert(1);
                }
            }
        }
        spread(
            &mut distances,
            all,
            self.limit().map_or(u32::MAX, u32::from),
        );
        let known = |id: &Id| self.columns.get_key_value(id).map(|(id, _)| *id);
        let mut emphasis: BTreeMap<&Id, Emphasis> = BTreeMap::new();
        for (node, distance) in all.nodes.iter().zip(&distances) {
            let id = node.key.record().and_then(known);
            emphasis.extend(id.zip(distance.map(Emphasis::at)));
        }
        for edge in &all.edges {
            let id = edge.resource.as_ref().and_then(known);
            if let Some(id) = id
                && [edge.from, edge.to]
                    .iter()
                    .all(|end| distances[*end].is_some())
            {
                let is_own = own.contains(id) && self.request.perspective_is(id);
                let near = if is_own {
                    Emphasis::Own
                } else {
                    Emphasis::Near
                };
                emphasis.insert(id, near);
            }
        }
        self.emphasis = emphasis;
        self
    }

    /// The perspective's own records.
    fn own(&self) -> Vec<&'a Id> {
        match &self.request.perspective {
            Perspective::All => Vec::new(),
            Perspective::Sectors(groups) => {
                let is_own =
                    |column: &Column| column.group().is_some_and(|group| groups.contains(&group));
                let own = self.columns.iter().filter(|(_, column)| is_own(column));
                own.map(|(id, _)| *id).collect()
            }
            Perspective::Record(id) => vec![id],
        }
    }

    fn limit(&self) -> Option<u8> {
        match self.request.distance {
            Distance::Steps(steps) => Some(steps),
            Distance::All => None,
        }
    }

    /// The column a record stands in.
    pub fn column(&self, id: &Id) -> Column {
        self.columns.get(id).copied().unwrap_or(Column::Shared)
    }

    /// How strongly a record is drawn, whether or not it passes the filter.
    pub fn emphasis(&self, id: &Id) -> Emphasis {
        if self.request.perspective == Perspective::All || self.request.rest == Rest::Show {
            return self.emphasis.get(id).copied().unwrap_or(Emphasis::Near);
        }
        self.emphasis.get(id).copied().unwrap_or(Emphasis::Dimmed)
    }

    /// Says whether a record passes the filter and the list of ids.
    pub fn passes(&self, record: RecordRef<'_>) -> bool {
        let filter = &self.request.filter;
        let of_its_kind = match record {
            RecordRef::Actor(_) => true,
            RecordRef::Resource(resource) => {
                self.has_capability(&resource.capability) && self.has_status(resource.status)
            }
        };
        of_its_kind
            && (self.ids.is_empty() || self.ids.contains(record.id()))
            && (filter.tags.is_empty()
                || record.tags().iter().any(|tag| filter.tags.contains(tag))
                || self.tagged_ends.contains(record.id()))
    }

    /// Says whether a relation passes the filter, whatever becomes of its ends.
    pub fn passes_relation(&self, relation: &Relation) -> bool {
        let Self {
            request, document, ..
        } = self;
        let kinds = &request.filter.kinds;
        (kinds.is_empty() || kinds.contains(&relation.kind))
            && self.has_status(relation.status)
            && (request.filter.tags.is_empty() || self.is_tagged(relation, document))
    }

    fn is_tagged(&self, relation: &Relation, document: &MapDocument) -> bool {
        let tags = &self.request.filter.tags;
        let has = |given: &[String]| given.iter().any(|tag| tags.contains(tag));
        let end = |end: &Known<Id>| {
            end.as_known()
                .and_then(|id| document.record(id))
                .is_none_or(|record| has(record.tags()))
        };
        has(&relation.tags) || (end(&relation.from) && end(&relation.to))
    }

    fn has_status(&self, status: Status) -> bool {
        let statuses = &self.request.filter.statuses;
        statuses.is_empty() || statuses.contains(&status)
    }

    fn has_capability(&self, id: &Id) -> bool {
        let wanted = &self.request.filter.capabilities;
        let model = self.document.capability_model();
        wanted.is_empty() || wanted.iter().any(|ancestor| model.is_within(id, ancestor))
    }
}

fn tagged_ends<'a>(document: &'a MapDocument, tags: &[String]) -> BTreeSet<&'a Id> {
    document
        .relations()
        .values()
        .filter(|relation| relation.tags.iter().any(|tag| tags.contains(tag)))
        .flat_map(|relation| {
            [
                relation.from.as_known(),
                relation.to.as_known(),
                relation.resource.as_ref(),
            ]
        })
        .flatten()
        .collect()
}

/// Fills in how many edges away from those with a distance the others lie, up to `limit`.
fn spread(distances: &mut [Option<u32>], all: &VisibleMap, limit: u32) {
    let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); all.nodes.len()];
    for edge in &all.edges {
        neighbours[edge.from].push(edge.to);
        neighbours[edge.to].push(edge.from);
    }
    let reached = distances.iter().flatten().copied().max().unwrap_or(0);
    let mut step = distances.iter().flatten().copied().min().unwrap_or(0);
    loop {
        let front: Vec<usize> = (0..distances.len())
            .filter(|node| distances[*node] == Some(step))
            .collect();
        if step >= limit || (front.is_empty() && step > reached) {
            break;
        }
        step += 1;
        for next in front.iter().flat_map(|node| &neighbours[*node]) {
            distances[*next].get_or_insert(step);
        }
    }
}

impl Emphasis {
    fn at(distance: u32) -> Self {
        if distance == 0 { Self::Own } else { Self::Near }
    }
}
