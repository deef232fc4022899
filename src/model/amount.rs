//! Amounts and years as people write them, read exactly.

use super::money::Known;
use super::{FIRST_YEAR, LAST_YEAR};

/// Why an amount or a year cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It is no number.
    NotANumber,
    /// It is not a whole number of kroner.
    NotWhole,
    /// It is more than a map can hold.
    TooMuch,
    /// The year lies outside what a map may name.
    BadYear,
}

/// Words for "we do not know", folded.
const UNKNOWN: [&str; 5] = ["?", "ukjent", "ukjend", "unknown", "vet ikke"];

/// A unit of money after its number, and how many zeros it stands for.
pub const AMOUNT_UNITS: [(&str, u32); 18] = [
    ("milliarder", 9),
    ("milliardar", 9),
    ("milliard", 9),
    ("billion", 9),
    ("mrd", 9),
    ("bn", 9),
    ("millioner", 6),
    ("millionar", 6),
    ("millions", 6),
    ("million", 6),
    ("mill", 6),
    ("mnok", 6),
    ("mkr", 6),
    ("tusen", 3),
    ("thousand", 3),
    ("tkr", 3),
    ("k", 3),
    ("m", 6),
];
/// What may stand beside an amount and says only that it is money.
pub const CURRENCY: [&str; 4] = ["kroner", "kr", "nok", ",-"];

/// Reads an amount in whole Norwegian kroner: `10,6 mill`, `500 000 kr`, `2 mrd`, `300k`,
/// `10.600.000,-`; or that it is not known. A comma or a point before one or two digits, or before
/// any number of them in front of a unit, divides kroner from parts; before three it groups.
pub fn read_amount(text: &str) -> Result<Known<i64>, AmountError> {
    let plain = plain(text);
    if UNKNOWN.contains(&plain.as_str()) || UNKNOWN.iter().any(|it| plain == format!("{it} belop"))
    {
        return Ok(Known::Unknown);
    }
    let (digits, zeros) = unit(&plain);
    number(digits, zeros).map(Known::Known)
}

/// Reads a year a map may name, or that it is not known.
pub fn read_year(text: &str) -> Result<Known<i32>, AmountError> {
    let plain = plain(text);
    if UNKNOWN.contains(&plain.as_str()) {
        return Ok(Known::Unknown);
    }
    let year: i32 = plain.parse().or(Err(AmountError::NotANumber))?;
    match (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        true => Ok(Known::Known(year)),
        false => Err(AmountError::BadYear),
    }
}

fn plain(text: &str) -> String {
    let small = text.trim().to_lowercase().replace(char::is_whitespace, " ");
    small.replace('ø', "o")
}

/// The digits of an amount without currency and unit, and the zeros of the unit.
fn unit(text: &str) -> (&str, u32) {
    let mut rest = text.trim();
    let mut zeros = 0;
    let mut has_unit = false;
    loop {
        let before = rest;
        for word in CURRENCY {
            rest = rest.strip_suffix(word).unwrap_or(rest).trim_end();
            rest = rest.strip_prefix(word).unwrap_or(rest).trim_start();
        }
        rest = rest.strip_suffix('.').unwrap_or(rest).trim_end();
        if !has_unit {
            let found = AMOUNT_UNITS.iter().find_map(|(word, zeros)| {
                let before = rest.strip_suffix(word)?;
                let is_alone = before.ends_with(|it: char| it.is_ascii_digit() || it == ' ');
                is_alone.then_some((before.trim_end(), *zeros))
            });
            if let Some((before, found)) = found {
                (rest, zeros, has_unit) = (before, found, true);
            }
        }
        if rest == before {
            return (rest, zeros);
        }
    }
}

/// The whole number that `digits` and `zeros` make.
fn number(digits: &str, zeros: u32) -> Result<i64, AmountError> {
    let digits = digits.replace([' ', '_'], "");
    let is_number = digits.starts_with(|it: char| it.is_ascii_digit())
        && digits.ends_with(|it: char| it.is_ascii_digit())
        && digits
            .chars()
            .all(|it| it.is_ascii_digit() || matches!(it, ',' | '.'));
    if !is_number {
        return Err(AmountError::NotANumber);
    }
    let marks: Vec<usize> = digits.match_indices([',', '.']).map(|(at, _)| at).collect();
    let (whole, part) = match marks.last() {
        Some(last) if divides(&digits, &marks, *last, zeros) => {
            (&digits[..*last], &digits[last + 1..])
        }
        _ => (digits.as_str(), ""),
    };
    let whole = whole.replace([',', '.'], "");
    let part = part.trim_end_matches('0');
    let missing = usize::try_from(zeros).unwrap_or(0);
    if part.len() > missing {
        return Err(AmountError::NotWhole);
    }
    let all = format!("{whole}{part}{}", "0".repeat(missing - part.len()));
    all.parse().or(Err(AmountError::TooMuch))
}

/// Says whether the last mark divides whole from part; otherwise all marks group thousands.
fn divides(digits: &str, marks: &[usize], last: usize, zeros: u32) -> bool {
    let after = digits.len() - last - 1;
    let first_of_two = marks.iter().rev().nth(1).map(|at| &digits[*at..=*at]);
    let is_other = first_of_two.is_some_and(|first| *first != digits[last..=last]);
    match marks.len() {
        1 => after != 3 || zeros > 0 && digits[last..=last] == *",",
        _ => is_other && (after != 3 || zeros > 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_krone() {
        for (text, nok) in [
            ("10,6 mill", 10_600_000),
            ("10,6 millioner kroner", 10_600_000),
            ("10.6 million", 10_600_000),
            ("kr 500 000", 500_000),
            ("500 000 kr", 500_000),
            ("500.000,-", 500_000),
            ("10.600.000", 10_600_000),
            ("NOK 1 200 000", 1_200_000),
            ("2 mrd", 2_000_000_000),
            ("1,5 milliarder", 1_500_000_000),
            ("300 tusen", 300_000),
            ("300k", 300_000),
            ("1,234 mill", 1_234_000),
            ("1 234,00", 1_234),
            ("0", 0),
            ("70 MNOK", 70_000_000),
        ] {
            assert_eq!(read_amount(text), Ok(Known::Known(nok)), "{text}");
        }
        assert_eq!(read_amount("ukjent"), Ok(Known::Unknown));
    }

    #[test]
    fn what_is_no_amount_in_whole_kroner_is_refused() {
        for (text, error) in [
            ("12,50", AmountError::NotWhole),
            ("1,0000001 mill", AmountError::NotWhole),
            ("99999999999 mrd", AmountError::TooMuch),
            ("mange", AmountError::NotANumber),
            ("", AmountError::NotANumber),
            ("-5", AmountError::NotANumber),
        ] {
            assert_eq!(read_amount(text), Err(error), "{text}");
        }
    }

    #[test]
    fn years_are_those_a_map_may_name() {
        assert_eq!(read_year("2025"), Ok(Known::Known(2025)));
        assert_eq!(read_year("ukjent"), Ok(Known::Unknown));
        assert_eq!(read_year("1700"), Err(AmountError::BadYear));
        assert_eq!(read_year("i fjor"), Err(AmountError::NotANumber));
    }
}
