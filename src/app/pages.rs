//! What fills the window: the bars, the open map, the start page, and the page for a file that
//! could not be opened.

use egui::{CentralPanel, Frame, Margin, Panel};

use super::action::{AppAction, FileAction};
use super::dialogs::findings_ui;
use super::outside::outside_ui;
use super::panels::{self, InquiryView, StatusLine, TopBar};
use super::shortcuts::Command;
use super::start_page::StartView;
use super::state::{OpenMap, Refused, file_name};
use super::style;
use super::window::App;
use crate::text::Texts;

impl App {
    pub(super) fn bars_ui(&mut self, ui: &mut egui::Ui, actions: &mut Vec<AppAction>) {
        let texts = self.texts();
        let language = self.settings.language;
        let bar = Frame::new()
            .fill(ui.visuals().panel_fill)
            .inner_margin(Margin::symmetric(12, 4));
        let shown = self.map.as_ref().filter(|_| self.refused.is_none());
        Panel::top("menu").frame(bar).show(ui, |ui| {
            let top_bar = TopBar {
                texts,
                settings: &self.settings,
                map: shown.map(|map| (map, &self.look)),
                template_names: &self.start.template_names(language),
                sample_names: &self.start.sample_names(language),
            };
            region_ui(ui, texts, "a11y-menu-bar", |ui| {
                panels::top_bar_ui(ui, &top_bar, &mut self.search, actions);
            });
        });
        if let Some((path, part)) = self.errands.long_opening(ui.ctx()) {
            let band = Frame::new()
                .fill(ui.visuals().extreme_bg_color)
                .inner_margin(Margin::symmetric(12, 8));
            Panel::top("opening").frame(band).show(ui, |ui| {
                opening_ui(ui, texts, &file_name(path), part, actions);
            });
        }
        let Some(map) = self.shown_map() else {
            return;
        };
        let band = Frame::new()
            .fill(ui.visuals().faint_bg_color)
            .inner_margin(Margin::symmetric(12, 6));
        Panel::top("perspective").frame(band).show(ui, |ui| {
            region_ui(ui, texts, "a11y-perspective-bar", |ui| {
                panels::perspective_bar_ui(ui, texts, map, &self.look, actions);
            });
        });
        if !self.look.request.query.is_all() {
            let band = band.inner_margin(Margin::symmetric(12, 5));
            Panel::top("query").frame(band).show(ui, |ui| {
                region_ui(ui, texts, "query-line", |ui| {
                    panels::query_line_ui(ui, texts, map, &self.look, actions);
                });
            });
        }
        if panels::has_time_bar(map, &self.look) {
            let look = (&self.look, self.look.playing.is_some());
            Panel::top("time").frame(band).show(ui, |ui| {
                region_ui(ui, texts, "a11y-year-bar", |ui| {
                    panels::time_bar_ui(ui, texts, map, look, actions);
                });
            });
        }
        let foot = bar.inner_margin(Margin::symmetric(12, 3));
        let percent = (self.canvas.scale() * 100.0).round().max(1.0) as u32;
        Panel::bottom("status").frame(foot).show(ui, |ui| {
            let is_limited = self.look.is_limited();
            let line = StatusLine {
                texts,
                map,
                is_limited,
                percent,
                is_saving: self.keeping.is_saving(),
            };
            region_ui(ui, texts, "a11y-status-line", |ui| {
                panels::status_line_ui(ui, &line, actions);
            });
        });
    }

    pub(super) fn map_ui(&mut self, ui: &mut egui::Ui, actions: &mut Vec<AppAction>) {
        let texts = self.texts();
        let Some(map) = &self.map else {
            return;
        };
        if self.keeping.has_question() {
            let band = Frame::new()
                .fill(ui.visuals().extreme_bg_color)
                .inner_margin(Margin::symmetric(12, 8));
            Panel::top("outside").frame(band).show(ui, |ui| {
                region_ui(ui, texts, "a11y-outside", |ui| {
                    outside_ui(ui, texts, &self.keeping, actions);
                });
            });
        }
        let side = Frame::new()
            .fill(ui.visuals().panel_fill)
            .inner_margin(Margin::same(12));
        let is_presenting = self.presenting.is_on;
        if self.settings.left_open && !is_presenting {
            let panel = Panel::left("left")
                .default_size(300.0)
                .min_size(220.0)
                .max_size(520.0);
            panel.frame(side).show(ui, |ui| {
                region_ui(ui, texts, "a11y-left-panel", |ui| {
                    panels::left_panel_ui(ui, texts, map, &self.look, &mut self.left, actions);
                });
            });
        }
        if self.settings.right_open && !is_presenting {
            let takes_focus = std::mem::take(&mut self.focus_inspector);
            let panel = Panel::right("right")
                .default_size(376.0)
                .min_size(240.0)
                .max_size(620.0);
            panel.frame(side).show(ui, |ui| {
                region_ui(ui, texts, "a11y-right-panel", |ui| {
                    self.right_ui(ui, map, takes_focus, actions);
                });
            });
        }
        let foot = Frame::new()
            .fill(ui.visuals().panel_fill)
            .inner_margin(Margin::symmetric(12, 6));
        let bottom = |name: &'static str| Panel::bottom(name).resizable(false).frame(foot);
        if !is_presenting {
            bottom("quick add").show(ui, |ui| {
                region_ui(ui, texts, "menu-quick-add", |ui| {
                    self.quick.ui(ui, texts, map, &self.look, actions);
                });
            });
        }
        if is_presenting || self.presenting.shows_row {
            bottom("views").show(ui, |ui| {
                region_ui(ui, texts, "menu-view-row", |ui| {
                    panels::view_row_ui(ui, texts, map, &self.look, is_presenting, actions);
                });
            });
        }
        self.central_ui(ui, actions);
    }

    /// The answer to what is asked, or what the map says of the selection.
    fn right_ui(
        &self,
        ui: &mut egui::Ui,
        map: &OpenMap,
        takes_focus: bool,
        actions: &mut Vec<AppAction>,
    ) {
        let texts = self.texts();
        if let Some(inquiry) = &self.look.inquiry {
            panels::answer_choice_ui(ui, texts, &self.look, actions);
            if self.look.shows_answer {
                let view = InquiryView {
                    texts,
                    map,
                    selected: self.look.selected_records(),
                    inquiry,
                    answers: &self.answers,
                };
                panels::inquiry_ui(ui, &view, actions);
                return;
            }
        }
        panels::inspector_ui(ui, texts, map, &self.look, takes_focus, actions);
    }

    pub(super) fn start_ui(&mut self, ui: &mut egui::Ui, actions: &mut Vec<AppAction>) {
        let frame = Frame::new().fill(ui.visuals().faint_bg_color);
        let view = StartView {
            texts: self.texts(),
            recent: &self.settings.recent,
        };
        CentralPanel::no_frame()
            .frame(frame)
            .show(ui, |ui| self.start.ui(ui, &view, actions));
    }

    /// The page for a file of which nothing could be opened.
    pub(super) fn refused_ui(&mut self, ui: &mut egui::Ui, actions: &mut Vec<AppAction>) {
        let texts = self.texts();
        let Some(Refused { path, findings }) = &self.refused else {
            return;
        };
        CentralPanel::default_margins().show(ui, |ui| {
            let width = ui.available_width().min(760.0);
            let margin = (ui.available_width() - width) / 2.0;
            ui.horizontal(|ui| {
                ui.add_space(margin);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.add_space(40.0);
                    let name = file_name(path);
                    let title = texts.say_with("error-cannot-open", &[("name", (&name).into())]);
                    ui.label(style::heading(title, 26.0));
                    ui.label(style::aside(path.to_string_lossy()));
                    ui.add_space(8.0);
                    ui.label(texts.say("refused-hint"));
                    ui.horizontal(|ui| {
                        if ui.button(texts.say("refused-retry")).clicked() {
                            actions.push(FileAction::Open(path.clone()).into());
                        }
                        if ui.button(texts.say(Command::Open.label())).clicked() {
                            actions.push(Command::Open.action());
                        }
                        if ui.button(texts.say("dialog-close")).clicked() {
                            actions.push(FileAction::Close.into());
                        }
                    });
                    ui.add_space(12.0);
                    egui::ScrollArea::vertical().show(ui, |ui| findings_ui(ui, texts, findings));
                });
            });
        });
    }
}

/// How far the reading of a file has come, and the way back.
fn opening_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    name: &str,
    part: f32,
    actions: &mut Vec<AppAction>,
) {
    let percent = (part * 100.0).round() as usize;
    let words = [("name", name.into()), ("percent", percent.into())];
    let told = texts.say_with("opening-file", &words);
    ui.horizontal(|ui| {
        ui.label(&told);
        let bar = egui::ProgressBar::new(part).desired_width(220.0);
        ui.add(bar).accessible_name(told);
        if ui.button(texts.say("opening-cancel")).clicked() {
            actions.push(FileAction::CancelOpen.into());
        }
    });
}

/// A part of the window with a name for screen readers.
pub(super) fn region_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    name: &str,
    content: impl FnOnce(&mut egui::Ui),
) {
    let builder = egui::UiBuilder::new()
        .accessibility_role(egui::Role::Region)
        .accessibility_label(texts.say(name));
    ui.scope_builder(builder, content);
}

/// What is seen while a file hangs over the window.
pub(super) fn drop_overlay_ui(ctx: &egui::Context, texts: &Texts) {
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop a file"));
    let painter = ctx.layer_painter(layer);
    let theme = style::theme(ctx);
    let rect = ctx.content_rect();
    painter.rect_filled(rect, 0, style::colour(theme.paper).gamma_multiply(0.85));
    let stroke = egui::Stroke::new(4.0, style::colour(theme.accent));
    painter.rect_stroke(rect.shrink(16.0), 12.0, stroke, egui::StrokeKind::Inside);
    painter.text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        texts.say("dialog-drop-to-open"),
        style::semibold(28.0),
        style::colour(theme.text),
    );
}
