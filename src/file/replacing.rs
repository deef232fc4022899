//! Putting a new file in an old one's place without ever losing what was there.
//!
//! The new bytes are written to a file beside the old one and brought to the disk before they take
//! its place, in one stroke. Where the disk can do it, the two exchange names, so that what really
//! stood there can be looked at before it goes. Somebody else's file never goes: it stands in its
//! place again, or beside it under a name of its own.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, DiskFile, RealDisk};
use super::{Expected, SaveError, Stamp};

/// Files of one name that are tried beside a map.
const MOST_TRIES: u32 = 100;
/// How much of a long name a file beside it takes over, in bytes.
const MOST_NAME: usize = 120;

/// Writes `bytes` as the file at `path`, whatever stands there. Whatever fails, the old or the new
/// is there whole.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace_on(&RealDisk, path, bytes, Expected::Anything, &mut |_| {})
}

/// Writes `bytes` as the file at `path` on `disk`, if what stands there is what is expected; `keep`
/// is given what stood there before it is replaced. Whatever fails, the old or the new is there
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
        if disk.is_read_only(&target) {
            return Err(refused(&target)(io::ErrorKind::PermissionDenied.into()));
        }
        keep(old);
    }
    let model = old.is_some().then_some(&*target);
    let beside = write_beside(disk, (folder, &name), bytes, model)?;
    let replacing = Replacing {
        disk,
        target: &target,
        beside: &beside,
        bytes,
        expected,
    };
    let outcome = match &old {
        Some(old) => replacing.replace(old),
        None => replacing.place(),
    };
    if outcome.is_err() {
        replacing.give_up();
    }
    outcome?;
    // The map is saved whether or not the folder can be brought to the disk.
    let _ = disk.sync_folder(folder);
    Ok(())
}

fn refused(path: &Path) -> impl Fn(io::Error) -> SaveError {
    let path = path.to_owned();
    move |source| SaveError::Disk {
        path: path.clone(),
        source,
    }
}

/// What stands at `target`, if that is expected.
fn look(disk: &dyn Disk, target: &Path, expected: Expected) -> Result<Option<Vec<u8>>, SaveError> {
    let old = match disk.read(target) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(source) => return Err(refused(target)(source)),
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

/// A new file that lies whole beside the one it is to replace.
struct Replacing<'a> {
    disk: &'a dyn Disk,
    target: &'a Path,
    beside: &'a Path,
    bytes: &'a [u8],
    expected: Expected,
}

impl Replacing<'_> {
    /// Takes a place where nothing stood.
    fn place(&self) -> Result<(), SaveError> {
        let target = self.target.to_owned();
        match self.disk.place_new(self.beside, self.target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => match self.expected {
                Expected::Nothing => Err(SaveError::AlreadyThere(target)),
                _ => Err(SaveError::ChangedByOthers(target)),
            },
            outcome => outcome.map_err(refused(self.target)),
        }
    }

    /// Says whether these bytes may be replaced, where `old` may.
    fn may_go(&self, bytes: &[u8], old: &[u8]) -> bool {
        matches!(self.expected, Expected::Anything) || bytes == old
    }

    /// Takes the place of `old`, and looks at what came out: if somebody saved in between, theirs
    /// goes back.
    fn replace(&self, old: &[u8]) -> Result<(), SaveError> {
        if self.disk.exchange(self.beside, self.target).is_err() {
            return self.replace_without_exchange(old);
        }
        match self.disk.read(self.beside) {
            Ok(out) if self.may_go(&out, old) => {
                // The old text under the other name is in nobody's way, should it stay.
                let _ = self.disk.remove(self.beside);
                Ok(())
            }
            Ok(_) => self.give_back(),
            // What cannot be looked at is not taken away.
            Err(_) => Ok(()),
        }
    }

    /// Lets what came out stand in its place again. Should that be refused, ours stands there and
    /// theirs beside it.
    fn give_back(&self) -> Result<(), SaveError> {
        let theirs = || SaveError::ChangedByOthers(self.target.to_owned());
        // Whether or not it goes back, it is theirs that is told of.
        let _ = self.disk.exchange(self.beside, self.target);
        Err(theirs())
    }

    /// Takes the place of `old` on a disk where names cannot be exchanged. A second name holds on
    /// to the old file, so that it is seen if somebody wrote in it at the last moment.
    fn replace_without_exchange(&self, old: &[u8]) -> Result<(), SaveError> {
        let theirs = || SaveError::ChangedByOthers(self.target.to_owned());
        let aside = self.beside.with_extension("old.tmp");
        let is_linked = self.disk.link(self.target, &aside).is_ok();
        let may_go = |path: &Path| {
            let found = self.disk.read(path);
            found.map(|found| self.may_go(&found, old))
        };
        let drop_link = || {
            if is_linked {
                // A second name of a file that has its first one is in nobody's way.
                let _ = self.disk.remove(&aside);
            }
        };
        if !matches!(may_go(self.target), Ok(true)) {
            drop_link();
            return Err(theirs());
        }
        if let Err(error) = self.disk.rename(self.beside, self.target) {
            drop_link();
            return Err(refused(self.target)(error));
        }
        if is_linked && matches!(may_go(&aside), Ok(false)) {
            self.disk
                .rename(&aside, self.target)
                .map_err(refused(self.target))?;
            return Err(theirs());
        }
        drop_link();
        Ok(())
    }

    /// Takes the new file away, which is of no use now; anything else that came to lie there is
    /// somebody's, and gets a name that is seen.
    fn give_up(&self) {
        match self.disk.read(self.beside) {
            // That it cannot be removed changes nothing.
            Ok(bytes) if bytes == self.bytes => drop(self.disk.remove(self.beside)),
            Ok(_) => {
                for number in 2..MOST_TRIES {
                    let seen = with_number(self.target, number);
                    match self.disk.place_new(self.beside, &seen) {
                        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                        _ => return,
                    }
                }
            }
            Err(_) => {}
        }
    }
}

/// `kart (2).ron` for `kart.ron`.
fn with_number(path: &Path, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut name = format!("{stem} ({number})");
    if let Some(extension) = path.extension() {
        name.push('.');
        name.push_str(&extension.to_string_lossy());
    }
    path.with_file_name(name)
}

/// How the names of files that lie beside `name` while it is saved begin.
pub(super) fn beginning_beside(name: &str) -> String {
    let end = (0..=MOST_NAME.min(name.len()))
        .rev()
        .find(|end| name.is_char_boundary(*end));
    format!("{}.", &name[..end.unwrap_or(0)])
}

/// Writes a new file in a folder to its end and to the disk, with the permissions of the file it
/// will replace.
fn write_beside(
    disk: &dyn Disk,
    (folder, name): (&Path, &str),
    bytes: &[u8],
    model: Option<&Path>,
) -> Result<PathBuf, SaveError> {
    let (mut file, path) = create_beside(disk, folder, name)?;
    if let Some(model) = model {
        // Some network folders know no permissions; the map is worth more than they are.
        let _ = disk.copy_permissions(model, &path);
    }
    let written = file.write(bytes).and_then(|()| file.sync());
    drop(file);
    match written {
        Ok(()) => Ok(path),
        Err(source) => {
            let _ = disk.remove(&path);
            Err(refused(&path)(source))
        }
    }
}

fn create_beside(
    disk: &dyn Disk,
    folder: &Path,
    name: &str,
) -> Result<(Box<dyn DiskFile>, PathBuf), SaveError> {
    let beginning = beginning_beside(name);
    let mut number = 0;
    loop {
        let path = folder.join(format!("{beginning}{}-{number}.tmp", std::process::id()));
        match disk.create_new(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < MOST_TRIES => {
                number += 1;
            }
            Err(source) => return Err(refused(folder)(source)),
        }
    }
}
