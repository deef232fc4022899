//! A field one types in. What is valid is wished at once; what is not stays in the field, with the
//! reason under it, and nowhere else.

use egui::{EventFilter, Id, Key, Margin, Modifiers, RichText, Stroke, TextEdit};

use super::super::inspector::Page;
use crate::app::action::EditAction;
use crate::app::style;
use crate::edit::{EditCommand, Gesture};

/// A field and what it shows.
pub(in crate::app::panels) struct Line<'a> {
    /// Under which it remembers what is typed.
    pub id: Id,
    /// Its name for a screen reader.
    pub name: &'a str,
    /// The value as it is in the map.
    pub shown: &'a str,
    /// What it says while it is empty.
    pub hint: String,
    /// How many lines it has; one is a field in which Enter ends the typing.
    pub rows: usize,
    /// Size of the letters; larger ones are headings.
    pub size: f32,
}

impl<'a> Line<'a> {
    /// A field of one line.
    pub fn new(id: Id, name: &'a str, shown: &'a str) -> Self {
        Self {
            id,
            name,
            shown,
            hint: String::new(),
            rows: 1,
            size: 15.0,
        }
    }
}

/// What is being typed in a field, or could not be taken.
#[derive(Clone, Default)]
struct Spell {
    draft: String,
    before: String,
    /// The value in the map beside which it was typed.
    beside: String,
    number: u64,
    wrong: Option<String>,
}

impl Page<'_> {
    /// Shows a field with the value `now`; `read` makes a value of what is typed, or says what is
    /// wrong with it. Esc brings back what stood there when the typing began.
    pub(in crate::app::panels) fn typed_ui<T: PartialEq>(
        &mut self,
        ui: &mut egui::Ui,
        line: &Line<'_>,
        now: &T,
        read: impl Fn(&str) -> Result<T, String>,
        command: impl FnOnce(T) -> EditCommand,
    ) -> egui::Response {
        let had_focus = ui.memory(|memory| memory.has_focus(line.id));
        // Where the value has become another since, as when an entry before this one went, what
        // was typed is not about it.
        let kept = ui
            .data(|data| data.get_temp::<Spell>(line.id))
            .filter(|spell| had_focus || spell.beside == line.shown);
        let mut text = match &kept {
            Some(spell) if had_focus || spell.wrong.is_some() => spell.draft.clone(),
            _ => line.shown.to_owned(),
        };
        let wrong = kept.as_ref().and_then(|spell| spell.wrong.clone());
        let response = edit_ui(ui, line, &mut text, wrong.is_some());
        if let Some(wrong) = wrong {
            let words = RichText::new(wrong).size(13.0);
            ui.label(words.color(ui.visuals().error_fg_color));
        }
        let mut spell = kept.unwrap_or_default();
        if response.gained_focus() || (response.has_focus() && spell.number == 0) {
            spell.number = next_number(ui);
            spell.before = line.shown.to_owned();
        }
        let escape = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
        let is_escaped = response.has_focus() && ui.input_mut(escape);
        if is_escaped {
            text = spell.before.clone();
            response.surrender_focus();
        }
        let has_ended = is_escaped || response.lost_focus();
        if response.changed() || is_escaped {
            let read = read(&text);
            spell.wrong = read.as_ref().err().filter(|_| !is_escaped).cloned();
            let gesture = Gesture::Part(spell.number);
            if let Ok(value) = read
                && value != *now
            {
                self.actions
                    .push(EditAction::Do(command(value), gesture).into());
            }
        }
        if has_ended {
            self.actions.push(EditAction::CloseStep.into());
        }
        spell.draft = text;
        spell.beside = line.shown.to_owned();
        let is_needed = (response.has_focus() && !has_ended) || spell.wrong.is_some();
        ui.data_mut(|data| {
            data.remove::<Spell>(line.id);
            if is_needed {
                data.insert_temp(line.id, spell);
            }
        });
        response
    }
}

/// The bare field: framed only while one points at it, types in it, or it is wrong.
pub(in crate::app::panels) fn edit_ui(
    ui: &mut egui::Ui,
    line: &Line<'_>,
    text: &mut String,
    is_wrong: bool,
) -> egui::Response {
    let has_focus = ui.memory(|memory| memory.has_focus(line.id));
    let is_hovered = ui
        .ctx()
        .read_response(line.id)
        .is_some_and(|it| it.hovered());
    let visuals = ui.visuals();
    let quiet = visuals.widgets.noninteractive.bg_stroke.color;
    let stroke = match (is_wrong, has_focus, is_hovered) {
        (true, _, _) => Stroke::new(1.5, visuals.error_fg_color),
        (_, true, _) => Stroke::new(1.5, visuals.selection.stroke.color),
        (_, _, true) => Stroke::new(1.0, visuals.widgets.inactive.bg_stroke.color),
        _ => Stroke::new(1.0, quiet.gamma_multiply(0.6)),
    };
    let fill = match has_focus || is_hovered {
        true => visuals.extreme_bg_color,
        false => egui::Color32::TRANSPARENT,
    };
    let frame = egui::Frame::new()
        .inner_margin(Margin::symmetric(6, 3))
        .corner_radius(style::RADIUS)
        .stroke(stroke)
        .fill(fill);
    let font = match line.size > 15.0 {
        true => style::semibold(line.size),
        false => egui::FontId::proportional(line.size),
    };
    let field = match line.rows {
        1 => TextEdit::singleline(text),
        _ => TextEdit::multiline(text).desired_rows(1),
    };
    let keys = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: false,
        escape: true,
    };
    ui.add(
        field
            .id(line.id)
            .frame(frame)
            .font(font)
            .event_filter(keys)
            .hint_text(RichText::new(line.hint.as_str()).size(line.size.min(15.0)))
            .desired_width(f32::INFINITY),
    )
    .accessible_name(line.name)
}

/// A number no other spell of typing has.
fn next_number(ui: &egui::Ui) -> u64 {
    ui.data_mut(|data| {
        let id = Id::unique("spells of typing");
        let number = data.get_temp_mut_or_insert_with(id, || 1_u64 << 32);
        *number += 1;
        *number
    })
}
