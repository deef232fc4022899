//! What the canvas shows, and what lies where in it.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::{Pos2, Rect, Vec2};

use super::MARGIN;
use super::camera::Camera;
use super::drawing::Drawing;
use super::wide::{WideView, inner};
use crate::app::action::Selection;
use crate::app::names;
use crate::geometry;
use crate::layout::Layout;
use crate::model::{Fold, Id, MapDocument};
use crate::scene::{Subject, item_at};
use crate::text::Texts;
use crate::view::{NodeKey, VisibleMap};

/// How near an edge the pointer must be, in points.
const REACH: f32 = 7.0;
/// Room below a picture too large to draw whole, for what is said of it, in points.
const ROOM_FOR_NOTE: f32 = 36.0;
/// So many of what is selected are marked, those chosen last.
pub const MOST_MARKED: usize = 2_000;

/// What the canvas shows.
#[derive(Clone, Copy)]
pub struct CanvasView<'a> {
    /// The picture, or what is drawn of one that is too large to draw whole.
    pub drawing: &'a Arc<Drawing>,
    /// The whole of one that is too large to draw whole.
    pub wide: Option<WideView<'a>>,
    /// The map it is of.
    pub document: &'a MapDocument,
    /// What is in the picture and where it stands.
    pub laid_out: Option<(&'a VisibleMap, &'a Layout)>,
    /// What is selected, where it is in the picture.
    pub selection: Option<&'a Selection>,
    /// What is pointed at in the picture beside this one.
    pub pointed: Option<&'a Id>,
    /// The words.
    pub texts: &'a Texts,
    /// Whether things glide.
    pub reduced_motion: bool,
    /// Whether the minimap is shown.
    pub minimap: bool,
}

impl CanvasView<'_> {
    /// Another number for every picture, whatever part of it is drawn.
    pub(super) fn picture(&self) -> u64 {
        self.wide
            .map_or(self.drawing.serial, |wide| wide.ground.serial)
    }

    /// The camera that sees the whole picture.
    pub(super) fn whole(&self, screen: Rect) -> Camera {
        let bounds = self.drawing.bounds();
        match &self.wide {
            None => Camera::fitting(bounds, screen, MARGIN),
            Some(wide) => {
                let mut room = inner(wide, screen).shrink(0.5 * MARGIN);
                room.max.y -= ROOM_FOR_NOTE;
                Camera::fitting_within(bounds, room, screen)
            }
        }
    }

    /// The box of a record on the map, also where it is not drawn just now.
    pub(super) fn rect_of_record(&self, id: &Id) -> Option<Rect> {
        let overview = self.wide?.overview;
        let node = overview.visible.node_of_record(id)?;
        Some(super::drawing::rect(overview.layout.nodes[node]))
    }

    /// The item at a point of the screen.
    pub(super) fn item_at(&self, transform: TSTransform, pointer: Pos2) -> Option<usize> {
        let at = transform.inverse() * pointer;
        let at = geometry::Point::new(at.x, at.y);
        item_at(&self.drawing.scene, at, REACH / transform.scaling)
    }

    /// The record whose node lies at a place on the map.
    pub(super) fn record_under(&self, at: Pos2) -> Option<Id> {
        let at = geometry::Point::new(at.x, at.y);
        let number = item_at(&self.drawing.scene, at, 0.0)?;
        self.record(number).cloned()
    }

    /// The record that item `number` is the node of.
    pub(super) fn record(&self, number: usize) -> Option<&Id> {
        match &self.drawing.scene.items.get(number)?.subject {
            Subject::Node(key) => key.record(),
            _ => None,
        }
    }

    /// The node of a record.
    pub(super) fn item_of(&self, id: &Id) -> Option<usize> {
        let key = |key: fn(Id) -> NodeKey| self.drawing.node(&key(id.clone()));
        key(NodeKey::Actor).or_else(|| key(NodeKey::Resource))
    }

    /// Says whether a person placed the node that item `number` is.
    pub(super) fn is_pinned(&self, number: usize) -> bool {
        let is_layered = |(visible, _): (&VisibleMap, &Layout)| {
            visible.projection == crate::model::Projection::Layered
        };
        let id = self
            .record(number)
            .filter(|_| self.laid_out.is_some_and(is_layered));
        id.is_some_and(|id| self.document.positions().contains_key(id))
    }

    /// What a record is called in the picture.
    pub(super) fn label<'b>(&'b self, id: &'b Id) -> &'b str {
        names::label(self.document, id, self.texts)
    }

    /// How far the picture has the layout moved on its paper.
    pub(super) fn shift(&self) -> Vec2 {
        let shift = self.laid_out.and_then(|(visible, layout)| {
            let (node, rect) = visible.nodes.iter().zip(&layout.nodes).next()?;
            let number = self.drawing.node(&node.key)?;
            let drawn = self.drawing.node_rect(number);
            Some(drawn.min - Pos2::new(rect.min.x, rect.min.y))
        });
        shift.unwrap_or_default()
    }

    /// What is selected when item `number` is; nothing for what stands for no record.
    pub(super) fn selection_of(&self, number: usize) -> Option<Selection> {
        match &self.drawing.scene.items[number].subject {
            Subject::Node(NodeKey::Unknown(key)) => {
                Some(Selection::Relations(vec![(**key).clone()]))
            }
            Subject::Node(key) => key.record().cloned().map(Selection::Record),
            Subject::Edge { relations, .. } => Some(Selection::Relations(relations.clone())),
            Subject::Ground | Subject::Row(_) | Subject::Column(_) | Subject::Legend => None,
        }
    }

    /// What is rolled up in the node that item `number` is.
    pub(super) fn roll_up(&self, number: usize) -> Option<&Fold> {
        match &self.drawing.scene.items.get(number)?.subject {
            Subject::Node(NodeKey::RollUp(fold)) => Some(fold),
            _ => None,
        }
    }

    /// The items that are selected, the one the keyboard is on last.
    pub(super) fn selected_items(&self) -> Vec<usize> {
        match self.selection {
            None => Vec::new(),
            Some(Selection::Relations(wanted)) => {
                let edges = self.drawing.edges().iter().copied();
                let is_wanted = |edge: &usize| {
                    matches!(&self.drawing.scene.items[*edge].subject,
                        Subject::Edge { relations, .. }
                            if wanted.iter().any(|key| relations.contains(key)))
                };
                edges.filter(is_wanted).collect()
            }
            Some(selection) => {
                let ids = selection.records();
                let latest = &ids[ids.len().saturating_sub(MOST_MARKED)..];
                let ids = latest.iter();
                ids.filter_map(|id| self.item_of(id)).collect()
            }
        }
    }

    /// The selection with `clicked` added to it, or taken out if it was in it.
    pub(super) fn toggled(&self, clicked: Option<Selection>) -> Option<Selection> {
        match (self.selection, clicked) {
            (before, None) => before.cloned(),
            (Some(Selection::Relations(before)), Some(Selection::Relations(clicked))) => {
                let is_in = clicked.iter().all(|key| before.contains(key));
                let mut keys = before.clone();
                keys.retain(|key| !clicked.contains(key));
                if !is_in {
                    keys.extend(clicked);
                }
                (!keys.is_empty()).then_some(Selection::Relations(keys))
            }
            (Some(before), Some(Selection::Record(id))) => {
                let records = before.records();
                let is_in = records.contains(&id);
                let others = records.iter().filter(|other| **other != id).cloned();
                Selection::of_records(others.chain((!is_in).then(|| id.clone())))
            }
            (_, clicked) => clicked,
        }
    }

    /// The selection with `next` at its end.
    pub(super) fn extended(&self, next: Option<Selection>) -> Option<Selection> {
        let next = next?;
        let before = self.selection.map_or(&[][..], Selection::records);
        let others = before.iter().filter(|id| !next.records().contains(id));
        Selection::of_records(others.chain(next.records()).cloned())
    }
}
