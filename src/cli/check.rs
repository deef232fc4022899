//! `samspill check`: the problems of maps, with line and column.

use std::path::Path;

use serde_json::{Value, json};

use super::answer::{Answer, name, problem_line};
use super::arguments::CheckArguments;
use crate::file::{self, Finding, Opened};
use crate::model::Severity;
use crate::query;
use crate::text::{Texts, problem_id};

/// Opens every file and tells what is wrong in it: problems on standard output, files that cannot
/// be opened on standard error.
pub fn check(asked: &CheckArguments, texts: &Texts) -> Answer {
    let mut answer = Answer::default();
    let mut maps = Vec::new();
    let mut faulty = 0;
    let mut problems = 0;
    for path in &asked.files {
        let mut opened = file::open(path);
        opened.tell_of_queries(query::problems(opened.document.as_ref()));
        if asked.json {
            maps.push(map_as_json(path, &opened, texts));
        }
        if opened.document.is_none() {
            let unreadable = Answer::unreadable(path, &opened.findings, texts);
            answer.err.push_str(&unreadable.err);
            answer.code = 2;
            continue;
        }
        for finding in &opened.findings {
            answer.out.push_str(&problem_line(path, finding, texts));
            answer.out.push('\n');
        }
        problems += opened.findings.len();
        faulty += usize::from(!opened.findings.is_empty());
    }
    if problems > 0 {
        answer.code = answer.code.max(1);
    }
    if asked.json {
        answer.out.clear();
        answer.err.clear();
        answer.push_json(&json!({ "maps": maps, "problems": problems }));
    } else if problems > 0 {
        let counts = [("problems", problems.into()), ("maps", faulty.into())];
        answer
            .out
            .push_str(&texts.say_with("cli-check-found", &counts));
        answer.out.push('\n');
    } else if answer.code == 0 {
        let count = [("maps", asked.files.len().into())];
        answer
            .out
            .push_str(&texts.say_with("cli-check-clean", &count));
        answer.out.push('\n');
    }
    answer
}

fn map_as_json(path: &Path, opened: &Opened, texts: &Texts) -> Value {
    let problems = opened
        .findings
        .iter()
        .map(|finding| problem_as_json(finding, texts));
    json!({
        "file": name(path),
        "opened": opened.document.is_some(),
        "may_save_over": opened.may_save_over,
        "problems": problems.collect::<Vec<_>>(),
    })
}

fn problem_as_json(finding: &Finding, texts: &Texts) -> Value {
    let severity = match finding.problem.severity() {
        Severity::Warning => "warning",
        Severity::Error => "error",
        Severity::Fatal => "fatal",
    };
    json!({
        "line": finding.position.map(|position| position.line),
        "column": finding.position.map(|position| position.column),
        "severity": severity,
        "problem": problem_id(&finding.problem),
        "message": texts.problem(&finding.problem),
    })
}
