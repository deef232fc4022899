//! A change that is written down is read back the same.

#[path = "support/commands.rs"]
mod commands;
mod support;

use commands::Hand;
use proptest::prelude::*;
use samspill::edit::{Editing, Gesture};
use samspill::file::{read_change, write_change};
use samspill::model::{MapChange, MapDocument};

fn check(document: &MapDocument, change: &MapChange) {
    let text = write_change(change);
    let again = read_change(&text, document);
    assert_eq!(again.as_ref(), Some(change), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_a_command_does(
        map in support::maps(),
        luck in proptest::collection::vec(any::<u16>(), 0..120),
    ) {
        let mut hand = Hand::of(luck);
        let mut editing = Editing::of(map);
        while let Some(command) = hand.command(editing.document()) {
            let before = editing.document().clone();
            if let Ok(done) = editing.perform(command, Gesture::Single) {
                check(&before, done.change());
            }
        }
    }

    #[test]
    fn the_difference_of_any_two_maps(one in support::maps(), other in support::maps()) {
        check(&one, &MapChange::between(&one, &other));
    }
}
