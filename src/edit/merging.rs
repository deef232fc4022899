//! Making two actors one, and what relations become when their ends do.

use super::plan::{actor, questions_swap, views_swap};
use crate::model::{
    Actor, Id, Known, MapChange, MapDocument, Perspective, Refusal, Relation, RelationKey, Text,
};

/// Makes `gone` part of `keep`: its relations follow, its names become aliases, its id lives on.
/// Nothing said about either is lost: where both say something, both are kept.
pub(super) fn merge_actors(
    document: &MapDocument,
    keep: &Id,
    gone: &Id,
) -> Result<MapChange, Refusal> {
    let (kept, going) = (actor(document, keep)?, actor(document, gone)?);
    if keep == gone {
        return Err(Refusal::Nothing);
    }
    let mut change = MapChange::default();
    change
        .actors
        .replace(keep.clone(), kept, joined(kept, going));
    change.actors.remove(gone.clone(), going);
    for child in document.actors().values() {
        if child.parent.as_ref() == Some(gone) && child.id != *keep {
            let after = Actor {
                parent: Some(keep.clone()),
                ..child.clone()
            };
            change.actors.replace(child.id.clone(), child, after);
        }
    }
    if let Some(position) = document.positions().get(gone) {
        change.positions.remove(gone.clone(), position);
    }
    rewrite_relations(document, &mut change, |relation| {
        let led = |end: &Known<Id>| match end {
            Known::Known(id) if id == gone => Known::Known(keep.clone()),
            end => end.clone(),
        };
        let (from, to) = (led(&relation.from), led(&relation.to));
        (from != to).then(|| Relation {
            from,
            to,
            ..relation.clone()
        })
    });
    lead_lists(document, &mut change, keep, gone);
    Ok(change)
}

fn joined(kept: &Actor, going: &Actor) -> Actor {
    let mut after = kept.clone();
    let names = going.name.all().chain(going.short.all());
    let names = names
        .map(str::to_owned)
        .chain(going.aliases.iter().cloned());
    for name in names.filter(|name| !name.is_empty()) {
        let has = kept.name.all().chain(kept.short.all()).any(|it| it == name);
        if !has && !after.aliases.contains(&name) {
            after.aliases.push(name);
        }
    }
    after.aka.push(going.id.clone());
    append_new(&mut after.aka, &going.aka);
    append_new(&mut after.tags, &going.tags);
    append_new(&mut after.sources, &going.sources);
    append_new(&mut after.foreign.origin_ids, &going.foreign.origin_ids);
    for (key, value) in &going.foreign.extra {
        let entry = after.foreign.extra.entry(key.clone());
        entry.or_insert_with(|| value.clone());
    }
    after.sector = kept.sector.or(going.sector);
    after.org_number = kept.org_number.clone().or(going.org_number.clone());
    after.url = kept.url.clone().or(going.url.clone());
    let parent = kept.parent.clone().filter(|id| *id != going.id);
    let inherited = going.parent.clone().filter(|id| *id != kept.id);
    after.parent = parent.or(inherited);
    after.note = both(&kept.note, &going.note);
    for field in &going.kept {
        if !after.kept.iter().any(|(name, _)| *name == field.0) {
            after.kept.push(field.clone());
        }
    }
    after
}

fn append_new<T: PartialEq + Clone>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

/// Both texts, one under the other, where they differ.
fn both(one: &Text, other: &Text) -> Text {
    if other.is_empty() || one == other {
        return one.clone();
    }
    if one.is_empty() {
        return other.clone();
    }
    let mut both = one.clone();
    both.main = format!("{}\n{}", one.main, other.main).trim().to_owned();
    for (tag, text) in &other.translations {
        let here = both.translations.entry(tag.clone()).or_default();
        *here = format!("{here}\n{text}").trim().to_owned();
    }
    both
}

fn lead_lists(document: &MapDocument, change: &mut MapChange, keep: &Id, gone: &Id) {
    let mut views = document.views().to_vec();
    for view in &mut views {
        if view.perspective == Perspective::Record(gone.clone()) {
            view.perspective = Perspective::Record(keep.clone());
        }
        let folds = std::mem::take(&mut view.folds).into_iter();
        view.folds = folds.map(|fold| fold.led(keep, gone)).collect();
        if view.ids.contains(gone) {
            view.ids.retain(|id| id != gone);
            append_new(&mut view.ids, std::slice::from_ref(keep));
        }
    }
    let mut questions = document.questions().to_vec();
    for question in &mut questions {
        if question.at.as_ref() == Some(gone) {
            question.at = Some(keep.clone());
        }
    }
    change.views = views_swap(document, views);
    change.questions = questions_swap(document, questions);
}

/// Makes every relation what `rewrite` makes of it; nothing takes it off the map. Two that become
/// the same are one if one of them says nothing of its own, else the later gets an own id.
pub(super) fn rewrite_relations(
    document: &MapDocument,
    change: &mut MapChange,
    rewrite: impl Fn(&Relation) -> Option<Relation>,
) {
    let mut moved = Vec::new();
    for (key, before) in document.relations() {
        match rewrite(before) {
            Some(after) if after == *before => {}
            Some(after) if after.key() == *key => {
                change.relations.replace(key.clone(), before, after);
            }
            after => {
                change.relations.remove(key.clone(), before);
                moved.extend(after);
            }
        }
    }
    for relation in moved {
        settle_in(document, change, relation);
    }
}

fn settle_in(document: &MapDocument, change: &mut MapChange, mut relation: Relation) {
    let at = |change: &MapChange, key: &RelationKey| match change.relations.get(key) {
        Some(swap) => swap.after.clone(),
        None => document.relations().get(key).cloned(),
    };
    let mut number = 2;
    while let Some(there) = at(change, &relation.key()) {
        if there == relation || says_nothing(&relation) {
            return;
        }
        if says_nothing(&there) {
            break;
        }
        relation.id = Some(Id::new(format!("also-{number}")));
        number += 1;
    }
    let key = relation.key();
    let before = at(change, &key);
    change.relations.set(key, before, Some(relation));
}

/// Says whether nothing but its ends and kind is said about a relation.
fn says_nothing(relation: &Relation) -> bool {
    let Relation {
        id,
        from,
        kind,
        to,
        resource,
        scheme,
        ..
    } = relation;
    *relation
        == Relation {
            id: id.clone(),
            from: from.clone(),
            to: to.clone(),
            resource: resource.clone(),
            scheme: scheme.clone(),
            ..Relation::new("", *kind, "")
        }
}
