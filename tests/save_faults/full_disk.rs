//! Saving on a disk that is really full.

use std::path::PathBuf;
use std::process::Command;

use samspill::file::{open, save};
use samspill::model::{Actor, MapChange, SaveProblem};

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
    let small = super::sample();
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
