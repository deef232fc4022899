//! A fixed flight over the map, and what each frame of it costs: `--frame-times`.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use egui::{FullOutput, RawInput, Rect};

use super::canvas::Camera;

/// A stage of the flight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Until the picture stands still.
    Opening,
    /// The whole map, nothing moves.
    Whole,
    /// From the whole map to one chip.
    ZoomIn,
    /// At one chip, nothing moves.
    Chip,
    /// Along a row of chips.
    Pan,
    /// From one chip to the whole map.
    ZoomOut,
    /// Seen from another side, until the picture stands still.
    Perspective,
    /// The whole map from there to one chip and back.
    Back,
}

impl Stage {
    const ALL: [Self; 8] = [
        Self::Opening,
        Self::Whole,
        Self::ZoomIn,
        Self::Chip,
        Self::Pan,
        Self::ZoomOut,
        Self::Perspective,
        Self::Back,
    ];

    /// How many frames it lasts; nothing where it lasts until the picture stands still.
    fn frames(self) -> Option<usize> {
        match self {
            Self::Opening | Self::Perspective => None,
            Self::Whole | Self::Chip => Some(40),
            Self::ZoomIn | Self::ZoomOut => Some(160),
            Self::Pan => Some(120),
            Self::Back => Some(160),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Whole => "whole",
            Self::ZoomIn => "zoom-in",
            Self::Chip => "chip",
            Self::Pan => "pan",
            Self::ZoomOut => "zoom-out",
            Self::Perspective => "perspective",
            Self::Back => "back",
        }
    }

    /// Whether it is part of the flight, and not work one waits for.
    fn is_flown(self) -> bool {
        self.frames().is_some()
    }
}

/// What the flight does next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Waits.
    Wait,
    /// Looks from here.
    Look(Camera),
    /// Takes another perspective.
    TakeSide,
    /// Is over.
    End,
}

/// A flight under way.
pub struct Flight {
    path: PathBuf,
    stage: usize,
    frame: usize,
    still: usize,
    log: Arc<Mutex<Log>>,
}

/// What frames cost.
struct Log {
    /// When the program began.
    start: Instant,
    stage: Option<Stage>,
    /// Whether the map is seen.
    has_picture: bool,
    began: Duration,
    began_at: Instant,
    frames: Vec<Frame>,
}

/// What a frame cost, in milliseconds of the processor's time.
struct Frame {
    stage: Stage,
    interface: f64,
    tessellation: f64,
    /// How long it took by the clock.
    clock: f64,
    /// When it was there, since the program began.
    at: f64,
    has_picture: bool,
}

impl Flight {
    /// A flight whose frames are told at `path`, in a program that began at `start`.
    pub fn beginning(ctx: &egui::Context, path: PathBuf, start: Instant) -> Self {
        let log = Arc::new(Mutex::new(Log {
            start,
            stage: None,
            has_picture: false,
            began: Duration::ZERO,
            began_at: start,
            frames: Vec::new(),
        }));
        ctx.add_plugin(Clock { log: log.clone() });
        Self {
            path,
            stage: 0,
            frame: 0,
            still: 0,
            log,
        }
    }

    /// Takes in whether the map is seen in this frame.
    pub fn see(&self, has_picture: bool) {
        let mut log = self.lock();
        log.has_picture = has_picture;
        log.stage.get_or_insert(Stage::Opening);
    }

    /// Goes on by one frame over a map that lies at `bounds`, from all of it (`whole`) to what lies at
    /// `target`; `is_still` says that nothing is being worked out.
    pub fn advance(&mut self, is_still: bool, whole: Camera, target: Rect) -> Move {
        let Some(stage) = Stage::ALL.get(self.stage).copied() else {
            return Move::End;
        };
        self.lock().stage = Some(stage);
        let frame = self.frame;
        self.frame += 1;
        self.still = if is_still { self.still + 1 } else { 0 };
        let is_over = match stage.frames() {
            Some(frames) => self.frame >= frames,
            None => self.still > 10,
        };
        if is_over {
            self.stage += 1;
            self.frame = 0;
            self.still = 0;
        }
        let part = stage
            .frames()
            .map_or(0.0, |frames| frame as f32 / frames as f32);
        let chip = Camera {
            centre: target.center(),
            scale: 1.0,
        };
        match stage {
            Stage::Perspective if frame == 0 => Move::TakeSide,
            Stage::Opening | Stage::Perspective => Move::Wait,
            Stage::Whole => Move::Look(whole),
            Stage::ZoomIn => Move::Look(whole.towards(&chip, part)),
            Stage::Chip => Move::Look(chip),
            Stage::Pan => {
                let mut camera = chip;
                camera.pan(egui::vec2(-12.0 * frame as f32, -3.0 * frame as f32));
                Move::Look(camera)
            }
            Stage::ZoomOut => Move::Look(chip.towards(&whole, part)),
            Stage::Back => Move::Look(whole.towards(&chip, 1.0 - (2.0 * part - 1.0).abs())),
        }
    }

    /// Writes down what the frames cost.
    pub fn write(&self) -> Result<(), String> {
        let log = self.lock();
        let mut text =
            "frame,stage,at_ms,picture,clock_ms,interface_ms,tessellation_ms,total_ms\n".to_owned();
        for (number, frame) in log.frames.iter().enumerate() {
            let Frame {
                stage,
                interface,
                tessellation,
                clock,
                at,
                has_picture,
            } = frame;
            let picture = u8::from(*has_picture);
            let total = interface + tessellation;
            let name = stage.name();
            // Writing to a text cannot fail.
            let _ = writeln!(
                text,
                "{number},{name},{at:.1},{picture},{clock:.3},{interface:.3},{tessellation:.3},{total:.3}"
            );
        }
        std::fs::write(&self.path, text).map_err(|error| error.to_string())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The middle, the slowest tenth, the slowest hundredth and the slowest frame of each stage, from
/// what [`Flight::write`] wrote; `flight` is all but what one waits for.
pub fn summary(csv: &str) -> String {
    let rows: Vec<(&str, f64)> = csv.lines().skip(1).filter_map(row).collect();
    let mut text = String::new();
    let mut told = |name: &str, mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        let at = |part: f64| times.get((times.len().saturating_sub(1) as f64 * part) as usize);
        if let (Some(middle), Some(tenth), Some(hundredth), Some(last)) =
            (at(0.5), at(0.9), at(0.99), at(1.0))
        {
            // Writing to a text cannot fail.
            let _ = writeln!(
                text,
                "{name:12} {:5} frames  median {middle:6.2} ms  p90 {tenth:6.2}  p99 {hundredth:6.2}  max {last:6.2}",
                times.len()
            );
        }
    };
    let of = |is_wanted: &dyn Fn(&str) -> bool| -> Vec<f64> {
        let rows = rows.iter().filter(|(name, _)| is_wanted(name));
        rows.map(|(_, total)| *total).collect()
    };
    for stage in Stage::ALL {
        told(stage.name(), of(&|name| name == stage.name()));
    }
    let is_flown = |name: &str| {
        let mut stages = Stage::ALL.into_iter();
        stages.any(|stage| stage.name() == name && stage.is_flown())
    };
    told("flight", of(&is_flown));
    let since_start = |line: Option<&str>| line?.split(',').nth(2)?.parse::<f64>().ok();
    let mut frames = csv.lines().skip(1);
    let first = since_start(frames.clone().next());
    let picture = since_start(frames.find(|line| line.split(',').nth(3) == Some("1")));
    for (name, at) in [("first frame", first), ("first picture", picture)] {
        if let Some(at) = at {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name} {at:.0} ms after the program began");
        }
    }
    text
}

fn row(line: &str) -> Option<(&str, f64)> {
    let mut fields = line.split(',').skip(1);
    Some((fields.next()?, fields.last()?.parse().ok()?))
}

/// Measures every frame, from the input to the triangles.
struct Clock {
    log: Arc<Mutex<Log>>,
}

impl egui::Plugin for Clock {
    fn debug_name(&self) -> &'static str {
        "frame times"
    }

    fn input_hook(&mut self, _ctx: &egui::Context, _input: &mut RawInput) {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.began = time_of_thread();
        log.began_at = Instant::now();
    }

    fn output_hook(&mut self, ctx: &egui::Context, output: &mut FullOutput) {
        let ended = time_of_thread();
        let shapes = output.shapes.clone();
        let before = time_of_thread();
        let triangles = ctx.tessellate(shapes, output.pixels_per_point);
        let tessellation = milliseconds(time_of_thread().saturating_sub(before));
        drop(triangles);
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let frame = Frame {
            stage: log.stage.unwrap_or(Stage::Opening),
            interface: milliseconds(ended.saturating_sub(log.began)),
            tessellation,
            clock: milliseconds(log.began_at.elapsed()),
            at: milliseconds(log.start.elapsed()),
            has_picture: log.has_picture,
        };
        log.frames.push(frame);
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How long the processor has worked for this thread; where that is not told, how long it is since
/// the first time somebody asked.
#[cfg(unix)]
fn time_of_thread() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// How long it is since the first time somebody asked.
#[cfg(not(unix))]
fn time_of_thread() -> Duration {
    static BEGAN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    BEGAN.get_or_init(std::time::Instant::now).elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_leaves_out_what_one_waits_for() {
        let csv = "frame,stage,at_ms,picture,clock_ms,interface_ms,tessellation_ms,total_ms\n\
            0,opening,200,0,100,90,10,100\n1,whole,900,1,2,1,1,2\n\
            2,zoom-in,910,1,4,2,2,4\n3,pan,920,1,6,3,3,6\n";
        let summary = summary(csv);
        let flight = "flight           3 frames  median   4.00 ms";
        for told in [
            "opening",
            flight,
            "first frame 200 ms",
            "first picture 900 ms",
        ] {
            assert!(summary.contains(told), "{summary}");
        }
    }
}
