//! The boundaries between sectors, actors and capabilities, counted: a matrix of relations and of
//! the kroner that follow them.
//!
//! A relation stands in the row of the end it begins in and the column of the end it ends in, just
//! as one says it: "KS uses ID-porten" is one of the municipal sector that leads to the state's. What
//! a relation carries has no say in that, for what crosses the boundary goes from the one end to the
//! other; it says which capability the relation is about.

use crate::graph::{Ends, MapGraph};
use crate::model::{Group, Id, Known, MapDocument, Money, Relation, RelationKind};

use super::counting::{Count, Places};

/// What the rows and columns of a matrix are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axes {
    /// Sectors, the group outside them, and what is shared.
    #[default]
    Sectors,
    /// Actors; a resource counts as those that stand for it.
    Actors,
    /// A row for each capability; the columns are the sectors that the relations begin in.
    CapabilitiesAndSectors,
}

impl Axes {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Sectors, Self::Actors, Self::CapabilitiesAndSectors];
}

/// What is to be counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MatrixQuestion {
    /// What the rows and columns are.
    pub axes: Axes,
    /// Only relations of these kinds; empty asks for all.
    pub kinds: Vec<RelationKind>,
    /// Only relations about this capability or what lies within it.
    pub capability: Option<Id>,
    /// Only what holds in this year, and only the kroner of this year.
    pub year: Option<i32>,
}

/// What a row or a column is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// A sector or those outside; none for what several sectors, or none, provide.
    Group(Option<Group>),
    /// Ends that nobody knows.
    Unknown,
    /// An actor.
    Actor(Id),
    /// A capability.
    Capability(Id),
    /// Relations between actors that are about no resource.
    NoCapability,
}

/// Kroner that were added up, and what could not be added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kroner {
    /// The sum of the known amounts, exactly.
    pub nok: i128,
    /// How many amounts are in the sum.
    pub amounts: usize,
    /// How many amounts nobody knows.
    pub unknown: usize,
    /// Where a year is asked for: how many amounts have none.
    pub undated: usize,
}

/// Relations and kroner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many relations.
    pub relations: usize,
    /// What follows them.
    pub kroner: Kroner,
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Number of its row.
    pub row: usize,
    /// Number of its column.
    pub column: usize,
    /// What it holds.
    pub tally: Tally,
    /// Where its relations stand in [`Matrix::relations`].
    pub(super) first: usize,
}

/// Relations and kroner by row and column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// From the top.
    pub rows: Vec<Heading>,
    /// From the left.
    pub columns: Vec<Heading>,
    /// By row, then column; only those that hold something.
    pub cells: Vec<Cell>,
    /// What stands in each row, each relation once.
    pub row_sums: Vec<Tally>,
    /// What stands in each column, each relation once.
    pub column_sums: Vec<Tally>,
    /// What stands in the matrix, each relation once.
    pub total: Tally,
    /// Relations that were asked for and stand in no cell: among actors those that only say who
    /// stands for a resource, those that nobody stands for, and those of one actor with itself.
    pub left_out: usize,
    /// Actors that lean on each other in circles: rows next to each other.
    pub blocks: Vec<std::ops::Range<usize>>,
    /// How many relations the fullest cell holds.
    pub most_relations: usize,
    /// The largest sum of kroner in a cell, whatever its sign.
    pub most_nok: u128,
    pub(super) relations: Vec<u32>,
}

impl Matrix {
    /// The cell in this row and column; none if it is empty.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let found = self
            .cells
            .binary_search_by_key(&(row, column), |it| (it.row, it.column));
        found.ok().map(|number| &self.cells[number])
    }

    /// The cells of the rows from `first` to before `end`.
    pub fn cells_of_rows(&self, first: usize, end: usize) -> &[Cell] {
        let start = self.cells.partition_point(|it| it.row < first);
        let end = self.cells.partition_point(|it| it.row < end);
        &self.cells[start..end.max(start)]
    }

    /// The relations behind a cell of this matrix, by rising number.
    pub fn relations_of(&self, cell: &Cell) -> &[u32] {
        &self.relations[cell.first..cell.first + cell.tally.relations]
    }
}

/// The years that amounts of `document` have, each once.
pub fn years(document: &MapDocument) -> Vec<i32> {
    let money = document.relations().values().flat_map(|it| &it.money);
    let mut years: Vec<i32> = money.filter_map(year_of).collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn year_of(money: &Money) -> Option<i32> {
    money.year.as_ref().and_then(Known::as_known).copied()
}

/// Counts what `question` asks of the relations that are `shown`; `graph` is the document's.
pub fn matrix(
    document: &MapDocument,
    graph: &MapGraph,
    question: &MatrixQuestion,
    shown: impl Fn(u32) -> bool,
) -> Matrix {
    let model = document.capability_model();
    let is_within: Vec<bool> = model
        .capabilities
        .iter()
        .map(|it| {
            question
                .capability
                .as_ref()
                .is_none_or(|wanted| model.is_within(&it.id, wanted))
        })
        .collect();
    let is_about = |ends: &Ends| match capability_of(graph, ends) {
        Some(row) => is_within[row as usize],
        None => question.capability.is_none(),
    };
    let is_of_kind = |ends: &Ends| question.kinds.is_empty() || question.kinds.contains(&ends.kind);
    let mut count = Count::default();
    let mut places = Places::of(graph, question.axes);
    let relations = (0..).zip(graph.ends()).zip(document.relations().values());
    for ((number, ends), relation) in relations {
        let is_asked_for = shown(number) && is_of_kind(ends) && is_about(ends);
        if is_asked_for && question.year.is_none_or(|year| concerns(relation, year)) {
            let tally = tally(relation, question.year);
            places.of_relation(ends);
            count.add(number, tally, &mut places);
        }
    }
    count.into_matrix(document, graph, question.axes)
}

/// The row of the capability a relation is about: that of what it carries, else of the resource it
/// leads to, else of the one it begins in.
pub(super) fn capability_of(graph: &MapGraph, ends: &Ends) -> Option<u32> {
    let resources = [ends.resource, ends.to, ends.from].into_iter().flatten();
    resources
        .filter_map(|it| graph.resource(it))
        .find_map(|it| it.row)
}

/// Says whether a relation holds in `year` as far as one knows, or has kroner of that year.
fn concerns(relation: &Relation, year: i32) -> bool {
    let known = |year: &Option<Known<i32>>| year.as_ref().and_then(Known::as_known).copied();
    let holds = known(&relation.valid_from).is_none_or(|from| from <= year)
        && known(&relation.valid_to).is_none_or(|to| year <= to);
    holds || relation.money.iter().any(|it| year_of(it) == Some(year))
}

fn tally(relation: &Relation, year: Option<i32>) -> Tally {
    let mut kroner = Kroner::default();
    for money in &relation.money {
        match (year, year_of(money)) {
            (Some(_), None) => kroner.undated += 1,
            (Some(asked), Some(of)) if asked != of => {}
            _ => match money.nok {
                Known::Known(nok) => {
                    kroner.nok += i128::from(nok);
                    kroner.amounts += 1;
                }
                Known::Unknown => kroner.unknown += 1,
            },
        }
    }
    Tally {
        relations: 1,
        kroner,
    }
}

impl Tally {
    pub(super) fn add(&mut self, other: &Self) {
        self.relations += other.relations;
        self.kroner.nok += other.kroner.nok;
        self.kroner.amounts += other.kroner.amounts;
        self.kroner.unknown += other.kroner.unknown;
        self.kroner.undated += other.kroner.undated;
    }
}
