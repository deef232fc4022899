//! Where the ends of relations lie, and the matrix that is filled with them.

use crate::graph::{Ends, MapGraph};
use crate::model::{Group, Id, MapDocument, RelationKind};

use super::boundary::{Axes, Cell, Heading, Matrix, Tally, capability_of};
use super::hosts::Hosts;
use super::seriation::seriate;

/// Where the ends of one relation lie, as numbers of what the axes are made of.
pub(super) struct Places<'a> {
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
    /// Of no relation yet.
    pub fn of(graph: &'a MapGraph, axes: Axes) -> Self {
        Self {
            graph,
            axes,
            hosts: (axes == Axes::Actors).then(|| Hosts::of(graph)),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// Takes the ends of a relation.
    pub fn of_relation(&mut self, ends: &Ends) {
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

/// What stands in rows or columns, by their numbers.
#[derive(Default)]
struct Sums(Vec<Tally>);

impl Sums {
    fn add(&mut self, number: u32, tally: &Tally) {
        let number = number as usize;
        if self.0.len() <= number {
            self.0.resize(number + 1, Tally::default());
        }
        self.0[number].add(tally);
    }

    fn of(&self, number: u32) -> Tally {
        self.0.get(number as usize).copied().unwrap_or_default()
    }

    fn has(&self, number: u32) -> bool {
        self.of(number).relations > 0
    }

    fn numbers(&self) -> impl Iterator<Item = u32> {
        let all = (0..).zip(&self.0);
        all.filter(|(_, sum)| sum.relations > 0)
            .map(|(number, _)| number)
    }
}

/// What was counted so far.
#[derive(Default)]
pub(super) struct Count {
    /// Row, column and relation.
    marks: Vec<(u32, u32, u32)>,
    tallies: Vec<(u32, Tally)>,
    rows: Sums,
    columns: Sums,
    total: Tally,
    left_out: usize,
}

impl Count {
    /// Counts a relation in its places.
    pub fn add(&mut self, relation: u32, tally: Tally, places: &mut Places<'_>) {
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
            self.rows.add(*row, &tally);
        }
        for column in places
            .columns
            .iter()
            .filter(|column| stands_in(**column, &places.rows))
        {
            self.columns.add(*column, &tally);
        }
    }

    /// Brings what was counted into order.
    pub fn into_matrix(self, document: &MapDocument, graph: &MapGraph, axes: Axes) -> Matrix {
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
        let sums =
            |numbers: &[u32], sums: &Sums| numbers.iter().map(|number| sums.of(*number)).collect();
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
            made.most_relations = made.most_relations.max(tally.relations);
            made.most_nok = made.most_nok.max(tally.kroner.nok.unsigned_abs());
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
            .any(|sums| sums.has(UNKNOWN));
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
        let rows = rows.filter(|(number, it)| !is_for_actors(&it.id) || self.rows.has(*number));
        let none = self.rows.has(0).then_some(0);
        rows.map(|(number, _)| number).chain(none).collect()
    }

    /// The actors that stand in the matrix, so ordered that blocks show.
    fn actors(&self) -> (Vec<u32>, Vec<std::ops::Range<usize>>) {
        let mut actors: Vec<u32> = self.rows.numbers().chain(self.columns.numbers()).collect();
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
