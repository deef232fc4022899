//! Where everything stood, for each way one looked lately.

use std::sync::Arc;

use crate::layout::{Arrangement, Layout, LayoutRequest};
use crate::view::{ViewRequest, VisibleMap};

/// So many ways to look are remembered.
const REMEMBERED: usize = 8;

/// The arrangements of the ways one looked, those of long ago forgotten. The year one looks at moves
/// nothing: all years have one arrangement.
#[derive(Default)]
pub struct Arrangements {
    /// The latest last.
    kept: Vec<(ViewRequest, Arc<Arrangement>)>,
}

impl Arrangements {
    /// The arrangement of a way to look; nothing stands anywhere where it is not remembered. What is
    /// rolled up for the first time leaves the rest where it stood, without the room it took.
    pub fn of(&self, request: &ViewRequest) -> Arc<Arrangement> {
        let request = request.of_all_years();
        if let Some(kept) = self.kept(&request) {
            return kept.clone();
        }
        let latest = self.kept.iter().rev();
        let mut before = latest.filter(|(other, _)| is_folded_otherwise(other, &request));
        let before = before.next().map(|(_, arrangement)| arrangement);
        before.map_or_else(Arc::default, |before| {
            Arc::new((**before).clone().without_room())
        })
    }

    fn kept(&self, request: &ViewRequest) -> Option<&Arc<Arrangement>> {
        let kept = self.kept.iter().find(|(other, _)| other == request);
        kept.map(|(_, arrangement)| arrangement)
    }

    /// Remembers `arrangement` as that of a way to look.
    pub fn set(&mut self, request: &ViewRequest, arrangement: Arc<Arrangement>) {
        let request = request.of_all_years();
        self.kept.retain(|(other, _)| *other != request);
        self.kept.push((request, arrangement));
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

/// Says whether two ways to look differ in nothing but what is rolled up.
fn is_folded_otherwise(one: &ViewRequest, other: &ViewRequest) -> bool {
    let without = ViewRequest {
        folds: other.folds.clone(),
        ..one.clone()
    };
    without == *other
}
