//! Keys on the canvas: walking from node to node, and on to the inspector.

use egui::{EventFilter, Key, Modifiers, Vec2};

use super::hands::Hands;
use super::{CameraWish, Canvas, CanvasView, keys};
use crate::app::action::{AppAction, LookAction, Selection};
use crate::scene::Subject;

/// How one walks by an arrow key.
#[derive(Clone, Copy)]
enum Walk {
    /// To the nearest node that way.
    Step,
    /// To the nearest that is related.
    Along,
    /// To the nearest, and what was selected stays so.
    Extend,
}

impl Canvas {
    /// Arrow keys walk from node to node, Enter goes on to the inspector.
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
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        if !matches!(self.hands, Hands::Free) || self.menu.is_some() {
            return;
        }
        let walks = [
            (Modifiers::NONE, Walk::Step),
            (Modifiers::COMMAND, Walk::Along),
            (Modifiers::SHIFT, Walk::Extend),
        ];
        for (modifiers, walk) in walks {
            if let Some(way) = keys::arrow(ui, modifiers) {
                let next = self.next(view, selected, way, walk);
                let selection = next.and_then(|next| view.selection_of(next));
                let selection = match walk {
                    Walk::Extend => view.extended(selection),
                    Walk::Step | Walk::Along => selection,
                };
                self.go_to(selection, actions);
            }
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Home) {
            let first = keys::first_node(view.drawing);
            self.go_to(first.and_then(|first| view.selection_of(first)), actions);
        }
        if selected.is_some() && pressed(Key::Enter) {
            actions.push(LookAction::FocusInspector.into());
        }
    }

    fn go_to(&mut self, selection: Option<Selection>, actions: &mut Vec<AppAction>) {
        if selection.is_some() {
            actions.push(LookAction::Select(selection).into());
            self.wish(CameraWish::Reveal);
        }
    }

    fn next(
        &self,
        view: &CanvasView<'_>,
        selected: Option<usize>,
        way: Vec2,
        walk: Walk,
    ) -> Option<usize> {
        let drawing = view.drawing;
        let Some(from) = selected else {
            let centre = self.camera.map(|camera| camera.centre)?;
            return keys::node_near(drawing, centre);
        };
        let rect = drawing.node_rect(from);
        match walk {
            Walk::Step => keys::next_node(drawing, rect, way),
            Walk::Extend => {
                let is_record = |number| view.record(number).is_some();
                keys::next_node_of(drawing, rect, way, is_record)
            }
            Walk::Along => {
                let mut company = drawing.company(from);
                let is_node = |number: &usize| {
                    matches!(drawing.scene.items[*number].subject, Subject::Node(_))
                };
                company.retain(|number| *number != from && is_node(number));
                keys::neighbour(drawing, rect, way, &company)
            }
        }
    }
}
