//! Saving on a disk that fails at any call: the old or the new map is there, whole.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/fault_disk.rs"]
mod fault_disk;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use fault_disk::{After, Fault, FaultDisk};
use samspill::file::{
    DataFolder, Expected, Journal, Mark, Stamp, abandoned, open, read, replace_on, sample_maps,
    save,
};
use samspill::model::{Actor, MapChange, MapDocument, SaveProblem};

const OLD: &[u8] = b"Map(format: 1, title: \"the old one\")";
const NEW: &[u8] = b"Map(format: 1, title: \"the new one, which is longer than the old\")";
const FAULTS: [Fault; 9] = [
    Fault::Once(ErrorKind::StorageFull),
    Fault::Once(ErrorKind::PermissionDenied),
    Fault::Once(ErrorKind::Interrupted),
    Fault::Once(ErrorKind::NotFound),
    Fault::FromHere(ErrorKind::StorageFull),
    Fault::FromHere(ErrorKind::ReadOnlyFilesystem),
    Fault::FromHere(ErrorKind::TimedOut),
    Fault::FromHere(ErrorKind::Other),
    Fault::Stop,
];
const AFTER: [After; 3] = [After::Kill, After::PowerCut, After::PowerCutNamesKept];

fn target() -> &'static Path {
    Path::new("/maps/kart.ron")
}

/// How many calls a save makes where nothing fails.
fn calls(can_exchange: bool) -> usize {
    let disk = FaultDisk::with(&[(target(), OLD)], can_exchange);
    replace_on(&disk, target(), NEW, Expected::Anything, &mut |_| {}).unwrap();
    assert_eq!(disk.content(target(), After::PowerCut).unwrap(), NEW);
    assert_eq!(disk.names(), [target()], "nothing else is left behind");
    disk.calls()
}

#[test]
fn whatever_fails_the_old_or_the_new_map_is_there_whole() {
    let mut tried = 0;
    for can_exchange in [true, false] {
        for call in 0..calls(can_exchange) {
            for fault in FAULTS {
                let disk = FaultDisk::with(&[(target(), OLD)], can_exchange);
                disk.fail_at(call, fault);
                let expected = Expected::Content(Stamp::of_bytes(OLD));
                let saved = replace_on(&disk, target(), NEW, expected, &mut |_| {});
                for after in AFTER {
                    let found = disk.content(target(), after);
                    let case = format!("{fault:?} at {call}, exchange {can_exchange}, {after:?}");
                    let found = found.unwrap_or_else(|| panic!("the map is gone: {case}"));
                    assert!(found == OLD || found == NEW, "torn: {case}");
                    let is_seen = saved.is_ok() && after == After::Kill;
                    assert!(
                        !is_seen || found == NEW,
                        "said to be saved and is not: {case}"
                    );
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{tried} cases");
}

#[test]
fn what_somebody_saved_meanwhile_is_never_replaced() {
    let theirs = b"Map(format: 1, title: \"theirs\")";
    for can_exchange in [true, false] {
        let disk = FaultDisk::with(&[(target(), theirs)], can_exchange);
        let expected = Expected::Content(Stamp::of_bytes(OLD));
        let refused = replace_on(&disk, target(), NEW, expected, &mut |_| {}).unwrap_err();
        assert_eq!(refused.problem(), SaveProblem::ChangedByOthers);
        assert_eq!(disk.content(target(), After::Kill).unwrap(), theirs);
        assert_eq!(disk.names(), [target()]);
    }
}

#[test]
fn what_is_replaced_is_kept_first() {
    let disk = FaultDisk::with(&[(target(), OLD)], true);
    let mut kept = Vec::new();
    let mut keep = |old: &[u8]| kept.push(old.to_vec());
    replace_on(&disk, target(), NEW, Expected::Anything, &mut keep).unwrap();
    assert_eq!(kept, [OLD]);
}

fn map() -> MapDocument {
    read(sample_maps()[0].text.as_bytes()).document.unwrap()
}

/// A change that tells its number.
fn change(number: usize) -> MapChange {
    let mut change = MapChange::default();
    let id = format!("a-{number}");
    change
        .actors
        .add(id.as_str().into(), Actor::new(id.as_str(), &id));
    change
}

/// Writes three changes in a journal that fails once; gives how many were taken as written.
fn write_journal(disk: &FaultDisk, sync: bool) -> Option<(Journal, Vec<usize>)> {
    let folder = DataFolder::at("/data");
    let mut journal = Journal::begin(disk, &folder, &map(), None).ok()?;
    let mut written = Vec::new();
    for number in 0..3 {
        let appended = journal.append(Mark::Step, &change(number));
        let safe = if sync { journal.sync() } else { Ok(()) };
        if appended.is_ok() && safe.is_ok() {
            written.push(number);
        }
    }
    Some((journal, written))
}

#[test]
fn a_journal_holds_what_it_took_whatever_failed_before_and_after() {
    let all = FaultDisk::with(&[], true);
    write_journal(&all, true).unwrap();
    let calls = all.calls();
    assert!(calls > 8, "{calls}");
    for call in 0..calls {
        for fault in FAULTS {
            let disk = FaultDisk::with(&[], true);
            disk.fail_at(call, fault);
            let Some((journal, written)) = write_journal(&disk, true) else {
                continue;
            };
            for after in AFTER {
                let Some(bytes) = disk.content(journal.path(), after) else {
                    assert_eq!(written, [0; 0], "{fault:?} at {call} {after:?}");
                    continue;
                };
                let found = entries(&bytes);
                let missing = written.iter().find(|number| !found.contains(*number));
                assert_eq!(missing, None, "{fault:?} at {call} {after:?}: {found:?}");
            }
        }
    }
}

/// The numbers of the changes that a journal of these bytes holds.
fn entries(bytes: &[u8]) -> Vec<usize> {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path());
    std::fs::create_dir_all(data.journals()).unwrap();
    std::fs::write(data.journals().join("j.log"), bytes).unwrap();
    let mut found = abandoned(&data);
    let Ok(recovered) = found[0].read() else {
        return Vec::new();
    };
    let number = |text: &String| (0..3).find(|number| text.contains(&format!("\"a-{number}\"")));
    let entries = recovered.entries.iter();
    entries.filter_map(|(_, text)| number(text)).collect()
}

#[test]
fn a_journal_torn_at_any_byte_holds_everything_before() {
    let disk = FaultDisk::with(&[], true);
    let (journal, _) = write_journal(&disk, true).unwrap();
    let whole = disk.content(journal.path(), After::PowerCut).unwrap();
    let mut most = 0;
    for end in (0..whole.len()).rev().take(700).chain(0..40) {
        let found = entries(&whole[..end]);
        let in_order: Vec<usize> = (0..found.len()).collect();
        assert_eq!(found, in_order, "cut at {end}");
        most = most.max(found.len());
    }
    assert_eq!((most, entries(&whole)), (2, vec![0, 1, 2]));
}

/// A file system of one megabyte, where one can be made; its folder goes with it.
struct SmallDisk(
    PathBuf,
    #[expect(dead_code, reason = "the folder goes with it")] tempfile::TempDir,
);

impl SmallDisk {
    fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("disk");
        std::fs::create_dir(&path).unwrap();
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(&path);
        let output = mount.output();
        let is_mounted = output.is_ok_and(|output| output.status.success());
        is_mounted.then_some(Self(path, folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_map_on_a_full_disk_survives() {
    let Some(disk) = SmallDisk::mounted() else {
        assert!(
            std::env::var_os("SAMSPILL_MUST_MOUNT").is_none(),
            "no small disk could be mounted"
        );
        eprintln!("passed over: mounting a small disk needs the rights to");
        return;
    };
    let path = disk.0.join("kart.ron");
    let small = map();
    save(&small, &path).unwrap();
    std::fs::write(disk.0.join("filler"), vec![0; 1024 * 1024]).unwrap_err();
    let mut large = small.clone();
    let mut change = MapChange::default();
    for number in 0..20_000 {
        let id = format!("a-{number}");
        change
            .actors
            .add(id.as_str().into(), Actor::new(id.as_str(), "En aktør"));
    }
    large.apply(&change).unwrap();
    let refused = save(&large, &path).unwrap_err();
    assert_eq!(refused.problem(), SaveProblem::DiskFull);
    assert_eq!(open(&path).document.as_ref(), Some(&small));
    let left: Vec<_> = std::fs::read_dir(&disk.0).unwrap().collect();
    assert_eq!(left.len(), 2, "no half of a map is left behind");
    std::fs::remove_file(disk.0.join("filler")).unwrap();
    save(&small, &path).unwrap();
}
