//! The fields only an actor has.

use super::super::fields::{Found, Shared};
use super::Page;
use crate::edit::{ActorField, EditCommand};
use crate::model::{Actor, Group, Id, Sector};
use crate::text::Texts;

/// The command that changes a field actors share with others.
pub(super) fn set(id: &Id, field: Shared) -> EditCommand {
    let field = match field {
        Shared::Name(text) => ActorField::Name(text),
        Shared::Short(text) => ActorField::Short(text),
        Shared::Aliases(aliases) => ActorField::Aliases(aliases),
        Shared::Url(url) => ActorField::Url(url),
        Shared::Note(text) => ActorField::Note(text),
        Shared::Tags(tags) => ActorField::Tags(tags),
        Shared::Sources(sources) => ActorField::Sources(sources),
        Shared::Foreign(foreign) => ActorField::Foreign(foreign),
    };
    EditCommand::SetActor(id.clone(), field)
}

/// The sectors as choices, with `none` for no sector.
pub(super) fn sectors(texts: &Texts, none: &str) -> Vec<(Option<Sector>, String)> {
    let sectors = Sector::ALL.map(|sector| (Some(sector), texts.sector(sector)));
    sectors
        .into_iter()
        .chain([(None, texts.say(none))])
        .collect()
}

impl Page<'_> {
    pub(super) fn actor_ui(&mut self, ui: &mut egui::Ui, actor: &Actor) {
        let id = &actor.id;
        let name = self.texts.say("field-sector");
        let sectors: Vec<_> = Group::ALL
            .map(|group| (group.sector(), self.texts.group(group)))
            .into();
        let now = Some(&actor.sector);
        self.choice_field(ui, "sector", &name, now, &sectors, |sector| {
            EditCommand::SetActor(id.clone(), ActorField::Sector(sector))
        });
        self.org_number_field(ui, &actor.org_number, |number| {
            EditCommand::SetActor(id.clone(), ActorField::OrgNumber(number))
        });
        let name = self.texts.say("field-part-of");
        let parent = actor.parent.as_ref();
        let none = Some("not-said");
        let chosen = self.found_field(ui, "parent", &name, parent, none, Found::Actors);
        if let Some(chosen) = chosen.filter(|chosen| chosen.as_ref() != parent) {
            self.wish(EditCommand::SetActor(
                id.clone(),
                ActorField::Parent(chosen),
            ));
        }
        if let Some(parent) = parent {
            self.record_link(ui, parent);
        }
        let actors = self.map.document().actors().values();
        let parts = actors.filter(|other| other.parent.as_ref() == Some(&actor.id));
        let parts: Vec<Id> = parts.map(|part| part.id.clone()).collect();
        if !parts.is_empty() {
            self.caption_ui(ui, "field-parts");
            for part in &parts {
                self.record_link(ui, part);
            }
        }
    }
}
