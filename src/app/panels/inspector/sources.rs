//! The sources of the map: where what it says is stated.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use egui::{CollapsingHeader, RichText};

use super::super::fields::{Kind, Shared};
use super::Page;
use crate::app::style;
use crate::edit::{Additions, EditCommand, Ids, Removal, SourceField};
use crate::model::{Id, Kept, MapDocument, RecordRef, Source, Text};

impl Page<'_> {
    pub(super) fn sources_ui(&mut self, ui: &mut egui::Ui) {
        let sources = self.map.document().sources();
        self.section_ui(ui, "field-sources", sources.len());
        for source in sources.values() {
            let title = RichText::new(self.source_title(&source.id)).size(14.0);
            CollapsingHeader::new(title)
                .id_salt(("source", &source.id))
                .show_unindented(ui, |ui| self.source_ui(ui, source));
        }
        let name = self.texts.say("edit-new-source");
        let id = self.field_id("new source");
        if let Some(title) = self.new_word_ui(ui, id, &name) {
            let is_taken = |id: &Id| sources.contains_key(id);
            let seed = RandomState::new().hash_one(&title);
            let source = Source {
                id: Ids::seeded(seed).next(&title, is_taken),
                title: title.as_str().into(),
                publisher: String::new(),
                date: String::new(),
                url: None,
                note: Text::default(),
                kept: Kept::new(),
            };
            self.wish(
                Additions {
                    sources: vec![source],
                    ..Default::default()
                }
                .into(),
            );
        }
    }

    fn source_ui(&mut self, ui: &mut egui::Ui, source: &Source) {
        let id = &source.id;
        let set = |field| EditCommand::SetSource(id.clone(), field);
        let name = self.texts.say("field-source-title");
        let key = ("source title", id);
        self.named_text(ui, key, &name, Kind::Needed, &source.title, &|title| {
            set(SourceField::Title(title))
        });
        let name = self.texts.say("field-publisher");
        self.line_field(ui, ("publisher", id), &name, &source.publisher, |it| {
            set(SourceField::Publisher(it))
        });
        let name = self.texts.say("field-date");
        self.line_field(ui, ("date", id), &name, &source.date, |it| {
            set(SourceField::Date(it))
        });
        self.url_field(ui, ("source url", id), &source.url, &|field| match field {
            Shared::Url(url) => set(SourceField::Url(url)),
            _ => set(SourceField::Url(source.url.clone())),
        });
        let name = self.texts.say("field-note");
        let key = ("source note", id);
        self.named_text(ui, key, &name, Kind::Long, &source.note, &|note| {
            set(SourceField::Note(note))
        });
        let count = uses(self.map.document(), id);
        let words = [("count", count.into())];
        ui.label(style::aside(self.texts.say_with("field-used-by", &words)));
        self.remove_ui(ui, "edit-delete-source", &|| {
            Removal {
                sources: vec![id.clone()],
                ..Default::default()
            }
            .into()
        });
    }
}

/// How many records and relations name the source.
fn uses(document: &MapDocument, source: &Id) -> usize {
    let records = document.records().filter(|record| match record {
        RecordRef::Actor(actor) => actor.sources.contains(source),
        RecordRef::Resource(resource) => {
            let mut sharing = resource.cost_sharing.iter();
            resource.sources.contains(source)
                || sharing.any(|it| it.source.as_ref() == Some(source))
        }
    });
    let relations = document.relations().values().filter(|relation| {
        let money = relation.money.iter().map(|it| &it.source);
        let obstacles = relation.obstacles.iter().map(|it| &it.source);
        relation.sources.contains(source)
            || money.chain(obstacles).any(|it| it.as_ref() == Some(source))
    });
    records.count() + relations.count()
}
