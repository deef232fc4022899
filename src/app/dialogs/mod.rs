//! Dialogs: one at a time, closed by Esc, by a click beside them or by their buttons.

mod about;
mod changes;
mod export;
mod history;
mod new_map;
mod not_saved;
mod open;
mod problems;
mod save_as;
mod shortcuts;
mod versions;

use std::path::PathBuf;

use egui::{Id, Modal};

pub use export::ExportDialog;
pub use new_map::NewMapDialog;
pub use open::OpenDialog;
pub use problems::findings_ui;
pub use save_as::SaveAsDialog;
pub use versions::VersionsDialog;

use super::action::{AppAction, WindowAction};
use super::state::{Look, OpenMap, file_name};
use super::style;
use super::table::PasteDialog;
use crate::model::SaveProblem;
use crate::text::Texts;

/// The dialog that is open.
pub enum Dialog {
    /// Which file to open.
    Open(OpenDialog),
    /// Title and place of a new map.
    New(Box<NewMapDialog>),
    /// Where to put a picture.
    Export(ExportDialog),
    /// Where to save the map.
    SaveAs(SaveAsDialog),
    /// The earlier versions of the map.
    Versions(VersionsDialog),
    /// The window was to close, and the map could not be saved.
    NotSaved(SaveProblem),
    /// The list of shortcuts.
    Shortcuts,
    /// What was done to the map.
    History,
    /// The list of problems.
    Problems,
    /// What pasting rows into the table leads to.
    PasteTable(Box<PasteDialog>),
    /// What is new and what is gone between two years.
    Changes,
    /// What the program is.
    About,
}

/// Something a dialog wants that is not an action: the system's own dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browse {
    /// For a file to open.
    ToOpen,
    /// For where to write a map.
    ForMap,
    /// For where to write a picture.
    ForPicture,
}

/// Shows the dialog; what it wants of the system comes back.
pub fn dialog_ui(
    ctx: &egui::Context,
    texts: &Texts,
    dialog: &mut Dialog,
    shown: Option<(&OpenMap, &Look)>,
    actions: &mut Vec<AppAction>,
) -> Option<Browse> {
    let map = shown.map(|(map, _)| map);
    let mut browse = None;
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(24);
    let modal = Modal::new(Id::unique("dialog"))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(match dialog {
                Dialog::Problems | Dialog::Changes | Dialog::Shortcuts | Dialog::Versions(_) => {
                    640.0
                }
                Dialog::PasteTable(_) => 860.0,
                _ => 520.0,
            });
            browse = match dialog {
                Dialog::Open(open) => open.ui(ui, texts, actions),
                Dialog::New(new_map) => new_map.ui(ui, texts, actions),
                Dialog::Export(export) => export.ui(ui, texts, actions),
                Dialog::SaveAs(save_as) => save_as.ui(ui, texts, actions),
                Dialog::Versions(versions) => {
                    versions.ui(ui, texts, map, actions);
                    None
                }
                Dialog::NotSaved(problem) => {
                    not_saved::not_saved_ui(ui, texts, problem, actions);
                    None
                }
                Dialog::Shortcuts => {
                    shortcuts::shortcuts_ui(ui, texts, actions);
                    None
                }
                Dialog::History => {
                    history::history_ui(ui, texts, map, actions);
                    None
                }
                Dialog::Problems => {
                    problems::problems_ui(ui, texts, map, actions);
                    None
                }
                Dialog::PasteTable(paste) => {
                    paste.ui(ui, texts, actions);
                    None
                }
                Dialog::Changes => {
                    if let Some((map, look)) = shown {
                        changes::changes_ui(ui, texts, map, look, actions);
                    }
                    None
                }
                Dialog::About => {
                    about::about_ui(ui, texts, actions);
                    None
                }
            };
        });
    if modal.should_close() {
        actions.push(WindowAction::CloseDialog.into());
    }
    browse
}

/// The heading of a dialog.
fn title_ui(ui: &mut egui::Ui, title: &str) {
    ui.label(style::heading(title, 20.0));
    ui.add_space(8.0);
}

/// The button that does what the dialog is for, and the one that does not; says whether the first
/// was clicked.
fn buttons_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    act: &str,
    is_possible: bool,
    actions: &mut Vec<AppAction>,
) -> bool {
    ui.add_space(14.0);
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let theme = style::theme(ui.ctx());
            let words = egui::RichText::new(texts.say(act)).color(style::colour(theme.paper));
            let button = egui::Button::new(words).fill(style::colour(theme.accent));
            let acted = ui.add_enabled(is_possible, button.min_size(egui::vec2(90.0, 32.0)));
            if ui.button(texts.say("dialog-cancel")).clicked() {
                actions.push(WindowAction::CloseDialog.into());
            }
            acted.clicked()
        })
        .inner
    })
    .inner
}

/// The one button of a dialog that only tells.
fn close_ui(ui: &mut egui::Ui, texts: &Texts, actions: &mut Vec<AppAction>) {
    ui.add_space(14.0);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if ui.button(texts.say("dialog-close")).clicked() {
            actions.push(WindowAction::CloseDialog.into());
        }
    });
}

/// A field with its name above it.
fn field_ui(ui: &mut egui::Ui, name: &str, hint: &str, value: &mut String) -> egui::Response {
    let label = ui.label(style::heading(name, 14.0));
    let field = egui::TextEdit::singleline(value)
        .hint_text(hint)
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(label.id);
    ui.add_space(6.0);
    response
}

/// What came of asking where to write a file.
struct Placed {
    /// Where, once it is decided.
    path: Option<PathBuf>,
    /// The system's own dialog is wanted.
    browse: bool,
}

/// Asks where to write a file; says so where one would be replaced. `act` is the id of what is done
/// there, `aside` something worth knowing.
fn place_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    path: &mut String,
    (act, aside): (&str, Option<&str>),
    actions: &mut Vec<AppAction>,
) -> (Placed, egui::Response) {
    let hint = texts.say("dialog-file-path-hint");
    let field = field_ui(ui, &texts.say("dialog-file-path"), &hint, path);
    if let Some(aside) = aside {
        ui.label(style::aside(texts.say(aside)));
    }
    let browse = ui.button(texts.say("dialog-browse")).clicked();
    let place = PathBuf::from(path.trim());
    let exists = place.exists();
    if exists {
        let name = file_name(&place);
        let words = texts.say_with("dialog-overwrite", &[("name", (&name).into())]);
        ui.colored_label(ui.visuals().error_fg_color, words);
    }
    let is_possible = !path.trim().is_empty();
    let is_entered = is_entered(ui, &field) && !exists;
    let act = if exists { "dialog-replace" } else { act };
    let acted = buttons_ui(ui, texts, act, is_possible, actions) || is_entered;
    let path = (acted && is_possible).then_some(place);
    if path.is_some() {
        actions.push(WindowAction::CloseDialog.into());
    }
    (Placed { path, browse }, field)
}

/// Says whether Enter was pressed in a field.
fn is_entered(ui: &egui::Ui, field: &egui::Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}
