//! How values are spelt on the command line: as in a map's file, or in lower case with hyphens.

use std::fmt::Debug;

use crate::model::{
    Distance, FIRST_YEAR, Fold, Group, Id, LAST_YEAR, Language, Perspective, Projection,
    RelationKind, Rest, Sheet, Status,
};
use crate::scene::ThemeName;

pub fn language(text: &str) -> Result<Language, &'static str> {
    Language::from_tag(text).ok_or("choose nb, nn or en")
}

pub fn projection(text: &str) -> Result<Projection, String> {
    one_of(text, &Projection::ALL)
}

pub fn rest(text: &str) -> Result<Rest, String> {
    one_of(text, &Rest::ALL)
}

pub fn kind(text: &str) -> Result<RelationKind, String> {
    one_of(text, &RelationKind::ALL)
}

pub fn status(text: &str) -> Result<Status, String> {
    one_of(text, &Status::ALL)
}

pub fn theme(text: &str) -> Result<ThemeName, String> {
    one_of(text, &ThemeName::ALL)
}

pub fn sheet(text: &str) -> Result<Sheet, String> {
    one_of(text, &Sheet::ALL)
}

pub fn distance(text: &str) -> Result<Distance, &'static str> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(Distance::All);
    }
    let steps = text.parse().ok().filter(|steps| *steps > 0);
    steps
        .map(Distance::Steps)
        .ok_or("choose a number from 1 to 255, or all")
}

/// A single word that is no sector is taken for an id; the map will know whether it is one.
pub fn perspective(text: &str) -> Result<Perspective, &'static str> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(Perspective::All);
    }
    let group = |word: &str| one_of(word.trim(), &Group::ALL).ok();
    let groups: Option<Vec<Group>> = text.split(',').map(group).collect();
    match groups {
        Some(groups) => Ok(Perspective::Sectors(groups)),
        None => Some(Id::new(text))
            .filter(Id::is_well_formed)
            .map(Perspective::Record)
            .ok_or("choose all, sectors with commas between, or an id"),
    }
}

pub fn fold(text: &str) -> Result<Fold, &'static str> {
    let wrong = "choose sector:municipal, actors:municipal, capability:ID, parts:ID or ids:ID,ID";
    let (kind, what) = text.split_once(':').ok_or(wrong)?;
    let id = |text: &str| Some(Id::new(text.trim())).filter(Id::is_well_formed);
    let fold = match kind {
        "sector" => one_of(what, &Group::ALL).ok().map(Fold::Sector),
        "actors" => one_of(what, &Group::ALL).ok().map(Fold::Actors),
        "capability" => id(what).map(Fold::Capability),
        "parts" => id(what).map(Fold::Parts),
        "ids" => {
            let ids: Option<Vec<Id>> = what.split(',').map(id).collect();
            let name = String::new();
            ids.map(|ids| Fold::Records { name, ids })
        }
        _ => None,
    };
    fold.ok_or(wrong)
}

pub fn year(text: &str) -> Result<i32, String> {
    let year = text.parse().ok();
    let year = year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    year.ok_or_else(|| format!("write a year from {FIRST_YEAR} to {LAST_YEAR}"))
}

pub fn size(text: &str) -> Result<(u32, u32), &'static str> {
    const POINTS: std::ops::RangeInclusive<u32> = 100..=16_384;
    let side = |text: &str| text.parse().ok().filter(|side| POINTS.contains(side));
    let sides = text.split_once(['x', 'X', '×']);
    sides
        .and_then(|(width, height)| Some((side(width)?, side(height)?)))
        .ok_or("write the size as 1280x800, each from 100 to 16384")
}

/// The value that `text` spells.
pub fn one_of<T: Copy + Debug>(text: &str, values: &[T]) -> Result<T, String> {
    let plain = |text: &str| text.replace('-', "").to_ascii_lowercase();
    let is_meant = |value: &&T| plain(&format!("{value:?}")) == plain(text);
    values.iter().find(is_meant).copied().ok_or_else(|| {
        let words: Vec<String> = values
            .iter()
            .map(|value| hyphenated(&format!("{value:?}")))
            .collect();
        format!("choose {}", words.join(", "))
    })
}

/// `DependsOn` as `depends-on`.
fn hyphenated(word: &str) -> String {
    let mut hyphenated = String::new();
    for letter in word.chars() {
        if letter.is_uppercase() && !hyphenated.is_empty() {
            hyphenated.push('-');
        }
        hyphenated.extend(letter.to_lowercase());
    }
    hyphenated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perspective_is_all_sectors_or_a_record() {
        assert_eq!(perspective("all"), Ok(Perspective::All));
        assert_eq!(
            perspective("digdir"),
            Ok(Perspective::Record(Id::new("digdir")))
        );
        assert!(perspective("state,digdir").is_err());
        assert_eq!(distance("2"), Ok(Distance::Steps(2)));
        assert!(distance("0").is_err());
        assert!(size("1280").is_err());
    }

    #[test]
    fn words_are_spelt_as_in_a_map_or_with_hyphens() {
        for word in ["DependsOn", "depends-on", "dependson"] {
            assert_eq!(kind(word), Ok(RelationKind::DependsOn));
        }
        assert_eq!(theme("print"), Ok(ThemeName::Print));
        assert_eq!(
            status("done"),
            Err("choose existing, planned, wanted, ended".to_owned())
        );
    }
}
