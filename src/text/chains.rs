//! Chains of reasons as sentences: "Digitalt dødsbo bruker Oppgjør, som avhenger av Maskinporten".

use super::Texts;
use crate::model::RelationKind;

/// A step of a chain, from the one that is hit to its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainStep {
    /// The name of the one that is hit.
    pub hit: String,
    /// The kind of relation whose words say it.
    pub kind: RelationKind,
    /// Whether such a relation starts in the one that is hit.
    pub is_forward: bool,
    /// The name of the cause.
    pub cause: String,
    /// How many other ways there were, which are gone too.
    pub spares: usize,
}

impl Texts {
    /// A chain as one sentence without a full stop; empty for no steps. Each step begins with the
    /// cause of the one before it.
    pub fn chain(&self, steps: &[ChainStep]) -> String {
        let mut chain = String::new();
        for (number, step) in steps.iter().enumerate() {
            let kind = self.link(step.kind, step.is_forward);
            let start = if number == 0 { &step.hit } else { &chain };
            let words = [
                ("start", start.into()),
                ("kind", (&kind).into()),
                ("cause", (&step.cause).into()),
            ];
            let id = if number == 0 {
                "chain-first"
            } else {
                "chain-next"
            };
            let mut said = self.say_with(id, &words);
            if step.spares > 0 {
                let count = [("count", step.spares.into())];
                said.push(' ');
                said.push_str(&self.say_with("chain-spares", &count));
            }
            chain = said;
        }
        chain
    }

    /// What a relation says from the one end or the other.
    pub fn link(&self, kind: RelationKind, is_forward: bool) -> String {
        if is_forward {
            self.kind(kind)
        } else {
            self.kind_inverse(kind)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn check(language: Language, spares: usize) -> String {
        let step = |hit: &str, kind, is_forward, cause: &str| ChainStep {
            hit: hit.to_owned(),
            kind,
            is_forward,
            cause: cause.to_owned(),
            spares,
        };
        Texts::of(language).chain(&[
            step("Dødsbo", RelationKind::DependsOn, true, "Maskinporten"),
            step("Maskinporten", RelationKind::Provides, false, "Digdir"),
        ])
    }

    #[test]
    fn a_chain_is_a_sentence() {
        assert_eq!(
            check(Language::Nb, 0),
            "Dødsbo avhenger av Maskinporten, som leveres av Digdir"
        );
        assert_eq!(
            check(Language::Nn, 0),
            "Dødsbo er avhengig av Maskinporten, som blir levert av Digdir"
        );
        assert_eq!(
            check(Language::En, 0),
            "Dødsbo depends on Maskinporten, which is provided by Digdir"
        );
        assert_eq!(Texts::of(Language::Nb).chain(&[]), "");
    }

    #[test]
    fn ways_that_are_gone_too_are_told() {
        assert_eq!(
            check(Language::Nb, 1),
            "Dødsbo avhenger av Maskinporten (og den andre muligheten er også borte), som leveres av Digdir (og den andre muligheten er også borte)"
        );
    }
}
