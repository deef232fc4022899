//! A system whose file dialogs nobody answers.

use std::path::PathBuf;

use samspill::app::{FilePicker, Job, PickRequest};

/// Its dialogs.
pub struct NoDialogs;

impl FilePicker for NoDialogs {
    fn pick(&self, ctx: &egui::Context, _: PickRequest) -> Job<Option<PathBuf>> {
        Job::spawn(ctx, "file dialog", || None)
    }

    fn place(&self, ctx: &egui::Context, request: PickRequest) -> Job<Option<PathBuf>> {
        self.pick(ctx, request)
    }
}
