//! Reads RON and JSON, and stops at the first thing that is neither.

use super::{Kind, Node, Parsed, SyntaxError, Tree, is_word_letter, is_word_start};
use crate::file::ReadWatch;
use crate::file::watch::Step;
use crate::model::Problem;

/// Brackets inside brackets that a map may have.
pub const MAX_DEPTH: usize = 32;

/// Nodes a text may have: more than the largest map has, and a bound on memory.
const MAX_NODES: usize = 16_000_000;

/// So many nodes are read between two looks at whether anybody still waits.
const NODES_BETWEEN_LOOKS: usize = 4_096;

/// How much of what was found is told.
const MAX_FOUND: usize = 30;

pub(super) type Outcome = Result<(), SyntaxError>;

/// Reads `text`. What stands before the first error is in the tree: whole entries of the lists
/// that the root holds, and whole fields of the root.
pub fn parse(text: &str) -> Parsed<'_> {
    parse_watched(text, &ReadWatch::default())
}

/// As [`parse`], seen by `watch`; what was read before it was cancelled is of no use.
pub fn parse_watched<'t>(text: &'t str, watch: &ReadWatch) -> Parsed<'t> {
    let mut parser = Parser {
        watch,
        text,
        bytes: text.as_bytes(),
        at: 0,
        nodes: Vec::new(),
        has_comments: false,
    };
    let error = parser.whole().err();
    let Parser {
        nodes,
        has_comments,
        ..
    } = parser;
    Parsed {
        tree: Tree { text, nodes },
        error,
        has_comments,
    }
}

pub(super) struct Parser<'t, 'w> {
    watch: &'w ReadWatch,
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    nodes: Vec<Node>,
    pub(super) has_comments: bool,
}

impl Parser<'_, '_> {
    fn whole(&mut self) -> Outcome {
        self.blanks()?;
        while self.rest().starts_with("#!") {
            let end = self
                .rest()
                .find(']')
                .map_or(self.bytes.len(), |len| self.at + len + 1);
            self.at = end;
            self.blanks()?;
        }
        self.value(0)?;
        self.blanks()?;
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.unexpected("end of file")),
        }
    }

    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn end(&self) -> SyntaxError {
        SyntaxError {
            offset: self.text.trim_end().len(),
            problem: Problem::UnexpectedEnd,
        }
    }

    pub(super) fn unexpected(&self, expected: &str) -> SyntaxError {
        let line = self.rest().lines().next().unwrap_or_default();
        let is_word = line.starts_with(is_word_letter);
        let len = line
            .char_indices()
            .take(MAX_FOUND)
            .take_while(|(at, letter)| *at == 0 || is_word && is_word_letter(*letter))
            .last()
            .map_or(0, |(at, letter)| at + letter.len_utf8());
        if self.at >= self.bytes.len() {
            return self.end();
        }
        let problem = Problem::Syntax {
            expected: expected.to_owned(),
            found: line[..len].to_owned(),
        };
        SyntaxError {
            offset: self.at,
            problem,
        }
    }

    pub(super) fn push(&mut self, kind: Kind, start: usize) -> Result<usize, SyntaxError> {
        if self.nodes.len() >= MAX_NODES {
            return Err(SyntaxError {
                offset: start,
                problem: Problem::TooMany(crate::file::MAX_RECORDS),
            });
        }
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let node = Node {
            kind,
            start: offset(start),
            end: offset(self.at),
            after: offset(self.nodes.len() + 1),
        };
        self.nodes.push(node);
        if self.nodes.len().is_multiple_of(NODES_BETWEEN_LOOKS)
            && !self.watch.reach(Step::Tree, (start, self.bytes.len()))
        {
            return Err(self.end());
        }
        Ok(self.nodes.len() - 1)
    }

    fn value(&mut self, depth: usize) -> Outcome {
        let start = self.at;
        match self.peek() {
            Some(b'(') => self.container(Kind::Tuple, start, depth),
            Some(b'[') => self.container(Kind::List, start, depth),
            Some(b'{') => self.container(Kind::Map, start, depth),
            Some(b'"' | b'\'') => self.quoted(),
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => self.number(),
            Some(b'r') if self.is_raw_text() => self.raw_text(),
            Some(_) if self.rest().starts_with(is_word_start) => self.word_or_named(depth),
            _ => Err(self.unexpected("value")),
        }
    }

    fn word_or_named(&mut self, depth: usize) -> Outcome {
        let start = self.at;
        self.pass_word();
        let end = self.at;
        self.blanks()?;
        if self.peek() != Some(b'(') {
            self.at = end;
            return self.push(Kind::Word, start).map(drop);
        }
        if &self.text[start..end] == "Some" {
            return self.some(depth);
        }
        self.container(Kind::Tuple, start, depth)
    }

    /// `Some(x)` is `x`.
    fn some(&mut self, depth: usize) -> Outcome {
        self.check_depth(depth)?;
        self.at += 1;
        self.blanks()?;
        self.value(depth + 1)?;
        self.blanks()?;
        if self.peek() == Some(b',') {
            self.at += 1;
            self.blanks()?;
        }
        if self.peek() != Some(b')') {
            return Err(self.unexpected(")"));
        }
        self.at += 1;
        Ok(())
    }

    fn check_depth(&self, depth: usize) -> Outcome {
        if depth < MAX_DEPTH {
            return Ok(());
        }
        Err(SyntaxError {
            offset: self.at,
            problem: Problem::TooDeep(MAX_DEPTH),
        })
    }

    /// Reads everything between two brackets; `at` is at the opening one.
    fn container(&mut self, kind: Kind, start: usize, depth: usize) -> Outcome {
        self.check_depth(depth)?;
        let node = self.push(kind, start)?;
        self.nodes[node].after = 0;
        self.at += 1;
        let outcome = self.entries(node, depth);
        let is_table = depth == 1 && self.nodes[node].kind != Kind::Record;
        if outcome.is_ok() || depth == 0 || is_table {
            self.nodes[node].end = u32::try_from(self.at).unwrap_or(u32::MAX);
            self.nodes[node].after = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        }
        outcome
    }

    fn entries(&mut self, node: usize, depth: usize) -> Outcome {
        let close = match self.nodes[node].kind {
            Kind::List => b']',
            Kind::Map => b'}',
            _ => b')',
        };
        self.blanks()?;
        if close == b')' && self.is_at_field()? {
            self.nodes[node].kind = Kind::Record;
        }
        loop {
            if self.peek() == Some(close) {
                self.at += 1;
                return Ok(());
            }
            let mark = self.nodes.len();
            let entry = self.entry(self.nodes[node].kind, depth);
            if entry.is_err() {
                self.take_back(mark, depth);
            }
            entry?;
            self.blanks()?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(byte) if byte == close => {}
                _ => {
                    let close = char::from(close);
                    return Err(self.unexpected(&format!(", {close}")));
                }
            }
            self.blanks()?;
        }
    }

    fn entry(&mut self, kind: Kind, depth: usize) -> Outcome {
        if matches!(kind, Kind::Record | Kind::Map) {
            self.key(kind, depth)?;
            self.blanks()?;
            if self.peek() != Some(b':') {
                return Err(self.unexpected(":"));
            }
            self.at += 1;
            self.blanks()?;
        }
        self.value(depth + 1)
    }

    fn key(&mut self, kind: Kind, depth: usize) -> Outcome {
        match self.peek() {
            Some(b'"') => self.quoted(),
            _ if kind == Kind::Map => self.value(depth + 1),
            _ if self.rest().starts_with(is_word_start) => {
                let start = self.at;
                self.pass_word();
                self.push(Kind::Word, start).map(drop)
            }
            _ => Err(self.unexpected("field")),
        }
    }

    /// Takes an unfinished entry out of the tree, except a list of records that was closed with
    /// those that are whole.
    fn take_back(&mut self, mark: usize, depth: usize) {
        let value = mark + 1;
        let is_closed_table = depth == 0
            && self.nodes.get(value).is_some_and(|node| {
                node.after as usize == self.nodes.len()
                    && matches!(node.kind, Kind::List | Kind::Map | Kind::Tuple)
            });
        if !is_closed_table {
            self.nodes.truncate(mark);
        }
    }

    /// Looks whether a field's name comes next: a text with a colon, or a word that is no value.
    fn is_at_field(&mut self) -> Result<bool, SyntaxError> {
        let start = self.at;
        let mark = self.nodes.len();
        let is_text = self.peek() == Some(b'"');
        if is_text {
            self.quoted()?;
            self.nodes.truncate(mark);
        } else if self.rest().starts_with(is_word_start) {
            self.pass_word();
        } else {
            return Ok(false);
        }
        self.blanks()?;
        let next = self.peek();
        self.at = start;
        let is_value = matches!(next, Some(b',' | b')' | b'('));
        Ok(next == Some(b':') || !is_text && !is_value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> String {
        let Parsed { tree, error, .. } = parse(text);
        assert_eq!(error, None, "{text}");
        let root = tree.root().expect("something was read");
        format!("{:?}", tree.kept(root))
    }

    /// Checks that two texts are read as the same.
    fn check_same(one: &str, other: &str) {
        assert_eq!(whole(one), whole(other));
    }

    #[test]
    fn blanks_comments_and_trailing_commas_mean_nothing() {
        check_same(
            "(a: 1, b: [x, y])",
            "( a:1,\r\n /* b /* c */ */ b :[x,y,], ) // end",
        );
        check_same("#![enable(implicit_some)]\n(a: Some(1))", "(a: 1)");
        check_same("Some(Some((1,)))", "(1)");
    }

    #[test]
    fn texts_are_read_in_every_spelling() {
        check_same(r##"[r#"a"b"#, "c\"d"]"##, r#"["a\"b", 'c"d']"#);
        check_same(r#""\u00e6\u{f8}å""#, "\"æøå\"");
    }

    #[test]
    fn names_are_part_of_records_and_tuples() {
        assert_eq!(
            whole("A (b: C)"),
            r#"Record(Some("A"), [("b", Word("C"))])"#
        );
        assert_eq!(
            whole("A([1_000])"),
            r#"Tuple(Some("A"), [List([Number("1000")])])"#
        );
        assert_eq!(
            whole(r#"{"a": null}"#),
            r#"Map([(Text("a"), Word("null"))])"#
        );
    }

    fn check_error(text: &str, offset: usize, whole_entries: usize) {
        let Parsed { tree, error, .. } = parse(text);
        assert_eq!(error.map(|error| error.offset), Some(offset), "{text}");
        let list = tree.root().and_then(|root| tree.field(root, "list"));
        let entries = list.map_or(0, |list| tree.children(list).count());
        assert_eq!(entries, whole_entries, "{text}");
    }

    #[test]
    fn what_stands_before_an_error_is_kept_record_by_record() {
        check_error("(list: [(a: 1), (a: 2), (a", 26, 2);
        check_error("(list: [(a: 1) (a: 2)])", 15, 1);
        check_error("(list: [(a: 1), (a: \"x", 22, 1);
        check_error("(list: [(a: 1)], b", 18, 1);
        check_error("(list: [(a: 1)", 14, 1);
        check_error("(list: [(a: 1)], other: [(b: 1)) ", 31, 1);
        check_error("(list: [(a: 1)]) (", 17, 1);
    }

    #[test]
    fn depth_is_bounded_at_once() {
        for open in ["[", "(", "{a:", "A(", "Some(", "(a:"] {
            let error = parse(&open.repeat(1_000_000)).error.expect("too deep");
            assert_eq!(error.problem, Problem::TooDeep(MAX_DEPTH), "{open}");
        }
    }
}
