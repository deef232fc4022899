//! How far a layout has come, seen from another thread, and how to stop it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Shared between whoever lays out and whoever waits for it.
#[derive(Debug, Default)]
pub struct Watch {
    per_mille: AtomicU32,
    is_cancelled: AtomicBool,
    is_paused: AtomicBool,
}

impl Watch {
    /// How much is done, 0–1; never falls.
    pub fn progress(&self) -> f32 {
        self.per_mille.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Asks for the work to end soon, without a layout.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Says whether nobody waits any more.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Lets a network rest where it is, or go on settling; what else is laid out does not rest.
    pub fn set_paused(&self, is_paused: bool) {
        self.is_paused.store(is_paused, Ordering::Relaxed);
    }

    /// Says whether a network is to rest.
    pub fn is_paused(&self) -> bool {
        self.is_paused.load(Ordering::Relaxed)
    }

    /// So much is done now, 0–1.
    pub(super) fn reach(&self, part: f32) {
        let per_mille = (part.clamp(0.0, 1.0) * 1000.0) as u32;
        self.per_mille.fetch_max(per_mille, Ordering::Relaxed);
    }
}
