//! Files: opening on a thread, dialogs of the system, new maps and pictures.

use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::dialogs::{Browse, Dialog};
use super::job::{FilePicker, Job, PickRequest, Progress};
use crate::file::{self, Opened, ReadWatch};
use crate::text::Texts;

/// A dialog that answers sooner than this was never shown.
const AT_ONCE: Duration = Duration::from_millis(600);

/// A file is read for so long before it is told how far that is, in seconds of the window's clock.
const LONG: f64 = 0.3;
/// How often that is told anew.
const BETWEEN_BARS: Duration = Duration::from_millis(50);

/// Work under way that ends in a file action.
#[derive(Default)]
pub struct Errands {
    opening: Option<Opening>,
    picking: Option<Picking>,
    writing: Option<(PathBuf, Job<Result<(), String>>)>,
    exporting: Option<(PathBuf, Job<Result<(), String>>)>,
}

/// A file that is being read; whoever drops it stops it.
struct Opening {
    path: PathBuf,
    began: f64,
    watch: Arc<ReadWatch>,
    job: Job<Option<Opened>>,
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.watch.cancel();
    }
}

struct Picking {
    browse: Browse,
    began: Instant,
    answer: Job<Option<PathBuf>>,
}

/// What the system's dialog answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// This path.
    Path(Browse, PathBuf),
    /// The user changed their mind.
    Nothing(Browse),
    /// No dialog could be shown.
    NoDialog(Browse),
}

/// An errand that is done.
pub enum Done {
    /// A file was read.
    Opened(PathBuf, Box<Opened>),
    /// A new map was written, or why it was not.
    Written(PathBuf, Result<(), String>),
    /// A picture was written, or why it was not.
    Exported(PathBuf, Result<(), String>),
    /// The system's dialog answered.
    Picked(Picked),
}

impl Errands {
    /// Says whether anything is under way that will change what is seen.
    pub fn is_busy(&self) -> bool {
        self.opening.is_some() || self.writing.is_some() || self.exporting.is_some()
    }

    /// Reads a file; one that is still being read is forgotten.
    pub fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        let watch = Arc::new(ReadWatch::default());
        let (asked, watched) = (path.clone(), watch.clone());
        let job = Job::spawn(ctx, "open map", move || {
            file::open_watched(&asked, &watched)
        });
        self.opening = Some(Opening {
            path,
            began: ctx.time(),
            watch,
            job,
        });
    }

    /// The file that has been read for so long that one asks oneself, and how much of it is read,
    /// 0–1.
    pub fn long_opening(&self, ctx: &egui::Context) -> Option<(&Path, f32)> {
        let opening = self.opening.as_ref()?;
        let waited = ctx.time() - opening.began;
        ctx.request_repaint_after(BETWEEN_BARS);
        (waited >= LONG).then(|| (opening.path.as_path(), opening.watch.progress()))
    }

    /// Reads no further; what was open stays.
    pub fn cancel_opening(&mut self) {
        self.opening = None;
    }

    /// Writes a new map; never over a file that is there.
    pub fn write(
        &mut self,
        ctx: &egui::Context,
        document: crate::model::MapDocument,
        path: PathBuf,
    ) {
        let asked = path.clone();
        let job = Job::spawn(ctx, "write map", move || {
            if asked.exists() {
                return Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).to_string());
            }
            file::save(&document, &asked).map_err(|error| error.to_string())
        });
        self.writing = Some((path, job));
    }

    /// Writes the bytes that `draw` makes.
    pub fn export(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        draw: impl FnOnce() -> Result<Vec<u8>, String> + Send + 'static,
    ) {
        let asked = path.clone();
        let job = Job::spawn(ctx, "export picture", move || {
            let bytes = draw()?;
            std::fs::write(&asked, bytes).map_err(|error| error.to_string())
        });
        self.exporting = Some((path, job));
    }

    /// Shows the system's dialog, unless one is up.
    pub fn browse(
        &mut self,
        ctx: &egui::Context,
        picker: &dyn FilePicker,
        browse: Browse,
        request: PickRequest,
    ) {
        if self.picking.is_some() {
            return;
        }
        let answer = match browse {
            Browse::ToOpen => picker.pick(ctx, request),
            Browse::ForMap | Browse::ForPicture => picker.place(ctx, request),
        };
        let began = Instant::now();
        self.picking = Some(Picking {
            browse,
            began,
            answer,
        });
    }

    /// Takes what is done.
    pub fn poll(&mut self) -> Vec<Done> {
        let mut done = Vec::new();
        done.extend(self.opened());
        let lost = || Err(String::new());
        if let Some((path, written)) = take(&mut self.writing) {
            done.push(Done::Written(path, written.unwrap_or_else(lost)));
        }
        if let Some((path, exported)) = take(&mut self.exporting) {
            done.push(Done::Exported(path, exported.unwrap_or_else(lost)));
        }
        done.extend(self.picked().map(Done::Picked));
        done
    }

    fn opened(&mut self) -> Option<Done> {
        let opened = match self.opening.as_ref()?.job.poll() {
            Progress::Working => return None,
            Progress::Done(opened) => opened,
            Progress::Lost => None,
        };
        let path = std::mem::take(&mut self.opening.take()?.path);
        let lost = || Opened {
            document: None,
            findings: Vec::new(),
            may_save_over: false,
            has_comments: false,
            queries: Vec::new(),
            stamp: None,
        };
        Some(Done::Opened(path, Box::new(opened.unwrap_or_else(lost))))
    }

    fn picked(&mut self) -> Option<Picked> {
        let picking = self.picking.as_ref()?;
        let answer = match picking.answer.poll() {
            Progress::Working => return None,
            Progress::Done(answer) => answer,
            Progress::Lost => None,
        };
        let Picking { browse, began, .. } = self.picking.take()?;
        Some(match answer {
            Some(path) => Picked::Path(browse, path),
            None if began.elapsed() < AT_ONCE => Picked::NoDialog(browse),
            None => Picked::Nothing(browse),
        })
    }
}

/// The result of a job that has ended, and nothing left of it.
fn take<T: Send + 'static>(errand: &mut Option<(PathBuf, Job<T>)>) -> Option<(PathBuf, Option<T>)> {
    let (_, job) = errand.as_ref()?;
    let result = match job.poll() {
        Progress::Working => return None,
        Progress::Done(result) => Some(result),
        Progress::Lost => None,
    };
    errand.take().map(|(path, _)| (path, result))
}

/// What the system's dialog is to ask for.
pub fn pick_request(
    browse: Browse,
    texts: &Texts,
    folder: Option<&Path>,
    dialog: &Dialog,
) -> PickRequest {
    let maps = (texts.say("dialog-map-files"), vec!["ron", "json"]);
    let pictures = (texts.say("dialog-picture-files"), vec!["svg", "png"]);
    let all = (texts.say("dialog-all-files"), vec!["*"]);
    let (title, kinds) = match browse {
        Browse::ToOpen => ("dialog-open-title", vec![maps, all]),
        Browse::ForMap => ("menu-new-from-template", vec![maps]),
        Browse::ForPicture => ("dialog-export-title", vec![pictures]),
    };
    let suggestion = match dialog {
        Dialog::New(new_map) => Some(new_map.suggestion()),
        Dialog::Export(export) => {
            let name = Path::new(&export.path).file_name();
            name.map(|name| name.to_string_lossy().into_owned())
        }
        _ => None,
    };
    PickRequest {
        title: texts.say(title),
        kinds,
        folder: folder.map(Path::to_owned),
        suggestion,
    }
}

/// A name for life: `m-` and six signs that no other map is likely to have.
pub fn new_map_name() -> String {
    const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let random = RandomState::new().hash_one(std::process::id());
    let signs = (0..6).map(|place| SIGNS[(random >> (5 * place)) as usize % SIGNS.len()]);
    signs
        .map(char::from)
        .fold("m-".to_owned(), |name, sign| format!("{name}{sign}"))
}
