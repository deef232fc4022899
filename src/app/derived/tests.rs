//! Editing a map and looking at it: what stands still.

use super::*;
use crate::edit::{Additions, EditCommand, Gesture};
use crate::file::{read, sample_maps};
use crate::geometry::Rect;
use crate::model::{Actor, Id, Perspective, Position, Projection, Sector};
use crate::session::Session;
use crate::view::NodeKey;

/// A map in the window, without the window.
struct Bench {
    session: Session,
    derived: Derived,
    request: ViewRequest,
}

impl Bench {
    fn of(sample: usize) -> Self {
        let document = read(sample_maps()[sample].text.as_bytes()).document;
        let document = document.expect("samples are whole");
        let mut bench = Self {
            derived: Derived::default(),
            session: Session::nameless(document, None),
            request: ViewRequest::default(),
        };
        bench.update();
        bench
    }

    fn update(&mut self) {
        let wanted = Wanted {
            marks: Arc::default(),
            request: self.request.clone(),
            language: Language::Nb,
            theme: ThemeName::Light,
        };
        let ctx = egui::Context::default();
        let document = &self.session.snapshot();
        self.derived.update(&ctx, document, &wanted);
        while self.derived.is_working() {
            std::thread::yield_now();
            self.derived.update(&ctx, document, &wanted);
        }
    }

    fn look(&mut self, request: ViewRequest) {
        self.request = request;
        self.update();
    }

    fn edit(&mut self, command: EditCommand) {
        let taken = self.session.perform(command, Gesture::Single);
        taken.expect("the command is sound");
        self.altered();
    }

    fn undo(&mut self) {
        assert!(self.session.undo());
        self.altered();
    }

    fn altered(&mut self) {
        self.derived.refresh();
        self.update();
    }

    fn picture(&self) -> Vec<(NodeKey, Rect)> {
        let (visible, layout) = self.derived.laid_out().expect("it is drawn");
        let keys = visible.nodes.iter().map(|node| node.key.clone());
        keys.zip(layout.nodes.iter().copied()).collect()
    }

    fn places(&self) -> Vec<(NodeKey, crate::layout::Place)> {
        let (visible, layout) = self.derived.laid_out().expect("it is drawn");
        let keys = visible.nodes.iter().map(|node| node.key.clone());
        keys.zip(layout.places.iter().copied()).collect()
    }
}

fn added(name: &str) -> EditCommand {
    let mut actor = Actor::new(format!("ny-{}", name.to_lowercase()).as_str(), name);
    actor.sector = Some(Sector::State);
    EditCommand::Add(Box::new(Additions {
        actors: vec![actor],
        ..Additions::default()
    }))
}

fn samples(check: impl Fn(Bench)) {
    (0..sample_maps().len()).for_each(|number| check(Bench::of(number)));
}

#[test]
fn an_added_actor_moves_no_other_from_its_place_and_goes_without_a_trace() {
    samples(|mut bench| {
        for projection in Projection::PICTURES {
            bench.look(ViewRequest {
                projection,
                ..ViewRequest::default()
            });
            let (picture, places) = (bench.picture(), bench.places());
            bench.edit(added("Aaa"));
            let after = bench.places();
            assert!(places.iter().all(|place| after.contains(place)));
            bench.undo();
            assert_eq!(bench.picture(), picture);
        }
    });
}

#[test]
fn a_picture_does_not_change_when_nothing_was_altered() {
    samples(|mut bench| {
        let picture = bench.picture();
        bench.altered();
        assert_eq!(bench.picture(), picture);
    });
}

#[test]
fn placing_by_hand_moves_the_one_and_undo_puts_it_back() {
    samples(|mut bench| {
        let picture = bench.picture();
        let [moved, other] = [0, 1].map(|number| picture[number].0.record().cloned());
        let pin = |id: Option<Id>, x, y| (id.expect("an actor"), Position { x, y });
        bench.edit(EditCommand::Place(vec![pin(moved, 200, 100)]));
        bench.edit(EditCommand::Place(vec![pin(other, 200, 100)]));
        bench.undo();
        bench.undo();
        assert_eq!(bench.picture(), picture);
    });
}

#[test]
fn going_back_to_a_look_gives_the_same_picture() {
    samples(|mut bench| {
        bench.edit(added("Aaa"));
        let picture = bench.picture();
        bench.look(ViewRequest {
            perspective: Perspective::Sectors(vec![crate::model::Group::Municipal]),
            ..ViewRequest::default()
        });
        bench.look(ViewRequest::default());
        assert_eq!(bench.picture(), picture);
    });
}

#[test]
fn tidying_up_lays_out_afresh_and_can_be_taken_back() {
    samples(|mut bench| {
        bench.edit(added("Aaa"));
        let (grown, arrangement) = (bench.picture(), bench.derived.arrangement());
        bench.derived.tidy();
        bench.update();
        let mut fresh = Derived::default();
        std::mem::swap(&mut fresh, &mut bench.derived);
        let tidied = fresh.laid_out().map(|(_, layout)| layout.clone());
        bench.update();
        let afresh = bench.derived.laid_out().map(|(_, layout)| layout.clone());
        assert_eq!(tidied, afresh);
        bench.derived.set_arrangement(arrangement);
        bench.update();
        assert_eq!(bench.picture(), grown);
    });
}
