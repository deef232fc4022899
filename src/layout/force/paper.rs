//! The network in map units: as large as its nodes need, and about as wide as a screen.

use crate::geometry::{Point, Rect, Size};
use crate::layout::place::Wish;
use crate::layout::request::{LayoutNode, LayoutRequest};

use super::clear::{is_small, make_way};
use super::level::Level;
use super::room::{Room, part_overlapping};

/// How many times as much room as its nodes a picture has, and one of very many nodes.
const ROOMY: f32 = 3.4;
const DENSE: f32 = 2.2;
const MANY: f32 = 2_000.0;
/// How much wider than high.
const SHAPE: f32 = 1.5;
/// How much more nodes may be drawn apart across than down, and the other way.
const MOST_STRETCH: f32 = 2.6;
const MARGIN: f32 = 28.0;

/// Where the middles of the nodes are.
pub(super) struct Paper {
    pub centres: Vec<Point>,
}

impl Paper {
    /// As the forces have it; nodes may overlap.
    pub fn of(request: &LayoutRequest, level: &Level) -> Self {
        let count = level.len().max(1) as f32;
        let mean = |part: fn(&Point) -> f32| level.at.iter().map(part).sum::<f32>() / count;
        let (x, y) = (mean(|at| at.x), mean(|at| at.y));
        let square = |at: &Point| Point::new((at.x - x) * (at.x - x), (at.y - y) * (at.y - y));
        let squares = level.at.iter().map(square);
        let sum = squares.fold(Point::default(), |sum, it| sum.moved(it.x, it.y));
        let (across, down) = ((sum.x / count).sqrt(), (sum.y / count).sqrt());
        let stretch = SHAPE * down.max(1e-3) / across.max(1e-3);
        let stretch = stretch.clamp(1.0 / MOST_STRETCH, MOST_STRETCH);
        let nodes: f32 = request.nodes.iter().map(room_of).sum();
        let room = ROOMY + (DENSE - ROOMY) * (count / MANY).min(1.0);
        // An even disc reaches twice as far as its nodes stray.
        let area = 12.6 * across.max(0.3) * down.max(0.3) * stretch;
        let scale = (room * nodes / area).sqrt();
        let place = |at: &Point| Point::new((at.x - x) * scale * stretch, (at.y - y) * scale);
        let mut paper = Self {
            centres: level.at.iter().map(place).collect(),
        };
        paper.move_to_corner(request);
        paper
    }

    /// Parts what overlaps.
    pub fn make_room(&mut self, request: &LayoutRequest) {
        let sizes: Vec<Size> = request.nodes.iter().map(|node| node.size).collect();
        part_overlapping(&mut self.centres, &sizes);
        if is_small(request) {
            make_way(request, &mut self.centres, &sizes);
        }
        let mut degrees = vec![0_usize; sizes.len()];
        for edge in &request.edges {
            degrees[edge.from] += 1;
            degrees[edge.to] += 1;
        }
        let mut order: Vec<usize> = (0..sizes.len()).collect();
        order.sort_by_key(|node| std::cmp::Reverse(degrees[*node]));
        let mut room = Room::of(&sizes, f32::MIN);
        for node in order {
            self.centres[node] = room.seat(self.centres[node].whole(), sizes[node]);
        }
        self.move_to_corner(request);
    }

    /// Everything where it stood; what is new where there is room near its neighbours.
    pub fn kept(request: &LayoutRequest) -> Self {
        let sizes: Vec<Size> = request.nodes.iter().map(|node| node.size).collect();
        let mut room = Room::of(&sizes, MARGIN);
        let mut centres: Vec<Option<Point>> = vec![None; sizes.len()];
        for (number, node) in request.nodes.iter().enumerate() {
            if let Wish::Stay(place) | Wish::Pinned(place) = node.wish {
                let at = Point::new(place.slot as f32, place.line as f32);
                centres[number] = Some(room.seat(at, node.size));
            }
        }
        let stood = centres.clone();
        let neighbours = request.edges.iter();
        let neighbours = neighbours.flat_map(|it| [(it.from, it.to), (it.to, it.from)]);
        let mut sums = vec![(Point::default(), 0.0_f32); sizes.len()];
        for (one, other) in neighbours {
            if let Some(at) = stood[other] {
                sums[one] = (sums[one].0.moved(at.x, at.y), sums[one].1 + 1.0);
            }
        }
        let centres = (0..sizes.len()).map(|number| {
            stood[number].unwrap_or_else(|| {
                let (sum, count) = match sums[number] {
                    (_, 0.0) => side(request, &stood, request.nodes[number].column),
                    near => near,
                };
                let count = count.max(1.0);
                let at = Point::new(sum.x / count, sum.y / count).whole();
                room.seat(at, sizes[number])
            })
        });
        Self {
            centres: centres.collect(),
        }
    }

    fn move_to_corner(&mut self, request: &LayoutRequest) {
        let rects = self.rects(request);
        let least = |part: fn(&Rect) -> f32| rects.iter().map(part).fold(f32::MAX, f32::min);
        let by = Point::new(
            (MARGIN - least(|it| it.min.x)).ceil(),
            (MARGIN - least(|it| it.min.y)).ceil(),
        );
        for centre in &mut self.centres {
            *centre = centre.moved(by.x, by.y).whole();
        }
    }

    pub fn rects(&self, request: &LayoutRequest) -> Vec<Rect> {
        let nodes = request.nodes.iter().zip(&self.centres);
        nodes
            .map(|(node, at)| Rect::around(*at, node.size))
            .collect()
    }

    pub fn size(&self, request: &LayoutRequest) -> Size {
        let corner = |size: Size, rect: Rect| {
            Size::new(size.width.max(rect.max.x), size.height.max(rect.max.y))
        };
        let size = self
            .rects(request)
            .into_iter()
            .fold(Size::default(), corner);
        Size::new(size.width + MARGIN, size.height + MARGIN)
    }
}

fn room_of(node: &LayoutNode) -> f32 {
    (node.size.width + 20.0) * (node.size.height + 20.0)
}

/// The places of those of one column, added up, and how many they are; of all where it is empty.
fn side(request: &LayoutRequest, stood: &[Option<Point>], column: usize) -> (Point, f32) {
    let sum = |takes: &dyn Fn(usize) -> bool| {
        let nodes = request.nodes.iter().zip(stood);
        let places = nodes.filter_map(|(node, at)| at.filter(|_| takes(node.column)));
        places.fold((Point::default(), 0.0), |(sum, count), at| {
            (sum.moved(at.x, at.y), count + 1.0)
        })
    };
    match sum(&|other| other == column) {
        (_, 0.0) => sum(&|_| true),
        own => own,
    }
}

impl Point {
    /// The nearest point in whole units.
    fn whole(self) -> Self {
        Self::new(self.x.round(), self.y.round())
    }
}
