//! The pointer on the canvas: moving about, pointing, selecting.

use std::collections::BTreeSet;

use egui::emath::TSTransform;
use egui::{CursorIcon, Key, PointerButton, Rect, Role, Sense, WidgetInfo};

use super::hands::Hands;
use super::wide::Spot;
use super::{CameraWish, Canvas, CanvasView, node_id};
use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::style;
use crate::edit::Gesture;
use crate::model::Id;

/// Above this many nodes in view they are not widgets of their own.
const MOST_WIDGETS: usize = 1600;

impl Canvas {
    /// Pan by dragging or the wheel, zoom at the pointer.
    pub(super) fn move_about(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        screen: Rect,
        view: &CanvasView<'_>,
    ) {
        let Some(mut camera) = self.camera else {
            return;
        };
        let before = camera;
        let buttons = [PointerButton::Middle, PointerButton::Secondary];
        let is_panning = matches!(self.hands, Hands::Pan);
        let by_hand = is_panning && response.dragged_by(PointerButton::Primary);
        if by_hand || buttons.iter().any(|button| response.dragged_by(*button)) {
            camera.pan(response.drag_delta());
            ui.set_cursor_icon(CursorIcon::Grabbing);
        } else if ui.input(|input| input.key_down(Key::Space)) && response.hovered() {
            ui.set_cursor_icon(CursorIcon::Grab);
        }
        if response.contains_pointer()
            && let Some(pointer) = ui.input(|input| input.pointer.hover_pos())
        {
            let (zoom, scroll) =
                ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
            if zoom != 1.0 {
                camera.zoom_at(zoom, pointer, screen);
            }
            camera.pan(scroll);
        }
        if camera != before {
            camera.keep_near(view.drawing.bounds());
            self.look_at(camera);
        }
    }

    /// The record the pointer is on.
    pub fn pointed_record(&self, view: &CanvasView<'_>) -> Option<Id> {
        let spot = view
            .wide
            .zip(self.spot)
            .and_then(|(wide, spot)| match spot {
                Spot::Node(node) => wide.overview.visible.nodes[node].key.record(),
                Spot::Cell(_) => None,
            });
        let hovered = self.hovered.and_then(|number| view.record(number));
        hovered.or(spot).cloned()
    }

    /// Finds what lies under the pointer, says what it is, selects it when clicked.
    pub(super) fn point(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        transform: TSTransform,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let pointer = ui.input(|input| input.pointer.hover_pos());
        let is_dragging = response.dragged();
        let place = pointer.filter(|_| response.contains_pointer() && !is_dragging);
        let before = self.hovered;
        self.hovered = place.and_then(|pointer| view.item_at(transform, pointer));
        self.spot = place
            .filter(|_| self.hovered.is_none())
            .and_then(|pointer| Self::spot_at(view, transform, response.rect, pointer));
        if self.hovered != before {
            self.hovered_since = ui.input(|input| input.time);
        }
        let is_free = matches!(self.hands, Hands::Free);
        if !is_dragging {
            self.notice_handles(view, transform, place.filter(|_| is_free));
        }
        let is_on_handle =
            place.is_some_and(|place| self.handle_at(view, transform, place).is_some());
        if is_on_handle && is_free {
            ui.set_cursor_icon(CursorIcon::Crosshair);
        } else if self.hovered.is_some() || self.spot.is_some() {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        if is_free {
            self.spot_tip_ui(ui, response, view);
            self.click(ui, response, is_on_handle, view, actions);
            if let Some(number) = self
                .hovered
                .filter(|_| !is_on_handle && self.menu.is_none())
            {
                tooltip_ui(ui, response, view, number);
            }
        }
    }

    fn click(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        is_on_handle: bool,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        // Enter and Space count as clicks too, but point at nothing.
        let is_pointed = response.interact_pointer_pos().is_some();
        if !is_pointed || is_on_handle || self.click_spot(response, view, actions) {
            return;
        }
        let selection = self.hovered.and_then(|number| view.selection_of(number));
        let roll_up = self.hovered.and_then(|number| view.roll_up(number));
        if response.double_clicked()
            && let Some(fold) = roll_up
        {
            self.clicked = None;
            actions.push(LookAction::Unfold(fold.clone()).into());
        } else if response.double_clicked() {
            let clicked = self.clicked.take();
            match clicked.as_ref().or(selection.as_ref()) {
                Some(Selection::Record(id)) => self.rename(id.clone(), Gesture::Single),
                Some(_) => self.wish(CameraWish::Centre),
                None => self.wish(CameraWish::Fit),
            }
        } else if response.clicked() {
            response.request_focus();
            let modifiers = ui.input(|input| input.modifiers);
            let selection = match modifiers.shift || modifiers.command {
                true => view.toggled(selection),
                false => selection,
            };
            self.clicked = selection.clone();
            actions.push(LookAction::Select(selection).into());
        }
    }

    /// Gives every node in view a name that a screen reader can say.
    pub(super) fn name_nodes(
        &mut self,
        ui: &mut egui::Ui,
        canvas: egui::Id,
        view: &CanvasView<'_>,
        transform: TSTransform,
        screen: Rect,
        actions: &mut Vec<AppAction>,
    ) {
        let drawing = view.drawing;
        let in_view = |number: usize| {
            let rect = transform * drawing.node_rect(number);
            let rect = rect.intersect(screen);
            rect.is_positive().then_some((number, rect))
        };
        let nodes: Vec<(usize, Rect)> = drawing
            .nodes()
            .filter_map(|(_, number)| in_view(number))
            .collect();
        if nodes.len() > MOST_WIDGETS {
            return;
        }
        let selected: BTreeSet<usize> = view.selected_items().into_iter().collect();
        for (number, rect) in nodes {
            let item = &drawing.scene.items[number];
            let id = node_id(canvas, drawing, number);
            let response = ui.interact(rect, id, Sense::empty());
            response.widget_info(|| {
                let is_selected = selected.contains(&number);
                WidgetInfo::selected(Role::TreeItem, true, is_selected, &item.name)
            });
            ui.ctx().accesskit_node_builder(id, |node| {
                node.add_action(egui::accesskit::Action::Click);
                if !item.description.is_empty() {
                    node.set_description(item.description.as_str());
                }
            });
            let is_clicked = ui.input(|input| {
                input.has_accesskit_action_request(id, egui::accesskit::Action::Click)
            });
            if is_clicked && let Some(fold) = view.roll_up(number) {
                actions.push(LookAction::Unfold(fold.clone()).into());
            } else if is_clicked && let Some(selection) = view.selection_of(number) {
                actions.push(LookAction::Select(Some(selection)).into());
            }
        }
    }
}

fn tooltip_ui(ui: &egui::Ui, response: &egui::Response, view: &CanvasView<'_>, number: usize) {
    let item = &view.drawing.scene.items[number];
    let is_still = ui.input(|input| input.pointer.time_since_last_movement()) > 0.3;
    if !is_still {
        ui.ctx().request_repaint_after_secs(0.32);
        return;
    }
    let layer = ui.layer_id();
    let anchor = egui::PopupAnchor::Pointer;
    egui::Tooltip::always_open(ui.ctx().clone(), layer, response.id.with("tip"), anchor).show(
        |ui| {
            ui.label(style::heading(&item.name, 15.0));
            for line in item.description.lines().filter(|line| *line != item.name) {
                ui.label(line);
            }
        },
    );
}
