//! What a line of quick add will make, and why it cannot.

use super::{Argument, Texts};
use crate::model::{FIRST_YEAR, LAST_YEAR, QuickPreview, QuickRefusal};

impl Texts {
    /// What a line will make, in a few words: "1 new actor, 1 relation".
    pub fn quick_counts(&self, preview: &QuickPreview) -> String {
        let counts = [
            ("quick-actors", preview.actors),
            ("quick-resources", preview.resources),
            ("quick-relations", preview.relations),
            ("quick-changes", preview.changes),
        ];
        let told = counts.into_iter().filter(|(_, count)| *count > 0);
        let told: Vec<String> = told
            .map(|(id, count)| self.say_with(id, &[("count", count.into())]))
            .collect();
        told.join(", ")
    }

    /// The relations a line will make, and the names that were taken for others, a sentence each.
    pub fn quick_sentences(&self, preview: &QuickPreview) -> Vec<String> {
        let relations = preview.sentences.iter();
        let relations =
            relations.map(|(from, kind, to)| format!("{from} {} {to}", self.kind(*kind)));
        let taken = preview.taken.iter().map(|(written, name)| {
            let words: [(&str, Argument<'_>); 2] =
                [("written", written.into()), ("name", name.into())];
            self.say_with("quick-taken", &words)
        });
        relations.chain(taken).collect()
    }

    /// Why a line cannot be done, and what to do.
    pub fn quick_refusal(&self, refusal: QuickRefusal) -> String {
        match refusal {
            QuickRefusal::BothUnknown => self.say("quick-refused-both-unknown"),
            QuickRefusal::ToItself => self.say("quick-refused-to-itself"),
            QuickRefusal::AlreadyThere => self.say("quick-refused-already-there"),
            QuickRefusal::NotWhole => self.say("quick-refused-not-whole"),
            QuickRefusal::TooMuch => self.say("quick-refused-too-much"),
            QuickRefusal::EmptyName => self.say("quick-refused-empty-name"),
            QuickRefusal::LongName => self.say("quick-refused-long-name"),
            QuickRefusal::NoSuchCapability => self.say("quick-refused-no-such-capability"),
            QuickRefusal::TwoVerbs => self.say("quick-refused-two-verbs"),
            QuickRefusal::BadYear => {
                let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
                let words = [("first", (&first).into()), ("last", (&last).into())];
                self.say_with("quick-refused-bad-year", &words)
            }
        }
    }
}
