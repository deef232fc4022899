//! The part of a wide picture that is drawn with all that is on it.

use std::sync::Arc;

use egui::emath::TSTransform;

use super::{Level, WideView, in_view};
use crate::app::canvas::drawing::Drawing;
use crate::app::job::{Job, Progress};
use crate::geometry::{Point, Rect};
use crate::scene::{Frame, Part, SceneRequest, Theme, compose_part};
use crate::text::Texts;

/// How much more than what is in view is composed, in parts of its size.
const MARGIN: f32 = 0.35;
/// So many nodes are composed at most.
const MOST_NODES: usize = 420;
/// So many edges are composed at most.
const MOST_EDGES: usize = 450;

/// What a part is to hold.
#[derive(Clone, Debug, PartialEq)]
struct Want {
    /// The picture it is of.
    picture: u64,
    /// Everything here.
    region: Option<Rect>,
    /// And these, wherever they are.
    asked: Vec<usize>,
}

/// A part that is drawn, and the one that is being composed.
#[derive(Default)]
pub struct Near {
    shown: Option<(Want, Arc<Drawing>, Part)>,
    coming: Option<(Want, Job<(Drawing, Part)>)>,
}

impl Near {
    /// What is drawn of the picture now.
    pub fn drawing(&self, wide: &WideView<'_>) -> Arc<Drawing> {
        let shown = self.shown.as_ref();
        let shown = shown.filter(|(want, ..)| want.picture == wide.ground.serial);
        shown.map_or_else(|| wide.ground.clone(), |(_, drawing, _)| drawing.clone())
    }

    /// The nodes and edges of what is drawn.
    pub fn part(&self, wide: &WideView<'_>) -> Option<&Part> {
        let (want, _, part) = self.shown.as_ref()?;
        (want.picture == wide.ground.serial).then_some(part)
    }

    /// Says whether a part is being composed.
    pub fn is_working(&self) -> bool {
        self.coming.is_some()
    }

    /// Takes the part that has come, and asks for another where what is in view needs it.
    pub fn update(
        &mut self,
        ui: &egui::Ui,
        wide: &WideView<'_>,
        (view, screen, level): (TSTransform, egui::Rect, Level),
        asked: &[usize],
        (texts, theme): (&Texts, &'static Theme),
    ) {
        self.take();
        let picture = wide.ground.serial;
        let seen = in_view(view, screen);
        let shown = self.shown.as_ref().map(|(want, ..)| want);
        let covers = |want: &&Want| {
            want.region
                .is_some_and(|it| it.encloses(&clipped(seen, wide)))
        };
        let region = match level {
            Level::Cells | Level::Boxes => None,
            Level::Chips => {
                let covering = shown.filter(|want| want.picture == picture).filter(covers);
                covering.map_or_else(|| Some(around(&seen, wide)), |want| want.region)
            }
        };
        let want = Want {
            picture,
            region,
            asked: asked.to_vec(),
        };
        if shown == Some(&want) || self.coming.is_some() {
            return;
        }
        if want.region.is_none() && want.asked.is_empty() {
            give_back(self.shown.take());
            return;
        }
        let (overview, document) = (wide.overview.clone(), wide.document.clone());
        let marks = wide.marks.clone();
        let (asked_for, language) = (want.clone(), texts.language());
        let job = Job::spawn(ui.ctx(), "part", move || {
            let Want { region, asked, .. } = &asked_for;
            let part = overview.part(region.as_ref(), asked, MOST_EDGES);
            let request = SceneRequest {
                document: &document,
                visible: &overview.visible,
                layout: &overview.layout,
                texts: Texts::of(language),
                theme,
                frame: Frame::Window,
                marks: &marks,
            };
            (Drawing::of(compose_part(&request, &overview, &part)), part)
        });
        self.coming = Some((want, job));
    }

    fn take(&mut self) {
        let Some((want, job)) = self.coming.take() else {
            return;
        };
        match job.poll() {
            Progress::Working => self.coming = Some((want, job)),
            Progress::Done((drawing, part)) => {
                give_back(self.shown.replace((want, Arc::new(drawing), part)));
            }
            Progress::Lost => {}
        }
    }
}

/// Lets go of what takes long to give back, where nobody waits for it.
fn give_back(old: Option<(Want, Arc<Drawing>, Part)>) {
    if old.is_some() {
        let _thread = std::thread::Builder::new().spawn(move || drop(old));
    }
}

/// What of `seen` lies on the picture.
fn clipped(seen: Rect, wide: &WideView<'_>) -> Rect {
    let size = wide.overview.layout.size;
    let onto = |point: Point| {
        Point::new(
            point.x.clamp(0.0, size.width),
            point.y.clamp(0.0, size.height),
        )
    };
    Rect {
        min: onto(seen.min),
        max: onto(seen.max),
    }
}

/// What is in view and as much around it as there is room for.
fn around(seen: &Rect, wide: &WideView<'_>) -> Rect {
    let grown = |part: f32| {
        let (x, y) = (seen.width() * part, seen.height() * part);
        Rect {
            min: seen.min.moved(-x, -y),
            max: seen.max.moved(x, y),
        }
    };
    let mut margin = MARGIN;
    while margin > 0.02 && wide.overview.count(&grown(margin)) > MOST_NODES {
        margin /= 2.0;
    }
    grown(margin)
}
