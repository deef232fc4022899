//! Journals on a disk that fails at every call, and torn and damaged journals.

use std::fs;
use std::path::Path;

use samspill::file::{DataFolder, Journal, Mark, abandoned, read_change};
use samspill::model::{Actor, MapChange};

use super::fault_disk::{Fault, FaultDisk, Files};
use super::{DISKS, FAULTS, sample};

/// A change that tells its number.
fn change(number: usize) -> MapChange {
    let mut change = MapChange::default();
    let id = format!("a-{number}");
    let actor = Actor::new(id.as_str(), &id);
    change.actors.add(id.as_str().into(), actor);
    change
}

/// Writes four changes in a journal, each brought to the disk; gives those that were.
fn write_journal(disk: &FaultDisk) -> Option<(Journal, Vec<usize>)> {
    let folder = DataFolder::at("/data");
    let mut journal = Journal::begin(disk, &folder, &sample(), None).ok()?;
    let mut safe = Vec::new();
    for number in 0..4 {
        let appended = journal.append(Mark::Step, &change(number));
        if appended.and_then(|()| journal.sync()).is_ok() {
            safe.push(number);
        }
    }
    Some((journal, safe))
}

/// The numbers of the changes that a journal of these bytes holds; none if it is not one.
fn entries(bytes: &[u8]) -> Option<Vec<usize>> {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path());
    fs::create_dir_all(data.journals()).unwrap();
    fs::write(data.journals().join("j.log"), bytes).unwrap();
    let recovered = abandoned(&data)[0].read().ok()?;
    assert_eq!(recovered.base, sample());
    let number = |text: &str| {
        let found = read_change(text, &recovered.base).unwrap();
        (0..4).find(|number| found == change(*number)).unwrap()
    };
    let entries = recovered.entries.iter();
    Some(entries.map(|(_, text)| number(text)).collect())
}

#[test]
fn a_journal_holds_what_it_took_whatever_failed_before_and_after() {
    let all = FaultDisk::new(DISKS[0], &Files::new(), &[]);
    write_journal(&all).unwrap();
    for call in 0..all.calls() {
        for fault in FAULTS {
            let disk = FaultDisk::new(DISKS[0], &Files::new(), &[(call, fault)]);
            let Some((journal, safe)) = write_journal(&disk) else {
                let left = disk.files().into_keys();
                let journals = left.filter(|path| path.extension().is_some_and(|it| it == "log"));
                let is_off = fault == Fault::PowerCut;
                assert!(is_off || journals.count() <= 1, "{fault:?} at {call}");
                continue;
            };
            check(
                &disk,
                journal.path(),
                &safe,
                &format!("{fault:?} at {call}"),
            );
        }
    }
}

/// Whenever the power goes, the journal holds at least what is safe, and nothing but what was done.
fn check(disk: &FaultDisk, path: &Path, safe: &[usize], told: &str) {
    for files in disk.after_power_cut().into_iter().chain([disk.files()]) {
        let found = files.get(path).and_then(|bytes| entries(bytes));
        let Some(found) = found else {
            assert_eq!(safe, [0; 0], "{told}: the journal is gone");
            continue;
        };
        let missing = safe.iter().find(|number| !found.contains(number));
        assert_eq!(missing, None, "{told}: {found:?}");
        assert!(found.is_sorted(), "{told}: {found:?}");
    }
}

#[test]
fn after_a_flush_that_failed_nothing_is_taken_any_more() {
    let all = FaultDisk::new(DISKS[0], &Files::new(), &[]);
    write_journal(&all).unwrap();
    let last_append_and_flush = all.calls() - 3;
    let fault = (last_append_and_flush, FAULTS[1]);
    let disk = FaultDisk::new(DISKS[0], &Files::new(), &[fault]);
    let (mut journal, safe) = write_journal(&disk).unwrap();
    assert_eq!(safe, [0, 1]);
    assert!(journal.append(Mark::Step, &change(3)).is_err());
    assert!(journal.sync().is_err());
}

/// A whole journal with four changes.
fn whole() -> Vec<u8> {
    let disk = FaultDisk::new(DISKS[0], &Files::new(), &[]);
    let (journal, _) = write_journal(&disk).unwrap();
    disk.files()[journal.path()].clone()
}

#[test]
fn a_journal_torn_at_any_byte_holds_everything_before() {
    let whole = whole();
    let mut most = 0;
    for end in (0..whole.len()).rev().take(900).chain(0..40) {
        for zeros in [0, 100] {
            let mut torn = whole[..end].to_vec();
            torn.resize(end + zeros, 0);
            let found = entries(&torn).unwrap_or_default();
            let in_order: Vec<usize> = (0..found.len()).collect();
            assert_eq!(found, in_order, "cut at {end}");
            most = most.max(found.len());
        }
    }
    assert_eq!((most, entries(&whole)), (3, Some(vec![0, 1, 2, 3])));
}

#[test]
fn a_journal_with_a_wrong_bit_never_tells_anything_wrong() {
    let whole = whole();
    for at in (0..whole.len()).rev().take(900).chain(0..60) {
        let mut wrong = whole.clone();
        wrong[at] ^= 1 << (at % 8);
        let found = entries(&wrong).unwrap_or_default();
        let in_order: Vec<usize> = (0..found.len()).collect();
        assert_eq!(found, in_order, "wrong at {at}");
        assert!(found.len() < 4, "wrong at {at}");
    }
}
