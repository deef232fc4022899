//! The records a line names: found among those of the map, or made.

use std::ops::Range;

use super::build::Builder;
use super::grammar::trimmed;
use super::names::fold;
use super::vocabulary::{sector, thing};
use super::{LONGEST_NAME, QuickOutcome, Refused};
use crate::edit::command::{ActorField, EditCommand};
use crate::model::{Actor, Id, Known, QuickRefusal, Resource, Sector, is_slip_of};

/// What a new name is likely to be the name of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Likely {
    Actor,
    Resource,
    /// A resource if it sounds like one.
    Either,
}

/// A name with what is said in brackets behind it.
pub(super) struct Named<'l> {
    pub name: &'l str,
    pub sector: Option<Option<Sector>>,
    pub capability: Option<Id>,
    pub is_resource: bool,
}

impl Builder<'_> {
    /// Says whether `line` is a name with its sector or capability in brackets.
    pub(super) fn is_new_record(&self, line: &str) -> bool {
        let named = self.named(line.trim());
        let says_what = named.sector.is_some() || named.capability.is_some() || named.is_resource;
        says_what && !named.name.is_empty()
    }

    /// Makes the records that a list of names gives.
    pub(super) fn new_records(
        &mut self,
        line: &str,
        range: Range<usize>,
    ) -> Result<QuickOutcome, Refused> {
        for piece in divided(line, range.clone()) {
            let piece = trimmed(line, piece);
            let named = self.named(&line[piece.clone()]);
            if named.name.is_empty() {
                return Err((QuickRefusal::EmptyName, range));
            }
            let found = self.index.find(named.name).filter(|found| !found.is_guess);
            match found {
                Some(found) => self.say_more(&found.id, &named, &piece)?,
                None => drop(self.make(&named, Likely::Actor, &piece)?),
            }
        }
        self.done(range)
    }

    /// A record that is there gets the sector or capability that the line gives it.
    fn say_more(
        &mut self,
        id: &Id,
        named: &Named<'_>,
        place: &Range<usize>,
    ) -> Result<(), Refused> {
        let actor = self.document.actors().get(id);
        let there = || Err((QuickRefusal::AlreadyThere, place.clone()));
        match (actor, named.sector, &named.capability) {
            (Some(actor), Some(sector), _) if actor.sector != sector => {
                let field = ActorField::Sector(sector);
                self.commands.push(EditCommand::SetActor(id.clone(), field));
                Ok(())
            }
            (None, sector, Some(capability)) => {
                self.commands.push(EditCommand::Move {
                    ids: vec![id.clone()],
                    sector,
                    capability: Some(capability.clone()),
                });
                Ok(())
            }
            _ => there(),
        }
    }

    /// The record that `text` names, made where there is none.
    pub(super) fn record(
        &mut self,
        text: &str,
        likely: Likely,
        place: &Range<usize>,
    ) -> Result<Id, Refused> {
        if let Some(found) = self.index.find(text).filter(|found| !found.is_guess) {
            return Ok(found.id);
        }
        let named = self.named(text);
        if let Some(found) = self.index.find(named.name) {
            if found.is_guess {
                let taken = (
                    named.name.to_owned(),
                    self.called(&Known::Known(found.id.clone())),
                );
                self.preview.taken.push(taken);
            }
            // What is said in brackets of somebody known is taken where it is new.
            let _ = self.say_more(&found.id, &named, place);
            return Ok(found.id);
        }
        self.make(&named, likely, place)
    }

    pub(super) fn make(
        &mut self,
        named: &Named<'_>,
        likely: Likely,
        place: &Range<usize>,
    ) -> Result<Id, Refused> {
        let name = named.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = fold(&name);
        if folded.is_empty() {
            return Err((QuickRefusal::EmptyName, place.clone()));
        }
        if name.chars().count() > LONGEST_NAME {
            return Err((QuickRefusal::LongName, place.clone()));
        }
        if let Some(id) = self.made.get(&folded) {
            return Ok(id.clone());
        }
        if bracket(&name).is_some_and(|_| name.ends_with([']', '}'])) {
            return Err((QuickRefusal::NoSuchCapability, place.clone()));
        }
        let taken: Vec<Id> = self.made.values().cloned().collect();
        let document = self.document;
        let id = self.ids.next(&name, |id| {
            document.record(id).is_some() || taken.contains(id)
        });
        let is_resource = named.is_resource || named.capability.is_some();
        let is_resource = match (is_resource, named.sector, likely) {
            (true, ..) | (false, None, Likely::Resource) => true,
            (false, None, Likely::Either) => thing(&folded).is_some(),
            _ => false,
        };
        let capability = self.capability(named, &folded);
        match capability.filter(|_| is_resource) {
            Some(capability) => self.new.resources.push(Resource {
                sector: named.sector.flatten(),
                ..Resource::new(id.clone(), &name, capability)
            }),
            None => {
                let answered = self.context.sectors.get(&name).copied().flatten();
                let sector = named.sector.unwrap_or(answered);
                if named.sector == Some(None) {
                    self.outside.push(name.clone());
                }
                self.new.actors.push(Actor {
                    sector,
                    ..Actor::new(id.clone(), &name)
                });
            }
        }
        self.made.insert(folded, id.clone());
        Ok(id)
    }

    /// The capability of a new resource: as the line says, as chosen, as it sounds, or the one most
    /// things lie in.
    pub(super) fn capability(&self, named: &Named<'_>, folded: &str) -> Option<Id> {
        let model = self.document.capability_model();
        let known = |id: &&str| model.row_of(&Id::new(id)).is_some();
        let sounds = thing(folded).filter(known);
        let usual = Some(self.usual).filter(known);
        let mut rows = model.capabilities.iter().map(|it| &it.id);
        let any = rows.find(|id| Some(*id) != model.actors_in.as_ref());
        let named = named
            .capability
            .clone()
            .or_else(|| self.context.default_capability.clone());
        named
            .or_else(|| sounds.or(usual).map(Id::new))
            .or_else(|| any.cloned())
    }

    /// Divides "Røde Kors (frivillig)" into the name and what is said of it.
    pub(super) fn named<'l>(&self, text: &'l str) -> Named<'l> {
        let mut named = Named {
            name: text.trim(),
            sector: None,
            capability: None,
            is_resource: false,
        };
        while let Some((name, said)) = bracket(named.name) {
            let folded = fold(said);
            if let Some(sector) = sector(&folded) {
                named.sector = Some(sector);
            } else if matches!(folded.as_str(), "ressurs" | "resource") {
                named.is_resource = true;
            } else if let Some(capability) = self.capability_named(&folded) {
                named.capability = Some(capability);
            } else {
                break;
            }
            named.name = name;
        }
        named
    }

    /// The capability whose id or name, in any language, is or begins with `folded`, or is a slip
    /// away from it.
    fn capability_named(&self, folded: &str) -> Option<Id> {
        if folded.is_empty() {
            return None;
        }
        let rows = &self.document.capability_model().capabilities;
        let names = || {
            rows.iter().flat_map(|row| {
                let names = row.name.all().chain([row.id.as_str()]);
                names.map(|name| (fold(name), &row.id))
            })
        };
        let exact = names().find(|(name, _)| name == folded);
        let begins = || names().find(|(name, _)| folded.len() > 2 && name.starts_with(folded));
        let slips = || names().find(|(name, _)| is_slip_of(folded, name));
        let found = exact.or_else(begins).or_else(slips);
        found.map(|(_, id)| id.clone())
    }
}

/// The text before the bracket that ends `text`, and what stands in it.
fn bracket(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let open = match text.chars().next_back()? {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        _ => return None,
    };
    let at = text.rfind(open)?;
    Some((text[..at].trim_end(), &text[at + 1..text.len() - 1]))
}

/// The pieces of a list, divided at commas outside brackets.
fn divided(line: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut from, mut depth) = (range.start, 0usize);
    for (at, letter) in line[range.clone()].char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => {
                pieces.push(from..range.start + at);
                from = range.start + at + 1;
            }
            _ => {}
        }
    }
    pieces.push(from..range.end);
    pieces
}
