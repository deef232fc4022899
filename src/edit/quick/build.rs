//! From the pieces of a line to records and relations.

use std::collections::BTreeMap;
use std::ops::Range;

use super::details::Details;
use super::grammar::{Sentence, trimmed};
use super::names::{NameIndex, fold};
use super::vocabulary::{UNKNOWN_END, sector, thing};
use super::{LONGEST_NAME, QuickContext, QuickOutcome, Refused};
use crate::edit::command::{ActorField, Additions, EditCommand, RelationField};
use crate::edit::ids::Ids;
use crate::model::{
    Actor, Id, Known, MapDocument, Money, QuickPreview, QuickRefusal, Relation, RelationKind,
    Resource, Sector, Text, is_slip_of,
};

/// What a line makes, while it is read.
pub(super) struct Builder<'a> {
    document: &'a MapDocument,
    index: &'a NameIndex,
    context: &'a QuickContext,
    ids: Ids,
    new: Additions,
    /// Ids of what this line makes, by folded name.
    made: BTreeMap<String, Id>,
    /// New actors of which the line says that they lie outside the sectors.
    outside: Vec<String>,
    /// The capability of new resources that do not sound like one.
    usual: &'static str,
    /// What the line does to what is there.
    commands: Vec<EditCommand>,
    preview: QuickPreview,
}

/// What a new name is likely to be the name of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likely {
    Actor,
    Resource,
    /// A resource if it sounds like one.
    Either,
}

/// A name with what is said in brackets behind it.
struct Named<'l> {
    name: &'l str,
    sector: Option<Option<Sector>>,
    capability: Option<Id>,
    is_resource: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        document: &'a MapDocument,
        index: &'a NameIndex,
        context: &'a QuickContext,
    ) -> Self {
        Self {
            document,
            index,
            context,
            ids: Ids::seeded(context.seed),
            new: Additions::default(),
            made: BTreeMap::new(),
            outside: Vec::new(),
            usual: "services-and-platforms",
            commands: Vec::new(),
            preview: QuickPreview::default(),
        }
    }

    pub(super) fn preview(&self) -> QuickPreview {
        QuickPreview {
            actors: self.new.actors.len(),
            resources: self.new.resources.len(),
            relations: self.new.relations.len(),
            changes: self.commands.len(),
            ..self.preview.clone()
        }
    }

    pub(super) fn asks_sector_of(&self) -> Vec<String> {
        let actors = self.new.actors.iter();
        let open = actors.filter(|actor| {
            let name = &actor.name.main;
            let is_answered = self.context.sectors.contains_key(name);
            actor.sector.is_none() && !is_answered && !self.outside.contains(name)
        });
        open.map(|actor| actor.name.main.clone()).collect()
    }

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

    /// Makes the relations of a sentence.
    pub(super) fn relations(
        &mut self,
        line: &str,
        sentence: &Sentence,
        details: &Details,
    ) -> Result<QuickOutcome, Refused> {
        let (kind, is_turned) = sentence.verb.unwrap_or((RelationKind::Uses, false));
        let whole = trimmed(line, 0..line.len());
        if kind == RelationKind::ParticipatesIn {
            // What one takes part in is an arena.
            self.usual = "governance";
        }
        let (first, second) = (likely_from(kind), likely_to(kind));
        let (subjects, objects) = match is_turned {
            false => (first, second),
            true => (second, first),
        };
        let mut from = self.ends(line, &sentence.subjects, subjects)?;
        let mut to = self.ends(line, &sentence.objects, objects)?;
        if sentence.subjects.is_empty() {
            from.extend(
                self.context
                    .selected
                    .clone()
                    .map(|id| (Known::Known(id), whole.clone())),
            );
        }
        if from.is_empty() || to.is_empty() {
            return Err((QuickRefusal::EmptyName, whole));
        }
        if is_turned {
            std::mem::swap(&mut from, &mut to);
        }
        let resources = self.ends(line, &sentence.resources, Likely::Resource)?;
        let mut carried: Vec<Option<Id>> = Vec::new();
        for (resource, place) in resources {
            match resource {
                Known::Known(id) if self.is_resource(&id) => carried.push(Some(id)),
                _ => return Err((QuickRefusal::EmptyName, place)),
            }
        }
        if carried.is_empty() {
            carried.push(None);
        }
        let scheme = self.scheme(details)?;
        for (from, _) in &from {
            for (to, place) in &to {
                for resource in &carried {
                    let relation = Relation {
                        from: from.clone(),
                        to: to.clone(),
                        resource: resource.clone(),
                        scheme: scheme.clone(),
                        ..Relation::new("", kind, "")
                    };
                    self.relation(relation, details, place)?;
                }
            }
        }
        self.done(whole)
    }

    fn scheme(&mut self, details: &Details) -> Result<Option<Id>, Refused> {
        match &details.scheme {
            None => Ok(None),
            Some(Ok(id)) => Ok(Some(id.clone()).filter(|id| self.is_resource(id))),
            Some(Err(name)) => {
                let named = Named {
                    name,
                    sector: None,
                    capability: None,
                    is_resource: true,
                };
                self.make(&named, Likely::Resource, &(0..0)).map(Some)
            }
        }
    }

    fn relation(
        &mut self,
        mut relation: Relation,
        details: &Details,
        place: &Range<usize>,
    ) -> Result<(), Refused> {
        match (&relation.from, &relation.to) {
            (Known::Unknown, Known::Unknown) => {
                return Err((QuickRefusal::BothUnknown, place.clone()));
            }
            (from, to) if from == to => return Err((QuickRefusal::ToItself, place.clone())),
            _ => {}
        }
        let sentence = (
            self.called(&relation.from),
            relation.kind,
            self.called(&relation.to),
        );
        self.preview.sentences.push(sentence);
        let there = self.document.relations().get(&relation.key());
        if let Some(there) = there.cloned() {
            return self.say_more_of(&there, details, place);
        }
        tell(&mut relation, details);
        if self
            .new
            .relations
            .iter()
            .any(|other| other.key() == relation.key())
        {
            return Err((QuickRefusal::AlreadyThere, place.clone()));
        }
        self.new.relations.push(relation);
        Ok(())
    }

    /// A relation that is there says more afterwards; refused where the line says nothing new.
    fn say_more_of(
        &mut self,
        there: &Relation,
        details: &Details,
        place: &Range<usize>,
    ) -> Result<(), Refused> {
        let mut more = there.clone();
        tell(&mut more, details);
        let key = there.key();
        let mut fields = Vec::new();
        if more.money != there.money {
            fields.push(RelationField::Money(more.money));
        }
        if more.valid_from != there.valid_from {
            fields.push(RelationField::ValidFrom(more.valid_from));
        }
        if more.valid_to != there.valid_to {
            fields.push(RelationField::ValidTo(more.valid_to));
        }
        if more.status != there.status {
            fields.push(RelationField::Status(more.status));
        }
        if more.tags != there.tags {
            fields.push(RelationField::Tags(more.tags));
        }
        if more.note != there.note {
            fields.push(RelationField::Note(more.note));
        }
        if fields.is_empty() {
            return Err((QuickRefusal::AlreadyThere, place.clone()));
        }
        let commands = fields.into_iter();
        self.commands
            .extend(commands.map(|field| EditCommand::SetRelation(key.clone(), field)));
        Ok(())
    }

    fn done(&mut self, place: Range<usize>) -> Result<QuickOutcome, Refused> {
        let mut commands = self.commands.clone();
        if self.new != Additions::default() {
            commands.insert(0, self.new.clone().into());
        }
        match commands.len() {
            0 => Err((QuickRefusal::AlreadyThere, place)),
            1 => Ok(QuickOutcome::Command(commands.remove(0))),
            _ => Ok(QuickOutcome::Command(EditCommand::Several(commands))),
        }
    }

    fn ends(
        &mut self,
        line: &str,
        pieces: &[Range<usize>],
        likely: Likely,
    ) -> Result<Vec<(Known<Id>, Range<usize>)>, Refused> {
        let mut ends = Vec::new();
        for piece in pieces {
            let text = &line[piece.clone()];
            let end = match UNKNOWN_END.contains(&text.trim().to_lowercase().as_str()) {
                true => Known::Unknown,
                false => Known::Known(self.record(text, likely, piece)?),
            };
            ends.push((end, piece.clone()));
        }
        Ok(ends)
    }

    /// The record that `text` names, made where there is none.
    fn record(&mut self, text: &str, likely: Likely, place: &Range<usize>) -> Result<Id, Refused> {
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

    fn make(
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
    fn capability(&self, named: &Named<'_>, folded: &str) -> Option<Id> {
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
    fn named<'l>(&self, text: &'l str) -> Named<'l> {
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

    fn is_resource(&self, id: &Id) -> bool {
        self.document.resources().contains_key(id)
            || self.new.resources.iter().any(|resource| resource.id == *id)
    }

    /// What a record is called in the map's own language.
    fn called(&self, end: &Known<Id>) -> String {
        let Some(id) = end.as_known() else {
            return "?".to_owned();
        };
        let new = self.new.actors.iter().find(|actor| actor.id == *id);
        let new = new.map(|actor| &actor.name);
        let thing = self
            .new
            .resources
            .iter()
            .find(|resource| resource.id == *id);
        let label: Option<&Text> = match self.document.record(id) {
            Some(record) => Some(record.label()),
            None => new.or(thing.map(|resource| &resource.name)),
        };
        label.map_or(id.to_string(), |label| label.main.clone())
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

/// Puts the details of a line on a relation, beside what it says already.
fn tell(relation: &mut Relation, details: &Details) {
    let Details {
        nok,
        year,
        from,
        to,
        scheme: _,
        status,
        tags,
        note,
    } = details;
    if let Some(nok) = nok {
        let money = Money {
            year: *year,
            nok: *nok,
            scheme: None,
            source: None,
            note: Text::default(),
            kept: Vec::new(),
        };
        if !relation.money.contains(&money) {
            relation.money.push(money);
        }
    } else if let Some(year) = year {
        relation.valid_from = Some(*year);
    }
    relation.valid_from = from.or(relation.valid_from);
    relation.valid_to = to.or(relation.valid_to);
    relation.status = status.unwrap_or(relation.status);
    for tag in tags {
        if !relation.tags.contains(tag) {
            relation.tags.push(tag.clone());
        }
    }
    if !note.is_empty() && relation.note.main != *note {
        let lines = [relation.note.main.as_str(), note.as_str()];
        relation.note.main = lines.join("\n").trim().to_owned();
    }
}

/// What a new name is likely to be where `kind` begins.
fn likely_from(kind: RelationKind) -> Likely {
    match kind {
        RelationKind::SharesData | RelationKind::ParticipatesIn => Likely::Actor,
        _ => Likely::Either,
    }
}

/// What a new name is likely to be where `kind` ends.
fn likely_to(kind: RelationKind) -> Likely {
    match kind {
        RelationKind::SharesData => Likely::Actor,
        RelationKind::Provides | RelationKind::Realises | RelationKind::ParticipatesIn => {
            Likely::Resource
        }
        _ => Likely::Either,
    }
}
