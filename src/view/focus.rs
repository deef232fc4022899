//! Which records and relations pass the filter, and which lie within the perspective.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::MapGraph;
use crate::model::{
    Distance, Group, Id, Known, MapDocument, Perspective, RecordRef, Relation, Rest, Status,
};

use super::ViewRequest;
use super::visible::{Column, Emphasis};

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
        let own: Vec<&Id> = match &self.request.perspective {
            Perspective::All => Vec::new(),
            Perspective::Sectors(groups) => self
                .columns
                .iter()
                .filter(|(_, column)| column.group().is_some_and(|group| groups.contains(&group)))
                .map(|(id, _)| *id)
                .collect(),
            Perspective::Record(id) => vec![id],
        };
        let limit = match self.request.distance {
            Distance::Steps(steps) => Some(steps),
            Distance::All => None,
        };
        graph
            .distances(own, limit)
            .into_iter()
            .map(|(id, distance)| {
                (
                    id,
                    if distance == 0 {
                        Emphasis::Own
                    } else {
                        Emphasis::Near
                    },
                )
            })
            .collect()
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
