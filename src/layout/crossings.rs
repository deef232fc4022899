//! How often edges cross: the measure of a layout.

use crate::geometry::Point;

use super::request::Layout;

/// What is met when a line upright sweeps over the drawing from the left. At one place what ends
/// there is over before anything is counted, and what begins there begins after.
#[derive(Clone, Copy)]
enum Event {
    /// A level piece at the height with this number ends.
    End(usize),
    /// An upright piece reaches from above the first height to below the second.
    Upright(usize, usize),
    /// A level piece at the height with this number begins.
    Begin(usize),
}

impl Layout {
    /// How many pairs of edges cross between rows; where edges run at right angles, how many times
    /// a level piece of an edge and an upright piece of one cross. Where edges share a way, part
    /// from each other or turn, nothing crosses.
    pub fn crossings(&self) -> usize {
        if let Some(crossings) = self.row_crossings {
            return crossings;
        }
        let pieces: Vec<[Point; 2]> = self
            .edges
            .iter()
            .flat_map(|edge| straight(&edge.points))
            .collect();
        let mut heights: Vec<f32> = pieces
            .iter()
            .filter(|[from, to]| is_level(*from, *to))
            .map(|[from, _]| from.y)
            .collect();
        heights.sort_by(f32::total_cmp);
        heights.dedup();
        let mut events: Vec<(f32, Event)> = Vec::new();
        for [from, to] in pieces {
            if is_level(from, to) {
                let number = heights.partition_point(|height| *height < from.y);
                events.push((from.x.min(to.x), Event::Begin(number)));
                events.push((from.x.max(to.x), Event::End(number)));
            } else {
                let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
                let first = heights.partition_point(|height| *height <= top);
                let after = heights.partition_point(|height| *height < bottom);
                events.push((from.x, Event::Upright(first, after)));
            }
        }
        events.sort_by(|(a, a_event), (b, b_event)| {
            a.total_cmp(b)
                .then_with(|| a_event.order().cmp(&b_event.order()))
        });
        count(&events, heights.len())
    }
}

impl Event {
    fn order(self) -> u8 {
        match self {
            Self::End(_) => 0,
            Self::Upright(..) => 1,
            Self::Begin(_) => 2,
        }
    }
}

fn count(events: &[(f32, Event)], heights: usize) -> usize {
    let mut open = Sums(vec![0; heights + 1]);
    let mut crossings = 0;
    for (_, event) in events {
        match *event {
            Event::Begin(number) => open.add(number, 1),
            Event::End(number) => open.add(number, -1),
            Event::Upright(first, after) if first < after => {
                crossings += open.before(after) - open.before(first);
            }
            Event::Upright(..) => {}
        }
    }
    usize::try_from(crossings).unwrap_or_default()
}

/// Numbers that are changed one at a time and asked for in sums (a Fenwick tree).
struct Sums(Vec<i64>);

impl Sums {
    fn add(&mut self, place: usize, by: i64) {
        let mut at = place + 1;
        while at < self.0.len() {
            self.0[at] += by;
            at += at & at.wrapping_neg();
        }
    }

    /// The sum of what stands before `place`.
    fn before(&self, place: usize) -> i64 {
        let mut sum = 0;
        let mut at = place;
        while at > 0 {
            sum += self.0[at];
            at -= at & at.wrapping_neg();
        }
        sum
    }
}

fn is_level(from: Point, to: Point) -> bool {
    (to.x - from.x).abs() >= (to.y - from.y).abs()
}

/// The straight pieces of a way, those that go on in one direction made one.
fn straight(points: &[Point]) -> Vec<[Point; 2]> {
    let mut pieces: Vec<[Point; 2]> = Vec::new();
    for pair in points.windows(2).filter(|pair| pair[0] != pair[1]) {
        let (from, to) = (pair[0], pair[1]);
        match pieces.last_mut() {
            Some([start, end]) if is_level(*start, *end) == is_level(from, to) => *end = to,
            _ => pieces.push([from, to]),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::EdgeRoute;

    fn check(edges: &[&[(f32, f32)]], crossings: usize) {
        let route = |points: &&[(f32, f32)]| EdgeRoute {
            points: points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
            label: None,
        };
        let layout = Layout {
            edges: edges.iter().map(route).collect(),
            ..Layout::default()
        };
        assert_eq!(layout.crossings(), crossings, "{edges:?}");
    }

    #[test]
    fn edges_cross_where_one_passes_the_other() {
        let level: &[(f32, f32)] = &[(0.0, 5.0), (4.0, 5.0), (10.0, 5.0)];
        check(&[level, &[(4.0, 0.0), (4.0, 10.0)]], 1);
        check(
            &[level, &[(4.0, 10.0), (4.0, 0.0), (6.0, 0.0), (6.0, 10.0)]],
            2,
        );
        check(&[level, level, &[(7.0, 0.0), (7.0, 10.0)]], 2);
    }

    #[test]
    fn edges_that_part_turn_or_touch_do_not_cross() {
        let level: &[(f32, f32)] = &[(0.0, 5.0), (10.0, 5.0)];
        check(&[level, &[(0.0, 5.0), (4.0, 5.0), (4.0, 10.0)]], 0);
        check(&[level, &[(10.0, 0.0), (10.0, 10.0)]], 0);
        check(&[level, &[(4.0, 6.0), (4.0, 10.0)]], 0);
        check(&[level, &[(12.0, 0.0), (12.0, 10.0)]], 0);
    }
}
