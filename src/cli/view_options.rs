//! What of a map is drawn, as options of the command line.

use clap::Args;

use crate::model::{
    Distance, Filter, Group, Id, MapDocument, Perspective, Projection, RelationKind, Rest, Status,
    View, nearest,
};
use crate::view::ViewRequest;

/// A saved view, and what is to be different in it.
#[derive(Clone, Debug, Default, Args)]
pub struct ViewOptions {
    /// Begin with this saved view of the map
    #[arg(long, value_name = "NAME")]
    view: Option<String>,
    /// What becomes a node: layered or actors
    #[arg(long, value_parser = projection)]
    projection: Option<Projection>,
    /// From whose side: all, sectors (state, municipal, voluntary, private, outside; several with
    /// commas between) or the id of an actor or a resource
    #[arg(long, value_parser = perspective)]
    perspective: Option<Perspective>,
    /// How many relations away one looks: 1, 2, 3 or all
    #[arg(long, value_parser = distance)]
    distance: Option<Distance>,
    /// What becomes of the rest: show, dim, fold or hide
    #[arg(long, value_parser = rest)]
    rest: Option<Rest>,
    /// Put the columns of the perspective's own sectors first
    #[arg(long)]
    own_first: bool,
    /// Draw only resources of this capability; may be given several times
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    capability: Vec<String>,
    /// Draw only relations of this kind (uses, shares-data …); may be given several times
    #[arg(long, value_parser = kind, value_delimiter = ',')]
    kind: Vec<RelationKind>,
    /// Draw only what is existing, planned, wanted or ended; may be given several times
    #[arg(long, value_parser = status, value_delimiter = ',')]
    status: Vec<Status>,
    /// Draw only what bears this tag; may be given several times
    #[arg(long, value_name = "TAG")]
    tag: Vec<String>,
}

/// A name that the map does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchName {
    /// What it should be the name of.
    pub what: Named,
    /// The name.
    pub name: String,
    /// The name that may have been meant.
    pub nearest: Option<String>,
    /// All there are, as one may write them; shown where they are few.
    pub known: Vec<String>,
}

/// What an option names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A saved view.
    View,
    /// An actor or a resource.
    Record,
    /// A capability.
    Capability,
    /// A tag.
    Tag,
}

impl ViewOptions {
    /// What these options show of `document`.
    pub fn request(&self, document: &MapDocument) -> Result<ViewRequest, NoSuchName> {
        let Self {
            view,
            projection,
            perspective,
            distance,
            rest,
            own_first,
            capability,
            kind,
            status,
            tag,
        } = self;
        let mut request = match view {
            Some(name) => ViewRequest::from(view_named(name, document)?),
            None => ViewRequest::default(),
        };
        if let Some(projection) = projection {
            request.projection = *projection;
        }
        if let Some(perspective) = perspective {
            check_perspective(perspective, document)?;
            request.perspective = perspective.clone();
        }
        request.distance = distance.unwrap_or(request.distance);
        request.rest = rest.unwrap_or(request.rest);
        request.own_columns_first = *own_first;
        let Filter {
            capabilities,
            kinds,
            statuses,
            tags,
        } = &mut request.filter;
        if !capability.is_empty() {
            *capabilities = capabilities_named(capability, document)?;
        }
        if !tag.is_empty() {
            check_tags(tag, document)?;
            tags.clone_from(tag);
        }
        if !kind.is_empty() {
            kinds.clone_from(kind);
        }
        if !status.is_empty() {
            statuses.clone_from(status);
        }
        Ok(request)
    }
}

/// The view that goes by `name` in any of its languages.
fn view_named<'a>(name: &str, document: &'a MapDocument) -> Result<&'a View, NoSuchName> {
    let views = document.views();
    let is_named = |view: &&View| view.name.all().any(|known| known == name);
    let known = || views.iter().map(|view| view.name.main.as_str());
    views
        .iter()
        .find(is_named)
        .ok_or_else(|| no_such(Named::View, name, known()))
}

fn check_perspective(perspective: &Perspective, document: &MapDocument) -> Result<(), NoSuchName> {
    let Perspective::Record(id) = perspective else {
        return Ok(());
    };
    let known = document.records().map(|record| record.id().as_str());
    match document.record(id) {
        Some(_) => Ok(()),
        None => Err(no_such(Named::Record, id.as_str(), known)),
    }
}

fn capabilities_named(names: &[String], document: &MapDocument) -> Result<Vec<Id>, NoSuchName> {
    let model = document.capability_model();
    let known = || model.capabilities.iter().map(|it| it.id.as_str());
    let capability = |name: &String| {
        let id = Id::new(name);
        match model.capability(&id) {
            Some(_) => Ok(id),
            None => Err(no_such(Named::Capability, name, known())),
        }
    };
    names.iter().map(capability).collect()
}

fn check_tags(names: &[String], document: &MapDocument) -> Result<(), NoSuchName> {
    let known = document.tags();
    match names.iter().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(no_such(Named::Tag, name, known.into_iter())),
        None => Ok(()),
    }
}

fn no_such<'a>(what: Named, name: &str, known: impl Iterator<Item = &'a str>) -> NoSuchName {
    let known: Vec<&str> = known.collect();
    NoSuchName {
        what,
        name: name.to_owned(),
        nearest: nearest(name, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    }
}

fn projection(word: &str) -> Result<Projection, String> {
    one_of(word, &Projection::ALL)
}

fn rest(word: &str) -> Result<Rest, String> {
    one_of(word, &Rest::ALL)
}

fn kind(word: &str) -> Result<RelationKind, String> {
    one_of(word, &RelationKind::ALL)
}

fn status(word: &str) -> Result<Status, String> {
    one_of(word, &Status::ALL)
}

fn distance(word: &str) -> Result<Distance, String> {
    match (word.to_ascii_lowercase().as_str(), word.parse()) {
        ("all", _) => Ok(Distance::All),
        (_, Ok(steps)) if steps > 0 => Ok(Distance::Steps(steps)),
        _ => Err("a number from 1 to 255, or all".to_owned()),
    }
}

/// A word that is no sector is taken for an id; the map will know whether it is one.
fn perspective(word: &str) -> Result<Perspective, String> {
    let words: Vec<&str> = word.split(',').map(str::trim).collect();
    if let [word] = words.as_slice() {
        return Ok(match one_of(word, &Group::ALL) {
            _ if word.eq_ignore_ascii_case("all") => Perspective::All,
            Ok(group) => Perspective::Sectors(vec![group]),
            Err(_) => Perspective::Record(Id::new(word)),
        });
    }
    let groups: Result<Vec<Group>, String> =
        words.iter().map(|word| one_of(word, &Group::ALL)).collect();
    groups.map(Perspective::Sectors)
}

/// The value that `word` spells: as in a map's file, or in lower case with hyphens.
fn one_of<T: Copy + std::fmt::Debug>(word: &str, values: &[T]) -> Result<T, String> {
    let spelt: Vec<String> = values.iter().map(|value| kebab(&format!("{value:?}"))).collect();
    let meant = spelt
        .iter()
        .position(|spelt| *spelt == word || spelt.replace('-', "") == word.to_ascii_lowercase());
    match meant {
        Some(number) => Ok(values[number]),
        None => Err(format!("one of {}", spelt.join(", "))),
    }
}

/// `DependsOn` as `depends-on`.
fn kebab(word: &str) -> String {
    let mut kebab = String::new();
    for letter in word.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
