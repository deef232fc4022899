//! The search field and the hits beneath it.

use egui::{Id, Key, Modifiers, TextEdit};

use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::names;
use crate::app::signs::hit_row_ui;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::text::Texts;
use crate::view::{Column, Hit, search};

/// How many hits are shown.
const MOST_HITS: usize = 12;

/// What is being searched for.
#[derive(Debug, Default)]
pub struct Search {
    query: String,
    hits: Vec<Hit>,
    chosen: usize,
    wants_focus: bool,
}

impl Search {
    /// Gives the field the keyboard the next time it is drawn.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Forgets what was searched for.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// Shows the field, and the hits while it has the keyboard.
pub(super) fn search_ui(
    ui: &mut egui::Ui,
    width: f32,
    texts: &Texts,
    map: &OpenMap,
    state: &mut Search,
    actions: &mut Vec<AppAction>,
) {
    let id = Id::unique("search field");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let taken = if has_focus { keys(ui, state) } else { None };
    let field = TextEdit::singleline(&mut state.query)
        .id(id)
        .desired_width(width)
        .margin(egui::Margin::symmetric(10, 6))
        .hint_text(texts.say("search-placeholder"));
    let response = ui.add(field).accessible_name(texts.say("search"));
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
    }
    if response.changed() {
        let kind = |kind| texts.kind(kind);
        state.hits = search(
            map.document(),
            &state.query,
            texts.language(),
            kind,
            MOST_HITS,
        );
        state.chosen = 0;
    }
    if let Some(Taken::Hit) = taken {
        choose(state, state.chosen, actions);
        response.surrender_focus();
        return;
    }
    if let Some(Taken::Nothing) = taken {
        state.clear();
        response.surrender_focus();
        return;
    }
    if !state.query.trim().is_empty() && (response.has_focus() || response.lost_focus()) {
        hits_ui(ui, &response, texts, map, state, actions);
    }
}

enum Taken {
    Hit,
    Nothing,
}

/// Up and down move among the hits, Enter takes one, Esc lets go.
fn keys(ui: &egui::Ui, state: &mut Search) -> Option<Taken> {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
            state.chosen = (state.chosen + 1).min(state.hits.len().saturating_sub(1));
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            state.chosen = state.chosen.saturating_sub(1);
        }
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            return Some(Taken::Nothing);
        }
        let enter = !state.hits.is_empty() && input.consume_key(Modifiers::NONE, Key::Enter);
        enter.then_some(Taken::Hit)
    })
}

fn choose(state: &mut Search, number: usize, actions: &mut Vec<AppAction>) {
    if let Some(hit) = state.hits.get(number) {
        let selection = match hit {
            Hit::Actor(id) | Hit::Resource(id) => Selection::Record(id.clone()),
            Hit::Relation(key) => Selection::Relations(vec![key.clone()]),
        };
        actions.push(LookAction::GoTo(selection).into());
    }
    state.clear();
}

fn hits_ui(
    ui: &egui::Ui,
    field: &egui::Response,
    texts: &Texts,
    map: &OpenMap,
    state: &mut Search,
    actions: &mut Vec<AppAction>,
) {
    let mut clicked = None;
    egui::Area::new(Id::unique("search hits"))
        .order(egui::Order::Foreground)
        .fixed_pos(field.rect.left_bottom() + egui::vec2(0.0, 4.0))
        .show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_width(field.rect.width().max(560.0));
                if state.hits.is_empty() {
                    let query = state.query.trim();
                    ui.label(texts.say_with("search-no-hits", &[("query", query.into())]));
                    return;
                }
                let count = [("count", state.hits.len().into())];
                ui.label(style::aside(texts.say_with("search-hits", &count)));
                for (number, hit) in state.hits.iter().enumerate() {
                    if hit_ui(ui, texts, map, hit, number == state.chosen) {
                        clicked = Some(number);
                    }
                }
            });
        });
    if let Some(number) = clicked {
        choose(state, number, actions);
    }
}

fn hit_ui(ui: &mut egui::Ui, texts: &Texts, map: &OpenMap, hit: &Hit, is_chosen: bool) -> bool {
    let document = map.document();
    let (column, text) = match hit {
        Hit::Actor(id) | Hit::Resource(id) => {
            let name = names::full_name(document, id, texts).to_owned();
            (names::column_of(document, id), name)
        }
        Hit::Relation(key) => (Column::Shared, names::sentence(document, key, texts)),
    };
    let outside = match is_seen(map, hit) {
        true => String::new(),
        false => format!("{} · ", texts.say("search-hit-outside")),
    };
    let kind = texts.say(match hit {
        Hit::Actor(_) => "inspector-actor",
        Hit::Resource(_) => "inspector-resource",
        Hit::Relation(_) => "inspector-relation",
    });
    let kind = format!("{outside}{kind}");
    hit_row_ui(ui, is_chosen, column, &text, &kind).clicked()
}

/// Says whether a hit is on the picture.
fn is_seen(map: &OpenMap, hit: &Hit) -> bool {
    map.derived.visible().is_none_or(|visible| match hit {
        Hit::Actor(id) | Hit::Resource(id) => visible.node_of_record(id).is_some(),
        Hit::Relation(key) => visible
            .edges
            .iter()
            .any(|edge| edge.relations.contains(key)),
    })
}
