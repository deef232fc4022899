//! What follows from the map and the way one looks at it, kept only while its request is equal.

mod large;

use std::sync::Arc;

use crate::graph::MapGraph;
use crate::layout::{Arrangement, Layout, LayoutRequest, lay_out};
use crate::model::{Language, MapDocument, Projection};
use crate::scene::{
    Frame, LegendEntry, Overview, Scene, SceneRequest, Theme, ThemeName, compose, legend,
};
use crate::text::Texts;
use crate::view::{ViewRequest, VisibleMap, visible as visible_of};

use super::arrangements::Arrangements;
use super::canvas::Drawing;
use super::job::{Job, Progress};
use large::{LargeJob, Step, Task};

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
}

/// The picture of one map.
pub struct Derived {
    graph: Arc<MapGraph>,
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
    arrangements: Arrangements,
}

/// A finished layout.
struct LaidOut {
    visible: Arc<VisibleMap>,
    /// What gives this very layout.
    request: Arc<LayoutRequest>,
    layout: Arc<Layout>,
}

/// A layout that is being worked out.
struct LayoutJob {
    visible: Arc<VisibleMap>,
    request: LayoutRequest,
    job: Job<Layout>,
}

impl Derived {
    /// Nothing drawn yet.
    pub fn of(document: &MapDocument) -> Self {
        Self {
            graph: Arc::new(MapGraph::of(document)),
            wanted: None,
            is_stale: false,
            visible: None,
            is_current: false,
            laid_out: None,
            drawing: None,
            overview: None,
            legend: None,
            job: None,
            large: None,
            arrangements: Arrangements::default(),
        }
    }

    /// Takes in that `document` was altered; what was drawn of it stands until the next
    /// [`Derived::update`], and what stays visible keeps its place in that one too.
    pub fn refresh(&mut self, document: &MapDocument) {
        self.graph = Arc::new(MapGraph::of(document));
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

    /// The map as a graph, for a thread of its own.
    pub fn shared_graph(&self) -> Arc<MapGraph> {
        self.graph.clone()
    }

    /// The map as a graph.
    pub fn graph(&self) -> &MapGraph {
        &self.graph
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

    /// Says whether a layout is being worked out.
    pub fn is_working(&self) -> bool {
        self.job.is_some() || self.large.is_some()
    }

    /// How much of the layout of a large map is done, 0–1, while it is being worked out.
    pub fn progress(&self) -> Option<f32> {
        self.large.as_ref().map(LargeJob::progress)
    }

    /// Says whether what is being worked out can be stopped, and the picture left as it is.
    pub fn can_stop(&self) -> bool {
        self.large.is_some() && self.drawing.is_some()
    }

    /// Whether a network that settles is to rest; nothing where none settles.
    pub fn is_paused(&self) -> Option<bool> {
        let is_network = |it: &Wanted| it.request.projection == Projection::Network;
        let job = self.large.as_ref()?;
        let is_network = self.wanted.as_ref().is_some_and(is_network);
        is_network.then(|| job.is_paused())
    }

    /// Lets a network that settles rest where it is, or go on.
    pub fn toggle_pause(&self) {
        if let Some(job) = &self.large {
            job.set_paused(!job.is_paused());
        }
    }

    /// Stops what is being worked out; what is shown stays until something else is wanted.
    pub fn stop(&mut self) {
        self.large = None;
    }

    /// Brings the picture to what is wanted of `document`, which must be the one it is of. Does
    /// nothing where that is what it shows already.
    pub fn update(&mut self, ctx: &egui::Context, document: &Arc<MapDocument>, wanted: &Wanted) {
        if document.actors().len() + document.resources().len() > VAST {
            self.update_large(ctx, document, wanted);
            return;
        }
        self.overview = None;
        self.legend = None;
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
        let visible =
            visible.unwrap_or_else(|| Arc::new(visible_of(document, &self.graph, &wanted.request)));
        self.visible = Some(visible.clone());
        self.wanted = Some(wanted.clone());
        self.is_stale = false;
        let arrangement = self.arrangements.of(&wanted.request);
        let request = LayoutRequest::of(&visible, document, wanted.language, &arrangement);
        if let Some(laid_out) = &self.laid_out
            && *laid_out.request == request
        {
            self.laid_out = Some(Arc::new(LaidOut {
                visible,
                request: laid_out.request.clone(),
                layout: laid_out.layout.clone(),
            }));
            self.job = None;
            return true;
        }
        if let Some(job) = &mut self.job
            && job.request == request
        {
            job.visible = visible;
            return false;
        }
        if document.actors().len() + document.resources().len() > LARGE {
            let asked = request.clone();
            let job = Job::spawn(ctx, "layout", move || lay_out(&asked));
            self.job = Some(LayoutJob {
                visible,
                request,
                job,
            });
            return false;
        }
        let layout = lay_out(&request);
        self.finish(visible, request, layout);
        true
    }

    fn finish(&mut self, visible: Arc<VisibleMap>, request: LayoutRequest, layout: Layout) {
        self.arrangements.remember(&visible, &request, &layout);
        self.job = None;
        self.laid_out = Some(Arc::new(LaidOut {
            visible,
            request: Arc::new(request.settled(&layout)),
            layout: Arc::new(layout),
        }));
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
                    graph: self.graph.clone(),
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
            self.take_step(*step);
        }
        if self.large.as_ref().is_some_and(LargeJob::is_over) {
            self.large = None;
        }
    }

    fn take_step(&mut self, step: Step) {
        let Step {
            visible,
            drawing,
            overview,
            legend,
            finished,
        } = step;
        let old = (
            self.visible.replace(visible),
            self.drawing.replace(drawing),
            std::mem::replace(&mut self.overview, overview),
            finished.as_ref().and_then(|_| self.laid_out.take()),
        );
        // Much takes long to give back.
        let _thread = std::thread::Builder::new().spawn(move || drop(old));
        self.legend = self.wanted.clone().zip(legend);
        if let Some((laid_out, arrangement)) = finished {
            self.arrangements
                .set(&laid_out.visible.request, arrangement);
            self.laid_out = Some(laid_out);
            self.is_current = true;
        }
    }

    /// The legend of what is seen.
    pub fn legend(&self, document: &MapDocument, texts: &Texts, theme: &Theme) -> Vec<LegendEntry> {
        if let Some((wanted, legend)) = &self.legend
            && (wanted.language, wanted.theme) == (texts.language(), theme.name)
        {
            return legend.clone();
        }
        let Some((visible, layout)) = self.laid_out() else {
            return Vec::new();
        };
        legend(&SceneRequest {
            document,
            visible,
            layout,
            texts,
            theme,
            frame: Frame::Window,
        })
    }

    /// The picture on a sheet or in another frame, for an export; nothing before the first one is
    /// drawn.
    pub fn scene(
        &self,
        document: &MapDocument,
        texts: &Texts,
        theme: &Theme,
        frame: Frame,
    ) -> Option<Scene> {
        let (visible, layout) = self.laid_out()?;
        Some(compose(&SceneRequest {
            document,
            visible,
            layout,
            texts,
            theme,
            frame,
        }))
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
                if let Some(LayoutJob {
                    visible, request, ..
                }) = self.job.take()
                {
                    self.finish(visible, request, layout);
                }
                true
            }
        }
    }
}

#[cfg(test)]
mod tests;
