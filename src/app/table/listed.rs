//! The rows of a sheet in their order, kept while what they depend on is the same; those of a large
//! map are brought into order on a thread of their own.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::app::derived::Derived;
use crate::app::job::{Job, Progress};
use crate::edit::{SheetRow, cell};
use crate::graph::MapGraph;
use crate::model::{Language, MapDocument, Sheet, SheetColumn, SheetWords};
use crate::text::Texts;
use crate::view::VisibleMap;

/// Sheets with more rows than this are brought into order on a thread of their own.
const MANY_ROWS: usize = 3_000;

/// Which rows, and in what order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    pub sheet: Sheet,
    /// The column they are sorted by, and whether the other way round.
    pub sorted_by: Option<(SheetColumn, bool)>,
    /// What one of their cells must contain.
    pub search: String,
}

/// What the rows depend on.
#[derive(Clone)]
struct Wanted {
    order: Order,
    language: Language,
    document: Arc<MapDocument>,
    graph: Arc<MapGraph>,
    visible: Arc<VisibleMap>,
}

/// The rows.
#[derive(Default)]
pub(super) struct Listing {
    wanted: Option<Wanted>,
    rows: Arc<Vec<SheetRow>>,
    job: Option<Job<Vec<SheetRow>>>,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        (&self.order, self.language) == (&other.order, other.language)
            && Arc::ptr_eq(&self.document, &other.document)
            && Arc::ptr_eq(&self.visible, &other.visible)
    }
}

impl Listing {
    /// Says whether rows are being brought into order.
    pub fn is_working(&self) -> bool {
        self.job.is_some()
    }

    /// The rows in their order.
    pub fn rows(&self) -> &[SheetRow] {
        &self.rows
    }

    /// How many rows the whole sheet has, whatever is seen and searched for.
    pub fn all(&self) -> usize {
        self.wanted.as_ref().map_or(0, |wanted| {
            let document = &wanted.document;
            match wanted.order.sheet {
                Sheet::Actors => document.actors().len(),
                Sheet::Resources => document.resources().len(),
                Sheet::Relations => document.relations().len(),
            }
        })
    }

    /// What stands in a cell, with what the graph tells.
    pub fn cell(
        &self,
        document: &MapDocument,
        row: &SheetRow,
        column: SheetColumn,
        words: &SheetWords,
    ) -> String {
        let graph = self.wanted.as_ref().map(|wanted| &*wanted.graph);
        cell_with(document, graph, row, column, words)
    }

    /// Sees to the rows that `order` asks for of what is seen.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        document: &Arc<MapDocument>,
        derived: &Derived,
        order: &Order,
        language: Language,
    ) {
        match self.job.as_ref().map(Job::poll) {
            None | Some(Progress::Working) => {}
            Some(Progress::Lost) => self.job = None,
            Some(Progress::Done(rows)) => {
                self.rows = Arc::new(rows);
                self.job = None;
            }
        }
        let seen = derived.shared_visible().filter(|_| !derived.is_working());
        let Some((visible, graph)) = seen.zip(derived.shared_graph(document)) else {
            return;
        };
        let wanted = Wanted {
            order: order.clone(),
            language,
            document: document.clone(),
            graph: graph.clone(),
            visible: visible.clone(),
        };
        if self.wanted.as_ref() == Some(&wanted) {
            return;
        }
        self.wanted = Some(wanted.clone());
        let count = match order.sheet {
            Sheet::Actors => document.actors().len(),
            Sheet::Resources => document.resources().len(),
            Sheet::Relations => document.relations().len(),
        };
        if count <= MANY_ROWS {
            self.rows = Arc::new(wanted.rows());
            self.job = None;
        } else {
            self.job = Some(Job::spawn(ctx, "sheet", move || wanted.rows()));
        }
    }
}

impl Wanted {
    fn rows(&self) -> Vec<SheetRow> {
        let words = Texts::of(self.language).sheet_words();
        let text = |row: &SheetRow, column: SheetColumn| {
            cell_with(&self.document, Some(&self.graph), row, column, words)
        };
        let mut rows = self.seen();
        let wanted = self.order.search.trim().to_lowercase();
        if !wanted.is_empty() {
            let columns = self.order.sheet.columns();
            let fits = |row: &SheetRow| {
                let mut cells = columns.iter().map(|column| text(row, *column));
                cells.any(|cell| cell.to_lowercase().contains(&wanted))
            };
            rows.retain(fits);
        }
        if let Some((column, is_turned)) = self.order.sorted_by {
            rows.sort_by_cached_key(|row| SortKey::of(&text(row, column)));
            if is_turned {
                rows.reverse();
            }
        }
        rows
    }

    /// What is drawn and not dimmed, in the order of the document.
    fn seen(&self) -> Vec<SheetRow> {
        if self.order.sheet == Sheet::Relations {
            let shown = self.visible.shown_relations(&self.graph);
            let relations = (0..).zip(shown).filter(|(_, is_shown)| *is_shown);
            let row =
                |(relation, _): (u32, bool)| SheetRow::Relation(self.graph.key(relation).clone());
            return relations.map(row).collect();
        }
        let is_here = |id: &&crate::model::Id| match self.order.sheet {
            Sheet::Actors => self.document.actors().contains_key(*id),
            _ => self.document.resources().contains_key(*id),
        };
        let records = self.visible.shown_records();
        records
            .filter(is_here)
            .cloned()
            .map(SheetRow::Record)
            .collect()
    }
}

fn cell_with(
    document: &MapDocument,
    graph: Option<&MapGraph>,
    row: &SheetRow,
    column: SheetColumn,
    words: &SheetWords,
) -> String {
    let counted = |from: bool| match (row, graph) {
        (SheetRow::Record(id), Some(graph)) => {
            let count = match from {
                true => graph.relations_from(id).len(),
                false => graph.relations_to(id).len(),
            };
            count.to_string()
        }
        _ => String::new(),
    };
    match column {
        SheetColumn::RelationsOut => counted(true),
        SheetColumn::RelationsIn => counted(false),
        column => cell(document, row, column, words),
    }
}

/// What a text is sorted by: numbers by their size and before words, words by the Norwegian alphabet,
/// nothing last.
#[derive(PartialEq, Eq)]
enum SortKey {
    Number(i64),
    Words(String),
    Nothing,
}

impl SortKey {
    fn of(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Nothing;
        }
        match text.parse() {
            Ok(number) => Self::Number(number),
            Err(_) => Self::Words(alphabetical(text)),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Number(_) => 0,
            Self::Words(_) => 1,
            Self::Nothing => 2,
        }
    }
}

impl Ord for SortKey {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => one.cmp(two),
            (Self::Words(one), Self::Words(two)) => one.cmp(two),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

impl PartialOrd for SortKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `text` so that its letters come in the order of the Norwegian alphabet, æ, ø and å last.
fn alphabetical(text: &str) -> String {
    let place = |letter: char| match letter {
        'æ' | 'ä' => '\u{f0001}',
        'ø' | 'ö' => '\u{f0002}',
        'å' => '\u{f0003}',
        'é' | 'è' | 'ê' => 'e',
        other => other,
    };
    let letters = text.chars().flat_map(char::to_lowercase);
    letters.map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_the_order_of_the_norwegian_alphabet_after_numbers() {
        let mut words = ["Åfjord", "", "Ørland", "Ærfugl", "zebra", "10", "9", "Alta"];
        words.sort_by_cached_key(|word| SortKey::of(word));
        let sorted = ["9", "10", "Alta", "zebra", "Ærfugl", "Ørland", "Åfjord", ""];
        assert_eq!(words, sorted);
    }
}
