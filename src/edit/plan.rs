//! Works out what a command does.

use std::collections::BTreeSet;

use super::command::{Additions, EditCommand};
use super::fields::{set_actor, set_map, set_relation, set_resource, set_source};
use super::merging::merge_actors;
use super::removal::remove;
use crate::model::{
    Actor, Id, MapChange, MapDocument, OpenQuestion, Position, RecordRef, Refusal, Relation,
    RelationKey, Resource, Sector, SectorProfile, Source, Swap, View,
};

/// Works out what `command` does to `document`, and changes nothing. Refused where it names
/// something that is not there and where it would do nothing; what the records themselves must
/// hold is for [`MapDocument::apply`].
pub fn plan(document: &MapDocument, command: EditCommand) -> Result<MapChange, Refusal> {
    let change = planned(document, command)?;
    if change.is_empty() {
        return Err(Refusal::Nothing);
    }
    Ok(change)
}

fn planned(document: &MapDocument, command: EditCommand) -> Result<MapChange, Refusal> {
    let mut change = MapChange::default();
    match command {
        EditCommand::Several(commands) => return several(document, commands),
        EditCommand::Add(additions) => return add(document, *additions),
        EditCommand::Remove(removal) => return remove(document, &removal),
        EditCommand::MergeActors { keep, gone } => return merge_actors(document, &keep, &gone),
        EditCommand::SetActor(id, field) => {
            let before = actor(document, &id)?;
            let after = set_actor(before.clone(), field);
            change.actors.replace(id, before, after);
        }
        EditCommand::SetResource(id, field) => {
            let before = resource(document, &id)?;
            let after = set_resource(before.clone(), field);
            leave_cell(
                &mut change,
                document,
                &id,
                before.capability != after.capability,
            );
            change.resources.replace(id, before, after);
        }
        EditCommand::SetRelation(key, field) => {
            let before = relation(document, &key)?;
            let after = set_relation(before.clone(), field);
            become_other(&mut change, document, before, after)?;
        }
        EditCommand::Reverse(key) => {
            let before = relation(document, &key)?;
            let mut after = before.clone();
            std::mem::swap(&mut after.from, &mut after.to);
            become_other(&mut change, document, before, after)?;
        }
        EditCommand::SetSource(id, field) => {
            let before = source(document, &id)?;
            let after = set_source(before.clone(), field);
            change.sources.replace(id, before, after);
        }
        EditCommand::SetProfile(sector, profile) => {
            let before = document.sectors().get(&sector).cloned();
            let profile = without_empty_points(profile);
            let after = (profile != Default::default()).then_some(profile);
            change.sectors.set(sector, before, after);
        }
        EditCommand::SetMap(field) => {
            let before = document.header();
            let after = set_map(before.clone(), field);
            change.header = Swap::between(before, after).map(Box::new);
        }
        EditCommand::Move {
            ids,
            sector,
            capability,
        } => {
            for id in unique(ids) {
                move_record(&mut change, document, &id, sector, capability.as_ref())?;
            }
        }
        EditCommand::Place(places) => {
            for (id, position) in places {
                place(&mut change, document, &id, Some(position))?;
            }
        }
        EditCommand::Unpin(ids) => {
            for id in unique(ids) {
                place(&mut change, document, &id, None)?;
            }
        }
        EditCommand::TidyUp => {
            for (id, position) in document.positions() {
                change.positions.remove(id.clone(), position);
            }
        }
        EditCommand::AddView(at, view) => {
            let mut views = document.views().to_vec();
            views.insert(at.min(views.len()), *view);
            change.views = views_swap(document, views);
        }
        EditCommand::SetView(number, view) => {
            let mut views = document.views().to_vec();
            *at(&mut views, number)? = *view;
            change.views = views_swap(document, views);
        }
        EditCommand::MoveView(from, to) => {
            let mut views = document.views().to_vec();
            at(&mut views, from)?;
            let view = views.remove(from);
            views.insert(to.min(views.len()), view);
            change.views = views_swap(document, views);
        }
        EditCommand::SetQuestion(number, question) => {
            let mut questions = document.questions().to_vec();
            *at(&mut questions, number)? = question;
            change.questions = questions_swap(document, questions);
        }
    }
    Ok(change)
}

/// Each command is planned on the map as those before it leave it.
fn several(document: &MapDocument, commands: Vec<EditCommand>) -> Result<MapChange, Refusal> {
    if commands.len() == 1 {
        return commands
            .into_iter()
            .map(|command| planned(document, command))
            .next()
            .unwrap_or(Err(Refusal::Nothing));
    }
    let mut document = document.clone();
    let mut whole = MapChange::default();
    for command in commands {
        let change = planned(&document, command)?;
        document.apply(&change)?;
        whole = whole.then(change);
    }
    Ok(whole)
}

fn add(document: &MapDocument, additions: Additions) -> Result<MapChange, Refusal> {
    let Additions {
        actors,
        resources,
        relations,
        sources,
        questions,
        positions,
    } = additions;
    let mut change = MapChange::default();
    let mut taken: BTreeSet<Id> = BTreeSet::new();
    let mut take = |id: &Id, is_there: bool| {
        if is_there || !taken.insert(id.clone()) {
            return Err(Refusal::AlreadyThere(id.to_string()));
        }
        Ok(())
    };
    for actor in actors {
        take(&actor.id, document.record(&actor.id).is_some())?;
        change.actors.add(actor.id.clone(), actor);
    }
    for resource in resources {
        take(&resource.id, document.record(&resource.id).is_some())?;
        change.resources.add(resource.id.clone(), resource);
    }
    for source in sources {
        if document.sources().contains_key(&source.id) || change.sources.get(&source.id).is_some() {
            return Err(Refusal::AlreadyThere(source.id.to_string()));
        }
        change.sources.add(source.id.clone(), source);
    }
    for relation in relations {
        let key = relation.key();
        if document.relations().contains_key(&key) || change.relations.get(&key).is_some() {
            return Err(Refusal::SameRelation);
        }
        change.relations.add(key, relation);
    }
    for (id, position) in positions {
        let before = document.positions().get(&id).copied();
        change.positions.set(id, before, Some(position));
    }
    if !questions.is_empty() {
        let mut all = document.questions().to_vec();
        all.extend(questions);
        change.questions = questions_swap(document, all);
    }
    Ok(change)
}

/// A relation that may go under another key than before.
fn become_other(
    change: &mut MapChange,
    document: &MapDocument,
    before: &Relation,
    after: Relation,
) -> Result<(), Refusal> {
    let (old, new) = (before.key(), after.key());
    if old == new {
        change.relations.replace(old, before, after);
        return Ok(());
    }
    if document.relations().contains_key(&new) {
        return Err(Refusal::SameRelation);
    }
    change.relations.remove(old, before);
    change.relations.add(new, after);
    Ok(())
}

fn move_record(
    change: &mut MapChange,
    document: &MapDocument,
    id: &Id,
    sector: Option<Option<Sector>>,
    capability: Option<&Id>,
) -> Result<(), Refusal> {
    match document.record(id).ok_or_else(|| not_there(id))? {
        RecordRef::Actor(before) => {
            let after = Actor {
                sector: sector.unwrap_or(before.sector),
                ..before.clone()
            };
            leave_cell(change, document, id, *before != after);
            change.actors.replace(id.clone(), before, after);
        }
        RecordRef::Resource(before) => {
            let after = Resource {
                sector: sector.unwrap_or(before.sector),
                capability: capability.unwrap_or(&before.capability).clone(),
                ..before.clone()
            };
            leave_cell(change, document, id, *before != after);
            change.resources.replace(id.clone(), before, after);
        }
    }
    Ok(())
}

/// A place belongs to the cell it was taken in; whoever leaves the cell leaves the place.
fn leave_cell(change: &mut MapChange, document: &MapDocument, id: &Id, leaves: bool) {
    if leaves && let Some(position) = document.positions().get(id) {
        change.positions.remove(id.clone(), position);
    }
}

fn place(
    change: &mut MapChange,
    document: &MapDocument,
    id: &Id,
    position: Option<Position>,
) -> Result<(), Refusal> {
    document.record(id).ok_or_else(|| not_there(id))?;
    let before = document.positions().get(id).copied();
    change.positions.set(id.clone(), before, position);
    Ok(())
}

pub(super) fn views_swap(document: &MapDocument, views: Vec<View>) -> Option<Box<Swap<Vec<View>>>> {
    Swap::between(document.views().to_vec(), views).map(Box::new)
}

pub(super) fn questions_swap(
    document: &MapDocument,
    questions: Vec<OpenQuestion>,
) -> Option<Box<Swap<Vec<OpenQuestion>>>> {
    Swap::between(document.questions().to_vec(), questions).map(Box::new)
}

/// A point in which nothing is said is no point.
fn without_empty_points(mut profile: SectorProfile) -> SectorProfile {
    for points in [&mut profile.goals, &mut profile.framework_conditions] {
        for point in points.iter_mut() {
            point.translations.retain(|_, said| !said.is_empty());
            if point.main.is_empty() {
                let first = point.translations.values().next();
                point.main = first.cloned().unwrap_or_default();
            }
        }
        points.retain(|point| !point.main.is_empty());
    }
    profile
}

fn unique(ids: Vec<Id>) -> BTreeSet<Id> {
    ids.into_iter().collect()
}

pub(super) fn not_there(what: impl ToString) -> Refusal {
    Refusal::NotThere(what.to_string())
}

fn at<T>(list: &mut [T], number: usize) -> Result<&mut T, Refusal> {
    list.get_mut(number).ok_or_else(|| not_there(number + 1))
}

pub(super) fn actor<'a>(document: &'a MapDocument, id: &Id) -> Result<&'a Actor, Refusal> {
    document.actors().get(id).ok_or_else(|| not_there(id))
}

fn resource<'a>(document: &'a MapDocument, id: &Id) -> Result<&'a Resource, Refusal> {
    document.resources().get(id).ok_or_else(|| not_there(id))
}

fn source<'a>(document: &'a MapDocument, id: &Id) -> Result<&'a Source, Refusal> {
    document.sources().get(id).ok_or_else(|| not_there(id))
}

pub(super) fn relation<'a>(
    document: &'a MapDocument,
    key: &RelationKey,
) -> Result<&'a Relation, Refusal> {
    document.relations().get(key).ok_or(Refusal::NoSuchRelation)
}
