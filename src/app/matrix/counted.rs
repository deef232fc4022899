//! The matrix that was counted, kept while the map, what is seen of it and the question are equal.

use std::sync::Arc;

use crate::analysis::{Axes, Matrix, MatrixQuestion, matrix};
use crate::app::derived::Derived;
use crate::app::job::{Job, Progress};
use crate::model::MapDocument;
use crate::view::VisibleMap;

use super::MatrixView;

/// Maps with more relations than this are counted on a thread of their own.
const LARGE: usize = 2_000;

#[derive(Default)]
pub(super) struct Counted {
    matrix: Option<Arc<Matrix>>,
    /// What it is of, or will be.
    of: Option<(Arc<VisibleMap>, MatrixQuestion)>,
    job: Option<Job<Matrix>>,
}

impl Counted {
    /// The matrix; that of an earlier question never.
    pub fn matrix(&self) -> Option<&Arc<Matrix>> {
        self.matrix.as_ref().filter(|_| self.job.is_none())
    }

    pub fn axes(&self) -> Option<Axes> {
        self.of.as_ref().map(|(_, question)| question.axes)
    }

    pub fn is_working(&self) -> bool {
        self.job.is_some()
    }
}

impl MatrixView {
    /// Brings the matrix to what is asked of what is seen of `document`.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        document: &Arc<MapDocument>,
        derived: &Derived,
        question: &MatrixQuestion,
    ) {
        self.stand_anew(question.axes);
        let counted = &mut self.counted;
        match counted.job.as_ref().map(Job::poll) {
            None | Some(Progress::Working) => {}
            Some(Progress::Lost) => counted.job = None,
            Some(Progress::Done(matrix)) => {
                counted.matrix = Some(Arc::new(matrix));
                counted.job = None;
            }
        }
        let Some(visible) = derived.shared_visible().filter(|_| !derived.is_working()) else {
            return;
        };
        let is_same = counted
            .of
            .as_ref()
            .is_some_and(|(of, asked)| Arc::ptr_eq(of, visible) && asked == question);
        if is_same {
            return;
        }
        let Some(graph) = derived.shared_graph(document).cloned() else {
            return;
        };
        counted.of = Some((visible.clone(), question.clone()));
        let (document, is_large) = (document.clone(), graph.ends().len() > LARGE);
        let (visible, question) = (visible.clone(), question.clone());
        let work = move || {
            let shown = visible.shown_relations(&graph);
            matrix(&document, &graph, &question, |it| shown[it as usize])
        };
        if is_large {
            counted.job = Some(Job::spawn(ctx, "matrix", work));
        } else {
            counted.job = None;
            counted.matrix = Some(Arc::new(work()));
        }
    }
}
