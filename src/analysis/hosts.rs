//! Who stands for a resource where only actors count.

use crate::graph::{Ends, MapGraph};
use crate::model::RelationKind;

/// The actors that stand for each record: an actor for itself; a resource for those that provide
/// it, else those that coordinate it, else those that govern or realise it. The actors projection
/// has the same rule.
pub(super) struct Hosts {
    starts: Vec<u32>,
    actors: Vec<u32>,
}

impl Hosts {
    /// Of all records, by all relations, also those one does not look at.
    pub fn of(graph: &MapGraph) -> Self {
        let records = graph.records() as usize;
        let mut best = vec![u8::MAX; records];
        let mut claims = Vec::new();
        for (actor, resource, rank) in graph.ends().iter().filter_map(|ends| claim(graph, ends)) {
            let best = &mut best[resource as usize];
            *best = rank.min(*best);
            claims.push((resource, rank, actor));
        }
        claims.retain(|(resource, rank, _)| *rank == best[*resource as usize]);
        claims.sort_unstable();
        claims.dedup();
        let mut starts = vec![0_u32; records + 1];
        for (resource, ..) in &claims {
            starts[*resource as usize + 1] += 1;
        }
        for record in 0..records {
            let own = u32::from(graph.is_actor(record as u32));
            starts[record + 1] += starts[record] + own;
        }
        let own = (0..graph.records()).take_while(|record| graph.is_actor(*record));
        // Actors come before resources, and the claims by rising resource.
        let actors = own.chain(claims.iter().map(|(.., actor)| *actor)).collect();
        Self { starts, actors }
    }

    /// Those that stand for `record`, by rising number.
    pub fn list(&self, record: u32) -> &[u32] {
        let record = record as usize;
        &self.actors[self.starts[record] as usize..self.starts[record + 1] as usize]
    }
}

/// The actor that a relation makes stand for a resource, the resource, and how strongly.
fn claim(graph: &MapGraph, ends: &Ends) -> Option<(u32, u32, u8)> {
    use RelationKind::{Coordinates, Governs, Provides, Realises};
    let rank = match ends.kind {
        Provides => 0,
        Coordinates => 1,
        Governs | Realises => 2,
        _ => return None,
    };
    let actor = ends.from.filter(|from| graph.is_actor(*from))?;
    let resource = ends.to.filter(|to| !graph.is_actor(*to))?;
    Some((actor, resource, rank))
}
