//! What the longest frames are while a large map is opened, edited, searched and saved, without a
//! window: from the input to the shapes, in milliseconds of the clock and of the processor's time.
//!
//!   cargo bench --bench editing -- MAP.ron

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use samspill::app::{
    App, AppAction, EditAction, FileAction, LookAction, SystemPicker, WindowRequest,
};
use samspill::edit::{ActorField, Additions, EditCommand, Gesture};
use samspill::file::DataFolder;
use samspill::model::{Actor, Distance, Group, Id, Perspective, Sector};

fn main() {
    let files = std::env::args().skip(1).filter(|it| !it.starts_with('-'));
    for map in files {
        println!("{map}");
        if let Err(reason) = drive(Path::new(&map)) {
            println!("{reason}");
        }
    }
}

/// A copy of a map in the window, and the frames since the last stage was told.
struct Drive {
    ctx: egui::Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
    frames: Vec<(Duration, Duration)>,
    began: Instant,
}

fn drive(map: &Path) -> Result<(), String> {
    let folder = std::env::temp_dir().join(format!("samspill-editing-{}", std::process::id()));
    let copied =
        std::fs::create_dir_all(&folder).and_then(|()| std::fs::copy(map, folder.join("map.ron")));
    copied.map_err(|error| error.to_string())?;
    let mut drive = Drive::over(folder.join("map.ron"), DataFolder::at(folder.join("data")));
    drive.work();
    drop(drive);
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}

impl Drive {
    fn over(map: PathBuf, data: DataFolder) -> Self {
        let ctx = egui::Context::default();
        let request = WindowRequest {
            files: vec![map],
            data: Some(data),
            panels: Some(true),
            ..WindowRequest::default()
        };
        let began = Instant::now();
        Self {
            app: App::new(&ctx, None, request, Box::new(SystemPicker)),
            ctx,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
            frames: Vec::new(),
            began,
        }
    }

    fn work(&mut self) {
        while self.app.document().is_none() {
            self.step(None, Vec::new());
        }
        self.settle();
        self.tell("open");
        let actors = self.app.document().map(|map| map.actors().len());
        let first = self
            .app
            .document()
            .and_then(|map| map.actors().keys().nth(7).cloned());
        let (Some(_), Some(id)) = (actors, first) else {
            return;
        };
        self.rest();
        self.step(Some(rename(&id, "Nytt navn", Gesture::Single)), Vec::new());
        self.tell("first edit");
        self.settle();
        self.tell("  until still");
        for letters in 1..=12 {
            let name = &"Et lengre navn"[..letters];
            self.step(Some(rename(&id, name, Gesture::Part(1))), Vec::new());
        }
        self.settle();
        self.tell("typing");
        let mut actor = Actor::new("ny-aktor", "Ny aktør");
        actor.sector = Some(Sector::Municipal);
        let addition = EditCommand::from(Additions::from(actor));
        self.step(
            Some(EditAction::Do(addition, Gesture::Single).into()),
            Vec::new(),
        );
        self.settle();
        self.tell("add");
        for _ in 0..2 {
            self.step(Some(EditAction::Undo.into()), Vec::new());
        }
        self.settle();
        self.tell("undo");
        for perspective in [
            Perspective::Sectors(vec![Group::Municipal]),
            Perspective::All,
        ] {
            self.step(Some(LookAction::SeeFrom(perspective).into()), Vec::new());
            self.step(
                Some(LookAction::Reach(Distance::Steps(1)).into()),
                Vec::new(),
            );
            self.settle();
        }
        self.tell("perspective");
        self.step(Some(LookAction::FocusSearch.into()), Vec::new());
        for letter in "regist 77".chars() {
            self.step(None, vec![egui::Event::Text(letter.to_string())]);
        }
        self.settle();
        self.tell("search");
        self.step(Some(FileAction::Save.into()), Vec::new());
        self.settle();
        self.tell("save");
        self.rest();
        self.tell("rest");
    }

    /// One frame, with a wish before it.
    fn step(&mut self, wish: Option<AppAction>, events: Vec<egui::Event>) {
        self.time += 1.0 / 60.0;
        let input = egui::RawInput {
            time: Some(self.time),
            screen_rect: Some(egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                egui::vec2(1600.0, 1000.0),
            )),
            events,
            ..egui::RawInput::default()
        };
        let (clock, processor) = (Instant::now(), time_of_thread());
        if let Some(wish) = wish {
            self.app.wish(&self.ctx, wish);
        }
        let (app, frame) = (&mut self.app, &mut self.frame);
        drop(self.ctx.run_ui(input, |ui| eframe::App::ui(app, ui, frame)));
        let cost = (clock.elapsed(), time_of_thread().saturating_sub(processor));
        self.frames.push(cost);
        std::thread::sleep(Duration::from_millis(4));
    }

    fn settle(&mut self) {
        let mut still = 0;
        while still < 5 {
            self.step(None, Vec::new());
            still = if self.app.is_busy() { 0 } else { still + 1 };
        }
    }

    /// So long that all that waits for a pause is done.
    fn rest(&mut self) {
        for _ in 0..150 {
            self.step(None, Vec::new());
        }
        self.settle();
    }

    fn tell(&mut self, stage: &str) {
        let longest = |of: fn(&(Duration, Duration)) -> Duration| {
            let longest = self.frames.iter().map(of).max().unwrap_or_default();
            longest.as_secs_f64() * 1000.0
        };
        println!(
            "{stage:14} {:4} frames  longest {:7.1} ms of the clock {:7.1} of the processor   {:6.2} s in all",
            self.frames.len(),
            longest(|cost| cost.0),
            longest(|cost| cost.1),
            self.began.elapsed().as_secs_f64(),
        );
        self.frames.clear();
        self.began = Instant::now();
    }
}

fn rename(id: &Id, name: &str, gesture: Gesture) -> AppAction {
    let command = EditCommand::SetActor(id.clone(), ActorField::Name(name.into()));
    EditAction::Do(command, gesture).into()
}

/// How long the processor has worked for this thread.
#[cfg(unix)]
fn time_of_thread() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// Not told here.
#[cfg(not(unix))]
fn time_of_thread() -> Duration {
    Duration::ZERO
}
