//! What was done to a map, and why something was not, in a sentence.

use super::{Argument, Texts};
use crate::model::{Deed, Ends, Refusal, SaveProblem, Text};

impl Texts {
    /// What a change did, as it stands in the history: "connect Skatteetaten → KS".
    pub fn deed(&self, deed: &Deed) -> String {
        match deed {
            Deed::Added(name, more) => self.of_some("deed-added", name, *more),
            Deed::Removed(name, more) => self.of_some("deed-removed", name, *more),
            Deed::Moved(name, more) => self.of_some("deed-moved", name, *more),
            Deed::Changed(name, more) => self.of_some("deed-changed", name, *more),
            Deed::Placed(name, more) => self.of_some("deed-placed", name, *more),
            Deed::Connected(ends) => self.of_ends("deed-connected", ends),
            Deed::Disconnected(ends) => self.of_ends("deed-disconnected", ends),
            Deed::ChangedRelation(ends) => self.of_ends("deed-changed-relation", ends),
            Deed::ConnectedSeveral(count) => self.counted("deed-connected-several", *count),
            Deed::DisconnectedSeveral(count) => self.counted("deed-disconnected-several", *count),
            Deed::Several(count) => self.counted("deed-several", *count),
            Deed::Renamed(before, after) => self.of_two("deed-renamed", before, after),
            Deed::Merged(gone, keep) => self.of_two("deed-merged", gone, keep),
            Deed::TidiedUp => self.say("deed-tidied-up"),
            Deed::Views => self.say("deed-views"),
            Deed::Questions => self.say("deed-questions"),
            Deed::Sources => self.say("deed-sources"),
            Deed::Profile => self.say("deed-profile"),
            Deed::Map => self.say("deed-map"),
        }
    }

    /// Why a map was not altered, and what to do.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let about = |id: &str, what: &str| self.say_with(id, &[("what", what.into())]);
        match refusal {
            Refusal::Stale => self.say("refusal-stale"),
            Refusal::NotThere(what) => about("refusal-not-there", what),
            Refusal::AlreadyThere(what) => about("refusal-already-there", what),
            Refusal::StillNeeded(what) => about("refusal-still-needed", what),
            Refusal::NoSuchRelation => self.say("refusal-no-such-relation"),
            Refusal::SameRelation => self.say("refusal-same-relation"),
            Refusal::Nothing => self.say("refusal-nothing"),
            Refusal::Problem(problem) => self.problem(problem),
        }
    }

    /// Why a map could not be saved, and what to do.
    pub fn save_problem(&self, problem: &SaveProblem) -> String {
        match problem {
            SaveProblem::DiskFull => self.say("save-disk-full"),
            SaveProblem::NotAllowed => self.say("save-not-allowed"),
            SaveProblem::FolderGone => self.say("save-folder-gone"),
            SaveProblem::Locked => self.say("save-locked"),
            SaveProblem::ChangedByOthers => self.say("save-changed-by-others"),
            SaveProblem::WouldLose => self.say("save-would-lose"),
            SaveProblem::NoFile => self.say("save-no-file"),
            SaveProblem::AlreadyThere => self.say("save-already-there"),
            SaveProblem::NotFaithful => self.say("save-not-faithful"),
            SaveProblem::Other(reason) => self.say_with("save-other", &[("reason", reason.into())]),
        }
    }

    fn of_some(&self, id: &str, name: &Text, more: usize) -> String {
        let name = name.in_language(self.language());
        let words: [(&str, Argument<'_>); 2] = [("name", name.into()), ("more", more.into())];
        self.say_with(id, &words)
    }

    fn of_two(&self, id: &str, one: &Text, other: &Text) -> String {
        let language = self.language();
        let words: [(&str, Argument<'_>); 2] = [
            ("one", one.in_language(language).into()),
            ("other", other.in_language(language).into()),
        ];
        self.say_with(id, &words)
    }

    fn of_ends(&self, id: &str, ends: &Ends) -> String {
        let unknown = self.say("unknown-party");
        let named = |end: &Option<Text>| match end {
            Some(name) => name.in_language(self.language()).to_owned(),
            None => unknown.clone(),
        };
        let (from, to) = (named(&ends.from), named(&ends.to));
        let kind = self.kind(ends.kind);
        let words: [(&str, Argument<'_>); 3] = [
            ("from", (&from).into()),
            ("kind", (&kind).into()),
            ("to", (&to).into()),
        ];
        self.say_with(id, &words)
    }

    fn counted(&self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", count.into())])
    }
}
