//! How serde walks lists, maps, records and variants of the tree.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::de::value::SeqDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::{KEPT, Trouble, Value, name};
use crate::file::syntax::{Children, Kind, NodeId, Pairs};
use crate::model::Problem;

/// The largest value that is kept without being understood, in nodes.
const MOST_KEPT: usize = 1_000_000;

/// The values of a list.
pub struct Items<'de> {
    value: Value<'de>,
    children: Children<'de>,
}

impl<'de> Items<'de> {
    /// The values of the list `value`.
    pub fn new(value: Value<'de>) -> Self {
        let children = value.tree().children(value.node);
        Self { value, children }
    }
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Trouble;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        let dropped = self.value.around.dropped;
        let node = self.children.find(|node| !dropped.contains(node));
        node.map(|node| seed.deserialize(self.value.child(node)))
            .transpose()
    }
}

/// The entries of a map.
pub struct Entries<'de> {
    value: Value<'de>,
    pairs: Pairs<'de>,
    seen: HashSet<Cow<'de, str>>,
    next: Option<NodeId>,
}

impl<'de> Entries<'de> {
    /// The entries of the map `value`.
    pub fn new(value: Value<'de>) -> Self {
        let pairs = value.tree().pairs(value.node);
        Self {
            value,
            pairs,
            seen: HashSet::new(),
            next: None,
        }
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Trouble;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        let Value { around, .. } = self.value;
        for (key, value) in self.pairs.by_ref() {
            if around.dropped.contains(&value) {
                continue;
            }
            let word = around.tree.word(key).unwrap_or_default();
            if !self.seen.insert(word.clone()) {
                around.twice(key, &word);
                continue;
            }
            self.next = Some(value);
            let outcome = seed.deserialize(self.value.child(key));
            return outcome.map(Some).map_err(|trouble| trouble.without(value));
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Trouble> {
        seed.deserialize(self.value.child(self.next.unwrap_or(self.value.node)))
    }
}

/// The fields of a record, those the struct does not know put aside.
pub struct Fields<'de> {
    value: Value<'de>,
    pairs: Pairs<'de>,
    known: &'static [&'static str],
    seen: u64,
    next: Option<(NodeId, &'static str)>,
    unknown: Vec<(NodeId, Cow<'de, str>)>,
    is_kept_told: bool,
}

impl<'de> Fields<'de> {
    /// The fields of the record `value`, for a struct that has `known`.
    pub fn new(value: Value<'de>, known: &'static [&'static str]) -> Self {
        let pairs = value.tree().pairs(value.node);
        Self {
            value,
            pairs,
            known,
            seen: 0,
            next: None,
            unknown: Vec::new(),
            is_kept_told: false,
        }
    }

    /// Goes to the next field that the struct knows.
    fn next_known(&mut self) -> Option<&'static str> {
        let Value { around, .. } = self.value;
        while let Some((key, value)) = self.pairs.next() {
            let word = around.tree.word(key).unwrap_or_default();
            let known = self.known.iter().position(|known| *known == word);
            let Some(number) = known.filter(|number| self.known[*number] != KEPT) else {
                self.put_aside((key, value), word);
                continue;
            };
            if self.seen & (1 << number) != 0 {
                around.twice(key, &word);
            } else if !around.dropped.contains(&value) {
                self.next = Some((value, self.known[number]));
                self.seen |= 1 << number;
                return Some(self.known[number]);
            }
            self.seen |= 1 << number;
        }
        None
    }

    fn put_aside(&mut self, (key, value): (NodeId, NodeId), word: Cow<'de, str>) {
        let Value { around, .. } = self.value;
        if self.unknown.iter().any(|(_, other)| *other == word) {
            around.twice(key, &word);
            return;
        }
        around.unknown.borrow_mut().push((key, self.known));
        if self.known.contains(&KEPT) && around.tree.size(value) <= MOST_KEPT {
            self.unknown.push((key, word));
        } else {
            around.is_lossy.set(true);
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Trouble;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        if let Some(known) = self.next_known() {
            return seed.deserialize(name(known)).map(Some);
        }
        let is_kept = !self.is_kept_told && !self.unknown.is_empty() && self.known.contains(&KEPT);
        self.is_kept_told = true;
        self.next = None;
        is_kept.then(|| seed.deserialize(name(KEPT))).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Trouble> {
        match self.next {
            Some((node, field)) => seed.deserialize(self.value.around.value(node, field)),
            None => {
                let names = self.unknown.iter().map(|(key, _)| key.0);
                seed.deserialize(Numbers(names.collect()))
            }
        }
    }
}

impl super::Try<'_> {
    /// Tells that a field stands twice; the first one holds.
    fn twice(&self, key: NodeId, word: &str) {
        let problem = Problem::FieldTwice(word.to_owned());
        self.found.borrow_mut().push((key, problem));
        self.is_lossy.set(true);
    }
}

/// Node numbers, handed to a struct that keeps what it does not know.
struct Numbers(Vec<u32>);

impl<'de> serde::Deserializer<'de> for Numbers {
    type Error = Trouble;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        visitor.visit_seq(SeqDeserializer::new(self.0.into_iter()))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A variant: a bare word, or one with something in brackets.
pub struct Choice<'de> {
    value: Value<'de>,
    word: Cow<'de, str>,
    content: Content,
}

enum Content {
    None,
    One(NodeId),
    Other,
}

impl<'de> Choice<'de> {
    /// Reads `value` as a variant, if it looks like one.
    pub fn new(value: &Value<'de>) -> Option<Self> {
        let tree = value.tree();
        let (word, content) = match value.kind() {
            Kind::Tuple => {
                let mut children = tree.children(value.node);
                let content = match (children.next(), children.next()) {
                    (None, _) => Content::None,
                    (Some(node), None) => Content::One(node),
                    _ => Content::Other,
                };
                (Cow::Borrowed(tree.name(value.node)?), content)
            }
            Kind::Record => (Cow::Borrowed(tree.name(value.node)?), Content::Other),
            Kind::Map => {
                let mut pairs = tree.pairs(value.node);
                let (key, content) = pairs.next()?;
                let is_only = pairs.next().is_none();
                let word = tree.word(key).filter(|_| is_only)?;
                (word, Content::One(content))
            }
            _ => (tree.word(value.node)?, Content::None),
        };
        Some(Self {
            value: *value,
            word,
            content,
        })
    }

    fn wrong_content(&self) -> Trouble {
        self.value.wrong(&format!("{}(…)", self.word))
    }
}

impl<'de> EnumAccess<'de> for Choice<'de> {
    type Error = Trouble;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Trouble> {
        let word = serde::de::value::StrDeserializer::new(&self.word);
        let variant = seed.deserialize(word);
        let variant = variant.map_err(|trouble: Trouble| trouble.or_at(self.value.node))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de> {
    type Error = Trouble;

    fn unit_variant(self) -> Result<(), Trouble> {
        match self.content {
            Content::None => Ok(()),
            _ => Err(self.value.wrong(&self.word)),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Trouble> {
        let Content::One(node) = self.content else {
            return Err(self.wrong_content());
        };
        let outcome = seed.deserialize(self.value.child(node));
        outcome.map_err(|trouble| {
            let is_all = trouble.drop.is_none_or(|drop| drop == node);
            if is_all {
                trouble.without(self.value.node)
            } else {
                trouble
            }
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Trouble> {
        Err(self.wrong_content())
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Trouble> {
        Err(self.wrong_content())
    }
}
