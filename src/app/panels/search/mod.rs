//! The search field: plain words find records and relations, a field word makes it a filter of the map.

mod offers;
mod reading;

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use egui::text_edit::TextEditState;
use egui::{EventFilter, Galley, Id, Key, Modifiers, Stroke, TextBuffer, TextEdit, TextStyle};

use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::state::{Look, OpenMap};
use crate::query::Query;
use crate::text::Texts;
use crate::view::Hit;

use offers::Row;
use reading::{Looking, Reading};

/// What is being searched for.
#[derive(Default)]
pub struct Search {
    text: String,
    cursor: usize,
    /// What was made of the text.
    reading: Option<Reading>,
    /// The row that Enter takes; none where it takes what is written.
    chosen: Option<usize>,
    wants_focus: bool,
    /// Whether the field held the keyboard in the last frame.
    had_focus: bool,
    /// Says that the text began as the filter that is in use.
    is_of_filter: bool,
    /// What is being looked for among many records.
    looking: Option<Looking>,
    /// The first hit is to be taken when it is there.
    is_hasty: bool,
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

/// What was done to the field by keys, before it sees them.
enum Pressed {
    Enter,
    Escape,
    Tab,
}

/// Shows the field, and what comes of it while it has the keyboard.
pub(super) fn search_ui(
    ui: &mut egui::Ui,
    width: f32,
    texts: &'static Texts,
    (map, look): (&OpenMap, &Look),
    state: &mut Search,
    actions: &mut Vec<AppAction>,
) {
    let id = Id::unique("search field");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus && !state.had_focus {
        state.take_up(ui, id, texts, map, look);
    }
    state.had_focus = has_focus;
    state.read(ui.ctx(), texts, map);
    let rows = state.rows();
    let pressed = match has_focus {
        true if state.is_hasty && !state.is_looking() => Some(Pressed::Enter),
        true => keys(ui, state, &rows),
        false => None,
    };
    let response = field_ui(ui, id, width, texts, state, !rows.is_empty());
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
    }
    if response.changed() {
        state.is_hasty = false;
    }
    state.read(ui.ctx(), texts, map);
    match pressed {
        Some(Pressed::Escape) => {
            if state.is_of_filter && !look.request.query.is_all() {
                actions.push(LookAction::Narrow(Query::All).into());
            }
            state.clear();
            response.surrender_focus();
            return;
        }
        Some(Pressed::Tab) => {
            let offers = |row: &&Row| matches!(row, Row::Offer(_));
            let chosen = state.chosen.and_then(|it| rows.get(it)).filter(offers);
            if let Some(row) = chosen.or_else(|| rows.iter().find(offers)) {
                state.take(ui, *row, actions);
            }
        }
        Some(Pressed::Enter) => {
            match state.chosen.and_then(|it| rows.get(it)) {
                Some(row) => state.take(ui, *row, actions),
                None => state.take(ui, Row::Show, actions),
            }
            if state.text.is_empty() {
                response.surrender_focus();
                return;
            }
        }
        None => {}
    }
    if !state.text.trim().is_empty() && (response.has_focus() || response.lost_focus()) {
        state.rows_ui(ui, &response, texts, map, actions);
    }
}

/// Up and down move among the rows, Tab completes, Enter takes, Esc lets go.
fn keys(ui: &egui::Ui, state: &mut Search, rows: &[Row]) -> Option<Pressed> {
    let is_empty = state.text.trim().is_empty();
    ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        if key(Key::ArrowDown) && !rows.is_empty() {
            let next = state.chosen.map_or(0, |chosen| chosen + 1);
            state.chosen = Some(next.min(rows.len() - 1));
        }
        if key(Key::ArrowUp) {
            state.chosen = state.chosen.and_then(|chosen| chosen.checked_sub(1));
        }
        if key(Key::Escape) {
            return Some(Pressed::Escape);
        }
        if !is_empty && !rows.is_empty() && key(Key::Tab) {
            return Some(Pressed::Tab);
        }
        let takes = !is_empty || state.is_of_filter;
        let enter = takes && key(Key::Enter);
        let row = state.chosen.and_then(|chosen| rows.get(chosen));
        // What is written is to be found, not what was found for something else.
        if enter && state.is_looking() && matches!(row, None | Some(Row::Hit(_))) {
            state.is_hasty = true;
            return None;
        }
        enter.then_some(Pressed::Enter)
    })
}

fn field_ui(
    ui: &mut egui::Ui,
    id: Id,
    width: f32,
    texts: &Texts,
    state: &mut Search,
    offers: bool,
) -> egui::Response {
    let wrong = state.reading.as_ref().and_then(Reading::wrong).cloned();
    let mut layouter = |ui: &egui::Ui, text: &dyn TextBuffer, _: f32| -> Arc<Galley> {
        let place = wrong.as_ref().map(|misread| misread.place.clone());
        let job = marked(ui, text.as_str(), place);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let keys = EventFilter {
        tab: offers && !state.text.trim().is_empty(),
        escape: true,
        horizontal_arrows: true,
        vertical_arrows: true,
    };
    let output = TextEdit::singleline(&mut state.text)
        .id(id)
        .desired_width(width)
        .margin(egui::Margin::symmetric(10, 6))
        .event_filter(keys)
        .layouter(&mut layouter)
        .hint_text(texts.say("search-placeholder"))
        .show(ui);
    if let Some(range) = output.cursor_range {
        let letters = usize::from(range.primary.index);
        let mut starts = state.text.char_indices().map(|(at, _)| at);
        state.cursor = starts.nth(letters).unwrap_or(state.text.len());
    }
    let response = output.response.response;
    response.accessible_name(texts.say("search"))
}

/// The text with the part that is wrong underlined.
fn marked(ui: &egui::Ui, text: &str, wrong: Option<std::ops::Range<usize>>) -> LayoutJob {
    let font = TextStyle::Body.resolve(ui.style());
    let colour = ui.visuals().text_color();
    let plain = TextFormat::simple(font, colour);
    let red = ui.visuals().error_fg_color;
    let underlined = TextFormat {
        color: red,
        underline: Stroke::new(2.0, red),
        ..plain.clone()
    };
    let mut job = LayoutJob {
        break_on_newline: false,
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    match wrong.filter(|place| text.get(place.clone()).is_some()) {
        None => job.append(text, 0.0, plain),
        Some(place) => {
            job.append(&text[..place.start], 0.0, plain.clone());
            job.append(&text[place.clone()], 0.0, underlined);
            job.append(&text[place.end..], 0.0, plain);
        }
    }
    job
}

impl Search {
    /// The field gets the keyboard: where a filter is in use, it is what one goes on with.
    fn take_up(&mut self, ui: &egui::Ui, id: Id, texts: &Texts, map: &OpenMap, look: &Look) {
        if !self.text.is_empty() || look.request.query.is_all() {
            return;
        }
        self.text = look
            .request
            .query
            .readable(map.document(), texts.language());
        self.is_of_filter = true;
        self.cursor = self.text.len();
        self.place_cursor(ui, id);
    }

    fn place_cursor(&self, ui: &egui::Ui, id: Id) {
        let letters = self.text[..self.cursor].chars().count();
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let cursor = CCursorRange::one(CCursor::new(letters));
        state.cursor.set_char_range(Some(cursor));
        state.store(ui.ctx(), id);
    }

    /// Does what a row stands for.
    fn take(&mut self, ui: &egui::Ui, row: Row, actions: &mut Vec<AppAction>) {
        let Some(reading) = &self.reading else {
            if self.is_of_filter && self.text.trim().is_empty() {
                actions.push(LookAction::Narrow(Query::All).into());
                self.clear();
            }
            return;
        };
        match row {
            Row::Hit(number) => {
                if let Some(hit) = reading.hits.get(number) {
                    let selection = match hit {
                        Hit::Actor(id) | Hit::Resource(id) => Selection::Record(id.clone()),
                        Hit::Relation(key) => Selection::Relations(vec![key.clone()]),
                    };
                    actions.push(LookAction::GoTo(selection).into());
                }
                self.clear();
            }
            Row::Show => {
                // Plain words that nothing has are told of beneath the field; the map stays.
                let is_useless = !reading.is_filter && reading.passing() == Some((0, 0));
                if let Ok(query) = &reading.query
                    && !is_useless
                {
                    actions.push(LookAction::Narrow(query.clone()).into());
                    self.clear();
                }
            }
            Row::Offer(number) => {
                if let Some(offered) = reading.offers.get(number) {
                    let (replaces, with) = (offered.replaces.clone(), offered.with.clone());
                    self.complete(ui, replaces, &with);
                }
            }
        }
    }

    /// Lets a completion stand in the text, with the cursor behind it.
    fn complete(&mut self, ui: &egui::Ui, replaces: std::ops::Range<usize>, with: &str) {
        if self.text.get(replaces.clone()).is_none() {
            return;
        }
        let mut end = replaces.start + with.len();
        self.text.replace_range(replaces, with);
        // A value is done; a field waits for its own.
        if !with.ends_with(':') {
            if !self.text[end..].starts_with(' ') {
                self.text.insert(end, ' ');
            }
            end += 1;
        }
        self.cursor = end;
        self.chosen = None;
        self.wants_focus = true;
        self.place_cursor(ui, Id::unique("search field"));
    }
}
