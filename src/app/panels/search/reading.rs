//! What is made of the text in the search field: made anew only when it, the map or the language is
//! another.

use std::sync::Arc;

use super::Search;
use super::offers::Row;
use crate::app::job::{Job, Progress};
use crate::app::state::OpenMap;
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

/// What was made of a text.
pub(super) struct Reading {
    text: String,
    cursor: usize,
    revision: u64,
    language: Language,
    /// Says that the text is more than plain words.
    pub is_filter: bool,
    /// What it asks, or why it cannot be read.
    pub query: Result<Query, Misread>,
    /// What plain words find.
    pub hits: Vec<Hit>,
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
        &self.text
    }

    fn is_of(&self, state: &Search, revision: u64, language: Language) -> bool {
        self.text == state.text
            && self.cursor == state.cursor
            && self.revision == revision
            && self.language == language
    }
}

impl Search {
    /// Makes of the text what there is to make of it.
    pub(super) fn read(&mut self, ctx: &egui::Context, texts: &Texts, map: &OpenMap) {
        if self.text.trim().is_empty() {
            self.reading = None;
            self.chosen = None;
            return;
        }
        let (revision, language) = (map.session.revision(), texts.language());
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
            .is_some_and(|it| it.is_of(self, revision, language))
        {
            self.reading = before;
            return;
        }
        let document = map.document();
        let vocabulary = Vocabulary::of(document, language);
        let is_filter = is_filter(&self.text);
        let mut offers = complete(&self.text, self.cursor.min(self.text.len()), &vocabulary);
        let mut hits = Vec::new();
        if !is_filter {
            offers.truncate(MOST_OFFERS_BESIDE);
            let kind = |kind| texts.kind(kind);
            hits = search(document, &self.text, language, kind, MOST_HITS);
        }
        let query = parse(&self.text, &vocabulary);
        let is_same = before.as_ref().is_some_and(|it| {
            it.query == query && it.revision == revision && !matches!(it.passing, Passing::Unread)
        });
        let passing = match (before, &query) {
            (Some(before), _) if is_same => before.passing,
            (_, Ok(query)) => count(ctx, map, query),
            (_, Err(_)) => Passing::Unread,
        };
        self.chosen = (!hits.is_empty()).then_some(0);
        self.reading = Some(Reading {
            text: self.text.clone(),
            cursor: self.cursor,
            revision,
            language,
            is_filter,
            query,
            hits,
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
    if document.actors().len() + document.resources().len() <= LARGE {
        let (records, relations) = counted(matches(query, document, map.derived.graph()));
        return Passing::Counted(records, relations);
    }
    let (query, document) = (query.clone(), Arc::clone(&map.session.snapshot()));
    let graph = map.derived.shared_graph();
    let work = move || counted(matches(&query, &document, &graph));
    Passing::Counting(Job::spawn(ctx, "count what passes", work))
}
