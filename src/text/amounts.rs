//! Numbers, money and dates as each language writes them.

use super::Texts;
use crate::model::{Known, Language};

/// Between groups of three digits in bokmål and nynorsk: a no-break space.
pub(super) const NORWEGIAN_GROUPS: &str = "\u{a0}";
/// Between groups of three digits in English.
pub(super) const ENGLISH_GROUPS: &str = ",";

const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000_000_000;

impl Texts {
    /// A whole number with its digits in groups: `10 600 000`, `10,600,000`.
    pub fn number(&self, number: i64) -> String {
        grouped(number, self.group_separator())
    }

    /// A number with so many decimals: `0,47`, `0.47`.
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        let written = format!("{number:.digits$}");
        match self.language() {
            Language::Nb | Language::Nn => written.replace('.', ","),
            Language::En => written,
        }
    }

    /// An amount to the last krone: `10 600 000 kr`, `NOK 10,600,000`.
    pub fn nok(&self, nok: i64) -> String {
        self.say_with("money-full", &[("amount", (&self.number(nok)).into())])
    }

    /// An amount to the last krone, or that it is not known.
    pub fn known_nok(&self, nok: Known<i64>) -> String {
        match nok {
            Known::Known(nok) => self.nok(nok),
            Known::Unknown => self.say("unknown-amount"),
        }
    }

    /// An amount as one says it (`10,6 mill. kr`), where one decimal says it exactly; else to the
    /// last krone. Never rounded.
    pub fn nok_short(&self, nok: i64) -> String {
        let size = nok.unsigned_abs();
        let (id, unit) = match size {
            BILLION.. if size.is_multiple_of(BILLION / 10) => ("money-billions", BILLION),
            MILLION.. if size.is_multiple_of(MILLION / 10) => ("money-millions", MILLION),
            _ => return self.nok(nok),
        };
        let amount = self.with_one_decimal(nok, unit);
        self.say_with(id, &[("amount", (&amount).into())])
    }

    /// A date in words: `22. november 2026`, `22 November 2026`. A month that does not exist comes
    /// back as its number.
    pub fn date(&self, year: i32, month: u8, day: u8) -> String {
        let id = format!("month-{month}");
        let month = if self.knows(&id) {
            self.say(&id)
        } else {
            month.to_string()
        };
        self.say_with(
            "date",
            &[
                ("day", u32::from(day).into()),
                ("month", (&month).into()),
                ("year", (&year.to_string()).into()),
            ],
        )
    }

    /// `nok` in tenths of `unit`, of which it is a whole number.
    fn with_one_decimal(&self, nok: i64, unit: u64) -> String {
        let unit = unit.cast_signed();
        let whole = self.number(nok / unit);
        match (nok % unit).unsigned_abs() / (unit / 10).unsigned_abs() {
            0 => whole,
            tenths => format!("{whole}{}{tenths}", self.decimal_mark()),
        }
    }

    fn group_separator(&self) -> &'static str {
        match self.language() {
            Language::Nb | Language::Nn => NORWEGIAN_GROUPS,
            Language::En => ENGLISH_GROUPS,
        }
    }

    fn decimal_mark(&self) -> char {
        match self.language() {
            Language::Nb | Language::Nn => ',',
            Language::En => '.',
        }
    }
}

/// Writes `number` with `separator` between groups of three digits, and a true minus sign.
pub(super) fn grouped(number: i64, separator: &str) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = String::with_capacity(digits.len() * 2);
    if number < 0 {
        written.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push_str(separator);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the three languages say, with ordinary spaces.
    fn check(say: impl Fn(&Texts) -> String) -> [String; 3] {
        Language::ALL.map(|language| say(Texts::of(language)).replace(NORWEGIAN_GROUPS, " "))
    }

    #[test]
    fn digits_stand_in_groups() {
        assert_eq!(
            check(|texts| texts.number(10_600_000)),
            ["10 600 000", "10 600 000", "10,600,000"]
        );
        assert_eq!(check(|texts| texts.number(999)), ["999"; 3]);
        assert_eq!(
            check(|texts| texts.number(-1_000)),
            ["−1 000", "−1 000", "−1,000"]
        );
        assert_eq!(
            check(|texts| texts.number(i64::MIN))[2],
            "−9,223,372,036,854,775,808"
        );
    }

    #[test]
    fn amounts_are_written_to_the_last_krone() {
        assert_eq!(
            check(|texts| texts.nok(10_600_001)),
            ["10 600 001 kr", "10 600 001 kr", "NOK 10,600,001"]
        );
        assert_eq!(
            check(|texts| texts.known_nok(Known::Unknown)),
            ["Ukjent beløp", "Ukjent beløp", "Unknown amount"]
        );
    }

    #[test]
    fn short_amounts_are_exact_or_not_short() {
        let check = |nok| check(|texts| texts.nok_short(nok));
        assert_eq!(
            check(10_600_000),
            ["10,6 mill. kr", "10,6 mill. kr", "NOK 10.6 million"]
        );
        assert_eq!(check(125_000_000)[0], "125 mill. kr");
        assert_eq!(check(1_500_000_000)[0], "1,5 mrd. kr");
        assert_eq!(check(1_520_000_000)[0], "1 520 mill. kr");
        assert_eq!(check(10_650_000)[0], "10 650 000 kr");
        assert_eq!(check(900_000)[0], "900 000 kr");
        assert_eq!(check(-2_500_000)[0], "−2,5 mill. kr");
    }

    #[test]
    fn dates_are_in_words() {
        assert_eq!(
            check(|texts| texts.date(2026, 11, 22)),
            ["22. november 2026", "22. november 2026", "22 November 2026"]
        );
        assert_eq!(check(|texts| texts.date(2026, 6, 1))[2], "1 June 2026");
    }
}
