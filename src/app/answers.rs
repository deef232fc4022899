//! The answer to what is asked of the map, kept while the question and the map are the same.

mod obstacles;

use std::sync::Arc;

use super::inquiry::Inquiry;
use super::job::{Job, Progress};
use crate::analysis::Obstacles;
use crate::graph::MapGraph;
use crate::model::{Language, MapDocument};
use crate::scene::Marks;
use crate::text::Texts;

/// Maps with more relations than this are asked on a thread of their own.
const LARGE: usize = 2_000;

/// What was found.
#[derive(Debug)]
pub enum Answer {
    /// What stands in the way.
    Obstacles(Obstacles),
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
}

/// The answer to the question that is open.
#[derive(Default)]
pub struct Answers {
    asked: Option<Asked>,
    answered: Option<Arc<Answered>>,
    job: Option<Job<Answered>>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document)
            && (&self.inquiry, self.language) == (&other.inquiry, other.language)
    }
}

impl Answers {
    /// Sees to the answer to `inquiry` of `document`, of which `graph` is the graph. An answer of the
    /// map as it was stands until the new one is there.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        inquiry: Option<&Inquiry>,
        (document, graph): (&Arc<MapDocument>, &Arc<MapGraph>),
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
        self.asked = Some(asked.clone());
        let graph = graph.clone();
        if document.relations().len() <= LARGE {
            self.answered = Some(Arc::new(asked.answered(&graph)));
            self.job = None;
        } else {
            let job = Job::spawn(ctx, "answer", move || asked.answered(&graph));
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
        self.job.is_some()
    }

    /// The answer, once it is there.
    pub fn answer(&self) -> Option<&Answer> {
        self.answered.as_ref().map(|it| &it.answer)
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
    fn answered(&self, graph: &MapGraph) -> Answered {
        let texts = Texts::of(self.language);
        let (answer, marks) = match &self.inquiry {
            Inquiry::Obstacles => obstacles::answered(&self.document, graph, texts),
        };
        Answered {
            answer,
            marks: Arc::new(marks),
        }
    }
}
