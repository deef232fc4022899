//! The way from one picture to the next: what stays glides to its new place, the rest fades in.

use std::collections::BTreeMap;

use egui::{Pos2, Vec2};

use super::drawing::Drawing;
use super::paint::Mood;
use crate::scene::Subject;
use crate::view::NodeKey;

/// How long it takes, in seconds.
pub const SECONDS: f64 = 0.35;

/// Fast at first, slow at the end.
pub fn ease_out(t: f32) -> f32 {
    1.0 - (1.0 - t.clamp(0.0, 1.0)).powi(3)
}

/// Where the nodes of a picture stood.
pub type Places = BTreeMap<NodeKey, Pos2>;

/// Where the nodes of `drawing` stand.
pub fn places(drawing: &Drawing) -> Places {
    let place =
        |(key, number): (&NodeKey, usize)| (key.clone(), drawing.node_rect(number).center());
    drawing.nodes().map(place).collect()
}

/// A change of picture under way.
#[derive(Clone, Debug)]
pub struct Change {
    /// When it began.
    pub began: f64,
    /// Where the nodes of the picture before stood.
    pub before: Places,
}

impl Change {
    /// How far it has come, 0–1, eased; nothing when it is over.
    pub fn progress(&self, now: f64) -> Option<f32> {
        let part = ((now - self.began) / SECONDS) as f32;
        (part < 1.0).then(|| ease_out(part))
    }

    /// Moves and fades the items of the new picture for a change that has come this far.
    pub fn apply(&self, drawing: &Drawing, progress: f32, moods: &mut [Mood]) {
        let edges = ((progress - 0.4) / 0.6).clamp(0.0, 1.0);
        for (item, mood) in drawing.scene.items.iter().zip(moods.iter_mut()) {
            match &item.subject {
                Subject::Edge { .. } => mood.strength *= edges,
                Subject::Node(key) => match self.before.get(key) {
                    Some(before) => {
                        let now = drawing.node(key).map(|at| drawing.node_rect(at).center());
                        let way = now.map_or(Vec2::ZERO, |now| *before - now);
                        mood.offset = way * (1.0 - progress);
                    }
                    None => mood.strength *= progress,
                },
                Subject::Ground | Subject::Row(_) | Subject::Column(_) | Subject::Legend => {}
            }
        }
    }
}
