//! Where everything stood, for each way one looked lately.

use std::sync::Arc;

use crate::layout::{Arrangement, Layout, LayoutRequest};
use crate::view::{ViewRequest, VisibleMap};

/// So many ways to look are remembered.
const REMEMBERED: usize = 8;

/// The arrangements of the ways one looked, those of long ago forgotten.
#[derive(Default)]
pub struct Arrangements {
    /// The latest last.
    kept: Vec<(ViewRequest, Arc<Arrangement>)>,
}

impl Arrangements {
    /// The arrangement of a way to look; nothing stands anywhere where it is not remembered.
    pub fn of(&self, request: &ViewRequest) -> Arc<Arrangement> {
        let kept = self.kept.iter().find(|(other, _)| other == request);
        kept.map(|(_, arrangement)| arrangement.clone())
            .unwrap_or_default()
    }

    /// Remembers `arrangement` as that of a way to look.
    pub fn set(&mut self, request: &ViewRequest, arrangement: Arc<Arrangement>) {
        self.kept.retain(|(other, _)| other != request);
        self.kept.push((request.clone(), arrangement));
        let surplus = self.kept.len().saturating_sub(REMEMBERED);
        self.kept.drain(..surplus);
    }

    /// Remembers where `layout` has everything, which is what came of `request` for `visible`.
    pub fn remember(&mut self, visible: &VisibleMap, request: &LayoutRequest, layout: &Layout) {
        let before = Arc::unwrap_or_clone(self.of(&visible.request));
        let after = before.extended(visible, request, layout);
        self.set(&visible.request, Arc::new(after));
    }
}
