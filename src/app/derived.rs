//! What follows from the map and the way one looks at it, kept only while its request is equal.

mod another;
mod facts;
mod laid_out;
mod large;
mod scenes;
mod seen;
mod settling;

use std::sync::Arc;

use crate::layout::{Arrangement, Layout, LayoutRequest, lay_out};
use crate::model::{Id, Language, MapDocument};
use crate::scene::{Frame, LegendEntry, Marks, Overview, ThemeName};
use crate::text::Texts;
use crate::view::{Changes, ViewRequest, VisibleMap};

use super::arrangements::Arrangements;
use super::canvas::Drawing;
use super::job::{Job, Progress, give_back};
use super::state::Amounts;
use facts::Facts;
pub use facts::Neighbours;
use laid_out::{LaidOut, Shown};
use large::{LargeJob, Picture, Step, Task};

/// Maps with more records than this are laid out on a thread of their own.
const LARGE: usize = 150;
/// Maps with more records than this are put together wholly on a thread of their own, and what is in
/// view of them is drawn part by part.
const VAST: usize = 400;

/// What the picture is to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The way one looks.
    pub request: ViewRequest,
    /// The language of the texts.
    pub language: Language,
    /// The colours.
    pub theme: ThemeName,
    /// What an answer lays over it.
    pub marks: Arc<Marks>,
}

/// The picture of one map.
#[derive(Default)]
pub struct Derived {
    /// What is known of the map; of a large one perhaps as it was a moment ago.
    facts: Option<Facts>,
    wanted: Option<Wanted>,
    /// Whether something other than what is wanted was altered since the last update.
    is_stale: bool,
    visible: Option<Arc<VisibleMap>>,
    /// Says that what is visible is what is wanted of a large map as it is.
    is_current: bool,
    laid_out: Option<Arc<LaidOut>>,
    drawing: Option<Arc<Drawing>>,
    /// Where the picture is too large to draw whole; its drawing is then the ground alone.
    overview: Option<Arc<Overview>>,
    /// The legend of the picture, where it was made with it.
    legend: Option<(Wanted, Vec<LegendEntry>)>,
    job: Option<LayoutJob>,
    large: Option<LargeJob>,
    /// What is seen of a large map, where nothing is drawn.
    seen: Option<Job<(Facts, VisibleMap)>>,
    arrangements: Arrangements,
}

/// A layout that is being worked out.
struct LayoutJob {
    shown: Shown,
    request: LayoutRequest,
    job: Job<Layout>,
}

impl Derived {
    /// Takes in that the map was altered; what was drawn of it stands until the next
    /// [`Derived::update`], and what stays visible keeps its place in that one too.
    pub fn refresh(&mut self) {
        self.is_stale = true;
    }

    /// Where everything stands, the way one looks now.
    #[cfg_attr(not(test), expect(dead_code, reason = "tidying up has no button yet"))]
    pub fn arrangement(&self) -> Arrangement {
        let wanted = self.wanted.as_ref();
        wanted.map_or_else(Arrangement::default, |wanted| {
            (*self.arrangements.of(&wanted.request)).clone()
        })
    }

    /// Lets everything stand where `arrangement` has it, the way one looks now, from the next
    /// [`Derived::update`] on.
    pub fn set_arrangement(&mut self, arrangement: Arrangement) {
        if let Some(wanted) = &self.wanted {
            self.arrangements
                .set(&wanted.request, Arc::new(arrangement));
            self.job = None;
            self.large = None;
            self.is_stale = true;
        }
    }

    /// Forgets where everything stands, the way one looks now: the next [`Derived::update`] lays
    /// out afresh, and only what a person placed stays.
    pub fn tidy(&mut self) {
        self.set_arrangement(Arrangement::default());
    }

    /// The relations of a record in `document`, which must be the map it is of as it is now. Those
    /// that come in to a record of a large map that has just been opened are not known yet.
    pub fn neighbours(&self, document: &MapDocument, id: &Id) -> Neighbours {
        Facts::neighbours(self.facts.as_ref(), document, id)
    }

    /// How much of everything there is to filter by; of a large map a moment late.
    pub fn amounts(&self) -> Arc<Amounts> {
        let facts = self.facts.as_ref();
        facts.map_or_else(Arc::default, |facts| facts.amounts.clone())
    }

    /// What is seen; none before the first [`Derived::update`].
    pub fn visible(&self) -> Option<&VisibleMap> {
        self.visible.as_deref()
    }

    /// What the drawing shows and where it stands, both of an earlier request while a new layout
    /// is being worked out.
    pub fn laid_out(&self) -> Option<(&VisibleMap, &Layout)> {
        let is_draft = self.overview.as_ref().is_some_and(|it| it.is_draft);
        let laid_out = self.laid_out.as_ref().filter(|_| !is_draft)?;
        Some((&laid_out.visible, &laid_out.layout))
    }

    /// The picture; that of an earlier request while a new layout is being worked out.
    pub fn drawing(&self) -> Option<&Arc<Drawing>> {
        self.drawing.as_ref()
    }

    /// The whole of a picture that is too large to draw whole; the drawing is its ground alone.
    pub fn overview(&self) -> Option<&Arc<Overview>> {
        self.overview.as_ref()
    }

    /// What is new and gone in the picture, where it compares two years.
    pub fn changes(&self) -> Option<&Changes> {
        let wanted = self.wanted.as_ref()?;
        let laid_out = self.laid_out.as_ref()?;
        let is_shown = laid_out.visible.request == wanted.request;
        laid_out.changes.as_deref().filter(|_| is_shown)
    }

    /// Says whether a layout, or what is seen, is being worked out.
    pub fn is_working(&self) -> bool {
        self.job.is_some() || self.large.is_some() || self.seen.is_some()
    }

    /// Brings the picture to what is wanted of `document`, which must be the one it is of. Does
    /// nothing where that is what it shows already.
    pub fn update(&mut self, ctx: &egui::Context, document: &Arc<MapDocument>, wanted: &Wanted) {
        if !wanted.request.projection.is_picture() {
            self.update_seen(ctx, document, wanted);
            return;
        }
        self.seen = None;
        if document.actors().len() + document.resources().len() > VAST {
            self.update_large(ctx, document, wanted);
            return;
        }
        self.overview = None;
        self.legend = None;
        if !self.facts.as_ref().is_some_and(|it| it.is_of(document)) {
            self.facts = Some(Facts::of(document, self.facts.as_ref()));
        }
        let arrived = self.take_layout();
        let is_same = !self.is_stale && self.wanted.as_ref() == Some(wanted);
        if is_same && !arrived {
            return;
        }
        if !is_same && !self.lay_out(ctx, document, wanted) {
            return;
        }
        let theme = wanted.theme.theme();
        let texts = Texts::of(wanted.language);
        if let Some(scene) = self.scene(document, texts, theme, Frame::Window) {
            self.drawing = Some(Arc::new(Drawing::of(scene)));
        }
    }

    /// Sees to a layout of what is wanted; says whether it is there.
    fn lay_out(&mut self, ctx: &egui::Context, document: &MapDocument, wanted: &Wanted) -> bool {
        let visible = self.visible.take();
        let visible = visible.filter(|_| !self.is_stale && self.has_same_records(wanted));
        let Some(facts) = &self.facts else {
            return false;
        };
        let shown = Shown::of(document, &facts.graph, &wanted.request, visible);
        self.visible = Some(shown.visible.clone());
        self.wanted = Some(wanted.clone());
        self.is_stale = false;
        let arrangement = self.arrangements.of(&wanted.request);
        let request = LayoutRequest::of(&shown.all, document, wanted.language, &arrangement);
        if let Some(laid_out) = &self.laid_out
            && *laid_out.request == request
        {
            let (request, whole) = (laid_out.request.clone(), laid_out.whole.clone());
            self.laid_out = Some(Arc::new(LaidOut::of(shown, request, whole)));
            self.job = None;
            return true;
        }
        if let Some(job) = &mut self.job
            && job.request == request
        {
            job.shown = shown;
            return false;
        }
        if document.actors().len() + document.resources().len() > LARGE {
            let asked = request.clone();
            let job = Job::spawn(ctx, "layout", move || lay_out(&asked));
            self.job = Some(LayoutJob {
                shown,
                request,
                job,
            });
            return false;
        }
        let layout = lay_out(&request);
        self.finish(shown, request, layout);
        true
    }

    fn finish(&mut self, shown: Shown, request: LayoutRequest, layout: Layout) {
        self.arrangements.remember(&shown.all, &request, &layout);
        self.job = None;
        let request = Arc::new(request.settled(&layout));
        self.laid_out = Some(Arc::new(LaidOut::of(shown, request, Arc::new(layout))));
    }

    /// Brings the picture of a large map to what is wanted, of which nothing is done on this thread
    /// that takes long.
    fn update_large(&mut self, ctx: &egui::Context, document: &Arc<MapDocument>, wanted: &Wanted) {
        let before = self.wanted.replace(wanted.clone());
        let is_same = !self.is_stale && before.as_ref() == Some(wanted);
        if !is_same {
            let is_current = std::mem::take(&mut self.is_current) && !self.is_stale;
            let is_same_look = before.as_ref().map(|it| &it.request) == Some(&wanted.request);
            self.large = Some(LargeJob::begin(
                ctx,
                Task {
                    document: document.clone(),
                    facts: self.facts.clone(),
                    wanted: wanted.clone(),
                    arrangement: self.arrangements.of(&wanted.request),
                    visible: self.visible.clone().filter(|_| is_same_look && is_current),
                    before: self.laid_out.clone(),
                    // While one edits or looks by other light, what stood there stays.
                    wants_draft: !is_same_look || self.drawing.is_none(),
                },
            ));
            self.job = None;
            self.is_stale = false;
        }
        while let Some(step) = self.large.as_mut().and_then(LargeJob::poll) {
            self.take_step(step);
        }
        if self.large.as_ref().is_some_and(LargeJob::is_over) {
            self.large = None;
        }
    }

    fn take_step(&mut self, step: Step) {
        let picture = match step {
            Step::Facts(facts) => return give_back(self.facts.replace(facts)),
            Step::Picture(picture) => picture,
        };
        let Picture {
            visible,
            drawing,
            overview,
            legend,
            finished,
        } = *picture;
        let old = (
            self.visible.replace(visible),
            self.drawing.replace(drawing),
            std::mem::replace(&mut self.overview, overview),
            finished.as_ref().and_then(|_| self.laid_out.take()),
        );
        give_back(old);
        self.legend = self.wanted.clone().zip(legend);
        if let Some((laid_out, arrangement)) = finished {
            self.arrangements
                .set(&laid_out.visible.request, arrangement);
            self.laid_out = Some(laid_out);
            self.is_current = true;
        }
    }

    /// What an answer lays over the picture.
    pub fn marks(&self) -> &Marks {
        let wanted = self.wanted.as_ref();
        wanted.map_or(Marks::none(), |wanted| &wanted.marks)
    }

    fn has_same_records(&self, wanted: &Wanted) -> bool {
        let before = self.wanted.as_ref();
        before.is_some_and(|before| before.request == wanted.request)
    }

    /// Takes a layout whose thread is done; says whether one came.
    fn take_layout(&mut self) -> bool {
        let Some(LayoutJob { job, .. }) = &self.job else {
            return false;
        };
        match job.poll() {
            Progress::Working => false,
            Progress::Lost => {
                self.job = None;
                false
            }
            Progress::Done(layout) => {
                if let Some(LayoutJob { shown, request, .. }) = self.job.take() {
                    self.finish(shown, request, layout);
                }
                true
            }
        }
    }
}

#[cfg(test)]
mod tests;
