//! `samspill analyze`: what one asks of a whole map, one file a question.

mod centrality;
mod impact;
mod matrix;
mod obstacles;
mod paths;
mod weak_spots;

use std::path::PathBuf;

use clap::{Args, Subcommand};

pub use centrality::CentralityArguments;
pub use impact::ImpactArguments;
pub use matrix::{MatrixArguments, MatrixChoice};
pub use obstacles::ObstaclesArguments;
pub use paths::PathsArguments;
pub use weak_spots::{Part, WeakSpotsArguments};

use super::answer::Answer;
use crate::file;
use crate::graph::MapGraph;
use crate::model::MapDocument;
use crate::scene::ReasonWords;
use crate::text::Texts;

/// `samspill analyze`.
#[derive(Args, Debug)]
pub struct AnalyzeArguments {
    /// The map
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What is asked
    #[command(subcommand)]
    pub question: Question,
}

/// What one can ask of a map.
#[derive(Debug, Subcommand)]
pub enum Question {
    /// Tell what falls if something fails, or what it leans on, each with the shortest chain of reasons
    Impact(ImpactArguments),
    /// List everything that is weak: single points, circles, promises, and what is missing
    WeakSpots(WeakSpotsArguments),
    /// List what would stop others alone, and how many
    SinglePoints(WeakSpotsArguments),
    /// List those that take each other down
    Cycles(WeakSpotsArguments),
    /// Count relations, or the kroner that follow them, by sector, actor or capability
    Matrix(MatrixArguments),
    /// List what stands in the way, and count it by capability
    Obstacles(ObstaclesArguments),
    /// Find all shortest ways between two records, and the next ones after them
    Paths(PathsArguments),
    /// Rank the records by how much they mean to the whole
    Centrality(CentralityArguments),
}

/// Answers a question about a map.
pub fn analyze(asked: &AnalyzeArguments, texts: &Texts) -> Answer {
    let opened = file::open(&asked.file);
    let Some(document) = &opened.document else {
        return Answer::unreadable(&asked.file, &opened.findings, texts);
    };
    let weak = |question, part| Ok(weak_spots::answer(question, part, document, texts));
    let answer = match &asked.question {
        Question::Impact(question) => impact::answer(question, document, texts),
        Question::WeakSpots(question) => weak(question, Part::All),
        Question::SinglePoints(question) => weak(question, Part::SinglePoints),
        Question::Cycles(question) => weak(question, Part::Cycles),
        Question::Matrix(question) => matrix::answer(question, document, texts),
        Question::Obstacles(question) => Ok(obstacles::answer(question, document, texts)),
        Question::Paths(question) => paths::answer(question, document, texts),
        Question::Centrality(question) => Ok(centrality::answer(question, document, texts)),
    };
    let answer = answer.unwrap_or_else(|message| Answer::about(&asked.file, &message));
    Answer {
        code: answer.code.max(u8::from(!opened.findings.is_empty())),
        ..answer
    }
}

/// Hands `say` all it needs to say what was found in `document`, of which `graph` is the graph.
fn with_words(
    document: &MapDocument,
    graph: &MapGraph,
    texts: &Texts,
    say: impl FnOnce(&ReasonWords<'_>),
) {
    say(&ReasonWords {
        document,
        texts,
        id_of: &|record| graph.id(record).clone(),
        key_of: &|relation| graph.key(relation).clone(),
    });
}
