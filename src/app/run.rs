//! Start-up: the graphics card first, OpenGL where there is none, and never a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::Instant;

use eframe::{NativeOptions, Renderer};

use super::job::SystemPicker;
use super::settings::ThemeChoice;
use super::window::App;
use crate::file::DataFolder;
use crate::model::{Distance, Fold, Id, Language, Perspective, Projection, Rest};

/// How the window is to open.
#[derive(Clone, Debug, Default)]
pub struct WindowRequest {
    /// The maps to open; none asks for the start page. The first one is shown.
    pub files: Vec<PathBuf>,
    /// Where to save a picture of the window before ending.
    pub screenshot: Option<PathBuf>,
    /// Where to tell what each frame of a flight over the map cost before ending.
    pub frame_times: Option<PathBuf>,
    /// When the program began; without it, when the window is asked for.
    pub began: Option<Instant>,
    /// How the map is to be seen.
    pub look: LookRequest,
    /// The record to select.
    pub select: Option<Id>,
    /// The language somebody asked for; without it the window keeps its own.
    pub language: Option<Language>,
    /// The colours somebody asked for; without them the window keeps its own.
    pub theme: Option<ThemeChoice>,
    /// Width and height of the window in points.
    pub size: Option<(u32, u32)>,
    /// Whether the panels at the sides are open.
    pub panels: Option<bool>,
    /// Where journals and earlier versions are kept; without it there are none.
    pub data: Option<DataFolder>,
}

/// How the first map is to be seen; what is not said is as in a new window.
#[derive(Clone, Debug, Default)]
pub struct LookRequest {
    /// The saved view to open with, by its name.
    pub view: Option<String>,
    /// What becomes a node.
    pub projection: Option<Projection>,
    /// From whose side.
    pub perspective: Option<Perspective>,
    /// How far.
    pub distance: Option<Distance>,
    /// What becomes of the rest.
    pub rest: Option<Rest>,
    /// What is asked besides, in the filter language; what cannot be read asks nothing.
    pub query: Option<String>,
    /// What is shown as one node each.
    pub folds: Vec<Fold>,
    /// The year one looks at.
    pub year: Option<i32>,
    /// The year it is compared with.
    pub compared_with: Option<i32>,
    /// The question to open with, by its word.
    pub ask: Option<String>,
}

impl WindowRequest {
    /// When the program began, as far as is known.
    pub(super) fn start(&self) -> Instant {
        self.began.unwrap_or_else(Instant::now)
    }

    /// Says whether the window opens for a picture or a measurement and ends by itself.
    pub fn is_unattended(&self) -> bool {
        self.screenshot.is_some() || self.frame_times.is_some()
    }
}

/// Why there was no window.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no display.
    #[error("found no display to open a window on")]
    NoDisplay,
    /// The system would not open a window.
    #[error("the window could not be opened: {0}")]
    CannotOpen(String),
    /// The picture of the window was not saved.
    #[error("the picture of the window was not saved: {0}")]
    NoScreenshot(String),
}

/// Opens the window and stays until it is closed.
pub fn run(request: WindowRequest) -> Result<(), AppError> {
    if !has_display() {
        return Err(AppError::NoDisplay);
    }
    let (report, outcome) = mpsc::channel();
    let is_screenshot = request.is_unattended();
    let started = match wants_graphics_card(&request) {
        true => match start(&request, &report, Renderer::Wgpu) {
            Err(Failure::Graphics(_)) => start(&request, &report, Renderer::Glow),
            other => other,
        },
        false => start(&request, &report, Renderer::Glow),
    };
    match started {
        Ok(()) if is_screenshot => match outcome.try_recv() {
            Ok(outcome) => outcome.map_err(AppError::NoScreenshot),
            Err(_) => Err(AppError::NoScreenshot(String::new())),
        },
        Ok(()) => Ok(()),
        Err(Failure::Graphics(reason) | Failure::Other(reason)) => {
            Err(AppError::CannotOpen(reason))
        }
    }
}

enum Failure {
    /// Another renderer may fare better.
    Graphics(String),
    Other(String),
}

/// Says whether there is something to open a window on, as far as one can tell beforehand.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .into_iter()
            .any(is_set)
}

fn wants_graphics_card(request: &WindowRequest) -> bool {
    let asked = std::env::var("SAMSPILL_RENDERER");
    !request.is_unattended() && asked.as_deref() != Ok("glow")
}

/// Opens the window by one renderer. What lies beneath may panic where libraries are missing; that
/// is an error like any other, and is told once.
fn start(
    request: &WindowRequest,
    report: &mpsc::Sender<Result<(), String>>,
    renderer: Renderer,
) -> Result<(), Failure> {
    let options = options(request, renderer);
    let (request, report) = (request.clone(), report.clone());
    let hook = std::panic::take_hook();
    let is_open = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let opened = is_open.clone();
    let shared = Arc::new(hook);
    let loud = shared.clone();
    std::panic::set_hook(Box::new(move |info| {
        if opened.load(std::sync::atomic::Ordering::Relaxed) {
            loud(info);
        }
    }));
    let result = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "samspill",
            options,
            Box::new(move |creation| {
                is_open.store(true, std::sync::atomic::Ordering::Relaxed);
                let storage = creation.storage.filter(|_| !request.is_unattended());
                let picker = Box::new(SystemPicker);
                let mut app = App::new(&creation.egui_ctx, storage, request, picker);
                app.report_to(report);
                Ok(Box::new(app))
            }),
        )
    }));
    std::panic::set_hook(Box::new(move |info| shared(info)));
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error @ eframe::Error::Wgpu(_))) => Err(Failure::Graphics(error.to_string())),
        Ok(Err(error)) => Err(Failure::Other(error.to_string())),
        Err(panic) => Err(Failure::Other(words_of(panic.as_ref()))),
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    text.unwrap_or_default()
}

fn options(request: &WindowRequest, renderer: Renderer) -> NativeOptions {
    let (width, height) = request.size.unwrap_or((1440, 900));
    let mut options = NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Samspill")
            .with_app_id("no.samspill.Samspill")
            .with_inner_size([width as f32, height as f32])
            .with_min_inner_size([720.0, 480.0])
            .with_drag_and_drop(true),
        renderer,
        persist_window: !request.is_unattended() && request.size.is_none(),
        ..NativeOptions::default()
    };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.native_adapter_selector = Some(Arc::new(|adapters, surface| {
            hardware(adapters, surface).ok_or_else(|| "no graphics card".to_owned())
        }));
    }
    options
}

/// The best adapter that is not the processor itself, which draws several times faster by OpenGL.
fn hardware(
    adapters: &[eframe::wgpu::Adapter],
    surface: Option<&eframe::wgpu::Surface<'_>>,
) -> Option<eframe::wgpu::Adapter> {
    use eframe::wgpu::DeviceType;
    let rank = |adapter: &eframe::wgpu::Adapter| match adapter.get_info().device_type {
        DeviceType::DiscreteGpu => Some(0),
        DeviceType::IntegratedGpu => Some(1),
        DeviceType::VirtualGpu => Some(2),
        DeviceType::Other => Some(3),
        DeviceType::Cpu => None,
    };
    adapters
        .iter()
        .filter(|adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface)))
        .filter_map(|adapter| Some((rank(adapter)?, adapter)))
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, adapter)| adapter.clone())
}
