//! Saving without ever losing what was there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Form, read, write};
use crate::model::MapDocument;

/// Why a map was not saved. The file that was there is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The text does not read back as the map; a fault of the program.
    #[error("the map as written does not read back as the same map; nothing was saved")]
    NotFaithful,
    /// The path names no file.
    #[error("{} is not the name of a file", .0.display())]
    NoFileName(PathBuf),
    /// A new file could not be made beside the old one.
    #[error("no file can be written in {}: {source}", .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The new file could not be written to its end.
    #[error("{} could not be written: {source}", .path.display())]
    Write {
        /// The file beside the old one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The new file could not take the place of the old one.
    #[error("{} could not be replaced: {source}", .path.display())]
    Replace {
        /// The file to be replaced.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Saves `document` at `path`, in the form that its name asks for.
///
/// The text is read back and compared before it takes the old one's place, as [`replace`] does it.
pub fn save(document: &MapDocument, path: &Path) -> Result<(), SaveError> {
    let form = Form::of_path(path);
    let text = write(document, form);
    if !is_faithful(document, &text, form) {
        return Err(SaveError::NotFaithful);
    }
    replace(path, text.as_bytes())
}

/// Writes `bytes` as the file at `path`: to a new file beside it, brought to the disk, which only
/// then takes the old one's place. Whatever fails, one of the two is there whole.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let no_name = || SaveError::NoFileName(path.to_owned());
    let name = target.file_name().ok_or_else(no_name)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let (file, beside) = create_beside(folder, &name.to_string_lossy())?;
    let written = fill(file, bytes, &target).map_err(|source| {
        let path = beside.clone();
        SaveError::Write { path, source }
    });
    let replaced = written.and_then(|()| {
        fs::rename(&beside, &target).map_err(|source| {
            let path = target.clone();
            SaveError::Replace { path, source }
        })
    });
    if replaced.is_err() {
        // The new file is of no use; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&beside);
    }
    replaced?;
    bring_folder_to_disk(folder);
    Ok(())
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

fn create_beside(folder: &Path, name: &str) -> Result<(File, PathBuf), SaveError> {
    const MOST_TRIES: u32 = 100;
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for number in 0..MOST_TRIES {
        let path = folder.join(format!("{name}.{}-{number}.tmp", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => {
                last = error;
                break;
            }
        }
    }
    Err(SaveError::Folder {
        folder: folder.to_owned(),
        source: last,
    })
}

/// Writes `bytes` to their end and to the disk, with the permissions of the file it will replace.
fn fill(mut file: File, bytes: &[u8], target: &Path) -> io::Result<()> {
    file.write_all(bytes)?;
    if let Ok(metadata) = fs::metadata(target) {
        // Some network folders know no permissions; the map is worth more than they are.
        let _ = file.set_permissions(metadata.permissions());
    }
    file.sync_all()
}

/// Makes the new name last a power cut. The map is saved whether or not the folder can do that.
fn bring_folder_to_disk(folder: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}
