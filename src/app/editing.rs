//! Takes the wishes that alter the map.

use super::action::{EditAction, Selection};
use super::window::App;
use crate::model::MapDocument;

impl App {
    /// Alters the open map, and brings everything that follows from it up to date.
    pub(super) fn apply_edit(&mut self, action: EditAction) {
        let Some(map) = &mut self.map else {
            return;
        };
        let before = map.session.revision();
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
            self.look.selection = selection.and_then(|it| still_there(it, map.document()));
        }
        if let Err(refusal) = outcome {
            let text = self.texts().refusal(&refusal);
            self.notices.say(text);
        }
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
