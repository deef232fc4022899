//! Taking records off the map, with everything that refers to them.

use std::collections::BTreeSet;

use super::command::Removal;
use super::merging::rewrite_relations;
use super::plan::{actor, not_there, questions_swap, relation, views_swap};
use crate::model::{
    Actor, Id, Known, MapChange, MapDocument, Perspective, RecordRef, Refusal, Relation, Resource,
};

/// Takes what `removal` names off the map. A relation whose end goes, goes with it; whatever else
/// refers to what goes, refers to nothing.
pub(super) fn remove(document: &MapDocument, removal: &Removal) -> Result<MapChange, Refusal> {
    let mut change = MapChange::default();
    let records: BTreeSet<&Id> = removal.records.iter().collect();
    let sources: BTreeSet<&Id> = removal.sources.iter().collect();
    for key in &removal.relations {
        relation(document, key)?;
    }
    for id in &sources {
        let source = document.sources().get(*id);
        let source = source.ok_or_else(|| not_there(id))?;
        change.sources.remove((*id).clone(), source);
    }
    remove_records(document, &mut change, &records)?;
    let gone: BTreeSet<_> = removal.relations.iter().collect();
    rewrite_relations(document, &mut change, |relation| {
        let goes = !gone.is_empty() && gone.contains(&relation.key());
        (!goes)
            .then(|| without(relation, &records, &sources))
            .flatten()
    });
    if !sources.is_empty() {
        forget_sources(document, &mut change, &records, &sources);
    }
    trim_lists(document, &mut change, removal, &records)?;
    Ok(change)
}

fn remove_records(
    document: &MapDocument,
    change: &mut MapChange,
    records: &BTreeSet<&Id>,
) -> Result<(), Refusal> {
    for id in records {
        match document.record(id).ok_or_else(|| not_there(id))? {
            RecordRef::Actor(actor) => change.actors.remove(actor.id.clone(), actor),
            RecordRef::Resource(resource) => {
                change.resources.remove(resource.id.clone(), resource);
            }
        }
        if let Some(position) = document.positions().get(*id) {
            change.positions.remove((*id).clone(), position);
        }
    }
    let is_orphan = |actor: &&Actor| {
        let parent = actor.parent.as_ref();
        parent.is_some_and(|id| records.contains(id)) && !records.contains(&actor.id)
    };
    for child in document.actors().values().filter(is_orphan) {
        let before = actor(document, &child.id)?;
        let after = Actor {
            parent: None,
            ..before.clone()
        };
        change.actors.replace(child.id.clone(), before, after);
    }
    Ok(())
}

/// The relation without what goes; nothing if an end of it goes.
fn without(
    relation: &Relation,
    records: &BTreeSet<&Id>,
    sources: &BTreeSet<&Id>,
) -> Option<Relation> {
    let is_gone = |end: &Known<Id>| end.as_known().is_some_and(|id| records.contains(id));
    if is_gone(&relation.from) || is_gone(&relation.to) {
        return None;
    }
    let mut left = relation.clone();
    left.resource.take_if(|id| records.contains(id));
    left.scheme.take_if(|id| records.contains(id));
    left.sources.retain(|id| !sources.contains(id));
    for money in &mut left.money {
        money.scheme.take_if(|id| records.contains(id));
        money.source.take_if(|id| sources.contains(id));
    }
    for obstacle in &mut left.obstacles {
        obstacle.source.take_if(|id| sources.contains(id));
    }
    Some(left)
}

fn forget_sources(
    document: &MapDocument,
    change: &mut MapChange,
    records: &BTreeSet<&Id>,
    sources: &BTreeSet<&Id>,
) {
    for before in document.actors().values() {
        if records.contains(&before.id) || !before.sources.iter().any(|id| sources.contains(id)) {
            continue;
        }
        let mut after: Actor = before.clone();
        after.sources.retain(|id| !sources.contains(id));
        change.actors.replace(before.id.clone(), before, after);
    }
    for before in document.resources().values() {
        if records.contains(&before.id) {
            continue;
        }
        let mut after: Resource = before.clone();
        after.sources.retain(|id| !sources.contains(id));
        for sharing in &mut after.cost_sharing {
            sharing.source.take_if(|id| sources.contains(id));
        }
        change.resources.replace(before.id.clone(), before, after);
    }
}

/// Takes the views and questions out that go, and what goes out of those that stay.
fn trim_lists(
    document: &MapDocument,
    change: &mut MapChange,
    removal: &Removal,
    records: &BTreeSet<&Id>,
) -> Result<(), Refusal> {
    let past = |numbers: &[usize], len: usize| numbers.iter().find(|it| **it >= len).copied();
    if let Some(number) = past(&removal.views, document.views().len())
        .or(past(&removal.questions, document.questions().len()))
    {
        return Err(not_there(number + 1));
    }
    let mut views = kept(document.views(), &removal.views);
    for view in &mut views {
        view.ids.retain(|id| !records.contains(id));
        let folds = std::mem::take(&mut view.folds).into_iter();
        let is_gone = |id: &Id| records.contains(id);
        view.folds = folds.filter_map(|fold| fold.without(is_gone)).collect();
        if matches!(&view.perspective, Perspective::Record(id) if records.contains(id)) {
            view.perspective = Perspective::All;
        }
    }
    let mut questions = kept(document.questions(), &removal.questions);
    for question in &mut questions {
        question.at.take_if(|id| records.contains(id));
    }
    change.views = views_swap(document, views);
    change.questions = questions_swap(document, questions);
    Ok(())
}

fn kept<T: Clone>(list: &[T], gone: &[usize]) -> Vec<T> {
    let numbered = list.iter().enumerate();
    let kept = numbered.filter(|(number, _)| !gone.contains(number));
    kept.map(|(_, it)| it.clone()).collect()
}
