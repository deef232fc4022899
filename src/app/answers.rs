//! The answer to what is asked of the map, kept while the question and the map are the same.

mod impact;
mod importance;
mod obstacles;
mod paths;
mod weak_spots;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

pub use importance::Ranked;

use super::inquiry::Inquiry;
use super::job::{Job, Progress};
use crate::analysis::{Obstacles, Paths, WeakSpots};
use crate::graph::MapGraph;
use crate::model::{Language, MapDocument};
use crate::scene::Marks;
use crate::text::Texts;

pub use impact::ImpactAnswer;

/// Maps with more relations than this are asked on a thread of their own.
const LARGE: usize = 2_000;

/// What was found.
#[derive(Debug)]
pub enum Answer {
    /// What falls.
    Impact(Box<ImpactAnswer>),
    /// Where the map is weak.
    WeakSpots(Box<WeakSpots>),
    /// What stands in the way.
    Obstacles(Obstacles),
    /// How one comes from the one record to the other; none while an end is not chosen.
    Paths(Option<Paths>),
    /// How much each record means to the whole.
    Importance(Ranked),
}

/// What an answer belongs to.
#[derive(Clone)]
struct Asked {
    inquiry: Inquiry,
    language: Language,
    document: Arc<MapDocument>,
}

/// An answer, and what it lays over the map.
struct Answered {
    answer: Answer,
    marks: Arc<Marks>,
    /// The map it is about, by whose numbers it speaks.
    graph: Arc<MapGraph>,
}

/// The answer to the question that is open.
#[derive(Default)]
pub struct Answers {
    asked: Option<Asked>,
    answered: Option<Arc<Answered>>,
    /// Whether the map is not known well enough yet to be asked.
    waits: bool,
    job: Option<Job<Answered>>,
    /// How much of what is being worked out is done, in thousandths.
    done: Arc<AtomicU32>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document)
            && (&self.inquiry, self.language) == (&other.inquiry, other.language)
    }
}

impl Answers {
    /// Sees to the answer to `inquiry` of `document`, of which `graph` is the graph once it is known. An answer of the
    /// map as it was stands until the new one is there.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        inquiry: Option<&Inquiry>,
        (document, graph): (&Arc<MapDocument>, Option<&Arc<MapGraph>>),
        language: Language,
    ) {
        let Some(inquiry) = inquiry else {
            *self = Self::default();
            return;
        };
        self.take();
        let asked = Asked {
            inquiry: inquiry.clone(),
            language,
            document: document.clone(),
        };
        if self.asked.as_ref() == Some(&asked) {
            return;
        }
        let is_another = |before: &Asked| before.inquiry != asked.inquiry;
        if self.asked.as_ref().is_some_and(is_another) {
            self.answered = None;
        }
        self.waits = graph.is_none();
        let Some(graph) = graph.cloned() else {
            return;
        };
        self.asked = Some(asked.clone());
        if document.relations().len() <= LARGE {
            self.answered = Some(Arc::new(asked.answered(graph, &|_| ())));
            self.job = None;
        } else {
            self.done = Arc::default();
            let done = self.done.clone();
            let told = move |part: f32| done.store((1_000.0 * part) as u32, Ordering::Relaxed);
            let job = Job::spawn(ctx, "answer", move || asked.answered(graph, &told));
            self.job = Some(job);
        }
    }

    fn take(&mut self) {
        let Some(job) = self.job.take() else {
            return;
        };
        match job.poll() {
            Progress::Working => self.job = Some(job),
            Progress::Done(answered) => self.answered = Some(Arc::new(answered)),
            Progress::Lost => {}
        }
    }

    /// Says whether an answer is being worked out.
    pub fn is_working(&self) -> bool {
        self.job.is_some() || self.waits
    }

    /// How much of it is done, 0–1; nothing where that is not told.
    pub fn progress(&self) -> Option<f32> {
        let done = self.done.load(Ordering::Relaxed);
        (done > 0).then(|| done as f32 / 1_000.0)
    }

    /// The answer, once it is there, and the graph by whose numbers it speaks.
    pub fn answer(&self) -> Option<(&Answer, &MapGraph)> {
        self.answered.as_ref().map(|it| (&it.answer, &*it.graph))
    }

    /// What it lays over the map; nothing before it is there.
    pub fn marks(&self) -> Arc<Marks> {
        match &self.answered {
            Some(answered) => answered.marks.clone(),
            None => no_marks(),
        }
    }
}

/// The marks of a map that nothing is asked of; always the same ones.
fn no_marks() -> Arc<Marks> {
    static NONE: std::sync::LazyLock<Arc<Marks>> = std::sync::LazyLock::new(Arc::default);
    NONE.clone()
}

impl Asked {
    fn answered(&self, graph: Arc<MapGraph>, told: &(dyn Fn(f32) + Sync)) -> Answered {
        let texts = Texts::of(self.language);
        let (answer, marks) = match &self.inquiry {
            Inquiry::Impact { fallen, year } => {
                impact::answered(&self.document, &graph, (fallen, *year), texts)
            }
            Inquiry::WeakSpots => weak_spots::answered(&self.document, &graph, texts),
            Inquiry::Obstacles => obstacles::answered(&self.document, &graph, texts),
            Inquiry::Paths(asked) => paths::answered(&graph, asked, texts),
            Inquiry::Importance(measure) => importance::answered(&graph, *measure, texts, told),
        };
        Answered {
            answer,
            marks: Arc::new(marks),
            graph,
        }
    }
}
