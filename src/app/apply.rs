//! Takes the wishes of a frame, after it is drawn.

use std::path::{Path, PathBuf};

use super::action::{AppAction, FileAction, LookAction, NewMap, Selection, WindowAction};
use super::canvas::{Camera, CameraWish, Canvas};
use super::dialogs::{Browse, Dialog, ExportDialog, NewMapDialog, OpenDialog};
use super::presenting::Presenting;
use super::state::{Look, OpenMap, Origin, file_name};
use super::window::App;
use crate::file::{self, Opened, sample_maps};
use crate::model::{Projection, is_link};
use crate::query::{Vocabulary, parse, problems, unreadable_views};
use crate::scene::{Frame, Scene};

impl App {
    /// Takes one wish.
    pub(super) fn apply(&mut self, ctx: &egui::Context, action: AppAction) {
        match action {
            AppAction::Edit(action) => self.apply_edit(action),
            AppAction::Selected(action) => self.apply_selected(ctx, action),
            AppAction::Look(action) => self.apply_look(&action),
            AppAction::File(action) => self.apply_file(ctx, action),
            AppAction::Window(action) => self.apply_window(ctx, action),
            AppAction::Views(action) => self.apply_views(ctx, action),
            AppAction::Beside(action) => self.apply_beside(action),
        }
    }

    pub(super) fn apply_look(&mut self, action: &LookAction) {
        let Some(map) = &self.map else {
            return;
        };
        self.look.apply(action, map.document());
        if self.look.selection.is_some() && !self.has_offered_inspector {
            self.settings.right_open = true;
            self.has_offered_inspector = true;
        }
        match action {
            LookAction::GoTo(_) | LookAction::Back => self.canvas.wish(CameraWish::Centre),
            LookAction::TakeView(number) => {
                let view = map.document().views().get(*number);
                let camera = view.and_then(|view| view.camera).map(|camera| Camera {
                    centre: egui::pos2(camera.x as f32, camera.y as f32),
                    scale: camera.percent as f32 / 100.0,
                });
                self.canvas
                    .wish(camera.map_or(CameraWish::Fit, CameraWish::Stand));
                self.tell_unreadable_query(*number);
            }
            LookAction::ShowEverything
            | LookAction::Narrow(_)
            | LookAction::Fit
            | LookAction::Project(_)
            | LookAction::SwitchProjection
            | LookAction::SeeFrom(_)
            | LookAction::ToggleGroup(_) => self.canvas.wish(CameraWish::Fit),
            LookAction::FitSelection => self.canvas.wish(CameraWish::FitSelection),
            LookAction::Zoom(factor) if self.look.request.projection == Projection::Matrix => {
                self.matrix.enlarge(*factor);
            }
            LookAction::Zoom(factor) => self.canvas.wish(CameraWish::Zoom(*factor)),
            LookAction::ActualSize => self.canvas.wish(CameraWish::ActualSize),
            LookAction::AskImpact if self.look.selected_records().is_empty() => {
                self.say("select-something");
            }
            LookAction::Ask(Some(_)) | LookAction::AskImpact => {
                self.settings.right_open = true;
                self.has_offered_inspector = true;
            }
            LookAction::FocusSearch => self.search.focus(),
            LookAction::PlayYears => self.toggle_playing(),
            LookAction::Year(_) => self.look.playing = None,
            LookAction::FocusInspector => {
                self.settings.right_open = true;
                self.focus_inspector = true;
            }
            _ => {}
        }
    }

    fn apply_window(&mut self, ctx: &egui::Context, action: WindowAction) {
        let settings = &mut self.settings;
        match action {
            WindowAction::Speak(language) => {
                settings.language = language;
                self.set_title(ctx);
            }
            WindowAction::Theme(theme) => {
                settings.theme = theme;
                ctx.set_theme(theme.preference());
            }
            WindowAction::ToggleLeft => settings.left_open = !settings.left_open,
            WindowAction::ToggleRight => settings.right_open = !settings.right_open,
            WindowAction::ToggleMinimap => settings.minimap = !settings.minimap,
            WindowAction::ToggleReducedMotion => settings.reduced_motion = !settings.reduced_motion,
            WindowAction::TextSize(step) => {
                let percent = match step {
                    0 => 100,
                    step => settings
                        .text_percent
                        .saturating_add_signed(10 * i32::from(step)),
                };
                settings.text_percent = percent.clamp(70, 250);
                ctx.set_zoom_factor(settings.text_percent as f32 / 100.0);
            }
            WindowAction::ToggleFullScreen => {
                let is_full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(!is_full));
            }
            WindowAction::ShowShortcuts => self.dialog = Some(Dialog::Shortcuts),
            WindowAction::ShowProblems => self.dialog = Some(Dialog::Problems),
            WindowAction::ShowChanges => self.dialog = Some(Dialog::Changes),
            WindowAction::ShowAbout => self.dialog = Some(Dialog::About),
            WindowAction::CloseDialog => self.close_dialog(),
            WindowAction::Notice(text) => self.notices.say(text),
            WindowAction::QuickAdd(text) => self.quick.open(text),
            WindowAction::ShowHistory => self.dialog = Some(Dialog::History),
            WindowAction::PauseDrawing => {
                if let Some(map) = &self.map {
                    map.derived.toggle_pause();
                }
            }
            WindowAction::StopDrawing => {
                if let Some(map) = &mut self.map {
                    map.derived.stop();
                }
            }
            WindowAction::ShowPalette => self.palette.open(),
        }
    }

    pub(super) fn apply_file(&mut self, ctx: &egui::Context, action: FileAction) {
        match action {
            FileAction::AskOpen => {
                self.dialog = Some(Dialog::Open(OpenDialog::default()));
                self.browse(ctx, Browse::ToOpen);
            }
            FileAction::Open(path) => self.errands.open(ctx, path),
            FileAction::CancelOpen => self.errands.cancel_opening(),
            FileAction::OpenSample(number) => {
                if let Some(sample) = sample_maps().get(number) {
                    let opened = file::read(sample.text.as_bytes());
                    self.take_opened(ctx, opened, Origin::Sample(number));
                }
            }
            FileAction::Opened(path, opened) => {
                self.take_opened(ctx, *opened, Origin::File(path));
            }
            FileAction::AskNew(number) => {
                if let Some(template) = self.start.template(number) {
                    let folder = self.settings.folder.clone().unwrap_or_else(home);
                    let dialog = NewMapDialog::new(template.clone(), &folder);
                    self.dialog = Some(Dialog::New(Box::new(dialog)));
                }
            }
            FileAction::New(NewMap { document, path }) => {
                self.errands.write(ctx, *document, path);
            }
            FileAction::Written(path, Ok(())) => {
                self.say_name("notice-saved", &path);
                self.errands.open(ctx, path);
            }
            FileAction::Written(path, Err(reason)) => {
                self.say_reason("error-cannot-save", &path, &reason);
            }
            FileAction::Reload => self.reload(ctx),
            FileAction::Close => {
                if self.refused.take().is_none() {
                    self.close_session();
                }
                self.search.clear();
                self.set_title(ctx);
            }
            FileAction::AskExport => self.ask_export(),
            FileAction::Export(path) => self.export(ctx, path),
            FileAction::Exported(path, Ok(())) => self.say_name("notice-exported", &path),
            FileAction::Exported(path, Err(reason)) => {
                self.say_reason("error-cannot-export", &path, &reason);
            }
            FileAction::OpenLink(url) if is_link(&url) => {
                ctx.open_url(egui::OpenUrl::new_tab(url));
            }
            FileAction::OpenLink(_) => self.say("notice-link-refused"),
            FileAction::Save => self.save_asked(ctx),
            FileAction::AskSaveAs => self.ask_save_as(),
            FileAction::SaveAs(path) => self.save_as(ctx, &path),
            FileAction::Choose(choice) => self.choose(choice),
            FileAction::ShowVersions => self.show_versions(),
            FileAction::Restore(version) => self.restore(&version),
            FileAction::QuitAnyway => {
                self.keeping.may_close = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            FileAction::ForgetRecent => self.settings.recent.clear(),
            FileAction::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    fn say_reason(&mut self, id: &str, path: &Path, reason: &str) {
        let name = file_name(path);
        let words = [("name", (&name).into()), ("reason", reason.into())];
        let text = self.texts().say_with(id, &words);
        self.notices.say(text);
    }

    /// Shows a map that was opened, or the page that says why it was not.
    fn take_opened(&mut self, ctx: &egui::Context, mut opened: Opened, origin: Origin) {
        opened.tell_of_queries(problems(opened.document.as_ref()));
        let is_same = self.map.as_ref().is_some_and(|map| map.origin == origin);
        let has_comments = opened.has_comments;
        if opened.document.is_some() {
            self.close_session();
        }
        match OpenMap::of(opened, origin, self.request.data.clone()) {
            Ok((map, recovery)) => {
                self.tell_recovery(&recovery);
                if has_comments {
                    self.say("notice-has-comments");
                }
                if let Origin::File(path) = &map.origin {
                    self.settings.remember(path);
                }
                self.refused = None;
                self.dialog = None;
                if !is_same {
                    self.look = Look::new();
                    self.presenting = Presenting::default();
                    self.canvas = Canvas::default();
                    self.canvas.focus();
                }
                self.search.clear();
                self.tell_problems(&map);
                self.map = Some(map);
                self.beside = None;
                self.take_request();
            }
            // A map that is open stays so beneath the page that says why.
            Err(refused) => {
                self.dialog = None;
                self.refused = Some(refused);
            }
        }
        self.set_title(ctx);
    }

    /// Says that the query of a saved view cannot be read, where that is so.
    fn tell_unreadable_query(&mut self, view: usize) {
        let texts = self.texts();
        let unreadable = self.map.as_ref().and_then(|map| {
            let found = unreadable_views(map.document()).into_iter();
            let misread = found.into_iter().find(|(number, _)| *number == view)?;
            Some(texts.misread(&misread.1))
        });
        if let Some(reason) = unreadable {
            let words = [("reason", (&reason).into())];
            self.notices
                .say(texts.say_with("query-view-unreadable", &words));
        }
    }

    fn tell_problems(&mut self, map: &OpenMap) {
        let left_out = map.document().unread().len();
        if left_out > 0 {
            let words = [("count", left_out.into())];
            let text = self.texts().say_with("notice-left-out", &words);
            self.notices.say(text);
        }
        if !map.findings.is_empty() {
            let name = map.origin.name();
            let words = [
                ("name", (&name).into()),
                ("count", map.findings.len().into()),
            ];
            let text = self.texts().say_with("notice-opened-with-problems", &words);
            self.notices.say(text);
        }
    }

    /// What the command line asked for is taken with the first map.
    fn take_request(&mut self) {
        let asked = std::mem::take(&mut self.request.look);
        let Some(map) = &self.map else {
            return;
        };
        let views = map.document().views();
        let named = |name: &String| {
            views
                .iter()
                .position(|view| view.name.all().any(|it| it == name))
        };
        let view = asked
            .view
            .as_ref()
            .and_then(named)
            .map(LookAction::TakeView);
        let vocabulary = Vocabulary::of(map.document(), self.settings.language);
        let asked_query = asked.query.as_ref().map(|text| parse(text, &vocabulary));
        if let Some(Err(misread)) = &asked_query {
            self.notices.say(self.texts().misread(misread));
        }
        let narrowed = asked_query.and_then(Result::ok).map(LookAction::Narrow);
        let select = self.request.select.take().map(Selection::Record);
        let actions = [
            view,
            asked.projection.map(LookAction::Project),
            asked.perspective.map(LookAction::SeeFrom),
            asked.distance.map(LookAction::Reach),
            asked.rest.map(LookAction::TreatRest),
            narrowed,
            asked.year.map(|year| LookAction::Year(Some(year))),
            asked
                .compared_with
                .map(|year| LookAction::CompareWith(Some(year))),
            select.map(|selection| LookAction::Select(Some(selection))),
            asked.ask.as_deref().and_then(LookAction::asking),
        ];
        let folds = asked.folds.into_iter().map(LookAction::Fold);
        for action in actions.into_iter().flatten().chain(folds) {
            self.apply_look(&action);
        }
    }

    fn reload(&mut self, ctx: &egui::Context) {
        match self.map.as_ref().map(|map| map.origin.clone()) {
            Some(Origin::File(path)) => self.errands.open(ctx, path),
            Some(Origin::Sample(number)) => {
                self.apply_file(ctx, FileAction::OpenSample(number));
            }
            Some(Origin::Nameless) | None => {}
        }
    }

    fn ask_export(&mut self) {
        let Some(map) = &self.map else {
            return;
        };
        let name = map.origin.name();
        let name = Path::new(&name).with_extension("svg");
        let folder = self.settings.folder.clone().unwrap_or_else(home);
        let path = folder.join(name).to_string_lossy().into_owned();
        self.dialog = Some(Dialog::Export(ExportDialog { path }));
    }

    /// Draws what is seen as a sheet, in the form the file name asks for.
    fn export(&mut self, ctx: &egui::Context, path: PathBuf) {
        let today = jiff::Zoned::now().date();
        let date = (
            i32::from(today.year()),
            today.month().unsigned_abs(),
            today.day().unsigned_abs(),
        );
        if self.look.request.projection == Projection::Matrix {
            return self.export_matrix(ctx, path, date);
        }
        let texts = self.texts();
        let theme = super::style::theme(ctx);
        let Some(map) = &self.map else {
            return;
        };
        let sheet = Frame::Sheet { date };
        let document = map.session.snapshot();
        let Some(scene) = map.derived.scene_later(document, texts, theme, sheet) else {
            return;
        };
        let is_png = path
            .extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("png"));
        self.errands
            .export(ctx, path, move || picture(&scene(), is_png));
    }
}

pub(super) fn picture(scene: &Scene, is_png: bool) -> Result<Vec<u8>, String> {
    if is_png {
        crate::export::png(scene, 2.0).map_err(|error| error.to_string())
    } else {
        Ok(crate::export::svg(scene).into_bytes())
    }
}

/// The folder one begins in who has opened nothing yet.
pub(super) fn home() -> PathBuf {
    let home = ["HOME", "USERPROFILE"]
        .into_iter()
        .find_map(std::env::var_os);
    home.map_or_else(|| PathBuf::from("."), PathBuf::from)
}
