//! Chooses between the command line and the window.

use std::process::ExitCode;

use samspill::cli::{self, Wanted};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Wanted::Exit(code) => code.into(),
        Wanted::Window(request) => cli::no_display(&request).into(),
    }
}
