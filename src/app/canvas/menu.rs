//! The context menu: what can be done with what lies under the pointer, or with what is selected.

use egui::containers::menu::menu_style;
use egui::emath::TSTransform;
use egui::{
    Align, Button, Key, Layout, Modifiers, Popup, PopupCloseBehavior, PopupKind, Pos2, ScrollArea,
};

use super::{Canvas, CanvasView};
use crate::app::action::{AppAction, LookAction, SelectedAction, Selection};
use crate::app::inquiry::{Inquiry, PathsAsked};
use crate::app::names::kind_choice;
use crate::app::selected::fold_of;
use crate::app::shortcuts::Command;
use crate::edit::EditCommand;
use crate::geometry::Point;
use crate::model::{Fold, Group, Id, Perspective, RelationKind};

/// A menu that stands open.
pub(super) struct Menu {
    at: Pos2,
    /// Whether it is about what is selected, or about the place where it opened.
    is_about_selection: bool,
    /// What is rolled up where it opened.
    roll_up: Option<Fold>,
    /// The place on the map.
    place: Pos2,
    /// Whether its first line is to get the keyboard.
    takes_focus: bool,
}

impl Canvas {
    /// Opens the menu by a click of the right button, the menu key or Shift + F10.
    pub(super) fn open_menu(
        &mut self,
        ui: &egui::Ui,
        response: &egui::Response,
        transform: TSTransform,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        if response.secondary_clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            let item = view.item_at(transform, at);
            let selection = item.and_then(|number| view.selection_of(number));
            let is_about_selection = selection.is_some();
            let is_selected = selection
                .as_ref()
                .is_some_and(|it| view.selection.is_some_and(|all| holds(all, it)));
            if !is_selected {
                actions.push(LookAction::Select(selection).into());
            }
            self.menu = Some(Menu {
                at,
                is_about_selection,
                roll_up: item.and_then(|number| view.roll_up(number)).cloned(),
                place: transform.inverse() * at,
                takes_focus: false,
            });
            return;
        }
        let is_asked = response.has_focus()
            && ui.input_mut(|input| {
                input.consume_key(Modifiers::SHIFT, Key::F10)
                    || input.consume_key(Modifiers::NONE, Key::Menu)
            });
        if is_asked {
            let node = view.selected_items().last().copied();
            let rect = node.map(|number| transform * view.drawing.node_rect(number));
            let at = rect.map_or(response.rect.center(), |rect| rect.center_bottom());
            self.menu = Some(Menu {
                at: at.clamp(response.rect.min, response.rect.max),
                is_about_selection: view.selection.is_some(),
                roll_up: None,
                place: transform.inverse() * at,
                takes_focus: true,
            });
        }
    }

    /// Shows the menu where one is open.
    pub(super) fn menu_ui(
        &mut self,
        ui: &egui::Ui,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let Some(menu) = &mut self.menu else {
            return;
        };
        let mut is_open = true;
        let wishes = actions.len();
        let id = ui.scope_id().with("canvas menu");
        Popup::new(id, ui.ctx().clone(), menu.at, ui.layer_id())
            .kind(PopupKind::Menu)
            .layout(Layout::top_down_justified(Align::Min))
            .style(menu_style)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .open_bool(&mut is_open)
            .show(|ui| {
                let mut lines = Lines {
                    ui,
                    view,
                    actions,
                    takes_focus: std::mem::take(&mut menu.takes_focus),
                };
                match view.selection.filter(|_| menu.is_about_selection) {
                    Some(Selection::Relations(_)) => lines.about_relations(),
                    Some(selection) => lines.about_records(selection.records()),
                    None => {
                        if let Some(fold) = menu.roll_up.clone() {
                            lines.line("menu-unfold", LookAction::Unfold(fold));
                            lines.ui.separator();
                        }
                        lines.about_place(menu.place);
                    }
                }
            });
        // A line that was chosen by a key or a screen reader closes the menu as a click does.
        if !is_open || actions.len() != wishes {
            self.menu = None;
            self.wants_focus = self.to_name.is_none();
        }
    }
}

fn holds(all: &Selection, part: &Selection) -> bool {
    let records = part.records().iter();
    let relations = part.relations().iter();
    records.clone().all(|id| all.records().contains(id))
        && relations.clone().all(|key| all.relations().contains(key))
}

/// The lines of a menu that is being drawn.
struct Lines<'a, 'v> {
    ui: &'a mut egui::Ui,
    view: &'a CanvasView<'v>,
    actions: &'a mut Vec<AppAction>,
    takes_focus: bool,
}

impl Lines<'_, '_> {
    fn about_records(&mut self, ids: &[Id]) {
        let is_one = ids.len() == 1;
        if is_one {
            self.commands(&[Command::Rename]);
            self.line("menu-edit-fields", LookAction::FocusInspector);
            self.commands(&[Command::Connect]);
            self.ui.separator();
        }
        let copying = [Command::Duplicate, Command::Copy, Command::Cut];
        self.commands(&copying);
        self.commands(&[Command::Paste, Command::Delete]);
        self.ui.separator();
        self.pin(ids);
        if !is_one {
            self.line("menu-align-line", SelectedAction::AlignInLine);
            self.line("menu-align-column", SelectedAction::AlignInColumn);
        }
        if let [from, to] = ids {
            let asked = PathsAsked {
                from: Some(from.clone()),
                to: Some(to.clone()),
                ..PathsAsked::default()
            };
            let inquiry = Inquiry::Paths(asked);
            self.line("menu-paths-between", LookAction::Ask(Some(inquiry)));
        }
        self.sectors(ids);
        self.capabilities(ids);
        if let [keep, gone] = ids
            && [keep, gone]
                .iter()
                .all(|id| self.view.document.actors().contains_key(*id))
        {
            let words = [
                ("keep", self.view.label(keep).into()),
                ("gone", self.view.label(gone).into()),
            ];
            let text = self.view.texts.say_with("menu-merge-into", &words);
            self.text_line(text, SelectedAction::Merge);
        }
        self.ui.separator();
        self.commands(&[Command::Impact]);
        self.fold(ids);
        if let [id] = ids {
            let from = Perspective::Record(id.clone());
            self.line("perspective-take", LookAction::SeeFrom(from));
        }
    }

    fn about_relations(&mut self) {
        self.line("menu-edit-fields", LookAction::FocusInspector);
        self.commands(&[Command::Reverse]);
        let texts = self.view.texts;
        let actions = &mut *self.actions;
        self.ui.menu_button(texts.say("menu-change-kind"), |ui| {
            for kind in RelationKind::ALL {
                if ui.button(kind_choice(kind, texts)).clicked() {
                    actions.push(SelectedAction::Become(kind).into());
                }
            }
        });
        self.ui.separator();
        self.commands(&[Command::Copy, Command::Delete]);
    }

    fn about_place(&mut self, place: Pos2) {
        let (group, capability) = self.cell_of(place);
        let sector = group.and_then(Group::sector);
        self.line("menu-new-actor", SelectedAction::NewActor(sector));
        if let Some(capability) = capability {
            let action = SelectedAction::NewResource(capability, sector);
            self.line("menu-new-resource", action);
        }
        self.ui.separator();
        self.folds_of_place(place);
        self.commands(&[Command::Paste, Command::SelectAll, Command::TidyUp]);
        self.ui.separator();
        self.commands(&[Command::Fit, Command::ShowEverything]);
    }

    /// The line that rolls up records that are selected, where that makes one of several.
    fn fold(&mut self, ids: &[Id]) {
        let (texts, view) = (self.view.texts, self.view);
        let text = match fold_of(view.document, ids) {
            None => return,
            Some(Fold::Parts(id)) => {
                let words = [("name", view.label(&id).into())];
                texts.say_with("menu-fold-parts", &words)
            }
            Some(_) => texts.say_with("menu-fold-selection", &[("count", ids.len().into())]),
        };
        self.command_line(text, Command::Fold);
    }

    /// Lines that roll up what stands in the column and the row of a place.
    fn folds_of_place(&mut self, place: Pos2) {
        let (group, capability) = self.cell_of(place);
        let folds = [
            group.map(Fold::Sector),
            group.map(Fold::Actors),
            capability.map(Fold::Capability),
        ];
        let folds: Vec<Fold> = folds.into_iter().flatten().collect();
        let is_any = !folds.is_empty();
        for fold in folds {
            let name = self.view.texts.fold(&fold, self.view.document);
            let words = [("name", (&name).into())];
            let text = self.view.texts.say_with("menu-fold-what", &words);
            self.text_line(text, LookAction::Fold(fold));
        }
        if is_any {
            self.ui.separator();
        }
    }

    /// The group and the capability of the column and the row at a place on the map.
    fn cell_of(&self, place: Pos2) -> (Option<Group>, Option<Id>) {
        let Some((visible, layout)) = self.view.laid_out else {
            return (None, None);
        };
        let at = place - self.view.shift();
        let point = Point::new(at.x, at.y);
        let column = layout.columns.iter().position(|it| it.contains(point));
        let row = layout.rows.iter().position(|it| it.contains(point));
        (
            column.and_then(|column| visible.columns[column].group()),
            row.and_then(|row| visible.rows[row].capability.clone()),
        )
    }

    fn pin(&mut self, ids: &[Id]) {
        let pinned = self.view.document.positions();
        let label = match ids.iter().all(|id| pinned.contains_key(id)) {
            true => "menu-unpin",
            false => "menu-pin",
        };
        let text = self.view.texts.say(label);
        self.command_line(text, Command::TogglePin);
    }

    fn sectors(&mut self, ids: &[Id]) {
        let texts = self.view.texts;
        let actions = &mut *self.actions;
        self.ui.menu_button(texts.say("menu-move-to-sector"), |ui| {
            for group in Group::ALL {
                if ui.button(texts.group(group)).clicked() {
                    let command = EditCommand::Move {
                        ids: ids.to_vec(),
                        sector: Some(group.sector()),
                        capability: None,
                    };
                    actions.push(command.into());
                }
            }
        });
    }

    fn capabilities(&mut self, ids: &[Id]) {
        let view = self.view;
        let resources = ids
            .iter()
            .filter(|id| view.document.resources().contains_key(*id));
        let resources: Vec<Id> = resources.cloned().collect();
        if resources.is_empty() {
            return;
        }
        let model = view.document.capability_model();
        let actions = &mut *self.actions;
        let label = view.texts.say("menu-move-to-capability");
        self.ui.menu_button(label, |ui| {
            ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                for capability in &model.capabilities {
                    let name = capability.name.in_language(view.texts.language());
                    let indent = "   ".repeat(model.depth_of(capability));
                    if ui.button(format!("{indent}{name}")).clicked() {
                        let command = EditCommand::Move {
                            ids: resources.clone(),
                            sector: None,
                            capability: Some(capability.id.clone()),
                        };
                        actions.push(command.into());
                        ui.close();
                    }
                }
            });
        });
    }

    fn commands(&mut self, commands: &[Command]) {
        for command in commands {
            self.command_line(self.view.texts.say(command.label()), *command);
        }
    }

    fn command_line(&mut self, text: String, command: Command) {
        let shortcut = command.shortcut_text(self.ui.ctx());
        self.button(Button::new(text).shortcut_text(shortcut), command.action());
    }

    fn line(&mut self, label: &str, action: impl Into<AppAction>) {
        self.text_line(self.view.texts.say(label), action);
    }

    fn text_line(&mut self, text: String, action: impl Into<AppAction>) {
        self.button(Button::new(text), action.into());
    }

    fn button(&mut self, button: Button<'_>, action: AppAction) {
        let response = self.ui.add(button);
        if std::mem::take(&mut self.takes_focus) {
            response.request_focus();
        }
        if response.clicked() {
            self.actions.push(action);
        }
    }
}
