//! The amounts of a relation, year by year, exactly as the source has them.

use super::super::fields::{Found, Kind, changed, with, without};
use super::Page;
use super::page::box_ui;
use crate::app::names;
use crate::app::style;
use crate::edit::{EditCommand, RelationField};
use crate::model::{Kept, Known, Money, RelationKey, Text};

impl Page<'_> {
    pub(super) fn money_ui(&mut self, ui: &mut egui::Ui, key: &RelationKey, all: &[Money]) {
        let command = |all| EditCommand::SetRelation(key.clone(), RelationField::Money(all));
        self.list_heading_ui(ui, "field-money", all.len());
        for (number, money) in all.iter().enumerate() {
            box_ui(ui, |ui| {
                let title = self.money_line(money);
                if self.entry_heading_ui(ui, &title) {
                    self.wish(command(without(all, number)));
                }
                self.one_amount_ui(ui, all, number, money, &command);
            });
        }
        if !all.is_empty() {
            ui.label(style::aside(self.texts.say("money-as-stated")));
        }
        if self.new_entry_ui(ui, "edit-new-money") {
            let new = Money {
                year: None,
                nok: Known::Unknown,
                scheme: None,
                source: None,
                note: Text::default(),
                kept: Kept::new(),
            };
            self.wish(command(with(all, new)));
        }
    }

    fn money_line(&self, money: &Money) -> String {
        let texts = self.texts;
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
                let scheme = names::label(self.map.document(), scheme, texts);
                let [year, amount] = words;
                let words = [year, amount, ("scheme", scheme.into())];
                texts.say_with("money-through-scheme", &words)
            }
        }
    }

    fn one_amount_ui(
        &mut self,
        ui: &mut egui::Ui,
        all: &[Money],
        number: usize,
        money: &Money,
        command: &dyn Fn(Vec<Money>) -> EditCommand,
    ) {
        let name = self.texts.say("field-year");
        self.known_year_field(ui, ("year", number), &name, money.year, &|year| {
            command(changed(all, number, |money| money.year = year))
        });
        let name = self.texts.say("field-amount");
        self.amount_field(ui, ("amount", number), &name, money.nok, &|nok| {
            command(changed(all, number, |money| money.nok = nok))
        });
        let name = self.texts.say("field-scheme");
        let now = money.scheme.as_ref();
        let key = ("money scheme", number);
        let none = Some("not-said");
        let chosen = self.found_field(ui, key, &name, now, none, Found::Resources);
        if let Some(chosen) = chosen.filter(|chosen| *chosen != money.scheme) {
            self.wish(command(changed(all, number, |money| money.scheme = chosen)));
        }
        let source = money.source.as_ref();
        self.source_field(ui, ("money source", number), source, |source| {
            command(changed(all, number, |money| money.source = source))
        });
        let name = self.texts.say("field-note");
        let key = ("money note", number);
        self.named_text(ui, key, &name, Kind::Long, &money.note, &|note| {
            command(changed(all, number, |money| money.note = note))
        });
    }
}
