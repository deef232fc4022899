//! The boundaries between sectors, actors and capabilities, counted: a matrix of relations and of
//! the kroner that follow them.
//!
//! A relation stands in the row of the end it begins in and the column of the end it ends in, just
//! as one says it: "KS uses ID-porten" is one of the municipal sector that leads to the state's. What
//! a relation carries has no say in that, for what crosses the boundary goes from the one end to the
//! other; it says which capability the relation is about.

use std::collections::BTreeMap;

use crate::graph::{Ends, MapGraph};
use crate::model::{Group, Id, Known, MapDocument, Money, Relation, RelationKind};

use super::hosts::Hosts;
use super::seriation::seriate;

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
    first: usize,
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
    relations: Vec<u32>,
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
    fn add(&mut self, other: &Self) {
        self.relations += other.relations;
        self.kroner.nok += other.kroner.nok;
        self.kroner.amounts += other.kroner.amounts;
        self.kroner.unknown += other.kroner.unknown;
        self.kroner.undated += other.kroner.undated;
    }
}

/// Where the ends of one relation lie, as numbers of what the axes are made of.
struct Places<'a> {
    graph: &'a MapGraph,
    axes: Axes,
    hosts: Option<Hosts>,
    rows: Vec<u32>,
    columns: Vec<u32>,
}

/// The numbers of sectors: as in [`Group::ALL`], then what is shared, then what nobody knows.
const SHARED: u32 = Group::ALL.len() as u32;
const UNKNOWN: u32 = SHARED + 1;

impl<'a> Places<'a> {
    fn of(graph: &'a MapGraph, axes: Axes) -> Self {
        Self {
            graph,
            axes,
            hosts: (axes == Axes::Actors).then(|| Hosts::of(graph)),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    fn of_relation(&mut self, ends: &Ends) {
        self.rows.clear();
        self.columns.clear();
        match (self.axes, &self.hosts) {
            (Axes::Sectors, _) => {
                self.rows.push(self.sector(ends.from));
                self.columns.push(self.sector(ends.to));
            }
            (Axes::CapabilitiesAndSectors, _) => {
                let row = capability_of(self.graph, ends);
                self.rows.push(row.map_or(0, |row| row + 1));
                self.columns.push(self.sector(ends.from));
            }
            (Axes::Actors, hosts) => {
                let names_a_host = ends.kind == RelationKind::Provides
                    && ends.to.is_some_and(|to| !self.graph.is_actor(to));
                let hosts = hosts.as_ref().filter(|_| !names_a_host);
                let of_end = |end: Option<u32>| {
                    let hosts = hosts.zip(end).map(|(hosts, end)| hosts.list(end));
                    hosts.unwrap_or_default()
                };
                self.rows.extend(of_end(ends.from));
                self.columns.extend(of_end(ends.to));
            }
        }
    }

    fn sector(&self, end: Option<u32>) -> u32 {
        match end {
            None => UNKNOWN,
            Some(end) => self.graph.group(end).map_or(SHARED, |group| group as u32),
        }
    }

    /// Says whether the place is not on the map of these axes: an actor beside itself.
    fn is_itself(&self, row: u32, column: u32) -> bool {
        self.axes == Axes::Actors && row == column
    }
}

#[derive(Default)]
struct Count {
    /// Row, column and relation.
    marks: Vec<(u32, u32, u32)>,
    tallies: Vec<(u32, Tally)>,
    rows: BTreeMap<u32, Tally>,
    columns: BTreeMap<u32, Tally>,
    total: Tally,
    left_out: usize,
}

impl Count {
    fn add(&mut self, relation: u32, tally: Tally, places: &mut Places<'_>) {
        let before = self.marks.len();
        for row in &places.rows {
            for column in &places.columns {
                if !places.is_itself(*row, *column) {
                    self.marks.push((*row, *column, relation));
                }
            }
        }
        if self.marks.len() == before {
            self.left_out += 1;
            return;
        }
        self.tallies.push((relation, tally));
        self.total.add(&tally);
        let stands_in = |place: u32, others: &[u32]| {
            others.iter().any(|other| !places.is_itself(place, *other))
        };
        for row in places
            .rows
            .iter()
            .filter(|row| stands_in(**row, &places.columns))
        {
            self.rows.entry(*row).or_default().add(&tally);
        }
        for column in places
            .columns
            .iter()
            .filter(|column| stands_in(**column, &places.rows))
        {
            self.columns.entry(*column).or_default().add(&tally);
        }
    }

    fn into_matrix(self, document: &MapDocument, graph: &MapGraph, axes: Axes) -> Matrix {
        let (rows, columns, blocks) = match axes {
            Axes::Actors => {
                let (order, blocks) = self.actors();
                (order.clone(), order, blocks)
            }
            Axes::Sectors => (self.sectors(), self.sectors(), Vec::new()),
            Axes::CapabilitiesAndSectors => {
                (self.capabilities(document), self.sectors(), Vec::new())
            }
        };
        let heading_of_row = |number: &u32| match axes {
            Axes::CapabilitiesAndSectors => capability(document, *number),
            Axes::Sectors => sector(*number),
            Axes::Actors => Heading::Actor(graph.id(*number).clone()),
        };
        let heading_of_column = |number: &u32| match axes {
            Axes::Actors => Heading::Actor(graph.id(*number).clone()),
            Axes::Sectors | Axes::CapabilitiesAndSectors => sector(*number),
        };
        let sums = |numbers: &[u32], sums: &BTreeMap<u32, Tally>| {
            let sum = |number: &u32| sums.get(number).copied().unwrap_or_default();
            numbers.iter().map(sum).collect()
        };
        let mut made = Matrix {
            row_sums: sums(&rows, &self.rows),
            column_sums: sums(&columns, &self.columns),
            rows: rows.iter().map(heading_of_row).collect(),
            columns: columns.iter().map(heading_of_column).collect(),
            total: self.total,
            left_out: self.left_out,
            blocks,
            ..Matrix::default()
        };
        self.fill(&mut made, &places_of(&rows), &places_of(&columns));
        made
    }

    fn fill(&self, made: &mut Matrix, rows: &[u32], columns: &[u32]) {
        let mut marks: Vec<(u64, u32)> = self
            .marks
            .iter()
            .map(|(row, column, relation)| {
                let row = u64::from(rows[*row as usize]);
                (row << 32 | u64::from(columns[*column as usize]), *relation)
            })
            .collect();
        marks.sort_unstable();
        let mut tally_of = vec![0_u32; self.tallies.last().map_or(0, |it| it.0 as usize + 1)];
        for (number, (relation, _)) in (0..).zip(&self.tallies) {
            tally_of[*relation as usize] = number;
        }
        for same in marks.chunk_by(|a, b| a.0 == b.0) {
            let place = same[0].0;
            let mut tally = Tally::default();
            let first = made.relations.len();
            for (_, relation) in same {
                tally.add(&self.tallies[tally_of[*relation as usize] as usize].1);
                made.relations.push(*relation);
            }
            made.cells.push(Cell {
                row: (place >> 32) as usize,
                column: (place & u64::from(u32::MAX)) as usize,
                tally,
                first,
            });
        }
    }

    /// The sectors in the order of their columns; what nobody knows only where something is.
    fn sectors(&self) -> Vec<u32> {
        let has_unknown = [&self.rows, &self.columns]
            .iter()
            .any(|sums| sums.contains_key(&UNKNOWN));
        let unknown = has_unknown.then_some(UNKNOWN);
        // The shared column stands in the middle, as on the map.
        [0, 1, SHARED, 2, 3, 4].into_iter().chain(unknown).collect()
    }

    /// The rows of the model, except that of the actors; what is about no resource only where
    /// something is.
    fn capabilities(&self, document: &MapDocument) -> Vec<u32> {
        let model = document.capability_model();
        let is_for_actors = |id: &Id| model.actors_in.as_ref() == Some(id);
        let rows = (1..).zip(&model.capabilities);
        let rows =
            rows.filter(|(number, it)| !is_for_actors(&it.id) || self.rows.contains_key(number));
        let none = self.rows.contains_key(&0).then_some(0);
        rows.map(|(number, _)| number).chain(none).collect()
    }

    /// The actors that stand in the matrix, so ordered that blocks show.
    fn actors(&self) -> (Vec<u32>, Vec<std::ops::Range<usize>>) {
        let mut actors: Vec<u32> = self
            .rows
            .keys()
            .chain(self.columns.keys())
            .copied()
            .collect();
        actors.sort_unstable();
        actors.dedup();
        let number = places_of(&actors);
        let mut arcs: Vec<(u32, u32)> = self
            .marks
            .iter()
            .map(|(row, column, _)| (number[*row as usize], number[*column as usize]))
            .collect();
        arcs.sort_unstable();
        arcs.dedup();
        let made = seriate(actors.len(), &arcs);
        let order = made.order.iter().map(|it| actors[*it as usize]).collect();
        (order, made.blocks)
    }
}

/// Where each number stands in `order`.
fn places_of(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.iter().max().map_or(0, |it| *it as usize + 1)];
    for (place, number) in (0..).zip(order) {
        places[*number as usize] = place;
    }
    places
}

fn sector(number: u32) -> Heading {
    match number {
        UNKNOWN => Heading::Unknown,
        number => Heading::Group(Group::ALL.get(number as usize).copied()),
    }
}

fn capability(document: &MapDocument, number: u32) -> Heading {
    let row = (number as usize).checked_sub(1);
    let capability = row.and_then(|row| document.capability_model().capabilities.get(row));
    capability.map_or(Heading::NoCapability, |it| {
        Heading::Capability(it.id.clone())
    })
}
