//! A window in a test, and waiting for it.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use samspill::app::App;

/// A window without a screen.
pub type Window = Harness<'static, App>;

/// Draws frames until nothing is under way.
pub fn settle(window: &mut Window) {
    let began = Instant::now();
    window.step();
    while window.state().is_busy() {
        assert!(began.elapsed() < Duration::from_secs(60), "never done");
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
    window.run();
}
