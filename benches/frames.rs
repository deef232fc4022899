//! What frames cost over a flight from the whole map to one chip and back, without a window: the
//! interface pass and the tessellation, in milliseconds of the processor's time.
//!
//!   cargo bench --bench frames -- MAP.ron

use std::path::PathBuf;

use samspill::app::{App, SystemPicker, WindowRequest, frame_time_summary};

fn main() {
    let files = std::env::args().skip(1).filter(|it| !it.starts_with('-'));
    for map in files {
        println!("{map}");
        match fly(PathBuf::from(map)) {
            Ok(csv) => print!("{}", frame_time_summary(&csv)),
            Err(reason) => println!("{reason}"),
        }
    }
}

/// Flies over a map, and gives what every frame cost.
fn fly(map: PathBuf) -> Result<String, String> {
    let times = std::env::temp_dir().join(format!("samspill-frames-{}.csv", std::process::id()));
    let request = WindowRequest {
        files: vec![map],
        frame_times: Some(times.clone()),
        ..WindowRequest::default()
    };
    let ctx = egui::Context::default();
    let mut app = App::new(&ctx, None, request, Box::new(SystemPicker));
    let mut frame = eframe::Frame::_new_kittest();
    let mut time = 0.0;
    while app.outcome().is_none() {
        time += 1.0 / 60.0;
        let input = egui::RawInput {
            time: Some(time),
            screen_rect: Some(egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                egui::vec2(1600.0, 1000.0),
            )),
            ..egui::RawInput::default()
        };
        drop(ctx.run_ui(input, |ui| eframe::App::ui(&mut app, ui, &mut frame)));
        if app.is_busy() {
            std::thread::sleep(std::time::Duration::from_millis(5));
        } else {
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
    }
    let csv = std::fs::read_to_string(&times).map_err(|error| error.to_string());
    let removed = std::fs::remove_file(&times);
    removed.map_err(|error| error.to_string()).and(csv)
}
