//! What is seen, as plain data: nodes, edges, rows, columns, and what is not seen in numbers.

use std::sync::Arc;

use crate::model::{Fold, Group, Id, Projection, RelationKey, RelationKind, Status};
use crate::query::Without;

use super::ViewRequest;
use super::times::Presence;

/// A column of the picture: a group's, or the shared one in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Central government.
    State,
    /// Municipalities and counties.
    Municipal,
    /// Resources of several sectors, or of none: the ecosystems' common part.
    Shared,
    /// Voluntary organisations.
    Voluntary,
    /// Business.
    Private,
    /// Outside the sectors.
    Outside,
}

impl Column {
    /// All columns, in the order they stand.
    pub const ALL: [Self; 6] = [
        Self::State,
        Self::Municipal,
        Self::Shared,
        Self::Voluntary,
        Self::Private,
        Self::Outside,
    ];

    /// The group whose column it is; nothing for the shared one.
    pub fn group(self) -> Option<Group> {
        match self {
            Self::State => Some(Group::State),
            Self::Municipal => Some(Group::Municipal),
            Self::Shared => None,
            Self::Voluntary => Some(Group::Voluntary),
            Self::Private => Some(Group::Private),
            Self::Outside => Some(Group::Outside),
        }
    }
}

impl From<Option<Group>> for Column {
    fn from(group: Option<Group>) -> Self {
        match group {
            Some(Group::State) => Self::State,
            Some(Group::Municipal) => Self::Municipal,
            None => Self::Shared,
            Some(Group::Voluntary) => Self::Voluntary,
            Some(Group::Private) => Self::Private,
            Some(Group::Outside) => Self::Outside,
        }
    }
}

/// What a node stands for; the same key in two pictures is the same thing to the eye.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKey {
    /// An actor.
    Actor(Id),
    /// A resource.
    Resource(Id),
    /// Everything of a column that lies outside the perspective.
    Fold(Column),
    /// What somebody rolled up into one.
    RollUp(Fold),
    /// The unknown end of a relation. Boxed, as there are few of them among many nodes.
    Unknown(Box<RelationKey>),
}

impl NodeKey {
    /// The id of the record it stands for, if it stands for one.
    pub fn record(&self) -> Option<&Id> {
        match self {
            Self::Actor(id) | Self::Resource(id) => Some(id),
            Self::Fold(_) | Self::RollUp(_) | Self::Unknown(_) => None,
        }
    }
}

/// How strongly something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Emphasis {
    /// The perspective's own.
    Own,
    /// Within the chosen distance, or no perspective is taken.
    Near,
    /// Outside it, drawn faintly.
    Dimmed,
}

/// How much a folded node stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Actors in it.
    pub actors: usize,
    /// Resources in it.
    pub resources: usize,
}

/// A node of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisibleNode {
    /// What it stands for.
    pub key: NodeKey,
    /// Number of its row in [`VisibleMap::rows`].
    pub row: usize,
    /// Its column.
    pub column: Column,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// Whether it exists.
    pub status: Status,
    /// Relations of the record that are not drawn.
    pub hidden_relations: usize,
    /// How much it stands for, where it is a fold or a roll-up.
    pub folded: Folded,
    /// How it stands to the year one looks at.
    pub presence: Presence,
}

/// What gives an edge its colour.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeColour {
    /// The kind of relation it is.
    Kind(RelationKind),
    /// The capability of the resource it is.
    Capability(Id),
}

/// An edge of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisibleEdge {
    /// Number of the node it starts in.
    pub from: usize,
    /// Number of the node it ends in; never the same.
    pub to: usize,
    /// The kind of relation it shows.
    pub kind: RelationKind,
    /// What gives it its colour.
    pub colour: EdgeColour,
    /// The resource that is its label, where it has one.
    pub resource: Option<Id>,
    /// The status of the weakest relation behind it.
    pub status: Status,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// How it stands to the year one looks at.
    pub presence: Presence,
    /// The roll-up its resources lie in, where they are rolled up and are lines.
    pub fold: Option<Arc<Fold>>,
    /// The relations it stands for; [`VisibleMap::relations_of`] has them.
    pub behind: Behind,
}

/// What an edge stands for: a stretch of the relations behind all edges of its [`VisibleMap`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// Where it begins in [`BehindEdges::numbers`].
    pub start: u32,
    /// How many relations it is; never 0 in a picture of a map.
    pub count: u32,
}

/// The relations behind the edges of a [`VisibleMap`].
///
/// Hundreds of thousands of edges share one list of numbers and the graph's own list of keys: that
/// is quicker made, and given back, than a list for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BehindEdges {
    /// The relations of all edges, one edge behind the other, as numbers in `keys`.
    pub numbers: Vec<u32>,
    /// Every relation of the map.
    pub keys: Arc<[RelationKey]>,
}

impl Default for BehindEdges {
    fn default() -> Self {
        Self {
            numbers: Vec::new(),
            keys: Arc::from([]),
        }
    }
}

/// What lies in a roll-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// The number of its node.
    pub node: usize,
    /// Its actors, then its resources, each by rising id.
    pub records: Vec<Id>,
    /// The relations within it, which are not drawn; in the map's order.
    pub inside: Arc<[RelationKey]>,
}

/// A row of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisibleRow {
    /// The capability it is; none for a row of actors that the model has no capability for.
    pub capability: Option<Id>,
    /// How deep it lies in the model, from 0.
    pub depth: usize,
}

/// What is seen and what is not, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Actors drawn and not dimmed.
    pub actors_shown: usize,
    /// Actors of the map.
    pub actors: usize,
    /// Resources drawn (as a node or as an edge) and not dimmed.
    pub resources_shown: usize,
    /// Resources of the map.
    pub resources: usize,
    /// Relations drawn and not dimmed.
    pub relations_shown: usize,
    /// Relations of the map.
    pub relations: usize,
    /// Relations that lead from what is drawn undimmed to what is not.
    pub leading_out: usize,
    /// Relations between records in view that the projection or the filter leaves undrawn.
    pub undrawn: usize,
}

impl Counts {
    /// Says whether the whole map is drawn undimmed.
    pub fn is_all(&self) -> bool {
        self.actors_shown == self.actors && self.relations_shown == self.relations
    }
}

/// What passes a query, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Actors and resources that pass.
    pub records: usize,
    /// Relations that pass.
    pub relations: usize,
    /// Where nothing passes: what would without each of its parts.
    pub without: Vec<Without>,
}

/// What is seen of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisibleMap {
    /// What became a node; always one that is drawn.
    pub projection: Projection,
    /// What was asked for.
    pub request: ViewRequest,
    /// Nodes in the order of their keys.
    pub nodes: Vec<VisibleNode>,
    /// Edges in the order of the relations behind them.
    pub edges: Vec<VisibleEdge>,
    /// The relations behind them.
    pub behind: BehindEdges,
    /// Rows from the top.
    pub rows: Vec<VisibleRow>,
    /// Columns that hold something, from the left.
    pub columns: Vec<Column>,
    /// What is seen and what is not.
    pub counts: Counts,
    /// What passes the query, where something is asked.
    pub matching: Option<Matching>,
    /// What lies in the roll-ups, in the order of their nodes.
    pub roll_ups: Vec<RollUp>,
}

impl VisibleMap {
    /// The relations that an edge of this map stands for, in the document's order.
    pub fn relations_of(
        &self,
        edge: &VisibleEdge,
    ) -> impl ExactSizeIterator<Item = &RelationKey> + Clone {
        let Behind { start, count } = edge.behind;
        let numbers = &self.behind.numbers[start as usize..][..count as usize];
        numbers
            .iter()
            .map(|number| &self.behind.keys[*number as usize])
    }

    /// The number of the node with this key.
    pub fn node(&self, key: &NodeKey) -> Option<usize> {
        self.nodes.binary_search_by(|node| node.key.cmp(key)).ok()
    }

    /// What lies in the roll-up that node `number` is, if it is one.
    pub fn roll_up(&self, number: usize) -> Option<&RollUp> {
        self.roll_ups.iter().find(|it| it.node == number)
    }

    /// The number of the node that stands for this record.
    pub fn node_of_record(&self, id: &Id) -> Option<usize> {
        self.node(&NodeKey::Actor(id.clone()))
            .or_else(|| self.node(&NodeKey::Resource(id.clone())))
    }
}
