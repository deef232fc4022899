//! Work off the interface thread, and the seam to the system's file dialogs.

use std::path::PathBuf;
use std::sync::{Arc, mpsc};

/// A named thread whose result is fetched by [`Job::poll`].
pub struct Job<T> {
    result: mpsc::Receiver<T>,
}

/// What has become of a [`Job`].
#[derive(Debug)]
pub enum Progress<T> {
    /// It is still at work.
    Working,
    /// It is done; told once.
    Done(T),
    /// Its thread could not be started, or ended without a result.
    Lost,
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work` on a thread of this name; the window is woken when it is done.
    pub fn spawn(
        ctx: &egui::Context,
        name: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Self {
        let (sender, result) = mpsc::channel();
        let ctx = ctx.clone();
        // If the thread cannot be started, the sender is dropped and the job counts as lost.
        let started = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                let sent = sender.send(work());
                if sent.is_ok() {
                    ctx.request_repaint();
                }
            });
        drop(started);
        Self { result }
    }

    /// Looks whether the work is done, without waiting, and hands what came of it to `take`.
    pub fn poll_for(&self, take: &mut dyn FnMut(T)) -> Progress<()> {
        match self.poll() {
            Progress::Working => Progress::Working,
            Progress::Done(result) => {
                take(result);
                Progress::Done(())
            }
            Progress::Lost => Progress::Lost,
        }
    }

    /// Looks whether the work is done, without waiting.
    pub fn poll(&self) -> Progress<T> {
        match self.result.try_recv() {
            Ok(result) => Progress::Done(result),
            Err(mpsc::TryRecvError::Empty) => Progress::Working,
            Err(mpsc::TryRecvError::Disconnected) => Progress::Lost,
        }
    }
}

/// Lets go of `old` on a thread of its own: much takes long to give back.
pub fn give_back<T: Send + 'static>(old: T) {
    // If the thread cannot be started, it is given back here and now.
    let _thread = std::thread::Builder::new()
        .name("give back".to_owned())
        .spawn(move || drop(old));
}

/// What a file dialog is to ask for, in the user's words.
#[derive(Clone, Debug)]
pub struct PickRequest {
    /// Title of the dialog.
    pub title: String,
    /// Names of the kinds of files, with their extensions.
    pub kinds: Vec<(String, Vec<&'static str>)>,
    /// The folder it begins in.
    pub folder: Option<PathBuf>,
    /// The name it suggests, where it asks where to write.
    pub suggestion: Option<String>,
}

/// Asks the user for a file; the window uses the system's dialogs, tests their own answer.
pub trait FilePicker {
    /// Asks which file to open; nothing if the user changed their mind or no dialog could be shown.
    fn pick(&self, ctx: &egui::Context, request: PickRequest) -> Job<Option<PathBuf>>;
    /// Asks where to write a file.
    fn place(&self, ctx: &egui::Context, request: PickRequest) -> Job<Option<PathBuf>>;
}

/// The system's own dialogs.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemPicker;

impl FilePicker for SystemPicker {
    fn pick(&self, ctx: &egui::Context, request: PickRequest) -> Job<Option<PathBuf>> {
        let answer = dialog(request).pick_file();
        Job::spawn(ctx, "file dialog", move || {
            block_on(answer).map(|file| file.path().to_path_buf())
        })
    }

    fn place(&self, ctx: &egui::Context, request: PickRequest) -> Job<Option<PathBuf>> {
        let answer = dialog(request).save_file();
        Job::spawn(ctx, "file dialog", move || {
            block_on(answer).map(|file| file.path().to_path_buf())
        })
    }
}

fn dialog(request: PickRequest) -> rfd::AsyncFileDialog {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(request.title);
    for (name, extensions) in request.kinds {
        dialog = dialog.add_filter(name, &extensions);
    }
    if let Some(folder) = request.folder {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = request.suggestion {
        dialog = dialog.set_file_name(name);
    }
    dialog
}

/// Waits for one answer; the dialogs are the only futures in the program.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let mut future = std::pin::pin!(future);
    let waker = std::task::Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = std::task::Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(answer) => return answer,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}
