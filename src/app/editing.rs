//! Takes the wishes that alter the map.

use super::action::{EditAction, Selection};
use super::state::OpenMap;
use super::window::App;
use crate::edit::EditCommand;
use crate::model::{Id, MapDocument};

impl App {
    /// Alters the open map, and brings everything that follows from it up to date.
    pub(super) fn apply_edit(&mut self, action: EditAction) {
        let Some(map) = &mut self.map else {
            return;
        };
        let before = map.session.revision();
        let made = match &action {
            EditAction::Do(command, _) => made_by(command),
            _ => Vec::new(),
        };
        let outcome = match action {
            EditAction::Do(command, gesture) => map.session.perform(command, gesture),
            EditAction::CloseStep => {
                map.session.close_step();
                Ok(())
            }
            EditAction::Undo => {
                map.session.undo();
                Ok(())
            }
            EditAction::Redo => {
                map.session.redo();
                Ok(())
            }
            EditAction::GoTo(standing) => {
                map.session.go_to(standing);
                Ok(())
            }
        };
        if map.session.revision() != before {
            map.refresh();
            let selection = self.look.selection.take();
            let selection = selection.map(|it| followed(it, map));
            self.look.selection = selection.and_then(|it| still_there(it, map.document()));
            self.look_at_new(made);
        }
        if let Err(refusal) = outcome {
            let text = self.texts().refusal(&refusal);
            self.notices.say(text);
        }
    }
}

/// The records that a command puts on the map.
fn made_by(command: &EditCommand) -> Vec<Id> {
    match command {
        EditCommand::Several(commands) => commands.iter().flat_map(made_by).collect(),
        EditCommand::Add(additions) => {
            let actors = additions.actors.iter().map(|actor| &actor.id);
            let resources = additions.resources.iter().map(|resource| &resource.id);
            actors.chain(resources).cloned().collect()
        }
        _ => Vec::new(),
    }
}

/// The selection where a relation that became another one is that other one: it was given another
/// end or kind by the step that was done or undone last.
fn followed(selection: Selection, map: &OpenMap) -> Selection {
    let [key] = selection.relations() else {
        return selection;
    };
    let relations = map.document().relations();
    let history = map.session.history();
    let steps = [history.last(), history.next()];
    let touched = steps
        .into_iter()
        .flatten()
        .map(|step| &step.change.relations);
    let mut becoming = touched.filter(|swaps| swaps.len() == 2 && swaps.get(key).is_some());
    let other = becoming.find_map(|swaps| {
        let mut keys = swaps.iter().map(|(other, _)| other);
        keys.find(|other| *other != key && relations.contains_key(other))
    });
    match other {
        Some(other) if !relations.contains_key(key) => Selection::Relations(vec![other.clone()]),
        _ => selection,
    }
}

/// What is left of a selection in `document`.
fn still_there(selection: Selection, document: &MapDocument) -> Option<Selection> {
    match selection {
        Selection::Relations(keys) => {
            let there = keys.into_iter();
            let there = there.filter(|key| document.relations().contains_key(key));
            let there: Vec<_> = there.collect();
            (!there.is_empty()).then_some(Selection::Relations(there))
        }
        records => {
            let ids = records.records().iter();
            let there = ids.filter(|id| document.record(id).is_some());
            Selection::of_records(there.cloned())
        }
    }
}
