//! Samspill ("interplay") draws how the actors of a digital ecosystem share resources and depend
//! on each other.

pub mod cli;
pub mod file;
pub mod model;
pub mod text;
