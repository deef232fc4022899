//! The filter language: one small grammar for the search field, saved views and the command line.
//!
//! A text is read into a [`Query`] with the words of three languages and the names of one map
//! ([`parse`]), a query is written again in one language ([`Query::written`]), and it is held against
//! a map: what passes are [`Matches`] by the numbers of the graph. What passes and why is told in
//! docs/filter-language.md.

mod blame;
mod complete;
mod facts;
mod holding;
mod matches;
mod names;
mod reading;
mod saved;
mod term;
mod texts;
mod tokens;
mod values;
mod words;
mod writing;

pub use blame::{Without, without_each};
pub use complete::{Completion, CompletionKind, complete, is_filter};
pub use matches::{Matches, matches};
pub use names::Vocabulary;
pub use reading::{LONGEST_QUERY, parse};
pub use saved::{of_view, problems, unreadable_views};
pub use term::{Bounds, Field, Query, Sort, Term, Thing, Value};
