//! Everything that was done to the map, in words; a click goes back or forward to it.

use egui::{Button, RichText, ScrollArea};

use super::{close_ui, title_ui};
use crate::app::action::{AppAction, EditAction};
use crate::app::state::OpenMap;
use crate::app::style;
use crate::model::Deed;
use crate::text::Texts;

/// Height of a line, in points.
const LINE: f32 = 28.0;

/// Shows the steps, the latest first; only those in view are told.
pub(super) fn history_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: Option<&OpenMap>,
    actions: &mut Vec<AppAction>,
) {
    title_ui(ui, &texts.say("menu-history"));
    ui.label(style::aside(texts.say("history-hint")));
    if let Some(map) = map {
        let history = map.session.history();
        let (steps, standing) = (history.steps(), history.standing());
        ui.spacing_mut().item_spacing.y = 2.0;
        let height = ui.ctx().content_rect().height() * 0.6;
        let lines = steps.len() + 1;
        let list = ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true]);
        list.show_rows(ui, LINE, lines, |ui, range| {
            for line in range {
                let number = steps.len() - line;
                let deed = match number.checked_sub(1) {
                    None => texts.say("history-begin"),
                    Some(at) => texts.deed(&Deed::of(&steps[at].change, map.document())),
                };
                if line_ui(ui, texts, number, &deed, standing) {
                    actions.push(EditAction::GoTo(number).into());
                }
            }
        });
    }
    close_ui(ui, texts, actions);
}

fn line_ui(ui: &mut egui::Ui, texts: &Texts, number: usize, deed: &str, standing: usize) -> bool {
    let here = match number == standing {
        true => style::aside(texts.say("history-here")),
        false => RichText::new(""),
    };
    let text = RichText::new(deed).size(14.0);
    let text = if number > standing { text.weak() } else { text };
    let atoms = (text, egui::Atom::grow(), here);
    let line = Button::selectable(number == standing, atoms).truncate();
    let size = egui::vec2(ui.available_width(), LINE - 2.0);
    ui.add(line.min_size(size)).accessible_name(deed).clicked()
}
