//! How a map is altered: a wish ([`EditCommand`]) is planned into a change ([`plan`]), the change
//! is applied and remembered ([`Editing`], [`History`]).
//!
//! Wishing, planning and doing are three things. Mouse, keyboard, quick add, palette, screen reader
//! and command line all wish the same commands; [`plan`] works out what a command does and changes
//! nothing; and because every change can be turned round, no command has to know its own undo.
//! Nothing here invents an id or looks at a clock on its own: commands carry ids, which [`Ids`]
//! makes of a seed.

mod command;
mod copying;
mod editing;
mod fields;
mod history;
mod ids;
mod kinds;
mod merging;
mod plan;
mod quick;
mod removal;
#[cfg(test)]
mod samples;
mod sheet;

pub use command::{
    ActorField, Additions, EditCommand, MapField, RelationField, Removal, ResourceField,
    SourceField,
};
pub use copying::{NoCapability, copied, pasted};
pub use editing::{Done, Editing, Gesture};
pub use history::{History, Step};
pub use ids::{Ids, slug};
pub use kinds::kinds_between;
pub use plan::plan;
pub use quick::{
    AmountError, Completion, CompletionKind, NameIndex, QuickContext, QuickLine, QuickOutcome,
    complete, read_amount, read_quick_line, read_quick_lines, read_year,
};
pub use sheet::{
    PastedRow, SheetPaste, SheetRow, cell, column_heads, paste_sheet, read_table, rows, set_cell,
};
