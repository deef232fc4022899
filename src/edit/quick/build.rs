//! From the pieces of a line to records and relations.

use std::collections::BTreeMap;
use std::ops::Range;

use super::details::Details;
use super::grammar::{Sentence, trimmed};
use super::names::NameIndex;
use super::records::{Likely, Named};
use super::vocabulary::UNKNOWN_END;
use super::{QuickContext, QuickOutcome, Refused};
use crate::edit::command::{Additions, EditCommand, RelationField};
use crate::edit::ids::Ids;
use crate::model::{
    Id, Known, MapDocument, Money, QuickPreview, QuickRefusal, Relation, RelationKind, Text,
};

/// What a line makes, while it is read.
pub(super) struct Builder<'a> {
    pub(super) document: &'a MapDocument,
    pub(super) index: &'a NameIndex,
    pub(super) context: &'a QuickContext,
    pub(super) ids: Ids,
    pub(super) new: Additions,
    /// Ids of what this line makes, by folded name.
    pub(super) made: BTreeMap<String, Id>,
    /// New actors of which the line says that they lie outside the sectors.
    pub(super) outside: Vec<String>,
    /// The capability of new resources that do not sound like one.
    pub(super) usual: &'static str,
    /// What the line does to what is there.
    pub(super) commands: Vec<EditCommand>,
    pub(super) preview: QuickPreview,
}

/// An end of a relation, and where in the line it is named.
type End = (Known<Id>, Range<usize>);

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

    pub(super) fn done(&mut self, place: Range<usize>) -> Result<QuickOutcome, Refused> {
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
    ) -> Result<Vec<End>, Refused> {
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

    pub(super) fn is_resource(&self, id: &Id) -> bool {
        self.document.resources().contains_key(id)
            || self.new.resources.iter().any(|resource| resource.id == *id)
    }

    /// What a record is called in the map's own language.
    pub(super) fn called(&self, end: &Known<Id>) -> String {
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
