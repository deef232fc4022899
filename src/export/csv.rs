//! Tables as text: for spreadsheets, and for the clipboard.

/// `lines` with commas between, as RFC 4180 has it; spreadsheets read the mark before them as UTF-8. A
/// map may come from a stranger, and a spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for
/// a formula: such a text has an apostrophe before it.
pub fn csv(lines: &[Vec<String>]) -> String {
    let quoted = |cell: &String| {
        let is_number = cell.parse::<f64>().is_ok();
        let is_formula = cell.starts_with(['=', '+', '-', '@']) && !is_number;
        let cell = match is_formula {
            true => format!("'{cell}"),
            false => cell.clone(),
        };
        match cell.contains(['"', ',', ';', '\n', '\r']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell,
        }
    };
    let mut written = "\u{feff}".to_owned();
    for line in lines {
        let cells: Vec<String> = line.iter().map(quoted).collect();
        written.push_str(&cells.join(","));
        written.push_str("\r\n");
    }
    written
}

/// `lines` with tabs between, as spreadsheets paste it; what would break a line becomes a blank.
pub fn tsv(lines: &[Vec<String>]) -> String {
    let plain = |cell: &String| cell.replace(['\t', '\n', '\r'], " ");
    let lines = lines.iter().map(|line| {
        let cells: Vec<String> = line.iter().map(plain).collect();
        cells.join("\t") + "\n"
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_table_is_quoted_or_left_out() {
        let lines = [
            vec!["Navn".into(), "a \"b\", c".into()],
            vec!["æ\tø".into(), "1".into()],
        ];
        assert_eq!(csv(&lines), "\u{feff}Navn,\"a \"\"b\"\", c\"\r\næ\tø,1\r\n");
        assert_eq!(
            csv(&[vec!["=1+1".into(), "-5".into()]]),
            "\u{feff}'=1+1,-5\r\n"
        );
        assert_eq!(tsv(&lines), "Navn\ta \"b\", c\næ ø\t1\n");
    }
}
