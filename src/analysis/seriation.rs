//! Brings the rows of a square matrix into an order in which its blocks show.
//!
//! Partitioning of a design structure matrix (Steward 1981): who lean on each other in circles
//! (strongly connected, Tarjan 1972) stand together as a block, and blocks stand in the order of
//! the longest way that leads to them, so that every mark outside a block lies on one side of the
//! diagonal. Beside each other stand those whom the same others lead to (their mean place, Sugiyama
//! et al. 1981). Within a block the marks are drawn to the diagonal (Cuthill and McKee 1969, reversed
//! as by George 1971).

use std::ops::Range;

use crate::lists::Lists;

/// An order, and the blocks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seriation {
    /// Each number once.
    pub order: Vec<u32>,
    /// Those that lean on each other in circles: places in the order, two or more each.
    pub blocks: Vec<Range<usize>>,
}

/// The order of the numbers below `count`; `arcs` are the marks of the matrix, row and column.
pub fn seriate(count: usize, arcs: &[(u32, u32)]) -> Seriation {
    let out = Lists::of(count, arcs.iter().copied());
    let into = Lists::of(count, arcs.iter().map(|(from, to)| (*to, *from)));
    let components = components(count, &out);
    let levels = levels(&components, &out);
    let beside = beside(count, arcs, &components);
    let mut by_level: Vec<Vec<usize>> = Vec::new();
    for (component, level) in levels.iter().enumerate() {
        if by_level.len() <= *level {
            by_level.resize_with(level + 1, Vec::new);
        }
        by_level[*level].push(component);
    }
    let mut made = Seriation::default();
    let mut places = vec![None; count];
    for level in by_level {
        let mut keyed: Vec<_> = level
            .into_iter()
            .map(|component| {
                let members = &components.members[component];
                (mean_place(members, &into, &places), members[0], component)
            })
            .collect();
        keyed.sort_unstable();
        for (.., component) in keyed {
            let members = drawn_together(&components.members[component], &beside);
            let start = made.order.len();
            for member in members {
                places[member as usize] = Some(made.order.len() as u64);
                made.order.push(member);
            }
            if made.order.len() - start > 1 {
                made.blocks.push(start..made.order.len());
            }
        }
    }
    made
}

struct Components {
    /// By rising number each; a component comes after all it leads to.
    members: Vec<Vec<u32>>,
    /// The component of each number.
    of: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// Tarjan's algorithm with a stack of its own, for chains as long as a map.
fn components(count: usize, out: &Lists) -> Components {
    let mut index = vec![NONE; count];
    let mut low = vec![0_u32; count];
    let mut of = vec![NONE; count];
    let mut members = Vec::new();
    let mut waiting = Vec::new();
    let mut next = 0;
    for root in 0..count as u32 {
        if index[root as usize] != NONE {
            continue;
        }
        let mut calls = vec![(root, 0_usize)];
        while let Some((node, step)) = calls.pop() {
            let here = node as usize;
            if step == 0 {
                (index[here], low[here]) = (next, next);
                next += 1;
                waiting.push(node);
            } else {
                let child = out.list(here)[step - 1] as usize;
                low[here] = low[here].min(low[child]);
            }
            let mut step = step;
            let list = out.list(here);
            while let Some(to) = list.get(step) {
                step += 1;
                let there = *to as usize;
                if index[there] == NONE {
                    calls.push((node, step));
                    calls.push((*to, 0));
                    break;
                }
                if of[there] == NONE {
                    low[here] = low[here].min(index[there]);
                }
            }
            let has_gone_down = calls.last().is_some_and(|(_, first)| *first == 0);
            if !has_gone_down && low[here] == index[here] {
                members.push(taken(&mut waiting, node, members.len() as u32, &mut of));
            }
        }
    }
    Components { members, of }
}

/// Takes the component of `node` off those that wait.
fn taken(waiting: &mut Vec<u32>, node: u32, number: u32, of: &mut [u32]) -> Vec<u32> {
    let start = waiting.iter().rposition(|it| *it == node).unwrap_or(0);
    let mut members = waiting.split_off(start);
    for member in &members {
        of[*member as usize] = number;
    }
    members.sort_unstable();
    members
}

/// How many components the longest way to each passes.
fn levels(components: &Components, out: &Lists) -> Vec<usize> {
    let mut levels = vec![0; components.members.len()];
    for component in (0..components.members.len()).rev() {
        let level = levels[component] + 1;
        for member in &components.members[component] {
            for to in out.list(*member as usize) {
                let there = components.of[*to as usize] as usize;
                if there != component {
                    levels[there] = levels[there].max(level);
                }
            }
        }
    }
    levels
}

/// Where those stand on average that lead to the members, in thousandths of a place.
fn mean_place(members: &[u32], into: &Lists, places: &[Option<u64>]) -> u64 {
    let (mut sum, mut count) = (0, 0);
    for member in members {
        let before = into.list(*member as usize).iter();
        for place in before.filter_map(|from| places[*from as usize]) {
            sum += place;
            count += 1;
        }
    }
    (1_000 * sum).checked_div(count).unwrap_or(0)
}

/// Who stands beside whom within the same component, whichever way the arc runs.
fn beside(count: usize, arcs: &[(u32, u32)], components: &Components) -> Lists {
    let inner = arcs.iter().copied().filter(|(from, to)| {
        components.of[*from as usize] == components.of[*to as usize] && from != to
    });
    Lists::of(count, inner.flat_map(|(from, to)| [(from, to), (to, from)]))
}

/// The members of a component, neighbours near each other.
fn drawn_together(members: &[u32], beside: &Lists) -> Vec<u32> {
    if members.len() < 3 {
        return members.to_vec();
    }
    let degree = |member: u32| beside.list(member as usize).len();
    let first = members[0] as usize;
    let reach = members[members.len() - 1] as usize - first + 1;
    let mut is_taken = vec![false; reach];
    let mut take = |member: u32| !std::mem::replace(&mut is_taken[member as usize - first], true);
    let mut starts = members.to_vec();
    starts.sort_unstable_by_key(|it| (degree(*it), *it));
    let mut order: Vec<u32> = Vec::with_capacity(members.len());
    let mut done = 0;
    // A component hangs together, so one start reaches all; the loop asks no such promise.
    for start in starts {
        if take(start) {
            order.push(start);
        }
        while done < order.len() {
            let next = order.len();
            let neighbours = beside.list(order[done] as usize).iter().copied();
            order.extend(neighbours.filter(|it| take(*it)));
            order[next..].sort_unstable_by_key(|it| (degree(*it), *it));
            done += 1;
        }
    }
    order.reverse();
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_lean_on_each_other_in_circles_stand_together_in_the_order_of_the_ways() {
        // 4 → 0 ⇄ 2 → 1, and 3 alone.
        let made = seriate(5, &[(4, 0), (0, 2), (2, 0), (2, 1)]);
        assert_eq!(made.order, [3, 4, 0, 2, 1]);
        assert_eq!(made.blocks.first(), Some(&(2..4)));
    }

    #[test]
    fn a_long_chain_needs_no_deep_stack() {
        let arcs: Vec<(u32, u32)> = (0..200_000).map(|it| (it + 1, it)).collect();
        let made = seriate(200_001, &arcs);
        assert_eq!((made.order[0], made.order[200_000]), (200_000, 0));
    }

    #[test]
    fn a_ring_in_any_order_becomes_a_band() {
        let arcs: Vec<(u32, u32)> = (0..12).map(|it| (it * 5 % 12, (it + 1) * 5 % 12)).collect();
        let made = seriate(12, &arcs);
        assert_eq!(made.blocks.first(), Some(&(0..12)));
        let place = |it: u32| made.order.iter().position(|other| *other == it);
        let reach = arcs.iter().map(|(from, to)| {
            let (from, to) = (place(*from).unwrap(), place(*to).unwrap());
            from.abs_diff(to)
        });
        assert_eq!(reach.max(), Some(2));
    }
}
