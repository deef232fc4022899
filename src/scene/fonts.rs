//! The two weights of the bundled font, for painters that draw letters themselves.

pub use crate::layout::{INTER_REGULAR, INTER_SEMIBOLD};
