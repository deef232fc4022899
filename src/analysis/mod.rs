//! What a whole map answers when it is asked: who leans on whom across the sectors' boundaries, and
//! what stands in the way.

mod boundary;
mod counting;
mod hosts;
mod obstacles;
mod seriation;

pub use boundary::{Axes, Cell, Heading, Kroner, Matrix, MatrixQuestion, Tally, matrix, years};
pub use obstacles::{ObstacleTable, Obstacles, OpenObstacle, obstacles};
pub use seriation::{Seriation, seriate};
