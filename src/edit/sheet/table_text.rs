//! Text with a table in it, as spreadsheets copy and save it.

/// No more rows than this are read.
const MOST_ROWS: usize = 100_000;

/// The cells of `text`: tabs between them as spreadsheets copy them, else semicolons or commas. A cell in
/// quotation marks may hold any of these, and line breaks; a quotation mark within it stands twice
/// (RFC 4180). Rows of nothing but empty cells are left out.
pub fn read_table(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let separators = ['\t', ';', ','];
    let separator = separators.into_iter().find(|it| first.contains(*it));
    let mut reader = Reader {
        separator: separator.unwrap_or('\t'),
        rows: Vec::new(),
        row: Vec::new(),
        cell: String::new(),
    };
    let mut signs = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                reader.cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if reader.cell.is_empty() => is_quoted = true,
            other if is_quoted => reader.cell.push(other),
            other if other == reader.separator => reader.end_cell(),
            '\n' => reader.end_row(),
            '\r' => {}
            other => reader.cell.push(other),
        }
        if reader.rows.len() >= MOST_ROWS {
            return reader.rows;
        }
    }
    reader.end_row();
    reader.rows
}

struct Reader {
    separator: char,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    cell: String,
}

impl Reader {
    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        let cell = cell.trim();
        // What keeps a spreadsheet from taking a text for a formula is no part of the text.
        let bare = cell.strip_prefix('\'');
        let bare = bare.filter(|it| it.starts_with(['=', '+', '-', '@']));
        self.row.push(bare.unwrap_or(cell).to_owned());
    }

    fn end_row(&mut self) {
        self.end_cell();
        let row = std::mem::take(&mut self.row);
        if row.iter().any(|cell| !cell.is_empty()) {
            self.rows.push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_parted_by_tabs_or_semicolons_and_may_be_quoted() {
        let check = |text: &str, wanted: &[&[&str]]| assert_eq!(read_table(text), wanted);
        check("a\tb\n\n c \t\r\n", &[&["a", "b"], &["c", ""]]);
        check(
            "\u{feff}a;b\n\"x;\ny\";\"say \"\"hi\"\"\"",
            &[&["a", "b"], &["x;\ny", "say \"hi\""]],
        );
        check("a,b", &[&["a", "b"]]);
        check("a\"b", &[&["a\"b"]]);
        check("\"open\tand never closed", &[&["open\tand never closed"]]);
        check("'=1+1\t'tis", &[&["=1+1", "'tis"]]);
        check("", &[]);
    }
}
