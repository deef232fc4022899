//! Where a map is weak, in words: the same for the window and the terminal.

use crate::analysis::{ActorGap, Effect, Mutual, Promise, SectorGap, SinglePoint, WeakSpots};

use super::reasons::ReasonWords;

impl ReasonWords<'_> {
    /// How much a single point takes down.
    pub fn single_point(&self, point: &SinglePoint) -> String {
        let counts = [("stops", point.stops.into()), ("hits", point.hits.into())];
        self.texts.say_with("weak-single-point", &counts)
    }

    /// How many take each other down.
    pub fn mutual(&self, mutual: &Mutual) -> String {
        let count = [("count", mutual.records.len().into())];
        let id = match mutual.effect {
            Effect::Stops => "weak-mutual-stops",
            Effect::Hurts => "weak-mutual-hurts",
        };
        self.texts.say_with(id, &count)
    }

    /// What is promised: a resource or a relation.
    pub fn promised(&self, promise: Promise) -> String {
        match promise {
            Promise::OverdueResource(record, _) => self.name(record),
            Promise::OverdueRelation(relation, _)
            | Promise::LeansOnNothing(relation, _)
            | Promise::NeededNow(relation, _) => self.sentence(relation),
        }
    }

    /// Why a promise is a weak spot.
    pub fn why_promised(&self, promise: Promise) -> String {
        let (id, word, said) = match promise {
            Promise::OverdueRelation(_, year) | Promise::OverdueResource(_, year) => {
                ("weak-promise-overdue", "year", year.to_string())
            }
            Promise::LeansOnNothing(_, resource) => {
                ("weak-promise-missing", "name", self.name(resource))
            }
            Promise::NeededNow(_, record) => ("weak-promise-needed", "name", self.name(record)),
        };
        self.texts.say_with(id, &[(word, (&said).into())])
    }

    /// What a sector lacks.
    pub fn sector_gap(&self, gap: &SectorGap) -> String {
        let group = self.texts.group(gap.group);
        let capability = self.capability(&gap.capability);
        let words = [
            ("group", (&group).into()),
            ("capability", (&capability).into()),
        ];
        self.texts.say_with("weak-sector-gap", &words)
    }

    /// Who has what a sector lacks.
    pub fn sector_gap_others(&self, gap: &SectorGap) -> String {
        let others: Vec<String> = gap.others.iter().map(|it| self.texts.group(*it)).collect();
        let others = others.join(", ");
        let words = [("others", (&others).into())];
        self.texts.say_with("weak-sector-gap-others", &words)
    }

    /// What some actors lack.
    pub fn actor_gap(&self, gap: &ActorGap) -> String {
        let group = self.texts.group(gap.group);
        let capability = self.capability(&gap.capability);
        let words = [
            ("group", (&group).into()),
            ("capability", (&capability).into()),
            ("having", gap.having.into()),
            ("lacking", gap.lacking.len().into()),
        ];
        self.texts.say_with("weak-actor-gap", &words)
    }

    /// Every finding as a line of a table with a heading: what kind, who or what, and why.
    pub fn weak_rows(&self, found: &WeakSpots) -> Vec<Vec<String>> {
        let texts = self.texts;
        let heads = ["weak-column-kind", "weak-column-record", "weak-column-why"];
        let mut rows = vec![heads.map(|id| texts.say(id)).to_vec()];
        let mut row = |kind: &str, what: String, why: String| {
            rows.push(vec![texts.say(&format!("weak-{kind}")), what, why]);
        };
        for point in &found.single_points {
            let (what, why) = (self.name(point.record), self.single_point(point));
            row("single-points", what, why);
        }
        for mutual in &found.mutual {
            row(
                "mutual",
                self.listed(&mutual.records),
                self.chain(&mutual.round),
            );
        }
        for promise in &found.promises {
            let (what, why) = (self.promised(*promise), self.why_promised(*promise));
            row("promises", what, why);
        }
        for (kind, records) in found.records() {
            for record in records {
                row(
                    kind,
                    self.name(*record),
                    texts.say(&format!("weak-{kind}-hint")),
                );
            }
        }
        for gap in &found.sector_gaps {
            let (what, why) = (self.sector_gap(gap), self.sector_gap_others(gap));
            row("sector-gaps", what, why);
        }
        for gap in &found.actor_gaps {
            for actor in &gap.lacking {
                row("actor-gaps", self.name(*actor), self.actor_gap(gap));
            }
        }
        rows
    }

    /// Names with commas between.
    pub fn listed(&self, records: &[u32]) -> String {
        let names: Vec<String> = records.iter().map(|it| self.name(*it)).collect();
        names.join(", ")
    }
}
