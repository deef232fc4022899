//! What the program is.

use super::{close_ui, title_ui};
use crate::app::action::AppAction;
use crate::app::style;
use crate::text::Texts;

pub(super) fn about_ui(ui: &mut egui::Ui, texts: &Texts, actions: &mut Vec<AppAction>) {
    title_ui(ui, &texts.say("app-name"));
    ui.label(texts.say("app-about"));
    ui.label(texts.say("app-offline"));
    ui.add_space(6.0);
    let version = [("version", env!("CARGO_PKG_VERSION").into())];
    ui.label(style::aside(texts.say_with("app-version", &version)));
    let licence = [("licence", env!("CARGO_PKG_LICENSE").into())];
    ui.label(style::aside(texts.say_with("app-licence", &licence)));
    ui.label(style::aside(texts.say("app-font")));
    close_ui(ui, texts, actions);
}
