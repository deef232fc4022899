//! The palette: everything one can do and everywhere one can go, found by a few letters.

use egui::{Id, Key, Modal, Modifiers, ScrollArea, TextEdit};

use super::action::{AppAction, LookAction, SelectedAction, Selection};
use super::names;
use super::shortcuts::Command;
use super::signs::hit_row_ui;
use super::state::{Look, OpenMap};
use crate::edit::EditCommand;
use crate::model::{Group, Perspective, RelationKind};
use crate::text::Texts;
use crate::view::{Column, Hit, search};

/// How many lines are offered at once.
const MOST: usize = 60;
/// How many records are offered among them.
const MOST_RECORDS: usize = 12;

/// What the palette remembers while it is open.
#[derive(Default)]
pub struct Palette {
    is_open: bool,
    is_new: bool,
    query: String,
    chosen: usize,
    /// Says that another line was chosen, which may lie out of view.
    has_moved: bool,
    wishes: Vec<Wish>,
}

/// Something one can do.
struct Wish {
    said: String,
    aside: String,
    column: Column,
    does: Does,
}

#[derive(Clone)]
enum Does {
    Command(Command),
    Edit(EditCommand),
    Look(LookAction),
    Become(RelationKind),
}

impl Palette {
    /// Opens it, empty.
    pub fn open(&mut self) {
        *self = Self {
            is_open: true,
            is_new: true,
            ..Self::default()
        };
    }

    /// Says whether it is open and has the keyboard.
    pub fn is_open(&self) -> bool {
        self.is_open
    }
}

/// Shows the palette while it is open; up and down move, Enter takes, Esc closes.
pub fn palette_ui(
    ctx: &egui::Context,
    texts: &Texts,
    map: Option<&OpenMap>,
    look: &Look,
    palette: &mut Palette,
    actions: &mut Vec<AppAction>,
) {
    if !palette.is_open {
        return;
    }
    let is_new = std::mem::take(&mut palette.is_new);
    if is_new {
        palette.wishes = offered(ctx, texts, map, look, "");
    }
    let key = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let before = palette.chosen;
    if key(Key::ArrowDown) {
        palette.chosen = (palette.chosen + 1).min(palette.wishes.len().saturating_sub(1));
    }
    if key(Key::ArrowUp) {
        palette.chosen = palette.chosen.saturating_sub(1);
    }
    palette.has_moved = palette.chosen != before;
    let mut taken = key(Key::Enter).then_some(palette.chosen);
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(12);
    let modal = Modal::new(Id::unique("palette"))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(560.0);
            let field = TextEdit::singleline(&mut palette.query)
                .id(Id::unique("palette field"))
                .hint_text(texts.say("palette-hint"))
                .margin(egui::Margin::symmetric(10, 7))
                .desired_width(f32::INFINITY);
            let field = ui.add(field).accessible_name(texts.say("menu-palette"));
            field.request_focus();
            if field.changed() {
                palette.wishes = offered(ctx, texts, map, look, &palette.query);
                palette.chosen = 0;
            }
            taken = lines_ui(ui, texts, palette).or(taken);
        });
    if let Some(wish) = taken.and_then(|number| palette.wishes.get(number)) {
        actions.push(match wish.does.clone() {
            Does::Command(command) => command.action(),
            Does::Edit(command) => command.into(),
            Does::Look(action) => action.into(),
            Does::Become(kind) => SelectedAction::Become(kind).into(),
        });
        palette.is_open = false;
    }
    if modal.should_close() {
        palette.is_open = false;
    }
}

/// The lines; the number of the one that was clicked comes back.
fn lines_ui(ui: &mut egui::Ui, texts: &Texts, palette: &Palette) -> Option<usize> {
    let mut clicked = None;
    if palette.wishes.is_empty() {
        ui.weak(texts.say("field-nothing-found"));
    }
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (number, wish) in palette.wishes.iter().enumerate() {
            let is_chosen = number == palette.chosen;
            let line = hit_row_ui(ui, is_chosen, wish.column, &wish.said, &wish.aside);
            if is_chosen && palette.has_moved {
                line.scroll_to_me(None);
            }
            if line.clicked() {
                clicked = Some(number);
            }
        }
    });
    clicked
}

/// Everything that fits `query`, the best first.
fn offered(
    ctx: &egui::Context,
    texts: &Texts,
    map: Option<&OpenMap>,
    look: &Look,
    query: &str,
) -> Vec<Wish> {
    let mut wishes = Vec::new();
    if let Some(map) = map {
        wishes.extend(of_selection(texts, map, look));
    }
    for command in Command::ALL {
        if (map.is_some() || command.works_without_map()) && command != Command::Palette {
            wishes.push(Wish {
                said: texts.say(command.label()),
                aside: command.shortcut_text(ctx),
                column: Column::Shared,
                does: Does::Command(command),
            });
        }
    }
    let mut ranked: Vec<(usize, Wish)> = wishes
        .into_iter()
        .filter_map(|wish| Some((distance(&wish.said, query)?, wish)))
        .collect();
    ranked.sort_by_key(|(distance, _)| *distance);
    let mut wishes: Vec<Wish> = ranked.into_iter().map(|(_, wish)| wish).collect();
    if let Some(map) = map.filter(|_| !query.trim().is_empty()) {
        wishes.extend(ways(texts, map, query));
    }
    wishes.truncate(MOST);
    wishes
}

/// What one can do with what is selected.
fn of_selection(texts: &Texts, map: &OpenMap, look: &Look) -> Vec<Wish> {
    let Some(selection) = &look.selection else {
        return Vec::new();
    };
    let mut wishes = Vec::new();
    let ids = selection.records();
    if !ids.is_empty() {
        for group in Group::ALL {
            let group_name = texts.group(group);
            let words = [("sector", (&group_name).into())];
            wishes.push(Wish {
                said: texts.say_with("palette-move", &words),
                aside: String::new(),
                column: Column::from(Some(group)),
                does: Does::Edit(EditCommand::Move {
                    ids: ids.to_vec(),
                    sector: Some(group.sector()),
                    capability: None,
                }),
            });
        }
    }
    if let [id] = ids {
        wishes.push(Wish {
            said: texts.say("perspective-take"),
            aside: names::label(map.document(), id, texts).to_owned(),
            column: names::column_of(map.document(), id),
            does: Does::Look(LookAction::SeeFrom(Perspective::Record(id.clone()))),
        });
    }
    if !selection.relations().is_empty() {
        for kind in RelationKind::ALL {
            let said = texts.kind(kind);
            let words = [("kind", (&said).into())];
            wishes.push(Wish {
                said: texts.say_with("palette-become", &words),
                aside: String::new(),
                column: Column::Shared,
                does: Does::Become(kind),
            });
        }
    }
    wishes
}

/// The records that are called something like `query`, as places to go.
fn ways(texts: &Texts, map: &OpenMap, query: &str) -> Vec<Wish> {
    let document = map.document();
    let kind = |kind| texts.kind(kind);
    let hits = search(document, query, texts.language(), kind, MOST_RECORDS);
    let way = |hit: Hit| {
        let (Hit::Actor(id) | Hit::Resource(id)) = hit else {
            return None;
        };
        let name = names::full_name(document, &id, texts);
        Some(Wish {
            said: texts.say_with("palette-go", &[("name", name.into())]),
            aside: String::new(),
            column: names::column_of(document, &id),
            does: Does::Look(LookAction::GoTo(Selection::Record(id))),
        })
    };
    hits.into_iter().filter_map(way).collect()
}

/// How far the letters of `query` lie apart in `said`, in their order; nothing where they do not
/// all stand there.
fn distance(said: &str, query: &str) -> Option<usize> {
    let said: Vec<char> = said.to_lowercase().chars().collect();
    let query: Vec<char> = query.to_lowercase().chars().collect();
    let mut at = 0;
    let mut gaps = 0;
    for letter in query.iter().filter(|letter| !letter.is_whitespace()) {
        let found = said[at..].iter().position(|other| other == letter)?;
        let begins_word = at + found == 0 || !said[at + found - 1].is_alphanumeric();
        gaps += match found {
            0 => 0,
            _ if begins_word => 1,
            found => 2 + found,
        };
        at += found + 1;
    }
    Some(gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_in_their_order_and_near_ones_first() {
        assert_eq!(distance("Zoom inn", "xy"), None);
        assert_eq!(distance("Zoom inn", "zoom"), Some(0));
        assert!(distance("Zoom inn", "zi") < distance("Organisering", "gi"));
    }
}
