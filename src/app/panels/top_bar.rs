//! The bar at the top: menus, the switch between projections, search, language and colours.

use egui::{Button, Layout, MenuBar};

use crate::app::action::{AppAction, FileAction, LookAction, WindowAction};
use crate::app::settings::{Settings, ThemeChoice};
use crate::app::shortcuts::Command;
use crate::app::signs::choice_ui;
use crate::app::state::{Look, OpenMap, file_name};
use crate::file::templates;
use crate::model::{Language, Projection};
use crate::text::Texts;

use super::edit_menu::{edit_menu_ui, steps_ui};
use super::search::{Search, search_ui};

/// What the bar shows.
pub struct TopBar<'a> {
    /// The words.
    pub texts: &'static Texts,
    /// What is remembered.
    pub settings: &'a Settings,
    /// The open map and the way it is seen.
    pub map: Option<(&'a OpenMap, &'a Look)>,
    /// What the templates are called.
    pub template_names: &'a [String],
    /// What the sample maps are called.
    pub sample_names: &'a [String],
}

/// Shows the bar.
pub fn top_bar_ui(
    ui: &mut egui::Ui,
    bar: &TopBar<'_>,
    search: &mut Search,
    actions: &mut Vec<AppAction>,
) {
    ui.horizontal(|ui| {
        ui.set_min_height(38.0);
        // The menu bar takes all the width it is given; given none, it takes what it needs.
        let narrow = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(1.0, 38.0));
        ui.scope_builder(egui::UiBuilder::new().max_rect(narrow), |ui| {
            MenuBar::new().ui(ui, |ui| menus_ui(ui, bar, actions));
        });
        if let Some((map, look)) = bar.map {
            ui.add_space(6.0);
            steps_ui(ui, bar, actions);
            ui.add_space(6.0);
            projection_ui(ui, bar.texts, look.request.projection, actions);
            ui.add_space(6.0);
            let width = (ui.available_width() - 330.0).clamp(140.0, 420.0);
            search_ui(ui, width, bar.texts, (map, look), search, actions);
        }
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            theme_ui(ui, bar, actions);
            language_ui(ui, bar, actions);
        });
    });
}

fn menus_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let texts = bar.texts;
    ui.menu_button(texts.say("menu-file"), |ui| file_menu_ui(ui, bar, actions));
    ui.menu_button(texts.say("menu-edit"), |ui| edit_menu_ui(ui, bar, actions));
    ui.menu_button(texts.say("menu-view"), |ui| view_menu_ui(ui, bar, actions));
    ui.menu_button(texts.say("menu-analyse"), |ui| {
        let questions = [
            Command::Impact,
            Command::WeakSpots,
            Command::Obstacles,
            Command::Paths,
            Command::Importance,
        ];
        commands_ui(ui, bar, &questions, actions);
    });
    ui.menu_button(texts.say("menu-help"), |ui| {
        commands_ui(ui, bar, &[Command::Shortcuts, Command::About], actions);
    });
}

fn file_menu_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let texts = bar.texts;
    commands_ui(ui, bar, &[Command::Open], actions);
    ui.menu_button(texts.say("menu-open-recent"), |ui| {
        if bar.settings.recent.is_empty() {
            ui.weak(texts.say("menu-no-recent"));
            return;
        }
        for path in &bar.settings.recent {
            if ui
                .button(file_name(path))
                .on_hover_text(path.to_string_lossy())
                .clicked()
            {
                actions.push(FileAction::Open(path.clone()).into());
            }
        }
        ui.separator();
        if ui.button(texts.say("menu-clear-recent")).clicked() {
            actions.push(FileAction::ForgetRecent.into());
        }
    });
    ui.menu_button(texts.say("menu-samples"), |ui| {
        for (number, name) in bar.sample_names.iter().enumerate() {
            if ui.button(name).clicked() {
                actions.push(FileAction::OpenSample(number).into());
            }
        }
    });
    ui.menu_button(texts.say("menu-new-from-template"), |ui| {
        for (number, _) in templates().iter().enumerate() {
            let name = bar.template_names.get(number).map_or("", String::as_str);
            if ui.button(name).clicked() {
                actions.push(FileAction::AskNew(number).into());
            }
        }
    });
    ui.separator();
    commands_ui(
        ui,
        bar,
        &[
            Command::Save,
            Command::SaveAs,
            Command::Versions,
            Command::Reload,
            Command::Export,
            Command::CloseMap,
        ],
        actions,
    );
    ui.separator();
    commands_ui(ui, bar, &[Command::Quit], actions);
}

fn view_menu_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let texts = bar.texts;
    let of_the_map = [
        Command::ShowEverything,
        Command::SwitchProjection,
        Command::Back,
        Command::Fit,
        Command::FitSelection,
        Command::ZoomIn,
        Command::ZoomOut,
        Command::ActualSize,
    ];
    commands_ui(ui, bar, &of_the_map, actions);
    ui.separator();
    let of_views = [
        Command::Beside,
        Command::KeepView,
        Command::ViewRow,
        Command::PreviousView,
        Command::NextView,
        Command::Present,
    ];
    commands_ui(ui, bar, &of_views, actions);
    ui.separator();
    commands_ui(ui, bar, &[Command::Fold, Command::UnfoldAll], actions);
    ui.separator();
    let of_years = [
        Command::YearBefore,
        Command::YearAfter,
        Command::PlayYears,
        Command::AllYears,
    ];
    commands_ui(ui, bar, &of_years, actions);
    ui.separator();
    let settings = bar.settings;
    for (is_on, command) in [
        (settings.left_open, Command::LeftPanel),
        (settings.right_open, Command::RightPanel),
        (settings.minimap, Command::Minimap),
    ] {
        let mut is_on = is_on;
        if ui
            .checkbox(&mut is_on, texts.say(command.label()))
            .clicked()
        {
            actions.push(command.action());
        }
    }
    let mut reduced = settings.reduced_motion;
    let reduced_motion = ui.checkbox(&mut reduced, texts.say("menu-reduced-motion"));
    if reduced_motion
        .on_hover_text(texts.say("reduced-motion-hint"))
        .clicked()
    {
        actions.push(WindowAction::ToggleReducedMotion.into());
    }
    ui.separator();
    ui.menu_button(texts.say("menu-text-size"), |ui| {
        let sizes = [Command::TextLarger, Command::TextSmaller];
        commands_ui(ui, bar, &sizes, actions);
        if ui.button(texts.say("text-normal")).clicked() {
            actions.push(WindowAction::TextSize(0).into());
        }
    });
    ui.separator();
    commands_ui(ui, bar, &[Command::FullScreen], actions);
}

pub(super) fn commands_ui(
    ui: &mut egui::Ui,
    bar: &TopBar<'_>,
    commands: &[Command],
    actions: &mut Vec<AppAction>,
) {
    for command in commands {
        let button = Button::new(bar.texts.say(command.label()))
            .shortcut_text(command.shortcut_text(ui.ctx()));
        let is_possible = bar.map.is_some() || command.works_without_map();
        if ui.add_enabled(is_possible, button).clicked() {
            actions.push(command.action());
        }
    }
}

fn projection_ui(
    ui: &mut egui::Ui,
    texts: &Texts,
    current: Projection,
    actions: &mut Vec<AppAction>,
) {
    ui.spacing_mut().item_spacing.x = 4.0;
    for projection in Projection::ALL {
        let hint = match projection {
            Projection::Layered => "projection-layered-hint",
            Projection::Actors => "projection-actors-hint",
            Projection::Network => "projection-network-hint",
            Projection::Matrix => "projection-matrix-hint",
            Projection::Table => "projection-table-hint",
        };
        let choice = choice_ui(ui, projection == current, texts.projection(projection));
        if choice.on_hover_text(texts.say(hint)).clicked() {
            actions.push(LookAction::Project(projection).into());
        }
    }
}

fn language_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let name = |language: Language| bar.texts.say(&format!("language-{}", language.tag()));
    let current = bar.settings.language;
    let choices = egui::ComboBox::from_id_salt("language")
        .selected_text(name(current))
        .width(100.0)
        .show_ui(ui, |ui| {
            for language in Language::ALL {
                if ui
                    .selectable_label(language == current, name(language))
                    .clicked()
                {
                    actions.push(WindowAction::Speak(language).into());
                }
            }
        });
    choices
        .response
        .accessible_name(bar.texts.say("menu-language"));
}

fn theme_ui(ui: &mut egui::Ui, bar: &TopBar<'_>, actions: &mut Vec<AppAction>) {
    let current = bar.settings.theme;
    let choices = egui::ComboBox::from_id_salt("theme")
        .selected_text(bar.texts.say(current.label()))
        .width(128.0)
        .show_ui(ui, |ui| {
            for choice in ThemeChoice::ALL {
                let name = bar.texts.say(choice.label());
                if ui.selectable_label(choice == current, name).clicked() {
                    actions.push(WindowAction::Theme(choice).into());
                }
            }
        });
    choices
        .response
        .accessible_name(bar.texts.say("menu-theme"));
}
