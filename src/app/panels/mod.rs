//! The panels around the canvas: each is a function that reads, draws, and pushes wishes.

mod edit_menu;
mod fields;
mod filters;
mod inquiry;
mod inspector;
mod left;
mod legend;
mod outline;
mod perspective_bar;
mod query_line;
mod search;
mod status_line;
mod time_bar;
mod top_bar;
mod view_row;

pub use inquiry::{InquiryView, answer_choice_ui, inquiry_ui};
pub use inspector::{inspector_ui, seen};
pub use left::{LeftPanel, left_panel_ui};
pub use perspective_bar::perspective_bar_ui;
pub use query_line::query_line_ui;
pub use search::Search;
pub use status_line::{StatusLine, status_line_ui};
pub use time_bar::{has_time_bar, time_bar_ui};
pub use top_bar::{TopBar, top_bar_ui};
pub use view_row::view_row_ui;
