//! Pointing at what is too small or too many to be items of a drawing: nodes and cells by the grid.

use egui::emath::TSTransform;
use egui::{Rect, Role, Sense, UiBuilder, WidgetInfo};

use super::far::Sight;
use super::headings::{headings_ui, strips};
use super::words::Words;
use super::{Level, Spot, WideView};
use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::canvas::drawing::rect as rect_of;
use crate::app::canvas::hands::Hands;
use crate::app::canvas::{Camera, CameraWish, Canvas, CanvasView};
use crate::app::style;
use crate::geometry::Point;
use crate::model::Id;
use crate::scene::NodeKey;

/// So many of what is selected are drawn wherever they are.
const MOST_ASKED: usize = 20;
/// How large one sees what one goes to, in points for a map unit.
const CLOSE: f32 = 0.8;
/// A node narrower than this, in points, cannot be pointed at.
const LEAST_POINTED: f32 = 3.0;

impl Canvas {
    /// What of a wide picture lies at a place on the screen.
    pub(in crate::app::canvas) fn spot_at(
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
        pointer: egui::Pos2,
    ) -> Option<Spot> {
        let wide = view.wide?;
        let at = transform.inverse() * pointer;
        let at = Point::new(at.x, at.y);
        let level = wide.level(transform, screen);
        let node = match level {
            Level::Cells => None,
            Level::Boxes | Level::Chips => wide.overview.node_at(at),
        };
        let is_large = |node: &usize| {
            wide.overview.layout.nodes[*node].width() * transform.scaling >= LEAST_POINTED
        };
        if let Some(node) = node.filter(is_large) {
            return Some(Spot::Node(node));
        }
        let is_far = level != Level::Chips && transform.scaling < 0.5 * CLOSE;
        let cell = wide.overview.cell_at(at).filter(|_| is_far);
        cell.map(Spot::Cell)
    }

    /// Says whether things are too small to be taken hold of.
    pub(in crate::app::canvas) fn is_far(
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
    ) -> bool {
        view.wide
            .is_some_and(|wide| wide.level(transform, screen) != Level::Chips)
    }

    /// A click on a spot: a node is selected, a cell is gone to. Says whether there was one.
    pub(in crate::app::canvas) fn click_spot(
        &mut self,
        response: &egui::Response,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) -> bool {
        let (Some(wide), Some(spot)) = (view.wide, self.spot) else {
            return false;
        };
        match spot {
            Spot::Node(node) => {
                let rect = rect_of(wide.overview.layout.nodes[node]);
                if response.double_clicked() {
                    self.wish(CameraWish::Stand(Camera {
                        centre: rect.center(),
                        scale: CLOSE,
                    }));
                } else if response.clicked() {
                    response.request_focus();
                    let selection = selection_of(&wide.overview.visible.nodes[node].key);
                    actions.push(LookAction::Select(selection).into());
                }
            }
            Spot::Cell(cell) => {
                if response.clicked() && !response.double_clicked() {
                    response.request_focus();
                    self.go_to_cell(view, cell, response.rect);
                }
            }
        }
        response.clicked()
    }

    fn go_to_cell(&mut self, view: &CanvasView<'_>, cell: usize, screen: Rect) {
        if let Some(wide) = view.wide {
            let rect = rect_of(wide.overview.cells[cell].rect);
            let inner = inner(&wide, screen);
            let camera = Camera::fitting_within(rect, inner.shrink(24.0), screen);
            self.wish(CameraWish::Stand(camera));
        }
    }

    /// Asks for the part that is needed here, and paints what lies beneath it.
    pub(in crate::app::canvas) fn paint_beneath(
        &mut self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
    ) {
        let Some(wide) = view.wide else {
            return;
        };
        let asked: Vec<usize> = view
            .ids_looked_at(MOST_ASKED)
            .filter_map(|id| wide.overview.visible.node_of_record(id))
            .collect();
        let level = wide.level(transform, screen);
        let theme = style::theme(ui.ctx());
        self.near.update(
            ui,
            &wide,
            (transform, screen, level),
            &asked,
            (view.texts, theme),
        );
        let mut far = std::mem::take(&mut self.far);
        far.paint(ui, &self.sight(ui, view, wide, transform, screen));
        self.far = far;
    }

    fn sight<'a>(
        &'a self,
        ui: &egui::Ui,
        view: &CanvasView<'a>,
        wide: WideView<'a>,
        view_of: TSTransform,
        screen: Rect,
    ) -> Sight<'a> {
        Sight {
            wide,
            document: view.document,
            texts: view.texts,
            theme: style::theme(ui.ctx()),
            view: view_of,
            screen,
            level: wide.level(view_of, screen),
            spot: self.spot,
            part: self.near.part(&wide),
            part_serial: view.drawing.serial,
        }
    }

    /// Paints names and headings above the part, and says what is left out.
    pub(in crate::app::canvas) fn paint_above(
        &self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
    ) {
        let Some(wide) = view.wide else {
            return;
        };
        let sight = self.sight(ui, view, wide, transform, screen);
        self.far.paint_labels(ui, inner(&wide, screen));
        headings_ui(ui, &sight);
        if let Some(text) = self.left_out(view, &wide) {
            let colour = style::colour(sight.theme.text);
            let painter = ui.painter_at(screen);
            let galley = painter.layout_no_wrap(text, style::regular(13.0), colour);
            let inner = inner(&wide, screen);
            let size = galley.size() + egui::vec2(20.0, 10.0);
            let plate =
                egui::Align2::CENTER_BOTTOM.align_size_within_rect(size, inner.shrink(12.0));
            painter.rect(
                plate,
                6.0,
                style::colour(sight.theme.paper),
                egui::Stroke::new(1.0, style::colour(sight.theme.rule)),
                egui::StrokeKind::Outside,
            );
            painter.galley(plate.min + egui::vec2(10.0, 5.0), galley, colour);
        }
    }

    /// What is not drawn here, in words.
    fn left_out(&self, view: &CanvasView<'_>, wide: &WideView<'_>) -> Option<String> {
        let texts = view.texts;
        if wide.overview.is_draft {
            return Some(texts.say("wide-draft"));
        }
        let count = |count: usize| texts.number(i64::try_from(count).unwrap_or(i64::MAX));
        if let Some(relations) = self.far.relations.filter(|count| *count > 0) {
            let words = [("count", &count(relations))];
            let words = words.map(|(name, text)| (name, text.into()));
            return Some(texts.say_with("wide-zoom-in", &words));
        }
        let part = self.near.part(wide).filter(|part| part.left_out > 0)?;
        let (shown, all) = (part.edges.len(), part.edges.len() + part.left_out);
        let (shown, all) = (count(shown), count(all));
        let words = [("shown", (&shown).into()), ("all", (&all).into())];
        Some(texts.say_with("wide-some-relations", &words))
    }

    /// Gives the cells, and the boxes whose names are written, names that a screen reader can say.
    pub(in crate::app::canvas) fn name_spots(
        &mut self,
        ui: &mut egui::Ui,
        canvas: egui::Id,
        view: &CanvasView<'_>,
        screen: Rect,
        actions: &mut Vec<AppAction>,
    ) {
        let Some(wide) = view.wide else {
            return;
        };
        let words = words_of(view, &wide);
        let mut gone_to = None;
        let builder = UiBuilder::new().max_rect(screen);
        ui.scope_builder(builder, |ui| {
            for (cell, rect) in &self.far.cells {
                let id = canvas.with(("cell", cell));
                if is_taken(ui, id, *rect, || words.cell_said(*cell)) {
                    gone_to = Some(*cell);
                }
            }
            for (node, rect) in &self.far.nodes {
                let key = &wide.overview.visible.nodes[*node].key;
                if view.drawing.node(key).is_none()
                    && is_taken(ui, canvas.with(key), *rect, || words.node_said(*node))
                {
                    actions.push(LookAction::Select(selection_of(key)).into());
                }
            }
        });
        if let Some(cell) = gone_to {
            self.go_to_cell(view, cell, screen);
        }
    }

    /// Says beside the pointer what it is on.
    pub(in crate::app::canvas) fn spot_tip_ui(
        &self,
        ui: &egui::Ui,
        response: &egui::Response,
        view: &CanvasView<'_>,
    ) {
        let (Some(wide), Some(spot)) = (view.wide, self.spot) else {
            return;
        };
        let is_free = matches!(self.hands, Hands::Free) && self.menu.is_none();
        let is_still = ui.input(|input| input.pointer.time_since_last_movement()) > 0.3;
        if !is_free || response.dragged() {
            return;
        }
        if !is_still {
            ui.ctx().request_repaint_after_secs(0.32);
            return;
        }
        let words = words_of(view, &wide);
        let anchor = egui::PopupAnchor::Pointer;
        let id = response.id.with("tip");
        egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor).show(
            |ui| match spot {
                Spot::Node(node) => {
                    ui.label(style::heading(words.node_said(node), 15.0));
                }
                Spot::Cell(cell) => {
                    ui.label(style::heading(words.cell_said(cell), 15.0));
                    for line in words.cell_told(cell) {
                        ui.label(line);
                    }
                }
            },
        );
    }
}

fn words_of<'a>(view: &CanvasView<'a>, wide: &WideView<'a>) -> Words<'a> {
    Words {
        overview: wide.overview,
        document: view.document,
        texts: view.texts,
    }
}

/// What of the screen the strips leave free.
pub fn inner(wide: &WideView<'_>, screen: Rect) -> Rect {
    let layout = &wide.overview.layout;
    let taken = strips(!layout.rows.is_empty(), !layout.columns.is_empty());
    Rect::from_min_max(screen.min + taken, screen.max)
}

fn selection_of(key: &NodeKey) -> Option<Selection> {
    match key {
        NodeKey::Unknown(key) => Some(Selection::Relations(vec![(**key).clone()])),
        key => key.record().cloned().map(Selection::Record),
    }
}

/// Names a place on the screen; says whether a screen reader clicked it.
fn is_taken(ui: &egui::Ui, id: egui::Id, rect: Rect, name: impl Fn() -> String) -> bool {
    let response = ui.interact(rect, id, Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, true, name()));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.add_action(egui::accesskit::Action::Click);
    });
    ui.input(|input| input.has_accesskit_action_request(id, egui::accesskit::Action::Click))
}

impl CanvasView<'_> {
    /// The records that are selected or at the ends of what is, the latest ones.
    fn ids_looked_at(&self, most: usize) -> impl Iterator<Item = &Id> {
        let (ids, keys) = match self.selection {
            Some(Selection::Relations(keys)) => (&[][..], &keys[..keys.len().min(most)]),
            Some(selection) => (selection.records(), &[][..]),
            None => (&[][..], &[][..]),
        };
        let latest = &ids[ids.len().saturating_sub(most)..];
        let ends = keys.iter().flat_map(|key| [&key.from, &key.to]);
        latest.iter().chain(ends.filter_map(|end| end.as_known()))
    }
}
