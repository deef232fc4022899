//! Turns nodes of the tree into the plain structs of a version of the format, through serde.
//!
//! Every error knows its node, and which node to leave out to get on without it.

mod access;
mod error;

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{Deserializer, IntoDeserializer, Visitor};

use super::MAX_TEXT;
use super::syntax::{Kind, NodeId, Tree};
use crate::model::Problem;
use access::{Choice, Entries, Fields, Items};

pub use error::{Cause, Trouble};

/// The name of the field in which a struct gets the fields it does not know.
pub const KEPT: &str = "$kept";

/// The name of a field nobody knows, and the fields its record may have.
pub type Unknown = (NodeId, &'static [&'static str]);

/// One try at reading a record.
pub struct Try<'de> {
    /// The text.
    pub tree: &'de Tree<'de>,
    /// Values to pass over, because an earlier try failed at them.
    pub dropped: &'de HashSet<NodeId>,
    /// Problems that did not stop the try.
    pub found: RefCell<Vec<(NodeId, Problem)>>,
    /// Names of fields that the structs do not know.
    pub unknown: RefCell<Vec<Unknown>>,
    /// Set where something was passed over that saving would lose.
    pub is_lossy: Cell<bool>,
}

impl<'de> Try<'de> {
    /// A try that passes over `dropped`.
    pub fn new(tree: &'de Tree<'de>, dropped: &'de HashSet<NodeId>) -> Self {
        Self {
            tree,
            dropped,
            found: RefCell::default(),
            unknown: RefCell::default(),
            is_lossy: Cell::new(false),
        }
    }

    /// The value at `node`, in the field `field`.
    pub fn value(&'de self, node: NodeId, field: &'de str) -> Value<'de> {
        Value {
            around: self,
            node,
            field,
        }
    }
}

/// A node, ready to be turned into anything.
#[derive(Clone, Copy)]
pub struct Value<'de> {
    around: &'de Try<'de>,
    node: NodeId,
    /// The field it stands in, for messages.
    field: &'de str,
}

impl<'de> Value<'de> {
    fn tree(&self) -> &'de Tree<'de> {
        self.around.tree
    }

    fn kind(&self) -> Kind {
        self.tree().kind(self.node)
    }

    fn child(&self, node: NodeId) -> Self {
        Self { node, ..*self }
    }

    fn wrong(&self, expected: &str) -> Trouble {
        const MOST_FOUND: usize = 40;
        let slice = self.tree().slice(self.node);
        let line = slice.lines().next().unwrap_or_default();
        let mut found: String = line.chars().take(MOST_FOUND).collect();
        if found.len() < slice.len() {
            found.push('…');
        }
        let problem = Problem::WrongType {
            field: self.field.to_owned(),
            expected: expected.to_owned(),
            found,
        };
        Trouble::at(self.node, problem)
    }

    fn text(&self) -> Result<Cow<'de, str>, Trouble> {
        let text = self.tree().text(self.node);
        let text = text.ok_or_else(|| self.wrong("text"))?;
        if text.len() > MAX_TEXT {
            return Err(Trouble::at(self.node, Problem::TextTooLong(text.len())));
        }
        Ok(text)
    }

    /// The whole number at this node, if it lies between two others.
    fn integer(&self, least: i64, most: i64) -> Result<i64, Trouble> {
        let is_number = self.kind() == Kind::Number;
        let slice = self.tree().slice(self.node);
        let digits = slice.replace('_', "");
        let digits = digits.strip_prefix('+').unwrap_or(&digits);
        let unsigned = digits.strip_prefix('-').unwrap_or(digits);
        let is_whole = !unsigned.is_empty() && unsigned.bytes().all(|digit| digit.is_ascii_digit());
        if !is_number || !is_whole {
            return Err(self.wrong("whole number"));
        }
        let value = digits.parse().ok();
        value
            .filter(|value| (least..=most).contains(value))
            .ok_or_else(|| self.out_of_range(format!("{least} … {most}")))
    }

    fn is_nothing(&self) -> bool {
        self.kind() == Kind::Word && matches!(self.tree().slice(self.node), "None" | "null")
    }

    fn visit_text<V: Visitor<'de>>(
        &self,
        text: Cow<'de, str>,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        let outcome = match text {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        };
        self.settle(outcome)
    }

    /// Gives an error that has no node yet this one.
    fn settle<T>(&self, outcome: Result<T, Trouble>) -> Result<T, Trouble> {
        outcome.map_err(|trouble| match &trouble.cause {
            Cause::Expected(expected) => self.wrong(expected),
            Cause::OutOfRange(allowed) => self.out_of_range(allowed.clone()),
            _ => trouble.or_at(self.node),
        })
    }

    fn out_of_range(&self, allowed: String) -> Trouble {
        let field = self.field.to_owned();
        Trouble::at(self.node, Problem::OutOfRange { field, allowed })
    }
}

/// Reads whole numbers of one type.
macro_rules! integers {
    ($($method:ident $visit:ident $type:ty, $least:expr, $most:expr;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
            let value = self.integer($least, $most)?;
            let value = <$type>::try_from(value).map_err(|_| self.wrong("whole number"))?;
            self.settle(visitor.$visit(value))
        }
    )*};
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Trouble;

    integers! {
        deserialize_i8 visit_i8 i8, i8::MIN.into(), i8::MAX.into();
        deserialize_i16 visit_i16 i16, i16::MIN.into(), i16::MAX.into();
        deserialize_i32 visit_i32 i32, i32::MIN.into(), i32::MAX.into();
        deserialize_i64 visit_i64 i64, i64::MIN, i64::MAX;
        deserialize_u8 visit_u8 u8, 0, u8::MAX.into();
        deserialize_u16 visit_u16 u16, 0, u16::MAX.into();
        deserialize_u32 visit_u32 u32, 0, u32::MAX.into();
        deserialize_u64 visit_u64 u64, 0, i64::MAX;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        match self.kind() {
            Kind::Word => match self.tree().slice(self.node) {
                "true" => self.settle(visitor.visit_bool(true)),
                "false" => self.settle(visitor.visit_bool(false)),
                "None" | "null" => self.settle(visitor.visit_none()),
                word => self.settle(visitor.visit_borrowed_str(word)),
            },
            Kind::Number => self.deserialize_i64(visitor),
            Kind::List | Kind::Tuple => self.deserialize_seq(visitor),
            Kind::Map | Kind::Record => self.deserialize_map(visitor),
            Kind::Text | Kind::EscapedText | Kind::RawText => self.deserialize_str(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        match (self.kind(), self.tree().slice(self.node)) {
            (Kind::Word, "true") => self.settle(visitor.visit_bool(true)),
            (Kind::Word, "false") => self.settle(visitor.visit_bool(false)),
            _ => Err(self.wrong("true or false")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        let text = self.text()?;
        self.visit_text(text, visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        let word = self.tree().word(self.node);
        let word = word.ok_or_else(|| self.wrong("word"))?;
        self.visit_text(word, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if self.is_nothing() {
            return self.settle(visitor.visit_none());
        }
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        if !matches!(self.kind(), Kind::List | Kind::Tuple) {
            return Err(self.wrong("list"));
        }
        let outcome = visitor.visit_seq(Items::new(self));
        self.settle(outcome)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        let is_list = matches!(self.kind(), Kind::List | Kind::Tuple);
        if !is_list || self.tree().children(self.node).count() != len {
            return Err(self.wrong(&format!("list of {len}")));
        }
        let outcome = visitor.visit_seq(Items::new(self));
        outcome.map_err(|trouble| trouble.or_at(self.node).without(self.node))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        let is_empty = self.kind() == Kind::Tuple && self.tree().children(self.node).count() == 0;
        if !is_empty && !matches!(self.kind(), Kind::Map | Kind::Record) {
            return Err(self.wrong("map"));
        }
        let outcome = visitor.visit_map(Entries::new(self));
        self.settle(outcome)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        let is_empty = self.kind() == Kind::Tuple && self.tree().children(self.node).count() == 0;
        if !is_empty && !matches!(self.kind(), Kind::Map | Kind::Record) {
            return Err(self.wrong("record"));
        }
        let outcome = visitor.visit_map(Fields::new(self, fields));
        self.settle(outcome)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        let choice = Choice::new(&self).ok_or_else(|| self.wrong("word"))?;
        let outcome = visitor.visit_enum(choice);
        self.settle(outcome)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct
    }
}

impl<'de> IntoDeserializer<'de, Trouble> for Value<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A field's name, as serde wants it.
fn name<'de>(name: &'de str) -> BorrowedStrDeserializer<'de, Trouble> {
    BorrowedStrDeserializer::new(name)
}
