//! How far the reading of a file has come, seen from another thread, and how to stop it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Shared between whoever reads a file and whoever waits for it.
#[derive(Debug, Default)]
pub struct ReadWatch {
    per_mille: AtomicU32,
    is_cancelled: AtomicBool,
}

/// The steps of reading a map, each with the part of the whole at which it ends.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// The bytes come from the disk.
    Bytes,
    /// The text becomes a tree.
    Tree,
    /// The tree becomes records.
    Records,
}

impl ReadWatch {
    /// How much is done, 0–1; never falls.
    pub fn progress(&self) -> f32 {
        self.per_mille.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Asks for the reading to end soon, with nothing read.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Says whether nobody waits any more.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// So much of a step is done now; says whether to go on.
    pub(super) fn reach(&self, step: Step, (done, of): (usize, usize)) -> bool {
        let (start, end) = match step {
            Step::Bytes => (0.0, 50.0),
            Step::Tree => (50.0, 350.0),
            Step::Records => (350.0, 900.0),
        };
        let part = done as f32 / of.max(1) as f32;
        let per_mille = start + (end - start) * part.clamp(0.0, 1.0);
        self.per_mille
            .fetch_max(per_mille as u32, Ordering::Relaxed);
        !self.is_cancelled()
    }
}
