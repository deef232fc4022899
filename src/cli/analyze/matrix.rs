//! `samspill analyze FILE matrix`: relations and kroner by sector, actor or capability.

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use serde_json::{Map, Value as Json, json};

use crate::analysis::{Axes, Cell, Heading, Matrix, MatrixQuestion, Tally, matrix};
use crate::cli::answer::Answer;
use crate::cli::columns::{Side, columns};
use crate::cli::view::known_capability;
use crate::cli::words::kind;
use crate::export::csv;
use crate::graph::MapGraph;
use crate::model::{Id, Known, MapDocument, RelationKind};
use crate::scene::{MatrixValue, MatrixWords};
use crate::text::Texts;

/// What a matrix is of.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct MatrixChoice {
    /// What the rows and columns of a matrix are: sectors, actors, or capabilities and sectors
    #[arg(
        long,
        value_name = "sector|actor|capability",
        default_value = "sector",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub by: By,
    /// What the numbers of a matrix are: relations, or the kroner that follow them
    #[arg(
        long,
        value_name = "count|nok",
        default_value = "count",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub value: Value,
}

/// What the rows and columns of a matrix are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// Sectors
    #[default]
    Sector,
    /// Actors
    Actor,
    /// Capabilities and sectors
    Capability,
}

/// What the numbers of a matrix are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Value {
    /// Relations
    #[default]
    Count,
    /// Kroner
    Nok,
}

impl From<By> for Axes {
    fn from(by: By) -> Self {
        match by {
            By::Sector => Self::Sectors,
            By::Actor => Self::Actors,
            By::Capability => Self::CapabilitiesAndSectors,
        }
    }
}

impl From<Value> for MatrixValue {
    fn from(value: Value) -> Self {
        match value {
            Value::Count => Self::Count,
            Value::Nok => Self::Nok,
        }
    }
}

/// `samspill analyze FILE matrix`.
#[derive(Args, Debug)]
pub struct MatrixArguments {
    /// What it is of.
    #[command(flatten)]
    pub choice: MatrixChoice,
    /// Count only relations of these kinds: uses, depends-on, shares-data …
    #[arg(long, value_parser = kind, value_delimiter = ',')]
    pub kind: Vec<RelationKind>,
    /// Count only relations about this capability or what lies within it
    #[arg(long, value_name = "ID")]
    pub capability: Option<String>,
    /// Count only what holds in this year, and only its kroner
    #[arg(long)]
    pub year: Option<i32>,
    /// Print JSON, for scripts
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// Print CSV, for spreadsheets
    #[arg(long)]
    pub csv: bool,
}

/// Counts what is asked; else says what is wrong with the question.
pub fn answer(
    asked: &MatrixArguments,
    document: &MapDocument,
    texts: &Texts,
) -> Result<Answer, String> {
    if let Some(capability) = &asked.capability {
        known_capability(capability, document).map_err(|unknown| unknown.message(texts))?;
    }
    let question = MatrixQuestion {
        axes: asked.choice.by.into(),
        kinds: asked.kind.clone(),
        capability: asked.capability.as_ref().map(Id::new),
        year: asked.year,
    };
    let graph = MapGraph::of(document);
    let counted = matrix(document, &graph, &question, |_| true);
    let words = MatrixWords {
        document,
        texts,
        question: &question,
        matrix: &counted,
        value: asked.choice.value.into(),
    };
    let mut answer = Answer::default();
    if asked.json {
        answer.push_json(&as_json(document, &graph, &counted));
    } else if asked.csv {
        answer.out = csv(&words.table());
    } else {
        answer.out = page(&words);
    }
    Ok(answer)
}

/// The matrix for the terminal; among actors, which are many, its cells as a list.
fn page(words: &MatrixWords<'_>) -> String {
    let matrix = words.matrix;
    let mut parts = vec![MatrixWords::axes(words.texts, words.question.axes)];
    parts.push(MatrixWords::value(words.texts, words.value));
    parts.extend(words.narrowed());
    let table = if matrix.cells.is_empty() {
        format!("  {}\n", words.texts.say("matrix-empty"))
    } else if words.question.axes == Axes::Actors {
        let cells = matrix.cells.iter().map(|it| {
            vec![
                words.heading(&matrix.rows[it.row]),
                "→".to_owned(),
                words.heading(&matrix.columns[it.column]),
                words.number(&it.tally),
                words.beside_number(&it.tally),
            ]
        });
        let sides = [Side::Left, Side::Left, Side::Left, Side::Right, Side::Left];
        columns(&cells.collect::<Vec<_>>(), &sides)
    } else {
        grid(words)
    };
    let mut page = format!("{}\n\n{table}\n{}\n", parts.join(" · "), words.headline());
    for note in words.notes() {
        page.push_str(&format!("{note}\n"));
    }
    page
}

fn grid(words: &MatrixWords<'_>) -> String {
    let matrix = words.matrix;
    let sum = words.texts.say("matrix-sum");
    let number = |tally: &Tally| {
        let said = [words.number(tally), words.beside_number(tally)];
        said.join(" ").trim().to_owned()
    };
    let mut first = vec![String::new()];
    first.extend(matrix.columns.iter().map(|it| words.short_heading(it)));
    first.push(sum.clone());
    let mut lines = vec![first];
    for (row, heading) in matrix.rows.iter().enumerate() {
        let indent = "  ".repeat(words.depth(heading));
        let mut line = vec![format!("{indent}{}", words.heading(heading))];
        line.extend((0..matrix.columns.len()).map(|column| {
            let cell = matrix.cell(row, column);
            let number = cell.map(|it| number(&it.tally));
            number.filter(|it| !it.is_empty()).unwrap_or("·".to_owned())
        }));
        line.push(number(&matrix.row_sums[row]));
        lines.push(line);
    }
    let mut last = vec![sum];
    last.extend(matrix.column_sums.iter().map(number));
    last.push(number(&matrix.total));
    lines.push(last);
    let mut sides = vec![Side::Right; matrix.columns.len() + 2];
    sides[0] = Side::Left;
    columns(&lines, &sides)
}

/// The same for scripts, in the words of the map format.
fn as_json(document: &MapDocument, graph: &MapGraph, matrix: &Matrix) -> Json {
    let relations: Vec<_> = document.relations().values().collect();
    let cell = |cell: &Cell| {
        let numbers = matrix.relations_of(cell).iter();
        let mut kinds: BTreeMap<RelationKind, usize> = BTreeMap::new();
        let mut years: BTreeMap<i32, i128> = BTreeMap::new();
        for number in numbers.clone() {
            let relation = relations[*number as usize];
            *kinds.entry(relation.kind).or_default() += 1;
            for money in &relation.money {
                let year = money.year.as_ref().and_then(Known::as_known);
                if let (Some(year), Known::Known(nok)) = (year, money.nok) {
                    *years.entry(*year).or_default() += i128::from(nok);
                }
            }
        }
        let kinds = kinds
            .iter()
            .map(|(kind, count)| (format!("{kind:?}"), Json::from(*count)));
        let years = years
            .iter()
            .map(|(year, nok)| (year.to_string(), whole(*nok)));
        let keys = numbers.map(|number| {
            let key = graph.key(*number);
            json!({
                "from": known_id(&key.from),
                "kind": format!("{:?}", key.kind),
                "to": known_id(&key.to),
                "resource": key.resource.as_ref().map(Id::as_str),
                "scheme": key.scheme.as_ref().map(Id::as_str),
                "id": key.id.as_ref().map(Id::as_str),
            })
        });
        let mut made = tally(&cell.tally);
        made.insert("row".into(), heading(&matrix.rows[cell.row]));
        made.insert("column".into(), heading(&matrix.columns[cell.column]));
        made.insert("by_kind".into(), kinds.collect::<Map<_, _>>().into());
        made.insert("nok_by_year".into(), years.collect::<Map<_, _>>().into());
        made.insert("keys".into(), keys.collect());
        Json::from(made)
    };
    let headings = |all: &[Heading]| all.iter().map(heading).collect::<Json>();
    let sums = |all: &[Tally]| all.iter().map(|it| Json::from(tally(it))).collect::<Json>();
    let blocks = matrix
        .blocks
        .iter()
        .map(|it| headings(&matrix.rows[it.clone()]));
    json!({
        "rows": headings(&matrix.rows),
        "columns": headings(&matrix.columns),
        "cells": matrix.cells.iter().map(cell).collect::<Json>(),
        "row_sums": sums(&matrix.row_sums),
        "column_sums": sums(&matrix.column_sums),
        "total": tally(&matrix.total),
        "left_out": matrix.left_out,
        "circles": blocks.collect::<Json>(),
    })
}

fn tally(tally: &Tally) -> Map<String, Json> {
    let kroner = &tally.kroner;
    [
        ("relations", tally.relations.into()),
        ("nok", whole(kroner.nok)),
        ("amounts", kroner.amounts.into()),
        ("unknown_amounts", kroner.unknown.into()),
        ("undated_amounts", kroner.undated.into()),
    ]
    .into_iter()
    .map(|(name, value): (&str, Json)| (name.to_owned(), value))
    .collect()
}

/// A number, or its digits where no number of JSON holds it.
fn whole(number: i128) -> Json {
    i64::try_from(number).map_or_else(|_| number.to_string().into(), Json::from)
}

fn heading(heading: &Heading) -> Json {
    match heading {
        Heading::Group(Some(group)) => format!("{group:?}").into(),
        Heading::Group(None) => "Shared".into(),
        Heading::Unknown => "Unknown".into(),
        Heading::Actor(id) | Heading::Capability(id) => id.as_str().into(),
        Heading::NoCapability => Json::Null,
    }
}

fn known_id(id: &Known<Id>) -> &str {
    id.as_known().map_or("Unknown", Id::as_str)
}
