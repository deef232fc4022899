//! The window as a whole: draws a frame, then takes the wishes of that frame.

use std::path::PathBuf;
use std::sync::mpsc;

use super::action::{AppAction, FileAction, LookAction, Selection};
use super::answers::Answers;
use super::beside::Beside;
use super::canvas::Canvas;
use super::dialogs::{Browse, Dialog, dialog_ui};
use super::files::{Done, Errands, Picked, pick_request};
use super::flight::Flight;
use super::job::FilePicker;
use super::keeping::Keeping;
use super::keyboard::take_keys;
use super::matrix::MatrixView;
use super::notices::Notices;
use super::pages::drop_overlay_ui;
use super::palette::{Palette, palette_ui};
use super::panels::{LeftPanel, Search};
use super::presenting::{Presenting, ViewsAction};
use super::quick_bar::QuickBar;
use super::run::WindowRequest;
use super::screenshot::Screenshot;
use super::selected::ids_of_chance;
use super::settings::Settings;
use super::start_page::StartPage;
use super::state::{Look, OpenMap, Refused, file_name};
use super::style;
use super::table::Table;
use crate::edit::Ids;
use crate::model::MapDocument;
use crate::text::Texts;
use crate::view::ViewRequest;

/// The window.
pub struct App {
    pub(super) settings: Settings,
    pub(super) map: Option<OpenMap>,
    pub(super) look: Look,
    pub(super) answers: Answers,
    pub(super) table: Table,
    pub(super) canvas: Canvas,
    pub(super) beside: Option<Box<Beside>>,
    pub(super) presenting: Presenting,
    pub(super) search: Search,
    pub(super) start: StartPage,
    pub(super) dialog: Option<Dialog>,
    pub(super) notices: Notices,
    pub(super) errands: Errands,
    pub(super) refused: Option<Refused>,
    pub(super) request: WindowRequest,
    pub(super) focus_inspector: bool,
    /// Whether the panel to the right has opened by itself, which it does for the first selection.
    pub(super) has_offered_inspector: bool,
    pub(super) dropping: bool,
    pub(super) keeping: Keeping,
    /// Ids of what is made in this window.
    pub(super) ids: Ids,
    pub(super) quick: QuickBar,
    pub(super) palette: Palette,
    pub(super) matrix: MatrixView,
    picker: Box<dyn FilePicker>,
    pub(super) left: LeftPanel,
    pub(super) screenshot: Option<Screenshot>,
    pub(super) flight: Option<Flight>,
    pub(super) report: Option<mpsc::Sender<Result<(), String>>>,
    pub(super) outcome: Option<Result<(), String>>,
}

impl App {
    /// The window as `request` asks for it, with what `storage` remembers.
    pub fn new(
        ctx: &egui::Context,
        storage: Option<&dyn eframe::Storage>,
        request: WindowRequest,
        picker: Box<dyn FilePicker>,
    ) -> Self {
        style::install(ctx);
        let mut settings = Settings::load(storage);
        if let Some(language) = request.language {
            settings.language = language;
        }
        if let Some(theme) = request.theme {
            settings.theme = theme;
        }
        if let Some(panels) = request.panels {
            (settings.left_open, settings.right_open) = (panels, panels);
        }
        ctx.set_theme(settings.theme.preference());
        ctx.set_zoom_factor(settings.text_percent as f32 / 100.0);
        let mut app = Self {
            settings,
            map: None,
            look: Look::new(),
            answers: Answers::default(),
            table: Table::default(),
            canvas: Canvas::default(),
            beside: None,
            presenting: Presenting::default(),
            search: Search::default(),
            start: StartPage::new(),
            dialog: None,
            notices: Notices::default(),
            errands: Errands::default(),
            refused: None,
            focus_inspector: false,
            has_offered_inspector: request.panels.is_some(),
            dropping: false,
            keeping: Keeping::default(),
            ids: ids_of_chance(),
            picker,
            left: LeftPanel::default(),
            quick: QuickBar::default(),
            palette: Palette::default(),
            matrix: MatrixView::default(),
            screenshot: request.screenshot.clone().map(Screenshot::at),
            flight: request
                .frame_times
                .clone()
                .map(|path| Flight::beginning(ctx, path, request.start())),
            report: None,
            outcome: None,
            request,
        };
        match app.request.files.first().cloned() {
            Some(path) => app.errands.open(ctx, path),
            None => app.take_up_unfinished(ctx),
        }
        app
    }

    /// Tells `report` what comes of the screenshot.
    pub fn report_to(&mut self, report: mpsc::Sender<Result<(), String>>) {
        self.report = Some(report);
    }

    /// The settings as they are now.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is asked to be seen.
    pub fn view_request(&self) -> &ViewRequest {
        &self.look.request
    }

    /// What is selected.
    pub fn selection(&self) -> Option<&Selection> {
        self.look.selection.as_ref()
    }

    /// The title of the open map, if one is open.
    pub fn title(&self) -> Option<&str> {
        let map = self.map.as_ref()?;
        Some(map.document().title().in_language(self.settings.language))
    }

    /// The open map, if one is open.
    pub fn document(&self) -> Option<&MapDocument> {
        self.map.as_ref().map(OpenMap::document)
    }

    /// How many steps of what was done to the map stand.
    pub fn steps(&self) -> usize {
        let history = self.map.as_ref().map(|map| map.session.history());
        history.map_or(0, |history| history.standing())
    }

    /// Says whether files are being read or pictures worked out.
    pub fn is_busy(&self) -> bool {
        let derived = self.map.as_ref().map(|map| &map.derived);
        let is_picture = self.look.request.projection.is_picture();
        let is_drawing = derived.is_some_and(|derived| {
            derived.is_working() || is_picture && derived.drawing().is_none()
        });
        let is_starting = self.is_on_start_page() && !self.start.is_drawn();
        let is_composing = self.map.is_some() && is_picture && self.canvas.is_composing();
        let is_composing =
            is_composing || is_picture && self.beside.as_ref().is_some_and(|it| it.is_busy());
        let is_drawing = is_drawing
            || is_composing
            || self.matrix.is_working()
            || self.answers.is_working()
            || self.table.is_working()
            || self.search.is_looking();
        self.errands.is_busy() || self.keeping.is_asked() || is_drawing || is_starting
    }

    /// What came of the screenshot, once it is taken.
    pub fn outcome(&self) -> Option<&Result<(), String>> {
        self.outcome.as_ref()
    }

    pub(super) fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.language)
    }

    fn is_on_start_page(&self) -> bool {
        self.map.is_none() && self.refused.is_none()
    }

    /// The map that is on the screen; a page about another file lies over it.
    pub(super) fn shown_map(&self) -> Option<&OpenMap> {
        self.map.as_ref().filter(|_| self.refused.is_none())
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let mut actions = Vec::new();
        self.keep_work(&ctx);
        self.save_before_closing(&ctx);
        self.gather(&ctx, &mut actions);
        self.play_years(&ctx);
        self.update_picture(&ctx);
        self.update_table(&ctx);
        self.look.camera = self.canvas.stand();
        if !self.presenting.is_on || self.shown_map().is_none() {
            self.bars_ui(ui, &mut actions);
        }
        match (&self.map, &self.refused) {
            (_, Some(_)) => self.refused_ui(ui, &mut actions),
            (Some(_), None) => self.map_ui(ui, &mut actions),
            (None, None) => self.start_ui(ui, &mut actions),
        }
        self.palette_ui(&ctx, &mut actions);
        let browse = self.dialog_ui(&ctx, &mut actions);
        self.notices.ui(&ctx, self.texts());
        if self.dropping {
            drop_overlay_ui(&ctx, self.texts());
        }
        if !actions.is_empty() {
            ctx.request_repaint();
        }
        for action in actions {
            self.apply(&ctx, action);
        }
        if let Some(browse) = browse {
            self.browse(&ctx, browse);
        }
        self.take_screenshot(&ctx);
        self.fly(&ctx);
    }

    /// Everything that came from outside since the last frame: keys, dropped files, finished work.
    fn gather(&mut self, ctx: &egui::Context, actions: &mut Vec<AppAction>) {
        // While hands are in the middle of something, its keys are the canvas's own.
        let is_asking = self.dialog.is_some() || self.palette.is_open();
        let is_engaged_beside = self
            .beside
            .as_ref()
            .is_some_and(|it| it.canvas.is_engaged());
        if !is_asking && !self.canvas.is_engaged() && !is_engaged_beside {
            self.table_keys(ctx, actions);
            take_keys(ctx, self.shown_map().is_some(), actions);
            let escape = |input: &egui::InputState| input.key_pressed(egui::Key::Escape);
            let is_free = !ctx.text_edit_focused() && !egui::Popup::is_any_open(ctx);
            if self.map.is_some() && is_free && ctx.input(escape) {
                // What was opened last is closed first.
                let closes = match (&self.look.selection, &self.look.inquiry) {
                    _ if self.presenting.is_on => ViewsAction::TogglePresenting.into(),
                    (None, Some(_)) => LookAction::Ask(None).into(),
                    _ => LookAction::Select(None).into(),
                };
                actions.push(closes);
            }
        }
        let dropped: Vec<PathBuf> = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_path_buf()).collect()
        });
        self.dropping = ctx.input(|input| !input.raw.hovered_files.is_empty());
        if let Some(path) = dropped.into_iter().next() {
            actions.push(FileAction::Open(path).into());
        }
        for done in self.errands.poll() {
            match done {
                Done::Opened(path, opened) => {
                    actions.push(FileAction::Opened(path, opened).into());
                }
                Done::Written(path, result) => {
                    actions.push(FileAction::Written(path, result).into());
                }
                Done::Exported(path, result) => {
                    actions.push(FileAction::Exported(path, result).into());
                }
                Done::Picked(picked) => self.take_picked(picked, actions),
            }
        }
    }

    fn take_picked(&mut self, picked: Picked, actions: &mut Vec<AppAction>) {
        match (picked, &mut self.dialog) {
            (Picked::Path(Browse::ToOpen, path), dialog) => {
                *dialog = None;
                actions.push(FileAction::Open(path).into());
            }
            (Picked::Path(Browse::ForMap, path), Some(Dialog::New(new_map))) => {
                new_map.place(&path);
            }
            (Picked::Path(Browse::ForMap, path), Some(Dialog::SaveAs(save_as))) => {
                save_as.path = path.to_string_lossy().into_owned();
            }
            (Picked::Path(Browse::ForPicture, path), Some(Dialog::Export(export))) => {
                export.path = path.to_string_lossy().into_owned();
            }
            (Picked::Nothing(Browse::ToOpen), dialog @ Some(Dialog::Open(_))) => *dialog = None,
            (Picked::NoDialog(Browse::ToOpen), Some(Dialog::Open(open))) => open.no_answer = true,
            _ => {}
        }
    }

    fn palette_ui(&mut self, ctx: &egui::Context, actions: &mut Vec<AppAction>) {
        let texts = self.texts();
        let map = self.map.as_ref().filter(|_| self.refused.is_none());
        palette_ui(ctx, texts, map, &self.look, &mut self.palette, actions);
    }

    fn dialog_ui(&mut self, ctx: &egui::Context, actions: &mut Vec<AppAction>) -> Option<Browse> {
        let texts = self.texts();
        let dialog = self.dialog.as_mut()?;
        let map = self.map.as_ref().map(|map| (map, &self.look));
        dialog_ui(ctx, texts, dialog, map, actions)
    }

    /// Shows the system's own dialog beside the one that is open.
    pub(super) fn browse(&mut self, ctx: &egui::Context, browse: Browse) {
        if let Some(dialog) = &self.dialog {
            let folder = self.settings.folder.as_deref();
            let request = pick_request(browse, self.texts(), folder, dialog);
            self.errands
                .browse(ctx, self.picker.as_ref(), browse, request);
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        if !self.request.is_unattended() {
            self.settings.store(storage);
        }
    }

    /// A screenshot shows the window as nobody touches it, wherever the pointer happens to be.
    fn raw_input_hook(&mut self, _ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        if self.request.is_unattended() {
            raw_input
                .events
                .retain(|event| !matches!(event, egui::Event::PointerMoved(_)));
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.close_session();
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

impl App {
    /// Wishes for something, as a panel would; taken at once.
    pub fn wish(&mut self, ctx: &egui::Context, action: impl Into<AppAction>) {
        self.apply(ctx, action.into());
    }

    pub(super) fn say(&mut self, id: &str) {
        let text = self.texts().say(id);
        self.notices.say(text);
    }

    pub(super) fn say_name(&mut self, id: &str, path: &std::path::Path) {
        let name = file_name(path);
        let text = self.texts().say_with(id, &[("name", (&name).into())]);
        self.notices.say(text);
    }

    pub(super) fn set_title(&self, ctx: &egui::Context) {
        let title = match self.title() {
            Some(title) => self
                .texts()
                .say_with("window-title", &[("title", title.into())]),
            None => self.texts().say("app-name"),
        };
        ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
    }

    pub(super) fn close_dialog(&mut self) {
        self.dialog = None;
    }
}
