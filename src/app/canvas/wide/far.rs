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
use crate::app::canvas::strokes::line;
use crate::app::style;
use crate::geometry;
use crate::model::MapDocument;
use crate::scene::{Overview, Part, Theme};
use crate::text::Texts;

/// Squares of density are at least so large, in points.
const LEAST_SQUARE: f32 = 5.0;
/// So many bundles are drawn while no cell is pointed at, and so many bear their count.
const MOST_BUNDLES: usize = 36;
const MOST_COUNTS: usize = 8;
/// With more boxes in view than this, their relations are drawn as bundles.
const MOST_BOXES_WITH_LINES: usize = 2_500;

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
    pub(super) labels: Labels,
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

/// Writes what is seen.
pub(super) struct Pen<'a> {
    pub ui: &'a egui::Ui,
    pub sight: &'a Sight<'a>,
    pub mesh: &'a mut Mesh,
    pub far: &'a mut Far,
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

    pub(super) fn on_screen(&self, rect: geometry::Rect) -> Rect {
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
}
