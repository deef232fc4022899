//! Saving without ever losing what was there.
//!
//! The new text is written to a file beside the old one and brought to the disk before it takes
//! the old one's place, in one stroke; where the disk can do it, the two exchange names, so that
//! what really stood there can be looked at before it goes.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};
use super::{Form, Stamp, read, write};
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
                Kind::NotFound | Kind::NotADirectory | Kind::StaleNetworkFileHandle => {
                    SaveProblem::FolderGone
                }
                Kind::ResourceBusy | Kind::ExecutableFileBusy => SaveProblem::Locked,
                _ if cfg!(windows) && matches!(source.raw_os_error(), Some(32 | 33)) => {
                    SaveProblem::Locked
                }
                _ => SaveProblem::Other(source.to_string()),
            },
        }
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

/// Writes `bytes` as the file at `path`, whatever stands there. Whatever fails, the old or the new
/// is there whole.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace_on(&RealDisk, path, bytes, Expected::Anything, &mut |_| {})
}

/// Writes `bytes` as the file at `path` on `disk`. Whatever fails, the old or the new is there
/// whole.
pub fn replace_on(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    expected: Expected,
    keep: &mut dyn FnMut(&[u8]),
) -> Result<(), SaveError> {
    // A link stays a link: what it leads to is replaced.
    let target = disk.resolve(path);
    let no_name = || SaveError::NoFileName(path.to_owned());
    let name = target.file_name().ok_or_else(no_name)?.to_string_lossy();
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let old = look(disk, &target, expected)?;
    if let Some(old) = &old {
        keep(old);
    }
    let beside = write_beside(
        disk,
        folder,
        &name,
        bytes,
        old.is_some().then_some(&*target),
    )?;
    let outcome = match &old {
        Some(old) => take_place(disk, &beside, &target, old, expected),
        None => disk
            .rename(&beside, &target)
            .map_err(|source| SaveError::Disk {
                path: target.clone(),
                source,
            }),
    };
    if outcome.is_err() {
        // The new file is of no use; that it cannot be removed changes nothing.
        let _ = disk.remove(&beside);
    }
    outcome?;
    // The map is saved whether or not the folder can be brought to the disk.
    let _ = disk.sync_folder(folder);
    Ok(())
}

/// What stands at `target`, if that is expected.
fn look(disk: &dyn Disk, target: &Path, expected: Expected) -> Result<Option<Vec<u8>>, SaveError> {
    let old = match disk.read(target) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(source) => {
            let path = target.to_owned();
            return Err(SaveError::Disk { path, source });
        }
    };
    match (&old, expected) {
        (Some(_), Expected::Nothing) => Err(SaveError::AlreadyThere(target.to_owned())),
        (Some(bytes), Expected::Content(stamp))
            if !Stamp::of_bytes(bytes).is_same_content(&stamp) =>
        {
            Err(SaveError::ChangedByOthers(target.to_owned()))
        }
        _ => Ok(old),
    }
}

/// Lets the new file take the old one's place, and looks at what came out: if somebody saved in
/// between, theirs goes back.
fn take_place(
    disk: &dyn Disk,
    beside: &Path,
    target: &Path,
    old: &[u8],
    expected: Expected,
) -> Result<(), SaveError> {
    let refused = |source| SaveError::Disk {
        path: target.to_owned(),
        source,
    };
    if disk.exchange(beside, target).is_err() {
        return disk.rename(beside, target).map_err(refused);
    }
    match disk.read(beside) {
        Ok(bytes) if bytes != old && !matches!(expected, Expected::Anything) => {
            disk.exchange(beside, target).map_err(refused)?;
            Err(SaveError::ChangedByOthers(target.to_owned()))
        }
        Ok(_) => {
            // The old text under the other name is in nobody's way, should it stay.
            let _ = disk.remove(beside);
            Ok(())
        }
        // What cannot be looked at is not taken away.
        Err(_) => Ok(()),
    }
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

/// Writes a new file in `folder` to its end and to the disk, with the permissions of the file it
/// will replace.
fn write_beside(
    disk: &dyn Disk,
    folder: &Path,
    name: &str,
    bytes: &[u8],
    target: Option<&Path>,
) -> Result<PathBuf, SaveError> {
    const MOST_TRIES: u32 = 100;
    let mut number = 0;
    let (mut file, path) = loop {
        let path = folder.join(format!("{name}.{}-{number}.tmp", std::process::id()));
        match disk.create_new(&path) {
            Ok(file) => break (file, path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < MOST_TRIES => {
                number += 1;
            }
            Err(source) => {
                let path = folder.to_owned();
                return Err(SaveError::Disk { path, source });
            }
        }
    };
    let written = file.write(bytes).and_then(|()| {
        if let Some(target) = target {
            // Some network folders know no permissions; the map is worth more than they are.
            let _ = disk.copy_permissions(target, &path);
        }
        file.sync()
    });
    drop(file);
    match written {
        Ok(()) => Ok(path),
        Err(source) => {
            let _ = disk.remove(&path);
            Err(SaveError::Disk { path, source })
        }
    }
}
