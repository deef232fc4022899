//! Saving on a disk that fails at every call in turn: the old or the new is there whole, and what
//! somebody else wrote is never gone.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/fault_disk.rs"]
mod fault_disk;
#[path = "save_faults/full_disk.rs"]
mod full_disk;
#[path = "save_faults/journals.rs"]
mod journals;

use std::io::ErrorKind;
use std::path::Path;

use fault_disk::{Abilities, Fault, FaultDisk, Files, MAP, REPLACED, WRITTEN_IN};
use samspill::file::{Expected, SaveError, Stamp, read, replace_on, sample_maps};
use samspill::model::MapDocument;

const OLD: &[u8] = b"the old map, which is as long as it is";
const NEW: &[u8] = b"the new map";

const DISKS: [Abilities; 3] = [
    Abilities {
        exchanges: true,
        links: true,
    },
    Abilities {
        exchanges: false,
        links: true,
    },
    Abilities {
        exchanges: false,
        links: false,
    },
];

const FAULTS: [Fault; 10] = [
    Fault::Once(ErrorKind::StorageFull),
    Fault::Once(ErrorKind::Other),
    Fault::Once(ErrorKind::PermissionDenied),
    Fault::FromNowOn(ErrorKind::StorageFull),
    Fault::FromNowOn(ErrorKind::StaleNetworkFileHandle),
    Fault::FromNowOn(ErrorKind::Other),
    Fault::Half(ErrorKind::StorageFull),
    Fault::Half(ErrorKind::Other),
    Fault::Once(ErrorKind::ResourceBusy),
    Fault::PowerCut,
];

/// What came of a save.
struct Outcome {
    disk: FaultDisk,
    result: Result<(), SaveError>,
    /// What was given to be kept as an earlier version.
    kept: Vec<Vec<u8>>,
}

/// Saves over what `there` says lies at the map's place.
fn save(abilities: Abilities, there: Option<&[u8]>, faults: &[(usize, Fault)]) -> Outcome {
    let files: Files = there
        .map(|bytes| (MAP.into(), bytes.to_vec()))
        .into_iter()
        .collect();
    let disk = FaultDisk::new(abilities, &files, faults);
    let expected = match there {
        Some(bytes) => Expected::Content(Stamp::of_bytes(bytes)),
        None => Expected::Nothing,
    };
    let mut kept = Vec::new();
    let mut keep = |old: &[u8]| kept.push(old.to_vec());
    let result = replace_on(&disk, Path::new(MAP), NEW, expected, &mut keep);
    Outcome { disk, result, kept }
}

fn calls(abilities: Abilities, there: Option<&[u8]>) -> usize {
    save(abilities, there, &[]).disk.calls()
}

fn map_of(files: &Files) -> Option<&[u8]> {
    files.get(Path::new(MAP)).map(Vec::as_slice)
}

/// Every fault at every call of a save on every disk.
fn each(there: Option<&[u8]>, check: impl Fn(&Outcome, &str)) {
    for abilities in DISKS {
        for at in 0..calls(abilities, there) {
            for fault in FAULTS {
                let outcome = save(abilities, there, &[(at, fault)]);
                let told = format!("{fault:?} at call {at}, {abilities:?}");
                check(&outcome, &told);
            }
        }
    }
}

#[test]
fn without_faults_the_new_map_is_there_and_nothing_else() {
    for abilities in DISKS {
        for there in [Some(OLD), None] {
            let Outcome { disk, result, kept } = save(abilities, there, &[]);
            result.unwrap();
            let files: Files = [(MAP.into(), NEW.to_vec())].into();
            assert_eq!(disk.files(), files);
            assert_eq!(
                kept,
                there.map(<[u8]>::to_vec).into_iter().collect::<Vec<_>>()
            );
            for files in disk.after_power_cut() {
                assert_eq!(map_of(&files), Some(NEW), "saved is saved");
            }
        }
    }
}

#[test]
fn whatever_fails_the_old_or_the_new_is_there_whole() {
    for there in [Some(OLD), None] {
        each(there, |Outcome { disk, result, .. }, told| {
            let files = disk.files();
            match result {
                Ok(()) => assert_eq!(map_of(&files), Some(NEW), "{told}"),
                Err(_) => assert_eq!(map_of(&files), there, "{told}"),
            }
        });
    }
}

#[test]
fn after_a_power_cut_the_old_or_the_new_is_there_whole() {
    for there in [Some(OLD), None] {
        each(there, |Outcome { disk, .. }, told| {
            for files in disk.after_power_cut() {
                let map = map_of(&files);
                assert!(map == there || map == Some(NEW), "{told}: {files:?}");
            }
        });
    }
}

#[test]
fn one_fault_leaves_nothing_lying_about_but_what_could_not_be_removed() {
    each(Some(OLD), |Outcome { disk, .. }, told| {
        let beside = disk
            .files()
            .into_keys()
            .filter(|path| path != Path::new(MAP));
        for path in beside {
            let is_ours = path.to_string_lossy().ends_with(".tmp");
            assert!(is_ours, "{told}: {}", path.display());
        }
    });
}

/// Ways for others to come in between, and what they write.
const OTHERS: [(Fault, &[u8]); 2] = [
    (Fault::OthersReplace, REPLACED),
    (Fault::OthersWriteIn, WRITTEN_IN),
];

/// Says whether what others wrote is somewhere: in its place, beside it, or kept.
fn is_there(theirs: &[u8], outcome: &Outcome) -> bool {
    let files = outcome.disk.files();
    let mut all = files.values().chain(&outcome.kept);
    all.any(|bytes| bytes == theirs)
}

#[test]
fn what_somebody_else_saves_meanwhile_is_never_gone() {
    let disk = DISKS[0];
    for at in 0..calls(disk, Some(OLD)) {
        for (others, theirs) in OTHERS {
            let outcome = save(disk, Some(OLD), &[(at, others)]);
            let told = format!("{others:?} at call {at}");
            assert!(is_there(theirs, &outcome), "{told}");
            let files = outcome.disk.files();
            let is_in_place = map_of(&files) == Some(theirs);
            match outcome.result {
                Ok(()) => assert!(is_in_place || map_of(&files) == Some(NEW), "{told}"),
                Err(SaveError::ChangedByOthers(_)) => assert!(is_in_place, "{told}"),
                Err(error) => panic!("{told}: {error}"),
            }
        }
    }
}

#[test]
fn what_somebody_else_saves_is_never_gone_even_if_the_disk_fails_too() {
    /// Where the exchange of names is refused, the disk is one of those below.
    const EXCHANGE: usize = 5;
    let disk = DISKS[0];
    for at in 0..calls(disk, Some(OLD)) + 4 {
        for failing in 0..calls(disk, Some(OLD)) + 4 {
            for fault in FAULTS {
                for (others, theirs) in OTHERS {
                    let outcome = save(disk, Some(OLD), &[(at, others), (failing, fault)]);
                    let is_off = fault == Fault::PowerCut && failing < at;
                    let came = outcome.disk.calls() > at && !is_off;
                    let is_safe = !came || failing == EXCHANGE || is_there(theirs, &outcome);
                    assert!(is_safe, "{others:?} at {at}, {fault:?} at {failing}");
                }
            }
        }
    }
}

#[test]
fn two_others_who_save_meanwhile_lose_nothing_either() {
    let disk = DISKS[0];
    for first in 0..10 {
        for second in first..14 {
            let faults = [
                (first, Fault::OthersWriteIn),
                (second, Fault::OthersReplace),
            ];
            let outcome = save(disk, Some(OLD), &faults);
            // Whoever came last may have replaced what the first one wrote.
            let last = match outcome.disk.calls() {
                calls if calls <= first => continue,
                calls if calls <= second => WRITTEN_IN,
                _ => REPLACED,
            };
            assert!(is_there(last, &outcome), "{first} {second}");
            let unlooked = outcome.disk.files().into_keys();
            let hidden = unlooked.filter(|it| it.to_string_lossy().ends_with(".tmp"));
            assert_eq!(hidden.count(), 0, "{first} {second}");
        }
    }
}

#[test]
fn where_names_cannot_be_exchanged_one_moment_is_left() {
    let [_, with_links, without_links] = DISKS;
    let [replace, write_in] = OTHERS;
    for (disk, (others, theirs), moments) in [
        (with_links, write_in, 0),
        (with_links, replace, 1),
        (without_links, write_in, 1),
        (without_links, replace, 1),
    ] {
        let all = 0..calls(disk, Some(OLD));
        let lost = all.filter(|at| !is_there(theirs, &save(disk, Some(OLD), &[(*at, others)])));
        assert_eq!(lost.count(), moments, "{others:?} on {disk:?}");
    }
}

#[test]
fn a_new_map_never_takes_the_place_of_one_that_came_up_meanwhile() {
    for disk in DISKS {
        for at in 0..calls(disk, None) {
            let outcome = save(disk, None, &[(at, Fault::OthersReplace)]);
            assert!(is_there(REPLACED, &outcome), "at call {at}");
        }
    }
}

fn sample() -> MapDocument {
    read(sample_maps()[0].text.as_bytes()).document.unwrap()
}
