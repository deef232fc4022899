//! Several records at once: what they have alike, and changes that are one step for all of them.

use std::collections::BTreeSet;

use super::super::fields::{Found, row_ui};
use super::{Page, actor};
use crate::app::style;
use crate::edit::{ActorField, EditCommand, Removal, ResourceField};
use crate::model::{Id, RecordRef, Sector, Status};

impl Page<'_> {
    pub(super) fn several_ui(&mut self, ui: &mut egui::Ui, ids: &[Id]) {
        let document = self.map.document();
        let records: Vec<RecordRef<'_>> = ids.iter().filter_map(|id| document.record(id)).collect();
        let count = [("count", records.len().into())];
        let title = self.texts.say_with("inspector-several", &count);
        ui.label(style::heading(title, 18.0));
        self.common_sector_ui(ui, ids, &records);
        self.common_cell_ui(ui, ids, &records);
        self.common_tags_ui(ui, &records);
        self.common_sources_ui(ui, &records);
        self.remove_ui(ui, "edit-delete-records", &|| {
            Removal {
                records: ids.to_vec(),
                ..Default::default()
            }
            .into()
        });
        self.section_ui(ui, "inspector-selected", ids.len());
        for id in ids {
            self.record_link(ui, id);
        }
    }

    fn common_sector_ui(&mut self, ui: &mut egui::Ui, ids: &[Id], records: &[RecordRef<'_>]) {
        let sectors: BTreeSet<Option<Sector>> = records
            .iter()
            .map(|record| match record {
                RecordRef::Actor(actor) => actor.sector,
                RecordRef::Resource(resource) => resource.sector,
            })
            .collect();
        let now = only(&sectors);
        let name = self.texts.say("field-sector");
        let choices = actor::sectors(self.texts, "inspector-no-sector");
        self.choice_field(ui, "sector", &name, now, &choices, |sector| {
            EditCommand::Move {
                ids: ids.to_vec(),
                sector: Some(sector),
                capability: None,
            }
        });
    }

    fn common_cell_ui(&mut self, ui: &mut egui::Ui, ids: &[Id], records: &[RecordRef<'_>]) {
        let resources: Vec<_> = records
            .iter()
            .filter_map(|record| match record {
                RecordRef::Resource(resource) => Some(*resource),
                RecordRef::Actor(_) => None,
            })
            .collect();
        if resources.is_empty() {
            return;
        }
        let rows: BTreeSet<Id> = resources.iter().map(|it| it.capability.clone()).collect();
        let name = self.texts.say("field-capability");
        let choices = self.capabilities();
        self.choice_field(ui, "capability", &name, only(&rows), &choices, |row| {
            EditCommand::Move {
                ids: ids.to_vec(),
                sector: None,
                capability: Some(row),
            }
        });
        let statuses: BTreeSet<Status> = resources.iter().map(|it| it.status).collect();
        let name = self.texts.say("field-status");
        let choices = self.statuses();
        self.choice_field(ui, "status", &name, only(&statuses), &choices, |status| {
            let set = |id: &Id| EditCommand::SetResource(id.clone(), ResourceField::Status(status));
            let others = resources.iter().filter(|it| it.status != status);
            EditCommand::Several(others.map(|it| set(&it.id)).collect())
        });
    }

    fn common_tags_ui(&mut self, ui: &mut egui::Ui, records: &[RecordRef<'_>]) {
        let name = self.texts.say("field-tags");
        let id = self.field_id("common tags");
        let tags: BTreeSet<&String> = records.iter().flat_map(|record| record.tags()).collect();
        let tags: Vec<String> = tags.into_iter().cloned().collect();
        row_ui(ui, &name, |ui| {
            let said: Vec<String> = tags
                .iter()
                .map(|tag| {
                    let having = records.iter().filter(|it| it.tags().contains(tag)).count();
                    self.of_all(tag, having, records.len())
                })
                .collect();
            if let Some(gone) = self.chips_ui(ui, &said) {
                let tag = &tags[gone];
                self.wish(retagged(records, |tags| tags.retain(|it| it != tag)));
            }
            let add = self
                .texts
                .say_with("field-add", &[("name", (&name).into())]);
            if let Some(tag) = self.new_word_ui(ui, id, &add)
                && records.iter().any(|it| !it.tags().contains(&tag))
            {
                self.wish(retagged(records, |tags| {
                    if !tags.contains(&tag) {
                        tags.push(tag.clone());
                    }
                }));
            }
        });
    }

    fn common_sources_ui(&mut self, ui: &mut egui::Ui, records: &[RecordRef<'_>]) {
        let name = self.texts.say("field-sources");
        let id = self.field_id("common sources");
        let sources: BTreeSet<&Id> = records.iter().flat_map(sources_of).collect();
        row_ui(ui, &name, |ui| {
            for source in sources {
                let having = records.iter().filter(|it| sources_of(it).contains(source));
                let title = self.source_title(source);
                let said = self.of_all(&title, having.count(), records.len());
                ui.add(egui::Label::new(egui::RichText::new(said).size(14.0)).wrap());
            }
            let add = self
                .texts
                .say_with("field-add", &[("name", (&name).into())]);
            let shown = format!("+ {add}");
            if let Some(Some(source)) = self.find_ui(ui, id, &add, &shown, None, Found::Sources) {
                let without = records
                    .iter()
                    .filter(|it| !sources_of(it).contains(&source));
                let commands: Vec<_> = without.map(|it| with_source(it, &source)).collect();
                if !commands.is_empty() {
                    self.wish(EditCommand::Several(commands));
                }
            }
        });
    }

    /// "skatt (2 av 5)"; the word alone where all have it.
    fn of_all(&self, word: &str, having: usize, all: usize) -> String {
        if having == all {
            return word.to_owned();
        }
        let words = [
            ("what", word.into()),
            ("count", having.into()),
            ("total", all.into()),
        ];
        self.texts.say_with("field-some-have", &words)
    }
}

/// The one value there is; none where there are several.
fn only<T: Ord>(values: &BTreeSet<T>) -> Option<&T> {
    values.first().filter(|_| values.len() == 1)
}

fn sources_of<'a>(record: &RecordRef<'a>) -> &'a Vec<Id> {
    match record {
        RecordRef::Actor(actor) => &actor.sources,
        RecordRef::Resource(resource) => &resource.sources,
    }
}

fn with_source(record: &RecordRef<'_>, source: &Id) -> EditCommand {
    let mut sources = sources_of(record).clone();
    sources.push(source.clone());
    match record {
        RecordRef::Actor(actor) => {
            EditCommand::SetActor(actor.id.clone(), ActorField::Sources(sources))
        }
        RecordRef::Resource(resource) => {
            EditCommand::SetResource(resource.id.clone(), ResourceField::Sources(sources))
        }
    }
}

/// The command that changes the tags of those whose tags change.
fn retagged(records: &[RecordRef<'_>], change: impl Fn(&mut Vec<String>)) -> EditCommand {
    let mut commands = Vec::new();
    for record in records {
        let mut tags = record.tags().to_vec();
        change(&mut tags);
        if tags == record.tags() {
            continue;
        }
        let id = record.id().clone();
        commands.push(match record {
            RecordRef::Actor(_) => EditCommand::SetActor(id, ActorField::Tags(tags)),
            RecordRef::Resource(_) => EditCommand::SetResource(id, ResourceField::Tags(tags)),
        });
    }
    EditCommand::Several(commands)
}
