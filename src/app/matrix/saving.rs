//! The matrix as a file.

use std::path::PathBuf;

use crate::app::style;
use crate::app::window::App;
use crate::export::csv;
use crate::scene::{Frame, MatrixSheet, MatrixWords, compose_matrix, seen};

impl App {
    /// Writes the matrix that is seen, in the form the file name asks for.
    pub(in crate::app) fn export_matrix(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        date: (i32, u8, u8),
    ) {
        let texts = self.texts();
        let matrix = self.matrix.counted.matrix().cloned();
        let Some((map, matrix)) = self.map.as_ref().zip(matrix) else {
            return;
        };
        let Some(visible) = map.derived.shared_visible().cloned() else {
            return;
        };
        let (document, asked) = (map.session.snapshot(), self.look.matrix.clone());
        let theme = style::theme(ctx);
        let ending = path.extension().map(|it| it.to_ascii_lowercase());
        let ending = ending
            .and_then(|it| it.into_string().ok())
            .unwrap_or_default();
        self.errands.export(ctx, path, move || {
            let words = MatrixWords {
                document: &document,
                texts,
                question: &asked.question,
                matrix: &matrix,
                value: asked.value,
            };
            if ending == "csv" {
                return Ok(csv(&words.table()).into_bytes());
            }
            let scene = compose_matrix(&MatrixSheet {
                words,
                seen: &seen(&document, &visible, texts),
                theme,
                frame: Frame::Sheet { date },
            });
            crate::app::apply::picture(&scene, ending == "png")
        });
    }
}
