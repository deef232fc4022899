//! Copies of a map that synchronising programs laid beside it, because two people saved at once.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Stamp;

/// Files of a folder that are looked at.
const MOST_FILES: usize = 1000;
/// How much of a file is looked at to see whose map it is, in bytes.
const HEAD: u64 = 4096;

/// A file beside a map that holds the same map with another content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictCopy {
    /// Where it lies.
    pub path: PathBuf,
    /// The program that seems to have made it, by its name.
    pub maker: Option<CopyMaker>,
    /// What its name tells besides: who, which device, when.
    pub label: Option<String>,
    /// Whether it was written before the map's own file.
    pub is_older: bool,
}

/// A program that lays copies beside files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyMaker {
    /// Syncthing: `name.sync-conflict-20260102-150405-ABCDEFG.ron`.
    Syncthing,
    /// Dropbox: `name (Kari's conflicted copy 2026-01-02).ron`, also in other languages.
    Dropbox,
    /// Nextcloud, ownCloud: `name (conflicted copy 2026-01-02 150405).ron`.
    Nextcloud,
    /// OneDrive: `name-MACHINE.ron`.
    OneDrive,
    /// Samspill itself, where a map could be saved in no other way.
    Samspill,
}

/// The copies beside the map at `path`, whose name for life is `map` and whose file holds `stamp`.
/// A copy is known by what it holds; names only tell who may have made it. Files that are not
/// fetched yet or cannot be read are passed over.
pub fn copies_beside(path: &Path, map: &str, stamp: Stamp) -> Vec<ConflictCopy> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let own_name = path.file_name();
    let others = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|other| other.file_name() != own_name)
        .filter(|other| other.extension() == path.extension())
        .filter(|other| is_named_like(path, other))
        .take(MOST_FILES);
    let written = |path: &Path| fs::metadata(path).and_then(|it| it.modified()).ok();
    let mut copies: Vec<ConflictCopy> = others
        .filter(|other| holds_map(other, map) && !holds(other, stamp))
        .map(|other| ConflictCopy {
            maker: maker(path, &other),
            label: label(path, &other),
            is_older: written(&other) < written(path),
            path: other,
        })
        .collect();
    copies.sort_by(|one, other| one.path.cmp(&other.path));
    copies
}

/// A copy somebody made on purpose under a name of its own is none of ours; those that
/// synchronising programs make begin with the name of the map.
fn is_named_like(path: &Path, other: &Path) -> bool {
    let stem = |path: &Path| path.file_stem().map(|it| it.to_string_lossy().into_owned());
    match (stem(path), stem(other)) {
        (Some(stem), Some(other)) => other.starts_with(&stem),
        _ => false,
    }
}

/// Says whether the head of the file names the map.
fn holds_map(path: &Path, map: &str) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let head = String::from_utf8_lossy(&head);
    read.is_ok()
        && head.lines().any(|line| {
            let line = line.trim().trim_end_matches(',');
            let value = line.strip_prefix("map:").or(line.strip_prefix("\"map\":"));
            value.is_some_and(|value| value.trim().trim_matches('"') == map)
        })
}

fn holds(path: &Path, stamp: Stamp) -> bool {
    let found = Stamp::of_file(path);
    matches!(found, Ok(Some(found)) if found.is_same_content(&stamp))
}

fn maker(path: &Path, copy: &Path) -> Option<CopyMaker> {
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    let copy = copy.file_stem()?.to_string_lossy().into_owned();
    let rest = copy.strip_prefix(&stem)?;
    if rest.starts_with(".sync-conflict-") {
        return Some(CopyMaker::Syncthing);
    }
    if let Some(told) = rest.strip_prefix(" (").and_then(|it| it.strip_suffix(')')) {
        return match told {
            _ if told.bytes().all(|byte| byte.is_ascii_digit()) => None,
            _ if told.starts_with("ikke lagret ") => Some(CopyMaker::Samspill),
            _ if told.starts_with("conflicted copy ") => Some(CopyMaker::Nextcloud),
            _ => Some(CopyMaker::Dropbox),
        };
    }
    let machine = rest.strip_prefix('-')?;
    let is_machine = !machine.is_empty()
        && machine
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || it == '-')
        && machine.chars().any(|it| it.is_ascii_uppercase());
    is_machine.then_some(CopyMaker::OneDrive)
}

/// What the name of a copy tells beyond that of the map.
fn label(path: &Path, copy: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    let copy = copy.file_stem()?.to_string_lossy().into_owned();
    let rest = copy.strip_prefix(&stem)?;
    if let Some(told) = rest.strip_prefix(".sync-conflict-") {
        return syncthing_label(told).or(Some(told.to_owned()));
    }
    let told = rest.trim_matches([' ', '-', '_', '.', '(', ')']);
    (!told.is_empty()).then(|| told.to_owned())
}

/// `ABCDEFG, 2026-01-02 15.04` for `20260102-150405-ABCDEFG`.
fn syncthing_label(told: &str) -> Option<String> {
    let mut parts = told.splitn(3, '-');
    let (date, time, device) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    if date.len() != 8 || time.len() != 6 || !is_number(date) || !is_number(time) {
        return None;
    }
    let (year, month, day) = (&date[..4], &date[4..6], &date[6..]);
    let (hour, minute) = (&time[..2], &time[2..4]);
    Some(format!("{device}, {year}-{month}-{day} {hour}.{minute}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(title: &str) -> String {
        format!("Map(\n    format: 1,\n    map: \"m-1\",\n    title: \"{title}\",\n)\n")
    }

    #[test]
    fn copies_are_known_by_what_they_hold_and_told_by_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kart.ron");
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("kart.ron", &map("Mitt"));
        write(
            "kart.sync-conflict-20261124-101500-ABCDEFG.ron",
            &map("Ditt"),
        );
        write(
            "kart (Karis motstridende kopi 2026-11-24).ron",
            &map("Karis"),
        );
        write("kart-PC-42.ron", &map("Jobb"));
        write(
            "kart (conflicted copy 2026-11-24 101500).ron",
            &map("Deres"),
        );
        write("kart (ikke lagret 2026-11-24 10.15).ron", &map("Ulagret"));
        write("kart (1).ron", &map("Lastet ned"));
        write("kart-kopi.ron", &map("Mitt"));
        write("kart-2.ron", &map("Annet").replace("m-1", "m-2"));
        write("annet.ron", &map("Med vilje"));
        write("kart-tom.ron", "");
        let stamp = Stamp::of_file(&path).unwrap().unwrap();
        let found = copies_beside(&path, "m-1", stamp);
        let told: Vec<_> = found
            .iter()
            .map(|copy| (copy.maker, copy.label.as_deref().unwrap_or_default()))
            .collect();
        let expected = [
            (None, "1"),
            (
                Some(CopyMaker::Dropbox),
                "Karis motstridende kopi 2026-11-24",
            ),
            (
                Some(CopyMaker::Nextcloud),
                "conflicted copy 2026-11-24 101500",
            ),
            (Some(CopyMaker::Samspill), "ikke lagret 2026-11-24 10.15"),
            (Some(CopyMaker::OneDrive), "PC-42"),
            (Some(CopyMaker::Syncthing), "ABCDEFG, 2026-11-24 10.15"),
        ];
        assert_eq!(told, expected);
    }
}
