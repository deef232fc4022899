//! Puts the drawing together: ground, edges, nodes, and what a sheet has around them.

use std::sync::Arc;

use crate::geometry::{Point, Rect, Size};
use crate::layout::Layout;
use crate::model::{MapDocument, Projection};
use crate::text::Texts;
use crate::view::{Emphasis, VisibleMap};

use super::marks::Marks;
use super::names::Names;
use super::overview::{Naming, Overview, Part};
use super::shape::{Scene, SceneItem, Shape, Subject};
use super::sheet::{HEADER, MARGIN, drawing_width};
use super::theme::Theme;

/// In a whole drawing of more edges than this, lines have no names.
const MOST_NAMED: usize = 4_000;

/// What is around the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Nothing: the window has its own.
    Window,
    /// Title, legend, sources and the day it was drawn (year, month, day).
    Sheet {
        /// Year, month, day.
        date: (i32, u8, u8),
    },
}

/// All that a drawing is made of.
#[derive(Clone, Copy)]
pub struct SceneRequest<'a> {
    /// The map.
    pub document: &'a MapDocument,
    /// What is seen of it.
    pub visible: &'a VisibleMap,
    /// Where that stands.
    pub layout: &'a Layout,
    /// The language it is written in.
    pub texts: &'a Texts,
    /// Its colours.
    pub theme: &'a Theme,
    /// What is around it.
    pub frame: Frame,
    /// What an answer lays over it.
    pub marks: &'a Marks,
}

/// Draws what `request` asks for. The same request gives the same scene on every machine.
pub fn compose(request: &SceneRequest<'_>) -> Scene {
    let composer = Composer::new(request);
    let mut items = composer.ground();
    items.extend(composer.edges());
    items.extend(composer.nodes());
    let mut size = request.layout.size;
    if let Frame::Sheet { date } = request.frame {
        let width = drawing_width(size);
        items.insert(0, composer.header(width));
        let top = HEADER + size.height;
        let (footer, height) = composer.footer(top, width, date);
        items.extend(footer);
        size = Size::new(width + 2.0 * MARGIN, top + height);
    }
    Scene {
        size,
        ..composer.scene(items)
    }
}

/// Draws a part of the picture `overview` is of: its ground, and these nodes and edges. A node is told
/// to have all its relations, also those that are not in the part.
pub fn compose_part(request: &SceneRequest<'_>, overview: &Overview, part: &Part) -> Scene {
    let composer = Composer::new(request);
    let SceneRequest {
        visible, layout, ..
    } = request;
    let mut items = composer.ground();
    let mut naming = Naming::of(overview, part);
    let tags = composer.tags(part.edges.iter().copied());
    let mut named = Vec::new();
    for edge in &part.edges {
        let Some(route) = layout.edges.get(*edge) else {
            continue;
        };
        let longest = layout.size.width.max(layout.size.height);
        let pieces = part.pieces(&route.points, longest);
        let name = naming.name(*edge, &pieces.0, |id| composer.names.label(id));
        let item = composer.edge_in_pieces(&visible.edges[*edge], pieces, None, &[]);
        let item = composer.tagged(item, tags.get(edge));
        match name {
            Some(name) => named.push(composer.with_name(item, &visible.edges[*edge], &name)),
            None => items.push(item),
        }
    }
    // Lines with names lie on top, so that few lines run through a name.
    items.extend(named);
    let nodes = part.nodes.iter().filter_map(|node| {
        let name = layout.node_names.get(*node)?;
        let (shown, rect) = (&visible.nodes[*node], &layout.nodes[*node]);
        Some(composer.node(shown, rect, name, overview.degree(*node)))
    });
    items.extend(nodes);
    composer.scene(items)
}

pub(super) struct Composer<'a> {
    pub request: &'a SceneRequest<'a>,
    pub names: Names<'a>,
    shift: Point,
}

impl<'a> Composer<'a> {
    pub fn new(request: &'a SceneRequest<'a>) -> Self {
        let shift = match request.frame {
            Frame::Window => Point::default(),
            Frame::Sheet { .. } => Point::new(MARGIN, HEADER),
        };
        let names = Names {
            document: request.document,
            texts: request.texts,
        };
        Self {
            request,
            names,
            shift,
        }
    }

    /// The drawing with these items, of the size of the layout.
    fn scene(&self, items: Vec<SceneItem>) -> Scene {
        let request = self.request;
        let language = request.texts.language();
        Scene {
            size: request.layout.size,
            title: request.document.title().in_language(language).to_owned(),
            description: self.names.picture(request.visible),
            language,
            background: request.theme.paper,
            items,
        }
    }

    pub fn theme(&self) -> &'a Theme {
        self.request.theme
    }

    pub fn moved(&self, point: Point) -> Point {
        point.moved(self.shift.x, self.shift.y)
    }

    pub fn moved_rect(&self, rect: &Rect) -> Rect {
        rect.moved(self.shift.x, self.shift.y)
    }

    fn edges(&self) -> Vec<SceneItem> {
        let SceneRequest {
            visible, layout, ..
        } = self.request;
        let mut order: Vec<usize> = (0..visible.edges.len()).collect();
        let tags = self.tags(0..visible.edges.len());
        // Faint ones first, so that they lie beneath, and those with a tag last, so that no line
        // runs over it.
        order.sort_by_key(|number| {
            let is_strong = visible.edges[*number].emphasis != Emphasis::Dimmed;
            (is_strong, tags.contains_key(number))
        });
        let overview = self.wants_names().then(|| {
            let (visible, layout) = ((*visible).clone(), (*layout).clone());
            Overview::of(Arc::new(visible), Arc::new(layout))
        });
        let whole = Part::default();
        let mut naming = overview.as_ref().map(|it| Naming::of(it, &whole));
        let mut named = Vec::new();
        let mut items = Vec::with_capacity(order.len());
        for number in order {
            let (edge, route) = (&visible.edges[number], &layout.edges[number]);
            let item = self.edge(edge, route, &layout.edge_lines[number]);
            let item = self.tagged(item, tags.get(&number));
            let name = naming.as_mut().and_then(|naming| {
                let way = std::slice::from_ref(&route.points);
                naming.name(number, way, |id| self.names.label(id))
            });
            match name {
                Some(name) => named.push(self.with_name(item, edge, &name)),
                None => items.push(item),
            }
        }
        items.extend(named);
        items
    }

    /// Says whether the layout left it to the drawing to name what lines are.
    fn wants_names(&self) -> bool {
        let SceneRequest {
            visible, layout, ..
        } = self.request;
        visible.projection == Projection::Actors
            && (1..=MOST_NAMED).contains(&visible.edges.len())
            && layout.edge_lines.iter().all(Vec::is_empty)
    }

    fn nodes(&self) -> Vec<SceneItem> {
        let SceneRequest {
            visible, layout, ..
        } = self.request;
        let mut degrees = vec![0; visible.nodes.len()];
        for edge in &visible.edges {
            degrees[edge.from] += 1;
            degrees[edge.to] += 1;
        }
        let nodes = visible
            .nodes
            .iter()
            .zip(&layout.nodes)
            .zip(&layout.node_names)
            .zip(degrees);
        nodes
            .map(|(((node, rect), name), degree)| self.node(node, rect, name, degree))
            .collect()
    }
}

impl SceneItem {
    /// An item around its shapes, drawn at full strength.
    pub(super) fn new(subject: Subject, name: String, shapes: Vec<Shape>) -> Self {
        let bounds = shapes
            .iter()
            .map(Shape::bounds)
            .reduce(|all, next| all.union(&next));
        Self {
            subject,
            name,
            description: String::new(),
            bounds: bounds.unwrap_or_default(),
            emphasis: Emphasis::Near,
            shapes,
        }
    }

    pub(super) fn described(self, description: String) -> Self {
        Self {
            description,
            ..self
        }
    }

    pub(super) fn with_emphasis(self, emphasis: Emphasis) -> Self {
        Self { emphasis, ..self }
    }
}
