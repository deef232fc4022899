//! What is seen where nothing is drawn: a matrix and a table need no layout.

use std::sync::Arc;

use super::{Derived, VAST, Wanted};
use crate::app::job::{Job, Progress};
use crate::graph::MapGraph;
use crate::model::MapDocument;
use crate::view::{VisibleMap, visible as visible_of};

impl Derived {
    /// What is seen, to be kept; none before the first update.
    pub fn shared_visible(&self) -> Option<&Arc<VisibleMap>> {
        self.visible.as_ref()
    }

    /// The map as a graph, to be kept.
    pub fn shared_graph(&self) -> &Arc<MapGraph> {
        &self.graph
    }

    /// Brings what is seen to what is wanted, and leaves the picture as it is.
    pub(super) fn update_seen(
        &mut self,
        ctx: &egui::Context,
        document: &Arc<MapDocument>,
        wanted: &Wanted,
    ) {
        match self.seen.as_ref().map(Job::poll) {
            None | Some(Progress::Working) => {}
            Some(Progress::Lost) => self.seen = None,
            Some(Progress::Done(visible)) => {
                self.visible = Some(Arc::new(visible));
                self.seen = None;
            }
        }
        let before = self.wanted.replace(wanted.clone());
        let is_same = before.is_some_and(|it| it.request == wanted.request);
        if is_same && !self.is_stale {
            return;
        }
        (self.job, self.large, self.seen) = (None, None, None);
        (self.is_stale, self.is_current) = (false, false);
        let request = wanted.request.clone();
        if document.actors().len() + document.resources().len() > VAST {
            let (document, graph) = (document.clone(), self.graph.clone());
            let work = move || visible_of(&document, &graph, &request);
            self.seen = Some(Job::spawn(ctx, "seen", work));
        } else {
            self.visible = Some(Arc::new(visible_of(document, &self.graph, &request)));
        }
    }
}
