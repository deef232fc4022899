//! What stands in the way: every open obstacle, and how many of each kind each capability has.

use crate::graph::MapGraph;
use crate::model::{Dimension, Id, MapDocument, ObstacleSeverity, Status};

use super::boundary::capability_of;

/// An obstacle that is still there: its relation has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenObstacle {
    /// Number of the relation it stands in the way of.
    pub relation: u32,
    /// Its number among those of the relation.
    pub number: usize,
    /// What kind of thing it is.
    pub dimension: Dimension,
    /// How much it stops; absent where nobody has said.
    pub severity: Option<ObstacleSeverity>,
    /// The capability the relation is about; none where it is about no resource.
    pub capability: Option<Id>,
}

/// How many open obstacles of each kind each capability has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObstacleTable {
    /// The capabilities that have any, in the order of the model; none for relations that are about
    /// no resource.
    pub capabilities: Vec<Option<Id>>,
    /// For each of them the count of each of [`Dimension::ALL`].
    pub counts: Vec<[usize; Dimension::ALL.len()]>,
}

impl ObstacleTable {
    /// How many there are of each of [`Dimension::ALL`].
    pub fn totals(&self) -> [usize; Dimension::ALL.len()] {
        let mut totals = [0; Dimension::ALL.len()];
        for counts in &self.counts {
            for (total, count) in totals.iter_mut().zip(counts) {
                *total += count;
            }
        }
        totals
    }
}

/// What stands in the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// The most severe first, those of unsaid severity last; then by dimension and relation.
    pub open: Vec<OpenObstacle>,
    /// The same, counted.
    pub table: ObstacleTable,
    /// Obstacles of relations that have ended; they are counted here alone.
    pub past: usize,
}

/// Finds the obstacles of the relations that are `shown`; `graph` is the document's.
pub fn obstacles(
    document: &MapDocument,
    graph: &MapGraph,
    shown: impl Fn(u32) -> bool,
) -> Obstacles {
    let capabilities = &document.capability_model().capabilities;
    let mut made = Obstacles::default();
    let mut rows = Vec::new();
    let relations = (0..).zip(document.relations().values());
    for (relation, record) in relations.filter(|(relation, _)| shown(*relation)) {
        if record.status == Status::Ended {
            made.past += record.obstacles.len();
            continue;
        }
        let row = capability_of(graph, &graph.ends()[relation as usize]);
        for (number, obstacle) in record.obstacles.iter().enumerate() {
            rows.push((row, obstacle.dimension));
            made.open.push(OpenObstacle {
                relation,
                number,
                dimension: obstacle.dimension,
                severity: obstacle.severity,
                capability: row.map(|row| capabilities[row as usize].id.clone()),
            });
        }
    }
    made.open.sort_by_key(|it| {
        (
            std::cmp::Reverse(it.severity),
            it.dimension,
            it.relation,
            it.number,
        )
    });
    // Those about no resource come last.
    rows.sort_unstable_by_key(|(row, _)| row.unwrap_or(u32::MAX));
    for same in rows.chunk_by(|a, b| a.0 == b.0) {
        let mut counts = [0; Dimension::ALL.len()];
        for (_, dimension) in same {
            counts[*dimension as usize] += 1;
        }
        let id = same[0].0.map(|row| capabilities[row as usize].id.clone());
        made.table.capabilities.push(id);
        made.table.counts.push(counts);
    }
    made
}
