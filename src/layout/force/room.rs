//! Boxes that give way to each other until none overlaps.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect, Size};

/// Nodes are this far from each other at least, and more where that costs nothing.
const GAP: f32 = 8.0;
const WISHED_GAP: Size = Size::new(34.0, 26.0);
const ROUNDS: usize = 120;
/// How much more readily nodes give way across than down.
const ACROSS: f32 = 0.6;

/// Pushes boxes apart, each pair as little as it takes; few overlap when it ends, if any.
pub(super) fn part_overlapping(centres: &mut [Point], sizes: &[Size]) {
    let widest = largest(sizes);
    let field = Size::new(
        widest.width + WISHED_GAP.width,
        widest.height + WISHED_GAP.height,
    );
    for round in 0..ROUNDS {
        let fields = Fields::of(centres, field);
        let mut overlaps = 0;
        for node in 0..centres.len() {
            fields.for_near(centres[node], |other| {
                if other > node && push(centres, sizes, node, other) {
                    overlaps += 1;
                }
            });
        }
        if overlaps == 0 || (round > 40 && overlaps * 200 < centres.len()) {
            break;
        }
    }
}

/// Parts two boxes if they are too near; says whether they were.
fn push(centres: &mut [Point], sizes: &[Size], one: usize, other: usize) -> bool {
    let (a, b) = (centres[one], centres[other]);
    let across = (sizes[one].width + sizes[other].width) / 2.0 + WISHED_GAP.width;
    let down = (sizes[one].height + sizes[other].height) / 2.0 + WISHED_GAP.height;
    let (x, y) = (across - (b.x - a.x).abs(), down - (b.y - a.y).abs());
    if x <= 0.5 || y <= 0.5 {
        return false;
    }
    let sign = |from: f32, to: f32| if from <= to { 1.0 } else { -1.0 };
    let by = match x * ACROSS < y {
        true => Point::new(0.5 * x * sign(a.x, b.x), 0.0),
        false => Point::new(0.0, 0.5 * y * sign(a.y, b.y)),
    };
    centres[one] = a.moved(-by.x, -by.y);
    centres[other] = b.moved(by.x, by.y);
    true
}

fn largest(sizes: &[Size]) -> Size {
    let larger = |a: Size, b: &Size| Size::new(a.width.max(b.width), a.height.max(b.height));
    sizes.iter().fold(Size::new(1.0, 1.0), larger)
}

/// Which nodes are in which field of the picture.
struct Fields {
    /// Field and node, in order.
    nodes: Vec<(i32, i32, u32)>,
    /// Where the rows of fields begin in `nodes`.
    rows: Vec<u32>,
    first_row: i32,
    field: Size,
}

impl Fields {
    fn of(centres: &[Point], field: Size) -> Self {
        let mut nodes: Vec<(i32, i32, u32)> = (0_u32..)
            .zip(centres)
            .map(|(number, at)| {
                let row = (at.y / field.height).floor() as i32;
                (row, (at.x / field.width).floor() as i32, number)
            })
            .collect();
        nodes.sort_unstable();
        let first_row = nodes.first().map_or(0, |it| it.0);
        let last_row = nodes.last().map_or(-1, |it| it.0);
        let rows = (first_row..=last_row + 1)
            .map(|row| nodes.partition_point(|it| it.0 < row) as u32)
            .collect();
        Self {
            nodes,
            rows,
            first_row,
            field,
        }
    }

    /// Hands over the nodes in the field of `at` and those around it.
    fn for_near(&self, at: Point, mut take: impl FnMut(usize)) {
        let row = (at.y / self.field.height).floor() as i32;
        let column = (at.x / self.field.width).floor() as i32;
        for row in row - 1..=row + 1 {
            let place = usize::try_from(row - self.first_row).ok();
            let bounds = place.and_then(|place| self.rows.get(place..place + 2));
            let Some([start, end]) = bounds else { continue };
            let nodes = &self.nodes[*start as usize..*end as usize];
            let first = nodes.partition_point(|it| it.1 < column - 1);
            let near = nodes[first..].iter().take_while(|it| it.1 <= column + 1);
            near.for_each(|it| take(it.2 as usize));
        }
    }
}

/// What stands already, and where there is room for more.
pub(super) struct Room {
    fields: BTreeMap<(i32, i32), Vec<Rect>>,
    field: Size,
    /// Nothing stands further left or up.
    least: f32,
}

impl Room {
    /// Nothing stands yet of what has these sizes.
    pub fn of(sizes: &[Size], least: f32) -> Self {
        let largest = largest(sizes);
        let field = Size::new(largest.width + GAP, largest.height + GAP);
        Self {
            fields: BTreeMap::new(),
            field,
            least,
        }
    }

    /// The free place nearest to `wished`, which is then taken.
    pub fn seat(&mut self, wished: Point, size: Size) -> Point {
        let step = Size::new(
            (self.field.width / 6.0).ceil(),
            (self.field.height / 3.0).ceil(),
        );
        let mut ring = 0;
        let place = loop {
            let best = around(ring)
                .map(|(x, y)| wished.moved(x as f32 * step.width, y as f32 * step.height))
                .filter(|at| self.is_free(*at, size))
                .min_by(|a, b| a.distance(wished).total_cmp(&b.distance(wished)));
            match best {
                Some(place) => break place,
                None => ring += 1,
            }
        };
        let field = self.field_of(place);
        let rect = Rect::around(place, size);
        self.fields.entry(field).or_default().push(rect);
        place
    }

    fn field_of(&self, at: Point) -> (i32, i32) {
        let part = |at: f32, of: f32| (at / of).floor() as i32;
        (part(at.x, self.field.width), part(at.y, self.field.height))
    }

    fn is_free(&self, at: Point, size: Size) -> bool {
        let rect = Rect::around(at, size);
        let (x, y) = self.field_of(at);
        let near = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let mut near = near.filter_map(|field| self.fields.get(&field)).flatten();
        let is_inside = rect.min.x >= self.least && rect.min.y >= self.least;
        let rect = rect.grown(GAP);
        is_inside && !near.any(|other| other.overlaps(&rect))
    }
}

/// The steps of the square ring of this size, in order.
fn around(ring: i32) -> impl Iterator<Item = (i32, i32)> {
    let rows = (-ring..=ring).map(move |y| (y, if y.abs() == ring { 1 } else { 2 * ring.max(1) }));
    rows.flat_map(move |(y, step)| {
        let step = usize::try_from(step).unwrap_or(1);
        (-ring..=ring).step_by(step).map(move |x| (x, y))
    })
}
