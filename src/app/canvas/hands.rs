//! What the hands are at: a drag begins on empty canvas, a node or a handle, and each means
//! something else. Nothing is altered before the hand lets go.

use egui::emath::TSTransform;
use egui::{
    Align2, Area, CursorIcon, Frame, Key, Modifiers, Order, PointerButton, Pos2, Rect, vec2,
};

use super::carry::{Carried, landing};
use super::chooser::Chooser;
use super::naming::Naming;
use super::{Canvas, CanvasView};
use crate::app::action::{AppAction, LookAction, Selection, WindowAction};
use crate::app::style;
use crate::geometry;
use crate::model::Id;
use crate::scene::items_within;

/// What the hands are at.
#[derive(Default)]
pub(super) enum Hands {
    /// Nothing.
    #[default]
    Free,
    /// Moving the picture.
    Pan,
    /// Carrying nodes.
    Carry(Carried),
    /// Drawing a line from a handle.
    Wire(Id),
    /// Drawing a frame around nodes, from here on the map.
    Frame(Pos2),
    /// Choosing what to connect to, by keys or a click.
    Aim {
        /// Where the relation starts.
        from: Id,
        /// Where it would end.
        target: Option<usize>,
    },
    /// Choosing what a new relation says.
    Choose(Chooser),
    /// Writing a name.
    Name(Naming),
}

impl Canvas {
    /// Says whether the keyboard is the canvas's own until something is finished or let go.
    pub fn is_engaged(&self) -> bool {
        self.menu.is_some() || !matches!(self.hands, Hands::Free | Hands::Pan)
    }

    /// Another number for every gesture made here.
    pub fn next_gesture(&mut self) -> u64 {
        self.gestures += 1;
        self.gestures
    }

    /// Lets the user choose what to connect `from` to.
    pub fn aim(&mut self, from: Id) {
        self.hands = Hands::Aim { from, target: None };
        self.wants_focus = true;
    }

    /// Esc lets go of whatever the hands are at.
    pub(super) fn let_go(&mut self, ui: &egui::Ui) {
        let is_busy = !matches!(self.hands, Hands::Free);
        if is_busy && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.hands = Hands::Free;
            self.wants_focus = true;
        }
    }

    /// Begins, goes on with and finishes drags.
    pub(super) fn drag(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        transform: TSTransform,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        if response.drag_started_by(PointerButton::Primary) && matches!(self.hands, Hands::Free) {
            let origin = ui.input(|input| input.pointer.press_origin());
            if let Some(origin) = origin.or(response.interact_pointer_pos()) {
                self.hands = self.taken_up(ui, origin, (transform, response.rect), view);
                response.request_focus();
            }
        }
        let pointer = ui.input(|input| input.pointer.interact_pos());
        let Some(pointer) = pointer else {
            return;
        };
        if let Hands::Carry(carried) = &mut self.hands {
            carried.at = transform.inverse() * pointer;
        }
        // A drag that is cut off any other way than by letting go comes to nothing.
        if response.drag_stopped_by(PointerButton::Primary) {
            self.finish_drag(ui, response.rect, (pointer, transform), view, actions);
        } else if !response.dragged() && self.is_dragging() {
            self.hands = Hands::Free;
        }
    }

    fn is_dragging(&self) -> bool {
        matches!(
            self.hands,
            Hands::Pan | Hands::Carry(_) | Hands::Wire(_) | Hands::Frame(_)
        )
    }

    /// What a drag from here is.
    fn taken_up(
        &self,
        ui: &egui::Ui,
        origin: Pos2,
        (transform, screen): (TSTransform, Rect),
        view: &CanvasView<'_>,
    ) -> Hands {
        let (holds_space, modifiers) =
            ui.input(|input| (input.key_down(Key::Space), input.modifiers));
        if holds_space {
            return Hands::Pan;
        }
        if let Some(from) = self.handle_at(view, transform, origin) {
            return Hands::Wire(from);
        }
        let at = transform.inverse() * origin;
        let is_far = Self::is_far(view, transform, screen);
        if let Some(id) = view.record_under(at).filter(|_| !is_far) {
            return Hands::Carry(Carried::of(view, id, at));
        }
        if modifiers.shift {
            return Hands::Frame(at);
        }
        Hands::Pan
    }

    /// Shows what will come of letting go here.
    pub(super) fn drag_ui(
        &self,
        ui: &egui::Ui,
        screen: Rect,
        transform: TSTransform,
        view: &CanvasView<'_>,
    ) {
        let Some(pointer) = ui.input(|input| input.pointer.interact_pos()) else {
            return;
        };
        let at = transform.inverse() * pointer;
        let painter = ui.painter_at(screen);
        let accent = style::colour(style::theme(ui.ctx()).accent);
        let tint = accent.gamma_multiply(0.12);
        let stroke = egui::Stroke::new(2.0, accent);
        match &self.hands {
            Hands::Carry(carried) => {
                ui.set_cursor_icon(CursorIcon::Grabbing);
                let landing = landing(view, carried);
                if let Some(cell) = landing.cell {
                    let inside = egui::StrokeKind::Inside;
                    painter.rect(transform * cell, 6.0, tint, stroke, inside);
                }
                hint_ui(ui, pointer, &landing.says);
            }
            Hands::Frame(from) => {
                let rect = Rect::from_two_pos(transform * *from, pointer);
                painter.rect(rect, 2.0, tint, stroke, egui::StrokeKind::Inside);
            }
            Hands::Wire(from) => {
                let target = view.record_under(at).filter(|id| id != from);
                let words = [
                    ("from", view.label(from).into()),
                    (
                        "to",
                        target.as_ref().map_or("…", |id| view.label(id)).into(),
                    ),
                ];
                let says = match &target {
                    Some(_) => view.texts.say_with("wire-to", &words),
                    None => view.texts.say_with("wire-to-new", &words),
                };
                hint_ui(ui, pointer, &says);
            }
            _ => {}
        }
    }

    fn finish_drag(
        &mut self,
        ui: &egui::Ui,
        screen: Rect,
        (pointer, transform): (Pos2, TSTransform),
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let at = transform.inverse() * pointer;
        match std::mem::take(&mut self.hands) {
            Hands::Carry(mut carried) => {
                carried.at = at;
                if let Some(command) = landing(view, &carried).command {
                    actions.push(command.into());
                }
                if view.selection.map(Selection::records) != Some(&carried.ids) {
                    let selection = Selection::of_records(carried.ids);
                    actions.push(LookAction::Select(selection).into());
                }
            }
            Hands::Wire(from) => match view.record_under(at) {
                Some(to) if to == from => {}
                Some(to) => self.choose(view, (from, to), pointer, actions),
                None if view.item_at(transform, pointer).is_none() && screen.contains(pointer) => {
                    let line = format!("{} -> ", view.label(&from));
                    actions.push(WindowAction::QuickAdd(line).into());
                }
                None => {}
            },
            Hands::Frame(from) => {
                let modifiers = ui.input(|input| input.modifiers);
                let framed = framed(view, Rect::from_two_pos(from, at));
                let before = view.selection.filter(|_| modifiers.shift);
                let before = before.map_or(&[][..], Selection::records).iter().cloned();
                let selection = Selection::of_records(before.chain(framed));
                actions.push(LookAction::Select(selection).into());
            }
            Hands::Pan => {}
            other => self.hands = other,
        }
    }

    /// Opens the choice of what a relation between the two says.
    pub(super) fn choose(
        &mut self,
        view: &CanvasView<'_>,
        (from, to): (Id, Id),
        at: Pos2,
        actions: &mut Vec<AppAction>,
    ) {
        match Chooser::of(view.document, from, to, at) {
            Some(chooser) => self.hands = Hands::Choose(chooser),
            None => {
                let text = view.texts.say("wire-nothing-fits");
                actions.push(WindowAction::Notice(text).into());
            }
        }
        self.wants_focus = true;
    }
}

/// The records whose nodes touch a frame.
fn framed(view: &CanvasView<'_>, frame: Rect) -> Vec<Id> {
    let size = (frame.width(), frame.height());
    let rect = geometry::Rect::new(frame.min.x, frame.min.y, size.0, size.1);
    let numbers = items_within(&view.drawing.scene, &rect).into_iter();
    numbers
        .filter_map(|number| view.record(number).cloned())
        .collect()
}

/// Says beside the pointer what will come of letting go.
pub(super) fn hint_ui(ui: &egui::Ui, pointer: Pos2, text: &str) {
    Area::new(ui.scope_id().with("hint"))
        .order(Order::Tooltip)
        .interactable(false)
        .fixed_pos(pointer + vec2(16.0, 18.0))
        .show(ui.ctx(), |ui| label_ui(ui, text));
}

/// Says at the top of the canvas what is going on.
pub(super) fn banner_ui(ui: &egui::Ui, screen: Rect, text: &str) {
    Area::new(ui.scope_id().with("banner"))
        .order(Order::Foreground)
        .interactable(false)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(screen.center_top() + vec2(0.0, 14.0))
        .show(ui.ctx(), |ui| label_ui(ui, text));
}

fn label_ui(ui: &mut egui::Ui, text: &str) {
    let accent = style::colour(style::theme(ui.ctx()).accent);
    let frame = Frame::popup(ui.style()).stroke(egui::Stroke::new(1.5, accent));
    frame.show(ui, |ui| {
        let label = egui::Label::new(egui::RichText::new(text).size(14.0));
        ui.add(label.wrap_mode(egui::TextWrapMode::Extend));
    });
}
