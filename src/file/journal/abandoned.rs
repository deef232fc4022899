//! Journals that nobody holds: work that was not finished, taken up again.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::frames::{frame_len, frames, has_entry_within, read_head};
use super::{Journal, Mark};
use crate::file::{DataFolder, Disk, DiskFile, MAX_BYTES, RealDisk, Stamp, read};
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
    /// Whether more was written after what is damaged: then the journal is worth keeping.
    pub is_damaged: bool,
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
    sweep(folder);
    paths.into_iter().filter_map(Abandoned::claim).collect()
}

/// The journals that were put aside because they could not be taken up again, oldest first.
pub fn kept_journals(folder: &DataFolder) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder.kept_journals()) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    paths.sort_by_key(|path| (written(path), path.clone()));
    paths
}

/// Takes away beginnings of journals that never became one: nothing was written in them.
fn sweep(folder: &DataFolder) {
    const HOUR: Duration = Duration::from_secs(60 * 60);
    let Ok(entries) = fs::read_dir(folder.journals()) else {
        return;
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    for path in paths.filter(|path| path.extension().is_some_and(|it| it == "new")) {
        let is_old = written(&path).is_some_and(|at| at.elapsed().is_ok_and(|age| age > HOUR));
        let held = File::open(&path).is_ok_and(|file| file.try_lock().is_err());
        if is_old && !held {
            // It goes another time.
            let _ = fs::remove_file(path);
        }
    }
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
        let tail = usize::try_from(whole).map_or(&[][..], |whole| &bytes[whole..]);
        let is_damaged = has_entry_within(tail);
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
            is_damaged,
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
        let to = self.place_aside(folder)?;
        fs::rename(&self.path, &to)?;
        forget_oldest(folder, &to);
        Ok(to)
    }

    /// Lays a copy of the journal where those lie that are kept, before it is gone on with.
    pub fn keep_copy(&self, folder: &DataFolder) -> io::Result<PathBuf> {
        let to = self.place_aside(folder)?;
        fs::copy(&self.path, &to)?;
        forget_oldest(folder, &to);
        Ok(to)
    }

    fn place_aside(&self, folder: &DataFolder) -> io::Result<PathBuf> {
        let kept = folder.kept_journals();
        RealDisk.create_folder(&kept)?;
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let free = (0..1000)
            .map(|number| kept.join(format!("{stem}-{number}.log")))
            .find(|path| !path.exists());
        Ok(free.unwrap_or_else(|| kept.join(format!("{stem}.log"))))
    }
}

fn marked(entry: &[u8]) -> Option<(Mark, &[u8])> {
    let end = entry.iter().position(|byte| *byte == b'\n')?;
    let word = std::str::from_utf8(&entry[..end]).ok()?;
    let mark = Mark::ALL.into_iter().find(|mark| mark.word() == word)?;
    Some((mark, &entry[end + 1..]))
}

/// Takes away the oldest of too many, but never `newest`, whose last entry may be old.
fn forget_oldest(folder: &DataFolder, newest: &Path) {
    let mut others = kept_journals(folder);
    others.retain(|path| path != newest);
    let too_many = (others.len() + 1).saturating_sub(MOST_KEPT);
    for path in others.into_iter().take(too_many) {
        // One more than wanted does no harm.
        let _ = fs::remove_file(path);
    }
}
