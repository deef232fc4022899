//! The command line: arguments in, an exit code out. Alone uses clap.
//!
//! Every command is a function from its arguments to an [`Answer`] and stands in a file of its
//! own; only [`run`] prints. What is not a command is a wish for the window.

mod analyze;
mod answer;
mod arguments;
mod check;
mod columns;
mod edit;
mod export;
mod find;
mod info;
mod new;
mod script;
mod sheet;
mod summary;
mod view;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Parser;

use crate::model::{Distance, Fold, Id, Language, Perspective, Projection, Rest, nearest};
use crate::text::Texts;
use answer::Answer;
use arguments::{Arguments, Command};

/// What somebody who started the program wants.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// It is done; the program ends with this code.
    Exit(u8),
    /// The window.
    Window(Box<WindowRequest>),
}

/// How the window is to open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowRequest {
    /// The maps to open; none asks for the start page.
    pub files: Vec<PathBuf>,
    /// Where to save a picture of the window before ending.
    pub screenshot: Option<PathBuf>,
    /// Where to tell what each frame of a flight cost.
    pub frame_times: Option<PathBuf>,
    /// The saved view to open with, by its name.
    pub view: Option<String>,
    /// What becomes a node.
    pub projection: Option<Projection>,
    /// From whose side.
    pub perspective: Option<Perspective>,
    /// How far.
    pub distance: Option<Distance>,
    /// What becomes of the rest.
    pub rest: Option<Rest>,
    /// What is asked besides, in the filter language.
    pub filter: Option<String>,
    /// What is shown as one node each.
    pub folds: Vec<Fold>,
    /// The year one looks at.
    pub year: Option<i32>,
    /// The year it is compared with.
    pub compared_with: Option<i32>,
    /// The record to select.
    pub select: Option<Id>,
    /// The question to open with, by its word.
    pub ask: Option<String>,
    /// The language somebody asked for; without it the window keeps its own.
    pub language: Option<Language>,
    /// `light`, `dark` or `system`.
    pub theme: Option<String>,
    /// Width and height of the window in points.
    pub size: Option<(u32, u32)>,
}

/// Does what `arguments` ask for, the program's own name first, and prints the answer; or hands
/// back the wish for a window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Wanted {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(usage) => {
            // Nothing to do about it where even the usage cannot be printed.
            let _ = usage.print();
            return Wanted::Exit(u8::try_from(usage.exit_code()).unwrap_or(2));
        }
    };
    let asked_for = arguments.lang;
    let language = asked_for.unwrap_or_else(|| language_of_system(|name| std::env::var(name).ok()));
    let texts = Texts::of(language);
    let request = WindowRequest {
        language: asked_for,
        ..arguments.window.into()
    };
    let answer = match arguments.command {
        Some(_) if request != WindowRequest::default_in(asked_for) => {
            Answer::usage(texts.say("cli-window-and-command"))
        }
        Some(Command::Check(asked)) => check::check(&asked, texts),
        Some(Command::Info(asked)) => info::info(&asked, texts),
        Some(Command::New(asked)) => new::new(&asked, texts),
        Some(Command::Edit(asked)) => edit::edit(&asked, texts),
        Some(Command::Find(asked)) => find::find(&asked, texts),
        Some(Command::Analyze(asked)) => analyze::analyze(&asked, texts),
        Some(Command::Export(asked)) => export::export(&asked, asked_for, texts),
        None => match misspelt_command(&request, texts) {
            Some(answer) => answer,
            None => return Wanted::Window(Box::new(request)),
        },
    };
    Wanted::Exit(answer.print(texts))
}

/// Says that there is no display to open a window on; gives the exit code.
pub fn no_display(request: &WindowRequest) -> u8 {
    let from_system = || language_of_system(|name| std::env::var(name).ok());
    let texts = Texts::of(request.language.unwrap_or_else(from_system));
    Answer::usage(texts.say("window-no-display")).print(texts)
}

impl WindowRequest {
    /// What is asked of the window when nothing but a language is.
    fn default_in(language: Option<Language>) -> Self {
        Self {
            language,
            ..Self::default()
        }
    }
}

/// The answer to `samspill chek map.ron`: the first file is not there and is named much like a
/// command.
fn misspelt_command(request: &WindowRequest, texts: &Texts) -> Option<Answer> {
    let word = request.files.first()?;
    if word.exists() || word.extension().is_some() {
        return None;
    }
    let word = word.to_str()?;
    let nearest = nearest(word, Command::NAMES.into_iter())?;
    let arguments = [("word", word.into()), ("nearest", nearest.into())];
    Some(Answer::usage(
        texts.say_with("cli-unknown-command", &arguments),
    ))
}

/// The language the system asks for: that of the first of the usual variables that says anything,
/// else English.
fn language_of_system(variable: impl Fn(&str) -> Option<String>) -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))
        .and_then(|tag| Language::from_tag(&tag))
        .unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_chooses_the_language() {
        let check = |set: &[(&str, &str)]| {
            language_of_system(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(check(&[("LANG", "nb_NO.UTF-8")]), Language::Nb);
        assert_eq!(
            check(&[("LANG", "nb_NO.UTF-8"), ("LC_ALL", "nn_NO.UTF-8")]),
            Language::Nn
        );
        assert_eq!(check(&[("LC_ALL", ""), ("LANG", "nn_NO")]), Language::Nn);
        assert_eq!(check(&[("LC_ALL", "C"), ("LANG", "nb_NO")]), Language::En);
        assert_eq!(check(&[]), Language::En);
    }
}
