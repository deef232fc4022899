//! What a command answers, and how it is printed.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::file::{Finding, TextPosition};
use crate::model::Problem;
use crate::text::{Texts, printable};

/// Everything a command has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// For standard output.
    pub out: String,
    /// For standard error.
    pub err: String,
    /// 0 done, 1 done but problems remain, 2 wrong usage or unreadable input.
    pub code: u8,
}

impl Answer {
    /// Wrong usage, in one sentence.
    pub fn usage(message: String) -> Self {
        Self {
            err: format!("samspill: {message}\n"),
            code: 2,
            ..Self::default()
        }
    }

    /// Something wrong with one file as a whole, in one sentence.
    pub fn about(path: &Path, message: &str) -> Self {
        Self::usage(format!("{}: {message}", name(path)))
    }

    /// The answer to a file of which nothing could be opened.
    pub fn unreadable(path: &Path, findings: &[Finding], texts: &Texts) -> Self {
        let lines = findings.iter().map(|finding| {
            let problem = problem_line(path, finding, texts);
            format!("samspill: {problem}\n")
        });
        Self {
            err: lines.collect(),
            code: 2,
            ..Self::default()
        }
    }

    /// The answer where a file could not be written.
    pub fn not_written(path: &Path, error: &io::Error, texts: &Texts) -> Self {
        let message = match error.kind() {
            ErrorKind::NotFound => texts.say("cli-no-folder"),
            ErrorKind::PermissionDenied => texts.say("cli-no-permission"),
            _ => {
                let reason = error.to_string();
                texts.say_with("cli-cannot-write", &[("reason", (&reason).into())])
            }
        };
        Self::about(path, &message)
    }

    /// The answer where a file could not be read.
    pub fn not_read(path: &Path, error: &io::Error, texts: &Texts) -> Self {
        let problem = match error.kind() {
            ErrorKind::NotFound => Problem::NotFound,
            ErrorKind::PermissionDenied => Problem::NoPermission,
            ErrorKind::InvalidData => Problem::NotUtf8,
            _ => Problem::CannotRead(error.to_string()),
        };
        Self::about(path, &texts.problem(&problem))
    }

    /// Adds JSON to what goes to standard output.
    pub fn push_json(&mut self, json: &serde_json::Value) {
        self.out.push_str(&format!("{json:#}\n"));
    }

    /// Prints, and gives the exit code. A reader that has heard enough and closed the pipe is no
    /// failure.
    pub fn print(&self, texts: &Texts) -> u8 {
        let printed = write_whole(&mut io::stdout().lock(), &self.out);
        let mut err = self.err.clone();
        let mut code = self.code;
        if let Err(error) = printed
            && error.kind() != ErrorKind::BrokenPipe
        {
            let reason = error.to_string();
            let message = texts.say_with("cli-cannot-print", &[("reason", (&reason).into())]);
            err.push_str(&format!("samspill: {message}\n"));
            code = 2;
        }
        // Where standard error is closed there is nobody left to tell.
        let _ = write_whole(&mut io::stderr().lock(), &err);
        code
    }
}

fn write_whole(stream: &mut impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

/// `file:line:column: what is wrong and what to do`.
pub fn problem_line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    let name = name(path);
    let problem = texts.problem(&finding.problem);
    match finding.position {
        Some(TextPosition { line, column }) => format!("{name}:{line}:{column}: {problem}"),
        None => format!("{name}: {problem}"),
    }
}

/// The name of a file as a message may show it.
pub fn name(path: &Path) -> String {
    printable(&path.display().to_string())
}
