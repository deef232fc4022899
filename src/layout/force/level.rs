//! A graph of nodes with weights, and one iteration of the forces on it.

use crate::geometry::Point;
use crate::layout::request::LayoutRequest;

use super::tree::Tree;

/// How strongly its side draws a node, against a spring's 1.
const SIDE_PULL: f32 = 0.22;
/// How far out the sides are, in radii of a picture without relations.
const SIDE_DISTANCE: f32 = 0.62;
/// Keeps nodes in one place from pushing each other without bound; far less than the square of the
/// distance between neighbours.
const SOFTENING: f32 = 0.05;
/// Part of the way a node goes at a time to where all forces are even.
const PACE: f32 = 0.5;

/// Where the columns have their sides, in the order of [`crate::view::Column::ALL`]: what is shared
/// lies in the middle, the five others around it.
const SIDES: [Point; 6] = [
    Point::new(-0.95, -0.45),
    Point::new(-0.75, 0.85),
    Point::new(0.0, 0.05),
    Point::new(0.75, 0.85),
    Point::new(0.95, -0.45),
    Point::new(0.0, -1.0),
];

/// Nodes with what pulls and pushes them.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub at: Vec<Point>,
    /// How much each pushes.
    pub mass: Vec<f32>,
    /// Where its side is.
    pub home: Vec<Point>,
    /// Where the springs of each node begin in `springs`; one more than there are nodes.
    pub starts: Vec<u32>,
    /// The other node and the strength, both ways, each pair once, in order.
    pub springs: Vec<(u32, f32)>,
}

impl Level {
    /// The nodes of a request; edges between the same two are one spring, a little stronger.
    pub fn of(request: &LayoutRequest) -> Self {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let pairs = request.edges.iter();
        let pairs = pairs.filter(|edge| edge.from != edge.to);
        let pairs = pairs.map(|edge| {
            let (from, to) = (number(edge.from), number(edge.to));
            (from.min(to), from.max(to), 1.0)
        });
        let mut level = Self::from_pairs(request.nodes.len(), pairs.collect());
        for (_, strength) in &mut level.springs {
            *strength = strength.min(4.0).sqrt();
        }
        level.mass = (0..level.len())
            .map(|node| 1.0 + level.springs_of(node).len() as f32)
            .collect();
        let side = |column: usize| SIDES[column.min(SIDES.len() - 1)];
        level.home = request.nodes.iter().map(|it| side(it.column)).collect();
        level
    }

    /// Springs between pairs, the strengths of the same pair added up.
    pub fn from_pairs(nodes: usize, mut pairs: Vec<(u32, u32, f32)>) -> Self {
        pairs.sort_unstable_by_key(|(from, to, _)| (*from, *to));
        pairs.dedup_by(|next, kept| {
            let is_same = (next.0, next.1) == (kept.0, kept.1);
            if is_same {
                kept.2 += next.2;
            }
            is_same
        });
        let mut starts = vec![0_u32; nodes + 1];
        for (from, to, _) in &pairs {
            starts[*from as usize + 1] += 1;
            starts[*to as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let mut next = starts.clone();
        let mut springs = vec![(0, 0.0); 2 * pairs.len()];
        for (from, to, strength) in pairs {
            for (one, other) in [(from, to), (to, from)] {
                let place = &mut next[one as usize];
                springs[*place as usize] = (other, strength);
                *place += 1;
            }
        }
        Self {
            at: vec![Point::default(); nodes],
            starts,
            springs,
            ..Self::default()
        }
    }

    pub fn len(&self) -> usize {
        self.at.len()
    }

    pub fn springs_of(&self, node: usize) -> &[(u32, f32)] {
        &self.springs[self.starts[node] as usize..self.starts[node + 1] as usize]
    }

    /// The radius of the picture, were there no relations.
    fn radius(&self) -> f32 {
        let mass: f32 = self.mass.iter().sum();
        (mass / SIDE_PULL).sqrt()
    }

    /// Lets all begin near their sides, no two in one place.
    pub fn scatter(&mut self) {
        let radius = self.radius();
        for (node, (at, home)) in self.at.iter_mut().zip(&self.home).enumerate() {
            let stray = stray(node);
            *at = Point::new(
                radius * (SIDE_DISTANCE * home.x + 0.3 * stray.x),
                radius * (SIDE_DISTANCE * home.y + 0.3 * stray.y),
            );
        }
    }

    /// Lets all begin where `coarser` has what they were merged into, a little apart.
    pub fn take_places(&mut self, coarser: &Self, merged: &[u32]) {
        let apart = 0.4 * self.spacing(coarser.spread());
        for (node, (at, into)) in self.at.iter_mut().zip(merged).enumerate() {
            let stray = stray(node);
            *at = coarser.at[*into as usize].moved(apart * stray.x, apart * stray.y);
        }
    }

    /// How far the nodes are from their middle, most of them.
    fn spread(&self) -> f32 {
        let count = self.len().max(1) as f32;
        let sum = |part: fn(&Point) -> f32| self.at.iter().map(part).sum::<f32>() / count;
        let (x, y) = (sum(|at| at.x), sum(|at| at.y));
        let square = |at: &Point| (at.x - x) * (at.x - x) + (at.y - y) * (at.y - y);
        (2.0 * self.at.iter().map(square).sum::<f32>() / count).sqrt()
    }

    /// How far neighbours are from each other in a picture of this radius.
    fn spacing(&self, radius: f32) -> f32 {
        (std::f32::consts::PI * radius * radius / self.len().max(1) as f32)
            .sqrt()
            .max(0.1)
    }

    /// One iteration, where `part` (0–1) of them are done: nodes go less far the later it is.
    pub fn relax(&mut self, part: f32) {
        let farthest = self.spacing(self.spread()) * (1.6 * (1.0 - part) * (1.0 - part) + 0.03);
        let tree = Tree::of(&self.at, &self.mass, SOFTENING);
        let pushes = tree.pushes();
        let side = SIDE_DISTANCE * self.radius();
        let moved = |node: usize| {
            let (at, mass, home) = (self.at[node], self.mass[node], self.home[node]);
            let pull = SIDE_PULL * mass;
            let mut force = Point::new(
                mass * pushes[node].x + pull * (side * home.x - at.x),
                mass * pushes[node].y + pull * (side * home.y - at.y),
            );
            let mut stiffness = pull;
            for (other, strength) in self.springs_of(node) {
                let other = self.at[*other as usize];
                force.x += strength * (other.x - at.x);
                force.y += strength * (other.y - at.y);
                stiffness += strength;
            }
            let length = (force.x * force.x + force.y * force.y).sqrt();
            let step = (PACE / stiffness).min(farthest / length.max(1e-9));
            at.moved(step * force.x, step * force.y)
        };
        self.at = (0..self.len()).map(moved).collect();
    }
}

/// A small way aside that looks like chance and is the same every time; each part from −0.5 to 0.5.
fn stray(node: usize) -> Point {
    let mut bits = (node as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits ^= bits >> 31;
    bits = bits.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits ^= bits >> 29;
    let part = |bits: u64| (bits & 0xFFFF) as f32 / 65_535.0 - 0.5;
    Point::new(part(bits), part(bits >> 24))
}
