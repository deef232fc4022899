//! `samspill export`: a drawing of a map, where everything stands in it, or the map as JSON.

use std::fs;
use std::path::Path;
use std::time::Instant;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::analyze::MatrixChoice;
use super::answer::{Answer, name};
use super::arguments::{Columns, ExportArguments, ExportFormat};
use super::view;
use crate::analysis::{MatrixQuestion, matrix};
use crate::export::{
    ExportError, LayoutSheet, SheetEdge, SheetNode, csv, largest_scale, layout_json, png, svg,
};
use crate::file::{self, Form, SaveError};
use crate::graph::MapGraph;
use crate::layout::{Arrangement, Layout, LayoutRequest, lay_out};
use crate::model::{Language, MapDocument, Projection};
use crate::scene::{
    Frame, Marks, MatrixSheet, MatrixWords, Scene, SceneRequest, compose, compose_matrix, seen,
};
use crate::text::Texts;
use crate::view::{NodeKey, VisibleMap, visible, visible_within};

/// Pixels of a PNG for each unit of the map, where there is room for so many.
const USUAL_SCALE: f32 = 2.0;

/// Writes what is asked for; never over the map itself, and whole or not at all. The drawing is in
/// the `language` asked for, else in the map's own.
pub fn export(asked: &ExportArguments, language: Option<Language>, texts: &Texts) -> Answer {
    match exported(asked, language, texts) {
        Ok(answer) | Err(answer) => answer,
    }
}

fn exported(
    asked: &ExportArguments,
    language: Option<Language>,
    texts: &Texts,
) -> Result<Answer, Answer> {
    let format = asked.format.or_else(|| format_of(&asked.output));
    let format = format
        .ok_or_else(|| Answer::about(&asked.output, &texts.say("cli-export-which-format")))?;
    if is_same_file(&asked.file, &asked.output) {
        let message = texts.say("cli-export-over-map");
        return Err(Answer::about(&asked.output, &message));
    }
    let date = date(asked, |name| std::env::var(name).ok())
        .map_err(|word| Answer::usage(not_an_epoch(&word, texts)))?;
    let opened = file::open(&asked.file);
    let Some(document) = &opened.document else {
        return Err(Answer::unreadable(&asked.file, &opened.findings, texts));
    };
    let own = Language::from_tag(document.language()).unwrap_or_default();
    let drawing = Drawing {
        asked,
        document,
        language: language.unwrap_or(own),
        date,
    };
    let bytes = drawing.bytes(format, texts)?;
    file::replace(&asked.output, &bytes).map_err(|error| not_saved(asked, &error, texts))?;
    let file = name(&asked.output);
    let made = texts.say_with("cli-export-made", &[("file", (&file).into())]);
    let mut answer = Answer {
        out: format!("{made}\n"),
        code: u8::from(!opened.findings.is_empty()),
        ..Answer::default()
    };
    if !opened.findings.is_empty() {
        let count = [("problems", opened.findings.len().into())];
        let problems = texts.say_with("cli-info-problems", &count);
        answer.err = format!("samspill: {}: {problems}\n", name(&asked.file));
    }
    Ok(answer)
}

/// What a file of this name holds.
fn format_of(path: &Path) -> Option<ExportFormat> {
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let endings = [
        (".layout.json", ExportFormat::LayoutJson),
        (".json", ExportFormat::Json),
        (".csv", ExportFormat::Csv),
        (".svg", ExportFormat::Svg),
        (".png", ExportFormat::Png),
    ];
    let found = endings.iter().find(|(ending, _)| name.ends_with(ending));
    found.map(|(_, format)| *format)
}

fn is_same_file(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// The day asked for, or that of `SOURCE_DATE_EPOCH`, or today; else what that variable holds.
fn date(
    asked: &ExportArguments,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Date, String> {
    if let Some(date) = asked.date {
        return Ok(date);
    }
    let Some(epoch) = variable("SOURCE_DATE_EPOCH").filter(|epoch| !epoch.is_empty()) else {
        return Ok(Zoned::now().date());
    };
    let seconds = epoch.parse().ok();
    let time = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    time.map(|time| time.to_zoned(TimeZone::UTC).date())
        .ok_or(epoch)
}

fn not_an_epoch(word: &str, texts: &Texts) -> String {
    texts.say_with("cli-export-epoch", &[("word", word.into())])
}

fn not_saved(asked: &ExportArguments, error: &SaveError, texts: &Texts) -> Answer {
    match error {
        SaveError::Disk { source, .. } => Answer::not_written(&asked.output, source, texts),
        other => Answer::about(&asked.output, &texts.save_problem(&other.problem())),
    }
}

/// All that decides what is written.
pub(super) struct Drawing<'a> {
    pub(super) asked: &'a ExportArguments,
    pub(super) document: &'a MapDocument,
    pub(super) language: Language,
    date: Date,
}

impl Drawing<'_> {
    fn bytes(&self, format: ExportFormat, texts: &Texts) -> Result<Vec<u8>, Answer> {
        if format == ExportFormat::Json {
            return Ok(file::write(self.document, Form::Json).into_bytes());
        }
        let ExportArguments {
            view,
            filter,
            own_first,
            ..
        } = self.asked;
        let mut request = view::request(view, filter, self.document, texts.language())
            .map_err(|wrong| Answer::about(&self.asked.file, &wrong.message(texts)))?;
        request.own_columns_first = *own_first;
        let graph = MapGraph::of(self.document);
        if request.projection == Projection::Matrix {
            let visible = visible(self.document, &graph, &request);
            return self.matrix(format, &graph, &visible, texts);
        }
        if request.projection == Projection::Table {
            let visible = visible(self.document, &graph, &request);
            return match format {
                ExportFormat::Csv => Ok(csv(&self.sheet(&graph, &visible)).into_bytes()),
                _ => Err(self.refused(&texts.say("cli-export-table-as-what"))),
            };
        }
        let mut visible = visible(self.document, &graph, &request.of_all_years());
        let start = Instant::now();
        let mut layout = self.layout(&visible);
        let seconds = start.elapsed().as_secs_f64();
        if request.year.is_some() {
            // Drawings of several years can be laid on each other.
            let all = visible;
            visible = visible_within(&all, self.document, &graph, &request);
            layout = layout.part(&all, &visible);
        }
        match format {
            ExportFormat::LayoutJson => {
                let sheet = layout_sheet(&visible, &layout, seconds);
                Ok(layout_json(&sheet).into_bytes())
            }
            ExportFormat::Csv => Err(self.refused(&texts.say("cli-export-csv-of-what"))),
            ExportFormat::Png => self.png(&self.scene(&visible, &layout), texts),
            ExportFormat::Svg | ExportFormat::Json => {
                Ok(svg(&self.scene(&visible, &layout)).into_bytes())
            }
        }
    }

    fn layout(&self, visible: &VisibleMap) -> Layout {
        let arrangement = Arrangement::default();
        let request = LayoutRequest::of(visible, self.document, self.language, &arrangement);
        match self.asked.columns {
            Columns::On => lay_out(&request),
            Columns::Off => {
                let mut layout = lay_out(&request.without_columns());
                layout.columns.clear();
                layout
            }
        }
    }

    /// What is seen as a matrix: drawn, or its numbers.
    fn matrix(
        &self,
        format: ExportFormat,
        graph: &MapGraph,
        visible: &VisibleMap,
        texts: &Texts,
    ) -> Result<Vec<u8>, Answer> {
        let MatrixChoice { by, value } = self.asked.matrix;
        let question = MatrixQuestion {
            axes: by.into(),
            ..MatrixQuestion::default()
        };
        let shown = visible.shown_relations(graph);
        let counted = matrix(self.document, graph, &question, |it| shown[it as usize]);
        let words = MatrixWords {
            document: self.document,
            texts: Texts::of(self.language),
            question: &question,
            matrix: &counted,
            value: value.into(),
        };
        let scene = || {
            compose_matrix(&MatrixSheet {
                words,
                seen: &seen(self.document, visible, words.texts),
                theme: self.asked.theme.theme(),
                frame: self.frame(),
            })
        };
        match format {
            ExportFormat::Csv => Ok(csv(&words.table()).into_bytes()),
            ExportFormat::Svg => Ok(svg(&scene()).into_bytes()),
            ExportFormat::Png => self.png(&scene(), texts),
            ExportFormat::Json | ExportFormat::LayoutJson => {
                Err(self.refused(&texts.say("cli-export-matrix-as-what")))
            }
        }
    }

    fn refused(&self, message: &str) -> Answer {
        Answer::about(&self.asked.output, message)
    }

    fn frame(&self) -> Frame {
        let date = self.date;
        // A calendar's months and days are small and above 0.
        let small = |number: i8| number.unsigned_abs();
        Frame::Sheet {
            date: (date.year().into(), small(date.month()), small(date.day())),
        }
    }

    fn scene(&self, visible: &VisibleMap, layout: &Layout) -> Scene {
        compose(&SceneRequest {
            document: self.document,
            visible,
            layout,
            texts: Texts::of(self.language),
            theme: self.asked.theme.theme(),
            frame: self.frame(),
            marks: Marks::none(),
        })
    }

    fn png(&self, scene: &Scene, texts: &Texts) -> Result<Vec<u8>, Answer> {
        let largest = Some(largest_scale(scene.size)).filter(|largest| *largest > 0.0);
        let usual = largest.map_or(USUAL_SCALE, |largest| largest.min(USUAL_SCALE));
        png(scene, self.asked.scale.unwrap_or(usual))
            .map_err(|error| self.refused(&not_drawn(&error, texts)))
    }
}

/// Why there is no picture, and what to do.
fn not_drawn(error: &ExportError, texts: &Texts) -> String {
    match error {
        ExportError::Scale(_) => texts.say("export-scale"),
        ExportError::TooLarge { largest, .. } if *largest <= 0.0 => texts.say("export-never-fits"),
        ExportError::TooLarge {
            width,
            height,
            largest,
        } => {
            let [width, height] = [width, height].map(ToString::to_string);
            let largest = largest.to_string();
            let arguments = [
                ("width", (&width).into()),
                ("height", (&height).into()),
                ("largest", (&largest).into()),
            ];
            texts.say_with("export-too-large", &arguments)
        }
        ExportError::Drawing(_) | ExportError::Packing(_) | ExportError::Pixels { .. } => {
            let reason = error.to_string();
            texts.say_with("export-not-drawn", &[("reason", (&reason).into())])
        }
    }
}

fn layout_sheet(visible: &VisibleMap, layout: &Layout, seconds: f64) -> LayoutSheet {
    let ids: Vec<String> = visible
        .nodes
        .iter()
        .enumerate()
        .map(|(number, node)| match &node.key {
            NodeKey::Actor(id) | NodeKey::Resource(id) => id.to_string(),
            // No id of a record has a capital letter in it.
            NodeKey::Fold(column) => format!("Fold-{column:?}"),
            NodeKey::RollUp(_) => format!("RollUp-{number}"),
            NodeKey::Unknown(_) => format!("Unknown-{number}"),
        })
        .collect();
    let capability = |row: usize| visible.rows.get(row)?.capability.as_ref();
    let nodes = visible.nodes.iter().zip(&layout.nodes).zip(&ids);
    let edges = visible.edges.iter().zip(&layout.edges);
    LayoutSheet {
        nodes: nodes
            .map(|((node, rect), id)| SheetNode {
                id: id.clone(),
                rect: *rect,
                capability: capability(node.row).map_or(String::new(), ToString::to_string),
                sector: format!("{:?}", node.column),
            })
            .collect(),
        edges: edges
            .map(|(edge, route)| SheetEdge {
                from: ids[edge.from].clone(),
                to: ids[edge.to].clone(),
                kind: format!("{:?}", edge.kind),
                points: route.points.clone(),
            })
            .collect(),
        crossings: layout.crossings(),
        layout_seconds: seconds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[test]
    fn the_ending_of_a_name_tells_the_format() {
        let check = |name: &str| format_of(Path::new(name));
        assert_eq!(check("a/kart.SVG"), Some(ExportFormat::Svg));
        assert_eq!(check("kart.layout.json"), Some(ExportFormat::LayoutJson));
        assert_eq!(check("kart.json"), Some(ExportFormat::Json));
        assert_eq!(check("kart.pdf"), None);
    }

    #[test]
    fn the_day_is_given_or_that_of_the_build_or_today() {
        #[derive(Parser)]
        struct Line {
            #[command(flatten)]
            asked: ExportArguments,
        }
        let check = |line: &str, epoch: Option<&str>| {
            let line = Line::parse_from(format!("export a.ron -o a.svg {line}").split_whitespace());
            date(&line.asked, |_| epoch.map(str::to_owned)).map(|date| date.to_string())
        };
        assert_eq!(
            check("--date 2026-11-22", Some("x")),
            Ok("2026-11-22".into())
        );
        assert_eq!(check("", Some("86400")), Ok("1970-01-02".into()));
        assert_eq!(check("", Some("soon")), Err("soon".into()));
        assert!(check("", None).is_ok());
    }
}
