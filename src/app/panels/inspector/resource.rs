//! The fields only a resource has.

use egui::Button;

use super::super::fields::{Kind, PeriodEnd, Shared, changed, row_ui, with, without};
use super::page::box_ui;
use super::{Page, actor};
use crate::app::style;
use crate::edit::{EditCommand, ResourceField};
use crate::model::{CostSharing, CostTerm, Group, Id, Kept, Known, Resource, Status, Text};

/// The command that changes a field resources share with others.
pub(super) fn set(id: &Id, field: Shared) -> EditCommand {
    let field = match field {
        Shared::Name(text) => ResourceField::Name(text),
        Shared::Short(text) => ResourceField::Short(text),
        Shared::Aliases(aliases) => ResourceField::Aliases(aliases),
        Shared::Url(url) => ResourceField::Url(url),
        Shared::Note(text) => ResourceField::Note(text),
        Shared::Tags(tags) => ResourceField::Tags(tags),
        Shared::Sources(sources) => ResourceField::Sources(sources),
        Shared::Foreign(foreign) => ResourceField::Foreign(foreign),
    };
    EditCommand::SetResource(id.clone(), field)
}

impl Page<'_> {
    pub(super) fn resource_ui(&mut self, ui: &mut egui::Ui, resource: &Resource) {
        let id = &resource.id;
        let command = |field| EditCommand::SetResource(id.clone(), field);
        let name = self.texts.say("field-capability");
        let rows = self.capabilities();
        self.choice_field(
            ui,
            "capability",
            &name,
            Some(&resource.capability),
            &rows,
            |row| command(ResourceField::Capability(row)),
        );
        let name = self.texts.say("field-sector");
        let sectors = actor::sectors(self.texts, "field-sector-of-providers");
        let now = Some(&resource.sector);
        self.choice_field(ui, "sector", &name, now, &sectors, |sector| {
            command(ResourceField::Sector(sector))
        });
        let name = self.texts.say("field-status");
        let statuses = self.statuses();
        let now = Some(&resource.status);
        self.choice_field(ui, "status", &name, now, &statuses, |status| {
            command(ResourceField::Status(status))
        });
        let years = [resource.valid_from, resource.valid_to];
        self.period_field(ui, years, &|end, year| {
            command(match end {
                PeriodEnd::From => ResourceField::ValidFrom(year),
                PeriodEnd::To => ResourceField::ValidTo(year),
            })
        });
        self.cost_sharing_ui(ui, resource);
    }

    /// The capabilities of the map's model as choices, parts set in under their whole.
    pub(super) fn capabilities(&self) -> Vec<(Id, String)> {
        let model = self.map.document().capability_model();
        let row = |capability: &crate::model::Capability| {
            let depth = "    ".repeat(model.depth_of(capability));
            let name = self.said(&capability.name);
            (capability.id.clone(), format!("{depth}{name}"))
        };
        model.capabilities.iter().map(row).collect()
    }

    pub(super) fn statuses(&self) -> Vec<(Status, String)> {
        Status::ALL
            .map(|status| (status, self.texts.status(status)))
            .into()
    }

    fn cost_sharing_ui(&mut self, ui: &mut egui::Ui, resource: &Resource) {
        let all = &resource.cost_sharing;
        let id = resource.id.clone();
        let command =
            move |all| EditCommand::SetResource(id.clone(), ResourceField::CostSharing(all));
        self.list_heading_ui(ui, "field-cost-sharing", all.len());
        for (number, sharing) in all.iter().enumerate() {
            box_ui(ui, |ui| {
                let title = self.texts.cost_sharing(sharing);
                if self.entry_heading_ui(ui, &title) {
                    self.wish(command(without(all, number)));
                }
                ui.label(style::aside(self.texts.cost_sharing_hint(sharing)));
                self.one_sharing_ui(ui, all, number, sharing, &command);
            });
        }
        if !all.is_empty() {
            ui.label(style::aside(self.texts.say("cost-sharing-source")));
        }
        if self.new_entry_ui(ui, "edit-new-cost-sharing") {
            let new = CostSharing {
                groups: Vec::new(),
                establishment: Known::Unknown,
                usage: Known::Unknown,
                source: None,
                note: Text::default(),
                kept: Kept::new(),
            };
            self.wish(command(with(all, new)));
        }
    }

    fn one_sharing_ui(
        &mut self,
        ui: &mut egui::Ui,
        all: &[CostSharing],
        number: usize,
        sharing: &CostSharing,
        command: &dyn Fn(Vec<CostSharing>) -> EditCommand,
    ) {
        let whom = self.texts.say("field-groups");
        row_ui(ui, &whom, |ui| {
            for group in Group::ALL {
                let mut is_in = sharing.groups.contains(&group);
                if ui.checkbox(&mut is_in, self.texts.group(group)).clicked() {
                    let all = changed(all, number, |it| {
                        it.groups.retain(|other| *other != group);
                        it.groups.extend(is_in.then_some(group));
                        it.groups.sort_unstable();
                    });
                    self.wish(command(all));
                }
            }
            if sharing.groups.is_empty() {
                ui.label(style::aside(self.texts.say("cost-sharing-for-everyone")));
            }
        });
        let terms = [
            Known::Known(CostTerm::Free),
            Known::Known(CostTerm::Paid),
            Known::Unknown,
        ]
        .map(|term| (term, self.texts.known_cost_term(term)));
        let name = self.texts.say("field-establishment");
        let now = Some(&sharing.establishment);
        self.choice_field(ui, ("set up", number), &name, now, &terms, |term| {
            command(changed(all, number, |it| it.establishment = term))
        });
        let name = self.texts.say("field-usage");
        let now = Some(&sharing.usage);
        self.choice_field(ui, ("use", number), &name, now, &terms, |term| {
            command(changed(all, number, |it| it.usage = term))
        });
        let source = sharing.source.as_ref();
        self.source_field(ui, ("sharing source", number), source, |source| {
            command(changed(all, number, |it| it.source = source))
        });
        let name = self.texts.say("field-note");
        let key = ("sharing note", number);
        self.named_text(ui, key, &name, Kind::Long, &sharing.note, &|note| {
            command(changed(all, number, |it| it.note = note))
        });
    }

    /// The heading of a list one can add to.
    pub(super) fn list_heading_ui(&self, ui: &mut egui::Ui, title: &str, count: usize) {
        ui.add_space(4.0);
        let title = self.texts.say(title);
        let title = match count {
            0 => title,
            count => format!("{title} ({count})"),
        };
        ui.label(style::heading(title, 14.0));
    }

    /// The heading of an entry, with a cross that takes it away; says whether it was clicked.
    pub(super) fn entry_heading_ui(&self, ui: &mut egui::Ui, title: &str) -> bool {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let is_gone = self.cross_ui(ui, Button::new("×").small(), title);
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                let title = egui::RichText::new(title).font(style::semibold(14.0));
                ui.add(egui::Label::new(title).wrap());
            });
            is_gone
        })
        .inner
    }

    /// The button under a list that adds an entry.
    pub(super) fn new_entry_ui(&self, ui: &mut egui::Ui, title: &str) -> bool {
        let words = egui::RichText::new(format!("+ {}", self.texts.say(title))).size(13.0);
        ui.add(Button::new(words).small()).clicked()
    }

    /// A button that takes what is shown off the map.
    pub(super) fn remove_ui(
        &mut self,
        ui: &mut egui::Ui,
        title: &str,
        command: &dyn Fn() -> EditCommand,
    ) {
        ui.add_space(8.0);
        let words = egui::RichText::new(self.texts.say(title)).color(ui.visuals().error_fg_color);
        if ui.button(words).clicked() {
            self.wish(command());
        }
    }
}
