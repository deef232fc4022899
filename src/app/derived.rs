//! What follows from the map and the way one looks at it, kept only while its request is equal.

use std::sync::Arc;

use crate::graph::MapGraph;
use crate::layout::{Layout, LayoutRequest, lay_out};
use crate::model::{Language, MapDocument};
use crate::scene::{Frame, LegendEntry, Scene, SceneRequest, Theme, ThemeName, compose, legend};
use crate::text::Texts;
use crate::view::{ViewRequest, VisibleMap, visible};

use super::canvas::Drawing;
use super::job::{Job, Progress};

/// Maps with more records than this are laid out on a thread of their own.
const LARGE: usize = 150;

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
    graph: MapGraph,
    wanted: Option<Wanted>,
    visible: Option<Arc<VisibleMap>>,
    layout: Option<(LayoutRequest, Arc<Layout>)>,
    drawing: Option<Arc<Drawing>>,
    job: Option<(LayoutRequest, Job<Layout>)>,
}

impl Derived {
    /// Nothing drawn yet.
    pub fn of(document: &MapDocument) -> Self {
        Self {
            graph: MapGraph::of(document),
            wanted: None,
            visible: None,
            layout: None,
            drawing: None,
            job: None,
        }
    }

    /// Takes in that `document` was altered; what was drawn of it stands until the next
    /// [`Derived::update`].
    pub fn refresh(&mut self, document: &MapDocument) {
        self.graph = MapGraph::of(document);
        self.wanted = None;
    }

    /// The map as a graph.
    pub fn graph(&self) -> &MapGraph {
        &self.graph
    }

    /// What is seen; none before the first [`Derived::update`].
    pub fn visible(&self) -> Option<&VisibleMap> {
        self.visible.as_deref()
    }

    /// The picture; that of an earlier request while a new layout is being worked out.
    pub fn drawing(&self) -> Option<&Arc<Drawing>> {
        self.drawing.as_ref()
    }

    /// Says whether a layout is being worked out.
    pub fn is_working(&self) -> bool {
        self.job.is_some()
    }

    /// Brings the picture to what is wanted of `document`, which must be the one it is of. Does
    /// nothing where that is what it shows already.
    pub fn update(&mut self, ctx: &egui::Context, document: &MapDocument, wanted: &Wanted) {
        let arrived = self.take_layout();
        if self.wanted.as_ref() == Some(wanted) && !arrived {
            return;
        }
        if !self.has_same_records(wanted) {
            let seen = visible(document, &self.graph, &wanted.request);
            self.visible = Some(Arc::new(seen));
        }
        self.wanted = Some(wanted.clone());
        let Some(visible) = self.visible.clone() else {
            return;
        };
        let request = LayoutRequest::of(&visible, document, wanted.language, &Default::default());
        if !self.has_layout(&request) {
            if self
                .job
                .as_ref()
                .is_some_and(|(other, _)| *other == request)
            {
                return;
            }
            if document.actors().len() + document.resources().len() > LARGE {
                let asked = request.clone();
                let job = Job::spawn(ctx, "layout", move || lay_out(&asked));
                self.job = Some((request, job));
                return;
            }
            let layout = lay_out(&request);
            self.layout = Some((request, Arc::new(layout)));
        }
        self.job = None;
        if let Some((_, layout)) = &self.layout {
            let scene = compose(&SceneRequest {
                document,
                visible: &visible,
                layout,
                texts: Texts::of(wanted.language),
                theme: wanted.theme.theme(),
                frame: Frame::Window,
            });
            self.drawing = Some(Arc::new(Drawing::of(scene)));
        }
    }

    /// The legend of what is seen.
    pub fn legend(&self, document: &MapDocument, texts: &Texts, theme: &Theme) -> Vec<LegendEntry> {
        let Some((visible, (_, layout))) = self.visible.as_ref().zip(self.layout.as_ref()) else {
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
        let (_, layout) = self.layout.as_ref()?;
        let visible = self.visible.as_ref()?;
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
        self.visible.is_some()
            && self
                .wanted
                .as_ref()
                .is_some_and(|before| before.request == wanted.request)
    }

    fn has_layout(&self, request: &LayoutRequest) -> bool {
        self.layout
            .as_ref()
            .is_some_and(|(laid_out, _)| laid_out == request)
    }

    /// Takes a layout whose thread is done; says whether one came.
    fn take_layout(&mut self) -> bool {
        let Some((_, job)) = &self.job else {
            return false;
        };
        match job.poll() {
            Progress::Working => false,
            Progress::Lost => {
                self.job = None;
                false
            }
            Progress::Done(layout) => {
                if let Some((request, _)) = self.job.take() {
                    self.layout = Some((request, Arc::new(layout)));
                }
                true
            }
        }
    }
}
