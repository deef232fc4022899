//! Text in columns, for the terminal.

/// Which side of its column a text keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left.
    Left,
    /// The right, as numbers do.
    Right,
}

/// Writes `rows` with two spaces before them and between their columns, each column as wide as its
/// widest text. No line ends in spaces.
pub fn columns(rows: &[Vec<String>], sides: &[Side]) -> String {
    let width_of = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..sides.len()).map(width_of).collect();
    let mut written = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, (side, width)) in row.iter().zip(sides.iter().zip(&widths)) {
            line.push_str("  ");
            line.push_str(&match side {
                Side::Left => format!("{cell:<width$}"),
                Side::Right => format!("{cell:>width$}"),
            });
        }
        written.push_str(line.trim_end_matches(' '));
        written.push('\n');
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_text() {
        let rows = [
            vec!["Åpen".into(), "7".into(), "x".into()],
            vec!["Lukket".into(), "12".into(), String::new()],
        ];
        assert_eq!(
            columns(&rows, &[Side::Left, Side::Right, Side::Left]),
            "  Åpen     7  x\n  Lukket  12\n"
        );
    }
}
