//! Handles at the edges of a node, the line drawn from one, and choosing a target by keys.

use egui::emath::TSTransform;
use egui::{Key, Modifiers, Pos2, Rect, Stroke, Vec2, vec2};

use super::hands::{Hands, banner_ui};
use super::{CameraWish, Canvas, CanvasView, keys};
use crate::app::action::AppAction;
use crate::app::style;
use crate::model::Id;

/// How far outside the node a handle's middle is, in points.
const OUTSIDE: f32 = 11.0;
/// How large a handle is drawn, from its middle.
const RADIUS: f32 = 5.0;
/// How near its middle one must take hold; never reaches into the node.
const REACH: f32 = 10.0;
/// A node drawn lower than this has no handles: they would be larger than the node.
const LOWEST: f32 = 12.0;

/// The middles of the handles of a node drawn at `rect`.
fn handles(rect: Rect) -> [Pos2; 4] {
    [
        rect.right_center() + vec2(OUTSIDE, 0.0),
        rect.left_center() - vec2(OUTSIDE, 0.0),
        rect.center_top() - vec2(0.0, OUTSIDE),
        rect.center_bottom() + vec2(0.0, OUTSIDE),
    ]
}

impl Canvas {
    /// Keeps the handles of a node while the pointer is on its way from the node to one of them.
    pub(super) fn notice_handles(
        &mut self,
        view: &CanvasView<'_>,
        transform: TSTransform,
        pointer: Option<Pos2>,
    ) {
        let number = pointer.and_then(|pointer| {
            let number = self.hovered.filter(|number| view.record(*number).is_some());
            let near = |number: &usize| {
                let rect = transform * view.drawing.node_rect(*number);
                rect.expand(OUTSIDE + REACH).contains(pointer)
            };
            let before = self.offered.as_ref().and_then(|id| view.item_of(id));
            number.or(before.filter(near))
        });
        self.offered = number.and_then(|number| view.record(number).cloned());
    }

    /// The nodes that show their handles now.
    fn nodes_with_handles(&self, view: &CanvasView<'_>, transform: TSTransform) -> Vec<usize> {
        let selected = view.selection.map_or(&[][..], |it| it.records());
        let selected = match selected {
            [only] => Some(only),
            _ => None,
        };
        let ids = self.offered.as_ref().into_iter().chain(selected);
        let mut numbers: Vec<usize> = ids.filter_map(|id| view.item_of(id)).collect();
        numbers.dedup();
        let height = |number: &usize| view.drawing.node_rect(*number).height() * transform.scaling;
        numbers.retain(|number| height(number) >= LOWEST);
        numbers
    }

    /// The record whose handle lies under `pointer`.
    pub(super) fn handle_at(
        &self,
        view: &CanvasView<'_>,
        transform: TSTransform,
        pointer: Pos2,
    ) -> Option<Id> {
        // Where nodes stand close together, a node goes before its neighbour's handle.
        if view.record_under(transform.inverse() * pointer).is_some() {
            return None;
        }
        let numbers = self.nodes_with_handles(view, transform).into_iter();
        let is_held = |number: &usize| {
            let rect = transform * view.drawing.node_rect(*number);
            let mut handles = handles(rect).into_iter();
            handles.any(|handle| handle.distance(pointer) <= REACH)
        };
        let number = numbers.rev().find(is_held)?;
        view.record(number).cloned()
    }

    /// Draws the handles, and the line that is drawn from one.
    pub(super) fn wires_ui(
        &self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
    ) {
        let theme = style::theme(ui.ctx());
        let (accent, paper) = (style::colour(theme.accent), style::colour(theme.paper));
        let painter = ui.painter_at(screen);
        let pointer = ui.input(|input| input.pointer.latest_pos());
        match &self.hands {
            Hands::Free => {
                for number in self.nodes_with_handles(view, transform) {
                    let rect = transform * view.drawing.node_rect(number);
                    for handle in handles(rect) {
                        let is_near = pointer.is_some_and(|it| it.distance(handle) <= REACH);
                        let (fill, radius) = match is_near {
                            true => (accent, RADIUS + 1.5),
                            false => (paper, RADIUS),
                        };
                        painter.circle(handle, radius, fill, Stroke::new(2.0, accent));
                    }
                }
            }
            Hands::Wire(from) => {
                if let (Some(number), Some(pointer)) = (view.item_of(from), pointer) {
                    let rect = transform * view.drawing.node_rect(number);
                    let target = view.record_under(transform.inverse() * pointer);
                    let target = target.filter(|id| id != from);
                    let target = target.and_then(|id| view.item_of(&id));
                    let end = target.map_or(pointer, |number| {
                        let there = transform * view.drawing.node_rect(number);
                        edge_towards(there.expand(4.0), there.center(), rect.center())
                    });
                    let start = edge_towards(rect, rect.center(), end);
                    arrow(&painter, start, end, Stroke::new(2.5, accent));
                    self.mark_target(ui, view, transform, screen, target);
                }
            }
            Hands::Aim { from, target } => {
                self.mark_target(ui, view, transform, screen, *target);
                let ends = view.item_of(from).zip(*target);
                if let Some((from, to)) = ends {
                    let [from, to] = [from, to].map(|it| transform * view.drawing.node_rect(it));
                    let end = edge_towards(to.expand(4.0), to.center(), from.center());
                    let start = edge_towards(from, from.center(), end);
                    arrow(&painter, start, end, Stroke::new(2.5, accent));
                }
            }
            _ => {}
        }
    }

    fn mark_target(
        &self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
        target: Option<usize>,
    ) {
        let Some(target) = target else { return };
        let accent = style::colour(style::theme(ui.ctx()).accent);
        let rect = transform * view.drawing.node_rect(target);
        ui.painter_at(screen).rect(
            rect.expand(3.0),
            7.0,
            accent.gamma_multiply(0.15),
            Stroke::new(3.5, accent),
            egui::StrokeKind::Outside,
        );
    }

    /// Choosing what to connect to: arrows go from node to node, Enter or a click chooses.
    pub(super) fn aim_ui(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        transform: TSTransform,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let Hands::Aim { from, target } = &self.hands else {
            return;
        };
        let (from, mut target) = (from.clone(), *target);
        let Some(start) = view.item_of(&from) else {
            self.hands = Hands::Free;
            return;
        };
        let words = [("name", view.label(&from).into())];
        banner_ui(
            ui,
            response.rect,
            &view.texts.say_with("aim-banner", &words),
        );
        let here = view.drawing.node_rect(target.unwrap_or(start));
        if let Some(way) = keys::arrow(ui, Modifiers::NONE) {
            let is_record = |number: usize| view.record(number).is_some() && number != start;
            target = keys::next_node_of(view.drawing, here, way, is_record).or(target);
            self.wish(CameraWish::Reveal);
        }
        let mut at = target.map(|number| {
            let rect = transform * view.drawing.node_rect(number);
            rect.center_bottom() + vec2(0.0, 6.0)
        });
        let is_entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let mut is_chosen = is_entered && target.is_some();
        let pointer = response.interact_pointer_pos();
        if let Some(pointer) = pointer.filter(|_| response.clicked()) {
            let under = view.record_under(transform.inverse() * pointer);
            target = under
                .and_then(|id| view.item_of(&id))
                .filter(|it| *it != start);
            at = Some(pointer);
            is_chosen = target.is_some();
        }
        let to = target.and_then(|number| view.record(number).cloned());
        self.hands = Hands::Aim {
            from: from.clone(),
            target,
        };
        if let (true, Some(to), Some(at)) = (is_chosen, to, at) {
            self.choose(view, (from, to), at, actions);
        }
    }

    /// The node the keyboard is on while a target is chosen.
    pub(super) fn aimed_at(&self) -> Option<usize> {
        match &self.hands {
            Hands::Aim { target, .. } => *target,
            _ => None,
        }
    }
}

/// Where the line from the middle of `rect` to `towards` leaves it.
fn edge_towards(rect: Rect, middle: Pos2, towards: Pos2) -> Pos2 {
    let way = towards - middle;
    let half = rect.size() / 2.0;
    let stretch = (way.x.abs() / half.x).max(way.y.abs() / half.y);
    match stretch > 1.0 {
        true => middle + way / stretch,
        false => middle,
    }
}

fn arrow(painter: &egui::Painter, start: Pos2, end: Pos2, stroke: Stroke) {
    let ahead: Vec2 = (end - start).normalized();
    painter.line_segment([start, end - 4.0 * ahead], stroke);
    let side = 5.0 * ahead.rot90();
    let back = end - 10.0 * ahead;
    let head = vec![end, back + side, back - side];
    painter.add(egui::Shape::convex_polygon(
        head,
        stroke.color,
        Stroke::NONE,
    ));
}
