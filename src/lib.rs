//! Samspill ("interplay") draws how the actors of a digital ecosystem share resources and depend
//! on each other.
//!
//! # The road a map travels
//!
//! ```text
//! text ─file─▶ MapDocument ─graph─▶ MapGraph ─view─▶ VisibleMap ─layout─▶ Layout ─scene─▶ Scene
//!                                                                                          │
//!                                                            canvas (app) · svg, png (export)
//! ```
//!
//! Every arrow is a pure function with a named result; only `file`, `app` and `cli` touch the
//! outside world.
//!
//! # The rooms, in reading order
//!
//! * [`model`]: the map as plain data, and what must hold between its records.
//! * [`file`](mod@file): the map format, read with every problem at its line and column, written
//!   in one canonical form.
//! * [`edit`]: every way to alter a map, planned, done, undone and done again.
//! * [`compare`]: what two people made of one map, brought together.
//! * [`session`]: a map somebody works on: its history, its file, and whether the work is safe.
//! * [`graph`]: the map as a graph, and the questions one asks a graph.
//! * [`query`]: the filter language: what somebody asks to see, and what of a map passes.
//! * [`analysis`]: what one asks of a whole map.
//! * [`view`]: projection, perspective and filter: what is seen, and what is not, in numbers.
//! * [`layout`]: where everything stands.
//! * [`scene`]: the finished drawing: shapes, texts and order.
//! * [`export`]: the drawing as SVG and PNG, and where everything stands as JSON.
//! * [`text`]: everything the program says, in bokmål, nynorsk and English.
//! * [`cli`]: the command line.
//! * [`app`]: the window.
//! * [`geometry`] and [`lists`]: points and boxes in map units, lists of numbers; for all of them.
//!
//! Which room may use which is a table held by `tests/architecture.rs`.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod compare;
pub mod edit;
pub mod export;
pub mod file;
pub mod geometry;
pub mod graph;
pub mod layout;
pub mod lists;
pub mod model;
pub mod query;
pub mod scene;
pub mod session;
pub mod text;
pub mod view;
