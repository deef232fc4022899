//! Where everything stands: a [`LayoutRequest`] in, a [`Layout`] out, plain data on both sides.

mod ruler;

pub use ruler::{FontWeight, INTER_REGULAR, INTER_SEMIBOLD, Ruler};
