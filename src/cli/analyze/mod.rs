//! `samspill analyze`: what one asks of a whole map, one file a question.

mod matrix;
mod obstacles;

use std::path::PathBuf;

use clap::{Args, Subcommand};

pub use matrix::{MatrixArguments, MatrixChoice};
pub use obstacles::ObstaclesArguments;

use super::answer::Answer;
use crate::file;
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
    /// Count relations, or the kroner that follow them, by sector, actor or capability
    Matrix(MatrixArguments),
    /// List what stands in the way, and count it by capability
    Obstacles(ObstaclesArguments),
}

/// Answers a question about a map.
pub fn analyze(asked: &AnalyzeArguments, texts: &Texts) -> Answer {
    let opened = file::open(&asked.file);
    let Some(document) = &opened.document else {
        return Answer::unreadable(&asked.file, &opened.findings, texts);
    };
    let answer = match &asked.question {
        Question::Matrix(question) => matrix::answer(question, document, texts),
        Question::Obstacles(question) => Ok(obstacles::answer(question, document, texts)),
    };
    let answer = answer.unwrap_or_else(|message| Answer::about(&asked.file, &message));
    Answer {
        code: answer.code.max(u8::from(!opened.findings.is_empty())),
        ..answer
    }
}
