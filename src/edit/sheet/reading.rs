//! Reading what is written in a cell.

use std::collections::HashMap;

use crate::edit::read_year;
use crate::model::{
    CellRefusal, FIRST_YEAR, Id, Known, LAST_YEAR, MapDocument, SheetWords, nearest,
};

/// The records by every name they have, for finding those that cells name.
pub struct NamesInCells {
    by_name: HashMap<String, Vec<Id>>,
}

impl NamesInCells {
    /// The names of all records of `document`: full, short, other and translated ones, and ids.
    pub fn of(document: &MapDocument) -> Self {
        let mut names = Self {
            by_name: HashMap::new(),
        };
        for record in document.records() {
            let aliases = record.aliases().iter().map(String::as_str);
            let all = record.name().all().chain(record.short().all());
            for name in all.chain(aliases) {
                names.add(name, record.id());
            }
            names.add(record.id().as_str(), record.id());
        }
        names
    }

    /// Lets `name` stand for `id` too.
    pub fn add(&mut self, name: &str, id: &Id) {
        let name = folded(name);
        if name.is_empty() {
            return;
        }
        let ids = self.by_name.entry(name).or_default();
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }

    /// The one record with this name.
    pub fn record(&self, text: &str) -> Result<Id, CellRefusal> {
        match self.by_name.get(&folded(text)).map(Vec::as_slice) {
            Some([id]) => Ok(id.clone()),
            Some([_, _, ..]) => Err(CellRefusal::SeveralRecords(text.trim().to_owned())),
            Some([]) | None => {
                let mut names: Vec<&str> = self.by_name.keys().map(String::as_str).collect();
                names.sort_unstable();
                let near = nearest(&folded(text), names.into_iter()).map(str::to_owned);
                Err(CellRefusal::NoSuchRecord(text.trim().to_owned(), near))
            }
        }
    }

    /// The record with this name, or nothing where there is none or several.
    pub fn only(&self, text: &str) -> Option<&Id> {
        match self.by_name.get(&folded(text)).map(Vec::as_slice) {
            Some([id]) => Some(id),
            _ => None,
        }
    }
}

fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Values with semicolons between.
pub fn list(text: &str) -> Vec<String> {
    let parts = text.split(';').map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A year, that it is not known, or nothing.
pub fn year(text: &str, words: &SheetWords) -> Result<Option<Known<i32>>, CellRefusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if words.unknown.value(text).is_ok() {
        return Ok(Some(Known::Unknown));
    }
    match read_year(text) {
        Ok(Known::Known(year)) if (FIRST_YEAR..=LAST_YEAR).contains(&year) => {
            Ok(Some(Known::Known(year)))
        }
        Ok(Known::Unknown) => Ok(Some(Known::Unknown)),
        _ => Err(CellRefusal::NoYear(text.to_owned())),
    }
}

/// The end of a relation.
pub fn end(text: &str, names: &NamesInCells, words: &SheetWords) -> Result<Known<Id>, CellRefusal> {
    if words.unknown.value(text).is_ok() || text.trim() == "?" {
        return Ok(Known::Unknown);
    }
    names.record(text).map(Known::Known)
}
