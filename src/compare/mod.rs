//! Two sets of changes to one map brought together: nothing that either side said is lost.

mod fields;
mod needed;
mod three_way;

pub use three_way::{Clash, Merged, merge};
