//! What holds for every command on every map: it can be undone, done again, and leaves a sound map.

#[path = "support/commands.rs"]
mod commands;
mod support;

use commands::Hand;
use proptest::prelude::*;
use samspill::edit::{Done, Editing, Gesture};
use samspill::file::{Form, read, write};
use samspill::graph::{MapGraph, is_same_graph};
use samspill::model::{Deed, Language, MapChange, MapDocument, Problem};
use samspill::text::Texts;
use samspill::view::{ViewRequest, visible};

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    proptest::collection::vec(any::<u16>(), 0..160)
}

/// Does what the numbers say, each third command as part of a gesture; what is refused is not done.
fn work(editing: &mut Editing, numbers: Vec<u16>) -> Vec<Done> {
    let mut hand = Hand::of(numbers);
    let mut done = Vec::new();
    while let Some(command) = hand.command(editing.document()) {
        let gesture = match done.len() % 3 {
            0 => Gesture::Single,
            _ => Gesture::Part(done.len() as u64 / 3),
        };
        let before = text(editing.document());
        match editing.perform(command, gesture) {
            Ok(it) => done.push(it),
            Err(_) => assert_eq!(
                text(editing.document()),
                before,
                "refused, so nothing is done"
            ),
        }
    }
    done
}

fn text(document: &MapDocument) -> String {
    write(document, Form::Ron)
}

/// The problems of the map as it would be opened from a file, and whether it is the same map.
fn problems(document: &MapDocument) -> Vec<Problem> {
    let opened = read(text(document).as_bytes());
    let again = opened.document.as_ref().map(text);
    assert_eq!(again.as_ref(), Some(&text(document)));
    let lost = MapChange::between(document, opened.document.as_ref().expect("it opens"));
    assert_eq!(lost, MapChange::default());
    opened.findings.into_iter().map(|it| it.problem).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..Default::default() })]

    #[test]
    fn undo_restores_the_same_bytes_and_redo_does_it_again(map in support::maps(), numbers in numbers()) {
        let mut editing = Editing::of(map.clone());
        work(&mut editing, numbers);
        let mut states = vec![text(editing.document())];
        while editing.undo().is_some() {
            states.push(text(editing.document()));
        }
        prop_assert_eq!(states.last(), Some(&text(&map)));
        prop_assert_eq!(editing.document(), &map);
        while editing.redo().is_some() {
            states.pop();
            prop_assert_eq!(states.last(), Some(&text(editing.document())));
        }
        prop_assert_eq!(states.len(), 1);
    }

    #[test]
    fn no_command_leaves_a_problem_that_was_not_there(map in support::maps(), numbers in numbers()) {
        let before = problems(&map);
        let mut editing = Editing::of(map);
        work(&mut editing, numbers);
        for problem in problems(editing.document()) {
            prop_assert!(before.contains(&problem), "{:?}", problem);
        }
    }

    #[test]
    fn a_record_of_what_was_done_does_it_again(map in support::maps(), numbers in numbers()) {
        let mut editing = Editing::of(map.clone());
        let done = work(&mut editing, numbers);
        let mut again = Editing::of(map);
        for it in &done {
            prop_assert_eq!(again.replay(it), Ok(()));
        }
        prop_assert_eq!(again.document(), editing.document());
        prop_assert_eq!(again.history().steps(), editing.history().steps());
    }

    #[test]
    fn the_difference_of_two_maps_makes_one_of_the_other(one in support::maps(), other in support::maps()) {
        let change = MapChange::between(&one, &other);
        let mut altered = one.clone();
        prop_assert_eq!(altered.apply(&change), Ok(()));
        prop_assert_eq!(&altered, &other);
        prop_assert_eq!(altered.apply(&change.inverted()), Ok(()));
        prop_assert_eq!(&altered, &one);
    }

    #[test]
    fn every_step_is_told_in_every_language(map in support::maps(), numbers in numbers()) {
        let mut editing = Editing::of(map);
        for done in work(&mut editing, numbers) {
            for language in Language::ALL {
                let told = Texts::of(language).deed(&Deed::of(done.change(), editing.document()));
                prop_assert!(!told.is_empty() && !told.contains("[deed") && !told.contains("{ $"), "{}", told);
            }
        }
    }

    #[test]
    fn a_graph_that_is_kept_over_an_edit_is_the_one_that_would_be_made(map in support::maps(), numbers in numbers()) {
        let mut editing = Editing::of(map.clone());
        let mut hand = Hand::of(numbers);
        while let Some(command) = hand.command(editing.document()) {
            let before = editing.snapshot();
            if editing.perform(command, Gesture::Single).is_ok() && is_same_graph(&before, editing.document()) {
                let [before, after] = [&before, &editing.snapshot()].map(|map| (MapGraph::of(map), map.clone()));
                prop_assert_eq!(before.0.ends(), after.0.ends());
                prop_assert_eq!(before.0.keys(), after.0.keys());
                for record in 0..after.0.records() {
                    prop_assert_eq!(before.0.id(record), after.0.id(record));
                    prop_assert_eq!(before.0.group(record), after.0.group(record));
                    prop_assert_eq!(before.0.resource(record), after.0.resource(record));
                }
                let request = ViewRequest::default();
                prop_assert_eq!(visible(&after.1, &before.0, &request), visible(&after.1, &after.0, &request));
            }
        }
    }
}
