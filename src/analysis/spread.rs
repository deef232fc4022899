//! How failure spreads along relations: one table with a row for each kind.
//!
//! Criticality has the last word: what is of high criticality stops, what is of medium hurts, and
//! what is of low one manages without. Where nobody has said how critical a relation is, its kind
//! decides. A chain is no stronger than its weakest relation, and what is only hurt hurts those it
//! delivers to, but goes on paying, gathering and setting off.

use crate::model::{Criticality, RelationKind};

/// What happens to a record when something it needs fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// It goes on, but worse.
    Hurts,
    /// It stops.
    Stops,
}

impl Effect {
    /// Both, the worse one first.
    pub const ALL: [Self; 2] = [Self::Stops, Self::Hurts];
}

/// Which end of a relation is hit when the other one fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitEnd {
    /// The one it starts in.
    From,
    /// The one it ends in.
    To,
}

/// What several relations of one kind to the same record are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Together {
    /// Nothing: each counts by itself.
    Apart,
    /// Spares: one of them is enough.
    Spares,
    /// Parts: to lose one hurts, to lose all has the whole effect.
    Parts,
}

/// How failure spreads along relations of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpreadRule {
    /// The kind.
    pub kind: RelationKind,
    /// The end that is hit.
    pub hit: HitEnd,
    /// How hard, where nobody has said how critical the relation is; none does not spread.
    pub effect: Option<Effect>,
    /// Whether the end that is hit is hurt already when the other one is only hurt.
    pub passes_hurt: bool,
    /// What several of them are to each other.
    pub together: Together,
}

/// The table, in the order of [`RelationKind::ALL`].
///
/// Providing to an actor (and not to a resource) is a service like another, and hurts. To govern, to
/// coordinate and to regulate does not spread: what is steered runs on without being steered, until
/// somebody says otherwise with a criticality.
pub const SPREAD_RULES: [SpreadRule; RelationKind::ALL.len()] = {
    use Effect::{Hurts, Stops};
    use HitEnd::{From, To};
    use HurtGoes::{Ends, Passes};
    use RelationKind as K;
    use Together::{Apart, Parts, Spares};
    [
        rule(K::Provides, To, Some(Stops), Passes, Spares),
        rule(K::Uses, From, Some(Hurts), Passes, Apart),
        rule(K::DependsOn, From, Some(Stops), Passes, Apart),
        rule(K::SharesData, To, Some(Hurts), Passes, Apart),
        rule(K::Funds, To, Some(Hurts), Ends, Apart),
        rule(K::Benefits, From, Some(Hurts), Ends, Apart),
        rule(K::Governs, To, None, Ends, Apart),
        rule(K::Coordinates, To, None, Ends, Apart),
        rule(K::ParticipatesIn, From, Some(Hurts), Ends, Apart),
        rule(K::Regulates, To, None, Ends, Apart),
        rule(K::Realises, To, Some(Stops), Passes, Parts),
        rule(K::Triggers, To, Some(Hurts), Ends, Apart),
    ]
};

/// Whether hurt goes on along a relation.
#[derive(Clone, Copy)]
enum HurtGoes {
    Passes,
    Ends,
}

const fn rule(
    kind: RelationKind,
    hit: HitEnd,
    effect: Option<Effect>,
    hurt: HurtGoes,
    together: Together,
) -> SpreadRule {
    SpreadRule {
        kind,
        hit,
        effect,
        passes_hurt: matches!(hurt, HurtGoes::Passes),
        together,
    }
}

impl SpreadRule {
    /// The rule for relations of `kind`.
    pub fn of(kind: RelationKind) -> Self {
        SPREAD_RULES[kind as usize]
    }

    /// What a relation of this kind does to the end that is hit.
    pub fn effect_of(self, criticality: Option<Criticality>) -> Option<Effect> {
        match criticality {
            Some(Criticality::High) => Some(Effect::Stops),
            Some(Criticality::Medium) => Some(Effect::Hurts),
            Some(Criticality::Low) => None,
            None => self.effect,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_row() {
        for kind in RelationKind::ALL {
            assert_eq!(SpreadRule::of(kind).kind, kind);
        }
    }

    #[test]
    fn criticality_has_the_last_word() {
        let governs = SpreadRule::of(RelationKind::Governs);
        assert_eq!(governs.effect_of(None), None);
        assert_eq!(
            governs.effect_of(Some(Criticality::High)),
            Some(Effect::Stops)
        );
        let depends = SpreadRule::of(RelationKind::DependsOn);
        assert_eq!(depends.effect_of(Some(Criticality::Low)), None);
    }
}
