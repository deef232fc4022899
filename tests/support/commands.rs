//! Commands made by chance for a map, sensible ones and others.

use samspill::edit::{
    ActorField, Additions, EditCommand, Ids, MapField, RelationField, Removal, ResourceField,
    SourceField,
};
use samspill::model::{
    Actor, CostSharing, CostTerm, Criticality, Foreign, Group, Id, Known, MapDocument, Money,
    OpenQuestion, Perspective, Position, Relation, RelationKey, RelationKind, Resource, Sector,
    SectorProfile, Source, Status, Text, View,
};

/// A row of numbers that decides what is done.
pub struct Hand(std::vec::IntoIter<u16>, Ids);

impl Hand {
    /// Commands that depend on `numbers` alone.
    pub fn of(numbers: Vec<u16>) -> Self {
        let seed = numbers.iter().fold(7, |seed, number| {
            seed * 31 % 0xffff_ffff + u64::from(*number)
        });
        Self(numbers.into_iter(), Ids::seeded(seed))
    }

    /// The next command for `document`; none once the numbers are spent.
    pub fn command(&mut self, document: &MapDocument) -> Option<EditCommand> {
        let kind = usize::from(self.0.next()?) % 19;
        Some(match kind {
            0 | 1 => self.addition(document).into(),
            2 => self.removal(document).into(),
            3 => {
                let field = self.actor_field(document);
                EditCommand::SetActor(self.actor(document), field)
            }
            4 => {
                let field = self.resource_field(document);
                EditCommand::SetResource(self.resource(document), field)
            }
            5 | 6 => {
                let field = self.relation_field(document);
                EditCommand::SetRelation(self.relation(document), field)
            }
            7 => EditCommand::SetSource(self.source(document), SourceField::Title(self.text())),
            8 => EditCommand::SetProfile(self.sector(), self.profile()),
            9 => EditCommand::SetMap(MapField::Title(self.text())),
            10 => EditCommand::Reverse(self.relation(document)),
            11 => EditCommand::Move {
                ids: vec![self.record(document), self.record(document)],
                sector: self.maybe(|hand| hand.maybe(Self::sector)),
                capability: self.maybe(|hand| hand.capability(document)),
            },
            12 => EditCommand::MergeActors {
                keep: self.actor(document),
                gone: self.actor(document),
            },
            13 => EditCommand::Place(vec![(self.record(document), self.position())]),
            14 => EditCommand::Unpin(vec![self.record(document)]),
            15 => EditCommand::TidyUp,
            16 => EditCommand::AddView(self.below(4), Box::new(self.view(document))),
            17 => EditCommand::MoveView(self.below(3), self.below(3)),
            _ => {
                let first = self.addition(document).into();
                let id = self.actor(document);
                let second = EditCommand::SetActor(id, ActorField::Note(self.text()));
                EditCommand::Several(vec![first, second, EditCommand::TidyUp])
            }
        })
    }

    fn below(&mut self, limit: usize) -> usize {
        let number = self.0.next().map_or(0, usize::from);
        number.checked_rem(limit).unwrap_or(0)
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 1).then(|| make(self))
    }

    fn of_keys<'a, T: Clone + 'a>(
        &mut self,
        keys: impl ExactSizeIterator<Item = &'a T>,
    ) -> Option<T> {
        let number = self.below(keys.len());
        let mut keys = keys;
        keys.nth(number).cloned()
    }

    fn actor(&mut self, document: &MapDocument) -> Id {
        let id = self.of_keys(document.actors().keys());
        id.unwrap_or_else(|| "nobody".into())
    }

    fn resource(&mut self, document: &MapDocument) -> Id {
        let id = self.of_keys(document.resources().keys());
        id.unwrap_or_else(|| "nothing".into())
    }

    fn record(&mut self, document: &MapDocument) -> Id {
        match self.below(2) {
            0 => self.actor(document),
            _ => self.resource(document),
        }
    }

    fn source(&mut self, document: &MapDocument) -> Id {
        let id = self.of_keys(document.sources().keys());
        id.unwrap_or_else(|| "nowhere".into())
    }

    fn relation(&mut self, document: &MapDocument) -> RelationKey {
        let key = self.of_keys(document.relations().keys());
        key.unwrap_or_else(|| Relation::new("a", RelationKind::Uses, "b").key())
    }

    fn capability(&mut self, document: &MapDocument) -> Id {
        let capabilities = &document.capability_model().capabilities;
        let number = self.below(capabilities.len());
        capabilities[number].id.clone()
    }

    fn sector(&mut self) -> Sector {
        Sector::ALL[self.below(4)]
    }

    fn text(&mut self) -> Text {
        ["Skatteetaten", "KS – kommunene", "øl og æra", "", "a\nb"][self.below(5)].into()
    }

    fn position(&mut self) -> Position {
        let x = i32::try_from(self.below(3000)).expect("it is small") - 1000;
        Position { x, y: 40 }
    }

    fn profile(&mut self) -> SectorProfile {
        SectorProfile {
            goals: self.maybe(Self::text).into_iter().collect(),
            ..SectorProfile::default()
        }
    }

    fn view(&mut self, document: &MapDocument) -> View {
        View {
            name: self.text(),
            perspective: Perspective::Record(self.record(document)),
            ids: vec![self.record(document)],
            ..View::default()
        }
    }

    fn addition(&mut self, document: &MapDocument) -> Additions {
        let is_taken = |id: &Id| document.record(id).is_some();
        let name = self.text();
        let actor = Actor {
            sector: self.maybe(Self::sector),
            parent: self.maybe(|hand| hand.actor(document)),
            ..Actor::new(self.1.next(&name.main, is_taken), "Ny aktør")
        };
        let id = self.1.next(&name.main, is_taken);
        let resource = Resource::new(id, "Nytt register", self.capability(document));
        let to = self.record(document);
        let kind = RelationKind::ALL[self.below(12)];
        let relation = Relation {
            resource: self.maybe(|_| resource.id.clone()),
            ..Relation::new(actor.id.clone(), kind, to)
        };
        Additions {
            relations: self.maybe(|_| relation).into_iter().collect(),
            sources: self
                .maybe(|hand| new_source(&mut hand.1))
                .into_iter()
                .collect(),
            questions: self
                .maybe(|hand| question(&actor.id, hand.text()))
                .into_iter()
                .collect(),
            positions: self
                .maybe(|hand| (actor.id.clone(), hand.position()))
                .into_iter()
                .collect(),
            actors: vec![actor],
            resources: vec![resource],
        }
    }

    fn removal(&mut self, document: &MapDocument) -> Removal {
        Removal {
            records: self
                .maybe(|hand| hand.record(document))
                .into_iter()
                .collect(),
            relations: self
                .maybe(|hand| hand.relation(document))
                .into_iter()
                .collect(),
            sources: self
                .maybe(|hand| hand.source(document))
                .into_iter()
                .collect(),
            views: self.maybe(|hand| hand.below(3)).into_iter().collect(),
            questions: self.maybe(|hand| hand.below(3)).into_iter().collect(),
        }
    }

    fn actor_field(&mut self, document: &MapDocument) -> ActorField {
        match self.below(8) {
            0 => ActorField::Name(self.text()),
            6 => ActorField::Aliases(vec![self.text().main, String::new()]),
            7 => ActorField::Foreign(Foreign {
                origin_ids: vec![("brreg".to_owned(), self.text().main)],
                extra: [(self.text().main, String::new())].into(),
            }),
            1 => ActorField::Parent(self.maybe(|hand| hand.actor(document))),
            2 => ActorField::OrgNumber(self.maybe(|_| "991825828".to_owned())),
            3 => ActorField::Url(self.maybe(|_| "javascript:1".to_owned())),
            4 => ActorField::Sources(vec![self.source(document)]),
            _ => ActorField::Tags(vec!["merke".to_owned()]),
        }
    }

    fn resource_field(&mut self, document: &MapDocument) -> ResourceField {
        match self.below(5) {
            0 => ResourceField::Name(self.text()),
            4 => ResourceField::CostSharing(vec![CostSharing {
                groups: self.maybe(|_| Group::Outside).into_iter().collect(),
                establishment: Known::Unknown,
                usage: Known::Known(CostTerm::Paid),
                source: self.maybe(|hand| hand.source(document)),
                note: self.text(),
                kept: Vec::new(),
            }]),
            1 => ResourceField::Capability(self.capability(document)),
            2 => ResourceField::Sector(self.maybe(Self::sector)),
            _ => ResourceField::Status(Status::Planned),
        }
    }

    fn relation_field(&mut self, document: &MapDocument) -> RelationField {
        match self.below(8) {
            0 => RelationField::From(self.end(document)),
            1 => RelationField::To(self.end(document)),
            2 => RelationField::Kind(RelationKind::ALL[self.below(12)]),
            3 => RelationField::Resource(self.maybe(|hand| hand.resource(document))),
            4 => RelationField::Scheme(self.maybe(|hand| hand.resource(document))),
            5 => RelationField::Criticality(Some(Criticality::High)),
            6 => RelationField::ValidTo(Some(Known::Known(1500))),
            _ => RelationField::Money(vec![Money {
                year: Some(Known::Unknown),
                nok: Known::Known(10_600_000),
                scheme: self.maybe(|hand| hand.resource(document)),
                source: self.maybe(|hand| hand.source(document)),
                note: Text::default(),
                kept: Vec::new(),
            }]),
        }
    }

    fn end(&mut self, document: &MapDocument) -> Known<Id> {
        match self.below(4) {
            0 => Known::Unknown,
            _ => Known::Known(self.record(document)),
        }
    }
}

fn new_source(ids: &mut Ids) -> Source {
    Source {
        id: ids.next("kilde", |_| false),
        title: "En kilde".into(),
        publisher: String::new(),
        date: String::new(),
        url: None,
        note: Text::default(),
        kept: Vec::new(),
    }
}

fn question(at: &Id, text: Text) -> OpenQuestion {
    OpenQuestion {
        text: text.main,
        at: Some(at.clone()),
        ..OpenQuestion::default()
    }
}
