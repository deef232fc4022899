//! The bar that says from whose side the map is seen, how far, and what becomes of the rest.

use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::names;
use crate::app::signs::{choice_ui, sector_choice_ui};
use crate::app::state::{Look, OpenMap};
use crate::model::{Distance, Group, Perspective, Rest};
use crate::text::Texts;
use crate::view::Column;

/// The distances that are offered.
const DISTANCES: [Distance; 4] = [
    Distance::Steps(1),
    Distance::Steps(2),
    Distance::Steps(3),
    Distance::All,
];

/// Shows the bar; it breaks into two lines where the window is narrow.
pub fn perspective_bar_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        ui.spacing_mut().button_padding.x = 7.0;
        ui.spacing_mut().icon_spacing = 5.0;
        ui.label(texts.say("perspective-seen-from"));
        ui.add_space(2.0);
        sides_ui(ui, texts, look, actions);
        record_ui(ui, texts, map, look, actions);
        ui.add_space(10.0);
        let has_side = look.request.perspective != Perspective::All;
        ui.add_enabled_ui(has_side, |ui| {
            distance_ui(ui, texts, look, actions);
            ui.add_space(10.0);
            rest_ui(ui, texts, look, actions);
            ui.add_space(6.0);
            let mut own_first = look.request.own_columns_first;
            let choice = ui.checkbox(&mut own_first, texts.say("own-sector-first"));
            if choice
                .on_hover_text(texts.say("own-sector-first-hint"))
                .clicked()
            {
                actions.push(LookAction::OwnFirst(own_first).into());
            }
        });
    });
}

fn sides_ui(ui: &mut egui::Ui, texts: &Texts, look: &Look, actions: &mut Vec<AppAction>) {
    let perspective = &look.request.perspective;
    let all = choice_ui(
        ui,
        *perspective == Perspective::All,
        texts.say("perspective-all"),
    );
    if all
        .on_hover_text(texts.say("perspective-all-hint"))
        .clicked()
    {
        actions.push(LookAction::SeeFrom(Perspective::All).into());
    }
    for group in Group::ALL {
        let is_taken =
            matches!(perspective, Perspective::Sectors(groups) if groups.contains(&group));
        let column = Column::from(Some(group));
        let choice = sector_choice_ui(ui, is_taken, column, &texts.group_short(group));
        let hint = texts.say_with(
            "perspective-group-hint",
            &[("group", (&texts.group(group)).into())],
        );
        let choice = choice.on_hover_text(format!(
            "{hint}\n{}",
            texts.say("perspective-add-group-hint")
        ));
        if choice.clicked() {
            let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
            actions.push(match adds {
                true => LookAction::ToggleGroup(group).into(),
                false => LookAction::SeeFrom(Perspective::Sectors(vec![group])).into(),
            });
        }
    }
}

/// The side of the selected record, or of the one that is taken already.
fn record_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    let taken = match &look.request.perspective {
        Perspective::Record(id) => Some(id),
        Perspective::All | Perspective::Sectors(_) => None,
    };
    let selected = match &look.selection {
        Some(Selection::Record(id)) => Some(id),
        Some(Selection::Records(_) | Selection::Relations(_)) | None => None,
    };
    if let Some(id) = taken {
        let column = names::column_of(map.document(), id);
        let name = names::label(map.document(), id, texts);
        let hint = texts.say_with("perspective-of-record", &[("name", name.into())]);
        sector_choice_ui(ui, true, column, name).on_hover_text(hint);
    }
    let other = selected.filter(|id| Some(*id) != taken);
    let take = ui.add_enabled(
        other.is_some(),
        egui::Button::new(texts.say("perspective-take")),
    );
    if take.clicked()
        && let Some(id) = other
    {
        actions.push(LookAction::SeeFrom(Perspective::Record(id.clone())).into());
    }
}

fn distance_ui(ui: &mut egui::Ui, texts: &Texts, look: &Look, actions: &mut Vec<AppAction>) {
    let label = ui.label(texts.say("distance"));
    label.on_hover_text(texts.say("distance-hint"));
    for distance in DISTANCES {
        let text = match distance {
            Distance::Steps(steps) => steps.to_string(),
            Distance::All => "∞".to_owned(),
        };
        let choice = choice_ui(ui, look.request.distance == distance, text);
        let choice = choice.on_hover_text(texts.distance(distance));
        let choice = choice.accessible_name(texts.distance(distance));
        if choice.clicked() {
            actions.push(LookAction::Reach(distance).into());
        }
    }
}

fn rest_ui(ui: &mut egui::Ui, texts: &Texts, look: &Look, actions: &mut Vec<AppAction>) {
    ui.label(texts.say("rest"));
    for rest in Rest::ALL {
        let hint = match rest {
            Rest::Show => "rest-show-hint",
            Rest::Dim => "rest-dim-hint",
            Rest::Fold => "rest-fold-hint",
            Rest::Hide => "rest-hide-hint",
        };
        let choice = choice_ui(ui, look.request.rest == rest, texts.rest(rest));
        if choice.on_hover_text(texts.say(hint)).clicked() {
            actions.push(LookAction::TreatRest(rest).into());
        }
    }
}
