//! What is seen where nothing is drawn: a matrix and a table need no layout.

use std::sync::Arc;

use super::facts::Facts;
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

    /// `document` as a graph, to be kept; none until it is known.
    pub fn shared_graph(&self, document: &MapDocument) -> Option<&Arc<MapGraph>> {
        let facts = self.facts.as_ref();
        facts.filter(|it| it.is_of(document)).map(|it| &it.graph)
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
            Some(Progress::Done((facts, visible))) => {
                self.facts = Some(facts);
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
        let (document, before) = (document.clone(), self.facts.clone());
        let (request, is_vast) = (wanted.request.clone(), is_vast(&document));
        let work = move || {
            let facts = Facts::of(&document, before.as_ref());
            let visible = visible_of(&document, &facts.graph, &request);
            (facts, visible)
        };
        if is_vast {
            self.seen = Some(Job::spawn(ctx, "seen", work));
        } else {
            let (facts, visible) = work();
            (self.facts, self.visible) = (Some(facts), Some(Arc::new(visible)));
        }
    }
}

fn is_vast(document: &MapDocument) -> bool {
    document.actors().len() + document.resources().len() > VAST
}
