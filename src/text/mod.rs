//! Everything the program says, in bokmål, nynorsk and English.
//!
//! Messages are Fluent files under `assets/text/`, built into the program. The three languages have
//! the same messages with the same variables; the tests hold that. Nothing else in the program
//! writes a word a person reads.

mod amounts;
mod chains;
mod deeds;
mod folds;
mod misread;
mod problems;
mod quick;
mod quoting;
mod sheets;
mod words;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::Language;

pub use chains::ChainStep;
pub use problems::problem_id;
pub use quoting::printable;

/// The messages of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// What fills a variable of a message.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Argument<'a> {
    /// A text, put in as it is.
    Text(&'a str),
    /// A number, which also chooses between singular and plural. Digits are grouped; give a year
    /// as a text.
    Number(i64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Argument<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Texts {
    /// The messages of `language`, read once and shared by the whole program.
    pub fn of(language: Language) -> &'static Self {
        static NB: OnceLock<Texts> = OnceLock::new();
        static NN: OnceLock<Texts> = OnceLock::new();
        static EN: OnceLock<Texts> = OnceLock::new();
        let texts = match language {
            Language::Nb => &NB,
            Language::Nn => &NN,
            Language::En => &EN,
        };
        texts.get_or_init(|| Self::new(language))
    }

    /// The messages of `language`, read anew; [`Texts::of`] shares them.
    pub fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language
            .tag()
            .parse()
            .expect("the tag of a language is a well-formed language identifier");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Nb | Language::Nn => |value, _| grouped(value, amounts::NORWEGIAN_GROUPS),
            Language::En => |value, _| grouped(value, amounts::ENGLISH_GROUPS),
        }));
        for file in files(language) {
            // A slip in a file costs the messages it stands in, not the program; a test finds it.
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language of these messages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `id`, which has no variables; an unknown id comes back in brackets.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The message `id` with its variables filled; an unknown id comes back in brackets.
    pub fn say_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|found| found.value()) else {
            return format!("[{id}]");
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set(*name, *text),
                Argument::Number(number) => values.set(*name, *number),
            }
        }
        // What cannot be filled stays visible as its own name; a test finds it.
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned()
    }

    fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

/// Writes the whole numbers in messages with their digits in groups.
fn grouped(value: &FluentValue<'_>, separator: &str) -> Option<String> {
    match value {
        FluentValue::Number(number) => number
            .as_string()
            .parse()
            .ok()
            .map(|whole| amounts::grouped(whole, separator)),
        _ => None,
    }
}

/// The Fluent files of a language.
fn files(language: Language) -> &'static [&'static str] {
    macro_rules! files {
        ($($path:literal),* $(,)?) => {
            &[$(include_str!(concat!("../../assets/text/", $path))),*]
        };
    }
    match language {
        Language::Nb => files![
            "nb/words.ftl",
            "nb/problems.ftl",
            "nb/window.ftl",
            "nb/panels.ftl",
            "nb/exports.ftl",
            "nb/cli.ftl",
            "nb/edits.ftl",
            "nb/canvas.ftl",
            "nb/editing.ftl",
            "nb/safety.ftl",
            "nb/filter.ftl",
            "nb/folds.ftl",
            "nb/years.ftl",
            "nb/analysis.ftl",
            "nb/looking.ftl",
            "nb/paths.ftl",
            "nb/table.ftl",
            "nb/impact.ftl",
            "nb/weak-spots.ftl",
            "nb/boundary.ftl",
            "nb/large.ftl",
        ],
        Language::Nn => files![
            "nn/words.ftl",
            "nn/problems.ftl",
            "nn/window.ftl",
            "nn/panels.ftl",
            "nn/exports.ftl",
            "nn/cli.ftl",
            "nn/edits.ftl",
            "nn/canvas.ftl",
            "nn/editing.ftl",
            "nn/safety.ftl",
            "nn/filter.ftl",
            "nn/folds.ftl",
            "nn/years.ftl",
            "nn/analysis.ftl",
            "nn/looking.ftl",
            "nn/paths.ftl",
            "nn/table.ftl",
            "nn/impact.ftl",
            "nn/weak-spots.ftl",
            "nn/boundary.ftl",
            "nn/large.ftl",
        ],
        Language::En => files![
            "en/words.ftl",
            "en/problems.ftl",
            "en/window.ftl",
            "en/panels.ftl",
            "en/exports.ftl",
            "en/cli.ftl",
            "en/edits.ftl",
            "en/canvas.ftl",
            "en/editing.ftl",
            "en/safety.ftl",
            "en/filter.ftl",
            "en/folds.ftl",
            "en/years.ftl",
            "en/analysis.ftl",
            "en/looking.ftl",
            "en/paths.ftl",
            "en/table.ftl",
            "en/impact.ftl",
            "en/weak-spots.ftl",
            "en/boundary.ftl",
            "en/large.ftl",
        ],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::{Path, PathBuf};

    use super::*;

    /// The messages of a language and the variables of each, read as plain text.
    fn messages(language: Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
        let mut messages = BTreeMap::new();
        let mut id = "";
        for line in files(language).iter().flat_map(|file| file.lines()) {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                id = line.split(" =").next().unwrap();
                let before = messages.insert(id, BTreeSet::new());
                assert_eq!(before, None, "{} has {id} twice", language.tag());
            }
            if !line.starts_with('#') {
                let variables = line.split('$').skip(1);
                let names = variables.map(|rest| rest.split([' ', '}']).next().unwrap());
                messages.entry(id).or_default().extend(names);
            }
        }
        messages
    }

    #[test]
    fn every_file_is_well_formed() {
        for language in Language::ALL {
            for file in files(language) {
                if let Err((_, errors)) = FluentResource::try_new((*file).to_owned()) {
                    panic!("{}: {errors:?}", language.tag());
                }
            }
        }
    }

    #[test]
    fn the_languages_have_the_same_messages_with_the_same_variables() {
        let bokmal = messages(Language::Nb);
        for language in [Language::Nn, Language::En] {
            let other = messages(language);
            for (id, variables) in &bokmal {
                assert_eq!(other.get(id), Some(variables), "{} {id}", language.tag());
            }
            for id in other.keys() {
                assert!(bokmal.contains_key(id), "only {} has {id}", language.tag());
            }
        }
    }

    #[test]
    fn every_message_can_be_said() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for (id, variables) in messages(language) {
                for number in [0, 1, 2, 11] {
                    let arguments: Vec<_> = variables
                        .iter()
                        .map(|name| (*name, Argument::Number(number)))
                        .collect();
                    let said = texts.say_with(id, &arguments);
                    assert!(!said.trim().is_empty(), "{} {id}", language.tag());
                    assert!(!said.contains(['{', '}', '\u{2068}']), "{id}: {said}");
                }
            }
        }
    }

    #[test]
    fn every_message_the_program_asks_for_exists() {
        let mut sources = Vec::new();
        collect_sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut sources,
        );
        for path in sources {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let texts = Texts::of(Language::Nb);
            for id in asked_for(code) {
                assert!(texts.knows(id), "{} asks for {id}", path.display());
            }
        }
    }

    /// The literals in `code` that are ids of messages: those given to `say` and `say_with`, and
    /// those in tables that begin as only ids do.
    fn asked_for(code: &str) -> impl Iterator<Item = &str> {
        const BEGINNINGS: [&str; 12] = [
            "a11y-",
            "cli-",
            "dialog-",
            "filter-",
            "inspector-",
            "legend-",
            "matrix-",
            "menu-",
            "notice-",
            "outline-",
            "shortcut-",
            "status-line-",
        ];
        let is_id = |text: &&str| {
            text.bytes()
                .all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        };
        let in_tables = code
            .split('"')
            .filter(|text| BEGINNINGS.iter().any(|begin| text.starts_with(begin)))
            .filter(is_id);
        let said = [".say(", ".say_with("]
            .into_iter()
            .flat_map(|call| code.split(call).skip(1))
            .filter_map(|rest| rest.trim_start().strip_prefix('"'))
            .filter_map(|rest| rest.split('"').next());
        in_tables.chain(said)
    }

    fn collect_sources(folder: &Path, sources: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect_sources(&path, sources);
            } else {
                sources.push(path);
            }
        }
    }

    #[test]
    fn numbers_choose_between_singular_and_plural() {
        let check = |language, count: i64| {
            Texts::of(language).say_with("status-line-leaving", &[("count", count.into())])
        };
        assert_eq!(
            check(Language::Nn, 1),
            "1 relasjon fører ut av dette utsnittet"
        );
        assert_eq!(
            check(Language::Nb, 0),
            "Ingen relasjoner leder ut av dette utsnittet"
        );
        assert_eq!(
            check(Language::En, 12_000),
            "12,000 relations lead out of this view"
        );
    }

    #[test]
    fn an_unknown_message_shows_its_id() {
        assert_eq!(
            Texts::of(Language::En).say("no-such-thing"),
            "[no-such-thing]"
        );
    }
}
