//! What a change did, as one would tell it.

use super::change::{MapChange, Swap, TableChange};
use super::document::MapDocument;
use super::id::Id;
use super::money::Known;
use super::record::{Actor, Resource};
use super::relation::{Relation, RelationKind};
use super::text::Text;

/// What a change did, in the words of the map; `text` tells it in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Put a record on the map, and so many others with it.
    Added(Text, usize),
    /// Took a record off the map, and so many others with it.
    Removed(Text, usize),
    /// Made a relation; an end that is not known has no name.
    Connected(Ends),
    /// Took a relation away.
    Disconnected(Ends),
    /// Made several relations.
    ConnectedSeveral(usize),
    /// Took several relations away.
    DisconnectedSeveral(usize),
    /// Changed what a relation says or where it runs.
    ChangedRelation(Ends),
    /// Gave a record another name.
    Renamed(Text, Text),
    /// Made one actor part of another: the one that went, the one that stayed.
    Merged(Text, Text),
    /// Moved a record to another sector or capability, and so many others with it.
    Moved(Text, usize),
    /// Changed something else about a record, and so many others with it.
    Changed(Text, usize),
    /// Put a record in a place of its own, and so many others with it.
    Placed(Text, usize),
    /// Let records stand where the layout puts them.
    TidiedUp,
    /// Changed the saved views.
    Views,
    /// Changed the open questions.
    Questions,
    /// Changed the sources.
    Sources,
    /// Changed what a sector wants or what binds it.
    Profile,
    /// Changed what the map says of itself.
    Map,
    /// Changed so many things of several kinds.
    Several(usize),
}

/// The ends of a relation in words, and what it says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Where it starts; none where that is unknown.
    pub from: Option<Text>,
    /// What it says.
    pub kind: RelationKind,
    /// Where it ends; none where that is unknown.
    pub to: Option<Text>,
}

impl Deed {
    /// What `change` did to the map that is now `document`.
    pub fn of(change: &MapChange, document: &MapDocument) -> Self {
        let names = Names { change, document };
        names
            .records()
            .or_else(|| names.relations())
            .or_else(|| names.places())
            .unwrap_or_else(|| names.rest())
    }
}

struct Names<'a> {
    change: &'a MapChange,
    document: &'a MapDocument,
}

/// A record that came, went or changed, whichever table it is in.
#[derive(Clone, Copy)]
struct Touched<'a> {
    before: Option<About<'a>>,
    after: Option<About<'a>>,
}

#[derive(Clone, Copy)]
enum About<'a> {
    Actor(&'a Actor),
    Resource(&'a Resource),
}

impl<'a> About<'a> {
    fn label(self) -> &'a Text {
        let (short, name) = match self {
            Self::Actor(actor) => (&actor.short, &actor.name),
            Self::Resource(resource) => (&resource.short, &resource.name),
        };
        if short.is_empty() { name } else { short }
    }

    fn name(self) -> &'a Text {
        match self {
            Self::Actor(actor) => &actor.name,
            Self::Resource(resource) => &resource.name,
        }
    }

    fn cell(self) -> (Option<super::Sector>, Option<&'a Id>) {
        match self {
            Self::Actor(actor) => (actor.sector, None),
            Self::Resource(resource) => (resource.sector, Some(&resource.capability)),
        }
    }
}

impl<'a> Names<'a> {
    fn touched(&self) -> Vec<Touched<'a>> {
        fn sides<'a, T>(
            (_, swap): (&Id, &'a Swap<Option<T>>),
            about: fn(&'a T) -> About<'a>,
        ) -> Touched<'a> {
            Touched {
                before: swap.before.as_ref().map(about),
                after: swap.after.as_ref().map(about),
            }
        }
        let actors = self.change.actors.iter();
        let actors = actors.map(|entry| sides(entry, About::Actor));
        let resources = self.change.resources.iter();
        let resources = resources.map(|entry| sides(entry, About::Resource));
        actors.chain(resources).collect()
    }

    /// Told where actors or resources are touched: then relations and places only follow them.
    fn records(&self) -> Option<Deed> {
        let touched = self.touched();
        let side = |side: fn(&Touched<'a>) -> Option<Option<About<'a>>>| -> Vec<About<'a>> {
            touched.iter().filter_map(side).flatten().collect()
        };
        let added = side(|it| it.before.is_none().then_some(it.after));
        let removed = side(|it| it.after.is_none().then_some(it.before));
        let first_changed = touched.iter().find_map(|it| Some((it.before?, it.after?)));
        let label = |it: &About<'_>| it.label().clone();
        match (added.first(), removed.first(), first_changed) {
            (Some(_), None, _) if self.one_relation_added() => None,
            (Some(first), None, None) => Some(Deed::Added(label(first), added.len() - 1)),
            (None, Some(gone), _) => Some(match self.merged_into() {
                Some(keep) => Deed::Merged(label(gone), keep),
                None => Deed::Removed(label(gone), removed.len() - 1),
            }),
            (None, None, Some((before, after))) => Some(changed(before, after, touched.len() - 1)),
            (None, None, None) => None,
            _ => Some(Deed::Several(self.count())),
        }
    }

    fn one_relation_added(&self) -> bool {
        let mut swaps = self.change.relations.iter();
        self.change.relations.len() == 1 && swaps.all(|(_, swap)| swap.before.is_none())
    }

    /// The actor that took over the id of one that went.
    fn merged_into(&self) -> Option<Text> {
        let mut swaps = self.change.actors.iter();
        swaps.find_map(|(_, swap)| {
            let (before, after) = (swap.before.as_ref()?, swap.after.as_ref()?);
            let is_gone = |id: &&Id| {
                self.change
                    .actors
                    .get(id)
                    .is_some_and(|it| it.after.is_none())
            };
            let mut new = after.aka.iter().filter(|id| !before.aka.contains(id));
            new.any(|id| is_gone(&id))
                .then(|| About::Actor(after).label().clone())
        })
    }

    fn relations(&self) -> Option<Deed> {
        let swaps: Vec<_> = self.change.relations.iter().map(|(_, swap)| swap).collect();
        let added: Vec<&Relation> = swaps
            .iter()
            .filter(|swap| swap.before.is_none())
            .filter_map(|swap| swap.after.as_ref())
            .collect();
        let removed: Vec<&Relation> = swaps
            .iter()
            .filter(|swap| swap.after.is_none())
            .filter_map(|swap| swap.before.as_ref())
            .collect();
        let changed: Vec<&Relation> = swaps
            .iter()
            .filter(|swap| swap.before.is_some())
            .filter_map(|swap| swap.after.as_ref())
            .collect();
        match (added.as_slice(), removed.as_slice(), changed.as_slice()) {
            ([], [], []) => None,
            ([one], [], []) => Some(Deed::Connected(self.ends(one))),
            ([], [one], []) => Some(Deed::Disconnected(self.ends(one))),
            ([one], [_], []) | ([], [], [one]) => Some(Deed::ChangedRelation(self.ends(one))),
            (several, [], []) => Some(Deed::ConnectedSeveral(several.len())),
            ([], several, []) => Some(Deed::DisconnectedSeveral(several.len())),
            _ => Some(Deed::Several(self.count())),
        }
    }

    fn ends(&self, relation: &Relation) -> Ends {
        let named = |end: &Known<Id>| end.as_known().map(|id| self.label(id));
        Ends {
            from: named(&relation.from),
            kind: relation.kind,
            to: named(&relation.to),
        }
    }

    /// What a record is called, wherever it still stands.
    fn label(&self, id: &Id) -> Text {
        fn either<T>(table: &TableChange<Id, T>, id: &Id) -> Option<T>
        where
            T: PartialEq + Clone,
        {
            let swap = table.get(id)?;
            swap.after.clone().or_else(|| swap.before.clone())
        }
        if let Some(record) = self.document.record(id) {
            return record.label().clone();
        }
        let actor = either(&self.change.actors, id);
        let actor = actor.map(|actor| About::Actor(&actor).label().clone());
        let resource = || either(&self.change.resources, id);
        let resource = || resource().map(|it| About::Resource(&it).label().clone());
        actor
            .or_else(resource)
            .unwrap_or_else(|| id.as_str().into())
    }

    fn places(&self) -> Option<Deed> {
        let mut swaps = self.change.positions.iter();
        let placed = swaps.find(|(_, swap)| swap.after.is_some());
        match placed {
            Some((id, _)) => {
                let others = self.change.positions.len() - 1;
                Some(Deed::Placed(self.label(id), others))
            }
            None => (!self.change.positions.is_empty()).then_some(Deed::TidiedUp),
        }
    }

    /// What is left when neither records, relations nor places are touched.
    fn rest(&self) -> Deed {
        let MapChange {
            header,
            sources,
            sectors,
            views,
            questions,
            ..
        } = self.change;
        let kinds = [
            (!sources.is_empty(), Deed::Sources),
            (!sectors.is_empty(), Deed::Profile),
            (views.is_some(), Deed::Views),
            (questions.is_some(), Deed::Questions),
            (header.is_some(), Deed::Map),
        ];
        let mut told = kinds.into_iter().filter(|(is_touched, _)| *is_touched);
        match (told.next(), told.next()) {
            (Some((_, deed)), None) => deed,
            _ => Deed::Several(self.count()),
        }
    }

    fn count(&self) -> usize {
        let change = self.change;
        change.actors.len()
            + change.resources.len()
            + change.relations.len()
            + change.sources.len()
            + change.sectors.len()
            + change.positions.len()
            + usize::from(change.views.is_some())
            + usize::from(change.questions.is_some())
            + usize::from(change.header.is_some())
    }
}

fn changed(before: About<'_>, after: About<'_>, others: usize) -> Deed {
    let label = after.label().clone();
    if others == 0 && before.name() != after.name() {
        Deed::Renamed(before.name().clone(), after.name().clone())
    } else if before.cell() != after.cell() {
        Deed::Moved(label, others)
    } else {
        Deed::Changed(label, others)
    }
}
