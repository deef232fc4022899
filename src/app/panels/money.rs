//! The amounts of a relation, year by year, exactly as the source has them.

use egui::RichText;

use crate::app::names;
use crate::app::style;
use crate::model::{Known, Money};

use super::page::{Page, box_ui};

/// Shows the amounts; nothing where there are none.
pub(super) fn money_ui(page: &Page<'_>, ui: &mut egui::Ui, money: &[Money]) {
    if money.is_empty() {
        return;
    }
    page.section_ui(ui, "field-money", money.len());
    for amount in money {
        box_ui(ui, |ui| {
            ui.label(RichText::new(line(page, amount)).font(style::semibold(15.0)));
            page.note_ui(ui, &amount.note);
            if let Some(source) = &amount.source {
                ui.label(style::aside(page.source_title(source)));
            }
        });
    }
    ui.label(style::aside(page.texts.say("money-as-stated")));
}

fn line(page: &Page<'_>, money: &Money) -> String {
    let texts = page.texts;
    let year = match money.year {
        Some(Known::Known(year)) => year.to_string(),
        Some(Known::Unknown) => texts.say("unknown-year"),
        None => texts.say("no-year"),
    };
    let amount = texts.known_nok(money.nok);
    let words = [("year", (&year).into()), ("amount", (&amount).into())];
    match &money.scheme {
        None => texts.say_with("money-line", &words),
        Some(scheme) => {
            let scheme = names::label(page.map.document(), scheme, texts);
            let [year, amount] = words;
            let words = [year, amount, ("scheme", scheme.into())];
            texts.say_with("money-through-scheme", &words)
        }
    }
}
