//! What one side took away and the other still refers to comes back.

use std::collections::BTreeSet;

use super::three_way::{Clash, Merged};
use crate::model::{
    Actor, Fold, Id, Known, MapDocument, Perspective, Relation, Resource, TableChange,
};

/// Brings back every record and source that something in the merged map refers to, from the first
/// of `givers` that has it, and takes out places of what is gone.
pub(super) fn keep_what_is_needed(
    givers: [&MapDocument; 3],
    theirs: &MapDocument,
    merged: &mut Merged,
) {
    loop {
        let has_broken = break_circles(theirs, merged);
        let missing = missing_records(theirs, merged);
        if missing.is_empty() && !has_broken {
            break;
        }
        for id in missing {
            bring_back(givers, theirs, merged, &id);
        }
    }
    for id in missing_sources(theirs, merged) {
        let source = givers.iter().find_map(|it| it.sources().get(&id));
        let there = theirs.sources().get(&id).cloned();
        merged.change.sources.set(id, there, source.cloned());
    }
    drop_lost_places(theirs, merged);
}

fn bring_back(givers: [&MapDocument; 3], theirs: &MapDocument, merged: &mut Merged, id: &Id) {
    let actor = givers.iter().find_map(|it| it.actors().get(id));
    let resource = givers.iter().find_map(|it| it.resources().get(id));
    let change = &mut merged.change;
    match (actor, resource) {
        (Some(actor), _) => {
            let there = theirs.actors().get(id).cloned();
            change.actors.set(id.clone(), there, Some(actor.clone()));
        }
        (None, Some(resource)) => {
            let there = theirs.resources().get(id).cloned();
            change
                .resources
                .set(id.clone(), there, Some(resource.clone()));
        }
        (None, None) => return,
    }
    let clash = Clash::Removed(id.clone());
    if !merged.clashes.contains(&clash) {
        merged.clashes.push(clash);
    }
}

/// Two sides may each make one actor part of the other; then theirs stands. Says whether there
/// was such a circle.
fn break_circles(theirs: &MapDocument, merged: &mut Merged) -> bool {
    let mut has_broken = false;
    let changed: Vec<Id> = merged.change.actors.iter().map(|it| it.0.clone()).collect();
    for id in changed {
        if !is_in_circle(theirs, merged, &id) {
            continue;
        }
        let there = theirs.actors().get(&id).cloned();
        let swap = merged.change.actors.get(&id);
        let Some(mut actor) = swap.and_then(|swap| swap.after.clone()) else {
            continue;
        };
        let parent = there.as_ref().and_then(|there| there.parent.clone());
        if parent == actor.parent {
            continue;
        }
        actor.parent = parent;
        has_broken = true;
        merged.change.actors.set(id.clone(), there, Some(actor));
        merged.clashes.push(Clash::Record(id));
    }
    has_broken
}

fn is_in_circle(theirs: &MapDocument, merged: &Merged, id: &Id) -> bool {
    let parent = |id: &Id| match merged.change.actors.get(id) {
        Some(swap) => swap.after.as_ref().and_then(|it| it.parent.clone()),
        None => theirs.actors().get(id).and_then(|it| it.parent.clone()),
    };
    let most = theirs.actors().len() + merged.change.actors.len();
    let mut above = std::iter::successors(parent(id), parent).take(most + 1);
    above.any(|it| it == *id)
}

/// The records of a table as a change leaves them.
fn after<'a, K: Ord + Clone, T: PartialEq + Clone>(
    table: &'a crate::model::Records<K, T>,
    change: &'a TableChange<K, T>,
) -> impl Iterator<Item = &'a T> {
    let kept = table.iter().filter(|(key, _)| change.get(key).is_none());
    let kept = kept.map(|(_, record)| record);
    kept.chain(change.iter().filter_map(|(_, swap)| swap.after.as_ref()))
}

fn is_there(theirs: &MapDocument, merged: &Merged, id: &Id) -> bool {
    let actor = match merged.change.actors.get(id) {
        Some(swap) => swap.after.is_some(),
        None => theirs.actors().contains_key(id),
    };
    actor
        || match merged.change.resources.get(id) {
            Some(swap) => swap.after.is_some(),
            None => theirs.resources().contains_key(id),
        }
}

fn missing_records(theirs: &MapDocument, merged: &Merged) -> BTreeSet<Id> {
    let change = &merged.change;
    let mut wanted: BTreeSet<&Id> = BTreeSet::new();
    for relation in after(theirs.relations(), &change.relations) {
        wanted.extend(records_of(relation));
    }
    let actors = after(theirs.actors(), &change.actors);
    wanted.extend(actors.filter_map(|actor| actor.parent.as_ref()));
    let views = change.views.as_ref();
    let views = views.map_or(theirs.views(), |swap| swap.after.as_slice());
    for view in views {
        wanted.extend(&view.ids);
        wanted.extend(view.folds.iter().flat_map(Fold::named));
        if let Perspective::Record(id) = &view.perspective {
            wanted.insert(id);
        }
    }
    let questions = change.questions.as_ref();
    let questions = questions.map_or(theirs.questions(), |swap| swap.after.as_slice());
    wanted.extend(questions.iter().filter_map(|it| it.at.as_ref()));
    let missing = wanted
        .into_iter()
        .filter(|id| !is_there(theirs, merged, id));
    missing.cloned().collect()
}

fn records_of(relation: &Relation) -> impl Iterator<Item = &Id> {
    let ends = [&relation.from, &relation.to];
    let ends = ends.into_iter().filter_map(Known::as_known);
    let schemes = relation.money.iter().filter_map(|it| it.scheme.as_ref());
    ends.chain(&relation.resource)
        .chain(&relation.scheme)
        .chain(schemes)
}

fn missing_sources(theirs: &MapDocument, merged: &Merged) -> BTreeSet<Id> {
    let change = &merged.change;
    let mut wanted: BTreeSet<&Id> = BTreeSet::new();
    for Actor { sources, .. } in after(theirs.actors(), &change.actors) {
        wanted.extend(sources);
    }
    for resource in after(theirs.resources(), &change.resources) {
        let Resource {
            sources,
            cost_sharing,
            ..
        } = resource;
        wanted.extend(sources);
        wanted.extend(cost_sharing.iter().filter_map(|it| it.source.as_ref()));
    }
    for relation in after(theirs.relations(), &change.relations) {
        wanted.extend(&relation.sources);
        wanted.extend(relation.money.iter().filter_map(|it| it.source.as_ref()));
        wanted.extend(
            relation
                .obstacles
                .iter()
                .filter_map(|it| it.source.as_ref()),
        );
    }
    let is_missing = |id: &&Id| match change.sources.get(*id) {
        Some(swap) => swap.after.is_none(),
        None => !theirs.sources().contains_key(*id),
    };
    wanted.into_iter().filter(is_missing).cloned().collect()
}

fn drop_lost_places(theirs: &MapDocument, merged: &mut Merged) {
    let placed: BTreeSet<Id> = theirs.positions().keys().cloned().collect();
    let placed = placed
        .into_iter()
        .chain(merged.change.positions.iter().map(|(id, _)| id.clone()))
        .collect::<BTreeSet<Id>>();
    for id in placed {
        if !is_there(theirs, merged, &id) {
            let there = theirs.positions().get(&id).copied();
            merged.change.positions.set(id, there, None);
        }
    }
}
