//! What falls if something falls, in words: the same for the window and the terminal.

use std::collections::BTreeMap;

use crate::analysis::{Effect, Hit, HitEnd, SPREAD_RULES, SpreadRule, Step};
use crate::model::{Group, Id, MapDocument, RecordRef, RelationKey};
use crate::text::{ChainStep, Texts};

use super::names::Names;

/// All that is needed to say what was found in a map, whose records and relations have numbers.
#[derive(Clone, Copy)]
pub struct ReasonWords<'a> {
    /// The map.
    pub document: &'a MapDocument,
    /// The language.
    pub texts: &'a Texts,
    /// Gives the record with a number.
    pub id_of: &'a dyn Fn(u32) -> Id,
    /// Gives the relation with a number.
    pub key_of: &'a dyn Fn(u32) -> RelationKey,
}

/// Where a record belongs: an actor to a sector, a resource to the row of a capability.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BelongsTo {
    /// A sector, or those outside.
    Group(Group),
    /// A capability, after its row.
    Capability(usize, Id),
}

impl ReasonWords<'_> {
    pub(super) fn names(&self) -> Names<'_> {
        Names {
            document: self.document,
            texts: self.texts,
        }
    }

    /// The name of a record as it stands on the map.
    pub fn name(&self, record: u32) -> String {
        self.names().label(&(self.id_of)(record))
    }

    /// A relation as a sentence.
    pub fn sentence(&self, relation: u32) -> String {
        self.names().relation(&(self.key_of)(relation))
    }

    /// A chain of reasons as a sentence.
    pub fn chain(&self, steps: &[Step]) -> String {
        let step = |step: &Step| ChainStep {
            hit: self.name(step.hit),
            kind: step.link.kind,
            is_forward: step.link.is_forward,
            cause: self.name(step.cause),
            spares: step.spares,
        };
        let steps: Vec<ChainStep> = steps.iter().map(step).collect();
        self.texts.chain(&steps)
    }

    /// What happens to what is hit.
    pub fn effect(&self, effect: Effect) -> String {
        self.texts.say(match effect {
            Effect::Stops => "impact-stops",
            Effect::Hurts => "impact-hurts",
        })
    }

    /// "2 ledd unna".
    pub fn steps_away(&self, distance: u32) -> String {
        let count = [("count", distance.into())];
        self.texts.say_with("impact-steps", &count)
    }

    /// How many stop and how many are hurt.
    pub fn counts(&self, (stops, hurts): (usize, usize)) -> String {
        let counts = [("stops", stops.into()), ("hurts", hurts.into())];
        self.texts.say_with("impact-counts", &counts)
    }

    /// How many relations carry nothing; nothing where all do.
    pub fn not_holding(&self, count: usize) -> Option<String> {
        let said = [("count", count.into())];
        (count > 0).then(|| self.texts.say_with("impact-not-holding", &said))
    }

    /// Hits by sector and capability, in the order of the map; within each they keep their order.
    pub fn grouped(&self, hits: &[Hit]) -> BTreeMap<BelongsTo, Vec<Hit>> {
        let mut grouped: BTreeMap<BelongsTo, Vec<Hit>> = BTreeMap::new();
        for hit in hits {
            if let Some(place) = self.belongs_to(hit.record) {
                grouped.entry(place).or_default().push(*hit);
            }
        }
        grouped
    }

    fn belongs_to(&self, record: u32) -> Option<BelongsTo> {
        match self.document.record(&(self.id_of)(record))? {
            RecordRef::Actor(actor) => Some(BelongsTo::Group(actor.sector.into())),
            RecordRef::Resource(resource) => {
                let id = resource.capability.clone();
                let row = self.document.capability_model().row_of(&id);
                Some(BelongsTo::Capability(row.unwrap_or(usize::MAX), id))
            }
        }
    }

    /// What a sector or a capability is called.
    pub fn place(&self, place: &BelongsTo) -> String {
        match place {
            BelongsTo::Group(group) => self.texts.group(*group),
            BelongsTo::Capability(_, id) => self.capability(id),
        }
    }

    pub(super) fn capability(&self, id: &Id) -> String {
        let capability = self.document.capability_model().capability(id);
        capability.map_or_else(
            || id.to_string(),
            |capability| {
                capability
                    .name
                    .in_language(self.texts.language())
                    .to_owned()
            },
        )
    }

    /// What is hit as a table with a heading; `chain_of` gives the chain of reasons of a hit.
    pub fn impact_rows(
        &self,
        hits: &[Hit],
        chain_of: impl Fn(&Hit) -> Vec<Step>,
    ) -> Vec<Vec<String>> {
        let heads = [
            "impact-column-record",
            "impact-column-place",
            "impact-column-effect",
            "impact-column-steps",
            "impact-column-why",
        ];
        let mut rows = vec![heads.map(|id| self.texts.say(id)).to_vec()];
        for (place, hits) in self.grouped(hits) {
            let place = self.place(&place);
            for hit in hits {
                rows.push(vec![
                    self.names().full(&(self.id_of)(hit.record)),
                    place.clone(),
                    self.effect(hit.effect),
                    hit.distance.to_string(),
                    self.chain(&chain_of(&hit)),
                ]);
            }
        }
        rows
    }

    /// How failure spreads, a line for each kind of relation.
    pub fn rules(&self) -> Vec<String> {
        let rule = |rule: &SpreadRule| {
            let kind = self.texts.kind(rule.kind);
            let (hit, cause) = match rule.hit {
                HitEnd::From => ("A", "B"),
                HitEnd::To => ("B", "A"),
            };
            let Some(effect) = rule.effect else {
                let kind = [("kind", (&kind).into())];
                return self.texts.say_with("spread-rule-none", &kind);
            };
            let effect = self.effect(effect);
            let words = [
                ("kind", (&kind).into()),
                ("hit", hit.into()),
                ("cause", cause.into()),
                ("effect", (&effect).into()),
            ];
            self.texts.say_with("spread-rule", &words)
        };
        SPREAD_RULES.iter().map(rule).collect()
    }

    /// What else holds for how failure spreads.
    pub fn rules_beside(&self) -> Vec<String> {
        let ids = [
            "spread-criticality",
            "spread-chain",
            "spread-spares",
            "spread-parts",
            "spread-carried",
            "spread-time",
        ];
        ids.map(|id| self.texts.say(id)).to_vec()
    }
}
