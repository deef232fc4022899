//! The text of a map as a tree whose every node knows where it stands.
//!
//! One tree serves RON and JSON. Nodes lie in one list in the order of the text and borrow it, so
//! a node costs sixteen bytes and a file of a hundred megabytes is read in one go.

mod escape;
mod parser;
mod scan;

use std::borrow::Cow;

use crate::model::{KeptValue, Problem};

pub use parser::{parse, parse_watched};

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bare word: a variant, a field's name, `true`, `None`.
    Word,
    /// A text without escapes, its quotes included in the span.
    Text,
    /// A text with escapes.
    EscapedText,
    /// `r#"…"#`.
    RawText,
    /// A number, or something that begins like one.
    Number,
    /// `[…]`.
    List,
    /// `(…)` or `Name(…)` without field names.
    Tuple,
    /// `{key: value}`; the children are key, value, key, value.
    Map,
    /// `(field: value)` or `Name(field: value)`; the children are name, value, name, value.
    Record,
}

/// A node, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

#[derive(Clone, Copy, Debug)]
struct Node {
    kind: Kind,
    /// Where it begins and ends in the text.
    start: u32,
    end: u32,
    /// The first node that is not part of this one; 0 while it is open.
    after: u32,
}

/// The nodes of a text; node 0 is the whole.
#[derive(Debug)]
pub struct Tree<'t> {
    text: &'t str,
    nodes: Vec<Node>,
}

/// Where reading stopped, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// In bytes from the start of the text.
    pub offset: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What could be read of a text.
#[derive(Debug)]
pub struct Parsed<'t> {
    /// Everything before the error, complete records only; may be empty.
    pub tree: Tree<'t>,
    /// The first error, if there is one.
    pub error: Option<SyntaxError>,
    /// Whether comments stand in it.
    pub has_comments: bool,
}

impl<'t> Tree<'t> {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node that holds all others, if anything was read.
    pub fn root(&self) -> Option<NodeId> {
        (!self.nodes.is_empty()).then_some(NodeId(0))
    }

    fn node(&self, node: NodeId) -> Node {
        self.nodes[node.0 as usize]
    }

    /// What `node` is.
    pub fn kind(&self, node: NodeId) -> Kind {
        self.node(node).kind
    }

    /// Where `node` begins, in bytes from the start of the text.
    pub fn start(&self, node: NodeId) -> usize {
        self.node(node).start as usize
    }

    /// `node` as it stands in the text.
    pub fn slice(&self, node: NodeId) -> &'t str {
        let Node { start, end, .. } = self.node(node);
        &self.text[start as usize..end as usize]
    }

    /// How many nodes `node` is made of.
    pub fn size(&self, node: NodeId) -> usize {
        (self.node(node).after - node.0) as usize
    }

    /// The nodes directly within `node`.
    pub fn children(&self, node: NodeId) -> Children<'_> {
        Children {
            nodes: &self.nodes,
            next: node.0 + 1,
            end: self.node(node).after,
        }
    }

    /// The entries of a map or record, key and value; none of anything else.
    pub fn pairs(&self, node: NodeId) -> Pairs<'_> {
        let mut children = self.children(node);
        if !matches!(self.kind(node), Kind::Map | Kind::Record) {
            children.next = children.end;
        }
        Pairs(children)
    }

    /// The value of a field of a record or JSON object.
    pub fn field(&self, node: NodeId, name: &str) -> Option<NodeId> {
        self.pairs(node)
            .find(|(key, _)| self.word(*key).as_deref() == Some(name))
            .map(|(_, value)| value)
    }

    /// The content of a text.
    pub fn text(&self, node: NodeId) -> Option<Cow<'t, str>> {
        let slice = self.slice(node);
        match self.kind(node) {
            Kind::Text => Some(Cow::Borrowed(&slice[1..slice.len() - 1])),
            Kind::EscapedText => Some(Cow::Owned(escape::unescaped(&slice[1..slice.len() - 1]))),
            Kind::RawText => Some(Cow::Borrowed(escape::raw(slice))),
            _ => None,
        }
    }

    /// A bare word, or a text that stands for one, as in JSON.
    pub fn word(&self, node: NodeId) -> Option<Cow<'t, str>> {
        match self.kind(node) {
            Kind::Word => {
                let slice = self.slice(node);
                Some(Cow::Borrowed(slice.strip_prefix("r#").unwrap_or(slice)))
            }
            _ => self.text(node),
        }
    }

    /// The name before the bracket of a record or tuple.
    pub fn name(&self, node: NodeId) -> Option<&'t str> {
        let slice = self.slice(node);
        let end = slice.find(|letter: char| !is_word_letter(letter))?;
        let is_named = matches!(self.kind(node), Kind::Tuple | Kind::Record) && end > 0;
        is_named.then(|| &slice[..end])
    }

    /// `node` as a value to keep without understanding it.
    pub fn kept(&self, node: NodeId) -> KeptValue {
        let kept = |child| self.kept(child);
        let name = || self.name(node).map(str::to_owned);
        match self.kind(node) {
            Kind::Word => match self.slice(node) {
                "true" => KeptValue::Bool(true),
                "false" => KeptValue::Bool(false),
                word => KeptValue::Word(word.to_owned()),
            },
            Kind::Number => KeptValue::Number(self.slice(node).replace('_', "")),
            Kind::List => KeptValue::List(self.children(node).map(kept).collect()),
            Kind::Tuple => KeptValue::Tuple(name(), self.children(node).map(kept).collect()),
            Kind::Map => {
                let pairs = self.pairs(node);
                KeptValue::Map(pairs.map(|(key, value)| (kept(key), kept(value))).collect())
            }
            Kind::Record => KeptValue::Record(name(), self.kept_fields(self.pairs(node))),
            Kind::Text | Kind::EscapedText | Kind::RawText => {
                KeptValue::Text(self.text(node).unwrap_or_default().into_owned())
            }
        }
    }

    /// Fields, to keep without understanding them.
    pub fn kept_fields(
        &self,
        fields: impl Iterator<Item = (NodeId, NodeId)>,
    ) -> Vec<(String, KeptValue)> {
        fields
            .map(|(name, value)| {
                let name = self.word(name).unwrap_or_default().into_owned();
                (name, self.kept(value))
            })
            .collect()
    }
}

/// Iterates over the nodes directly within one.
#[derive(Clone, Debug)]
pub struct Children<'n> {
    nodes: &'n [Node],
    next: u32,
    end: u32,
}

impl Iterator for Children<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let node = (self.next < self.end).then_some(NodeId(self.next))?;
        self.next = self.nodes[self.next as usize].after;
        Some(node)
    }
}

/// Iterates over the entries of a map or record.
#[derive(Clone, Debug)]
pub struct Pairs<'n>(Children<'n>);

impl Iterator for Pairs<'_> {
    type Item = (NodeId, NodeId);

    fn next(&mut self) -> Option<(NodeId, NodeId)> {
        Some((self.0.next()?, self.0.next()?))
    }
}

/// Says whether `letter` may stand in a bare word.
fn is_word_letter(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// Says whether a bare word may begin with `letter`.
fn is_word_start(letter: char) -> bool {
    letter == '_' || letter.is_alphabetic()
}
