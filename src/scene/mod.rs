//! The finished drawing that every painter draws: shapes, texts and order, in map units.

pub mod fonts;
mod hit;
mod shape;
mod theme;

pub use hit::{item_at, items_within};
pub use shape::{
    Anchor, Colour, Dash, PathShape, RectShape, Scene, SceneItem, Shape, Step, Stroke, Subject,
    TextShape, Weight,
};
pub use theme::{Family, SectorColours, Theme, ThemeName};

// What stands in a drawing, so that painters need no other room.
pub use crate::view::{Column, Emphasis, NodeKey};
