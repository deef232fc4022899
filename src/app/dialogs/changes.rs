//! What is new and what is gone between two years, as a list one can copy.

use egui::{RichText, ScrollArea};

use super::{close_ui, title_ui};
use crate::app::action::{AppAction, LookAction, Selection, WindowAction};
use crate::app::names;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::text::Texts;
use crate::view::Changes;

/// Height of a line, in points.
const LINE: f32 = 24.0;

/// Shows the list; only the lines in view are written. A click on one goes to it on the map.
pub(super) fn changes_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    actions: &mut Vec<AppAction>,
) {
    let years = look.request.year.zip(look.request.compared_with);
    let changes = map.derived.changes();
    if let (Some((now, before)), Some(changes)) = (years, changes) {
        let (now, before) = (now.to_string(), before.to_string());
        let words = [("now", (&now).into()), ("before", (&before).into())];
        title_ui(ui, &texts.say_with("years-title", &words));
        ui.label(style::aside(texts.say_with("years-hint", &words)));
        list_ui(ui, texts, map, changes, actions);
        let has_any = changes.came() + changes.went() > 0;
        let copy = egui::Button::new(texts.say("years-copy"));
        if ui.add_enabled(has_any, copy).clicked() {
            ui.ctx().copy_text(table(texts, map, changes));
            actions.push(WindowAction::Notice(texts.say("year-copied")).into());
        }
    }
    close_ui(ui, texts, actions);
}

/// A line of the list: a heading, or something that came or went.
enum Line<'a> {
    Heading(&'static str, usize),
    Change(Selection, &'a str, String),
}

fn list_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    changes: &Changes,
    actions: &mut Vec<AppAction>,
) {
    if changes.came() + changes.went() == 0 {
        ui.label(texts.say("years-none"));
        return;
    }
    let count = changes.came() + changes.went() + 2;
    let height = ui.ctx().content_rect().height() * 0.55;
    ui.spacing_mut().item_spacing.y = 2.0;
    let list = ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true]);
    list.show_rows(ui, LINE, count, |ui, range| {
        for number in range {
            match line(texts, map, changes, number) {
                Some(Line::Heading(id, count)) => {
                    let said = format!("{} ({count})", texts.say(id));
                    ui.label(RichText::new(said).strong());
                }
                Some(Line::Change(selection, sign, said)) => {
                    let said = format!("{sign} {said}");
                    let button = egui::Button::selectable(false, said).truncate();
                    if ui.add(button).clicked() {
                        actions.push(WindowAction::CloseDialog.into());
                        actions.push(LookAction::GoTo(selection).into());
                    }
                }
                None => {}
            }
        }
    });
}

/// Line `number` of the list: what is new under its heading, then what is gone under its own.
fn line<'a>(texts: &Texts, map: &OpenMap, changes: &Changes, number: usize) -> Option<Line<'a>> {
    let Some(number) = number.checked_sub(1) else {
        return Some(Line::Heading("years-new", changes.came()));
    };
    if number < changes.came() {
        return change(texts, map, changes, (number, true));
    }
    match (number - changes.came()).checked_sub(1) {
        None => Some(Line::Heading("years-gone", changes.went())),
        Some(number) => change(texts, map, changes, (number, false)),
    }
}

fn change<'a>(
    texts: &Texts,
    map: &OpenMap,
    changes: &Changes,
    (number, is_new): (usize, bool),
) -> Option<Line<'a>> {
    let (records, relations, sign) = match is_new {
        true => (&changes.new_records, &changes.new_relations, "+"),
        false => (&changes.gone_records, &changes.gone_relations, "−"),
    };
    let document = map.document();
    if let Some(id) = records.get(number) {
        let said = names::full_name(document, id, texts).to_owned();
        return Some(Line::Change(Selection::Record(id.clone()), sign, said));
    }
    let key = relations.get(number - records.len())?;
    let said = names::sentence(document, key, texts);
    Some(Line::Change(
        Selection::Relations(vec![key.clone()]),
        sign,
        said,
    ))
}

/// The list with tabs between, for a spreadsheet.
fn table(texts: &Texts, map: &OpenMap, changes: &Changes) -> String {
    let heading = [
        texts.say("years-column-change"),
        texts.say("years-column-what"),
    ];
    let mut lines = vec![heading.join("\t")];
    for (count, is_new, word) in [
        (changes.came(), true, "presence-new"),
        (changes.went(), false, "presence-gone"),
    ] {
        let all = (0..count).filter_map(|number| change(texts, map, changes, (number, is_new)));
        lines.extend(all.filter_map(|line| match line {
            Line::Change(_, _, said) => Some(format!("{}\t{said}", texts.say(word))),
            Line::Heading(..) => None,
        }));
    }
    lines.join("\n") + "\n"
}
