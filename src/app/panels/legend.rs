//! The legend of what is visible.

use std::sync::Arc;

use egui::{Button, RichText};

use crate::app::canvas::Drawing;
use crate::app::signs::paint_shapes;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::scene::{LegendEntry, Theme};
use crate::text::Texts;

/// Height of the heading and of an entry, in points.
const HEADING: f32 = 44.0;
const ENTRY: f32 = 24.0;

/// The entries, kept while the picture is the same.
#[derive(Default)]
pub struct Legend {
    drawing: Option<Arc<Drawing>>,
    entries: Vec<LegendEntry>,
    is_folded: bool,
}

impl Legend {
    /// Makes the entries anew where the picture of `map` is another.
    pub fn update(&mut self, texts: &Texts, map: &OpenMap, theme: &Theme) {
        // A matrix or a table has nothing a legend tells of.
        let is_drawn = map
            .derived
            .visible()
            .is_some_and(|visible| visible.request.projection.is_picture());
        let drawing = map.derived.drawing().filter(|_| is_drawn);
        let serial = |drawing: Option<&Arc<Drawing>>| drawing.map(|drawing| drawing.serial);
        if serial(self.drawing.as_ref()) != serial(drawing) {
            self.drawing = drawing.cloned();
            self.entries = map.derived.legend(map.document(), texts, theme);
        }
    }

    /// Says whether there is nothing to tell, as where nothing is drawn.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The height it takes, at most `most`.
    pub fn height(&self, most: f32) -> f32 {
        let entries = if self.is_folded {
            0
        } else {
            self.entries.len()
        };
        (HEADING + ENTRY * entries as f32).min(most.max(HEADING))
    }
}

/// Shows the entries, folded together if one wants.
pub(super) fn legend_ui(ui: &mut egui::Ui, texts: &Texts, legend: &mut Legend) {
    ui.add_space(6.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = ENTRY;
    ui.spacing_mut().button_padding = egui::vec2(2.0, 2.0);
    let mark = if legend.is_folded { "+" } else { "−" };
    let title = style::heading(format!("{mark} {}", texts.say("legend")), 15.0);
    let title = Button::new(title).frame_when_inactive(false);
    if ui.add(title).accessible_name(texts.say("legend")).clicked() {
        legend.is_folded = !legend.is_folded;
    }
    if legend.is_folded {
        return;
    }
    ui.add_space(4.0);
    egui::ScrollArea::vertical()
        .id_salt("legend")
        .auto_shrink(false)
        .show(ui, |ui| {
            for entry in &legend.entries {
                ui.horizontal(|ui| {
                    ui.set_height(ENTRY);
                    let size = LegendEntry::SAMPLE;
                    let size = egui::vec2(size.width, size.height);
                    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                    paint_shapes(ui, &entry.sample, rect);
                    let text = RichText::new(&entry.text).size(13.0);
                    ui.add(egui::Label::new(text).truncate());
                });
            }
        });
}
