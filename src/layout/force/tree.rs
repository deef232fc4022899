//! How hard all nodes push each, in time that grows little more than their number: what is far away
//! pushes as one (Barnes and Hut 1986).

use crate::geometry::Point;

/// A heap of nodes pushes as one where it is no wider than this part of the distance.
const WIDTH_FOR_DISTANCE: f32 = 1.0;
/// Heaps of no more nodes than this are not parted.
const FEW: usize = 8;
/// Fewer nodes than this are not worth more than one thread.
const MANY: usize = 2_000;

/// A square with what lies in it.
#[derive(Clone, Copy, Debug, Default)]
struct Heap {
    at: Point,
    mass: f32,
    /// The square of its width, over that of [`WIDTH_FOR_DISTANCE`].
    width_squared: f32,
    /// The heap after it and all within it.
    next: u32,
    /// Its nodes, where it is not parted; else none.
    first: u32,
    count: u32,
}

/// Nodes in heaps within heaps.
pub(super) struct Tree {
    /// A heap stands before those within it.
    heaps: Vec<Heap>,
    /// Place and mass of the nodes, those near each other near each other.
    nodes: Vec<(Point, f32)>,
    /// The number of each of `nodes`.
    numbers: Vec<u32>,
    codes: Vec<u32>,
    softening: f32,
}

impl Tree {
    pub fn of(at: &[Point], mass: &[f32], softening: f32) -> Self {
        let least = |part: fn(&Point) -> f32| at.iter().map(part).fold(f32::MAX, f32::min);
        let most = |part: fn(&Point) -> f32| at.iter().map(part).fold(f32::MIN, f32::max);
        let (left, top) = (least(|at| at.x), least(|at| at.y));
        let width = (most(|at| at.x) - left)
            .max(most(|at| at.y) - top)
            .max(1e-6);
        let scale = 65_535.0 / width;
        let code = |at: &Point| {
            let whole = |units: f32| (units * scale) as u32;
            spaced(whole(at.x - left)) | (spaced(whole(at.y - top)) << 1)
        };
        let mut keys: Vec<u64> = (0_u64..)
            .zip(at)
            .map(|(number, at)| (u64::from(code(at)) << 32) | number)
            .collect();
        keys.sort_unstable();
        let numbers: Vec<u32> = keys.iter().map(|key| *key as u32).collect();
        let mut tree = Self {
            heaps: Vec::with_capacity(at.len() / 2),
            nodes: numbers
                .iter()
                .map(|number| (at[*number as usize], mass[*number as usize]))
                .collect(),
            codes: keys.iter().map(|key| (key >> 32) as u32).collect(),
            numbers,
            softening,
        };
        tree.part(0, at.len(), 32, width / WIDTH_FOR_DISTANCE);
        tree
    }

    /// Adds the heap of the nodes from `first` to `end`, which differ in their last `bits` bits.
    fn part(&mut self, first: usize, end: usize, bits: u32, width: f32) {
        let place = self.heaps.len();
        let mut heap = Heap {
            width_squared: width * width,
            ..Heap::default()
        };
        for (at, mass) in &self.nodes[first..end] {
            heap.at = heap.at.moved(mass * at.x, mass * at.y);
            heap.mass += mass;
        }
        let mass = heap.mass.max(1e-9);
        heap.at = Point::new(heap.at.x / mass, heap.at.y / mass);
        self.heaps.push(heap);
        if end - first <= FEW || bits == 0 {
            self.heaps[place].first = first as u32;
            self.heaps[place].count = (end - first) as u32;
        } else {
            let mut from = first;
            for quarter in 0..4 {
                let is_before = |code: &u32| (code >> (bits - 2)) & 3 <= quarter;
                let to = from + self.codes[from..end].partition_point(is_before);
                if to > from {
                    self.part(from, to, bits - 2, width / 2.0);
                }
                from = to;
            }
        }
        self.heaps[place].next = self.heaps.len() as u32;
    }

    /// How hard each node is pushed, for each unit of its own mass.
    pub fn pushes(&self) -> Vec<Point> {
        let count = self.nodes.len();
        let mut sorted = vec![Point::default(); count];
        let threads = match count < MANY {
            true => 1,
            false => std::thread::available_parallelism().map_or(1, usize::from),
        };
        // A node's push does not depend on who works it out.
        let share = count.div_ceil(threads * 4).max(1);
        let work = |first: usize, pushes: &mut [Point]| {
            for (number, push) in pushes.iter_mut().enumerate() {
                *push = self.push(first + number);
            }
        };
        if threads == 1 {
            work(0, &mut sorted);
        } else {
            let shares: Vec<_> = sorted.chunks_mut(share).enumerate().collect();
            let shares = std::sync::Mutex::new(shares);
            let labour = || {
                while let Some((number, pushes)) = shares.lock().ok().and_then(|mut it| it.pop()) {
                    work(number * share, pushes);
                }
            };
            std::thread::scope(|scope| {
                for _ in 1..threads {
                    scope.spawn(labour);
                }
                labour();
            });
        }
        let mut pushes = vec![Point::default(); count];
        for (number, push) in self.numbers.iter().zip(sorted) {
            pushes[*number as usize] = push;
        }
        pushes
    }

    fn push(&self, node: usize) -> Point {
        let here = self.nodes[node].0;
        let mut push = Point::default();
        let mut add = |at: Point, mass: f32| {
            let (x, y) = (here.x - at.x, here.y - at.y);
            let strength = mass / (x * x + y * y + self.softening);
            push.x += strength * x;
            push.y += strength * y;
        };
        let mut place = 0;
        while let Some(heap) = self.heaps.get(place) {
            let (x, y) = (here.x - heap.at.x, here.y - heap.at.y);
            if heap.width_squared < x * x + y * y {
                add(heap.at, heap.mass);
                place = heap.next as usize;
            } else {
                let first = heap.first as usize;
                for (at, mass) in &self.nodes[first..first + heap.count as usize] {
                    add(*at, *mass);
                }
                place += 1;
            }
        }
        push
    }
}

/// The lower 16 bits with room for another's between them.
fn spaced(number: u32) -> u32 {
    let mut bits = number & 0xFFFF;
    for (shift, mask) in [
        (8, 0x00FF_00FF),
        (4, 0x0F0F_0F0F),
        (2, 0x3333_3333),
        (1, 0x5555_5555),
    ] {
        bits = (bits | (bits << shift)) & mask;
    }
    bits
}
