//! A map being edited: the document and its history, always in step.

use std::sync::Arc;

use super::command::EditCommand;
use super::history::History;
use super::plan::plan;
use crate::model::{MapChange, MapDocument, Refusal};

/// A map and everything done to it since it was opened.
#[derive(Clone, Debug)]
pub struct Editing {
    document: Arc<MapDocument>,
    history: History,
    open: Option<u64>,
}

/// Which hand movement a command is part of; a spell of typing or a drag is one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gesture {
    /// A step of its own.
    #[default]
    Single,
    /// Part of the gesture with this number, for as long as nothing else is done.
    Part(u64),
}

/// What was done to the map, for whoever keeps a record of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// A new step.
    Step(MapChange),
    /// More of the last step.
    Joined(MapChange),
    /// The last step was turned back; the change is the one that did it.
    Undo(MapChange),
    /// A step was done again.
    Redo(MapChange),
}

impl Done {
    /// What it did to the map.
    pub fn change(&self) -> &MapChange {
        match self {
            Self::Step(change) | Self::Joined(change) | Self::Undo(change) | Self::Redo(change) => {
                change
            }
        }
    }
}

impl Editing {
    /// A map to which nothing has been done.
    pub fn of(document: MapDocument) -> Self {
        Self {
            document: Arc::new(document),
            history: History::default(),
            open: None,
        }
    }

    /// The map as it is now.
    pub fn document(&self) -> &MapDocument {
        &self.document
    }

    /// The map as it is now, to be held while editing goes on.
    pub fn snapshot(&self) -> Arc<MapDocument> {
        Arc::clone(&self.document)
    }

    /// What was done.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Does what `command` says.
    pub fn perform(&mut self, command: EditCommand, gesture: Gesture) -> Result<Done, Refusal> {
        let change = plan(&self.document, command)?;
        self.perform_planned(change, gesture)
    }

    /// Does what [`plan`] made of a command for the map as it is now.
    pub fn perform_planned(
        &mut self,
        change: MapChange,
        gesture: Gesture,
    ) -> Result<Done, Refusal> {
        Arc::make_mut(&mut self.document).apply_soundly(&change)?;
        Ok(self.remember(change, gesture))
    }

    /// Alters the map by a change that was planned elsewhere (a merge, an import, a restored
    /// version).
    pub fn take(&mut self, change: MapChange, gesture: Gesture) -> Result<Done, Refusal> {
        self.alter(&change)?;
        Ok(self.remember(change, gesture))
    }

    fn remember(&mut self, change: MapChange, gesture: Gesture) -> Done {
        let open = match gesture {
            Gesture::Single => None,
            Gesture::Part(number) => Some(number),
        };
        let joins = open.is_some() && open == self.open && self.history.next().is_none();
        self.open = open;
        if joins {
            self.history.join(change.clone());
            Done::Joined(change)
        } else {
            self.history.push(change.clone());
            Done::Step(change)
        }
    }

    /// Lets the next command be a step of its own, whatever gesture it is part of.
    pub fn close_step(&mut self) {
        self.open = None;
    }

    /// Turns the last step back; nothing where there is none.
    pub fn undo(&mut self) -> Option<Done> {
        let change = self.history.last()?.change.clone().inverted();
        self.alter(&change).ok()?;
        self.history.step_back();
        self.open = None;
        Some(Done::Undo(change))
    }

    /// Does the step again that was turned back last; nothing where there is none.
    pub fn redo(&mut self) -> Option<Done> {
        let change = self.history.next()?.change.clone();
        self.alter(&change).ok()?;
        self.history.step_forward();
        self.open = None;
        Some(Done::Redo(change))
    }

    /// Goes back or forward until just `standing` steps stand.
    pub fn go_to(&mut self, standing: usize) -> Vec<Done> {
        let mut done = Vec::new();
        while self.history.standing() > standing {
            let Some(undone) = self.undo() else { break };
            done.push(undone);
        }
        while self.history.standing() < standing {
            let Some(redone) = self.redo() else { break };
            done.push(redone);
        }
        done
    }

    /// Does again what a record says was done; refused where it does not fit.
    pub fn replay(&mut self, done: &Done) -> Result<(), Refusal> {
        self.alter(done.change())?;
        match done {
            Done::Step(change) => self.history.push(change.clone()),
            Done::Joined(change) => self.history.join(change.clone()),
            Done::Undo(_) => self.history.step_back(),
            Done::Redo(_) => self.history.step_forward(),
        }
        self.open = None;
        Ok(())
    }

    fn alter(&mut self, change: &MapChange) -> Result<(), Refusal> {
        Arc::make_mut(&mut self.document).apply(change)
    }
}
