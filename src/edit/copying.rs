//! Copies: a part of a map as a small map of its own, and what comes of it in another.

use std::collections::{BTreeMap, BTreeSet};

use super::command::Additions;
use super::ids::Ids;
use crate::model::{
    Capability, CapabilityModel, Draft, Id, Known, MapDocument, RecordRef, Relation, RelationKey,
    Resource, Source, Text,
};

/// A resource whose capability, and whatever that is part of, the other map lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoCapability {
    /// What the resource is called.
    pub name: Text,
}

/// A map of these records, the relations among them, these relations with their ends, and the
/// sources they name. What a record says of others that are not along is left out.
pub fn copied(document: &MapDocument, records: &[Id], relations: &[RelationKey]) -> MapDocument {
    let ends = relations.iter().flat_map(|key| {
        [
            key.from.as_known(),
            key.to.as_known(),
            key.resource.as_ref(),
        ]
        .into_iter()
        .flatten()
    });
    let ids: BTreeSet<&Id> = records.iter().chain(ends).collect();
    let mut draft = Draft::new(document.map(), document.model_choice().clone());
    draft.language = document.language().to_owned();
    for id in &ids {
        match document.record(id) {
            Some(RecordRef::Actor(actor)) => draft.actors.push(actor.clone()),
            Some(RecordRef::Resource(resource)) => draft.resources.push(resource.clone()),
            None => {}
        }
    }
    let comes_along = |relation: &&Relation| {
        let end = |end: &Known<Id>| end.as_known().is_some_and(|id| ids.contains(id));
        (end(&relation.from) && end(&relation.to)) || relations.contains(&relation.key())
    };
    let along = document.relations().values().filter(comes_along);
    draft.relations = along.cloned().collect();
    draft.sources = document.sources().values().cloned().collect();
    let sources = sources_of(&draft);
    draft.sources.retain(|source| sources.contains(&source.id));
    draft.settle().document
}

/// What `other` becomes in `document`: a record whose id is taken gets a new one, and its relations
/// follow. A source that is there already is not brought again. A resource whose capability the map
/// lacks goes to the nearest one its capability is part of.
pub fn pasted(
    document: &MapDocument,
    other: &MapDocument,
    ids: &mut Ids,
) -> Result<Additions, NoCapability> {
    let sources = new_ids(
        other
            .sources()
            .values()
            .map(|source| (&source.id, source.title.main.as_str())),
        |source| {
            let there = document.sources().get(source);
            there.is_some() && there != other.sources().get(source)
        },
        |id| document.sources().contains_key(id) || other.sources().contains_key(id),
        ids,
    );
    let names = other
        .records()
        .map(|record| (record.id(), record.name().main.as_str()));
    let is_there = |id: &Id| document.record(id).is_some();
    let is_taken = |id: &Id| is_there(id) || other.record(id).is_some();
    let led = Led {
        records: new_ids(names, is_there, is_taken, ids),
        sources,
    };
    let mut additions = Additions::default();
    for actor in other.actors().values() {
        let mut actor = actor.clone();
        led.record(&mut actor.id);
        actor.parent.iter_mut().for_each(|id| led.record(id));
        led.sources(&mut actor.sources);
        additions.actors.push(actor);
    }
    for resource in other.resources().values() {
        let mut pasted = resource.clone();
        pasted.capability = capability_for(document, other, resource)?;
        led.record(&mut pasted.id);
        led.sources(&mut pasted.sources);
        additions.resources.push(pasted);
    }
    let relations = other.relations().values();
    additions.relations = relations.map(|relation| led.relation(relation)).collect();
    let is_new = |source: &Source| !document.sources().contains_key(&source.id);
    let brought = other.sources().values().map(|source| {
        let mut source = source.clone();
        led.source(&mut source.id);
        source
    });
    additions.sources = brought.filter(is_new).collect();
    Ok(additions)
}

/// The ids that are other ones in the map something is pasted into.
struct Led {
    records: BTreeMap<Id, Id>,
    sources: BTreeMap<Id, Id>,
}

impl Led {
    fn record(&self, id: &mut Id) {
        if let Some(new) = self.records.get(id) {
            *id = new.clone();
        }
    }

    fn source(&self, id: &mut Id) {
        if let Some(new) = self.sources.get(id) {
            *id = new.clone();
        }
    }

    fn sources(&self, ids: &mut [Id]) {
        ids.iter_mut().for_each(|id| self.source(id));
    }

    fn relation(&self, relation: &Relation) -> Relation {
        let mut relation = relation.clone();
        for end in [&mut relation.from, &mut relation.to] {
            if let Known::Known(id) = end {
                self.record(id);
            }
        }
        let named = [&mut relation.resource, &mut relation.scheme];
        named.into_iter().flatten().for_each(|id| self.record(id));
        self.sources(&mut relation.sources);
        let paid = relation.money.iter_mut();
        paid.flat_map(|money| &mut money.source)
            .for_each(|id| self.source(id));
        relation
    }
}

/// A new id for each of these things whose own is in use.
fn new_ids<'a>(
    things: impl Iterator<Item = (&'a Id, &'a str)>,
    needs_another: impl Fn(&Id) -> bool,
    is_taken: impl Fn(&Id) -> bool,
    ids: &mut Ids,
) -> BTreeMap<Id, Id> {
    let mut given: BTreeMap<Id, Id> = BTreeMap::new();
    for (id, name) in things.filter(|(id, _)| needs_another(id)) {
        let is_free = |new: &Id| !is_taken(new) && given.values().all(|other| other != new);
        let new = ids.next(name, |new| !is_free(new));
        given.insert(id.clone(), new);
    }
    given
}

fn sources_of(draft: &Draft) -> BTreeSet<Id> {
    let actors = draft.actors.iter().flat_map(|actor| &actor.sources);
    let resources = draft.resources.iter().flat_map(|it| &it.sources);
    let relations = draft.relations.iter().flat_map(|relation| {
        let money = relation.money.iter().flat_map(|money| &money.source);
        relation.sources.iter().chain(money)
    });
    actors.chain(resources).chain(relations).cloned().collect()
}

fn capability_for(
    document: &MapDocument,
    other: &MapDocument,
    resource: &Resource,
) -> Result<Id, NoCapability> {
    let here = document.capability_model();
    let there = other.capability_model();
    let mut capability = there.capability(&resource.capability);
    while let Some(wanted) = capability {
        if let Some(found) = alike(here, wanted) {
            return Ok(found.id.clone());
        }
        capability = wanted.parent.as_ref().and_then(|id| there.capability(id));
    }
    let name = resource.name.clone();
    Err(NoCapability { name })
}

/// The capability of this id, or one that is called the same.
fn alike<'a>(model: &'a CapabilityModel, wanted: &Capability) -> Option<&'a Capability> {
    let by_name = || {
        let all = model.capabilities.iter();
        all.clone()
            .find(|capability| capability.name == wanted.name)
    };
    model.capability(&wanted.id).or_else(by_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::samples::small_map;
    use crate::edit::{EditCommand, plan};
    use crate::model::{ModelChoice, RelationKind};

    fn ids(ids: &[&str]) -> Vec<Id> {
        ids.iter().map(Id::new).collect()
    }

    fn paste_into(document: &MapDocument, other: &MapDocument) -> Additions {
        pasted(document, other, &mut Ids::seeded(3)).unwrap()
    }

    #[test]
    fn a_copy_holds_the_records_and_the_relations_among_them() {
        let copy = copied(&small_map(), &ids(&["ks", "folkereg"]), &[]);
        assert_eq!(copy.records().count(), 2);
        assert_eq!(copy.relations().len(), 1);
        let key = small_map().relations().keys().next().unwrap().clone();
        assert_eq!(copied(&small_map(), &[], &[key]).records().count(), 2);
    }

    #[test]
    fn what_is_pasted_where_it_came_from_gets_new_ids_and_its_relations_follow() {
        let document = small_map();
        let copy = copied(&document, &ids(&["ks", "folkereg"]), &[]);
        let additions = paste_into(&document, &copy);
        let ks = &additions.actors[0];
        assert_ne!(ks.id, Id::new("ks"));
        assert_eq!(ks.name, "KS".into());
        assert_eq!(additions.relations[0].from, Known::Known(ks.id.clone()));
        assert_eq!(
            additions.relations[0].to,
            Known::Known(additions.resources[0].id.clone())
        );
        let mut pasted = document.clone();
        let change = plan(&document, EditCommand::from(additions)).unwrap();
        pasted.apply(&change).unwrap();
        assert_eq!(pasted.relations().len(), document.relations().len() + 1);
    }

    #[test]
    fn what_is_pasted_where_it_is_new_keeps_its_ids() {
        let document = small_map();
        let copy = copied(&document, &ids(&["ks", "skatt"]), &[]);
        let empty = Draft::new("m-2", document.model_choice().clone()).settle();
        let additions = paste_into(&empty.document, &copy);
        let pasted: Vec<&str> = additions
            .actors
            .iter()
            .map(|actor| actor.id.as_str())
            .collect();
        assert_eq!(pasted, ["ks", "skatt"]);
    }

    #[test]
    fn a_resource_goes_to_the_nearest_capability_there_is_or_nowhere() {
        let document = small_map();
        let copy = copied(&document, &ids(&["folkereg"]), &[]);
        let mut model = CapabilityModel::clone(document.capability_model());
        model
            .capabilities
            .retain(|capability| capability.parent.is_none());
        let choice = ModelChoice::Own(model.clone().into());
        let coarse = Draft::new("m-2", choice).settle().document;
        let additions = paste_into(&coarse, &copy);
        assert_eq!(additions.resources[0].capability, Id::new("data"));
        model.capabilities.clear();
        model.actors_in = None;
        let bare = Draft::new("m-3", ModelChoice::Own(model.into())).settle();
        let refused = pasted(&bare.document, &copy, &mut Ids::seeded(3));
        let name = "Folkeregisteret".into();
        assert_eq!(refused, Err(NoCapability { name }));
    }

    #[test]
    fn a_relation_keeps_its_kind() {
        let document = small_map();
        let copy = copied(&document, &ids(&["ks", "folkereg"]), &[]);
        let additions = paste_into(&document, &copy);
        assert_eq!(additions.relations[0].kind, RelationKind::Uses);
    }
}
