//! Maps made by chance.

use std::sync::Arc;

use proptest::prelude::*;
use samspill::file::built_in_models;
use samspill::model::{
    Actor, Camera, Capability, CapabilityModel, CostSharing, CostTerm, Criticality, Dimension,
    Distance, Draft, Fold, Group, Id, Kept, KeptValue, Known, MapDocument, ModelChoice, Money,
    Obstacle, ObstacleSeverity, OpenQuestion, Perspective, Position, Projection, Relation,
    RelationKind, Resource, Rest, Sector, SectorProfile, Source, Status, Text, View,
};

/// Checked maps of every kind of record, each field now there and now not.
pub fn maps() -> impl Strategy<Value = MapDocument> {
    let numbers = proptest::collection::vec(any::<u16>(), 0..2_000);
    numbers.prop_map(|numbers| Dice(numbers.into_iter()).draft().settle().document)
}

/// A row of numbers that decides everything; once it is spent, whatever is left is left out.
struct Dice(std::vec::IntoIter<u16>);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0
            .next()
            .map_or(0, |number| usize::from(number) % limit)
    }

    fn flip(&mut self) -> bool {
        self.below(3) == 1
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flip().then(|| make(self))
    }

    fn some<T>(&mut self, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        let len = self.below(3);
        (0..len).map(|_| make(self)).collect()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    fn string(&mut self) -> String {
        const TEXTS: [&str; 14] = [
            "Skatteetaten",
            "blåbær, øl og æra",
            "\"sitat\" \\ strek",
            "to\nlinjer\tog\rtre",
            "",
            "\u{0}\u{1b}\u{85}",
            "\u{202e}snudd",
            "😀 // /* ",
            "(id: \"x\"),",
            "{} [] <<<<<<<",
            "None",
            "Unknown",
            "1_000",
            "  ",
        ];
        self.of(&TEXTS).to_owned()
    }

    fn text(&mut self) -> Text {
        let main = self.string();
        let translations =
            self.some(|dice| (dice.of(&["en", "nn", "se"]).to_owned(), dice.string()));
        Text {
            main,
            translations: translations.into_iter().collect(),
        }
    }

    /// An entry of a list of texts; an empty translation there means none, and the last is said.
    fn entry(&mut self) -> Text {
        let mut text = self.text();
        text.translations
            .retain(|_, translation| !translation.is_empty());
        text.main.push('.');
        text
    }

    fn id(&mut self, prefix: &str) -> Id {
        Id::new(format!("{prefix}-{}", self.below(6)))
    }

    fn record(&mut self) -> Id {
        let prefix = self.of(&["actor", "resource"]);
        self.id(prefix)
    }

    fn known<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Known<T> {
        if self.below(4) == 1 {
            Known::Unknown
        } else {
            Known::Known(make(self))
        }
    }

    fn year(&mut self) -> Option<Known<i32>> {
        self.maybe(|dice| dice.known(|dice| 1990 + dice.below(60) as i32))
    }

    fn value(&mut self, depth: usize) -> KeptValue {
        let limit = if depth > 2 { 4 } else { 9 };
        let list = |dice: &mut Self| dice.some(|dice| dice.value(depth + 1));
        match self.below(limit) {
            0 => KeptValue::Word("Future".to_owned()),
            1 => KeptValue::Bool(self.flip()),
            2 => KeptValue::Number(self.of(&["-5", "10600000", "2.5", "1e9"]).to_owned()),
            3 => KeptValue::Text(self.string()),
            4 => KeptValue::List(list(self)),
            5 => KeptValue::Tuple(self.maybe(|_| "Named".to_owned()), list(self)),
            6 => KeptValue::Map(vec![(
                KeptValue::Text("en".to_owned()),
                self.value(depth + 1),
            )]),
            _ => {
                let fields = vec![("inner".to_owned(), self.value(depth + 1))];
                KeptValue::Record(self.maybe(|_| "Named".to_owned()), fields)
            }
        }
    }

    fn kept(&mut self) -> Kept {
        let kept = self.maybe(|dice| ("colour".to_owned(), dice.value(0)));
        kept.into_iter().collect()
    }

    fn draft(&mut self) -> Draft {
        let choice = ModelChoice::BuiltIn(Arc::clone(&built_in_models()[0]));
        let own = self.maybe(Self::model);
        let choice = own.map_or(choice, |own| ModelChoice::Own(Arc::new(own)));
        let mut draft = Draft::new("m-1", choice);
        draft.minor = self.of(&[0, 3]);
        draft.origin = self.maybe(Self::string);
        draft.title = self.text();
        draft.description = self.text();
        draft.language = self.of(&["nb", "en"]).to_owned();
        draft.kept = self.kept();
        draft.actors = (0..6).map(|number| self.actor(number)).collect();
        let model = Arc::clone(draft.capability_model.model());
        draft.resources = (0..6).map(|number| self.resource(number, &model)).collect();
        draft.sources = (0..3).map(|number| self.source(number)).collect();
        let sectors = self.some(|dice| (dice.of(&Sector::ALL), dice.profile()));
        draft.sectors = sectors;
        draft.relations = (0..self.below(12)).map(|_| self.relation()).collect();
        draft.views = self.some(Self::view);
        draft.questions = self.some(|dice| OpenQuestion {
            text: dice.string(),
            owner: dice.string(),
            at: dice.maybe(Self::record),
            kept: dice.kept(),
        });
        draft.positions = self.some(|dice| {
            let (x, y) = (dice.below(50_000) as i32 - 20_000, dice.below(9) as i32);
            (dice.record(), Position { x, y })
        });
        draft
    }

    fn model(&mut self) -> CapabilityModel {
        let row = |dice: &mut Self, number: usize| Capability {
            id: Id::new(format!("row-{number}")),
            name: dice.text(),
            help: dice.text(),
            examples: dice.some(Self::entry),
            parent: (number > 0).then(|| "row-0".into()),
        };
        CapabilityModel {
            id: "own".into(),
            name: self.text(),
            help: self.text(),
            actors_in: self.maybe(|_| "row-0".into()),
            capabilities: (0..3).map(|number| row(self, number)).collect(),
        }
    }

    fn source(&mut self, number: usize) -> Source {
        Source {
            id: Id::new(format!("source-{number}")),
            title: self.text(),
            publisher: self.string(),
            date: self.string(),
            url: self.maybe(Self::string),
            note: self.text(),
            kept: self.kept(),
        }
    }

    fn profile(&mut self) -> SectorProfile {
        SectorProfile {
            goals: self.some(Self::entry),
            framework_conditions: self.some(Self::entry),
            note: self.text(),
            kept: self.kept(),
        }
    }

    fn actor(&mut self, number: usize) -> Actor {
        let mut actor = Actor::new(format!("actor-{number}").as_str(), "");
        actor.name = self.text();
        actor.short = self.text();
        actor.aliases = self.some(Self::string);
        actor.aka = self.some(|dice| dice.id("old"));
        actor.sector = self.maybe(|dice| dice.of(&Sector::ALL));
        actor.org_number = self.maybe(Self::string);
        actor.parent = self.maybe(|dice| dice.id("actor"));
        actor.url = self.maybe(Self::string);
        actor.note = self.text();
        actor.tags = self.some(Self::string);
        actor.sources = self.some(|dice| dice.id("source"));
        actor.foreign.origin_ids = self.some(|dice| (dice.string(), dice.string()));
        actor.foreign.extra = self
            .some(|dice| (dice.string(), dice.string()))
            .into_iter()
            .collect();
        actor.kept = self.kept();
        actor
    }

    fn resource(&mut self, number: usize, model: &CapabilityModel) -> Resource {
        let row = self.below(model.capabilities.len());
        let capability = model.capabilities[row].id.clone();
        let mut resource = Resource::new(format!("resource-{number}").as_str(), "", capability);
        resource.name = self.text();
        resource.short = self.text();
        resource.sector = self.maybe(|dice| dice.of(&Sector::ALL));
        resource.status = self.of(&Status::ALL);
        resource.valid_from = self.year();
        resource.valid_to = self.year();
        let terms = [CostTerm::Free, CostTerm::Paid];
        resource.cost_sharing = self.some(|dice| CostSharing {
            groups: dice.some(|dice| dice.of(&Group::ALL)),
            establishment: dice.known(|dice| dice.of(&terms)),
            usage: dice.known(|dice| dice.of(&terms)),
            source: dice.maybe(|dice| dice.id("source")),
            note: dice.text(),
            kept: dice.kept(),
        });
        resource.kept = self.kept();
        resource
    }

    fn relation(&mut self) -> Relation {
        let kind = self.of(&RelationKind::ALL);
        let mut relation = Relation::new(self.record(), kind, self.record());
        relation.id = self.maybe(|dice| dice.id("relation"));
        relation.from = self.known(Self::record);
        relation.resource = self.maybe(|dice| dice.id("resource"));
        relation.scheme = self.maybe(|dice| dice.id("resource"));
        relation.status = self.of(&Status::ALL);
        let levels = [Criticality::Low, Criticality::Medium, Criticality::High];
        relation.criticality = self.maybe(|dice| dice.of(&levels));
        relation.alternative = self.maybe(|dice| dice.of(&["a", "b"]).to_owned());
        relation.purpose = self.text();
        relation.legal_basis = self.text();
        relation.obstacles = self.some(|dice| Obstacle {
            dimension: dice.of(&Dimension::ALL),
            severity: dice.maybe(|_| ObstacleSeverity::Blocking),
            note: dice.text(),
            source: dice.maybe(|dice| dice.id("source")),
            kept: dice.kept(),
        });
        relation.money = self.some(|dice| Money {
            year: dice.year(),
            nok: dice.known(|dice| dice.below(60_000) as i64 * 1_000),
            scheme: dice.maybe(|dice| dice.id("resource")),
            source: dice.maybe(|dice| dice.id("source")),
            note: dice.text(),
            kept: dice.kept(),
        });
        relation.valid_from = self.year();
        relation.valid_to = self.year();
        relation.kept = self.kept();
        relation
    }

    fn fold(&mut self) -> Fold {
        match self.below(5) {
            0 => Fold::Sector(self.of(&Group::ALL)),
            1 => Fold::Actors(self.of(&Group::ALL)),
            2 => Fold::Capability("data".into()),
            3 => Fold::Parts(self.record()),
            _ => Fold::Records {
                name: self.string(),
                ids: vec![self.record()],
            },
        }
    }

    fn view(&mut self) -> View {
        let mut view = View {
            name: self.text(),
            projection: self.of(&Projection::ALL),
            distance: self.of(&[Distance::All, Distance::Steps(1), Distance::Steps(9)]),
            rest: self.of(&Rest::ALL),
            query: self
                .of(&["", "sector:state", "kind:uses money>10"])
                .to_owned(),
            year: self.maybe(|_| 2025),
            compared_with: self.maybe(|_| 2027),
            folds: self.some(Self::fold),
            ids: self.some(Self::record),
            camera: self.maybe(|dice| Camera {
                x: -5,
                y: 70_000,
                percent: 1 + dice.below(400) as u32,
            }),
            note: self.text(),
            kept: self.kept(),
            ..View::default()
        };
        view.perspective = match self.below(3) {
            0 => Perspective::All,
            1 => Perspective::Sectors(vec![self.of(&Group::ALL)]),
            _ => Perspective::Record(self.record()),
        };
        view.filter.kinds = self.some(|dice| dice.of(&RelationKind::ALL));
        view.filter.statuses = self.some(|dice| dice.of(&Status::ALL));
        view.filter.tags = self.some(Self::string);
        view
    }
}
