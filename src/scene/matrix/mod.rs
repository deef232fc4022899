//! A matrix to be read: its words, the same for the window, the sheet and the table, and the sheet.

mod grid;
mod letters;
mod sheet;
mod words;

pub use sheet::{MatrixSheet, STRONGEST_CELL, compose_matrix};
pub use words::{MatrixValue, MatrixWords};
