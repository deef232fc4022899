//! The page one meets first: sample maps with pictures, recent files, templates.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Align, Button, Layout, Rect, RichText, Sense, Stroke, StrokeKind, vec2};

use super::action::{AppAction, FileAction};
use super::canvas::{Camera, Drawing, Moods, Painting};
use super::derived::{Derived, Wanted};
use super::state::file_name;
use super::style;
use crate::file;
use crate::model::{Language, MapDocument};
use crate::text::Texts;
use crate::view::ViewRequest;

/// Width of a card, in points, and the gap between two.
const CARD: f32 = 340.0;
const GAP: f32 = 20.0;
/// Height of the picture on a card.
const PICTURE: f32 = 178.0;

/// The page and its pictures, which are drawn one a frame.
#[derive(Default)]
pub struct StartPage {
    cards: Vec<Card>,
    templates: Vec<MapDocument>,
    drawn_for: Option<(Language, crate::scene::ThemeName)>,
    undrawn: usize,
}

struct Card {
    document: Option<Arc<MapDocument>>,
    derived: Option<Derived>,
    drawing: Option<Arc<Drawing>>,
    painting: Painting,
}

/// What the page shows beside the samples.
pub struct StartView<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// Files opened before.
    pub recent: &'a [PathBuf],
}

impl StartPage {
    /// The page, its maps read but not drawn.
    pub fn new() -> Self {
        let read = |shipped: &file::Shipped| file::read(shipped.text.as_bytes()).document;
        let cards = file::sample_maps().iter().map(|sample| Card {
            document: read(sample).map(Arc::new),
            derived: None,
            drawing: None,
            painting: Painting::default(),
        });
        Self {
            cards: cards.collect(),
            templates: file::templates().iter().filter_map(read).collect(),
            drawn_for: None,
            undrawn: 0,
        }
    }

    /// What the sample maps are called, in their order.
    pub fn sample_names(&self, language: Language) -> Vec<String> {
        let documents = self.cards.iter().map(|card| card.document.as_deref());
        documents
            .map(|document| title(document, language))
            .collect()
    }

    /// What the templates are called, in their order.
    pub fn template_names(&self, language: Language) -> Vec<String> {
        let templates = self.templates.iter();
        templates
            .map(|template| title(Some(template), language))
            .collect()
    }

    /// The template with this number.
    pub fn template(&self, number: usize) -> Option<&MapDocument> {
        self.templates.get(number)
    }

    /// Says whether every card has its picture.
    pub fn is_drawn(&self) -> bool {
        self.drawn_for.is_some() && self.undrawn >= self.cards.len()
    }

    /// Draws the next picture that is missing; one a frame, so that the page is up at once.
    fn draw_next(&mut self, ctx: &egui::Context, language: Language) {
        let theme = style::theme(ctx).name;
        if self.drawn_for != Some((language, theme)) {
            self.undrawn = 0;
            self.drawn_for = Some((language, theme));
        }
        let Some(card) = self.cards.get_mut(self.undrawn) else {
            return;
        };
        if let Some(document) = &card.document {
            let derived = card.derived.get_or_insert_with(Derived::default);
            let request = ViewRequest::default();
            derived.update(
                ctx,
                document,
                &Wanted {
                    marks: std::sync::Arc::default(),
                    request,
                    language,
                    theme,
                },
            );
            if derived.is_working() {
                return;
            }
            card.drawing = derived.drawing().cloned();
        }
        self.undrawn += 1;
        ctx.request_repaint();
    }

    /// Shows the page.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &StartView<'_>, actions: &mut Vec<AppAction>) {
        self.draw_next(ui.ctx(), view.texts.language());
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                let columns = ((ui.available_width() - 80.0 + GAP) / (CARD + GAP)).floor();
                let columns = (columns as usize).clamp(1, 4);
                let width = columns as f32 * (CARD + GAP) - GAP;
                let margin = ((ui.available_width() - width) / 2.0).max(16.0);
                ui.horizontal(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        self.content_ui(ui, view, columns, actions);
                    });
                });
            });
    }

    fn content_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &StartView<'_>,
        columns: usize,
        actions: &mut Vec<AppAction>,
    ) {
        let texts = view.texts;
        ui.add_space(36.0);
        ui.label(style::heading(texts.say("start-headline"), 34.0));
        ui.add(egui::Label::new(RichText::new(texts.say("start-lead")).size(18.0).weak()).wrap());
        ui.add_space(14.0);
        ui.horizontal_wrapped(|ui| {
            let accent = style::theme(ui.ctx());
            let open = RichText::new(texts.say("start-open")).color(style::colour(accent.paper));
            let open = Button::new(open.size(16.0)).fill(style::colour(accent.accent));
            if ui.add(open.min_size(vec2(110.0, 38.0))).clicked() {
                actions.push(FileAction::AskOpen.into());
            }
            ui.label(style::aside(texts.say("start-open-hint")).size(14.0));
        });
        section_ui(
            ui,
            &texts.say("start-samples"),
            &texts.say("start-samples-hint"),
        );
        let numbers: Vec<usize> = (0..self.cards.len()).collect();
        for row in numbers.chunks(columns) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for number in row {
                    if self.cards[*number].ui(ui, *number, texts) {
                        actions.push(FileAction::OpenSample(*number).into());
                    }
                }
            });
            ui.add_space(GAP - ui.spacing().item_spacing.y);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let half = vec2((ui.available_width() - GAP) / 2.0, 0.0);
            ui.allocate_ui_with_layout(half, Layout::top_down(Align::Min), |ui| {
                ui.set_width(half.x);
                section_ui(ui, &texts.say("start-recent"), "");
                recent_ui(ui, view, actions);
            });
            ui.allocate_ui_with_layout(half, Layout::top_down(Align::Min), |ui| {
                section_ui(ui, &texts.say("start-templates"), "");
                self.templates_ui(ui, texts, actions);
            });
        });
        ui.add_space(40.0);
    }

    fn templates_ui(&self, ui: &mut egui::Ui, texts: &Texts, actions: &mut Vec<AppAction>) {
        for (number, template) in self.templates.iter().enumerate() {
            let name = title(Some(template), texts.language());
            let button = Button::new(name).min_size(vec2(220.0, 34.0));
            let about = template.description().in_language(texts.language());
            let mut response = ui.add(button);
            if !about.is_empty() {
                response = response.on_hover_text(about);
            }
            if response.clicked() {
                actions.push(FileAction::AskNew(number).into());
            }
        }
    }
}

impl Card {
    /// Shows the card; says whether it was chosen.
    fn ui(&mut self, ui: &mut egui::Ui, number: usize, texts: &Texts) -> bool {
        let language = texts.language();
        let name = title(self.document.as_deref(), language);
        let (rect, response) = ui.allocate_exact_size(vec2(CARD, PICTURE + 100.0), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        let theme = style::theme(ui.ctx());
        let is_lit = response.hovered() || response.has_focus();
        let (colour, width) = match is_lit {
            true => (theme.accent, 2.0),
            false => (theme.rule, 1.0),
        };
        let stroke = Stroke::new(width, style::colour(colour));
        let surface = style::colour(theme.surface);
        ui.painter()
            .rect(rect, 8.0, surface, stroke, StrokeKind::Inside);
        let picture = Rect::from_min_size(rect.min, vec2(CARD, PICTURE)).shrink(8.0);
        ui.painter()
            .rect_filled(picture, 4.0, style::colour(theme.paper));
        self.picture_ui(ui, picture);
        let line = rect.left_top() + vec2(0.0, PICTURE);
        ui.painter().hline(
            rect.x_range(),
            line.y,
            Stroke::new(1.0, style::colour(theme.rule)),
        );
        let words = Rect::from_min_max(line, rect.max).shrink2(vec2(14.0, 10.0));
        let layout = Layout::top_down(Align::Min);
        let builder = egui::UiBuilder::new()
            .id_salt(number)
            .max_rect(words)
            .layout(layout);
        let ui = &mut ui.new_child(builder);
        ui.spacing_mut().item_spacing.y = 2.0;
        let heading = RichText::new(&name).font(style::semibold(17.0));
        ui.add(egui::Label::new(heading).truncate());
        ui.label(style::aside(self.size(texts)));
        let about = self
            .document
            .as_ref()
            .map(|document| document.description());
        let about = about.map_or("", |about| about.in_language(language));
        about_ui(ui, about);
        response.clicked()
    }

    fn picture_ui(&mut self, ui: &mut egui::Ui, rect: Rect) {
        let Some(drawing) = &self.drawing else {
            return;
        };
        let camera = Camera::fitting(drawing.bounds(), rect, 4.0);
        let view = camera.screen_from_map(rect);
        let moods = Moods {
            items: None,
            revision: 0,
            is_part: false,
        };
        let clip = rect.intersect(ui.clip_rect());
        if clip.is_positive() {
            self.painting.paint(ui, drawing, view, clip, &moods);
        }
    }

    fn size(&self, texts: &Texts) -> String {
        self.document.as_ref().map_or_else(String::new, |document| {
            let counts = [
                ("actors", document.actors().len().into()),
                ("resources", document.resources().len().into()),
                ("relations", document.relations().len().into()),
            ];
            texts.say_with("start-map-size", &counts)
        })
    }
}

/// The first two lines of what a map is about.
fn about_ui(ui: &mut egui::Ui, about: &str) {
    let colour = ui.visuals().weak_text_color();
    let font = egui::FontId::proportional(13.0);
    let mut job =
        egui::text::LayoutJob::simple(about.to_owned(), font, colour, ui.available_width());
    job.wrap.max_rows = 2;
    job.break_on_newline = false;
    ui.label(job);
}

fn section_ui(ui: &mut egui::Ui, title: &str, hint: &str) {
    ui.add_space(26.0);
    ui.label(style::heading(title, 20.0));
    if !hint.is_empty() {
        ui.label(style::aside(hint).size(14.0));
    }
    ui.add_space(8.0);
}

fn recent_ui(ui: &mut egui::Ui, view: &StartView<'_>, actions: &mut Vec<AppAction>) {
    if view.recent.is_empty() {
        ui.label(style::aside(view.texts.say("start-no-recent")).size(14.0));
    }
    for path in view.recent {
        let name = RichText::new(file_name(path)).color(ui.visuals().hyperlink_color);
        let button = Button::new(name).frame_when_inactive(false).truncate();
        // Looked for only while pointed at: a folder on the network may be slow.
        let hint = |ui: &mut egui::Ui| {
            ui.label(path.to_string_lossy());
            if !path.exists() {
                ui.label(view.texts.say("start-file-gone"));
            }
        };
        if ui.add(button).on_hover_ui(hint).clicked() {
            actions.push(FileAction::Open(path.clone()).into());
        }
    }
}

fn title(document: Option<&MapDocument>, language: Language) -> String {
    document.map_or_else(String::new, |document| {
        document.title().in_language(language).to_owned()
    })
}
