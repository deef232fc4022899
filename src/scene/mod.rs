//! The finished drawing that every painter draws: shapes, texts and order, in map units.

mod compose;
mod edges;
pub mod fonts;
mod ground;
mod hit;
mod icons;
mod legend;
mod marks;
mod matrix;
mod names;
mod nodes;
mod obstacles;
mod overview;
mod reasons;
mod roll_ups;
mod shape;
mod sheet;
mod tags;
mod theme;
mod weaknesses;

pub use compose::{Frame, SceneRequest, compose, compose_part};
pub use hit::{item_at, items_within};
pub use icons::icon;
pub use legend::{LegendEntry, legend};
pub use marks::{LegendMark, Mark, Marks, Tone};
pub use matrix::{MatrixSheet, MatrixValue, MatrixWords, STRONGEST_CELL, compose_matrix};
pub use obstacles::ObstacleWords;
pub use overview::{Bundle, Cell, Overview, Part, Square, Squares, draft};
pub use reasons::{BelongsTo, ReasonWords};
pub use shape::{
    Anchor, Colour, Dash, PathShape, RectShape, Scene, SceneItem, Shape, Step, Stroke, Subject,
    TextShape, Weight,
};
pub use sheet::seen;
pub use theme::{Family, SectorColours, Theme, ThemeName};

// What stands in a drawing, so that painters need no other room.
pub use crate::view::{Column, Emphasis, NodeKey};
