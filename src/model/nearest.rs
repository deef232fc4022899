//! The known word that a misspelt one looks most like.

/// The word of `known` that lies nearest to `word`, if one lies near enough to be meant.
///
/// Near is a Damerau–Levenshtein (optimal string alignment) distance of at most a third of the
/// word's length; the first of several equally near ones is taken.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = word.chars().count().div_ceil(3).min(4);
    known
        .filter(|other| other.len().abs_diff(word.len()) <= 2 * limit)
        .map(|other| (distance(word, other), other))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
fn distance(a: &str, b: &str) -> usize {
    strsim::osa_distance(&a.to_lowercase(), &b.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_the_word_meant() {
        let known = ["capability", "relations", "resources", "sources"];
        let check = |word| nearest(word, known.iter().copied());
        assert_eq!(check("capabilty"), Some("capability"));
        assert_eq!(check("relatoins"), Some("relations"));
        assert_eq!(check("Sources"), Some("sources"));
        assert_eq!(check("colour"), None);
    }
}
