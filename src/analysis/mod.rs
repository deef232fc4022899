//! What a whole map answers when it is asked: who leans on whom across the sectors' boundaries,
//! what stands in the way, how one comes from the one to the other, and what all ways lead by.

mod boundary;
mod counting;
mod hosts;
mod importance;
mod obstacles;
mod paths;
mod roads;
mod seriation;

pub use boundary::{Axes, Cell, Heading, Kroner, Matrix, MatrixQuestion, Tally, matrix, years};
pub use importance::{Betweenness, Communities, Degree, Importance, Measure, importance};
pub use obstacles::{ObstacleTable, Obstacles, OpenObstacle, obstacles};
pub use paths::{MOST_PATHS, Path, PathQuestion, Paths, Step, paths};
pub use roads::Along;
pub use seriation::{Seriation, seriate};
