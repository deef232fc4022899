//! The map as text: saved views, actors by sector, resources by capability.

use std::collections::BTreeSet;

use egui::{Align, Button, RichText};

use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::names;
use crate::app::signs::paint_sign;
use crate::app::state::{Look, OpenMap};
use crate::app::style;
use crate::model::{Group, Id, Language, MapDocument};
use crate::text::Texts;
use crate::view::Column;

/// Height of a line, in points.
const LINE: f32 = 26.0;

/// A heading one can fold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Views,
    Actors,
    Group(Group),
    Resources,
    Capability(Id),
}

#[derive(Clone, Debug)]
enum Line {
    View {
        number: usize,
        text: String,
    },
    Heading {
        section: Section,
        depth: usize,
        text: String,
        count: usize,
    },
    Record {
        id: Id,
        depth: usize,
        column: Column,
        text: String,
    },
}

/// The lines, kept while map and language are as they were, and what is folded.
#[derive(Default)]
pub(super) struct Outline {
    made_for: Option<(String, u64, Language)>,
    lines: Vec<Line>,
    /// The numbers of the lines that lie under no folded heading.
    visible: Vec<usize>,
    folded: BTreeSet<Section>,
}

/// Shows the outline; only the lines in view are drawn.
pub(super) fn outline_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    map: &OpenMap,
    look: &Look,
    outline: &mut Outline,
    actions: &mut Vec<AppAction>,
) {
    let name = map.origin.name() + map.document().map();
    let key = Some((name, map.session.revision(), texts.language()));
    if outline.made_for != key {
        outline.lines = lines(map.document(), texts);
        outline.visible = visible_lines(&outline.lines, &outline.folded);
        outline.made_for = key;
    }
    let visible = &outline.visible;
    let mut toggled = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    egui::ScrollArea::vertical()
        .id_salt("outline")
        .auto_shrink(false)
        .show_rows(ui, LINE, visible.len(), |ui, range| {
            for line in &visible[range] {
                match &outline.lines[*line] {
                    Line::Heading {
                        section,
                        depth,
                        text,
                        count,
                    } => {
                        let is_folded = outline.folded.contains(section);
                        if heading_ui(ui, *depth, text, *count, is_folded) {
                            toggled = Some(section.clone());
                        }
                    }
                    Line::View { number, text } => {
                        let view = &map.document().views()[*number];
                        let note = view.note.in_language(texts.language());
                        if view_ui(ui, text, note, look.view == Some(*number)) {
                            actions.push(LookAction::TakeView(*number).into());
                        }
                    }
                    Line::Record {
                        id,
                        depth,
                        column,
                        text,
                    } => {
                        let selection = Selection::Record(id.clone());
                        let is_selected = look.selection.as_ref() == Some(&selection);
                        if record_ui(ui, *depth, *column, text, is_selected) {
                            actions.push(LookAction::GoTo(selection).into());
                        }
                    }
                }
            }
        });
    if let Some(section) = toggled {
        if !outline.folded.remove(&section) {
            outline.folded.insert(section);
        }
        outline.visible = visible_lines(&outline.lines, &outline.folded);
    }
}

/// A saved view as a button.
fn view_ui(ui: &mut egui::Ui, text: &str, note: &str, is_taken: bool) -> bool {
    line_ui(ui, 1, |ui| {
        let words = (RichText::new(text).size(14.0), egui::Atom::grow());
        let button = Button::selectable(is_taken, words).truncate();
        let width = ui.available_width();
        let response = ui.add(button.min_size(egui::vec2(width, LINE - 2.0)));
        let response = if note.is_empty() {
            response
        } else {
            response.on_hover_text(note)
        };
        response.clicked()
    })
}

fn heading_ui(ui: &mut egui::Ui, depth: usize, text: &str, count: usize, is_folded: bool) -> bool {
    let size = if depth == 0 { 15.0 } else { 14.0 };
    let mark = if is_folded { "+" } else { "−" };
    line_ui(ui, depth, |ui| {
        let button = Button::new(style::heading(format!("{mark} {text}"), size))
            .frame_when_inactive(false)
            .truncate()
            .right_text(style::aside(count.to_string()));
        ui.add_sized(egui::vec2(ui.available_width(), LINE - 2.0), button)
            .clicked()
    })
}

fn record_ui(
    ui: &mut egui::Ui,
    depth: usize,
    column: Column,
    text: &str,
    is_selected: bool,
) -> bool {
    line_ui(ui, depth, |ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(14.0, 14.0), egui::Sense::hover());
        let colour = style::theme(ui.ctx()).sector(column).text;
        paint_sign(ui, column, rect, colour);
        let button = Button::selectable(is_selected, RichText::new(text).size(14.0)).truncate();
        ui.add(button).clicked()
    })
}

fn line_ui(ui: &mut egui::Ui, depth: usize, content: impl FnOnce(&mut egui::Ui) -> bool) -> bool {
    let size = egui::vec2(ui.available_width(), LINE);
    let layout = egui::Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_height(LINE);
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().button_padding = egui::vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = LINE - 2.0;
        ui.add_space(14.0 * depth as f32);
        content(ui)
    })
    .inner
}

/// The numbers of the lines that lie under no folded heading.
fn visible_lines(lines: &[Line], folded: &BTreeSet<Section>) -> Vec<usize> {
    let mut hidden_below: Option<usize> = None;
    let mut visible = Vec::with_capacity(lines.len());
    for (number, line) in lines.iter().enumerate() {
        let depth = match line {
            Line::View { .. } => &1,
            Line::Heading { depth, .. } | Line::Record { depth, .. } => depth,
        };
        if hidden_below.is_some_and(|limit| *depth > limit) {
            continue;
        }
        hidden_below = None;
        visible.push(number);
        if let Line::Heading { section, depth, .. } = line
            && folded.contains(section)
        {
            hidden_below = Some(*depth);
        }
    }
    visible
}

fn lines(document: &MapDocument, texts: &Texts) -> Vec<Line> {
    let mut lines = view_lines(document, texts);
    lines.push(Line::Heading {
        section: Section::Actors,
        depth: 0,
        text: texts.say("outline-actors"),
        count: document.actors().len(),
    });
    for group in Group::ALL {
        let members = document.actors().values();
        let members = members.filter(|actor| Group::from(actor.sector) == group);
        let members: Vec<&Id> = members.map(|actor| &actor.id).collect();
        let section = Section::Group(group);
        push_section(
            &mut lines,
            document,
            texts,
            section,
            1,
            texts.group(group),
            members,
        );
    }
    lines.push(Line::Heading {
        section: Section::Resources,
        depth: 0,
        text: texts.say("outline-resources"),
        count: document.resources().len(),
    });
    let model = document.capability_model();
    for capability in &model.capabilities {
        let members = document.resources().values();
        let members = members.filter(|resource| resource.capability == capability.id);
        let members: Vec<&Id> = members.map(|resource| &resource.id).collect();
        let section = Section::Capability(capability.id.clone());
        let name = capability.name.in_language(texts.language()).to_owned();
        push_section(&mut lines, document, texts, section, 1, name, members);
    }
    lines
}

fn view_lines(document: &MapDocument, texts: &Texts) -> Vec<Line> {
    if document.views().is_empty() {
        return Vec::new();
    }
    let heading = Line::Heading {
        section: Section::Views,
        depth: 0,
        text: texts.say("outline-views"),
        count: document.views().len(),
    };
    let views = document.views().iter().enumerate().map(|(number, view)| {
        let name = view.name.in_language(texts.language());
        let text = format!("{}  {name}", number + 1);
        Line::View { number, text }
    });
    std::iter::once(heading).chain(views).collect()
}

/// A heading and its records by name; nothing where there are no records.
fn push_section(
    lines: &mut Vec<Line>,
    document: &MapDocument,
    texts: &Texts,
    section: Section,
    depth: usize,
    text: String,
    members: Vec<&Id>,
) {
    if members.is_empty() {
        return;
    }
    let count = members.len();
    lines.push(Line::Heading {
        section,
        depth,
        text,
        count,
    });
    let mut records: Vec<(String, &Id)> = members
        .into_iter()
        .map(|id| (names::full_name(document, id, texts).to_owned(), id))
        .collect();
    records.sort_by_cached_key(|(name, _)| name.to_lowercase());
    lines.extend(records.into_iter().map(|(text, id)| Line::Record {
        id: id.clone(),
        depth: depth + 1,
        column: names::column_of(document, id),
        text,
    }));
}
