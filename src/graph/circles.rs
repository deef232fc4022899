//! Circles: nodes that all lead to each other.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

/// The nodes from 0 to before `count` in groups that all lead to each other by `links`, each group by
/// rising number. A node that is in no circle is a group by itself. A group comes before every
/// group it leads to.
pub fn circles(count: u32, links: impl Iterator<Item = (u32, u32)>) -> Vec<Vec<u32>> {
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(count as usize, 0);
    for _ in 0..count {
        graph.add_node(());
    }
    for (from, to) in links {
        graph.add_edge(
            NodeIndex::new(from as usize),
            NodeIndex::new(to as usize),
            (),
        );
    }
    let mut groups: Vec<Vec<u32>> = kosaraju_scc(&graph)
        .into_iter()
        .map(|group| group.into_iter().map(|node| node.index() as u32).collect())
        .collect();
    groups.reverse();
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_come_before_what_they_lead_to() {
        // 3 leads into the circle of 0 and 2, which leads to 1.
        let links = [(0, 2), (2, 0), (2, 1), (3, 0)];
        let found = circles(4, links.into_iter());
        assert_eq!(found, [vec![3], vec![0, 2], vec![1]]);
    }

    #[test]
    fn a_long_chain_ends_well() {
        let count = 200_000;
        let links = (0..count - 1).map(|number| (number, number + 1));
        assert_eq!(circles(count, links).len(), count as usize);
    }
}
