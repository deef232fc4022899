//! The picture of a large map, put together on a thread of its own: first what is known before the
//! layout is done, then the whole.

use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use super::{Facts, LaidOut, Shown, Wanted};
use crate::app::canvas::Drawing;
use crate::layout::{Arrangement, Layout, LayoutRequest, Settling, Watch, lay_out_shown};
use crate::model::{MapDocument, Projection};
use crate::scene::{
    Frame, LegendEntry, Overview, Part, SceneRequest, compose, compose_part, draft, legend,
};
use crate::text::Texts;
use crate::view::VisibleMap;

/// Pictures of no more nodes and edges than this are drawn whole.
const MOST_NODES_WHOLE: usize = 400;
const MOST_EDGES_WHOLE: usize = 1_500;
/// A network that settles is shown this often at most.
const BETWEEN_PICTURES: Duration = Duration::from_millis(100);

/// What is to be put together.
pub(super) struct Task {
    pub document: Arc<MapDocument>,
    /// What was known of the map, perhaps as it was.
    pub facts: Option<Facts>,
    pub wanted: Wanted,
    /// Where everything stood when one last looked this way.
    pub arrangement: Arc<Arrangement>,
    /// What is seen, where that is known.
    pub visible: Option<Arc<VisibleMap>>,
    /// The layout of the picture before.
    pub before: Option<Arc<LaidOut>>,
    /// Whether something is shown until the layout is done.
    pub wants_draft: bool,
}

/// Something that is there.
pub(super) enum Step {
    /// What is known of the map as it is now.
    Facts(Facts),
    /// A picture.
    Picture(Box<Picture>),
}

/// A picture, that of the draft or the finished one.
pub(super) struct Picture {
    pub visible: Arc<VisibleMap>,
    pub drawing: Arc<Drawing>,
    pub overview: Option<Arc<Overview>>,
    pub legend: Option<Vec<LegendEntry>>,
    pub finished: Option<(Arc<LaidOut>, Arc<Arrangement>)>,
}

/// A picture that is being put together; whoever drops it stops it.
pub(super) struct LargeJob {
    steps: mpsc::Receiver<Step>,
    watch: Arc<Watch>,
    is_over: bool,
}

impl LargeJob {
    /// Starts on `task`; the window is woken at every step.
    pub fn begin(ctx: &egui::Context, task: Task) -> Self {
        let (sender, steps) = mpsc::channel();
        let watch = Arc::new(Watch::default());
        let (ctx, watched) = (ctx.clone(), watch.clone());
        // If the thread cannot be started, the sender is dropped and the job is over.
        let started = std::thread::Builder::new()
            .name("picture".to_owned())
            .spawn(move || {
                task.work(&watched, |step| {
                    if sender.send(step).is_ok() {
                        ctx.request_repaint();
                    }
                });
                drop(sender);
                ctx.request_repaint();
            });
        drop(started);
        Self {
            steps,
            watch,
            is_over: false,
        }
    }

    /// The next step, if it has come.
    pub fn poll(&mut self) -> Option<Step> {
        match self.steps.try_recv() {
            Ok(step) => Some(step),
            Err(mpsc::TryRecvError::Empty) => None,
            Err(mpsc::TryRecvError::Disconnected) => {
                self.is_over = true;
                None
            }
        }
    }

    /// How much of the layout is done, 0–1.
    pub fn progress(&self) -> f32 {
        self.watch.progress()
    }

    /// Lets a network that settles rest, or go on.
    pub fn set_paused(&self, is_paused: bool) {
        self.watch.set_paused(is_paused);
    }

    /// Says whether a network that settles is to rest.
    pub fn is_paused(&self) -> bool {
        self.watch.is_paused()
    }

    /// Says whether no step comes any more.
    pub fn is_over(&self) -> bool {
        self.is_over
    }
}

impl Drop for LargeJob {
    fn drop(&mut self) {
        self.watch.cancel();
    }
}

impl Task {
    fn work(self, watch: &Watch, mut show: impl FnMut(Step)) {
        let is_stopped = || watch.is_cancelled();
        let known = self.facts.as_ref();
        let facts = match known.filter(|facts| facts.is_of(&self.document)) {
            Some(facts) => facts.clone(),
            None => {
                let facts = Facts::of(&self.document, known);
                show(Step::Facts(facts.clone()));
                facts
            }
        };
        let known = self.visible.clone();
        let shown = Shown::of(&self.document, &facts.graph, &self.wanted.request, known);
        let visible = shown.visible.clone();
        let is_network = visible.projection == Projection::Network;
        if self.wants_draft && !is_whole(&visible) && !is_network && !is_stopped() {
            let layout = Arc::new(draft(&visible));
            show(self.picture(visible.clone(), layout).into());
        }
        if is_stopped() {
            return;
        }
        let language = self.wanted.language;
        let request = LayoutRequest::of(&shown.all, &self.document, language, &self.arrangement);
        let same = self.before.as_ref().filter(|it| *it.request == request);
        let layout = match same {
            Some(before) => before.whole.clone(),
            None if is_stopped() => return,
            None => match self.laid_out(&shown.all, &request, watch, &mut show) {
                Some(layout) => Arc::new(layout),
                None => return,
            },
        };
        if is_stopped() {
            return;
        }
        let arrangement = match same {
            Some(_) => self.arrangement.clone(),
            None => {
                let before = (*self.arrangement).clone();
                Arc::new(before.extended(&shown.all, &request, &layout))
            }
        };
        let request = match same {
            Some(before) => before.request.clone(),
            None => Arc::new(request.settled(&layout)),
        };
        let laid_out = LaidOut::of(shown, request, layout);
        let mut picture = self.picture(visible, laid_out.layout.clone());
        picture.finished = Some((Arc::new(laid_out), arrangement));
        show(picture.into());
    }

    /// Lays out; a network is shown as it settles where nothing else is to be seen of it.
    fn laid_out(
        &self,
        visible: &Arc<VisibleMap>,
        request: &LayoutRequest,
        watch: &Watch,
        show: &mut dyn FnMut(Step),
    ) -> Option<Layout> {
        let is_shown = self.wants_draft && !is_whole(visible) && !visible.edges.is_empty();
        let mut next = Instant::now();
        lay_out_shown(request, watch, &mut |settling: &Settling<'_>| {
            let start = Instant::now();
            if is_shown && start >= next {
                show(
                    self.picture(visible.clone(), Arc::new(settling.layout()))
                        .into(),
                );
                // Most of the time is for settling.
                next = Instant::now() + (4 * start.elapsed()).max(BETWEEN_PICTURES);
            }
        })
    }

    fn picture(&self, visible: Arc<VisibleMap>, layout: Arc<Layout>) -> Picture {
        let request = SceneRequest {
            document: &self.document,
            visible: &visible,
            layout: &layout,
            texts: Texts::of(self.wanted.language),
            theme: self.wanted.theme.theme(),
            frame: Frame::Window,
            marks: &self.wanted.marks,
        };
        let legend = legend(&request);
        let (scene, overview) = if is_whole(&visible) {
            (compose(&request), None)
        } else {
            let overview = Overview::of(visible.clone(), layout.clone());
            let scene = compose_part(&request, &overview, &Part::default());
            (scene, Some(Arc::new(overview)))
        };
        Picture {
            drawing: Arc::new(Drawing::of(scene)),
            overview,
            legend: Some(legend),
            finished: None,
            visible,
        }
    }
}

impl From<Picture> for Step {
    fn from(picture: Picture) -> Self {
        Self::Picture(Box::new(picture))
    }
}

/// Says whether a picture is drawn whole.
fn is_whole(visible: &VisibleMap) -> bool {
    visible.nodes.len() <= MOST_NODES_WHOLE && visible.edges.len() <= MOST_EDGES_WHOLE
}
