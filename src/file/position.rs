//! Lines and columns.

use super::Finding;
use crate::model::Problem;

/// A place in a text, as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextPosition {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Turns offsets into lines and columns, in one walk through `text`, and sorts by them. Equal
/// findings are told once.
pub fn findings(text: &str, mut found: Vec<(Option<usize>, Problem)>) -> Vec<Finding> {
    found.sort_by_key(|(offset, _)| *offset);
    let mut walk = Walk::new(text);
    let mut findings: Vec<Finding> = Vec::with_capacity(found.len());
    for (offset, problem) in found {
        let position = offset.map(|offset| walk.to(offset));
        let finding = Finding { position, problem };
        if findings.last() != Some(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// The lines and columns of offsets that rise.
pub fn positions(text: &str, offsets: &[Option<usize>]) -> Vec<Option<TextPosition>> {
    let mut walk = Walk::new(text);
    let offsets = offsets.iter();
    offsets
        .map(|offset| offset.map(|offset| walk.to(offset)))
        .collect()
}

struct Walk<'t> {
    text: &'t str,
    offset: usize,
    position: TextPosition,
}

impl<'t> Walk<'t> {
    fn new(text: &'t str) -> Self {
        let position = TextPosition { line: 1, column: 1 };
        Self {
            text,
            offset: 0,
            position,
        }
    }

    /// The position of `offset`, which never lies before the last one asked for.
    fn to(&mut self, offset: usize) -> TextPosition {
        let passed = self.text.get(self.offset..offset).unwrap_or_default();
        let line_start = passed.rfind('\n').map(|at| at + 1);
        if let Some(line_start) = line_start {
            self.position.line += passed.bytes().filter(|byte| *byte == b'\n').count();
            self.position.column = 1 + passed[line_start..].chars().count();
        } else {
            self.position.column += passed.chars().count();
        }
        self.offset = offset.max(self.offset);
        self.position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_findings_stand_in_order() {
        let at = |offset| (Some(offset), Problem::EmptyName);
        let found = vec![at(8), (None, Problem::Empty), at(2), at(4), at(8)];
        let positions: Vec<_> = findings("æ\r\nøåb\nc", found)
            .into_iter()
            .map(|finding| finding.position.map(|at| (at.line, at.column)))
            .collect();
        let expected = [None, Some((1, 2)), Some((2, 1)), Some((2, 3))];
        assert_eq!(positions, expected);
    }
}
