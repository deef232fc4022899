//! Three-way merge of maps: by record, and within a record by field.

use std::collections::BTreeSet;

use super::fields::{Blank, Fields, header};
use super::needed::keep_what_is_needed;
use crate::model::{
    Id, MapChange, MapDocument, OpenQuestion, Records, Relation, Swap, TableChange, View,
};

/// What comes of bringing my changes together with theirs.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// What makes the merged map of theirs.
    pub change: MapChange,
    /// Where both sides changed one thing differently.
    pub clashes: Vec<Clash>,
}

/// A thing that both sides changed differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Both changed a field of the actor or resource with this id; mine stands.
    Record(Id),
    /// Both changed a field of a relation; mine stands.
    Relation(Box<Relation>),
    /// One side took away what the other changed or still refers to; it stays.
    Removed(Id),
    /// Both changed a source, a sector profile, a view, or what the map says of itself; mine
    /// stands.
    Other,
}

/// Brings together what `mine` and `theirs` each made of `base`: all that one side alone changed,
/// and where both did, mine. What either side still needs stays. The change begins from `theirs`.
pub fn merge(base: &MapDocument, mine: &MapDocument, theirs: &MapDocument) -> Merged {
    let mut merged = Merged::default();
    let Merged { change, clashes } = &mut merged;
    let (new_header, clash) = header(base, mine, theirs);
    change.header = Swap::between(theirs.header(), new_header).map(Box::new);
    clashes.extend(clash.then_some(Clash::Other));
    let of_record = |id: &Id, is_removal: bool| match is_removal {
        true => Clash::Removed(id.clone()),
        false => Clash::Record(id.clone()),
    };
    let sources = [base.sources(), mine.sources(), theirs.sources()];
    change.sources = table(sources, clashes, |_, _, _| Clash::Other);
    let sectors = [base.sectors(), mine.sectors(), theirs.sectors()];
    change.sectors = table(sectors, clashes, |_, _, _| Clash::Other);
    let actors = [base.actors(), mine.actors(), theirs.actors()];
    change.actors = table(actors, clashes, |id, _, gone| of_record(id, gone));
    let resources = [base.resources(), mine.resources(), theirs.resources()];
    change.resources = table(resources, clashes, |id, _, gone| of_record(id, gone));
    let relations = [base.relations(), mine.relations(), theirs.relations()];
    change.relations = table(relations, clashes, |_, relation, _| {
        Clash::Relation(Box::new(relation.clone()))
    });
    for id in keys(base.positions(), mine.positions()) {
        let [was, here, there] = [base, mine, theirs].map(|it| it.positions().get(id).copied());
        let wanted = if here == was { there } else { here };
        change.positions.set(id.clone(), there, wanted);
    }
    views(base, mine, theirs, &mut merged);
    let questions = questions(base.questions(), mine.questions(), theirs.questions());
    merged.change.questions = Swap::between(theirs.questions().to_vec(), questions).map(Box::new);
    keep_what_is_needed([mine, theirs, base], theirs, &mut merged);
    merged
}

/// The keys of what `mine` changed. What it did not is theirs, as it stands in their table already.
fn keys<'a, K: Ord, T: PartialEq>(
    base: &'a Records<K, T>,
    mine: &'a Records<K, T>,
) -> BTreeSet<&'a K> {
    let (was, is) = base.differing(mine);
    was.into_iter().chain(is).map(|(key, _)| key).collect()
}

/// What becomes of one table; `clash` names what both sides changed, and whether one of them took
/// it away.
fn table<K: Ord + Clone, T: Fields + Blank>(
    [base, mine, theirs]: [&Records<K, T>; 3],
    clashes: &mut Vec<Clash>,
    clash: impl Fn(&K, &T, bool) -> Clash,
) -> TableChange<K, T> {
    let mut change = TableChange::default();
    for key in keys(base, mine) {
        let (was, here, there) = (base.get(key), mine.get(key), theirs.get(key));
        if here == was || here == there {
            continue;
        }
        let wanted = match (was, here, there) {
            (_, here, there) if there == was => here.cloned(),
            (_, Some(here), None) => {
                clashes.push(clash(key, here, true));
                Some(here.clone())
            }
            (_, None, Some(there)) => {
                clashes.push(clash(key, there, true));
                Some(there.clone())
            }
            (was, Some(here), Some(there)) => {
                let blank = here.blank();
                let (record, is_clash) = T::together(was.unwrap_or(&blank), here, there);
                if is_clash {
                    clashes.push(clash(key, &record, false));
                }
                Some(record)
            }
            (_, None, None) => None,
        };
        change.set(key.clone(), there.cloned(), wanted);
    }
    change
}

/// Views are known by their names. Theirs keep their order; mine that they have not come last.
fn views(base: &MapDocument, mine: &MapDocument, theirs: &MapDocument, merged: &mut Merged) {
    fn named<'a>(views: &'a [View], name: &str) -> Option<&'a View> {
        views.iter().find(|view| view.name.main == name)
    }
    let mut together = Vec::new();
    for there in theirs.views() {
        let name = &there.name.main;
        let (was, here) = (named(base.views(), name), named(mine.views(), name));
        match (was, here) {
            (Some(was), None) if was == there => {}
            (_, None) => together.push(there.clone()),
            (was, Some(here)) => {
                let blank = View {
                    name: here.name.clone(),
                    ..View::default()
                };
                let (view, is_clash) = View::together(was.unwrap_or(&blank), here, there);
                merged.clashes.extend(is_clash.then_some(Clash::Other));
                together.push(view);
            }
        }
    }
    for here in mine.views() {
        let name = &here.name.main;
        let is_new = named(theirs.views(), name).is_none();
        if is_new && named(base.views(), name) != Some(here) {
            together.push(here.clone());
        }
    }
    let is_mine_in_order = base.views() == theirs.views();
    let together = if is_mine_in_order {
        mine.views().to_vec()
    } else {
        together
    };
    merged.change.views = Swap::between(theirs.views().to_vec(), together).map(Box::new);
}

/// Theirs without those I took away, then those I wrote.
fn questions(
    base: &[OpenQuestion],
    mine: &[OpenQuestion],
    theirs: &[OpenQuestion],
) -> Vec<OpenQuestion> {
    if base == theirs {
        return mine.to_vec();
    }
    let is_gone = |it: &&OpenQuestion| base.contains(it) && !mine.contains(it);
    let mut together: Vec<_> = theirs.iter().filter(|it| !is_gone(it)).cloned().collect();
    for question in mine {
        if !base.contains(question) && !theirs.contains(question) {
            together.push(question.clone());
        }
    }
    together
}
