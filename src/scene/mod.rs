//! The finished drawing that every painter draws: shapes, texts and order, in map units.

mod hit;
mod shape;
mod theme;

pub use hit::{item_at, items_within};
pub use shape::{
    Anchor, Colour, Dash, PathShape, RectShape, Scene, SceneItem, Shape, Step, Stroke, Subject,
    TextShape, Weight,
};
pub use theme::{Family, SectorColours, Theme, ThemeName};
