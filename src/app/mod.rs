//! The window: alone uses egui, eframe and rfd.
//!
//! A panel is a function: it reads, draws, and pushes wishes ([`AppAction`]). Nothing is altered
//! while a frame is drawn; [`App`] takes the wishes after it. What follows from the map and the way
//! one looks at it ([`derived`](self)) is kept while its request is equal. Slow work runs on named
//! threads and comes back as a wish.

mod action;
mod answers;
mod apply;
mod arrangements;
mod beside;
mod canvas;
mod central;
mod clipboard;
mod derived;
mod dialogs;
mod editing;
mod files;
mod flight;
mod gestures;
mod inquiry;
mod job;
mod keeping;
mod keyboard;
mod matrix;
mod names;
mod notices;
mod outside;
mod pages;
mod palette;
mod panels;
mod presenting;
mod quick_bar;
mod run;
mod screenshot;
mod selected;
mod settings;
mod shortcuts;
mod signs;
mod start_page;
mod state;
mod style;
mod table;
mod unattended;
mod window;
mod years;

pub use action::{
    AppAction, EditAction, FileAction, LookAction, NewMap, OutsideChoice, SelectedAction,
    Selection, WindowAction,
};
pub use beside::BesideAction;
pub use flight::summary as frame_time_summary;
pub use inquiry::Inquiry;
pub use job::{FilePicker, Job, PickRequest, Progress, SystemPicker};
pub use presenting::ViewsAction;
pub use run::{AppError, LookRequest, WindowRequest, run};
pub use settings::{Settings, ThemeChoice};
pub use window::App;
