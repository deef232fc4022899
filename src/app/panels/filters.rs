//! The filters: what is drawn at all. Nothing chosen in a list asks for all of it.

use crate::app::action::{AppAction, LookAction};
use crate::app::names;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::model::{Filter, RelationKind, Status};
use crate::text::Texts;

/// Shows the filters.
pub(super) fn filters_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    let mut filter = look.request.filter.clone();
    let count =
        filter.capabilities.len() + filter.kinds.len() + filter.statuses.len() + filter.tags.len();
    if count > 0 {
        let words = [("count", count.into())];
        ui.label(style::aside(texts.say_with("filter-in-use", &words)));
    }
    let clear = egui::Button::new(texts.say("filter-clear"));
    if ui.add_enabled(!filter.is_empty(), clear).clicked() {
        filter = Filter::default();
    }
    egui::ScrollArea::vertical()
        .id_salt("filters")
        .auto_shrink(false)
        .show(ui, |ui| {
            let amounts = map.derived.amounts();
            capabilities_ui(ui, texts, map, &mut filter);
            let kinds = RelationKind::ALL.into_iter().filter_map(|kind| {
                let amount = amounts.kinds.get(&kind)?;
                Some((kind, names::kind_choice(kind, texts), *amount))
            });
            list_ui(
                ui,
                &texts.say("filter-kind"),
                kinds.collect(),
                &mut filter.kinds,
            );
            let statuses = Status::ALL.into_iter().filter_map(|status| {
                let amount = amounts.statuses.get(&status)?;
                Some((status, texts.status(status), *amount))
            });
            list_ui(
                ui,
                &texts.say("filter-status"),
                statuses.collect(),
                &mut filter.statuses,
            );
            let tags = amounts.tags.iter();
            let tags: Vec<_> = tags
                .map(|(tag, amount)| (tag.clone(), tag.clone(), *amount))
                .collect();
            if tags.is_empty() {
                ui.add_space(6.0);
                ui.label(style::aside(texts.say("filter-no-tags")));
            } else {
                list_ui(ui, &texts.say("filter-tag"), tags, &mut filter.tags);
            }
        });
    if filter != look.request.filter {
        actions.push(LookAction::Filter(filter).into());
    }
}

fn capabilities_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, filter: &mut Filter) {
    let model = map.document().capability_model();
    let amounts = map.derived.amounts();
    let choices = model.capabilities.iter().filter_map(|capability| {
        let amount = amounts.capabilities.get(&capability.id)?;
        let depth = "    ".repeat(model.depth_of(capability));
        let name = capability.name.in_language(texts.language());
        Some((capability.id.clone(), format!("{depth}{name}"), *amount))
    });
    let title = texts.say("filter-capability");
    list_ui(ui, &title, choices.collect(), &mut filter.capabilities);
}

/// A list of boxes to tick, each with the amount of what it stands for.
fn list_ui<T: PartialEq>(
    ui: &mut egui::Ui,
    title: &str,
    choices: Vec<(T, String, usize)>,
    chosen: &mut Vec<T>,
) {
    if choices.is_empty() {
        return;
    }
    let title = style::heading(title, 15.0);
    egui::CollapsingHeader::new(title)
        .default_open(true)
        .show_unindented(ui, |ui| {
            ui.spacing_mut().interact_size.y = 24.0;
            ui.spacing_mut().item_spacing.y = 3.0;
            for (value, text, amount) in choices {
                let at = chosen.iter().position(|other| *other == value);
                let mut is_chosen = at.is_some();
                let label = format!("{text} ({amount})");
                if ui.checkbox(&mut is_chosen, label).clicked() {
                    match at {
                        Some(at) => {
                            chosen.remove(at);
                        }
                        None => chosen.push(value),
                    }
                }
            }
            ui.add_space(4.0);
        });
}
