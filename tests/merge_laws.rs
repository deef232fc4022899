//! What holds when two people's work on one map is brought together.

#[path = "support/commands.rs"]
mod commands;
mod support;

use commands::Hand;
use proptest::prelude::*;
use samspill::compare::merge;
use samspill::edit::{Editing, Gesture};
use samspill::model::{Id, MapDocument};

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    proptest::collection::vec(any::<u16>(), 0..200)
}

/// What somebody whose luck is `numbers` makes of `base`.
fn worked(base: &MapDocument, numbers: Vec<u16>) -> MapDocument {
    let mut hand = Hand::of(numbers);
    let mut editing = Editing::of(base.clone());
    while let Some(command) = hand.command(editing.document()) {
        // What is refused is not done.
        let _ = editing.perform(command, Gesture::Single);
    }
    editing.document().clone()
}

/// Their map with mine merged in, and whether there were clashes.
fn merged(base: &MapDocument, mine: &MapDocument, theirs: &MapDocument) -> (MapDocument, usize) {
    let merged = merge(base, mine, theirs);
    let mut document = theirs.clone();
    let applied = document.apply(&merged.change);
    assert_eq!(applied, Ok(()), "{:#?}", merged.change);
    (document, merged.clashes.len())
}

fn ids(document: &MapDocument) -> Vec<&Id> {
    document.records().map(|record| record.id()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn who_did_nothing_takes_what_the_other_did(map in support::maps(), luck in numbers()) {
        let work = worked(&map, luck);
        prop_assert_eq!(merged(&map, &work, &map), (work.clone(), 0));
        prop_assert_eq!(merged(&map, &map, &work), (work.clone(), 0));
        prop_assert_eq!(merged(&map, &work, &work), (work, 0));
    }

    #[test]
    fn whatever_two_did_makes_one_sound_map(
        map in support::maps(),
        my_luck in numbers(),
        their_luck in numbers(),
    ) {
        let (mine, theirs) = (worked(&map, my_luck), worked(&map, their_luck));
        let (both, _) = merged(&map, &mine, &theirs);
        let (before, all) = (ids(&map), ids(&both));
        for id in ids(&mine).into_iter().chain(ids(&theirs)) {
            prop_assert!(before.contains(&id) || all.contains(&id), "{} was new and is lost", id);
        }
        for id in before {
            let stayed = mine.record(id) == map.record(id) && theirs.record(id) == map.record(id);
            prop_assert!(!stayed || both.record(id) == map.record(id), "{}", id);
        }
    }

    #[test]
    fn merging_the_same_work_again_changes_nothing(
        map in support::maps(),
        my_luck in numbers(),
        their_luck in numbers(),
    ) {
        let (mine, theirs) = (worked(&map, my_luck), worked(&map, their_luck));
        let (both, clashes) = merged(&map, &mine, &theirs);
        if clashes == 0 {
            prop_assert_eq!(merged(&mine, &mine, &both).0, both.clone());
            prop_assert_eq!(merged(&theirs, &theirs, &both).0, both);
        }
    }
}
