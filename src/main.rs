//! Chooses between the command line and the window.

use std::process::ExitCode;
use std::time::Instant;

use samspill::app::{self, AppError, LookRequest, ThemeChoice};
use samspill::cli::{self, Wanted};
use samspill::file::DataFolder;

fn main() -> ExitCode {
    let began = Instant::now();
    let request = match cli::run(std::env::args_os()) {
        Wanted::Exit(code) => return code.into(),
        Wanted::Window(request) => request,
    };
    match app::run(window_request(&request, began)) {
        Ok(()) => told(&request),
        Err(AppError::NoDisplay | AppError::CannotOpen(_)) => cli::no_display(&request).into(),
        Err(error @ AppError::NoScreenshot(_)) => {
            eprintln!("samspill: {error}");
            ExitCode::from(2)
        }
    }
}

/// Says in short what was measured, where something was.
fn told(request: &cli::WindowRequest) -> ExitCode {
    let csv = request.frame_times.as_ref();
    if let Some(Ok(csv)) = csv.map(std::fs::read_to_string) {
        print!("{}", app::frame_time_summary(&csv));
    }
    ExitCode::SUCCESS
}

/// The wish of the command line in the window's own words; neither room knows the other.
fn window_request(request: &cli::WindowRequest, began: Instant) -> app::WindowRequest {
    let cli::WindowRequest {
        files,
        screenshot,
        frame_times,
        view,
        projection,
        perspective,
        distance,
        rest,
        filter,
        folds,
        year,
        compared_with,
        select,
        ask,
        language,
        theme,
        size,
    } = request.clone();
    let is_unattended = screenshot.is_some() || frame_times.is_some();
    app::WindowRequest {
        files,
        screenshot,
        frame_times,
        look: LookRequest {
            view,
            projection,
            perspective,
            distance,
            rest,
            query: filter,
            folds,
            year,
            compared_with,
            ask,
        },
        select,
        language,
        theme: theme.as_deref().map(ThemeChoice::from_word),
        size,
        began: Some(began),
        // A picture of the window leaves nothing behind.
        data: DataFolder::of_user().filter(|_| !is_unattended),
        ..app::WindowRequest::default()
    }
}
