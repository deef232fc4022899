//! The small list that asks what a new relation says.

use egui::{Area, Button, Frame, Key, Modifiers, Order, Pos2, vec2};

use super::hands::Hands;
use super::{Canvas, CanvasView};
use crate::app::action::{AppAction, SelectedAction};
use crate::app::names::kind_choice;
use crate::app::style;
use crate::edit::kinds_between;
use crate::model::{Id, MapDocument, RelationKind};

/// The keys that choose, in the order of the list.
const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// A choice that stands open.
pub(super) struct Chooser {
    from: Id,
    to: Id,
    at: Pos2,
    kinds: Vec<RelationKind>,
    marked: usize,
    is_new: bool,
}

impl Chooser {
    /// The choice between the kinds that make sense from one record to the other; nothing where
    /// none does.
    pub fn of(document: &MapDocument, from: Id, to: Id, at: Pos2) -> Option<Self> {
        let kinds = kinds_between(document, &from, &to);
        (!kinds.is_empty()).then_some(Self {
            from,
            to,
            at,
            kinds,
            marked: 0,
            is_new: true,
        })
    }

    /// Takes the keys: what they choose, if they choose.
    fn take_keys(&mut self, ui: &egui::Ui) -> Option<usize> {
        let count = self.kinds.len();
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            if pressed(Key::ArrowDown) {
                self.marked = (self.marked + 1) % count;
            }
            if pressed(Key::ArrowUp) {
                self.marked = (self.marked + count - 1) % count;
            }
            if pressed(Key::Enter) {
                return Some(self.marked);
            }
            let digit = DIGITS.into_iter().position(pressed);
            digit.filter(|number| *number < count)
        })
    }
}

impl Canvas {
    /// Shows the choice where one is open.
    pub(super) fn chooser_ui(
        &mut self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let Hands::Choose(chooser) = &mut self.hands else {
            return;
        };
        let mut chosen = chooser.take_keys(ui);
        let area = Area::new(ui.scope_id().with("kinds"))
            .order(Order::Foreground)
            .constrain_to(ui.ctx().content_rect().shrink(8.0))
            .fixed_pos(chooser.at + vec2(4.0, 4.0))
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style())
                    .show(ui, |ui| chooser_rows_ui(ui, view, chooser, &mut chosen));
            });
        // The press that opened it is not one beside it.
        let is_beside = ui.input(|input| {
            let pointer = input.pointer.interact_pos();
            let is_outside = pointer.is_some_and(|it| !area.response.rect.contains(it));
            input.pointer.any_pressed() && is_outside
        });
        let is_over = is_beside && !std::mem::take(&mut chooser.is_new);
        if let Some(number) = chosen {
            let (from, to) = (chooser.from.clone(), chooser.to.clone());
            let kind = chooser.kinds[number];
            actions.push(SelectedAction::Relate { from, kind, to }.into());
        }
        if chosen.is_some() || is_over {
            self.hands = Hands::Free;
            self.wants_focus = true;
        }
    }
}

fn chooser_rows_ui(
    ui: &mut egui::Ui,
    view: &CanvasView<'_>,
    chooser: &Chooser,
    chosen: &mut Option<usize>,
) {
    let texts = view.texts;
    let ends = [
        ("from", view.label(&chooser.from).into()),
        ("to", view.label(&chooser.to).into()),
    ];
    ui.set_width(260.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(style::heading(texts.say_with("chooser-title", &ends), 14.0));
    ui.add_space(4.0);
    for (number, kind) in chooser.kinds.iter().enumerate() {
        let digit = DIGITS.get(number).map_or("", |_| DIGIT_TEXTS[number]);
        let button = Button::selectable(number == chooser.marked, kind_choice(*kind, texts))
            .right_text(style::aside(digit))
            .min_size(vec2(260.0, 26.0));
        if ui.add(button).clicked() {
            *chosen = Some(number);
        }
    }
    ui.add_space(4.0);
    ui.label(style::aside(texts.say("chooser-hint")));
}

const DIGIT_TEXTS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
