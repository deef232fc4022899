//! Surfaces of any outline as triangles, by cutting off ears.

use egui::Pos2;

/// Numbers of points in `outline`, three for a triangle. The outline must not cross itself; where
/// it does, something is drawn all the same.
pub fn triangles(outline: &[Pos2]) -> Vec<u32> {
    let mut left: Vec<u32> = (0..outline.len() as u32).collect();
    if area(outline) < 0.0 {
        left.reverse();
    }
    let mut triangles = Vec::with_capacity(outline.len().saturating_sub(2) * 3);
    while left.len() > 3 {
        let ear = (0..left.len()).find(|ear| is_ear(outline, &left, *ear));
        let ear = ear.unwrap_or(0);
        triangles.extend(corner(&left, ear));
        left.remove(ear);
    }
    if left.len() == 3 {
        triangles.extend(left);
    }
    triangles
}

fn corner(left: &[u32], at: usize) -> [u32; 3] {
    let count = left.len();
    [
        left[(at + count - 1) % count],
        left[at],
        left[(at + 1) % count],
    ]
}

fn is_ear(outline: &[Pos2], left: &[u32], at: usize) -> bool {
    let numbers = corner(left, at);
    let [a, b, c] = numbers.map(|number| outline[number as usize]);
    if turn(a, b, c) <= 0.0 {
        return false;
    }
    let others = left.iter().filter(|number| !numbers.contains(number));
    others
        .map(|number| outline[*number as usize])
        .all(|point| turn(a, b, point) < 0.0 || turn(b, c, point) < 0.0 || turn(c, a, point) < 0.0)
}

/// Above zero where a, b, c turn the way the outline runs.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn area(outline: &[Pos2]) -> f32 {
    let next = outline.iter().cycle().skip(1);
    outline
        .iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    /// The area that the triangles of `outline` cover together.
    fn covered(outline: &[Pos2]) -> f32 {
        let triangles = triangles(outline);
        let points = |three: &[u32]| [0, 1, 2].map(|i| outline[three[i] as usize]);
        let of = |three| {
            let [a, b, c] = points(three);
            turn(a, b, c).abs() / 2.0
        };
        triangles.chunks_exact(3).map(of).sum()
    }

    #[test]
    fn any_outline_is_covered_once() {
        let arrow = [(0.0, 0.0), (10.0, 5.0), (0.0, 10.0), (4.0, 5.0)].map(|(x, y)| pos2(x, y));
        assert!((covered(&arrow) - 30.0).abs() < 0.01);
        let mut other_way = arrow;
        other_way.reverse();
        assert!((covered(&other_way) - 30.0).abs() < 0.01);
        assert!(triangles(&arrow[..2]).is_empty());
    }
}
