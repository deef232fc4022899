//! The look of the window: fonts, colours and spacing, from the scene's own themes.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle,
};

use crate::layout::{INTER_REGULAR, INTER_SEMIBOLD};
use crate::scene::{Colour, Theme, ThemeName, Weight};

/// Corners of everything.
pub const RADIUS: CornerRadius = CornerRadius::same(4);

/// A colour of the scene in the toolkit's words.
pub fn colour(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.red, colour.green, colour.blue, colour.alpha)
}

/// The font family of a weight.
pub fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::SemiBold => FontFamily::Name("semibold".into()),
    }
}

/// Regular at this size.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, family(Weight::Regular))
}

/// Semibold at this size.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, family(Weight::SemiBold))
}

/// A heading of this size, in the colour of text.
pub fn heading(text: impl Into<String>, size: f32) -> egui::RichText {
    egui::RichText::new(text).font(semibold(size))
}

/// Said in passing: small and subtle.
pub fn aside(text: impl Into<String>) -> egui::RichText {
    egui::RichText::new(text).size(13.0).weak()
}

/// The colours the window has now.
pub fn theme(ctx: &egui::Context) -> &'static Theme {
    match ctx.theme() {
        egui::Theme::Light => ThemeName::Light.theme(),
        egui::Theme::Dark => ThemeName::Dark.theme(),
    }
}

/// Gives the window its fonts and both its sets of colours.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.set_style_of(egui::Theme::Light, style(ThemeName::Light.theme()));
    ctx.set_style_of(egui::Theme::Dark, style(ThemeName::Dark.theme()));
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.fallback_theme = egui::Theme::Light;
    });
}

/// Inter first; what the toolkit ships stands in for letters it lacks.
fn fonts() -> egui::FontDefinitions {
    let mut fonts = egui::FontDefinitions::default();
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (name, bytes, weight) in [
        ("inter", INTER_REGULAR, Weight::Regular),
        ("inter-semibold", INTER_SEMIBOLD, Weight::SemiBold),
    ] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
        let names = std::iter::once(name.to_owned()).chain(fallback.iter().cloned());
        fonts.families.insert(family(weight), names.collect());
    }
    if let Some(monospace) = fonts.families.get_mut(&FontFamily::Monospace) {
        monospace.insert(0, "inter".to_owned());
    }
    fonts
}

fn style(theme: &Theme) -> egui::Style {
    let text_styles = [
        (TextStyle::Small, FontId::proportional(13.0)),
        (TextStyle::Body, FontId::proportional(15.0)),
        (TextStyle::Monospace, FontId::proportional(15.0)),
        (TextStyle::Button, FontId::proportional(15.0)),
        (TextStyle::Heading, semibold(20.0)),
    ];
    let mut style = egui::Style {
        text_styles: text_styles.into(),
        ..egui::Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = egui::vec2(8.0, 6.0);
    spacing.button_padding = egui::vec2(10.0, 5.0);
    spacing.interact_size = egui::vec2(32.0, 30.0);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.indent = 18.0;
    spacing.menu_margin = Margin::same(6);
    spacing.menu_width = 280.0;
    spacing.window_margin = Margin::same(20);
    spacing.tooltip_width = 360.0;
    spacing.combo_width = 90.0;
    style.interaction.tooltip_delay = 0.35;
    style.interaction.selectable_labels = false;
    style.visuals = visuals(theme);
    style
}

fn visuals(theme: &Theme) -> egui::Visuals {
    let is_dark = theme.name == ThemeName::Dark;
    let mut visuals = if is_dark {
        egui::Visuals::dark()
    } else {
        egui::Visuals::light()
    };
    let (paper, band) = (colour(theme.paper), colour(theme.band));
    let accent = colour(theme.accent);
    visuals.weak_text_color = Some(colour(theme.subtle));
    visuals.hyperlink_color = accent;
    visuals.panel_fill = paper;
    visuals.window_fill = paper;
    visuals.extreme_bg_color = colour(theme.surface);
    visuals.text_edit_bg_color = Some(colour(theme.surface));
    visuals.faint_bg_color = band;
    visuals.code_bg_color = band;
    visuals.error_fg_color = colour(theme.families[4]);
    visuals.warn_fg_color = colour(theme.families[3]);
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(6);
    visuals.window_stroke = Stroke::new(1.0, colour(theme.rule));
    visuals.popup_shadow = shadow(is_dark, 4, 12);
    visuals.window_shadow = shadow(is_dark, 8, 28);
    visuals.selection.bg_fill = colour(theme.accent.mixed(theme.paper, 0.82));
    visuals.selection.stroke = Stroke::new(1.5, colour(theme.accent));
    visuals.disabled_alpha = 0.55;
    widgets(&mut visuals.widgets, theme);
    visuals
}

fn widgets(widgets: &mut egui::style::Widgets, theme: &Theme) {
    let (text, accent) = (colour(theme.text), colour(theme.accent));
    let quiet = theme.subtle.mixed(theme.paper, 0.35);
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, colour(theme.rule));
    widgets.noninteractive.fg_stroke = Stroke::new(1.0, text);
    widgets.noninteractive.bg_fill = colour(theme.paper);
    widgets.inactive.bg_fill = colour(theme.surface);
    widgets.inactive.weak_bg_fill = colour(theme.surface);
    widgets.inactive.bg_stroke = Stroke::new(1.0, colour(quiet));
    widgets.inactive.fg_stroke = Stroke::new(1.0, text);
    let lifted = colour(theme.accent.mixed(theme.paper, 0.9));
    for (state, width) in [(&mut widgets.hovered, 1.0), (&mut widgets.open, 1.0)] {
        state.bg_fill = lifted;
        state.weak_bg_fill = lifted;
        state.bg_stroke = Stroke::new(width, accent);
        state.fg_stroke = Stroke::new(1.0, text);
    }
    // A widget with the keyboard looks like one held down: the ring is what tells it.
    widgets.active.bg_fill = lifted;
    widgets.active.weak_bg_fill = lifted;
    widgets.active.bg_stroke = Stroke::new(2.5, accent);
    widgets.active.fg_stroke = Stroke::new(1.0, text);
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = RADIUS;
        state.expansion = 0.0;
    }
}

fn shadow(is_dark: bool, offset: i8, blur: u8) -> Shadow {
    Shadow {
        offset: [0, offset],
        blur,
        spread: 0,
        color: Color32::from_black_alpha(if is_dark { 140 } else { 36 }),
    }
}
