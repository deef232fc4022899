//! What alters a map: a value that can be turned round, joined, written down and undone.

use std::collections::BTreeMap;

use super::capability::ModelChoice;
use super::document::{MapDocument, OpenQuestion, Position};
use super::id::Id;
use super::kept::{Kept, UnreadRecord};
use super::record::{Actor, Resource, Source};
use super::records::Records;
use super::relation::{Relation, RelationKey};
use super::sector::{Sector, SectorProfile};
use super::text::Text;
use super::view::View;

/// Something before and after; the two always differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap<T> {
    /// What stood there.
    pub before: T,
    /// What is to stand there.
    pub after: T,
}

impl<T> Swap<T> {
    /// Nothing where the two are the same.
    pub fn between(before: T, after: T) -> Option<Self>
    where
        T: PartialEq,
    {
        (before != after).then_some(Self { before, after })
    }

    fn inverted(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
        }
    }
}

/// What becomes of the records of one table: none before is a new record, none after a removed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableChange<K, T>(BTreeMap<K, Swap<Option<T>>>);

impl<K, T> Default for TableChange<K, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Clone, T: PartialEq + Clone> TableChange<K, T> {
    /// Says that what stands under `key` goes from `before` to `after`. Said twice of one key, the
    /// first `before` and the last `after` count.
    pub fn set(&mut self, key: K, before: Option<T>, after: Option<T>) {
        let before = match self.0.remove(&key) {
            Some(earlier) => earlier.before,
            None => before,
        };
        if let Some(swap) = Swap::between(before, after) {
            self.0.insert(key, swap);
        }
    }

    /// A record that was not there.
    pub fn add(&mut self, key: K, record: T) {
        self.set(key, None, Some(record));
    }

    /// A record that goes.
    pub fn remove(&mut self, key: K, record: &T) {
        self.set(key, Some(record.clone()), None);
    }

    /// A record that becomes another under the same key.
    pub fn replace(&mut self, key: K, before: &T, after: T) {
        self.set(key, Some(before.clone()), Some(after));
    }

    /// The swaps in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &Swap<Option<T>>)> {
        self.0.iter()
    }

    /// What becomes of `key`.
    pub fn get(&self, key: &K) -> Option<&Swap<Option<T>>> {
        self.0.get(key)
    }

    /// How many records it touches.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether it touches none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn inverted(self) -> Self {
        let swaps = self.0.into_iter();
        Self(swaps.map(|(key, swap)| (key, swap.inverted())).collect())
    }

    fn then(&mut self, next: Self) {
        for (key, swap) in next.0 {
            self.set(key, swap.before, swap.after);
        }
    }

    /// Says whether `table` holds what this change begins from.
    fn begins_from(&self, table: &Records<K, T>) -> bool {
        let mut swaps = self.0.iter();
        swaps.all(|(key, swap)| table.get(key) == swap.before.as_ref())
    }

    fn apply_to(&self, table: &mut Records<K, T>) {
        for (key, swap) in &self.0 {
            match &swap.after {
                Some(record) => drop(table.insert(key.clone(), record.clone())),
                None => drop(table.remove(key)),
            }
        }
    }

    fn between(before: &Records<K, T>, after: &Records<K, T>) -> Self {
        let mut change = Self::default();
        let (gone, came) = before.differing(after);
        for (key, record) in gone {
            let other = after.get(key).cloned();
            change.set(key.clone(), Some(record.clone()), other);
        }
        for (key, record) in came {
            if !before.contains_key(key) {
                change.add(key.clone(), record.clone());
            }
        }
        change
    }
}

/// What a map says of itself, apart from its tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// See [`MapDocument::minor`].
    pub minor: u64,
    /// See [`MapDocument::map`].
    pub map: String,
    /// See [`MapDocument::origin`].
    pub origin: Option<String>,
    /// See [`MapDocument::title`].
    pub title: Text,
    /// See [`MapDocument::description`].
    pub description: Text,
    /// See [`MapDocument::language`].
    pub language: String,
    /// See [`MapDocument::model_choice`].
    pub capability_model: ModelChoice,
    /// See [`MapDocument::kept`].
    pub kept: Kept,
    /// See [`MapDocument::unread`].
    pub unread: Vec<UnreadRecord>,
}

/// A change of a map, from what was to what is to be. The only thing that alters a
/// [`MapDocument`]; whatever wants a map otherwise (a command, an import, a merge) makes one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapChange {
    /// The map itself.
    pub header: Option<Box<Swap<Header>>>,
    /// Sources.
    pub sources: TableChange<Id, Source>,
    /// Sector profiles.
    pub sectors: TableChange<Sector, SectorProfile>,
    /// Actors.
    pub actors: TableChange<Id, Actor>,
    /// Resources.
    pub resources: TableChange<Id, Resource>,
    /// Relations; one whose ends or kind change goes under its old key and comes under its new.
    pub relations: TableChange<RelationKey, Relation>,
    /// Saved views, all of them: their order is part of what they say.
    pub views: Option<Box<Swap<Vec<View>>>>,
    /// Open questions, all of them.
    pub questions: Option<Box<Swap<Vec<OpenQuestion>>>>,
    /// Positions.
    pub positions: TableChange<Id, Position>,
}

impl MapChange {
    /// Says whether it alters nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The change back.
    pub fn inverted(self) -> Self {
        let Self {
            header,
            sources,
            sectors,
            actors,
            resources,
            relations,
            views,
            questions,
            positions,
        } = self;
        Self {
            header: header.map(|swap| Box::new(swap.inverted())),
            sources: sources.inverted(),
            sectors: sectors.inverted(),
            actors: actors.inverted(),
            resources: resources.inverted(),
            relations: relations.inverted(),
            views: views.map(|swap| Box::new(swap.inverted())),
            questions: questions.map(|swap| Box::new(swap.inverted())),
            positions: positions.inverted(),
        }
    }

    /// This change and then `next`, as one.
    pub fn then(mut self, next: Self) -> Self {
        let Self {
            header,
            sources,
            sectors,
            actors,
            resources,
            relations,
            views,
            questions,
            positions,
        } = next;
        self.header = joined(self.header, header);
        self.sources.then(sources);
        self.sectors.then(sectors);
        self.actors.then(actors);
        self.resources.then(resources);
        self.relations.then(relations);
        self.views = joined(self.views, views);
        self.questions = joined(self.questions, questions);
        self.positions.then(positions);
        self
    }

    /// What makes `after` of `before`.
    pub fn between(before: &MapDocument, after: &MapDocument) -> Self {
        let boxed = Box::new;
        Self {
            header: Swap::between(before.header(), after.header()).map(boxed),
            sources: TableChange::between(&before.sources, &after.sources),
            sectors: TableChange::between(&before.sectors, &after.sectors),
            actors: TableChange::between(&before.actors, &after.actors),
            resources: TableChange::between(&before.resources, &after.resources),
            relations: TableChange::between(&before.relations, &after.relations),
            views: list_between(&before.views, &after.views),
            questions: list_between(&before.questions, &after.questions),
            positions: TableChange::between(&before.positions, &after.positions),
        }
    }
}

fn joined<T: PartialEq>(
    first: Option<Box<Swap<T>>>,
    next: Option<Box<Swap<T>>>,
) -> Option<Box<Swap<T>>> {
    match (first, next) {
        (Some(first), Some(next)) => Swap::between(first.before, next.after).map(Box::new),
        (first, next) => first.or(next),
    }
}

fn list_between<T: PartialEq + Clone>(before: &[T], after: &[T]) -> Option<Box<Swap<Vec<T>>>> {
    (before != after).then(|| {
        Box::new(Swap {
            before: before.to_vec(),
            after: after.to_vec(),
        })
    })
}

impl MapDocument {
    /// What the map says of itself.
    pub fn header(&self) -> Header {
        Header {
            minor: self.minor,
            map: self.map.clone(),
            origin: self.origin.clone(),
            title: self.title.clone(),
            description: self.description.clone(),
            language: self.language.clone(),
            capability_model: self.capability_model.clone(),
            kept: self.kept.clone(),
            unread: self.unread.clone(),
        }
    }

    /// Says whether the map is what `change` begins from.
    pub(super) fn is_begin_of(&self, change: &MapChange) -> bool {
        let header = change.header.as_deref();
        let views = change.views.as_deref();
        let questions = change.questions.as_deref();
        header.is_none_or(|swap| swap.before == self.header())
            && change.sources.begins_from(&self.sources)
            && change.sectors.begins_from(&self.sectors)
            && change.actors.begins_from(&self.actors)
            && change.resources.begins_from(&self.resources)
            && change.relations.begins_from(&self.relations)
            && views.is_none_or(|swap| swap.before == self.views)
            && questions.is_none_or(|swap| swap.before == self.questions)
            && change.positions.begins_from(&self.positions)
    }

    /// Makes the map what `change` ends in, without a look at what it begins from or breaks.
    pub(super) fn overwrite(&mut self, change: &MapChange) {
        if let Some(swap) = &change.header {
            let Header {
                minor,
                map,
                origin,
                title,
                description,
                language,
                capability_model,
                kept,
                unread,
            } = swap.after.clone();
            self.minor = minor;
            self.map = map;
            self.origin = origin;
            self.title = title;
            self.description = description;
            self.language = language;
            self.capability_model = capability_model;
            self.kept = kept;
            self.unread = unread;
        }
        change.sources.apply_to(&mut self.sources);
        change.sectors.apply_to(&mut self.sectors);
        change.actors.apply_to(&mut self.actors);
        change.resources.apply_to(&mut self.resources);
        change.relations.apply_to(&mut self.relations);
        if let Some(swap) = &change.views {
            self.views.clone_from(&swap.after);
        }
        if let Some(swap) = &change.questions {
            self.questions.clone_from(&swap.after);
        }
        change.positions.apply_to(&mut self.positions);
    }
}
