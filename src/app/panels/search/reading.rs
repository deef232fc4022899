//! What is made of the text in the search field: made anew only when it, the map or the language is
//! another.

use std::sync::Arc;

use super::Search;
use super::offers::Row;
use crate::app::job::{Job, Progress};
use crate::app::state::OpenMap;
use crate::graph::MapGraph;
use crate::model::{Language, Misread};
use crate::query::{Completion, Query, Vocabulary, complete, is_filter, matches, parse};
use crate::text::Texts;
use crate::view::{Hit, search};

/// How many hits are shown.
const MOST_HITS: usize = 12;
/// How many fields are offered beneath hits.
const MOST_OFFERS_BESIDE: usize = 3;
/// In maps with more records than this, what passes is counted on a thread of its own.
const LARGE: usize = 2_000;
/// Among more records than this one looks for words on a thread of its own.
const FEW: usize = 5_000;

/// What is looked for, and in what.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Sought {
    text: String,
    revision: u64,
    language: Language,
}

/// Hits that are being looked for among many.
pub(super) type Looking = (Sought, Job<Vec<Hit>>);

/// What was made of a text.
pub(super) struct Reading {
    sought: Sought,
    cursor: usize,
    /// Says that the text is more than plain words.
    pub is_filter: bool,
    /// What it asks, or why it cannot be read.
    pub query: Result<Query, Misread>,
    /// What plain words find; until it is there, what was found before.
    pub hits: Vec<Hit>,
    /// What `hits` are the hits of.
    found: Option<Sought>,
    /// Ways to go on.
    pub offers: Vec<Completion>,
    passing: Passing,
}

/// How many records and relations pass.
enum Passing {
    Counting(Job<(usize, usize)>),
    Counted(usize, usize),
    Unread,
}

impl Reading {
    /// What is wrong in a filter; what is still being written and can be completed is not wrong yet.
    pub fn wrong(&self) -> Option<&Misread> {
        let misread = self.query.as_ref().err().filter(|_| self.is_filter)?;
        let is_being_written = !self.offers.is_empty() && misread.place.end == self.cursor;
        (!is_being_written).then_some(misread)
    }

    /// How many records and relations pass, once they are counted.
    pub fn passing(&self) -> Option<(usize, usize)> {
        match self.passing {
            Passing::Counted(records, relations) => Some((records, relations)),
            Passing::Counting(_) | Passing::Unread => None,
        }
    }

    /// The text it was made of.
    pub fn text(&self) -> &str {
        &self.sought.text
    }

    /// Says whether hits are still being looked for.
    pub fn is_looking(&self) -> bool {
        !self.is_filter && self.found.as_ref() != Some(&self.sought)
    }
}

impl Search {
    /// Makes of the text what there is to make of it.
    pub(super) fn read(&mut self, ctx: &egui::Context, texts: &'static Texts, map: &OpenMap) {
        self.take_found();
        self.make(ctx, texts, map);
        self.look(ctx, texts, map);
    }

    /// Says whether what is written is still being looked for.
    pub fn is_looking(&self) -> bool {
        self.reading.as_ref().is_some_and(Reading::is_looking)
    }

    /// Takes the hits that were looked for on a thread.
    fn take_found(&mut self) {
        let Some((_, job)) = &self.looking else {
            return;
        };
        let hits = match job.poll() {
            Progress::Working => return,
            Progress::Done(hits) => hits,
            Progress::Lost => Vec::new(),
        };
        let sought = self.looking.take().map(|(sought, _)| sought);
        if let Some(reading) = self.reading.as_mut().filter(|it| it.is_looking()) {
            self.chosen = (!hits.is_empty()).then_some(0);
            reading.hits = hits;
            reading.found = sought;
            self.is_hasty &= reading.is_looking() || !reading.hits.is_empty();
        }
    }

    /// Looks for plain words: at once among few records, on a thread among many.
    fn look(&mut self, ctx: &egui::Context, texts: &'static Texts, map: &OpenMap) {
        let Some(reading) = self.reading.as_mut().filter(|it| it.is_looking()) else {
            return;
        };
        let sought = reading.sought.clone();
        let document = map.session.snapshot();
        let find = move |sought: &Sought| {
            let kind = |kind| texts.kind(kind);
            search(&document, &sought.text, sought.language, kind, MOST_HITS)
        };
        if map.document().actors().len() + map.document().resources().len() <= FEW {
            reading.hits = find(&sought);
            reading.found = Some(sought);
            self.chosen = (!reading.hits.is_empty()).then_some(0);
            return;
        }
        // One after the other, so that whoever types fast does not begin a search for every key.
        if self.looking.is_none() {
            let asked = sought.clone();
            let job = Job::spawn(ctx, "search", move || find(&asked));
            self.looking = Some((sought, job));
        }
    }

    fn make(&mut self, ctx: &egui::Context, texts: &Texts, map: &OpenMap) {
        if self.text.trim().is_empty() {
            self.reading = None;
            self.chosen = None;
            return;
        }
        let sought = Sought {
            text: self.text.clone(),
            revision: map.session.revision(),
            language: texts.language(),
        };
        if let Some(reading) = &mut self.reading
            && let Passing::Counting(job) = &reading.passing
        {
            match job.poll() {
                Progress::Working => {}
                Progress::Done((records, relations)) => {
                    reading.passing = Passing::Counted(records, relations);
                }
                Progress::Lost => reading.passing = Passing::Unread,
            }
        }
        let before = self.reading.take();
        if before
            .as_ref()
            .is_some_and(|it| it.sought == sought && it.cursor == self.cursor)
        {
            self.reading = before;
            return;
        }
        let document = map.document();
        let vocabulary = Vocabulary::of(document, sought.language);
        let is_filter = is_filter(&self.text);
        let mut offers = complete(&self.text, self.cursor.min(self.text.len()), &vocabulary);
        if !is_filter {
            offers.truncate(MOST_OFFERS_BESIDE);
        }
        let query = parse(&self.text, &vocabulary);
        let is_same = before.as_ref().is_some_and(|it| {
            it.query == query
                && it.sought.revision == sought.revision
                && !matches!(it.passing, Passing::Unread)
        });
        let mut before = before;
        let found = before.as_mut().filter(|_| !is_filter).map(|before| {
            let hits = std::mem::take(&mut before.hits);
            (hits, before.found.take())
        });
        let (hits, found) = found.unwrap_or_default();
        let passing = match (before, &query) {
            (Some(before), _) if is_same => before.passing,
            (_, Ok(query)) => count(ctx, map, query),
            (_, Err(_)) => Passing::Unread,
        };
        self.chosen = (!hits.is_empty()).then_some(0);
        self.reading = Some(Reading {
            sought,
            cursor: self.cursor,
            is_filter,
            query,
            hits,
            found,
            offers,
            passing,
        });
    }

    /// The rows beneath the field.
    pub(super) fn rows(&self) -> Vec<Row> {
        let Some(reading) = &self.reading else {
            return Vec::new();
        };
        let hits = (0..reading.hits.len()).map(Row::Hit);
        let offers = (0..reading.offers.len()).map(Row::Offer);
        let show = reading.query.is_ok().then_some(Row::Show);
        match reading.is_filter {
            true => offers.chain(show).collect(),
            false => hits.chain(show).chain(offers).collect(),
        }
    }
}

fn count(ctx: &egui::Context, map: &OpenMap, query: &Query) -> Passing {
    let counted = |found: crate::query::Matches| (found.record_count(), found.relation_count());
    let document = map.document();
    let graph = map.derived.shared_graph(document).cloned();
    if let Some(graph) = &graph
        && document.actors().len() + document.resources().len() <= LARGE
    {
        let (records, relations) = counted(matches(query, document, graph));
        return Passing::Counted(records, relations);
    }
    let (query, document) = (query.clone(), map.session.snapshot());
    let work = move || {
        // The graph of a large map comes a moment after each alteration.
        let graph = graph.unwrap_or_else(|| Arc::new(MapGraph::of(&document)));
        counted(matches(&query, &document, &graph))
    };
    Passing::Counting(Job::spawn(ctx, "count what passes", work))
}
