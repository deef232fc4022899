//! A change as text: what it touches before and after, each as a part of a map.

use super::reading::Reading;
use super::syntax::{NodeId, Parsed, Tree, parse};
use super::v1::Contents;
use super::write::{Out, write_part, write_value};
use super::{MAX_TEXT, built_in_models};
use crate::model::{
    Draft, Header, Kept, MapChange, MapDocument, ModelChoice, Relation, Swap, Table, TableChange,
    Text, UnreadRecord,
};

/// Writes `change`, so that [`read_change`] gives it back for the same map.
pub fn write_change(change: &MapChange) -> String {
    let mut out = String::from("Change(");
    if let Some(swap) = &change.header {
        let changed: Vec<&str> = HEADER_FIELDS
            .into_iter()
            .filter(|field| !is_same(field, &swap.before, &swap.after))
            .collect();
        let named = changed.iter().map(|field| Out::Text(field)).collect();
        push(&mut out, "changed", &write_value(&Out::List(named)));
        let bare = Header {
            unread: Vec::new(),
            ..swap.after.clone()
        };
        push(&mut out, "header", &write_part(&bare, Contents::default()));
        let unread = swap.after.unread.iter().map(|record| {
            let table = Out::Text(record.table.field());
            Out::Tuple(vec![table, Out::Kept(&record.value)])
        });
        push(
            &mut out,
            "unread",
            &write_value(&Out::List(unread.collect())),
        );
    }
    if change.views.is_some() {
        push(&mut out, "has_views", "true");
    }
    if change.questions.is_some() {
        push(&mut out, "has_questions", "true");
    }
    let blank = blank_header();
    for (name, side) in [("before", Side::Before), ("after", Side::After)] {
        push(&mut out, name, &write_part(&blank, side.contents(change)));
    }
    out.push(')');
    out
}

fn push(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    out.push_str(": ");
    out.push_str(value.trim_end());
    out.push_str(",\n");
}

/// Reads a change of `document` as [`write_change`] wrote it; nothing if it is not one.
pub fn read_change(text: &str, document: &MapDocument) -> Option<MapChange> {
    let Parsed { tree, error, .. } = parse(text);
    let root = tree.root().filter(|_| error.is_none())?;
    let part = |name: &str| draft_at(&tree, tree.field(root, name)?);
    let (before, after) = (part("before")?, part("after")?);
    let is_said = |name: &str| tree.field(root, name).is_some();
    let header = match tree.field(root, "changed") {
        Some(changed) => {
            let before = document.header();
            let new = part("header")?;
            let unread = unread_at(&tree, tree.field(root, "unread")?)?;
            let mut after = before.clone();
            for field in tree.children(changed) {
                take(&tree.text(field)?, &mut after, &new, &unread);
            }
            Swap::between(before, after).map(Box::new)
        }
        None => None,
    };
    let list = |name: &str| is_said(name);
    Some(MapChange {
        header,
        sources: keyed(before.sources, after.sources, |it| it.id.clone()),
        sectors: swaps(before.sectors, after.sectors),
        actors: keyed(before.actors, after.actors, |it| it.id.clone()),
        resources: keyed(before.resources, after.resources, |it| it.id.clone()),
        relations: keyed(before.relations, after.relations, Relation::key),
        views: list("has_views").then(|| {
            let (before, after) = (before.views, after.views);
            Box::new(Swap { before, after })
        }),
        questions: list("has_questions").then(|| {
            let (before, after) = (before.questions, after.questions);
            Box::new(Swap { before, after })
        }),
        positions: swaps(before.positions, after.positions),
    })
}

/// The bytes of the longest text that `change` brings into a map, where it is longer than
/// [`MAX_TEXT`]: then neither the map nor the journal could be read again.
pub fn longest_text(change: &MapChange) -> Option<usize> {
    let text = write_change(change);
    if text.len() <= MAX_TEXT {
        return None;
    }
    let Parsed { tree, .. } = parse(&text);
    let longest = tree.root().map_or(0, |root| longest_in(&tree, root));
    (longest > MAX_TEXT).then_some(longest)
}

fn longest_in(tree: &Tree<'_>, node: NodeId) -> usize {
    let own = tree.text(node).map_or(0, |text| text.len());
    let within = tree.children(node).map(|child| longest_in(tree, child));
    within.fold(own, usize::max)
}

/// The records of the part of a map at `node`; nothing if one of them cannot be read.
fn draft_at(tree: &Tree<'_>, node: NodeId) -> Option<Draft> {
    let mut reading = Reading::new(tree, node);
    let draft = reading.draft()?;
    let is_whole = reading.unread.is_empty() && !reading.is_lossy && !reading.is_cut;
    is_whole.then_some(draft)
}

fn unread_at(tree: &Tree<'_>, list: NodeId) -> Option<Vec<UnreadRecord>> {
    let record = |node: NodeId| {
        let mut parts = tree.children(node);
        let (table, value) = (parts.next()?, parts.next()?);
        let name = tree.text(table)?;
        let table = Table::ALL.into_iter().find(|table| table.field() == name)?;
        let value = tree.kept(value);
        Some(UnreadRecord { table, value })
    };
    tree.children(list).map(record).collect()
}

fn swaps<K: Ord + Clone, T: PartialEq + Clone>(
    before: impl IntoIterator<Item = (K, T)>,
    after: impl IntoIterator<Item = (K, T)>,
) -> TableChange<K, T> {
    let mut change = TableChange::default();
    for (key, record) in before {
        change.set(key, Some(record), None);
    }
    for (key, record) in after {
        let before = change.get(&key).and_then(|swap| swap.before.clone());
        change.set(key, before, Some(record));
    }
    change
}

fn keyed<K: Ord + Clone, T: PartialEq + Clone>(
    before: Vec<T>,
    after: Vec<T>,
    key: impl Fn(&T) -> K,
) -> TableChange<K, T> {
    let pairs = |records: Vec<T>| records.into_iter().map(|record| (key(&record), record));
    swaps(
        pairs(before).collect::<Vec<_>>(),
        pairs(after).collect::<Vec<_>>(),
    )
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

impl Side {
    fn of<T>(self, swap: &Swap<T>) -> &T {
        match self {
            Self::Before => &swap.before,
            Self::After => &swap.after,
        }
    }

    fn records<K: Ord + Clone, T: PartialEq + Clone>(
        self,
        table: &TableChange<K, T>,
    ) -> Vec<(&K, &T)> {
        let swaps = table.iter();
        let side = swaps.filter_map(|(key, swap)| Some((key, self.of(swap).as_ref()?)));
        side.collect()
    }

    fn contents(self, change: &MapChange) -> Contents<'_> {
        fn alone<K, T>(records: Vec<(K, T)>) -> Vec<T> {
            records.into_iter().map(|(_, record)| record).collect()
        }
        let sectors = self.records(&change.sectors).into_iter();
        let views = change.views.as_deref();
        let questions = change.questions.as_deref();
        Contents {
            sources: alone(self.records(&change.sources)),
            sectors: sectors.map(|(sector, it)| (*sector, it)).collect(),
            actors: alone(self.records(&change.actors)),
            resources: alone(self.records(&change.resources)),
            relations: alone(self.records(&change.relations)),
            views: views.map_or(&[], |swap| self.of(swap).as_slice()),
            questions: questions.map_or(&[], |swap| self.of(swap).as_slice()),
            positions: self.records(&change.positions),
        }
    }
}

const HEADER_FIELDS: [&str; 9] = [
    "minor",
    "map",
    "origin",
    "title",
    "description",
    "language",
    "capability_model",
    "kept",
    "unread",
];

fn is_same(field: &str, one: &Header, other: &Header) -> bool {
    match field {
        "minor" => one.minor == other.minor,
        "map" => one.map == other.map,
        "origin" => one.origin == other.origin,
        "title" => one.title == other.title,
        "description" => one.description == other.description,
        "language" => one.language == other.language,
        "capability_model" => one.capability_model == other.capability_model,
        "kept" => one.kept == other.kept,
        _ => one.unread == other.unread,
    }
}

fn take(field: &str, header: &mut Header, new: &Draft, unread: &[UnreadRecord]) {
    match field {
        "minor" => header.minor = new.minor,
        "map" => header.map.clone_from(&new.map),
        "origin" => header.origin.clone_from(&new.origin),
        "title" => header.title.clone_from(&new.title),
        "description" => header.description.clone_from(&new.description),
        "language" => header.language.clone_from(&new.language),
        "capability_model" => header.capability_model.clone_from(&new.capability_model),
        "kept" => header.kept.clone_from(&new.kept),
        _ => header.unread = unread.to_vec(),
    }
}

/// The header of the parts of a change, which says nothing.
fn blank_header() -> Header {
    let model = built_in_models().first().cloned();
    let model = model.expect("the built-in models are part of the program");
    Header {
        minor: 0,
        map: "part".to_owned(),
        origin: None,
        title: Text::default(),
        description: Text::default(),
        language: "nb".to_owned(),
        capability_model: ModelChoice::BuiltIn(model),
        kept: Kept::new(),
        unread: Vec::new(),
    }
}
