//! What is known of a map before any of it is drawn: its graph, and how much of everything it has.

use std::sync::Arc;

use crate::app::state::Amounts;
use crate::graph::{MapGraph, is_same_graph};
use crate::model::{Id, Known, MapDocument, RelationKey};

/// What is known of a map. Of a large one it is found out on a thread of its own, and is for a
/// moment that of the map as it was.
#[derive(Clone)]
pub(super) struct Facts {
    pub document: Arc<MapDocument>,
    pub graph: Arc<MapGraph>,
    pub amounts: Arc<Amounts>,
}

/// The relations of a record, each list in the document's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Those that start there.
    pub out: Vec<RelationKey>,
    /// Those that end there.
    pub inward: Vec<RelationKey>,
    /// Those that carry it from one record to another.
    pub carrying: Vec<RelationKey>,
}

impl Facts {
    /// What is known of `document`; what was known of the map `before` is kept where it still holds.
    pub fn of(document: &Arc<MapDocument>, before: Option<&Self>) -> Self {
        let same = before.filter(|it| is_same_graph(&it.document, document));
        Self {
            graph: same.map_or_else(
                || Arc::new(MapGraph::of(document)),
                |before| before.graph.clone(),
            ),
            amounts: Arc::new(Amounts::of(document)),
            document: document.clone(),
        }
    }

    /// Says whether it is known of this very map.
    pub fn is_of(&self, document: &MapDocument) -> bool {
        std::ptr::eq(Arc::as_ptr(&self.document), document)
    }

    /// The relations of a record in `document`, of which `facts` may be known as it was.
    pub fn neighbours(facts: Option<&Self>, document: &MapDocument, id: &Id) -> Neighbours {
        let start = Known::Known(id.clone());
        let relations = document.relations();
        let out = relations.from_where(|key| key.from < start);
        let out = out.map(|(key, _)| key).take_while(|key| key.from == start);
        let mut neighbours = Neighbours {
            out: out.cloned().collect(),
            ..Neighbours::default()
        };
        let Some(facts) = facts else {
            return neighbours;
        };
        let Neighbours {
            inward, carrying, ..
        } = &mut neighbours;
        inward.extend(facts.graph.relations_to(id).into_iter().cloned());
        carrying.extend(facts.graph.relations_carrying(id).into_iter().cloned());
        if !facts.is_of(document) {
            let (_, new) = facts.document.relations().differing(relations);
            let new = || new.iter().map(|(key, _)| *key);
            let carries = |key: &&RelationKey| key.resource.as_ref() == Some(id);
            inward.extend(new().filter(|key| key.to == start).cloned());
            carrying.extend(new().filter(carries).cloned());
            for keys in [inward, carrying] {
                keys.retain(|key| relations.contains_key(key));
                keys.sort_unstable();
                keys.dedup();
            }
        }
        neighbours
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{read, sample_maps};

    #[test]
    fn relations_are_those_of_the_map_as_it_is_though_what_is_known_is_older() {
        for sample in sample_maps() {
            let after = read(sample.text.as_bytes()).document.expect("it is whole");
            let mut before = after.clone();
            let mut change = crate::model::MapChange::default();
            for (key, relation) in after.relations().iter().step_by(3) {
                change.relations.remove(key.clone(), relation);
            }
            before.apply(&change).expect("relations can go");
            let [after, before] = [after, before].map(Arc::new);
            for (old, new) in [(&before, &after), (&after, &before)] {
                let [old, now] = [old, new].map(|document| Facts::of(document, None));
                for record in new.records() {
                    let of = |facts| Facts::neighbours(Some(facts), new, record.id());
                    assert_eq!(of(&old), of(&now));
                    assert!(
                        of(&now)
                            .out
                            .iter()
                            .eq(now.graph.relations_from(record.id()))
                    );
                }
            }
        }
    }
}
