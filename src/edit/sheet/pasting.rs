//! Pasting a table into a sheet: which rows are new, which alter what is there, and which cells cannot
//! be read. Nothing is altered here; what comes of it is one command.

use std::collections::BTreeSet;

use super::cells::cell;
use super::reading::NamesInCells;
use super::writing::{capability, command};
use super::{SheetRow, reading};
use crate::edit::{Additions, EditCommand, Ids};
use crate::model::{
    Actor, CellRefusal, Id, MapDocument, OpenQuestion, Relation, RelationKey, RelationKind,
    Resource, Sheet, SheetColumn, SheetWords,
};

/// What becomes of a pasted row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastedRow {
    /// A record or relation that was not there.
    New,
    /// So many cells of one that is there become others.
    Changed(usize),
    /// It is there just so.
    Same,
    /// It cannot be placed, because of what stands in this column.
    Refused(SheetColumn, CellRefusal),
}

/// What pasting a table would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPaste {
    /// The columns the cells were read as.
    pub columns: Vec<SheetColumn>,
    /// Each row as it was pasted, without the row of headings, with what becomes of it.
    pub rows: Vec<(Vec<String>, PastedRow)>,
    /// Cells of rows that are placed, but could not be read themselves: row, column, why.
    pub unread: Vec<(usize, SheetColumn, CellRefusal)>,
    /// All of it in one; nothing where it would alter nothing. Rows that cannot be placed become
    /// open questions.
    pub command: Option<EditCommand>,
}

/// Works out what pasting `table` into `sheet` does. The first row names the columns where most of its
/// cells are names of columns; else the cells stand in the order of `shown`.
pub fn paste_sheet(
    document: &MapDocument,
    sheet: Sheet,
    table: &[Vec<String>],
    shown: &[SheetColumn],
    words: &SheetWords,
    ids: &mut Ids,
) -> SheetPaste {
    let (columns, body) = match heads(sheet, table, words) {
        Some(columns) => (columns, &table[1..]),
        None => (shown.iter().copied().map(Some).collect(), table),
    };
    let mut pasting = Pasting {
        document,
        sheet,
        words,
        names: NamesInCells::of(document),
        columns: &columns,
        taken: BTreeSet::new(),
        additions: Additions::default(),
        commands: Vec::new(),
        unread: Vec::new(),
    };
    let mut rows = Vec::with_capacity(body.len());
    for (number, row) in body.iter().enumerate() {
        let outcome = pasting.row(number, row, ids);
        if let PastedRow::Refused(..) = outcome {
            let said: Vec<&str> = row
                .iter()
                .map(String::as_str)
                .filter(|it| !it.is_empty())
                .collect();
            pasting.additions.questions.push(OpenQuestion {
                text: said.join(" · "),
                ..OpenQuestion::default()
            });
        }
        rows.push((row.clone(), outcome));
    }
    let mut commands = Vec::new();
    if pasting.additions != Additions::default() {
        commands.push(EditCommand::from(pasting.additions));
    }
    commands.append(&mut pasting.commands);
    SheetPaste {
        rows,
        unread: pasting.unread,
        command: match commands.len() {
            0 => None,
            1 => commands.pop(),
            _ => Some(EditCommand::Several(commands)),
        },
        columns: columns.into_iter().flatten().collect(),
    }
}

/// The columns the first row names, where it names any; nothing for a heading that is no column.
fn heads(
    sheet: Sheet,
    table: &[Vec<String>],
    words: &SheetWords,
) -> Option<Vec<Option<SheetColumn>>> {
    let column = |text: &String| {
        let column = words.columns.value(text).ok();
        column.filter(|it| sheet.columns().contains(it))
    };
    let columns: Vec<Option<SheetColumn>> = table.first()?.iter().map(column).collect();
    let known = columns.iter().flatten().count();
    (known > 0 && 2 * known >= columns.len()).then_some(columns)
}

struct Pasting<'a> {
    document: &'a MapDocument,
    sheet: Sheet,
    words: &'a SheetWords,
    names: NamesInCells,
    columns: &'a [Option<SheetColumn>],
    /// Relations that are new in what is pasted.
    taken: BTreeSet<RelationKey>,
    additions: Additions,
    commands: Vec<EditCommand>,
    unread: Vec<(usize, SheetColumn, CellRefusal)>,
}

impl Pasting<'_> {
    fn row(&mut self, number: usize, cells: &[String], ids: &mut Ids) -> PastedRow {
        match self.sheet {
            Sheet::Actors | Sheet::Resources => match self.record(cells) {
                Some(id) => self.change(number, &SheetRow::Record(id), cells),
                None => self.new_record(number, cells, ids),
            },
            Sheet::Relations => match self.key(cells) {
                Ok(key) if self.document.relations().contains_key(&key) => {
                    self.change(number, &SheetRow::Relation(key), cells)
                }
                Ok(key) => self.new_relation(number, key, cells),
                Err((column, refusal)) => PastedRow::Refused(column, refusal),
            },
        }
    }

    fn text<'t>(&self, cells: &'t [String], wanted: SheetColumn) -> &'t str {
        let at = self.columns.iter().position(|it| *it == Some(wanted));
        at.and_then(|at| cells.get(at)).map_or("", String::as_str)
    }

    /// The record of the sheet that a row is about: by its id, its organisation number or its name.
    fn record(&self, cells: &[String]) -> Option<Id> {
        let is_here = |id: &Id| match self.sheet {
            Sheet::Actors => self.document.actors().contains_key(id),
            Sheet::Resources => self.document.resources().contains_key(id),
            Sheet::Relations => false,
        };
        let by_id = Some(Id::new(self.text(cells, SheetColumn::Id))).filter(is_here);
        let number = self.text(cells, SheetColumn::OrgNumber).replace(' ', "");
        let has_number = |actor: &&Actor| {
            self.sheet == Sheet::Actors
                && !number.is_empty()
                && actor.org_number.as_ref() == Some(&number)
        };
        let by_number = || {
            let found = self.document.actors().values().find(has_number);
            found.map(|actor| actor.id.clone())
        };
        let by_name = || {
            let name = self.text(cells, SheetColumn::Name);
            self.names.only(name).filter(|id| is_here(id)).cloned()
        };
        by_id.or_else(by_number).or_else(by_name)
    }

    /// The relation a row is about.
    fn key(&self, cells: &[String]) -> Result<RelationKey, (SheetColumn, CellRefusal)> {
        use SheetColumn as C;
        let end = |column: C| match self.text(cells, column) {
            "" => Err((column, CellRefusal::Empty(column))),
            text => reading::end(text, &self.names, self.words).map_err(|it| (column, it)),
        };
        let resource = |column: C| match self.text(cells, column) {
            "" => Ok(None),
            text => self.names.record(text).map(Some).map_err(|it| (column, it)),
        };
        let kind = self.text(cells, C::Kind);
        let kind: Result<RelationKind, _> = self.words.kinds.value(kind).map_err(|near| {
            let refusal = CellRefusal::NoSuchWord(kind.to_owned(), near);
            (C::Kind, refusal)
        });
        let id = self.text(cells, C::Id);
        Ok(RelationKey {
            from: end(C::From)?,
            kind: kind?,
            to: end(C::To)?,
            resource: resource(C::Carries)?,
            scheme: resource(C::Scheme)?,
            id: (!id.is_empty()).then(|| Id::new(id)),
        })
    }

    /// Wishes for every cell that says something else than the map.
    fn change(&mut self, number: usize, row: &SheetRow, cells: &[String]) -> PastedRow {
        let mut changed = 0;
        for (column, text) in self.columns.iter().zip(cells) {
            let Some(column) = column.filter(|it| it.is_written()) else {
                continue;
            };
            let now = cell(self.document, row, column, self.words);
            // An empty cell says nothing: deleting is done on purpose, in the sheet itself.
            if text.is_empty() || now.trim() == text || self.is_named(row, column, text) {
                continue;
            }
            match command(
                self.document,
                (row, column),
                text,
                (&self.names, self.words),
            ) {
                Ok(command) => {
                    changed += 1;
                    self.commands.push(command);
                }
                Err(refusal) => self.unread.push((number, column, refusal)),
            }
        }
        match changed {
            0 => PastedRow::Same,
            changed => PastedRow::Changed(changed),
        }
    }

    /// Says whether a cell says another name the record has: that is no wish to call it so.
    fn is_named(&self, row: &SheetRow, column: SheetColumn, text: &str) -> bool {
        let SheetRow::Record(id) = row else {
            return false;
        };
        column == SheetColumn::Name && self.names.only(text) == Some(id)
    }

    fn new_record(&mut self, number: usize, cells: &[String], ids: &mut Ids) -> PastedRow {
        use SheetColumn as C;
        let name = self.text(cells, C::Name);
        if name.is_empty() {
            return PastedRow::Refused(C::Name, CellRefusal::Empty(C::Name));
        }
        let added = |additions: &Additions, id: &Id| {
            additions.actors.iter().any(|it| it.id == *id)
                || additions.resources.iter().any(|it| it.id == *id)
        };
        let is_taken = |id: &Id| self.document.record(id).is_some() || added(&self.additions, id);
        let id = ids.next(name, is_taken);
        match self.sheet {
            Sheet::Resources => match capability(self.document, self.text(cells, C::Capability)) {
                Ok(row) => self
                    .additions
                    .resources
                    .push(Resource::new(id.clone(), name, row)),
                Err(refusal) => return PastedRow::Refused(C::Capability, refusal),
            },
            _ => self.additions.actors.push(Actor::new(id.clone(), name)),
        }
        self.names.add(name, &id);
        self.fill(number, &SheetRow::Record(id), cells);
        PastedRow::New
    }

    fn new_relation(&mut self, number: usize, key: RelationKey, cells: &[String]) -> PastedRow {
        use SheetColumn as C;
        let is_resource = |id: &Option<Id>| {
            id.as_ref()
                .is_none_or(|it| self.document.resources().contains_key(it))
        };
        if !is_resource(&key.resource) {
            return PastedRow::Refused(C::Carries, CellRefusal::NotPossible);
        }
        if key.from == key.to || !is_resource(&key.scheme) {
            return PastedRow::Refused(C::To, CellRefusal::NotPossible);
        }
        if !self.taken.insert(key.clone()) {
            return PastedRow::Same;
        }
        self.additions.relations.push(Relation {
            id: key.id.clone(),
            from: key.from.clone(),
            to: key.to.clone(),
            resource: key.resource.clone(),
            scheme: key.scheme.clone(),
            ..Relation::new("", key.kind, "")
        });
        self.fill(number, &SheetRow::Relation(key), cells);
        PastedRow::New
    }

    /// Fills the other cells of a new row, in a map that holds it alone beside what was there.
    fn fill(&mut self, number: usize, row: &SheetRow, cells: &[String]) {
        let identity = [
            SheetColumn::Name,
            SheetColumn::Capability,
            SheetColumn::From,
            SheetColumn::Kind,
            SheetColumn::To,
            SheetColumn::Carries,
            SheetColumn::Scheme,
        ];
        for (column, text) in self.columns.iter().zip(cells) {
            let Some(column) = column.filter(|it| it.is_written() && !identity.contains(it)) else {
                continue;
            };
            if text.is_empty() {
                continue;
            }
            let words = (&self.names, self.words);
            match super::writing::command_of_new(
                self.document,
                (row, self.sheet),
                column,
                text,
                words,
            ) {
                Ok(command) => self.commands.push(command),
                Err(refusal) => self.unread.push((number, column, refusal)),
            }
        }
    }
}
