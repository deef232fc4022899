//! Writing a name over the node it is of.

use egui::emath::TSTransform;
use egui::text::{CCursor, CCursorRange};
use egui::{Area, Frame, Key, Order, Rect, TextEdit, vec2};

use super::hands::Hands;
use super::{Canvas, CanvasView};
use crate::app::action::{AppAction, EditAction};
use crate::edit::{ActorField, EditCommand, Gesture, ResourceField};
use crate::model::{Id, Language, RecordRef, Text};

/// A name that is being written.
pub(super) struct Naming {
    id: Id,
    text: String,
    gesture: Gesture,
    is_new: bool,
}

impl Canvas {
    /// Lets the user write the name of `id`, once it is in the picture, as part of `gesture`.
    pub fn rename(&mut self, id: Id, gesture: Gesture) {
        self.to_name = Some((id, gesture));
    }

    /// Opens the field that was asked for, where its node is there.
    pub(super) fn begin_naming(&mut self, view: &CanvasView<'_>) {
        let is_there = |(id, _): &mut (Id, Gesture)| view.item_of(id).is_some();
        if let Some((id, gesture)) = self.to_name.take_if(is_there) {
            self.hands = Hands::Name(Naming {
                text: view.label(&id).to_owned(),
                id,
                gesture,
                is_new: true,
            });
        }
    }

    /// Shows the field: Enter or a click elsewhere keeps what is written, Esc does not.
    pub(super) fn naming_ui(
        &mut self,
        ui: &egui::Ui,
        transform: TSTransform,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let Hands::Name(naming) = &mut self.hands else {
            return;
        };
        let Some(number) = view.item_of(&naming.id) else {
            self.hands = Hands::Free;
            return;
        };
        let rect = transform * view.drawing.node_rect(number);
        let is_done = field_ui(ui, view, naming, rect);
        if is_done {
            if let Some(command) = renamed(view, &naming.id, naming.text.trim()) {
                actions.push(EditAction::Do(command, naming.gesture).into());
            }
            self.hands = Hands::Free;
            self.wants_focus = true;
        }
    }
}

fn field_ui(ui: &egui::Ui, view: &CanvasView<'_>, naming: &mut Naming, rect: Rect) -> bool {
    let width = rect.width().max(180.0);
    let min = rect.center() - vec2(width / 2.0 + 6.0, 20.0);
    let area = Area::new(ui.scope_id().with("name"))
        .order(Order::Foreground)
        .fixed_pos(min)
        .show(ui.ctx(), |ui| {
            let frame = Frame::popup(ui.style());
            let field = TextEdit::singleline(&mut naming.text).desired_width(width);
            frame.show(ui, |ui| field.show(ui)).inner
        });
    let mut output = area.inner;
    let response = output.response.response.clone();
    let name = view.texts.say("naming-field");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
    if std::mem::take(&mut naming.is_new) {
        response.request_focus();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(naming.text.chars().count()));
        output.state.cursor.set_char_range(Some(all));
        output.state.store(ui.ctx(), response.id);
        return false;
    }
    response.lost_focus() && !ui.input(|input| input.key_pressed(Key::Escape))
}

/// What gives the record this name in the language one reads: the short name where it has one,
/// which is the one that stands in the node. Nothing where nothing is written or it is the same.
fn renamed(view: &CanvasView<'_>, id: &Id, name: &str) -> Option<EditCommand> {
    if name.is_empty() || name == view.label(id) {
        return None;
    }
    let record = view.document.record(id)?;
    let text = with_words(record.label(), view.texts.language(), name);
    let is_short = !record.short().is_empty();
    Some(match (record, is_short) {
        (RecordRef::Actor(_), true) => EditCommand::SetActor(id.clone(), ActorField::Short(text)),
        (RecordRef::Actor(_), false) => EditCommand::SetActor(id.clone(), ActorField::Name(text)),
        (RecordRef::Resource(_), true) => {
            EditCommand::SetResource(id.clone(), ResourceField::Short(text))
        }
        (RecordRef::Resource(_), false) => {
            EditCommand::SetResource(id.clone(), ResourceField::Name(text))
        }
    })
}

/// The text with other words where a reader of `language` finds them.
fn with_words(text: &Text, language: Language, words: &str) -> Text {
    let mut text = text.clone();
    match text.translations.get_mut(language.tag()) {
        Some(translation) => *translation = words.to_owned(),
        None => text.main = words.to_owned(),
    }
    text
}
