//! The layered problem: vertices in rows, edges only between rows that follow each other.
//!
//! An edge that passes rows is a chain with a *virtual* vertex in each of them (Sugiyama, Tagawa
//! and Toda 1981). Vertices are numbered within their row, so that rows can be worked on at the
//! same time.

/// What is to be ordered: nodes with a row and a column, and edges between them.
pub struct Graph<'a> {
    /// How many rows there are.
    pub rows: usize,
    /// The row of each node.
    pub row: &'a [u32],
    /// The column of each node.
    pub column: &'a [u32],
    /// The two ends of each edge.
    pub edges: &'a [(u32, u32)],
}

/// Lists of one row's vertices, one behind the other.
#[derive(Clone, Default)]
pub struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// The lists of `count` owners from pairs of owner and item, items in the order of the pairs.
    pub fn of(count: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (owner, _) in pairs.clone() {
            starts[owner as usize + 1] += 1;
        }
        for owner in 0..count {
            starts[owner + 1] += starts[owner];
        }
        let mut next = starts.clone();
        let mut items = vec![0; starts[count] as usize];
        for (owner, item) in pairs {
            let place = &mut next[owner as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Self { starts, items }
    }

    /// The list of `owner`.
    #[inline]
    pub fn list(&self, owner: usize) -> &[u32] {
        &self.items[self.starts[owner] as usize..self.starts[owner + 1] as usize]
    }

    /// The same lists with every item replaced by what `map` makes of it, each in rising order.
    pub fn sorted_by(&self, map: &[u32]) -> Self {
        let mut items: Vec<u32> = self.items.iter().map(|item| map[*item as usize]).collect();
        for ends in self.starts.windows(2) {
            let list = &mut items[ends[0] as usize..ends[1] as usize];
            if list.len() > 1 {
                list.sort_unstable();
            }
        }
        Self {
            starts: self.starts.clone(),
            items,
        }
    }
}

/// A row of vertices: first its nodes, then its virtual vertices.
#[derive(Clone, Default)]
pub struct Row {
    /// The number each node of the row has in the whole graph.
    pub nodes: Vec<u32>,
    /// The column of each node of the row.
    pub columns: Vec<u32>,
    /// How many vertices there are, virtual ones counted.
    pub count: usize,
    /// The neighbours of each vertex in the row above.
    pub above: Lists,
    /// The neighbours of each vertex in the row below.
    pub below: Lists,
}

impl Row {
    /// The column of a vertex; none for a virtual one, which may stand anywhere.
    #[inline]
    pub fn column(&self, vertex: u32) -> Option<u32> {
        self.columns.get(vertex as usize).copied()
    }
}

/// The rows, and where each edge passes them.
#[derive(Clone, Default)]
pub struct Hierarchy {
    /// From the top.
    pub rows: Vec<Row>,
    /// For each edge the virtual vertices it passes, from the row after its upper end down.
    pub chains: Vec<Vec<u32>>,
}

impl Hierarchy {
    /// The hierarchy of `graph`; edges within a row have no part in it.
    pub fn of(graph: &Graph<'_>) -> Self {
        let mut rows = vec![Row::default(); graph.rows];
        let mut number = Vec::with_capacity(graph.row.len());
        for (node, (row, column)) in graph.row.iter().zip(graph.column).enumerate() {
            let row = &mut rows[*row as usize];
            number.push(row.nodes.len() as u32);
            row.nodes.push(node as u32);
            row.columns.push(*column);
            row.count += 1;
        }
        // Pairs of vertices, from each row to the next.
        let mut strips: Vec<Vec<(u32, u32)>> = vec![Vec::new(); graph.rows];
        let mut chains = Vec::with_capacity(graph.edges.len());
        for (from, to) in graph.edges {
            let (upper, lower) = if graph.row[*from as usize] <= graph.row[*to as usize] {
                (*from as usize, *to as usize)
            } else {
                (*to as usize, *from as usize)
            };
            let (first, last) = (graph.row[upper] as usize, graph.row[lower] as usize);
            let mut chain = Vec::new();
            let mut before = number[upper];
            for row in first + 1..last {
                let vertex = rows[row].count as u32;
                rows[row].count += 1;
                strips[row - 1].push((before, vertex));
                chain.push(vertex);
                before = vertex;
            }
            if first < last {
                strips[last - 1].push((before, number[lower]));
            }
            chains.push(chain);
        }
        for (upper, strip) in strips.iter().enumerate() {
            rows[upper].below = Lists::of(rows[upper].count, strip.iter().copied());
            if let Some(lower) = rows.get_mut(upper + 1) {
                lower.above = Lists::of(lower.count, strip.iter().map(|(a, b)| (*b, *a)));
            }
        }
        if let Some(top) = rows.first_mut() {
            top.above = Lists::of(top.count, std::iter::empty());
        }
        Self { rows, chains }
    }
}
