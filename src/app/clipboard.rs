//! Copying and pasting: the clipboard holds the text of a small map.

use super::action::{AppAction, SelectedAction, WindowAction};
use super::window::App;
use crate::edit::{copied, pasted};
use crate::file::{self, Form};
use crate::model::{Id, MapDocument, RelationKey};
use crate::text::Texts;

/// What an event of the clipboard's own asks for.
pub fn clipboard_action(event: &egui::Event) -> Option<AppAction> {
    match event {
        egui::Event::Copy => Some(SelectedAction::Copy.into()),
        egui::Event::Cut => Some(SelectedAction::Cut.into()),
        egui::Event::Paste(text) => Some(SelectedAction::Paste(text.clone()).into()),
        _ => None,
    }
}

impl App {
    /// Puts what is selected on the clipboard; says whether there was anything.
    pub(super) fn copy(&mut self, ctx: &egui::Context) -> bool {
        let (records, relations) = self.selected_parts();
        let Some(map) = &self.map else {
            return false;
        };
        let copy = copied(map.document(), &records, &relations);
        if is_bare(&copy) {
            self.say("copy-nothing");
            return false;
        }
        ctx.copy_text(file::write(&copy, Form::Ron));
        let (actors, resources) = (copy.actors().len(), copy.resources().len());
        let counts = counts(self.texts(), actors, resources, copy.relations().len());
        let text = self
            .texts()
            .say_with("copy-done", &[("what", (&counts).into())]);
        self.notices.say(text);
        true
    }

    /// Puts on the map what `text` is a map of; any other text goes to the quick line.
    pub(super) fn paste(&mut self, ctx: &egui::Context, text: String) {
        let looks_like_a_map = text.trim_start().starts_with("Map(");
        let other = looks_like_a_map.then(|| file::read(text.as_bytes()).document);
        match other.flatten().filter(|other| !is_bare(other)) {
            Some(other) => self.put_copy(&other, true),
            None => self.apply(ctx, WindowAction::QuickAdd(text).into()),
        }
    }

    /// Puts what is selected on the map once more.
    pub(super) fn duplicate(&mut self) {
        let (records, relations) = self.selected_parts();
        let Some(map) = &self.map else {
            return;
        };
        if records.is_empty() {
            return self.say("copy-nothing");
        }
        let copy = copied(map.document(), &records, &relations);
        self.put_copy(&copy, false);
    }

    fn put_copy(&mut self, other: &MapDocument, tells: bool) {
        let Some(map) = &self.map else {
            return;
        };
        match pasted(map.document(), other, &mut self.ids) {
            Ok(additions) => {
                let (actors, resources) = (additions.actors.len(), additions.resources.len());
                let counts = counts(self.texts(), actors, resources, additions.relations.len());
                if self.perform(additions.into()) && tells {
                    let words = [("what", (&counts).into())];
                    let text = self.texts().say_with("paste-done", &words);
                    self.notices.say(text);
                }
            }
            Err(refused) => {
                let name = refused.name.in_language(self.settings.language);
                let words = [("name", name.into())];
                let text = self.texts().say_with("paste-no-capability", &words);
                self.notices.say(text);
            }
        }
    }

    fn selected_parts(&self) -> (Vec<Id>, Vec<RelationKey>) {
        let selection = self.look.selection.as_ref();
        let records = selection.map_or(Vec::new(), |it| it.records().to_vec());
        let relations = selection.map_or(Vec::new(), |it| it.relations().to_vec());
        (records, relations)
    }
}

fn is_bare(document: &MapDocument) -> bool {
    document.records().next().is_none()
}

/// How much it is, in words: "3 actors and 2 relations".
fn counts(texts: &Texts, actors: usize, resources: usize, relations: usize) -> String {
    let counted = |id: &str, count: usize| texts.say_with(id, &[("count", count.into())]);
    let mut parts = Vec::new();
    if actors > 0 {
        parts.push(counted("copy-actors", actors));
    }
    if resources > 0 {
        parts.push(counted("copy-resources", resources));
    }
    if relations > 0 {
        parts.push(counted("copy-relations", relations));
    }
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() {
        return last;
    }
    let before = parts.join(", ");
    texts.say_with(
        "copy-and",
        &[("one", (&before).into()), ("other", (&last).into())],
    )
}
