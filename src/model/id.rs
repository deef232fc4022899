//! Ids of records, and the check digit of organisation numbers.

use std::fmt;
use std::sync::Arc;

/// The id of an actor, a resource, a source or a capability; it never changes when a name does.
///
/// Cheap to clone. Ordered by its bytes, which is the order records have in a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// Longest id a map may hold, in bytes.
    pub const MAX_LEN: usize = 100;

    /// Makes an id of `text` as it is; whether it is well formed is for [`Id::is_well_formed`].
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(Arc::from(text.as_ref()))
    }

    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Says whether the id holds only `a–z`, `0–9` and hyphens, begins with a letter or digit and
    /// is no longer than [`Id::MAX_LEN`].
    pub fn is_well_formed(&self) -> bool {
        let bytes = self.0.as_bytes();
        bytes.len() <= Self::MAX_LEN
            && bytes.first().is_some_and(|first| *first != b'-')
            && bytes
                .iter()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Says whether `text` is a Norwegian organisation number: nine digits, the last of them the
/// modulus 11 check digit with the weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene).
pub fn is_organisation_number(text: &str) -> bool {
    const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
    let digits: Vec<u32> = text
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .collect();
    if digits.len() != 9 || text.len() != 9 {
        return false;
    }
    let sum: u32 = WEIGHTS
        .iter()
        .zip(&digits)
        .map(|(weight, digit)| weight * digit)
        .sum();
    match 11 - sum % 11 {
        11 => digits[8] == 0,
        10 => false,
        check => digits[8] == check,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_have_a_check_digit() {
        for real in ["991825827", "974761076", "889640782"] {
            assert!(is_organisation_number(real), "{real}");
        }
        for wrong in [
            "991825828",
            "99182582",
            "9918258270",
            "99182582a",
            "",
            "１２３４５６７８９",
        ] {
            assert!(!is_organisation_number(wrong), "{wrong}");
        }
    }

    #[test]
    fn ids_are_plain_slugs() {
        for good in ["digdir", "a", "7-eleven", "digdir-7k2m9q"] {
            assert!(Id::new(good).is_well_formed(), "{good}");
        }
        for bad in ["", "-a", "Digdir", "blåbær", "a b", "a_b"] {
            assert!(!Id::new(bad).is_well_formed(), "{bad}");
        }
        assert!(!Id::new("a".repeat(101)).is_well_formed());
    }
}
