//! What is made of the text: read anew only when it, the map or what is selected is another.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use super::{QuickBar, Reading, selected};
use crate::app::state::{Look, OpenMap};
use crate::edit::{
    NameIndex, QuickContext, QuickOutcome, complete, read_quick_line, read_quick_lines,
};

impl QuickBar {
    pub(super) fn read_anew(&mut self, map: &OpenMap, look: &Look) {
        let revision = map.session.revision();
        if self.text.trim().is_empty() {
            self.read = None;
            self.completions.clear();
            return;
        }
        if self.seed == 0 {
            self.seed = RandomState::new().hash_one("a line of its own") | 1;
        }
        let default_capability = match look.request.filter.capabilities.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        };
        let context = QuickContext {
            seed: self.seed,
            default_capability,
            selected: selected(look),
            sectors: self.sectors.clone(),
        };
        let is_same = self.read.as_ref().is_some_and(|read| {
            read.text == self.text && read.revision == revision && read.context == context
        });
        if is_same {
            return;
        }
        self.refusal = None;
        let document = map.document();
        let index = match self.index.take() {
            Some((of, index)) if of == revision => index,
            _ => NameIndex::of(document),
        };
        let (command, lines) = match self.text.contains('\n') {
            true => read_quick_lines(document, &self.text, &context),
            false => {
                let line = read_quick_line(document, &index, &self.text, &context);
                let command = match &line.outcome {
                    QuickOutcome::Command(it) | QuickOutcome::Question(it) => Some(it.clone()),
                    QuickOutcome::Nothing | QuickOutcome::Refused { .. } => None,
                };
                (command, vec![line])
            }
        };
        self.completions = match self.text.contains('\n') {
            true => Vec::new(),
            false => complete(
                document,
                &index,
                &self.text,
                self.cursor.min(self.text.len()),
            ),
        };
        self.chosen = 0;
        self.index = Some((revision, index));
        self.read = Some(Reading {
            text: self.text.clone(),
            revision,
            context,
            lines,
            command,
        });
    }
}
