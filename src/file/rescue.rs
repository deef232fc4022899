//! The last resort: a copy of a map wherever one can be written.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::disk::RealDisk;
use super::{DataFolder, Expected, Form, SaveError, replace_on, write};
use crate::model::MapDocument;

/// Copies of one name that are tried in one folder.
const MOST_TRIES: u32 = 20;

/// Writes `document` under a name of its own where that is possible: beside `path`, else among the
/// user's documents, else with the program's own data. Gives where; never replaces a file.
pub fn rescue(
    document: &MapDocument,
    path: Option<&Path>,
    data: Option<&DataFolder>,
    now: SystemTime,
) -> io::Result<PathBuf> {
    let beside = path.and_then(Path::parent).map(Path::to_owned);
    let own = data.map(|data| data.path().to_owned());
    let folders = [beside, documents(), own];
    let stem = path.and_then(Path::file_stem);
    let stem = stem.map_or("kart".into(), |stem| stem.to_string_lossy());
    let text = write(document, Form::Ron);
    let mut refusal = io::ErrorKind::NotFound.into();
    for folder in folders.into_iter().flatten() {
        for number in 1..=MOST_TRIES {
            let again = match number {
                1 => String::new(),
                number => format!(" {number}"),
            };
            let name = format!("{stem} (ikke lagret {}{again}).ron", minute(now));
            let to = folder.join(name);
            let nothing = Expected::Nothing;
            match replace_on(&RealDisk, &to, text.as_bytes(), nothing, &mut |_| {}) {
                Ok(()) => return Ok(to),
                Err(SaveError::AlreadyThere(_)) => {}
                Err(SaveError::Disk { source, .. }) => {
                    refusal = source;
                    break;
                }
                Err(_) => break,
            }
        }
    }
    Err(refusal)
}

/// The folder a person looks in for documents.
fn documents() -> Option<PathBuf> {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
    let home = PathBuf::from(home);
    let named = ["Documents", "Dokumenter", "Dokument"];
    let mut folders = named.map(|name| home.join(name)).into_iter();
    Some(folders.find(|folder| folder.is_dir()).unwrap_or(home))
}

/// `2026-11-24 09.31`, in universal time; a name can bear no colon on Windows.
fn minute(at: SystemTime) -> String {
    let secs = at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let (hour, minute) = (secs / 3600 % 24, secs / 60 % 60);
    // Years are counted from March, so that the day that is sometimes there is the last.
    let days = secs / 86_400 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let leaps = day_of_era / 1_460 + day_of_era / 146_096;
    let year_of_era = (day_of_era + day_of_era / 36_524 - leaps) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year}-{month:02}-{day:02} {hour:02}.{minute:02}")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::file::{open, read};

    #[test]
    fn the_minute_is_that_of_the_calendar() {
        let check = |secs: u64, expected: &str| {
            assert_eq!(minute(UNIX_EPOCH + Duration::from_secs(secs)), expected);
        };
        check(0, "1970-01-01 00.00");
        check(951_782_400, "2000-02-29 00.00");
        check(1_795_512_660, "2026-11-24 09.31");
        check(4_107_542_399, "2100-02-28 23.59");
        check(4_107_542_400, "2100-03-01 00.00");
    }

    #[test]
    fn a_map_is_rescued_beside_its_file_and_replaces_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kart.ron");
        let map = read(b"Map(format: 1, title: \"Kart\")").document.unwrap();
        let rescued = || rescue(&map, Some(&path), None, UNIX_EPOCH).unwrap();
        let (first, second) = (rescued(), rescued());
        let name = "kart (ikke lagret 1970-01-01 00.00).ron";
        assert_eq!(first, folder.path().join(name));
        assert_ne!(first, second);
        assert_eq!(open(&second).document.unwrap(), map);
        assert!(!path.exists());
    }
}
