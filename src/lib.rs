//! Samspill ("interplay") draws how the actors of a digital ecosystem share resources and depend
//! on each other.

pub mod export;
pub mod file;
pub mod geometry;
pub mod graph;
pub mod layout;
pub mod model;
pub mod scene;
pub mod text;
pub mod view;
