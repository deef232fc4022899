//! From the structs of format 1 to the model.

use std::collections::BTreeMap;

use super::records::{
    Actor, Camera, CostSharing, Distance, KeptNodes, Known, ListTranslations, Money, Obstacle,
    Perspective, Position, Question, Relation, Resource, SectorProfile, Source, Translations, View,
};
use crate::file::syntax::{NodeId, Tree};
use crate::model::{self, Id, Kept, Text};

/// A record that becomes one of the model's; `tree` holds the fields the format does not know.
pub trait IntoModel {
    /// The record of the model.
    type Model;

    /// Turns the record into the model's.
    fn into_model(self, tree: &Tree<'_>) -> Self::Model;
}

/// A text and its translations.
pub fn text(main: String, translations: Translations) -> Text {
    Text { main, translations }
}

/// A list of texts and its translations, which are lists in the same order.
pub fn texts(main: Vec<String>, translations: ListTranslations) -> Vec<Text> {
    let mut texts: Vec<Text> = main
        .into_iter()
        .map(|main| text(main, BTreeMap::new()))
        .collect();
    for (language, list) in translations {
        texts.resize(texts.len().max(list.len()), Text::default());
        for (text, translation) in texts.iter_mut().zip(list) {
            if !translation.is_empty() {
                text.translations.insert(language.clone(), translation);
            }
        }
    }
    texts
}

/// The fields of a record that the format does not know.
pub fn kept(nodes: KeptNodes, tree: &Tree<'_>) -> Kept {
    // The node after a field's name is its value.
    let pairs = nodes
        .0
        .into_iter()
        .map(|name| (NodeId(name), NodeId(name + 1)));
    tree.kept_fields(pairs)
}

/// A name for life, made of the title, for a map that has none.
pub fn map_name(title: &str) -> String {
    let slug: String = title
        .to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            'a'..='z' | '0'..='9' => Some(letter),
            'æ' | 'å' => Some('a'),
            'ø' => Some('o'),
            _ if letter.is_alphanumeric() => None,
            _ => Some('-'),
        })
        .take(40)
        .collect();
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    format!("m-{}", words.join("-"))
}

pub(super) fn id(text: String) -> Id {
    Id::new(text)
}

pub fn ids(texts: Vec<String>) -> Vec<Id> {
    texts.into_iter().map(Id::new).collect()
}

fn words<T, U: From<T>>(words: Vec<T>) -> Vec<U> {
    words.into_iter().map(U::from).collect()
}

fn known<T, U>(value: Known<T>, into: impl FnOnce(T) -> U) -> model::Known<U> {
    match value {
        Known::Known(value) => model::Known::Known(into(value)),
        Known::Unknown => model::Known::Unknown,
    }
}

fn year(value: Option<Known<i32>>) -> Option<model::Known<i32>> {
    value.map(|value| known(value, |year| year))
}

fn foreign(origin_ids: Vec<(String, String)>, extra: BTreeMap<String, String>) -> model::Foreign {
    model::Foreign { origin_ids, extra }
}

impl IntoModel for Source {
    type Model = model::Source;

    fn into_model(self, tree: &Tree<'_>) -> model::Source {
        model::Source {
            id: id(self.id),
            title: text(self.title, self.title_in),
            publisher: self.publisher,
            date: self.date,
            url: self.url,
            note: text(self.note, self.note_in),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for SectorProfile {
    type Model = model::SectorProfile;

    fn into_model(self, tree: &Tree<'_>) -> model::SectorProfile {
        model::SectorProfile {
            goals: texts(self.goals, self.goals_in),
            framework_conditions: texts(self.framework_conditions, self.framework_conditions_in),
            note: text(self.note, self.note_in),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for Actor {
    type Model = model::Actor;

    fn into_model(self, tree: &Tree<'_>) -> model::Actor {
        model::Actor {
            id: id(self.id),
            name: text(self.name, self.name_in),
            short: text(self.short, self.short_in),
            aliases: self.aliases,
            aka: ids(self.aka),
            sector: self.sector.map(Into::into),
            org_number: self.org_number,
            parent: self.parent.map(id),
            url: self.url,
            note: text(self.note, self.note_in),
            tags: self.tags,
            sources: ids(self.sources),
            foreign: foreign(self.origin_ids, self.extra),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for Resource {
    type Model = model::Resource;

    fn into_model(self, tree: &Tree<'_>) -> model::Resource {
        let sharing = self.cost_sharing.into_iter();
        model::Resource {
            id: id(self.id),
            name: text(self.name, self.name_in),
            short: text(self.short, self.short_in),
            aliases: self.aliases,
            aka: ids(self.aka),
            capability: id(self.capability),
            sector: self.sector.map(Into::into),
            status: self.status.map(Into::into).unwrap_or_default(),
            valid_from: year(self.valid_from),
            valid_to: year(self.valid_to),
            cost_sharing: sharing.map(|sharing| sharing.into_model(tree)).collect(),
            url: self.url,
            note: text(self.note, self.note_in),
            tags: self.tags,
            sources: ids(self.sources),
            foreign: foreign(self.origin_ids, self.extra),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for CostSharing {
    type Model = model::CostSharing;

    fn into_model(self, tree: &Tree<'_>) -> model::CostSharing {
        model::CostSharing {
            groups: words(self.groups),
            establishment: self.establishment.into(),
            usage: self.r#use.into(),
            source: self.source.map(id),
            note: text(self.note, self.note_in),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for Relation {
    type Model = model::Relation;

    fn into_model(self, tree: &Tree<'_>) -> model::Relation {
        let obstacles = self.obstacles.into_iter();
        let money = self.money.into_iter();
        model::Relation {
            id: self.id.map(id),
            from: known(self.from, id),
            kind: self.kind.into(),
            to: known(self.to, id),
            resource: self.resource.map(id),
            scheme: self.scheme.map(id),
            status: self.status.map(Into::into).unwrap_or_default(),
            criticality: self.criticality.map(Into::into),
            alternative: self.alternative,
            purpose: text(self.purpose, self.purpose_in),
            legal_basis: text(self.legal_basis, self.legal_basis_in),
            obstacles: obstacles
                .map(|obstacle| obstacle.into_model(tree))
                .collect(),
            money: money.map(|money| money.into_model(tree)).collect(),
            valid_from: year(self.valid_from),
            valid_to: year(self.valid_to),
            note: text(self.note, self.note_in),
            tags: self.tags,
            sources: ids(self.sources),
            foreign: foreign(self.origin_ids, self.extra),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for Obstacle {
    type Model = model::Obstacle;

    fn into_model(self, tree: &Tree<'_>) -> model::Obstacle {
        model::Obstacle {
            dimension: self.dimension.into(),
            severity: self.severity.map(Into::into),
            note: text(self.note, self.note_in),
            source: self.source.map(id),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for Money {
    type Model = model::Money;

    fn into_model(self, tree: &Tree<'_>) -> model::Money {
        model::Money {
            year: year(self.year),
            nok: known(self.nok, |nok| nok),
            scheme: self.scheme.map(id),
            source: self.source.map(id),
            note: text(self.note, self.note_in),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for View {
    type Model = model::View;

    fn into_model(self, tree: &Tree<'_>) -> model::View {
        model::View {
            name: text(self.name, self.name_in),
            projection: self.projection.map(Into::into).unwrap_or_default(),
            perspective: self.perspective.into(),
            distance: self.distance.map(Into::into).unwrap_or_default(),
            rest: self.rest.map(Into::into).unwrap_or_default(),
            filter: model::Filter {
                capabilities: ids(self.capabilities),
                kinds: words(self.kinds),
                statuses: words(self.statuses),
                tags: self.tags,
            },
            query: self.query,
            year: self.year,
            compared_with: self.compared_with,
            folds: self.folds.into_iter().map(Into::into).collect(),
            ids: ids(self.ids),
            camera: self.camera.map(Into::into),
            note: text(self.note, self.note_in),
            kept: kept(self.kept, tree),
        }
    }
}

impl From<Perspective> for model::Perspective {
    fn from(perspective: Perspective) -> Self {
        match perspective {
            Perspective::All => Self::All,
            Perspective::Sectors(groups) if groups.is_empty() => Self::All,
            Perspective::Sectors(groups) => Self::Sectors(words(groups)),
            Perspective::Record(record) => Self::Record(id(record)),
        }
    }
}

impl From<Distance> for model::Distance {
    fn from(distance: Distance) -> Self {
        match distance {
            Distance::Steps(steps) => Self::Steps(steps),
            Distance::All => Self::All,
        }
    }
}

impl From<Camera> for model::Camera {
    fn from(Camera { x, y, percent }: Camera) -> Self {
        let percent = percent.max(1);
        Self { x, y, percent }
    }
}

impl IntoModel for Question {
    type Model = model::OpenQuestion;

    fn into_model(self, tree: &Tree<'_>) -> model::OpenQuestion {
        model::OpenQuestion {
            text: self.text,
            owner: self.owner,
            at: self.at.map(id),
            kept: kept(self.kept, tree),
        }
    }
}

impl IntoModel for Position {
    type Model = (Id, model::Position);

    fn into_model(self, _: &Tree<'_>) -> (Id, model::Position) {
        let Self(record, x, y) = self;
        (id(record), model::Position { x, y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_without_a_name_is_named_by_its_title() {
        assert_eq!(map_name("Dødsfall og arv (2024)"), "m-dodsfall-og-arv-2024");
        assert_eq!(map_name("***"), "m-");
    }

    #[test]
    fn translations_of_lists_lie_beside_their_texts() {
        let translations = BTreeMap::from([("en".to_owned(), vec![String::new(), "b".to_owned()])]);
        let found = texts(vec!["a".to_owned()], translations);
        assert_eq!(found[0], "a".into());
        assert_eq!(found[1].main, "");
        assert_eq!(found[1].translations["en"], "b");
    }
}
