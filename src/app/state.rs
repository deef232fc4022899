//! What is mine while I look: the open map, the way I see it and what I have selected. Never part
//! of the map, never undone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::file::{DataFolder, Finding, Opened, sample_maps};
use crate::model::{Camera, Group, Id, MapDocument, Perspective, Projection, RelationKind, Status};
use crate::session::{Recovery, Session};
use crate::view::ViewRequest;

use super::action::{LookAction, Selection};
use super::derived::Derived;
use super::inquiry::Inquiry;
use super::matrix::MatrixLook;
use super::years::Playing;

/// How many selections one can go back over.
const MOST_STEPS_BACK: usize = 50;

/// Where the open map came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The sample map with this number.
    Sample(usize),
    /// A file.
    File(PathBuf),
    /// No file yet.
    Nameless,
}

impl Origin {
    /// The name of the file.
    pub fn name(&self) -> String {
        match self {
            Self::Sample(number) => sample_maps()
                .get(*number)
                .map_or_else(String::new, |sample| format!("{}.ron", sample.name)),
            Self::File(path) => file_name(path),
            Self::Nameless => "kart.ron".to_owned(),
        }
    }
}

/// The last part of a path, as one shows it.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// A map that is open.
pub struct OpenMap {
    /// The map and what was done to it.
    pub session: Session,
    /// Where it came from.
    pub origin: Origin,
    /// What is wrong in its file.
    pub findings: Vec<Finding>,
    /// What follows from it.
    pub derived: Derived,
}

/// A file that could not be opened at all.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub findings: Vec<Finding>,
}

impl OpenMap {
    /// The map as it is now.
    pub fn document(&self) -> &MapDocument {
        self.session.document()
    }

    /// Brings what follows from the map up to what it has become.
    pub fn refresh(&mut self) {
        self.derived.refresh();
    }

    /// The map of an opened file, or what is wrong with it.
    pub fn of(
        opened: Opened,
        origin: Origin,
        data: Option<DataFolder>,
    ) -> Result<(Self, Recovery), Refused> {
        let findings = opened.findings.clone();
        let begun = match &origin {
            Origin::File(path) => Session::open(opened, path, data),
            Origin::Sample(_) | Origin::Nameless => opened.document.map(|document| {
                let session = Session::nameless(document, data);
                (session, Recovery::default())
            }),
        };
        match begun {
            Some((session, recovery)) => {
                let map = Self {
                    findings,
                    ..Self::of_session(session, origin)
                };
                Ok((map, recovery))
            }
            None => {
                let path = match origin {
                    Origin::File(path) => path,
                    other => PathBuf::from(other.name()),
                };
                Err(Refused { path, findings })
            }
        }
    }

    /// A map that is being worked on.
    pub fn of_session(session: Session, origin: Origin) -> Self {
        Self {
            derived: Derived::default(),
            session,
            origin,
            findings: Vec::new(),
        }
    }
}

/// How many records and relations each choice of the filter stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Resources in a capability or within it.
    pub capabilities: BTreeMap<Id, usize>,
    /// Relations of a kind.
    pub kinds: BTreeMap<RelationKind, usize>,
    /// Resources and relations of a status.
    pub statuses: BTreeMap<Status, usize>,
    /// Records and relations with a tag.
    pub tags: BTreeMap<String, usize>,
    /// The first and the last year there is something to see in; nothing where no year is named.
    pub years: Option<(i32, i32)>,
}

impl Amounts {
    /// Counts `document`.
    pub fn of(document: &MapDocument) -> Self {
        let mut amounts = Self {
            years: document.years(),
            ..Self::default()
        };
        let model = document.capability_model();
        for resource in document.resources().values() {
            *amounts.statuses.entry(resource.status).or_default() += 1;
            let mut capability = model.capability(&resource.capability);
            while let Some(here) = capability {
                *amounts.capabilities.entry(here.id.clone()).or_default() += 1;
                capability = here.parent.as_ref().and_then(|id| model.capability(id));
            }
        }
        for relation in document.relations().values() {
            *amounts.kinds.entry(relation.kind).or_default() += 1;
            *amounts.statuses.entry(relation.status).or_default() += 1;
            for tag in &relation.tags {
                *amounts.tags.entry(tag.clone()).or_default() += 1;
            }
        }
        for tag in document.records().flat_map(|record| record.tags()) {
            *amounts.tags.entry(tag.clone()).or_default() += 1;
        }
        amounts
    }
}

/// How the map is seen and what is selected in it.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// What is asked to be seen.
    pub request: ViewRequest,
    /// What is asked where one looks at a matrix.
    pub matrix: MatrixLook,
    /// What the eye rests on.
    pub selection: Option<Selection>,
    /// The saved view one is in, until one looks otherwise.
    pub view: Option<usize>,
    /// What is asked of the map.
    pub inquiry: Option<Inquiry>,
    /// Whether the panel to the right shows the answer, where something is asked.
    pub shows_answer: bool,
    /// Where one looks; none where that is at the whole picture.
    pub camera: Option<Camera>,
    /// The years that are being played.
    pub playing: Option<Playing>,
    before: Vec<Selection>,
}

impl Look {
    /// The whole map in layers, the own sector first once one takes a side.
    pub fn new() -> Self {
        let mut look = Self::default();
        look.request.own_columns_first = true;
        look
    }

    /// Says whether perspective, filter, query or a view's own list leave something out.
    pub fn is_limited(&self) -> bool {
        let ViewRequest {
            perspective,
            filter,
            query,
            folds,
            year,
            ids,
            ..
        } = &self.request;
        *perspective != Perspective::All
            || !filter.is_empty()
            || !query.is_all()
            || !folds.is_empty()
            || year.is_some()
            || !ids.is_empty()
    }

    /// What was selected before, where one can go back.
    pub fn back(&self) -> Option<&Selection> {
        self.before.last()
    }

    /// The selected actors and resources.
    pub fn selected_records(&self) -> &[Id] {
        let selection = self.selection.as_ref();
        selection.map_or(&[], Selection::records)
    }

    /// Selects, and remembers what was selected before.
    pub fn select(&mut self, selection: Option<Selection>) {
        if selection == self.selection {
            return;
        }
        if let Some(before) = std::mem::replace(&mut self.selection, selection) {
            self.before.push(before);
            if self.before.len() > MOST_STEPS_BACK {
                self.before.remove(0);
            }
        }
    }

    fn ask(&mut self, inquiry: Option<Inquiry>) {
        self.shows_answer = inquiry.is_some();
        let selection = self.selection.as_ref();
        self.inquiry = inquiry.map(|it| it.about(selection));
    }

    /// Changes what is seen; says nothing of cameras and panels, which are the window's.
    pub fn apply(&mut self, action: &LookAction, document: &MapDocument) {
        let before = self.request.clone();
        let request = &mut self.request;
        match action {
            LookAction::Select(selection) => self.select(selection.clone()),
            LookAction::GoTo(selection) => {
                // Where nothing is drawn there is no place to go to.
                if !request.projection.is_picture() {
                    request.projection = Projection::default();
                }
                self.select(Some(selection.clone()));
            }
            LookAction::AskMatrix(wanted) => self.matrix = (**wanted).clone(),
            LookAction::Back => self.selection = self.before.pop().or(self.selection.take()),
            LookAction::Project(projection) => request.projection = *projection,
            LookAction::SwitchProjection => {
                request.projection = request.projection.next();
            }
            LookAction::SeeFrom(perspective) => request.perspective = perspective.clone(),
            LookAction::ToggleGroup(group) => {
                request.perspective = toggled(&request.perspective, *group);
            }
            LookAction::Reach(distance) => request.distance = *distance,
            LookAction::TreatRest(rest) => request.rest = *rest,
            LookAction::OwnFirst(own_first) => request.own_columns_first = *own_first,
            LookAction::Filter(filter) => request.filter = filter.clone(),
            LookAction::Narrow(query) => request.query = query.clone(),
            LookAction::TakeView(number) => {
                if let Some(view) = document.views().get(*number) {
                    let own_columns_first = request.own_columns_first;
                    *request = ViewRequest {
                        own_columns_first,
                        ..ViewRequest::of_view(view, document)
                    };
                    self.view = Some(*number);
                    return;
                }
            }
            LookAction::ShowEverything => {
                request.perspective = Perspective::All;
                request.filter = Default::default();
                request.query = Default::default();
                request.ids.clear();
                request.folds.clear();
                request.year = None;
                request.compared_with = None;
            }
            LookAction::Ask(inquiry) => self.ask(inquiry.clone()),
            LookAction::AskImpact => {
                let (fallen, year) = (self.selected_records().to_vec(), None);
                if !fallen.is_empty() {
                    self.ask(Some(Inquiry::Impact { fallen, year }));
                }
            }
            LookAction::Fold(fold) => {
                if !request.folds.contains(fold) {
                    // What was rolled up last is to be seen as one, whatever else its records lie in.
                    request.folds.insert(0, fold.clone());
                }
            }
            LookAction::Unfold(fold) => request.folds.retain(|other| other != fold),
            LookAction::UnfoldAll => request.folds.clear(),
            LookAction::Year(year) => {
                request.year = *year;
                request.compared_with = request.compared_with.filter(|_| year.is_some());
            }
            LookAction::YearBy(step) => {
                if let Some((first, last)) = document.years() {
                    let from_all = if *step > 0 { first } else { last };
                    let year = request
                        .year
                        .map_or(from_all, |year| year.saturating_add(*step));
                    request.year = Some(year.clamp(first, last));
                }
            }
            LookAction::CompareWith(year) => request.compared_with = *year,
            LookAction::ShowAnswer(is_shown) => self.shows_answer = *is_shown,
            LookAction::Fit
            | LookAction::FitSelection
            | LookAction::Zoom(_)
            | LookAction::ActualSize
            | LookAction::FocusSearch
            | LookAction::PlayYears
            | LookAction::FocusInspector => {}
        }
        if self.request != before {
            self.view = None;
        }
    }
}

/// The perspective with a group more, or less; the whole map when the last one goes.
fn toggled(perspective: &Perspective, group: Group) -> Perspective {
    let mut groups = match perspective {
        Perspective::Sectors(groups) => groups.clone(),
        Perspective::All | Perspective::Record(_) => Vec::new(),
    };
    match groups.iter().position(|other| *other == group) {
        Some(at) => {
            groups.remove(at);
        }
        None => groups.push(group),
    }
    groups.sort_unstable();
    if groups.is_empty() {
        Perspective::All
    } else {
        Perspective::Sectors(groups)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_added_and_taken_out_of_the_perspective() {
        let one = toggled(&Perspective::All, Group::Private);
        assert_eq!(one, Perspective::Sectors(vec![Group::Private]));
        let two = toggled(&one, Group::State);
        assert_eq!(
            two,
            Perspective::Sectors(vec![Group::State, Group::Private])
        );
        assert_eq!(toggled(&one, Group::Private), Perspective::All);
    }

    #[test]
    fn one_goes_back_over_what_was_selected() {
        let mut look = Look::new();
        let record = |id: &str| Some(Selection::Record(Id::new(id)));
        for id in ["a", "b", "b", "c"] {
            look.select(record(id));
        }
        assert_eq!(look.back(), record("b").as_ref());
    }
}
