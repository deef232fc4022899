//! What saving and the journal ask of a disk, so that tests can give them one that fails.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A disk: the few calls by which maps, journals and earlier versions are written.
pub trait Disk: Send + Sync {
    /// The file that `path` leads to, links followed; `path` itself where it leads to none.
    fn resolve(&self, path: &Path) -> PathBuf;
    /// All bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Makes a file that is not there yet.
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Says whether somebody marked the file as not to be written.
    fn is_read_only(&self, path: &Path) -> bool;
    /// Gives `path` the permissions of `model`, where the disk knows any.
    fn copy_permissions(&self, model: &Path, path: &Path) -> io::Result<()>;
    /// Lets two files change names, in one stroke; unsupported on many network shares.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Gives `from` the name `to` if nothing has it, else fails as `AlreadyExists`.
    fn place_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives the file `from` the name `to` as well; unsupported on some disks.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives `from` the name `to`, in one stroke, in place of whatever has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder and those above it, for this user alone.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a folder last a power cut.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
}

/// A file open for writing at its end.
pub trait DiskFile: Send {
    /// Writes all of `bytes`.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Brings what was written to the disk.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts the file to `len` bytes and goes on from there.
    fn cut(&mut self, len: u64) -> io::Result<()>;
    /// Lets nobody else lock the file for as long as it is open; false where somebody has.
    fn lock(&mut self) -> io::Result<bool>;
}

/// The disk there is.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn resolve(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        Ok(Box::new(file))
    }

    fn is_read_only(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|it| it.permissions().readonly())
    }

    fn copy_permissions(&self, model: &Path, path: &Path) -> io::Result<()> {
        fs::set_permissions(path, fs::metadata(model)?.permissions())
    }

    #[cfg(any(target_os = "linux", target_os = "macos"))]
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
    }

    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    fn exchange(&self, _one: &Path, _other: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn place_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Ok(()) => {
                // Under two names it is there all the same.
                let _ = fs::remove_file(from);
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            Err(_) if fs::symlink_metadata(to).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
            // A disk without links, as sticks are.
            Err(_) => self.rename(from, to),
        }
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        /// Another program has the file open: access denied, sharing violation, lock violation.
        const HELD: [i32; 3] = [5, 32, 33];
        let mut wait = std::time::Duration::from_millis(20);
        loop {
            let outcome = fs::rename(from, to);
            let code = outcome.as_ref().err().and_then(io::Error::raw_os_error);
            let is_held = cfg!(windows) && code.is_some_and(|code| HELD.contains(&code));
            if !is_held || wait.as_secs() > 1 {
                return outcome;
            }
            // A virus scanner or a backup lets go of it in a moment.
            std::thread::sleep(wait);
            wait *= 2;
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        {
            // What people are working on is nobody else's business.
            use std::os::unix::fs::DirBuilderExt;
            builder.mode(0o700);
        }
        builder.recursive(true).create(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if cfg!(unix) {
            File::open(path)?.sync_all()?;
        }
        Ok(())
    }
}

impl DiskFile for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        match self.sync_all() {
            // Some network shares know no flushing; what is written there is as safe as it gets.
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
            outcome => outcome,
        }
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        use std::io::Seek;
        self.set_len(len)?;
        self.seek(io::SeekFrom::Start(len)).map(drop)
    }

    fn lock(&mut self) -> io::Result<bool> {
        match self.try_lock() {
            Ok(()) => Ok(true),
            Err(fs::TryLockError::WouldBlock) => Ok(false),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }
}
