//! Which records and relations pass the filter, and which lie within the perspective.

use crate::graph::{FAR, MapGraph};
use crate::model::{Distance, MapDocument, Perspective, RecordRef, RelationKey, Rest, Status};

use super::ViewRequest;
use super::asked::Asked;
use super::assembly::Assembly;
use super::drafts::EdgeDraft;
use super::times::{Presence, Times};
use super::visible::{Column, Emphasis, Matching, NodeKey};
use crate::lists::Lists;

/// The answer to "is it drawn, and how strongly?" for every record and relation, by their numbers
/// in the graph.
pub(super) struct Focus<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    request: &'a ViewRequest,
    /// How strongly each record is drawn if it is.
    emphasis: Vec<Emphasis>,
    /// Whether each record passes the filter; nothing where all do.
    passing: Option<Vec<bool>>,
    /// What the query lets through; nothing where it asks nothing.
    asked: Option<Asked>,
    /// What holds in the year that is asked for; nothing where none is.
    times: Option<Times>,
}

impl<'a> Focus<'a> {
    pub fn of(document: &'a MapDocument, graph: &'a MapGraph, request: &'a ViewRequest) -> Self {
        let mut focus = Self {
            document,
            graph,
            request,
            emphasis: Vec::new(),
            passing: passing(document, graph, request),
            asked: Asked::of(document, graph, request),
            times: Times::of(document, graph, request),
        };
        let own = focus.own();
        let distances = graph.distances(own, focus.limit());
        let emphasis = |distance: &u32| focus.emphasis_at(*distance);
        focus.emphasis = distances.iter().map(emphasis).collect();
        focus
    }

    /// How strongly a record so far away is drawn.
    fn emphasis_at(&self, distance: u32) -> Emphasis {
        let shows_all =
            self.request.perspective == Perspective::All || self.request.rest == Rest::Show;
        match distance {
            0 => Emphasis::Own,
            FAR if !shows_all => Emphasis::Dimmed,
            _ => Emphasis::Near,
        }
    }

    /// Measures distances along the edges of `all`, in which actors are the nodes, instead of
    /// along relations. A resource lies as far away as the edges that it is; one that is a node is
    /// no step of its own.
    pub fn measured_along(mut self, all: &Assembly<'_>) -> Self {
        let mut is_own = vec![false; self.graph.records() as usize];
        for record in self.own() {
            is_own[record as usize] = true;
        }
        let records: Vec<Option<u32>> = all
            .nodes
            .iter()
            .zip(&all.numbers)
            .map(|(node, number)| node.key.record().map(|_| *number))
            .collect();
        let start = |record: &Option<u32>| match record {
            Some(record) if is_own[*record as usize] => 0,
            _ => FAR,
        };
        let mut distances: Vec<u32> = records.iter().map(start).collect();
        let seen_from = match &self.request.perspective {
            Perspective::Record(id) => self.graph.number(id),
            Perspective::All | Perspective::Sectors(_) => None,
        };
        for edge in all.edges.iter().filter(|_| seen_from.is_some()) {
            if edge.key.resource == seen_from {
                for end in edge.ends() {
                    let distance = &mut distances[end as usize];
                    *distance = (*distance).min(1);
                }
            }
        }
        spread(&mut distances, all, self.limit().map_or(FAR, u32::from));
        let mut emphasis = vec![self.emphasis_at(FAR); is_own.len()];
        for (record, distance) in records.iter().zip(&distances) {
            if let (Some(record), true) = (record, *distance != FAR) {
                emphasis[*record as usize] = self.emphasis_at(*distance);
            }
        }
        for edge in &all.edges {
            let ends = edge.ends();
            let is_reached = ends.iter().all(|end| distances[*end as usize] != FAR);
            if let Some(record) = edge.key.resource.filter(|_| is_reached) {
                emphasis[record as usize] = if seen_from == Some(record) {
                    Emphasis::Own
                } else {
                    Emphasis::Near
                };
            }
        }
        self.emphasis = emphasis;
        self
    }

    /// The perspective's own records.
    fn own(&self) -> Vec<u32> {
        match &self.request.perspective {
            Perspective::All => Vec::new(),
            Perspective::Sectors(groups) => {
                let is_own = |record: &u32| {
                    let group = self.column(*record).group();
                    group.is_some_and(|group| groups.contains(&group))
                };
                (0..self.graph.records()).filter(is_own).collect()
            }
            Perspective::Record(id) => self.graph.number(id).into_iter().collect(),
        }
    }

    fn limit(&self) -> Option<u8> {
        match self.request.distance {
            Distance::Steps(steps) => Some(steps),
            Distance::All => None,
        }
    }

    /// The column a record stands in.
    pub fn column(&self, record: u32) -> Column {
        Column::from(self.graph.group(record))
    }

    /// How strongly a record is drawn, whether or not it passes the filter.
    pub fn emphasis(&self, record: u32) -> Emphasis {
        self.emphasis[record as usize]
    }

    /// Says whether a record passes the filter and the list of ids, and is there in the year.
    pub fn passes(&self, record: u32) -> bool {
        self.passes_in_some_year(record) && self.presence(record).is_some()
    }

    /// Says whether a record passes the filter and the list of ids, whatever the year.
    pub fn passes_in_some_year(&self, record: u32) -> bool {
        let passing = self.passing.as_ref();
        let asked = self.asked.as_ref();
        passing.is_none_or(|passing| passing[record as usize])
            && asked.is_none_or(|asked| asked.records[record as usize])
    }

    /// How a record stands to the year; nothing where it is not there.
    pub fn presence(&self, record: u32) -> Option<Presence> {
        match &self.times {
            Some(times) => times.record(record),
            None => Some(Presence::Sure),
        }
    }

    /// How something stands to the year that takes all of `relations`; nothing where it is not
    /// there.
    pub fn presence_of(&self, relations: &[u32]) -> Option<Presence> {
        match &self.times {
            Some(times) => times.relations(relations),
            None => Some(Presence::Sure),
        }
    }

    /// Says whether a relation passes the filter, whatever becomes of its ends.
    pub fn passes_relation(&self, relation: u32) -> bool {
        self.presence_of(&[relation]).is_some() && self.relation_passes_in_some_year(relation)
    }

    /// Says whether a relation passes the filter, whatever becomes of its ends and whatever the year.
    pub fn relation_passes_in_some_year(&self, relation: u32) -> bool {
        let asked = self.asked.as_ref();
        if asked.is_some_and(|asked| !asked.relations[relation as usize]) {
            return false;
        }
        let filter = &self.request.filter;
        if filter.is_empty() {
            return true;
        }
        let ends = self.graph.ends()[relation as usize];
        (filter.kinds.is_empty() || filter.kinds.contains(&ends.kind))
            && (filter.statuses.is_empty() || filter.statuses.contains(&ends.status))
            && (filter.tags.is_empty() || self.is_tagged(self.graph.key(relation)))
    }

    /// What passes the query, in numbers.
    pub fn matching(&self) -> Option<Matching> {
        self.asked.as_ref().map(|asked| asked.matching.clone())
    }

    fn is_tagged(&self, key: &RelationKey) -> bool {
        let tags = &self.request.filter.tags;
        let has = |given: &[String]| given.iter().any(|tag| tags.contains(tag));
        let end = |end: &crate::model::Known<crate::model::Id>| {
            end.as_known()
                .and_then(|id| self.document.record(id))
                .is_none_or(|record| has(record.tags()))
        };
        let relation = self.document.relations().get(key);
        relation.is_some_and(|it| has(&it.tags)) || (end(&key.from) && end(&key.to))
    }
}

/// Which records pass the filter and the list of ids of `request`; nothing where all do.
fn passing(document: &MapDocument, graph: &MapGraph, request: &ViewRequest) -> Option<Vec<bool>> {
    let ViewRequest { filter, ids, .. } = request;
    if filter.is_empty() && ids.is_empty() {
        return None;
    }
    let mut is_listed = vec![ids.is_empty(); graph.records() as usize];
    for record in ids.iter().filter_map(|id| graph.number(id)) {
        is_listed[record as usize] = true;
    }
    let tagged_ends = tagged_ends(document, graph, &filter.tags);
    let has_status =
        |status: Status| filter.statuses.is_empty() || filter.statuses.contains(&status);
    let model = document.capability_model();
    let has_capability = |id: &crate::model::Id| {
        let wanted = &filter.capabilities;
        wanted.is_empty() || wanted.iter().any(|ancestor| model.is_within(id, ancestor))
    };
    let passes = |(number, record): (usize, RecordRef<'_>)| {
        let of_its_kind = match record {
            RecordRef::Actor(_) => true,
            RecordRef::Resource(it) => has_capability(&it.capability) && has_status(it.status),
        };
        of_its_kind
            && is_listed[number]
            && (filter.tags.is_empty()
                || record.tags().iter().any(|tag| filter.tags.contains(tag))
                || tagged_ends[number])
    };
    Some(document.records().enumerate().map(passes).collect())
}

/// Records at an end of a relation with a wanted tag; they stay though they lack it.
fn tagged_ends(document: &MapDocument, graph: &MapGraph, tags: &[String]) -> Vec<bool> {
    let mut is_end = vec![false; graph.records() as usize];
    if tags.is_empty() {
        return is_end;
    }
    for (relation, ends) in document.relations().values().zip(graph.ends()) {
        if relation.tags.iter().any(|tag| tags.contains(tag)) {
            for record in [ends.from, ends.to, ends.resource].into_iter().flatten() {
                is_end[record as usize] = true;
            }
        }
    }
    is_end
}

/// Fills in how many edges away from those with a distance the others lie, up to `limit`. What lies
/// behind a resource lies no further away than the resource.
fn spread(distances: &mut [u32], all: &Assembly<'_>, limit: u32) {
    let ends = all.edges.iter().map(EdgeDraft::ends);
    let both_ways = ends.flat_map(|[from, to]| [(from, to), (to, from)]);
    let neighbours = Lists::of(all.nodes.len(), both_ways);
    let is_step = |node: usize| !matches!(all.nodes[node].key, NodeKey::Resource(_));
    let known = || distances.iter().copied().filter(|it| *it != FAR);
    let last = known().max().unwrap_or(0);
    let mut step = known().min().unwrap_or(0);
    let mut reached: Vec<usize> = Vec::new();
    loop {
        let starting = (0..distances.len()).filter(|node| step <= last && distances[*node] == step);
        let mut front: Vec<usize> = starting.chain(reached.drain(..)).collect();
        if step >= limit || (front.is_empty() && step > last) {
            break;
        }
        step += 1;
        while let Some(node) = front.pop() {
            for next in neighbours.list(node) {
                let next = *next as usize;
                if distances[next] == FAR {
                    distances[next] = step;
                    if is_step(next) {
                        reached.push(next);
                    } else {
                        front.push(next);
                    }
                }
            }
        }
    }
}
