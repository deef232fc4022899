//! What of a map is to be drawn: a saved view, and what is to be different in it.

use super::arguments::{FilterArguments, ViewArguments};
use crate::model::{Filter, Id, MapDocument, Perspective, View, nearest};
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

/// What `view` and `filter` ask to see of `document`.
pub fn request(
    view: &ViewArguments,
    filter: &FilterArguments,
    document: &MapDocument,
) -> Result<ViewRequest, NoSuchName> {
    let ViewArguments {
        view,
        projection,
        perspective,
        distance,
        rest,
    } = view;
    let mut request = match view {
        Some(name) => ViewRequest::from(view_named(name, document)?),
        None => ViewRequest::default(),
    };
    if let Some(perspective) = perspective {
        check_perspective(perspective, document)?;
        request.perspective = perspective.clone();
    }
    request.projection = projection.unwrap_or(request.projection);
    request.distance = distance.unwrap_or(request.distance);
    request.rest = rest.unwrap_or(request.rest);
    narrow(&mut request.filter, filter, document)?;
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
