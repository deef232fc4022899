//! A picture of the window itself, taken once everything stands still.

use std::path::PathBuf;
use std::sync::{Arc, mpsc};

/// How many frames in a row must be still.
const STILL_FRAMES: u32 = 8;

/// A picture to be taken.
pub struct Screenshot {
    path: PathBuf,
    still: u32,
    coming: Option<mpsc::Receiver<Arc<egui::ColorImage>>>,
}

/// How far it has come.
pub enum Shot {
    /// Not yet.
    Waiting,
    /// It is on disk, or the reason why it is not.
    Taken(Result<(), String>),
}

impl Screenshot {
    /// A picture to be saved at `path`.
    pub fn at(path: PathBuf) -> Self {
        Self {
            path,
            still: 0,
            coming: None,
        }
    }

    /// Goes on by one frame; `is_still` says that nothing moves and nothing is being worked out.
    pub fn advance(&mut self, ctx: &egui::Context, is_still: bool) -> Shot {
        ctx.request_repaint();
        if let Some(coming) = &self.coming {
            return match coming.try_recv() {
                Ok(image) => Shot::Taken(self.save(&image)),
                Err(mpsc::TryRecvError::Empty) => Shot::Waiting,
                Err(mpsc::TryRecvError::Disconnected) => Shot::Taken(Err(String::new())),
            };
        }
        self.still = if is_still { self.still + 1 } else { 0 };
        if self.still >= STILL_FRAMES {
            let (sender, coming) = mpsc::channel();
            ctx.request_screenshot(move |image| {
                // If nobody waits for it any more, nothing is lost.
                let _ = sender.send(image);
            });
            self.coming = Some(coming);
        }
        Shot::Waiting
    }

    fn save(&self, image: &egui::ColorImage) -> Result<(), String> {
        let [width, height] = image
            .size
            .map(|side| u32::try_from(side).unwrap_or(u32::MAX));
        let pixels: Vec<u8> = image
            .pixels
            .iter()
            .flat_map(|pixel| pixel.to_array())
            .collect();
        let png = crate::export::png_of_pixels(width, height, &pixels);
        let png = png.map_err(|error| error.to_string())?;
        std::fs::write(&self.path, png).map_err(|error| error.to_string())
    }
}
