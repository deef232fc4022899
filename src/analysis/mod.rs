//! What a whole map answers when it is asked: what falls if something falls, where it is weak, who
//! leans on whom across the sectors' boundaries, what stands in the way, how one comes from the one to
//! the other, and what all ways lead by.

mod boundary;
mod counting;
mod fall;
mod gaps;
mod holding;
mod hosts;
mod impact;
mod importance;
mod mutual;
mod needs;
mod obstacles;
mod paths;
mod roads;
mod seriation;
mod single_points;
mod spread;
mod weak_spots;

pub use boundary::{Axes, Cell, Heading, Kroner, Matrix, MatrixQuestion, Tally, matrix, years};
pub use gaps::{ActorGap, SectorGap};
pub use holding::{holds, relation_holds, resource_holds, turning_years};
pub use impact::{Hit, Impact, Spared, Step, impact, leans_on};
pub use importance::{Betweenness, Communities, Degree, Importance, Measure, importance};
pub use mutual::{Mutual, mutual};
pub use needs::{Link, Needs};
pub use obstacles::{ObstacleTable, Obstacles, OpenObstacle, obstacles};
pub use paths::{MOST_PATHS, Path, PathQuestion, PathStep, Paths, paths};
pub use roads::Along;
pub use seriation::{Seriation, seriate};
pub use single_points::{SinglePoint, single_points};
pub use spread::{Effect, HitEnd, SPREAD_RULES, SpreadRule, Together};
pub use weak_spots::{Promise, WeakSpots, weak_spots};
