//! The queries of saved views.

use super::names::Vocabulary;
use super::reading::parse;
use super::term::Query;
use crate::model::{Language, MapDocument, Misread, Problem, View};

/// What a saved view asks; all, where its query cannot be read.
pub fn of_view(view: &View, document: &MapDocument) -> Query {
    parse(&view.query, &own(document)).unwrap_or_default()
}

/// The saved views whose queries cannot be read, by their numbers, and what is wrong in them.
pub fn unreadable_views(document: &MapDocument) -> Vec<(usize, Misread)> {
    let views = document.views().iter().enumerate();
    let misread = views.filter_map(|(number, view)| {
        let misread = parse(&view.query, &own(document)).err()?;
        Some((number, misread))
    });
    misread.collect()
}

/// The same as problems of the map, with none where there is no map.
pub fn problems(document: Option<&MapDocument>) -> Vec<(usize, Problem)> {
    let found = document.map(unreadable_views).unwrap_or_default();
    let problem = |misread| Problem::UnreadableQuery(Box::new(misread));
    let found = found.into_iter();
    found
        .map(|(view, misread)| (view, problem(misread)))
        .collect()
}

/// What a map's own views are read with.
fn own(document: &MapDocument) -> Vocabulary<'_> {
    let language = Language::from_tag(document.language()).unwrap_or_default();
    Vocabulary::of(document, language)
}
