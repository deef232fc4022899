//! How much each record means to the whole: the measure, and the records ranked by it.

use egui::vec2;

use super::{InquiryView, MOST_LISTED, Page};
use crate::analysis::{Communities, Importance, Measure};
use crate::app::action::{AppAction, LookAction};
use crate::app::answers::Ranked;
use crate::app::inquiry::Inquiry;
use crate::app::names;
use crate::app::signs::choice_ui;
use crate::app::style;

/// So many of a community are named.
const MOST_MEMBERS: usize = 8;

/// The choice of the measure.
pub(super) fn asked_ui(
    ui: &mut egui::Ui,
    view: &InquiryView<'_>,
    measure: Measure,
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for other in Measure::ALL {
            let name = view.texts.say(&format!("measure-{}", other.word()));
            if choice_ui(ui, other == measure, name).clicked() {
                let inquiry = Inquiry::Importance(other);
                actions.push(LookAction::Ask(Some(inquiry)).into());
            }
        }
    });
    ui.separator();
}

impl Page<'_> {
    pub(super) fn importance_ui(&mut self, ui: &mut egui::Ui, found: &Ranked) {
        if found.ranking.is_empty() {
            ui.label(self.say("canvas-empty-map"));
            return;
        }
        if let Importance::Betweenness(betweenness) = &found.importance
            && let Some(pivots) = betweenness.pivots
        {
            let words = [
                ("count", pivots.into()),
                ("total", found.ranking.len().into()),
            ];
            ui.label(self.view.texts.say_with("importance-estimated", &words));
        }
        self.copy_ui(ui, |view| rows(view, found));
        match &found.importance {
            Importance::Communities(communities) => self.communities_ui(ui, found, communities),
            _ => self.ranking_ui(ui, found),
        }
    }

    fn ranking_ui(&mut self, ui: &mut egui::Ui, found: &Ranked) {
        let texts = self.view.texts;
        let value = |record: u32| found.importance.value(record);
        let most = value(found.ranking[0]);
        if most <= 0.0 {
            ui.label(self.say("importance-none"));
            return;
        }
        let graph = self.view.graph();
        for record in found.ranking.iter().take(MOST_LISTED) {
            let id = graph.id(*record).clone();
            ui.horizontal(|ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(style::aside(said(self.view, found, *record)));
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        self.record_link(ui, &id);
                    });
                });
            });
            bar_ui(ui, (value(*record) / most) as f32);
        }
        let left = found.ranking.len().saturating_sub(MOST_LISTED);
        if left > 0 {
            let words = [("count", left.into())];
            ui.label(style::aside(texts.say_with("importance-left", &words)));
        }
    }

    fn communities_ui(&mut self, ui: &mut egui::Ui, found: &Ranked, communities: &Communities) {
        let texts = self.view.texts;
        let large = communities.sizes.iter().filter(|size| **size > 1).count();
        let modularity = texts.decimal(communities.modularity, 2);
        let words = [
            ("count", large.into()),
            ("alone", (communities.sizes.len() - large).into()),
            ("modularity", (&modularity).into()),
        ];
        ui.label(texts.say_with("communities-count", &words));
        let graph = self.view.graph();
        let mut at = 0;
        for (number, size) in communities
            .sizes
            .iter()
            .take(large.min(MOST_LISTED))
            .enumerate()
        {
            ui.add_space(4.0);
            let count = texts.say_with("communities-one", &[("count", (*size).into())]);
            ui.label(style::heading(format!("{} · {count}", number + 1), 14.0));
            let end = at + *size as usize;
            let mut members = found.ranking[at..end].to_vec();
            // Who has most relations tells best what a community is.
            let degrees = graph.degrees();
            members.sort_by_key(|it| (std::cmp::Reverse(degrees[*it as usize]), *it));
            for record in members.iter().take(MOST_MEMBERS) {
                self.record_link(ui, graph.id(*record));
            }
            let left = members.len().saturating_sub(MOST_MEMBERS);
            if left > 0 {
                let words = [("count", left.into())];
                ui.label(style::aside(texts.say_with("importance-left", &words)));
            }
            at = end;
        }
    }
}

/// A bar as long as so large a part of the width.
fn bar_ui(ui: &mut egui::Ui, part: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), egui::Sense::empty());
    let theme = style::theme(ui.ctx());
    let width = (rect.width() * part).max(2.0);
    let bar = egui::Rect::from_min_size(rect.min, vec2(width, rect.height()));
    ui.painter()
        .rect_filled(bar, 2.0, style::colour(theme.accent));
}

/// What a record has of what is measured.
fn said(view: &InquiryView<'_>, found: &Ranked, record: u32) -> String {
    let texts = view.texts;
    match &found.importance {
        Importance::Degree(degrees) => {
            let degree = degrees[record as usize];
            let words = [
                ("all", degree.all().into()),
                ("into", degree.into.into()),
                ("out", degree.out.into()),
                ("carried", degree.carried.into()),
            ];
            texts.say_with("measure-degree-value", &words)
        }
        Importance::Betweenness(_) | Importance::Reach(_) => {
            format!(
                "{} %",
                texts.decimal(100.0 * found.importance.value(record), 2)
            )
        }
        Importance::Communities(communities) => (communities.of[record as usize] + 1).to_string(),
    }
}

fn rows(view: &InquiryView<'_>, found: &Ranked) -> Vec<Vec<String>> {
    let texts = view.texts;
    let graph = view.graph();
    let measure = match view.inquiry {
        Inquiry::Importance(measure) => texts.say(&format!("measure-{}", measure.word())),
        _ => String::new(),
    };
    let heads = vec![texts.say("paths-number"), texts.say("field-name"), measure];
    let ranked = found.ranking.iter().enumerate();
    let row = |(place, record): (usize, &u32)| {
        vec![
            (place + 1).to_string(),
            names::full_name(view.map.document(), graph.id(*record), texts).to_owned(),
            said(view, found, *record),
        ]
    };
    std::iter::once(heads).chain(ranked.map(row)).collect()
}
