//! Roll-ups: what a picture shows as one node, though the map has it as many records.

use std::collections::BTreeSet;

use super::capability::ModelChoice;
use super::check::{Ends, Record};
use super::document::{MapDocument, RecordRef};
use super::id::Id;
use super::relation::RelationKind;
use super::sector::Group;

/// What is rolled up into one node. It says nothing of the map, only of how one looks at it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fold {
    /// The actors of a group and the resources that lie in it.
    Sector(Group),
    /// The actors of a group alone: all municipalities, say.
    Actors(Group),
    /// The resources of a capability and of those within it; the actors too where it is theirs.
    Capability(Id),
    /// An actor with all that are part of it, or a programme with what belongs to it: what bears its
    /// id or a name of it as a tag, and the resources that realise it.
    Parts(Id),
    /// These records, under a name of their own.
    Records {
        /// What they are called together; empty leaves it to what is in it.
        name: String,
        /// The records, each once.
        ids: Vec<Id>,
    },
}

impl Fold {
    /// The records it names; the map must have them.
    pub fn named(&self) -> &[Id] {
        match self {
            Self::Parts(id) => std::slice::from_ref(id),
            Self::Records { ids, .. } => ids,
            Self::Sector(_) | Self::Actors(_) | Self::Capability(_) => &[],
        }
    }

    /// The fold without the records that `is_gone`; nothing if there is nothing left to roll up.
    pub fn without(self, is_gone: impl Fn(&Id) -> bool) -> Option<Self> {
        match self {
            Self::Parts(id) if is_gone(&id) => None,
            Self::Records { name, mut ids } => {
                ids.retain(|id| !is_gone(id));
                (!ids.is_empty()).then_some(Self::Records { name, ids })
            }
            other => Some(other),
        }
    }

    /// The fold with `keep` in the place of `gone`.
    pub fn led(self, keep: &Id, gone: &Id) -> Self {
        match self {
            Self::Parts(id) if id == *gone => Self::Parts(keep.clone()),
            Self::Records { name, mut ids } if ids.contains(gone) => {
                ids.retain(|id| id != gone && id != keep);
                ids.push(keep.clone());
                Self::Records { name, ids }
            }
            other => other,
        }
    }
}

impl MapDocument {
    /// What belongs to a record besides itself, by rising id: the actors that are part of an actor,
    /// near and far; of a programme what bears its id or a name of it as a tag, and the resources
    /// that realise it.
    pub fn parts_of(&self, id: &Id) -> BTreeSet<Id> {
        let mut parts = match self.record(id) {
            Some(RecordRef::Actor(_)) => self.actors_within(id),
            Some(record @ RecordRef::Resource(_)) => self.belonging_to(record),
            None => BTreeSet::new(),
        };
        parts.remove(id);
        parts
    }

    fn actors_within(&self, id: &Id) -> BTreeSet<Id> {
        let mut within = BTreeSet::from([id.clone()]);
        loop {
            let before = within.len();
            let next = self.actors.values().filter(|actor| {
                let parent = actor.parent.as_ref();
                parent.is_some_and(|parent| within.contains(parent))
            });
            let next: Vec<Id> = next.map(|actor| actor.id.clone()).collect();
            within.extend(next);
            if within.len() == before {
                return within;
            }
        }
    }

    fn belonging_to(&self, programme: RecordRef<'_>) -> BTreeSet<Id> {
        let id = programme.id();
        let names = programme.name().all().chain(programme.short().all());
        let names = names.chain([id.as_str()]).filter(|name| !name.is_empty());
        let names: BTreeSet<String> = names.map(str::to_lowercase).collect();
        let is_tagged = |record: &RecordRef<'_>| {
            let mut tags = record.tags().iter();
            tags.any(|tag| names.contains(&tag.to_lowercase()))
        };
        let tagged = self.records().filter(is_tagged).map(|it| it.id().clone());
        let realising = self.relations.keys().filter_map(|key| {
            let is_its = key.kind == RelationKind::Realises && key.to.as_known() == Some(id);
            let from = key.from.as_known().filter(|_| is_its)?;
            self.resources.contains_key(from).then(|| from.clone())
        });
        tagged.chain(realising).collect()
    }
}

impl Record<'_> {
    /// Takes out of the roll-ups of a view what the map does not have.
    pub(super) fn folds(
        &mut self,
        folds: Vec<Fold>,
        known: &Ends<'_>,
        model: &ModelChoice,
    ) -> Vec<Fold> {
        let mut kept = Vec::new();
        for (item, fold) in folds.into_iter().enumerate() {
            if let Fold::Capability(id) = &fold
                && model.model().row_of(id).is_none()
            {
                let problem = self.check.unknown_capability(id, model);
                self.report("folds", Some(item), problem);
                continue;
            }
            for id in fold.named().iter().filter(|id| !known.has_record(id)) {
                let problem = self.check.unknown_record(id, known);
                self.report("folds", Some(item), problem);
            }
            kept.extend(fold.without(|id| !known.has_record(id)));
        }
        kept
    }
}
