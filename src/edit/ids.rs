//! Ids of new records: readable, and never the same in two groups that work apart.

use crate::model::Id;

/// The signs of base 32 without those one mistakes for others (Crockford's alphabet).
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Longest readable part of an id, in bytes.
const SLUG_LEN: usize = 16;

/// Makes ids of names: a slug, a hyphen and six signs that depend on the seed.
#[derive(Clone, Debug)]
pub struct Ids {
    state: u64,
}

impl Ids {
    /// Ids that depend on `seed` alone; two seeds of chance never give the same in practice.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// An id for something called `name`, none of those that are taken.
    pub fn next(&mut self, name: &str, is_taken: impl Fn(&Id) -> bool) -> Id {
        loop {
            let id = Id::new(format!("{}-{}", slug(name), self.signs()));
            if !is_taken(&id) {
                return id;
            }
        }
    }

    /// Six signs.
    pub fn signs(&mut self) -> String {
        let number = self.number();
        let sign = |place: u32| SIGNS[(number >> (5 * place + 20)) as usize % SIGNS.len()];
        (0..6).map(|place| char::from(sign(place))).collect()
    }

    /// A number to seed other ids with: SplitMix64 (Steele, Lea and Flood 2014).
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// `name` as a plain slug: small letters `a`–`z`, digits and hyphens, at most 16 of them; `x` where
/// nothing of it can be written so.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'æ' | 'ä' => "ae",
            'ø' | 'ö' => "o",
            'å' | 'á' | 'à' | 'â' => "a",
            'é' | 'è' | 'ê' => "e",
            'ó' | 'ò' | 'ô' => "o",
            'ü' => "u",
            'č' => "c",
            'đ' => "d",
            'ŋ' => "n",
            'š' => "s",
            'ž' => "z",
            _ if letter.is_ascii_alphanumeric() => {
                slug.push(letter);
                continue;
            }
            _ => "-",
        };
        if plain != "-" || !(slug.is_empty() || slug.ends_with('-')) {
            slug.push_str(plain);
        }
    }
    slug.truncate(SLUG_LEN);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x" } else { slug }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_readable_and_well_formed() {
        for (name, expected) in [
            ("Skatteetaten", "skatteetaten"),
            ("Brønnøysundregistrene", "bronnoysundregis"),
            ("Røde Kors (frivillig)", "rode-kors-frivil"),
            ("KS – kommunene", "ks-kommunene"),
            ("æøå", "aeoa"),
            ("!!", "x"),
            ("дом", "x"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
            let id = Ids::seeded(7).next(name, |_| false);
            assert!(id.is_well_formed(), "{id}");
        }
    }

    #[test]
    fn a_taken_id_is_passed_over() {
        let first = Ids::seeded(7).next("KS", |_| false);
        let other = Ids::seeded(7).next("KS", |id| *id == first);
        assert_ne!(first, other);
        assert_eq!(first, Ids::seeded(7).next("KS", |_| false));
    }

    #[test]
    fn two_seeds_give_different_ids() {
        let ids: std::collections::BTreeSet<Id> = (0..1_000)
            .map(|seed| Ids::seeded(seed).next("KS", |_| false))
            .collect();
        assert_eq!(ids.len(), 1_000);
    }
}
