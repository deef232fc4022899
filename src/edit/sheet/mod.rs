//! A map as sheets: what stands in each cell, writing in one, and pasting many.
//!
//! Texts stand in the map's own language, so that what is copied out and pasted in again changes
//! nothing. A cell with several values has semicolons between them.

mod cells;
mod pasting;
mod reading;
mod table_text;
mod writing;

pub use cells::{cell, column_heads, rows};
pub use pasting::{PastedRow, SheetPaste, paste_sheet};
pub use table_text::read_table;
pub use writing::set_cell;

use crate::model::{Id, RelationKey};

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetRow {
    /// An actor or a resource.
    Record(Id),
    /// A relation.
    Relation(RelationKey),
}
