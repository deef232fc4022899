//! The middle of the window: the picture, or two of them from two sides.

use std::sync::Arc;

use egui::{CentralPanel, Frame, Margin, Panel, Rect, UiBuilder, pos2, vec2};

use super::action::{AppAction, LookAction};
use super::beside::{Beside, BesideAction, Side};
use super::canvas::{CameraWish, Canvas, CanvasView, WideView};
use super::derived::{Derived, Wanted};
use super::matrix::MatrixPage;
use super::names;
use super::pages::region_ui;
use super::settings::Settings;
use super::signs::{choice_ui, sector_choice_ui};
use super::state::{Look, OpenMap};
use super::style;
use super::table::TablePage;
use super::window::App;
use crate::model::{Group, Id, MapDocument, Perspective, Projection};
use crate::scene::Marks;
use crate::text::Texts;
use crate::view::Column;

/// Points between two pictures.
const BETWEEN: f32 = 3.0;

/// A picture and what it is seen with.
#[derive(Clone, Copy)]
struct Pane<'a> {
    map: &'a OpenMap,
    derived: &'a Derived,
    look: &'a Look,
    settings: &'a Settings,
    texts: &'a Texts,
    marks: &'a Arc<Marks>,
    /// What is pointed at in the other picture.
    pointed: Option<&'a Id>,
}

impl App {
    /// Brings the pictures to what is wanted.
    pub(super) fn update_picture(&mut self, ctx: &egui::Context) {
        let language = self.settings.language;
        let Some(map) = &mut self.map else {
            self.beside = None;
            return;
        };
        let snapshot = map.session.snapshot();
        let inquiry = self.look.inquiry.as_ref();
        let asked = (&snapshot, map.derived.shared_graph(&snapshot));
        self.answers.update(ctx, inquiry, asked, language);
        let mut wanted = Wanted {
            request: self.look.request.clone(),
            language,
            theme: style::theme(ctx).name,
            marks: self.answers.marks(),
        };
        let is_picture = wanted.request.projection.is_picture();
        let Some(beside) = self.beside.as_mut().filter(|_| is_picture) else {
            map.derived.update(ctx, &snapshot, &wanted);
            if wanted.request.projection == Projection::Matrix {
                let question = &self.look.matrix.question;
                self.matrix.update(ctx, &snapshot, &map.derived, question);
            }
            return;
        };
        // Columns stand alike in both, so that one finds one's way from the one to the other.
        wanted.request.own_columns_first = false;
        let marks = |beside: &Beside, side| match inquiry {
            Some(_) => wanted.marks.clone(),
            None => beside.marks(side),
        };
        let first = Wanted {
            marks: marks(beside, Side::First),
            ..wanted.clone()
        };
        let second = Wanted {
            marks: marks(beside, Side::Second),
            ..wanted.clone()
        };
        map.derived.update(ctx, &snapshot, &first);
        beside.update(ctx, map, second);
    }

    /// Shows the picture, or both.
    pub(super) fn central_ui(&mut self, ui: &mut egui::Ui, actions: &mut Vec<AppAction>) {
        let texts = self.texts();
        let Self {
            map: Some(map),
            look,
            canvas,
            beside,
            settings,
            answers,
            matrix,
            table,
            ..
        } = self
        else {
            return;
        };
        let pane = Pane {
            map,
            derived: &map.derived,
            look,
            settings,
            texts,
            marks: &answers.marks(),
            pointed: None,
        };
        CentralPanel::no_frame().show(ui, |ui| match beside {
            _ if look.request.projection == Projection::Matrix => {
                let page = MatrixPage {
                    texts,
                    document: map.document(),
                    derived: &map.derived,
                    look,
                };
                matrix.ui(ui, &page, actions);
            }
            _ if look.request.projection == Projection::Table => {
                let page = TablePage {
                    texts,
                    document: map.document(),
                };
                table.ui(ui, &page, actions);
            }
            Some(beside) if look.request.projection.is_picture() => {
                let marks = [Side::First, Side::Second].map(|side| match look.inquiry {
                    Some(_) => pane.marks.clone(),
                    None => beside.marks(side),
                });
                let first = Pane {
                    marks: &marks[0],
                    ..pane
                };
                both_ui(ui, &first, canvas, beside, &marks[1], actions);
            }
            _ => {
                pane.ui(ui, canvas, actions);
            }
        });
    }

    /// Takes a wish about the second picture.
    pub(super) fn apply_beside(&mut self, action: BesideAction) {
        let Some(map) = &self.map else {
            return;
        };
        match (action, &mut self.beside) {
            (BesideAction::Toggle, Some(_)) => self.beside = None,
            (BesideAction::Toggle, None) => {
                if self.look.request.perspective == Perspective::All {
                    let state = Perspective::Sectors(vec![Group::State]);
                    let action = LookAction::SeeFrom(state);
                    self.look.apply(&action, map.document());
                }
                self.beside = Some(Box::new(Beside::of(map, &self.look)));
                self.canvas.wish(CameraWish::Fit);
            }
            (BesideAction::SeeFrom(perspective), Some(beside)) => {
                beside.perspective = perspective;
                beside.canvas.wish(CameraWish::Fit);
            }
            (BesideAction::Link(is_linked), Some(beside)) => beside.is_linked = is_linked,
            (_, None) => {}
        }
    }
}

/// Shows both pictures, each beneath the choice of its side, and what only one of them sees.
fn both_ui(
    ui: &mut egui::Ui,
    pane: &Pane<'_>,
    canvas: &mut Canvas,
    beside: &mut Beside,
    marks: &Arc<Marks>,
    actions: &mut Vec<AppAction>,
) {
    let band = Frame::new()
        .fill(ui.visuals().faint_bg_color)
        .inner_margin(Margin::symmetric(12, 4));
    Panel::top("beside").frame(band).show(ui, |ui| {
        region_ui(ui, pane.texts, "menu-beside", |ui| {
            difference_ui(ui, pane, beside, actions);
        });
    });
    let rect = ui.available_rect_before_wrap();
    let middle = rect.center().x;
    let halves = [
        Rect::from_min_max(rect.min, pos2(middle - BETWEEN / 2.0, rect.max.y)),
        Rect::from_min_max(pos2(middle + BETWEEN / 2.0, rect.min.y), rect.max),
    ];
    let other_pointed = std::mem::take(&mut beside.pointed);
    let first = Pane {
        pointed: other_pointed[1].as_ref(),
        ..*pane
    };
    let mut pointed = [None, None];
    half_ui(ui, halves[0], Side::First, |ui| {
        let perspective = &pane.look.request.perspective;
        side_ui(ui, pane, Side::First, perspective, actions);
        pointed[0] = first.ui(ui, canvas, actions);
    });
    let second = Pane {
        derived: &beside.derived,
        marks,
        pointed: other_pointed[0].as_ref(),
        ..*pane
    };
    half_ui(ui, halves[1], Side::Second, |ui| {
        side_ui(ui, pane, Side::Second, &beside.perspective, actions);
        pointed[1] = second.ui(ui, &mut beside.canvas, actions);
    });
    if pointed != other_pointed {
        ui.ctx().request_repaint();
    }
    beside.pointed = pointed;
    beside.link(canvas);
    ui.advance_cursor_after_rect(rect);
}

fn half_ui(ui: &mut egui::Ui, rect: Rect, side: Side, content: impl FnOnce(&mut egui::Ui)) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .id_salt(side)
        .layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, content);
}

/// The choice of the side a picture is seen from.
fn side_ui(
    ui: &mut egui::Ui,
    pane: &Pane<'_>,
    side: Side,
    perspective: &Perspective,
    actions: &mut Vec<AppAction>,
) {
    let texts = pane.texts;
    let wish = |perspective: Perspective| match side {
        Side::First => AppAction::from(LookAction::SeeFrom(perspective)),
        Side::Second => BesideAction::SeeFrom(perspective).into(),
    };
    let place = texts.say(match side {
        Side::First => "beside-left",
        Side::Second => "beside-right",
    });
    let named = |choice: egui::Response, name: &str| {
        choice.accessible_name(format!("{place}: {name}")).clicked()
    };
    let frame = Frame::new().inner_margin(Margin::symmetric(8, 4));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            ui.spacing_mut().button_padding.x = 7.0;
            let all = texts.say("perspective-all");
            let choice = choice_ui(ui, *perspective == Perspective::All, all.as_str());
            if named(choice, &all) {
                actions.push(wish(Perspective::All));
            }
            for group in Group::ALL {
                let wanted = Perspective::Sectors(vec![group]);
                let name = texts.group_short(group);
                let is_taken = *perspective == wanted;
                let choice = sector_choice_ui(ui, is_taken, Column::from(Some(group)), &name);
                if named(choice, &name) {
                    actions.push(wish(wanted));
                }
            }
            if let Perspective::Record(id) = perspective {
                let name = names::label(pane.map.document(), id, texts);
                let column = names::column_of(pane.map.document(), id);
                sector_choice_ui(ui, true, column, name);
            }
        });
    });
}

/// How much each of both sees, and what one can do about them.
fn difference_ui(
    ui: &mut egui::Ui,
    pane: &Pane<'_>,
    beside: &Beside,
    actions: &mut Vec<AppAction>,
) {
    let texts = pane.texts;
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = ui.button("×").on_hover_text(texts.say("beside-close"));
            if close.accessible_name(texts.say("beside-close")).clicked() {
                actions.push(BesideAction::Toggle.into());
            }
            let mut is_linked = beside.is_linked;
            let link = ui.checkbox(&mut is_linked, texts.say("beside-link"));
            if link.on_hover_text(texts.say("beside-link-hint")).clicked() {
                actions.push(BesideAction::Link(is_linked).into());
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                if let Some(difference) = &beside.difference {
                    let document = pane.map.document();
                    let first = side_name(document, &pane.look.request.perspective, texts);
                    let second = side_name(document, &beside.perspective, texts);
                    let words = [
                        ("first", (&first).into()),
                        ("second", (&second).into()),
                        ("first-sees", difference.first().into()),
                        ("second-sees", difference.second().into()),
                        ("both", difference.both.into()),
                    ];
                    let said = texts.say_with("beside-counts", &words);
                    ui.add(egui::Label::new(said).truncate());
                }
            });
        });
    });
}

/// What a side is called.
pub(super) fn side_name(
    document: &MapDocument,
    perspective: &Perspective,
    texts: &Texts,
) -> String {
    match perspective {
        Perspective::All => texts.say("perspective-all"),
        Perspective::Sectors(groups) => {
            let names: Vec<String> = groups.iter().map(|it| texts.group_short(*it)).collect();
            names.join(" + ")
        }
        Perspective::Record(id) => names::label(document, id, texts).to_owned(),
    }
}

impl Pane<'_> {
    /// Shows the picture; gives the record the pointer is on.
    fn ui(
        &self,
        ui: &mut egui::Ui,
        canvas: &mut Canvas,
        actions: &mut Vec<AppAction>,
    ) -> Option<Id> {
        let Some(drawing) = self.derived.drawing() else {
            ui.centered_and_justified(|ui| ui.spinner());
            return None;
        };
        let snapshot = self.map.session.snapshot();
        let wide = self.derived.overview().map(|overview| WideView {
            overview,
            document: &snapshot,
            ground: drawing,
            marks: self.marks,
        });
        let view = CanvasView {
            drawing,
            wide,
            document: self.map.document(),
            laid_out: self.derived.laid_out(),
            selection: self.look.selection.as_ref(),
            pointed: self.pointed,
            texts: self.texts,
            reduced_motion: self.settings.reduced_motion,
            minimap: self.settings.minimap,
        };
        let screen = ui.available_rect_before_wrap();
        canvas.ui(ui, &view, actions);
        // Where nothing passes a filter, its own line tells why.
        let matching = self.derived.visible().and_then(|it| it.matching.as_ref());
        let is_told = matching.is_some_and(|it| it.records + it.relations == 0);
        if wide.is_none() && drawing.nodes().next().is_none() && !is_told {
            let message = match self.map.document().records().next() {
                None => "canvas-empty-map",
                Some(_) => "canvas-nothing-to-show",
            };
            empty_ui(ui, screen, &self.texts.say(message));
        }
        canvas.pointed_record(&view)
    }
}

/// A message in the middle of a picture.
fn empty_ui(ui: &egui::Ui, rect: Rect, message: &str) {
    let colour = style::colour(style::theme(ui.ctx()).subtle);
    let align = egui::Align2::CENTER_CENTER;
    ui.painter()
        .text(rect.center(), align, message, style::semibold(18.0), colour);
}
