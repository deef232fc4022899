//! Scripts: commands as lines of text, each one of what the window can do.
//!
//! A line that begins with `:` is a command by name; every other line is read as quick add reads
//! it. Empty lines and lines that begin with `#` say nothing.

mod fields;
mod words;

use crate::edit::{Additions, EditCommand, Ids, MapField, Removal};
use crate::model::{
    Id, MapDocument, OpenQuestion, Perspective, Position, Relation, RelationKey, Sector,
    SectorProfile, Source, Text, View, nearest,
};

use fields::{actor_field, check_field, relation_field, resource_field, source_field};
use words::{Words, plain};

/// What a line of a script asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Nothing.
    Blank,
    /// To alter the map.
    Edit(EditCommand),
    /// What quick add makes of it.
    Quick(String),
    /// To turn so many steps back.
    Undo(usize),
    /// To do so many steps again.
    Redo(usize),
    /// To save the map now.
    Save,
}

/// Why a line cannot be understood, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The letter it is about, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub slip: Slip,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// No such command, field or word; with those that may stand there and the nearest of them.
    UnknownWord {
        /// As it stands in the line.
        word: String,
        /// What may stand there.
        allowed: String,
        /// The one it looks most like.
        nearest: Option<String>,
    },
    /// The line ends before this was said.
    Missing(&'static str),
    /// The line goes on after everything was said.
    TooMuch(String),
    /// A quoted text without its closing mark.
    OpenQuote,
    /// Not a relation as one writes it here.
    NotARelation(String),
    /// Not a whole number.
    NotANumber(String),
    /// The map has nothing with this id.
    NoSuchId {
        /// As it stands in the line.
        id: String,
        /// The one it looks most like.
        nearest: Option<String>,
    },
}

/// The names of the commands, in the order the help lists them.
pub const COMMANDS: [&str; 25] = [
    "actor",
    "resource",
    "connect",
    "rename",
    "set",
    "move",
    "merge",
    "reverse",
    "delete",
    "place",
    "unpin",
    "tidy",
    "source",
    "question",
    "view",
    "delete-view",
    "move-view",
    "goals",
    "framework-conditions",
    "title",
    "description",
    "language",
    "undo",
    "redo",
    "save",
];

/// Reads one line of a script for `document`; `ids` makes the ids of what is new.
pub fn read_line(document: &MapDocument, line: &str, ids: &mut Ids) -> Result<Line, Misread> {
    let trimmed = line.trim();
    if trimmed.is_empty() || trimmed.starts_with('#') {
        return Ok(Line::Blank);
    }
    let Some(rest) = trimmed.strip_prefix(':') else {
        return Ok(Line::Quick(trimmed.to_owned()));
    };
    let indent = line.chars().take_while(|it| it.is_whitespace()).count();
    let mut words = Words::of(rest, indent + 2)?;
    let said = command(document, &mut words, ids)?;
    words.end()?;
    Ok(said)
}

fn command(document: &MapDocument, words: &mut Words, ids: &mut Ids) -> Result<Line, Misread> {
    let name = words.one_of("command", &COMMANDS)?;
    let count = |words: &mut Words| match words.is_at_end() {
        true => Ok(1),
        false => words
            .number("count")
            .map(|it| usize::try_from(it).unwrap_or(0)),
    };
    let edit = match COMMANDS[name] {
        "undo" => return Ok(Line::Undo(count(words)?)),
        "redo" => return Ok(Line::Redo(count(words)?)),
        "save" => return Ok(Line::Save),
        "actor" | "resource" | "source" | "question" | "connect" => {
            addition(document, COMMANDS[name], words, ids)?.into()
        }
        "rename" => {
            let id = words.record(document)?;
            set(document, &id, "name", &words.rest("name")?, words)?
        }
        "set" => set_command(document, words)?,
        "delete" => delete(document, words)?.into(),
        "reverse" => EditCommand::Reverse(words.relation(document)?),
        "move" => move_command(document, words)?,
        "merge" => EditCommand::MergeActors {
            gone: words.record(document)?,
            keep: words.record(document)?,
        },
        "place" => {
            let id = words.record(document)?;
            let mut next = |what| {
                words
                    .number(what)
                    .map(|it| i32::try_from(it).unwrap_or(i32::MAX))
            };
            let position = Position {
                x: next("x")?,
                y: next("y")?,
            };
            EditCommand::Place(vec![(id, position)])
        }
        "unpin" => EditCommand::Unpin(words.records(document)?),
        "tidy" => EditCommand::TidyUp,
        "view" | "delete-view" | "move-view" => view(document, COMMANDS[name], words)?,
        "goals" | "framework-conditions" => profile(document, COMMANDS[name], words)?,
        "title" => EditCommand::SetMap(MapField::Title(main(
            document.title(),
            words.rest("title")?,
        ))),
        "description" => {
            let text = main(document.description(), words.rest("description")?);
            EditCommand::SetMap(MapField::Description(text))
        }
        _ => EditCommand::SetMap(MapField::Language(words.word("language")?)),
    };
    Ok(Line::Edit(edit))
}

/// The same text with something else said in the map's own language.
fn main(text: &Text, main: String) -> Text {
    Text {
        main,
        ..text.clone()
    }
}

fn addition(
    document: &MapDocument,
    what: &str,
    words: &mut Words,
    ids: &mut Ids,
) -> Result<Additions, Misread> {
    let mut additions = Additions::default();
    let mut new_id = |name: &str| ids.next(name, |id| document.record(id).is_some());
    match what {
        "actor" => {
            let sector = words.sector()?;
            let name = words.rest("name")?;
            additions.actors.push(crate::model::Actor {
                sector,
                ..crate::model::Actor::new(new_id(&name), &name)
            });
        }
        "resource" => {
            let capability = words.capability(document)?;
            let name = words.rest("name")?;
            let resource = crate::model::Resource::new(new_id(&name), &name, capability);
            additions.resources.push(resource);
        }
        "source" => {
            let title = words.rest("title")?;
            let is_taken = |id: &Id| document.sources().contains_key(id);
            additions.sources.push(Source {
                id: ids.next(&title, is_taken),
                title: title.as_str().into(),
                publisher: String::new(),
                date: String::new(),
                url: None,
                note: Text::default(),
                kept: Vec::new(),
            });
        }
        "question" => additions.questions.push(OpenQuestion {
            text: words.rest("text")?,
            ..OpenQuestion::default()
        }),
        _ => {
            let key = words.key(document)?;
            additions.relations.push(relation(key));
        }
    }
    Ok(additions)
}

/// The relation that a key is of, and nothing else said about it.
fn relation(key: RelationKey) -> Relation {
    Relation {
        id: key.id,
        from: key.from,
        to: key.to,
        resource: key.resource,
        scheme: key.scheme,
        ..Relation::new("", key.kind, "")
    }
}

fn set_command(document: &MapDocument, words: &mut Words) -> Result<EditCommand, Misread> {
    if words.peek().is_some_and(|word| word.contains('>')) {
        let key = words.relation(document)?;
        let relation = &document.relations()[&key];
        let field = relation_field(document, relation, words)?;
        return Ok(EditCommand::SetRelation(key, field));
    }
    let next = words.peek().unwrap_or_default();
    if let Some(id) = next.strip_prefix("source:") {
        let id = Id::new(id);
        let Some(source) = document.sources().get(&id) else {
            let known = document.sources().keys().map(Id::as_str);
            return Err(words.here(Slip::NoSuchId {
                nearest: nearest(id.as_str(), known).map(str::to_owned),
                id: id.to_string(),
            }));
        };
        words.word("source")?;
        return Ok(EditCommand::SetSource(id, source_field(source, words)?));
    }
    let id = words.record(document)?;
    let field = words.word("field")?;
    check_field(document, &id, &field, words)?;
    let value = words.rest_or_nothing();
    set(document, &id, &field, &value, words)
}

fn set(
    document: &MapDocument,
    id: &Id,
    field: &str,
    value: &str,
    words: &Words,
) -> Result<EditCommand, Misread> {
    Ok(match document.actors().get(id) {
        Some(actor) => EditCommand::SetActor(
            id.clone(),
            actor_field(document, actor, field, value, words)?,
        ),
        None => {
            let resource = &document.resources()[id];
            let field = resource_field(document, resource, field, value, words)?;
            EditCommand::SetResource(id.clone(), field)
        }
    })
}

fn delete(document: &MapDocument, words: &mut Words) -> Result<Removal, Misread> {
    let mut removal = Removal::default();
    while let Some(word) = words.peek() {
        if word.contains('>') {
            removal.relations.push(words.relation(document)?);
        } else if let Some(id) = word.strip_prefix("source:") {
            removal.sources.push(Id::new(id));
            words.word("source")?;
        } else if let Some(number) = word.strip_prefix("question:") {
            let number = number.parse::<usize>().ok().filter(|it| *it > 0);
            let wrong = || Slip::NotANumber(word.to_owned());
            removal
                .questions
                .push(number.ok_or_else(|| words.here(wrong()))? - 1);
            words.word("question")?;
        } else {
            removal.records.push(words.record(document)?);
        }
    }
    Ok(removal)
}

fn move_command(document: &MapDocument, words: &mut Words) -> Result<EditCommand, Misread> {
    let mut ids = Vec::new();
    let (mut sector, mut capability) = (None, None);
    while let Some(word) = words.peek() {
        if let Some(word) = word.strip_prefix("sector=") {
            sector = Some(words.sector_named(word)?);
            words.word("sector")?;
        } else if let Some(word) = word.strip_prefix("capability=") {
            capability = Some(words.capability_named(document, word)?);
            words.word("capability")?;
        } else {
            ids.push(words.record(document)?);
        }
    }
    Ok(EditCommand::Move {
        ids,
        sector,
        capability,
    })
}

fn view(document: &MapDocument, what: &str, words: &mut Words) -> Result<EditCommand, Misread> {
    let at = |words: &mut Words| -> Result<usize, Misread> {
        let number = words.number("view")?;
        Ok(usize::try_from(number).unwrap_or(0).saturating_sub(1))
    };
    Ok(match what {
        "delete-view" => Removal {
            views: vec![at(words)?],
            ..Removal::default()
        }
        .into(),
        "move-view" => EditCommand::MoveView(at(words)?, at(words)?),
        _ => {
            let from = words.word("perspective")?;
            let perspective = match super::words::perspective(&from) {
                Ok(Perspective::Record(id)) if document.record(&id).is_none() => {
                    return Err(words.before(words::no_such_record(document, id.as_str())));
                }
                Ok(perspective) => perspective,
                Err(allowed) => return Err(words.before(plain(&from, allowed))),
            };
            let view = View {
                name: words.rest("name")?.as_str().into(),
                perspective,
                ..View::default()
            };
            EditCommand::AddView(document.views().len(), Box::new(view))
        }
    })
}

fn profile(document: &MapDocument, what: &str, words: &mut Words) -> Result<EditCommand, Misread> {
    let Some(sector) = words.sector()? else {
        let allowed = words::spelt(&Sector::ALL);
        return Err(words.before(plain("none", &allowed)));
    };
    let points = words.rest_or_nothing();
    let points = points.split(';').map(str::trim).filter(|it| !it.is_empty());
    let points: Vec<Text> = points.map(Text::from).collect();
    let before = document.sectors().get(&sector).cloned();
    let mut profile: SectorProfile = before.unwrap_or_default();
    match what {
        "goals" => profile.goals = points,
        _ => profile.framework_conditions = points,
    }
    Ok(EditCommand::SetProfile(sector, profile))
}
