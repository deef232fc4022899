//! What of a map is to be drawn: a saved view, and what is to be different in it.

use super::arguments::{FilterArguments, ViewArguments};
use crate::model::{Filter, Fold, Id, Language, MapDocument, Misread, Perspective, View, nearest};
use crate::query::{Query, Vocabulary, parse};
use crate::text::{Texts, printable};
use crate::view::ViewRequest;

/// A name that the map does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchName {
    what: Named,
    name: String,
    nearest: Option<String>,
    known: Vec<String>,
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    View,
    Record,
    Capability,
    Tag,
}

/// Why what is asked cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongView {
    /// The map has nothing of this name.
    Name(NoSuchName),
    /// The filter cannot be read.
    Filter {
        /// As it was written.
        text: String,
        /// What is wrong in it.
        misread: Misread,
    },
}

impl From<NoSuchName> for WrongView {
    fn from(name: NoSuchName) -> Self {
        Self::Name(name)
    }
}

impl WrongView {
    /// A filter that cannot be read.
    pub fn of_filter(text: &str, misread: Misread) -> Self {
        let text = text.to_owned();
        Self::Filter { text, misread }
    }

    /// What is wrong; under a filter, signs that mark the part.
    pub fn message(&self, texts: &Texts) -> String {
        match self {
            Self::Name(name) => name.message(texts),
            Self::Filter { text, misread } => {
                let (column, reason) = (misread.column.to_string(), texts.misread(misread));
                let words = [("column", (&column).into()), ("reason", (&reason).into())];
                let said = texts.say_with("cli-filter-wrong", &words);
                let marked = text.get(misread.place.clone()).unwrap_or_default();
                let before = " ".repeat(misread.column.saturating_sub(1));
                let marks = "^".repeat(marked.chars().count().max(1));
                format!("{said}\n  {}\n  {before}{marks}", printable(text))
            }
        }
    }
}

/// What a filter asks of `document`.
pub fn query(text: &str, document: &MapDocument, language: Language) -> Result<Query, Misread> {
    parse(text, &Vocabulary::of(document, language))
}

/// What `view` and `filter` ask to see of `document`.
pub fn request(
    view: &ViewArguments,
    filter: &FilterArguments,
    document: &MapDocument,
    language: Language,
) -> Result<ViewRequest, WrongView> {
    let ViewArguments {
        view,
        projection,
        perspective,
        distance,
        rest,
        filter: asked,
        folds,
        year,
        compared_with,
    } = view;
    let mut request = match view {
        Some(name) => ViewRequest::of_view(view_named(name, document)?, document),
        None => ViewRequest::default(),
    };
    if let Some(perspective) = perspective {
        check_perspective(perspective, document)?;
        request.perspective = perspective.clone();
    }
    request.projection = projection.unwrap_or(request.projection);
    request.distance = distance.unwrap_or(request.distance);
    request.rest = rest.unwrap_or(request.rest);
    request.year = year.or(request.year);
    request.compared_with = compared_with.or(request.compared_with);
    if !folds.is_empty() {
        check_folds(folds, document)?;
        request.folds.clone_from(folds);
    }
    narrow(&mut request.filter, filter, document)?;
    if let Some(text) = asked {
        let read = query(text, document, language);
        request.query = read.map_err(|misread| WrongView::of_filter(text, misread))?;
    }
    Ok(request)
}

/// Puts what `asked` names in place of what a saved view had there.
fn narrow(
    filter: &mut Filter,
    asked: &FilterArguments,
    document: &MapDocument,
) -> Result<(), NoSuchName> {
    let FilterArguments {
        capability,
        kind,
        status,
        tag,
    } = asked;
    if !capability.is_empty() {
        let model = document.capability_model();
        let known: Vec<&str> = model.capabilities.iter().map(|it| it.id.as_str()).collect();
        check_names(Named::Capability, capability, &known)?;
        filter.capabilities = capability.iter().map(Id::new).collect();
    }
    if !tag.is_empty() {
        check_names(Named::Tag, tag, &document.tags())?;
        filter.tags.clone_from(tag);
    }
    if !kind.is_empty() {
        filter.kinds.clone_from(kind);
    }
    if !status.is_empty() {
        filter.statuses.clone_from(status);
    }
    Ok(())
}

/// Checks that the capability model of `document` has a capability with this id.
pub fn known_capability(id: &str, document: &MapDocument) -> Result<(), NoSuchName> {
    let model = document.capability_model();
    let known: Vec<&str> = model.capabilities.iter().map(|it| it.id.as_str()).collect();
    check_names(Named::Capability, &[id.to_owned()], &known)
}

/// The view that goes by `name` in any of its languages.
fn view_named<'a>(name: &str, document: &'a MapDocument) -> Result<&'a View, NoSuchName> {
    let views = document.views().iter();
    let found = views.clone().find(|it| it.name.all().any(|it| it == name));
    let known: Vec<&str> = views.map(|view| view.name.main.as_str()).collect();
    found.ok_or_else(|| no_such(Named::View, name, &known))
}

fn check_perspective(perspective: &Perspective, document: &MapDocument) -> Result<(), NoSuchName> {
    let Perspective::Record(id) = perspective else {
        return Ok(());
    };
    known_record(id.as_str(), document)
}

fn check_folds(folds: &[Fold], document: &MapDocument) -> Result<(), NoSuchName> {
    for fold in folds {
        if let Fold::Capability(id) = fold {
            let model = document.capability_model();
            let known: Vec<&str> = model.capabilities.iter().map(|it| it.id.as_str()).collect();
            check_names(Named::Capability, &[id.to_string()], &known)?;
        }
        for id in fold.named() {
            known_record(id.as_str(), document)?;
        }
    }
    Ok(())
}

/// Checks that `document` has an actor or a resource with this id.
pub fn known_record(id: &str, document: &MapDocument) -> Result<(), NoSuchName> {
    if document.record(&Id::new(id)).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = document.records().map(|it| it.id().as_str()).collect();
    Err(no_such(Named::Record, id, &known))
}

fn check_names(what: Named, names: &[String], known: &[&str]) -> Result<(), NoSuchName> {
    match names.iter().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(no_such(what, name, known)),
        None => Ok(()),
    }
}

fn no_such(what: Named, name: &str, known: &[&str]) -> NoSuchName {
    NoSuchName {
        what,
        name: name.to_owned(),
        nearest: nearest(name, known.iter().copied()).map(str::to_owned),
        known: known.iter().map(|name| (*name).to_owned()).collect(),
    }
}

impl NoSuchName {
    /// What is wrong, what may have been meant, and what there is.
    pub fn message(&self, texts: &Texts) -> String {
        let Self {
            what,
            name,
            nearest,
            known,
        } = self;
        let known = printable(&known.join(", "));
        let arguments = [("name", name.into()), ("known", (&known).into())];
        let message = match what {
            Named::View if known.is_empty() => return texts.say("cli-no-views"),
            Named::Tag if known.is_empty() => return texts.say("cli-no-tags"),
            Named::View => texts.say_with("cli-no-such-view", &arguments),
            Named::Record => texts.say_with("cli-no-such-record", &arguments[..1]),
            Named::Capability => texts.say_with("cli-no-such-capability", &arguments),
            Named::Tag => texts.say_with("cli-no-such-tag", &arguments),
        };
        match nearest {
            Some(nearest) => {
                let meant = texts.say_with("cli-did-you-mean", &[("nearest", nearest.into())]);
                format!("{message} {meant}")
            }
            None => message,
        }
    }
}
