//! Saving a map: written, read back and compared, and only then put in the old one's place.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::RealDisk;
use super::{Form, Stamp, read, replace, replace_on, write};
use crate::model::{MapDocument, SaveProblem};

/// Why a map was not saved. The file that was there is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The text does not read back as the map; a fault of the program.
    #[error("the map as written does not read back as the same map; nothing was saved")]
    NotFaithful,
    /// The path names no file.
    #[error("{} is not the name of a file", .0.display())]
    NoFileName(PathBuf),
    /// The file does not hold what it held when it was opened or last saved.
    #[error("{} was changed by somebody else", .0.display())]
    ChangedByOthers(PathBuf),
    /// There is a file already.
    #[error("there is already a file {}", .0.display())]
    AlreadyThere(PathBuf),
    /// The disk refused.
    #[error("{}: {source}", .path.display())]
    Disk {
        /// What was to be written or read.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl SaveError {
    /// What the user is to be told.
    pub fn problem(&self) -> SaveProblem {
        use io::ErrorKind as Kind;
        match self {
            Self::NotFaithful => SaveProblem::NotFaithful,
            Self::NoFileName(_) => SaveProblem::NoFile,
            Self::ChangedByOthers(_) => SaveProblem::ChangedByOthers,
            Self::AlreadyThere(_) => SaveProblem::AlreadyThere,
            Self::Disk { source, .. } => match source.kind() {
                Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => {
                    SaveProblem::DiskFull
                }
                Kind::PermissionDenied | Kind::ReadOnlyFilesystem => SaveProblem::NotAllowed,
                Kind::NotFound
                | Kind::NotADirectory
                | Kind::StaleNetworkFileHandle
                | Kind::NotConnected
                | Kind::NetworkDown
                | Kind::NetworkUnreachable
                | Kind::HostUnreachable
                | Kind::TimedOut => SaveProblem::FolderGone,
                Kind::ResourceBusy | Kind::ExecutableFileBusy => SaveProblem::Locked,
                _ => of_system(source),
            },
        }
    }
}

/// What only the number of the system's error tells.
fn of_system(error: &io::Error) -> SaveProblem {
    /// Sharing violation, lock violation.
    const LOCKED: [i32; 2] = [32, 33];
    /// No such drive, not ready, device gone, and the ways a share can be gone.
    const GONE: [i32; 9] = [15, 21, 53, 55, 59, 64, 67, 121, 1167];
    /// No such device, host down.
    const GONE_ON_UNIX: [i32; 3] = [6, 19, 112];
    match error.raw_os_error() {
        Some(code) if cfg!(windows) && LOCKED.contains(&code) => SaveProblem::Locked,
        Some(code) if cfg!(windows) && GONE.contains(&code) => SaveProblem::FolderGone,
        Some(code) if cfg!(unix) && GONE_ON_UNIX.contains(&code) => SaveProblem::FolderGone,
        _ => SaveProblem::Other(error.to_string()),
    }
}

/// What is to stand at the path before a file is written there.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// Anything.
    Anything,
    /// No file.
    Nothing,
    /// A file of this content; or none, where somebody took it away.
    Content(Stamp),
}

/// Saves `document` at `path`, in the form that its name asks for, whatever stands there.
///
/// The text is read back and compared before it takes the old one's place.
pub fn save(document: &MapDocument, path: &Path) -> Result<(), SaveError> {
    let text = text_of(document, path)?;
    replace(path, text.as_bytes())
}

/// Saves `document` at `path` if what stands there is what is expected; `keep` is given what stood
/// there before it is replaced. Gives the stamp of what stands there now.
pub fn save_over(
    document: &MapDocument,
    path: &Path,
    expected: Expected,
    keep: &mut dyn FnMut(&[u8]),
) -> Result<Stamp, SaveError> {
    let text = text_of(document, path)?;
    replace_on(&RealDisk, path, text.as_bytes(), expected, keep)?;
    Ok(Stamp::of_bytes(text.as_bytes()).seen_at(path))
}

fn text_of(document: &MapDocument, path: &Path) -> Result<String, SaveError> {
    let form = Form::of_path(path);
    let text = write(document, form);
    match is_faithful(document, &text, form) {
        true => Ok(text),
        false => Err(SaveError::NotFaithful),
    }
}

/// Says whether `text` reads back as `document`.
///
/// Records that could not be opened may come alive when they are read again, and what was kept
/// from the other form loses its exact spelling; so those are compared as text.
fn is_faithful(document: &MapDocument, text: &str, form: Form) -> bool {
    let opened = read(text.as_bytes());
    let Some(again) = opened.document.filter(|_| opened.may_save_over) else {
        return false;
    };
    if again == *document || write(&again, form) == text {
        return true;
    }
    !document.unread().is_empty() && {
        let without = document.clone().with_unread(Vec::new());
        let text = write(&without, form);
        is_faithful(&without, &text, form)
    }
}
