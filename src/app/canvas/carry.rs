//! Nodes that are carried to another place: what comes of letting go of them here.

use egui::{Pos2, Rect, Vec2};

use super::CanvasView;
use crate::app::action::Selection;
use crate::edit::{EditCommand, plan};
use crate::geometry::Point;
use crate::layout::{Cell, Layout, Place};
use crate::model::{Id, Position, Projection};
use crate::view::{Column, VisibleMap};

/// Who carries a node no further than this, in map units, leaves it where it is.
const LEAST_WAY: f32 = 3.0;

/// Nodes in the hand.
pub(super) struct Carried {
    /// The records, the one that was taken hold of first.
    pub ids: Vec<Id>,
    /// Where on the map it was taken hold of.
    from: Pos2,
    /// Where on the map the hand is now.
    pub at: Pos2,
}

/// What comes of letting go.
pub(super) struct Landing {
    /// What is done; nothing where all stay where they are.
    pub command: Option<EditCommand>,
    /// The same in words.
    pub says: String,
    /// The cell or the place it is about.
    pub cell: Option<Rect>,
}

impl Carried {
    /// A record in the hand, and with it all that are selected if it is one of them.
    pub fn of(view: &CanvasView<'_>, id: Id, at: Pos2) -> Self {
        let selected = view.selection.map_or(&[][..], Selection::records);
        let others = selected.contains(&id).then_some(selected);
        let others = others.into_iter().flatten().filter(|other| **other != id);
        let others: Vec<Id> = others.cloned().collect();
        Self {
            ids: std::iter::once(id).chain(others).collect(),
            from: at,
            at,
        }
    }

    /// How far the hand has gone.
    pub fn way(&self) -> Vec2 {
        self.at - self.from
    }
}

/// What comes of letting go of `carried` where it is.
pub(super) fn landing(view: &CanvasView<'_>, carried: &Carried) -> Landing {
    let laid_out = view.laid_out.filter(|_| carried.way().length() > LEAST_WAY);
    let landing = laid_out.and_then(|(visible, layout)| {
        Ground {
            visible,
            layout,
            view,
        }
        .landing(carried)
    });
    landing.unwrap_or_else(|| Landing {
        command: None,
        says: view
            .texts
            .say_with("carry-stays", &[("name", (&names(view, carried)).into())]),
        cell: None,
    })
}

/// What one lands on.
struct Ground<'a> {
    visible: &'a VisibleMap,
    layout: &'a Layout,
    view: &'a CanvasView<'a>,
}

impl Ground<'_> {
    fn landing(&self, carried: &Carried) -> Option<Landing> {
        let Self {
            visible,
            layout,
            view,
        } = self;
        let at = carried.at - view.shift();
        let point = Point::new(at.x, at.y);
        let node = &visible.nodes[visible.node_of_record(carried.ids.first()?)?];
        let column = layout.columns.iter().position(|it| it.contains(point))?;
        let is_layered = visible.projection == Projection::Layered;
        let row = match is_layered {
            true => layout.rows.iter().position(|it| it.contains(point))?,
            false => node.row,
        };
        let goes_aside = visible.columns[column] != node.column;
        if row == node.row && !goes_aside {
            return self.placing(carried, layout.cell_at(point)?);
        }
        let column_wish = goes_aside.then_some(visible.columns[column]);
        let row_wish = (row != node.row).then(|| visible.rows[row].capability.clone());
        let command = moving(view, carried, column_wish, row_wish.clone().flatten());
        let command = command.filter(|it| plan(view.document, it.clone()).is_ok())?;
        let mut cell = *layout.columns.get(column)?;
        if is_layered {
            let band = layout.rows.get(row)?;
            (cell.min.y, cell.max.y) = (band.min.y, band.max.y);
        }
        let is_resource = view.document.resources().contains_key(&carried.ids[0]);
        let row_said = row_wish
            .flatten()
            .filter(|_| is_resource || carried.ids.len() > 1);
        Some(Landing {
            command: Some(command),
            says: says(view, carried, column_wish, row_said),
            cell: Some(self.on_canvas(cell)),
        })
    }

    /// Within its own cell a node is placed by hand; those carried along keep their distance.
    fn placing(&self, carried: &Carried, cell: Cell) -> Option<Landing> {
        let Self {
            visible,
            layout,
            view,
        } = self;
        let grabbed = visible.node_of_record(&carried.ids[0])?;
        let before = layout.places[grabbed];
        if before == cell.place {
            return None;
        }
        let moved = |at: usize, from: usize, to: usize| (at + to).saturating_sub(from);
        let places = carried.ids.iter().filter_map(|id| {
            let Place { line, slot } = layout.places[visible.node_of_record(id)?];
            let place = Place {
                line: moved(line, before.line, cell.place.line),
                slot: moved(slot, before.slot, cell.place.slot),
            };
            Some((id.clone(), place.position()))
        });
        let places: Vec<(Id, Position)> = places.collect();
        let name = names(view, carried);
        Some(Landing {
            command: Some(EditCommand::Place(places)),
            says: view
                .texts
                .say_with("carry-place", &[("name", (&name).into())]),
            cell: layout.place_rect(cell).map(|rect| self.on_canvas(rect)),
        })
    }

    fn on_canvas(&self, rect: crate::geometry::Rect) -> Rect {
        super::drawing::rect(rect).translate(self.view.shift())
    }
}

/// What moves the records there: actors have no capability, and never stand in the shared column.
fn moving(
    view: &CanvasView<'_>,
    carried: &Carried,
    column: Option<Column>,
    capability: Option<Id>,
) -> Option<EditCommand> {
    let is_actor = |id: &&Id| view.document.actors().contains_key(*id);
    let (actors, resources): (Vec<&Id>, Vec<&Id>) = carried.ids.iter().partition(is_actor);
    let owned = |ids: Vec<&Id>| ids.into_iter().cloned().collect::<Vec<Id>>();
    let group = column.and_then(Column::group);
    let mut commands = Vec::new();
    if let Some(group) = group.filter(|_| !actors.is_empty()) {
        commands.push(EditCommand::Move {
            ids: owned(actors),
            sector: Some(group.sector()),
            capability: None,
        });
    }
    let sector = column.map(|column| column.group().and_then(|group| group.sector()));
    if !resources.is_empty() && (sector.is_some() || capability.is_some()) {
        commands.push(EditCommand::Move {
            ids: owned(resources),
            sector,
            capability,
        });
    }
    (!commands.is_empty()).then_some(EditCommand::Several(commands))
}

fn says(
    view: &CanvasView<'_>,
    carried: &Carried,
    column: Option<Column>,
    capability: Option<Id>,
) -> String {
    let texts = view.texts;
    let name = names(view, carried);
    let column = column.map(|column| texts.say(column_said(column)));
    let model = view.document.capability_model();
    let capability = capability.and_then(|id| model.capability(&id));
    let row = capability.map_or("", |it| it.name.in_language(texts.language()));
    let column_words = column.as_deref().unwrap_or_default();
    let words = [
        ("name", (&name).into()),
        ("column", column_words.into()),
        ("row", row.into()),
    ];
    match (column.is_some(), capability.is_some()) {
        (true, true) => texts.say_with("carry-to-cell", &words),
        (false, true) => texts.say_with("carry-to-row", &words[..]),
        _ => texts.say_with("carry-to-column", &words),
    }
}

/// The name of what is carried: "NAV", "NAV and 2 more".
fn names(view: &CanvasView<'_>, carried: &Carried) -> String {
    let name = carried.ids.first().map_or("", |id| view.label(id));
    let more = carried.ids.len().saturating_sub(1);
    let words = [("name", name.into()), ("more", more.into())];
    view.texts.say_with("carry-names", &words)
}

/// A column as one says it within a sentence.
pub(super) fn column_said(column: Column) -> &'static str {
    match column {
        Column::State => "said-state",
        Column::Municipal => "said-municipal",
        Column::Shared => "said-shared",
        Column::Voluntary => "said-voluntary",
        Column::Private => "said-private",
        Column::Outside => "said-outside",
    }
}
