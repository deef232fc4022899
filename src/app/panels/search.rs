//! The search field and the hits beneath it.

use egui::{Id, Key, Modifiers, TextEdit};

use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::job::{Job, Progress};
use crate::app::names;
use crate::app::signs::hit_row_ui;
use crate::app::state::OpenMap;
use crate::app::style;
use crate::text::Texts;
use crate::view::{Column, Hit, search};

/// Among more records than this one looks on a thread.
const FEW: usize = 5_000;
/// How many hits are shown.
const MOST_HITS: usize = 12;

/// What is being searched for.
#[derive(Default)]
pub struct Search {
    query: String,
    hits: Vec<Hit>,
    chosen: usize,
    wants_focus: bool,
    /// What is being looked for among many, on a thread; until it is there, what was found before
    /// stands.
    looking: Option<(String, Job<Vec<Hit>>)>,
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

    /// Says whether something is being looked for.
    pub fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    fn take(&mut self, hits: Vec<Hit>) {
        self.is_hasty &= !hits.is_empty();
        self.hits = hits;
        self.chosen = 0;
    }

    /// Looks for what is written now: at once among few, on a thread among many.
    fn look(&mut self, ctx: &egui::Context, texts: &'static Texts, map: &OpenMap) {
        let (language, query) = (texts.language(), self.query.clone());
        let document = map.session.snapshot();
        let find = move |query: &str| {
            let kind = |kind| texts.kind(kind);
            search(&document, query, language, kind, MOST_HITS)
        };
        if map.document().actors().len() + map.document().resources().len() <= FEW {
            return self.take(find(&query));
        }
        // One after the other, so that whoever types fast does not begin a search for every key.
        if self.looking.is_none() {
            let asked = query.clone();
            let job = Job::spawn(ctx, "search", move || find(&asked));
            self.looking = Some((query, job));
        }
    }

    /// Takes what was found; looks again where something else is written meanwhile.
    fn poll(&mut self, ctx: &egui::Context, texts: &'static Texts, map: &OpenMap) {
        let Some((query, job)) = &self.looking else {
            return;
        };
        let hits = match job.poll() {
            Progress::Working => return,
            Progress::Done(hits) => hits,
            Progress::Lost => Vec::new(),
        };
        let is_wanted = *query == self.query;
        self.looking = None;
        if is_wanted {
            self.take(hits);
        } else {
            self.hits = hits;
            self.chosen = 0;
            self.look(ctx, texts, map);
        }
    }
}

/// Shows the field, and the hits while it has the keyboard.
pub(super) fn search_ui(
    ui: &mut egui::Ui,
    width: f32,
    texts: &'static Texts,
    map: &OpenMap,
    state: &mut Search,
    actions: &mut Vec<AppAction>,
) {
    state.poll(ui.ctx(), texts, map);
    let id = Id::unique("search field");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let is_found = state.is_hasty && !state.is_looking() && !state.hits.is_empty();
    let taken = match has_focus {
        true if is_found => Some(Taken::Hit),
        true => keys(ui, state),
        false => None,
    };
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
        state.is_hasty = false;
        state.look(ui.ctx(), texts, map);
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
        let has_hits = !state.hits.is_empty() || state.is_looking();
        let enter = has_hits && input.consume_key(Modifiers::NONE, Key::Enter);
        if enter && state.is_looking() {
            state.is_hasty = true;
            return None;
        }
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
                if state.hits.is_empty() && state.is_looking() {
                    ui.spinner();
                    return;
                }
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
        Hit::Relation(key) => {
            let behind = &visible.behind;
            let number = behind.keys.binary_search(key).ok();
            number.is_some_and(|number| behind.numbers.contains(&(number as u32)))
        }
    })
}
