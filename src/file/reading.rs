//! Reads the text of a map: what can be opened is opened, and everything else is told.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Deserialize;

use super::de::{Cause, KEPT, Trouble, Try, Unknown};
use super::look::{merge_mark, text_of};
use super::syntax::{Kind, NodeId, Parsed, SyntaxError, Tree, parse, parse_watched};
use super::v1;
use super::watch::Step;
use super::{Opened, ReadWatch, position};
use crate::model::{CapabilityModel, Problem, Table, nearest};

/// Tries at one record before it is given up.
const MOST_TRIES: usize = 50;

/// Problems told of one file.
const MOST_FINDINGS: usize = 10_000;

/// Reads the map in `bytes`, RON or JSON. Never panics.
pub fn read(bytes: &[u8]) -> Opened {
    read_watched(bytes, &ReadWatch::default())
}

/// As [`read`], seen by `watch`; what comes of it is of no use where that was cancelled.
pub(super) fn read_watched(bytes: &[u8], watch: &ReadWatch) -> Opened {
    match text_of(bytes) {
        Ok(text) => read_text(text, watch),
        Err(refusal) => {
            let (text, offset) = refusal.at.unzip();
            refused(text.unwrap_or_default(), (offset, refusal.problem))
        }
    }
}

fn refused(text: &str, found: (Option<usize>, Problem)) -> Opened {
    Opened {
        document: None,
        findings: position::findings(text, vec![found]),
        may_save_over: false,
        has_comments: false,
        queries: Vec::new(),
        stamp: None,
    }
}

fn read_text(text: &str, watch: &ReadWatch) -> Opened {
    let Parsed {
        tree,
        error,
        has_comments,
    } = parse_watched(text, watch);
    let root = match root_of(text, &tree, error.as_ref()) {
        Ok(root) => root,
        Err(found) => return refused(text, found),
    };
    let mut reading = Reading::new(&tree, root);
    reading.watch = Some(watch);
    reading.is_cut = error.is_some();
    if let Some(SyntaxError { offset, problem }) = error {
        reading.found.push((Some(offset), problem));
    }
    let document = reading.draft().map(|draft| reading.settle(draft));
    let queries = reading.queries();
    let Reading {
        found,
        is_lossy,
        is_cut,
        ..
    } = reading;
    Opened {
        may_save_over: document.is_some() && !is_lossy && !is_cut,
        document,
        findings: position::findings(text, found),
        has_comments,
        queries: position::positions(text, &queries),
        stamp: None,
    }
}

/// The capability model in `text`, if it holds nothing else.
pub fn model(text: &str) -> Option<CapabilityModel> {
    let Parsed { tree, .. } = parse(text);
    let root = tree.root()?;
    let mut reading = Reading::new(&tree, root);
    let record = reading.record(root, "capability_model")?;
    Some(v1::model_of(record, (&tree, root), &mut Vec::new()))
}

/// The node of the map, if the text is a map of a version we know.
fn root_of(
    text: &str,
    tree: &Tree<'_>,
    error: Option<&SyntaxError>,
) -> Result<NodeId, (Option<usize>, Problem)> {
    if let Some(mark) = error.and_then(|_| merge_mark(text)) {
        return Err((Some(mark), Problem::MergeMarks));
    }
    let broken = error.map(|error| (Some(error.offset), error.problem.clone()));
    if let Some((_, Problem::TooDeep(_))) = broken {
        return Err(broken.unwrap_or((None, Problem::NotAMap)));
    }
    let start = text.len() - text.trim_start().len();
    let not_a_map = (Some(start), Problem::NotAMap);
    let root = tree.root().ok_or(not_a_map.clone())?;
    let is_named_map = tree.name(root).is_none_or(|name| name == "Map");
    let is_map = matches!(tree.kind(root), Kind::Record | Kind::Map);
    let is_open = tree.kind(root) == Kind::Tuple && tree.children(root).next().is_none();
    let is_known = |field: &str| tree.field(root, field).is_some();
    let is_known = v1::FIELDS.iter().any(|field| is_known(field));
    match broken {
        _ if !is_map && !is_open => return Err(not_a_map),
        Some((_, Problem::UnexpectedEnd)) if !is_known && is_named_map => {
            return Err(broken.unwrap_or(not_a_map));
        }
        _ if !is_known => return Err(not_a_map),
        _ => {}
    }
    let Some(format) = tree.field(root, "format") else {
        return Err(broken.unwrap_or((Some(tree.start(root)), Problem::NoFormat)));
    };
    let at = Some(tree.start(format));
    match tree.slice(format).replace('_', "").parse() {
        Ok(v1::FORMAT) => Ok(root),
        Ok(newer) if newer > v1::FORMAT => {
            let newest = v1::FORMAT;
            Err((
                at,
                Problem::NewerFormat {
                    format: newer,
                    newest,
                },
            ))
        }
        _ => Err((at, Problem::NoFormat)),
    }
}

/// A map on its way from the tree to a document.
pub(super) struct Reading<'t> {
    pub(super) tree: &'t Tree<'t>,
    pub(super) root: NodeId,
    /// Values that could not be understood.
    pub(super) dropped: HashSet<NodeId>,
    /// The nodes of the records of each list, as the draft has them.
    pub(super) nodes: BTreeMap<Table, Vec<NodeId>>,
    /// Records that could not be opened.
    pub(super) unread: BTreeSet<(Table, NodeId)>,
    found: Vec<(Option<usize>, Problem)>,
    /// Names of newer fields that have been told.
    newer_told: HashSet<String>,
    pub(super) is_newer: bool,
    /// Part of the map is not there, so that what leads nowhere may lead there.
    pub(super) is_cut: bool,
    /// Saving would lose something.
    pub(super) is_lossy: bool,
    pub(super) records: usize,
    watch: Option<&'t ReadWatch>,
}

impl<'t> Reading<'t> {
    pub(super) fn new(tree: &'t Tree<'t>, root: NodeId) -> Self {
        Self {
            tree,
            root,
            dropped: HashSet::new(),
            nodes: BTreeMap::new(),
            unread: BTreeSet::new(),
            found: Vec::new(),
            newer_told: HashSet::new(),
            is_newer: false,
            is_cut: false,
            is_lossy: false,
            records: 0,
            watch: None,
        }
    }

    /// Where the filters of the saved views stand.
    fn queries(&self) -> Vec<Option<usize>> {
        let views = self.nodes.get(&Table::Views);
        let views = views.into_iter().flatten();
        let query = |view: &NodeId| self.tree.field(*view, "query");
        views
            .map(|view| query(view).map(|node| self.tree.start(node)))
            .collect()
    }

    /// Tells whoever waits that the record at `node` is the next; says whether to go on.
    pub(super) fn goes_on_to(&self, node: NodeId) -> bool {
        let place = (node.0 as usize, self.tree.len());
        self.watch
            .is_none_or(|watch| watch.reach(Step::Records, place))
    }

    pub(super) fn report(&mut self, node: NodeId, problem: Problem) {
        if self.found.len() < MOST_FINDINGS {
            self.found.push((Some(self.tree.start(node)), problem));
        }
    }

    /// Reads the record at `node`, doing without the fields that cannot be understood; nothing if
    /// it means nothing without them.
    pub(super) fn record<T: for<'de> Deserialize<'de>>(
        &mut self,
        node: NodeId,
        field: &str,
    ) -> Option<T> {
        for _ in 0..MOST_TRIES {
            let attempt = Try::new(self.tree, &self.dropped);
            let outcome = T::deserialize(attempt.value(node, field));
            let Try {
                found,
                unknown,
                is_lossy,
                ..
            } = attempt;
            match outcome {
                Ok(record) => {
                    self.is_lossy |= is_lossy.get();
                    for (node, problem) in found.into_inner() {
                        self.report(node, problem);
                    }
                    self.report_unknown(unknown.into_inner());
                    return Some(record);
                }
                Err(trouble) => {
                    let misspelt = self.misspelt(&trouble, node, unknown.into_inner());
                    let drop = match misspelt.is_empty() {
                        true => self.report_trouble(trouble, node),
                        false => trouble.drop.unwrap_or(node),
                    };
                    self.report_unknown(misspelt);
                    if drop == node {
                        return None;
                    }
                    self.dropped.insert(drop);
                }
            }
        }
        None
    }

    /// The unknown fields that look like the one whose absence made a try fail: what is wrong is
    /// their spelling.
    fn misspelt(&self, trouble: &Trouble, record: NodeId, unknown: Vec<Unknown>) -> Vec<Unknown> {
        let Cause::Missing(missing) = trouble.cause else {
            return Vec::new();
        };
        let at = trouble.at.unwrap_or(record);
        let is_misspelt = |(name, known): &Unknown| {
            let field = self.tree.word(*name).unwrap_or_default();
            let known = known.iter().copied().filter(|known| *known != KEPT);
            self.tree.field(at, &field).is_some() && nearest(&field, known) == Some(missing)
        };
        unknown.into_iter().filter(is_misspelt).collect()
    }

    /// Tells why a try at a record failed; gives the node to do without.
    fn report_trouble(&mut self, trouble: Trouble, record: NodeId) -> NodeId {
        let at = trouble.at.unwrap_or(record);
        match trouble.cause {
            Cause::Problem(problem) => self.report(at, problem),
            Cause::Missing(field) => {
                let value = self.tree.field(at, field);
                let is_told = value.is_some_and(|value| self.dropped.contains(&value));
                if !is_told {
                    self.report(at, Problem::MissingField(field.to_owned()));
                }
            }
            Cause::Expected(message) | Cause::OutOfRange(message) | Cause::Other(message) => {
                let found = self.tree.slice(at).chars().take(30).collect();
                let problem = Problem::Syntax {
                    expected: message,
                    found,
                };
                self.report(at, problem);
            }
        }
        trouble.drop.unwrap_or(record)
    }

    fn report_unknown(&mut self, unknown: Vec<Unknown>) {
        for (name, known) in unknown {
            let field = self.tree.word(name).unwrap_or_default().into_owned();
            if !self.is_newer {
                let known = known.iter().copied().filter(|known| *known != KEPT);
                let nearest = nearest(&field, known).map(str::to_owned);
                self.report(name, Problem::UnknownField { field, nearest });
            } else if self.newer_told.insert(field.clone()) {
                self.report(name, Problem::NewerField(field));
            }
        }
    }
}
