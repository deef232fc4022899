//! What the map says of one relation, or of those that one line stands for.

use super::super::fields::{Found, Kind, PeriodEnd, Shared, row_ui};
use super::Page;
use crate::app::action::{LookAction, Selection};
use crate::app::names;
use crate::app::style;
use crate::edit::{EditCommand, RelationField, Removal};
use crate::model::{Criticality, Id, Known, Relation, RelationKey, RelationKind};

/// How many relations are listed before one asks for all.
const MOST_RELATIONS: usize = 100;

/// Shows a relation whole, several as a list to choose from.
pub(super) fn relations_ui(page: &mut Page<'_>, ui: &mut egui::Ui, keys: &[RelationKey]) {
    if let [key] = keys {
        if let Some(relation) = page.map.document().relations().get(key) {
            page.relation_ui(ui, key, relation);
        }
        return;
    }
    let count = [("count", keys.len().into())];
    ui.label(style::heading(
        page.texts.say_with("inspector-bundle", &count),
        18.0,
    ));
    let shows_all = ui.scope_id().with("all relations");
    let most = match ui.data(|data| data.get_temp::<bool>(shows_all)) {
        Some(true) => usize::MAX,
        _ => MOST_RELATIONS,
    };
    for key in keys.iter().take(most) {
        page.sentence_link(ui, key);
    }
    let more = keys.len().saturating_sub(most);
    let words = [("count", more.into())];
    if more > 0
        && ui
            .button(page.texts.say_with("relations-more", &words))
            .clicked()
    {
        ui.data_mut(|data| data.insert_temp(shows_all, true));
    }
    page.remove_ui(ui, "edit-delete-relations", &|| {
        Removal {
            relations: keys.to_vec(),
            ..Default::default()
        }
        .into()
    });
}

/// The command that changes a field relations share with others.
fn set(key: &RelationKey, field: Shared) -> EditCommand {
    let field = match field {
        Shared::Note(text) => RelationField::Note(text),
        Shared::Tags(tags) => RelationField::Tags(tags),
        Shared::Sources(sources) => RelationField::Sources(sources),
        Shared::Foreign(foreign) => RelationField::Foreign(foreign),
        // A relation has neither name nor link: the change comes to nothing.
        Shared::Name(_) | Shared::Short(_) | Shared::Aliases(_) | Shared::Url(_) => {
            RelationField::OwnId(key.id.clone())
        }
    };
    EditCommand::SetRelation(key.clone(), field)
}

impl Page<'_> {
    fn relation_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey, relation: &Relation) {
        ui.label(style::aside(self.texts.say("inspector-relation")));
        let sentence = names::sentence(self.map.document(), key, self.texts);
        ui.label(style::heading(sentence, 18.0));
        let is_drawn = self.look.request.projection.is_picture();
        if !is_drawn && ui.button(self.texts.say("inspector-show-on-map")).clicked() {
            let selection = Selection::Relations(vec![key.clone()]);
            self.actions.push(LookAction::GoTo(selection).into());
        }
        self.ends_ui(ui, key);
        self.state_ui(ui, key, relation);
        let command = |field| EditCommand::SetRelation(key.clone(), field);
        self.translated_field(
            ui,
            "field-purpose",
            Kind::Long,
            &relation.purpose,
            &|text| command(RelationField::Purpose(text)),
        );
        let basis = &relation.legal_basis;
        self.translated_field(ui, "field-legal-basis", Kind::Long, basis, &|text| {
            command(RelationField::LegalBasis(text))
        });
        let set: &dyn Fn(Shared) -> EditCommand = &|field| set(key, field);
        self.translated_field(ui, "field-note", Kind::Long, &relation.note, &|text| {
            set(Shared::Note(text))
        });
        self.tags_field(ui, &relation.tags, set);
        self.sources_field(ui, &relation.sources, set);
        self.obstacles_ui(ui, key, &relation.obstacles);
        self.money_ui(ui, key, &relation.money);
        self.foreign_field(ui, &relation.foreign, set);
        self.remove_ui(ui, "edit-delete-relation", &|| {
            Removal {
                relations: vec![key.clone()],
                ..Default::default()
            }
            .into()
        });
    }

    /// What makes it this relation: ends, kind, what it carries and runs through.
    fn ends_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey) {
        let command = |field| EditCommand::SetRelation(key.clone(), field);
        ui.horizontal_wrapped(|ui| {
            for end in [&key.from, &key.to] {
                if let Known::Known(id) = end {
                    self.record_link(ui, id);
                }
            }
        });
        self.end_field(ui, "field-from", &key.from, &|end| {
            command(RelationField::From(end))
        });
        let name = self.texts.say("field-kind");
        let kinds = RelationKind::ALL.map(|kind| (kind, names::kind_choice(kind, self.texts)));
        self.choice_field(ui, "kind", &name, Some(&key.kind), &kinds, |kind| {
            command(RelationField::Kind(kind))
        });
        self.end_field(ui, "field-to", &key.to, &|end| {
            command(RelationField::To(end))
        });
        row_ui(ui, "", |ui| {
            let swap = ui.button(format!("↕ {}", self.texts.say("edit-reverse")));
            if swap.clicked() {
                self.wish(EditCommand::Reverse(key.clone()));
            }
        });
        let carries = self.texts.say("field-carries");
        let none = Some("not-said");
        let now = key.resource.as_ref();
        let chosen = self.found_field(ui, "carries", &carries, now, none, Found::Resources);
        if let Some(chosen) = chosen.filter(|chosen| *chosen != key.resource) {
            self.wish(command(RelationField::Resource(chosen)));
        }
        let scheme = self.texts.say("field-scheme");
        let now = key.scheme.as_ref();
        let chosen = self.found_field(ui, "scheme", &scheme, now, none, Found::Resources);
        if let Some(chosen) = chosen.filter(|chosen| *chosen != key.scheme) {
            self.wish(command(RelationField::Scheme(chosen)));
        }
    }

    fn end_field(
        &mut self,
        ui: &mut egui::Ui,
        title: &str,
        end: &Known<Id>,
        command: &dyn Fn(Known<Id>) -> EditCommand,
    ) {
        let name = self.texts.say(title);
        let none = Some("unknown-party");
        let chosen = self.found_field(ui, title, &name, end.as_known(), none, Found::Records);
        if let Some(chosen) = chosen.map(|id| id.map_or(Known::Unknown, Known::Known))
            && chosen != *end
        {
            self.wish(command(chosen));
        }
    }

    /// Status, criticality and the years it holds.
    fn state_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey, relation: &Relation) {
        let command = |field| EditCommand::SetRelation(key.clone(), field);
        let name = self.texts.say("field-status");
        let statuses = self.statuses();
        let now = Some(&relation.status);
        self.choice_field(ui, "status", &name, now, &statuses, |status| {
            command(RelationField::Status(status))
        });
        let name = self.texts.say("field-criticality");
        let levels = [Criticality::Low, Criticality::Medium, Criticality::High];
        let levels = levels.map(|level| (Some(level), self.texts.criticality(level)));
        let none = (None, self.texts.say("not-said"));
        let levels: Vec<_> = [none].into_iter().chain(levels).collect();
        let now = Some(&relation.criticality);
        self.choice_field(ui, "criticality", &name, now, &levels, |level| {
            command(RelationField::Criticality(level))
        });
        self.label_field(
            ui,
            ["field-alternative", "field-alternative-hint"],
            &relation.alternative,
            &|label| command(RelationField::Alternative(label)),
        );
        let years = [relation.valid_from, relation.valid_to];
        self.period_field(ui, years, &|end, year| {
            command(match end {
                PeriodEnd::From => RelationField::ValidFrom(year),
                PeriodEnd::To => RelationField::ValidTo(year),
            })
        });
    }
}
