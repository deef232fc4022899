//! What a save that was cut off left beside a map.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::replacing::beginning_beside;
use super::{Backups, MAX_BYTES, read};

/// A file this young may belong to a save that is still going on.
const YOUNG: Duration = Duration::from_secs(10 * 60);

/// Takes away what saves that were cut off left beside the map at `path`. What is whole becomes an
/// earlier version first: it may be what somebody else had saved at just that moment.
pub fn take_in_leftovers(path: &Path, backups: &Backups, now: SystemTime) {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return;
    };
    let beginning = beginning_beside(&name.to_string_lossy());
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    for other in paths.filter(|other| is_leftover(other, &beginning)) {
        let Some(when) = last_touched(&other) else {
            continue;
        };
        let is_old = now.duration_since(when).is_ok_and(|age| age > YOUNG);
        if is_old && is_safe(&other, backups, when) {
            // It goes another time.
            let _ = fs::remove_file(other);
        }
    }
}

/// Says whether the name is the beginning, the number of a process, a number, `.tmp`.
fn is_leftover(path: &Path, beginning: &str) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let rest = name.strip_prefix(beginning);
    let rest = rest.and_then(|rest| rest.strip_suffix(".tmp"));
    let rest = rest.map(|rest| rest.strip_suffix(".old").unwrap_or(rest));
    let numbers = rest.and_then(|rest| rest.split_once('-'));
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    numbers.is_some_and(|(process, number)| is_number(process) && is_number(number))
}

/// When the file was written or got its name, whichever is later.
fn last_touched(path: &Path) -> Option<SystemTime> {
    let metadata = fs::metadata(path).ok()?;
    if metadata.len() > MAX_BYTES {
        return None;
    }
    let written = metadata.modified().ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let secs = u64::try_from(metadata.ctime()).unwrap_or_default();
        let named = SystemTime::UNIX_EPOCH + Duration::from_secs(secs);
        Some(written.max(named))
    }
    #[cfg(not(unix))]
    Some(written)
}

/// Says whether nothing is lost with the file: it is no whole map, or an earlier version now.
fn is_safe(path: &Path, backups: &Backups, when: SystemTime) -> bool {
    let Ok(bytes) = fs::read(path) else {
        return false;
    };
    let opened = read(&bytes);
    let is_whole = opened.document.is_some() && opened.may_save_over;
    !is_whole || backups.holds(&bytes) || backups.keep(&bytes, when).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::DataFolder;

    #[test]
    fn what_a_cut_off_save_left_becomes_an_earlier_version() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kart.ron");
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        let theirs = "Map(format: 1, title: \"Deres\")";
        write("kart.ron", "Map(format: 1, title: \"Mitt\")");
        write("kart.ron.4711-0.tmp", theirs);
        write("kart.ron.4711-1.tmp", "Map(format: 1, ti");
        write("kart.ron.notes.tmp", theirs);
        let data = DataFolder::at(folder.path().join("data"));
        let backups = Backups::of(&data, "m-1", &path);
        let now = SystemTime::now();
        take_in_leftovers(&path, &backups, now);
        assert_eq!(backups.list(), [], "a save may be going on");
        take_in_leftovers(&path, &backups, now + 2 * YOUNG);
        let titles = backups.list().into_iter().map(|it| backups.read(&it));
        let titles: Vec<String> = titles
            .map(|it| it.document.unwrap().title().main.clone())
            .collect();
        assert_eq!(titles, ["Deres"]);
        let left = fs::read_dir(folder.path()).unwrap();
        let mut left: Vec<_> = left.map(|it| it.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["data", "kart.ron", "kart.ron.notes.tmp"]);
    }
}
