//! Pointer and keys on the canvas: moving about, pointing, selecting, walking.

use egui::emath::TSTransform;
use egui::{
    CursorIcon, EventFilter, Key, Modifiers, PointerButton, Rect, Role, Sense, Vec2, WidgetInfo,
};

use super::{CameraWish, Canvas, CanvasView, keys, node_id, selected_item};
use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::style;
use crate::geometry;
use crate::scene::{Subject, item_at};
use crate::view::NodeKey;

/// How near an edge the pointer must be, in points.
const REACH: f32 = 7.0;
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
        let buttons = [
            PointerButton::Primary,
            PointerButton::Middle,
            PointerButton::Secondary,
        ];
        if buttons.iter().any(|button| response.dragged_by(*button)) {
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

    /// Arrow keys walk from node to node, Enter goes on to the inspector, Esc lets go.
    pub(super) fn walk(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        view: &CanvasView<'_>,
        selected: Option<usize>,
        actions: &mut Vec<AppAction>,
    ) {
        if !response.has_focus() {
            return;
        }
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let way = ui.input_mut(|input| {
            [
                (Key::ArrowLeft, -Vec2::X),
                (Key::ArrowRight, Vec2::X),
                (Key::ArrowUp, -Vec2::Y),
                (Key::ArrowDown, Vec2::Y),
            ]
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, way)| way)
        });
        if let Some(way) = way {
            let next = match selected {
                Some(from) => keys::next_node(view.drawing, view.drawing.node_rect(from), way),
                None => {
                    let camera = self.camera.map(|camera| camera.centre);
                    camera.and_then(|centre| keys::node_near(view.drawing, centre))
                }
            };
            if let Some(selection) = next.and_then(|next| selection_of(view, next)) {
                actions.push(LookAction::Select(Some(selection)).into());
                self.wish(CameraWish::Reveal);
            }
        }
        if selected.is_some()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        {
            actions.push(LookAction::FocusInspector.into());
        }
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
        self.hovered = place.and_then(|pointer| {
            let at = transform.inverse() * pointer;
            let at = geometry::Point::new(at.x, at.y);
            item_at(&view.drawing.scene, at, REACH / transform.scaling)
        });
        if self.hovered != before {
            self.hovered_since = ui.input(|input| input.time);
        }
        if self.hovered.is_some() {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        // Enter and Space count as clicks too, but point at nothing.
        let is_pointed = response.interact_pointer_pos().is_some();
        if response.clicked() && is_pointed {
            response.request_focus();
            let selection = self.hovered.and_then(|number| selection_of(view, number));
            actions.push(LookAction::Select(selection).into());
        }
        if response.double_clicked() && is_pointed {
            self.wish(match self.hovered {
                Some(_) => CameraWish::Centre,
                None => CameraWish::Fit,
            });
        }
        if let Some(number) = self.hovered {
            tooltip_ui(ui, response, view, number);
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
        let selected = selected_item(view);
        for (number, rect) in nodes {
            let item = &drawing.scene.items[number];
            let id = node_id(canvas, drawing, number);
            let response = ui.interact(rect, id, Sense::empty());
            response.widget_info(|| {
                let is_selected = selected == Some(number);
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
            if is_clicked && let Some(selection) = selection_of(view, number) {
                actions.push(LookAction::Select(Some(selection)).into());
            }
        }
    }
}

/// What is selected when item `number` is; nothing for what stands for no record.
fn selection_of(view: &CanvasView<'_>, number: usize) -> Option<Selection> {
    match &view.drawing.scene.items[number].subject {
        Subject::Node(NodeKey::Unknown(key)) => Some(Selection::Relations(vec![key.clone()])),
        Subject::Node(key) => key.record().cloned().map(Selection::Record),
        Subject::Edge { relations, .. } => Some(Selection::Relations(relations.clone())),
        Subject::Ground | Subject::Row(_) | Subject::Column(_) | Subject::Legend => None,
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
