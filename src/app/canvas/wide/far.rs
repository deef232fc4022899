//! A wide picture from afar: its ground, density or boxes, what flows, and names; one mesh and some
//! labels, kept while nothing moves.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::epaint::Mesh;
use egui::{Color32, Pos2, Rect, Shape, vec2};

use super::bundles::Ribbon;
use super::labels::{Labels, Line, seen_of};
use super::words::Words;
use super::{Level, Spot, WideView, in_view};
use crate::app::canvas::drawing::rect as rect_of;
use crate::app::canvas::strokes::{line, runs, thinned};
use crate::app::style;
use crate::geometry;
use crate::model::MapDocument;
use crate::scene::{Emphasis, Family, NodeKey, Overview, Part, Theme};
use crate::text::Texts;

/// Squares of density are at least so large, in points.
const LEAST_SQUARE: f32 = 5.0;
/// So many bundles are drawn while no cell is pointed at, and so many bear their count.
const MOST_BUNDLES: usize = 36;
const MOST_COUNTS: usize = 8;
/// So many relations of boxes are drawn.
const MOST_LINES: usize = 1_500;
/// So many relations of one box are drawn.
const MOST_LINES_OF_BOX: usize = 100;
/// No more relations of boxes are drawn once so many corners are written.
const MOST_CORNERS: usize = 12_000;
/// With more boxes in view than this, their relations are drawn as bundles.
const MOST_BOXES_WITH_LINES: usize = 2_500;
/// Bends nearer than this to the one before are left out, in points.
const LEAST_STEP: f32 = 3.0;
/// So many names of boxes are written, and so many are tried.
const MOST_NAMES: usize = 40;
const MOST_TRIED: usize = 90;
/// A box lower than this, in points, has no outline.
const LEAST_OUTLINED: f32 = 7.0;

/// What is drawn.
pub struct Sight<'a> {
    pub wide: WideView<'a>,
    pub document: &'a MapDocument,
    pub texts: &'a Texts,
    pub theme: &'a Theme,
    pub view: TSTransform,
    pub screen: Rect,
    pub level: Level,
    pub spot: Option<Spot>,
    /// What is drawn with all that is on it, and needs no box.
    pub part: Option<&'a Part>,
    /// Another number for another part.
    pub part_serial: u64,
}

/// What it was written for.
#[derive(Clone, PartialEq)]
struct Key {
    picture: u64,
    part: u64,
    view: TSTransform,
    screen: Rect,
    spot: Option<Spot>,
    atlas: [usize; 2],
    pixels_per_point: f32,
}

/// The mesh and the labels of what is seen.
#[derive(Default)]
pub struct Far {
    mesh: Arc<Mesh>,
    labels: Labels,
    key: Option<Key>,
    atlas_fill: f32,
    /// Cells in view, and where.
    pub cells: Vec<(usize, Rect)>,
    /// Nodes whose names are written, and where.
    pub nodes: Vec<(usize, Rect)>,
    /// How many relations there are here, where not all of them are drawn.
    pub relations: Option<usize>,
}

impl Far {
    /// Paints what lies beneath the part.
    pub fn paint(&mut self, ui: &egui::Ui, sight: &Sight<'_>) {
        let fill = ui.fonts(|fonts| fonts.font_atlas_fill_ratio());
        let key = Key {
            picture: sight.wide.ground.serial,
            part: sight.part_serial,
            view: sight.view,
            screen: sight.screen,
            spot: sight.spot,
            atlas: ui.fonts(|fonts| fonts.font_image_size()),
            pixels_per_point: ui.ctx().pixels_per_point(),
        };
        if self.key.as_ref() != Some(&key) || fill < self.atlas_fill {
            self.write(ui, sight);
            self.key = Some(key);
        }
        self.atlas_fill = fill;
        ui.painter_at(sight.screen)
            .add(Shape::Mesh(self.mesh.clone()));
    }

    /// Paints the labels, which lie above the part.
    pub fn paint_labels(&self, ui: &egui::Ui, screen: Rect) {
        ui.painter_at(screen).extend(self.labels.shapes.clone());
    }

    /// How many corners were written.
    pub fn size(&self) -> usize {
        self.mesh.vertices.len()
    }

    fn write(&mut self, ui: &egui::Ui, sight: &Sight<'_>) {
        self.labels.clear();
        self.cells.clear();
        self.nodes.clear();
        self.relations = None;
        let mut mesh = std::mem::take(&mut self.mesh);
        if Arc::get_mut(&mut mesh).is_none() {
            mesh = Arc::default();
        }
        if let Some(mesh) = Arc::get_mut(&mut mesh) {
            mesh.clear();
            let mut pen = Pen {
                ui,
                sight,
                mesh,
                far: self,
            };
            pen.all();
        }
        self.mesh = mesh;
    }
}

struct Pen<'a> {
    ui: &'a egui::Ui,
    sight: &'a Sight<'a>,
    mesh: &'a mut Mesh,
    far: &'a mut Far,
}

impl Pen<'_> {
    fn all(&mut self) {
        let overview = &self.sight.wide.overview;
        let count = overview.count(&in_view(self.sight.view, self.sight.screen));
        self.ground();
        self.find_cells();
        match self.sight.level {
            Level::Cells => {
                let Sight {
                    theme,
                    view,
                    screen,
                    ..
                } = self.sight;
                let least = (*screen, LEAST_SQUARE);
                let wide = self.sight.wide;
                wide.write_squares(self.mesh, theme, *view, least);
                self.cell_labels();
                self.bundles();
                self.far.relations = Some(overview.visible.edges.len());
            }
            Level::Boxes => {
                match count {
                    0..=MOST_BOXES_WITH_LINES => self.lines(),
                    _ => self.far.relations = Some(self.relations_in_view()),
                }
                self.boxes();
                if self.far.cells.len() > 3 {
                    self.cell_labels();
                    self.bundles();
                } else {
                    self.names();
                }
            }
            Level::Chips => self.boxes(),
        }
        if let Some(Spot::Node(node)) = self.sight.spot {
            self.spotted(node);
        }
    }

    fn words(&self) -> Words<'_> {
        Words {
            overview: self.sight.wide.overview,
            document: self.sight.document,
            texts: self.sight.texts,
        }
    }

    fn on_screen(&self, rect: geometry::Rect) -> Rect {
        self.sight.view * rect_of(rect)
    }

    fn rect(&mut self, rect: Rect, colour: Color32) {
        let rect = rect.intersect(self.sight.screen);
        if rect.is_positive() {
            self.mesh.add_colored_rect(rect, colour);
        }
    }

    /// The bands of the rows, and the columns upon them.
    fn ground(&mut self) {
        let Sight { wide, theme, .. } = self.sight;
        let layout = &wide.overview.layout;
        for (number, band) in layout.rows.iter().enumerate() {
            let rect = self.on_screen(*band);
            if number % 2 == 1 {
                self.rect(rect, style::colour(theme.band));
            }
            let edge = Rect::from_x_y_ranges(rect.x_range(), rect.bottom()..=rect.bottom() + 1.0);
            self.rect(edge, style::colour(theme.rule));
        }
        for (rect, column) in layout.columns.iter().zip(&wide.overview.visible.columns) {
            let rect = self.on_screen(*rect);
            let tint = style::colour(theme.sector(*column).surface);
            self.rect(rect.shrink2(vec2(1.0, 0.0)), tint.gamma_multiply(0.35));
            let edge =
                Rect::from_x_y_ranges(rect.right() - 0.5..=rect.right() + 0.5, rect.y_range());
            self.rect(edge, style::colour(theme.rule));
        }
    }

    fn find_cells(&mut self) {
        for (number, cell) in self.sight.wide.overview.cells.iter().enumerate() {
            let rect = self.on_screen(cell.rect).intersect(self.sight.screen);
            if rect.is_positive() {
                self.far.cells.push((number, rect));
            }
        }
    }

    /// What flows between the cells in view; of the cell that is pointed at, all of it.
    fn bundles(&mut self) {
        let Sight {
            wide,
            theme,
            screen,
            ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let seen = |cell: usize| {
            let rect = self.on_screen(overview.cells[cell].rect);
            seen_of(rect, *screen).map_or(rect.center(), |(middle, _)| middle)
        };
        let spotted = match self.sight.spot {
            Some(Spot::Cell(cell)) => Some(cell),
            _ => None,
        };
        let most = overview.bundles.first().map_or(1, |bundle| bundle.count);
        let is_of =
            |cell: usize, bundle: &crate::scene::Bundle| bundle.from == cell || bundle.to == cell;
        let ribbons = overview
            .bundles
            .iter()
            .filter(|bundle| spotted.is_none_or(|cell| is_of(cell, bundle)))
            .filter_map(|bundle| {
                let ends = (seen(bundle.from), seen(bundle.to));
                Ribbon::of(bundle, (overview, theme), ends, most)
            })
            .filter(|ribbon| ribbon.is_seen(*screen))
            .take(MOST_BUNDLES);
        let ribbons: Vec<Ribbon> = ribbons.collect();
        // The heaviest lie on top.
        for ribbon in ribbons.iter().rev() {
            ribbon.write(self.mesh);
        }
        let counts = if spotted.is_some() {
            MOST_BUNDLES
        } else {
            MOST_COUNTS
        };
        let middles: Vec<(usize, Pos2)> = ribbons
            .iter()
            .take(counts)
            .map(|ribbon| (ribbon.count, ribbon.middle()))
            .collect();
        for (count, middle) in middles {
            let text = self.words().count(count);
            let line = Line {
                text: &text,
                font: style::regular(12.0),
                colour: style::colour(theme.subtle),
            };
            let plate = style::colour(theme.paper).gamma_multiply(0.85);
            self.far
                .labels
                .write(self.ui, &[line], (middle, *screen), plate);
        }
    }

    /// The name and the count of every cell that has room for them, the fullest first.
    fn cell_labels(&mut self) {
        let Sight { wide, theme, .. } = self.sight;
        let overview: &Overview = wide.overview;
        let amount = |cell: usize| overview.cells[cell].actors + overview.cells[cell].resources;
        let mut cells = self.far.cells.clone();
        cells.sort_by_key(|(cell, _)| std::cmp::Reverse(amount(*cell)));
        for (cell, seen) in cells {
            let words = self.words();
            let (name, count) = (words.cell(&overview.cells[cell]), words.count(amount(cell)));
            let is_spotted = self.sight.spot == Some(Spot::Cell(cell));
            let large = |size: f32| Line {
                text: &count,
                font: style::semibold(size),
                colour: style::colour(theme.text),
            };
            let small = Line {
                text: &name,
                font: style::regular(12.0),
                colour: style::colour(theme.sector(overview.cells[cell].column).text),
            };
            let plate =
                style::colour(theme.paper).gamma_multiply(if is_spotted { 1.0 } else { 0.9 });
            let bounds = seen.shrink(1.0);
            let labels = &mut self.far.labels;
            let place = (seen.center(), bounds);
            let size = if seen.height() > 60.0 { 19.0 } else { 15.0 };
            let both = [large(size), small];
            if labels.write(self.ui, &both, place, plate).is_none() {
                labels.write(self.ui, &[large(13.0)], place, plate);
            }
            if is_spotted {
                let accent = style::colour(theme.accent);
                let corners = [
                    seen.left_top(),
                    seen.right_top(),
                    seen.right_bottom(),
                    seen.left_bottom(),
                ];
                line(self.mesh, &corners, true, 2.5, accent);
            }
        }
    }

    fn boxes(&mut self) {
        let Sight {
            wide, theme, view, ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let seen = in_view(*view, self.sight.screen);
        let drawn = self.sight.part.map_or(&[][..], |part| &part.nodes);
        for node in overview.within(&seen) {
            if drawn.binary_search(&node).is_ok() {
                continue;
            }
            let shown = &overview.visible.nodes[node];
            let sector = theme.sector(shown.column);
            let mut outline = sector.outline;
            let mut inside = match shown.key {
                NodeKey::Resource(_) => theme.surface,
                _ => sector.surface,
            };
            if shown.emphasis == Emphasis::Dimmed {
                (outline, inside) = (theme.dimmed(outline), theme.dimmed(inside));
            }
            let rect = *view * rect_of(overview.layout.nodes[node]);
            let rect = Rect::from_center_size(rect.center(), rect.size().max(vec2(1.5, 1.0)));
            if rect.height() < LEAST_OUTLINED {
                let part = if matches!(shown.key, NodeKey::Resource(_)) {
                    0.45
                } else {
                    0.2
                };
                let colour = outline.mixed(theme.paper, part);
                self.mesh.add_colored_rect(rect, style::colour(colour));
            } else {
                self.mesh.add_colored_rect(rect, style::colour(outline));
                self.mesh
                    .add_colored_rect(rect.shrink(1.0), style::colour(inside));
            }
        }
    }

    /// The relations of the boxes in view, faintly.
    fn lines(&mut self) {
        let overview: &Overview = self.sight.wide.overview;
        let seen = in_view(self.sight.view, self.sight.screen);
        let (mut drawn, mut all) = (0, 0);
        for node in overview.within(&seen) {
            let degree = overview.degree(node);
            all += degree.saturating_sub(MOST_LINES_OF_BOX);
            for edge in overview.edges_of(node).take(MOST_LINES_OF_BOX) {
                let other = overview.other_end(edge, node);
                let is_first = overview.visible.edges[edge].from == node;
                // An edge whose ends are both in view is met twice.
                if !is_first && overview.layout.nodes[other].overlaps(&seen) {
                    continue;
                }
                all += 1;
                if drawn < MOST_LINES && self.mesh.vertices.len() < MOST_CORNERS {
                    drawn += 1;
                    self.edge(edge, 0.8, 0.3);
                }
            }
        }
        self.far.relations = (all > drawn).then_some(all);
    }

    /// An edge on its way, or straight where none is laid yet.
    fn edge(&mut self, edge: usize, width: f32, strength: f32) {
        let Sight {
            wide, theme, view, ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let shown = &overview.visible.edges[edge];
        let colour = style::colour(theme.family(Family::from(shown.kind))).gamma_multiply(strength);
        let ends = [shown.from, shown.to].map(|end| overview.layout.nodes[end].center());
        let route = overview.layout.edges.get(edge);
        let route = route.map_or(&ends[..], |route| &route.points);
        let points = route.iter().map(|it| *view * Pos2::new(it.x, it.y));
        let points = thinned(points, LEAST_STEP);
        for piece in runs(&points, self.sight.screen) {
            line(self.mesh, piece, false, width, colour);
        }
    }

    fn relations_in_view(&self) -> usize {
        let overview: &Overview = self.sight.wide.overview;
        let seen = in_view(self.sight.view, self.sight.screen);
        overview
            .within(&seen)
            .map(|node| overview.degree(node))
            .sum()
    }

    /// The names of the most related boxes, none over another.
    fn names(&mut self) {
        let Sight {
            wide,
            theme,
            view,
            screen,
            ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let seen = in_view(*view, *screen);
        for node in overview.foremost(&seen, MOST_TRIED) {
            if self.far.nodes.len() >= MOST_NAMES {
                break;
            }
            let rect = *view * rect_of(overview.layout.nodes[node]);
            let words = Words {
                overview,
                document: self.sight.document,
                texts: self.sight.texts,
            };
            let Some(name) = words.node(node) else {
                continue;
            };
            let line = Line {
                text: name,
                font: style::regular(12.0),
                colour: style::colour(theme.text),
            };
            let plate = style::colour(theme.paper).gamma_multiply(0.88);
            let place = (rect.center(), *screen);
            if self
                .far
                .labels
                .write(self.ui, &[line], place, plate)
                .is_some()
            {
                self.far.nodes.push((node, rect));
            }
        }
    }

    /// What is pointed at, with its relations.
    fn spotted(&mut self, node: usize) {
        let overview: &Overview = self.sight.wide.overview;
        for edge in overview.edges_of(node).take(300) {
            self.edge(edge, 1.4, 0.9);
        }
        let rect = self.on_screen(overview.layout.nodes[node]);
        let rect = Rect::from_center_size(rect.center(), rect.size().max(vec2(6.0, 4.0)));
        let accent = style::colour(self.sight.theme.accent);
        let rect = rect.expand(2.5);
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
        line(self.mesh, &corners, true, 2.5, accent);
    }
}
