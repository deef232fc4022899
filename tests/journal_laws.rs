//! Work that was not finished is taken up as it was, from any point at which it was cut off.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/commands.rs"]
mod commands;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use commands::Hand;
use proptest::prelude::*;
use samspill::edit::{ActorField, Additions, EditCommand, Gesture};
use samspill::file::{self, DataFolder, Form, kept_journals, open, read, save, write};
use samspill::model::{Actor, MapDocument, Problem, Refusal, SaveProblem};
use samspill::session::{Recovery, SaveState, Session, recover_nameless};
use tempfile::TempDir;

/// A folder with a map in it, and the program's own data apart from it.
struct Place(TempDir);

impl Place {
    fn with(map: &MapDocument) -> Self {
        let folder = tempfile::tempdir().unwrap();
        save(map, &folder.path().join("kart.ron")).unwrap();
        Self(folder)
    }

    fn map(&self) -> PathBuf {
        self.0.path().join("kart.ron")
    }

    fn data(&self) -> DataFolder {
        DataFolder::at(self.0.path().join("data"))
    }

    fn open(&self) -> (Session, Recovery) {
        Session::open(open(&self.map()), &self.map(), Some(self.data())).unwrap()
    }

    fn journal(&self) -> Option<PathBuf> {
        let mut entries = fs::read_dir(self.data().journals()).ok()?;
        entries.next().map(|entry| entry.unwrap().path())
    }
}

fn text(session: &Session) -> String {
    write(session.document(), Form::Ron)
}

fn small_map() -> MapDocument {
    read(b"Map(format: 1, map: \"m-1\", title: \"Kart\", actors: [(id: \"nav\", name: \"NAV\")])")
        .document
        .unwrap()
}

fn added(name: &str) -> EditCommand {
    Additions::from(Actor::new(name, name)).into()
}

fn named(session: &mut Session, id: &str, name: &str) {
    let field = ActorField::Name(name.into());
    let command = EditCommand::SetActor(id.into(), field);
    session.perform(command, Gesture::Single).unwrap();
}

fn has(session: &Session, id: &str) -> bool {
    session.document().actors().contains_key(id)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_journal_cut_anywhere_gives_the_map_as_it_was_there(
        map in support::maps(),
        luck in proptest::collection::vec(any::<u16>(), 0..150),
    ) {
        let place = Place::with(&map);
        let (mut session, _) = place.open();
        let mut hand = Hand::of(luck);
        let mut states = Vec::new();
        while let Some(command) = hand.command(session.document()) {
            let gesture = Gesture::Part(states.len() as u64 / 3);
            let done = match states.len() % 5 {
                4 => session.undo(),
                _ => session.perform(command, gesture).is_ok(),
            };
            if done {
                let journal = place.journal().unwrap();
                states.push((fs::metadata(journal).unwrap().len(), text(&session)));
            }
        }
        let Some(journal) = place.journal() else {
            return Ok(());
        };
        let whole = fs::read(&journal).unwrap();
        // The program ends without a word.
        std::mem::forget(session);
        for (len, expected) in states {
            let len = usize::try_from(len).unwrap();
            for torn in [0, 5] {
                let other = Place::with(&map);
                let path = fs::canonicalize(other.map()).unwrap();
                fs::create_dir_all(other.data().journals()).unwrap();
                let cut = (len + torn).min(whole.len());
                let copy = moved(&whole[..cut], &place.map(), &path);
                fs::write(other.data().journals().join("kart.log"), copy).unwrap();
                let (session, _) = other.open();
                prop_assert_eq!(&text(&session), &expected, "cut at {} + {}", len, torn);
            }
        }
    }
}

/// The journal of a map that lies elsewhere: its first entry tells where.
fn moved(journal: &[u8], from: &Path, to: &Path) -> Vec<u8> {
    let len = u32::from_le_bytes(journal[..4].try_into().unwrap()) as usize;
    let head = String::from_utf8(journal[8..8 + len].to_vec()).unwrap();
    let head = head.replace(from.to_str().unwrap(), to.to_str().unwrap());
    let mut moved = u32::try_from(head.len()).unwrap().to_le_bytes().to_vec();
    moved.extend(crc32fast::hash(head.as_bytes()).to_le_bytes());
    moved.extend(head.as_bytes());
    moved.extend(&journal[8 + len..]);
    moved
}

#[test]
fn work_is_taken_up_with_its_history_and_goes_on() {
    let place = Place::with(&small_map());
    let (mut session, _) = place.open();
    session.perform(added("ks"), Gesture::Single).unwrap();
    named(&mut session, "nav", "Nav");
    drop(session);
    let (mut session, recovery) = place.open();
    assert_eq!(recovery.steps, 2);
    assert_eq!(session.state(), SaveState::InJournal);
    assert!(session.undo() && session.undo());
    assert_eq!(session.document(), &small_map());
    session.redo();
    drop(session);
    let (session, _) = place.open();
    assert!(has(&session, "ks"));
    session.close().unwrap();
    let (session, recovery) = place.open();
    assert!(has(&session, "ks") && recovery.is_empty());
    assert_eq!(place.journal(), None, "nothing is left to take up");
}

#[test]
fn what_was_saved_is_not_taken_up_again() {
    let place = Place::with(&small_map());
    let (mut session, _) = place.open();
    session.perform(added("ks"), Gesture::Single).unwrap();
    session.save().unwrap();
    assert!(matches!(session.state(), SaveState::Saved(_)));
    drop(session);
    let (mut session, recovery) = place.open();
    assert!(has(&session, "ks") && recovery.is_empty());
    session.perform(added("digdir"), Gesture::Single).unwrap();
    session.save().unwrap();
    named(&mut session, "nav", "Nav");
    drop(session);
    assert_eq!(place.open().1.steps, 1, "one step was not saved");
}

#[test]
fn what_somebody_else_changed_after_the_crash_is_kept_too() {
    let place = Place::with(&small_map());
    let (mut session, _) = place.open();
    session.perform(added("ks"), Gesture::Single).unwrap();
    drop(session);
    let mut theirs = small_map();
    let mut change = samspill::model::MapChange::default();
    change
        .actors
        .add("digdir".into(), Actor::new("digdir", "Digdir"));
    theirs.apply(&change).unwrap();
    save(&theirs, &place.map()).unwrap();
    let (session, recovery) = place.open();
    assert!(has(&session, "ks") && has(&session, "digdir"));
    assert_eq!((recovery.clashes, recovery.kept.len()), (0, 1));
    session.close().unwrap();
    assert_eq!(open(&place.map()).document.unwrap().actors().len(), 3);
}

#[test]
fn a_map_without_a_name_is_there_the_next_time() {
    let place = Place::with(&small_map());
    let mut session = Session::nameless(small_map(), Some(place.data()));
    session.perform(added("ks"), Gesture::Single).unwrap();
    assert_eq!(session.state(), SaveState::Nameless);
    assert_eq!(session.close(), Err(SaveProblem::NoFile));
    let (session, recovery) = recover_nameless(&place.data()).unwrap();
    assert!(has(&session, "ks"));
    assert_eq!(recovery.steps, 1);
}

#[test]
fn a_file_changed_by_somebody_else_is_never_saved_over() {
    let place = Place::with(&small_map());
    let (mut mine, _) = place.open();
    let (mut theirs, _) = place.open();
    named(&mut theirs, "nav", "Nav");
    theirs.save().unwrap();
    mine.perform(added("ks"), Gesture::Single).unwrap();
    assert_eq!(mine.save(), Err(SaveProblem::ChangedByOthers));
    assert_eq!(
        mine.state(),
        SaveState::NotSaved(SaveProblem::ChangedByOthers)
    );
    let found = mine.theirs().unwrap();
    assert_eq!(found.clashes, []);
    mine.merge_theirs(found).unwrap();
    assert_eq!(mine.document().actors()["nav"].name.main, "Nav");
    mine.save().unwrap();
    let saved = open(&place.map()).document.unwrap();
    assert!(saved.actors().contains_key("ks") && saved.actors()["nav"].name.main == "Nav");
    assert!(mine.theirs().is_none());
}

#[test]
fn ours_or_theirs_can_be_chosen_and_the_choice_undone() {
    let place = Place::with(&small_map());
    let (mut mine, _) = place.open();
    let (mut theirs, _) = place.open();
    named(&mut theirs, "nav", "Nav");
    theirs.save().unwrap();
    named(&mut mine, "nav", "Arbeids- og velferdsetaten");
    let found = mine.theirs().unwrap();
    assert_eq!(found.clashes.len(), 1);
    mine.take_theirs(found).unwrap();
    assert_eq!(mine.document().actors()["nav"].name.main, "Nav");
    mine.undo();
    assert_eq!(
        mine.document().actors()["nav"].name.main,
        "Arbeids- og velferdsetaten"
    );
    mine.save().unwrap();
    let versions = mine.backups().unwrap();
    let kept = versions.list();
    let names = kept.iter().map(|it| versions.read(it).document.unwrap());
    let names: Vec<String> = names
        .map(|it| it.actors()["nav"].name.main.clone())
        .collect();
    assert_eq!(
        names,
        ["Nav", "NAV"],
        "theirs and the first are kept as versions"
    );
}

#[test]
fn without_a_place_for_the_journal_the_work_goes_on_and_says_so() {
    let place = Place::with(&small_map());
    fs::write(
        place.0.path().join("data"),
        "a file where a folder should be",
    )
    .unwrap();
    let (mut session, _) = place.open();
    session.perform(added("ks"), Gesture::Single).unwrap();
    assert!(matches!(session.state(), SaveState::Unsafe(_)));
    session.save().unwrap();
    assert!(matches!(session.state(), SaveState::Saved(_)));
}

#[test]
fn a_text_that_could_not_be_read_again_is_refused() {
    let place = Place::with(&small_map());
    let (mut session, _) = place.open();
    let mut noted = |len: usize| {
        let field = ActorField::Note("æ".repeat(len / 2).as_str().into());
        let command = EditCommand::SetActor("nav".into(), field);
        session.perform(command, Gesture::Single)
    };
    noted(file::MAX_TEXT).unwrap();
    let refused = noted(file::MAX_TEXT + 2).unwrap_err();
    assert_eq!(refused, Refusal::Problem(Problem::TextTooLong(65_538)));
    drop(session);
    let (session, recovery) = place.open();
    assert_eq!((recovery.steps, recovery.kept.len()), (1, 0));
    session.close().unwrap();
}

#[test]
fn a_journal_damaged_in_its_middle_is_kept_and_gone_on_with() {
    let place = Place::with(&small_map());
    let (mut session, _) = place.open();
    session.perform(added("ks"), Gesture::Single).unwrap();
    let journal = place.journal().unwrap();
    let damaged = fs::metadata(&journal).unwrap().len() as usize + 20;
    session.perform(added("digdir"), Gesture::Single).unwrap();
    session.perform(added("dfo"), Gesture::Single).unwrap();
    drop(session);
    let mut bytes = fs::read(&journal).unwrap();
    bytes[damaged] ^= 1;
    fs::write(&journal, &bytes).unwrap();
    let (session, recovery) = place.open();
    assert!(has(&session, "ks") && !has(&session, "digdir"));
    assert_eq!(fs::read(&recovery.kept[0]).unwrap(), bytes);
    assert_eq!(kept_journals(&place.data()), recovery.kept);
    assert!(place.journal().is_some());
}

#[test]
fn what_was_done_while_the_file_was_written_is_taken_up_after_a_crash() {
    let place = Place::with(&small_map());
    let (mut session, _) = place.open();
    session.perform(added("ks"), Gesture::Single).unwrap();
    let saving = session.save_job().unwrap();
    named(&mut session, "nav", "Nav");
    session.saved(saving.run()).unwrap();
    assert_eq!(session.state(), SaveState::InJournal);
    drop(session);
    let (session, recovery) = place.open();
    assert!(has(&session, "ks"));
    assert_eq!(session.document().actors()["nav"].name.main, "Nav");
    assert_eq!(
        (recovery.steps, recovery.clashes, recovery.kept),
        (1, 0, Vec::new())
    );
}
