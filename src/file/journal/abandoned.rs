//! Journals that nobody holds: work that was not finished, taken up again.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::frames::{frame_len, frames, read_head};
use super::{Journal, Mark};
use crate::file::{DataFolder, DiskFile, MAX_BYTES, Stamp, read};
use crate::model::MapDocument;

/// Journals that are kept after they could not be taken up again.
const MOST_KEPT: usize = 50;
/// Largest journal that is taken up again, in bytes.
const MOST_BYTES: u64 = 8 * MAX_BYTES;

/// A journal whose owner is gone; nobody else takes it up while this is held.
#[derive(Debug)]
pub struct Abandoned {
    path: PathBuf,
    file: File,
}

/// What a journal holds.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// Where the map lay and what its file held, when it was last opened or saved.
    pub at: Option<(PathBuf, Stamp)>,
    /// The map as it was when the journal began.
    pub base: MapDocument,
    /// What was done to it, each with the text of its change; a save has none.
    pub entries: Vec<(Mark, String)>,
    /// Whether the end of the journal is torn.
    pub is_torn: bool,
    /// How much of the journal is whole, in bytes.
    whole: u64,
    /// When the last entry was written, as far as the disk tells.
    pub written: Option<SystemTime>,
}

/// Why a journal cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] io::Error),
    /// It is not one of this version, or its beginning is damaged.
    #[error("this is not a journal, or one of another version")]
    NoJournal,
}

/// The journals in `folder` that nobody holds, oldest first.
pub fn abandoned(folder: &DataFolder) -> Vec<Abandoned> {
    let Ok(entries) = fs::read_dir(folder.journals()) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_journal = |path: &PathBuf| path.extension().is_some_and(|it| it == "log");
    let mut paths: Vec<PathBuf> = paths.filter(is_journal).collect();
    paths.sort_by_key(|path| (written(path), path.clone()));
    paths.into_iter().filter_map(Abandoned::claim).collect()
}

fn written(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|it| it.modified()).ok()
}

impl Abandoned {
    /// The journal at `path`, if nobody holds it.
    fn claim(path: PathBuf) -> Option<Self> {
        let file = OpenOptions::new().read(true).write(true).open(&path).ok()?;
        file.try_lock().ok()?;
        // Whoever held it may have ended it between the look and the lock.
        path.exists().then_some(Self { path, file })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Says whether nothing was done but open and save: then there is nothing to take up.
    pub fn is_finished(recovered: &Recovered) -> bool {
        let last = recovered.entries.last();
        last.is_none_or(|(mark, _)| *mark == Mark::Saved)
    }

    /// What it holds, as far as it is whole.
    pub fn read(&mut self) -> Result<Recovered, Unreadable> {
        let mut bytes = Vec::new();
        let file = &mut self.file;
        file.take(MOST_BYTES).read_to_end(&mut bytes)?;
        let (entries, is_torn) = frames(&bytes);
        let whole = entries.iter().map(|entry| frame_len(entry)).sum();
        let mut entries = entries.into_iter();
        let head = entries.next().and_then(read_head);
        let base = entries.next().and_then(|text| read(text).document);
        let (Some(mut at), Some(base)) = (head, base) else {
            return Err(Unreadable::NoJournal);
        };
        let mut done = Vec::new();
        for entry in entries {
            let Some((mark, rest)) = marked(entry) else {
                return Err(Unreadable::NoJournal);
            };
            if mark == Mark::Saved {
                if let Some(Some(saved)) = read_head(rest) {
                    at = Some(saved);
                }
                done.push((mark, String::new()));
            } else if let Ok(text) = std::str::from_utf8(rest) {
                done.push((mark, text.to_owned()));
            }
        }
        Ok(Recovered {
            at,
            base,
            entries: done,
            is_torn,
            whole,
            written: written(&self.path),
        })
    }

    /// Goes on writing in the journal, after the last whole entry of what was read of it.
    pub fn resume(mut self, recovered: &Recovered) -> io::Result<Journal> {
        self.file.cut(recovered.whole)?;
        Ok(Journal::resumed(
            Box::new(self.file),
            self.path,
            recovered.whole,
        ))
    }

    /// Takes the journal away: what it held is safe elsewhere.
    pub fn discard(self) -> io::Result<()> {
        fs::remove_file(&self.path)
    }

    /// Puts the journal where it is no longer taken up, but kept; the oldest of very many go.
    pub fn set_aside(self, folder: &DataFolder) -> io::Result<PathBuf> {
        let kept = folder.kept_journals();
        fs::create_dir_all(&kept)?;
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let free = (0..1000)
            .map(|number| kept.join(format!("{stem}-{number}.log")))
            .find(|path| !path.exists());
        let to = free.unwrap_or_else(|| kept.join(format!("{stem}.log")));
        fs::rename(&self.path, &to)?;
        forget_oldest(&kept);
        Ok(to)
    }
}

fn marked(entry: &[u8]) -> Option<(Mark, &[u8])> {
    let end = entry.iter().position(|byte| *byte == b'\n')?;
    let word = std::str::from_utf8(&entry[..end]).ok()?;
    let mark = Mark::ALL.into_iter().find(|mark| mark.word() == word)?;
    Some((mark, &entry[end + 1..]))
}

fn forget_oldest(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<_> = paths.map(|path| (written(&path), path)).collect();
    paths.sort();
    let too_many = paths.len().saturating_sub(MOST_KEPT);
    for (_, path) in paths.into_iter().take(too_many) {
        // One more than wanted does no harm.
        let _ = fs::remove_file(path);
    }
}
