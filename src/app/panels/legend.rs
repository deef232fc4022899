//! The legend of what is visible.

use std::sync::Arc;

use crate::app::canvas::Drawing;
use crate::app::signs::paint_shapes;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::scene::{LegendEntry, Theme};
use crate::text::Texts;

/// The entries, kept while the picture is the same.
#[derive(Default)]
pub struct Legend {
    drawing: Option<Arc<Drawing>>,
    entries: Vec<LegendEntry>,
}

impl Legend {
    /// Makes the entries anew where the picture of `map` is another.
    pub fn update(&mut self, texts: &Texts, map: &OpenMap, theme: &Theme) {
        let drawing = map.derived.drawing();
        let serial = |drawing: Option<&Arc<Drawing>>| drawing.map(|drawing| drawing.serial);
        if serial(self.drawing.as_ref()) != serial(drawing) {
            self.drawing = drawing.cloned();
            self.entries = map.derived.legend(&map.document, texts, theme);
        }
    }
}

/// Shows the entries, folded together if one wants.
pub(super) fn legend_ui(ui: &mut egui::Ui, texts: &Texts, legend: &Legend) {
    ui.separator();
    let title = style::heading(texts.say("legend"), 15.0);
    egui::CollapsingHeader::new(title).default_open(true).show_unindented(ui, |ui| {
        egui::ScrollArea::vertical().id_salt("legend").show(ui, |ui| {
            ui.set_width(ui.available_width());
            for entry in &legend.entries {
                ui.horizontal(|ui| {
                    let size = LegendEntry::SAMPLE;
                    let size = egui::vec2(size.width, size.height);
                    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                    paint_shapes(ui, &entry.sample, rect);
                    ui.add(egui::Label::new(egui::RichText::new(&entry.text).size(13.0)).wrap());
                });
            }
        });
    });
}
