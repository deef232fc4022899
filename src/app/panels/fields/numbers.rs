//! Fields for years, amounts and organisation numbers. That something is not known is a choice of
//! its own, and not the same as nothing having been said.

use super::super::inspector::Page;
use super::row_ui;
use super::typed::Line;
use crate::edit::{AmountError, EditCommand, read_amount, read_year};
use crate::model::{Known, Problem, QuickRefusal, is_organisation_number};
use crate::text::Texts;

impl Page<'_> {
    /// A year, that it is not known, or nothing.
    pub(in crate::app::panels) fn known_year_field(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        year: Option<Known<i32>>,
        command: &dyn Fn(Option<Known<i32>>) -> EditCommand,
    ) {
        let id = self.field_id(key);
        let texts = self.texts;
        let shown = match year {
            Some(Known::Known(year)) => year.to_string(),
            Some(Known::Unknown) | None => String::new(),
        };
        row_ui(ui, name, |ui| {
            let is_unknown = year == Some(Known::Unknown);
            let toggled = self.unknown_ui(ui, name, is_unknown, |page, ui| {
                let hint = if is_unknown {
                    "unknown-year"
                } else {
                    "not-said"
                };
                let line = Line {
                    hint: texts.say(hint),
                    ..Line::new(id, name, &shown)
                };
                let read = |typed: &str| match typed.trim() {
                    "" if is_unknown => Ok(year),
                    "" => Ok(None),
                    typed => match read_year(typed) {
                        Ok(year) => Ok(Some(year)),
                        Err(_) => Err(bad_year(texts, typed)),
                    },
                };
                page.typed_ui(ui, &line, &year, read, command);
            });
            if let Some(is_unknown) = toggled {
                let unknown = is_unknown.then_some(Known::Unknown);
                self.wish(command(unknown));
            }
        });
    }

    /// An amount, or that it is not known.
    pub(in crate::app::panels) fn amount_field(
        &mut self,
        ui: &mut egui::Ui,
        key: impl std::hash::Hash + std::fmt::Debug,
        name: &str,
        nok: Known<i64>,
        command: &dyn Fn(Known<i64>) -> EditCommand,
    ) {
        let id = self.field_id(key);
        let texts = self.texts;
        let shown = nok
            .as_known()
            .map_or(String::new(), |nok| texts.number(*nok));
        row_ui(ui, name, |ui| {
            let is_unknown = nok == Known::Unknown;
            let toggled = self.unknown_ui(ui, name, is_unknown, |page, ui| {
                let hint = if is_unknown {
                    "unknown-amount"
                } else {
                    "field-amount-hint"
                };
                let line = Line {
                    hint: texts.say(hint),
                    ..Line::new(id, name, &shown)
                };
                let read = |typed: &str| match typed.trim() {
                    "" if is_unknown => Ok(nok),
                    typed => match read_amount(typed) {
                        Ok(nok) => Ok(nok),
                        Err(error) => Err(bad_amount(texts, typed, error)),
                    },
                };
                page.typed_ui(ui, &line, &nok, read, command);
            });
            match toggled {
                Some(true) => self.wish(command(Known::Unknown)),
                // Which amount it is must be written: the field is given the keyboard for it.
                Some(false) => ui.memory_mut(|memory| memory.request_focus(id)),
                None => {}
            }
        });
    }

    /// A field with a tick for "not known" beside it; a changed tick comes back.
    fn unknown_ui(
        &mut self,
        ui: &mut egui::Ui,
        name: &str,
        is_unknown: bool,
        field: impl FnOnce(&mut Self, &mut egui::Ui),
    ) -> Option<bool> {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let mut ticked = is_unknown;
            let words = egui::RichText::new(self.texts.say("field-unknown")).size(13.0);
            let tick = ui.checkbox(&mut ticked, words);
            let hint = self.texts.say("field-unknown-hint");
            let label = format!("{name}: {}", self.texts.say("field-unknown"));
            let tick = tick.on_hover_text(hint).accessible_name(label);
            let layout = egui::Layout::top_down(egui::Align::Min);
            ui.with_layout(layout, |ui| field(self, ui));
            tick.clicked().then_some(ticked)
        })
        .inner
    }

    /// An organisation number, checked by its last digit.
    pub(in crate::app::panels) fn org_number_field(
        &mut self,
        ui: &mut egui::Ui,
        number: &Option<String>,
        command: impl FnOnce(Option<String>) -> EditCommand,
    ) {
        let name = self.texts.say("field-organisation-number");
        let id = self.field_id("org number");
        let texts = self.texts;
        let shown = number.as_deref().map(spaced).unwrap_or_default();
        row_ui(ui, &name, |ui| {
            let line = Line {
                hint: texts.say("not-said"),
                ..Line::new(id, &name, &shown)
            };
            let read = |typed: &str| {
                let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
                match digits.as_str() {
                    "" => Ok(None),
                    _ if is_organisation_number(&digits) => Ok(Some(digits)),
                    _ => Err(texts.problem(&Problem::BadOrgNumber(digits))),
                }
            };
            self.typed_ui(ui, &line, number, read, command);
        });
    }
}

/// Why `typed` is no year.
fn bad_year(texts: &Texts, typed: &str) -> String {
    match typed.parse() {
        Ok(year) => texts.problem(&Problem::BadYear(year)),
        Err(_) => texts.say("field-bad-year"),
    }
}

/// Why `typed` is no amount.
fn bad_amount(texts: &Texts, typed: &str, error: AmountError) -> String {
    let rest = typed.strip_prefix(['-', '−']);
    match (rest.map(read_amount), error) {
        (Some(Ok(Known::Known(nok))), _) => texts.problem(&Problem::NegativeAmount(-nok)),
        (_, AmountError::TooMuch) => texts.quick_refusal(QuickRefusal::TooMuch),
        _ => texts.say("field-bad-amount"),
    }
}

/// An organisation number in groups of three.
fn spaced(number: &str) -> String {
    let digits: Vec<char> = number.chars().collect();
    let groups = digits.chunks(3).map(String::from_iter);
    groups.collect::<Vec<_>>().join("\u{a0}")
}
