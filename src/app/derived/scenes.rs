//! Drawings of what is seen, and its legend.

use std::sync::Arc;

use super::Derived;
use crate::model::MapDocument;
use crate::scene::{Frame, LegendEntry, Marks, Scene, SceneRequest, Theme, compose, legend};
use crate::text::Texts;

impl Derived {
    /// The legend of what is seen.
    pub fn legend(&self, document: &MapDocument, texts: &Texts, theme: &Theme) -> Vec<LegendEntry> {
        if let Some((wanted, legend)) = &self.legend
            && (wanted.language, wanted.theme) == (texts.language(), theme.name)
        {
            return legend.clone();
        }
        let wanted = self.wanted.as_ref();
        let is_drawn = wanted.is_none_or(|it| it.request.projection.is_picture());
        let Some((visible, layout)) = self.laid_out().filter(|_| is_drawn) else {
            return Vec::new();
        };
        legend(&SceneRequest {
            document,
            visible,
            layout,
            texts,
            theme,
            frame: Frame::Window,
            marks: self.marks(),
        })
    }

    pub(super) fn scene(
        &self,
        document: &MapDocument,
        texts: &Texts,
        theme: &Theme,
        frame: Frame,
    ) -> Option<Scene> {
        let (visible, layout) = self.laid_out()?;
        Some(compose(&SceneRequest {
            document,
            visible,
            layout,
            texts,
            theme,
            frame,
            marks: self.marks(),
        }))
    }

    /// The picture on a sheet or in another frame, to be put together on another thread; nothing
    /// before the first one is drawn.
    pub fn scene_later(
        &self,
        document: Arc<MapDocument>,
        texts: &'static Texts,
        theme: &'static Theme,
        frame: Frame,
    ) -> Option<impl FnOnce() -> Scene + Send + use<>> {
        self.laid_out()?;
        let laid_out = self.laid_out.clone()?;
        let marks = self.wanted.as_ref().map(|wanted| wanted.marks.clone());
        Some(move || {
            compose(&SceneRequest {
                document: &document,
                visible: &laid_out.visible,
                layout: &laid_out.layout,
                texts,
                theme,
                frame,
                marks: marks.as_deref().unwrap_or(Marks::none()),
            })
        })
    }
}
