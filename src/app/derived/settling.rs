//! How far a picture has come that is being worked out, and stopping it.

use super::large::LargeJob;
use super::{Derived, Wanted};
use crate::model::Projection;

impl Derived {
    /// How much of the layout of a large map is done, 0–1, while it is being worked out.
    pub fn progress(&self) -> Option<f32> {
        self.large.as_ref().map(LargeJob::progress)
    }

    /// Says whether what is being worked out can be stopped, and the picture left as it is.
    pub fn can_stop(&self) -> bool {
        self.large.is_some() && self.drawing.is_some()
    }

    /// Whether a network that settles is to rest; nothing where none settles.
    pub fn is_paused(&self) -> Option<bool> {
        let is_network = |it: &Wanted| it.request.projection == Projection::Network;
        let job = self.large.as_ref()?;
        let is_network = self.wanted.as_ref().is_some_and(is_network);
        is_network.then(|| job.is_paused())
    }

    /// Lets a network that settles rest where it is, or go on.
    pub fn toggle_pause(&self) {
        if let Some(job) = &self.large {
            job.set_paused(!job.is_paused());
        }
    }

    /// Stops what is being worked out; what is shown stays until something else is wanted.
    pub fn stop(&mut self) {
        self.large = None;
    }
}
