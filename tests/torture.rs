//! Real processes that edit a map and are killed at any moment: what was acknowledged is there.
//!
//! `SAMSPILL_KILLS` sets how often; a few times without it.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use samspill::file::open;
use tempfile::TempDir;

const MAP: &str = r#"Map(
    format: 1,
    map: "m-torture",
    title: "Prøve",
    language: "nb",
    capability_model: "1.2",
)
"#;

/// A folder with a map, and the program's own data apart from it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("kart")).unwrap();
        fs::write(folder.path().join("kart/kart.ron"), MAP).unwrap();
        Self { folder }
    }

    fn map(&self) -> PathBuf {
        self.folder.path().join("kart/kart.ron")
    }

    /// Starts an editing process that answers each line.
    fn edit(&self) -> Child {
        let mut program = Command::new(env!("CARGO_BIN_EXE_samspill"));
        program
            .args(["edit", "--script", "-", "--in-place", "--lang", "en"])
            .arg(self.map())
            .env("SAMSPILL_DATA", self.folder.path().join("data"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        program.spawn().unwrap()
    }

    /// Lets a process take up what there is and save it; gives the names of the actors.
    fn names_after_recovery(&self) -> Vec<String> {
        let mut process = self.edit();
        drop(process.stdin.take());
        let output = process.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{told}");
        names(&self.map())
    }
}

fn names(path: &Path) -> Vec<String> {
    let opened = open(path);
    assert_eq!(opened.findings, [], "the map is whole");
    let document = opened.document.unwrap();
    let names = document
        .actors()
        .values()
        .map(|actor| actor.name.main.clone());
    names.collect()
}

/// Writes lines as fast as they are answered and kills the process after `life`; gives the names
/// that were acknowledged. Each process writes names of its own.
fn write_until_killed(place: &Place, run: usize, life: Duration) -> Vec<String> {
    let mut process = place.edit();
    let mut input = process.stdin.take().unwrap();
    let answers = BufReader::new(process.stdout.take().unwrap());
    let killer = std::thread::spawn(move || {
        std::thread::sleep(life);
        process.kill().unwrap();
        process.wait().unwrap();
    });
    let mut acknowledged = Vec::new();
    let mut answers = answers.lines();
    for number in 0.. {
        let name = format!("Aktør {run}-{number}");
        let line = match number % 7 {
            6 => ":save\n".to_owned(),
            _ => format!(":actor State {name}\n"),
        };
        if input.write_all(line.as_bytes()).is_err() {
            break;
        }
        match answers.next() {
            Some(Ok(answer)) if answer.starts_with("ok ") && number % 7 != 6 => {
                acknowledged.push(name);
            }
            Some(Ok(answer)) => assert!(answer.starts_with("ok "), "{answer}"),
            Some(Err(_)) | None => break,
        }
    }
    killer.join().unwrap();
    acknowledged
}

#[test]
fn what_was_acknowledged_survives_the_end_of_the_process() {
    let kills = std::env::var("SAMSPILL_KILLS");
    let kills: usize = kills.map_or(12, |it| it.parse().unwrap());
    let began = Instant::now();
    let mut place = Place::new();
    let mut acknowledged: Vec<String> = Vec::new();
    let mut most = 0;
    for run in 0..kills {
        // Some lives end before the map is read, some in the middle of a save.
        let micros = 2_000 + (run * 7_919) % 60_000;
        let life = Duration::from_micros(micros as u64);
        acknowledged.extend(write_until_killed(&place, run, life));
        most = most.max(acknowledged.len());
        // Now and then several deaths follow each other before anybody looks.
        if run % 3 != 0 {
            let there = place.names_after_recovery();
            for name in &acknowledged {
                assert!(there.contains(name), "{name} was acknowledged and is lost");
            }
        }
        if run % 25 == 24 {
            place = Place::new();
            acknowledged.clear();
        }
    }
    assert!(most > 0, "the processes live long enough to do something");
    eprintln!("{kills} kills in {:?}", began.elapsed());
}

#[test]
fn two_processes_with_one_file_lose_nothing() {
    let place = Place::new();
    let mut two = [place.edit(), place.edit()];
    let mut inputs: Vec<_> = two.iter_mut().map(|it| it.stdin.take().unwrap()).collect();
    for number in 0..10 {
        for (who, input) in inputs.iter_mut().enumerate() {
            writeln!(input, ":actor State Aktør {who}-{number}").unwrap();
            if number % 3 == who {
                writeln!(input, ":save").unwrap();
            }
        }
    }
    drop(inputs);
    for process in two {
        let output = process.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    let there = names(&place.map());
    for who in 0..2 {
        for number in 0..10 {
            let name = format!("Aktør {who}-{number}");
            assert!(there.contains(&name), "{name} is lost");
        }
    }
    assert_eq!(there.len(), 20);
}

#[test]
fn a_journal_that_cannot_be_followed_is_kept_and_the_next_start_works() {
    let place = Place::new();
    write_until_killed(&place, 0, Duration::from_millis(300));
    let journals = place.folder.path().join("data/journal");
    let journal = fs::read_dir(&journals).unwrap().next().unwrap().unwrap();
    let mut bytes = fs::read(journal.path()).unwrap();
    bytes[2] ^= 0xff;
    fs::write(journal.path(), bytes).unwrap();
    for _ in 0..3 {
        place.names_after_recovery();
    }
    let kept = place.folder.path().join("data/journal-kept");
    assert_eq!(fs::read_dir(kept).unwrap().count(), 1);
    assert_eq!(fs::read_dir(journals).unwrap().count(), 0);
}
