//! The words of the model, one message for each value.

use super::Texts;
use crate::model::{
    CostSharing, CostTerm, Criticality, Dimension, Distance, Group, Known, ObstacleSeverity,
    Projection, RelationKind, Rest, Sector, Severity, Status,
};

impl Texts {
    /// What a relation says, as a verb in the third person: `leverer`, `provides`.
    pub fn kind(&self, kind: RelationKind) -> String {
        self.say(&format!("kind-{}", kind_id(kind)))
    }

    /// What a relation says from its other end: `leveres av`, `is provided by`.
    pub fn kind_inverse(&self, kind: RelationKind) -> String {
        self.say(&format!("kind-inverse-{}", kind_id(kind)))
    }

    /// Whether something is there.
    pub fn status(&self, status: Status) -> String {
        self.say(match status {
            Status::Existing => "status-existing",
            Status::Planned => "status-planned",
            Status::Wanted => "status-wanted",
            Status::Ended => "status-ended",
        })
    }

    /// How much hangs on a relation.
    pub fn criticality(&self, criticality: Criticality) -> String {
        self.say(match criticality {
            Criticality::Low => "criticality-low",
            Criticality::Medium => "criticality-medium",
            Criticality::High => "criticality-high",
        })
    }

    /// What kind of thing stands in the way.
    pub fn dimension(&self, dimension: Dimension) -> String {
        self.say(match dimension {
            Dimension::Legal => "dimension-legal",
            Dimension::Organisational => "dimension-organisational",
            Dimension::Semantic => "dimension-semantic",
            Dimension::Technical => "dimension-technical",
            Dimension::Financial => "dimension-financial",
            Dimension::Trust => "dimension-trust",
            Dimension::Inclusion => "dimension-inclusion",
        })
    }

    /// What kind of thing stands in the way, in a letter or two that no other kind has.
    pub fn dimension_sign(&self, dimension: Dimension) -> String {
        self.say(match dimension {
            Dimension::Legal => "dimension-sign-legal",
            Dimension::Organisational => "dimension-sign-organisational",
            Dimension::Semantic => "dimension-sign-semantic",
            Dimension::Technical => "dimension-sign-technical",
            Dimension::Financial => "dimension-sign-financial",
            Dimension::Trust => "dimension-sign-trust",
            Dimension::Inclusion => "dimension-sign-inclusion",
        })
    }

    /// How much an obstacle stops.
    pub fn severity(&self, severity: ObstacleSeverity) -> String {
        self.say(match severity {
            ObstacleSeverity::Minor => "severity-minor",
            ObstacleSeverity::Major => "severity-major",
            ObstacleSeverity::Blocking => "severity-blocking",
        })
    }

    /// How bad a problem with a map is.
    pub fn problem_severity(&self, severity: Severity) -> String {
        self.say(match severity {
            Severity::Warning => "problem-severity-warning",
            Severity::Error => "problem-severity-error",
            Severity::Fatal => "problem-severity-fatal",
        })
    }

    /// A sector, or those outside: the heading of a column.
    pub fn group(&self, group: Group) -> String {
        self.say(&format!("group-{}", group_id(group)))
    }

    /// A sector, or those outside, in one word: `Statlig`, `Andre`.
    pub fn group_short(&self, group: Group) -> String {
        self.say(&format!("group-short-{}", group_id(group)))
    }

    /// A sector.
    pub fn sector(&self, sector: Sector) -> String {
        self.group(Some(sector).into())
    }

    /// The heading of the column in the middle, for resources of several sectors.
    pub fn shared_column(&self) -> String {
        self.say("column-shared")
    }

    /// What becomes a node and what an edge.
    pub fn projection(&self, projection: Projection) -> String {
        self.say(match projection {
            Projection::Layered => "projection-layered",
            Projection::Actors => "projection-actors",
            Projection::Network => "projection-network",
            Projection::Matrix => "projection-matrix",
            Projection::Table => "projection-table",
        })
    }

    /// What becomes of what lies outside the perspective.
    pub fn rest(&self, rest: Rest) -> String {
        self.say(match rest {
            Rest::Show => "rest-show",
            Rest::Dim => "rest-dim",
            Rest::Fold => "rest-fold",
            Rest::Hide => "rest-hide",
        })
    }

    /// How far one looks: `2 ledd`, `All steps`.
    pub fn distance(&self, distance: Distance) -> String {
        match distance {
            Distance::Steps(steps) => {
                self.say_with("distance-steps", &[("steps", u32::from(steps).into())])
            }
            Distance::All => self.say("distance-all"),
        }
    }

    /// Whether something costs the one who uses it.
    pub fn cost_term(&self, term: CostTerm) -> String {
        self.say(match term {
            CostTerm::Free => "cost-free",
            CostTerm::Paid => "cost-paid",
        })
    }

    /// Whether something costs the one who uses it, or that it is not known.
    pub fn known_cost_term(&self, term: Known<CostTerm>) -> String {
        match term {
            Known::Known(term) => self.cost_term(term),
            Known::Unknown => self.unknown(),
        }
    }

    /// Which of the four models of DFØ-notat 2025:2 a cost sharing is, or its two terms where one
    /// of them is not known.
    pub fn cost_sharing(&self, sharing: &CostSharing) -> String {
        match sharing.number() {
            Some(number) => self.say(&format!("cost-model-{number}")),
            None => self.say_with(
                "cost-model-unknown",
                &[
                    (
                        "establishment",
                        (&self.known_cost_term(sharing.establishment)).into(),
                    ),
                    ("usage", (&self.known_cost_term(sharing.usage)).into()),
                ],
            ),
        }
    }

    /// What a cost sharing means, in a sentence.
    pub fn cost_sharing_hint(&self, sharing: &CostSharing) -> String {
        match sharing.number() {
            Some(number) => self.say(&format!("cost-model-{number}-hint")),
            None => self.say("cost-model-unknown-hint"),
        }
    }

    /// The word for what is there but not known.
    pub fn unknown(&self) -> String {
        self.say("unknown")
    }
}

fn kind_id(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Provides => "provides",
        RelationKind::Uses => "uses",
        RelationKind::DependsOn => "depends-on",
        RelationKind::SharesData => "shares-data",
        RelationKind::Funds => "funds",
        RelationKind::Benefits => "benefits",
        RelationKind::Governs => "governs",
        RelationKind::Coordinates => "coordinates",
        RelationKind::ParticipatesIn => "participates-in",
        RelationKind::Regulates => "regulates",
        RelationKind::Realises => "realises",
        RelationKind::Triggers => "triggers",
    }
}

fn group_id(group: Group) -> &'static str {
    match group {
        Group::State => "state",
        Group::Municipal => "municipal",
        Group::Voluntary => "voluntary",
        Group::Private => "private",
        Group::Outside => "outside",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kept, Language, Text};

    fn every_word(texts: &Texts) -> Vec<String> {
        let mut words = vec![texts.shared_column(), texts.unknown()];
        words.extend(RelationKind::ALL.map(|kind| texts.kind(kind)));
        words.extend(RelationKind::ALL.map(|kind| texts.kind_inverse(kind)));
        words.extend(Status::ALL.map(|status| texts.status(status)));
        words.extend(Dimension::ALL.map(|dimension| texts.dimension(dimension)));
        words.extend(Group::ALL.map(|group| texts.group(group)));
        words.extend(Group::ALL.map(|group| texts.group_short(group)));
        words.extend(Sector::ALL.map(|sector| texts.sector(sector)));
        words.extend(Projection::ALL.map(|projection| texts.projection(projection)));
        words.extend(Rest::ALL.map(|rest| texts.rest(rest)));
        use Criticality as C;
        words.extend([C::Low, C::Medium, C::High].map(|level| texts.criticality(level)));
        use ObstacleSeverity as O;
        words.extend([O::Minor, O::Major, O::Blocking].map(|level| texts.severity(level)));
        use Severity as S;
        words.extend([S::Warning, S::Error, S::Fatal].map(|level| texts.problem_severity(level)));
        words.extend([CostTerm::Free, CostTerm::Paid].map(|term| texts.cost_term(term)));
        words.extend([Distance::Steps(1), Distance::All].map(|far| texts.distance(far)));
        for (establishment, usage) in all_terms() {
            words.push(texts.cost_sharing(&sharing(establishment, usage)));
            words.push(texts.cost_sharing_hint(&sharing(establishment, usage)));
        }
        words
    }

    fn all_terms() -> impl Iterator<Item = (Known<CostTerm>, Known<CostTerm>)> {
        let terms = [
            Known::Known(CostTerm::Free),
            Known::Known(CostTerm::Paid),
            Known::Unknown,
        ];
        terms
            .into_iter()
            .flat_map(move |one| terms.map(|other| (one, other)))
    }

    fn sharing(establishment: Known<CostTerm>, usage: Known<CostTerm>) -> CostSharing {
        CostSharing {
            groups: Vec::new(),
            establishment,
            usage,
            source: None,
            note: Text::default(),
            kept: Kept::new(),
        }
    }

    #[test]
    fn every_value_has_a_word_in_every_language() {
        for language in Language::ALL {
            for word in every_word(Texts::of(language)) {
                assert!(
                    !word.is_empty() && !word.contains(['[', '{', '$']),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn no_two_kinds_of_obstacle_have_the_same_sign() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let signs = Dimension::ALL.map(|it| texts.dimension_sign(it));
            let distinct: std::collections::BTreeSet<&String> = signs.iter().collect();
            assert_eq!(distinct.len(), signs.len(), "{signs:?}");
        }
    }

    #[test]
    fn relations_read_from_both_ends() {
        let check = |language| {
            let texts = Texts::of(language);
            let kind = RelationKind::Provides;
            (texts.kind(kind), texts.kind_inverse(kind))
        };
        assert_eq!(check(Language::Nb), ("leverer".into(), "leveres av".into()));
        assert_eq!(
            check(Language::Nn),
            ("leverer".into(), "blir levert av".into())
        );
        assert_eq!(
            check(Language::En),
            ("provides".into(), "is provided by".into())
        );
    }

    #[test]
    fn nynorsk_is_nynorsk() {
        let texts = Texts::of(Language::Nn);
        assert_eq!(texts.sector(Sector::State), "Statleg sektor");
        assert_eq!(texts.kind(RelationKind::ParticipatesIn), "deltek i");
        assert_eq!(texts.kind(RelationKind::DependsOn), "er avhengig av");
        assert_eq!(texts.distance(Distance::Steps(2)), "2 ledd");
    }

    #[test]
    fn a_cost_sharing_that_is_half_known_says_what_is_known() {
        let half = sharing(Known::Known(CostTerm::Free), Known::Unknown);
        assert_eq!(
            Texts::of(Language::Nb).cost_sharing(&half),
            "Etablering: Gratis. Bruk: Ukjent."
        );
    }
}
