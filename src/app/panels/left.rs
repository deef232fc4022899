//! The panel to the left: the map as text, or the filters, with the legend beneath.

use egui::Layout;

use crate::app::action::{AppAction, WindowAction};
use crate::app::signs::choice_ui;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::text::Texts;

use super::filters::filters_ui;
use super::legend::{Legend, legend_ui};
use super::outline::{Outline, outline_ui};

/// Which page of the panel is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum LeftTab {
    /// The map as text.
    #[default]
    Outline,
    /// The filters.
    Filters,
}

/// What the panel remembers.
#[derive(Default)]
pub struct LeftPanel {
    tab: LeftTab,
    outline: Outline,
    legend: Legend,
}

/// Shows the panel.
pub fn left_panel_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    panel: &mut LeftPanel,
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal(|ui| {
        let filters = match number_of_filters(look) {
            0 => texts.say("filters"),
            count => format!("{} ({count})", texts.say("filters")),
        };
        for (tab, name) in [
            (LeftTab::Outline, texts.say("outline")),
            (LeftTab::Filters, filters),
        ] {
            if choice_ui(ui, panel.tab == tab, name).clicked() {
                panel.tab = tab;
            }
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let close = ui.button("×").on_hover_text(texts.say("dialog-close"));
            let name = format!(
                "{}: {}",
                texts.say("menu-left-panel"),
                texts.say("a11y-close")
            );
            if close.accessible_name(name).clicked() {
                actions.push(WindowAction::ToggleLeft.into());
            }
        });
    });
    ui.add_space(2.0);
    panel.legend.update(texts, map, style::theme(ui.ctx()));
    if !panel.legend.is_empty() {
        egui::Panel::bottom("legend")
            .resizable(false)
            .frame(egui::Frame::new())
            .exact_size(panel.legend.height(ui.available_height() * 0.42))
            .show(ui, |ui| legend_ui(ui, texts, &mut panel.legend));
    }
    match panel.tab {
        LeftTab::Outline => outline_ui(ui, texts, map, look, &mut panel.outline, actions),
        LeftTab::Filters => filters_ui(ui, texts, map, look, actions),
    }
}

fn number_of_filters(look: &Look) -> usize {
    let filter = &look.request.filter;
    filter.capabilities.len() + filter.kinds.len() + filter.statuses.len() + filter.tags.len()
}
