//! What was done, to be undone and done again without limit.

use crate::model::MapChange;

/// Everything done to a map, in order, and how much of it stands.
#[derive(Clone, Debug, Default)]
pub struct History {
    steps: Vec<Step>,
    /// How many steps stand; those after it are undone.
    standing: usize,
}

/// One step: what one gesture did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it did.
    pub change: MapChange,
}

impl History {
    /// All steps in order, undone ones last.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// How many of them stand.
    pub fn standing(&self) -> usize {
        self.standing
    }

    /// The step that undoing would turn back.
    pub fn last(&self) -> Option<&Step> {
        self.steps.get(self.standing.checked_sub(1)?)
    }

    /// The step that redoing would do again.
    pub fn next(&self) -> Option<&Step> {
        self.steps.get(self.standing)
    }

    /// Remembers a new step; undone ones can no longer be done again.
    pub(super) fn push(&mut self, change: MapChange) {
        self.steps.truncate(self.standing);
        self.steps.push(Step { change });
        self.standing += 1;
    }

    /// Makes `change` part of the last step; a step that comes to nothing goes.
    pub(super) fn join(&mut self, change: MapChange) {
        self.steps.truncate(self.standing);
        match self.steps.pop() {
            Some(step) => {
                let change = step.change.then(change);
                if change.is_empty() {
                    self.standing -= 1;
                } else {
                    self.steps.push(Step { change });
                }
            }
            None => self.push(change),
        }
    }

    pub(super) fn step_back(&mut self) {
        self.standing = self.standing.saturating_sub(1);
    }

    pub(super) fn step_forward(&mut self) {
        self.standing = (self.standing + 1).min(self.steps.len());
    }
}
