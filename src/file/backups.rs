//! Earlier versions of a map: what its file held before each save, kept for a time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::disk::{Disk, RealDisk};
use super::{DataFolder, Opened, Stamp, read};
use crate::model::Problem;

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;
/// All versions of the last day are kept, then one an hour for a week, then one a day.
const ALL_FOR: u64 = DAY;
const HOURLY_FOR: u64 = 7 * DAY;
const DAILY_FOR: u64 = 90 * DAY;
/// So many of the newest are kept whatever their age and size.
const ALWAYS: usize = 20;
/// Room for all versions of one map, in bytes.
const ROOM: u64 = 500 * 1024 * 1024;

/// The earlier versions of one map at one place.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
}

/// One earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was replaced, or first seen.
    pub when: SystemTime,
    /// Its size in bytes.
    pub len: u64,
    path: PathBuf,
    hash: String,
}

impl Backups {
    /// Those of the map with this name for life that lies at `path`.
    pub fn of(folder: &DataFolder, map: &str, path: &Path) -> Self {
        let letters = map.chars().take(40);
        let name: String = letters
            .map(|it| if it.is_ascii_alphanumeric() { it } else { '-' })
            .collect();
        let place = Stamp::of_bytes(path.as_os_str().as_encoded_bytes()).hash;
        let folder = folder
            .versions()
            .join(format!("{name}-{:08x}", place as u32));
        Self { folder }
    }

    /// Keeps `bytes`, unless the newest version is the same, and forgets what is too old. It is on
    /// the disk when this returns.
    pub fn keep(&self, bytes: &[u8], now: SystemTime) -> io::Result<()> {
        self.keep_on(&RealDisk, bytes, now)
    }

    fn keep_on(&self, disk: &dyn Disk, bytes: &[u8], now: SystemTime) -> io::Result<()> {
        let hash = format!("{:032x}", Stamp::of_bytes(bytes).hash);
        let kept = self.list();
        if kept.first().is_some_and(|newest| newest.hash == hash) {
            return Ok(());
        }
        disk.create_folder(&self.folder)?;
        let millis = now
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_millis();
        let path = self.folder.join(format!("{millis:015}-{hash}.map"));
        let new = path.with_extension(format!("{}.new", std::process::id()));
        let written = write_whole(disk, &new, bytes).and_then(|()| disk.rename(&new, &path));
        if written.is_err() {
            // Half a version is none.
            let _ = disk.remove(&new);
        }
        written?;
        disk.sync_folder(&self.folder)?;
        for old in to_forget(&self.list(), now) {
            // It goes another time.
            let _ = disk.remove(&old.path);
        }
        Ok(())
    }

    /// Says whether a version is of these bytes.
    pub fn holds(&self, bytes: &[u8]) -> bool {
        self.list().iter().any(|backup| backup.is_of(bytes))
    }

    /// All versions, newest first.
    pub fn list(&self) -> Vec<Backup> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut all: Vec<Backup> = paths.filter_map(backup).collect();
        all.sort_by(|one, other| other.path.cmp(&one.path));
        all
    }

    /// Opens a version.
    pub fn read(&self, backup: &Backup) -> Opened {
        let problem = match fs::read(&backup.path) {
            Ok(bytes) if backup.is_of(&bytes) => return read(&bytes),
            Ok(_) => Problem::NotText,
            Err(error) => Problem::CannotRead(error.to_string()),
        };
        Opened::refused(problem)
    }
}

impl Backup {
    /// Says whether the bytes are those that were kept.
    fn is_of(&self, bytes: &[u8]) -> bool {
        format!("{:032x}", Stamp::of_bytes(bytes).hash) == self.hash
    }
}

fn write_whole(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = disk.create_new(path)?;
    file.write(bytes)?;
    file.sync()
}

fn backup(path: PathBuf) -> Option<Backup> {
    if path.extension()? != "map" {
        return None;
    }
    let name = path.file_stem()?.to_str()?;
    let (millis, hash) = name.split_once('-')?;
    let when = UNIX_EPOCH + Duration::from_millis(millis.parse().ok()?);
    let len = fs::metadata(&path).ok()?.len();
    let hash = hash.to_owned();
    Some(Backup {
        when,
        len,
        path,
        hash,
    })
}

/// Which of `kept`, newest first, are forgotten at `now`.
fn to_forget(kept: &[Backup], now: SystemTime) -> Vec<&Backup> {
    let mut forgotten = Vec::new();
    let mut room = ROOM;
    let mut last: Option<(u64, u64)> = None;
    for (number, backup) in kept.iter().enumerate() {
        let age = now
            .duration_since(backup.when)
            .unwrap_or_default()
            .as_secs();
        let since_epoch = backup.when.duration_since(UNIX_EPOCH).unwrap_or_default();
        // The span of time of which one version is enough: its length, and which one it is.
        let span = match age {
            age if age <= ALL_FOR => None,
            age if age <= HOURLY_FOR => Some((HOUR, since_epoch.as_secs() / HOUR)),
            _ => Some((DAY, since_epoch.as_secs() / DAY)),
        };
        let is_repeated = span.is_some() && span == last;
        let is_too_old = age > DAILY_FOR || backup.len > room;
        if number >= ALWAYS && (is_repeated || is_too_old) {
            forgotten.push(backup);
            continue;
        }
        room = room.saturating_sub(backup.len);
        last = span;
    }
    forgotten
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(secs)
    }

    /// How many of versions of these ages, in seconds, are left.
    fn check(ages: impl Iterator<Item = u64>, len: u64, left: usize) {
        const NOW: u64 = 1000 * DAY;
        let mut ages: Vec<u64> = ages.collect();
        ages.sort_unstable();
        let backup = |age: &u64| Backup {
            when: at(NOW - age),
            len,
            path: PathBuf::new(),
            hash: String::new(),
        };
        let kept: Vec<Backup> = ages.iter().map(backup).collect();
        assert_eq!(kept.len() - to_forget(&kept, at(NOW)).len(), left);
    }

    #[test]
    fn the_newest_are_kept_for_ever() {
        check((0..20).map(|it| it * 300 * DAY / 100), 1, 20);
        check(std::iter::repeat_n(300 * DAY, 20), ROOM, 20);
    }

    #[test]
    fn a_day_is_kept_whole_a_week_by_the_hour_and_the_rest_by_the_day() {
        check((0..100).map(|it| it * 60), 1, 100);
        check((0..6 * 24).map(|it| DAY + 1 + it * HOUR / 2), 1, 72 + 10);
        check(
            (20..60)
                .map(|it| it * DAY)
                .chain((20..60).map(|it| it * DAY + 60)),
            1,
            50,
        );
        check((100..140).map(|it| it * DAY), 1, 20);
    }

    #[test]
    fn there_is_only_so_much_room() {
        check((0..30).map(|it| it * 60), ROOM / 25, 25);
    }

    #[test]
    fn what_is_kept_can_be_listed_and_opened() {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::of(
            &DataFolder::at(folder.path()),
            "m-1",
            Path::new("/kart.ron"),
        );
        backups
            .keep(b"Map(format: 1, title: \"Ett\")", at(10))
            .unwrap();
        backups
            .keep(b"Map(format: 1, title: \"To\")", at(20))
            .unwrap();
        backups
            .keep(b"Map(format: 1, title: \"To\")", at(30))
            .unwrap();
        let list = backups.list();
        assert_eq!(list.len(), 2, "the same again is not kept again");
        assert_eq!(list[0].when, at(20));
        let opened = backups.read(&list[1]).document.unwrap();
        assert_eq!(opened.title().main, "Ett");
    }
}
