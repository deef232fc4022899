//! Does what is wished with what is selected.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};

use super::action::{EditAction, LookAction, SelectedAction, Selection};
use super::canvas::MOST_MARKED;
use super::window::App;
use crate::edit::{Additions, EditCommand, Gesture, Ids, RelationField, Removal};
use crate::layout::Place;
use crate::model::{
    Actor, Fold, Id, MapDocument, Position, Relation, RelationKey, RelationKind, Resource,
};

/// Ids that no other window makes.
pub fn ids_of_chance() -> Ids {
    Ids::seeded(RandomState::new().hash_one(std::process::id()))
}

/// What these records are shown as one as: one with all that belongs to it, or several together;
/// nothing where that would be a single one.
pub fn fold_of(document: &MapDocument, ids: &[Id]) -> Option<Fold> {
    match ids {
        [] => None,
        [id] if document.parts_of(id).is_empty() => None,
        [id] => Some(Fold::Parts(id.clone())),
        ids => Some(Fold::Records {
            name: String::new(),
            ids: ids.to_vec(),
        }),
    }
}

impl App {
    pub(super) fn apply_selected(&mut self, ctx: &egui::Context, action: SelectedAction) {
        if self.map.is_none() {
            return;
        }
        match action {
            SelectedAction::Rename => match self.look.selected_records() {
                [id] => self.canvas.rename(id.clone(), Gesture::Single),
                _ => self.say("select-one"),
            },
            SelectedAction::Connect => match self.look.selected_records() {
                [id] => self.canvas.aim(id.clone()),
                _ => self.say("select-one"),
            },
            SelectedAction::Delete => self.delete(),
            SelectedAction::Duplicate => self.duplicate(),
            SelectedAction::Copy => {
                self.copy(ctx);
            }
            SelectedAction::Cut => {
                if self.copy(ctx) {
                    self.delete();
                }
            }
            SelectedAction::AskPaste => {
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            SelectedAction::Paste(text) => self.paste(ctx, text),
            SelectedAction::All => self.select_all(),
            SelectedAction::TogglePin => self.toggle_pin(),
            SelectedAction::TidyUp => self.tidy_up(),
            SelectedAction::Reverse => self.rewrite_relations(EditCommand::Reverse, |key| {
                std::mem::swap(&mut key.from, &mut key.to);
            }),
            SelectedAction::Become(kind) => self.rewrite_relations(
                |key| EditCommand::SetRelation(key, RelationField::Kind(kind)),
                |key| key.kind = kind,
            ),
            SelectedAction::Fold => self.fold(),
            SelectedAction::Merge => self.merge(),
            SelectedAction::AlignInLine => self.align(Axis::Line),
            SelectedAction::AlignInColumn => self.align(Axis::Column),
            SelectedAction::Relate { from, kind, to } => self.relate(from, kind, to),
            SelectedAction::NewActor(sector) => {
                let name = self.texts().say("new-actor");
                let mut actor = Actor::new(self.new_id(&name), &name);
                actor.sector = sector;
                let id = actor.id.clone();
                self.make(Additions::from(actor), id);
            }
            SelectedAction::NewResource(capability, sector) => {
                let name = self.texts().say("new-resource");
                let mut resource = Resource::new(self.new_id(&name), &name, capability);
                resource.sector = sector;
                let id = resource.id.clone();
                let resources = vec![resource];
                let additions = Additions {
                    resources,
                    ..Additions::default()
                };
                self.make(additions, id);
            }
        }
    }

    fn fold(&mut self) {
        let ids = self.look.selected_records();
        let fold = self.document().and_then(|map| fold_of(map, ids));
        match fold {
            Some(fold) => self.apply_look(&LookAction::Fold(fold)),
            None => self.say("fold-nothing"),
        }
    }

    fn selected_relations(&self) -> &[RelationKey] {
        let selection = self.look.selection.as_ref();
        selection.map_or(&[], Selection::relations)
    }

    fn new_id(&mut self, name: &str) -> Id {
        let map = self.map.as_ref();
        let is_taken = |id: &Id| map.is_some_and(|map| map.document().record(id).is_some());
        self.ids.next(name, is_taken)
    }

    /// Alters the map; says whether it was altered.
    pub(super) fn perform(&mut self, command: EditCommand) -> bool {
        self.perform_in(command, Gesture::Single)
    }

    fn perform_in(&mut self, command: EditCommand, gesture: Gesture) -> bool {
        let revision = |app: &Self| app.map.as_ref().map(|map| map.session.revision());
        let before = revision(self);
        self.apply_edit(EditAction::Do(command, gesture));
        revision(self) != before
    }

    /// Selects what is new, and brings it into the window once it is in the picture.
    pub(super) fn look_at_new(&mut self, made: Vec<Id>) {
        if let Some(selection) = Selection::of_records(made) {
            self.look.select(Some(selection));
            self.canvas.reveal_when_there();
        }
    }

    fn make(&mut self, additions: Additions, id: Id) {
        // The name is written in the same step as the record is made.
        let gesture = Gesture::Part(self.canvas.next_gesture());
        if self.perform_in(additions.into(), gesture) {
            self.canvas.rename(id, gesture);
        }
    }

    fn delete(&mut self) {
        let removal = Removal {
            records: self.look.selected_records().to_vec(),
            relations: self.selected_relations().to_vec(),
            ..Removal::default()
        };
        if removal != Removal::default() {
            self.perform(removal.into());
        }
    }

    fn select_all(&mut self) {
        let visible = self.map.as_ref().and_then(|map| map.derived.visible());
        let nodes = visible.map_or(&[][..], |visible| &visible.nodes);
        let ids = nodes.iter().filter_map(|node| node.key.record().cloned());
        let selection = Selection::of_records(ids);
        let count = selection.as_ref().map_or(0, |it| it.records().len());
        self.look.select(selection);
        if count > MOST_MARKED {
            let words = [("count", count.into()), ("marked", MOST_MARKED.into())];
            let text = self.texts().say_with("select-all-many", &words);
            self.notices.say(text);
        }
    }

    fn tidy_up(&mut self) {
        let Some(map) = &mut self.map else {
            return;
        };
        map.derived.tidy();
        if !map.document().positions().is_empty() {
            self.perform(EditCommand::TidyUp);
        }
    }

    /// Pins all, unless all are pinned.
    fn toggle_pin(&mut self) {
        let Some(map) = &self.map else {
            return;
        };
        let ids = self.look.selected_records().to_vec();
        let pinned = map.document().positions();
        if ids.is_empty() {
            return self.say("select-something");
        }
        if ids.iter().all(|id| pinned.contains_key(id)) {
            self.perform(EditCommand::Unpin(ids));
        } else {
            let places = self.standing().into_iter();
            let places = places.map(|standing| (standing.id, standing.place.position()));
            self.perform(EditCommand::Place(places.collect()));
        }
    }

    /// Where the selected records stand.
    fn standing(&self) -> Vec<Standing> {
        let laid_out = self.map.as_ref().and_then(|map| map.derived.laid_out());
        let Some((visible, layout)) = laid_out else {
            return Vec::new();
        };
        let ids = self.look.selected_records().iter();
        let standing = ids.filter_map(|id| {
            let number = visible.node_of_record(id)?;
            let node = &visible.nodes[number];
            let column = visible.columns.iter().position(|it| *it == node.column)?;
            Some(Standing {
                id: id.clone(),
                cell: (node.row, column),
                place: *layout.places.get(number)?,
            })
        });
        standing.collect()
    }

    /// Puts the selected records on the line, or in the slot, of the first of them. Those of one
    /// cell stand one after the other, in the order they stood in.
    fn align(&mut self, axis: Axis) {
        let mut standing = self.standing();
        let Some(first) = standing.first().map(|standing| standing.place) else {
            return self.say("select-something");
        };
        let ahead = |place: Place| match axis {
            Axis::Line => place.slot,
            Axis::Column => place.line,
        };
        standing.sort_by_key(|standing| ahead(standing.place));
        let mut next: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let mut places: Vec<(Id, Position)> = Vec::new();
        for Standing { id, cell, place } in standing {
            let free = next.entry(cell).or_default();
            let at = ahead(place).max(*free);
            *free = at + 1;
            let (line, slot) = match axis {
                Axis::Line => (first.line, at),
                Axis::Column => (at, first.slot),
            };
            places.push((id, Place { line, slot }.position()));
        }
        self.perform(EditCommand::Place(places));
    }

    /// Rewrites the selected relations, which stay selected under the keys `led` gives them.
    fn rewrite_relations(
        &mut self,
        command: impl Fn(RelationKey) -> EditCommand,
        led: impl Fn(&mut RelationKey),
    ) {
        let keys = self.selected_relations().to_vec();
        if keys.is_empty() {
            return self.say("select-relation");
        }
        let commands = keys.iter().cloned().map(command).collect();
        if self.perform(EditCommand::Several(commands)) {
            let led = keys.into_iter().map(|mut key| {
                led(&mut key);
                key
            });
            self.look.selection = Some(Selection::Relations(led.collect()));
        }
    }

    fn merge(&mut self) {
        let is_actor = |id: &Id| {
            let map = self.map.as_ref();
            map.is_some_and(|map| map.document().actors().contains_key(id))
        };
        match self.look.selected_records() {
            [keep, gone] if is_actor(keep) && is_actor(gone) => {
                let (keep, gone) = (keep.clone(), gone.clone());
                self.perform(EditCommand::MergeActors { keep, gone });
            }
            _ => self.say("select-two-actors"),
        }
    }

    fn relate(&mut self, from: Id, kind: RelationKind, to: Id) {
        let relation = Relation::new(from, kind, to);
        let key = relation.key();
        let document = self.map.as_ref().map(|map| map.document());
        let is_there = document.is_some_and(|document| document.relations().contains_key(&key));
        if is_there || self.perform(Additions::from(relation).into()) {
            self.look.select(Some(Selection::Relations(vec![key])));
        }
    }
}

/// A record in its cell.
struct Standing {
    id: Id,
    cell: (usize, usize),
    place: Place,
}

/// Along what records are put in order.
#[derive(Clone, Copy)]
enum Axis {
    Line,
    Column,
}
