//! `samspill new`: a new map from a template.

use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::answer::{Answer, name};
use super::arguments::NewArguments;
use crate::file::{self, Form, Shipped};
use crate::model::{Draft, MapDocument, Text, nearest};
use crate::text::Texts;

/// Makes a new map of a template, with a name for life of its own. Never overwrites a file.
pub fn new(asked: &NewArguments, texts: &Texts) -> Answer {
    let template = match find(asked.template.as_deref()) {
        Ok(template) => template,
        Err(unknown) => return Answer::usage(unknown_template(unknown, texts)),
    };
    let is_empty = |title: &String| title.trim().is_empty();
    if asked.title.as_ref().is_some_and(is_empty) {
        return Answer::usage(texts.say("cli-new-empty-title"));
    }
    let opened = file::read(template.text.as_bytes());
    let Some(document) = opened.document else {
        let path = Path::new(template.name);
        return Answer::unreadable(path, &opened.findings, texts);
    };
    let document = begun_from(&document, asked.title.as_deref());
    let text = file::write(&document, Form::of_path(&asked.output));
    if let Err(error) = write_new(&asked.output, &text) {
        return match error.kind() {
            ErrorKind::AlreadyExists => Answer::about(&asked.output, &texts.say("cli-new-exists")),
            _ => Answer::not_written(&asked.output, &error, texts),
        };
    }
    let file = name(&asked.output);
    let arguments = [("file", (&file).into()), ("template", template.name.into())];
    let created = texts.say_with("cli-new-created", &arguments);
    Answer {
        out: format!("{created}\n"),
        ..Answer::default()
    }
}

/// The template with this name, or the first; else the name that no template has.
fn find(asked_for: Option<&str>) -> Result<&'static Shipped, &str> {
    let asked_for = asked_for.unwrap_or_else(|| file::templates().first().map_or("", |t| t.name));
    file::templates()
        .iter()
        .find(|template| template.name == asked_for)
        .ok_or(asked_for)
}

fn unknown_template(unknown: &str, texts: &Texts) -> String {
    let names: Vec<&str> = file::templates().iter().map(|t| t.name).collect();
    let known = names.join(", ");
    let mut arguments = vec![("template", unknown.into()), ("known", (&known).into())];
    match nearest(unknown, names.into_iter()) {
        Some(nearest) => {
            arguments.push(("nearest", nearest.into()));
            texts.say_with("cli-new-unknown-template-nearest", &arguments)
        }
        None => texts.say_with("cli-new-unknown-template", &arguments),
    }
}

/// The map a template gives: everything in it, but a name for life and perhaps a title of its own.
fn begun_from(template: &MapDocument, title: Option<&str>) -> MapDocument {
    let draft = Draft {
        minor: template.minor(),
        map: new_map_name(),
        origin: None,
        title: title.map_or_else(|| template.title().clone(), Text::from),
        description: template.description().clone(),
        language: template.language().to_owned(),
        capability_model: template.model_choice().clone(),
        sources: template.sources().values().cloned().collect(),
        sectors: template
            .sectors()
            .iter()
            .map(|(sector, profile)| (*sector, profile.clone()))
            .collect(),
        actors: template.actors().values().cloned().collect(),
        resources: template.resources().values().cloned().collect(),
        relations: template.relations().values().cloned().collect(),
        views: template.views().to_vec(),
        questions: template.questions().to_vec(),
        positions: template
            .positions()
            .iter()
            .map(|(id, position)| (id.clone(), *position))
            .collect(),
        kept: template.kept().clone(),
        unread: template.unread().to_vec(),
    };
    draft.settle().document
}

/// `m-` and six signs that no other map is likely to have.
fn new_map_name() -> String {
    const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let random = RandomState::new().hash_one(std::process::id());
    let signs = (0..6).map(|place| SIGNS[(random >> (5 * place)) as usize % SIGNS.len()]);
    signs.fold("m-".to_owned(), |name, sign| {
        name + &char::from(sign).to_string()
    })
}

/// Writes a file that is not there yet. One that could not be written to its end is taken away.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    if written.is_err() {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(path);
    }
    written
}
