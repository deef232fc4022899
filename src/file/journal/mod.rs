//! The journal: everything done to a map, written down as it is done, so that a crash, a power cut
//! or a full disk takes nothing with it.
//!
//! A journal is a file of its own for each time a map is worked on: first where the map lies and
//! the whole map as it was, then each change. Every entry bears its length and its checksum, so
//! that a torn end is known as one and everything before it counts. While somebody works, the file
//! is locked; one that nobody holds is work that was not finished.

mod abandoned;
mod frames;

use std::io;
use std::path::{Path, PathBuf};

use super::change_text::write_change;
use super::disk::{Disk, DiskFile};
use super::write::write;
use super::{DataFolder, Form, Stamp};
use crate::model::{MapChange, MapDocument};

pub use abandoned::{Abandoned, Recovered, Unreadable, abandoned, kept_journals};

use frames::frame;

/// What an entry of a journal says was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A new step.
    Step,
    /// More of the last step.
    Joined,
    /// The last step was turned back.
    Undo,
    /// A step was done again.
    Redo,
    /// The map was saved as it stood.
    Saved,
}

impl Mark {
    const ALL: [Self; 5] = [
        Self::Step,
        Self::Joined,
        Self::Undo,
        Self::Redo,
        Self::Saved,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Joined => "joined",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Saved => "saved",
        }
    }
}

/// The journal of a map that is being worked on.
pub struct Journal {
    file: Box<dyn DiskFile>,
    path: PathBuf,
    /// How much of the file is whole.
    len: u64,
    /// Whether something after `len` may be torn and must be cut before going on.
    is_torn: bool,
    is_synced: bool,
    /// Whether something could not be brought to the disk: then no later try brings it there,
    /// whatever the system says.
    is_lost: bool,
}

impl Journal {
    /// Begins the journal of `base`, which lies at `path` with the content `stamp`, if it has a
    /// file. It is on the disk when this returns.
    pub fn begin(
        disk: &dyn Disk,
        folder: &DataFolder,
        base: &MapDocument,
        at: Option<(&Path, Stamp)>,
    ) -> io::Result<Self> {
        let journals = folder.journals();
        disk.create_folder(&journals)?;
        let (file, path) = create(disk, &journals, base.map())?;
        let mut journal = Self {
            file,
            path,
            len: 0,
            is_torn: false,
            is_synced: false,
            is_lost: false,
        };
        let begun = journal.begin_with(disk, base, at);
        if let Err(error) = begun {
            // A journal without its beginning is of no use.
            let _ = disk.remove(&journal.path);
            return Err(error);
        }
        Ok(journal)
    }

    /// Only a journal that is held and has its beginning gets the name of one, so that nobody who
    /// looks for journals nobody holds can take it for one.
    fn begin_with(
        &mut self,
        disk: &dyn Disk,
        base: &MapDocument,
        at: Option<(&Path, Stamp)>,
    ) -> io::Result<()> {
        // Where nothing can be locked, the journal is still worth having.
        let _ = self.file.lock();
        self.write(&frames::head(at))?;
        self.write(write(base, Form::Ron).as_bytes())?;
        self.sync()?;
        let path = self.path.with_extension("log");
        disk.place_new(&self.path, &path)?;
        let folder = path.parent().map(Path::to_owned);
        self.path = path;
        folder.map_or(Ok(()), |folder| disk.sync_folder(&folder))
    }

    /// A journal that is written in from `len` on.
    fn resumed(file: Box<dyn DiskFile>, path: PathBuf, len: u64) -> Self {
        Self {
            file,
            path,
            len,
            is_torn: false,
            is_synced: false,
            is_lost: false,
        }
    }

    /// Writes down that `change` was done. It is in the system's hands when this returns, and on
    /// the disk after [`Journal::sync`]. After an entry that could not be written others can be;
    /// after one that could not be brought to the disk a new journal must be begun.
    pub fn append(&mut self, mark: Mark, change: &MapChange) -> io::Result<()> {
        let entry = format!("{}\n{}", mark.word(), write_change(change));
        self.write(entry.as_bytes())
    }

    /// Writes down that the map was saved as it stands, and what the file holds now.
    pub fn append_saved(&mut self, path: &Path, stamp: Stamp) -> io::Result<()> {
        let mut entry = format!("{}\n", Mark::Saved.word()).into_bytes();
        entry.extend(frames::head(Some((path, stamp))));
        self.write(&entry)
    }

    /// Brings what was written down to the disk.
    pub fn sync(&mut self) -> io::Result<()> {
        self.check_not_lost()?;
        if !self.is_synced {
            let synced = self.file.sync();
            self.is_lost = synced.is_err();
            self.is_synced = synced.is_ok();
            return synced;
        }
        Ok(())
    }

    /// Nothing may follow what is not on the disk: it could not be taken up again.
    fn check_not_lost(&self) -> io::Result<()> {
        match self.is_lost {
            true => Err(io::Error::other("the journal could not be flushed")),
            false => Ok(()),
        }
    }

    /// Ends the journal: nothing is left that would have to be taken up again.
    pub fn close(self, disk: &dyn Disk) -> io::Result<()> {
        // Taken away while it is still held: nobody can take it up in between.
        disk.remove(&self.path)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn write(&mut self, payload: &[u8]) -> io::Result<()> {
        self.check_not_lost()?;
        if payload.len() as u64 > frames::MOST_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.is_torn {
            self.file.cut(self.len)?;
            self.is_torn = false;
        }
        let frame = frame(payload);
        self.is_synced = false;
        let written = self.file.write(&frame);
        match written {
            Ok(()) => self.len += frame.len() as u64,
            Err(_) => self.is_torn = true,
        }
        written
    }
}

/// A file of its own, named after the map, whoever else is at work.
fn create(disk: &dyn Disk, folder: &Path, map: &str) -> io::Result<(Box<dyn DiskFile>, PathBuf)> {
    const MOST_TRIES: u32 = 1000;
    let letters = map.chars().take(40);
    let name: String = letters
        .map(|it| if it.is_ascii_alphanumeric() { it } else { '-' })
        .collect();
    let mut number = 0;
    loop {
        let path = folder.join(format!("{name}.{}-{number}.new", std::process::id()));
        let is_free = disk.read(&path.with_extension("log")).is_err();
        match disk.create_new(&path) {
            Ok(file) if is_free => return Ok((file, path)),
            Ok(_) => {
                disk.remove(&path)?;
                number += 1;
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < MOST_TRIES => {
                number += 1;
            }
            Err(error) => return Err(error),
        }
    }
}
