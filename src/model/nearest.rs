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

/// Says whether `one` is `other` with a slip of the hand: the same number of words, each the same
/// but for one slip in a word of at least six letters, two in one of at least ten. Names that only
/// begin alike (Sande and Sandnes, Vestland and Vestfold) are not taken for each other.
pub fn is_slip_of(one: &str, other: &str) -> bool {
    let (mut ones, mut others) = (one.split(' '), other.split(' '));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other => {}
            (Some(one), Some(other)) => {
                let letters = one.chars().count().min(other.chars().count());
                let has_digit = one.chars().any(|it| it.is_ascii_digit());
                let most = match letters {
                    10.. => 2,
                    6..=9 => 1,
                    _ => 0,
                };
                if has_digit || most == 0 || distance(one, other) > most {
                    return false;
                }
            }
            _ => return false,
        }
    }
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

    #[test]
    fn a_slip_is_not_another_name() {
        assert!(is_slip_of("skateetaten", "skatteetaten"));
        assert!(is_slip_of("statens vegevsen", "statens vegvesen"));
        for (one, other) in [
            ("sande kommune", "sandnes kommune"),
            ("nes", "nesna"),
            ("vestland", "vestfold"),
            ("nav", "nve"),
            ("register 2024", "register 2025"),
            ("statsforvalteren i agder", "statsforvalteren i rogaland"),
        ] {
            assert!(!is_slip_of(one, other), "{one} {other}");
        }
    }
}
