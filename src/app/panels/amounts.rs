//! Reads amounts and years as people write them.

use crate::model::{FIRST_YEAR, LAST_YEAR};

/// The amount in whole kroner: `10 600 000`, `10,6 mill.`, `1,5 mrd kr`. Never rounded: nothing
/// where it is no whole number of kroner.
pub(super) fn read_amount(text: &str) -> Option<i64> {
    let text = text.to_lowercase().replace('−', "-").replace("nok", "");
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let text = text.trim_end_matches("kr.").trim_end_matches("kr");
    let text = text.trim_end_matches("kroner").trim_end_matches('.');
    let end = text
        .find(|sign: char| sign.is_alphabetic())
        .unwrap_or(text.len());
    let zeros = match &text[end..] {
        "" => 0,
        "k" | "tusen" | "thousand" => 3,
        "m" | "mill" | "mil" | "million" | "millioner" | "millionar" => 6,
        "mrd" | "milliard" | "milliarder" | "milliardar" | "bn" | "billion" => 9,
        _ => return None,
    };
    let (sign, digits) = match text[..end].strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, &text[..end]),
    };
    let (whole, part) = parted(digits)?;
    let part = part.trim_end_matches('0');
    if part.len() > zeros || (whole.is_empty() && part.is_empty()) {
        return None;
    }
    let padding = "0".repeat(zeros - part.len());
    let number: i64 = format!("{whole}{part}{padding}").parse().ok()?;
    Some(sign * number)
}

/// The digits before and after the decimal mark; marks between groups of three are none.
fn parted(digits: &str) -> Option<(String, &str)> {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mark = digits.rfind([',', '.']);
    let (whole, part) = match mark {
        Some(at) if is_grouped(digits) => (digits, &digits[at..at]),
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, ""),
    };
    let whole: String = match is_grouped(whole) {
        true => whole.chars().filter(char::is_ascii_digit).collect(),
        false => whole.to_owned(),
    };
    (is_number(&whole) && is_number(part)).then_some((whole, part))
}

/// Says whether marks stand between groups of three and nowhere else, as in `10.600.000`.
fn is_grouped(digits: &str) -> bool {
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    let are_three = |groups: &[&str]| groups.iter().all(|group| group.len() == 3);
    groups.len() > 2 && (1..=3).contains(&groups[0].len()) && are_three(&groups[1..])
}

/// A year a map may name; else the number it is, where it is one.
pub(super) fn read_year(text: &str) -> Result<i32, Option<i64>> {
    let Ok(year) = text.trim().parse::<i64>() else {
        return Err(None);
    };
    match i32::try_from(year) {
        Ok(year) if (FIRST_YEAR..=LAST_YEAR).contains(&year) => Ok(year),
        _ => Err(Some(year)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them_and_never_rounded() {
        for (text, nok) in [
            ("10 600 000", Some(10_600_000)),
            ("10\u{a0}600\u{a0}000 kr", Some(10_600_000)),
            ("10,6 mill", Some(10_600_000)),
            ("10.6 mill. kr", Some(10_600_000)),
            ("1,5 mrd", Some(1_500_000_000)),
            ("10.600.000", Some(10_600_000)),
            ("NOK 10,600,000", Some(10_600_000)),
            ("−5", Some(-5)),
            ("10,5", None),
            ("ti", None),
            ("", None),
        ] {
            assert_eq!(read_amount(text), nok, "{text}");
        }
    }

    #[test]
    fn years_are_those_a_map_may_name() {
        assert_eq!(read_year("2024"), Ok(2024));
        assert_eq!(read_year("20"), Err(Some(20)));
        assert_eq!(read_year("i fjor"), Err(None));
    }
}
