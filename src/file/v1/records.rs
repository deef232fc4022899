//! The records of format 1, field by field as `docs/map-format.md` has them.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::fold::Fold;
use super::words::{
    CostTerm, Criticality, Dimension, Group, ObstacleSeverity, Projection, RelationKind, Rest,
    Sector, Status,
};

/// Translations of a text, by language tag.
pub type Translations = BTreeMap<String, String>;
/// Translations of a list of texts, by language tag.
pub type ListTranslations = BTreeMap<String, Vec<String>>;

/// The fields of a record that format 1 does not know, as the numbers of their names' nodes.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct KeptNodes(pub Vec<u32>);

/// A value, or `Unknown`.
#[derive(Clone, Debug)]
pub enum Known<T> {
    /// The value.
    Known(T),
    /// `Unknown`.
    Unknown,
}

/// What may stand where a map names its capability model.
#[derive(Clone, Debug)]
#[expect(dead_code, reason = "read apart, like the lists")]
pub enum ModelChoice {
    /// The name of a built-in one.
    BuiltIn(String),
    /// One of the map's own.
    Own(CapabilityModel),
}

/// How far a view looks: a number, or `All`.
#[derive(Clone, Copy, Debug)]
pub enum Distance {
    /// So many relations.
    Steps(u8),
    /// `All`.
    All,
}

/// From whose side a view looks.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub enum Perspective {
    /// `All`.
    #[default]
    All,
    /// `Sectors([…])`.
    Sectors(Vec<Group>),
    /// `Record("…")`.
    Record(String),
}

/// A record of the format: fields are required, or hold their default where they are left out.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident {
        $($required:ident: $required_type:ty),* ;
        $($field:ident: $type:ty),* $(,)?
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Deserialize)]
        pub struct $name {
            $(#[doc = concat!("`", stringify!($required), "`.")] pub $required: $required_type,)*
            $(#[doc = concat!("`", stringify!($field), "`.")] #[serde(default)] pub $field: $type,)*
            /// Fields that the format does not know.
            #[serde(default, rename = "$kept")]
            pub kept: KeptNodes,
        }
    )*};
}

records! {
    /// The map. Its lists are read record by record, so that one bad record costs no other.
    #[expect(dead_code, reason = "names the fields of the map")]
    Map {
        format: u64;
        title: String, minor: u64, map: Option<String>, origin: Option<String>, title_in: Translations,
        description: String, description_in: Translations, language: Option<String>,
        capability_model: Option<ModelChoice>, sources: Vec<Source>,
        sectors: BTreeMap<Sector, SectorProfile>, actors: Vec<Actor>, resources: Vec<Resource>,
        relations: Vec<Relation>, views: Vec<View>, questions: Vec<Question>,
        positions: Vec<Position>,
    }
    /// Where something is stated.
    Source {
        id: String, title: String;
        title_in: Translations, publisher: String, date: String, url: Option<String>,
        note: String, note_in: Translations,
    }
    /// What a sector brings.
    SectorProfile {
        ;
        goals: Vec<String>, goals_in: ListTranslations, framework_conditions: Vec<String>,
        framework_conditions_in: ListTranslations, note: String, note_in: Translations,
    }
    /// An actor.
    Actor {
        id: String, name: String;
        name_in: Translations, short: String, short_in: Translations, aliases: Vec<String>,
        aka: Vec<String>, sector: Option<Sector>, org_number: Option<String>,
        parent: Option<String>, url: Option<String>, note: String, note_in: Translations,
        tags: Vec<String>, sources: Vec<String>, origin_ids: Vec<(String, String)>,
        extra: BTreeMap<String, String>,
    }
    /// A resource.
    Resource {
        id: String, name: String, capability: String;
        name_in: Translations, short: String, short_in: Translations, aliases: Vec<String>,
        aka: Vec<String>, sector: Option<Sector>, status: Option<Status>,
        valid_from: Option<Known<i32>>, valid_to: Option<Known<i32>>,
        cost_sharing: Vec<CostSharing>, url: Option<String>, note: String,
        note_in: Translations, tags: Vec<String>, sources: Vec<String>,
        origin_ids: Vec<(String, String)>, extra: BTreeMap<String, String>,
    }
    /// Who pays for a resource.
    CostSharing {
        ;
        groups: Vec<Group>, establishment: CostTerm, r#use: CostTerm, source: Option<String>,
        note: String, note_in: Translations,
    }
    /// A relation.
    Relation {
        from: Known<String>, kind: RelationKind, to: Known<String>;
        id: Option<String>, resource: Option<String>, scheme: Option<String>,
        status: Option<Status>, criticality: Option<Criticality>,
        alternative: Option<String>, purpose: String,
        purpose_in: Translations, legal_basis: String, legal_basis_in: Translations,
        obstacles: Vec<Obstacle>, money: Vec<Money>, valid_from: Option<Known<i32>>,
        valid_to: Option<Known<i32>>, note: String, note_in: Translations, tags: Vec<String>,
        sources: Vec<String>, origin_ids: Vec<(String, String)>,
        extra: BTreeMap<String, String>,
    }
    /// What stands in a relation's way.
    Obstacle {
        dimension: Dimension;
        severity: Option<ObstacleSeverity>, note: String, note_in: Translations,
        source: Option<String>,
    }
    /// An amount.
    Money {
        nok: Known<i64>;
        year: Option<Known<i32>>, scheme: Option<String>, source: Option<String>, note: String,
        note_in: Translations,
    }
    /// A saved view.
    View {
        name: String;
        name_in: Translations, projection: Option<Projection>, perspective: Perspective,
        distance: Option<Distance>, rest: Option<Rest>, capabilities: Vec<String>,
        kinds: Vec<RelationKind>, statuses: Vec<Status>, tags: Vec<String>,
        query: String, year: Option<i32>, compared_with: Option<i32>, folds: Vec<Fold>,
        ids: Vec<String>, camera: Option<Camera>, note: String, note_in: Translations,
    }
    /// An open question.
    Question {
        text: String;
        owner: String, at: Option<String>,
    }
}

/// Where a view looks.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Camera {
    /// `x`.
    pub x: i32,
    /// `y`.
    pub y: i32,
    /// `percent`.
    pub percent: u32,
}

/// Where a record stands: its id, x and y.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(from = "(String, i32, i32)")]
pub struct Position(pub String, pub i32, pub i32);

impl From<(String, i32, i32)> for Position {
    fn from((id, x, y): (String, i32, i32)) -> Self {
        Self(id, x, y)
    }
}

/// The rows of a map.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct CapabilityModel {
    /// `id`.
    pub id: String,
    /// `name`.
    pub name: String,
    /// `name_in`.
    #[serde(default)]
    pub name_in: Translations,
    /// `help`.
    #[serde(default)]
    pub help: String,
    /// `help_in`.
    #[serde(default)]
    pub help_in: Translations,
    /// `actors_in`.
    #[serde(default)]
    pub actors_in: Option<String>,
    /// `capabilities`.
    pub capabilities: Vec<Capability>,
}

/// A row of a map.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Capability {
    /// `id`.
    pub id: String,
    /// `name`.
    pub name: String,
    /// `name_in`.
    #[serde(default)]
    pub name_in: Translations,
    /// `help`.
    #[serde(default)]
    pub help: String,
    /// `help_in`.
    #[serde(default)]
    pub help_in: Translations,
    /// `examples`.
    #[serde(default)]
    pub examples: Vec<String>,
    /// `examples_in`.
    #[serde(default)]
    pub examples_in: ListTranslations,
    /// `parent`.
    #[serde(default)]
    pub parent: Option<String>,
}

/// What stands where a word or something else may stand.
struct WordOr<T> {
    word: &'static str,
    otherwise: PhantomData<T>,
}

/// What a value can be beside the word: made of a number or a text.
trait Otherwise: Sized {
    /// What may stand there.
    const EXPECTED: &'static str;
    /// The numbers that may.
    const RANGE: Option<&'static str>;

    fn of_number(_: i64) -> Option<Self> {
        None
    }

    fn of_text(_: &str) -> Option<Self> {
        None
    }
}

impl Otherwise for String {
    const EXPECTED: &'static str = "text, Unknown";
    const RANGE: Option<&'static str> = None;

    fn of_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Otherwise for i32 {
    const EXPECTED: &'static str = "whole number, Unknown";
    const RANGE: Option<&'static str> = Some("1814 … 2100");

    fn of_number(number: i64) -> Option<Self> {
        number.try_into().ok()
    }
}

impl Otherwise for i64 {
    const EXPECTED: &'static str = "whole number, Unknown";
    const RANGE: Option<&'static str> = None;

    fn of_number(number: i64) -> Option<Self> {
        Some(number)
    }
}

impl Otherwise for u8 {
    const EXPECTED: &'static str = "whole number, All";
    const RANGE: Option<&'static str> = Some("1 … 255");

    fn of_number(number: i64) -> Option<Self> {
        number.try_into().ok().filter(|number| *number > 0)
    }
}

impl<'de, T: Otherwise> Visitor<'de> for WordOr<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Option<T>, E> {
        let unexpected = Unexpected::Signed(number);
        let wrong = || match T::RANGE {
            Some(range) => E::invalid_value(unexpected, &range),
            None => E::invalid_type(unexpected, &T::EXPECTED),
        };
        T::of_number(number).map(Some).ok_or_else(wrong)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Option<T>, E> {
        self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        if text == self.word {
            return Ok(None);
        }
        let wrong = || E::invalid_type(Unexpected::Str(text), &T::EXPECTED);
        T::of_text(text).map(Some).ok_or_else(wrong)
    }

    /// What the `ron` crate makes of a bare word.
    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }
}

fn word_or<'de, T: Otherwise, D: Deserializer<'de>>(
    deserializer: D,
    word: &'static str,
) -> Result<Option<T>, D::Error> {
    let otherwise = PhantomData;
    deserializer.deserialize_any(WordOr::<T> { word, otherwise })
}

impl<'de, T: Otherwise> Deserialize<'de> for Known<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = word_or(deserializer, "Unknown")?;
        Ok(value.map_or(Self::Unknown, Self::Known))
    }
}

impl<'de> Deserialize<'de> for Distance {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = word_or(deserializer, "All")?;
        Ok(value.map_or(Self::All, Self::Steps))
    }
}

struct ModelVisitor;

impl<'de> Visitor<'de> for ModelVisitor {
    type Value = ModelChoice;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, CapabilityModel(…)")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<ModelChoice, E> {
        Ok(ModelChoice::BuiltIn(name.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ModelChoice, A::Error> {
        let model = Deserialize::deserialize(MapAccessDeserializer::new(map));
        model.map(ModelChoice::Own)
    }
}

impl<'de> Deserialize<'de> for ModelChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ModelVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{Form, read, sample_maps, write};

    #[test]
    fn what_we_write_is_ron_to_others() {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        for shipped in sample_maps() {
            let map = read(shipped.text.as_bytes()).document.expect("opens");
            let read: Map = options.from_str(&write(&map, Form::Ron)).expect("RON");
            assert_eq!(read.actors.len(), map.actors().len());
            assert_eq!(read.relations.len(), map.relations().len());
        }
    }
}
