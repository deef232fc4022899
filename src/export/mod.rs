//! The drawing as files: one painter a format, reading the finished [`Scene`](crate::scene::Scene)
//! alone, and the writers of plain data.

mod csv;
mod layout_json;
mod png;
#[cfg(test)]
mod sample;
mod svg;
mod xml;

pub use csv::{csv, tsv};
pub use layout_json::{LayoutSheet, SheetEdge, SheetNode, layout_json};
pub use png::{ExportError, LARGEST_AREA, LARGEST_SIDE, largest_scale, png, png_of_pixels};
pub use svg::svg;
